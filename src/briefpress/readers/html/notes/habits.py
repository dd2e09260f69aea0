"""How programs that write HTML name notes, their calls and the ways back: data, and no decision."""

from __future__ import annotations

import re

#: Classes and roles of a link (or what is right around it) that calls a note.
CALL_NAMES = frozenset(
    (
        *("footnote-ref", "footnoteref", "footnote-anchor", "footnote-reference", "footnote-link", "footnotecall"),
        *("doc-noteref", "noteref", "note-ref", "endnote-ref", "endnote-reference", "reference", "fnref", "fn-ref"),
        *("sdfootnoteanc", "sdendnoteanc", "easy-footnote", "simple-footnote", "modern-footnotes-footnote"),
        *("msofootnotereference", "msoendnotereference", "footnote-call", "appelnote", "spip_note_ref", "fn-link"),
        *("footnote_tooltip_button", "footnote_plugin_tooltip_text", "footnote_referrer", "footnote-number-link"),
        *("noteanchor", "ptfootnoteanchor", "superscript-footnote", "littlefoot", "footnote__ref", "ftnref"),
    )
)
#: Those of a link (or what is right around it) that leads back to the text.
BACK_NAMES = frozenset(
    (
        *("footnote-back", "footnote-backref", "data-footnote-backref", "doc-backlink", "backlink", "reversefootnote"),
        *("mw-cite-backlink", "easy-footnote-to-top", "footnote-return", "footnote-number", "footnote-backlink"),
        *("sdfootnotesym", "sdendnotesym", "footnotesymbol", "endnotesymbol", "footnote__back", "footnote-up"),
        *("fn-backref", "referrer", "footnote_backlink", "back-to-text", "simple-footnote-back", "note-return"),
    )
)
#: Those of what holds notes.
NOTES_NAMES = frozenset(
    (
        *("footnotes", "footnote-list", "footnotes-list", "endnotes", "doc-endnotes", "doc-footnotes", "rearnotes"),
        *("references", "reflist", "easy-footnotes-wrapper", "simple-footnotes", "footnotes-end-of-document"),
        *("footnote_container_prepare", "footnotes_reference_container", "notesbaspage", "fussnoten", "notes-list"),
        *("footnotes-container", "footnote-container", "post-footnotes", "article-footnotes", "article__footnotes"),
        *("entry-footnotes", "modern-footnotes-list", "footnotelist", "endnote-list", "footnotedefs", "notas"),
    )
)
#: Those of one note.
NOTE_NAMES = frozenset(
    (
        *("footnote", "endnote", "doc-footnote", "doc-endnote", "rearnote", "msofootnotetext", "msoendnotetext"),
        *("sdfootnote", "sdendnote", "footnote-definition", "easy-footnote-single", "footnote-content", "fn"),
        *("footnote-text", "footnote_text", "notebaspage", "footnote-item"),
    )
)
#: Those of a note that stands in the text where it is called, to be shown beside it.
BESIDE_NAMES = frozenset(
    (
        *("sidenote", "marginnote", "modern-footnotes-footnote__note", "ltx_note_outer", "inline-footnote"),
        *("footnote-inline", "side-note", "margin-note", "footnotetext", "footnote__content", "refbody"),
    )
)
#: Those of the signs that such a note is called by, which stand beside it.
TOGGLE_NAMES = frozenset(
    ("margin-toggle", "sidenote-toggle", "sidenote-number", "margin-toggle-label", "ltx_note_mark")
)
#: An anchor of a note, and of a call.
NOTE_ID = re.compile(
    r"(?:user-content-)?_?(?:fn|fnt|ftn|ftnt|edn|en|sdfootnote|sdendnote|cite_note|footnotes?|endnotes?|footnote-bottom"
    r"|easy-footnote-bottom|notes?|nota|nb|fu(?:ss|ß)note|anm(?:erkung)?|noot|przypis|foot|fnote|pf-note|n|sn"
    r"|modern_footnote|footnote_plugin_reference(?:_\d+)*)[-_:.]{0,2}.{0,40}",
    re.IGNORECASE,
)
CALL_ID = re.compile(
    r".*(?:(?:fn|ftn|edn|cite|note|ftnt|fnt|foot|en)[-_:.]{0,2}(?:ref|anchor|call|link|back)|ref[-_:]?(?:fn|note|ftn)"
    r"|\danc|anchor|backlink|return|tooltip).{0,60}|body(?:ftn|edn).{0,20}|nh\d.{0,20}|appel.{0,20}|_?r(?:ef)?\d+",
    re.IGNORECASE,
)
#: What a call looks like: a number, a letter or two, a sign; in brackets or not.
CALL_SHAPE = re.compile(
    r"[\[(（［【〔{]?\s*(?P<word>(?:notes?|nota|n\.?|fn|anm\.?|nb|прим\.?|注|註|注釈)\s*)?"
    r"(?P<label>\d{1,4}|[⁰¹²³⁴-⁹]{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|\*{1,5}|[†‡§¶]{1,3}|[#①-⑳])\s*[\])）］】〕}]?\.?",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"[\[(（［【〔{].*[\])）］】〕}]", re.DOTALL)
OPENING, CLOSING = "[(（［【〔{", "])）］】〕}"
#: What a link back to the text shows.
_BACK_WORDS = (
    "jump (?:up|back)(?: to.*)?|back(?: to (?:the )?(?:text|article|top|content))?|return(?: to (?:text|article))?"
    "|retour(?: au texte)?|zurück(?: zum text)?|volver(?: al texto)?|torna(?: al testo)?|voltar(?: ao texto)?"
    "|terug(?: naar.*)?|вернуться|назад|наверх|العودة(?: إلى النص)?|返回(?:正文)?|戻る|本文へ"
)
BACK_SIGN = re.compile(
    rf"[\s\ufe0e\ufe0f()\[\]]*(?:[↩↑⤴⏎⇑^⇧↵⬆⮌▲←⇐↖↲⤶]+|{_BACK_WORDS})?[\s\ufe0e\ufe0f()\[\]:.,]*", re.IGNORECASE
)
