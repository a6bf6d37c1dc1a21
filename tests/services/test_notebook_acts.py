"""The notebook: acts, the way back, conflicts, and what listeners hear."""

import json
from dataclasses import replace

import pytest

from vademecum.domain.annotation import Anchor, Annotation, Colour, Scope, Target
from vademecum.domain.key import Key
from vademecum.paths import Places
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.notebook import Notebook, new_id
from vademecum.services.notebook.opening import open_notebook
from vademecum.words import mark

PAPER = Key("CTOC/COP/WG.7/2020/3")
DO = mark("acts", "Do")


def passage(block: str = "para_24", start: int = 3, quote: str = "偷运移民") -> Target:
    anchor = Anchor(block, block.removeprefix("para_"), start, start + len(quote), quote, "关于", "的")
    return Target(Scope.PASSAGE, PAPER, "zh", "2020", (anchor,))


@pytest.fixture
def notebook(places: Places):
    opened = open_notebook(places)
    yield opened
    opened.keeper.close()


@pytest.fixture
def marking(notebook: Notebook) -> Marking:
    return Marking(notebook)


def again(places: Places) -> Notebook:
    """What another start of the program finds."""
    return open_notebook(places)


def test_what_was_marked_is_there_at_the_next_start(places, notebook, marking):
    made = marking.highlight(passage(), Colour.GREEN)
    note = marking.note(passage(quote="海路"), "问秘书处 𠮷")
    other = again(places)
    assert other.item(made.id) == made
    assert other.item(note.id) == note
    other.keeper.close()


def test_the_same_colour_again_takes_a_highlight_away(notebook, marking):
    made = marking.highlight(passage(), Colour.GREEN)
    assert marking.highlight(passage(), Colour.BLUE) == replace(made, colour=Colour.BLUE)
    assert marking.highlight(passage(), Colour.BLUE) is None
    assert notebook.items(Annotation) == []


def test_taking_a_highlight_away_leaves_its_note(notebook, marking):
    made = marking.highlight(passage(), Colour.GREEN)
    marking.write(made.id, "ask")
    marking.highlight(passage(), Colour.GREEN)
    assert notebook.item(made.id) == replace(made, colour=None, body="ask")


def test_every_act_is_undone_and_done_again(notebook, marking):
    made = marking.highlight(passage(), Colour.GREEN)
    marking.tag([made.id], ["海上", " 海上 ", ""])
    marking.recolour([made.id], Colour.PINK)
    marking.remove([made.id])
    seen = []
    while notebook.undo_label is not None:
        notebook.undo()
        seen.append(notebook.item(made.id))
    tagged = replace(made, tags=("海上",))
    assert seen == [replace(tagged, colour=Colour.PINK), tagged, made, None]
    while notebook.redo_label is not None:
        notebook.redo()
    assert notebook.item(made.id) is None


def test_writing_in_one_run_is_undone_as_one(notebook, marking):
    note = marking.note(passage())
    for words in ("a", "as", "ask"):
        marking.write(note.id, words, run="one sitting")
    notebook.undo()
    assert notebook.item(note.id) == note
    notebook.redo()
    assert notebook.item(note.id).body == "ask"


def test_undoing_adds_revisions_and_takes_none_away(notebook, marking):
    note = marking.note(passage(), "one")
    marking.write(note.id, "two")
    notebook.undo()
    history = notebook.keeper.ask(lambda store: store.history(note.id))
    assert [json.loads(one.state).get("body") for one in history] == ["one", "two", "one"]
    assert all(one.is_whole for one in history)


def test_an_act_that_changes_nothing_is_no_act(notebook, marking):
    note = marking.note(passage(), "one")
    label = notebook.undo_label
    marking.tag([note.id], remove=["not there"])
    marking.remove(["nobody"])
    assert notebook.undo_label is label
    assert len(notebook.keeper.ask(lambda store: store.revisions())) == 1


def test_listeners_hear_which_texts_are_concerned(notebook, marking):
    heard = []
    hush = notebook.listen(heard.append)
    note = marking.note(passage(), "one")
    assert heard[0].items == {note.id}
    assert heard[0].concern(Key("CTOC/COP/WG.7/2020/3", "para_2"))
    assert not heard[0].concern(Key("S/RES/1373(2001)"))
    hush()
    marking.remove([note.id])
    assert len(heard) == 1


def test_two_machines_changes_of_one_note_are_both_kept(places, notebook, marking):
    note = marking.note(passage(), "one")
    other = again(places)
    Marking(other).write(note.id, "theirs")
    marking.write(note.id, "mine")
    notebook.reload()
    assert {item.body for item in notebook.versions(note.id)} == {"theirs", "mine"}
    assert notebook.conflicts() == [note.id]
    marking.write(note.id, "both")
    other.reload()
    assert [item.body for item in other.versions(note.id)] == ["both"]
    assert other.conflicts() == []
    other.keeper.close()


def test_a_note_that_one_deletes_and_another_changes_lives(places, notebook, marking):
    note = marking.note(passage(), "one")
    other = again(places)
    Marking(other).write(note.id, "theirs")
    marking.remove([note.id])
    notebook.reload()
    assert notebook.item(note.id).body == "theirs"
    assert notebook.conflicts() == []
    other.keeper.close()


def test_what_a_newer_version_wrote_is_kept_unseen(notebook):
    notebook.act(DO, [])
    state = '{"what":"nobody knows"}'
    notebook._write({"x": ("hologram", state)})
    notebook.reload()
    assert notebook.unreadable == 1
    assert notebook.keeper.ask(lambda store: store.heads())[0].state == state


def test_half_a_surrogate_pair_does_not_stop_the_writing(notebook, marking):
    note = marking.note(passage(), "broken \ud842 pair")
    notebook.reload()
    assert notebook.item(note.id).body == "broken ? pair"


def test_ids_are_never_the_same():
    assert len({new_id() for _ in range(1000)}) == 1000
