"""What chapters and parts of a text are called before their number, in all languages, as alternatives of a pattern."""

from __future__ import annotations

#: Words of a chapter's number: ``Chapitre II``, ``Part 2``.
CHAPTER_WORDS = "chapitre|chapter|kapitel|capítulo|capitolo|hoofdstuk|rozdział|глава|розділ|الفصل|פרק|فصل"
PART_WORDS = (
    "partie|part|teil|parte|deel|część|часть|частина|annexe|annex|appendix|anhang|anexo|allegato"
    "|bijlage|załącznik|livre|book|приложение|додаток|الجزء|الباب|חלק|بخش"
)
