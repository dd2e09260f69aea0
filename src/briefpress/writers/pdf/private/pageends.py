"""Words that the end of a page would cut in two: the page is made again with them whole, and no other page is.

WeasyPrint has no ``hyphenate-limit-last: page`` (CSS Text 4). Where it breaks a line within a word
(``split_first_line``), the line keeps that word. A page whose text goes on behind such a line is made again
(``remake_page``), and the line is broken before the word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from weasyprint.formatting_structure.boxes import LineBox, TableRowBox
from weasyprint.layout import inline, page

#: A page is made again at most so often; each time the line before is the last, and may cut another word.
TRIES = 3
#: What a word is that a line cuts: with an apostrophe, its own hyphens and soft ones in it.
HEAD = re.compile(r"\w+(?:[-'’\xad]\w+)*[-\xad]?$")
TAIL = re.compile(r"\w+(?:[-'’\xad]\w+)*")
#: Of a text without a space, so much is more than a line; WeasyPrint would lay out all of it for each of its lines.
ENDLESS = 1000
#: Letters of a word on each side of a line's end; what is longer is no word to keep whole.
LONGEST = 60
JOINER = "\N{WORD JOINER}"
#: What a page says of itself for which WeasyPrint makes it again (``make_all_pages``).
AGAIN = ("content_changed", "pages_wanted")


def mend() -> None:
    """Replace WeasyPrint's functions by ours around them; once a process, and after ``footnotes.mend``."""
    inline.split_first_line = _split_first_line(inline.split_first_line)
    page.remake_page = _remake_page(page.remake_page)


def whole_words(context: Any, make: Callable[[], Any], box_of: Callable[[Any], Any]) -> Any:
    """What ``make`` makes, and makes again while the box in it ends with a word cut in two."""
    made = make()
    for _ in range(TRIES):
        known = _whole(context)
        context.whole_words = known.union(_cut_words(context, box_of(made)))
        if context.whole_words == known:
            break
        made = make()
    return made


def _whole(context: Any) -> frozenset[str]:
    words: frozenset[str] = getattr(context, "whole_words", frozenset())
    return words


def _cut_words(context: Any, box: Any) -> Iterator[str]:
    """The words that the last lines of a box cut."""
    for line in _last_lines(box):
        last = line
        while last.children:
            last = last.children[-1]
        if word := _cuts(context).get(getattr(last, "text", "")):
            yield word


def _cuts(context: Any) -> dict[str, str]:
    """The word that a line's last text cuts; texts are copied, and laid out anew when they are justified."""
    cuts: dict[str, str] = getattr(context, "cut_words", {})
    return cuts


def _last_lines(box: Any) -> Iterator[Any]:
    """The last line of a box, and in a row of a table that of each cell."""
    if box is None or isinstance(box, LineBox):
        yield from [box] if box else []
        return
    flow = [child for child in box.children if child.is_in_normal_flow()]
    for child in flow if isinstance(box, TableRowBox) else flow[-1:]:
        yield from _last_lines(child)


def _remake_page(original: Any) -> Any:
    @wraps(original)
    def remake_page(index: int, context: Any, root_box: Any, html: Any) -> Any:
        footnotes, broken, wanted = context.footnotes.copy(), context.broken_out_of_flow, dict.fromkeys(AGAIN, False)

        def make() -> Any:
            context.footnotes, context.broken_out_of_flow = footnotes.copy(), broken
            state = context.page_maker[index][-1]
            state.update(dict.fromkeys(AGAIN, False), anchors=[], content_lookups=[])
            made = original(index, context, root_box, html)
            # What any try found to be out of date is so for all: a number of a page is found to have changed but once.
            wanted.update({each: wanted[each] or state[each] for each in AGAIN})
            state.update(wanted)
            return made

        known = vars(context).setdefault("whole_words_of_pages", {})
        context.whole_words = known.get(index, frozenset())
        context.cut_words = {}
        made = whole_words(context, make, lambda made: made[0].children[0])
        known[index] = context.whole_words
        return made

    return remake_page


def _split_first_line(original: Any) -> Any:
    @wraps(original)
    def split_first_line(text: str, style: Any, context: Any, *rest: Any, **options: Any) -> Any:
        if len(text) > ENDLESS and " " not in text[:ENDLESS]:
            split = original(text[:ENDLESS], _unhyphenated(style), context, *rest, **options)
            if split[2] is not None:
                return split
        split = original(text, style, context, *rest, **options)
        start, word = _cut_word(text, split)
        if word and word in _whole(context):
            joined = word.replace("\xad", "").replace("-", f"-{JOINER}")
            again = original(
                text[:start] + joined + text[start + len(word) :], _unhyphenated(style), context, *rest, **options
            )
            if again[2] is not None and again[2] <= len(text[:start].encode()):
                return again
        if word:
            _cuts(context)[split[0].text] = word
        return split

    return split_first_line


def _unhyphenated(style: Any) -> Any:
    """The style of a text whose words no hyphen parts."""
    unhyphenated = style.copy()
    unhyphenated["hyphens"] = "none"
    return unhyphenated


def _cut_word(text: str, split: Any) -> tuple[int, str]:
    """Where in a text the word begins that its first line cuts, and that word; "" when it cuts none."""
    layout, _, resume_at, *_ = split
    if resume_at is None or not layout.text.endswith("-"):
        return 0, ""
    end = len(text.encode()[:resume_at].decode())
    head, tail = HEAD.search(text, max(0, end - LONGEST), end), TAIL.match(text, end, end + LONGEST)
    return (head.start(), text[head.start() : tail.end()]) if head and tail else (0, "")
