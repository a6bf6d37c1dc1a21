"""The bundled library and the imports are read as one; what is not there is said in a sentence."""

from dataclasses import replace

import pytest

from factories import document, paper, paragraph
from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.key import Key
from vademecum.services.desk import Searching
from vademecum.services.library_making import write_volume
from vademecum.services.library_state import IMPORTS_BUILT_FROM
from vademecum.services.manifest import NotVerified, write_manifest
from vademecum.services.shelf import Shelf, UnknownDocument, Volume
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents

PAPER = Key.parse("CTOC/COP/WG.7/2020/3")
COUNCIL = Key.parse("S/RES/1373(2001)")


def put(folder, *documents, built_from=IMPORTS_BUILT_FROM):
    return write_volume(folder, Contents(documents), built_from, lambda *_: None)


def cites(block, key):
    return Citation(block, 0, 1, "", key, CitationKind.RESOLUTION)


@pytest.fixture
def opened():
    """Opens a shelf; what was opened is closed after the test."""
    shelves = []

    def opened(places):
        shelves.append(Shelf.open(places))
        return shelves[-1]

    yield opened
    for shelf in shelves:
        shelf.close()


def test_the_bundled_library_holds_two_documents_and_a_guide(shelf):
    assert [(str(d.head.key), d.head.lang) for d in shelf.documents()] == [
        ("CTOC/COP/WG.7/2020/3", "zh"),
        ("VM/CTED/CYBERSPACE", "zh"),
        ("VM/WELCOME", "en"),
        ("VM/WELCOME", "zh"),
    ]
    assert {d.head.lang for d in shelf.versions(Key.parse("VM/WELCOME"))} == {"en", "zh"}


def test_an_import_stands_before_the_bundled_document_of_the_same_key_and_language(places, opened):
    mine = document(
        paragraph(1, "引用。"), key=str(PAPER), title="我的", citations=[cites("para_1", COUNCIL)]
    )
    put(places.imports, mine, document(paragraph(1, "Mine"), key=str(PAPER), lang="en", title="My paper"))
    shelf = opened(places)
    assert shelf.demand(PAPER, "zh").head.title == "我的"
    assert shelf.demand(PAPER, "en").volume.name == "imports"
    assert [d.head.lang for d in shelf.versions(PAPER)] == ["en", "zh"]
    citing = shelf.citing(COUNCIL)
    assert {str(cited.stored.key) for cited in citing} == {"VM/CTED/CYBERSPACE", str(PAPER)}
    hidden = shelf.citing(Key.parse("A/RES/74/247"))
    assert hidden == []


def test_a_fragment_is_a_place_and_no_other_document(shelf):
    assert shelf.find(PAPER.at("para_24")) == shelf.find(PAPER)


@pytest.mark.parametrize(("lang", "words"), [(None, "is not in the library"), ("fr", "“fr”")])
def test_an_unknown_document_is_named_with_advice(shelf, lang, words):
    key = Key.parse("S/RES/1(1946)") if lang is None else PAPER
    assert shelf.find(key, lang) is None
    with pytest.raises(UnknownDocument) as caught:
        shelf.demand(key, lang)
    assert str(key) in str(caught.value)
    assert words in str(caught.value)
    assert "vademecum list" in caught.value.advice_text
    assert caught.value.kind == "unknown-key"


def test_an_unknown_key_in_a_language_is_simply_unknown(shelf):
    with pytest.raises(UnknownDocument) as caught:
        shelf.demand(Key.parse("S/RES/1(1946)"), "fr")
    assert "language" not in str(caught.value)


def test_without_a_bundled_library_there_is_no_shelf(places, tmp_path):
    with pytest.raises(NotVerified):
        Shelf.open(replace(places, library=tmp_path / "nowhere"))


def test_a_damaged_library_is_not_opened(own_library):
    file = own_library.library / "library.db"
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(NotVerified):
        Shelf.open(own_library)


def test_a_library_of_another_format_is_not_opened_although_it_verifies(own_library):
    (own_library.library / "library.db").write_bytes(b"of a newer program")
    write_manifest(own_library.library, "newer")
    with pytest.raises(NotVerified):
        Shelf.open(own_library)


@pytest.mark.parametrize("is_verified", [False, True])
def test_imports_that_cannot_be_read_do_not_take_the_bundled_library_with_them(places, opened, is_verified):
    put(places.imports, paper(2))
    (places.imports / "library.db").write_bytes(b"of a newer program")
    if is_verified:
        write_manifest(places.imports, IMPORTS_BUILT_FROM)
    shelf = opened(places)
    assert [volume.name for volume in shelf.volumes] == ["bundled"]


def test_only_the_edition_that_is_shown_cites(tmp_path):
    old = document(paragraph(1, "旧"), citations=[cites("para_1", COUNCIL), cites("para_1", PAPER)])
    new = replace(document(paragraph(1, "新"), citations=[cites("para_1", COUNCIL)]), edition="2")
    folder = put(tmp_path / "library", old, new)
    library = Library(folder / "library.db")
    shelf = Shelf([Volume("bundled", folder, library)])
    assert [cited.stored.block.text for cited in shelf.citing(COUNCIL)] == ["新"]
    assert shelf.citing(PAPER) == []
    shelf.close()


@pytest.mark.parametrize("name", ["_VADEMECUM_2.toc", "blocks.bin"])
def test_a_search_never_opens_an_index_that_is_not_as_it_was_built(own_library, name):
    file = own_library.library / "index" / name
    file.write_bytes(file.read_bytes()[:-1] + b"?" if file.exists() else b"a pickle of somebody else")
    with pytest.raises(NotVerified, match=name):
        Searching(own_library)
