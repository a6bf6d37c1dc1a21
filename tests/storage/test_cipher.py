"""Notebooks behind a passphrase: nothing of them can be read without it."""

import os
import sqlite3

import pytest

from vademecum.domain.revision import Revision
from vademecum.storage.notebook.cipher import (
    connector,
    copy_encrypted,
    copy_plain,
    copy_rekeyed,
    is_encrypted,
    wipe,
)
from vademecum.storage.notebook.connection import WrongPassphrase
from vademecum.storage.notebook.store import NotebookStore
from vademecum.storage.notebook.troubles import CannotKeep, NotebookLocked

SECRET = "unforgettable 秘密"
WORDS = "correct horse 电池 'quoted'"


def revision(state: str = SECRET, item: str = "n"):
    return Revision.made(item, "annotation", (), state, at=5, device="d", sequence=1, act="a")


def everything_on_disk(folder) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


@pytest.fixture
def path(tmp_path):
    return tmp_path / "notebook.db"


@pytest.fixture
def locked(path):
    store = NotebookStore(path, connector=connector(WORDS))
    store.append([revision()])
    yield store
    store.close()


def test_what_is_written_is_read_with_the_passphrase(path, locked):
    assert is_encrypted(path)
    other = NotebookStore(path, connector=connector(WORDS))
    assert other.heads() == [revision()]
    other.close()


def test_the_same_letters_in_another_form_open_it(path):
    store = NotebookStore(path, connector=connector("caf\u00e9 au lait"))
    store.close()
    NotebookStore(path, connector=connector("cafe\u0301 au lait")).close()


@pytest.mark.parametrize("words", ["", "correct horse", "x\x00y", "\ud842"])
def test_no_other_passphrase_opens_it(path, locked, words, capfd):
    with pytest.raises(NotebookLocked):
        NotebookStore(path, connector=connector(words))
    assert capfd.readouterr() == ("", "")


def test_nothing_on_the_disk_can_be_read_even_while_it_is_open(tmp_path, locked):
    locked.append([revision(SECRET * 500, "m")])
    assert (tmp_path / "notebook.db-wal").exists()
    assert SECRET.encode() not in everything_on_disk(tmp_path)


def test_errors_are_those_of_sqlite(locked):
    with pytest.raises(sqlite3.IntegrityError):
        locked._db.execute("DELETE FROM revision")
    with pytest.raises(sqlite3.OperationalError):
        locked._db.execute("SELECT nothing FROM nowhere").fetchall()


def test_a_folder_that_is_a_file_is_trouble(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotKeep):
        NotebookStore(tmp_path / "file" / "notebook.db", connector=connector(WORDS))


def test_a_plain_notebook_is_encrypted_and_back(tmp_path, path):
    store = NotebookStore(path)
    store.append([revision()])
    device = store.meta("device")
    store.close()
    assert not is_encrypted(path)
    copy_encrypted(path, tmp_path / "locked.db", WORDS)
    copy_rekeyed(tmp_path / "locked.db", tmp_path / "other.db", WORDS, "other words")
    other = NotebookStore(tmp_path / "other.db", connector=connector("other words"))
    assert (other.heads(), other.meta("device")) == ([revision()], device)
    other.close()
    with pytest.raises(WrongPassphrase):
        copy_plain(tmp_path / "other.db", tmp_path / "plain.db", WORDS)
    copy_plain(tmp_path / "other.db", tmp_path / "plain.db", "other words")
    plain = NotebookStore(tmp_path / "plain.db")
    assert plain.heads() == [revision()]
    plain.close()


@pytest.mark.parametrize("damage", [(0, 4), (0, 100), (8, 8), (0, 4096)])
def test_a_damaged_plain_notebook_does_not_look_encrypted(path, damage):
    store = NotebookStore(path)
    store.append([revision()])
    store.close()
    at, length = damage
    content = bytearray(path.read_bytes())
    content[at : at + length] = os.urandom(length)
    path.write_bytes(content)
    assert not is_encrypted(path)


@pytest.mark.parametrize("content", [b"", b"short", bytes(8192)])
def test_what_is_no_notebook_does_not_look_encrypted(path, content):
    path.write_bytes(content)
    assert not is_encrypted(path)
    assert not is_encrypted(path.parent)


def test_what_is_wiped_is_gone(tmp_path):
    file = tmp_path / "x"
    file.write_bytes(b"secret" * 300_000)
    with file.open("rb") as still_open:
        wipe(file)
        assert not file.exists()
        assert still_open.read().strip(b"\0") == b""
