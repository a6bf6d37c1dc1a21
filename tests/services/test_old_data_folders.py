"""Whole data folders of released versions: whatever a reader has in them opens in the program of today."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from old_data_maker import LANG, PASSPHRASE, SYMBOL
from vademecum import __version__
from vademecum.domain.annotation import Annotation, Bookmark, Colour
from vademecum.domain.key import Key
from vademecum.services.desk import Desk, Searching
from vademecum.services.examining import examine
from vademecum.services.former_edition import read_former
from vademecum.services.importing import Importing, make_ready
from vademecum.services.notebook import snapshots
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.notebook.privacy import key_of
from vademecum.services.own_verbs import own_verbs
from vademecum.services.shelf import Shelf
from vademecum.storage.notebook.troubles import NotebookLocked
from vademecum.ui.address_history import read_history
from vademecum.ui.preferences import Preferences
from vademecum.ui.session import read_session

pytest_plugins = ["libraries", "windows"]

OLD = Path(__file__).resolve().parents[1] / "old_data"
FOLDERS = sorted(path for path in OLD.glob("data-*") if not path.name.endswith("-locked"))
RELEASED = ("0.1.0",)
"""Every version that readers have had; a new one is added when its data folder is."""
FILES = {
    *(
        "notebook.db",
        "session.json",
        "addresses.json",
        "preferences.ini",
        "former-edition.json",
        "verbs.toml",
    ),
    *("imports/library.db", "imports/manifest.json", "snapshots/notebook-2026-11-22.db"),
}
"""What each folder holds besides the kept sources and the index."""
NOTES = {"", "**问秘书处**：哪一年的数字？", "on an imported text"}


@pytest.fixture(params=FOLDERS, ids=lambda path: path.name)
def old(request, places):
    """The data of a version as a reader brings it, over the library of today."""
    shutil.copytree(request.param, places.data, dirs_exist_ok=True)
    return places


@pytest.fixture(params=FOLDERS, ids=lambda path: path.name)
def locked(request, places):
    """The same with a notebook behind a passphrase."""
    shutil.copytree(request.param.with_name(request.param.name + "-locked"), places.data, dirs_exist_ok=True)
    return places


def test_there_is_a_folder_of_each_version_with_every_file_in_it():
    assert __version__ in RELEASED
    assert {path.name.removeprefix("data-") for path in FOLDERS} == set(RELEASED)
    for folder in FOLDERS:
        held = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        assert held >= FILES
        assert len(list((folder / "imported").glob("*.txt"))) == 2
        assert (folder.with_name(folder.name + "-locked") / "notebook.db").exists()


def read_notes(places, opens=None):
    notebook = open_notebook(places, opens)
    try:
        notes, (bookmark,) = notebook.items(Annotation), notebook.items(Bookmark)
        assert {one.body for one in notes} == NOTES
        assert Colour.GREEN in {one.colour for one in notes}
        assert bookmark.name == "开头"
        return len(notes)
    finally:
        notebook.keeper.close()


def test_notes_and_their_copies_are_read(old):
    assert read_notes(old) == 3
    (copy,) = snapshots.survey(old)
    assert copy.day == "2026-11-22"
    assert snapshots.examine(copy.path) == copy.revisions > 0


def test_locked_notes_and_their_copies_are_read(locked):
    with pytest.raises(NotebookLocked):
        open_notebook(locked)
    opens = key_of(PASSPHRASE)
    assert read_notes(locked, opens) == 3
    (copy,) = snapshots.survey(locked, opens)
    assert snapshots.examine(copy.path, opens) == copy.revisions > 0


def test_imports_are_read_found_and_given_back_in_their_former_edition(old):
    make_ready(old)
    desk = Desk(old, Shelf.open(old))
    try:
        document = desk.shelf.find(Key(SYMBOL), LANG)
        assert "积极审议" in desk.reading.whole(document).blocks[1].text
        (former,) = read_former(old.former_edition)
        assert (former.key, former.lang) == (SYMBOL, LANG)
    finally:
        desk.close()
    searching = Searching(old)
    try:
        assert searching.finding.search("积极审议", within=Key(SYMBOL)).hits
    finally:
        searching.close()
    desk = Desk(old, Shelf.open(old))
    Importing.over(desk).go_back()
    desk.close()
    desk = Desk(old, Shelf.open(old))
    assert "积极审议" not in desk.reading.whole(desk.shelf.find(Key(SYMBOL), LANG)).blocks[1].text
    desk.close()


def test_imports_of_another_version_are_made_again_from_their_sources(old):
    manifest = old.imports / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace("imports-", "imports-0.0.0-"), "utf-8")
    make_ready(old)
    with_imports = Shelf.open(old)
    assert with_imports.find(Key(SYMBOL), LANG)
    with_imports.close()


def test_session_addresses_preferences_and_verbs_are_read(old, qapp):
    session = read_session(old.session)
    assert session.tabs
    assert session.geometry
    assert [gone.said for gone in read_history(old.addresses)] == ["WG.7/2020/3 para 24"]
    preferences = Preferences(old.preferences)
    assert (preferences.text_size, preferences.theme, preferences.language) == (20, "night", "zh")
    verbs = own_verbs(old)
    assert verbs.trouble is None
    assert verbs.table is not None


def test_the_doctor_finds_nothing_to_mend(old):
    assert not [one for one in examine(old) if one.path.is_relative_to(old.data) and not one.is_well]


def test_the_window_opens_with_all_of_it(old, start):
    person = start(at=replace(old))
    assert person.page.document.head.key == Key("CTOC/COP/WG.7/2020/3")
    assert person.window.language == "zh"
    assert person.window.notes.notebook.items(Annotation)
    assert person.window.findChild(QLabel, "notebookState") is not None
