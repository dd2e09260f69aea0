"""Any source is read within five seconds and 500 MB, or refused in one sentence: huge ones here, random ones too."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from briefpress.document import Document
from briefpress.errors import ReadError
from briefpress.readers import FORMATS, read
from giants import giants

SECONDS, MEGABYTES = 5, 500
#: How many times slower than the machine that the bound was set on this one may be.
PATIENCE = float(os.environ.get("BRIEFPRESS_PATIENCE", "1"))
#: Reads its first argument as a process of its own; prints seconds, peak memory in MB, and the error if there is one.
READER = textwrap.dedent("""
    import re, resource, sys, time
    from pathlib import Path
    from briefpress.errors import ReadError
    from briefpress.readers import read
    data = open(sys.argv[1], "rb").read()
    started, error = time.process_time(), ""
    try:
        read(data, sys.argv[1])
    except ReadError as refused:
        error = str(refused)
    seconds = time.process_time() - started
    # Linux counts into ru_maxrss what the parent had in memory when it forked.
    status = Path("/proc/self/status")
    if status.exists():
        peak = int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) / 1000
    else:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000_000
    print(seconds, peak, error.replace("\\n", " "))
""")


@pytest.mark.parametrize(("name", "make"), list(giants()), ids=lambda value: value if isinstance(value, str) else "")
def test_a_giant_is_read_within_bounds_or_refused(name: str, make: Callable[[], bytes], tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    done = subprocess.run([sys.executable, "-c", READER, str(path)], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
    seconds, peak, *error = done.stdout.split(maxsplit=2)
    assert float(seconds) < SECONDS * PATIENCE
    assert float(peak) < MEGABYTES
    assert not error or (len(error[0]) < 600 and name in error[0])


PIECES = {
    "text": "(1) [2] ¹ * † 1. (2) Notes Word a - ===== > I. Chapter https://a.b \t \n \n\n",
    "markdown": "[^a] [^a]: ^[ ] * _ ` $ ~ ^ ::: { } {{< > <div> </ | - # --- +++ : ![ ](b) <!-- &amp; a \n \n\n",
    "html": "<p> </p> <div > <sup> <a href='# '> </a> <table> <td> <li> <ol> <br> <!-- --> <![CDATA[ &#0; <h1> id=n1",
    "json": '{ } [ ] "t": "Paragraph" "blocks": , "children": "a" 1 null "meta":',
    "docx": "PK\x03\x04 word/document.xml",
}


def sources(format: str) -> st.SearchStrategy[bytes]:
    """Bytes that look like a format, and bytes that look like nothing."""
    pieces = st.lists(st.sampled_from([*PIECES[format].split(" "), " "]) | st.text(max_size=3), max_size=60).map(
        "".join
    )
    return pieces.map(lambda text: text.encode("utf-8", "surrogatepass")) | st.binary(max_size=80)


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.data())
def test_any_bytes_are_a_document_or_one_clear_error(format: str, data: st.DataObject) -> None:
    source = data.draw(sources(format))
    started = time.process_time()
    with suppress(ReadError):
        assert isinstance(read(source, "a", format).value, Document)
    assert time.process_time() - started < SECONDS
