# Everything runs in .venv; .ci/setup.sh installs what is missing there and on the machine, and is quick when nothing is.
.PHONY: help demo test bench lint accept wheel clean
SHELL := /bin/sh
BIN := .venv/bin

# macOS finds Homebrew's libraries only where it is told to, and forgets it at each shell of the system.
ifeq ($(shell uname -s),Darwin)
BIN := DYLD_FALLBACK_LIBRARY_PATH="$$(brew --prefix)/lib" .venv/bin
endif

help:
	@echo 'make demo     install briefpress into .venv and export content/ to dist/'
	@echo 'make test     install the test tools and real clients too, and run every test (ARGS="-k word" for some)'
	@echo 'make bench    how good extracts are, the time for each kB read (10 kB to 10 MB), and for each page laid out (10 to 100)'
	@echo 'make lint     ruff and mypy'
	@echo 'make accept   write the golden files and dist/ anew: look at the difference before you commit it'
	@echo 'make wheel    build the wheel into build/'
	@echo 'make clean    remove all that git ignores'

demo:
	@sh .ci/setup.sh demo
	@$(BIN)/briefpress export content/ -o dist/

test:
	@sh .ci/setup.sh test
	@$(BIN)/pytest --numprocesses=auto --dist=loadscope $(ARGS)

lint:
	@sh .ci/setup.sh dev
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

bench:
	@sh .ci/setup.sh dev
	@PYTHONPATH=tests $(BIN)/python tests/bench/summary.py
	@$(BIN)/python tests/bench/reading.py $(ARGS)
	@$(BIN)/python tests/bench/layout.py

accept:
	@sh .ci/setup.sh test
	@$(BIN)/pytest --accept $(ARGS)

wheel:
	@sh .ci/setup.sh demo
	@$(BIN)/pip wheel -q --no-deps --wheel-dir build .

clean:
	rm -rf .venv build .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests -name __pycache__ -prune -exec rm -rf {} +
