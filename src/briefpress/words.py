"""What a word is, in scripts with spaces and without."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+")
#: Scripts written without spaces: there each character counts as half a word.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


def count_words(text: str) -> int:
    """Words; in scripts without spaces two characters make one."""
    unspaced = len(UNSPACED.findall(text))
    return len(WORD.findall(UNSPACED.sub(" ", text))) + unspaced // 2


def words_of(*lines: str) -> frozenset[str]:
    """The entries of a table's lines, which commas part."""
    return frozenset(entry.strip() for line in lines for entry in line.split(",") if entry.strip())


#: The endings of the names of files, as a pattern.
FILES = (
    "pdf docx? odt rtf txt md markdown html? xml json ya?ml toml csv tsv xlsx? ods pptx? odp png jpe?g gif svg webp "
    "tiff? mp3 mp4 mkv avi wav zip tar gz 7z exe py js css c h cpp rs go java sh log ini cfg conf tex bib epub"
).replace(" ", "|")
