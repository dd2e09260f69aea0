"""Which lines above a text are names: by their words, their neighbours, and the titles that are unlike them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .front import MOST_TITLE_WORDS, WIDEST_TITLE, is_line
from .headforms import form_of, is_number
from .lines import width
from .shapes import counts, is_worded
from .signs import UNSPACED, begins_cased, begins_low, is_capitals, without_calls
from .standing import is_prose
from .units import Unit
from .who import dates_in, is_name, names_in, says_by, says_names, says_when
from .words import NAME_ROLES

#: A line about the article is no wider; a name above a headline has no more words, and a role fewer than so many.
WIDEST_LINE, _LONGEST_NAME, _FEW = 110, 3, 6
#: A name of a few signs or words and a role, in scripts with no capitals; a Chinese name, by its commonest first signs.
_NAME_AND_ROLE = re.compile(rf"\w{{2,12}}(?: \w{{2,12}})?\s(?:{NAME_ROLES})|[\u4e00-\u9fff]{{2,4}}(?:{NAME_ROLES})")
_CHINESE_NAME = re.compile(
    "[王李张張刘劉陈陳杨楊赵趙吴吳徐孙孫朱郭罗羅郑鄭谢謝宋许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘袁董]..?"
)
#: What parts a name from a role; longer words have capitals in a title only where all have.
_ROLE, _LONG_WORD = re.compile(r"\s*[|\t]\s*"), 4


def is_signed(units: Sequence[Unit], body: Sequence[int], at: int, above: Sequence[str]) -> bool:
    """Whether a line is names: shown by more than capitals, beside a date or below a title or its lead."""
    unit = units[body[at]]
    text = without_calls(unit.text)
    if form_of(text) not in ("bare", "capitals") and has_series(units, body, at):
        return False
    if says_names(text) or (at and _NAME_AND_ROLE.fullmatch(text)):
        return "by" not in above or above[-1] == "by"
    own = _without_date(_ROLE.split(text, maxsplit=1)[0].strip())
    if not (is_name(own) or names_in(own)[0]):
        return False
    if at == 0:
        return (
            is_name(own)
            and len(own.split()) <= _LONGEST_NAME
            and begins_cased(own)
            and own == text
            and _is_above_headline(units, body)
        )
    titles = [units[body[other]].text for other, told in enumerate(above) if told == "title"]
    if not any(is_worded(title) and not counts(title) for title in titles):
        return False
    below = units[body[at + 1]] if at + 1 < len(body) else unit
    near = [text] + [units[body[at - 1]].text] * (not unit.gap) + [below.text] * (not below.gap)
    if any(width(other) <= WIDEST_LINE and says_when(other) for other in near) and (begins_cased(own) or own == text):
        return True
    if _CHINESE_NAME.fullmatch(text) and above == ["title"]:
        return True
    if UNSPACED.match(own):
        first = above[-1] == "title" and above.count("title") == 1
        return not unit.gap and is_name(own) and "by" not in above and (first or below.gap)
    if not begins_cased(own) or _in_title_case(units, body, above):
        return False
    if _has_role(text) and above[-1] in ("title", "lead"):
        return True
    if not is_name(own):
        return False
    attached = not unit.gap and (above[-1] == "lead" or (above[-1] == "title" and below.gap))
    return attached or (is_capitals(own) and not _has_capitals(units, body, at))


def _without_date(text: str) -> str:
    found = dates_in(text)
    return text[: found[0][0]].rstrip(" ,|•·–—-") if found else text


def _has_role(text: str) -> bool:
    """Whether a role in small letters follows one name: ``Ann Smith, engineer``."""
    name, _, role = text.partition(", ")
    return is_name(name) and len(name.split()) == 2 and begins_low(role) and len(role.split()) <= _FEW


def _is_above_headline(units: Sequence[Unit], body: Sequence[int]) -> bool:
    """Whether the second line is a title of some words by itself, with no paragraph right below."""
    if len(body) < 3 or not units[body[1]].gap or not units[body[2]].gap:
        return False
    headline = units[body[1]]
    worded = is_line(headline, WIDEST_TITLE, MOST_TITLE_WORDS) and is_worded(headline.text)
    told = says_by(headline.text) or says_when(headline.text) or is_capitals(units[body[0]].text)
    return (
        worded
        and not told
        and not is_name(headline.text)
        and not (is_prose(units[body[2]]) and not is_number(units[body[2]].text))
    )


def _in_title_case(units: Sequence[Unit], body: Sequence[int], above: Sequence[str]) -> bool:
    """Whether the titles above have capitals on nearly all words, so that a line with capitals need be no name."""
    words = [word for at, told in enumerate(above) if told == "title" for word in units[body[at]].text.split()]
    long = [word for word in words if len(word) > _LONG_WORD]
    return len(long) > 1 and all(word[0].isupper() for word in long) and not all(word.isupper() for word in words)


def _has_capitals(units: Sequence[Unit], body: Sequence[int], at: int) -> bool:
    return any(unit.gap and is_capitals(unit.text) for unit in units[body[at] + 1 :])


def has_series(units: Sequence[Unit], body: Sequence[int], at: int) -> bool:
    """Whether the form of a line (``A. …``) is that of a line further down too."""
    form = form_of(units[body[at]].text)
    return any(
        unit.gap and len(unit.text) <= WIDEST_LINE and form_of(unit.text) == form for unit in units[body[at] + 1 :]
    )
