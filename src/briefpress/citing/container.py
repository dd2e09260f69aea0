"""Who wrote a source, and what it was published in: what stands before its title and after it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from .line import Stretch
from .names import EDGES, authors_of, has_case, is_journal, is_newspaper, is_publication
from .parts import NEAR, Reading
from .quotes import SPACES, in_order, inside, quotations, trimmed
from .words import JOINTS, LATIN, LINK_WORDS

#: What leads from a title to the name of what contains it.
LED = re.compile(
    rf"[{SPACES}]*(?:[,(–—،，（|.。-][{SPACES}]*(?:(?:in|dans|en|em|w|в|у)(?::[{SPACES}]*|[{SPACES}]+))?"
    rf"|(?:in|dans|en|em|w|в|у)(?::[{SPACES}]*|[{SPACES}]+)|(?=[\u3040-\u9fff]))",
    re.IGNORECASE,
)
#: The number of a volume after a journal's name.
VOLUME = re.compile(r"\s\d+$")
#: What ends a name: a mark, but not the stop of an initial.
PART_END = re.compile(r"[,;()\[\]:\n，；（）：،؛。、]|(?<=\w\w)\.\s|\s[–—|]\s")


def with_container(reading: Reading) -> Reading:
    """The reading with what its source was published in, where the note says it beside the title."""
    if not reading.outer:
        return reading
    outer = _set_off(reading) or _bare(reading)
    if not outer:
        return reading
    text = reading.line.text
    quoted = text[outer.start] in "《『「〈“" and text[outer.end - 1] in "》』」〉”"
    return replace(reading, container=inside(text, outer) if quoted else trimmed(text, outer), container_outer=outer)


def _is_book(reading: Reading) -> bool:
    """Whether what follows a title set as a whole work's may be its publisher: a periodical is cited by the day."""
    whole_work = reading.emphasised or reading.text(reading.outer).startswith("『")
    return whole_work and (not reading.issued or len(reading.issued.iso) < 10)


def _is_head_read(reading: Reading) -> bool:
    """Whether nothing but a signal and names stand before the title: after prose a name may be a place's."""
    begin = reading.signal.end if reading.signal else 0
    head = re.sub(r"\([^()]*\)", "", reading.line.text[begin : reading.outer.start if reading.outer else 0])
    return not head.strip(EDGES) or bool(authors_of(head))


def _set_off(reading: Reading) -> Stretch | None:
    """An emphasis, a link or a quotation in brackets for works after the title, or an emphasis alone before it."""
    line, title = reading.line, reading.outer or Stretch(0, 0)
    window = line.text[title.end : title.end + NEAR]
    works = [
        Stretch(each.start + title.end, each.end + title.end)
        for each in quotations(window)
        if each.of(window)[0] in "《『"
    ]
    for each in sorted([*line.emphases, *line.links, *works], key=in_order):
        gap = line.text[title.end : each.start]
        name = trimmed(line.text, each).of(line.text)
        if each.start >= title.end and is_joint(gap) and is_publication(name.strip("《》『』")):
            return None if name.lower() in LATIN | LINK_WORDS or _is_taken(reading, each) else each
    begin = reading.signal.end if reading.signal else 0
    for each in line.emphases:
        if (
            begin <= each.start
            and each.end <= title.start
            and is_joint(line.text[begin : each.start] + line.text[each.end : title.start])
        ):
            return each
    return None


def _is_taken(reading: Reading, stretch: Stretch) -> bool:
    taken = [part.outer for part in (reading.issued, reading.accessed) if part]
    taken += [reading.address.stretch] if reading.address and reading.address.bare else []
    return any(stretch.meets(each) for each in taken)


def is_joint(gap: str) -> bool:
    """Whether the characters between two parts are marks and words that only join them."""
    if len(gap) > 40 or re.search(r"[^\w\s,.;:()\[\]<>’'\-–—/|·，。；：、（）،؛\u200e\u200f]", gap):
        return False
    return all(word in JOINTS for word in re.findall(r"[^\W_]+[’.]?", gap.lower().replace("'", "’")))


def _bare(reading: Reading) -> Stretch | None:
    """The words between the title and what follows it, where they look like a publication's name."""
    text, title = reading.line.text, reading.outer or Stretch(0, 0)
    parts = [each.outer for each in (reading.issued, reading.accessed) if each]
    parts += [reading.address.stretch] if reading.address else []
    follows = [each.start for each in parts if each.start >= title.end]
    stop = min(follows, default=len(text))
    segment = text[title.end : min(stop, title.end + NEAR)]
    led = LED.match(segment)
    # The comma of the sentence may stand within the quotation marks.
    begin = led.end() if led else len(segment) - len(segment.lstrip(SPACES)) if text[title.end - 2] in ",.，。" else -1
    if begin < 0 or (segment.strip(SPACES)[:1] in (".", "。") and not follows):
        return None
    name = PART_END.split(segment[begin:])[0]
    name = VOLUME.sub("", name.rstrip(EDGES)) if is_journal(name) else name
    name = _without_joints(name.rstrip(EDGES))
    if not is_newspaper(name) and (_is_book(reading) or not _is_head_read(reading)):
        return None
    start = title.end + begin
    return Stretch(start, start + len(name)) if is_publication(name) and not _is_person(name) else None


def _is_person(name: str) -> bool:
    """Whether the words can be nothing but a person with initials."""
    return bool(re.match(r"(?:[^\W\d_]\. ?){1,3}[^\W\d_]+$", name))


def _without_joints(name: str) -> str:
    while (words := name.split(" ")) and len(words) > 1 and words[-1].lower() in JOINTS:
        name = " ".join(words[:-1]).rstrip(EDGES)
    return name


def with_authors(reading: Reading) -> Reading:
    """The reading with its authors, or with the newspaper that stands where they would."""
    if not reading.outer:
        return reading
    text = reading.line.text
    begin = reading.signal.end if reading.signal else 0
    parts = [reading.issued.stretch] if reading.issued else []
    parts += [reading.container_outer] if reading.container_outer else []
    end = min([each.start for each in parts if begin <= each.start < reading.outer.start], default=reading.outer.start)
    head = text[begin:end].rstrip("( （")
    stretch = _without_edges(text, begin, begin + len(head))
    if stretch.start >= stretch.end:
        return reading
    name = _without_joints(stretch.of(text))
    if not reading.container and is_newspaper(name) and is_publication(name) and "," not in name:
        outlet = Stretch(stretch.start, stretch.start + len(name))
        return replace(reading, container=outlet, container_outer=outlet)
    authors = authors_of(text[stretch.start : reading.outer.start] if end == reading.outer.start else name + ",")
    return replace(reading, author=stretch, authors=authors) if authors else reading


def _without_edges(text: str, start: int, end: int) -> Stretch:
    head = text[start:end]
    left = len(head) - len(head.lstrip(EDGES))
    body = head.rstrip(SPACES + ",;:–—-/|·،؛，；：、。")
    if not has_case(body) or not re.search(r"(?:^|[\s.-])[^\W\d_]\.$|\bal\.$", body):
        body = body.rstrip(EDGES)
    return Stretch(start + left, start + max(left, len(body)))
