"""A new program from a file: tried before and after it is switched in, and rolled back when it fails."""

import os
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from sticks import hashes
from updates import CONTENTS, PROGRAM_VERSION, WORKS, a_program, program_update, repacked
from vademecum.services.updating import program_update as renewing
from vademecum.services.updating.library_update import CannotUpdate, FailsItsTest
from vademecum.services.updating.program_switch import FORMER, Program
from vademecum.services.updating.program_update import NotThisWay, ProgramReadOnly
from vademecum.services.updating.unpacking import NotAnUpdate, open_update
from vademecum.services.updating.updating import offered

pytest_plugins = ["libraries", "media"]

HASH = "a" * 64

posix = pytest.mark.skipif(os.name != "posix", reason="the stand-in for a program is a shell script")


@pytest.fixture
def program(tmp_path):
    folder = a_program(tmp_path / "stick" / "Vademecum")
    (folder / "portable").mkdir()
    (folder / "portable" / "notebook.db").write_text("notes")
    (folder / "holiday.jpg").write_text("mine")
    return Program(folder, "vademecum", CONTENTS["old"])


def renew(program, file):
    update = open_update(file)
    with renewing.made_ready(program, update, lambda _what, _done, _of: None) as made:
        renewing.take(program, made)


def part(program, which):
    return (program.folder / CONTENTS[which] / "part").read_text()


def words(program):
    return (program.folder / "README.txt").read_text()


def now(program):
    """The program as it is after an update: what runs is the new one."""
    return replace(program, contents=CONTENTS["new"])


@posix
def test_a_new_program_is_tried_switched_in_and_given_back(program, tmp_path):
    before = hashes(program.folder)
    renew(program, program_update(tmp_path / "p.vupdate"))
    assert (words(program), part(program, "new"), part(program, "old")) == ("new", "new", "old")
    assert (program.folder / FORMER / "README.txt").read_text() == "old"
    assert (program.folder / "portable" / "notebook.db").read_text() == "notes"
    assert (program.folder / "holiday.jpg").exists()
    renewing.demand_works(program.folder / "vademecum")
    renewing.go_back(now(program))
    shutil.rmtree(program.folder / CONTENTS["new"])
    assert hashes(program.folder, without=FORMER) == before
    renewing.demand_works(program.folder / "vademecum")


@posix
def test_one_goes_back_and_forth_and_takes_the_same_update_again(program, tmp_path):
    renew(program, program_update(tmp_path / "p.vupdate"))
    assert renewing.go_back(now(program)) == ""
    assert renewing.go_back(program) == PROGRAM_VERSION
    assert words(program) == "new"
    renewing.demand_works(program.folder / "vademecum")
    renewing.go_back(now(program))
    renew(program, program_update(tmp_path / "again.vupdate"))
    assert (words(program), part(program, "new")) == ("new", "new")
    assert not list(program.folder.glob(".update-new-*"))


@posix
def test_what_neither_program_needs_any_more_is_removed(program, tmp_path):
    older = program.folder / "_internal-0.0.9"
    older.mkdir()
    renew(program, program_update(tmp_path / "p.vupdate"))
    assert not older.exists()
    assert {path.name for path in program.folder.glob("_internal-*")} == set(CONTENTS.values())


def changed(program, file, goes_back):
    if goes_back:
        renewing.go_back(now(program))
    else:
        renew(program, file)


class PowerFails(BaseException):
    """Nothing that comes after it is done."""


def interrupted(monkeypatch, after, error):
    """Let renaming work so often, then never again, or not once."""
    rename, left = Path.replace, iter([True] * after)

    def failing(source, target):
        if not next(left, False):
            monkeypatch.setattr(Path, "replace", rename)
            raise error
        return rename(source, target)

    monkeypatch.setattr(Path, "replace", failing)


def sticks(tmp_path, are_renewed):
    """Enough sticks with a program, and an update for each; it is taken already where one is to go back."""
    for number in range(40):
        folder = a_program(tmp_path / f"stick {number}")
        program = Program(folder, "vademecum", CONTENTS["old"])
        file = program_update(tmp_path / f"{number}.vupdate")
        if are_renewed:
            renew(program, file)
        yield number, folder, program, file


