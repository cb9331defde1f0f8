"""The journeys: one short module each, and the only place where stages meet."""
