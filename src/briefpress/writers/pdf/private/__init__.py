"""What we use of WeasyPrint's private parts, and why; the one place that knows them.

- ``footnotes``: WeasyPrint loses notes in four ways, and nothing public decides where a note goes.
- ``ladders``: WeasyPrint lets any number of lines in a row end with a hyphen.
- ``lines``: WeasyPrint ends lines where none may end, beside emphasis, links and words of another language.
- ``hyphens``: WeasyPrint parts acronyms, and American words by British patterns.
- ``boxes``: what stands on a page once it is laid out is only in the boxes that a page keeps to itself.
- ``glyphs``: a glyph keeps the text of the first place where it stands, and nothing public gives it another.

WeasyPrint is pinned to one version; ``tests/test_pdf_private.py`` fails when it is another one, or a part that we
use is not what it was when these modules were written.
"""
