# Two commands set up everything on a fresh machine with Python 3.11 or newer:
#   make site    environment, check, graph, exports, site into build/
#   make test    environment, a browser, every test
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help
.PHONY: help site check serve test bench lint lock clean

help:
	@echo "make site    check the records and build graph, exports and site into build/"
	@echo "make serve   show the site and rebuild it whenever a file changes"
	@echo "make check   check the records"
	@echo "make test    run every test"
	@echo "make bench   measure speed and memory"

# Each environment is stamped: a changed lock file brings it up to date.
$(VENV)/.site: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 …")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.test: $(VENV)/.site requirements-test.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	touch $@

site: $(VENV)/.site
	$(BIN)/lacuna build
	@echo "Look at it with: make serve   (or open build/site/index.html through any web server)"

check: $(VENV)/.site
	$(BIN)/lacuna check

serve: $(VENV)/.site
	$(BIN)/lacuna serve

test: $(VENV)/.test
	$(BIN)/python scripts/find_chromium.py --install >/dev/null
	$(BIN)/ruff check scripts tests
	$(BIN)/ruff format --check scripts tests
	$(BIN)/mypy
	$(BIN)/python -m pytest

# The peers have dependencies of their own, so they get an environment of their own.
.venv-bench/.done: requirements-bench.lock
	test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	touch $@

bench: $(VENV)/.site .venv-bench/.done
	$(BIN)/python scripts/bench/run.py

lint: $(VENV)/.test
	$(BIN)/ruff check --fix scripts tests
	$(BIN)/ruff format scripts tests

# Renews the lock files for every supported Python; they name no package host.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra build --extra test pyproject.toml -o requirements-test.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra build -c requirements-test.lock pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header scripts/bench/requirements.in -o requirements-bench.lock

clean:
	rm -rf build $(VENV) .venv-bench
