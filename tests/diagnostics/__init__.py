"""Tests of findings, wordings and reports."""
