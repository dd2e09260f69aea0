"""The JSON reader and the schema: what was written is read back, and a mistake is named by its path."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import given, strategies as st

from briefpress.document import BlockQuote, Document, Meta, Paragraph, Text
from briefpress.errors import ReadError
from briefpress.limits import Limits
from briefpress.readers import read
from briefpress.walk import plain
from briefpress.writers.json import schema, write
from strategies import documents

SCHEMA = jsonschema.Draft202012Validator(msgspec.json.decode(schema()))


@given(documents)
def test_a_document_is_read_back_as_it_was_written(document: Document) -> None:
    try:
        data = write(document)
    except UnicodeEncodeError:  # JSON holds no lone surrogates, and no reader makes any
        return
    assert read(data, "a.json").value == document
    SCHEMA.validate(msgspec.json.decode(data))


@pytest.mark.parametrize(
    ("json", "complaint"),
    [
        ('{"notes": [{"label": "a", "blocks": []}, {"label": 2}]}', r"a\.json: \$\.notes\[1\]\.label: Expected `str`"),
        ('{"blocks": [{"t": "Heading", "level": 9, "children": []}]}', r"\$\.blocks\[0\]\.level: Expected `int` <= 6"),
        ('{"blocks": [{"t": "Titel"}]}', r"\$\.blocks\[0\]\.t: Invalid value 'Titel'"),
        ('{"title": "A"}', r"\$: Object contains unknown field `title`"),
        ('{"blocks": [{"t": "Paragraph"}]}', r"\$\.blocks\[0\]: Object missing required field `children`"),
        ("[]", r"\$: Expected `object`, got `array`"),
        ("{", r"a\.json: this is no JSON"),
        ("", r"a\.json: this is no JSON"),
    ],
)
def test_a_mistake_is_named_by_its_path(json: str, complaint: str) -> None:
    with pytest.raises(ReadError, match=complaint) as raised:
        read(json.encode(), "a.json")
    assert "briefpress schema" in str(raised.value)


def test_what_the_command_says_goes_over_the_document() -> None:
    data = write(Document(Meta(title=(Text("A"),), date="2020"), blocks=(Paragraph((Text("Words."),)),)))
    meta = read(data, "a.json", overrides={"title": "B"}).value.meta
    assert (meta.title, meta.date) == ((Text("B"),), "2020")


def test_standard_input_is_known_for_json_by_its_beginning() -> None:
    data = write(Document(blocks=(Paragraph((Text("Words."),)),)))
    assert plain(read(data, "-").value) == "Words.\n"
    assert plain(read(b'{"quoted" words in braces}', "-").value).strip() == '{"quoted" words in braces}'


def nested(depth: int) -> bytes:
    return b'{"blocks":' + b'[{"t":"BlockQuote","blocks":' * depth + b"[]" + b"}]" * depth + b"}"


def test_depth_has_a_limit_that_can_be_raised() -> None:
    assert isinstance(read(nested(60), "a.json").value.blocks[0], BlockQuote)
    with pytest.raises(ReadError, match=r"nested more than 60 deep.*--limit nesting"):
        read(nested(300), "a.json")
    assert read(nested(300), "a.json", limits=Limits(nesting=300)).value.blocks
    started = time.perf_counter()
    with pytest.raises(ReadError, match="nested more than"):
        read(nested(1_000_000), "a.json")
    assert time.perf_counter() - started < 5


def test_depth_that_the_interpreter_cannot_follow_is_an_error_too() -> None:
    with pytest.raises(ReadError, match="nested deeper than can be read"):
        read(nested(100_000), "a.json", limits=Limits(nesting=1_000_000))


def test_brackets_in_strings_are_no_depth() -> None:
    data = write(Document(blocks=(Paragraph((Text("[{" * 5000 + '\\"'),)),)))
    assert plain(read(data, "a.json").value).startswith("[{[{")


@given(st.binary(max_size=60) | st.text('{}[]":,\\tPa0e1', max_size=60).map(str.encode))
def test_any_bytes_are_a_document_or_an_error(data: bytes) -> None:
    with suppress(ReadError):
        assert isinstance(read(data, "a.json").value, Document)


def test_the_schema_command_prints_the_schema(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "briefpress", "schema"], cwd=tmp_path, capture_output=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, schema())
    jsonschema.Draft202012Validator.check_schema(msgspec.json.decode(done.stdout))
