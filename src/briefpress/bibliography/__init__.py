"""Bibliographies: files of sources that can be cited by key, read from and written for other programs."""

from __future__ import annotations

from .files import FORMATS as FORMATS, read_bibliography as read_bibliography
