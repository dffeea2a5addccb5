# Handwell. `make` alone lists what can be made. Needs make and Python 3.11 or newer (or uv, which brings one).

SHELL = /bin/sh
.DEFAULT_GOAL = help
.PHONY: help demo test lint format browser screenshots lighthouse pictures

PORT ?= 8000
HOST ?= 127.0.0.1
PYTHON = .venv/bin/python
OURS = site_core practitioners blog tests deploy manage.py
export PORT HOST

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

demo: ## Install, load the demo site and serve it (PORT=8000, HOST=127.0.0.1)
	@deploy/demo

test: .venv/.installed-dev lint ## Check the code, then run every test on SQLite and on PostgreSQL
	@$(PYTHON) -m tests.rig.suite

lint: .venv/.installed-dev ## Check style, types, templates and migrations
	@.venv/bin/ruff check --quiet $(OURS)
	@.venv/bin/ruff format --quiet --check $(OURS)
	@.venv/bin/djhtml --check templates >/dev/null 2>&1 || { .venv/bin/djhtml --check templates; exit 1; }
	@.venv/bin/mypy --no-error-summary site_core practitioners blog deploy
	@DATABASE_URL=sqlite://:memory: $(PYTHON) manage.py makemigrations --check --dry-run --verbosity 0 \
		|| { echo "A model has changed without a migration: run $(PYTHON) manage.py makemigrations"; exit 1; }
	@echo "Style, types, templates and migrations: fine."

format: .venv/.installed-dev ## Put the code into the house style
	@.venv/bin/ruff check --quiet --fix $(OURS) || true
	@.venv/bin/ruff format $(OURS)
	@.venv/bin/djhtml templates

screenshots: .venv/.installed-dev ## Photograph every state of the demo site, to look through on one page
	@$(PYTHON) -m tests.rig.screenshots

pictures: .venv/.installed-dev ## Take the pictures of the README and docs/ anew
	@$(PYTHON) -m tests.rig.portfolio

lighthouse: .venv/.installed-dev staticfiles/staticfiles.json ## Score eight pages as a phone on a slow line (needs Node)
	@$(PYTHON) -m tests.rig.lighthouse $(RUNS)

browser: .venv/.installed-dev ## Install a Chromium for the browser tests
	@$(PYTHON) -m tests.rig.install_chromium

# The stamps say that an installation came to its end; one that did not is taken over by the next run.
.venv/.installed-dev: uv.lock pyproject.toml
	@deploy/install dev

.venv/.installed-runtime: uv.lock pyproject.toml
	@deploy/install runtime

staticfiles/staticfiles.json: .venv/.installed-runtime $(shell find site_core practitioners blog -path '*/static/*' -type f)
	@echo "Preparing styles, scripts and pictures ..."
	@DEBUG=0 $(PYTHON) manage.py collectstatic --no-input --clear --verbosity 0
	@touch $@
