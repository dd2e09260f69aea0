"""Sources worded in the styles a briefing can have, in the language of the document."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ..document import Inline, Text
from ..labels import labels_for
from ..source import Citation, Source
from ..terms import Terms
from .chicago import CHICAGO
from .context import Setting
from .fields import find
from .house import HOUSE
from .iso690 import ISO690
from .lines import parts_of
from .marks import marks_for
from .names import natural
from .style import Style
from .titles import clean, merged
from .types import GROUPS, group_of, kind_of
from .typesetting import Press, set_line

__all__ = ["GROUPS", "STYLES", "authors", "entry", "group_of", "reference"]

#: The styles by name, the default first.
STYLES: Mapping[str, Style] = {"house": HOUSE, "iso690": ISO690, "chicago": CHICAGO}


def entry(source: Source, style: str, lang: str) -> tuple[Inline, ...]:
    """The entry of a list of sources, with its closing stop; empty where the source has nothing to print."""
    setting = _setting(source, style, lang)
    return _set(setting.style.entries[kind_of(source.type)], setting, ".")


def reference(source: Source, citation: Citation, style: str, lang: str, *, short: bool) -> tuple[Inline, ...]:
    """How a note cites the source: what leads to it, itself (``short``: enough to know it), the place, what follows.

    Without the stop that closes it.
    """
    setting = _setting(source, style, lang, citation)
    short = short and bool(source.title or source.author or source.editor)
    lines = setting.style.short if short else setting.style.notes or setting.style.entries
    body = _set(lines.get(kind_of(source.type)) or lines[""], setting)
    prefix, suffix = clean(citation.prefix), clean(citation.suffix)
    lead = Text(prefix + (setting.marks.signal if body else "")) if prefix else Text("")
    return merged((lead, *body, Text((setting.marks.comma if body or prefix else "") + suffix if suffix else "")))


def authors(source: Source, lang: str) -> str:
    """Who made the source, as a sentence names them: by their families, an institution by its name."""
    setting = _setting(source, "house", lang)
    return "".join(part.text for part in find("family", setting) if isinstance(part, Text))


def _setting(source: Source, style: str, lang: str, citation: Citation | None = None) -> Setting:
    words = source.title or source.container_title or source.publisher or " ".join(map(natural, source.author))
    return Setting(source, STYLES[style], lang, labels_for(lang).value, marks_for(words, lang), citation)


def _set(line: str, setting: Setting, stop: str = "") -> tuple[Inline, ...]:
    terms = setting.labels.terms
    press = Press(partial(find, setting=setting), partial(_pattern, terms), setting.marks)
    return set_line(parts_of(line), press, stop)


def _pattern(terms: Terms, name: str) -> str:
    return str(getattr(terms, "in_" if name == "in" else name))
