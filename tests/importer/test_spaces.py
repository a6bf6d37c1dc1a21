"""Stray spaces go, the document's own spaces stay. ␣ marks a stray one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.importer.script import is_han
from vademecum.importer.spaces import heal, is_stray_at_seam


@pytest.mark.parametrize(
    "text",
    [
        "各项讨␣论。",
        "方面,␣采取",
        "如何?␣答复",
        "部门、␣民间",
        "编号:␣E.18.IV.9",
        '验室,␣"2019年"',
        '报告"␣(2018年,纽约)',
        "警署)␣的说法",
        "查阅:␣https://www.iom.int/",
        '更聪明",␣并能',
        "几点:␣(a)缔约国;␣(b)此种",
        "第 65/230 号决议,␣第 42 段",
        "，␣其中",
        "《宪章》␣第七章",
        "重要。¹²␣其他",
        "联␣合␣国",
        "他说␣“好”",
        "(␣反恐办␣)",
        "毒品和犯罪问题办公室␣(毒品办)",
        "结束␣。",
        "𠮷␣野",
    ],
)
def test_a_stray_space_is_taken_out(text):
    assert heal(text.replace("␣", " ")).text == text.replace("␣", "")


@pytest.mark.parametrize(
    "text",
    [
        "在 2016 年",
        "第 24 条",
        "见 A/CONF.234/11",
        "(二) 促进",
        "（十二） 促进",
        "(甲) 促进",
        "(a) 缔约国",
        "第 1373(2001) 号决议",
        "2331(2016)、2341(2017) 和 2396(2017) 号",
        "COVID-19 大流行",
        "X 射线",
        'Paul Koscak, "Artificial intelligence"',
        'in AI?", Harvard Business Review, 25 October 2019。',
        "请参阅 James Manyika",
        "the lamp (see below) burns; it is lit",
        "办公室 (UNODC) 报告",
        "a\u3000b",
        "总则\u3000附则",
    ],
)
def test_a_space_of_the_text_stays(text):
    assert heal(text).text == text
    assert heal(text).mends == ()


@pytest.mark.parametrize("text", ["2396(2017), 其中", "甲   乙"])
def test_what_is_unsure_stays_and_is_told(text):
    assert heal(text).text == text
    assert len(heal(text).unsure) == 1


def test_a_mend_shows_the_characters_around():
    assert heal("工作组会议的各项讨 论。本文件").mends == (("各项讨 论", "各项讨论"),)


def test_runs_of_spaces_between_words_become_one():
    assert heal("the   lamp\tis lit").text == "the lamp is lit"


@pytest.mark.parametrize(
    ("left", "right", "stray"),
    [("编程算", "法组合", True), ("2018 年", "增编", True), ("the", "lamp", False), ("第", "24", False)],
)
def test_a_seam_is_judged_like_a_space(left, right, stray):
    assert is_stray_at_seam(left, right) is stray


mixed = st.text('中文的，。,:;?()"“”[]ab19 \t、《》¹²-', max_size=50)


@given(mixed)
def test_healing_takes_out_only_spaces(text):
    assert "".join(heal(text).text.split()) == "".join(text.split())


@given(mixed)
def test_healing_twice_is_healing_once(text):
    once = heal(text).text
    assert heal(once).text == once


@given(mixed)
def test_no_space_is_left_between_two_chinese_characters(text):
    healed = heal(text).text
    for at in range(1, len(healed) - 1):
        assert not (healed[at] == " " and is_han(healed[at - 1]) and is_han(healed[at + 1])) or "  " in text


@given(st.text("abc XYZ019.,;:()-'", max_size=60))
def test_text_without_chinese_keeps_every_single_space(text):
    single = " ".join(text.split())
    assert heal(single).text == single
