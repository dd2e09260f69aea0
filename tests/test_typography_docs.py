"""docs/typography.md says what the code does: its table of languages is the usage, its table of rules the rules."""

from __future__ import annotations

import re
from pathlib import Path

from briefpress.passes.typography import set_text
from briefpress.passes.typography.rules import RULES
from briefpress.usage import NBSP, NNBSP, RULE_NAMES, USAGES, Usage

PAGE = (Path(__file__).parents[1] / "docs" / "typography.md").read_text(encoding="utf-8")
SPACES = {NBSP: "no-break", NNBSP: "narrow", "": "none"}


def rows(title: str) -> list[list[str]]:
    """The cells of the table under a heading, without its head."""
    section = PAGE.split(f"## {title}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def told(usage: Usage) -> list[str]:
    """What the table says of a usage: signs, spaces before ``;`` and ``:`` and inside quotes, and so on."""
    return [
        f"{usage.outer or 'as typed'} {usage.inner}".strip(),
        SPACES[usage.before.get(";", "")],
        SPACES[usage.before.get(":", "")],
        SPACES[usage.after.get("«", "")],
        SPACES[usage.thousands],
        "put" if "%" in usage.inserted else "kept" if "%" in usage.before else "none",
        f"{usage.dash} {usage.style}" if usage.dash else "as typed",
        usage.ranges or "as typed",
        " ".join(usage.words.ordinals) or "none",
        " ".join(usage.words.leaning_on_next) or "none",
    ]


def test_the_table_of_languages_is_the_usage() -> None:
    table = {tag: cells for tags, *cells in rows("Languages") for tag in tags.split()}
    assert {tag: told(usage) for tag, usage in USAGES.items()} == table


def test_each_rule_is_in_the_table_with_an_example_that_is_true() -> None:
    table = rows("Rules")
    assert [cells[0].strip("`") for cells in table] == list(RULE_NAMES)
    for name, lang, typed, printed, _ in table:
        if name.strip("`") in RULES:
            shown = set_text(_code(typed), lang).replace(NBSP, "~").replace(NNBSP, "_")
            assert shown == _code(printed), name


def _code(cell: str) -> str:
    found = re.fullmatch(r"`(.*)`", cell)
    assert found
    return found[1]
