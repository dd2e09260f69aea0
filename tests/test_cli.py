"""The command: what goes where, and one clear sentence for every mistake."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = """The harbour reopens

Ships came back to the harbour on Monday(1). The pilots had waited for a week.

1. See “Harbour open again”, 3 May 2025.
"""


def run(*arguments: str, cwd: Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "briefpress", *arguments]
    return subprocess.run(
        command, cwd=cwd, input=stdin, capture_output=True, env={**os.environ, **environment}, timeout=120
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_standard_output_holds_the_paths_written_and_nothing_else(folder: Path) -> None:
    done = run("export", "article.txt", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().splitlines() == ["dist/article.pdf", "dist/article.docx"]
    assert sorted(path.name for path in (folder / "dist").iterdir()) == ["article.docx", "article.pdf"]


def test_standard_input_takes_meta_and_language(folder: Path) -> None:
    arguments = (
        "export",
        "-",
        "-o",
        "out",
        "-t",
        "json",
        "--meta",
        "title=Le port",
        "-M",
        "date=2025-05-02",
        "--lang",
        "fr",
    )
    done = run(*arguments, cwd=folder, stdin=ARTICLE.encode())
    assert done.stdout.decode().splitlines() == ["out/stdin.json"]
    written = (folder / "out" / "stdin.json").read_text(encoding="utf-8")
    assert '"Le port"' in written
    assert '"2025-05-02"' in written
    assert '"fr"' in written


def test_diagnostics_name_file_line_severity_and_rule(folder: Path) -> None:
    (folder / "a.txt").write_text(
        "A word(1).\n\nA second paragraph without a note(2).\n\n1. A note.\n", encoding="utf-8"
    )
    lines = run("export", "a.txt", "-t", "json", cwd=folder).stderr.decode().splitlines()
    assert any(line.startswith("a.txt:3:") and ": warning[orphan-call] " in line for line in lines), lines
    assert any(line.startswith("  hint: ") for line in lines)


def test_quiet_shows_no_diagnostics_and_strict_minds_warnings(folder: Path) -> None:
    assert run("export", "article.txt", "-t", "json", "-q", cwd=folder).stderr == b""
    (folder / "untitled.txt").write_text("just some words, and then some more of them.\n", encoding="utf-8")
    assert run("export", "untitled.txt", "-t", "json", cwd=folder).returncode == 0
    assert run("export", "untitled.txt", "-t", "json", "--strict", cwd=folder).returncode == 1


def test_one_bad_article_does_not_stop_the_others(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    done = run("export", ".", "-o", "out", "-t", "json", cwd=folder)
    assert done.returncode == 1
    assert done.stdout.decode().splitlines() == ["out/article.json"]
    assert b"bad.txt" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["export", "none.txt"], 1, ["none.txt", "no such file"]),
        (["export", "empty"], 1, ["empty", "no article"]),
        (["export", "article.txt", "-t", "pdf,rtf"], 2, ["rtf", "pdf,docx,json"]),
        (["export", "article.txt", "--theme", "nope"], 2, ["nope", "note"]),
        (["export", "article.txt", "-M", "title"], 2, ["key=value"]),
        (["export", "article.txt", "-M", "titel=x"], 2, ["titel", "title"]),
        (["export", "article.txt", "-o", "article.txt/out"], 1, ["article.txt/out"]),
        (["export", "binary.txt"], 1, ["binary.txt"]),
        (["export", "empty.txt"], 1, ["empty.txt"]),
        (["export", "matter.txt"], 1, ["matter.txt:3:"]),
        (["export", "paper.txt"], 1, ["A3", "A4", "Letter"]),
        (["export", "article.txt", "--from", "rst"], 2, ["rst", "markdown"]),
        (["export", "article.txt", "--summary", "13"], 2, ["'13'", "none", "auto", "12"]),
        (["export", "article.txt", "--summary", "long"], 2, ["'long'"]),
        (["export", "article.txt", "-t", ","], 2, ["pdf,docx,json"]),
        (["export", "x" * 300 + ".md"], 1, ["cannot be read"]),
        (["export", "/dev/zero"], 1, ["/dev/zero", "not a plain file"]),
        (["export", "themed.txt"], 1, ["themed.txt", "evil", "--theme"]),
        (["export"], 2, ["SOURCES"]),
        (["export", "article.txt", "--nope"], 2, ["--nope"]),
        (["read", "none.txt"], 1, ["none.txt"]),
    ],
)
def test_a_mistake_gets_one_clear_sentence(folder: Path, arguments: list[str], code: int, words: list[str]) -> None:
    (folder / "empty").mkdir()
    (folder / "empty.txt").write_text(" \n\n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"%PDF-1.7\n\x00\x01\x02" * 50)
    (folder / "matter.txt").write_text("---\ntitle: a\nauthor: [b\n---\n\nWords.\n", encoding="utf-8")
    (folder / "paper.txt").write_text("---\npaper: A3\n---\n\nSome words.\n", encoding="utf-8")
    (folder / "themed.txt").write_text("---\ntheme: ./evil\n---\n\nSome words.\n", encoding="utf-8")
    done = run(*arguments, cwd=folder)
    message = done.stderr.decode()
    assert done.returncode == code, message
    assert "Traceback" not in message
    assert all(word in message for word in words), message
    assert done.stdout == b""


def test_read_shows_how_the_article_was_understood(folder: Path) -> None:
    shown = run("read", "article.txt", cwd=folder).stdout.decode()
    assert "The harbour reopens" in shown
    assert "called at line 3" in shown
    assert "2025-05-03" in shown


def test_read_json_is_the_document(folder: Path) -> None:
    import msgspec

    from briefpress import Document

    document = msgspec.json.decode(run("read", "article.txt", "--json", cwd=folder).stdout, type=Document)
    assert [note.label for note in document.notes] == ["1"]


def test_help_and_version_need_no_heavy_library(folder: Path) -> None:
    probe = (
        "import sys; sys.argv = ['briefpress', 'export', '--help']\n"
        "from briefpress.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'weasyprint', 'docx', 'jinja2', 'lxml', 'babel', 'markdown_it', 'rich', 'yaml', 'PIL', 'ziamath'}\n"
        "heavy &= set(sys.modules)\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert run("--version", cwd=folder).stdout.startswith(b"briefpress ")


def test_standard_output_is_utf8_whatever_the_terminal_is(folder: Path) -> None:
    (folder / "zh.txt").write_text("标题在这里\n\n这是一段很长的文字,用来测试输出是否正确。\n", encoding="utf-8")
    done = run("read", "zh.txt", "--json", cwd=folder, PYTHONIOENCODING="cp1252")
    assert done.returncode == 0, done.stderr
    assert "标题在这里" in done.stdout.decode()


def test_an_article_that_is_only_a_title_is_one(folder: Path) -> None:
    (folder / "only.md").write_text("# A title\n", encoding="utf-8")
    assert run("export", "only.md", "-t", "json", cwd=folder).returncode == 0
    (folder / "none.md").write_text("<!-- nothing -->\n", encoding="utf-8")
    done = run("export", "none.md", "-t", "json", cwd=folder)
    assert (done.returncode, done.stderr.decode().splitlines()[-1]) == (1, "error: none.md: there is no text in it")


@pytest.mark.parametrize(
    ("arguments", "code", "complaint"),
    [
        (("read", "article.txt", "-f", "pdf"), 2, "there is no reader for the format pdf"),
        (("read", "article.txt", "--limit", "lines"), 2, "write name=number, with one of source-bytes, lines"),
        (("read", "."), 1, ".: holds 2 articles: name one of them"),
    ],
)
def test_read_says_what_it_cannot_do(folder: Path, arguments: tuple[str, ...], code: int, complaint: str) -> None:
    (folder / "second.md").write_text("# A title\n", encoding="utf-8")
    done = run(*arguments, cwd=folder)
    assert done.returncode == code
    assert complaint in done.stderr.decode()


CITING = """---
title: The harbour
lang: en
bibliography: ports.bib
---

