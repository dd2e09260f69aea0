"""The public names, and what the README and the command promise each other."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

import briefpress
from briefpress.diagnostics import RULES
from briefpress.readers import FORMATS as READERS
from briefpress.readers.frontmatter import KEYS
from briefpress.theme import load_theme, theme_names
from briefpress.writers import FORMATS as WRITERS
from conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SOURCES = sorted((ROOT / "src").rglob("*.py"))


def test_public_names_are_listed_and_there() -> None:
    assert sorted(briefpress.__all__) == briefpress.__all__
    assert all(getattr(briefpress, name) for name in briefpress.__all__)
    with pytest.raises(AttributeError):
        briefpress.nothing  # noqa: B018


def test_the_phases_are_pure_and_chain() -> None:
    read = briefpress.read(b"A title\n\nSome words(1).\n\n1. A note.\n", "a.txt")
    finished = briefpress.finish(read.value, "a.txt")
    written = briefpress.write(finished.value, ["docx", "json"], briefpress.theme_of(finished.value))
    assert sorted(written.value) == ["docx", "json"]
    assert msgspec.json.decode(written.value["json"], type=briefpress.Document) == finished.value


def test_export_takes_a_path_and_gives_paths(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A title\n\nSome words.\n", encoding="utf-8")
    result = briefpress.export(tmp_path / "a.txt", tmp_path / "out", ["json"], meta={"reference": "R-1"})
    assert result.value == [tmp_path / "out" / "a.json"]
    with pytest.raises(briefpress.UsageError, match="none, auto, or a number"):
        briefpress.export(tmp_path / "a.txt", tmp_path, summary="long")
    with pytest.raises(briefpress.UsageError, match="rtf"):
        briefpress.export(tmp_path / "a.txt", tmp_path, ["rtf"])


def test_the_readme_names_every_format_option_and_key() -> None:
    import typer.main

    from briefpress.cli import app

    export = typer.main.get_command(app).commands["export"]  # type: ignore[attr-defined]
    options = [option for parameter in export.params for option in parameter.opts if option.startswith("-")]
    assert [option for option in options if f"`{option}" not in README and option not in README] == []
    assert all(f"(`{name}`)" in README for name in WRITERS)
    assert all(suffix in README for suffixes, *_ in READERS.values() for suffix in suffixes if suffix != ".text")
    assert all(re.search(rf"\b{key}\b", README) for key in KEYS)
    table = (ROOT / "docs" / "front-matter.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)) == sorted(KEYS)


def test_every_rule_is_used_and_every_rule_used_is_in_the_table() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES if path.name != "diagnostics.py")
    assert [rule for rule in RULES if f'"{rule}"' not in text] == []


@pytest.mark.parametrize("name", theme_names())
def test_every_theme_loads(name: str) -> None:
    assert load_theme(name).name == name


def test_each_module_opens_with_a_sentence_and_stays_short() -> None:
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert not text or text.startswith('"""'), path
        assert len(text.splitlines()) <= 300, path
