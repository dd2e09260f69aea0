"""One person's name, read by its form: inverted, with initials first or last, with particles."""

from __future__ import annotations

import re

import msgspec

from ..source import Name
from .names import has_case
from .words import AND, DROPPING, ET_AL, INITIALS, NO_NAMES, NON_DROPPING

#: A head of more characters than this is no list of names.
LONGEST_LIST = 300
#: What leads to a page: two words before it are a title, not a name.
PAGES = frozenset(("p", "pp", "s", "ss", "с", "pág", "págs", "str", "blz", "at", "§", "vol", "nr"))
#: A word, the initials of given names, or a mark.
TOKEN = re.compile(
    rf"(?P<al>(?:{ET_AL})(?!\w))"
    rf"|(?P<initials>(?:[^\W\d_]|{INITIALS})\.[ªº]?(?:[ \u00a0\u202f]?-?(?:[^\W\d_]|{INITIALS})\.)*)(?!\w)"
    r"|(?P<word>@?[^\W\d_](?:[\w·-]|[’'ʼ](?=\w))*)|(?P<mark>\S)",
    re.IGNORECASE,
)


class Token(msgspec.Struct, frozen=True):
    """``kind`` is one of: initials, capital, upper, particle, lower, al, mark."""

    kind: str
    text: str
    start: int
    end: int


Found = tuple[Name, int]


def tokens_of(text: str, start: int) -> list[Token]:
    """The tokens from ``start`` as far as names may go: up to a mark that is in no list of names."""
    found = []
    for match in TOKEN.finditer(text, start, start + LONGEST_LIST):
        kind = match.lastgroup or ""
        found.append(Token(_kind(match[0]) if kind == "word" else kind, match[0], match.start(), match.end()))
        if kind == "initials" and not match[0][0].isupper():
            found[-1] = Token("lower", *_rest(found[-1]))
        if match[0].isdigit() and re.match(r"(?:1[4-9]|20)\d\d(?!\d)", text[match.start() : match.start() + 5]):
            found[-1] = Token("year", *_rest(found[-1]))
        if match[0] == "(" and re.match(r"(?:1[4-9]|20)\d\d[a-z]?\)", text[match.end() : match.end() + 6]):
            found[-1] = Token("year", *_rest(found[-1]))
        if found[-1].kind in ("mark", "year") and match[0] not in ",;/&-–":
            break
    return found


def _rest(token: Token) -> tuple[str, int, int]:
    return token.text, token.start, token.end


def _kind(word: str) -> str:
    if word.lower() in DROPPING | NON_DROPPING:
        return "particle"
    if len(word) > 1 and word.isupper():
        return "upper"
    elided = re.match(r"(?:d|l|D|L)[’'ʼ](?=[^\W\d_])", word)
    first = word[elided.end()] if elided else word[0]
    return "capital" if first.isupper() or not has_case(word) else "lower"


def person(tokens: list[Token], at: int, before: list[Name]) -> Found | None:
    """The person whose name begins at a token, and the index after it; ``before`` are those listed before."""
    if inverted := _inverted(tokens, at, listed=bool(before) and tokens[at - 1].text != "," and not before[-1].given):
        return inverted
    for form in (_initials_last, _direct, _upper_first):
        if found := form(tokens, at):
            return found
    return _family_alone(tokens, at)


def _run(tokens: list[Token], at: int, *kinds: str) -> int:
    while at < len(tokens) and tokens[at].kind in kinds and tokens[at].text.lower() not in NO_NAMES | AND:
        at += 1
    return at


def _family(tokens: list[Token], at: int, most: int) -> int:
    """The end of a family name with its particles, ``at`` if there is none."""
    start = _run(tokens, at, "particle")
    end = min(_run(tokens, start, "capital", "upper"), start + most)
    while end < len(tokens) and tokens[end].kind == "particle" and tokens[end].text.lower() not in AND:
        longer = _run(tokens, _run(tokens, end, "particle"), "capital", "upper")
        if longer == _run(tokens, end, "particle"):
            break
        end = longer
    return end if end > start else at


