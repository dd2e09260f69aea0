"""The typography of a language: no-break spaces, quotes, dashes and ellipses, without touching a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import accumulate

import msgspec
from msgspec.structs import replace

from ...diagnostics import Result
from ...document import (
    Cite,
    Document,
    Emphasis,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    NoteRef,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from ...usage import Usage, usage_of
from ...walk import leaves_in, map_runs, plain
from .protect import BREAK, CALL, OBJECT, hidden_in, hide, reveal
from .quotes import Edit
from .rules import RULES

#: What ``meta.typography`` says to leave the text as typed.
OFF = ("none", "off")
# Far more than any text wants: each round curls a sign that the one before could not tell.
_ROUNDS = 8


class _Piece(msgspec.Struct):
    """A stretch of a run: ``text`` as typed, ``view`` as the rules may see it, and the usage of its language."""

    text: str
    view: str
    usage: Usage


def typography(document: Document) -> Result[Document]:
    """The document as a careful printer of its language would set it; as typed if ``meta.typography`` is in `OFF`."""
    if document.meta.typography.strip().lower() in OFF:
        return Result(document)
    return Result(map_runs(document, partial(_set_run, usage=usage_of(document.meta.lang))))


def set_text(text: str, lang: str) -> str:
    """One string as a careful printer of its language would set it."""
    return plain(_set_run((Text(text),), usage_of(lang)))


def _set_run(run: tuple[Inline, ...], usage: Usage) -> tuple[Inline, ...]:
    pieces = list(_pieces(run, usage, kept=False))
    original = "".join(piece.text for piece in pieces)
    if not original:
        return run
    view = hide("".join(piece.view for piece in pieces))
    done, ends = _settle(view, pieces)
    done = reveal(done, hidden_in(original, view))
    starts = [0, *ends[:-1]]
    texts = iter([done[start:end] for start, end in zip(starts, ends, strict=True)])
    return leaves_in(run, partial(_leaf, texts=texts))


def _leaf(leaf: Inline, texts: Iterator[str]) -> Inline:
    text = next(texts)
    return replace(leaf, text=text) if isinstance(leaf, Text) else leaf


def _pieces(run: Iterable[Inline], usage: Usage, kept: bool) -> Iterator[_Piece]:
    for inline in run:
        match inline:
            case Text(text):
                yield _Piece(text, OBJECT * len(text) if kept else text, usage)
            case LangSpan(lang, children):
                yield from _pieces(children, usage_of(lang) if lang else usage, kept)
            case Link(url, children):
                yield from _pieces(children, usage, kept or _names(url, plain(children)))
            case Emphasis() | Strong() | Strikeout() | Superscript() | Subscript() | Cite():
                yield from _pieces(inline.children, usage, kept)
            case LineBreak():
                yield _Piece(BREAK, BREAK, usage)
            case NoteRef():
                yield _Piece(CALL, CALL, usage)
            case _:
                yield _Piece(OBJECT, OBJECT, usage)


def _names(url: str, text: str) -> bool:
    """Whether the text of a link is its own address, with or without the scheme."""
    text = text.strip().rstrip("/")
    return bool(text) and any(sign in text for sign in ".:/@") and url.rstrip("/").endswith(text)


def _settle(view: str, pieces: list[_Piece]) -> tuple[str, list[int]]:
    """Apply the rules; again where a sign is still straight, for what stands beside it may have changed."""
    ends = list(accumulate(len(piece.view) for piece in pieces))
    for _ in range(_ROUNDS):
        before = view
        view, ends = _apply_rules(view, pieces, ends)
        if view == before or not ('"' in view or "'" in view):
            break
    return view, ends


def _apply_rules(view: str, pieces: list[_Piece], ends: list[int]) -> tuple[str, list[int]]:
    usages = list({id(piece.usage): piece.usage for piece in pieces}.values())
    for rule in RULES:
        if len(usages) == 1:
            edits = list(rule(view, usages[0]))
        else:
            edits = [edit for usage in usages for edit in _own(rule(view, usage), usage, pieces, ends)]
        if edits:
            view, ends = _apply(view, ends, sorted(edits))
    return view, ends


def _own(edits: Iterable[Edit], usage: Usage, pieces: list[_Piece], ends: list[int]) -> Iterator[Edit]:
    """The edits that begin in a piece of that usage; the rule saw the whole run."""
    index = 0
    for edit in sorted(edits):
        while ends[index] <= edit[0]:
            index += 1
        if pieces[index].usage is usage:
            yield edit


def _apply(view: str, ends: list[int], edits: list[Edit]) -> tuple[str, list[int]]:
    """The view with the edits made, and where its pieces end now; what an edit puts belongs to where it begins."""
    parts: list[str] = []
    moved: list[int] = []
    at = shift = 0
    for start, end, new in edits:
        if start < at:
            continue
        _move(moved, ends, start, shift)
        parts += (view[at:start], new)
        shift += len(new) - (end - start)
        while len(moved) < len(ends) and ends[len(moved)] <= end:
            moved.append(end + shift)
        at = end
    _move(moved, ends, len(view), shift)
    return "".join((*parts, view[at:])), moved


def _move(moved: list[int], ends: list[int], limit: int, shift: int) -> None:
    while len(moved) < len(ends) and ends[len(moved)] <= limit:
        moved.append(ends[len(moved)] + shift)
