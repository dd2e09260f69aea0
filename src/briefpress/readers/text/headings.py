"""Which units are titles of sections, at which level, and whether the first one is the article's title."""

from __future__ import annotations

from collections.abc import Sequence

from .headforms import ORDER, SURE, TITLE_BULLETS, form_of, without_edit
from .lines import width
from .pages import running_heads
from .questions import asked_titles, is_interview, titles_among_speakers
from .series import SURE_EDITED, next_in_series, series_titles, without_strays
from .shapes import could_be
from .signs import is_closed, without_calls
from .standing import SHORTEST_PROSE, alone, is_flowing, is_prose, is_set
from .titles import Title
from .units import Unit

#: No title of a section is longer than so many characters, and none ends with these.
_LONGEST, _NO_TITLE_ENDS = 240, frozenset(".,;。，、；،؛")
#: How sure a question is a title; what each doubt takes from a title, and from which width on it is a doubtful one.
_SURE_ASKED, _DOUBT, _LONG_TITLE = 0.75, 0.1, 70
#: A text whose paragraphs are a line each has so many long ones.
_FEWEST_FLOWING = 2
#: A title that was wrapped has no more lines; so many lines may be between an article's title and its text.
_MOST_TITLE_LINES, _MOST_BETWEEN = 4, 2
#: More short lines than this one after the other are a menu or verse.
_MOST_IN_A_ROW = 2
#: How far below a title, with others between, its text may begin.
_FARTHEST = 6


def find_titles(units: Sequence[Unit], body: Sequence[int]) -> list[Title]:
    """The titles among the units of the body, in order; what a title needs is prose behind it."""
    loose = not any(units[index].gap for index in body[1:])
    flows = not loose and sum(is_flowing(units[index]) for index in body) >= _FEWEST_FLOWING
    heads = running_heads(units)
    near = _near_prose([units[index] for index in body])
    titles = [
        _title(units, body, at, loose, flows) if near[at] and body[at] not in heads else None for at in range(len(body))
    ]
    found = [title if title and _leads(units, body, titles, at) else None for at, title in enumerate(titles)]
    titled = dict(sorted(({at: title for at, title in enumerate(found) if title} | series_titles(units, body)).items()))
    titled |= {
        at: Title(body[at], "1", _SURE_ASKED) for at in next_in_series(units, body, dict(sorted(titled.items())))
    }
    edited = {at: title for at, title in titled.items() if title.sure == SURE_EDITED or title.form != "bare" or not at}
    if sum(title.sure == SURE_EDITED for title in edited.values()) > 1:
        titled = edited
    elif is_interview(units, body):
        titled = {at: title for at, title in titled.items() if title.form != "bare" or not at}
        titled |= {at: Title(body[at], "bare", _SURE_ASKED) for at in titles_among_speakers(units, body)}
    elif not loose:
        asked = asked_titles(units, body, titled)
        titled |= {at: Title(body[at], "bare", _SURE_ASKED) for at in asked if body[at] not in heads}
    return list(without_strays(units, body, dict(sorted(titled.items()))))


def _near_prose(units: Sequence[Unit]) -> list[bool]:
    """For each unit, whether prose is so near below that it may be a title, or whether its form says so by itself."""
    near: list[bool] = []
    distance = _FARTHEST + 1
    for unit in reversed(units):
        near.append(distance <= _FARTHEST or bool(unit.underline) or unit.text[-1] == "]")
        distance = 1 if is_prose(unit) else distance + 1
    return near[::-1]


def levels(titles: Sequence[Title]) -> dict[int, int]:
    """The level, from 1, of each unit that is a title."""
    present = [form for form in ORDER if any(title.form == form for title in titles)]
    return {title.unit: min(6, 1 + present.index(title.form)) for title in titles}


