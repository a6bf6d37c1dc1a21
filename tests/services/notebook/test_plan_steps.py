"""Steps in the texts held now: where each leads, what it is called, and what a new edition does to it."""

from dataclasses import replace
from datetime import time
from time import perf_counter

import pytest

from editions import NEW_EN, NEW_ZH, OLD, OLD_EN, OLD_ZH, imported
from vademecum.domain.annotation import Fit, Scope
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.domain.plan import LessonPlan, Rehearsal, Step, StepKind
from vademecum.services.desk import Desk
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.notebook.plans.composing import Composing
from vademecum.services.notebook.plans.planning import Planning
from vademecum.services.notebook.plans.run_sheet import later, run_sheet
from vademecum.services.notebook.plans.staging import staged
from vademecum.services.notebook.plans.stepping import Concern, Replacing, Stepping, step_at
from vademecum.services.notebook.rehearsal import StepOfPlan, rehearse
from vademecum.services.shelf import Shelf

PAPER = Key("CTOC/COP/WG.7/2020/3")
FACT_SHEET = Key("VM/CTED/CYBERSPACE")
LIGHTS = Key(OLD)
ALL_KINDS = 8


@pytest.fixture
def composing(desk) -> Composing:
    return Composing(desk)


@pytest.fixture
def paper(desk):
    return desk.reading.demand(PAPER, "zh")


@pytest.fixture
def plan(composing, paper, desk) -> LessonPlan:
    """A step of every kind."""
    heading = next(one.id for one in desk.reading.outline(paper) if one.level > 1)
    steps = [
        composing.passage(paper, [Piece("para_24", 0, 11)]),
        composing.paragraph(paper, "para_25"),
        composing.paragraph(paper, heading),
        composing.document(paper),
        composing.instrument(Key("S/RES/1373(2001)")),
        composing.map(paper),
        composing.timeline(paper),
        composing.pause("谁？"),
    ]
    return LessonPlan("p", "Crossings", tuple(steps))


@pytest.fixture
def opened(places, tmp_path):
    """Opens a desk over the library with these texts imported; may be asked anew with others."""
    desks = []

    def desk_with(*texts):
        for one in desks:
            one.close()
        desks.clear()
        if texts:
            imported(places, tmp_path, *texts)
        desks.append(Desk(places, Shelf.open(places)))
        return desks[-1]

    yield desk_with
    for one in desks:
        one.close()


def old_plan(desk, lang="zh") -> LessonPlan:
    """Paragraphs 2 to 6 of the old edition; words of two; the section on repair; and the whole text."""
    composing, held = Composing(desk), desk.reading.demand(LIGHTS, lang)
    outline = desk.reading.outline(held)
    found = [
        *(composing.paragraph(held, f"para_{n}") for n in (2, 3, 4, 5, 6)),
        composing.passage(held, [Piece("para_4", 0, 8), Piece("para_6", 0, 8)]),
        composing.paragraph(held, outline[1].id),
        composing.document(held),
    ]
    return LessonPlan("lights", "Lights", tuple(replace(one, id=f"s{n}") for n, one in enumerate(found)))


# -- as made --------------------------------------------------------------------


def test_a_step_of_every_kind_is_named_and_leads_to_its_place(desk, plan):
    now = Stepping(desk).look_at_all(plan)
    assert len(now) == ALL_KINDS
    assert {one.concern for one in now} == {Concern.NONE}
    assert now[0].citation == "CTOC/COP/WG.7/2020/3，第24段"
    assert now[0].place.block == "para_24"
    assert now[0].place.span == (0, 11)
    assert now[1].place.block == "para_25"
    assert now[4].citation
    assert now[7].name == "谁？"
    assert now[7].place is None
    assert all(one.name for one in now)


def test_the_readers_own_title_is_the_name(desk, plan):
    titled = replace(plan.steps[0], title="Begin here")
    assert Stepping(desk).look(titled).name == "Begin here"


def test_the_text_of_a_section_is_all_below_its_heading_without_footnotes(desk, plan, paper):
    stepping = Stepping(desk)
    (words,) = stepping.text(plan.steps[0])
    assert len(words.text) == 11
    assert stepping.text(plan.steps[1])[0].id == "para_25"
    section = stepping.text(plan.steps[2])
    heading = next(one for one in desk.reading.outline(paper) if one.id == section[0].id)
    assert len(section) == heading.end - heading.row
    assert [len(stepping.text(step)) for step in plan.steps[3:]] == [
        len(stepping.text(plan.steps[3])),
        0,
        0,
        0,
        0,
    ]
    assert 0 < len(stepping.text(plan.steps[3], most=7)) <= 7


