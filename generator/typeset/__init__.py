"""Figures, dates, tables, charts and pages as they are printed; the only place that rounds."""
