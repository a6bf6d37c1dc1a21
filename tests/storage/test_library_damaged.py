"""A file that is no library of this version is refused with a sentence, and never opened half."""

import sqlite3

import pytest

from factories import document, paper, paragraph
from vademecum.storage.library import Library, LibraryDamaged
from vademecum.storage.library_builder import Contents, write_library
from vademecum.storage.schema import APPLICATION_ID, VERSION


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "library.db"
    write_library(made, Contents([document(paragraph(1, "正文"))]))
    return made


def refused(path):
    with pytest.raises(LibraryDamaged) as caught:
        Library(path)
    sentence = f"{caught.value} {caught.value.advice_text}"
    assert path.name in sentence
    assert "{" not in sentence
    assert "Traceback" not in sentence
    assert caught.value.kind == "library-damaged"
    return str(caught.value)


def change(path, statement):
    db = sqlite3.connect(path)
    db.execute(statement)
    db.commit()
    db.close()


def test_a_file_that_is_not_there(tmp_path):
    assert "does not exist" in refused(tmp_path / "library.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_its_place(tmp_path):
    (tmp_path / "library.db").mkdir()
    refused(tmp_path / "library.db")


@pytest.mark.parametrize("content", [b"", b"text", b"SQLite format 3\0" + b"\xff" * 5000, bytes(4096)])
def test_a_file_that_is_no_database(tmp_path, content):
    path = tmp_path / "library.db"
    path.write_bytes(content)
    refused(path)


def test_a_database_of_somebody_else(tmp_path):
    path = tmp_path / "library.db"
    change(path, "CREATE TABLE block (row)")
    assert "another format" in refused(path)


def test_a_newer_library(path):
    change(path, f"PRAGMA user_version = {VERSION + 1}")
    assert "another format" in refused(path)


def test_a_database_with_our_number_but_without_our_tables(tmp_path):
    path = tmp_path / "library.db"
    change(path, f"PRAGMA application_id = {APPLICATION_ID}")
    change(path, f"PRAGMA user_version = {VERSION}")
    change(path, "CREATE TABLE other (row)")
    refused(path)


@pytest.mark.parametrize("value", ["key = 'no key'", "facts = '{'", "facts = NULL"])
def test_documents_that_we_did_not_write(path, value):
    change(path, f"UPDATE document SET {value}")
    refused(path)


@pytest.mark.parametrize("left", [100, 512, 4096, 8192, 20_000])
def test_a_file_that_was_cut_off(path, left):
    whole = path.read_bytes()
    assert left < len(whole)
    path.write_bytes(whole[:left])
    try:
        library = Library(path)
    except LibraryDamaged:
        return
    with pytest.raises(LibraryDamaged):
        library.check()
    library.close()


def test_a_thorough_look_finds_a_page_of_garbage(tmp_path):
    path = tmp_path / "library.db"
    write_library(path, Contents([paper(500)]))
    library = Library(path)
    library.check()
    library.close()
    data = bytearray(path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = b"\x5a" * 4096
    path.write_bytes(data)
    library = Library(path)
    with pytest.raises(LibraryDamaged):
        library.check()
    library.close()
