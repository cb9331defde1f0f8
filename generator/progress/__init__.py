"""Pure figures: completion, pace, standing, trend, ranking, roll-up, and where each comes from."""
