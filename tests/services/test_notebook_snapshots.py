"""Daily copies: verified, thirty kept, and right even when the clock is wrong."""

from dataclasses import replace

import pytest

from notebooks import a_past, write_notebook
from vademecum.paths import find_places
from vademecum.services.notebook import snapshots
from vademecum.services.notebook.backup import NotOverwritten, back_up, take_in
from vademecum.services.notebook.inspecting import inspect
from vademecum.services.notebook.opening import open_notebook
from vademecum.storage.notebook.cipher import connector, is_encrypted
from vademecum.storage.notebook.store import LayerItem, NotebookStore, StoredLayer
from vademecum.storage.notebook.troubles import CannotKeep, NotebookDamaged

PAST = a_past(80)


@pytest.fixture
def places(tmp_path):
    made = replace(find_places(tmp_path / "data"))
    write_notebook(made.notebook, PAST[:20])
    return made


def grow(places, to):
    write_notebook(places.notebook, PAST[:to])


def names(places):
    return [path.name for path in reversed(snapshots.files(places))]


def held(path):
    store = NotebookStore(path, is_writing=False)
    try:
        return {one.id for one in store.revisions()}
    finally:
        store.close()


def test_a_copy_holds_everything_and_is_one_file(places):
    made = snapshots.take(places, today="2026-11-20")
    assert made.name == "notebook-2026-11-20.db"
    assert held(made) == {one.id for one in PAST[:20]}
    assert [path.name for path in made.parent.iterdir()] == [made.name]


def test_colleagues_layers_are_not_copied(places):
    store = NotebookStore(places.notebook)
    layer = StoredLayer("l", "Anna's notes", "Anna", "pink", True, 7)
    store.put_layer(layer, [LayerItem("l", "x", "annotation", '{"body":"unforgettable words"}')])
    store.close()
    copy = snapshots.take(places, today="2026-11-20")
    assert b"unforgettable" not in copy.read_bytes()
    kept = NotebookStore(copy, is_writing=False)
    assert (kept.layers(), len(kept.revisions())) == ([], 20)
    kept.close()


def test_what_has_not_changed_is_not_copied_again(places):
    assert snapshots.take(places, today="2026-11-20")
    assert snapshots.take(places, today="2026-11-21") is None
    grow(places, 30)
    assert snapshots.take(places, today="2026-11-21")
    assert names(places) == ["notebook-2026-11-20.db", "notebook-2026-11-21.db"]


def test_of_a_day_the_fullest_copy_is_kept(places):
    snapshots.take(places, today="2026-11-20")
    grow(places, 30)
    snapshots.take(places, today="2026-11-20")
    assert names(places) == ["notebook-2026-11-20.db"]
    assert len(held(snapshots.files(places)[0])) == 30


def test_a_copy_of_today_that_holds_more_is_not_overwritten(places):
    grow(places, 30)
    snapshots.take(places, today="2026-11-20")
    places.notebook.unlink()
    write_notebook(places.notebook, a_past(5, seed=2))
    snapshots.take(places, today="2026-11-20")
    assert names(places) == ["notebook-2026-11-20-2.db", "notebook-2026-11-20.db"]
    assert len(held(places.snapshots / "notebook-2026-11-20.db")) == 30


def test_thirty_are_kept_and_the_poorest_go(places):
    for day in range(33):
        grow(places, 21 + day)
        snapshots.take(places, today=f"2026-{10 + day // 28}-{day % 28 + 1:02}")
    counts = sorted(len(held(path)) for path in snapshots.files(places))
    assert counts == list(range(24, 54))


def test_a_clock_set_back_removes_nothing_new(places):
    for day in range(30):
        grow(places, 21 + day)
        snapshots.take(places, today=f"2026-11-{day + 1:02}")
    for number in range(3):
        grow(places, 60 + number)
        made = snapshots.take(places, today=f"2001-01-0{number + 1}")
        assert made is not None
        assert made.exists()
    counts = sorted(len(held(path)) for path in snapshots.files(places))
    assert counts[-4:] == [50, 60, 61, 62]
    assert len(counts) == 30


