"""General shapes on texts of our own: reports, statutes, other bullets, other numbers."""

import pytest
from document_shapes import lines, read, shape


def test_a_report_with_headings_that_look_like_paragraphs():
    document = read("""
A/99/50

Report of the Keeper-General on lamps

I. Introduction

1. The present report is short.¹

2. It has two parts.

II. Lamps

A. Red lamps

3. Red lamps stand to port.

1. Care

4. They are cleaned daily.

2. Storage

5. They are stored dry:

(a) In winter:

(i) Under a roof;

(ii) In straw;

(b) In summer, outside.

B. White lamps

6. White lamps mark safe water. See
paragraph 3. above.

III. Conclusions

7. Lamps are good:

• They shine:
  – At night;
  – In fog;
• They last.

_______________
¹ Submitted late.
""")
    assert shape(document) == lines("""
title title - - | Report of the Keeper-General on lamps
heading h_1 I - | Introduction
paragraph para_1 1 h_1 | The present report is short.^1
paragraph para_2 2 h_1 | It has two parts.
heading h_2 II - | Lamps
heading h_2_1 A h_2 | Red lamps
paragraph para_3 3 h_2_1 | Red lamps stand to port.
heading h_2_1_1 1 h_2_1 | Care
paragraph para_4 4 h_2_1_1 | They are cleaned daily.
heading h_2_1_2 2 h_2_1 | Storage
paragraph para_5 5 h_2_1_2 | They are stored dry:
item para_5__a a para_5 | In winter:
item para_5__a__i i para_5__a | Under a roof;
item para_5__a__ii ii para_5__a | In straw;
item para_5__b b para_5 | In summer, outside.
heading h_2_2 B h_2 | White lamps
paragraph para_6 6 h_2_2 | White lamps mark safe water. See paragraph 3. above.
heading h_3 III - | Conclusions
paragraph para_7 7 h_3 | Lamps are good:
bullet para_7__b1 - para_7 | They shine:
bullet para_7__b1__b1 - para_7__b1 | At night;
bullet para_7__b1__b2 - para_7__b1 | In fog;
bullet para_7__b2 - para_7 | They last.
footnote fn_1 1 - | Submitted late.
""")
    assert [block.level for block in document.blocks if block.id in ("h_2", "h_2_1", "h_2_1_1")] == [1, 2, 3]
    assert [block.level for block in document.blocks if block.id.startswith("para_5")] == [1, 2, 3, 3, 2]


def test_a_chinese_report_with_footnotes_at_the_end():
    assert shape(
        read("""
海上灯光问题报告

一、导言

1. 本报告由守灯人编写，说明灯光的情况。
2. 灯光有两种：
– 红灯；
– 白灯。

二、情况

（一）红灯

3. 红灯表示左侧。1

（二）白灯

4. 白灯表示安全水域。2红白相间的灯见下文。

附件一

灯具清单

1. 红灯十盏。
2. 白灯二十盏。

__________

1 见《航标规则》，第3页。
2 同上，第5页。
""")
    ) == lines("""
title title - - | 海上灯光问题报告
heading h_1 一 - | 导言
paragraph para_1 1 h_1 | 本报告由守灯人编写，说明灯光的情况。
paragraph para_2 2 h_1 | 灯光有两种：
bullet para_2__b1 - para_2 | 红灯；
bullet para_2__b2 - para_2 | 白灯。
heading h_2 二 - | 情况
heading h_2_1 一 h_2 | 红灯
paragraph para_3 3 h_2_1 | 红灯表示左侧。^1
heading h_2_2 二 h_2 | 白灯
paragraph para_4 4 h_2_2 | 白灯表示安全水域。^2红白相间的灯见下文。
annex annex_1 一 - | 附件一
heading annex_1__h_1 - annex_1 | 灯具清单
paragraph annex_1__para_1 1 annex_1__h_1 | 红灯十盏。
paragraph annex_1__para_2 2 annex_1__h_1 | 白灯二十盏。
footnote fn_1 1 - | 见《航标规则》，第3页。
footnote fn_2 2 - | 同上，第5页。
""")


def test_a_statute_in_chapters_and_articles():
    document = read("""
灯塔管理条例

第一章 总则

第一条 为了照亮海面，制定本条例。

第二条 守灯人应当：
(一) 夜间点灯；
(二) 白天擦灯：
• 擦玻璃；
• 加灯油；
(三) 记录天气。

第二章 附则

第三条

1. 本条例自公布之日起施行。

2. 旧条例同时废止。
""")
    assert shape(document) == lines("""
title title - - | 灯塔管理条例
heading h_1 第一章 - | 总则
heading art_1 - h_1 | 第一条
paragraph b_0001 - art_1 | 为了照亮海面，制定本条例。
heading art_2 - h_1 | 第二条
paragraph b_0002 - art_2 | 守灯人应当：
item b_0002__1 一 b_0002 | 夜间点灯；
item b_0002__2 二 b_0002 | 白天擦灯：
bullet b_0002__2__b1 - b_0002__2 | 擦玻璃；
bullet b_0002__2__b2 - b_0002__2 | 加灯油；
item b_0002__3 三 b_0002 | 记录天气。
heading h_2 第二章 - | 附则
heading art_3 - h_2 | 第三条
paragraph art_3__1 1 art_3 | 本条例自公布之日起施行。
paragraph art_3__2 2 art_3 | 旧条例同时废止。
""")
    assert [doubt.what for doubt in document.doubts] == ["symbol"]


