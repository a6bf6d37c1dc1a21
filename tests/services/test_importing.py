"""What a reader imports is on the shelf and in the search, and nothing of it is ever lost."""

import json
import os
import shutil
import sys

import pytest

from vademecum.domain.changes import Changes
from vademecum.domain.key import MalformedKey
from vademecum.importer.record import UnknownLanguage
from vademecum.importer.text_source import UnreadableSource
from vademecum.services.arrivals import NotTaken
from vademecum.services.desk import Desk, Searching
from vademecum.services.importing import Importing, NotImported, SameDocument, WrongYear, make_ready
from vademecum.services.library_making import CannotBuild
from vademecum.services.library_state import imports_are_ready, is_sound
from vademecum.services.shelf import Shelf

RESOLUTION = """安全理事会，

回顾其第1373(2001)号决议，

1. 决定设立一个试验委员会；

2. 请秘书长提出报告。
"""


@pytest.fixture
def importing(places, desk):
    return Importing.over(Desk(places, desk.shelf))


@pytest.fixture
def texts(tmp_path):
    """Writes a text of the reader's."""

    def write(name, text, encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    return write


def titles(places):
    shelf = Shelf.open(places)
    try:
        return {
            (str(d.head.key), d.head.lang): d.head.title
            for d in shelf.documents()
            if d.volume.name == "imports"
        }
    finally:
        shelf.close()


def hits(places, query):
    searching = Searching(places)
    try:
        return [(str(hit.key), hit.block) for hit in searching.finding.search(query).hits]
    finally:
        searching.close()


def keep(importing, *files, **said):
    return importing.keep([importing.read(file, **said) for file in files])


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_imported_is_read_searched_and_cites(places, importing, texts):
    changes = keep(importing, texts("r.txt", RESOLUTION), symbol="S/RES/9001 (2030)", lang="zh", title="试验")
    assert changes == Changes(library=True)
    assert titles(places) == {("S/RES/9001(2030)", "zh"): "试验"}
    assert hits(places, "试验委员会") == [("S/RES/9001(2030)", "para_1")]
    assert "S/RES/9001(2030)" in {key for key, _ in hits(places, "第1373号决议")}


def test_reading_alone_keeps_nothing(places, importing, texts):
    imported = importing.read(texts("r.txt", RESOLUTION))
    assert str(imported.document.key).startswith("VM/IMPORT/")
    assert imported.document.citations
    assert contents(places.data) == {}


def test_a_later_import_joins_the_earlier_and_replaces_the_same_document(places, importing, texts):
    keep(importing, texts("a.txt", "第一个文本。\n"), symbol="A/TEST/1", lang="zh", title="一")
    keep(importing, texts("b.txt", "第二个文本。\n"), symbol="A/TEST/2", lang="zh", title="二")
    keep(importing, texts("c.txt", "新的文本。\n"), symbol="A/TEST/1", lang="zh", title="新")
    assert titles(places) == {("A/TEST/1", "zh"): "新", ("A/TEST/2", "zh"): "二"}
    assert hits(places, "第一个文本") == []
    sources = {path.read_text("utf-8") for path in places.import_sources.glob("*.txt")}
    assert sources == {"第一个文本。\n", "第二个文本。\n", "新的文本。\n"}


def test_one_document_in_two_languages_is_two_documents(places, importing, texts):
    zh = importing.read(texts("zh.txt", "中文文本。\n"), symbol="A/TEST/1", lang="zh")
    en = importing.read(texts("en.txt", "An English text.\n"), symbol="A/TEST/1", lang="en")
    importing.keep([zh, en])
    assert {lang for _, lang in titles(places)} == {"zh", "en"}


def test_two_texts_that_would_be_one_document_are_not_imported(places, importing, texts):
    files = texts("a.txt", "第一。\n"), texts("b.txt", "第二。\n")
    with pytest.raises(SameDocument) as caught:
        keep(importing, *files, symbol="A/TEST/1", lang="zh")
    assert "A/TEST/1" in str(caught.value)
    assert caught.value.advice_text
    assert contents(places.data) == {}


def test_the_same_text_twice_is_one_document(places, importing, texts):
    keep(importing, texts("a.txt", "同一。\n"), texts("b.txt", "同一。\n"))
    assert len(titles(places)) == 1
    assert len(list(places.import_sources.glob("*.txt"))) == 1


# -- what cannot be imported ------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in its folders")
def test_a_pipe_is_refused_and_never_opened(importing, texts, tmp_path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(NotTaken):
        importing.bring([pipe])
    brought = importing.bring([pipe, texts("r.txt", RESOLUTION)])
    assert len(brought.documents) == 1
    assert [str(reason) for reason in brought.refused] == ["pipe.txt is not a file."]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n \n\n",
        b"%PDF-1.7\n",
        b"PK\x03\x04zip",
        b"\x89PNG\r\n",
        "Résolution".encode("cp1252"),
        "резолюция".encode("koi8-r"),
        b"text\x00text",
        b"\xff\xfe\x00",
    ],
)
def test_what_is_no_text_is_refused_by_name_with_advice(places, importing, texts, content):
    file = texts("a file.txt", content)
    with pytest.raises(NotImported) as caught:
        importing.read(file)
    assert caught.value.kind == "unreadable-source"
    assert str(caught.value).startswith("a file.txt is not imported. The file ")
    assert "{" not in str(caught.value) + caught.value.advice_text
    assert len(caught.value.advice_text) > 20
    assert contents(places.data) == {}


