"""A passphrase on the notebook: nothing of it, nor of any copy, can be read without it."""

import os
import time

import pytest

from vademecum.domain.annotation import Scope, Target
from vademecum.domain.key import Key
from vademecum.services.notebook.keeping import KeepAtOnce
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.opening import open_living_notebook, open_notebook
from vademecum.services.notebook.privacy import NotLocked, Privacy, WeakPassphrase
from vademecum.storage.notebook import cipher
from vademecum.storage.notebook.store import NotebookLocked, NotebookStore

SECRET = "unforgettable 秘密词"
WORDS = "four words 不 belonging"
OTHER = "quite another sentence"
ABOUT = Target(Scope.INSTRUMENT, Key("S/RES/1373(2001)"))


@pytest.fixture
def privacy(places) -> Privacy:
    """A notebook with a secret, two snapshots and a set-aside file."""
    notebook = open_notebook(places)
    Marking(notebook).note(ABOUT, SECRET)
    places.snapshots.mkdir(parents=True)
    for day in ("2026-11-20", "2026-11-21"):
        notebook.keeper.ask(
            lambda store, day=day: store._db.execute(
                "VACUUM INTO ?", (str(places.snapshots / f"notebook-{day}.db"),)
            )
        )
    notebook.keeper.close()
    (places.data / "notebook-damaged-1.db").write_text(SECRET * 10, encoding="utf-8")
    assert len(holding(places, SECRET)) == 4
    return Privacy(places)


def holding(places, words: str) -> list[str]:
    """Every file of the data folder in which words can be read, in one of the ways they are written."""
    forms = [
        words.encode(),
        words.encode("utf-16-le"),
        words.encode("unicode_escape"),
        words.split(maxsplit=1)[0].encode(),
    ]
    files = [file for file in places.data.rglob("*") if file.is_file()]
    return sorted(file.name for file in files if any(form in file.read_bytes() for form in forms))


def written_with(places, passphrase: str | None) -> list[str]:
    """The notes that a window shows."""
    opener = cipher.connector(passphrase) if passphrase is not None else None
    living = open_living_notebook(places, connector=opener)
    try:
        return [note.body for note in living.notebook.about(ABOUT.key)]
    finally:
        living.keeper.close()


def notes(places, passphrase: str | None) -> list[str]:
    opener = cipher.connector(passphrase) if passphrase is not None else None
    store = NotebookStore(places.notebook, connector=opener)
    try:
        opened = Notebook(KeepAtOnce(store), store.heads(), store.meta("device"))
        return [note.body for note in opened.about(ABOUT.key)]
    finally:
        store.close()


def test_a_set_passphrase_leaves_nothing_to_read(places, privacy):
    done = privacy.set(WORDS)
    assert (done.files, done.wiped) == (3, 1)
    assert privacy.is_locked
    assert holding(places, SECRET) == []
    assert notes(places, WORDS) == [SECRET]
    assert holding(places, SECRET) == []
    with pytest.raises(NotebookLocked):
        notes(places, OTHER)


def test_every_snapshot_opens_with_it(places, privacy):
    privacy.set(WORDS)
    for snapshot in places.snapshots.iterdir():
        store = NotebookStore(snapshot, is_writing=False, connector=cipher.connector(WORDS))
        assert len(store.heads()) == 1
        store.close()


def test_a_passphrase_is_changed_and_removed(places, privacy):
    privacy.set(WORDS)
    with pytest.raises(NotebookLocked):
        privacy.change(OTHER, "yet another one")
    privacy.change(WORDS, OTHER)
    assert notes(places, OTHER) == [SECRET]
    with pytest.raises(NotebookLocked):
        privacy.remove(WORDS)
    privacy.remove(OTHER)
    assert notes(places, None) == [SECRET]
    assert not privacy.is_locked


@pytest.mark.parametrize("words", ["", "short", "aaaaaaaaaaaa", "       x       "])
def test_what_is_easily_guessed_is_refused(places, privacy, words):
    with pytest.raises(WeakPassphrase):
        privacy.set(words)
    assert notes(places, None) == [SECRET]


def test_a_damaged_snapshot_is_not_left_to_be_read(places, privacy):
    damaged = b"SQLite format 3\0" + SECRET.encode() * 300
    (places.snapshots / "notebook-2026-11-21.db").write_bytes(damaged)
    done = privacy.set(WORDS)
    assert (done.files, done.wiped) == (2, 2)
    assert holding(places, SECRET) == []


def test_a_failure_leaves_everything_as_it_was(places, privacy):
    # Where the copy of the last file is to be written, something stands that is no file.
    (places.snapshots / "notebook-2026-11-21.db.new").mkdir()
    with pytest.raises(NotLocked, match="not changed"):
        privacy.set(WORDS)
    assert notes(places, None) == [SECRET]
    assert [path for path in places.data.rglob("*.new") if path.is_file()] == []
    assert list(places.data.rglob("*.old")) == []


@pytest.mark.parametrize("moment", ["before the new one stands", "before the old one is wiped"])
def test_a_machine_that_fails_in_between_loses_nothing(places, privacy, moment):
    old = places.notebook.with_name("notebook.db.old")
    new = places.notebook.with_name("notebook.db.new")
    cipher.copy_encrypted(places.notebook, new, WORDS)
    places.notebook.replace(old)
    if moment == "before the old one is wiped":
        new.replace(places.notebook)
        assert written_with(places, WORDS) == [SECRET]
    else:
        an_hour_ago = time.time() - 3600
        os.utime(new, (an_hour_ago, an_hour_ago))
        assert written_with(places, None) == [SECRET]
    assert not old.exists()
    assert not new.exists()


@pytest.mark.parametrize("left", [-1000, 0.5, 5000, 0])
def test_what_is_left_of_locked_notes_is_never_opened_as_an_empty_plain_notebook(places, privacy, left):
    privacy.set(WORDS)
    whole = places.notebook.read_bytes()
    places.notebook.write_bytes(whole[: int(len(whole) * left) if left == 0.5 else left])
    assert privacy.is_locked
    for passphrase in (None, OTHER):
        with pytest.raises(NotebookLocked):
            written_with(places, passphrase)
    written_with(places, WORDS)
    assert cipher.is_encrypted(places.notebook)


def test_a_missing_locked_notebook_is_not_begun_anew_in_plain(places, privacy):
    privacy.set(WORDS)
    places.notebook.unlink()
    with pytest.raises(NotebookLocked):
        written_with(places, None)
    with pytest.raises(NotebookLocked):
        written_with(places, OTHER)
    assert not places.notebook.exists()


def test_who_sets_a_passphrase_leaves_nothing_plain_to_another_window(places, privacy):
    other = open_living_notebook(places)
    privacy.set(WORDS)
    Marking(other.notebook).note(ABOUT, SECRET)
    other.keeper.look()
    with pytest.raises(NotebookLocked):
        other.keeper.close()
    assert holding(places, SECRET) == []
    assert notes(places, WORDS) == [SECRET]


def test_a_set_aside_notebook_whose_beginning_is_noise_is_wiped_too(places, privacy):
    aside = places.data / "notebook-damaged-2.db"
    aside.write_bytes(os.urandom(64 * 1024) + places.notebook.read_bytes())
    privacy.set(WORDS)
    assert not aside.exists()
