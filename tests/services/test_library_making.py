"""The library is built when it must be, put in place when it is complete, and never half."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace

import pytest

from factories import document as made_of
from factories import paper, paragraph
from vademecum.paths import Places
from vademecum.services.library_making import ABANDONED_S, CannotBuild, ready_library, write_volume
from vademecum.services.library_state import is_fresh, is_sound, sound_library, sources_fingerprint
from vademecum.services.manifest import read_manifest, verify
from vademecum.services.shelf import Shelf
from vademecum.storage.library_builder import Contents


def hashes(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def times(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


@pytest.fixture
def small(library_places, tmp_path) -> Places:
    """A corpus of one short document, so that building takes no time; its library is not built yet."""
    corpus = tmp_path / "corpus"
    shutil.copytree(library_places.corpus / "register", corpus / "register")
    shutil.copytree(library_places.corpus / "welcome-zh", corpus / "welcome-zh")
    resources = tmp_path / "resources"
    for name in ("citations", "data"):
        shutil.copytree(library_places.resources / name, resources / name)
    return replace(
        library_places,
        corpus=corpus,
        resources=resources,
        library=tmp_path / "built" / "library",
        data=tmp_path / "data",
    )


def broken(path):
    path.write_bytes(path.read_bytes()[:-1] + b"?")


def only_file(folder, ending):
    (found,) = folder.rglob(f"*{ending}")
    return found


# -- the same bytes --------------------------------------------------------------


def test_the_same_sources_give_the_same_bytes(small, tmp_path):
    first = hashes(ready_library(small))
    second = hashes(ready_library(replace(small, library=tmp_path / "again" / "library")))
    assert first == second
    assert {name.partition("/")[0] for name in first} == {"library.db", "index", "manifest.json"}


# -- when it is built ------------------------------------------------------------


def test_a_fresh_library_is_left_alone(small):
    folder = ready_library(small)
    before = times(folder)
    heard = []
    assert ready_library(small, lambda *told: heard.append(told)) == folder
    assert times(folder) == before
    assert heard == []


def test_building_tells_of_each_part_to_its_end(small):
    heard = []
    ready_library(small, lambda what, done, of: heard.append((what, done, of)))
    assert dict.fromkeys(what for what, _, _ in heard) == dict.fromkeys(["read", "library", "index"])
    last = {what: (done, of) for what, done, of in heard}
    assert all(done == of for done, of in last.values())


def change_the_corpus(places):
    source = only_file(places.corpus / "welcome-zh", ".txt")
    record = places.corpus / "welcome-zh" / "record.toml"
    before = hashlib.sha256(source.read_bytes()).hexdigest()
    source.write_bytes(source.read_bytes() + "又一段。\n".encode())
    after = hashlib.sha256(source.read_bytes()).hexdigest()
    record.write_text(record.read_text("utf-8").replace(before, after), "utf-8")


def change_the_grammar(places):
    (places.grammar / "zh.toml.orig").write_text("# new\n", "utf-8")


@pytest.mark.parametrize("change", [change_the_corpus, change_the_grammar])
def test_a_stale_library_is_built_anew(small, change):
    folder = ready_library(small)
    before = read_manifest(folder)["built_from"]
    change(small)
    assert not is_fresh(folder, sources_fingerprint(small))
    ready_library(small)
    assert read_manifest(folder)["built_from"] != before
    assert is_fresh(folder, sources_fingerprint(small))


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: broken(folder / "library.db"),
        lambda folder: (folder / "library.db").write_bytes(b""),
        lambda folder: (folder / "library.db").unlink(),
        lambda folder: broken(only_file(folder / "index", ".trm")),
        lambda folder: only_file(folder / "index", ".toc").unlink(),
        lambda folder: shutil.rmtree(folder / "index"),
        lambda folder: (folder / "index" / "_VADEMECUM_9.toc").write_bytes(b"pickle"),
        lambda folder: (folder / "manifest.json").unlink(),
        lambda folder: (folder / "manifest.json").write_bytes(b"{"),
        shutil.rmtree,
    ],
)
def test_whatever_is_damaged_or_missing_is_built_anew(small, damage):
    folder = ready_library(small)
    whole = hashes(folder)
    damage(folder)
    assert ready_library(small) == folder
    assert hashes(folder) == whole


# -- where it is built -------------------------------------------------------------


def no_folder(path):
    """Let nothing be written at `path`, whoever asks: a file stands where its parent should be."""
    path.parent.parent.mkdir(parents=True, exist_ok=True)
    if path.parent.exists():
        shutil.rmtree(path.parent)
    path.parent.write_bytes(b"")


def test_where_nothing_can_be_written_it_is_built_among_the_data(small):
    no_folder(small.library)
    assert ready_library(small) == small.rebuilt_library == sound_library(small)
    before = times(small.rebuilt_library)
    assert ready_library(small) == small.rebuilt_library
    assert times(small.rebuilt_library) == before
    shelf = Shelf.open(small)
    assert [d.head.title for d in shelf.documents()]
    shelf.close()


def test_where_the_data_cannot_be_written_either_a_sentence_says_so(small):
    no_folder(small.library)
    small.data.write_bytes(b"")
    with pytest.raises(CannotBuild) as caught:
        ready_library(small)
    assert str(small.data) in str(caught.value)
    assert "--data-dir" in caught.value.advice_text
    assert small.data.read_bytes() == b""


def test_a_rebuilt_library_of_today_stands_before_an_older_one_that_cannot_be_replaced(small, monkeypatch):
    ready_library(small)
    change_the_corpus(small)
    replaced = type(small.library).replace

    def read_only(self, target):
        if small.library in (self, target):
            raise PermissionError(13, "Permission denied")
        return replaced(self, target)

    monkeypatch.setattr(type(small.library), "replace", read_only)
    assert ready_library(small) == small.rebuilt_library
    assert is_sound(small.library)
    assert sound_library(small) == small.rebuilt_library
    monkeypatch.undo()


def test_a_rebuilt_library_of_yesterday_stands_behind_the_bundled_one(small):
    ready_library(small)
    shutil.copytree(small.library, small.rebuilt_library)
    manifest = small.rebuilt_library / "manifest.json"
    manifest.write_text(
        manifest.read_text("utf-8").replace('"built_from": "', '"built_from": "old-'), "utf-8"
    )
    verify(small.rebuilt_library)
    assert sound_library(small) == small.library


# -- what happens in between ---------------------------------------------------------


def test_what_a_build_left_behind_long_ago_is_removed(small):
    parent = small.library.parent
    parent.mkdir(parents=True)
    old, new = parent / ".library-new-old", parent / ".library-new-new"
    file = parent / ".library-new-file"
    others = parent / "library-new-of-others"
    for folder in (old, new, others):
        (folder / "index").mkdir(parents=True)
    file.write_bytes(b"")
    for left in (old, file, others):
        os.utime(left, (1, 1))
    assert ABANDONED_S > 600
    ready_library(small)
    assert sorted(path.name for path in parent.iterdir()) == [new.name, "library", others.name]


def test_nothing_is_left_beside_a_library_that_was_replaced(small):
    ready_library(small)
    change_the_corpus(small)
    ready_library(small)
    assert [path.name for path in small.library.parent.iterdir()] == ["library"]


def test_bad_sources_leave_the_library_as_it_was(small):
    folder = ready_library(small)
    before = hashes(folder)
    only_file(small.corpus / "welcome-zh", ".txt").write_bytes(b"changed")
    with pytest.raises(Exception, match="no longer the file"):
        ready_library(small)
    assert hashes(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["library"]


def test_an_exchange_that_fails_puts_the_old_library_back(small, monkeypatch):
    folder = ready_library(small)
    before = hashes(folder)
    change_the_corpus(small)
    small.data.write_bytes(b"")
    replaced = type(folder).replace

    def no_second(self, target):
        if target == folder and "old" not in self.name:
            raise PermissionError(13, "Permission denied")
        return replaced(self, target)

    monkeypatch.setattr(type(folder), "replace", no_second)
    with pytest.raises(CannotBuild):
        ready_library(small)
    monkeypatch.undo()
    assert hashes(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["library"]


KILLED = """
import os, signal, sys
from pathlib import Path
from factories import paper
from vademecum.services.library_making import write_volume
from vademecum.storage.library_builder import Contents

