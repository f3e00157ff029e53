# Thin: each target names one thing and calls the command that does it.
# `make site` and `make test` are the only set-up there is.

PYTHON ?= python3
ADDR ?= 127.0.0.1:8000

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip
TOOLS := tests/tools
EDITOR_PACKAGES := scripts/editor/node_modules/.installed
BENCH := tests/bench/search
RIVALS := tests/bench/rivals
RIVALS_VENV := .cache/rivals
BENCH_OPTIONS ?= --write
FUZZ_OPTIONS ?= --count 1000000 --seed 1 --jobs 1
COMPILE_RIVALS := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --generate-hashes \
	--allow-unsafe --strip-extras --no-emit-options \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host
COMPILE := $(COMPILE_RIVALS) --build-deps-for editable

# The same answers on every machine: UTF-8 whatever the locale, no advertisement in the build log.
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1
# Some images forbid Python to keep what it compiled: every command then takes twice as long to start.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help site build check test bench bench-search fuzz system lock release

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' $(MAKEFILE_LIST)

site: $(VENV)/.site ## serve the site at ADDR (127.0.0.1:8000), following every edit
	$(BIN)/mkdocs serve --dev-addr $(ADDR)

build: $(VENV)/.site ## build the site into site/
	@! $(BIN)/python -m dienhinh.site.asks_editor || npm ci --prefix scripts/editor --no-progress
	$(BIN)/mkdocs build --strict

check: $(VENV)/.dev ## format, lint, types, import contracts, profiles, generated files
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy --num-workers 2
	$(BIN)/lint-imports
	$(BIN)/dienhinh --repository auto check
	$(BIN)/dienhinh forms --check

test: system $(VENV)/.dev $(TOOLS)/node_modules/.installed $(EDITOR_PACKAGES) ## install what is missing, check, test
	$(MAKE) --no-print-directory check
	$(BIN)/pytest -n 3 --dist loadfile --no-loadscope-reorder

bench: system $(VENV)/.dev $(RIVALS_VENV)/.installed $(RIVALS)/node_modules/.installed ## measure publishing, photos, YAML beside others, 12 minutes
	$(BIN)/python -m tests.bench.publish $(BENCH_OPTIONS)

bench-search: system $(VENV)/.dev $(BENCH)/node_modules/.installed ## measure search beside others, 15 minutes
	$(BIN)/python -m tests.bench.search $(BENCH_OPTIONS)

fuzz: $(VENV)/.dev ## a million damaged YAML files, a quarter of an hour on one processor
	nice $(BIN)/python -m tests.fuzz.run $(FUZZ_OPTIONS)

release: $(VENV)/.dev ## package, bill of materials (CycloneDX) and audit of the libraries, into dist/
	$(PIP) install --quiet 'build>=1.6,<2' 'cyclonedx-bom>=7.5,<8' 'pip-audit>=2.10,<3'
	$(TOOLS)/release dist

lock: $(VENV)/.dev ## choose the versions anew, from the ranges in pyproject.toml
	$(COMPILE) --upgrade --extra dev --output-file requirements.lock pyproject.toml
	$(COMPILE) --upgrade --constraint requirements.lock --output-file requirements-site.lock pyproject.toml
	$(COMPILE_RIVALS) --upgrade --output-file $(RIVALS)/requirements.lock $(RIVALS)/requirements.in

system:
	@PYTHON="$(PYTHON)" $(TOOLS)/system-packages

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 ...' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# The site lock is a subset of the development lock, so whoever has the second has the first.
$(VENV)/.site: requirements-site.lock pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --require-hashes -r requirements-site.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --require-hashes -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.site

$(RIVALS_VENV)/.installed: $(RIVALS)/requirements.lock | $(BIN)/python
	$(BIN)/python -m venv $(RIVALS_VENV)
	$(RIVALS_VENV)/bin/python -m pip install --quiet --require-hashes -r $<
	@touch $@

%/node_modules/.installed: %/package-lock.json %/.npmrc | system
	npm ci --prefix $* --no-progress
	@touch $@
