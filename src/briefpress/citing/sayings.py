"""Sources that say what they are at their head: laws, judgments, interviews, speeches, posts."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..source import Name
from . import genres
from .dated import LAW_DATE, date_starts, dates_of, law_date
from .draft import TAKEN, Draft, Part, with_part
from .names import EDGES, is_newspaper
from .titles import is_shortened
from .people import people_at
from .places import places_in
from .quotes import SPACES, inside

#: How far a kind may stand from the beginning: "le", "un récent", "the remarks by".
NEAR = 30
#: A number of a law or of a judgment.
FILE = re.compile(
    r"(?:ECLI:[A-Z:0-9.]*\w|EU:[CT]:\d{4}:\d+|\[\d{4}\] [A-Z]+(?: [A-Z][a-z]+)? \d+|[CT]-\d+/\d+|(?<!\w)(?:n\.[º°]|n[°º.]|no\.|nr\.?|Nr\.?|núm\.|№|C-)\s?(?P<named>[A-Z]{0,4}-?\d[\w-]*(?:[./-]\w[\w/-]*)*)|\(\w{2}\) (?P<eu>\d{4}/\d+|\d+/\d{4})|"
    r"(?P<bare>\d+/\d{2,4}(?:/[A-Z]{2,4})?|[IVX]+ [A-Z]{1,5} \d+/\d{2}|\d+ [A-Z][\w]{0,3} \d+/\d{2}|\d+-[^\W\d_]{1,4}\b))"
)
PERSON_WITH = re.compile(r"(?:\b(?:avec|with|mit|con|com|met|z|ze|с|із|зі|з|von|de|di|du|by|of|van|par|do|da|d’|d')\s|^)", re.IGNORECASE)


def kind_at(text: str) -> str:
    """The kind of source that the text says it is in its first words; "" where it says none."""
    head = text[:NEAR + 20]
    if CASE_NAME.search(text[:160]) and not genres.LAW.match(text):
        return "legal_case"
    for kind, pattern in HEADS:
        match = pattern.search(head)
        if match and _is_first(text, match.start()):
            return kind
    return ""


#: Parties, and the neutral citations of courts.
CASE_NAME = re.compile(r"[^\W\d_]\w+ v\.? [A-ZÀ-Ý]\w+[^.;]{0,80}(?:\d{4}|\d/\d)|\bEU:[CT]:\d{4}|\[\d{4}\] (?!OJ)[A-Z]{2,6}\b|\d{4} [A-Z]{2,5}C \d")
#: The name of a case without emphasis.
PARTIES = re.compile(r"(?:Case [CT]-\d+/\d+,? )?(?P<name>[^,;()\[\]\d\0]{3,100}? v\.? [^,;()\[\]\d\0]{2,80}?)(?=,|\s[(\[]|\sEU:|\sECLI|\s\d|$)")


HEADS = (
    ("interview", genres.INTERVIEW),
    ("speech", genres.SPEECH),
    ("legal_case", genres.CASE),
    ("legislation", genres.LAW),
)
ARTICLES = frozenset("le la l’ l' les un une der die das dem den ein eine the a an el los una il lo o os uma de het een od récent author’s author's".split())


#: The short name of a law behind a place in it: BGB, GG, StGB, du code du travail.
LAW_SHORT = re.compile(r"(?:(?:du|de la|del|della|da|do|van de|van het|of the)\s)?(?:[Cc][oó]d\w+\s|Constitu\w+|[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,9}[A-ZÄÖÜ](?![\w-])|(?:УК|ГК|КК|ЦК|ТК|НК|КоАП)\b|Kodeks\w*|k\.[cpk]\.)")


def _is_first(text: str, start: int) -> bool:
    """Whether only articles stand before, or the first word in capitals does."""
    before = re.findall(r"[^\W\d_]+[’']?[^\W\d_]*", text[:start].lower())
    return all(word in ARTICLES for word in before) and len(before) <= 2


def with_saying(draft: Draft, begin: int) -> Draft | None:
    """The draft read by the rules of what its head says it is; None where it says nothing."""
    start = begin
    while start < len(draft.free) and draft.free[start] in SPACES + EDGES + "(":
        start += 1
    head = draft.free[start:]
    if land := re.match(r"(?P<land>[^\W\d_]+(?:\s[^\W\d_]+){0,3})\.\s", head):
        if land["land"].isupper() and kind_at(head[land.end() :]) in ("legislation", "legal_case"):
            draft = with_part(draft, Part("author", start, start + len(land["land"]), people=(Name(literal=land["land"].title()),)))
            start, head = start + land.end(), head[land.end() :]
    located = next((place for place in places_in(head[:40]) if place.start == 0), None)
    if located:
        start += located.end
        start += len(head[located.end :]) - len(head[located.end :].lstrip(SPACES + ",")) if located else 0
    rest = draft.text[start:]
    if genres.NETWORK.search(draft.text) or genres.ON_X.search(draft.text):
        if genres.POST.search(draft.text[begin : begin + 80]) or (genres.SOCIAL.match(draft.value("url")) and not draft.quotes):
            return _post(draft, start)
    kind = kind_at(rest)
    if not kind and located and LAW_SHORT.match(rest):
        kind = "legislation"
    if not kind and genres.LAW_WITHIN.search(rest[:60]) and (located or re.search(r"\d{4}", rest)):
        kind = "legislation"
    if kind in ("interview", "speech"):
        return _said(draft, start, kind)
    if kind == "legal_case" or (kind == "legislation" and genres.COURT.search(rest[:80]) and re.search(r"\d{4}", rest)):
        return _case(draft, start)
    if kind == "legislation" and (re.search(r"\d", rest) or located):
        return _law(draft, start)
    return None


# --- interviews, speeches --------------------------------------------------------------------


def _said(draft: Draft, start: int, kind: str) -> Draft:
    """The title is what is said of the occasion; the person within it is who spoke."""
    end = len(draft.free)
    dates = date_starts(draft)
    for match in re.compile(rf",\s|\s\(|:\s|\s[–—]\s|(?<![^\W_]\.[^\W_])(?<!\s[^\W_])\.\s|{TAKEN}|;\s").finditer(draft.free, start):
        if not any(quote.start < match.start() < quote.end for quote in draft.quotes):
            end = match.start()
            break
    end = min([each for each in dates if each > start], default=end) if end == len(draft.free) else end
    title = draft.text[start:end].rstrip(SPACES + ",;:.")
    title = re.sub(r"\s(?:am|vom|le|du|on|of|el|del|il|em|de|op|z|w dniu|от|від)$", "", title)
    quoted = next((each for each in draft.quotes if each.start >= end), None)
    if quoted and re.match(r"[,:]?\s*$", draft.free[end : quoted.start]):
        outer = quoted
        if is_newspaper(inside(draft.text, quoted).of(draft.text)) or re.match(r",\s(?:nr|n\.|no\.|núm|№)", draft.free[quoted.end :]):
            draft = with_part(draft, Part("title", start, start + len(title), title))
            draft = with_part(draft, Part("container-title", quoted.start, quoted.end, inside(draft.text, quoted).of(draft.text)))
            return _spoken(draft, start, title, kind)
        draft = with_part(draft, Part("about", start, start + len(title), title))
        draft = with_part(draft, Part("title", outer.start, outer.end, inside(draft.text, outer).of(draft.text)))
    else:
        draft = with_part(draft, Part("title", start, start + len(title), title))
    return _spoken(draft, start, title, kind)


def _spoken(draft: Draft, start: int, title: str, kind: str) -> Draft:
    """The draft with its kind and with who spoke."""
    who = _person_in(title)
    draft = replace(draft, parts=(*draft.parts, Part("kind", start, start, kind)))
    if who:
        draft = replace(draft, parts=(*draft.parts, Part("author", start, start, people=(who,))))
    return draft


#: Ranks and titles before a name.
RANKS = re.compile(r"\s(?:(?:Prime\s)?Minister|President|Chancellor|Senator|Secretary|General|Commissioner|Dr\.|Prof\.|Mr\.?|Mrs\.?|Ms\.?|M\.|Mme|Herrn?|Frau|Sr\.|Sra\.|Bundeskanzler|Bundesministerin|Bundesminister|Außenminister\w*|[^\W\d_]*(?:meister|minister|präsident|direktor|sprecher|leiter|chef|kanzler|kommissar|professor)(?:in)?|Präsident\w*|Director|Professor)\s(?=[^\W\d_])")


def _person_in(words: str) -> Name | None:
    """The first person with a given name in the words, after their first."""
    words = RANKS.sub(" ", words)
    for match in re.finditer(r"(?<=\s)[^\W\d_][\w.’'-]*(?=\s)", words):
        if not match[0][0].isupper():
            continue
        found = people_at(_until_lower(words[match.start() :]))
        if found and found.whole:
            return found.names[0]
    return None


def _until_lower(words: str) -> str:
    """The words until one that is no part of a name."""
    kept = []
    for word in words.split(" "):
        if word[:1].islower() and word.lower() not in ("de", "von", "van", "der", "da", "di", "del", "la", "фон", "де", "dos", "do", "zu", "den", "ten"):
            break
        if not word[:1].isalpha():
            break
        kept.append(word)
    return " ".join(kept)


# --- laws and judgments ----------------------------------------------------------------------


def _law(draft: Draft, start: int) -> Draft:
    """A law's title is its name with its date and number, or the words in quotation marks."""
    text = draft.free
    end = len(text)
    for match in re.compile(rf"\.\s(?=[^\W\d_])|,\s|\s\[\d|\s\(|\s[–—]\s|{TAKEN}|;\s|\.?$").finditer(text, start):
        if any(quote.start <= match.start() < quote.end for quote in draft.quotes):
            continue
        rest = text[match.end() :].lstrip(SPACES)
        bracket = match[0].strip() == "("
        if bracket and not re.match(r"\([^()]{2,60}(?:U\.|Gaz|Diar|Bol|JO|BOE|G\.U|Staats|Stb|BGBl|OJ|ABl|Dz|СЗ|Собр|Відом|\d{4})", text[match.start() :].lstrip()):
            continue
        ends = bracket or match[0][:2] == " [" or match[0][:1] in TAKEN + ";" or not rest or any(p.start == 0 and p.label != "note" for p in places_in(rest[:40]))
        if ends or (match[0][:1] == "." and not re.match(r"\d", rest) and len(rest.split(",")[0].split()) > 12) or re.match(r"(?:BGBl|ABl|JOUE|BT-Drs|JO|OJ|BOE|Dz|Stb|G\.U|i\. ?d\. ?F)", rest):
            end = match.start()
            break
    article = re.compile(r"(?:the|la|le|l[’']|il|el|der|die|das|de|het|o|a)(?:\s|(?<=[’']))", re.IGNORECASE).match(text, start)
    start = article.end() if article else start
    title = text[start:end].rstrip(SPACES + ",;:")
    title = re.split(r" i\. ?d\. ?F\.", title)[0]
    whole = draft.text[start : start + len(title)].rstrip()
    quoted = next((each for each in draft.quotes if start <= each.start < start + len(title) and each.start - start < 120), None)
    dates = [each for each in dates_of(draft) if each[0] >= start]
    issued = next((each for each in dates if len(each[2]) > 4), None) or next(iter(dates), None)
    number = FILE.search(text, start, start + max(len(title), 1) + 40)
    draft = replace(draft, parts=(*draft.parts, Part("kind", start, start, "legislation")))
    if number:
        value = number["named"] or number["eu"] or number["bare"] or number[0]
        draft = replace(draft, parts=(*draft.parts, Part("number", start, start, value)))
    if quoted:
        said = inside(draft.text, quoted).of(draft.text)
        draft = with_part(draft, Part("title", start, start + len(title), said))
    else:
        draft = with_part(draft, Part("title", start, start + len(title), whole))
    iso = law_date(whole, draft.lang) or (issued[2] if issued and len(issued[2]) > 4 else "") or (issued[2] if issued else "")
    if not iso and (year := re.search(r"(?<!\d)((?:18|19|20)\d\d)(?!\d)", whole)):
        iso = year[1]
    if issued and issued[0] >= start + len(title) and iso == issued[2]:
        return with_part(draft, Part("issued", *issued))
    return replace(draft, parts=(*draft.parts, Part("issued", start, start, iso))) if iso else draft