def test_markdown_headings_say_their_depth():
    assert shape(
        read("""
# 灯塔

# 一. 导言

灯塔照亮海面和船只。

### 深处

这里是第三层的文字。

## 1. 浅处

这里是第二层的文字。
""")
    ) == lines("""
title title - - | 灯塔
heading h_1 一 - | 导言
paragraph b_0001 - h_1 | 灯塔照亮海面和船只。
heading h_1_1 - h_1 | 深处
paragraph b_0002 - h_1_1 | 这里是第三层的文字。
heading h_1_2 1 h_1 | 浅处
paragraph b_0003 - h_1_2 | 这里是第二层的文字。
""")


@pytest.mark.parametrize("sign", ["-", "•", "–", "*", "●", "▪"])
def test_bullets_of_any_kind_belong_to_their_paragraph(sign):
    text = f"灯具清单\n\n1. 灯有三种：\n\n{sign} 红灯；\n{sign} 白灯；\n\n{sign} 绿灯。\n\n2. 油有一种。"
    assert shape(read(text))[1:] == lines("""
paragraph para_1 1 - | 灯有三种：
bullet para_1__b1 - para_1 | 红灯；
bullet para_1__b2 - para_1 | 白灯；
bullet para_1__b3 - para_1 | 绿灯。
paragraph para_2 2 - | 油有一种。
""")


def test_another_sign_begins_a_list_inside_the_list_even_without_indentation():
    assert shape(read("Lamps\n\n1. Lamps are good:\n\n• They shine:\n– At night;\n– In fog;\n• They last."))[
        2:
    ] == lines("""
bullet para_1__b1 - para_1 | They shine:
bullet para_1__b1__b1 - para_1__b1 | At night;
bullet para_1__b1__b2 - para_1__b1 | In fog;
bullet para_1__b2 - para_1 | They last.
""")


def test_a_heading_1_before_the_paragraph_1_is_told_by_the_number_that_follows():
    assert shape(
        read("灯具\n\n一. 概况\n\n1. 红灯\n\n1. 红灯表示左侧。\n\n2. 白灯\n\n2. 白灯表示安全水域。")
    )[1:] == lines("""
heading h_1 一 - | 概况
heading h_1_1 1 h_1 | 红灯
paragraph para_1 1 h_1_1 | 红灯表示左侧。
heading h_1_2 2 h_1 | 白灯
paragraph para_2 2 h_1_2 | 白灯表示安全水域。
""")


def test_short_numbered_paragraphs_without_final_marks_are_paragraphs():
    assert [block.id for block in read("灯具\n\n1. 红灯\n\n2. 白灯\n\n3. 绿灯").blocks] == [
        "title", "para_1", "para_2", "para_3",
    ]  # fmt: skip


def test_item_i_after_h_is_a_letter_and_after_a_a_roman_numeral():
    letters = "".join(f"({letter}) lamp {letter};\n\n" for letter in "abcdefghi")
    assert shape(read(f"Lamps\n\n1. All of these lamps must be lit:\n\n{letters}"))[-1] == (
        "item para_1__i i para_1 | lamp i;"
    )


def test_enclosed_and_stem_labels_get_fragments_that_can_be_typed():
    document = read("灯具\n\n8. 请各国注意下列事项：\n\n(a) 灯：\n\n㈠ 红灯；\n\n㈡ 白灯；\n\n(b) 油。")
    assert [(block.id, block.label) for block in document.blocks[2:]] == [
        ("para_8__a", "a"),
        ("para_8__a__i", "㈠"),
        ("para_8__a__ii", "㈡"),
        ("para_8__b", "b"),
    ]


def test_words_after_a_list_go_on_the_paragraph():
    assert shape(
        read("Lamps\n\n1. Decides that States:\n\n(a) Near the sea;\n\n(b) On the sea;\n\nshall light lamps.")
    )[1:] == lines("""
paragraph para_1 1 - | Decides that States:
item para_1__a a para_1 | Near the sea;
item para_1__b b para_1 | On the sea;
paragraph b_0001 - para_1 | shall light lamps.
""")


def test_a_paragraph_12_bis_stands_between_12_and_13():
    text = (
        "Lamps\n\n11. Red lamps burn.\n\n12. White lamps burn.\n\n12 bis. Blue lamps burn.\n\n13. Oil burns."
    )
    assert [block.id for block in read(text).blocks] == [
        "title",
        "para_11",
        "para_12",
        "para_12bis",
        "para_13",
    ]
    assert read(text).blocks[3].label == "12 bis"
