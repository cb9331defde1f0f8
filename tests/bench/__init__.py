"""Benchmarks: figures to compare by ratio within one run, never a pass or a fail."""
