"""What stands at the beginning of a line is read, every count of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.importer.labels import Form, read_marker
from vademecum.importer.numerals import from_han, from_letters, from_roman, to_roman


@pytest.mark.parametrize(
    ("line", "form", "label", "text"),
    [
        ("24. 正在使用", Form.NUMBER, "24", "正在使用"),
        ("- 24. 正在使用", Form.NUMBER, "24", "正在使用"),
        ("19. 2004年1月28日", Form.NUMBER, "19", "2004年1月28日"),
        ("12 bis. Lamps", Form.NUMBER, "12 bis", "Lamps"),
        ("3、灯塔", Form.NUMBER, "3", "灯塔"),
        ("一. 导言", Form.NUMERAL, "一", "导言"),
        ("十二、结论", Form.NUMERAL, "十二", "结论"),
        ("IV. Lamps", Form.NUMERAL, "IV", "Lamps"),
        ("B. Lamps", Form.NUMERAL, "B", "Lamps"),
        ("(a) lamps", Form.ITEM, "a", "lamps"),
        ("- (h) 缔约国", Form.ITEM, "h", "缔约国"),
        ("(iii) lamps", Form.ITEM, "iii", "lamps"),
        ("（二）灯", Form.ITEM, "二", "灯"),
        ("(甲) 灯", Form.ITEM, "甲", "灯"),
        ("㈢灯", Form.ITEM, "㈢", "灯"),
        ("b) lamps", Form.ITEM, "b", "lamps"),
        ("第一章 总则", Form.CHAPTER, "第一章", "总则"),
        ("第3节", Form.CHAPTER, "第3节", ""),
        ("Chapter IV. Lamps", Form.CHAPTER, "Chapter IV", "Lamps"),
        ("第二十四条", Form.ARTICLE, "第二十四条", ""),
        ("Article 24. Lamps", Form.ARTICLE, "Article 24", "Lamps"),
        ("Annex II", Form.ANNEX, "II", "Annex II"),
        ("附件一", Form.ANNEX, "一", "附件一"),
        ("附件", Form.ANNEX, None, "附件"),
        ("#### 自动检测设备", Form.HASH, "####", "自动检测设备"),
        ("> 题目", Form.QUOTE, None, "题目"),
        ("• lamp", Form.BULLET, None, "lamp"),
        ("– lamp", Form.BULLET, None, "lamp"),
        ("* lamp", Form.BULLET, None, "lamp"),
        ("¹² See A/1", Form.NOTE, "¹²", "See A/1"),
        ("____________", Form.RULE, None, "____________"),
        ("-----", Form.RULE, None, "-----"),
        ("1.5 million lamps", Form.TEXT, None, "1.5 million lamps"),
        ("第10条规定", Form.TEXT, None, "第10条规定"),
        ("(2001) of 28 September", Form.TEXT, None, "(2001) of 28 September"),
        ("(see below) lamps", Form.TEXT, None, "(see below) lamps"),
        ("-lamps", Form.TEXT, None, "-lamps"),
        ("Annexes to the report", Form.TEXT, None, "Annexes to the report"),
        ("Articles of the Charter", Form.TEXT, None, "Articles of the Charter"),
        ("", Form.TEXT, None, ""),
    ],
)
def test_a_line_is_read(line, form, label, text):
    marker = read_marker(line)
    assert (marker.form, marker.label, marker.text) == (form, label, text)


def test_a_label_that_counts_in_two_ways_says_both():
    assert [(r.style, r.number) for r in read_marker("(i) x").readings] == [("roman", 1), ("letter", 9)]
    assert [(r.style, r.number) for r in read_marker("(c) x").readings] == [("letter", 3), ("roman", 100)]
    assert [(r.style, r.number) for r in read_marker("I. X").readings] == [
        ("roman-heading", 1),
        ("letter-heading", 9),
    ]


@given(st.integers(1, 399))
def test_roman_numerals_are_read_back(number):
    assert from_roman(to_roman(number)) == number


@given(st.text("ivxlc", min_size=1, max_size=6))
def test_only_well_formed_roman_numerals_count(text):
    value = from_roman(text)
    assert value is None or to_roman(value) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("三十四", 34),
        ("一百〇三", 103),
        ("甲", None),
        ("", None),
    ],
)
def test_chinese_numerals_are_read(text, value):
    assert from_han(text) == value


def test_letters_are_counted_past_z():
    assert [from_letters(text) for text in ("a", "z", "aa", "bb", "ab", "é")] == [1, 26, 27, 28, None, None]


@given(st.text(max_size=80))
def test_any_line_can_be_read(line):
    assert isinstance(read_marker(line).form, Form)
