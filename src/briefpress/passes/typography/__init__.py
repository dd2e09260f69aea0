"""The typography of a language: no-break spaces, quotes, dashes and ellipses, without touching a letter."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import accumulate, pairwise

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
    Meta,
    NoteRef,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from ...usage import Usage, usage_of
from ...walk import leaves_in, map_runs, plain
from .ordinals import Stretch, ordinals, raise_in
from .protect import BREAK, CALL, OBJECT, hidden_in, hide, reveal
from .quotes import Edit
from .rules import RULES, Rule

#: What ``meta.typography`` says to leave the text as typed.
OFF = ("none", "off")
# Far more than any text wants: each round curls a sign that the one before could not tell.
_ROUNDS = 8


class _Piece(msgspec.Struct):
    """A stretch of a run: ``text`` as typed, ``view`` as the rules may see it, and the usage of its language.

    ``raised`` says that it stands above or below the line already.
    """

    text: str
    view: str
    usage: Usage
    raised: bool = False


def typography(document: Document) -> Result[Document]:
    """The document as a careful printer of its language would set it; as typed if ``meta.typography`` is in `OFF`."""
    meta = document.meta
    if meta.typography.strip().lower() in OFF:
        return Result(document)
    off = frozenset(meta.typography_off)
    done = map_runs(document, partial(_set_run, usage=usage_of(meta.lang), off=off))
    return Result(replace(done, meta=_set_meta(done.meta, off)))


def _set_meta(meta: Meta, off: frozenset[str]) -> Meta:
    """What the masthead prints beside the title; a reference and a date are the author's own signs."""
    known = partial(set_text, lang=meta.lang, off=off)
    return replace(
        meta,
        author=tuple(map(known, meta.author)),
        series=known(meta.series),
        marking=known(meta.marking),
        recipients=tuple(map(known, meta.recipients)),
    )


def set_text(text: str, lang: str, off: frozenset[str] = frozenset()) -> str:
    """One string as a careful printer of its language would set it, but for the rules whose names are in ``off``."""
    return plain(_set_run((Text(text),), usage_of(lang), off))


def _set_run(run: tuple[Inline, ...], usage: Usage, off: frozenset[str]) -> tuple[Inline, ...]:
    pieces = list(_pieces(run, usage))
    original = "".join(piece.text for piece in pieces)
    if not original:
        return run
    view = hide("".join(piece.view for piece in pieces))
    view, ends, hidden = *_settle(view, pieces, _rules(off)), hidden_in(original, view)
    done = reveal(view, hidden)
    texts = iter([done[start:end] for start, end in pairwise((0, *ends))])
    settled = leaves_in(run, partial(_leaf, texts=texts))
    cuts = () if "ordinals" in off else list(_cuts(view, pieces, ends))
    return raise_in(settled, iter(cuts)) if any(cuts) else settled


@lru_cache(64)
def _rules(off: frozenset[str]) -> tuple[Rule, ...]:
    return tuple(rule for name, rules in RULES.items() if name not in off for rule in rules)


def _cuts(view: str, pieces: list[_Piece], ends: list[int]) -> Iterator[list[Stretch]]:
    """What is to be raised in each piece, counted from its start; what is raised already, or over an end, is not."""
    found = {id(usage): deque(ordinals(view, usage)) for usage in _usages(pieces)}
    for piece, (start, end) in zip(pieces, pairwise((0, *ends)), strict=True):
        waiting, cuts = found[id(piece.usage)], []
        while waiting and waiting[0][0] < end:
            first, last = waiting.popleft()
            if first >= start and last <= end and not piece.raised:
                cuts.append((first - start, last - start))
        yield cuts


def _leaf(leaf: Inline, texts: Iterator[str]) -> Inline:
    text = next(texts)
    return replace(leaf, text=text) if isinstance(leaf, Text) else leaf


def _pieces(run: Iterable[Inline], usage: Usage, kept: bool = False, raised: bool = False) -> Iterator[_Piece]:
    for inline in run:
        match inline:
            case Text(text):
                yield _Piece(text, OBJECT * len(text) if kept else text, usage, raised)
            case LangSpan(lang, children):
                yield from _pieces(children, usage_of(lang) if lang else usage, kept, raised)
            case Link(url, children):
                yield from _pieces(children, usage, kept or _names(url, plain(children)), raised)
            case Superscript(children) | Subscript(children):
                yield from _pieces(children, usage, kept, raised=True)
            case Emphasis() | Strong() | Strikeout() | Cite():
                yield from _pieces(inline.children, usage, kept, raised)
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


def _settle(view: str, pieces: list[_Piece], rules: tuple[Rule, ...]) -> tuple[str, list[int]]:
    """Apply the rules; again where a sign is still straight, for what stands beside it may have changed."""
    ends = list(accumulate(len(piece.view) for piece in pieces))
    for _ in range(_ROUNDS):
        before = view
        view, ends = _apply_rules(view, pieces, ends, rules)
        if view == before or not ('"' in view or "'" in view):
            break
    return view, ends


def _apply_rules(view: str, pieces: list[_Piece], ends: list[int], rules: tuple[Rule, ...]) -> tuple[str, list[int]]:
    usages = _usages(pieces)
    for rule in rules:
        if len(usages) == 1:
            edits = list(rule(view, usages[0]))
        else:
            edits = [edit for usage in usages for edit in _own(rule(view, usage), usage, pieces, ends)]
        if edits:
            view, ends = _apply(view, ends, sorted(edits))
    return view, ends


def _usages(pieces: list[_Piece]) -> list[Usage]:
    return list({id(piece.usage): piece.usage for piece in pieces}.values())


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