def _inverted(tokens: list[Token], at: int, *, listed: bool) -> Found | None:
    """``Smith, J. A.``, ``VAN DER MEULEN, Hendrik``, ``Tiedtke, Annegret``."""
    family = _family(tokens, at, 3)
    if family == at or family >= len(tokens) or tokens[family].text != ",":
        return None
    given = _run(tokens, family + 1, "initials", "capital")
    if given == family + 1 or given > family + 5:
        return None
    if tokens[family + 1].kind == "initials" and not tokens[family + 1].text.endswith("ª"):
        given = _run(tokens, family + 1, "initials")
    words = tokens[family + 1 : given]
    if given < len(tokens) and _runs_on(tokens, given):
        return None
    upper = any(token.kind == "upper" for token in tokens[at:family])
    initials = words[0].kind == "initials"
    after = tokens[given].text if given < len(tokens) else "\0"
    trailing = _run(tokens, given, "particle")
    if trailing > given and (trailing >= len(tokens) or not _run(tokens, trailing, "capital", "upper") > trailing):
        particles = _joined(tokens[given:trailing])
        return Name(family=_cased(tokens[at:family]), given=_joined(words), dropping_particle=particles), trailing
    plain = sum(token.kind != "particle" for token in tokens[at:family])
    dated = given < len(tokens) and tokens[given].kind == "year"
    if listed or (
        not initials
        and not upper
        and (
            (plain > 1 and not dated)
            or not _may_be_given(after, tokens[given + 1].text if given + 1 < len(tokens) else "", words)
        )
    ):
        return None
    if not initials and any(token.kind == "initials" for token in words) and not upper:
        given = family + 1 + next(index for index, token in enumerate(words) if token.kind == "initials")
        return (
            None
            if given == family + 2 and after == ","
            else (_named(tokens[at:family], _joined(words)), family + 1 + len(words))
        )
    if initials and len(words) > 1 and not upper and words[1].kind == "capital":
        # "Smith, J. Doe": what stands after the comma is the next person.
        return None
    return _named(tokens[at:family], _joined(words)), given


def _runs_on(tokens: list[Token], at: int) -> bool:
    """Whether a number or a word without a capital follows, so that what stands before is no given name."""
    numbered = tokens[at].text.isdigit() and tokens[at].kind != "year"
    lower = tokens[at].kind == "lower" and tokens[at].text.lower() not in AND
    return numbered or lower or _is_lower_next(tokens, at)


def _is_lower_next(tokens: list[Token], at: int) -> bool:
    """Whether particles are followed by a word without a capital: they are words of a title."""
    after = _run(tokens, at, "particle")
    return at < after < len(tokens) and tokens[after].kind == "lower" and tokens[after].text.lower() not in AND


def _may_be_given(after: str, beyond: str, words: list[Token]) -> bool:
    """Whether one or two words after a family name and a comma are its given names, by what follows them."""
    if after == "," and beyond.lower().rstrip(".") in PAGES:
        return False
    return len(words) <= 2 and (after in (":", ".", ";", "/", "(", "&", "\0", ",") or after.lower() in AND)


def _initials_last(tokens: list[Token], at: int) -> Found | None:
    """``Верхотуров А. П.``, ``фон Рейц К. Э.``, ``GARCÍA J.``"""
    family = _family(tokens, at, 2)
    if family == at or family >= len(tokens) or tokens[family].kind != "initials":
        return None
    if _is_latin(tokens[at].text) and _is_middle(tokens, family):
        return None
    return _named(tokens[at:family], tokens[family].text), family + 1


