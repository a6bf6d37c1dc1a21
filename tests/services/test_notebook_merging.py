"""Merging is set union: whatever was done on however many machines, and merged in whatever order."""

import random
import sqlite3
import time
from dataclasses import replace

import pytest

from notebooks import a_past, passage, write_notebook
from vademecum.domain.annotation import Annotation, Bookmark, Colour, Folder, NumberedPlace
from vademecum.domain.plan import LessonPlan, Step, StepKind
from vademecum.domain.revision import Revision
from vademecum.paths import find_places
from vademecum.services.notebook.backup import look_into, take_in
from vademecum.services.notebook.keeping import KeepAtOnce
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.merging import preview
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.opening import open_notebook
from vademecum.storage.notebook.foreign import MOST_REVISIONS, is_acceptable, read_foreign
from vademecum.storage.notebook.store import NotebookStore
from vademecum.storage.notebook.troubles import NotebookDamaged, NotebookTooNew
from vademecum.words import mark

DO = mark("acts", "Do")


class Machine:
    """A notebook on a machine of its own, kept in memory so that thousands can be made."""

    def __init__(self, name, tmp_path):
        self.store = NotebookStore.in_memory(tmp_path / name)
        self.store.is_writing = True
        self.notebook = Notebook(KeepAtOnce(self.store), [], name, clock=lambda: 5)
        self.marking = Marking(self.notebook)

    def work(self, dice, written):
        """Do something a reader does, with what is there."""
        mine = self.notebook.items(Annotation)
        match dice.randrange(11):
            case 0 | 1:
                words = f"words {len(written)}"
                written.append(words)
                self.marking.note(passage(dice.randrange(9)), words)
            case 2 if mine:
                words = f"other words {len(written)}"
                written.append(words)
                self.marking.write(dice.choice(mine).id, words)
            case 3 if mine:
                self.marking.remove([dice.choice(mine).id])
            case 4:
                self.notebook.undo()
            case 5:
                self.notebook.redo()
            case 6 if mine:
                self.marking.tag([dice.choice(mine).id], [f"tag {dice.randrange(3)}"])
            case 7:
                folder = f"folder{dice.randrange(3)}"
                self.notebook.act(DO, [Folder(folder, f"F{dice.randrange(9)}", rank=dice.random())])
                self.notebook.act(DO, [Bookmark(f"b{dice.randrange(4)}", passage(1), folder=folder)])
            case 8 if mine:
                self.marking.recolour([dice.choice(mine).id], dice.choice(list(Colour)))
            case 9:
                plan = f"plan{dice.randrange(2)}"
                steps = tuple(Step(f"s{n}", StepKind.PAUSE, question=str(dice.random())) for n in range(3))
                self.notebook.act(DO, [LessonPlan(plan, f"P{dice.randrange(9)}", steps)])
            case _:
                number = dice.randrange(1, 4)
                self.notebook.act(DO, [NumberedPlace(f"place_{number}", number, passage(dice.randrange(9)))])

    def learn(self, other, dice=None):
        """Merge another machine's revisions in, all of them or, from an older copy, some."""
        theirs = other.store.revisions()
        if dice is not None:
            theirs = [one for one in theirs if dice.random() < 0.7]
            dice.shuffle(theirs)
        self.notebook.bring(DO, theirs)

    @property
    def seen(self):
        """All that a reader could see, conflicts too."""
        items = {
            item.id: item
            for kind in (Annotation, Bookmark, Folder, NumberedPlace, LessonPlan)
            for item in self.notebook.items(kind)
        }
        return items, {one: self.notebook.versions(one) for one in items}, set(self.notebook.conflicts())


def three_machines(seed, tmp_path):
    """Let three machines work and merge now and then, in the end all with all; return what was written."""
    dice = random.Random(seed)
    machines = [Machine(name, tmp_path) for name in ("one", "two", "three")]
    written = []
    for _ in range(dice.randrange(4, 26)):
        machine = dice.choice(machines)
        if dice.random() < 0.2:
            machine.learn(dice.choice(machines), dice)
        else:
            machine.work(dice, written)
    pairs = [(a, b) for a in machines for b in machines if a is not b] * 2
    dice.shuffle(pairs)
    for a, b in pairs:
        a.learn(b)
    return machines, written


