"""What we use of WeasyPrint's private parts, and why; the one place that knows them.

- ``footnotes``: WeasyPrint loses notes in four ways, and nothing public decides where a note goes.
- ``boxes``: what stands on a page once it is laid out is only in the boxes that a page keeps to itself.
- ``tagging``: WeasyPrint makes a tag tree of boxes, page by page; ours is made of the HTML and needs to know which
  boxes and which marks in a page's content are an element's.
- ``marks``: what is painted is marked before it is known what it is, and a hyphenated word is two pieces of one.
- ``lineends``: which space a line's end took, and which hyphen it brought, is known where text is parted alone.

WeasyPrint is pinned to one version; ``tests/test_pdf_private.py`` fails when it is another one, or a part that we
use is not what it was when these modules were written.
"""
