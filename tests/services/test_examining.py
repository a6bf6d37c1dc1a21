"""The doctor names every damage with what mends it, and changes nothing by looking."""

import shutil
from dataclasses import replace

import pytest

from factories import document, paragraph
from vademecum.services.desk import Desk
from vademecum.services.examining import examine
from vademecum.services.importing import Importing
from vademecum.services.library_making import write_volume
from vademecum.services.library_state import IMPORTS_BUILT_FROM
from vademecum.services.manifest import write_manifest
from vademecum.storage.library_builder import Contents


@pytest.fixture
def whole(own_library, tmp_path):
    """Everything there and well, with a library of imports; fonts and translations are only named."""
    for name, ending in (("fonts", "ttf"), ("i18n", "qm")):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"one.{ending}").write_bytes(b"")
    write_volume(
        own_library.imports,
        Contents([document(paragraph(1, "x"))]),
        IMPORTS_BUILT_FROM,
        lambda *_: None,
    )
    return replace(own_library, fonts=tmp_path / "fonts", translations=tmp_path / "i18n")


def seen(places):
    return {
        path: path.stat().st_mtime_ns
        for folder in (places.library, places.data)
        for path in folder.rglob("*")
    }


def unwell(places):
    before = seen(places)
    found = {one.what: one for one in examine(places) if not one.is_well}
    assert seen(places) == before
    for one in found.values():
        assert one.state
        assert len(one.mend) > 20
    return found


def flip(path):
    path.write_bytes(path.read_bytes()[:-1] + b"?")


def test_where_all_is_well_every_file_is_named_and_nothing_needs_mending(whole):
    assert unwell(whole) == {}
    assert [one.what for one in examine(whole)] == [
        "corpus",
        "register",
        "citation grammar",
        "icons",
        "library",
        "index",
        "imports",
        "fonts",
        "translations",
        "your data",
        "session",
        "preferences",
        "notebook",
    ]
    assert all(one.path.is_absolute() for one in examine(whole))


DAMAGES = {
    "library": lambda p: flip(p.library / "library.db"),
    "library ": lambda p: shutil.rmtree(p.library),
    "library  ": lambda p: ((p.library / "library.db").write_bytes(b"x"), write_manifest(p.library, "x")),
    "index": lambda p: flip(p.library / "index" / "blocks.bin"),
    "index ": lambda p: shutil.rmtree(p.library / "index"),
    "index  ": lambda p: (p.library / "index" / "_VADEMECUM_2.toc").write_bytes(b"pickle"),
    "imports": lambda p: flip(p.imports / "library.db"),
    "imports ": lambda p: flip(p.imports / "index" / "blocks.bin"),
    "imports  ": lambda p: (p.imports / "manifest.json").unlink(),
    "fonts": lambda p: shutil.rmtree(p.fonts),
    "translations": lambda p: shutil.rmtree(p.translations),
}


@pytest.mark.parametrize("what", DAMAGES)
def test_each_damage_is_named_alone(whole, what):
    DAMAGES[what](whole)
    assert list(unwell(whole)) == [what.strip()]


def test_a_library_older_than_its_sources_is_named(whole):
    write_manifest(whole.library, "older sources")
    assert list(unwell(whole)) == ["library's age"]


def test_missing_sources_are_named(whole, tmp_path):
    found = unwell(replace(whole, corpus=tmp_path / "none", resources=tmp_path / "none"))
    assert {"corpus", "register", "citation grammar", "icons"} <= set(found)


def test_imports_that_are_gone_while_their_sources_are_kept_are_named(whole, desk, tmp_path):
    importing = Importing.over(Desk(whole, desk.shelf))
    (tmp_path / "a.txt").write_text("正文。\n", "utf-8")
    importing.keep([importing.read(tmp_path / "a.txt")])
    assert unwell(whole) == {}
    shutil.rmtree(whole.imports)
    assert unwell(whole)["imports"].state == "missing"
    next(whole.import_sources.glob("*.txt")).unlink()
    assert set(unwell(whole)) == {"imports", "imported source"}


def test_a_file_in_the_place_of_the_data_is_named(whole, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    for data in (tmp_path / "file", tmp_path / "file" / "inside"):
        found = [one for one in examine(replace(whole, data=data)) if not one.is_well]
        assert [one.what for one in found] == ["your data"]
        assert "--data-dir" in found[0].mend


def test_data_that_are_not_there_yet_are_well(whole, tmp_path):
    assert unwell(replace(whole, data=tmp_path / "not" / "yet")) == {}
    assert not (tmp_path / "not").exists()
