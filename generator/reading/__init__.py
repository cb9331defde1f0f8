"""Bytes to values: strict YAML with positions, shapes, Programme and Internal apart."""
