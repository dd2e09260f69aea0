"""The sources that are cited, each once: a new description joins the one it is of."""

from __future__ import annotations

from msgspec.structs import replace

from ...source import Source
from .identity import Key, is_same, keys_of
from .merging import united

#: Sources of one key that are compared: the time for "Annual report", again and again, stays within bounds.
COMPARED = 16
#: What attributes say of a source, whatever form the citation has.
SAID = ("accessed", "archive_url", "grade", "marking")


class Works:
    """The sources by their numbers (from 0, in the order in which they were added)."""

    def __init__(self) -> None:
        self._sources: list[Source] = []
        self._trusted: list[bool] = []
        self._joined: list[int] = []
        self._by_key: dict[Key, list[int]] = {}
        self._exact: dict[Source, int] = {}

    def add(self, source: Source, *, trusted: bool = False) -> int:
        """The number of the source that this describes; ``trusted`` fields win over others."""
        bare = replace(source, id="", citations=())
        if bare in self._exact and not trusted:
            return self.of(self._exact[bare])
        number = len(self._sources)
        self._sources.append(bare)
        self._trusted.append(trusted)
        self._joined.append(number)
        for key in keys_of(bare):
            kept = self._by_key.setdefault(key, [])
            for other in dict.fromkeys(map(self.of, kept[-COMPARED:])):
                if self._may_be_two(key, number, other):
                    continue
                if is_same(key, self._sources[other], self.source(number)):
                    number = self._join(number, other)
                    break
            kept.append(number)
        self._exact[bare] = number
        return number

    def complete(self, number: int, said: Source) -> None:
        """Add what a shorter citation's attributes say of a source."""
        number = self.of(number)
        source = self._sources[number]
        self._sources[number] = replace(source, **{name: getattr(source, name) or getattr(said, name) for name in SAID})

    def of(self, number: int) -> int:
        """The number that a source has after others were joined to it."""
        while self._joined[number] != number:
            self._joined[number] = self._joined[self._joined[number]]
            number = self._joined[number]
        return number

    def source(self, number: int) -> Source:
        """The source with the fields of all that describe it."""
        return self._sources[self.of(number)]

    def trusted(self, number: int) -> bool:
        """Whether the source is one of a bibliography."""
        return self._trusted[self.of(number)]

    def _may_be_two(self, key: Key, one: int, other: int) -> bool:
        """Whether a bibliography has both: under two keys it means two sources, if they do not have one DOI."""
        return key[0] != "doi" and self.trusted(one) and self.trusted(other)

    def _join(self, one: int, other: int) -> int:
        """Make one of two, under the number of the earlier."""
        first, second = sorted((self.of(one), self.of(other)))
        if first == second:
            return first
        trusted = self._trusted[first], self._trusted[second]
        sources = self._sources[first], self._sources[second]
        winner, loser = reversed(sources) if trusted == (False, True) else sources
        self._sources[first] = united(winner, loser, trusted=any(trusted))
        self._trusted[first] = any(trusted)
        self._joined[second] = first
        return first
