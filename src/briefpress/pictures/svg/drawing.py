"""A drawing in pixels, made by a process of its own: what a hostile one brings down is that process alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec

from ...errors import ReadError
from ..types import Faces

#: Seconds that a drawing may take; those within the bounds of `cost` take far less.
LONGEST = 30
#: What runs there; it imports nothing of ours, and starts in ten milliseconds.
PROGRAM = Path(__file__).with_name("resvg.py")


def drawn(svg: bytes, width: int, height: int, faces: Faces) -> bytes:
    """The drawing as a PNG of that many pixels, on nothing, in our fonts alone; ReadError where it cannot be drawn."""
    asked = {
        "svg_string": svg.decode(),
        "width": width,
        "height": height,
        "skip_system_fonts": True,
        "font_dirs": list(faces.folders),
        "font_files": list(faces.files),
        "font_family": faces.sans,
        "serif_family": faces.serif,
        "sans_serif_family": faces.sans,
        "monospace_family": faces.mono,
    }
    # -P: no module of the folder that we are in, nor of that file's, stands in for another
    command = [sys.executable, "-P", str(PROGRAM)]
    try:
        done = subprocess.run(command, input=msgspec.json.encode(asked), capture_output=True, timeout=LONGEST)
    except subprocess.TimeoutExpired as error:
        raise ReadError("is a drawing too costly to draw: simplify it, or save it as PNG") from error
    if done.returncode or not done.stdout:
        raise ReadError("is a drawing that cannot be drawn: simplify it, or save it as PNG")
    return done.stdout
