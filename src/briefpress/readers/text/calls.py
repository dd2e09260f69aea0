"""What may be a call of a note: where it stands, how it is written, and how much its surroundings speak for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

import msgspec

from .contexts import Context, enumerates, follows_number, is_refused, leads_sentence
from .links import addresses, without_calls_on_end
from .markers import CIRCLED, SUPERSCRIPTS, plain_label
from .signs import CLOSING
from .words import NAME_JOINERS, NOTE_WORDS


class Strength(IntEnum):
    """WEAK candidates are calls only of notes that nothing else calls."""

    NEVER = 0
    WEAK = 1
    STRONG = 2


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """A possible call of ``labels`` at ``start``–``end`` of a passage; ``style`` is how it is written.

    ``kept`` are words inside its brackets that stay in the text, such as pages. ``leads`` says that it stands
    between two sentences and may number the second; ``telling``, that it is glued to a word where words are parted;
    ``closes``, that a stop or nothing stands right behind it.
    """

    start: int
    end: int
    style: str
    labels: tuple[str, ...]
    strength: Strength
    glued: bool
    kept: str = ""
    leads: bool = False
    telling: bool = False
    closes: bool = False


_PAIRS = {"(": ")", "（": "）", "[": "]", "［": "］", "【": "】", "〔": "〕", "{": "}", "｛": "｝"}
_STYLES = {"(": "paren", "（": "paren", "{": "brace", "｛": "brace"}
_RAISED = "⁰¹²³⁴-⁹"
_NUMBERS = rf"\d{{1,5}}(?:(?:\s?[,;،、，–‑-]\s?|\s(?:{NAME_JOINERS})\s)\d{{1,5}}){{0,30}}"
#: A place inside a call: pages, as Russian and Polish standards have them, ``[3, с. 14–15]``; ``[1, photo 14]``.
_PAGES = r"[^\W\d_]{1,12}\.?\s?\d{1,5}(?:\s?[,–-]\s?\d{1,5}){0,5}"
_CALL = re.compile(
    rf"(?P<open>[(（\[［【〔{{｛])\s?(?P<word>\^|(?:{NOTE_WORDS})\.?\s{{0,2}}(?:n°\s?|no\.?\s?|№\s?)?)?"
    rf"(?P<body>{_NUMBERS}|\*{{1,4}}|†{{1,3}}|‡{{1,3}})(?:,\s?(?P<kept>{_PAGES}))?\s?(?P<close>[)）\]］】〕}}｝])"
    rf"|⁽?(?P<super>[{_RAISED}]{{1,4}}(?:[,˒‚،⁻–-]\s?[{_RAISED}]{{1,4}}){{0,30}})⁾?"
    r"|(?<=\S)\^(?P<raised>\d{1,3})\^?(?![\w.,]*\w)"
    rf"|(?P<circled>[{CIRCLED}])"
    r"|\[(?P<letter>(?<=[^\s\[(]\[)[a-z]|[ivx]{1,6})\](?![^\W_])"
    r"|(?<=[^\s(（\[\d])(?P<half>\d{1,3})\)|(?<=\d\)\s)(?P<more>\d{1,3})\)"
    r"|(?:※|注|註)(?P<marked>\d{1,3})(?!\d|\s?[:：.．])"
    r"|(?<!\*)(?P<stars>\*{1,4})(?!\*)|(?<![†‡])(?P<daggers>†{1,3}|‡{1,3})(?![†‡])",
    re.IGNORECASE,
)
_JOINED_BY_WORD = re.compile(r"[^\W\d_]")
#: What a call begins with; a figure only where a bracket is closed that was not opened.
_OPENING = re.compile(rf"[(（\[［【〔{{｛⁽{_RAISED}{CIRCLED}※注註*†‡^]")
_SIGN = re.compile(rf"[(（\[［【〔{{｛⁽{_RAISED}{CIRCLED}※注註*†‡^\d]")
#: Scripts in which a word or its ending may follow a sign with no blank between.
_SUFFIXING = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_PART = re.compile(r"\d+|[–‑-]")
_LONGEST_RANGE = 30


def candidates(text: str) -> list[Candidate]:
    """Everything in a text that may be a call, in order; what stands in web addresses is none."""
    found: list[Candidate] = []
    emphasis = False
    for match, on_address in _outside_addresses(text):
        candidate = _candidate(text, match, found[-1] if found else None)
        if on_address:
            candidate = msgspec.structs.replace(candidate, strength=min(candidate.strength, Strength.WEAK))
        if candidate.style == "stars":
            emphasis, candidate = _emphasis(text, candidate, emphasis)
        found.append(candidate)
    return [candidate for candidate in found if candidate.labels and candidate.strength]


def style_of(sample: str) -> str:
    """How a call is written, of which a sample is given; an empty text where it is none."""
    if sample.isdecimal():
        return "glued"
    match = _CALL.fullmatch(sample) or _CALL.fullmatch(f"-{sample}", 1)
    style, labels = _reading(match) if match else ("", ())
    return style if labels else ""


def _outside_addresses(text: str) -> list[tuple[re.Match[str], bool]]:
    """Where calls may be, and whether they are written onto the end of an address."""
    links = iter(addresses(text))
    link = next(links, None)
    found = []
    for match in _matches(text):
        while link and link[1] <= match.start():
            link = next(links, None)
        on_address = link is not None and match.start() >= without_calls_on_end(text, *link)
        if not link or match.start() < link[0] or on_address:
            found.append((match, on_address))
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What is written as a call: tried only where a sign begins one, which is much faster than everywhere."""
    signs = _SIGN if text.count(")") > text.count("(") else _OPENING
    end = 0
    for sign in signs.finditer(text):
        if sign.start() >= end and (match := _CALL.match(text, sign.start())):
            end = match.end()
            yield match


