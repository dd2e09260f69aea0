"""Where a note's line falls into units that may each cite, and which of them go together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import TypeVar

import msgspec

from .addresses import Address, addresses
from .draft import Draft
from .line import Line, Stretch
from .quotes import quotations

T = TypeVar("T")

#: Stands for each character that is hidden: it is neither a letter nor a mark.
HIDDEN = "\ue000"
#: A unit of more characters than this is prose.
LONGEST = 3000
#: A bracket that is longer hides nothing.
BRACKET = 400
BRACKETS = re.compile(r"\([^()\n]{0,400}\)|\[[^\[\]\n]{0,400}\]|\{[^{}\n]{0,600}\}")
#: Ends of sentences and of citations.
END = re.compile(r"\n|[;；؛]\s?|[.!?…][»”’“\"'›)\]]{0,2}(?=\s)|[。！？]")
#: Words whose stop ends no sentence, beside initials and numbers.
STOPS = frozenset(
    """
    al p pp s ss vol vols no nos nr nrn n bd bde h t ed eds éd éds hg hgg hrsg ca cf cfr vgl zob por см ср див пор v vid see e.g i.e z.b u.a d.h usw etc
    st dr prof mr mrs ms jr sr inc ltd co corp dept univ op cit loc ibid art arts chap ch cap kap abs rn rdn rz anm fn fig tab abb col sp fol f ff l
    sec sect para paras str с стр т вып вып вип № гл разд п пп ст абз ред отв сост науч им ун-та изд изд-во вид-во ин-т акад проф д-р канд дис автореф
    юрид ист техн экон филол наук г гг в вв р рр тис млн млрд jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc fév mär okt dez
    ene abr ago dic gen mag giu lug set ott mei mrt okt янв фев апр авг сен окт ноя дек np m.in tj tzn red oprac wyd zesz z poz ust dz u r w bijv bv nl jrg afl
    blz o.a red trad übers transl coord org orgs dir dirs coll hors not spéc préc av rev j q lit phil med jur trib cass civ crim soc com pen sez sent pres
    cons ass núm pág págs ej lic ing sra gral avda pag pagg segg sgg ss mons on d.lgs d.l rb aufl hs dipl ders dies ebd a.a.o s.a s.l et ann
    """.split()
)


class Unit(msgspec.Struct, frozen=True):
    """Characters that may cite, and the mark that parts them from the unit before."""

    start: int
    end: int
    mark: str


class Marked(msgspec.Struct, frozen=True):
    """A line with what is set off in it, each kind in order, and the text in which that is hidden."""

    line: Line
    lang: str
    quotes: tuple[Stretch, ...]
    emphases: tuple[Stretch, ...]
    links: tuple[Stretch, ...]
    addresses: tuple[Address, ...]
    hidden: str


def marked(line: Line, lang: str) -> Marked:
    """The line with its quotations, emphases, links and addresses."""
    found = addresses(line)
    taken = [each.stretch for each in found]
    text = _hide(line.text, taken, HIDDEN) if taken else line.text
    quotes = tuple(quotations(text))
    spans = sorted([*quotes, *(each for each in (*line.emphases, *line.links) if each.end - each.start <= BRACKET)], key=lambda each: each.start)
    hidden = _hide(text, spans, HIDDEN)
    hidden = BRACKETS.sub(lambda match: "(" + HIDDEN * (len(match[0]) - 2) + ")", hidden)
    emphases = tuple(each for each in line.emphases if each.end > each.start)
    return Marked(line, lang, quotes, emphases, line.links, tuple(found), hidden)


def _hide(text: str, spans: list[Stretch], mark: str) -> str:
    pieces, position = [], 0
    for span in spans:
        if span.start >= position and span.end > span.start:
            pieces += [text[position : span.start], mark * (span.end - span.start)]
            position = span.end
    return "".join([*pieces, text[position:]])


def units(found: Marked) -> list[Unit]:
    """The units of a line, in order: between paragraphs, semicolons and ends of sentences."""
    text, result = found.hidden, []
    start, mark = 0, ""
    for match in END.finditer(text):
        kind = match[0].strip() or "\n"
        kind = "\n" if "\n" in match[0] else ";" if kind[0] in ";；؛" else "."
        if kind == "." and not _is_end(text, match):
            continue
        end = match.start() if kind in ";\n" else match.end()
        result += [Unit(start, end, mark)] if text[start:end].strip() else []
        start, mark = match.end(), kind
    result += [Unit(start, len(text), mark)] if text[start:].strip() else []
    return result


def _is_end(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends: not an abbreviation, nor before a word without a capital."""
    after = re.compile(r"\s+[«“„‘\"'(\[»–—-]*\s?").match(text, match.end())
    following = text[after.end() : after.end() + 1] if after else ""
    if match[0][0] in "。！？":
        return True
    if following.islower():
        return bool(re.match(r"https?:|www\.", text[after.end() : after.end() + 8])) if after else False
    if match[0][0] != "." or len(match[0]) > 1:
        return True
    word = re.compile(r"[^\s(\[,;:/\ue000]{1,20}$").search(text, max(match.start() - 20, 0), match.start())
    before = word[0].lower().strip("«“„\"'") if word else ""
    return not (before in STOPS or (len(before) == 1 and before.isalpha()) or re.fullmatch(r"(?:[^\W\d_]\.-?)+[^\W\d_]", before))


def draft_of(found: Marked, start: int, end: int) -> Draft:
    """The draft of characters ``start`` to ``end``, with what is set off in them."""
    text = found.line.text[start:end]
    return Draft(
        text=text,
        lang=found.lang,
        free=text.replace("\0", " "),
        quotes=_within(found.quotes, start, end),
        emphases=_within(found.emphases, start, end),
        links=_within(found.links, start, end),
        addresses=tuple(
            Address(_moved(each.stretch, start), each.kind, each.value, each.bare)
            for each in _between(found.addresses, start, end, key=lambda each: each.stretch.start)
            if each.stretch.end <= end
        ),
    )


def _between(ordered: tuple[T, ...], start: int, end: int, key: Callable[[T], int]) -> tuple[T, ...]:
    return ordered[bisect_left(ordered, start, key=key) : bisect_left(ordered, end, key=key)]


def _within(ordered: tuple[Stretch, ...], start: int, end: int) -> tuple[Stretch, ...]:
    inner = _between(ordered, start, end, key=lambda each: each.start)
    return tuple(_moved(each, start) for each in inner if each.end <= end)


def _moved(stretch: Stretch, start: int) -> Stretch:
    return Stretch(stretch.start - start, stretch.end - start, stretch.url)
