"""WeasyPrint, started with our fonts and kept from fetching anything but the pictures it is given."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from ..fonts.fontconfig import our_fonts
from ..wide import clipped

with our_fonts():  # fontconfig reads its file when WeasyPrint is imported and when a configuration is made
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    from .private import (
        columns,
        drawings,
        footnotes,
        glyphs,
        hyphens,
        ladders,
        lines,
        overlong,
        pageends,
        tagging,
    )
    from .private.parts import CounterStyle
    from .tags import write_tags

    #: The process's one font configuration: a new one for each document would grow the process.
    FONTS = FontConfiguration()

columns.mend(clipped)
drawings.mend()
footnotes.mend()
glyphs.mend()
hyphens.mend()
ladders.mend()
lines.mend()
overlong.mend()
pageends.mend()
tagging.replace_tags(write_tags)

__all__ = ["FONTS", "CounterStyle", "Fetcher", "log_records", "weasyprint"]


class Fetcher(URLFetcher):
    """A fetcher that knows a document's pictures by URL and nothing else: no file, no network.

    ``images`` are those that are loaded already, for WeasyPrint's ``cache``.
    """

    def __init__(self, pictures: Mapping[str, bytes], images: Mapping[str, object] = MappingProxyType({})) -> None:
        super().__init__()
        self.pictures = pictures
        self.images = images

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """The picture at that URL; LookupError for any other, which WeasyPrint logs."""
        return URLFetcherResponse(url, self.pictures[url])


class _Collector(logging.Handler):
    """Keeps the records instead of printing them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def log_records() -> Iterator[list[logging.LogRecord]]:
    """What WeasyPrint and fontTools log meanwhile, at level warning and above."""
    collector = _Collector()
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    propagate = [logger.propagate for logger in loggers]
    for logger in loggers:
        logger.addHandler(collector)
        logger.propagate = False
    try:
        yield collector.records
    finally:
        for logger, before in zip(loggers, propagate, strict=True):
            logger.removeHandler(collector)
            logger.propagate = before
