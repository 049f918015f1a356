# Everything a stranger needs is `make demo` and `make test`; the rest is for those who work on Standoff.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
UV     := $(BIN)/uv

CORPORA ?= ../shared
DATA    := src/standoff/statements/data

.PHONY: help setup dev demo test check format bench train docs reference lock clean

help:            ## Show this list
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

setup: $(VENV)/.main   ## Install what running Standoff needs, hashes checked; leaves .venv/bin/standoff

dev: $(VENV)/.dev      ## Install what testing and building the documentation needs as well

$(UV): requirements/uv.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Standoff needs Python 3.11 or later: set PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

$(VENV)/.main: $(UV) requirements/main.txt pyproject.toml
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/main.txt
	$(UV) pip install --quiet --python $(BIN)/python --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.main requirements/dev.txt
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.txt
	@touch $@

demo: setup            ## Read the example articles, solve the dispute and write report.html
	$(BIN)/standoff report examples/kuril --output report.html

test: dev              ## Run the tests
	$(BIN)/pytest

check: dev             ## Lint, types, room borders, generated reference and documentation
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check
	$(MAKE) --no-print-directory docs

format: dev            ## Format the code and put the imports in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: dev             ## Measure speed, memory and accuracy (the corpora beside the project, where present)
	$(BIN)/python -m benchmarks

train: dev             ## Learn the shipped parameters anew from the corpora in CORPORA (nothing of their text is kept)
	$(BIN)/python -m benchmarks.train_cues $(CORPORA)/polnear/train $(DATA)/weights.tsv
	$(BIN)/python -m benchmarks.train_edges $(CORPORA)/polnear/train $(DATA)/edges.tsv
	$(BIN)/python -m benchmarks.train_acts $(CORPORA)/plover/train.jsonl $(DATA)/acts.npz

docs: dev              ## Build the documentation, warnings as errors
	$(BIN)/sphinx-build -q -W --keep-going -b html docs docs/_build/html

reference: dev         ## Rewrite the generated pages of the reference
	$(BIN)/python docs/generate.py

lock: dev              ## Rewrite the lock files with hashes
	requirements/lock.sh

clean:                 ## Remove what was built, not what was read
	rm -rf docs/_build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache report.html