def test_a_file_that_is_not_there_and_a_folder_are_refused(importing, tmp_path):
    for path in (tmp_path / "nowhere.txt", tmp_path):
        with pytest.raises(UnreadableSource) as caught:
            importing.read(path)
        assert path.name in str(caught.value)
        assert caught.value.advice_text


def test_an_unknown_language_and_a_symbol_that_is_none_are_refused(importing, texts):
    file = texts("r.txt", RESOLUTION)
    with pytest.raises(UnknownLanguage):
        importing.read(file, lang="de")
    with pytest.raises(MalformedKey):
        importing.read(file, symbol="no symbol")


def test_a_text_that_says_it_is_another_than_the_reader_says_is_a_place_to_check(importing, texts):
    file = texts("r.txt", "S/RES/7101 (2096)\n\nThe Security Council,\n\n1. Decides that all is well.\n")
    (doubt,) = importing.read(file, symbol="S/RES/7102(2096)").document.doubts
    assert doubt.why.startswith("The text says that it is S/RES/7101 (2096)")
    assert importing.read(file, symbol="S/RES/7101(2096)").document.doubts == ()


def test_gb18030_is_read_as_what_it_is(importing, texts):
    imported = importing.read(texts("r.txt", RESOLUTION, "gb18030"))
    assert any("试验委员会" in block.text for block in imported.document.blocks)
    assert imported.document.doubts


def test_where_nothing_can_be_kept_a_sentence_says_so_and_the_older_imports_stay(places, importing, texts):
    keep(importing, texts("a.txt", "第一。\n"), symbol="A/TEST/1", lang="zh")
    shutil.rmtree(places.import_sources)
    places.import_sources.write_bytes(b"")
    with pytest.raises(CannotBuild) as caught:
        keep(importing, texts("b.txt", "第二。\n"), symbol="A/TEST/2", lang="zh")
    assert str(places.import_sources) in str(caught.value)
    assert list(titles(places)) == [("A/TEST/1", "zh")]


# -- nothing is lost ------------------------------------------------------------------------


@pytest.fixture
def two(places, importing, texts):
    """Two documents imported, one of them in two goes."""
    keep(importing, texts("a.txt", "旧的第一。\n"), symbol="A/TEST/1", lang="zh", title="旧")
    keep(
        importing,
        texts("b.txt", "第二。引用第1373(2001)号决议。\n"),
        symbol="A/TEST/2",
        lang="zh",
        title="二",
    )
    keep(importing, texts("c.txt", "新的第一。\n"), symbol="A/TEST/1", lang="zh", title="新")
    assert imports_are_ready(places)
    return {("A/TEST/1", "zh"): "新", ("A/TEST/2", "zh"): "二"}


def flip(path):
    path.write_bytes(path.read_bytes()[:-1] + b"?")


