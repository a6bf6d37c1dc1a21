"""`vademecum notes check|backup|restore|merge`, the doctor and the self-test."""

import pytest

from notebooks import a_past, write_notebook
from vademecum.services.notebook import snapshots

pytest_plugins = ["libraries", "programs"]

PAST = a_past(60)


@pytest.fixture
def written(places):
    write_notebook(places.notebook, PAST)
    return places


def damage(places):
    data = bytearray(places.notebook.read_bytes())
    data[data.index(PAST[0].id.encode() + PAST[0].item.encode()) + 1] ^= 1
    places.notebook.write_bytes(data)


def test_a_good_notebook_checks_well(written, command):
    snapshots.take(written)
    ended = command(written, "notes", "check", "--json")
    assert ended.code == 0
    assert ended.json["notebook"]["state"] == "good"
    assert ended.json["notebook"]["revisions"] == ended.json["snapshots"][0]["revisions"] == len(PAST)
    assert (ended.json["lost"], ended.json["mended"], ended.json["set_aside"]) == (None, None, [])
    assert "good" in command(written, "notes", "check").out


def test_where_there_is_no_notebook_none_is_needed(places, command):
    ended = command(places, "notes", "check", "--json")
    assert (ended.code, ended.json["notebook"]["state"]) == (0, "absent, not needed")
    assert not places.notebook.exists()


def test_damage_is_told_and_mended_when_asked(written, command):
    snapshots.take(written)
    damage(written)
    ended = command(written, "notes", "check", "--json")
    assert ended.code == 1
    assert "--mend" in ended.json["notebook"]["mend"]
    ended = command(written, "notes", "list", "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "notebook-damaged")
    ended = command(written, "notes", "check", "--mend", "--json")
    assert ended.json["notebook"]["revisions"] == len(PAST) - 1
    assert "damaged" in ended.json["mended"]
    assert len(ended.json["set_aside"]) == 1
    # One version is missing, and the snapshot has it.
    assert (ended.code, ended.json["lost"]["notes"]) == (1, 0)
    ended = command(written, "notes", "restore", ended.json["lost"]["snapshot"], "--json")
    assert (ended.code, ended.json["files"][0]["revisions"]) == (0, 1)
    assert command(written, "notes", "check").code == 0


def test_a_missing_notebook_is_no_empty_one(written, command):
    copy = snapshots.take(written)
    written.notebook.unlink()
    ended = command(written, "notes", "list", "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "notebook-missing")
    assert command(written, "notes", "check").code == 1
    assert command(written, "notes", "restore", str(copy)).code == 0
    assert command(written, "notes", "check").code == 0


def test_a_backup_is_restored(written, places, tmp_path, command):
    target = tmp_path / "my notes.vnb"
    ended = command(written, "notes", "backup", str(target), "--json")
    assert (ended.code, ended.json["revisions"]) == (0, len(PAST))
    written.notebook.unlink()
    dry = command(places, "notes", "restore", str(target), "--dry-run", "--json").json
    assert dry["dry_run"]
    done = command(places, "notes", "restore", str(target), "--json").json
    assert dry["files"] == done["files"]
    assert done["files"][0]["revisions"] == len(PAST)
    again = command(places, "notes", "restore", str(target))
    assert "everything in it is here already" in again.out


def test_two_laptops_are_merged(written, tmp_path, command):
    others = [tmp_path / "b.db", tmp_path / "c.db"]
    for seed, other in enumerate(others, start=2):
        write_notebook(other, a_past(30, seed=seed, device=f"laptop {seed}"))
    ended = command(written, "notes", "merge", *map(str, others), "--json")
    assert ended.code == 0
    assert [one["revisions"] for one in ended.json["files"]] == [30, 30]
    assert command(written, "notes", "check", "--json").json["notebook"]["revisions"] == 120


def test_what_is_no_notebook_is_trouble(written, tmp_path, command):
    (tmp_path / "speech.txt").write_text("words")
    ended = command(written, "notes", "merge", str(tmp_path / "speech.txt"), "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "notebook-damaged")
    ended = command(written, "notes", "merge", str(tmp_path / "nowhere.vnb"), "--json")
    assert ended.code == 3
    ended = command(written, "notes", "backup", str(tmp_path / "speech.txt"), "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "not-overwritten")


def test_the_doctor_knows_the_files_of_the_notebook(written, command):
    snapshots.take(written)
    files = {one["what"]: one for one in command(written, "doctor", "--json").json["files"]}
    assert files["notebook"]["state"] == files["snapshot"]["state"] == "good"
    damage(written)
    files = {one["what"]: one for one in command(written, "doctor", "--json").json["files"]}
    assert "notes check --mend" in files["notebook"]["mend"]
    command(written, "notes", "check", "--mend")
    files = {one["what"]: one for one in command(written, "doctor", "--json").json["files"]}
    assert files["notebook"]["state"] == "good"
    assert files["set aside"]["mend"] == ""
    assert "notes restore" in files["lost notes"]["mend"]


@pytest.mark.parametrize("verb", ["restore", "merge"])
def test_what_is_no_notebook_is_not_called_one_s_own(places, command, tmp_path, verb):
    text = tmp_path / "text.vnb"
    text.write_text("no notebook", encoding="utf-8")
    for file, reason in ((text, "it is no notebook"), (tmp_path / "none.vnb", "there is no such file")):
        ended = command(places, "notes", verb, str(file), "--json")
        assert ended.code == 3
        assert ended.json["error"]["message"] == f"Nothing can be taken in from {file.name}: {reason}."
        assert "yours was not changed" in ended.json["error"]["advice"]
