# `make help` lists what this does. PYTHON chooses the interpreter that makes the virtual environment.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED := ../shared
APT := DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=400 install -y --no-install-recommends
# Debian's packages are installed where that needs no password; elsewhere we say what to install.
ROOT := $(shell if [ "$$(id -u)" = 0 ]; then echo env; elif sudo -n true 2>/dev/null; then echo sudo; fi)
MAY_APT := $(shell if [ -n "$(ROOT)" ] && command -v apt-get >/dev/null; then echo yes; fi)

.DEFAULT_GOAL := help
.PHONY: help demo test check bench docs screenshots real format clean python browser servers

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/ready  ## set everything up; build the embedded graph, check it, ask, draw, say where to look
	@$(BIN)/hustings demo

test: $(VENV)/ready-dev browser servers  ## set everything up, a browser and a server included; run all tests
	@$(BIN)/python -m pytest

check: $(VENV)/ready-dev browser servers  ## format, lint, types, directions of imports, tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest

format: $(VENV)/ready-dev  ## put the code in its one format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

real: $(VENV)/ready  ## build the graph of all real inputs beside the checkout, as store `uk`
	@test -d $(SHARED)/data || { echo "There are no real inputs at $(SHARED)/data."; exit 1; }
	@$(BIN)/hustings build $(SHARED)/data $(SHARED)/articles --store uk

bench: $(VENV)/ready-dev  ## measure speed and memory beside the named peers
	@$(BIN)/python -m benchmarks

docs: $(VENV)/ready-dev  ## write pages of the ontology and of every question into exports/docs
	@$(BIN)/hustings docs

screenshots: demo browser  ## draw the pictures of the README anew
	@chromium --headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync \
	  --disable-background-networking --disable-component-update --user-data-dir="$$(mktemp -d)" \
	  --window-size=1440,940 --screenshot=docs/images/seat.png "file://$(CURDIR)/exports/seat.html" 2>/dev/null
	@echo docs/images/seat.png

clean:  ## remove the virtual environment and what commands wrote
	@rm -rf $(VENV) hustings-graph uk build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@git clean -fdXq exports

python:
	@$(PYTHON) -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  if [ "$(MAY_APT)" = yes ]; then \
	    echo "Installing Debian's python3 and python3-venv"; \
	    $(ROOT) apt-get update -qq && $(ROOT) $(APT) python3 python3-venv; \
	  fi; }
	@$(PYTHON) -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "hustings needs Python 3.11 or later with venv: on Debian or Ubuntu, apt install python3 python3-venv;"; \
	  echo "elsewhere see python.org; or name another interpreter: make PYTHON=python3.12"; exit 1; }

$(VENV)/ready: pyproject.toml constraints.txt | python
	@echo "Setting up $(VENV)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready
	@echo "Setting up what development needs"
	@$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

browser:
	@command -v chromium >/dev/null || { \
	  if [ "$(MAY_APT)" = yes ]; then echo "Installing Debian's chromium"; \
	    $(ROOT) apt-get update -qq && $(ROOT) $(APT) chromium >/dev/null; \
	  else echo "SKIPPED: browser tests. There is no chromium, and it cannot be installed without a password:"; \
	    echo "         apt install chromium"; fi; }

servers:
	@command -v virtuoso-t >/dev/null || { \
	  if [ "$(MAY_APT)" = yes ]; then echo "Installing Debian's Virtuoso 7"; \
	    $(ROOT) apt-get update -qq && $(ROOT) $(APT) virtuoso-opensource-7-bin virtuoso-opensource-7-common >/dev/null; \
	  else echo "SKIPPED: tests on Virtuoso. It is not here, and cannot be installed without a password:"; \
	    echo "         apt install virtuoso-opensource-7-bin virtuoso-opensource-7-common"; fi; }
