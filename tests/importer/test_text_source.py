"""Bytes become numbered lines, or a sentence with advice."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.importer.text_source import LARGEST, UnreadableSource, read_source

CHINESE = "联合国的文件用中文写成，读者可以在没有网络的地方使用。\n第二行。"


def texts(data: bytes) -> list[str]:
    return [line.text for line in read_source(data).lines]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (CHINESE.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF8 + CHINESE.encode("utf-8"), "utf-8"),
        (CHINESE.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"), "utf-16"),
        (CHINESE.encode("gb18030"), "gb18030"),
    ],
)
def test_an_encoding_is_recognised_and_the_text_is_the_same(data, encoding):
    source = read_source(data)
    assert source.encoding == encoding
    assert "\n".join(line.text for line in source.lines) == CHINESE


def test_gb18030_is_never_taken_silently():
    assert [doubt.what for doubt in read_source(CHINESE.encode("gb18030")).doubts] == ["GB18030"]
    assert read_source(CHINESE.encode("utf-8")).doubts == ()


def test_lines_count_from_one_whatever_ends_them():
    lines = read_source(b"one\r\ntwo\rthree\n\nfive").lines
    assert [(line.number, line.text) for line in lines] == [
        (1, "one"),
        (2, "two"),
        (3, "three"),
        (4, ""),
        (5, "five"),
    ]


def test_a_form_feed_begins_a_page_and_is_no_text():
    lines = read_source(b"one\n\x0ctwo").lines
    assert [(line.text, line.begins_page) for line in lines] == [("one", False), ("two", True)]


def test_control_characters_are_dropped_and_told():
    source = read_source("a\x07b\x07\tc\x1b\ufeff\nd".encode())
    assert [line.text for line in source.lines] == ["ab\tc", "d"]
    assert [(m.line, m.old, m.new) for m in source.mends] == [(1, "U+0007 ×2, U+001B, U+FEFF", "")]
    assert not source.mends[0].by_hand


def test_a_lost_character_is_a_doubt():
    (doubt,) = read_source("联合\ufffd大会".encode()).doubts
    assert "\ufffd" in doubt.what


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\n\n", "no text"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04 ...", "DOCX"),
        (b"a\x00b", "zero bytes"),
        ("\x00" + "text", "zero bytes"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "UTF-16"),
        (codecs.BOM_UTF16_LE + "a\x00b".encode("utf-16-le"), "zero bytes"),
        ("déjà vu à l’été".encode("latin-1", "replace"), "UTF-8"),
        ("Größe über alles, schöne Straße".encode("latin-1"), "UTF-8"),
        ("Привет, мир, это проверка".encode("cp1251"), "UTF-8"),
        (bytes(range(1, 256)), "UTF-8"),
        (b"x" * (LARGEST + 1), "too large"),
    ],
)
def test_what_is_no_text_gets_a_sentence_with_advice(data, says):
    with pytest.raises(UnreadableSource) as trouble:
        read_source(data if isinstance(data, bytes) else data.encode("utf-8"))
    assert says in str(trouble.value)
    assert trouble.value.advice_text.endswith(".")
    assert trouble.value.kind == "unreadable-source"


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    try:
        lines = read_source(data).lines
    except UnreadableSource as refused:
        summary, advice = str(refused), refused.advice_text
    else:
        summary, advice = "read", "none needed"
        assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert summary
    assert advice


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), min_size=1).filter(str.strip)
)
def test_what_has_no_control_characters_is_read_unchanged(text):
    assert texts(text.encode("utf-8")) == [text]
