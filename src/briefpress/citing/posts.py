"""Posts on social networks: who put them there, and where."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..source import Name
from . import genres
from .draft import TAKEN, Draft, Part, with_part
from .people import people_at
from .quotes import inside
from .speakers import person_in

#: The number of a post in its channel.
POST_NUMBER = re.compile(
    r"(?<!\w)(?:bericht|post|message|nachricht|beitrag|mensaje|messaggio|mensagem|wpis|пост|сообщение|запись|допис)\s"
    r"(?:n[°º.]\s?|nr\.?\s|№\s?)?(\d{1,9})(?!\w)",
    re.IGNORECASE,
)


def with_post(draft: Draft, start: int) -> Draft:
    """A post: who put it there, and on which network."""
    network = genres.NETWORK.search(draft.free) or genres.ON_X.search(draft.free)
    draft = replace(draft, parts=(*draft.parts, Part("kind", start, start, "post")))
    if (
        network
        and network[0].lower() not in ("tweet", "tweets", "toot")
        and TAKEN not in draft.free[network.start() : network.end()]
    ):
        name = network[0]
        at = network.end() - 1 if genres.ON_X.fullmatch(name) else network.start()
        name = "X" if genres.ON_X.fullmatch(name) else name
        draft = with_part(draft, Part("container-title", at, at + len(name), name))
    posted = genres.POST.search(draft.text, start)
    if numbered := POST_NUMBER.search(draft.free, start):
        draft = with_part(draft, Part("number", numbered.start(), numbered.end(), numbered[1]))
    poster = people_at(draft.free, start)
    if poster and poster.whole and not (posted and posted.start() < start + 12):
        return _with_words(with_part(draft, Part("author", start, poster.end, people=poster.names)), poster.end)
    quoted = next(iter(draft.quotes), None)
    handle = re.search(r"@\w+", draft.free)
    said = draft.text[posted.end() if posted else start :]
    said = re.sub(
        r"^\W*(?:de\s|on\s|sur\s|auf\s|en\s|em\s|su\s|op\s|na\s)?(?:X|Twitter|Facebook|Telegram)\s(?:de|by|von|di|van|da)\s",
        "",
        said,
    )
    who = person_in(" " + re.split(r"[,:(]", said)[0] + " ")
    if who:
        return replace(draft, parts=(*draft.parts, Part("author", start, start, people=(who,))))
    if quoted:
        name = inside(draft.text, quoted).of(draft.text)
        return with_part(draft, Part("author", quoted.start, quoted.end, people=(Name(literal=name),)))
    if handle:
        return with_part(draft, Part("author", handle.start(), handle.end(), people=(Name(literal=handle[0]),)))
    return draft


def _with_words(draft: Draft, start: int) -> Draft:
    """The draft with the words of the post that are quoted behind its poster as its title."""
    quoted = next((each for each in draft.quotes if each.start >= start), None)
    if not quoted:
        return draft
    words = inside(draft.text, quoted).of(draft.text)
    return with_part(draft, Part("title", quoted.start, quoted.end, words))
