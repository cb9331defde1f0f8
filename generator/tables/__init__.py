"""Every open table, described once: CSV, Excel, JSON, data package, API and pages come from it."""
