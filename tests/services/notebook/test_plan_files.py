"""Lesson plans that leave the program and come back are what they were; what others wrote does no harm."""

import contextlib
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories_notes import plans, steps, targets
from vademecum.domain.annotation import Scope, Tag
from vademecum.domain.item_form import state_of
from vademecum.domain.plan import LONGEST_STEP, MOST_STEPS, LessonPlan, Step, StepKind
from vademecum.services.exporting import CannotExport
from vademecum.services.notebook.exchange.plan_form import (
    MOST_PLANS,
    CannotTakeIn,
    plans_as_file,
)
from vademecum.services.notebook.exchange.trusting_nothing import LARGEST
from vademecum.services.notebook.keeping import KeepAtOnce
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.notebook.plans.exchanging import Exchanging
from vademecum.services.notebook.plans.planning import Planning
from vademecum.storage.notebook.store import NotebookStore
from vademecum.words import mark

MADE = 1_700_000_000_000
many_plans = st.lists(plans, max_size=3, unique_by=lambda plan: plan.id)


@pytest.fixture(scope="module")
def over(tmp_path_factory):
    """For property tests, which share one; nothing is written into it."""
    store = NotebookStore(tmp_path_factory.mktemp("kept") / "notebook.db")
    yield Exchanging(Notebook(KeepAtOnce(store), (), "here"))
    store.close()


@pytest.fixture
def notebook(places):
    opened = open_notebook(places)
    yield opened
    opened.keeper.close()


@pytest.fixture
def exchanging(notebook) -> Exchanging:
    return Exchanging(notebook)


def file_of(*entries, **more) -> bytes:
    return json.dumps({"format": "vademecum-plan", "version": 1, "plans": list(entries), **more}).encode()


@given(many_plans)
@settings(max_examples=40)
def test_a_file_brings_back_what_it_was_given(over, plans):
    data = plans_as_file(plans, "there", MADE)
    brought = over.understand(data, "x.vplan")
    assert sorted(brought.plans, key=lambda plan: plan.id) == sorted(plans, key=lambda plan: plan.id)
    assert (brought.refused, brought.origin) == ({}, "there")
    assert plans_as_file(brought.plans, "there", MADE) == data


@given(many_plans)
@settings(max_examples=30, deadline=None)
def test_taking_in_twice_changes_nothing_the_second_time(tmp_path_factory, plans):
    store = NotebookStore.in_memory(tmp_path_factory.mktemp("twice") / "n")
    store.is_writing = True
    notebook = Notebook(KeepAtOnce(store), [], "one", clock=lambda: 5)
    exchanging = Exchanging(notebook)
    brought = exchanging.understand(plans_as_file(plans, "there", MADE), "x.vplan")
    assert exchanging.take(exchanging.preview(brought)) == len(plans)
    again = exchanging.preview(brought)
    assert (again.wanted, again.same) == ((), len(plans))
    assert {plan.id: plan for plan in Planning(notebook).plans()} == {plan.id: plan for plan in plans}
    store.close()


def test_a_plan_that_differs_from_mine_comes_beside_it_once(notebook, exchanging):
    plan = Planning(notebook).make("Crossings", [Step("a", StepKind.PAUSE)])
    theirs = replace(plan, name="Crossings, shorter")
    brought = exchanging.understand(plans_as_file([theirs], "there", MADE), "x.vplan")
    preview = exchanging.preview(brought)
    assert (preview.new, len(preview.beside)) == ((), 1)
    exchanging.take(preview)
    assert {one.name for one in Planning(notebook).plans()} == {"Crossings", "Crossings, shorter"}
    assert Planning(notebook).plan(plan.id) == plan
    assert exchanging.preview(brought).wanted == ()
    notebook.undo()
    assert Planning(notebook).plans() == [plan]


def test_two_versions_of_a_plan_of_mine_both_come_beside_it(notebook, exchanging):
    plan = Planning(notebook).make("Crossings")
    for name in ("Shorter", "Longer", "Shorter"):
        data = plans_as_file([replace(plan, name=name)], "there", MADE)
        exchanging.take(exchanging.preview(exchanging.understand(data, "x.vplan")))
    assert sorted(one.name for one in Planning(notebook).plans()) == ["Crossings", "Longer", "Shorter"]


