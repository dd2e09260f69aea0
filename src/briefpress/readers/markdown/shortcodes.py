"""The grammar of other programs' commands: Hugo's and Quarto's ``{{< … >}}``, Jekyll's ``{% … %}``, ``{{ … }}``.

No command is carried out. What an author wrote in it to be read, such as a caption, is kept; the rest is reported.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

#: Characters; longer braces are text.
_LONGEST = 2000
_COMMAND = re.compile(
    rf"\{{\{{[<%](?!/\*)(?P<hugo>(?:(?!\}}\}}|\{{\{{).){{0,{_LONGEST}}}?)[>%]\}}\}}"
    rf"|\{{%-?(?P<liquid>(?:(?!%\}}|\{{%).){{0,{_LONGEST}}}?)-?%\}}",
    re.DOTALL,
)
_VARIABLE = re.compile(r"\{\{(?![<%{])[^{}\n]{1,200}\}\}")
_ARGUMENT = re.compile(r"""(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`]+))""")
#: Names of arguments that are there to be read.
_READ = frozenset(("title", "caption", "alt", "summary", "text", "label", "description", "quote", "content", "attr"))
#: An address, a file's name or a setting, which nobody reads.
_NO_WORDS = re.compile(
    r"[\w.+-]*:?//\S*|\S*/\S*|[\w-]+\.\w{1,5}|[#@.]\S*|[\d.,:%]+(?:px|em|rem|vw|vh|s)?|[\w-]*[_-][\w-]*|"
)
#: Commands whose arguments are addresses and names, but for those that are there to be read.
_POINTERS = frozenset(
    (
        "ref",
        "relref",
        "link",
        "url",
        "post_url",
        "include",
        "embed",
        "youtube",
        "vimeo",
        "video",
        "tweet",
        "gist",
        "icon",
        "css",
    )
)
#: Commands whose text up to the closing one is code, and those whose text is a comment.
CODE, COMMENTS = frozenset(("highlight", "code", "codeblock", "prism", "raw", "verbatim")), frozenset(("comment",))
_OPEN_LINK = re.compile(
    r"""\(\s*(\{\{[^{}\n]{1,500}\}\}|\{%[^{}\n]{1,500}%\})([^\s()]*)(?:\s+("[^"\n]*"|'[^'\n]*'))?\s*\)"""
)


class Command(NamedTuple):
    """A command: its name, whether it closes one, its named arguments, and those that have only a place."""

    name: str
    closing: bool
    named: dict[str, str]
    placed: tuple[tuple[str, bool], ...]

    @property
    def words(self) -> str:
        """What is there to be read: arguments by their names, and quoted ones that read as words."""
        named = [value for key, value in self.named.items() if key.casefold() in _READ]
        quoted = () if self.name in _POINTERS else (value for value, quoted in self.placed if quoted)
        placed = [value for value in quoted if not _NO_WORDS.fullmatch(value.strip())]
        return " ".join(" ".join((*named, *placed)).split())


def command(typed: str) -> Command:
    """What a command says; a name such as ``/notice`` or ``endnotice`` closes one."""
    match = _COMMAND.match(typed)
    inside = (match["hugo"] or match["liquid"] or "").strip().rstrip("/") if match else ""
    named: dict[str, str] = {}
    words: list[tuple[str, bool]] = []
    for key, double, single, raw, bare in _ARGUMENT.findall(inside):
        value = (double or single or raw or bare).replace('\\"', '"')
        if key:
            named[key] = value
        else:
            words.append((value, not bare))
    name = words[0][0].casefold() if words else ""
    closing = name.startswith(("/", "end"))
    name = name.removeprefix("/").removeprefix("end") if closing else name
    return Command(name or (words[1][0].casefold() if closing and words[1:] else ""), closing, named, tuple(words[1:]))


def inline(state: StateInline, silent: bool) -> bool:
    """A command in a line, as a ``shortcode`` token; ``{{ … }}`` as a ``variable``."""
    if state.src[state.pos] != "{":
        return False
    match = _COMMAND.match(state.src, state.pos, state.posMax)
    kind = "shortcode" if match else "variable"
    match = match or _VARIABLE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push(kind, "", 0).content = match[0]
    state.pos = match.end()
    return True


def link(state: StateInline, silent: bool) -> bool:
    """``[words]({{< ref "page" >}})``, an image so, too: an address that only another program knows."""
    start, src = state.pos, state.src
    picture = src.startswith("![", start)
    if not (picture or src[start] == "[") or state.html_terminator_last("]({") < start:
        return False
    close = state.md.helpers.parseLinkLabel(state, start + picture)
    match = _OPEN_LINK.match(src, close + 1, state.posMax) if close >= 0 else None
    if match is None:
        return False
    if not silent:
        _push_link(state, start + picture + 1, close, match, picture)
    state.pos = match.end()
    return True


def _push_link(state: StateInline, start: int, close: int, match: re.Match[str], picture: bool) -> None:
    title = (match[3] or "")[1:-1]
    if picture:
        token = state.push("image", "img", 0)
        token.attrs = {"src": match[2].lstrip("/"), "title": title}
        token.children = state.md.inline.parse(state.src[start:close], state.md, state.env, [])
        token.meta["shortcode"] = match[1]
        return
    end = state.posMax
    state.pos, state.posMax = start, close
    token = state.push("link_open", "a", 1)
    token.attrs = {"href": "", "title": title}
    token.meta["shortcode"] = match[1]
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.push("link_close", "a", -1)
    state.posMax = end


def block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A command on a line of its own, as a ``shortcode`` token; one whose text is code or a comment, with that text."""
    position = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or state.src[position : position + 2] not in ("{{", "{%"):
        return False
    match = _COMMAND.match(state.src, position)
    if match is None or "\n\n" in match[0]:
        return False
    last = start
    while last < end - 1 and state.eMarks[last] < match.end():
        last += 1
    if state.eMarks[last] < match.end() or state.src[match.end() : state.eMarks[last]].strip():
        return False
    if not silent:
        _push_block(state, start, last, end, match[0])
    return True


def _push_block(state: StateBlock, start: int, last: int, end: int, typed: str) -> None:
    found = command(typed)
    token = state.push("shortcode", "", 0)
    token.content = typed
    token.map = [start, last + 1]
    state.line = last + 1
    if not found.closing and found.name in CODE | COMMENTS:
        close = _closing_line(state, last + 1, end, found.name)
        if close >= 0:
            token.meta["text"] = state.getLines(last + 1, close, state.blkIndent, True)
            state.line = token.map[1] = close + 1


def _closing_line(state: StateBlock, start: int, end: int, name: str) -> int:
    """The line of the command that closes one of that name (-1: none); one not found is not looked for again."""
    missing = state.env.setdefault("commands_not_closed", set())
    if name in missing:
        return -1
    for line in range(start, end):
        position = state.bMarks[line] + state.tShift[line]
        if state.src[position : position + 2] in ("{{", "{%") and (match := _COMMAND.match(state.src, position)):
            found = command(match[0])
            if found.closing and found.name == name:
                return line
    missing.add(name)
    return -1
