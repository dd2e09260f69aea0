"""Titles as they are set: CSL's rich text as inlines, in the language of the title."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..document import Emphasis, Inline, LangSpan, Strong, Subscript, Superscript, Text

#: CSL's rich text (its specification, "Rich text"); the other tags of it only switch off what is not done here.
TAGS: dict[str, Callable[[tuple[Inline, ...]], Inline]] = {
    "i": Emphasis,
    "b": Strong,
    "sub": Subscript,
    "sup": Superscript,
}
TAG = re.compile(r"<(/?)(i|b|sub|sup|span)(?: (?:style|class)=\"[^\"<>]{0,60}\")?>")
#: Deeper marks than these are no title's.
DEEPEST = 8
#: The stop of a sentence, which a title gets where it needs one; the stop of an initial or an abbreviation stays.
STOP = re.compile(r"(?<=[^\W\d_]{3})[.。]$")
#: Spaces and line ends of a file; a no-break space is the author's own.
SPACES = re.compile(r"[ \t\n\v\f\r\u2028\u2029]+")
EDGES = " \u00a0\u202f,;"


def clean(text: str) -> str:
    """The text on one line, without the marks at its edges that a style sets itself."""
    return SPACES.sub(" ", text).strip(EDGES)


def title_of(text: str, language: str, lang: str) -> tuple[Inline, ...]:
    """A title in a document of language ``lang``: its words as they are, marked as of their ``language``."""
    inlines = rich(STOP.sub("", clean(text)))
    same = not language or _primary(language) == _primary(lang)
    return inlines if same or not inlines else (LangSpan(language, inlines),)


def short_title(title: str) -> str:
    """The title before its subtitle, where that is enough to know it by: not a lone word."""
    main = re.split(r"[\s\u00a0\u202f]*[:：](?=\s|[^\x00-\x7f])", clean(title), maxsplit=1)[0]
    return main if len(main.split()) > 1 and "<" not in main else title


def _primary(tag: str) -> str:
    return re.split(r"[-_]", tag)[0].lower()


def rich(text: str) -> tuple[Inline, ...]:
    """The inlines of CSL's rich text; a tag without its other half stays as it is written."""
    stack: list[tuple[str, str, list[Inline]]] = [("", "", [])]
    position = 0
    for match in TAG.finditer(text):
        stack[-1][2].append(Text(text[position : match.start()]))
        position = match.end()
        if not match[1] and len(stack) <= DEEPEST:
            stack.append((match[2], match[0], []))
        elif match[1] and stack[-1][0] == match[2]:
            name, _, inside = stack.pop()
            stack[-1][2].extend([TAGS[name](merged(inside))] if name in TAGS and merged(inside) else inside)
        else:
            stack[-1][2].append(Text(match[0]))
    stack[-1][2].append(Text(text[position:]))
    return merged([inline for _, tag, inside in stack for inline in (Text(tag), *inside)])


def merged(inlines: list[Inline] | tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The inlines with neighbouring texts joined and empty ones left out."""
    found: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and found and isinstance(last := found[-1], Text):
            found[-1] = Text(last.text + inline.text)
        elif not (isinstance(inline, Text) and not inline.text):
            found.append(inline)
    return tuple(found)
