# One-line aliases for run.py; PYTHON chooses another Python than python3.
PYTHON ?= python3

.PHONY: site test serve check bench pictures prove
site test serve check bench pictures prove:
	@$(PYTHON) run.py $@
