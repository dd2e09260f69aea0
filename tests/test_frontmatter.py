"""Front matter: what is one, what its values mean, and what is said of those that cannot be used."""

from __future__ import annotations

import pytest
from hypothesis import example, given, strategies as st

from briefpress import finish
from briefpress.document import Emphasis, List, Meta, Paragraph, Text
from briefpress.errors import ReadError
from briefpress.readers import read
from briefpress.readers.frontmatter import KEYS, split_front_matter
from briefpress.walk import plain


def meta_of(yaml: str, suffix: str = "txt") -> Meta:
    return read(f"---\n{yaml}\n---\n\nProse.\n".encode(), f"a.{suffix}").value.meta


def diagnostics_of(yaml: str) -> list[tuple[str, int]]:
    found = read(f"---\n{yaml}\n---\n\nProse.\n".encode(), "a.md").diagnostics
    return [(each.rule, each.span.line) for each in found if each.rule.endswith("meta")]


@pytest.mark.parametrize(
    ("yaml", "field", "value"),
    [
        ("lang: no", "lang", "no"),
        ("language: pt_BR", "lang", "pt-BR"),
        ("reference: 0012", "reference", "0012"),
        ("reference: 1e3", "reference", "1e3"),
        ("reference: null", "reference", "null"),
        ("marking: TLP:AMBER+STRICT", "marking", "TLP:AMBER+STRICT"),
        ("series:", "series", ""),
        ("Series: Notes", "series", "Notes"),
        ("date: 2025-05-02", "date", "2025-05-02"),
        ("date: 2025-05", "date", "2025-05"),
        ("date: 2025", "date", "2025"),
        ("date: 2025-05-02T09:30:00+02:00", "date", "2025-05-02"),
        ("date: 2025-05-02 09:30", "date", "2025-05-02"),
        ("date: 2 mai 2025", "date", "2 mai 2025"),
        ("author: A. Roe", "author", ("A. Roe",)),
        ("author: A. Roe; B. Doe", "author", ("A. Roe", "B. Doe")),
        ("author: Roe, Doe and Sons", "author", ("Roe, Doe and Sons",)),
        ("authors: [A. Roe, B. Doe]", "author", ("A. Roe", "B. Doe")),
        ("author:\n  - name: A. Roe\n    affiliation: X\n  - B. Doe", "author", ("A. Roe", "B. Doe")),
        ("author: {given: Ann, family: Roe}", "author", ("Ann Roe",)),
        ("author:\n  - name: {given: Ann, family: Roe}\n    orcid: 0", "author", ("Ann Roe",)),
        ("recipients: Board; Forum", "recipients", ("Board", "Forum")),
        ("keywords: ports, sea", "keywords", ("ports", "sea")),
        ("keywords: 港口、海", "keywords", ("港口", "海")),
        ("tags: [a, 'b, c']", "keywords", ("a", "b, c")),
        ("summary: auto", "summary_mode", "auto"),
        ("summary: None", "summary_mode", "none"),
        ("summary: 4", "summary_mode", "4"),
        ("key-figures: auto", "key_figures", ("auto",)),
        ("key-figures: [600 killed, 26 April]", "key_figures", ("600 killed", "26 April")),
        ("key-figures: 600 killed; 26 April", "key_figures", ("600 killed", "26 April")),
        ("key-figures: none", "key_figures", ()),
        ("key_figures:\n  - 3,5 %; 4 %", "key_figures", ("3,5 %; 4 %",)),
        ("paper: letter", "paper", "letter"),
        ("theme: plain", "theme", "plain"),
        ("typography: none", "typography", "none"),
        ("typography: off", "typography", "none"),
        ("typography: auto", "typography", ""),
        ("typography: {quotes: off, dashes: no, spaces: on}", "typography_off", ("quotes", "dashes")),
        ("typography:\n  ordinals: false", "typography_off", ("ordinals",)),
        ("typography: [no-quotes, no-ordinals]", "typography_off", ("quotes", "ordinals")),
        ("typography: no-quotes, No-Dashes", "typography_off", ("quotes", "dashes")),
    ],
)
def test_values(yaml: str, field: str, value: object) -> None:
    assert getattr(meta_of(yaml), field) == value
    assert diagnostics_of(yaml) == []


