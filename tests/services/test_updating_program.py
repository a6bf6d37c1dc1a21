"""A new program from a file: tried before and after it is switched in, and rolled back when it fails."""

import os
import zipfile

import pytest

from sticks import hashes
from updates import PROGRAM_VERSION, WORKS, a_program, program_update, repacked
from vademecum.services.updating import program_update as renewing
from vademecum.services.updating.library_update import FailsItsTest
from vademecum.services.updating.program_update import FORMER, NotThisWay, Program, ProgramReadOnly
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
    return Program(folder, "vademecum")


def renew(program, file):
    update = open_update(file)
    with renewing.made_ready(program, update, lambda _what, _done, _of: None) as made:
        renewing.take(program, made)


@posix
def test_a_new_program_is_tried_switched_in_and_given_back(program, tmp_path):
    before = hashes(program.folder)
    renew(program, program_update(tmp_path / "p.vupdate"))
    assert (program.folder / "_internal" / "part").read_text() == "new"
    assert (program.folder / FORMER / "_internal" / "part").read_text() == "old"
    assert (program.folder / "portable" / "notebook.db").read_text() == "notes"
    assert (program.folder / "holiday.jpg").exists()
    renewing.demand_works(program)
    renewing.go_back(program)
    assert hashes(program.folder, without=FORMER) == before
    assert renewing.go_back(program) == PROGRAM_VERSION
    assert (program.folder / "_internal" / "part").read_text() == "new"


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
    renewing.demand_works(program)


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
@pytest.mark.parametrize("name", ["portable", "former", "Portable"])
def test_a_program_never_brings_a_reader_s_data(program, tmp_path, name):
    folder = a_program(tmp_path / "from")
    target = program_update(tmp_path / "p.vupdate")
    other = tmp_path / "other"
    with zipfile.ZipFile(target) as packed:
        data = packed.read("_internal/part")
    repacked(target, other, lambda told: told["members"][0].update(name=f"{name}/part"))
    with zipfile.ZipFile(target) as old, zipfile.ZipFile(other, "w") as new:
        told = old.read("update.json").replace(b"_internal/part", f"{name}/part".encode())
        new.writestr("update.json", told)
        new.writestr(f"{name}/part", data)
        new.writestr("vademecum", old.read("vademecum"))
    before = hashes(program.folder)
    with pytest.raises(NotAnUpdate):
        renew(program, other)
    assert hashes(program.folder) == before
    assert folder.exists()


@posix
def test_a_checkout_is_not_updated_this_way(places, tmp_path):
    with pytest.raises(NotThisWay), offered(places, program_update(tmp_path / "p.vupdate")):
        pytest.fail("it was offered")
