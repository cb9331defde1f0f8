"""The command line: parse, call one journey, print, exit code."""

from generator.cli.commands import main

__all__ = ["main"]
