"""Fonts: who serves what the theme's lack, what is told of characters that no font has, and what is embedded."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

import briefpress
import clients
from briefpress import finish, read, write
from briefpress.diagnostics import Diagnostic
from briefpress.document import Document, Paragraph, Text
from briefpress.theme import load_theme
from briefpress.writers.fonts import fontconfig, lastresort, missing, packages
from briefpress.writers.fonts.coverage import coverage
from briefpress.writers.fonts.families import EXTRAS, FALLBACKS, OWN
from conftest import ROOT
from pictures import drawing, saved

THEME = load_theme("note")


def article(text: str) -> Document:
    return finish(read(f"---\ntitle: A quay\nlang: en\n---\n\n{text}\n".encode(), "quay.md").value, "quay.md").value


def exported(text: str) -> tuple[bytes, list[Diagnostic]]:
    result = write(article(text), ["pdf"], THEME, file="quay.md")
    return result.value["pdf"], [each for each in result.diagnostics if each.rule == "missing-glyph"]


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


# --- characters that no font has -------------------------------------------------------------

#: In no font that we know of: a letter that Unicode has not assigned, and a sign of its newest versions.
NOBODY_HAS = "\u0378"
#: A script without a package of ours, and without a font of the system's where tests run.
CUNEIFORM = "\U00012000\U00012001"


def test_a_character_without_a_font_is_told_by_its_place() -> None:
    _, told = exported(f"First.\n\nAn odd {NOBODY_HAS} here, {NOBODY_HAS} there.\n\n`{NOBODY_HAS}`")
    (diagnostic,) = told
    assert str(diagnostic.span) == "quay.md:8:1"
    assert "1 unassigned character, used 3 times: \u0378 (U+0378)" in diagnostic.message


def test_each_script_is_told_once_with_names() -> None:
    _, told = exported(f"Signs {CUNEIFORM} and {NOBODY_HAS}.")
    assert len(told) == 2
    assert "2 characters of Cuneiform" in told[1].message
    assert "(U+12000 CUNEIFORM SIGN A)" in told[1].message


def test_it_is_printed_as_its_number_and_read_back_as_itself(tmp_path: Path) -> None:
    pdf, _ = exported(
        f"Signs {CUNEIFORM} {CUNEIFORM[0]} and a{NOBODY_HAS}b, *{NOBODY_HAS}*, `{CUNEIFORM}`.[^1]\n\n[^1]: {CUNEIFORM}"
    )
    assert text_of(pdf).count(CUNEIFORM) == 3
    assert f"a{NOBODY_HAS}b" in text_of(pdf)
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert clients.verapdf_failures(tmp_path / "a.pdf", "ua1") == {}
    assert not [rule for rule in clients.verapdf_failures(tmp_path / "a.pdf", "3a") if rule.startswith("6.2.11")]


@pytest.mark.parametrize("odd", ["\x7f", "\x81", "\ue000", "\ufffb", "\U0003fffe", "\U000f0000"])
def test_what_means_nothing_is_printed_as_its_number(odd: str) -> None:
    document = replace(article("x"), blocks=(Paragraph((Text(f"a{odd}b\u2028c"),)),))
    result = write(document, ["pdf"], THEME)
    assert f"a[U+{ord(odd):04X}]b c" in text_of(result.value["pdf"])
    assert not [each for each in result.diagnostics if each.rule == "missing-glyph"]


@pytest.mark.parametrize(
    "odd",
    [
        "x\ufe0fy",
        "x\u200dy",
        "\u200d",
        "a\u0301\u0327\u0489",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\u2066x\u2069",
        "x\u2060\u00ady",
    ],
)
def test_what_shows_nothing_by_itself_is_no_missing_glyph(odd: str, tmp_path: Path) -> None:
    pdf, told = exported(f"Odd {odd} here.")
    assert told == []
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert clients.verapdf_failures(tmp_path / "a.pdf", "ua1") == {}


@settings(max_examples=8, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029"), min_size=1, max_size=30)
)
def test_any_character_has_a_glyph(text: str) -> None:
    result = write(article(f"x`{text}`x"), ["pdf"], THEME)
    assert not [each for each in result.diagnostics if "is in no font" in each.message]


def test_the_source_of_a_formula_is_told_by_its_place() -> None:
    _, told = exported("First.\n\nThe rune $x_{\\text{ᚠ}}$ here.")
    assert [str(each.span) for each in told] == ["quay.md:8:1"]


def test_what_is_not_printed_is_not_told() -> None:
    document = article("Words ![a rune ᚨ](alpha.png) go on.")
    files = {"alpha.png": saved(drawing(), "PNG")}
    assert write(document, ["pdf"], THEME, resources=files).diagnostics == ()
    told = write(document, ["pdf"], THEME).diagnostics
    assert [(each.rule, each.span.line) for each in told] == [("missing-glyph", 6)]


def test_what_the_furniture_says_is_told_without_a_place() -> None:
    document = article("Words.")
    (told,) = write(replace(document, meta=replace(document.meta, title=(Text("A ᚨ"),))), ["pdf"], THEME).diagnostics
    assert told.span.line == 0


def test_the_word_file_alone_tells_nothing() -> None:
    result = write(article(f"Signs {CUNEIFORM}."), ["docx"], THEME)
    assert [each for each in result.diagnostics if each.rule == "missing-glyph"] == []


class _Bare:
    """A machine with the theme's families alone."""

    charsets: dict[str, list[int]] = {}  # noqa: RUF012

    def first(self, families: Iterable[str], character: str) -> str:
        return "PT Serif" if "PT Serif" in set(families) and character < "\u0250" else ""


