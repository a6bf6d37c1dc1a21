"""The journal: versions and what each changed, restoring, what was deleted, the diary."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factories_notes as some
from vademecum.domain.annotation import Anchor, Annotation, Bookmark, Colour, Folder, Scope, Target
from vademecum.domain.item_form import kind_of, write_item
from vademecum.domain.key import Key
from vademecum.domain.revision import Revision
from vademecum.services.notebook.journal import CannotRestore, Journal
from vademecum.services.notebook.journal_changes import What
from vademecum.services.notebook.journal_versions import Standing
from vademecum.services.notebook.keeping import KeepAtOnce
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.notebook import Notebook
from vademecum.storage.notebook.store import NotebookStore
from vademecum.words import mark

PAPER = Key("CTOC/COP/WG.7/2020/3")
DO = mark("acts", "Do")


class Clock:
    """Tells the time that a test gives it, an hour later at each act unless told otherwise."""

    def __init__(self) -> None:
        self.at = 1_700_000_000_000
        self.step = 3_600_000

    def __call__(self) -> int:
        self.at += self.step
        return self.at


def passage(quote: str = "偷运移民", block: str = "para_24") -> Target:
    return Target(Scope.PASSAGE, PAPER, "zh", "1", (Anchor(block, "24", 3, 3 + len(quote), quote),))


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def opened(tmp_path):
    """A function that opens the notebook in a file; the file is closed after the test."""
    stores = []

    def open_it(clock, name="notebook.db") -> Notebook:
        store = NotebookStore(tmp_path / name)
        stores.append(store)
        return Notebook(KeepAtOnce(store), store.heads(), store.meta("device"), clock)

    yield open_it
    for store in stores:
        store.close()


@pytest.fixture
def notebook(opened, clock):
    return opened(clock)


@pytest.fixture
def marking(notebook):
    return Marking(notebook)


@pytest.fixture
def journal(notebook):
    return Journal(notebook)


def whats(version) -> list[str]:
    return [one.what for one in version.changes]


def written(notebook, item: str, state: str | None, *parents: str, kind="annotation", device="ffff", **more):
    """A revision as another computer or another program writes it; reloaded."""
    sequence = notebook.keeper.ask(lambda store: store.last_sequence()) + 1
    facts = {"at": 1_800_000_000_000, "sequence": sequence, "act": f"act {sequence}"} | more
    made = Revision.made(item, kind, parents, state, device=device, **facts)
    notebook.keeper.ask(lambda store: store.append([made]))
    notebook.reload()
    return made


def test_each_version_says_what_it_changed(notebook, marking, journal):
    note = marking.note(passage(), "Ask the Secretariat")
    marking.recolour([note.id], Colour.GREEN)
    marking.tag([note.id], ["sea", "border"])
    marking.tag([note.id], ["land"], ["sea"])
    marking.write(note.id, "Ask our Secretariat")
    marking.remove([note.id])
    notebook.undo()
    history = journal.history(note.id)
    assert [whats(one) for one in history.versions] == [
        [What.MADE],
        [What.COLOUR],
        [What.TAGS],
        [What.TAGS],
        [What.BODY],
        [What.DELETED],
        [What.BACK],
    ]
    (tags,) = history.versions[3].changes
    assert (tags.added, tags.removed) == (("land",), ("sea",))
    assert [one.number for one in history.versions] == [1, 2, 3, 4, 5, 6, 7]
    assert history.versions[6].same_as == 5
    assert history.now.number == 7
    assert all(one.is_own for one in history.versions)


def test_the_words_of_two_versions_are_set_against_each_other(marking, journal):
    note = marking.note(passage(), "Ask the Secretariat")
    marking.write(note.id, "Ask our Secretariat")
    history = journal.history(note.id)
    found = [(one.kind.value, one.words) for one in history.differences(2, 1)]
    assert found == [("same", "Ask "), ("gone", "the"), ("new", "our"), ("same", " Secretariat")]
    assert [(one.kind.value, one.words) for one in history.differences(1, None)] == [
        ("new", "Ask the Secretariat")
    ]


def test_any_version_comes_back_by_an_act_that_can_be_undone(notebook, marking, journal):
    note = marking.note(passage(), "first")
    marking.write(note.id, "second")
    first = journal.history(note.id).versions[0]
    assert journal.restore(first)
    assert notebook.item(note.id).body == "first"
    assert journal.history(note.id).versions[2].same_as == 1
    notebook.undo()
    assert notebook.item(note.id).body == "second"
    assert len(journal.history(note.id).versions) == 4


def test_restoring_what_it_is_changes_nothing(marking, journal):
    note = marking.note(passage(), "first")
    assert not journal.restore(journal.history(note.id).versions[0])
    assert len(journal.history(note.id).versions) == 1


def test_a_deleted_note_comes_back_from_its_history(notebook, marking, journal):
    note = marking.note(passage(), "years ago")
    marking.remove([note.id])
    history = journal.history(note.id)
    assert history.now is None
    assert history.name == note
    with pytest.raises(CannotRestore):
        journal.restore(history.versions[1])
    journal.restore(history.versions[0])
    assert notebook.item(note.id) == note


def test_both_versions_of_a_conflict_are_shown_and_restoring_one_settles_it(notebook, marking, journal):
    note = marking.note(passage(), "here")
    (first,) = notebook.keeper.ask(lambda store: store.history(note.id))
    marking.write(note.id, "here, later")
    there = written(notebook, note.id, write_item(replace(note, body="there")), first.id)
    history = journal.history(note.id)
    assert history.is_conflict
    assert [one.number for one in history.live] == [3, 2]
    assert history.versions[2].follows == (1,)
    assert (history.versions[2].is_own, history.versions[2].revision) == (False, there)
    assert journal.restore(history.versions[2])
    settled = journal.history(note.id)
    assert not settled.is_conflict
    assert settled.versions[3].follows == (2, 3)
    assert notebook.item(note.id).body == "there"


def test_a_deletion_on_one_computer_does_not_hide_what_the_other_wrote(notebook, marking, journal):
    note = marking.note(passage(), "here")
    (first,) = notebook.keeper.ask(lambda store: store.history(note.id))
    marking.remove([note.id])
    written(notebook, note.id, write_item(replace(note, body="there")), first.id)
    history = journal.history(note.id)
    assert (history.now.number, history.is_conflict) == (3, False)
    assert journal.deleted() == []


def test_what_a_newer_program_wrote_is_named_and_kept(notebook, marking, journal):
    note = marking.note(passage(), "here")
    (first,) = notebook.keeper.ask(lambda store: store.history(note.id))
    written(notebook, note.id, json.dumps({"colour": "ultraviolet"}), first.id)
    newer = journal.history(note.id).versions[1]
    assert (newer.standing, newer.item) == (Standing.NEWER, None)
    with pytest.raises(CannotRestore, match="newer Vademecum"):
        journal.restore(newer)
    journal.restore(journal.history(note.id).versions[0])
    assert notebook.item(note.id) == note


def test_what_is_not_as_it_was_written_is_named(notebook, marking, journal):
    note = marking.note(passage(), "here")
    (first,) = notebook.keeper.ask(lambda store: store.history(note.id))
    damaged = replace(first, id="0" * 32, state=first.state.replace("here", "hare"), sequence=9)
    notebook.keeper.ask(lambda store: store.append([damaged]))
    version = journal.history(note.id).versions[1]
    assert (version.standing, version.body) == (Standing.DAMAGED, "hare")


def test_a_version_whose_forebear_is_missing_says_so(notebook, journal):
    note = Annotation("abcdef", passage(), None, "salvaged")
    written(notebook, note.id, write_item(note), "1" * 32)
    (version,) = journal.history(note.id).versions
    assert (version.follows, version.is_first, version.body) == ((), False, "salvaged")


def test_a_clock_that_went_back_is_noticed_and_the_order_stays(notebook, marking, journal, clock):
    note = marking.note(passage(), "one")
    clock.step = -10 * 86_400_000
    marking.write(note.id, "two")
    one, two = journal.history(note.id).versions
    assert two.revision.at < one.revision.at
    assert (one.is_clock_odd, two.is_clock_odd, two.body) == (False, True, "two")


def test_what_is_not_on_the_disk_yet_counts(opened, clock):
    notebook = opened(clock)
    note = Marking(notebook).note(passage(), "on the disk")

    class Full:
        """A disk without room."""

        def __init__(self, keeper) -> None:
            self.keeper, self.waiting = keeper, ()

        def keep(self, revisions):
            self.waiting += tuple(revisions)

        def ask(self, question):
            return self.keeper.ask(question)

    notebook.keeper = Full(notebook.keeper)
    Marking(notebook).write(note.id, "in the window")
    assert [one.body for one in Journal(notebook).history(note.id).versions] == [
        "on the disk",
        "in the window",
    ]


def test_what_is_typed_at_one_sitting_stands_together(marking, journal, clock):
    clock.step = 60_000
    note = marking.note(passage())
    for words in ("As", "Ask", "Ask the"):
        marking.write(note.id, words)
    clock.step = 86_400_000
    marking.write(note.id, "Ask the Secretariat")
    first, second = journal.history(note.id).sittings()
    assert (first.first.number, first.last.number, first.count, first.base) == (1, 4, 4, None)
    assert [one.what for one in first.changes] == [What.MADE]
    assert (second.first.number, second.base) == (5, 4)
    assert len(journal.history(note.id).singly()) == 5


def test_what_was_deleted_is_listed_the_latest_first_and_found_by_its_words(notebook, marking, journal):
    ask = marking.note(passage(), "Ask the **Secretariat**")
    sea = marking.highlight(passage("海路", "para_12"), Colour.BLUE)
    marking.tag([sea.id], ["边境"])
    marking.note(passage("移民", "para_3"), "still there")
    marking.remove([ask.id])
    marking.remove([sea.id])
    gone = journal.deleted()
    assert [one.id for one in gone] == [sea.id, ask.id]
    assert gone[1].item == ask
    assert {one.standing for one in gone} == {Standing.READABLE}
    for words, ids in (
        ("secretariat ASK", [ask.id]),
        ("邊境", [sea.id]),
        ("海路", [sea.id]),
        ("wg.7/2020/3", [sea.id, ask.id]),
        ("nowhere", []),
        ("  ", [sea.id, ask.id]),
    ):
        assert [one.id for one in journal.among(gone, words)] == ids, words
    assert journal.bring_back(gone) == 2
    assert notebook.item(ask.id) == ask
    assert journal.deleted() == []
    notebook.undo()
    assert {one.id for one in journal.deleted()} == {sea.id, ask.id}


def test_what_was_deleted_on_two_computers_is_still_known(notebook, marking, journal):
    note = marking.note(passage(), "gone twice")
    (first,) = notebook.keeper.ask(lambda store: store.history(note.id))
    marking.remove([note.id])
    there = written(notebook, note.id, None, first.id)
    written(notebook, note.id, None, there.id, device="eeee")
    (gone,) = journal.deleted()
    assert (len(gone.ends), gone.item, gone.end.device) == (2, note, "eeee")
    (first_gone,) = journal.deleted()
    assert journal.bring_back([first_gone]) == 1
    assert notebook.item(note.id) == note


def test_a_bookmark_comes_back_with_its_folders(notebook, journal):
    outer, inner = Folder("aaaaaa", "Outer"), Folder("bbbbbb", "Inner", "aaaaaa")
    place = Bookmark("cccccc", passage(), "Here", "bbbbbb")
    notebook.act(DO, [outer, inner, place])
    notebook.act(DO, remove=[outer.id, inner.id, place.id])
    (gone,) = (one for one in journal.deleted() if one.id == place.id)
    journal.bring_back([gone])
    assert [notebook.item(one.id) for one in (outer, inner, place)] == [outer, inner, place]


def test_the_diary_tells_acts_the_latest_first_with_all_they_did(notebook, marking, journal):
    one, two = marking.note(passage(), "one"), marking.note(passage("海路"), "two")
    marking.remove([one.id, two.id])
    deletion, second, first = journal.acts()
    assert [step.item_id for step in deletion.steps] == [one.id, two.id]
    assert [step.before for step in deletion.steps] == [one, two]
    assert [[c.what for c in act.steps[0].changes] for act in (deletion, second, first)] == [
        [What.DELETED],
        [What.MADE],
        [What.MADE],
    ]


def test_the_diary_is_read_page_by_page_and_no_act_is_cut(notebook, marking, journal):
    notes = [marking.note(passage(), f"note {n}") for n in range(7)]
    marking.recolour([note.id for note in notes], Colour.PINK)
    marking.remove([note.id for note in notes])
    told, before = [], None
    while page := journal.acts(before, 5):
        told += page
        before = page[-1].moment
    assert [len(act.steps) for act in told] == [7, 7, *[1] * 7]
    assert len({act.id for act in told}) == len(told)
    assert [act.id for act in told] == [act.id for act in journal.acts()]


def test_the_diary_tells_one_sitting_as_one_act(marking, journal, clock):
    clock.step = 60_000
    note = marking.note(passage())
    for words in ("As", "Ask", "Ask the"):
        marking.write(note.id, words)
    (act,) = journal.acts()
    assert (act.at - act.began, act.steps[0].after.body) == (180_000, "Ask the")
    assert [one.what for one in act.steps[0].changes] == [What.MADE]


# -- whatever a reader does ---------------------------------------------------------------

lives = st.lists(st.none() | some.items, min_size=1, max_size=8)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lives, st.data())
def test_restoring_any_version_gives_exactly_its_item_and_nothing_is_lost(tmp_path_factory, states, data):
    store = NotebookStore(tmp_path_factory.mktemp("life") / "notebook.db")
    try:
        notebook = Notebook(KeepAtOnce(store), [], store.meta("device"))
        journal = Journal(notebook)
        first = next((one for one in states if one is not None), None)
        if first is None:
            return
        item_id, kind = first.id, kind_of(first)
        for state in states:
            if state is None:
                notebook.act(DO, remove=[item_id])
            elif kind_of(state) == kind:
                notebook.act(DO, [replace(state, id=item_id)])
        for _ in range(3):
            history = journal.history(item_id)
            readable = [one for one in history.versions if one.item is not None]
            version = data.draw(st.sampled_from(readable))
            journal.restore(version)
            assert notebook.item(item_id) == version.item
            after = journal.history(item_id).versions
            assert [one.revision for one in after[: len(history.versions)]] == [
                one.revision for one in history.versions
            ]
            assert len(after) - len(history.versions) in (0, 1)
            assert after[-1].item == version.item
    finally:
        store.close()
