"""What speaks against a number being a note's call: laws, functions, powers, journals' issues, enumerations."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from .signs import UNSPACED
from .words import AND_WORDS, BRACKETED_WORDS, REFERENCE_WORDS


class Context(msgspec.Struct, frozen=True, gc=False):
    """A possible call among its neighbours: ``before`` ends with a word or sign, ``after`` is one character."""

    text: str
    end: int
    style: str
    before: str
    after: str
    glued: bool
    in_cell: bool = False

    @classmethod
    def of(cls, text: str, start: int, end: int, style: str) -> Context:
        """The surroundings of ``start``–``end`` in a text."""
        glued = start > 0 and not text[start - 1].isspace()
        before, after = text[max(0, start - _BACK) : start].rstrip(), text[end : end + 1]
        return cls(text, end, style, before, after, glued, text[start - 1 : start] == "\t")

    @property
    def word(self) -> str:
        """The word that ends just before, if a word does."""
        begin = len(self.before)
        while begin and self.before[begin - 1].isalpha():
            begin -= 1
        return self.before[begin:]

    @property
    def spaced_script(self) -> bool:
        """Whether what precedes is in a script that parts its words by blanks."""
        return not UNSPACED.match(self.before[-1:])


_OPENING_QUOTES, _CLOSING_QUOTES = "\"“„«‹‘'「『", "\"”“»›’'」』"
_BACK, _FAR_BACK, _LONGEST_WORD = 64, 300, 24
_YEAR = re.compile(r"(?<!\d)(?:[1۱١]\d|[2۲٢][0۰٠])\d\d$")
#: Signs of units, which a raised figure squares, and the formula of a gas.
UNIT_SIGNS = frozenset((
    "km", "cm", "mm", "dm", "hm", "nm", "µm", "μm", "mi", "ft", "in", "yd", "ha", "co",
    "км", "см", "мм", "дм", "мкм", "кв",
))  # fmt: skip
#: A number of two parts, which laws have.
_PARTED = re.compile(r"\d-\d{1,3}$")
#: Words that Arabic and Hebrew write onto the one that follows: and, in, to, the.
_PREFIX = "(?:[وفبلك]{1,2}(?:ال)?|لل|ال|[והבלמשכ]{1,3})?"
#: ``article 5``, ``sections 3(1) and 4``: what stands before ``(2)`` in a law.
_LAW = re.compile(
    rf"(?<!\w){_PREFIX}(?:{REFERENCE_WORDS})\u0654?\.?\s?\d{{1,4}}[a-z]?(?:\s?\(\w{{1,4}}\)){{0,4}}"
    r"(?:\s?(?:,|and|et|und|y|e|и|і|or|ou|&|/|–|-|to|à)\s?\d{1,4}[a-z]?(?:\s?\(\w{1,4}\)){0,4}){0,4}\s?$",
    re.IGNORECASE,
)
_CJK_LAW = re.compile(r"第\s?[\d一二三四五六七八九十百]{0,6}\s?[条條款項项]?$")
_BRACKETED = re.compile(rf"(?<!\w){_PREFIX}(?:{BRACKETED_WORDS})\.?\s{{0,2}}$", re.IGNORECASE)
#: A journal's volume and issue: ``12(3), p. 45``, ``12(3): 45``.
_ISSUE = re.compile(r"\s?[:,]\s?(?:(?:pp?|s|с|стр)\.\s?)?\d", re.IGNORECASE)


def _in_law(context: Context) -> bool:
    before = context.before
    numbered = before[-1] == ")" or before[-1].isdecimal() or before[-2:-1].isdecimal()
    return bool((numbered and _LAW.search(before)) or ("第" in before[-12:] and _CJK_LAW.search(before)))


def _is_argument(context: Context) -> bool:
    """``f(1)``, ``a[1]``: a letter that stands alone; not ``y(1)`` after an apostrophe, nor an ideograph."""
    if not context.glued or not context.spaced_script:
        return False
    return len(context.word) == 1 and context.before[-2:-1] not in ("'", "’", "-")


def _is_power(context: Context) -> bool:
    """``km²``, ``10³``, ``10⁻²``, ``x²``, ``¹⁄₂``; a year keeps its call."""
    if context.after in ("⁄", "/") or context.before[-1] in "⁻⁺":
        return True
    if not context.glued or not context.spaced_script:
        return False
    if context.before[-1].isdecimal():
        return not _YEAR.search(context.before)
    return len(context.word) == 1 or context.word.casefold() in UNIT_SIGNS


def _is_issue(context: Context) -> bool:
    return context.glued and context.before[-1].isdecimal() and bool(_ISSUE.match(context.text, context.end))


def _is_inside(context: Context) -> bool:
    """Glued to a word on both sides, or a part of a number: ``poly(3)hexyl``, ``+33(0)1``; not first in a cell."""
    if context.before[-1] == "+" or (context.after.isdecimal() and context.style != "circled" and not context.in_cell):
        return True
    return context.glued and context.before[-1].isalpha() and context.after.islower() and context.spaced_script


def _is_closing(context: Context) -> bool:
    """``(fig.3)``: the bracket behind the number closes one that was opened before it; ``3)`` alone is a call."""
    before = context.text[max(0, context.end - _FAR_BACK) : context.end - 1]
    return before.count("(") > before.count(")") or context.after.isalnum()


def _is_cited(context: Context) -> bool:
    """``“(7)”``: nothing else stands between the quotation marks."""
    return context.before[-1] in _OPENING_QUOTES and context.after in tuple(_CLOSING_QUOTES)


#: What is asked of a number that is written in a style.
_REFUSALS: dict[str, tuple[Callable[[Context], bool], ...]] = {
    "paren": (_in_law, _is_argument, _is_issue, _is_inside, _is_cited),
    "bracket": (_in_law, _is_argument, _is_inside, _is_cited),
    "super": (_is_power, _is_inside),
    "half": (_is_closing, _is_inside),
}


def is_refused(context: Context) -> bool:
    """Whether the number is surely something else than a call."""
    return any(refusal(context) for refusal in _REFUSALS.get(context.style, (_is_inside,)))


def enumerates(context: Context) -> bool:
    """Whether a number leads what follows (``: (1) …, (2) …``) rather than closes what precedes."""
    if not context.glued and _BRACKETED.search(context.before[-_LONGEST_WORD:]):
        return True
    follows = context.text[context.end : context.end + 2].strip()[:1]
    if context.style not in ("paren", "bracket", "brace") or not (follows.isalpha() or follows in tuple("«“\"'‘")):
        return False
    last = context.before[-1]
    if context.glued:
        return last in "：；，、:;" and bool(UNSPACED.match(follows) or not context.spaced_script)
    return last in ":;,،؛，；：、" or context.word.casefold() in AND_WORDS


def follows_number(context: Context) -> bool:
    """Whether a number in round brackets is a part of the one before, as in laws: ``7(4)``, ``L. 12-3 (2)``."""
    if context.style != "paren" or not context.before[-1].isdecimal() or _YEAR.search(context.before):
        return False
    return context.glued or bool(_PARTED.search(context.before))


def leads_sentence(context: Context) -> bool:
    """Whether a number in round brackets stands between two sentences, and so may belong to either."""
    follows = context.text[context.end : context.end + 2].strip()[:1]
    between = context.style == "paren" and not context.glued and context.before[-1] in ".!?。！？؟۔"
    return between and (follows.isalpha() or follows in tuple("«“\"'‘"))
