"""Formulas: read from TeX within bounds, drawn in the PDF, an equation of its own in Word, else their source."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, strategies as st
from lxml import etree

import clients
from briefpress import finish, write
from briefpress.document import (
    Cell,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    List,
    Math,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Table,
    Text,
)
from briefpress.readers.docx.math import tex as read_tex
from briefpress.theme import load_theme
from briefpress.walk import query
from briefpress.writers.docx.math import office_math
from briefpress.writers.formulas import formula, unset_formulas
from docx_package import M, Package

THEME = load_theme("note")
#: The width of an x in ems.
X = 0.559
WELL_KNOWN = [
    "E = mc^2",
    r"\frac{a+b}{c}",
    r"\sum_{i=1}^n x_i^2",
    r"\int_0^\infty e^{-x}\,dx",
    r"\sqrt[3]{x} + \sqrt{y}",
    r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}",
    r"\begin{cases} 1 & x < 0 \\ 0 & \text{else} \end{cases}",
    r"\begin{aligned} a &= b \\ &= c \end{aligned}",
    r"\begin{align} a &= b \nonumber \\ c &= d \label{eq:d} \end{align}",
    r"\left( \frac{1}{2} \right]",
    r"\hat{x} + \overline{AB} + \vec{v} + \underbrace{a+b}_{n} + \tilde{y}",
    r"\lim_{x \to 0} \frac{\sin x}{x} = 1",
    r"\binom{n}{k} \neq \mathbb{R}^n \times \mathcal{L}",
    r"10^{-3}\,\mathrm{kg}",
    r"\boxed{x} \cancel{y} \phantom{z}",
    r"\text{für } x \geq 0, \quad 50\,\% < 1",
    "y + ж",
]
UNKNOWN = [
    r"\foo{x}",
    r"\frac{a",
    r"\left(",
    r"\right)",
    r"\begin{matrix}",
    "x^2^3",
    "^",
    "{",
    r"x_1_2",
    r"\text{\foo}",
    # no character of its font
    r"x_{\text{漢}}",
    "漢 + ж",
]
REFUSED = [r"\def\a{b}\a", r"\newcommand{\a}{b}\a", r"\let\a\b", r"\input{/etc/passwd}", r"\gdef\x{y}"]


@pytest.mark.parametrize("tex", WELL_KNOWN)
@pytest.mark.parametrize("display", [False, True])
def test_what_people_write_can_be_set(tex: str, display: bool) -> None:
    made = formula(Math(tex, display))
    assert made is not None
    assert 0 < made.height < 8
    assert made.svg.startswith("<svg")


@pytest.mark.parametrize("tex", [*UNKNOWN, *REFUSED])
def test_what_cannot_be_read_is_printed_as_its_source_and_said(tex: str) -> None:
    document = finish(Document(meta=Meta(lang="en"), blocks=(Paragraph((Text("See "), Math(tex)), line=4),))).value
    assert [(each.rule, each.span.line) for each in unset_formulas(document)] == [("math", 4)]
    written = write(document, ["pdf", "docx"], THEME)
    assert [each.rule for each in written.diagnostics] == ["math"]
    with pypdfium2.PdfDocument(written.value["pdf"]) as pdf:
        assert tex in pdf[0].get_textpage().get_text_range()
    assert "".join(Package(written.value["docx"]).find("//w:r[w:rPr/w:rStyle/@w:val='HTMLCode']/w:t/text()")) == tex


HOSTILE = [
    "{" * 2000 + "x" + "}" * 2000,
    r"\sqrt" * 900 + "x",
    r"\frac{" * 700 + "x" + "}{y}" * 700,
    r"\left(" * 300 + "x" + r"\right)" * 300,
    r"\begin{cases}" * 20 + "a" + r"\end{cases}" * 20,
    r"\phantom{" * 100 + "x" + "}" * 100,
    r"\underbrace{" * 90 + r"\left(x\right)" + "}" * 90,
    r"\xrightarrow{" * 8 + "x" + "}" * 8,
    r"\sum_{i=1}^n x " * 300,
    r"\begin{matrix}" + ("a&" * 60 + r"\\") * 30 + r"\end{matrix}",
    r"\rule{1000000em}{1em}",
    r"\hspace{99999999cm}x",
    "x^" * 2000 + "x",
    "+" * 5000,
    "x" * 1_000_000,
]


@pytest.mark.parametrize("tex", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_formulas_take_little_time(tex: str) -> None:
    began = time.perf_counter()
    formula(Math(tex, True))
    assert time.perf_counter() - began < 3


@given(st.text(r"\{}^_&x1+() ab'$~%#" + "\n\x00\ud800<>é", max_size=30))
def test_any_text_is_set_or_not_and_never_fails(tex: str) -> None:
    made = formula(Math(tex))
    if made:
        assert made.width > 0
        assert etree.tostring(office_math(made.mathml, display=False))


@pytest.mark.parametrize(
    ("matrix", "apart"), [("{pmatrix}", 1.0), ("{cases}", 1.0), ("{array}{cc}", 1.0), ("{aligned}", 0.0)]
)
def test_columns_stand_as_far_apart_as_in_latex(matrix: str, apart: float) -> None:
    def width(cells: str) -> float:
        made = formula(Math(rf"\begin{matrix} {cells} \end{matrix.split('}')[0]}}}"))
        return made.width if made else 0

    one, two, three = width("x"), width("x & x"), width("x & x & x")
    assert three - two == pytest.approx(two - one, abs=0.01) or not apart
    assert two - one == pytest.approx(X + apart, abs=0.01)


# --- Word ------------------------------------------------------------------------------------


def outline(element: Any) -> str:
    """Office Math in brief: ``f(num(a) den(b))``; properties are left out but for what they say in a value."""
    name = etree.QName(element).localname
    if name == "r":
        return "".join(element.itertext())
    inner = " ".join(part for child in element for part in [outline(child)] if part)
    value = element.get(M + "val", "")
    if name.endswith("Pr") or name in ("e", "oMath"):
        return inner
    return f"{name}({value or inner})" if value or inner else ""


CENTRED = "mc(count(1) mcJc(center))"


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        ("x^2", "sSup(x sup(2))"),
        ("x_i^2", "sSubSup(x sub(i) sup(2))"),
        (r"\frac{a}{b}", "f(num(a) den(b))"),
        (r"\binom{n}{k}", "d(begChr(() endChr()) f(type(noBar) num(n) den(k)))"),
        (r"\sqrt{x}", "rad(degHide(1) x)"),
        (r"\sqrt[3]{x}", "rad(deg(3) x)"),
        (r"\sum_{i}^{n} i = 2", "nary(chr(∑) limLoc(undOvr) sub(i) sup(n) i) = 2"),
        (r"\int_0^1 x\,dx", "nary(chr(∫) limLoc(subSup) sub(0) sup(1) x \u2009 d x)"),
        (r"\lim_{x \to 0} f", "func(fName(limLow(lim lim(x → 0))) f)"),
        (r"\left( x \right]", "d(begChr(() endChr(]) x)"),
        (r"\sin^2 x + 1", "func(fName(sSup(sin sup(2))) x) + 1"),
        (
            r"\begin{pmatrix} a & b \\ c \end{pmatrix}",
            f"d(begChr(() endChr()) m(plcHide(1) mcs({CENTRED} {CENTRED}) mr(a b) mr(c)))",
        ),
        (r"\left\{ x \right.", "d(begChr({) x)"),
        (r"\hat{x}", "acc(chr(\u0302) x)"),
        (r"\overline{x}", "bar(pos(top) x)"),
        (r"\underbrace{x}", "groupChr(chr(⏟) pos(bot) vertJc(top) x)"),
        (r"\text{if } x", "if\u00a0 x"),
        (r"\boxed{x}", "borderBox(x)"),
        ("K_0 (1+i)^n", "sSub(K sub(0)) sSup(d(begChr(() endChr()) 1 + i) sup(n))"),
        (r"\frac{C}{(1+i)^t} - x", "f(num(C) den(sSup(d(begChr(() endChr()) 1 + i) sup(t)))) − x"),
        ("f(x)_i^2", "f sSubSup(d(begChr(() endChr()) x) sub(i) sup(2))"),
        ("[0, (1)]", "d(begChr([) endChr(]) 0 , d(begChr(() endChr()) 1))"),
        ("[0, 1)", "d(begChr([) endChr()) 0 , 1)"),
        ("]0, 1[", "] 0 , 1 ["),
        (r"\left] (0) \right[", "d(begChr(]) endChr([) d(begChr(() endChr()) 0))"),
        ("(a", "( a"),
        ("a)^2", "a sSup() sup(2))"),
        ("(a] + b)", "d(begChr(() endChr(]) a) + b )"),
        ("|a| + |b+|c| |", "d(begChr(|) endChr(|) a) + d(begChr(|) endChr(|) b + d(begChr(|) endChr(|) c))"),
        ("P(A|B)", "P d(begChr(() endChr()) A | B)"),
        (r"\{ x | x > 0 \}", "d(begChr({) endChr(}) x | x > 0)"),
        (r"\|x\|^2", "sSup(d(begChr(‖) endChr(‖) x) sup(2))"),
        (r"\langle x \rangle", "d(begChr(⟨) endChr(⟩) x)"),
        (r"\sum_i (a + b) + c", "nary(chr(∑) limLoc(undOvr) supHide(1) sub(i) d(begChr(() endChr()) a + b)) + c"),
        (r"\cancel{x}", "borderBox(hideTop(1) hideBot(1) hideLeft(1) hideRight(1) strikeBLTR(1) x)"),
    ],
)
def test_office_math(tex: str, expected: str) -> None:
    made = formula(Math(tex, True))
    assert made is not None
    assert outline(office_math(made.mathml, display=False)) == expected


BRACKETED = (
    "K_0 (1+i)^n",
    "(a+b)^2 = c",
    r"\frac{C_t}{(1+i)^t} - x",
    "((a)^2 + [b])^n",
    "]0,1[ - (z",
    "P(A|B) + a)^2 - |x|",
)


@pytest.mark.parametrize("tex", BRACKETED)
def test_brackets_read_back_are_the_same_formula(tex: str) -> None:
    first = formula(Math(tex))
    assert first is not None
    math = office_math(first.mathml, display=False)
    again = formula(Math(read_tex(math)))
    assert again is not None
    assert outline(office_math(again.mathml, display=False)) == outline(math)


def test_libreoffice_prints_all_of_a_formula_with_brackets(tmp_path: Path) -> None:
    paragraphs = tuple(Paragraph((Text(f"From{n} "), Math(tex), Text(f" to{n}"))) for n, tex in enumerate(BRACKETED))
    made = write(finish(Document(Meta(lang="en"), blocks=paragraphs)).value, ["docx"], THEME)
    (tmp_path / "a.docx").write_bytes(made.value["docx"])
    assert clients.ooxml_sdk_errors(tmp_path / "a.docx") == []
    text = clients.pdf_text(clients.soffice_to_pdf(tmp_path / "a.docx", tmp_path))
    assert "¿" not in text
    # a power stands on a line of its own in the text: what is printed is counted
    signs = Counter(
        sign for tex in BRACKETED for sign in re.sub(r"\\[a-z]+", "", tex) if sign.isalnum() or sign in "()[]"
    )
    printed = Counter(text)
    assert {sign: count for sign, count in signs.items() if printed[sign] < count} == {}


def test_brackets_in_brackets_without_end_are_written() -> None:
    deep = formula(Math("(" * 150 + "x" + ")" * 150))
    assert deep is not None
    written_out = etree.tostring(office_math(deep.mathml, display=False), encoding="unicode")
    assert written_out.count(":d>") == 2 * 30
    assert written_out.count(":t>") == 2 * (2 * 120 + 1)


# --- the finished files ----------------------------------------------------------------------

DISPLAYED = Math(r"\bar{h} = \frac{1}{n} \sum_{i=1}^{n} h_i", True)
ARTICLE = Document(
    meta=Meta(title=(Text("Sums of "), Math("n")), lang="en", summary_mode="none"),
    blocks=(
        Heading(1, (Text("What "), Math(r"\alpha"), Text(" is"))),
        Paragraph((Text("First "), DISPLAYED, Text(", then "), Emphasis((Math("x^2"),)), NoteRef("a"), Text("."))),
        List(((Paragraph((Text("An item "), DISPLAYED)),),)),
        Table(((Cell((Math("h_0"),)),),), ((Cell((Math("1"),)),),)),
        Figure(Image("gone.png", "a chart"), (Text("Of "), Math("y"))),
    ),
    notes=(Note("a", (Paragraph((Text("Where "), Math(r"\frac{a}{b}"))),)),),
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    written = write(finish(ARTICLE).value, ["pdf", "docx"], THEME)
    assert written.diagnostics == ()
    folder = tmp_path_factory.mktemp("formulas")
    paths = {name: folder / f"article.{name}" for name in written.value}
    for name, path in paths.items():
        path.write_bytes(written.value[name])
    return paths


def test_validators_find_nothing(files: dict[str, Path]) -> None:
    assert clients.verapdf_failures(files["pdf"], "ua1") == {}
    assert clients.ooxml_sdk_errors(files["docx"]) == []
    assert clients.openxml_audit_errors(files["docx"]) == []


def test_a_reader_of_word_files_finds_every_formula(files: dict[str, Path]) -> None:
    shown = json.dumps(clients.pandoc_json(files["docx"]))
    found = re.findall(r'"t": "(InlineMath|DisplayMath)"}, "((?:[^"\\\\]|\\\\.)*)"', shown)
    kinds = Counter(kind for kind, _ in found)
    assert kinds["DisplayMath"] == 2
    assert kinds["InlineMath"] >= 6
    assert any("overline" in tex and "sum" in tex and "frac" in tex for _, tex in found)


def test_formulas_are_tagged_as_such_with_their_source(files: dict[str, Path]) -> None:
    described = [text for tag, text in clients.pdf_tags(files["pdf"]) if tag == "Formula"]
    document = finish(ARTICLE).value
    assert sorted(described) == sorted(math.tex for math in query(document, Math))


def test_the_baseline_of_a_formula_is_that_of_its_line() -> None:
    high, low = formula(Math("x^2")), formula(Math("x_2"))
    assert high is not None
    assert low is not None
    assert high.depth < 0.05 < low.depth
    assert 0.4 < high.width < 1.5


def test_nothing_of_mathematics_is_imported_for_an_article_without_any(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A title\n\nSome words of an article.\n", encoding="utf-8")
    code = (
        "import sys; from briefpress import export; "
        f"export({str(tmp_path / 'a.txt')!r}, {str(tmp_path)!r}, ['docx', 'pdf']); "
        "print([name for name in sys.modules if name in ('ziamath', 'ziafont', 'latex2mathml')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
