"""Lists of people before a title, with what joins them and where they end."""

from __future__ import annotations

import re

import msgspec

from ..source import Name
from .names import EDGES, has_case, is_dense
from .persons import Token, person, tokens_of
from .words import AND

#: More people than this are not counted.
MOST = 60


#: French scholars put given names in brackets behind.
BRACKETED = re.compile(
    r"(?P<family>[^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]+)?) \((?P<given>(?:[^\W\d_]{1,2}\.[ -]?)+|"
    r"(?-i:[A-ZÀ-Þ])[a-zà-ÿ]+(?:[ -](?-i:[A-ZÀ-Þ])[a-zà-ÿ]+)?)\)(?:,? et |, (?=[^\W\d_]+ \())?"
)

DASHES = ("-", "–")

#: What may stand after the last name of a list.
ENDS = frozenset(",:.(;/–—-\0«“„‘\"'‚»《「『[|…")


class People(msgspec.Struct, frozen=True):
    """The names of a list, where it ends, and whether each of them has more than a family name."""

    names: tuple[Name, ...]
    end: int
    whole: bool
    others: bool = False


def people_at(text: str, start: int = 0, end: int | None = None) -> People | None:
    """The list of names that begins at ``start`` of the text, if one does and ends before ``end``."""
    text = text if end is None else text[:end]
    if bracketed := _bracketed(text, start):
        return bracketed
    tokens = tokens_of(text, start)
    names: list[Name] = []
    at, others = 0, False
    while at < len(tokens) and len(names) < MOST:
        found = person(tokens, at, names)
        if not found:
            break
        names.append(found[0])
        at = found[1]
        following = _after_joint(tokens, at)
        if following < len(tokens) and tokens[following].kind == "al":
            at, others = following + 1, True
            break
        if following == at or not _goes_on(text, tokens, at, following, names):
            break
        at = following
    if not names or not _ends(text, tokens, at):
        return None
    return People(tuple(names), tokens[at - 1].end, others or all(name.given for name in names), others)


def _bracketed(text: str, start: int) -> People | None:
    names: list[Name] = []
    end = start
    while (match := BRACKETED.match(text, start)) and match["family"][0].isupper():
        names.append(
            Name(family=match["family"].title() if match["family"].isupper() else match["family"], given=match["given"])
        )
        start, end = match.end(), match.end("given") + 1
    return People(tuple(names), end, True) if names else None


def _goes_on(text: str, tokens: list[Token], at: int, following: int, names: list[Name], depth: int = 0) -> bool:
    """Whether another person stands behind the joint: after a comma alone, only one named as those before are."""
    found = person(tokens, following, names)
    if not found:
        return False
    joint = [token.text.lower() for token in tokens[at:following]]
    if joint[0] in DASHES:
        # A dash joins two names of one form; else it leads to the title.
        return joint[1:] == [] and tokens[following].kind == "initials" and bool(found[0].given)
    lone = not names[-1].given
    if any(each in AND or each in ("/", "&") for each in joint):
        return bool(found[0].given) or lone
    if joint == [";"]:
        return tokens[at - 1].kind == "initials" or bool(found[0].given) or lone
    if not found[0].given:
        return False
    initials = any(token.kind == "initials" for token in tokens[following : found[1]])
    if initials or lone:
        return initials
    # Two capital words after a comma may be a title: they are a name before another joint, or right before a title.
    after = _after_joint(tokens, found[1])
    joints = [token.text.lower() for token in tokens[found[1] : after]]
    rest = text[tokens[found[1] - 1].end :].lstrip(" \u00a0,")
    return (
        any(each in AND for each in joints)
        or (not rest.strip() or rest[0] in '«“„‘"‚»\0:(')
        or (
            joints == [","]
            and after < len(tokens)
            and depth < 5
            and _goes_on(text, tokens, found[1], after, [*names, found[0]], depth + 1)
        )
    )


def _after_joint(tokens: list[Token], at: int) -> int:
    """The index after what stands between two names: marks and a word for "and"."""
    while at < len(tokens) and (tokens[at].text in (",", ";", "/", "&", "-", "–") or tokens[at].text.lower() in AND):
        at += 1
    return at


def _ends(text: str, tokens: list[Token], at: int) -> bool:
    """Whether a list of names may end before this token: another word must not follow at once."""
    last = tokens[at - 1]
    rest = text[last.end : last.end + 3].lstrip(" \u00a0\u202f")
    if not rest or rest[0] in ENDS or last.kind in ("initials", "al"):
        return True
    return rest[0].isdigit()


def uncased_names(head: str) -> tuple[Name, ...]:
    """The names in what stands before a title, in a script without capitals; none where it is more than names."""
    text = head.strip(EDGES)
    if not text or has_case(text) or len(text) > 120 or re.search(r"[\d\n()\[\]«»“”\"?!/。؟]", text):
        return ()
    names = [each.strip() for each in re.split(r"[,،，、؛;；]|和|与|及| و ", text)]
    if not all(0 < len(each) <= 30 and len(each.split()) <= 4 for each in names):
        return ()
    if any(is_dense(each) and len(each) > 8 for each in names):
        return ()
    return tuple(Name(literal=each) for each in names)
