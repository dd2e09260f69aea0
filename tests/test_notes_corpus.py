"""What is read of 700 notes in ten languages, against what a librarian reads in them.

Those in ``notes`` were looked at while the rules were written; those in ``notes-unseen`` were only measured, when the
rules stood: they say how well notes are read that nobody has seen.
"""

from __future__ import annotations

import os
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from briefpress.citing import Cited, cites
from briefpress.citing.dated import MORE_VISITS, STATES
from briefpress.citing.line import line_of
from briefpress.citing.places import ISSUE, LABELS, VOLUME
from briefpress.citing.words import JOINTS, LEADS
from briefpress.labels import accessed_words
from briefpress.months import COMMON, month_names
from briefpress.source import Name
from briefpress.walk import plain
from note_markup import paragraphs

CORPUS = Path(__file__).parent / "notes"
UNSEEN = Path(__file__).parent / "notes-unseen"
#: The least F1 of each field that is asked for, and what it was where nobody had looked.
ASKED = {"title": 0.95, "issued": 0.95, "url": 0.95, "author": 0.9, "type": 0.9}
MEASURED = {"title": 0.9, "issued": 0.98, "url": 0.98, "author": 0.9, "type": 0.88}
FIELDS = (
    *ASKED,
    *("editor", "accessed", "container-title", "publisher", "volume", "issue", "page"),
    *("archive-url", "doi", "isbn", "number"),
)
#: The types that the short citations have are those of the sources they mean.
OF_THE_SOURCE = frozenset({"type"})
Truth = dict[str, Any]


def notes(folder: Path = CORPUS) -> Iterator[tuple[str, str, list[Truth]]]:
    """Each note's language, text and citations; ``first`` says that its source was not cited before."""
    for path in sorted(folder.glob("*.toml")):
        article = tomllib.loads(path.read_text(encoding="utf-8"))
        seen: set[str] = set()
        for note in article["notes"]:
            truths = []
            for truth in note.get("cites", ()):
                truths.append({**truth, "first": truth["source"] not in seen})
                seen.add(truth["source"])
            yield article["lang"], note["text"], truths


def shown(name: Name) -> str:
    parts = (name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)
    written = " ".join(part for part in parts if part).replace("' ", "'").replace("’ ", "’")
    return name.literal or written


def found(cited: Cited, field: str) -> Any:
    value = getattr(cited.source, field.replace("-", "_"))
    return [shown(name) for name in value] if field in ("author", "editor") else value


def same(cited: Cited, truth: Truth, field: str) -> bool:
    """Whether a field is read right: the words of each name in any order, an address as it is given or meant."""
    want, have = wanted(truth, field), found(cited, field)
    if field in ("author", "editor"):
        return [words(name) for name in want] == [words(name) for name in have]
    if field == "url" and want != have:
        # The link of a DOI says the DOI alone; a copy alone says the address that it keeps.
        doi_alone = not have and bool(cited.source.doi) and want.endswith(cited.source.doi)
        kept_alone = not want and bool(have) and wanted(truth, "archive-url").endswith(have)
        return doi_alone or kept_alone
    return bool(want == have)


def words(name: str) -> list[str]:
    return sorted(set(re.findall(r"[^\W_]+", name.casefold())))


def wanted(truth: Truth, field: str) -> Any:
    return truth.get(field, [] if field in ("author", "editor") else "")


def paired(truths: list[Truth], read: tuple[Cited, ...]) -> list[tuple[Truth | None, Cited | None]]:
    """Truths and readings side by side, in order, so that as many fields as can be agree."""

    @cache
    def best(i: int, j: int) -> tuple[int, tuple[tuple[int, int], ...]]:
        if i == len(truths) or j == len(read):
            rest = [(k, -1) for k in range(i, len(truths))] + [(-1, k) for k in range(j, len(read))]
            return 0, tuple(rest)
        alike = 1 + sum(bool(wanted(truths[i], f)) and same(read[j], truths[i], f) for f in FIELDS)
        both, left, right = best(i + 1, j + 1), best(i + 1, j), best(i, j + 1)
        options = [
            (both[0] + alike, ((i, j), *both[1])),
            (left[0], ((i, -1), *left[1])),
            (right[0], ((-1, j), *right[1])),
        ]
        return max(options, key=lambda option: option[0])

    return [(truths[i] if i >= 0 else None, read[j] if j >= 0 else None) for i, j in best(0, 0)[1]]


class Score(Counter[tuple[str, str]]):
    """Counts of what is right, wrong and missed, for each field."""

    def f1(self, field: str) -> float:
        right, wrong, missed = (self[field, each] for each in ("right", "wrong", "missed"))
        return 2 * right / (2 * right + wrong + missed or 1)


