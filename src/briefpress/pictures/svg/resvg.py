"""The program that `drawing` runs: the arguments of resvg as JSON come in, a PNG goes out; its memory is bounded."""

from __future__ import annotations

import json
import sys

from resvg_py import svg_to_bytes

#: Bytes; the largest drawing in pixels takes a tenth of it.
MEMORY = 2_000_000_000


def bound() -> None:
    """Have no more memory than that, and leave no image of it behind, where the system can be told so."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    bound()
    sys.stdout.buffer.write(svg_to_bytes(**json.load(sys.stdin.buffer)))
