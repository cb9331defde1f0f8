"""A second computation of every published figure, sharing no code with the program."""