def score(folder: Path, errors: list[str]) -> Score:
    total = Score()
    for lang, text, truths in notes(folder):
        for truth, cited in paired(truths, cites(paragraphs(text), lang)):
            total["citations", "right" if truth and cited else "wrong" if cited else "missed"] += 1
            if truth and cited:
                alike = truth["first"] == (cited.kind == "full")
                total["kind", "right" if alike else "wrong"] += 1
                total["kind", "missed"] += not alike
                if not alike:
                    errors.append(f"kind: {cited.kind}\n    {text}")
            else:
                errors.append(f"citation: {'missed' if truth else 'wrong'} {truth or cited}\n    {text}")
            for field in FIELDS:
                want = wanted(truth, field) if truth else None
                have = found(cited, field) if cited else None
                if truth and not truth["first"] and field in OF_THE_SOURCE:
                    continue
                alike = bool(truth and cited and same(cited, truth, field))
                total[field, "right"] += bool(want or have) and alike
                total[field, "wrong"] += bool(have) and not alike
                total[field, "missed"] += bool(want) and not alike
                if (want or have) and not alike:
                    errors.append(f"{field}: {have!r} for {want!r}\n    {text}")
    return total


def table(total: Score) -> str:
    lines = [f"{'field':18} {'precision':>9} {'recall':>7} {'F1':>6}"]
    for field in ("citations", "kind", *FIELDS):
        right, wrong, missed = (total[field, each] for each in ("right", "wrong", "missed"))
        precision, recall = right / (right + wrong or 1), right / (right + missed or 1)
        lines.append(f"{field:18} {precision:9.3f} {recall:7.3f} {total.f1(field):6.3f}")
    return "\n".join(lines)


@pytest.mark.parametrize(("folder", "least"), [(CORPUS, ASKED), (UNSEEN, MEASURED)], ids=["notes", "unseen"])
def test_the_fields_of_150_notes(folder: Path, least: dict[str, float], capsys: pytest.CaptureFixture[str]) -> None:
    errors: list[str] = []
    total = score(folder, errors)
    with capsys.disabled():
        sys.stdout.write("\n" + table(total) + "\n")
        if os.environ.get("SHOW"):
            sys.stdout.write("\n".join(errors) + "\n")
    assert len(list(notes(folder))) >= 150
    assert len({lang for lang, _, _ in notes(folder)}) >= 10
    for field, floor in least.items():
        assert total.f1(field) >= floor, field


def test_no_word_of_a_note_is_lost() -> None:
    for lang, text, _ in notes():
        blocks = paragraphs(text)
        line, read = line_of(blocks).text, cites(blocks, lang)
        edges = [0, *(edge for each in read for edge in (each.start, each.end)), len(line)]
        assert edges == sorted(edges)
        for each in read:
            assert each.start < each.end


#: What joins parts, says what they are, or is said otherwise when they are set anew.
SAID_OTHERWISE = JOINTS | {word for lead in LEADS for word in lead.split()}
MONTHS = frozenset(word for lang in COMMON for name in month_names(lang) for word in name.split())


def kept(cited: Cited) -> str:
    """All that the fields of a citation say."""
    source, citation = cited.source, cited.citation
    fields = [value for value in msgspec.structs.astuple(source) if isinstance(value, str)]
    names = [" ".join(msgspec.structs.astuple(name)) for name in (*source.author, *source.editor)]
    resolver = "https://doi.org/" if source.doi else ""
    return " ".join([*fields, *names, resolver, citation.prefix, citation.locator]).lower()


def test_what_is_understood_can_be_set_anew() -> None:
    """Every word of such a citation is in a field, or joins two, or says what kind of part the next is."""
    counted = 0
    for lang, text, _ in notes():
        for cited in cites(paragraphs(text), lang):
            if not cited.understood or cited.kind != "full":
                continue
            counted += 1
            said = kept(cited)
            for word in re.findall(r"[^\W\d_]{4,}", plain(cited.words).lower().replace("'", "’")):
                known = word in SAID_OTHERWISE or word in MONTHS or word in LABELLING
                assert known or word in said.replace("'", "’"), (word, text)
    assert counted >= 60


#: Words that say what kind of part stands beside them: an access, an editor, an edition, a place.
LABELLING = frozenset(
    word
    for phrase in (
        *accessed_words(),
        *MORE_VISITS,
        *STATES,
        *(each for group in LABELS.values() for each in group),
        *VOLUME,
        *ISSUE,
    )
    for word in re.findall(r"[^\W\d_]+", phrase.lower())
) | frozenset(
    [
        "einer",
        "hrsg",
        "coord",
        "edited",
        "издание",
        "ред",
        "под",
        "відп",
        "отв",
        "red",
        "cura",
        "archiwum",
        "doi",
        "isbn",
        "arxiv",
        "года",
        "року",
        "ediz",
    ]
)
