"""The fonts that both formats are set in: where they are, which has a character, and who serves what a theme's lack.

No layout engine is needed here: a Word file with a drawing asks the same questions.
"""
