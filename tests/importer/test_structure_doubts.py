"""What cannot be told is not guessed; what is joined or divided is told."""

import pytest
from document_shapes import read


def reasons(text: str) -> list[str]:
    return [doubt.why for doubt in read(text).doubts if doubt.what != "symbol"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("灯具\n\n1. 红灯亮。\n\n3. 白灯亮。", "The numbers before it are missing: 2."),
        ("灯具\n\n1. 红灯亮。\n\n5. 白灯亮。", "The numbers before it are missing: 2–4."),
        ("灯具\n\n一. 红灯\n\n- 各国考虑下列问题。", "The bullet stands under no paragraph"),
        ("灯具\n\n一. 红灯\n\n白灯\n\n灯亮了好几个晚上。", "The heading has no number"),
        ("灯具\n\n一. 红灯\n\n三. 白灯\n\n灯亮了好几个晚上。", "The number does not follow the heading"),
        ("灯具\n\n灯亮了好几个晚上。³", "The footnote of mark 3 is missing."),
        ("灯具\n\n灯亮了好几个晚上。\n\n¹ 同上。", "Footnote 1 has no mark in the text."),
        ("灯具\n\n灯亮了好几个晚上。¹\n\n¹ 同上。\n\n¹ 又及。", "A second footnote has the mark 1."),
        ("灯具\n\n1. 红灯亮了好几个晚上:\n\n(a) 红灯；\n\n(c) 白灯。", "The label does not follow"),
        ("灯具\n\n灯塔照亮了海面，它在 2018\n年建成并且点亮。", "Whether a space stood"),
        ("灯具\n\n灯塔照亮了海面\ufffd。", "a character was lost"),
    ],
)
def test_what_is_unsure_becomes_a_doubt(text, reason):
    assert any(reason in why for why in reasons(text)), reasons(text)


def test_a_doubt_names_the_block_it_is_about():
    document = read("灯具\n\n1. 红灯亮。\n\n3. 白灯亮。")
    assert [doubt.block for doubt in document.doubts if doubt.what.startswith("3.")] == ["para_3"]


def test_a_list_without_final_marks_is_not_joined_to_what_follows():
    document = read("灯具\n\n灯有两种：\n\n- 红灯\n- 白灯\n\n灯油另有规定，不在此列。")
    assert [block.text for block in document.blocks][1:] == [
        "灯有两种：",
        "红灯",
        "白灯",
        "灯油另有规定，不在此列。",
    ]
    assert any("list before has no final marks" in doubt.why for doubt in document.doubts)


def test_a_sentence_broken_by_footnotes_and_footer_is_joined_and_the_join_is_told():
    document = read("灯具\n\n1. 灯塔照亮海面,例如¹\n\nV.20-03094 3/13\n\n¹ 同上。\n\n在夜间。")
    assert [block.text for block in document.blocks] == ["灯具", "灯塔照亮海面,例如在夜间。", "同上。"]
    (mend,) = [e for e in document.errata if "inside a sentence" in e.why]
    assert (mend.line, mend.old, mend.new, mend.by_hand) == (9, ",例如¹ ⏎ 在夜间。", ",例如¹在夜间。", False)


def test_two_footnotes_on_one_line_are_two():
    document = read("灯具\n\n灯亮了。¹ 油烧了。²\n\n¹ 见甲(2019年)。 ² 见乙。")
    assert [(b.id, b.text) for b in document.blocks[2:]] == [("fn_1", "见甲(2019年)。"), ("fn_2", "见乙。")]


def test_a_footnote_may_take_several_lines():
    document = read("Lamps\n\nThe lamps burn all night.¹\n\n¹ See the report of\nthe keeper, A/1.\n")
    assert document.blocks[-1].text == "See the report of the keeper, A/1."


def test_lines_of_a_page_are_joined_without_a_space_in_chinese_and_with_one_in_english():
    assert read("灯具\n\n1. 灯塔照亮海\n面和船只。").blocks[-1].text == "灯塔照亮海面和船只。"
    assert read("Lamps\n\n1. The lamp\nis lit.").blocks[-1].text == "The lamp is lit."


def test_a_resolution_number_at_the_beginning_of_a_line_begins_nothing():
    text = "Lamps\n\n1. Recalls its resolutions 668\n(1990), 717 (1991) and\n1991. 728,\n(1992) and so on."
    assert [block.id for block in read(text).blocks] == ["title", "para_1"]