def check_three(seed, tmp_path):
    machines, written = three_machines(seed, tmp_path)
    first = machines[0]
    assert {h.id for h in first.store.heads()} == {h.id for h in machines[1].store.heads()}
    assert first.seen == machines[1].seen == machines[2].seen
    held = "".join(one.state or "" for one in first.store.revisions())
    assert all(words in held for words in written)
    # What is seen is what a start reads from the file.
    again = Notebook(KeepAtOnce(first.store), first.store.heads(), "one")
    assert {one.id: one for one in again.items(Annotation)} == {
        one.id: one for one in first.notebook.items(Annotation)
    }
    for machine in machines:
        machine.store.close()


@pytest.mark.parametrize("seeds", [range(k, k + 20) for k in range(0, 60, 20)], ids=str)
def test_three_machines_agree_and_no_text_is_lost(seeds, tmp_path):
    for seed in seeds:
        check_three(seed, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("seeds", [range(k, k + 100) for k in range(60, 1060, 100)], ids=str)
def test_a_thousand_histories_of_three_machines_agree(seeds, tmp_path):
    for seed in seeds:
        check_three(seed, tmp_path)


# -- what merging says beforehand ------------------------------------------------------


@pytest.fixture
def places(tmp_path):
    return find_places(tmp_path / "mine")


def test_a_preview_counts_what_merging_then_does(places, tmp_path):
    theirs = find_places(tmp_path / "theirs")
    mine = open_notebook(places)
    marking = Marking(mine)
    both, gone, fought = (marking.note(passage(n), f"note {n}") for n in range(3))
    other = open_notebook(theirs)
    take_in(other, places.notebook)
    at_theirs = Marking(other)
    at_theirs.write(both.id, "changed there")
    at_theirs.remove([gone.id])
    at_theirs.write(fought.id, "theirs")
    at_theirs.note(passage(5), "new there")
    marking.write(fought.id, "mine")
    other.keeper.close()
    said = look_into(mine, theirs.notebook)
    assert (said.revisions, said.new, said.changed, said.removed, said.conflicts) == (4, 1, 2, 1, 1)
    assert mine.item(both.id).body == "note 0"
    assert take_in(mine, theirs.notebook) == said
    assert mine.conflicts() == [fought.id]
    assert {one.body for one in mine.versions(fought.id)} == {"mine", "theirs"}
    assert mine.item(gone.id) is None
    mine.undo()
    assert mine.item(gone.id) == gone
    assert mine.item(both.id).body == "note 0"
    mine.keeper.close()


def test_merging_twice_changes_nothing_more(places, tmp_path):
    write_notebook(tmp_path / "other.db", a_past(30))
    mine = open_notebook(places)
    take_in(mine, tmp_path / "other.db")
    label = mine.undo_label
    assert take_in(mine, tmp_path / "other.db").is_nothing
    assert mine.undo_label is label
    mine.keeper.close()


def test_what_comes_in_any_order_is_the_same(tmp_path):
    past = a_past(60)
    stores = []
    for seed in range(3):
        store = NotebookStore(tmp_path / f"{seed}.db")
        shuffled = random.Random(seed).sample(past, len(past))
        for one in shuffled:
            store.append([one])
        stores.append(store)
    assert stores[0].heads() == stores[1].heads() == stores[2].heads()
    for store in stores:
        store.close()


# -- what is not believed --------------------------------------------------------------


@pytest.fixture
def foreign(tmp_path):
    path = tmp_path / "foreign.vnb"
    write_notebook(path, a_past(20))
    return path


def changed(path, *statements):
    db = sqlite3.connect(path)
    db.execute("PRAGMA writable_schema = ON")
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.close()


def made(**changes):
    facts = {
        "item": "x", "kind": "annotation", "parents": (), "state": "{}", "at": 5, "device": "d",
        "sequence": 1, "act": "a",
    } | changes  # fmt: skip
    item, kind, parents, state = (facts.pop(name) for name in ("item", "kind", "parents", "state"))
    return Revision.made(item, kind, parents, state, **facts)


def test_a_whole_revision_of_a_reasonable_size_is_taken():
    assert is_acceptable(made())
    assert is_acceptable(made(state=None, parents=("0" * 32,)))


@pytest.mark.parametrize(
    "changes",
    [
        {"sequence": 2**60},
        {"sequence": -1},
        {"at": -(2**60)},
        {"item": ""},
        {"item": "x" * 300},
        {"kind": "k" * 300},
        {"device": "d" * 300},
        {"act": "a" * 300},
        {"parents": ("../../etc",)},
        {"state": "9" * 4_000_001},
    ],
    ids=str,
)
def test_what_is_out_of_all_proportion_is_left_out(changes):
    assert not is_acceptable(made(**changes))


def test_a_revision_that_was_changed_is_left_out():
    assert not is_acceptable(replace(made(), state='{"body":"forged"}'))


VIEW = "sql = 'CREATE VIEW revision AS SELECT 1', type = 'view'"
COMPUTED = "sql = replace(sql, 'act TEXT NOT NULL', 'act TEXT AS (hex(zeroblob(900000000)))')"


@pytest.mark.parametrize("what", [VIEW, COMPUTED])
def test_tables_that_are_not_ours_are_not_asked(foreign, what):
    changed(foreign, f"UPDATE sqlite_master SET {what} WHERE name = 'revision'")
    begin = time.monotonic()
    # What the bytes hold is whole, whatever the file calls its tables.
    assert len(read_foreign(foreign)) == 20
    # Asked, they would work for minutes.
    assert time.monotonic() - begin < 20


def test_a_trigger_or_view_of_theirs_does_nothing(foreign):
    changed(foreign, "DROP VIEW head", "CREATE VIEW head AS SELECT randomblob(1000000000) AS id")
    assert len(read_foreign(foreign)) == 20


def test_another_application_s_file_is_refused(foreign, tmp_path):
    recipes = tmp_path / "recipes.db"
    with sqlite3.connect(recipes) as db:
        db.execute("CREATE TABLE revision (id)")
    db.close()
    with pytest.raises(NotebookDamaged, match="no notebook"):
        read_foreign(recipes)


def test_a_newer_notebook_is_refused(foreign):
    changed(foreign, "PRAGMA user_version = 99")
    with pytest.raises(NotebookTooNew):
        read_foreign(foreign)


def test_one_forged_revision_does_not_hinder_the_others(foreign):
    data = bytearray(foreign.read_bytes())
    victim = a_past(20)[3]
    data[data.index(victim.id.encode() + victim.item.encode()) + 33] ^= 1
    foreign.write_bytes(data)
    assert {one.id for one in read_foreign(foreign)} == {one.id for one in a_past(20)} - {victim.id}


def test_a_count_has_its_bound():
    assert MOST_REVISIONS < 10_000_000


def test_what_this_version_cannot_read_is_kept_and_counted(places, tmp_path):
    newer = made(kind="hologram", state='{"what":"nobody knows"}')
    write_notebook(tmp_path / "newer.db", [newer])
    mine = open_notebook(places)
    said = mine.keeper.ask(lambda store: preview(store, [newer]))
    assert (said.new, said.unreadable, said.notes) == (1, 1, 0)
    take_in(mine, tmp_path / "newer.db")
    assert mine.unreadable == 1
    assert newer in mine.keeper.ask(lambda store: store.revisions())
    mine.keeper.close()


def bodies(notebook, item_id):
    return {one.body for one in notebook.versions(item_id)}


def test_a_merge_that_only_brings_a_second_version_is_undone_and_done_again(places, tmp_path):
    theirs = find_places(tmp_path / "theirs")
    mine = open_notebook(places)
    marking = Marking(mine)
    fought = marking.note(passage(1), "first")
    other = open_notebook(theirs)
    take_in(other, places.notebook)
    Marking(other).write(fought.id, "theirs")
    other.keeper.close()
    marking.write(fought.id, "mine")
    marking.write(fought.id, "mine again")
    take_in(mine, theirs.notebook)
    assert mine.item(fought.id).body == "mine again"
    assert bodies(mine, fought.id) == {"mine again", "theirs"}
    mine.undo()
    assert bodies(mine, fought.id) == {"mine again"}
    mine.redo()
    assert bodies(mine, fought.id) == {"mine again", "theirs"}
    assert mine.item(fought.id).body == "mine again"
    marking.write(fought.id, "settled")
    assert mine.conflicts() == []
    mine.undo()
    assert mine.conflicts() == [fought.id]
    assert bodies(mine, fought.id) == {"mine again", "theirs"}
    mine.keeper.close()
    anew = open_notebook(places)
    assert bodies(anew, fought.id) == {"mine again", "theirs"}
    anew.keeper.close()
