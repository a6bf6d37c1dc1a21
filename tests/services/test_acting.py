"""Which paragraphs of a document act, with what they inherit, counts, and the excerpt a page shows."""

import pytest

from factories import document, heading, paper, paragraph
from people import FACT_SHEET, PAPER
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.key import Key
from vademecum.services.acting import Acting, Choice, Excerpt, NoVerbs, UnknownChoice
from vademecum.services.desk import Desk
from vademecum.text.actions.act import NOBODY

pytest_plugins = ["windows"]


@pytest.fixture
def acting(desk: Desk) -> Acting:
    return desk.acting


@pytest.fixture
def survey_of(shelf_of, desk):
    """A function that surveys a document of these blocks."""

    def surveyed(*blocks, lang="zh"):
        made = document(*blocks, lang=lang)
        shelf = shelf_of(made)
        return Acting(shelf, desk.acting.recogniser).survey(shelf.demand(made.key, lang))

    return surveyed


def told(survey):
    """For each paragraph that acts: its id, and its acts as `verb: who`, with * where they are inherited."""
    return {one.block.id: [written(act) for act in one.acts] for one in survey.acted}


def written(act):
    star = "*" if act.start == act.end else ""
    return f"{act.verb}{star}: {', '.join(one.id for one in act.addressees)}".rstrip(": ")


def operative(number, text, lang="en"):
    return Block(f"para_{number}", BlockKind.OPERATIVE, str(number), 1, None, text)


def item(letter, text, parent):
    return Block(f"{parent}__{letter}", BlockKind.ITEM, letter, 2, parent, text)


def test_the_verb_at_the_head_decides_and_items_inherit_it(survey_of):
    survey = survey_of(
        Block("pp_1", BlockKind.PREAMBULAR, None, 1, None, "Recalling its resolution 9373 (2071),"),
        operative(1, "Decides that all States shall:"),
        item("a", "Light their lamps;", "para_1"),
        item("b", "Buy oil;", "para_1"),
        operative(2, "Notes the report and requests the Secretary-General:"),
        item("a", "To trim the lamps;", "para_2"),
        operative(3, "Decides:"),
        item("a", "To call upon the parties concerned to keep quiet;", "para_3"),
        item("b", "Iraq shall submit a list;", "para_3"),
        Block("b_0001", BlockKind.PARAGRAPH, None, 1, None, "Adopted unanimously at the 9999th meeting."),
        lang="en",
    )
    assert told(survey) == {
        "para_1": ["decides: states"],
        "para_1__a": ["decides*: states"],
        "para_1__b": ["decides*: states"],
        "para_2": ["notes", "requests: secretary-general"],
        "para_2__a": ["requests*: secretary-general"],
        "para_3": ["decides"],
        "para_3__a": ["decides*", "calls-upon: parties"],
        "para_3__b": ["decides*: iraq"],
    }
    assert survey.paragraphs == 10


def test_preambular_paragraphs_do_not_act_but_a_lone_operative_one_taken_for_one_does(survey_of):
    survey = survey_of(
        Block("pp_1", BlockKind.PREAMBULAR, None, 1, None, "重申灯塔很重要，"),
        Block("pp_2", BlockKind.PREAMBULAR, None, 1, None, "鼓励会员国保管灯油，"),
        Block("pp_3", BlockKind.PREAMBULAR, None, 1, None, "请秘书长召集会议。"),
    )
    assert told(survey) == {"pp_3": ["requests: secretary-general"]}


def test_numbered_paragraphs_that_begin_with_verbs_are_operative_without_any_preamble(survey_of):
    survey = survey_of(
        paragraph(1, "注意到报告；"), paragraph(2, "又请各国合作；"), paragraph(3, "决定继续审议。")
    )
    assert told(survey) == {"para_1": ["notes"], "para_2": ["requests: states"], "para_3": ["decides"]}


