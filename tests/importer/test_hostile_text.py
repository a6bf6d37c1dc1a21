"""Hostile and absurd input is read or refused, in time that grows with its length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vademecum.domain.document import Document
from vademecum.importer.pipeline import import_text
from vademecum.importer.text_source import UnreadableSource

SECONDS = 12
"""Far above what any of these takes; quadratic work takes minutes."""

PARAGRAPH = "这些经济回报很大程度上受到原籍国、过境国和目的地国预防、发现和调查此类 犯罪的能力的影响"


@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000 + ")" * 10_000,
        "( " * 20_000,
        "中 (" * 10_000,
        "中" * 1_700_000,
        "中 文" * 10_000,
        "word, " * 20_000,
        "。1" * 20_000,
        "。¹" * 10_000,
        "¹" * 50_000,
        "[" * 50_000,
        "[x](" * 20_000,
        "\\" * 50_000,
        "**a " * 10_000,
        "^{" * 20_000,
        "- " * 20_000,
        "#" * 50_000,
        ">" * 50_000,
        "*" * 50_000,
        "a\x07" * 5_000,
        "a\n" * 3_000,
        "1\n" * 3_000,
        "(a) x;\n" * 2_000,
        "\n".join(" " * depth + "- x" for depth in range(500)),
        "¹ x。 ² y。 " * 5_000,
        "\n\n".join(f"第{number % 99 + 1}条 标题" for number in range(3_000)),
        "议程项目1 " * 10_000,
        "Distr.: " * 10_000,
        "a" + " " * 100_000 + "b",
        "A/" * 5_000,
        "1" * 100_000,
        ". " * 20_000,
        "Report of " + "x" * 50_000,
        "“" * 5_000,
        "\u202e" * 1000 + "abc",
        "A" + "\u0301" * 10_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_nothing_makes_it_hang_or_fall(text):
    began = time.monotonic()
    document = import_text(text.encode("utf-8"))
    assert time.monotonic() - began < SECONDS
    assert document.blocks


def test_a_document_of_20000_paragraphs_takes_seconds():
    text = "标题\n\n" + "\n\n".join(f"{number}. {PARAGRAPH}。" for number in range(1, 20_001))
    began = time.monotonic()
    document = import_text(text.encode("utf-8"))
    assert time.monotonic() - began < SECONDS
    assert len(document.blocks) == 20_001
    assert document.blocks[-1].id == "para_20000"


@pytest.mark.parametrize("data", [b"", b"\n" * 10_000, b" \t\n" * 50_000, b"V.20-03094 3/13\n" * 1000])
def test_a_file_without_words_is_refused(data):
    with pytest.raises(UnreadableSource) as refused:
        import_text(data)
    assert refused.value.advice_text


LINES_AND_MARKS = (
    *("1. ", "2. ", "- ", "(a) ", "(i) ", "一. ", "灯。", "灯", "lamp", "¹", "² ", "*", "(", "”", ",", " "),
    *("\n", "\n\n", "> ", "# ", "* ", "____\n", "V.20-03094 3/13\n", "Annex\n", "第一条 "),
    *("The General Assembly,\n", "Distr.: General\n"),
)
pieces = st.sampled_from(LINES_AND_MARKS)


def imported(text: str) -> Document | None:
    """The document, or None when the text was refused with a sentence."""
    try:
        return import_text(text.encode("utf-8", "ignore"))
    except UnreadableSource:
        return None


@settings(max_examples=150, deadline=None)
@given(st.lists(pieces, max_size=40).map("".join))
def test_any_jumble_gives_a_sound_document_or_a_sentence(text):
    document = imported(text)
    if document is None:
        return
    ids = [block.id for block in document.blocks]
    assert len(set(ids)) == len(ids)
    for position, block in enumerate(document.blocks):
        assert block.parent is None or block.parent in ids[:position]
        assert all(0 <= note.offset <= len(block.text) for note in block.notes)
        assert all(note.target is None or note.target in ids for note in block.notes)
        document.heading_path(block)
    assert all(doubt.why for doubt in document.doubts)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all_is_read_or_refused(text):
    document = imported(text)
    assert document is None or document.blocks
