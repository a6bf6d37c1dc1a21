"""The command line and notes that have a passphrase."""

import pytest

from vademecum.domain.annotation import Scope, Target
from vademecum.domain.key import Key
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.notebook.privacy import Privacy, key_of
from vademecum.services.notebook.snapshots import take

pytest_plugins = ["libraries", "programs"]

WORDS = "four words 不 belonging"
SECRET = "unforgettable 秘密词"


@pytest.fixture
def locked(places):
    """A note behind a passphrase."""
    notebook = open_notebook(places)
    Marking(notebook).note(Target(Scope.INSTRUMENT, Key("S/RES/1373(2001)")), SECRET)
    notebook.keeper.close()
    Privacy(places).set(WORDS)
    return places


def test_without_the_passphrase_a_sentence_says_so(locked, command, monkeypatch):
    monkeypatch.delenv("VADEMECUM_PASSPHRASE", raising=False)
    ended = command(locked, "notes", "list", "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "notebook-locked")
    monkeypatch.setenv("VADEMECUM_PASSPHRASE", "another one")
    ended = command(locked, "notes", "list", "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "notebook-locked")


def test_with_it_notes_are_listed_backed_up_and_restored(locked, command, monkeypatch, tmp_path):
    monkeypatch.setenv("VADEMECUM_PASSPHRASE", WORDS)
    assert [note["body"] for note in command(locked, "notes", "list", "--json").json["notes"]] == [SECRET]
    backup = tmp_path / "notes.vnb"
    assert command(locked, "notes", "backup", str(backup)).code == 0
    assert b"unforgettable" not in backup.read_bytes()
    ended = command(locked, "notes", "restore", str(backup), "--json")
    assert (ended.code, ended.json["files"][0]["revisions"]) == (0, 0)
    assert command(locked, "notes", "check").code == 0


def test_a_plain_backup_is_restored_into_locked_notes(places, command, monkeypatch, tmp_path):
    notebook = open_notebook(places)
    Marking(notebook).note(Target(Scope.INSTRUMENT, Key("S/RES/1373(2001)")), SECRET)
    notebook.keeper.close()
    backup = tmp_path / "plain.vnb"
    assert command(places, "notes", "backup", str(backup)).code == 0
    places.notebook.unlink()
    other = open_notebook(places, may_begin_anew=True)
    Marking(other).note(Target(Scope.INSTRUMENT, Key("S/RES/1267(1999)")), "another")
    other.keeper.close()
    Privacy(places).set(WORDS)
    monkeypatch.setenv("VADEMECUM_PASSPHRASE", WORDS)
    ended = command(places, "notes", "restore", str(backup), "--json")
    assert (ended.code, ended.json["files"][0]["new"]) == (0, 1)
    assert b"unforgettable" not in places.notebook.read_bytes()


def test_another_passphrase_mends_nothing(locked, command, monkeypatch):
    monkeypatch.setenv("VADEMECUM_PASSPHRASE", "another one")
    before = locked.notebook.read_bytes()
    ended = command(locked, "notes", "check", "--mend", "--json")
    assert (ended.code, ended.json["mended"]) == (1, None)
    assert locked.notebook.read_bytes() == before


def test_notes_whose_beginning_is_damaged_are_mended_with_the_passphrase_of_their_snapshots(
    locked, command, monkeypatch
):
    monkeypatch.setenv("VADEMECUM_PASSPHRASE", WORDS)
    take(locked, key_of(WORDS), today="2026-11-20")
    damaged = bytearray(locked.notebook.read_bytes())
    damaged[100:200] = bytes(100)
    locked.notebook.write_bytes(damaged)
    ended = command(locked, "notes", "check", "--mend", "--json")
    assert ended.json["lost"]["notes"] == 1
    assert len(ended.json["set_aside"]) == 1
    assert command(locked, "notes", "restore", ended.json["lost"]["snapshot"]).code == 0
    assert [note["body"] for note in command(locked, "notes", "list", "--json").json["notes"]] == [SECRET]
