"""Nothing is printed beside the page: tables in smaller type or in parts, long words broken, pictures scaled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

import briefpress
from briefpress.document import Cell, Document, Meta, Note, NoteRef, Paragraph, Table, Text
from briefpress.readers import read
from briefpress.theme import load_theme
from briefpress.walk import query
from briefpress.writers.pdf.private.columns import clipped
from briefpress.writers.wide import parted_tables
from docx_package import Package
from stress import stress_article

THEME = load_theme("note")
FRONT = "---\ntitle: T\nlang: en\nsummary: none\n---\n\n"
FORMULA = "$" + "+".join(f"a_{{{number}}}" for number in range(14)) + "$"
