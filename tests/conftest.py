"""What every test may ask for (golden files written anew, the seed article), and which clients the run missed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from clients import skips_by_client

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT.parent / "shared" / "seed" / "article.txt"

# A busy machine is no failure, and a failure must be one on every machine.
settings.register_profile("briefpress", deadline=None, derandomize=True)
settings.load_profile("briefpress")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write golden files anew instead of comparing with them")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture
def seed() -> Path:
    """The seed article, which is not ours to publish and stands beside the repository where it is at hand."""
    if not SEED.is_file():
        pytest.skip(f"the seed article is not there: {SEED}")
    return SEED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = terminalreporter.getreports("skipped")
    skips = [(report.nodeid, report.longrepr[2]) for report in reports if isinstance(report.longrepr, tuple)]
    if missed := skips_by_client(skips):
        terminalreporter.section("clients not installed")
    for client, tests in sorted(missed.items()):
        terminalreporter.line(f"{client} (skipped: {len(tests)})")
        for test in tests:
            terminalreporter.line(f"    {test}")