def _is_middle(tokens: list[Token], at: int) -> bool:
    """Whether an initial stands within a name ("John A. Smith"), not before a title ("Kedrov A. The state")."""
    after = tokens[at + 1 : at + 3]
    if not after or after[0].kind not in ("capital", "upper", "particle") or after[0].text.lower() in NO_NAMES:
        return False
    # "Hartikainen E. Burnt Boreal." is a family name, an initial and a title of two words.
    ends = _run(tokens, at + 1, "capital", "upper")
    titled = ends > at + 2 and ends < len(tokens) and tokens[ends].text == "."
    return not titled and (len(after) < 2 or after[1].kind != "lower")


def _is_latin(word: str) -> bool:
    return word[-1] < "\u0250"


def _direct(tokens: list[Token], at: int) -> Found | None:
    """``J. R. Smith``, ``Jean de La Fontaine``, ``Tobias van der Linde``."""
    if at >= len(tokens) or tokens[at].kind not in ("initials", "capital") or tokens[at].text.lower() in NO_NAMES:
        return None
    end = _run(tokens, at + 1, "initials", "capital", "particle", "upper")
    while end > at + 1 and tokens[end - 1].kind in ("particle",):
        end -= 1
    words = tokens[at:end]
    if not 2 <= len(words) <= 7 or (words[-1].kind == "initials" and words[0].kind != "initials"):
        return None
    if words[-1].kind == "initials":
        return None
    split = _where_family_begins(words)
    return _split_name(words, split), end


def _where_family_begins(words: list[Token]) -> int:
    kinds = [word.kind for word in words]
    if "particle" in kinds[1:]:
        return kinds.index("particle", 1)
    if "upper" in kinds[1:] and kinds[0] != "upper":
        return kinds.index("upper", 1)
    if kinds[0] == "initials" and "initials" not in kinds[1:] and not words[0].text.endswith("ª"):
        return 1
    return len(words) - 1


def _split_name(words: list[Token], split: int) -> Name:
    given, rest = _joined(words[:split]), words[split:]
    named = _named(rest, given)
    if not rest or rest[0].kind != "particle" or rest[0].text.lower() not in DROPPING:
        return named
    # CSL: "de" of Jean de La Fontaine drops, "La" stays with the name.
    dropping = rest[0].text
    kept = named.non_dropping_particle[len(dropping) :].strip()
    family = named.family
    if kept and not kept.islower():
        kept, family = "", f"{kept} {family}"
    return Name(family=family, given=given, dropping_particle=dropping, non_dropping_particle=kept)


def _upper_first(tokens: list[Token], at: int) -> Found | None:
    """``SMITH John``."""
    family = _run(tokens, _run(tokens, at, "particle"), "upper")
    given = _run(tokens, family, "capital", "initials")
    if family == at or given == family or given > family + 3 or len(tokens[family - 1].text) < 4:
        return None
    return _named(tokens[at:family], _joined(tokens[family:given])), given


def _family_alone(tokens: list[Token], at: int) -> Found | None:
    family = _family(tokens, at, 2 if at < len(tokens) and tokens[at].kind == "upper" else 1)
    if family == at or tokens[family - 1].text.lower() in NO_NAMES:
        return None
    return _named(tokens[at:family], ""), family


def _named(words: list[Token], given: str) -> Name:
    """A name whose family part begins with the particles that lead it."""
    first = next((index for index, word in enumerate(words) if word.kind != "particle"), 0)
    particle = _joined(words[:first])
    if any(word.kind == "upper" for word in words[first:]):
        particle = particle.lower() if particle.isupper() else particle
    return Name(family=_cased(words[first:]), given=given, non_dropping_particle=particle)


def _cased(words: list[Token]) -> str:
    """The words of a family name; capitals throughout are the list's fashion, not the name's."""
    return _joined([Token(w.kind, _titled(w.text) if w.kind == "upper" else w.text, w.start, w.end) for w in words])


def _titled(word: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize() if len(match[0]) > 1 else match[0], word)


def _joined(words: list[Token]) -> str:
    return " ".join(re.sub(r"[\u00a0\u202f]", " ", word.text) for word in words)
