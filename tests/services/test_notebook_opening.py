"""Opening the notebook whatever has happened to it: never an empty one without a word."""

import os
import shutil
import sqlite3
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from notebooks import a_past, passage, write_notebook
from vademecum.domain.annotation import Annotation, Colour
from vademecum.paths import find_places
from vademecum.services.notebook import snapshots
from vademecum.services.notebook.backup import take_in
from vademecum.services.notebook.caretaking import Caretaker, Told
from vademecum.services.notebook.checking import Standing, sentence_about, sentence_about_offer
from vademecum.services.notebook.keeping import KeepInBackground
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import Hearing, open_living_notebook, open_notebook
from vademecum.storage.notebook.cipher import connector
from vademecum.storage.notebook.store import NotebookStore
from vademecum.storage.notebook.troubles import (
    CannotKeep,
    NotebookDamaged,
    NotebookLocked,
    NotebookMissing,
    NotebookTooNew,
)

pytest_plugins = ["media"]

PAST = a_past(120)
NOTES = len({one.item for one in PAST if one.kind == "annotation"})


@pytest.fixture
def places(tmp_path):
    return replace(find_places(tmp_path / "data"))


@pytest.fixture
def written(places):
    write_notebook(places.notebook, PAST)
    return places


def said(account):
    words, values = sentence_about(account)
    return words.format(**values)


def living_notes(living):
    return len(living.notebook.items(Annotation))


def shown(past):
    last = {one.item: one for one in past}
    return len([one for one in last.values() if one.state is not None and one.kind == "annotation"])


def settle(heard, what, seconds=5.0):
    end = time.monotonic() + seconds
    while not what(heard) and time.monotonic() < end:
        time.sleep(0.01)
    assert what(heard)


@pytest.fixture
def opened():
    keepers = []

    def open_living(places, hearing=None, opens=None):
        living = open_living_notebook(places, hearing, opens)
        keepers.append(living.keeper)
        return living

    yield open_living
    for keeper in keepers:
        keeper.give_up()


def test_a_first_start_is_silent(places, opened):
    living = opened(places)
    assert living.account.standing is Standing.NEW
    assert living.account.is_well


def test_every_revision_is_read_after_the_start(written, opened):
    living = opened(written)
    assert said(living.account) == f"{shown(PAST)} notes"
    heard = []
    caretaker = Caretaker(living, Told(checked=heard.append), check_after=0, copy_after=60)
    settle(heard, len)
    caretaker.stop()
    assert said(heard[0]) == f"{shown(PAST)} notes, all readable"


def flip(path: Path, words: bytes) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(words) + 2] ^= 1
    path.write_bytes(data)


def test_a_damaged_notebook_is_set_aside_and_what_is_whole_is_kept(written, opened):
    head = next(one for one in reversed(PAST) if one.state and "body" in one.state)
    flip(written.notebook, head.id.encode() + head.item.encode() + b"annotation")
    before = written.notebook.read_bytes()
    living = opened(written)
    assert living.account.standing is Standing.MENDED
    assert living.account.aside.read_bytes() == before
    kept = living.keeper.ask(lambda store: store.ids())
    assert {one.id for one in PAST} - kept == {head.id}
    assert "damaged" in said(living.account)


def test_damage_found_while_the_window_is_open_is_mended_with_all_that_the_window_knows(written, opened):
    heard, checked, news = [], [], []
    living = opened(written, Hearing(account=heard.append, news=lambda: news.append(1)))
    old = next(one for one in PAST if one.state and any(one.id in later.parents for later in PAST))
    living.keeper.ask(lambda store: store.fold_log())
    flip(written.notebook, old.id.encode() + old.item.encode())
    caretaker = Caretaker(living, Told(checked=checked.append), check_after=0, copy_after=60)
    settle(heard, len)
    caretaker.stop()
    assert checked == []
    assert heard[0].lost_versions == 1
    assert f"All {shown(PAST)} notes are here" in said(heard[0])
    made = Marking(living.notebook).note(passage(1), "after")
    living.keeper.close()
    store = NotebookStore(written.notebook)
    assert {one.id for one in PAST} - store.ids() == {old.id}
    assert any(one.item == made.id for one in store.heads())
    store.close()


