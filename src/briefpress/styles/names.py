"""Names as they are written: in their natural order or family name first, joined, and only some of many."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..source import Name
from ..terms import Terms
from .marks import Marks
from .style import Inverted
from .titles import clean

#: Names in these letters are written family name first and without a space.
DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
#: The order of a name's parts in a variable that is text.
PARTS = ("family", "given", "suffix", "non_dropping_particle", "dropping_particle")
#: What stands for the rest of the authors where not all are told.
OTHERS = frozenset({"et al.", "others"})
#: Before these, Spanish ``y`` is ``e`` (RAE, Ortografía): the sound of i, not of ``hie``, whatever its capitals.
SPANISH_I = re.compile(r"h?[ií](?!e)", re.IGNORECASE)
#: Languages whose names are written family name first.
FAMILY_FIRST = frozenset({"hu"})


def natural(name: Name, language: str = "") -> str:
    """A name as it is said; ``language`` is that of the source, by whose custom the family name may come first."""
    if name.literal:
        return clean(name.literal)
    if DENSE.match(name.family) and name.given:
        return clean(name.family) + clean(name.given)
    given = (name.given, name.dropping_particle)
    parts = (family(name), *given) if _is_family_first(language) else (*given, family(name))
    return _spaced(*parts, name.suffix)


def inverted(name: Name, comma: str, language: str = "", *, capitals: bool = False) -> str:
    """A name by which a list is looked through: ``Gaulle, Charles de``, ``GAULLE, Charles de``."""
    if name.literal or (DENSE.match(name.family) and name.given):
        return natural(name)
    last = family(name).upper() if capitals else family(name)
    given = _spaced(name.given, name.dropping_particle)
    if _is_family_first(language):
        return _spaced(last, given, name.suffix)
    return comma.join(part for part in (last, given, clean(name.suffix)) if part)


def family(name: Name) -> str:
    """What a short form calls a person; an institution by its whole name."""
    return clean(name.literal) or _spaced(name.non_dropping_particle, name.family) or clean(name.given)


def _spaced(*parts: str) -> str:
    """The parts as one name; a particle that ends in an apostrophe clings to what follows (``d’Ormesson``)."""
    return re.sub(r"([’'])\s", r"\1", " ".join(part for part in map(clean, parts) if part))


def _is_family_first(language: str) -> bool:
    return re.split(r"[-_]", language)[0].lower() in FAMILY_FIRST


def names_in(text: str) -> tuple[Name, ...]:
    """The names in a variable that is text: parted by semicolons, their parts by ``||`` as in Zotero's field Extra."""
    return tuple(_name(each) for each in text.split(";") if each.strip())


def _name(text: str) -> Name:
    if "||" not in text:
        return Name(literal=clean(text))
    return Name(**dict(zip(PARTS, map(clean, text.split("||")), strict=False)))


def joined(names: Sequence[str], most: tuple[int, int], turned: Inverted, terms: Terms, marks: Marks) -> str:
    """People as one phrase; of more than the first of ``most`` only as many as the second, and that there are more."""
    others = len(names) > 1 and names[-1] in OTHERS
    names = names[:-1] if others else names
    if others or len(names) > most[0]:
        shown = names[: most[1]] if len(names) > most[0] else names
        pattern = terms.more_et_al if len(shown) > 1 or turned != "none" else terms.et_al
        return pattern.format(names=marks.names.join(shown))
    if len(names) < 2:
        return "".join(names)
    pattern = terms.more_names if len(names) > 2 or turned == "first" else terms.two_names
    if SPANISH_I.match(names[-1]):
        pattern = pattern.replace(" y {", " e {")
    return pattern.format(names=marks.names.join(names[:-1]), name=names[-1])
