"""Page furniture goes, lines of the text that look a little like it stay."""

import pytest

from vademecum.importer.furniture import without_furniture
from vademecum.importer.text_source import SourceLine


def left(*texts: str) -> list[str]:
    page = without_furniture([SourceLine(number, text) for number, text in enumerate(texts, 1)])
    return [line.text for line in page.lines if line.text]


@pytest.mark.parametrize(
    "line",
    [
        "V.20-03094 3/13",
        "3/13 V.20-03094",
        "25-01234",
        "25-01234 (E)",
        "2 25-01234",
        "GE.20-01234 (C) 080820 090820",
        "V.08-56013 (C) GZ 080908 080908 *0856013*",
        "*0856013*",
        "Page 7",
        "Page 7 of 12",
        "第 7 页",
        "- 7 -",
        "Lamps .................... 12",
        "一. 导言 . . . . . . . . . 3",
    ],
)
def test_furniture_is_taken_out_and_told(line):
    page = without_furniture([SourceLine(1, "Lamps are lit."), SourceLine(2, line)])
    assert [kept.text for kept in page.lines] == ["Lamps are lit.", ""]
    assert [(mend.line, mend.old, mend.new) for mend in page.mends] == [(2, line, "")]


@pytest.mark.parametrize(
    "line", ["8/1", "1990", "A/99/50", "Page layout", "3/4 of the lamps", "in 25-01234 cases", "7 lamps"]
)
def test_a_line_that_only_resembles_it_stays(line):
    assert left("Lamps are lit.", line, "Oil burns.") == ["Lamps are lit.", line, "Oil burns."]


def test_the_footer_tells_job_number_and_pages():
    page = without_furniture([SourceLine(1, "V.20-03094 3/13")])
    assert page.facts == {"job_number": "V.20-03094", "pages": "13"}
    assert page.ends == {1}


def test_page_numbers_alone_count_up():
    assert left("one", "2", "two", "3", "three", "4") == ["one", "two", "three"]
    assert left("one", "2/3", "two", "3/3", "three") == ["one", "two", "three"]


def test_a_symbol_that_comes_again_is_a_running_head_and_tells_the_symbol():
    lines = ["A/99/50", "Lamps are lit.", "A/99/50", "Oil burns."]
    assert left(*lines) == ["A/99/50", "Lamps are lit.", "Oil burns."]
    page = without_furniture([SourceLine(number, text) for number, text in enumerate(lines, 1)])
    assert page.facts["symbol"] == "A/99/50"


def test_a_short_line_that_comes_again_at_page_ends_is_a_running_head():
    lines = ["one", "Lamps", "25-01234 2/9", "two", "Lamps", "25-01234 3/9", "three", "Lamps", "25-01234 4/9"]
    assert left(*lines) == ["one", "two", "three"]


def test_a_short_line_that_comes_again_inside_pages_stays():
    assert left(*["同上。", "灯", "塔", "油"] * 3).count("同上。") == 3
