"""Where the quotations of a paragraph begin and end, whatever marks its language has."""

from __future__ import annotations

#: What closes each mark that can open a quotation; German and Danish turn the guillemets, Swedish opens as it closes.
CLOSERS = {
    "«": "»",
    "»": "«»",
    "“": '”"',
    "”": "”",
    "„": '“”"',
    '"': '"',
    "‘": "’",
    "‚": "‘’",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
}
#: These are apostrophes where a letter stands before or after them.
SINGLE = frozenset("‘’")
#: What can only close.
ONLY_CLOSES = frozenset("」』》〉")


def quotations(text: str) -> list[tuple[int, int]]:
    """The (start, end) offsets of the outermost quotations, their marks included, in order.

    One that is not closed goes on to the end of the text; one that is only closed began before it.
    """
    spans: list[tuple[int, int]] = []
    opened: list[tuple[int, str]] = []
    for at, mark in enumerate(text):
        if mark in ONLY_CLOSES or mark in CLOSERS or mark == "’":
            if opened and mark in opened[-1][1] and not _apostrophe(text, at):
                start, _ = opened.pop()
                spans += [] if opened else [(start, at + 1)]
            elif mark in CLOSERS and _opens(text, at):
                opened.append((at, CLOSERS[mark]))
            elif not opened and not spans and mark in "»”」』":
                spans.append((0, at + 1))
    return [*spans, (opened[0][0], len(text))] if opened else spans


def _apostrophe(text: str, at: int) -> bool:
    return text[at] in SINGLE and text[at + 1 : at + 2].isalpha()


def _opens(text: str, at: int) -> bool:
    """Whether a mark can open: a word follows it, and none is right before it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in "«「『《〈„‚":
        return True
    return not before.isalnum() and before not in tuple(".,!?…") and bool(after) and not after.isspace()
