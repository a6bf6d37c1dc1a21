"""Damaged notebooks: whatever the disk did to them, every revision that is still whole is read."""

import random
import shutil

import pytest

from notebooks import a_past, write_notebook
from vademecum.storage.notebook.cipher import connector
from vademecum.storage.notebook.foreign import read_foreign
from vademecum.storage.notebook.salvage import salvage
from vademecum.storage.notebook.store import NotebookStore
from vademecum.storage.notebook.troubles import NotebookLocked, NotebookTrouble

PAST = a_past(250)
IDS = {one.id for one in PAST}


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    path = tmp_path_factory.mktemp("sound") / "notebook.db"
    write_notebook(path, PAST)
    return path


def damaged(sound, tmp_path, data):
    path = tmp_path / "notebook.db"
    path.write_bytes(data)
    return path


def test_a_sound_notebook_is_saved_whole(sound):
    saved = salvage(sound)
    assert saved.revisions == PAST
    assert not saved.lost
    assert saved.meta["device"]


@pytest.mark.parametrize("seed", range(20))
def test_one_flipped_bit_costs_at_most_one_revision(sound, tmp_path, seed):
    dice = random.Random(seed)
    data = bytearray(sound.read_bytes())
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    saved = salvage(damaged(sound, tmp_path, data))
    assert all(one.is_whole for one in saved.revisions)
    assert len(IDS - {one.id for one in saved.revisions}) <= 1


@pytest.mark.parametrize("seed", range(12))
def test_scattered_damage_never_crashes_and_what_is_opened_is_whole(sound, tmp_path, seed):
    dice = random.Random(seed)
    data = bytearray(sound.read_bytes())
    for _ in range(dice.choice([1, 5, 40])):
        at = dice.randrange(len(data))
        data[at : at + dice.choice([1, 16, 600])] = dice.randbytes(1)
    path = damaged(sound, tmp_path, data)
    try:
        store = NotebookStore(path)
        try:
            store.examine()
            assert {one.id for one in store.revisions()} == IDS
        finally:
            store.close()
    except NotebookTrouble:
        # Refused, not believed: then what is whole is saved.
        assert {one.id for one in salvage(path).revisions} <= IDS


@pytest.mark.parametrize("share", [0.02, 0.3, 0.5, 0.9, 0.999])
def test_of_a_truncated_notebook_the_rest_is_read(sound, tmp_path, share):
    data = sound.read_bytes()
    saved = salvage(damaged(sound, tmp_path, data[: int(len(data) * share)]))
    # The file is filled from front to back, with pages of the same kinds all through.
    assert len(saved.revisions) >= len(PAST) * max(0, share - 0.25)
    assert {one.id for one in saved.revisions} <= IDS
    assert len(saved.revisions) + len(saved.lost) >= len(PAST) * max(0, share - 0.25)


def test_a_notebook_without_its_first_page_is_read(sound, tmp_path):
    data = sound.read_bytes()
    assert {one.id for one in salvage(damaged(sound, tmp_path, bytes(4096) + data[4096:])).revisions} == IDS


def test_what_stands_only_in_the_log_is_read(tmp_path):
    path = tmp_path / "notebook.db"
    store = NotebookStore(path)
    store.append(PAST)
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in tmp_path.glob("notebook.db*"):
        shutil.copy(file, copy)
    store.close()
    (copy / "notebook.db").write_bytes(bytes(8192))
    assert {one.id for one in salvage(copy / "notebook.db").revisions} == IDS


def test_the_lost_are_counted(sound, tmp_path):
    data = bytearray(sound.read_bytes())
    victim = PAST[17]
    at = data.index(victim.id.encode() + victim.item.encode())
    data[at + 40] ^= 1
    saved = salvage(damaged(sound, tmp_path, data))
    assert saved.lost == {victim.id: victim.item}
    assert not saved.lost_items


def test_of_noise_nothing_is_read(tmp_path):
    path = tmp_path / "notebook.db"
    path.write_bytes(random.Random(1).randbytes(100_000))
    assert salvage(path).revisions == []
    assert salvage(tmp_path / "nowhere.db").revisions == []
    # Noise cannot be told from what a passphrase hides.
    with pytest.raises(NotebookLocked):
        read_foreign(path)


def test_behind_a_passphrase_the_whole_pages_are_read(tmp_path):
    path, opens = tmp_path / "notebook.db", connector("four unlikely words")
    store = NotebookStore(path, connector=opens)
    store.append(PAST)
    store.close()
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert salvage(path).revisions == []
    saved = salvage(path, opens)
    assert len(saved.revisions) >= len(PAST) * 0.8
    assert all(one.is_whole for one in saved.revisions)
