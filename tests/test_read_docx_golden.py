"""Whole Word files as people have them, made here by hand: how each is understood stands in tests/golden/docx."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from briefpress.decisions import tabular
from docx_files import (
    PNG,
    field,
    footnote,
    item,
    level,
    notes,
    numbering,
    para,
    picture,
    reading,
    run,
    style,
    table,
    word,
)

GOLDEN = Path(__file__).parent / "golden" / "docx"


def french_report() -> bytes:
    """As Word in French stores it: styles under translated ids, runs cut up, a table of contents, changes, endnotes."""
    styles = (
        style("Normal", "Normal", default=True)
        + style("Titre", "Title")
        + style("Soustitre", "Subtitle")
        + "".join(style(f"Titre{n}", f"heading {n}", based="Normal") for n in (1, 2))
        + style("Citation", "Quote", "<w:rPr><w:i/></w:rPr>")
        + style("Lgende", "caption")
        + style("TM1", "toc 1")
        + style("Appelnotedebasdep", "footnote reference", kind="character")
    )
    fr, en = '<w:lang w:val="fr-FR"/>', '<w:lang w:val="en-US"/>'
    contents = field('TOC \\o "1-2"', run("Un pont, deux rives") + "<w:r><w:tab/><w:t>2</w:t></w:r>")
    body = (
        para("Le bac de Saint-Aubin ne répond plus", "Titre")
        + para("Ce que coûte une traversée", "Soustitre")
        + para("Par Hélène Marchand, 14 février 2025")
        + para(contents, "TM1")
        + para("Un pont, deux rives", "Titre1")
        + para(
            run("Depuis que le bac ", fr)
            + run("ne circule plus", fr)
            + run(" le soir", en)
            + run(", les habitants font quarante kilomètres", fr)
            + footnote(2)
            + run(". Le maire parle d’", fr)
            + run("abandon", f"<w:i/>{fr}")
            + run(".", fr)
        )
        + para(
            run("Rien n’est ") + f'<w:del w:author="A">{run("perdu")}</w:del><w:ins w:author="B">{run("joué")}</w:ins>.'
        )
        + para("« On nous avait promis un horaire, pas un souvenir. »", "Citation")
        + para("Ce que demandent les riverains", "Titre2")
        + item("un dernier départ à 22 heures ;")
        + item("une navette ;", level=0)
        + item("le week-end,", level=1)
        + item("les jours de marché.", level=1)
        + para("Ils ont compté :")
        + para(run("Tableau ") + field("SEQ Tableau", run("1")) + run(". Traversées par jour"), "Lgende")
        + table(("Année", "Bac", "Route"), ("2019", "412", "35"), ("2024", "180", "260"))
        + para(run("Le conseil se prononcera en mars") + footnote(1, "endnote") + run("."))
    )
    parts = {
        "styles": styles,
        "numbering": numbering(level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)")),
        "footnotes": notes("Jamais appelée.", "Trente-huit par la départementale."),
        "endnotes": notes("Ordre du jour du 4 mars.", kind="endnote"),
    }
    return word(body, parts)


def google_export() -> bytes:
    """As Google Docs exports it: no character styles, explicit negatives, a picture, a list with one definition."""
    styles = style("Normal", "normal", default=True) + style("Title", "Title") + style("Heading1", "heading 1")
    plainly = '<w:b w:val="0"/><w:i w:val="0"/><w:rtl w:val="0"/>'
    body = (
        para(run("The harbour clock", '<w:rtl w:val="0"/>'), "Title")
        + para(run("Why it was never right", '<w:b w:val="1"/>'), "Heading1")
        + para(
            run("It was late by ", plainly)
            + run("nine", '<w:b w:val="1"/>')
            + run(" minutes, and everybody knew it", plainly)
            + footnote(1)
            + run(". See ", plainly)
            + f'<w:hyperlink r:id="l">{run("the log", "<w:u/>")}</w:hyperlink>.'
        )
        + para("")
        + para(picture("p", "A clock without hands"))
        + para("Figure 1. The clock in 1931")
        + item("wound on Mondays")
        + item("read from the quay")
        + para('<w:r><w:pict><v:rect style="width:0;height:1.5pt" o:hr="t"/></w:pict></w:r>')
        + para(run("    return late", '<w:rFonts w:ascii="Courier New"/>'))
        + para("The end of it.")
    )
    parts = {
        "styles": styles,
        "numbering": numbering("".join(level(n, "bullet", "●○■"[n % 3]) for n in range(9))),
        "footnotes": notes("Minutes of the harbour board."),
    }
    related = {"p": ("image", "media/image1.png"), "l": ("hyperlink", "https://example.org/log")}
    return word(body, parts, related, {"word/media/image1.png": PNG})


def typed_by_hand() -> bytes:
    """As a hurried author leaves it: no styles, bold for titles, calls in brackets, a list of sources."""
    bold, large = "<w:b/>", '<w:b/><w:sz w:val="32"/>'
    text = "Der Fährverkehr über die Oste ruht seit Wochen, und niemand weiß, wann er wieder aufgenommen wird"
    body = (
        para(run("Die Fähre bleibt am Ufer", large))
        + para("Von Karin Ohlsen, 3. Februar 2025")
        + para(f"{text}[1].")
        + para(run("Was die Gemeinde sagt", bold))
        + para(run(f"{text}, so der Bürgermeister") + run("[2]", bold) + run("."))
        + para("– ein neues Seil")
        + para("– ein zweiter Fährmann")
        + para(run("Was nun kommt", bold))
        + para(f"{text} [3, S. 14].")
        + para(run("Anmerkungen", bold))
        + para("[1] Protokoll des Rates vom 9. Januar 2025.")
        + para("[2] Gespräch am 12. Januar 2025.")
        + para(run("[3] ") + run("Gutachten", "<w:i/>") + run("."))
        + para("[4] Nie erwähnt.")
    )
    return word(body, core="<dc:title>Microsoft Word - faehre.doc</dc:title><dc:creator>Admin</dc:creator>")


def hebrew_brief() -> bytes:
    """As WPS Office stores a text from right to left: complex-script formatting, a heading by its outline level."""
    rtl = "<w:rtl/>"
    body = (
        para(run("המעבורת של יפו", rtl), "Titel")
        + para(run("מה השתנה", f"<w:bCs/>{rtl}"), '<w:bidi/><w:outlineLvl w:val="0"/>')
        + para(
            run("המעבורת ", rtl)
            + run("אינה פועלת", f"<w:bCs/>{rtl}")
            + run(" מאז ינואר, כך נמסר", rtl)
            + footnote(1)
            + run(". ראו ", rtl)
            + run("Harbour Board", '<w:lang w:val="en-US"/>')
            + run(" לפרטים.", rtl),
            "<w:bidi/>",
        )
    )
    return word(body, {"footnotes": notes("דוח הנמל, 2025.")})


FILES: dict[str, Callable[[], bytes]] = {
    "word-fr": french_report,
    "google-en": google_export,
    "typed-de": typed_by_hand,
    "wps-he": hebrew_brief,
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_understood_as_the_golden_file_says(name: str, accept: bool) -> None:
    result = reading(FILES[name]())
    document = msgspec.json.format(msgspec.json.encode(result.value), indent=2).decode()
    told = [f"{each.span} {each.severity.value}[{each.rule}] {each.message}" for each in result.diagnostics]
    found = "\n".join((document, "", *tabular(result.decisions), "", *told, ""))
    path = GOLDEN / f"{name}.txt"
    if accept:
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")