def tell(what, done, of):
    if what == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)

write_volume(Path(sys.argv[1]), Contents([paper(600)]), "new", tell)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")
@pytest.mark.parametrize("when", ["library", "index"])
def test_a_killed_build_leaves_the_old_library_whole(tmp_path, when):
    folder = tmp_path / "library"
    write_volume(folder, Contents([made_of(paragraph(1, "旧"))]), "old", lambda *_: None)
    before = hashes(folder)
    script = tmp_path / "script.py"
    script.write_text(KILLED, "utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(folder), when],
        env={"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert hashes(folder) == before
    assert verify(folder) == "old"
    (left,) = [path for path in tmp_path.iterdir() if path.name.startswith(".library-new-")]
    os.utime(left, (1, 1))
    write_volume(folder, Contents([paper(3)]), "new", lambda *_: None)
    assert verify(folder) == "new"
    assert not left.exists()


def test_a_build_that_another_start_finished_first_is_taken(small, monkeypatch):
    folder = ready_library(small)
    kept = folder.with_name("kept")
    folder.rename(kept)
    replaced = type(folder).replace

    def too_late(self, target):
        if target == folder:
            shutil.copytree(kept, folder)
            raise OSError(39, "Directory not empty")
        return replaced(self, target)

    monkeypatch.setattr(type(folder), "replace", too_late)
    assert ready_library(small) == folder
    assert not small.rebuilt_library.exists()
    monkeypatch.undo()