Ships came back to the harbour [see @perec2024, p. 3]. The pilots waited.[^a]

[^a]: See “Harbour open again”, *The Quay*, 3 May 2025, https://example.org/harbour.
"""
PORTS = "@book{perec2024, author = {Perec, Anna}, title = {Harbours}, year = 2024}\n"


@pytest.fixture
def citing(tmp_path: Path) -> Path:
    (tmp_path / "citing.md").write_text(CITING, encoding="utf-8")
    (tmp_path / "ports.bib").write_text(PORTS, encoding="utf-8")
    return tmp_path


def test_sources_go_to_standard_output_in_the_format_asked_for(citing: Path) -> None:
    done = run("sources", "citing.md", "-q", cwd=citing)
    assert (done.returncode, done.stderr) == (0, b"")
    first, second = json.loads(done.stdout)
    assert (first["id"], first["author"]) == ("perec2024", [{"family": "Perec", "given": "Anna"}])
    assert (second["title"], second["URL"]) == ("Harbour open again", "https://example.org/harbour")
    assert b"@book{perec2024," in run("sources", "citing.md", "--to", "bibtex", cwd=citing).stdout
    assert b"TY  - BOOK\nID  - perec2024\n" in run("sources", "citing.md", "--to", "ris", cwd=citing).stdout
    assert run("sources", "citing.md", "--to", "csv", cwd=citing).stdout.startswith(b"id,type,author,title,")


def test_sources_go_to_a_file_and_its_path_to_standard_output(citing: Path) -> None:
    done = run("sources", "citing.md", "-o", "out/sources.json", "-q", cwd=citing)
    assert done.stdout == b"out/sources.json\n"
    assert len(json.loads((citing / "out" / "sources.json").read_bytes())) == 2


def test_a_format_of_sources_that_is_none_is_wrong_usage(citing: Path) -> None:
    done = run("sources", "citing.md", "--to", "endnote", cwd=citing)
    assert done.returncode == 2
    assert b"csl-json" in done.stderr


def test_nothing_is_written_of_an_article_with_errors_and_all_are_shown(citing: Path) -> None:
    (citing / "citing.md").write_text(CITING.replace("@perec2024", "@perec2023; @nobody"), encoding="utf-8")
    done = run("export", "citing.md", "-q", cwd=citing)
    assert (done.returncode, done.stdout) == (1, b"")
    assert not (citing / "dist").exists()
    assert done.stderr.decode().splitlines() == [
        "citing.md:7:1: error[unknown-citation] no source has the key 'perec2023'",
        "  hint: did you mean perec2024?",
        "citing.md:7:1: error[unknown-citation] no source has the key 'nobody'",
        r"  hint: add it to the bibliography, or escape the sign: \@",
    ]
    shown = run("read", "citing.md", cwd=citing)
    assert shown.returncode == 0
    assert b"error[unknown-citation]" in shown.stderr
    assert b"title     The harbour" in shown.stdout
    assert run("sources", "citing.md", "-q", cwd=citing).returncode == 1


def test_a_bibliography_can_be_given_on_the_command_line_for_standard_input_too(citing: Path) -> None:
    done = run("sources", "-", "--bibliography", "ports.bib", "-q", cwd=citing, stdin=CITING.encode())
    assert (done.returncode, json.loads(done.stdout)[0]["id"]) == (0, "perec2024")
    refused = run("sources", "-", "-q", cwd=citing, stdin=CITING.encode())
    assert refused.returncode == 1
    assert b"the bibliography 'ports.bib' of an article on standard input cannot be found" in refused.stderr


def test_a_style_that_there_is_none_of_is_wrong_usage(citing: Path) -> None:
    refused = run("export", "citing.md", "--sources-style", "mla", cwd=citing)
    assert refused.returncode == 2
    assert refused.stderr.decode().strip() == "error: sources style 'mla': give one of house, iso690, chicago"


def test_the_sources_are_ordered_and_worded_as_asked(citing: Path) -> None:
    options = ("-t", "json", "--sources-order", "author", "--sources-style", "iso690", "-q")
    assert run("export", "citing.md", *options, cwd=citing).returncode == 0
    written = (citing / "dist" / "citing.json").read_text(encoding="utf-8")
    assert "PEREC, Anna" in written
