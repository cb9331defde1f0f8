"""What policy/ declares held against the plan's own text: where the text has it, what it lacks."""