def _title(units: Sequence[Unit], body: Sequence[int], at: int, loose: bool, flows: bool) -> Title | None:
    unit = units[body[at]]
    if at and at + 1 < len(body) and body[at + 1] > body[at] + 1 and not unit.underline:
        return None
    if at + 1 == len(body) or (not unit.underline and len(unit.text) > _LONGEST):
        return None
    if not unit.underline and unit.text[-1] in _NO_TITLE_ENDS:
        return None
    if is_set(unit):
        return None
    text = without_calls(unit.text)
    if (bare := without_edit(text)) != text:
        return Title(body[at], "bare", SURE_EDITED) if bare.strip() else None
    if unit.underline:
        return Title(body[at], unit.underline if unit.underline in "=~" else "-")
    if not loose and not flows and not unit.gap:
        return None
    form = form_of(text)
    asked = form != "bare" and text[-1:] in tuple("?!؟？！")
    shape = text.rstrip("?!؟？！ \u00a0\u202f") if asked else text
    if not (alone(units, body, at, loose) or (flows and _stands_above(units, body, at, form))):
        return None
    if not could_be(shape) or _in_list(units, body, at, form):
        return None
    return Title(body[at], form, _sure(unit, text, form, loose))


def _sure(unit: Unit, text: str, form: str, loose: bool) -> float:
    """How sure a title is: less so on a long line, over several lines, or where no blank lines part it."""
    doubts = (loose, unit.lines > 1 and form == "bare", form == "bare" and width(text) > _LONG_TITLE)
    return round(SURE[form] - _DOUBT * sum(doubts), 2)


def _stands_above(units: Sequence[Unit], body: Sequence[int], at: int, form: str) -> bool:
    """Whether, in a text whose paragraphs are a line each, a short line stands right above one of them.

    A blank line is before it, or it has a number that no list goes on from.
    """
    unit = units[body[at]]
    if at + 1 == len(body) or unit.lines > 1 or width(unit.text) > _LONG_TITLE:
        return False
    following = units[body[at + 1]]
    if form not in ("bare", "capitals"):
        return is_prose(following) or form_of(following.text) not in ("bare", "capitals", form)
    longer = is_closed(following.text) and width(following.text) > 2 * max(width(unit.text), SHORTEST_PROSE // 2)
    return unit.gap and (is_flowing(following) or longer)


def _in_list(units: Sequence[Unit], body: Sequence[int], at: int, form: str) -> bool:
    """A label that the next or the last unit's label goes on from is a list's; so is one that heads no number."""
    unit = units[body[at]]
    marker = unit.item or unit.note
    if not marker:
        return False
    if form in ("bare", "capitals") and unit.text[0] not in TITLE_BULLETS:
        return marker.kind != "bare"
    near = [units[body[i]] for i in (at - 1, at + 1) if 0 <= i < len(body)]
    return any((other.item or other.note or marker).kind == marker.kind for other in near if other.item or other.note)


def _leads(units: Sequence[Unit], body: Sequence[int], titles: Sequence[Title | None], at: int) -> bool:
    """Whether text follows a title, and it is not one of many short lines in a row."""
    own = titles[at]
    if own and (units[body[at]].underline or own.sure == SURE_EDITED):
        return True
    begin, end = at, at + 1
    while begin > 1 and titles[begin - 1] and at - begin <= _MOST_IN_A_ROW:
        begin -= 1
    while end < len(body) and titles[end] and end - at <= _MOST_IN_A_ROW + 1:
        end += 1
    if not any(is_prose(units[body[after]]) for after in range(end, min(end + _reach(titles[at]), len(body)))):
        return False
    last = titles[at]
    if at + 1 == end and last and last.form != "bare":
        return True
    forms = {title.form for title in titles[begin:end] if title}
    return end - begin <= _MOST_IN_A_ROW or len(forms) == end - begin


def _reach(title: Title | None) -> int:
    """How far below a title its text may begin: a form that only titles have may have a line between."""
    return 1 if title is None or title.form == "bare" else 2
