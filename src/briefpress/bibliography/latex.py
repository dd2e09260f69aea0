"""LaTeX in the fields of BibTeX as text: accents and signs as characters, emphasis as rich text, no braces."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pylatexenc.latex2text import LatexNodes2Text
    from pylatexenc.macrospec import LatexContextDb

#: CSL's rich text for commands; of others that are not known, the source stays.
MARKUP = {"emph": "i", "textit": "i", "textsl": "i", "textbf": "b", "textsuperscript": "sup", "textsubscript": "sub"}
#: Commands of which the words stay as they are.
_PLAIN = ("textrm", "textsf", "texttt", "textup", "textnormal", "mbox", "text", "enquote", "url", "nolinkurl", "path")
#: Commands that print what only a whole document knows: they stay as typed.
_ELSEWHERE = ("input", "include", "cite", "citep", "citet", "ref", "pageref", "eqref", "label", "includegraphics")
#: Groups in groups, and characters, beyond which nothing but the braces is read: the library calls itself for each.
DEEPEST, LONGEST = 40, 20_000
_NEEDS = re.compile(r"[\\$]")
_BARE = re.compile(r"(?<!\\)([%#&_])")
_SWITCH = re.compile(r"\{\\(em|it|sl|bf)(?![A-Za-z])\s*")
_SWITCHED = {"em": "emph", "it": "emph", "sl": "emph", "bf": "textbf"}
_TYPED = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"))
#: Commands that print what stands elsewhere, or nothing.
_UNRESOLVED = frozenset((
    "input", "include", "cite", "citet", "citep", "citealt", "nocite", "ref", "eqref", "pageref", "autoref", "cref",
    "footnote", "footnotemark", "label", "begin", "end", "verb", "includegraphics", "item", "title", "author", "date",
    "maketitle", "newcommand", "def", "renewcommand", "today", "bibliography", "tag", "hspace", "vspace", "caption",
))  # fmt: skip
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)|.)", re.DOTALL)
_ARGUMENTS = re.compile(r"\*?(?:\[[^\[\]{}]*\]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*")
_MARK = re.compile("\ue000([0-9]+)\ue001")
_BRACES = {ord("{"): None, ord("}"): None}


def text_of(latex: str) -> str:
    """What LaTeX prints, on one line; what is broken stays as typed, but for its braces.

    >>> text_of(r"{\\emph{Great}} caf{\\'e}s --- and more")
    '<i>Great</i> cafés — and more'
    """
    if not _NEEDS.search(latex) or not _is_whole(latex):
        return _tidy(_signs(latex).replace("~", "\u00a0").translate(_BRACES))
    kept: list[str] = []
    latex = _SWITCH.sub(lambda match: f"\\{_SWITCHED[match[1]]}{{", latex)
    latex = _BARE.sub(r"\\\1", _without_unresolved(latex, kept))
    try:
        text = _converter().latex_to_text(latex, latex_context=_commands())
        return _tidy(_MARK.sub(lambda mark: kept[int(mark[1])], text))
    except (RecursionError, ValueError, IndexError, KeyError, AttributeError, TypeError):
        return _tidy(latex.translate(_BRACES))


def _without_unresolved(latex: str, kept: list[str]) -> str:
    """LaTeX with a mark for each command that means nothing by itself, which goes to ``kept`` with its arguments."""
    parts, at = [], 0
    for command in _COMMAND.finditer(latex := _MARK.sub("", latex)):
        if command.start() >= at and command[1] and not _is_resolved(command[1]):
            arguments = _ARGUMENTS.match(latex, command.end())
            end = arguments.end() if arguments else command.end()
            parts += [latex[at : command.start()], f"\ue000{len(kept)}\ue001"]
            kept.append(latex[command.start() : end])
            at = end
    return "".join((*parts, latex[at:]))


def _is_resolved(name: str) -> bool:
    """Whether the words that a command prints are its own or those of its arguments."""
    known = _converter().latex_context.get_macro_spec(name)
    return name not in _UNRESOLVED and bool(known and known.macroname)


def _is_whole(latex: str) -> bool:
    """Whether all that is opened is closed, and no deeper and no longer than a title can be."""
    depth = deepest = dollars = 0
    for sign in re.finditer(r"\\.|[{}$]", latex, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(sign[0], 0)
        dollars += sign[0] == "$"
        deepest = max(deepest, depth if depth >= 0 else DEEPEST + 1)
    return depth == 0 and deepest <= DEEPEST and dollars % 2 == 0 and len(latex) <= LONGEST and latex[-1:] != "\\"


def _tidy(text: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def _signs(text: str) -> str:
    for typed, sign in _TYPED:
        text = text.replace(typed, sign)
    return text


@cache
def _converter() -> LatexNodes2Text:
    """pylatexenc's converter, with our commands; built when the first entry needs it."""
    from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, SpecialsTextSpec, get_default_latex_context_db

    context = get_default_latex_context_db()
    context.add_context_category(
        "briefpress",
        [MacroTextSpec(name, _set(tag)) for name, tag in MARKUP.items()]
        + [MacroTextSpec(name, _set("")) for name in _PLAIN]
        + [MacroTextSpec(name, _as_typed) for name in _ELSEWHERE]
        + [MacroTextSpec("textasciicircum", "^"), MacroTextSpec("LaTeX", "LaTeX"), MacroTextSpec("TeX", "TeX")],
        specials=[SpecialsTextSpec("~", "\u00a0")],
        prepend=True,
    )
    context.set_unknown_macro_spec(MacroTextSpec("", _as_typed))
    return LatexNodes2Text(latex_context=context, math_mode="text", keep_comments=True)


@cache
def _commands() -> LatexContextDb:
    """The commands that pylatexenc's parser knows, with ours, each of which takes one argument."""
    from pylatexenc.latexwalker import get_default_latex_context_db
    from pylatexenc.macrospec import MacroSpec

    context = get_default_latex_context_db()
    context.add_context_category(
        "briefpress", macros=[MacroSpec(name, "{") for name in (*MARKUP, *_PLAIN, *_ELSEWHERE)], prepend=True
    )
    return context


def _as_typed(node: Any, l2tobj: Any) -> str:
    """A command as it was typed; a space keeps it apart from what follows it in braces."""
    typed = str(node.latex_verbatim())
    return typed if typed.endswith(("}", "]", " ")) else f"{typed} "


def _set(tag: str) -> Callable[[Any, Any], str]:
    """How a command of one argument is set: between the tag's marks."""

    def words(node: Any, l2tobj: Any) -> str:
        inside = l2tobj.nodelist_to_text([each for each in node.nodeargd.argnlist if each is not None])
        return f"<{tag}>{inside}</{tag}>" if tag else str(inside)

    return words
