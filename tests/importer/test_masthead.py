"""Mastheads give facts; what they print besides becomes blocks."""

import pytest

from vademecum.importer.pipeline import import_text
from vademecum.importer.record import Record

BODY = "\n\n一. 导言\n\n1. 灯塔照亮海面和船只。\n"


def read(text: str, record: Record | None = None):
    return import_text(text.encode("utf-8"), record)


@pytest.mark.parametrize(
    "masthead",
    [
        "Distr.: General 15 June 2020 Chinese\n\nOriginal: English",
        "Distr.: General\n15 June 2020\nChinese\nOriginal: English",
        "Distr.: General\n2020年6月15日\n中文\n原件：英文",
        "联合国 A/1/2 Distr.: General 15 June 2020 Chinese Original: English",
    ],
)
def test_distribution_date_and_languages_are_facts(masthead):
    document = read(masthead + "\n\n> 灯塔" + BODY)
    assert {name: document.facts[name] for name in ("distribution", "date", "original_language")} == {
        "distribution": "General",
        "date": "2020-06-15",
        "original_language": "en",
    }
    assert document.lang == "zh"
    assert document.edition == "2020-06-15"
    assert document.title == "灯塔"


@pytest.mark.parametrize(
    ("line", "meeting", "item", "title", "printed"),
    [
        (
            "2020年9月8日和9日,维也纳 临时议程*项目3 灯塔 问题",
            "2020年9月8日和9日,维也纳",
            "3",
            "灯塔问题",
            "临时议程项目3",
        ),
        ("议程项目5\n灯塔\n问题", None, "5", "灯塔问题", "议程项目5"),
        (
            "Vienna, 8 and 9 September 2020\nItem 3 (b) of the provisional agenda*\nLamps and\noil",
            None,
            "3 (b)",
            "Lamps and oil",
            "Item 3 (b) of the provisional agenda",
        ),
        ("Agenda item 107", None, "107", None, "Agenda item 107"),
    ],
)
def test_the_agenda_line_gives_facts_and_a_block(line, meeting, item, title, printed):
    document = read("Distr.: General\n\n" + line + "\n\n> 题目" + BODY + "\n* A/1/1。\n")
    assert document.facts.get("meeting") == meeting
    assert document.facts["agenda_item"] == item
    assert document.facts.get("agenda_item_title") == title
    block = next(block for block in document.blocks if block.text == printed)
    assert block.kind == "masthead"
    assert [(note.marker, note.target) for note in block.notes] == ([("*", "fn_star")] if "*" in line else [])


def test_the_symbol_printed_alone_is_the_key():
    assert str(read("S/RES/9999 (2044)\n\n> 灯塔" + BODY).key) == "S/RES/9999(2044)"


@pytest.mark.parametrize("between", ["\t", "  ", " "])
def test_the_symbol_beside_the_letterhead_is_the_key_and_not_text(between):
    document = read(
        f"United Nations{between}S/RES/9905 (2099)\n\nResolution 9905 (2099)\n\n"
        "The Security Council,\n\n1. Decides to read;\n"
    )
    assert str(document.key) == "S/RES/9905(2099)"
    assert document.doubts == ()
    assert document.blocks[0].text == "United Nations"
    assert not any("S/RES" in block.text for block in document.blocks)


def test_organ_and_author_are_facts_and_stay_printed():
    document = read("安全理事会\nDistr.: General\n\n> 灯塔\n\n秘书处编写的背景文件" + BODY)
    assert document.facts["organ"] == "security-council"
    assert document.facts["prepared_by"] == "秘书处"
    assert [(b.id, b.text) for b in document.blocks[:3]] == [
        ("masthead_1", "安全理事会"),
        ("title", "灯塔"),
        ("masthead_2", "秘书处编写的背景文件"),
    ]


def test_a_title_that_is_not_set_apart_is_told_by_its_place_with_a_doubt():
    document = read("A/99/50\nDistr.: General\n\n灯塔工作组\n\n灯塔与灯油\n\n秘书处的说明" + BODY)
    assert document.title == "灯塔与灯油"
    assert [doubt.block for doubt in document.doubts if "title" in doubt.why] == ["title"]


def test_the_title_of_the_record_is_found_in_the_masthead():
    document = read(
        "A/99/50\nDistr.: General\n\n灯塔\n与灯油\n\n守灯人代表团" + BODY,
        Record.from_values(title="灯塔与灯油"),
    )
    assert next(block for block in document.blocks if block.id == "title").text == "灯塔与灯油"


def test_nothing_of_the_masthead_becomes_running_text():
    document = read(
        "Distr.: General 15 June 2020 Chinese\n\nOriginal: English\n\n灯塔工作组\n\n> 灯塔" + BODY
    )
    assert [block.id for block in document.blocks] == ["masthead_1", "title", "h_1", "para_1"]


def test_a_text_that_begins_at_once_has_no_title():
    document = read("1. 灯塔照亮海面和船只。\n\n2. 灯油不会熄灭。\n")
    assert [block.id for block in document.blocks] == ["para_1", "para_2"]
    assert document.title == str(document.key)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Lamps\n\nThe lamps of the sea are lit in the night.", "en"),
        ("Lampes\n\nLes lampes de la mer sont dans la nuit et le vent.", "fr"),
        ("Lámparas\n\nLas lámparas del mar están en la noche y los barcos.", "es"),
        ("Лампы\n\nЛампы на море горят каждую ночь до утра.", "ru"),
        ("مصابيح\n\nتضيء المصابيح البحر كل ليلة حتى الصباح.", "ar"),
        ("灯具\n\n海上的灯每天夜里都亮着，直到早晨。", "zh"),
    ],
)
def test_the_language_is_told_from_the_text(text, lang):
    assert read(text).lang == lang
