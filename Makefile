# The two commands: `make run` and `make test`. Everything sets up what it needs and says so.
.DEFAULT_GOAL := help
.PHONY: help run test dev setup setup-test build dist docs lint test-native test-browser fuzz e2e sizes sdk bench clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Build everything and serve it with the simulator on http://127.0.0.1:8080 (PORT=… overrides)
	@scripts/run.sh

test: ## Run every check and test; the last line counts them
	@scripts/test.sh

dev: ## Serve the app with live reload (PORT=…), the proxy and its simulator behind it
	@scripts/dev.sh

setup: ## Install what `run` needs: wasm32 target, Trunk, wasm-bindgen CLI, wasm-opt
	@scripts/setup.sh run

setup-test: ## Install what `test` needs besides: Chromium, its driver, Playwright
	@scripts/setup.sh test

build: setup ## Build the release app (dist/) and the release proxy
	@scripts/build.sh

dist: build ## Put what is hosted into target/hosting: the static site, its headers and sums, the npm package of embed.js
	@scripts/dist.sh

docs: ## Build the book of docs/ into target/book, and follow its links
	@scripts/setup.sh docs
	@scripts/docs.sh

lint: ## Formatting and clippy on the host and wasm32
	@scripts/test.sh format clippy-host clippy-wasm32 types

test-native: ## Rust tests on the host
	@scripts/test.sh native

fuzz: ## Fuzz every target of fuzz/ for TIME=60 seconds each (TARGETS="import link" narrows them)
	@scripts/setup.sh fuzz
	@scripts/fuzz.sh $(or $(TIME),60) $(TARGETS)

test-browser: ## wasm-bindgen tests in headless Chromium
	@scripts/test.sh browser

e2e: ## Playwright journeys (ARGS="journeys/smoke" narrows them)
	@scripts/test.sh e2e

sizes: ## Bytes up to the first input, and their budget
	@scripts/test.sh sizes

sdk: ## The vendor's Python SDK against the simulator
	@scripts/test.sh sdk

bench: ## Measure beside a react-jsonschema-form page; writes BENCHMARKS.md
	@scripts/bench.sh

clean: ## Remove what was built (the tools in the cache folder stay)
	@rm -rf dist target test-results tests/e2e/node_modules tests/e2e/test-results examples/portal/node_modules benchmarks/node_modules benchmarks/dist
