# Citewell: `make run` serves the site, `make test` passes the tests, `make venv` is the set-up alone.
PYTHON ?= python3
PORT ?= 5000
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test venv lint types check lock clean

run: venv
	@$(BIN)/flask --app app serve --port $(PORT)

test: $(VENV)/.dev
	@$(BIN)/python -m pytest -n auto

venv: $(VENV)/.run

lint: $(VENV)/.dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(VENV)/.dev
	@$(BIN)/mypy --no-incremental . # a cache that others share has hidden errors

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null 2>&1 || { \
		echo "Citewell needs Python 3.11 or newer, and '$(PYTHON)' was not found: install it, or say 'make PYTHON=/path/to/python'." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Citewell needs Python 3.11 or newer, and '$(PYTHON)' is older: say 'make PYTHON=python3.12', for instance." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
		rm -rf $(VENV); echo "The virtual environment could not be made: is Python's 'venv' module installed (Debian: python3-venv)?" >&2; exit 1; }

$(VENV)/.run: requirements.txt | $(VENV)/bin/python
	@echo "Installing the packages of requirements.txt into $(VENV) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt || { \
		echo "The packages could not be installed: is there a network? What pip said stands above; 'make venv' tries again." >&2; exit 1; }
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@echo "Installing the packages of requirements-dev.txt into $(VENV) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt || { \
		echo "The packages could not be installed: is there a network? What pip said stands above; 'make test' tries again." >&2; exit 1; }
	@touch $@

lock:
	@command -v uv >/dev/null 2>&1 || { echo "'make lock' needs uv: pip install uv" >&2; exit 1; }
	@uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --python-version 3.11 --quiet -o requirements.txt
	@uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --python-version 3.11 --quiet -c requirements.txt -o requirements-dev.txt
	@uv pip compile pyproject.toml --extra postgresql --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --python-version 3.11 --quiet -c requirements.txt -o requirements-postgresql.txt

clean:
	@rm -rf $(VENV)
