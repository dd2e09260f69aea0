"""The numbering pass: sections get 1, 1.1, 1.2, figures and tables 1, 2, 3; numbers that an author typed stay alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set as AbstractSet

from msgspec.structs import replace

from ...diagnostics import Diagnostic, Result, Span
from ...document import Block, Cite, Document, Figure, Heading, NumberRef, Table
from ...walk import blocks_in, plain, query
from .typed import caption_label, series

#: So many characters of a title are looked at for a number, and shown.
SHOWN = 60
HINT = "take the typed numbers away and they are counted, or do not ask for numbers"
#: The number of a block by its identity.
Numbers = dict[int, str | int]


def numbering(document: Document) -> Result[Document]:
    """Number what the article or its theme wants numbered, and figures or tables that the text refers to.

    It runs when levels are settled and before references are worded. What is not numbered loses the number it had.
    """
    diagnostics: list[Diagnostic] = []
    numbers: Numbers = {}
    if document.meta.number_sections:
        numbers |= _sections(list(query(document.blocks, Heading)), diagnostics)
    referred = _referred(document)
    for figures in (list(query(document.blocks, Figure)), list(query(document.blocks, Table))):
        numbers |= _captions(figures, document, referred, diagnostics)
    blocks = blocks_in(document.blocks, lambda blocks: tuple(_numbered(block, numbers) for block in blocks))
    return Result(replace(document, blocks=blocks), tuple(diagnostics))


def _numbered(block: Block, numbers: Mapping[int, str | int]) -> Block:
    if isinstance(block, Heading):
        return replace(block, number=str(numbers.get(id(block), "")))
    return replace(block, number=int(numbers.get(id(block), 0))) if isinstance(block, Figure | Table) else block


def _sections(headings: Sequence[Heading], diagnostics: list[Diagnostic]) -> Numbers:
    """The numbers of headings: none where the author typed most of a level's; those that were typed are not counted."""
    typed, most = _typed(headings)
    if typed:
        first = headings[min(typed)]
        kept = "no heading is numbered" if most else "these headings are not numbered again"
        diagnostics.append(_told(f"headings have typed numbers, from {_title(first)!r} on: {kept}", first.line))
    return {} if most else {id(heading): number for heading, number in _counted(headings, typed)}


def _typed(headings: Sequence[Heading]) -> tuple[frozenset[int], bool]:
    """The places of headings that are numbered by their author, and whether they are most of their level."""
    typed: set[int] = set()
    most = False
    for level in {heading.level for heading in headings}:
        places = [at for at, heading in enumerate(headings) if heading.level == level]
        found = series([_title(headings[at]) for at in places])
        typed |= {places[at] for at in found}
        most |= 2 * len(found) > len(places)
    return frozenset(typed), most


def _counted(headings: Iterable[Heading], typed: AbstractSet[int]) -> Iterator[tuple[Heading, str]]:
    """Each heading that is counted, with its number; those below a typed one are not."""
    counts: list[int] = []
    above = 0
    for at, heading in enumerate(headings):
        above = above if heading.level > above else 0
        if at in typed:
            above = heading.level
        if above or not _title(heading):
            continue
        counts = [*counts[: heading.level], *[0] * (heading.level - len(counts))]
        counts[-1] += 1
        yield heading, ".".join(map(str, counts))


def _captions(
    figures: Sequence[Figure | Table], document: Document, referred: AbstractSet[str], diagnostics: list[Diagnostic]
) -> Numbers:
    """The numbers of figures, or of tables; none where captions have typed ones."""
    meta = document.meta
    lists = any(meta.lof if isinstance(figure, Figure) else meta.lot for figure in figures)
    asked = lists if meta.figure_numbers is None else meta.figure_numbers
    if not asked and not any(figure.id in referred for figure in figures):
        return {}
    typed = next((figure for figure in figures if caption_label(plain(figure.caption).strip()[:SHOWN])), None)
    if typed is None:
        counted = (figure for figure in figures if figure.caption or figure.id in referred)
        return {id(figure): number for number, figure in enumerate(counted, 1)}
    if asked:
        shown = " ".join(plain(typed.caption).split())[:SHOWN]
        diagnostics.append(_told(f"captions have typed numbers, as in {shown!r}: none is numbered again", typed.line))
    return {}


def _referred(document: Document) -> frozenset[str]:
    """The ids that the text refers to by number: keys that are no source's, and references worded before."""
    known = {source.id for source in document.bibliography}
    keys = {each.source for cite in query(document, Cite) for each in cite.citations} - known
    return frozenset(keys | {reference.target for reference in query(document, NumberRef)}) - {""}


def _title(heading: Heading) -> str:
    return " ".join(plain(heading).split())[:SHOWN]


def _told(message: str, line: int) -> Diagnostic:
    return Diagnostic("numbering", message, Span("", line), HINT)