@pytest.mark.parametrize("content", [b"", b"no notebook at all " * 500, bytes(20_000)])
def test_never_an_empty_notebook_without_a_word(written, opened, content):
    snapshots.take(written, today="2026-11-20")
    written.notebook.write_bytes(content)
    living = opened(written)
    offers = []
    caretaker = Caretaker(living, Told(offered=offers.append), check_after=0, copy_after=60)
    settle(offers, len)
    caretaker.stop()
    words, values = sentence_about_offer(offers[0])
    assert words.format(**values).startswith("The snapshot of 2026-11-20 holds")
    take_in(living.notebook, offers[0].snapshot)
    assert living_notes(living) == shown(PAST)
    # Undoing it takes nothing out of the file, and brings back what was seen.
    living.notebook.undo()
    assert living_notes(living) == 0
    living.notebook.redo()
    assert living_notes(living) == shown(PAST)


def test_a_missing_notebook_is_told_and_the_snapshot_offered(written, opened):
    snapshots.take(written)
    written.notebook.unlink()
    with pytest.raises(NotebookMissing):
        open_notebook(written)
    living = opened(written)
    assert snapshots.find_offer(written, living.keeper._store).notes == shown(PAST)


def test_mending_that_was_stopped_in_its_middle_goes_on(written, opened):
    written.notebook.rename(written.data / "notebook-damaged-2026-11-20-100000.db")
    living = opened(written)
    assert living.account.standing is Standing.MENDED
    assert living_notes(living) == shown(PAST)


def test_a_newer_notebook_is_refused_and_not_touched(written):
    with sqlite3.connect(written.notebook) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    before = written.notebook.read_bytes()
    with pytest.raises(NotebookTooNew):
        open_living_notebook(written)
    assert written.notebook.read_bytes() == before


def test_a_locked_notebook_is_no_damaged_one(places):
    NotebookStore(places.notebook, connector=connector("four unlikely words")).close()
    with pytest.raises(NotebookLocked):
        open_living_notebook(places)
    with pytest.raises(NotebookLocked):
        open_notebook(places)
    assert [path.name for path in places.data.iterdir()] == ["notebook.db"]


def test_the_command_line_says_that_a_notebook_is_damaged(written):
    written.notebook.write_bytes(b"no notebook at all" * 500)
    with pytest.raises(NotebookDamaged):
        open_notebook(written)


# -- two programs ------------------------------------------------------------------


def test_what_another_program_writes_is_noticed_and_nothing_is_lost(written, opened):
    news = []
    living = opened(written, Hearing(news=lambda: news.append(1)))
    note = Marking(living.notebook).note(passage(1), "mine")
    living.keeper.ask(lambda _store: None)
    other = open_notebook(written)
    Marking(other).write(note.id, "theirs")
    Marking(living.notebook).write(note.id, "mine again")
    other.keeper.close()
    living.keeper.look()
    settle(news, len)
    living.notebook.reload()
    assert {one.body for one in living.notebook.versions(note.id)} == {"mine again", "theirs"}