def _candidate(text: str, match: re.Match[str], last: Candidate | None) -> Candidate:
    style, labels = _reading(match)
    kept = match["kept"] or ""
    if kept and style != "bracket":
        labels = ()
    start, end = match.span()
    if last and last.style == style and start and not text[last.end : start].strip():
        return Candidate(start, end, style, labels, last.strength, last.glued, kept)
    context = Context.of(text, start, end, style)
    strength = _strength(context)
    leads = strength is Strength.STRONG and bool(context.before) and leads_sentence(context)
    telling = context.glued and context.spaced_script
    own = Strength.WEAK if leads else strength
    closes = not context.after or context.after in CLOSING
    return Candidate(start, end, style, labels, own, context.glued, kept, leads, telling, closes)


def _reading(match: re.Match[str]) -> tuple[str, tuple[str, ...]]:
    """How a call is written, and the labels it calls; no labels where the brackets do not fit."""
    if opening := match["open"]:
        if not match["word"] and _JOINED_BY_WORD.search(match["body"]):
            return "paren", ()
        style = "caret" if match["word"] == "^" else "word" if match["word"] else _STYLES.get(opening, "bracket")
        return style, _labels(match["body"], style) if _PAIRS[opening] == match["close"] else ()
    if match["raised"]:
        return "super", (plain_label(match["raised"]),)
    if raised := match["super"]:
        return "super", _labels(raised.translate(SUPERSCRIPTS).replace("⁻", "-"), "super")
    if match["letter"]:
        return "letter", (match["letter"].lower(),)
    if half := match["half"] or match["more"]:
        return "half", (plain_label(half),)
    if match["circled"]:
        return "circled", (plain_label(match["circled"]),)
    if match["marked"]:
        return "word", (plain_label(match["marked"]),)
    return ("stars", (match["stars"],)) if match["stars"] else ("daggers", (match["daggers"],))


def _labels(body: str, style: str) -> tuple[str, ...]:
    """The labels of ``1, 2`` and ``1–3``; a range in round brackets is a score or a span of years."""
    parts = _PART.findall(body)
    if not parts or (style == "paren" and any(not part.isdecimal() for part in parts)):
        return () if parts else (body,)
    if any(part[0] in "0٠۰" for part in parts):
        return ()
    labels: list[str] = []
    for last, part in zip(["", *parts], parts, strict=False):
        if part.isdecimal():
            labels += _range(labels[-1], part) if last and not last.isdecimal() else [str(int(part))]
    return tuple(labels)


def _range(first: str, last: str) -> list[str]:
    begin, end = int(first), int(last)
    return [str(n) for n in range(begin + 1, end + 1)] if begin < end <= begin + _LONGEST_RANGE else [str(end)]


def _strength(context: Context) -> Strength:
    if context.style in ("stars", "daggers"):
        return _sign_strength(context)
    if not context.before:
        return Strength.WEAK if not context.after.strip() or context.after.isalnum() else Strength.STRONG
    if is_refused(context):
        return Strength.NEVER
    return Strength.WEAK if enumerates(context) or follows_number(context) else Strength.STRONG


def _sign_strength(context: Context) -> Strength:
    if not context.before or (context.after.isalnum() and not _SUFFIXING.match(context.after)):
        return Strength.NEVER
    if context.glued:
        return Strength.STRONG
    return Strength.NEVER if context.after.isspace() else Strength.WEAK


def _emphasis(text: str, candidate: Candidate, opened: bool) -> tuple[bool, Candidate]:
    """Stars that stand around words (``*so*``) call nothing."""
    follows = text[candidate.end : candidate.end + 1]
    never = msgspec.structs.replace(candidate, strength=Strength.NEVER)
    if follows.isalnum() and not candidate.glued:
        return True, never
    return False, never if opened else candidate
