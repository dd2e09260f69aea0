"""What a PDF claims to be, says of itself and carries: each claim holds by veraPDF, and none is made that would not."""

from __future__ import annotations

import re
from hashlib import md5
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from msgspec.structs import replace

import briefpress
import clients
from briefpress import Document, Result, finish
from briefpress.batch.attachments import attachment
from briefpress.document import Figure, Heading, Image, Inline, Meta, Note, NoteRef, Paragraph, Text
from briefpress.errors import UsageError
from briefpress.theme import load_theme
from briefpress.variants import DEFAULT, VARIANTS, Attachment, PdfOptions, variant_option
from briefpress.writers.fonts.missing import Supply
from defects import good_article
from stress import pictures
from test_cli import run

SOURCE = Attachment("l’article (1).md", "text/markdown", b"# Words\n" * 400)
CLAIMS = {name: each for name, each in VARIANTS.items() if (each.archival or each.accessible) and not each.never}


def written(
    document: Document, variant: str = "", source: Attachment | None = SOURCE, given: dict[str, bytes] | None = None
) -> Result[dict[str, bytes]]:
    options = PdfOptions(variant, source)
    return briefpress.write(finish(document).value, ["pdf"], load_theme("note"), given or {}, pdf=options)


def opened(result: Result[dict[str, bytes]]) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(result.value["pdf"]))


def article(*inlines: Inline, lang: str = "en", date: str = "", title: str = "A title") -> Document:
    meta = Meta(title=(Text(title),), lang=lang, date=date, author=("Ada Perec", "Bo Li"), keywords=("quay", "Öl"))
    blocks = (Heading(1, (Text("One"),)), Paragraph(inlines or (Text("Some words"), NoteRef("a"), Text("."))))
    return Document(meta=meta, blocks=blocks, notes=(Note("a", (Paragraph((Text("A note."),)),)),))


def claims(pdf: pikepdf.Pdf) -> dict[str, str]:
    """What the XMP says the file is."""
    xmp = pdf.Root.Metadata.read_bytes().decode()
    return dict(re.findall(r"<(pdf(?:ua|a|x)id:\w+)>(\w+)<", xmp))


# --- variants ---------------------------------------------------------------------------------


def test_every_variant_of_the_engine_is_offered_and_no_other() -> None:
    from weasyprint.pdf import VARIANTS as ENGINES

    assert {name for name in VARIANTS if name not in (DEFAULT, "plain")} == ENGINES.keys() - {"debug"}
    assert {variant.engine for variant in VARIANTS.values() if variant.engine} <= ENGINES.keys()


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("", DEFAULT),
        ("pdf/a-3a", "pdf/a-3a"),
        ("A-3A", "pdf/a-3a"),
        ("pdfa3a", "pdf/a-3a"),
        ("PDF/A-2u", "pdf/a-2u"),
        ("ua-1", "pdf/ua-1"),
        ("a-3a+ua-1", DEFAULT),
        ("x-4", "pdf/x-4"),
        ("none", "plain"),
        ("Plain", "plain"),
    ],
)
def test_a_variant_is_known_by_many_names(given: str, meant: str) -> None:
    assert variant_option(given) == meant


def test_another_name_is_told_with_those_that_there_are() -> None:
    with pytest.raises(UsageError, match=r"'pdf/a-9z'.*pdf/a-3a\+ua-1, plain, .*pdf/ua-2"):
        variant_option("pdf/a-9z")


@pytest.mark.parametrize("name", CLAIMS)
def test_each_claim_holds(name: str, tmp_path: Path) -> None:
    variant = VARIANTS[name]
    document, given = good_article()
    result = written(replace(document, blocks=document.blocks[:7]), name, given=given)
    assert "conformance" not in {each.rule for each in result.diagnostics}
    (pdf := tmp_path / "a.pdf").write_bytes(result.value["pdf"])
    for flavour in filter(None, (variant.archival, f"ua{variant.accessible}" if variant.accessible else "")):
        assert clients.verapdf_failures(pdf, flavour) == {}