def test_typing_does_not_wait_for_a_program_that_holds_the_notebook(written, opened):
    troubles, kept = [], []
    living = opened(written, Hearing(kept=kept.append, trouble=troubles.append))
    holder = sqlite3.connect(written.notebook, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    begin = time.monotonic()
    note = Marking(living.notebook).note(passage(1), "typed")
    assert time.monotonic() - begin < 0.1
    assert living.notebook.item(note.id).body == "typed"
    begin = time.monotonic()
    living.keeper.ask(lambda store: store.history(note.id))
    # The bound of a writing in the background, and that of the question.
    assert time.monotonic() - begin < 4
    settle(troubles, len)
    assert "another program" in str(troubles[0])
    holder.execute("ROLLBACK")
    holder.close()
    living.keeper.look()
    settle(kept, lambda heard: heard and heard[-1] == 0)
    assert living.keeper.waiting == ()


def test_two_programs_can_begin_a_notebook_at_the_same_moment(places):
    troubles = []

    def begin():
        try:
            notebook = open_notebook(places)
            Marking(notebook).note(passage(1), "one")
            notebook.keeper.close()
        except Exception as error:  # noqa: BLE001 - told where the test looks
            troubles.append(error)

    threads = [threading.Thread(target=begin) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    assert len(open_and_close(places)) == 6


def open_and_close(places):
    notebook = open_notebook(places)
    notebook.keeper.close()
    return notebook.items(Annotation)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be removed")
def test_a_notebook_that_is_removed_while_it_is_open_is_written_again(written, opened):
    living = opened(written)
    for file in written.data.glob("notebook.db*"):
        file.unlink()
    note = Marking(living.notebook).note(passage(1), "after")
    living.keeper.close()
    store = NotebookStore(written.notebook)
    assert {one.id for one in PAST} <= store.ids()
    assert store.history(note.id)
    store.close()


# -- where nothing can be written --------------------------------------------------------


@pytest.mark.parametrize("has_log", [False, True])
def test_on_a_closed_medium_notes_are_read_and_new_ones_wait(written, opened, closed_medium, has_log):
    close, free = closed_medium
    extra = None
    if has_log:
        # As a machine that failed leaves it: not folded into the file.
        store = NotebookStore(written.notebook)
        extra = a_past(1, seed=9, device="other")[0]
        store.append([extra])
        for file in written.data.glob("notebook.db*"):
            shutil.copy(file, written.data.with_name(file.name))
        store.close()
        for file in written.data.iterdir():
            file.unlink()
        for file in written.data.parent.glob("notebook.db*"):
            if not file.name.endswith("-shm"):
                shutil.move(file, written.data)
    close(written.data)
    troubles, kept = [], []
    living = opened(written, Hearing(kept=kept.append, trouble=troubles.append))
    assert living.account.standing is Standing.READ_ONLY
    assert "cannot be saved" in said(living.account)
    assert len(living.keeper.ask(lambda store: store.ids())) == len(PAST) + has_log
    note = Marking(living.notebook).note(passage(1), "waits")
    settle(troubles, len)
    assert isinstance(troubles[0], CannotKeep)
    assert living.notebook.item(note.id).body == "waits"
    assert len(living.keeper.waiting) == 1
    free(written.data)
    living.keeper.look()
    settle(kept, lambda heard: heard and heard[-1] == 0)
    living.keeper.close()
    store = NotebookStore(written.notebook)
    assert store.history(note.id)
    assert extra is None or extra.id in store.ids()
    store.close()


def test_where_there_is_nothing_notes_live_in_memory(tmp_path, opened):
    (tmp_path / "file").write_text("no folder")
    nowhere = find_places(tmp_path / "file" / "data")
    living = opened(nowhere)
    assert living.account.standing is Standing.IN_MEMORY
    note = Marking(living.notebook).highlight(passage(1), Colour.GREEN)
    assert living.notebook.item(note.id) == note
    with pytest.raises(CannotKeep):
        living.keeper.close()


def test_the_command_line_reads_on_a_closed_medium(written, closed_medium):
    closed_medium[0](written.data)
    notebook = open_notebook(written)
    assert len(notebook.items(Annotation)) == shown(PAST)
    with pytest.raises(CannotKeep):
        Marking(notebook).note(passage(1), "no")
    notebook.keeper.close()


def test_whatever_goes_wrong_while_notes_are_written_they_are_written_later(written, expected_logs):
    store = NotebookStore(written.notebook, is_writing=False)
    tries = []

    def again(old, _is_damaged):
        tries.append(old)
        if len(tries) == 1:
            raise OSError("the medium was taken out")
        old.close()
        return NotebookStore(written.notebook)

    keeper = KeepInBackground(store, again=again)
    keeper.keep([PAST[-1], *a_past(1)])
    end = time.monotonic() + 10
    while not expected_logs and time.monotonic() < end:
        time.sleep(0.01)
    assert keeper.waiting
    keeper.keep(a_past(1))
    keeper.close()
    assert (len(tries), keeper.waiting) == (2, ())