def test_every_key_is_a_field_of_meta() -> None:
    assert {key.replace("-", "_") for key in KEYS} - {"read", "sources"} <= set(Meta.__struct_fields__)


def test_a_mapping_on_the_command_line_is_read_as_one() -> None:
    meta = read(b"Text.", "a.md", overrides={"typography": "{quotes: off, units: on, dashes:no}"})
    assert (meta.value.meta.typography_off, meta.diagnostics) == (("quotes", "dashes"), ())


@pytest.mark.parametrize(("tag", "rules"), [("klingon", ["bad-meta", "language"]), ("français", ["language"])])
def test_a_language_is_told_once(tag: str, rules: list[str]) -> None:
    result = read(f"---\nlang: {tag}\n---\n\nLe port est fermé depuis lundi.\n".encode(), "a.md")
    done = finish(result.value, "a.md")
    assert done.value.meta.lang == "fr"
    told = [each.rule for each in (*result.diagnostics, *done.diagnostics)]
    assert [rule for rule in told if rule in ("bad-meta", "language")] == rules


@pytest.mark.parametrize("key", ["tocdepth", "toc_dept", "toc-dpth"])
def test_a_misspelt_key_is_told_by_the_name_that_is_documented(key: str) -> None:
    (told,) = read(f"---\ntitle: A\n{key}: 1\n---\nText.\n".encode(), "a.md").diagnostics
    assert (told.message, told.hint) == (
        f"there is no key {key}; its value is not used",
        "did you mean toc-depth?",
    )
    with pytest.raises(ReadError, match=f"there is no key {key}; did you mean toc-depth\\?"):
        read(b"Text.", "a.md", overrides={key: "1"})


def test_every_message_on_front_matter_is_worded_alike() -> None:
    yaml = "titel: A\nfoo: b\nlayout: c\ntoc: maybe\ntoc-depth: 9\nsummary: 0\ntypography: {quots: off}\nread: {x: y}"
    told = read(f"---\n{yaml}\nseries: [A]\ndate: 2025-02-30\n---\nText.\n".encode(), "a.md").diagnostics
    assert len(told) == 10
    assert [each for each in told for text in (each.message, each.hint) if text[:1].isupper() or text[-1:] == "."] == []


def test_a_misspelt_rule_of_the_typography_is_told_the_nearest() -> None:
    result = read(b"---\ntypography: {quots: off, units: off}\n---\nText.\n", "a.md")
    assert [diagnostic.hint for diagnostic in result.diagnostics if diagnostic.rule == "bad-meta"] == [
        "did you mean quotes?"
    ]
    assert result.value.meta.typography_off == ("units",)


@pytest.mark.parametrize("number", ["0", "13", "2024", "٠"])
def test_the_summary_has_no_such_number_of_sentences(number: str) -> None:
    assert diagnostics_of(f"summary: {number}") == [("bad-meta", 2)]
    assert meta_of(f"summary: {number}") == Meta()


def test_words_are_markup_in_markdown_and_plain_in_text() -> None:
    assert meta_of("title: A *fine* day", "md").title == (Text("A "), Emphasis((Text("fine"),)), Text(" day"))
    assert meta_of("title: A *fine* day", "txt").title == (Text("A *fine* day"),)


def test_a_summary_is_a_list_or_paragraphs() -> None:
    (points,) = meta_of("summary:\n  - One.\n  - Two.", "md").summary
    assert isinstance(points, List)
    assert [plain(item).strip() for item in points.items] == ["One.", "Two."]
    text = "summary: |\n  One\n  line.\n\n  Two."
    for suffix in ("md", "txt"):
        summary = meta_of(text, suffix).summary
        assert [type(block) for block in summary] == [Paragraph, Paragraph]
        assert [plain(block).split() for block in summary] == [["One", "line."], ["Two."]]