DECISION = re.compile(
    r"(?:urt\.|beschl\.|arrêt|jugement|ordonnance|décision|avis|judgment|ruling|order|urteil|beschluss|sentencia|auto|sent\.|sentenza|ordinanza|acórdão|uitspraak|arrest|"
    r"wyrok|wyr\.|postanowienie|uchwała|решение|постановление|определение|рішення|ухвала|постанова|вирок|приговор)(?!\w)",
    re.IGNORECASE,
)


def _case(draft: Draft, start: int) -> Draft:
    """A judgment: its court, its day, its number; its name where it has one, else the words until its day."""
    text = draft.free
    dates = [each for each in dates_of(draft) if each[0] >= start]
    issued = next((each for each in dates if len(each[2]) == 10), None) or next(iter(dates), None)
    decision = DECISION.search(text, start, start + 160)
    draft = replace(draft, parts=(*draft.parts, Part("kind", start, start, "legal_case")))
    named = next((each for each in sorted([*draft.quotes, *draft.emphases], key=lambda each: each.start) if each.start >= start), None)
    number = FILE.search(text, issued[1] if issued else start) or FILE.search(text, start)
    if number:
        value = number["named"] or number["eu"] or number["bare"] or number[0]
        draft = replace(draft, parts=(*draft.parts, Part("number", start, start, value.strip())))
    court_end = _court_end(text, start, decision, issued)
    court = text[start:court_end].strip(SPACES + EDGES)
    court = court + "." if is_shortened(court) and text[start + len(court) : start + len(court) + 1] == "." else court
    if named and not (decision and decision.start() == start):
        draft = with_part(draft, Part("title", named.start, named.end, named.of(draft.text).strip("«»“”\"„ \u00a0\u202f")))
    elif parties := PARTIES.match(text, start):
        draft = with_part(draft, Part("title", parties.start("name"), parties.end("name"), parties["name"].strip()))
        court = ""
    elif decision:
        dated = LAW_DATE.search(text, decision.start())
        end = issued[1] if issued else dated.end() if dated else len(text)
        tail = re.compile(r"\s?r\.|\s?г\.|\s?р\.|,\s(?:n\.|núm\.)\s?[\w/]+").match(text, end)
        end = tail.end() if tail else end
        draft = with_part(draft, Part("title", decision.start(), end, draft.text[decision.start() : end]))
    if not issued and not decision and not named and not draft.part("title") and re.match(r"[A-Z]{2,5}\s\d", text[start:]):
        dated = LAW_DATE.search(text, start)
        end = dated.end() if dated else len(re.split(r",\s", text[start:])[0]) + start
        draft, court = with_part(draft, Part("title", start, end, text[start:end])), ""
    if decision and decision.start() == start:
        court = _court_within(draft.text[start : issued[0] if issued else len(text)])
    if court and len(court) < 120:
        draft = replace(draft, parts=(*draft.parts, Part("author", start, court_end if court_end > start else start, people=(Name(literal=court),))))
    iso = issued[2] if issued else law_date(text, draft.lang)
    return replace(draft, parts=(*draft.parts, Part("issued", start, start, iso))) if iso else draft