def test_the_presenter_gets_every_step_in_order(desk, plan):
    stage = staged(plan, desk)
    assert [one.step for one in stage] == list(plan.steps)
    assert {one.fit for one in stage} == {Fit.EXACT}
    assert stage[0].spans == (Piece("para_24", 0, 11),)
    assert [bool(one.spans) for one in stage] == [True, True, True, False, False, False, False, False]
    assert [one.place is None for one in stage][3:] == [False, True, False, False, True]


# -- a new edition ------------------------------------------------------------------


CONCERNS = {
    "s0": Concern.NONE,
    "s3": Concern.GONE,
    "s4": Concern.NONE,
    "s7": Concern.NONE,
}
"""What stands for sure: kept, taken out, moved as it was, the whole text."""


@pytest.mark.parametrize(("lang", "old", "new"), [("zh", OLD_ZH, NEW_ZH), ("en", OLD_EN, NEW_EN)])
def test_steps_whose_words_changed_or_vanished_are_marked(opened, lang, old, new):
    plan = old_plan(opened((old, OLD, lang)), lang)
    desk = opened((new, OLD, lang))
    now = {one.step.id: one for one in Stepping(desk).look_at_all(plan)}
    assert {step: now[step].concern for step in CONCERNS} == CONCERNS
    # The stones were inspected every ten years: another number is for the reader to see.
    assert now["s2"].concern in (Concern.REWORDED, Concern.CHECK)
    assert now["s3"].fit is Fit.ORPHAN
    assert (now["s3"].spans, now["s4"].place.block) == ((), "para_4")
    assert Stepping(desk).words_kept(plan.steps[3])
    assert [one.fit is Fit.ORPHAN for one in staged(plan, desk)] == [n == 3 for n in range(8)]


LONG = "看守人应当每日黄昏之前点亮灯塔，" * 20 + "并在黎明之后熄灭。"
HALL = f"""
LTH/COP/2031/7
灯塔看守人会议

灯塔的看守与修缮

一. 导言

1. {LONG}

2. 本文件根据各缔约方提交的资料编写。

二. 修缮

3. 塔身的石料每十年检查一次。
"""


@pytest.mark.parametrize(
    ("block", "before", "after"),
    [("para_1", "黎明之后", "日出之后"), ("二", "每十年", "每五年"), ("一", "各缔约方", "所有缔约方")],
)
def test_what_changed_behind_the_words_that_are_kept_is_marked_too(opened, places, block, before, after):
    desk = opened((HALL, OLD, "zh"))
    held = desk.reading.demand(LIGHTS, "zh")
    ids = {one.label or one.text[0]: one.id for one in desk.reading.whole(held).blocks}
    composing = Composing(desk)
    step = composing.paragraph(held, ids.get(f"{block}.") or ids.get(block, block))
    assert before not in step.target.quote
    assert Stepping(desk).look(step).concern is Concern.NONE

    desk = opened((HALL.replace(before, after), OLD, "zh"))
    assert Stepping(desk).look(step).concern is Concern.REWORDED
    notebook = open_notebook(places)
    made = Planning(notebook).make("Lights", [step])
    assert Replacing(notebook, desk).confirm(made.id, [step.id]) == 1
    confirmed = Planning(notebook).plan(made.id).step(step.id)
    assert Stepping(desk).look(confirmed).concern is Concern.NONE
    # Taken by a notebook that knew no digests, a step is looked at by its beginning only.
    assert Stepping(desk).look(replace(step, digest="")).concern is Concern.NONE
    notebook.keeper.close()


def test_a_text_that_is_not_held_is_said(opened, tmp_path):
    plan = old_plan(opened((OLD_ZH, OLD, "zh")))
    elsewhere = replace(plan.steps[0], target=replace(plan.steps[0].target, lang="fr"))
    now = Stepping(opened()).look(elsewhere)
    assert (now.concern, now.place, now.fit) == (Concern.NOT_HELD, None, Fit.ORPHAN)
    assert now.name
    assert Stepping(opened()).text(elsewhere) == ()