def test_an_id_that_belongs_to_something_else_is_not_taken_from_it(notebook, exchanging):
    notebook.act(mark("acts", "Do"), [Tag("abc", "border")])
    brought = exchanging.understand(plans_as_file([LessonPlan("abc", "Mine")], "", MADE), "x.vplan")
    exchanging.take(exchanging.preview(brought))
    assert notebook.items(Tag) == [Tag("abc", "border")]
    (made,) = Planning(notebook).plans()
    assert (made.name, made.id != "abc") == ("Mine", True)


def test_a_deleted_plan_comes_back_from_its_file(notebook, exchanging):
    planning = Planning(notebook)
    plan = planning.make("Crossings")
    data = exchanging.written([plan])
    planning.delete([plan.id])
    exchanging.take(exchanging.preview(exchanging.understand(data, "x.vplan")))
    assert planning.plans() == [plan]


# -- what others wrote ------------------------------------------------------------


names = st.sampled_from(
    [
        "format",
        "version",
        "plans",
        "id",
        "name",
        "steps",
        "kind",
        "target",
        "scope",
        "key",
        "lang",
        "anchors",
        "block",
        "start",
        "end",
        "quote",
        "title",
        "speech",
        "question",
        "seconds",
        "created",
        "rehearsals",
        "at",
        "used",
        "wall",
    ]
)
json_values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(st.characters(), max_size=8),
        st.sampled_from(["passage", "pause", "map", "document", "S/RES/1373(2001)"]),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(names, inner, max_size=6)),
    max_leaves=25,
)


@given(json_values)
@settings(max_examples=150)
def test_whatever_stands_in_a_file_of_plans_is_read_or_refused(over, value):
    step = {"id": "a", "kind": "passage", "target": value, "seconds": value}
    for listed in (
        [value],
        value,
        [{"id": "a", "name": value, "steps": [value], "rehearsals": value}],
        [{"id": "a", "steps": [step]}],
    ):
        whole = {"format": "vademecum-plan", "version": 1, "plans": listed, "origin": value}
        data = json.dumps(whole).encode("utf-8", "surrogatepass")
        with contextlib.suppress(CannotTakeIn):
            preview = over.preview(over.understand(data, "x"))
            assert all(isinstance(plan, LessonPlan) for plan in preview.wanted)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_plan_are_refused_in_a_sentence(over, data):
    with pytest.raises(CannotTakeIn, match="holds no lesson plan"):
        over.understand(data + b"\xff", "x")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "holds no lesson plan"),
        (b"[]", "holds no lesson plan"),
        (b'{"format":"vademecum-notes","version":1,"items":[]}', "holds no lesson plan"),
        (b"[" * 100_000, "holds no lesson plan"),
        (b'{"format":"vademecum-plan","version":2,"plans":[]}', "newer Vademecum"),
        (b'{"format":"vademecum-plan","version":true,"plans":[]}', "is damaged"),
        (b'{"format":"vademecum-plan","version":1}', "is damaged"),
        (b'{"format":"vademecum-plan","version":1,"plans":{}}', "is damaged"),
        (file_of(*[{}] * (MOST_PLANS + 1)), "holds more than"),
        (b"[" * 5_000_000, "too large"),
    ],
)
def test_a_file_that_is_none_is_refused_with_advice(over, data, said):
    with pytest.raises(CannotTakeIn, match=said) as refused:
        over.understand(data, "lesson.vplan")
    assert refused.value.advice_text
    assert refused.value.kind == "plans-unreadable"


PASSAGE = {
    "scope": "passage",
    "key": "S/RES/1373(2001)",
    "lang": "en",
    "anchors": [{"block": "para_1", "start": 0, "end": 3, "quote": "All"}],
}
DOCUMENT = {"scope": "document", "key": "S/RES/1373(2001)", "lang": "en"}
INSTRUMENT = {"scope": "instrument", "key": "S/RES/1373(2001)"}


def step(**more):
    return {"id": "a", "kind": "pause", **more}


