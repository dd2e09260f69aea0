"""What we use of WeasyPrint's private parts, and why; the one place that knows them.

- ``footnotes``: WeasyPrint has six faults with notes, and nothing public decides where one goes.
- ``parting``: WeasyPrint cannot break a note over pages.
- ``columns``: WeasyPrint lets a table run over the edge of the page.
- ``edges``: what the layout put beside a page is told by boxes alone.
- ``ladders``: WeasyPrint lets any number of lines in a row end with a hyphen.
- ``lines``: WeasyPrint ends lines where none may end, beside emphasis, links and words of another language.
- ``overlong``: WeasyPrint breaks what is wider than its line before marks that begin none.
- ``hyphens``: WeasyPrint parts acronyms, and American words by British patterns.
- ``glyphs``: a glyph keeps the text of the first place where it stands, and nothing public gives it another.
- ``pageends``: no word is cut by the end of a page, which only the making of a page can see to.
- ``tagging``: WeasyPrint makes a tag tree of boxes, page by page; ours is made of the HTML and needs to know which
  boxes and which marks in a page's content are an element's.
- ``pictures``: WeasyPrint decodes and packs each PNG anew, in every file; ours embeds its pixels as they are packed.
- ``linenumbers``: WeasyPrint cannot number lines; where they are is known by its boxes alone.
- ``marks``: what is painted is marked before it is known what it is, and a hyphenated word is two pieces of one.
- ``parts``: how counters are numbered, and a profile of colours, are asked for where WeasyPrint keeps them.
- ``lineends``: which space a line's end took, and which hyphen it brought, is known where text is parted alone.

WeasyPrint is pinned to one version; ``tests/test_pdf_private.py`` fails when it is another one, or a part that we
use is not what it was when these modules were written.
"""
