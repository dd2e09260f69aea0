"""What the reading of Markdown says of signs that it leaves out or leaves as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from ...pictures import lengths
from .engine import MOST_SIGNS
from .kinds import KINDS
from .reading import Place, Reading
from .shortcodes import command

HTML_HINT = "Write it in Markdown, or \\< at its start if it is meant to be read."
ATTRIBUTES_HINT = "An id and lang= are understood, and width= and height= of a picture."


def orphan(call: str) -> tuple[str, str]:
    """The message and the hint for a call without a note."""
    return f"The call {call} has no note and stays text.", f"Add a line “{call}: …”, or write \\{call} if it is text."


def comment(reading: Reading, place: Place) -> None:
    """Say that a comment was left out."""
    reading.report("raw-html", "An HTML comment is not printed.", place, "Delete it to silence this.")


def report_raw(reading: Reading, place: Place, name: str) -> None:
    """Say that an element was left out with its contents, which are no text."""
    message = f"The contents of <{name}> are no text of the article and are left out."
    reading.report("raw-html", message, place, "Delete it to silence this.")


def report_tags(reading: Reading, tags: Sequence[tuple[Place, str]]) -> None:
    """Say which tags of a run were left out, their text kept."""
    if not tags:
        return
    found = sorted(tags)
    named = ", ".join(" ".join(typed.split())[:60] for _, typed in found[:5]) + (" …" if found[5:] else "")
    reading.report("raw-html", f"HTML left out, its text kept: {named}", found[0][0], HTML_HINT)


def report_words(reading: Reading, place: Place, typed: str) -> None:
    """Say that what has a tag's form is kept, since it is none of HTML's and nothing closes it."""
    reading.report("raw-html", f"{typed[:60]} is no tag of HTML's and stays text.", place, "Write \\< at its start.")


def report_unread(reading: Reading, place: Place) -> None:
    """Say that the rest of a run of text has more signs of markup than are read."""
    message = f"A paragraph holds more than {MOST_SIGNS:,} signs of markup; from here on they are text."
    reading.report("nesting", message, place, "Split the paragraph, or delete what is no text of the article.")


def report_too_many_calls(reading: Reading, place: Place, most: int) -> None:
    """Say that what looks like calls in one paragraph is text, there being more than ``most``."""
    message = f"A paragraph holds more than {most:,} signs like calls of notes; they are text."
    reading.report("nesting", message, place, "Split the paragraph, or call its notes with [^1].")


def report_command(reading: Reading, typed: str, place: Place, *, words: bool = True) -> None:
    """Say that another program's command was not carried out, and which of its words were kept."""
    said = command(typed).words if words else ""
    kept = f"its words are kept: {said[:60]}" if said else "it holds no words to keep"
    shown = " ".join(typed.split())[:60]
    reading.report("shortcode", f"{shown} is another program's command; {kept}.", place, "Write what it stands for.")


def report_sizes(reading: Reading, place: Place, given: Mapping[str, str]) -> list[str]:
    """Say of a picture which sizes cannot be, and which keys are misspelt; these are the names told of."""
    told: list[str] = []
    for name, message in lengths.wrong(given):
        reading.report("image", message, place, lengths.HINT)
        told.append(name)
    for key in given:
        near = get_close_matches(key[:40].lower(), lengths.NAMES, 1, 0.7) if key not in lengths.NAMES else []
        # Other programs have sizes of their own, as fig-width.
        if near and key[0].lower() == near[0][0]:
            reading.report("image", f"{key[:40]} means nothing on a picture", place, f"did you mean {near[0]}?")
            told.append(key)
    return told


def report_gathered(reading: Reading) -> None:
    """Say once for the document which attributes, and which kinds of divisions, have no form in print."""
    if reading.dropped:
        named = list(dict.fromkeys(name for name, _ in reading.dropped))
        shown = ", ".join(name[:40] for name in named[:8]) + (" …" if named[8:] else "")
        message = f"Attributes that are not printed: {shown}."
        reading.report(
            "attributes",
            message,
            reading.dropped[0][1],
            ATTRIBUTES_HINT,
        )
    if reading.signs:
        kinds = ", ".join(reading.signs)
        message = f"Obsidian's signs are left out, and the words in them are kept unless they are comments: {kinds}."
        reading.report("shortcode", message, next(iter(reading.signs.values())), "Write them in Markdown.")
    for kind, place in reading.kinds.items():
        message = f"Divisions of the kind {kind[:40]} have no form of their own; what is in them is printed."
        reading.report("division", message, place, f"Known are {', '.join(sorted(set(KINDS.values())))} and summary.")
