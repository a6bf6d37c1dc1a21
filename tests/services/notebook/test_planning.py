"""Lesson plans: every doing is one act, is undone and done again, and is in the journal."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vademecum.domain.annotation import Anchor, Scope, Target
from vademecum.domain.key import Key
from vademecum.domain.plan import (
    LONGEST_SPEECH,
    LONGEST_STEP,
    MOST_REHEARSALS,
    MOST_STEPS,
    LessonPlan,
    Rehearsal,
    Step,
    StepKind,
)
from vademecum.services.notebook.backup import look_into, take_in
from vademecum.services.notebook.journal import Journal
from vademecum.services.notebook.keeping import KeepAtOnce
from vademecum.services.notebook.merging import count_notes
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.notebook.plans.naming import NoSuchPlan, plan_named
from vademecum.services.notebook.plans.planning import LONGEST_NAME, PlanFull, Planning
from vademecum.services.notebook.privacy import Privacy
from vademecum.storage.notebook.store import NotebookStore

PAPER = Key("CTOC/COP/WG.7/2020/3")


def passage(step_id: str, quote: str = "偷运移民") -> Step:
    anchor = Anchor("para_24", "24", 3, 3 + len(quote), quote)
    return Step(step_id, StepKind.PASSAGE, Target(Scope.PASSAGE, PAPER, "zh", "1", (anchor,)))


def pause(step_id: str = "", question: str = "Why?") -> Step:
    return Step(step_id, StepKind.PAUSE, question=question)


@pytest.fixture
def notebook(places):
    opened = open_notebook(places)
    yield opened
    opened.keeper.close()


@pytest.fixture
def planning(notebook) -> Planning:
    return Planning(notebook)


@pytest.fixture
def plan(planning) -> LessonPlan:
    """Steps a to e."""
    return planning.make("Crossings", [passage("a"), pause("b"), passage("c"), pause("d"), pause("e")])


def order(planning, plan) -> str:
    return "".join(step.id for step in planning.plan(plan.id).steps)


# -- acts ----------------------------------------------------------------------


def test_what_was_planned_is_there_at_the_next_start(places, planning, plan):
    other = open_notebook(places)
    assert Planning(other).plans() == [plan]
    other.keeper.close()


def test_steps_are_put_where_they_are_wanted(planning, plan):
    (made,) = planning.add(plan.id, [pause()], before="c")
    assert order(planning, plan) == f"ab{made}cde"
    planning.add(plan.id, [pause("z")])
    assert order(planning, plan) == f"ab{made}cdez"


def test_a_step_whose_id_is_taken_gets_another(planning, plan):
    (made,) = planning.add(plan.id, [pause("a")])
    assert made != "a"
    assert len({step.id for step in planning.plan(plan.id).steps}) == 6


@pytest.mark.parametrize(
    ("moved", "before", "then"),
    [
        ("d", "a", "dabce"),
        ("ae", "c", "baecd"),
        ("bd", "", "acebd"),
        ("bc", "c", "abcde"),
        ("bc", "b", "abcde"),
        ("ac", "nobody", "bdeac"),
        ("", "a", "abcde"),
    ],
)
def test_steps_are_moved_together_in_their_order(planning, plan, moved, before, then):
    planning.move(plan.id, set(moved), before)
    assert order(planning, plan) == then


@pytest.mark.parametrize(
    ("moved", "by", "then"),
    [("c", -1, "acbde"), ("c", 1, "abdce"), ("ab", -1, "abcde"), ("ac", -1, "acbde"), ("de", 1, "abcde")],
)
def test_steps_are_shifted_by_one_and_stop_at_the_edge(planning, plan, moved, by, then):
    planning.shift(plan.id, set(moved), by)
    assert order(planning, plan) == then


def test_what_changes_nothing_is_no_act(notebook, planning, plan):
    label = notebook.undo_label
    planning.shift(plan.id, {"a"}, -1)
    planning.move(plan.id, {"e"})
    planning.rename(plan.id, "  ")
    planning.remove(plan.id, {"nobody"})
    planning.change(plan.id, pause("nobody"))
    planning.add(plan.id, [])
    assert notebook.undo_label is label


def test_what_is_gone_is_left_alone(planning, plan):
    planning.delete([plan.id])
    planning.rename(plan.id, "x")
    planning.move(plan.id, {"a"})
    planning.shift(plan.id, {"a"}, 1)
    planning.remove(plan.id, {"a"})
    assert planning.add(plan.id, [pause()]) == []
    assert planning.copy(plan.id, "x") is None
    assert planning.plans() == []


def test_nothing_is_written_that_could_not_be_read_again(places, planning, plan):
    long = replace(
        pause("b", "?" * (LONGEST_SPEECH + 5)), title="t\n" * LONGEST_NAME, speech="s" * (LONGEST_SPEECH + 5)
    )
    planning.change(plan.id, replace(long, seconds=LONGEST_STEP + 1))
    planning.set_time(plan.id, -5)
    planning.rename(plan.id, "two\nlines " * 100)
    planning.keep_rehearsal(plan.id, Rehearsal(1, (("a", LONGEST_STEP * 2),)))
    other = open_notebook(places)
    assert Planning(other).plan(plan.id) == planning.plan(plan.id)
    assert other.unreadable == 0
    other.keeper.close()


def test_a_plan_takes_only_so_many_steps(planning):
    plan = planning.make("long", [pause() for _ in range(MOST_STEPS)])
    with pytest.raises(PlanFull):
        planning.add(plan.id, [pause()])
    with pytest.raises(PlanFull):
        planning.make("longer", [pause() for _ in range(MOST_STEPS + 1)])
    assert len(planning.plan(plan.id).steps) == MOST_STEPS


def test_typing_in_one_run_is_undone_as_one(notebook, planning, plan):
    for words in ("a", "as", "ask"):
        planning.change(plan.id, replace(passage("a"), speech=words), run="one sitting")
    notebook.undo()
    assert planning.plan(plan.id) == plan


def test_a_copy_has_its_own_id_and_no_rehearsals(planning, plan):
    planning.keep_rehearsal(plan.id, Rehearsal(1, (("a", 60),)))
    made = planning.copy(plan.id, "Second")
    assert (made.name, made.steps, made.rehearsals) == ("Second", plan.steps, ())
    assert {one.name for one in planning.plans()} == {"Crossings", "Second"}


def test_only_the_newest_rehearsals_are_kept(planning, plan):
    for at in range(MOST_REHEARSALS + 3):
        planning.keep_rehearsal(plan.id, Rehearsal(at, (("a", at),)))
    assert [one.at for one in planning.plan(plan.id).rehearsals] == list(range(3, MOST_REHEARSALS + 3))


def do(planning, plan_id, what, steps, other, number):
    """One of nine things that a reader does with a plan."""
    doings = (
        lambda: planning.move(plan_id, steps, other),
        lambda: planning.shift(plan_id, steps, -1),
        lambda: planning.shift(plan_id, steps, 1),
        lambda: planning.remove(plan_id, steps),
        lambda: planning.add(plan_id, [pause(other)], before=other),
        lambda: planning.set_step_time(plan_id, steps, number * 60),
        lambda: planning.change(plan_id, pause(other, f"{number}?")),
        lambda: planning.keep_rehearsal(plan_id, Rehearsal(number, ())),
        lambda: planning.rename(plan_id, f"name {number}"),
    )
    doings[what]()


doings = st.lists(
    st.tuples(st.integers(0, 8), st.sets(st.sampled_from("abcde"), max_size=3), st.sampled_from("abcde")),
    max_size=12,
)


@given(doings)
@settings(max_examples=80, deadline=None)
def test_whatever_is_done_is_undone_and_done_again(tmp_path_factory, doings):
    store = NotebookStore.in_memory(tmp_path_factory.mktemp("plans") / "n")
    store.is_writing = True
    notebook = Notebook(KeepAtOnce(store), [], "one", clock=lambda: 5)
    planning = Planning(notebook)
    plan = planning.make("Crossings", [passage("a"), pause("b"), passage("c"), pause("d"), pause("e")])
    seen = [plan]
    for what, steps, other in doings:
        do(planning, plan.id, what, steps, other, len(seen))
        now = planning.plan(plan.id)
        assert len({step.id for step in now.steps}) == len(now.steps)
        if now != seen[-1]:
            seen.append(now)
    for earlier in reversed(seen[:-1]):
        notebook.undo()
        assert planning.plan(plan.id) == earlier
    for later in seen[1:]:
        notebook.redo()
        assert planning.plan(plan.id) == later
    store.close()


# -- names -----------------------------------------------------------------------


def test_a_plan_is_found_by_id_or_by_its_only_name(notebook, planning, plan):
    assert plan_named(notebook, plan.id) == plan
    assert plan_named(notebook, "crossings") == plan
    other = planning.copy(plan.id, "Crossings")
    assert plan_named(notebook, other.id) == other
    with pytest.raises(NoSuchPlan, match="2 lesson plans"):
        plan_named(notebook, "Crossings")
    with pytest.raises(NoSuchPlan, match="no lesson plan"):
        plan_named(notebook, "Bridges")


# -- the journal -----------------------------------------------------------------------


def test_the_journal_tells_what_of_a_plan_was_changed(notebook, planning, plan):
    planning.add(plan.id, [pause("z")])
    planning.shift(plan.id, {"a"}, 1)
    planning.change(plan.id, replace(passage("a"), speech="Begin slowly."))
    planning.set_step_time(plan.id, {"a", "c"}, 300)
    planning.set_time(plan.id, 3600)
    planning.rename(plan.id, "Borders")
    planning.keep_rehearsal(plan.id, Rehearsal(1, (("a", 60),)))
    history = Journal(notebook).history(plan.id)
    told = [[one.what.value for one in version.changes] for version in history.versions]
    assert told == [
        ["made"], ["steps"], ["steps"], ["step"], ["minutes"], ["minutes"], ["name"], ["rehearsed"]
    ]  # fmt: skip
    assert history.versions[1].changes[0].added == ("z",)
    assert "Begin slowly." in "".join(one.words for one in history.differences(4, 3))


def test_a_deleted_plan_is_found_by_its_words_and_brought_back(notebook, planning, plan):
    planning.change(plan.id, replace(passage("a"), speech="Ask the secretariat."))
    whole = planning.plan(plan.id)
    planning.delete([plan.id])
    journal = Journal(notebook)
    (gone,) = journal.among(journal.deleted(), "secretariat")
    assert gone.item == whole
    version = journal.history(plan.id).versions[-2]
    assert journal.restore(version)
    assert planning.plan(plan.id) == whole


# -- two machines -----------------------------------------------------------------------


def test_what_two_machines_made_of_a_plan_is_settled_by_keeping_both(places, notebook, planning, plan):
    other = open_notebook(places)
    Planning(other).rename(plan.id, "Theirs")
    planning.rename(plan.id, "Mine")
    other.keeper.close()
    notebook.reload()
    assert {one.name for one in planning.versions(plan.id)} == {"Theirs", "Mine"}
    newer, older = planning.versions(plan.id)
    (beside,) = planning.keep_both(plan.id, f"{older.name} (2)")
    assert (planning.plan(plan.id), beside.name) == (newer, f"{older.name} (2)")
    assert len(planning.plans()) == 2
    assert planning.versions(plan.id) == ()
    notebook.undo()
    assert len(planning.versions(plan.id)) == 2
    planning.keep(older)
    assert planning.plans() == [older]
    assert notebook.conflicts() == []


def test_merging_brings_plans_and_counts_them(places, tmp_path, notebook, planning, plan):
    elsewhere = replace(places, data=tmp_path / "elsewhere")
    other = open_notebook(elsewhere)
    made = Planning(other).make("From elsewhere", [pause()])
    other.keeper.close()
    assert look_into(notebook, elsewhere.notebook).notes == 1
    take_in(notebook, elsewhere.notebook)
    assert planning.plans() == [plan, made]
    assert count_notes(notebook.heads) == 2


def test_behind_a_passphrase_no_word_of_a_plan_can_be_read(places, notebook, planning, plan):
    planning.change(plan.id, pause("b", "unforgettable question"))
    notebook.keeper.close()
    Privacy(places).set("four words not belonging")
    files = [file.read_bytes() for file in places.data.rglob("*") if file.is_file()]
    assert files
    assert not [one for one in files if b"unforgettable question" in one or b"Crossings" in one]