@posix
@pytest.mark.parametrize("goes_back", [False, True])
def test_wherever_the_power_fails_a_program_starts(tmp_path, monkeypatch, goes_back):
    seen = set()
    for number, folder, program, file in sticks(tmp_path, goes_back):
        with monkeypatch.context() as patch:
            interrupted(patch, number, PowerFails())
            try:
                changed(program, file, goes_back)
                break
            except PowerFails:
                pass
        renewing.demand_works(folder / "vademecum")
        seen.add(words(program))
    assert number >= 4
    assert seen == {"old", "new"}


@posix
@pytest.mark.parametrize("goes_back", [False, True])
def test_whatever_cannot_be_renamed_all_is_as_it_was(tmp_path, monkeypatch, goes_back):
    for number, folder, program, file in sticks(tmp_path, goes_back):
        before = hashes(folder)
        with monkeypatch.context() as patch:
            interrupted(patch, number, PermissionError(13, "it is in use"))
            try:
                changed(program, file, goes_back)
                break
            except CannotUpdate:
                pass
        assert hashes(folder) == before
        renewing.demand_works(folder / "vademecum")
    assert number >= 4


@posix
def test_where_a_file_has_one_name_only_it_is_copied(program, tmp_path, monkeypatch):
    def cannot(*_names, **_how):
        raise PermissionError(1, "this stick knows no links")

    monkeypatch.setattr(os, "link", cannot)
    renew(program, program_update(tmp_path / "p.vupdate"))
    assert words(program) == "new"
    renewing.go_back(now(program))
    assert words(program) == "old"
    renewing.demand_works(program.folder / "vademecum")


@posix
@pytest.mark.parametrize(
    "words",
    [
        "#!/bin/sh\necho cannot >&2\nexit 1\n",
        "#!/no/such/shell\n",
        # Works where it is unpacked, but not in its place.
        WORKS + 'case "$0" in *update-new*) ;; *) exit 1;; esac\n',
    ],
    ids=["fails", "does not start", "fails in its place"],
)
def test_a_program_that_fails_its_test_leaves_all_as_it_was(program, tmp_path, words):
    before = hashes(program.folder)
    with pytest.raises(FailsItsTest):
        renew(program, program_update(tmp_path / "p.vupdate", words))
    assert hashes(program.folder) == before
    renewing.demand_works(program.folder / "vademecum")


@posix
def test_nothing_of_a_program_runs_before_all_of_it_is_verified(program, tmp_path):
    witness = tmp_path / "it ran"
    good = program_update(tmp_path / "p.vupdate", f'#!/bin/sh\ntouch "{witness}"\n')
    with zipfile.ZipFile(good) as packed:
        names = [one for one in packed.namelist() if one != "update.json"]
    assert names[-1] == "vademecum"
    bad = repacked(good, tmp_path / "bad", lambda told: told["members"][0].update(sha256=HASH))
    before = hashes(program.folder)
    with pytest.raises(NotAnUpdate):
        renew(program, bad)
    assert not witness.exists()
    assert hashes(program.folder) == before


@posix
def test_on_a_read_only_medium_a_program_is_refused_with_advice(program, tmp_path, closed_medium):
    closed_medium[0](program.folder)
    with pytest.raises(ProgramReadOnly) as refused:
        renew(program, program_update(tmp_path / "p.vupdate"))
    assert "Copy its folder" in refused.value.advice_text


@posix
@pytest.mark.parametrize("name", ["portable", "former", "Portable", CONTENTS["old"]])
def test_a_program_never_brings_a_reader_s_data(program, tmp_path, name):
    folder = a_program(tmp_path / "from")
    target = program_update(tmp_path / "p.vupdate")
    other = tmp_path / "other"
    with zipfile.ZipFile(target) as packed:
        data = packed.read(f"{CONTENTS['new']}/part")
    repacked(target, other, lambda told: told["members"][0].update(name=f"{name}/part"))
    with zipfile.ZipFile(target) as old, zipfile.ZipFile(other, "w") as new:
        told = old.read("update.json").replace(f"{CONTENTS['new']}/part".encode(), f"{name}/part".encode())
        new.writestr("update.json", told)
        new.writestr(f"{name}/part", data)
        for kept in ("README.txt", "vademecum"):
            new.writestr(kept, old.read(kept))
    before = hashes(program.folder)
    with pytest.raises(NotAnUpdate):
        renew(program, other)
    assert hashes(program.folder) == before
    assert folder.exists()


@posix
def test_a_checkout_is_not_updated_this_way(places, tmp_path):
    with pytest.raises(NotThisWay), offered(places, program_update(tmp_path / "p.vupdate")):
        pytest.fail("it was offered")