@pytest.mark.parametrize(
    ("text", "extra"), [("ไทย", "fonts"), ("עברית", "fonts"), ("😀", "fonts"), ("骨", "cjk"), ("항", "cjk")]
)
def test_the_extra_that_has_them_is_named(text: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missing, "coverage", _Bare)
    monkeypatch.setattr(missing, "find_spec", lambda _: None)
    (told,) = missing.supply(text, article(text), THEME.fonts).diagnostics
    assert told.hint == f"pip install '.[{extra}]' in briefpress's folder, then export again"
    assert told.span.line == 6


# --- the font of last resort -----------------------------------------------------------------


def test_the_font_of_last_resort_has_a_glyph_for_each_character_of_its_block() -> None:
    for character in (NOBODY_HAS, CUNEIFORM[0], "\U0010fffd"):
        font = TTFont(io.BytesIO(lastresort.font(lastresort.family(character))))
        glyphs = {
            font.getBestCmap()[ord(character) // lastresort.BLOCK * lastresort.BLOCK + at]
            for at in range(lastresort.BLOCK)
        }
        assert len(glyphs) >= lastresort.BLOCK - len(lastresort.SPACES)


def test_the_font_of_last_resort_is_the_same_at_any_time() -> None:
    family = lastresort.family(CUNEIFORM[0])
    assert lastresort.font(family) == lastresort.font.__wrapped__(family)


# --- the order of families -------------------------------------------------------------------


def test_every_family_that_we_name_comes_with_the_extras() -> None:
    here = coverage().charsets
    named = {family for families in (*FALLBACKS.values(), *OWN.values()) for family in families}
    assert named - set(here) == {"DejaVu Sans Mono"} - set(here)


def test_a_family_is_read_from_one_folder_only(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, name in ((first, "NotoSans[wght].ttf"), (second, "NotoSans-Regular.ttf"), (second, "NotoSansThai.ttf")):
        folder.mkdir(exist_ok=True)
        (folder / name).touch()
    rejected = list(fontconfig._rejected([first, second]))
    assert f"{second}/NotoSans-*" in rejected
    assert not [glob for glob in rejected if glob.startswith(f"{second}/NotoSansThai")]
    assert "/usr/share/fonts/*NotoSansThai.*" in rejected


def test_a_family_of_the_system_is_chosen_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    families = {"Zed": [1], "Abc": [1], "Noto Sans Yi": [1]}
    first = lambda given, _: next((each for each in given if each in families), "")  # noqa: E731
    monkeypatch.setattr(missing, "coverage", lambda: SimpleNamespace(charsets=families, first=first))
    assert missing._by_system(["ꀀ", "ꀁ"]) == (["Noto Sans Yi"], [])


# --- what is embedded ------------------------------------------------------------------------

#: Exports an article of content/ as a machine does that has the packages of the theme's families alone.
WITHOUT_EXTRAS = """
import importlib.util, pathlib, sys, json
hidden, source, folder = set(json.loads(sys.argv[1])), sys.argv[2], sys.argv[3]
find, glob = importlib.util.find_spec, pathlib.Path.glob
importlib.util.find_spec = lambda name, *more: None if name in hidden else find(name, *more)
pathlib.Path.glob = lambda self, pattern: [path for path in glob(self, pattern) if path.parent.name not in hidden]
import briefpress
briefpress.export(source, folder, to=["pdf"])
from briefpress.writers.fonts.packages import package_folders
print(len(package_folders()))
"""


def test_a_latin_article_is_the_same_file_without_the_extras(tmp_path: Path) -> None:
    hidden = json.dumps([package for packages in EXTRAS.values() for package in packages])
    source = str(ROOT / "content" / "shadow-ferry.md")
    command = [sys.executable, "-c", WITHOUT_EXTRAS, hidden, source, str(tmp_path / "without")]
    folders = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    assert int(folders) == 4
    assert len(packages.package_folders()) > 4
    briefpress.export(source, tmp_path / "with", to=["pdf"])
    assert (tmp_path / "without/shadow-ferry.pdf").read_bytes() == (tmp_path / "with/shadow-ferry.pdf").read_bytes()


def test_an_article_in_latin_letters_has_the_themes_faces_only() -> None:
    assert {name.split("-")[0] for name in _names(exported("Words, *stressed* and **strong**, `code`.")[0])} == {
        "PT",
        "IBM",
    }


@pytest.mark.parametrize(("lang", "words"), [("zh-Hans", "港口封锁"), ("ja", "港の防波堤"), ("ko", "항구 骨")])
def test_headings_of_han_are_bold(lang: str, words: str) -> None:
    source = f"---\ntitle: {words}\nlang: {lang}\n---\n\n{words}\n".encode()
    document = finish(read(source, "quay.md").value, "quay.md").value
    names = _names(write(document, ["pdf"], THEME).value["pdf"])
    assert "Noto-Sans-CJK-JP-Bold" in names
    assert any(name.startswith("Noto-Serif-") for name in names)


def test_arabic_letters_are_as_large_as_those_around_them() -> None:
    sizes = _sizes(exported("The word ميناء means a harbour.")[0])
    assert sizes["Amiri"] == pytest.approx(1.2 * sizes["PT-Serif"], rel=0.01)


def test_han_is_embedded_by_the_glyphs_that_are_used() -> None:
    pdf, _ = exported("港湾の防波堤は「古い」と委員会は述べた。" * 3)
    assert len(pdf) < 60_000


def _names(pdf: bytes) -> set[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [each for page in document for each in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])]
        return {text.get_font().get_base_name().partition("+")[2] for text in texts}


def _sizes(pdf: bytes) -> dict[str, float]:
    """The sizes of each face's text, the last of them."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [each for page in document for each in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])]
        return {text.get_font().get_base_name().partition("+")[2]: text.get_font_size() for text in texts}