def test_a_notebook_begun_anew_is_copied_though_all_others_hold_more(places, monkeypatch):
    monkeypatch.setattr(snapshots, "KEPT", 3)
    for day in range(4):
        grow(places, 21 + day)
        snapshots.take(places, today=f"2026-11-{day + 1:02}")
    places.notebook.unlink()
    write_notebook(places.notebook, PAST[:2])
    write_notebook(places.notebook, a_past(3, seed=2))
    made = snapshots.take(places, today="2026-11-20")
    assert len(held(made)) == 5


def test_a_copy_from_the_future_is_no_reason_to_stop(places):
    snapshots.take(places, today="2099-01-01")
    grow(places, 40)
    assert snapshots.take(places, today="2026-11-20")


def test_a_copy_that_alone_holds_something_is_never_removed(places):
    precious = places.snapshots / "notebook-2020-01-01.db"
    write_notebook(precious, a_past(2, seed=77))
    for day in range(33):
        grow(places, 21 + day)
        snapshots.take(places, today=f"2026-{10 + day // 28}-{day % 28 + 1:02}")
    assert precious.exists()
    store = NotebookStore(places.notebook)
    offer = snapshots.find_offer(places, store)
    store.close()
    assert offer.snapshot == precious
    assert offer.day == "2020-01-01"


def test_a_copy_that_does_not_verify_takes_no_place(places, monkeypatch):
    snapshots.take(places, today="2026-11-20")
    before = held(snapshots.files(places)[0])
    grow(places, 30)
    whole = NotebookStore.copy_to

    def copy_badly(store, target):
        whole(store, target)
        data = bytearray(target.read_bytes())
        data[data.index(PAST[25].id.encode() + PAST[25].item.encode()) + 3] ^= 1
        target.write_bytes(data)

    monkeypatch.setattr(NotebookStore, "copy_to", copy_badly)
    with pytest.raises(NotebookDamaged):
        snapshots.take(places, today="2026-11-20")
    assert held(snapshots.files(places)[0]) == before
    assert [path.name for path in places.snapshots.iterdir()] == ["notebook-2026-11-20.db"]


def test_copies_of_a_locked_notebook_are_locked(tmp_path):
    places, opens = find_places(tmp_path / "locked"), connector("four unlikely words")
    store = NotebookStore(places.notebook, connector=opens)
    store.append(PAST[:5])
    store.close()
    made = snapshots.take(places, opens)
    assert is_encrypted(made)
    target = tmp_path / "b.vnb"
    assert back_up(places, target, opens) == 5
    assert is_encrypted(target)


# -- backups ----------------------------------------------------------------------


def test_a_backup_is_taken_in_elsewhere(places, tmp_path):
    target = tmp_path / "stick" / "notes.vnb"
    assert back_up(places, target) == 20
    other = find_places(tmp_path / "other")
    notebook = open_notebook(other)
    done = take_in(notebook, target)
    assert (done.revisions, done.conflicts) == (20, 0)
    assert done.new == len(
        notebook.keeper.ask(lambda store: [h for h in store.heads() if h.state is not None])
    )
    assert take_in(notebook, target).is_nothing
    notebook.keeper.close()


def test_a_backup_holds_what_waits_to_be_written(places, tmp_path):
    target = tmp_path / "notes.vnb"
    assert back_up(places, target, also=PAST[20:25]) == 25
    assert held(target) == {one.id for one in PAST[:25]}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "notes.vnb"]


def test_a_backup_overwrites_backups_only(places, tmp_path):
    target = tmp_path / "speech.docx"
    target.write_bytes(b"words that took a week")
    with pytest.raises(NotOverwritten):
        back_up(places, target)
    assert target.read_bytes() == b"words that took a week"
    target.unlink()
    back_up(places, target)
    grow(places, 30)
    assert back_up(places, target) == 30


def test_a_backup_that_finds_no_room_leaves_nothing(places, tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CannotKeep):
        back_up(places, tmp_path / "file" / "notes.vnb")


def test_every_file_is_examined(places):
    snapshots.take(places, today="2026-11-20")
    assert inspect(places).is_well
    bad = places.snapshots / "notebook-2026-11-19.db"
    bad.write_bytes(b"nothing" * 1000)
    found = inspect(places)
    assert not found.is_well
    assert [bool(one.mend) for one in found.snapshots] == [False, True]
    assert found.notebook.revisions == 20