def test_paragraphs_that_begin_with_that_inherit_from_the_line_before_them(survey_of):
    survey = survey_of(
        Block("b_0001", BlockKind.PARAGRAPH, None, 1, None, "The Security Council resolves:"),
        operative(1, "That the lamps be lit;"),
        operative(2, "That the oil be bought."),
        lang="en",
    )
    assert told(survey) == {"b_0001": ["decides"], "para_1": ["decides*"], "para_2": ["decides*"]}


def test_the_bullets_of_a_report_inherit_only_from_the_sentence_that_leads_into_them(survey_of):
    survey = survey_of(
        paragraph(1, "工作组似宜考虑以下行动："),
        Block("para_1__b1", BlockKind.BULLET, None, 2, "para_1", "扩大数据收集。"),
        paragraph(2, "缔约国应当合作。成果包括："),
        Block("para_2__b1", BlockKind.BULLET, None, 2, "para_2", "三座灯塔。"),
    )
    assert list(told(survey)) == ["para_1", "para_1__b1", "para_2"]


def test_headings_footnotes_and_tables_do_not_act(survey_of):
    blocks = [
        Block(f"b_{kind.value}", kind, None, 1, None, "请秘书长报告；")
        for kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.FOOTNOTE, BlockKind.TABLE)
    ]
    assert told(survey_of(*blocks)) == {}


def test_the_bundled_fact_sheet(acting, desk):
    survey = acting.survey(desk.reading.demand(FACT_SHEET))
    assert told(survey) == {
        "b_0001__b1": ["calls-upon: member-states"],
        "b_0001__b2": ["requests: member-states"],
        "b_0001__b3": ["directs: cted"],
        "b_0001__b4": ["calls-upon: member-states", "should: states"],
        "b_0001__b5": ["calls-upon: states"],
        "b_0001__b6": ["confirms", "confirms"],
        "b_0001__b8": ["notes", "calls-upon"],
        "b_0006": ["confirms", "calls-upon"],
        "b_0007": ["stresses", "should: un-system"],
        "b_0008": ["requests: ctc"],
        "b_0013": ["notes"],
    }


def test_the_bundled_paper(acting, desk):
    found = told(acting.survey(desk.reading.demand(PAPER)))
    assert {block: acts for block, acts in found.items() if "__" not in block} == {
        "para_1": ["suggests: working-group", "suggests: states"],
        "para_2": ["suggests: delegations"],
        "para_3": ["suggests: working-group"],
        "para_6": ["suggests: working-group"],
        "para_19": ["should: states-parties"],
        "para_37": ["should: states-parties"],
        "para_57": ["should"],
        "para_58": ["encourages: states-parties"],
        "para_59": ["adopts", "expresses", "requests", "decides"],
        "para_64": ["stresses", "should: states-parties", "should: states-parties"],
    }
    assert sum("__" in block for block in found) == 8 + 11


def test_counts_of_verbs_follow_the_addressee_and_those_of_addressees_the_verbs(acting, desk):
    survey = acting.survey(desk.reading.demand(FACT_SHEET))
    assert dict(survey.verbs(Choice()))["calls-upon"] == 5
    assert dict(survey.verbs(Choice(addressee="member-states")))["calls-upon"] == 2
    assert dict(survey.addressees(Choice(frozenset({"calls-upon"})))) == {
        "member-states": 2,
        "states": 1,
        NOBODY: 2,
    }
    fitting = survey.fitting(Choice(frozenset({"calls-upon"}), NOBODY))
    assert [one.block.id for one, _ in fitting] == ["b_0001__b8", "b_0006"]


def test_names_are_those_of_the_table_and_else_as_printed(survey_of):
    survey = survey_of(operative(1, "Calls upon the Government of Ruritania to withdraw;"), lang="en")
    assert survey.addressee_name("ruritania") == "Ruritania"
    assert survey.verb_name("calls-upon", "zh") == "促请、呼吁"