DAMAGES = {
    "library changed": lambda p: flip(p.imports / "library.db"),
    "library gone": lambda p: (p.imports / "library.db").unlink(),
    "manifest gone": lambda p: (p.imports / "manifest.json").unlink(),
    "all gone": lambda p: shutil.rmtree(p.imports),
    "older version": lambda p: (p.imports / "manifest.json").write_text(
        (p.imports / "manifest.json").read_text("utf-8").replace("imports-", "imports-0.0."), "utf-8"
    ),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_library_of_imports_is_made_again_from_the_kept_sources(places, two, damage):
    damage(places)
    assert not imports_are_ready(places)
    make_ready(places)
    assert titles(places) == two
    assert [key for key, _ in hits(places, "新的第一")] == ["A/TEST/1"]
    assert imports_are_ready(places)
    assert is_sound(places.imports)


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_an_import_after_damage_loses_nothing(places, importing, texts, two, damage):
    damage(places)
    keep(importing, texts("d.txt", "第四。\n"), symbol="A/TEST/4", lang="zh", title="四")
    assert titles(places) == {**two, ("A/TEST/4", "zh"): "四"}


def test_a_damaged_index_of_imports_is_made_again(places, two):
    flip(next((places.imports / "index").glob("*.trm")))
    make_ready(places)
    assert hits(places, "新的第一")
    assert titles(places) == two


@pytest.mark.parametrize("goes", ["aba", "bab", "ab", "ba"])
def test_the_order_of_imports_outlives_a_copy_that_forgets_the_times(places, importing, texts, goes):
    for name in goes:
        keep(importing, texts("t.txt", f"文本{name}。\n"), symbol="A/TEST/1", lang="zh", title=name)
    for file in places.import_sources.iterdir():
        os.utime(file, (1, 1))
    shutil.rmtree(places.imports)
    make_ready(places)
    assert titles(places) == {("A/TEST/1", "zh"): goes[-1]}


@pytest.mark.parametrize("damage", ["no source", "no json", "other json", "no text"])
def test_one_damaged_source_does_not_take_the_others_with_it(places, two, damage):
    described = {json.loads(p.read_text("utf-8"))["symbol"]: p for p in places.import_sources.glob("*.json")}
    file = described["A/TEST/2"]
    if damage == "no source":
        file.with_suffix(".txt").unlink()
    elif damage == "no text":
        file.with_suffix(".txt").write_bytes(b"%PDF")
    else:
        file.write_text("{" if damage == "no json" else '{"number": "x", "symbol": 3}', "utf-8")
    shutil.rmtree(places.imports)
    make_ready(places)
    assert titles(places) == {("A/TEST/1", "zh"): "新"}
    assert file.exists()


def test_where_nothing_was_imported_nothing_is_made(places):
    make_ready(places)
    assert imports_are_ready(places)
    assert not places.imports.exists()


def test_making_ready_leaves_sound_imports_alone(places, two):
    before = {path: path.stat().st_mtime_ns for path in places.imports.rglob("*")}
    make_ready(places)
    assert {path: path.stat().st_mtime_ns for path in places.imports.rglob("*")} == before


def test_an_import_that_fails_to_be_put_in_place_leaves_the_older_ones(
    places, importing, texts, two, monkeypatch
):
    replaced = type(places.imports).replace

    def read_only(self, target):
        if places.imports in (self, target):
            raise PermissionError(13, "Permission denied")
        return replaced(self, target)

    monkeypatch.setattr(type(places.imports), "replace", read_only)
    with pytest.raises(CannotBuild):
        keep(importing, texts("d.txt", "第四。\n"), symbol="A/TEST/4", lang="zh", title="四")
    monkeypatch.undo()
    assert titles(places) == two


# -- whose symbol, whose name ---------------------------------------------------------------


def test_a_symbol_whose_number_is_of_another_year_is_refused_with_the_right_one(importing, texts):
    with pytest.raises(WrongYear) as caught:
        importing.read(texts("r.txt", RESOLUTION), symbol="S/RES/1373 (2002)")
    assert caught.value.kind == "wrong-year"
    assert "S/RES/1373 (2001)" in caught.value.advice_text


def test_a_text_without_symbol_and_title_is_called_like_its_file(importing, texts):
    assert importing.read(texts("My notes.txt", RESOLUTION)).document.title == "My notes"


def test_what_the_list_shows_of_a_resolution(places, importing, texts):
    text = "第9906(2099)号决议\n\n2099年5月6日安全理事会第88006次会议通过\n\n" + RESOLUTION
    keep(importing, texts("r.txt", text))
    shelf = Shelf.open(places)
    try:
        (head,) = [d.head for d in shelf.documents() if d.volume.name == "imports"]
    finally:
        shelf.close()
    assert (str(head.key), head.kind, head.organ, head.date) == (
        "S/RES/9906(2099)",
        "resolution",
        "security-council",
        "2099-05-06",
    )


def test_one_bad_file_does_not_keep_the_others_out(places, importing, texts):
    files = [texts("a.txt", RESOLUTION), texts("b.txt", b"%PDF"), texts("c.txt", "另一个文本。\n")]
    brought = importing.bring(files)
    assert len(brought.documents) == 2
    assert [str(reason).split()[0] for reason in brought.refused] == ["b.txt"]
    assert len(titles(places)) == 2


def test_where_no_file_can_be_read_the_first_reason_is_given(places, importing, texts):
    with pytest.raises(NotImported):
        importing.bring([texts("b.txt", b"%PDF"), texts("c.txt", b"")])
    assert contents(places.data) == {}
