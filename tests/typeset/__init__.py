"""Tests of generator.typeset."""
