"""Frozen, typed values: what policy/ and data/ say, after reading and before any computing."""
