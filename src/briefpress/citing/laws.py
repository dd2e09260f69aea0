"""Laws: their names, days and numbers."""

from __future__ import annotations

import re

from msgspec.structs import replace

from .dated import dates_of, law_date
from .draft import TAKEN, Draft, Part, with_part
from .line import Stretch
from .places import places_in
from .quotes import SPACES, inside

#: A number of a law or of a judgment.
FILE = re.compile(
    r"(?:ECLI:[A-Z:0-9.]*\w|EU:[CT]:\d{4}:\d+|\[\d{4}\] [A-Z]+(?: [A-Z][a-z]+)? \d+(?: \([A-Z][A-Za-z]+\))?|"
    r"[CT]-\d+/\d+|"
    r"(?<!\w)(?:n\.[º°]|n[°º.]|no\.|nr\.?|Nr\.?|núm\.|№|"
    r"C-)\s?(?P<named>[A-Z]{0,4}-?\d[\w-]*(?:[./-]\w[\w/-]*)*)|\(\w{2}\) (?P<eu>\d{4}/\d+|\d+/\d{4})|"
    r"(?P<bare>[IVX]+ [A-Z]\w{0,5}(?:/\w{1,4})? \d+/\d{2}|\d+/\d{2,4}(?:/[A-Z]{2,4}|\.\d\w+)?|"
    r"\d+ [A-Z][\w]{0,3} \d+/\d{2}|"
    r"\d+-[^\W\d_]{1,4}\b))"
)


#: What stands before the name of a law and is no part of it.
ARTICLE = re.compile(
    r"(?:the|of the|de la|du|des|della|dello|del|do|da|van de|van het|la|le|l[’']|il|el|der|die|das|de|het|o|a)"
    r"(?:\s|(?<=[’']))",
    re.IGNORECASE,
)


#: A place in a law that CSL has no label for, with what stands below it.
ANNEX = re.compile(
    r",\s(?P<place>(?:annexe?|anhang|anlage|anexo|allegato|bijlage|załącznik|приложение|додаток)\s(?:n[°º.]\s?|nr\s)?"
    r"[IVXLC\d]{1,6}\b(?:,\s(?:no\.|n\.º|n[°º.]|Nr\.|nr|núm\.|№|pt\.?|point|punto|ponto|punt|pkt|пункт|п\.|part|Teil)"
    r"\s?\w{1,6})?)",
    re.IGNORECASE,
)
#: The item of a gazette: the number by which Polish law is called.
ITEM = re.compile(r"\bpoz\.\s?(?P<named>\d+)(?P<eu>(?!))?(?P<bare>(?!))?")


def _name_of(draft: Draft, start: int, end: int) -> Stretch | None:
    """The quotation that is a law's name: the only one, with a capital; others are words within its designation."""
    quotes = [each for each in draft.quotes if start <= each.start < end]
    if len(quotes) != 1 or quotes[0].start - start >= 120:
        return None
    first = inside(draft.text, quotes[0]).of(draft.text)[:1]
    return None if first.islower() else quotes[0]


def number_of(match: re.Match[str]) -> str:
    """The number that a match of `FILE` holds, without its word."""
    return (match["named"] or match["eu"] or match["bare"] or match[0]).strip()


def with_law(draft: Draft, start: int) -> Draft:
    """A law's title is its name with its date and number, or the words in quotation marks."""
    if annex := ANNEX.search(draft.free, start):
        draft = with_part(draft, Part("locator", annex.start("place"), annex.end(), annex["place"]))
        draft = replace(draft, parts=(*draft.parts, Part("label", 0, 0, "appendix")))
    text = draft.free
    end = len(text)
    for match in re.compile(rf"\.\s(?=[^\W\d_])|,\s|\s\[\d|\s\(|\s[–—]\s|{TAKEN}|;\s|\.?$").finditer(text, start):
        if any(quote.start <= match.start() < quote.end for quote in draft.quotes):
            continue
        rest = text[match.end() :].lstrip(SPACES)
        bracket = match[0].strip() == "("
        if bracket and not re.match(
            r"\([^()]{2,60}(?:U\.|Gaz|Diar|Bol|JO|BOE|G\.U|Staats|Stb|BGBl|OJ|ABl|Dz|M\.P|СЗ|Собр|Відом|\d{4})",
            text[match.start() :].lstrip(),
        ):
            continue
        ends = (
            bracket
            or match[0][:2] == " ["
            or match[0][:1] in TAKEN + ";"
            or not rest
            or any(p.start == 0 and p.label != "note" for p in places_in(rest[:40]))
        )
        if (
            ends
            or (match[0][:1] == "." and rest[:1].isupper() and len(rest.split(",")[0].split()) > 12)
            or re.match(r"(?:BGBl|ABl|JOUE|BT-Drs|JO|OJ|BOE|Dz|M\. ?P\.|Stb|G\.U|i\. ?d\. ?F)", rest)
        ):
            end = match.start()
            break
    article = ARTICLE.match(text, start)
    start = article.end() if article else start
    title = text[start:end].rstrip(SPACES + ",;:")
    title = re.split(r" i\. ?d\. ?F\.", title)[0]
    whole = draft.text[start : start + len(title)].rstrip()
    quoted = _name_of(draft, start, start + len(title))
    dates = [each for each in dates_of(draft) if each[0] >= start]
    issued = next((each for each in dates if len(each[2]) > 4), None) or next(iter(dates), None)
    number = ITEM.search(text, start) or FILE.search(text, start, start + max(len(title), 1) + 40)
    draft = replace(draft, parts=(*draft.parts, Part("kind", start, start, "legislation")))
    if number:
        draft = replace(draft, parts=(*draft.parts, Part("number", start, start, number_of(number))))
    if quoted:
        said = inside(draft.text, quoted).of(draft.text)
        about = Part("about", start, start, whole)
        draft = with_part(with_part(draft, about), Part("title", start, start + len(title), said))
    else:
        draft = with_part(draft, Part("title", start, start + len(title), whole))
    iso = (
        law_date(whole, draft.lang)
        or (issued[2] if issued and len(issued[2]) > 4 else "")
        or (issued[2] if issued else "")
    )
    if not iso and (year := re.search(r"(?<!\d)((?:18|19|20)\d\d)(?!\d)", whole)):
        iso = year[1]
    if issued and issued[0] >= start + len(title) and iso == issued[2]:
        return with_part(draft, Part("issued", *issued))
    return replace(draft, parts=(*draft.parts, Part("issued", start, start, iso))) if iso else draft