@pytest.mark.parametrize(
    "plan",
    [
        3,
        {},
        {"id": 7},
        {"id": ""},
        {"id": "a\tb"},
        {"id": "a", "name": 5},
        {"id": "a", "name": "n" * 501},
        {"id": "a", "created": -1},
        {"id": "a", "created": 10**17},
        {"id": "a", "created": 10**30},
        {"id": "a", "seconds": LONGEST_STEP + 1},
        {"id": "a", "seconds": 1.5},
        {"id": "a", "steps": [step()] * 2},
        {"id": "a", "steps": [step(id=str(n)) for n in range(MOST_STEPS + 1)]},
        {"id": "a", "steps": [step(id="a\u0085b\x7f" * 100)]},
        {"id": "a", "steps": [step(title="t" * 501)]},
        {"id": "a", "steps": [step(speech="s" * 100_001)]},
        {"id": "a", "steps": [step(seconds=True)]},
        {"id": "a", "steps": [step(kind="dance")]},
        {"id": "a", "steps": [step(kind="map", target=PASSAGE)]},
        {"id": "a", "steps": [step(kind="timeline", target=INSTRUMENT)]},
        {"id": "a", "steps": [step(kind="instrument", target=DOCUMENT)]},
        {"id": "a", "steps": [step(kind="passage", target=INSTRUMENT)]},
        {"id": "a", "steps": [step(kind="passage", target=PASSAGE | {"anchors": []})]},
        {"id": "a", "steps": [step(kind="passage", target=PASSAGE | {"lang": "english"})]},
        {"id": "a", "steps": [step(kind="passage", target=PASSAGE | {"key": "nonsense"})]},
        {"id": "a", "rehearsals": [{"at": 10**18}]},
        {"id": "a", "rehearsals": [{"at": 1, "used": [["a", -1]]}]},
        {"id": "a", "rehearsals": [{"at": 1, "used": [["a" * 600, 1]]}]},
        {"id": "a", "rehearsals": [{"at": 1}] * 21},
    ],
)
def test_a_plan_out_of_bounds_is_refused_and_the_others_are_read(over, plan):
    brought = over.understand(file_of(plan, {"id": "sound", "name": "S"}), "x.vplan")
    assert [one.name for one in brought.plans] == ["S"]
    assert sum(brought.refused.values()) == 1
    assert all(str(why) for why in brought.refused)


def test_two_plans_of_one_id_are_one(over):
    brought = over.understand(file_of({"id": "a", "name": "x"}, {"id": "a", "name": "y"}), "x.vplan")
    assert [one.name for one in brought.plans] == ["x"]
    assert [str(why) for why in brought.refused] == ["it is in the file twice"]


def test_control_characters_do_not_come_in_and_names_are_one_line(over):
    entry = {
        "id": "a",
        "name": "a\x00\x1b[31m\nb",
        "steps": [
            {"id": "s", "kind": "pause", "title": "x\r\ny", "speech": "one\x07\ntwo", "question": "\ud800"}
        ],
    }
    (plan,) = over.understand(file_of(entry), "x.vplan").plans
    assert plan.name == "a[31m b"
    assert (plan.steps[0].title, plan.steps[0].speech, plan.steps[0].question) == ("x y", "one\ntwo", "")


@given(steps(), targets())
@settings(max_examples=60)
def test_a_step_is_only_about_what_its_kind_can_show(over, step, target):
    wanted = replace(step, target=target if step.kind is not StepKind.PAUSE else None)
    entry = {"id": "a", **state_of(LessonPlan("a", "", (wanted,)))}
    brought = over.understand(file_of(entry), "x.vplan")
    fits = {
        StepKind.PAUSE: True,
        StepKind.PASSAGE: target.scope is not Scope.INSTRUMENT,
        StepKind.INSTRUMENT: target.scope is Scope.INSTRUMENT,
        StepKind.MAP: target.scope is Scope.DOCUMENT,
        StepKind.TIMELINE: target.scope is Scope.DOCUMENT,
    }
    assert bool(brought.plans) is fits[step.kind]


# -- files -----------------------------------------------------------------------------


def test_a_file_too_large_is_not_read_to_its_end(tmp_path, exchanging):
    huge = tmp_path / "huge.vplan"
    with huge.open("wb") as file:
        file.truncate(LARGEST * 4)
    with pytest.raises(CannotTakeIn, match="too large"):
        exchanging.read(huge)


def test_a_file_that_is_not_there_is_said(tmp_path, exchanging):
    with pytest.raises(Exception, match="cannot be read"):
        exchanging.read(tmp_path / "none.vplan")


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path, notebook, exchanging):
    plan = Planning(notebook).make("Crossings")
    target = tmp_path / "lesson.vplan"
    target.mkdir()
    with pytest.raises(CannotExport):
        exchanging.write([plan], target)
    assert [one.name for one in tmp_path.iterdir() if "lesson" in one.name] == ["lesson.vplan"]
