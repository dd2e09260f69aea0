"""CommonMark's own examples: through our Document and back to HTML, they say what the specification says."""

from __future__ import annotations

from commonmark import differences, examples, normal

#: The examples with a block of raw HTML whose HTML is not ours, and why: each such block is read as what its elements
#: mean (paragraphs, tables, code), where CommonMark would hand its characters to a browser.
RAW_BLOCKS = {
    "a table or a division becomes blocks": {148, 149, 150, 155, 159, 160, 161, 174, 184, 185, 186, 189, 190, 191},
    "a line of inline tags, raw in CommonMark, becomes a paragraph": {162, 163, 164, 165, 166, 167},
    "a closing tag that closes nothing is left out": {151},
    "a tag that is never finished is text": {156, 157, 158},
    "preformatted words become code": {169},
    "a script or a style sheet is no text": {170, 172, 176, 178},
    "words in a field or in a style sheet that nothing closes stay": {171, 173},
    "what follows a comment becomes a paragraph": {177},
}


def test_every_example_without_a_raw_block_is_equal() -> None:
    told = {number for numbers in RAW_BLOCKS.values() for number in numbers}
    different = {example.number: (expected, found) for example, expected, found in differences()}
    assert {number: pair for number, pair in different.items() if number not in told} == {}
    assert told == set(different)


def test_the_examples_are_all_there_and_those_told_have_raw_blocks() -> None:
    by_number = {example.number: example for example in examples()}
    assert len(by_number) == 652
    told = [by_number[number] for numbers in RAW_BLOCKS.values() for number in numbers]
    assert {example.section for example in told} == {"HTML blocks"}


def test_normalising_hides_no_words() -> None:
    assert normal("<p>a  b</p>\n<p></p>") == "<p>a b</p>"
    assert normal("<p>a</p>") != normal("<p>a b</p>")
    assert normal('<p><a href="b">a</a></p>') != normal("<p>a</p>")
    assert normal("<pre><code>a  b\n</code></pre>") != normal("<pre><code>a b\n</code></pre>")
