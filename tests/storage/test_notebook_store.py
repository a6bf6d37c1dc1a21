"""The notebook's file: what is there stays there."""

import sqlite3

import pytest

from vademecum.domain.revision import Revision
from vademecum.storage.notebook import schema
from vademecum.storage.notebook.store import LayerItem, NotebookStore, StoredLayer
from vademecum.storage.notebook.troubles import NotebookDamaged, NotebookTooNew


def revision(item: str = "n", state: str | None = "{}", parents: tuple[str, ...] = (), sequence: int = 1):
    return Revision.made(item, "annotation", parents, state, at=5, device="d", sequence=sequence, act="a")


@pytest.fixture
def store(tmp_path):
    opened = NotebookStore(tmp_path / "data" / "notebook.db")
    yield opened
    opened.close()


def test_first_form():
    assert list(schema.STEPS) == list(range(1, schema.VERSION + 1))


def test_every_step_has_its_own_test():
    assert [step.__name__ for step in schema.STEPS.values() if f"test_{step.__name__}" not in globals()] == []


def test_heads_are_what_nothing_follows(store):
    first = revision()
    second = revision(state='{"b":1}', parents=(first.id,), sequence=2)
    beside = revision(state='{"c":1}', parents=(first.id,), sequence=2)
    # In any order: a copy may be merged in that knows the end before the beginning.
    assert store.append([second]) == 1
    assert store.append([beside, first, second]) == 2
    assert {one.id for one in store.heads()} == {second.id, beside.id}
    assert store.history("n")[0] == first
    assert store.last_sequence() == 2


@pytest.mark.parametrize("act", ["UPDATE revision SET state = ''", "DELETE FROM revision"])
def test_the_file_itself_refuses_to_change_a_revision(store, act):
    store.append([revision()])
    with sqlite3.connect(store.path) as other, pytest.raises(sqlite3.IntegrityError):
        other.execute(act)
    other.close()


def test_a_transaction_is_synced_and_in_wal(store):
    assert store._db.execute("PRAGMA synchronous").fetchone() == (2,)
    assert store._db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_notebook_of_a_newer_version_is_refused_and_not_changed(store):
    store.close()
    with sqlite3.connect(store.path) as db:
        db.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    db.close()
    with pytest.raises(NotebookTooNew):
        NotebookStore(store.path)


@pytest.mark.parametrize("content", [b"not a database at all" * 300, b"SQLite format 3\0" + b"\xff" * 5000])
def test_what_is_no_notebook_is_refused(tmp_path, content):
    path = tmp_path / "notebook.db"
    path.write_bytes(content)
    with pytest.raises(NotebookDamaged):
        NotebookStore(path)
    assert path.read_bytes() == content


def test_another_program_s_database_is_refused(tmp_path):
    with sqlite3.connect(tmp_path / "notebook.db") as db:
        db.execute("CREATE TABLE recipe (name)")
    db.close()
    with pytest.raises(NotebookDamaged, match="no notebook"):
        NotebookStore(tmp_path / "notebook.db")


def test_a_layer_goes_without_a_trace(store):
    layer = StoredLayer("l", "Anna's notes", "Anna", "pink", True, 7)
    store.put_layer(layer, [LayerItem("l", "x", "annotation", '{"body":"unforgettable words"}')])
    assert store.layers() == [layer]
    assert [one.item for one in store.layer_items()] == ["x"]
    store.remove_layer("l")
    assert store.layers() == []
    assert store.layer_items() == []
    for file in store.path.parent.iterdir():
        assert b"unforgettable" not in file.read_bytes()


def test_a_notebook_knows_its_own_name(store):
    device = store.meta("device")
    assert len(device) == 12
    other = NotebookStore(store.path)
    assert other.meta("device") == device
    other.close()


def test_another_s_writing_is_noticed(store):
    before = store.data_version()
    other = NotebookStore(store.path)
    other.append([revision()])
    other.close()
    assert store.data_version() != before