def test_an_excerpt_holds_what_fits_and_the_headings_above(survey_of):
    survey = survey_of(
        Block("title", BlockKind.TITLE, None, 0, None, "灯塔"),
        heading("h_1", "甲"),
        paragraph(1, "灯塔很高。", "h_1"),
        heading("h_2", "乙"),
        heading("h_2_1", "丙", 2, "h_2"),
        paragraph(2, "缔约国应当点灯。", "h_2_1"),
    )
    excerpt = Excerpt(survey, Choice())
    portion = excerpt.portion(0)
    assert [stored.block.id for stored in portion.blocks] == ["title", "h_2", "h_2_1", "para_2"]
    assert portion.is_first
    assert portion.is_last
    assert excerpt.shows("h_2")
    assert not excerpt.shows("para_1")
    assert excerpt.nearest(survey.acted[0].block.row + 1) == "para_2"


def test_a_long_excerpt_is_cut_into_parts_that_follow_one_another(shelf_of, desk):
    made = paper(1)
    blocks = [paragraph(n, "缔约国应当点灯。") for n in range(1, 2_501)]
    made = document(*blocks)
    shelf = shelf_of(made)
    survey = Acting(shelf, desk.acting.recogniser).survey(shelf.demand(made.key, "zh"))
    excerpt = Excerpt(survey, Choice())
    parts = [excerpt.portion(n) for n in range(excerpt.portion(0).of)]
    assert [s.block.id for part in parts for s in part.blocks] == [block.id for block in blocks]
    assert excerpt.portion_of("para_2500") == len(parts) - 1


def test_an_excerpt_of_nothing_is_empty_and_can_be_shown(survey_of):
    excerpt = Excerpt(survey_of(paragraph(1, "缔约国应当点灯。")), Choice(frozenset({"decides"})))
    assert excerpt.is_empty
    assert excerpt.portion(0).blocks == ()
    assert excerpt.nearest(1) == ""


def test_a_language_without_verbs_is_a_trouble_that_names_those_with(survey_of):
    with pytest.raises(NoVerbs, match="fr"):
        survey_of(paragraph(1, "Prie le Secrétaire général."), lang="fr")


def test_a_choice_of_something_unknown_is_a_trouble(acting, desk):
    survey = acting.survey(desk.reading.demand(FACT_SHEET))
    with pytest.raises(UnknownChoice):
        acting.choice(survey, ["sings"], "")
    with pytest.raises(UnknownChoice):
        acting.choice(survey, [], "martians")
    assert acting.choice(survey, ["notes"], "iaea") == Choice(frozenset({"notes"}), "iaea")


def test_a_document_is_read_once(acting, desk):
    sheet = desk.reading.demand(Key.parse("VM/CTED/CYBERSPACE"))
    assert acting.survey(sheet) is acting.survey(sheet)


def test_a_survey_made_bit_by_bit_is_the_one_made_at_once(shelf_of, desk):
    blocks = [paragraph(n, f"第{n}段：安全理事会第1373(2001)号决议决定各国应合作。") for n in range(1, 2_301)]
    made = document(*blocks)
    shelf = shelf_of(made)
    bits, whole = (Acting(shelf, desk.acting.recogniser) for _ in range(2))
    shelved = shelf.demand(made.key, "zh")
    steps = 1
    while bits.read_ahead(shelved):
        steps += 1
    assert steps > 10
    assert told(bits.survey(shelved)) == told(whole.survey(shelved))
    assert not bits.read_ahead(shelved)


def test_a_survey_that_was_begun_gives_way_to_that_of_another_document(acting, desk):
    papers = [desk.reading.demand(key, "zh") for key in (PAPER, FACT_SHEET)]
    for shelved in papers:
        acting.read_ahead(shelved)
    assert [acting.survey(one).document.locator for one in papers] == [one.locator for one in papers]


def test_a_language_without_verbs_is_not_read_ahead(shelf_of, desk):
    made = document(paragraph(1, "Le Conseil décide."), lang="fr")
    shelf = shelf_of(made)
    assert not Acting(shelf, desk.acting.recogniser).read_ahead(shelf.demand(made.key, "fr"))