@pytest.mark.parametrize(
    ("yaml", "found"),
    [
        ("title: A\nfoo: b", [("unknown-meta", 3)]),
        ("titel: A", [("bad-meta", 2)]),
        ("title: A\ntitle: B", [("bad-meta", 3)]),
        ("author: A\nauthors: B", [("bad-meta", 3)]),
        ("title: [A, B]", [("bad-meta", 2)]),
        ("series: {a: B}", [("bad-meta", 2)]),
        ("title: A\ndate: 2025-02-30", [("bad-meta", 3)]),
        ("lang: Klingon!", [("bad-meta", 2)]),
        ("author: [{role: chief}]", [("bad-meta", 2)]),
        ("typography: {quots: off}", [("bad-meta", 2)]),
        ("typography: {quotes: curly}", [("bad-meta", 2)]),
        ("typography: pretty", [("bad-meta", 2)]),
        ("title: A\n? [x, y]\n: z", [("bad-meta", 3)]),
    ],
)
def test_what_cannot_be_used_is_told_with_its_line(yaml: str, found: list[tuple[str, int]]) -> None:
    assert diagnostics_of(yaml) == found


def test_wrong_kinds_keep_their_words() -> None:
    assert meta_of("title: [A, B]").title == (Text("A; B"),)
    assert meta_of("date: 2025-02-30").date == "2025-02-30"
    assert meta_of("author: [{role: chief, of: staff}]").author == ("chief, staff",)


def test_an_unknown_key_is_told_with_the_nearest() -> None:
    (told,) = read(b"---\nsubtitel: A\n---\n", "a.md").diagnostics
    assert "subtitle" in told.hint


@pytest.mark.parametrize(
    ("yaml", "line", "column", "advice"),
    [
        ("lang: fr\ntitle: @home", 3, 8, "quotes"),
        ('title: "A" B', 2, 12, "quotes"),
        ('title: "A\nlang: fr', 2, 8, "never closed"),
        ("title: [A\n\n", 2, 8, "never closed"),
        ("title: A\nno colon\nlang: fr", 3, 1, "no colon"),
        ("title: A\n\tdate: x", 3, 1, "tab"),
        ("lang: en\ntitle: *Fine", 3, 8, "quotes"),
        ("lang: en\ntitle: *Fine* days", 3, 13, "quotes"),
        ("title: &Co", 2, 8, "quotes"),
        ("title: !Fine", 2, 8, "quotes"),
        ("title: " + "[" * 9, 2, 15, "deep"),
        ('lang: fr\ntitle: "\\U00110000"', 3, 9, "does not exist"),
    ],
)
def test_bad_yaml_is_an_error_with_its_place(yaml: str, line: int, column: int, advice: str) -> None:
    with pytest.raises(ReadError) as error:
        split_front_matter(f"---\n{yaml}\n---\n", "a.md")
    assert str(error.value).startswith(f"a.md:{line}:{column}: ")
    assert advice in str(error.value)


def test_aliases_that_grow_without_bound_are_refused() -> None:
    levels = "\n".join(f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))
    with pytest.raises(ReadError, match="quotes"):
        split_front_matter(f"---\ntitle: &a0 x\n{levels}\n---\n", "a.md")


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nA separator.\n\n---\n\nMore.\n",
        "---\nProse that nothing closes: title.\n",
        "---\ntitle: unclosed\n",
        "---\nParis: a city.\n---\nMore.\n",
        "---\nProse: with a colon: and another\n---\n",
        "---\n- title\n- date\n---\n",
        "--- \n***\n",
        "----\ntitle: A\n----\n",
        " ---\ntitle: A\n---\n",
        "Prose.\n---\ntitle: A\n---\n",
    ],
)
def test_separators_are_no_front_matter(text: str) -> None:
    parts = split_front_matter(text, "a.txt").value
    assert (parts.entries, parts.body, parts.first_line) == ((), text, 1)


