# Every command of the project. `make help` lists them.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
UV := VIRTUAL_ENV=$(CURDIR)/$(VENV) UV_PYTHON_DOWNLOADS=never $(BIN)/uv
SEED ?= 7
SERVED := tests/chapter/disclosing/test_racing.py tests/together/test_taken_back.py  # attacks on a running service
unexport PYTHONDONTWRITEBYTECODE  # nothing compiles twice, and nothing is left beside the sources:
export PYTHONPYCACHEPREFIX := $(CURDIR)/$(VENV)/bytecode

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-sqlite test-postgresql check format openapi lint-openapi accessibility matrix simulate redteam fuzz-tenants bench bench-compliance bench-statistics schemathesis clients lock audit sbom clean

help: ## List the commands
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/ready: requirements-dev.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || python3 -m venv $(VENV)
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
	@$(UV) pip install --quiet --require-hashes -r requirements-dev.lock
	@$(UV) pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

setup: $(VENV)/ready ## Install everything into .venv

demo: $(VENV)/ready ## Start a federation and six chapters, live a year, show what each office sees
	@$(BIN)/python -m demo --seed "$(SEED)"

test: test-sqlite test-postgresql ## Run the suite on SQLite and on PostgreSQL

test-sqlite: $(VENV)/ready ## Run the suite on SQLite
	@MUTUALITY_TEST_DATABASE=sqlite $(BIN)/python -m pytest -q -n 2 --dist loadscope

test-postgresql: $(VENV)/ready ## Run what stands on a database on a PostgreSQL it starts itself
	@MUTUALITY_TEST_DATABASE=postgresql $(BIN)/python -m pytest -q -n 2 --dist loadscope

check: $(VENV)/ready ## Lint, format, types, walls, OpenAPI and migration drift
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest -q -p no:cacheprovider tests/test_contracts.py

format: $(VENV)/ready ## Format and mend what can be mended
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format --quiet .

openapi: $(VENV)/ready ## Write the OpenAPI documents
	@MUTUALITY_BASE_URL=https://federation.example $(BIN)/mutuality-federation openapi openapi/federation.json
	@MUTUALITY_BASE_URL=https://chapter.example $(BIN)/mutuality-chapter openapi openapi/chapter.json

lint-openapi: ## Lint the OpenAPI documents with Spectral and Redocly (needs node and npm)
	@command -v npm >/dev/null || { echo "lint-openapi needs node and npm, version 20 or later; nothing was linted" >&2; exit 1; }
	@cd openapi && npm ci --silent
	@cd openapi && SCARF_ANALYTICS=false npm exec -- spectral lint federation.json chapter.json --fail-severity=warn
	@cd openapi && REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true npm exec -- redocly lint federation.json chapter.json

accessibility: $(VENV)/ready ## Judge the page /find in Chromium with axe, by keyboard and without script (needs node and npm)
	@command -v npm >/dev/null || { echo "accessibility needs node, npm and Chromium; nothing was judged" >&2; exit 1; }
	@cd tests/accessibility && npm ci --silent
	@ACCESSIBILITY=1 $(BIN)/python -m pytest -q -n 0 tests/accessibility

matrix: $(VENV)/ready ## Ask every operation as everybody, and take each check of whose a thing is out by itself
	@MATRIX=long MUTUALITY_TEST_DATABASE=sqlite $(BIN)/python -m pytest -q -n 0 tests/matrix

simulate: $(VENV)/ready ## Drive both services through 2,000 seeds of lost, late and repeated messages and crashes
	@SIMULATION_SEEDS=2000 $(BIN)/python -m pytest -q -n 2 tests/simulation

redteam: $(VENV)/ready ## Carry out sixteen attacks on the figures at full size, and write docs/redteam.md
	@rm -f var/redteam.json
	@REDTEAM=long MUTUALITY_TEST_DATABASE=sqlite $(BIN)/python -m pytest -q -n 0 tests/redteam $(SERVED)
	@REDTEAM=long MUTUALITY_TEST_DATABASE=postgresql $(BIN)/python -m pytest -q -n 0 tests/redteam/served $(SERVED)

fuzz-tenants: $(VENV)/ready ## Send 100,000 requests by the people of two bodies, and look for words of the other
	@TENANT_REQUESTS=100000 MUTUALITY_TEST_DATABASE=sqlite $(BIN)/python -m pytest -q -n 0 tests/tenants

bench: $(VENV)/ready ## Measure search, feeds and ingest beside the bare limit, as ratios
	@$(BIN)/python -m bench

bench-compliance: $(VENV)/ready ## Measure what compliance costs on the processor, beside a peer
	@$(BIN)/python -m bench.compliance

bench-statistics: $(VENV)/ready ## Measure what figures cost, and how true totals stay by each mode
	@$(BIN)/python -m bench.statistics

schemathesis: $(VENV)/ready ## Probe both services with 200 examples an operation
	@SCHEMATHESIS_EXAMPLES=200 $(BIN)/python -m pytest -q tests/test_schemathesis.py

TSML_UI ?=
CLIENTS := $(VENV)/clients

clients: $(VENV)/ready ## Let clients of others read what a federation publishes (needs node, npm, Chromium)
	@command -v npm >/dev/null || { echo "clients needs node and npm, version 20 or later; nothing was tried" >&2; exit 1; }
	@cd clients && npm ci --silent
	@test -x $(CLIENTS)/bin/python || $(BIN)/python -m venv --without-pip $(CLIENTS)
	@VIRTUAL_ENV=$(CURDIR)/$(CLIENTS) $(BIN)/uv pip install --quiet --require-hashes -r clients/requirements.lock
	@$(BIN)/python -m clients --tsml-ui "$(TSML_UI)"

lock: ## Write the hashed lock files anew
	@$(UV) pip compile --quiet pyproject.toml --universal --generate-hashes --no-emit-index-url --no-header -o requirements.lock
	@$(UV) pip compile --quiet --group build --universal --generate-hashes --no-emit-index-url --no-header -o requirements-build.lock
	@$(UV) pip compile --quiet --group supply --universal --generate-hashes --no-emit-index-url --no-header -o requirements-supply.lock
	@$(UV) pip compile --quiet pyproject.toml --universal --group dev --generate-hashes --no-emit-index-url --no-header -o requirements-dev.lock
	@$(UV) pip compile --quiet clients/requirements.in --universal --generate-hashes --no-emit-index-url --no-header -o clients/requirements.lock

SUPPLY := $(VENV)/supply
LOCKS := requirements.lock requirements-build.lock requirements-dev.lock requirements-supply.lock

$(SUPPLY)/ready: $(VENV)/ready requirements-supply.lock
	@test -x $(SUPPLY)/bin/python || $(BIN)/python -m venv --without-pip $(SUPPLY)
	@VIRTUAL_ENV=$(CURDIR)/$(SUPPLY) $(BIN)/uv pip install --quiet --require-hashes -r requirements-supply.lock
	@touch $@

audit: $(SUPPLY)/ready ## Ask PyPI for known vulnerabilities of every pinned package (needs the network)
	@for lock in $(LOCKS); do echo "$$lock"; $(SUPPLY)/bin/pip-audit --strict --require-hashes --disable-pip --progress-spinner off -r $$lock || exit 1; done

sbom: $(SUPPLY)/ready ## Write the bill of materials of what is installed in earnest to var/sbom.json (CycloneDX)
	@mkdir -p var
	@$(SUPPLY)/bin/cyclonedx-py requirements requirements.lock --output-reproducible --of JSON -o var/sbom.json

clean: ## Remove what was installed and made
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis var
