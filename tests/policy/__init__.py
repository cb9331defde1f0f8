"""The project's own policy and returns hold what the source states."""