@pytest.mark.parametrize(
    ("text", "body", "first_line"),
    [
        ("---\ntitle: A\n---\nProse.", "Prose.", 4),
        ("---\ntitle: A\n...\n\nProse.", "\nProse.", 4),
        ("--- \r\ntitle: A\r\n---\t\r\nProse.", "Prose.", 4),
        ("---\ntitle: A\n---", "", 3),
        ("---\n# a comment\n\ntitle: A\n---\n", "", 6),
        ("---\n---\nProse.", "Prose.", 3),
    ],
)
def test_the_body_begins_below_the_front_matter(text: str, body: str, first_line: int) -> None:
    parts = split_front_matter(text, "a.txt").value
    assert (parts.body, parts.first_line) == (body, first_line)


def test_a_block_without_known_keys_is_text_and_told() -> None:
    result = read(b"---\nParis: a city.\n---\n\nProse.\n", "a.md")
    assert "Paris: a city." in plain(result.value)
    assert [each.rule for each in result.diagnostics] == ["bad-meta"]


def test_a_very_long_block_is_text() -> None:
    text = "---\ntitle: A\n" + "more: words\n" * 20_000 + "---\n"
    assert split_front_matter(text, "a.md").value.body == text


def test_escapes_bring_no_character_that_xml_forbids() -> None:
    assert meta_of('title: "a\\0b\\uD800c"').title == (Text("abc"),)


def body_or_refusal(text: str) -> str:
    try:
        return split_front_matter(text, "a.md").value.body
    except ReadError as error:
        return str(error)


@given(st.text("ab:-[]{}*&!|>#'\" \n.", max_size=60))
@example("title: [{a: b}]")
def test_any_block_is_read_or_refused(yaml: str) -> None:
    found = body_or_refusal(f"---\n{yaml}\n---\nProse.")
    assert found.endswith("Prose.") or found.startswith("a.md:")


@given(st.lists(st.sampled_from([*KEYS, "foo", ":", "- ", "\n", " ", '"', "[", "x", "{", "}", "]", "  "]), max_size=30))
def test_any_front_matter_gives_a_meta_or_is_refused(pieces: list[str]) -> None:
    data = f"---\ntitle: A\n{''.join(pieces)}\n---\nProse.".encode()
    for name in ("a.md", "a.txt"):
        try:
            result = read(data, name)
        except ReadError:
            continue
        assert "Prose." in plain(result.value)


TOML = """+++
title = 'A *fine* day'
date = 2025-05-02T09:30:00Z
authors = ["A. Roe", "B. Doe"]
reference = "0012"
draft = true
[params]
  deep = {a = [1, 2]}
+++

Prose.
"""
JSON = """{
  "title": "A *fine* day",
  "date": "2025-05-02",
  "authors": ["A. Roe", {"name": "B. Doe", "affiliation": "X"}],
  "reference": "0012",
  "draft": true
}

Prose.
"""


@pytest.mark.parametrize(("text", "foreign"), [(TOML, (6, 1)), (JSON, (6, 3))])
def test_front_matter_in_toml_and_json(text: str, foreign: tuple[int, int]) -> None:
    result = read(text.encode(), "a.md")
    meta = result.value.meta
    assert meta.title == (Text("A "), Emphasis((Text("fine"),)), Text(" day"))
    assert (meta.date, meta.author, meta.reference) == ("2025-05-02", ("A. Roe", "B. Doe"), "0012")
    assert plain(result.value.blocks) == "Prose.\n"
    (told,) = result.diagnostics
    assert (told.rule, told.span.line, told.span.column) == ("unknown-meta", *foreign)