def test_a_confirmed_step_stands_where_it_was_found_until_undone(opened, places):
    plan = old_plan(opened((OLD_ZH, OLD, "zh")))
    desk = opened((NEW_ZH, OLD, "zh"))
    notebook = open_notebook(places)
    made = Planning(notebook).make("Lights", plan.steps)
    replacing = Replacing(notebook, desk)
    assert replacing.confirm(made.id, ["s2"]) == 1
    step = Planning(notebook).plan(made.id).step("s2")
    now = Stepping(desk).look(step)
    assert (now.fit, now.concern, now.place.block) == (Fit.EXACT, Concern.NONE, "para_3")
    assert "五年" in step.target.quote
    # Those that stand for sure, or nowhere, are left as they are.
    assert replacing.confirm(made.id, ["s0", "s3", "s7"]) == 0
    notebook.undo()
    assert Planning(notebook).plan(made.id).steps == plan.steps
    notebook.keeper.close()


def test_a_step_that_is_lost_is_given_another_place(opened, places):
    plan = old_plan(opened((OLD_ZH, OLD, "zh")))
    desk = opened((NEW_ZH, OLD, "zh"))
    notebook = open_notebook(places)
    made = Planning(notebook).make("Lights", [*plan.steps, Step("pause", StepKind.PAUSE)])
    target = desk.targeting.paragraph(desk.reading.demand(LIGHTS), "para_5")
    replacing = Replacing(notebook, desk)
    assert replacing.place(step_at(made.id, "s3"), target)
    assert not replacing.place(step_at(made.id, "pause"), target)
    assert not replacing.place(step_at(made.id, "nobody"), target)
    step = Planning(notebook).plan(made.id).step("s3")
    assert Stepping(desk).look(step).place.block == "para_5"
    notebook.keeper.close()


def test_the_rehearsal_before_a_new_edition_tells_of_steps(opened):
    desk = opened((OLD_ZH, OLD, "zh"))
    plan, held = old_plan(desk), desk.reading.demand(LIGHTS, "zh")
    new = desk.reading.whole(held)
    without = tuple(block for block in new.blocks if block.id != "para_5")
    rehearsal = rehearse([plan], replace(new, blocks=without), held)
    assert len(rehearsal.every) == sum(bool(step.target.anchors) for step in plan.steps)
    (lost,) = rehearsal.affected
    assert isinstance(lost.item, StepOfPlan)
    assert (lost.item.plan, lost.item.step.id, lost.after) == (plan, "s3", Fit.ORPHAN)


# -- the run sheet ---------------------------------------------------------------------


def test_the_run_sheet_counts_the_time_and_shows_the_last_rehearsal(desk, plan):
    seconds = [300, 0, 600, 60, 0, 90, 30, 120]
    steps = tuple(replace(step, seconds=n) for step, n in zip(plan.steps, seconds, strict=True))
    rehearsed = Rehearsal(7, ((steps[0].id, 280), (steps[2].id, 700)))
    timed = replace(plan, steps=steps, seconds=1000, rehearsals=(Rehearsal(1, ()), rehearsed))
    sheet = run_sheet(timed, desk, time(9, 55))
    assert [row.starts for row in sheet.rows] == [0, 300, 300, 900, 960, 960, 1050, 1080]
    assert [row.clock for row in sheet.rows][:3] == [time(9, 55), time(10, 0), time(10, 0)]
    assert [row.rehearsed for row in sheet.rows][:3] == [280, None, 700]
    assert (sheet.planned, sheet.over, sheet.ends) == (1200, 200, time(10, 15))
    assert sheet.rehearsal == rehearsed
    assert sheet.rows[7].question == "谁？"
    assert [row.number for row in sheet.rows] == list(range(1, ALL_KINDS + 1))


def test_a_run_sheet_without_a_beginning_has_no_clock(desk, plan):
    sheet = run_sheet(plan, desk)
    assert {row.clock for row in sheet.rows} == {None}
    assert (sheet.over, sheet.ends, sheet.rehearsal) == (0, None, None)
    assert later(time(23, 59, 30), 60) == time(0, 0, 30)


# -- quick ----------------------------------------------------------------------------


def test_five_hundred_steps_are_looked_at_while_nobody_notices(desk, paper, composing):
    blocks = [f"para_{n}" for n in range(1, 72)]
    steps = tuple(replace(composing.paragraph(paper, blocks[n % len(blocks)]), id=str(n)) for n in range(500))
    plan = LessonPlan("long", "Long", steps)
    began = perf_counter()
    now = Stepping(desk).look_at_all(plan)
    assert len({one.name for one in now}) == len(blocks)
    assert perf_counter() - began < 5
    assert steps[0].target.scope is Scope.PARAGRAPH
    assert desk.reading.demand(FACT_SHEET) is not None