def test_the_default_claims_both_and_plain_neither() -> None:
    both = claims(opened(written(article())))
    assert both == {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"}
    plain = opened(written(article(), "plain"))
    assert claims(plain) == {}
    assert plain.Root.StructTreeRoot.K is not None


@pytest.mark.parametrize("name", [name for name, variant in VARIANTS.items() if variant.never])
def test_a_variant_that_cannot_hold_is_told_and_not_claimed(name: str) -> None:
    result = written(article(), name, None)
    (told,) = [each for each in result.diagnostics if each.rule == "conformance"]
    assert name in told.message
    assert claims(opened(result)) == {}
    assert b"GTS_PDFX" not in result.value["pdf"]


def test_no_claim_is_made_that_is_not_true() -> None:
    theme = load_theme("note")
    faint = replace(theme, stylesheet=theme.stylesheet + ".title { color: rgb(0 0 0 / 50%) }")
    result = briefpress.write(finish(article()).value, ["pdf"], faint, pdf=PdfOptions("a-1b"))
    (told,) = [each for each in result.diagnostics if each.rule == "conformance"]
    assert "lets through" in told.message
    assert claims(opened(result)) == {}


def test_a_picture_that_shines_through_is_set_on_white_where_nothing_may() -> None:
    veil = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path opacity=".5" d="M0 0h9v9"/></svg>'
    document = article()
    document = replace(document, blocks=(*document.blocks, Figure(Image("veil.svg", "A veil"))))
    assert claims(opened(written(document, "a-1b", None, {"veil.svg": veil})))["pdfaid:part"] == "1"


@pytest.mark.parametrize("variant", ["", "ua-1"])
def test_a_file_with_a_missing_glyph_claims_nothing(variant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # The font of last resort leaves none missing: here it is not asked, nor by another test for this character.
    monkeypatch.setattr("briefpress.writers.pdf.supply", lambda *_: Supply())
    result = written(article(Text("one \U0003fff0 two")), variant, None, pictures())
    (told,) = [each for each in result.diagnostics if each.rule == "conformance"]
    assert "in no font" in told.message
    assert claims(opened(result)) == {}


@pytest.mark.parametrize("odd", ["\u0378", "\ue123"])
def test_a_character_printed_as_its_number_leaves_the_claim_true(odd: str) -> None:
    assert claims(opened(written(article(Text(f"one {odd} two")), "", None, pictures()))) != {}


def bare_picture(**said: Any) -> Any:
    document = article()
    return replace(document, blocks=(*document.blocks, Paragraph((Text("See "), Image("logo.svg", **said)))))


LOGO = {"logo.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><path d="M0 0h90v90"/></svg>'}


@pytest.mark.parametrize(
    ("variant", "left"), [("", {"pdfaid:part": "3", "pdfaid:conformance": "A"}), ("ua-1", {}), ("a-2a", None)]
)
def test_the_name_of_a_file_is_no_description(variant: str, left: dict[str, str] | None, tmp_path: Path) -> None:
    result = written(bare_picture(), variant, None, LOGO)
    told = [each for each in result.diagnostics if each.rule == "conformance"]
    if left is None:
        assert not told
        assert claims(opened(result))["pdfaid:conformance"] == "A"
        return
    assert "no description but its file's name: logo.svg" in told[0].message
    assert "decorative" in told[0].hint
    assert claims(opened(result)) == left
    (pdf := tmp_path / "a.pdf").write_bytes(result.value["pdf"])
    if left:
        assert clients.verapdf_failures(pdf, "3a") == {}


@pytest.mark.parametrize("said", [{"alt": "Our mark"}, {"title": "Our mark"}, {"decorative": True}])
def test_a_picture_that_is_described_or_decorative_keeps_both_claims(said: dict[str, Any]) -> None:
    assert "pdfuaid:part" in claims(opened(written(bare_picture(**said), "", None, LOGO)))


def test_a_caption_describes_its_picture_and_no_other() -> None:
    document = article()
    captioned = Figure(Image("logo.svg"), (Text("Our mark"),))
    once = replace(document, blocks=(*document.blocks, captioned))
    twice = replace(document, blocks=(*once.blocks, Paragraph((Text("See "), Image("logo.svg")))))
    assert "pdfuaid:part" in claims(opened(written(once, "", None, LOGO)))
    assert "pdfuaid:part" not in claims(opened(written(twice, "", None, LOGO)))


def test_colours_of_a_press_are_no_pdf_a() -> None:
    theme = load_theme("note")
    themed = replace(theme, stylesheet=f"{theme.stylesheet} h1 {{ color: device-cmyk(0 1 1 0) }}")
    result = briefpress.write(finish(article()).value, ["pdf"], themed)
    assert any("CMYK" in each.message for each in result.diagnostics if each.rule == "conformance")
    assert claims(opened(result)) == {}


def test_a_variant_that_asks_for_an_attachment_says_so() -> None:
    assert claims(opened(written(article(), "a-4f"))) == {
        "pdfaid:part": "4",
        "pdfaid:rev": "2020",
        "pdfaid:conformance": "F",
    }
    without = written(article(), "a-4f", None)
    assert [each.message for each in without.diagnostics if each.rule == "conformance"] == [
        "the PDF does not claim to be pdf/a-4f: there is no file in it"
    ]


# --- the source -------------------------------------------------------------------------------


def test_the_source_travels_in_the_file() -> None:
    pdf = opened(written(article(lang="fr")))
    (file,) = list(pdf.Root.AF)
    assert file.AFRelationship == "/Source"
    assert str(file.UF) == str(file.F) == SOURCE.name
    assert str(file.Desc) == "L’article tel qu’il a été remis à briefpress"
    stream = file.EF.F
    assert stream.read_bytes() == SOURCE.data
    assert stream.Subtype == "/text/markdown"
    assert stream.Params.Size == len(SOURCE.data)
    assert bytes(stream.Params.CheckSum) == md5(SOURCE.data, usedforsecurity=False).digest()
    assert {"/CreationDate", "/ModDate"}.isdisjoint(stream.Params.keys())
    assert str(pdf.Root.Names.EmbeddedFiles.Names[0]) == SOURCE.name


@pytest.mark.parametrize(
    ("name", "data", "format", "shown", "type"),
    [
        ("some/where/a.txt", b"Words.", "", "a.txt", "text/plain"),
        ("a.qmd", b"Words.", "", "a.qmd", "text/markdown"),
        ("a.htm", b"<p>Words.", "", "a.htm", "text/html"),
        ("-", b"Words.", "", "article.txt", "text/plain"),
        ("-", b"<!doctype html><p>Words.", "", "article.html", "text/html"),
        ("-", b"# Words", "markdown", "article.md", "text/markdown"),
        ("notes", b"Words.", "", "notes", "text/plain"),
        ("a.docx", b"PK", "", "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.json", b"{}", "", "a.json", "application/json"),
        ("a\nb\x07.md", b"Words.", "", "a b.md", "text/markdown"),
    ],
)
def test_the_source_has_a_name_without_a_path_and_its_type(
    name: str, data: bytes, format: str, shown: str, type: str
) -> None:
    assert attachment(name, data, format) == Attachment(shown, type, data)


@pytest.mark.parametrize("variant", ["a-1b", "a-2a", "a-4u"])
def test_a_variant_without_attachments_says_that_it_has_none(variant: str) -> None:
    result = written(article(), variant)
    assert "attachment" in {each.rule for each in result.diagnostics}
    assert "/AF" not in opened(result).Root


def test_the_command_attaches_the_file_as_it_was_read(tmp_path: Path) -> None:
    given = "A title\n\nSome wörds(1).\n\n1. A note.\n".encode("cp1252")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.txt").write_bytes(given)
    assert run("export", "folder/a.txt", "-t", "pdf", "-o", ".", cwd=tmp_path).returncode == 0
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert pdf.Root.AF[0].EF.F.read_bytes() == given
    assert b"folder" not in (tmp_path / "a.pdf").read_bytes()
    assert run("export", "-", "-t", "pdf", "-o", ".", cwd=tmp_path, stdin=given).returncode == 0
    with pikepdf.open(tmp_path / "stdin.pdf") as pdf:
        assert str(pdf.Root.AF[0].UF) == "article.txt"
    briefpress.export(tmp_path / "folder" / "a.txt", tmp_path, ["pdf"], attach_source=False, pdf_variant="ua-1")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert "/AF" not in pdf.Root
        assert claims(pdf) == {"pdfuaid:part": "1"}


def test_a_bad_variant_is_wrong_usage_and_told_at_once(tmp_path: Path) -> None:
    done = run("export", "none.txt", "--pdf-variant", "a-7", cwd=tmp_path)
    assert done.returncode == 2
    assert b"'a-7'" in done.stderr
    assert b"pdf/a-3a+ua-1" in done.stderr


# --- what it says of itself -------------------------------------------------------------------


def test_the_properties_agree_wherever_they_are_told() -> None:
    pdf = opened(written(article(lang="fr", date="2025-03-14", title="L’été & <co>")))
    info = {key: str(value) for key, value in pdf.docinfo.items()}
    assert info["/Title"] == "L’été & <co>"
    assert info["/Author"] == "Ada Perec, Bo Li"
    assert info["/Keywords"] == "quay, Öl"
    assert info["/CreationDate"] == "D:20250314"
    assert info["/Creator"].startswith("briefpress ")
    assert info["/Producer"].startswith(info["/Creator"])
    xmp = pdf.open_metadata()
    assert xmp["dc:title"] == info["/Title"]
    assert xmp["dc:creator"] == ["Ada Perec", "Bo Li"]
    assert xmp["dc:language"] == {"fr"}
    assert xmp["pdf:Keywords"] == info["/Keywords"]
    assert xmp["xmp:CreateDate"] == "2025-03-14"
    assert xmp["pdf:Producer"] == info["/Producer"]
    assert str(pdf.Root.Lang) == "fr"


def test_no_date_and_no_identity_is_made_up() -> None:
    result = written(article())
    pdf = opened(result)
    assert "/CreationDate" not in pdf.docinfo
    assert "/ModDate" not in pdf.docinfo
    xmp = pdf.Root.Metadata.read_bytes()
    assert b"Date" not in xmp
    assert b"uuid" not in xmp
    assert result.value == written(article()).value
    assert pdf.trailer.ID != opened(written(article(title="Another"))).trailer.ID


def test_a_viewer_is_told_how_to_open_it() -> None:
    short = opened(written(article()))
    assert short.Root.ViewerPreferences.DisplayDocTitle
    assert short.Root.ViewerPreferences.Direction == "/L2R"
    assert short.Root.PageMode == "/UseNone"
    assert short.Root.PageLabels.Nums[1].S == "/D"
    document, given = good_article()
    long = opened(written(document, given=given))
    assert long.Root.PageMode == "/UseOutlines"
    with long.open_outline() as outline:
        assert [(each.title, len(each.children)) for each in outline.root] == [("Key points", 0), ("The log", 1)]
    assert opened(written(article(Text("كلمات"), lang="ar"))).Root.ViewerPreferences.Direction == "/R2L"


def test_places_have_names_that_last_whether_or_not_a_link_leads_there() -> None:
    document, given = good_article()
    pdf = opened(written(document, given=given))
    names = [str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]]
    expected = {
        "note-1",
        "note-2",
        "call-1",
        "call-2",
        "section-1",
        "section-2",
        "paragraph-1",
        "paragraph-7",
        "summary",
    }
    assert expected <= set(names)
    assert names == sorted(names)