@pytest.mark.parametrize(
    ("text", "place", "advice"),
    [
        ('+++\ntitle = "A\ndate = 1\n+++\n', "a.md:2:11: ", "TOML"),
        ("+++\ntitle = A\n+++\n", "a.md:2:9: ", "TOML"),
        ("+++\ndraft = false\ntitle = " + "[" * 9 + "]" * 9 + "\n+++\n", "a.md:3:17: ", "deep"),
        ('{"title": "A",}\n\nProse.', "a.md:1:", "JSON"),
        ('{\n "title": "A"\n "date": "x"\n}\n', "a.md:3:2: ", "JSON"),
        ('{"title": ' + "[" * 9 + "]" * 9 + "}", "a.md:1:", "deep"),
    ],
)
def test_bad_toml_and_json_are_errors_with_their_places(text: str, place: str, advice: str) -> None:
    with pytest.raises(ReadError) as error:
        split_front_matter(text, "a.md")
    assert str(error.value).startswith(place)
    assert advice in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        "+++\n\nA separator.\n\n+++\n",
        "+++\nProse.\n+++\n",
        '{"a quotation": in braces}\n',
        '{ "title": "unclosed"\n\nProse.',
        '{"title": "A"} and prose\n',
        "{{< figure >}}\n",
        "{" * 100_000,
    ],
)
def test_other_signs_at_the_start_are_text(text: str) -> None:
    parts = split_front_matter(text, "a.md").value
    assert (parts.entries, parts.body, parts.first_line) == ((), text, 1)


def test_keys_of_other_programs_are_told_once() -> None:
    data = b"---\ntitle: A\nlayout: post\ndraft: true\ncategories: [a, b]\nparams:\n  x: !r Sys.Date()\nfoo: b\n---\n"
    told = [(each.rule, each.span.line, each.message) for each in read(data, "a.qmd").diagnostics]
    assert [each[:2] for each in told] == [("unknown-meta", 8), ("unknown-meta", 3)]
    assert "layout, draft, categories, params" in told[1][2]


def test_keys_of_other_programs_alone_are_front_matter() -> None:
    result = read(b"---\nlayout: post\n---\n\nProse.\n", "a.md")
    assert plain(result.value.blocks) == "Prose.\n"


@pytest.mark.parametrize(
    ("text", "title", "author", "date", "line"),
    [
        ("% A *b*\n% A. Roe; B. Doe\n% 2025-05-02\n\nProse.", "A b", ("A. Roe", "B. Doe"), "2025-05-02", 5),
        ("% A\n  b\n%\n% 2025\n\nProse.", "A b", (), "2025", 6),
        ("%\n% A. Roe\n  B. Doe\n\nProse.", "", ("A. Roe", "B. Doe"), "", 5),
    ],
)
def test_the_title_block_of_pandoc(text: str, title: str, author: tuple[str, ...], date: str, line: int) -> None:
    document = read(text.encode(), "a.md").value
    assert (plain(document.meta.title), document.meta.author, document.meta.date) == (title, author, date)
    assert document.blocks == (Paragraph((Text("Prose."),), line=line),)


def test_what_the_command_line_says_goes_over_the_title_block() -> None:
    assert plain(read(b"% A\n\nProse.", "a.md", overrides={"title": "B"}).value.meta.title) == "B"


@pytest.mark.parametrize("text", ["% A\nProse.", "100 % of A\n\nProse.", "%\n\nProse."])
def test_what_is_no_title_block(text: str) -> None:
    document = read(text.encode(), "a.md").value
    assert document.meta == Meta()
    assert plain(document.blocks).split() == text.split()


def test_a_title_may_have_a_colon_without_quotes() -> None:
    meta = read(b"---\ntitle: Moscou : l'autre voie\nlang: fr\n---\n", "a.txt").value.meta
    assert meta.title == (Text("Moscou : l'autre voie"),)
    assert meta.lang == "fr"


def test_a_number_of_more_digits_than_can_be_read_is_told() -> None:
    with pytest.raises(ReadError, match=r"a\.md:\d+:\d+: the front matter is no TOML: exceeds the limit"):
        read(f"+++\ntitle = 'x'\nweight = {'1' * 5000}\n+++\nText.".encode(), "a.md")
    assert read(f'{{"title": "x", "weight": {"1" * 5000}}}\nText.'.encode(), "a.md").value.meta.title
