"""Resolutions of our own making: preambular and operative paragraphs, items, annexes."""

from document_shapes import lines, read, shape

RESOLUTION = """
United Nations
A/RES/99/321
General Assembly
Distr.: General
5 March 2025

Ninety-ninth session
Agenda item 42
Lighthouses

Resolution adopted by the General Assembly on 3 March 2025

99/321. Keeping of lighthouses

The General Assembly,

Recalling its resolution 98/100 of 1 March 2024 on lamps and
oil,¹

Reaffirming that ships need light,

Noting with appreciation the report of the keeper,²

1. Decides that every lighthouse shall be lit
at dusk;

2. Requests the keepers:

(a) To trim the lamps:

(i) On weekdays, at six;

(ii) On other days, at seven;

(b) To report to the Assembly on what

25-01234 1/2

¹ See A/98/1.
² A/99/7, para. 3.

A/RES/99/321

they have seen;

3. Calls upon Member States to buy
oil, and to keep it dry;

4. Decides to remain seized of the matter.

71st plenary meeting
3 March 2025

Annex

Rules for keepers

1. A keeper is awake at night.

2. A keeper writes a log.
"""


def test_a_resolution_of_the_general_assembly():
    document = read(RESOLUTION)
    assert shape(document) == lines("""
masthead masthead_1 - - | United Nations
masthead masthead_2 - - | General Assembly
masthead masthead_3 - - | Agenda item 42
masthead masthead_4 - - | Resolution adopted by the General Assembly on 3 March 2025
title title 99/321 - | Keeping of lighthouses
paragraph b_0001 - - | The General Assembly,
preambular pp_1 - - | Recalling its resolution 98/100 of 1 March 2024 on lamps and oil,^1
preambular pp_2 - - | Reaffirming that ships need light,
preambular pp_3 - - | Noting with appreciation the report of the keeper,^2
operative para_1 1 - | Decides that every lighthouse shall be lit at dusk;
operative para_2 2 - | Requests the keepers:
item para_2__a a para_2 | To trim the lamps:
item para_2__a__i i para_2__a | On weekdays, at six;
item para_2__a__ii ii para_2__a | On other days, at seven;
item para_2__b b para_2 | To report to the Assembly on what they have seen;
operative para_3 3 - | Calls upon Member States to buy oil, and to keep it dry;
operative para_4 4 - | Decides to remain seized of the matter.
paragraph b_0002 - - | 71st plenary meeting 3 March 2025
annex annex_1 - - | Annex
heading annex_1__h_1 - annex_1 | Rules for keepers
paragraph annex_1__para_1 1 annex_1__h_1 | A keeper is awake at night.
paragraph annex_1__para_2 2 annex_1__h_1 | A keeper writes a log.
footnote fn_1 1 - | See A/98/1.
footnote fn_2 2 - | A/99/7, para. 3.
""")
    assert str(document.key) == "A/RES/99/321"
    assert (document.lang, document.edition, document.title) == ("en", "2025-03-05", "Keeping of lighthouses")
    assert dict(document.facts) == {
        "organ": "general-assembly",
        "printed_body": "General Assembly",
        "distribution": "General",
        "date": "2025-03-05",
        "session": "Ninety-ninth session",
        "agenda_item": "42",
        "agenda_item_title": "Lighthouses",
        "adopted": "2025-03-03",
        "meeting": "71st plenary meeting",
        "kind": "resolution",
        "job_number": "25-01234",
        "pages": "2",
    }


def test_a_resolution_of_the_security_council_with_one_operative_paragraph():
    document = read("""
Resolution 7777 (2044)
of 1 May 2044

The Security Council,

Aware of the dark,

Having considered the matter of lamps
and of oil,

Decides to light them.

Adopted unanimously at the 9999th meeting.
""")
    assert shape(document) == lines("""
title title - - | Resolution 7777 (2044)
masthead masthead_1 - - | of 1 May 2044
paragraph b_0001 - - | The Security Council,
preambular pp_1 - - | Aware of the dark,
preambular pp_2 - - | Having considered the matter of lamps and of oil,
operative para_1 - - | Decides to light them.
paragraph b_0002 - - | Adopted unanimously at the 9999th meeting.
""")
    assert str(document.key) == "S/RES/7777(2044)"
    assert document.facts["date"] == "2044-05-01"


def test_a_chinese_resolution_with_list_dashes():
    assert shape(
        read("""
关于灯塔的决议

安全理事会，

- 回顾其关于灯光的各项决议，
- 深信船只需要灯光，

- 1. 决定点亮灯塔；
- 2. 请各国：
- (a) 买油；
- (b) 擦灯；
- 3. 决定继续处理此案。
""")
    ) == lines("""
title title - - | 关于灯塔的决议
paragraph b_0001 - - | 安全理事会，
preambular pp_1 - - | 回顾其关于灯光的各项决议，
preambular pp_2 - - | 深信船只需要灯光，
operative para_1 1 - | 决定点亮灯塔；
operative para_2 2 - | 请各国：
item para_2__a a para_2 | 买油；
item para_2__b b para_2 | 擦灯；
operative para_3 3 - | 决定继续处理此案。
""")


def test_an_organ_that_lost_its_comma_still_opens_the_resolution():
    document = read("""
Resolution 7777 (2044)

The Security Council

Having studied the report on lamps,

1. Decides to light them;

2. Requests oil.
""")
    assert [block.id for block in document.blocks] == ["title", "b_0001", "pp_1", "para_1", "para_2"]
    assert [block.kind for block in document.blocks[3:]] == ["operative", "operative"]


def test_the_name_of_an_organ_in_a_masthead_opens_nothing():
    document = read(
        "A/99/50\nGeneral Assembly\nDistr.: General\n\nLamps\n\n1. The lamps are lit all through the night.\n"
    )
    assert [block.kind for block in document.blocks] == ["masthead", "title", "paragraph"]
