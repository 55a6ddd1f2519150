PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

# Compiled files are kept, whatever the machine says: a test starts the kit some sixty times.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test deep check format translations licences wheel audit lock clean

help: ## Show what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

run: $(STAMP) ## Serve the kit on this machine and the local network (sets everything up first)
	$(BIN)/easyread serve

test: $(STAMP) ## Check everything: style, types, decks, tests (sets everything up first)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/oxlint --quiet static/js static/worker static/worklet tests/js
	$(BIN)/djlint --quiet --lint easyread/web/templates
	$(BIN)/easyread check
	$(BIN)/pytest -n 4 --dist worksteal

deep: $(STAMP) ## Run the tests that take long
	$(BIN)/pytest -n 4 --dist worksteal -m deep

check: $(STAMP) ## Check the decks only
	$(BIN)/easyread check

format: $(STAMP) ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

translations: $(STAMP) ## Bring the words of the screens up to date and compile them
	mkdir -p build
	cd easyread/web && ../../$(BIN)/pybabel -q extract -F translations/babel.cfg -k to_translate --no-location --sort-output -o ../../build/messages.pot .
	cd easyread/web && ../../$(BIN)/pybabel -q update -N --no-wrap --ignore-obsolete -i ../../build/messages.pot -d translations
	cd easyread/web && ../../$(BIN)/pybabel -q compile -d translations

licences: $(STAMP) ## Renew docs/licences.md from what is installed
	$(BIN)/python -m supply.licences

wheel: $(STAMP) ## Build the wheel and the list of its parts (SBOM) into dist/
	$(BIN)/python -m pip wheel -q --disable-pip-version-check --no-deps -w dist .
	$(BIN)/python -m supply.sbom dist

audit: ## Ask whether a known fault is in one of the pinned versions (needs the internet; fails where it cannot ask)
	$(PYTHON) -m venv build/audit
	build/audit/bin/pip install -q --disable-pip-version-check pip-audit
	build/audit/bin/pip-audit --strict --no-deps --disable-pip -r constraints.txt

lock: ## Renew the pinned versions in constraints.txt from a fresh environment
	rm -rf build/lock && $(PYTHON) -m venv build/lock
	build/lock/bin/pip install -q -e '.[dev,scripts,piper,voice]'
	build/lock/bin/pip freeze --exclude-editable > constraints.txt

clean: ## Remove what was set up and built
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(STAMP): pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null || { echo 'There is no "$(PYTHON)" here. Install Python 3.11 or newer, or name yours: make PYTHON=python3.12 run'; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed. Run: make PYTHON=python3.12 run")'
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo 'This Python cannot set up an environment. On Debian and Ubuntu: sudo apt install python3-venv'; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev,scripts]'
	touch $(STAMP)