def _court_end(text: str, start: int, decision: re.Match[str] | None, issued: tuple[int, int, str] | None) -> int:
    ends = [len(text)]
    ends += [decision.start()] if decision else []
    ends += [issued[0]] if issued else []
    number = re.compile(r"\s\d").search(text, start)
    return min([*ends, number.start()] if number and not issued else ends)


def _court_within(words: str) -> str:
    """The court that is named within "Judgment of the court of …"."""
    match = re.search(r"(?<=\s)(?:[A-ZŁŚ]{2,5}(?=\s)|(?:del|de la|du|of the|des|dell[’ao]?|della|do|da|van de|van het|van)\s(?P<court>.+))", words)
    if not match:
        return ""
    court = re.split(r"\s(?:n[°º.]|núm|nr|№)", match["court"] or match[0])[0]
    return re.split(r"\s(?:n[°º.]|núm|nr|vom|v\.|du|de|del|di|do|of|z dnia|z|от|від|w sprawie)(?:\s(?=\d)|\s?$|(?<=[°º.])|(?<=vom)|(?<=dnia)|(?<=от)|(?<=від))|,", court)[0].strip()


# --- posts -----------------------------------------------------------------------------------


def _post(draft: Draft, start: int) -> Draft:
    """A post: who put it there, and on which network."""
    network = genres.NETWORK.search(draft.free) or genres.ON_X.search(draft.free)
    draft = replace(draft, parts=(*draft.parts, Part("kind", start, start, "post")))
    if network and TAKEN not in draft.free[network.start() : network.end()]:
        name = network[0]
        at = network.end() - 1 if genres.ON_X.fullmatch(name) else network.start()
        name = "X" if genres.ON_X.fullmatch(name) else name
        draft = with_part(draft, Part("container-title", at, at + len(name), name))
    posted = genres.POST.search(draft.text, start)
    poster = people_at(draft.free, start)
    if poster and poster.whole and not (posted and posted.start() < start + 12):
        return with_part(draft, Part("author", start, poster.end, people=poster.names))
    quoted = next(iter(draft.quotes), None)
    handle = re.search(r"@\w+", draft.free)
    said = draft.text[posted.end() if posted else start :]
    who = _person_in(" " + re.split(r"[,:(]", said)[0] + " ")
    if who:
        return replace(draft, parts=(*draft.parts, Part("author", start, start, people=(who,))))
    if quoted:
        name = inside(draft.text, quoted).of(draft.text)
        return with_part(draft, Part("author", quoted.start, quoted.end, people=(Name(literal=name),)))
    if handle:
        return with_part(draft, Part("author", handle.start(), handle.end(), people=(Name(literal=handle[0]),)))
    return draft
