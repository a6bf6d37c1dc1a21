"""Notes that leave the program and come back are what they were; what others wrote never does harm."""

import contextlib
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories_notes import annotations, bookmarks, many_items
from vademecum.domain.annotation import Annotation, Bookmark, Colour, Folder, Scope
from vademecum.domain.key import Key
from vademecum.services.notebook.exchange.about import About
from vademecum.services.notebook.exchange.chapters import Chapters
from vademecum.services.notebook.exchange.native import native_of
from vademecum.services.notebook.exchange.taking_in import TakingIn
from vademecum.services.notebook.exchange.trusting_nothing import CannotTakeIn
from vademecum.services.notebook.exchange.web_annotation import annotations_of
from vademecum.services.notebook.keeping import KeepAtOnce
from vademecum.services.notebook.notebook import Notebook
from vademecum.storage.notebook.store import NotebookStore

PAPER = Key("CTOC/COP/WG.7/2020/3")


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    store = NotebookStore(tmp_path_factory.mktemp("kept") / "notebook.db")
    yield store
    store.close()


@pytest.fixture
def empty(kept):
    """An empty notebook; nothing is written into it."""
    return Notebook(KeepAtOnce(kept), (), "here")


@pytest.fixture
def taking(desk, empty) -> TakingIn:
    return TakingIn(desk, empty)


@pytest.fixture(scope="module")
def over(desk, kept) -> TakingIn:
    """For property tests, which share one."""
    return TakingIn(desk, Notebook(KeepAtOnce(kept), (), "here"))


@given(many_items)
def test_our_own_form_brings_back_what_it_was_given(over, items):
    data = native_of(items, "there", "A. Colleague", 1_700_000_000_000)
    brought = over.understand(data, "x.vnotes")
    assert sorted(brought.items, key=lambda item: item.id) == sorted(items, key=lambda item: item.id)
    assert (brought.refused, brought.origin, brought.author) == ({}, "there", "A. Colleague")
    assert native_of(brought.items, "there", "A. Colleague", 1_700_000_000_000) == data


@given(st.lists(st.one_of(annotations, bookmarks), min_size=1, max_size=4, unique_by=lambda item: item.id))
@settings(max_examples=60)
def test_web_annotations_bring_back_all_but_folders(over, desk, items):
    chapters = Chapters(desk).of(items)
    brought = over.understand(annotations_of(chapters, About(), "there", "A. Colleague"), "x.jsonld")
    wanted = {item.id: replace(item, rank=0.0) if isinstance(item, Bookmark) else item for item in items}
    assert {item.id: item for item in brought.items} == wanted
    assert (brought.refused, brought.origin, brought.author) == ({}, "there", "A. Colleague")


json_values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(st.characters(), max_size=8),
        st.sampled_from(["annotation", "bookmark", "folder", "tag", "place", "passage", str(PAPER)]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.sampled_from(
                [
                    "format",
                    "version",
                    "items",
                    "id",
                    "kind",
                    "state",
                    "target",
                    "anchors",
                    "scope",
                    "key",
                    "lang",
                    "body",
                    "colour",
                    "tags",
                    "created",
                    "rank",
                    "number",
                    "name",
                    "type",
                    "selector",
                    "source",
                    "exact",
                    "value",
                    "start",
                    "end",
                    "block",
                    "quote",
                    "motivation",
                ]
            ),
            inner,
            max_size=6,
        ),
    ),
    max_leaves=25,
)


@given(json_values)
@settings(max_examples=300)
def test_whatever_stands_in_a_file_is_read_or_refused(over, value):
    for wrapped in (
        value,
        {"format": "vademecum-notes", "version": 1, "items": [value]},
        {"format": "vademecum-notes", "version": 1, "items": value},
        {
            "format": "vademecum-notes",
            "version": 1,
            "items": [{"id": "a", "kind": "annotation", "state": value}],
        },
        {"type": "AnnotationSet", "items": [value, {"target": value, "body": value}]},
        {
            "type": "AnnotationSet",
            "generator": {"id": "urn:x-vademecum:program"},
            "items": [{"target": value}],
        },
    ):
        data = json.dumps(wrapped).encode("utf-8", "surrogatepass")
        with contextlib.suppress(CannotTakeIn):
            over.preview(over.understand(data, "x"))


@given(st.binary(max_size=200))
def test_bytes_that_are_no_json_are_refused_in_a_sentence(over, data):
    with pytest.raises(CannotTakeIn, match="holds no notes"):
        over.understand(data + b"\xff", "x")


