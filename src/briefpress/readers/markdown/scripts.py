"""The grammar of ``H~2~O`` and ``2^10^``: pandoc's sub- and superscript, with no unescaped space inside.

One tilde also strikes out, as on GitHub: it lowers where it is glued to what stands before it, else it strikes.
"""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

#: Characters between the signs.
_LONGEST = 200
_LOWERED = re.compile(rf"~((?:[^\s~\\]|\\.){{1,{_LONGEST}}})~(?!~)")
_RAISED = re.compile(rf"\^(?!\[)((?:[^\s^\\]|\\.){{1,{_LONGEST}}})\^")


def subscript(state: StateInline, silent: bool) -> bool:
    """``~x~`` behind a letter, a digit or a bracket, between ``sub_open`` and ``sub_close``."""
    before = state.src[state.pos - 1 : state.pos] if state.pos else ""
    return (before.isalnum() or before in tuple(")]}")) and _script(state, silent, _LOWERED, "sub")


def superscript(state: StateInline, silent: bool) -> bool:
    """``^x^`` between ``sup_open`` and ``sup_close``."""
    return _script(state, silent, _RAISED, "sup")


def _script(state: StateInline, silent: bool, pattern: re.Pattern[str], name: str) -> bool:
    match = pattern.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        end = state.posMax
        state.pos, state.posMax = match.start(1), match.end(1)
        state.push(f"{name}_open", name, 1)
        state.md.inline.tokenize(state)
        state.push(f"{name}_close", name, -1)
        state.posMax = end
    state.pos = match.end()
    return True
