"""Front matter in YAML, each value with its place; its text as typed, and none of the signs that can grow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ..diagnostics import Span
from ..errors import ReadError
from .entries import FOREIGN, Entry, Scalar, Value, canonical

if TYPE_CHECKING:
    import yaml

#: Lists in lists deeper than any value here needs.
DEPTH = 8
#: A plain value with a colon in it, as titles have: YAML would refuse it.
_UNQUOTED = re.compile(r"""(?m)^([A-Za-z-]+:[ \t]+)(?!["'\[{|>&*!%@`#-])(\S.*?:[ \t].*?)[ \t]*$""")


def yaml_entries(yaml_text: str, file: str) -> list[Entry] | None:
    """The entries of a mapping, None for anything else."""
    import yaml

    try:
        return _Builder(_UNQUOTED.sub(_quoted, yaml_text), file).entries()
    except yaml.MarkedYAMLError as error:
        raise ReadError(_complaint(error, yaml_text, file)) from error
    except yaml.reader.ReaderError as error:
        place = _place(yaml_text, error.position, file)
        raise ReadError(f"{place}: the front matter holds a character that YAML forbids; delete it.") from error
    except (ValueError, OverflowError) as error:
        place = _place(yaml_text, max(yaml_text.find("\\U"), 0), file)
        raise ReadError(f"{place}: the front matter names a character that does not exist ({error}).") from error


def _quoted(line: re.Match[str]) -> str:
    value = line[2].replace("'", "''")
    return f"{line[1]}'{value}'"


def _place(yaml_text: str, index: int, file: str) -> Span:
    """The place in the file of an offset in the YAML, which begins on the file's second line."""
    return Span(file, yaml_text.count("\n", 0, index) + 2, index - yaml_text.rfind("\n", 0, index))


class _Advice(NamedTuple):
    """Part of what PyYAML says, what to do about it, and whether the fault is where the construct begins."""

    said: str
    advice: str
    at_start: bool = False


_ADVICE = (
    _Advice("'\\t' that cannot start", "the line is indented with a tab; use spaces"),
    _Advice("cannot start any token", "a value cannot begin with this character; put the value in quotes"),
    _Advice("expected alphabetic or numeric", "a value cannot begin with this character; put the value in quotes"),
    _Advice("mapping values are not allowed", "a colon and a space begin a value; put the whole value in quotes"),
    _Advice("unexpected end of stream", "a quotation mark is never closed; close it", True),
    _Advice("but got '<stream end>'", "a bracket is never closed; close it", True),
    _Advice("could not find expected ':'", "this line has no colon; write “key: value”, or indent it", True),
    _Advice("but found", "these words are outside the value before them; put it in quotes, or align the lines"),
)


def _complaint(error: yaml.MarkedYAMLError, yaml_text: str, file: str) -> str:
    problem = error.problem or str(error)
    _, advice, at_start = next((known for known in _ADVICE if known.said in problem), _Advice("", problem))
    mark = error.context_mark if at_start and error.context_mark else error.problem_mark
    return f"{_place(yaml_text, mark.index if mark else 0, file)}: the front matter is no YAML: {advice}."


class _Builder:
    """Builds values from PyYAML's events: its own composer would follow aliases and any depth."""

    def __init__(self, yaml_text: str, file: str) -> None:
        import yaml

        self.yaml_text, self.file = yaml_text, file
        self.events: Iterator[yaml.Event] = yaml.parse(yaml_text, Loader=yaml.BaseLoader)
        self.depth = 0
        #: Whether the value is of another program's key, where signs may stand.
        self.foreign = False

    def entries(self) -> list[Entry] | None:
        """The pairs of the one mapping there is; all events are taken, so that an error after it is found."""
        import yaml

        found = None
        for event in self.events:
            if isinstance(event, yaml.MappingStartEvent):
                found = [Entry(canonical(key), value, self.place(index)) for key, value, index in self.pairs(event)]
        return found

    def place(self, index: int) -> Span:
        return _place(self.yaml_text, index, self.file)

    def pairs(self, start: yaml.Event) -> Iterator[tuple[str, Value, int]]:
        """Key, value and the key's offset; a key that is no word is empty."""
        import yaml

        self.enter(start)
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.value(event)
            index = _start(event)
            if self.depth == 1:
                self.foreign = isinstance(key, Scalar) and canonical(key.text) in FOREIGN
            yield key.text if isinstance(key, Scalar) else "", self.value(next(self.events)), index
        self.depth -= 1

    def value(self, event: yaml.Event) -> Value:
        import yaml

        match event:
            case yaml.AliasEvent():
                self.refuse_signs(event)
                return Scalar("")
            case yaml.ScalarEvent():
                self.refuse_signs(event)
                # The text of a block scalar begins on the line below its sign.
                below = 1 if event.style in ("|", ">") else 0
                return Scalar(event.value, self.place(_start(event)).line + below)
            case yaml.SequenceStartEvent():
                return tuple(self.items(event))
            case _:
                return {key: value for key, value, _ in self.pairs(event)}

    def items(self, start: yaml.Event) -> Iterator[Value]:
        import yaml

        self.enter(start)
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self.value(event)
        self.depth -= 1

    def enter(self, event: yaml.Event) -> None:
        self.refuse_signs(event)
        self.depth += 1
        if self.depth > DEPTH:
            raise self.error(event, f"lists stand in one another more than {DEPTH} deep; write them flat")

    def refuse_signs(self, event: yaml.Event) -> None:
        import yaml

        if self.foreign:
            return
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise self.error(event, "a value that begins with *, & or ! must be put in quotes")

    def error(self, event: yaml.Event, problem: str) -> ReadError:
        return ReadError(f"{self.place(_start(event))}: the front matter cannot be used: {problem}.")


def _start(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0