@given(many_items, st.data())
def test_a_damaged_file_is_read_or_refused(over, items, data):
    written = bytearray(native_of(items, "there", "", 1))
    for _ in range(data.draw(st.integers(1, 5))):
        written[data.draw(st.integers(0, len(written) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(CannotTakeIn):
        over.preview(over.understand(bytes(written), "x"))


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000,
        b'{"format":"vademecum-notes","version":1,"items":' + b"[" * 50_000,
        b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
        b"1" * 100_000,
        b"",
        b"\xef\xbb\xbf",
        b"null",
        b'{"format":"vademecum-notes","version":1}',
        b'{"format":"vademecum-notes","version":"1","items":[]}',
    ],
    ids=range(9),
)
def test_what_would_exhaust_the_program_is_refused(over, data):
    with pytest.raises(CannotTakeIn):
        over.understand(data, "bomb.vnotes")


@pytest.mark.parametrize("data", [b"[" + b"[]," * 4_500_000 + b"[]]", b" " * (64 * 1024 * 1024 + 1)])
def test_what_would_fill_the_memory_is_not_even_parsed(over, data):
    with pytest.raises(CannotTakeIn, match="too large"):
        over.understand(data, "bomb.vnotes")


def entry(**changes):
    state = {"target": {"scope": "document", "key": str(PAPER), "lang": "zh"}, "body": "x"} | changes
    return {"id": "abc", "kind": "annotation", "state": state}


@pytest.mark.parametrize(
    "bad",
    [
        entry(created=10**30),
        entry(created=-1),
        entry(body="x" * 200_001),
        entry(colour="beige"),
        entry(tags=["x" * 501]),
        entry(target={"scope": "passage", "key": str(PAPER), "lang": "zh"}),
        entry(target={"scope": "document", "key": "../../etc/passwd", "lang": "zh"}),
        entry(target={"scope": "document", "key": str(PAPER), "lang": "../zh"}),
        entry() | {"id": "\x00"},
        entry() | {"kind": "spell"},
        {"id": "place_1", "kind": "place", "state": {"number": 2, "target": entry()["state"]["target"]}},
        {"id": "f", "kind": "folder", "state": {"name": "x", "rank": 1e300}},
        {"id": "t", "kind": "tag", "state": {"name": " "}},
        7,
    ],
    ids=range(14),
)
def test_an_item_that_is_none_is_refused_alone(over, bad):
    data = {"format": "vademecum-notes", "version": 1, "items": [bad, entry() | {"id": "sound"}]}
    brought = over.understand(json.dumps(data).encode(), "x")
    assert [item.id for item in brought.items] == ["sound"]
    assert sum(brought.refused.values()) == 1


def test_signs_that_no_text_needs_are_left_out(over):
    data = {"format": "vademecum-notes", "version": 1, "items": [entry(body="a\x00b\x1b\ud800c\nd")]}
    (item,) = over.understand(json.dumps(data).encode(), "x").items
    assert item.body == "abc\nd"


def test_a_newer_version_is_refused_in_a_sentence(over):
    with pytest.raises(CannotTakeIn, match="newer Vademecum"):
        over.understand(b'{"format":"vademecum-notes","version":2,"items":[]}', "x")


def test_folders_never_stand_in_themselves(over):
    items = [
        Folder("aa", "A", "bb"),
        Folder("bb", "B", "cc"),
        Folder("cc", "C", "aa"),
        Folder("dd", "D", "aa"),
        Folder("ee", "E", "ee"),
    ]
    preview = over.preview(over.understand(native_of(items, "", "", 1), "x"))
    parents = {item.id: item.parent for item in preview.new}
    assert parents == {"aa": "", "bb": "cc", "cc": "aa", "dd": "aa", "ee": ""}


def test_a_long_chain_of_folders_is_looked_at_once(over):
    items = [Folder(f"{n:06}", "F", f"{n + 1:06}") for n in range(50_000)]
    preview = over.preview(over.understand(native_of(items, "", "", 1), "x"))
    assert len(preview.new) == 50_000


# -- what other programs write ----------------------------------------------------------


def foreign(**fields):
    made = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "urn:uuid:1"}
    return made | fields


def read_foreign(over, *annotations_):
    return over.understand(json.dumps({"type": "AnnotationSet", "items": annotations_}).encode(), "x.ann")


