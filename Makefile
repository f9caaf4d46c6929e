PYTHON ?= python3
BIN := .venv/bin

# In the terminal's language, as what the command line says.
LOCALE := $(firstword $(LANGUAGE) $(LC_ALL) $(LC_MESSAGES) $(LANG))
in = $(if $(filter vi%,$(LOCALE)),$(2),$(1))

define STATIC
$(BIN)/ruff check .
$(BIN)/ruff format --check .
$(BIN)/mypy
$(BIN)/lint-imports
endef

.PHONY: broken help run check test postgres-test browser-test pictures texts lock

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

run: .venv/run.stamp ## load the seeds and serve the bot (no token: a chat page)
	$(BIN)/python -m bot run

check: .venv/dev.stamp ## in seconds: everything static, and the tests of what differs from main
	$(STATIC)
	@$(BIN)/python tests/changed.py | xargs -r $(BIN)/pytest -q

test: .venv/dev.stamp ## every check and test, as a merge needs them
	$(STATIC)
	$(BIN)/pytest --cov --cov-report=
	$(BIN)/coverage report --include='bot/library/*,summarizer/*' --fail-under=95
	@# What is PostgreSQL's own is tested where a server is installed.
	$(BIN)/coverage report --omit='bot/library/*,summarizer/*,bot/stores/postgres/*' --fail-under=90

postgres-test: .venv/dev.stamp ## the part of the tests that needs a PostgreSQL server
	$(BIN)/pytest -rs -k 'postgres or server or several_bots' tests/stores tests/updates/test_several_bots.py tests/cli/test_moving.py tests/test_services.py tests/test_several_bots.py
	$(BIN)/pytest -rs tests/replicas

browser-test: .venv/dev.stamp ## the chat page in a real browser (a part of test, where there is a Chromium)
	$(BIN)/pytest -q tests/browser

pictures: .venv/dev.stamp ## take the README's pictures anew
	TAKE_PICTURES=1 $(BIN)/pytest -q tests/browser/test_pictures.py

texts: .venv/dev.stamp ## compile what the terminal shows
	@for text in bot/locales/*/LC_MESSAGES/tomtat.po; do $(BIN)/pybabel --quiet compile -i $$text -o $${text%.po}.mo; done

# An upgrade of the system may take away the Python that .venv was made with: then it is made anew.
# One that is well keeps its Python, whatever is called python3 now: two in one .venv spoil it.
OLD := sys.version_info < (3, 11)
BROKEN := $(shell [ ! -e .venv ] || $(BIN)/python -c 'import pip, ssl, sys; sys.exit($(OLD))' 2>/dev/null || echo broken)
IS_WELL := $(if $(BROKEN),,$(wildcard .venv))

broken:

.venv/run.stamp: requirements.txt pyproject.toml $(BROKEN)
	@$(if $(IS_WELL),$(BIN)/python,$(PYTHON)) -c 'import sys; sys.exit($(OLD) and "$(call in,Python 3.11 or newer is needed: make PYTHON=python3.12,Cần Python 3.11 trở lên: make PYTHON=python3.12)")'
	@echo "$(call in,Installing packages into .venv (a minute or two) …,Đang cài các gói vào .venv (một hai phút) …)"
	@$(if $(IS_WELL),,$(PYTHON) -m venv $(if $(BROKEN),--clear) .venv)
	@# PEP 517, as newer pips do anyway: Debian 12's tells of a deprecation otherwise.
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --use-pep517 -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev.stamp: requirements-dev.txt .venv/run.stamp
	@echo "$(call in,Installing the tools for tests and checks (a minute or two) …,Đang cài công cụ kiểm tra (một hai phút) …)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.txt
	@touch $@

# The locks name no index and no address, so that they work with any mirror.
COMPILE := $(BIN)/uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' --quiet

lock: .venv/dev.stamp ## resolve the dependencies anew
	$(COMPILE) --group build pyproject.toml -o requirements.txt
	$(COMPILE) --group build --extra dev --extra postgres pyproject.toml -c requirements.txt -o requirements-dev.txt
