"""Front matter in YAML, each value with its place; its text as typed, and none of the signs that can grow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from ..diagnostics import Span
from ..errors import ReadError
from .entries import FOREIGN, Entry, Scalar, Value, canonical

if TYPE_CHECKING:
    import yaml

V = TypeVar("V")
#: Lists in lists deeper than any value here needs.
DEPTH = 8
#: A plain value with a colon in it, as titles have: YAML would refuse it.
_UNQUOTED = re.compile(r"""(?m)^([A-Za-z-]+:[ \t]+)(?!["'\[{|>&*!%@`#-])(\S.*?:[ \t].*?)[ \t]*$""")


def yaml_entries(yaml_text: str, file: str) -> list[Entry] | None:
    """The entries of a mapping, None for anything else."""
    return _built(_Builder(_UNQUOTED.sub(_quoted, yaml_text), file), _Builder.entries)


def yaml_value(yaml_text: str, file: str) -> Value:
    """The value of a whole file in YAML; ReadError, with the place, where it is none."""
    import yaml

    # PyYAML's own parser would take minutes for what libyaml reads in seconds.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return _built(_Builder(yaml_text, file, "the file", 1, loader), _Builder.whole)


def _built(builder: _Builder, build: Callable[[_Builder], V]) -> V:
    """What a builder builds, PyYAML's complaints as one sentence with the place."""
    import yaml

    text, what = builder.yaml_text, builder.what
    try:
        return build(builder)
    except yaml.MarkedYAMLError as error:
        raise ReadError(_complaint(error, builder)) from error
    except yaml.reader.ReaderError as error:
        place = builder.place_of(error.position)
        raise ReadError(f"{place}: {what} holds a character that YAML forbids; delete it.") from error
    except (ValueError, OverflowError) as error:
        place = builder.place_of(max(text.find("\\U"), 0))
        raise ReadError(f"{place}: {what} names a character that does not exist ({error}).") from error


def _quoted(line: re.Match[str]) -> str:
    value = line[2].replace("'", "''")
    return f"{line[1]}'{value}'"


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


def _complaint(error: yaml.MarkedYAMLError, builder: _Builder) -> str:
    problem = error.problem or str(error)
    _, advice, at_start = next((known for known in _ADVICE if known.said in problem), _Advice("", problem))
    mark = error.context_mark if at_start and error.context_mark else error.problem_mark
    return f"{builder.place_of(mark.index if mark else 0)}: {builder.what} is no YAML: {advice}."


class _Builder:
    """Builds values from PyYAML's events: its own composer would follow aliases and any depth."""

    def __init__(
        self, yaml_text: str, file: str, what: str = "the front matter", first_line: int = 2, loader: Any = None
    ) -> None:
        import yaml

        self.yaml_text, self.file, self.what, self.first_line = yaml_text, file, what, first_line
        self.events: Iterator[yaml.Event] = yaml.parse(yaml_text, Loader=loader or yaml.BaseLoader)
        self.depth = 0
        #: Whether the value is of another program's key, where signs may stand.
        self.foreign = False

    def entries(self) -> list[Entry] | None:
        """The pairs of the one mapping there is; all events are taken, so that an error after it is found."""
        import yaml

        found = None
        for event in self.events:
            if isinstance(event, yaml.MappingStartEvent):
                found = [Entry(canonical(key), value, place) for key, value, place in self.pairs(event)]
        return found

    def whole(self) -> Value:
        """The value of the first document there is; all events are taken, so that an error after it is found."""
        import yaml

        found: Value | None = None
        for event in self.events:
            if found is None and not isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
                found = self.value(event) if isinstance(event, yaml.NodeEvent) else Scalar("")
        return found or ()

    def place(self, event: yaml.Event) -> Span:
        mark = event.start_mark
        return Span(self.file, mark.line + self.first_line, mark.column + 1) if mark else Span(self.file)

    def place_of(self, index: int) -> Span:
        """The place in the file of an offset in the YAML."""
        line = self.yaml_text.count("\n", 0, index) + self.first_line
        return Span(self.file, line, index - self.yaml_text.rfind("\n", 0, index))

    def pairs(self, start: yaml.Event) -> Iterator[tuple[str, Value, Span]]:
        """Key, value and the key's place; a key that is no word is empty."""
        import yaml

        self.enter(start)
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.value(event)
            place = self.place(event)
            if self.depth == 1:
                self.foreign = isinstance(key, Scalar) and canonical(key.text) in FOREIGN
            yield key.text if isinstance(key, Scalar) else "", self.value(next(self.events)), place
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
                return Scalar(event.value, self.place(event).line + below)
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
        return ReadError(f"{self.place(event)}: {self.what} cannot be used: {problem}.")
