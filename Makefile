# make run     builds .venv if need be, loads the seeds and serves the bot (no token: a chat page)
# make test    builds .venv if need be and passes every check and test
# make lock    resolves the dependencies anew

PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test lock

run: .venv/run.stamp
	$(BIN)/python -m bot run

test: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --cov --cov-report=
	$(BIN)/coverage report --include='bot/library/*,summarizer/*' --fail-under=95
	$(BIN)/coverage report --omit='bot/library/*,summarizer/*' --fail-under=90

# --no-deps: the locks are complete, and pip would look for newer releases of what another package asks
# an extra of. --no-build-isolation: the build backend comes from the lock as well.
.venv/run.stamp: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/dev.stamp: requirements-dev.txt .venv/run.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.txt
	touch $@

# The locks name no index and no address, so that they work with any mirror.
COMPILE := $(BIN)/uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' --quiet

lock: .venv/dev.stamp
	$(COMPILE) --group build pyproject.toml -o requirements.txt
	$(COMPILE) --group build --extra dev pyproject.toml -c requirements.txt -o requirements-dev.txt