def words_of_the_paper(desk, block="para_24", start=0, length=20):
    paper = desk.reading.demand(PAPER)
    return desk.reading.block(paper, block).block.text[start : start + length]


@pytest.mark.parametrize(
    "source",
    [
        "https://docs.un.org/zh/CTOC/COP/WG.7/2020/3",
        "https://undocs.org/CTOC/COP/WG.7/2020/3",
        "https://undocs.org/en/CTOC/COP/WG.7/2020/3" and "CTOC/COP/WG.7/2020/3",
        {"id": "https://undocs.org/zh/CTOC/COP/WG.7/2020/3"},
    ],
    ids=range(4),
)
def test_words_of_a_held_text_are_placed_in_it(over, desk, source):
    words = words_of_the_paper(desk)
    target = {"source": source, "selector": {"type": "TextQuoteSelector", "exact": words}}
    brought = read_foreign(over, foreign(target=target, body={"type": "TextualBody", "value": "Mine"}))
    (item,) = brought.items
    (anchor,) = item.target.anchors
    assert (item.target.key, item.target.lang, item.target.scope) == (PAPER, "zh", Scope.PASSAGE)
    assert (anchor.block, anchor.start, anchor.quote) == ("para_24", 0, words)
    assert item.body == "Mine"


def test_words_that_stand_nowhere_are_kept_without_a_place(over):
    selector = [{"type": "TextQuoteSelector", "exact": "words of nobody", "prefix": "p" * 90}]
    target = {"source": "https://docs.un.org/zh/CTOC/COP/WG.7/2020/3", "selector": selector}
    (item,) = read_foreign(over, foreign(target=target)).items
    (anchor,) = item.target.anchors
    assert (anchor.block, anchor.quote, len(anchor.before)) == ("", "words of nobody", 32)
    assert item.colour is Colour.YELLOW


def test_a_text_that_is_not_held_waits_with_its_words(over):
    target = {
        "source": "https://docs.un.org/fr/S/RES/2396(2017)",
        "selector": {"type": "TextQuoteSelector", "exact": "des mots"},
    }
    (item,) = read_foreign(over, foreign(target=target)).items
    assert (str(item.target.key), item.target.lang) == ("S/RES/2396(2017)", "fr")


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/A/RES/74/247",
        "file:///etc/passwd",
        "chapter1.xhtml",
        "A/B",
        {"source": "https://www.un.org/about"},
        [{"source": "https://undocs.org/A/RES/74/247"}, {"source": "https://undocs.org/A/RES/74/248"}],
        None,
    ],
    ids=range(7),
)
def test_what_is_about_no_document_is_refused_with_the_reason(over, target):
    brought = read_foreign(over, foreign(target=target, body="x"))
    assert brought.items == ()
    assert [str(why) for why in brought.refused] == ["it does not say which document it is about"]


def test_bodies_tags_and_colours_of_other_programs_are_understood(over):
    target = "https://undocs.org/S/RES/1373(2001)"
    brought = read_foreign(
        over,
        foreign(
            id="urn:uuid:1",
            target=target,
            body=[
                {"type": "TextualBody", "value": "words"},
                {"type": "TextualBody", "purpose": "tagging", "value": "one"},
            ],
        ),
        foreign(
            id="urn:uuid:2", target=target, body={"type": "TextualBody", "value": "", "color": "#0000fe"}
        ),
        foreign(id="urn:uuid:3", target=target, body={"value": "k", "color": "orange", "keyword": "teacher"}),
        foreign(id="urn:uuid:4", target=target, motivation="bookmarking"),
        {"uri": target, "text": "as another program has it", "tags": ["two"], "id": "h"},
        foreign(id="urn:uuid:1", target=target, body="twice"),
    )
    first, blue, orange, bookmark, other = brought.items
    assert (first.body, first.tags, first.target.scope) == ("words", ("one",), Scope.INSTRUMENT)
    assert (blue.colour, orange.colour, orange.tags) == (Colour.BLUE, Colour.YELLOW, ("teacher",))
    assert isinstance(bookmark, Bookmark)
    assert isinstance(other, Annotation)
    assert (other.body, other.tags) == ("as another program has it", ("two",))
    assert [str(why) for why in brought.refused] == ["it is in the file twice"]


def test_the_same_foreign_annotation_is_the_same_item_at_every_import(over):
    one = foreign(target="https://undocs.org/S/RES/1373(2001)", body="x")
    assert read_foreign(over, one).items == read_foreign(over, one).items
