"""Plain texts made to fill the memory or the time: each is read within bounds, or refused in one sentence."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

MEGA = 1_000_000
#: Seconds of the processor and megabytes that no text of these may take; the texts are of up to ten megabytes.
MOST_SECONDS, MOST_MEGABYTES = 5.0, 500
#: How much longer a kilobyte may take in a text of one size than in one of another.
FLAT = 3.0

CHILD = """
import json, resource, sys, time
from briefpress.errors import ReadError
from briefpress.readers import read
data = sys.stdin.buffer.read()
read(b"Un mot(1).\\n\\n1. Oui.", "warm.txt")
begin = time.process_time()
try:
    result = read(data, "a.txt")
    refused = ""
except ReadError as error:
    refused = str(error)
seconds = time.process_time() - begin
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([seconds, memory, refused]))
"""

TEXTS: dict[str, Callable[[], str]] = {
    "one-line": lambda: "a" * (10 * MEGA),
    "one-line-of-words": lambda: "mot et, puis un autre. " * (10 * MEGA // 23),
    "short-lines": lambda: "Ligne courte et vague.\n" * (10 * MEGA // 23),
    "tiny-lines": lambda: "ab\n" * (3 * MEGA),
    "titles": lambda: "Ligne courte\n\n" * 100_000,
    "notes": lambda: (
        " ".join(f"mot({n})." for n in range(1, 50_001)) + "\n\n" + "\n".join(f"{n}. a" for n in range(1, 50_001))
    ),
    "notes-below": lambda: "\n\n".join(f"Le mot ici({n}).\n\n({n}) Voir." for n in range(1, 50_001)),
    "calls": lambda: "mot" + "(1)" * 100_000 + "\n\n1. Oui.",
    "stars": lambda: "*" * 100_000 + "\n\n" + "mot* " * 100_000 + "\n\n* oui",
    "daggers": lambda: "†" * 100_000,
    "quotes": lambda: ">" * 100_000 + " mot\n" + "> " * 100_000 + "mot",
    "indents": lambda: "\n".join(" " * n + "- mot" for n in range(3_000)) + "\n" + " " * 100_000 + "mot",
    "brackets": lambda: "[" * 100_000 + "1" + "]" * 100_000,
    "digits": lambda: "0123456789" * MEGA,
    "lines-of-digits": lambda: "0123456789\n" * 400_000,
    "columns": lambda: "abc   def   12\n" * 300_000,
    "tabs": lambda: "a\tb\tc\n" * 300_000,
    "soft-hyphens": lambda: "a\u00ad" * MEGA,
    "turned": lambda: "\u202e" * MEGA,
}


def cost(text: str) -> tuple[float, float, str]:
    """Seconds, megabytes and the refusal, if there is one, of a text read in a process of its own."""
    done = subprocess.run([sys.executable, "-c", CHILD], input=text.encode(), capture_output=True, check=True)
    seconds, memory, refused = json.loads(done.stdout)
    return seconds, memory, refused


@pytest.mark.parametrize("name", TEXTS)
def test_bounds_are_kept(name: str) -> None:
    seconds, memory, refused = cost(TEXTS[name]())
    assert seconds < MOST_SECONDS
    assert memory < MOST_MEGABYTES
    assert not refused or "--limit lines" in refused


PARAGRAPH = (
    "The council of the port met on Tuesday for the third time this year({n}). It decided to build the northern "
    "quay anew, which the storm of January had broken over forty metres, and to sell the old crane.\n\n"
)


def article(size: int) -> str:
    """An article of about so many characters, with headings and notes."""
    count = size * 10 // (len(PARAGRAPH) * 13)
    body = "".join(("A short season\n\n" if n % 10 == 0 else "") + PARAGRAPH.format(n=n) for n in range(1, count + 1))
    return f"{body}Notes\n\n" + "\n".join(
        f"{n}. Minutes of the council, meeting {n}, page 4." for n in range(1, count + 1)
    )


def test_time_grows_with_the_size_only(capsys: pytest.CaptureFixture[str]) -> None:
    seconds = {size: cost(article(size))[0] for size in (10_000, 100_000, MEGA, 10 * MEGA)}
    each = {size: took / size * 1e6 for size, took in seconds.items()}
    with capsys.disabled():
        print("\nreading: " + ", ".join(f"{size // 1000} kB {took:.2f} ms/kB" for size, took in each.items()))  # noqa: T201
    assert max(each.values()) < FLAT * min(each.values())
    assert seconds[10 * MEGA] < MOST_SECONDS
