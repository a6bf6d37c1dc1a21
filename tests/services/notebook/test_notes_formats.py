"""Notes in every format that people read: exactly, harmlessly, and the same bytes each time.

`VADEMECUM_REDRAW=1` writes the golden texts anew; read the difference before it is kept.
"""

import csv
import io
import os
import re
import zipfile
from datetime import UTC, date
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt

from factories_notes import some_words
from vademecum import __version__
from vademecum.domain.annotation import Anchor, Annotation, Bookmark, Colour, Folder, Scope, Tag, Target
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.notebook.exchange.about import About
from vademecum.services.notebook.exchange.chapters import Chapters
from vademecum.services.notebook.exchange.html import html_of
from vademecum.services.notebook.exchange.markdown import escaped, markdown_of, tag_of
from vademecum.services.notebook.exchange.native import native_of, with_belongings
from vademecum.services.notebook.exchange.note_markdown import contained, to_html
from vademecum.services.notebook.exchange.table import csv_of
from vademecum.services.notebook.exchange.web_annotation import annotations_of
from vademecum.services.notebook.exchange.word import docx_of

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "notes"
PAPER, SHEET = Key("CTOC/COP/WG.7/2020/3"), Key("VM/CTED/CYBERSPACE")
ABOUT = About(day=date(2026, 11, 22), zone=UTC)
NOON = 1_790_000_000_000

BODY = """**Ask** the secretariat about [this](https://example.org/a_(b)), see *also* the annex.

1. first
2. second
   - deep

# A heading of mine

<script>alert(1)</script> & `code`

```
an open fence"""


def passage(desk, key, *pieces):
    return desk.targeting.passage(desk.reading.demand(key), [Piece(*piece) for piece in pieces])


@pytest.fixture
def written(desk):
    """One item of every kind."""
    targeting = desk.targeting
    paper, sheet = desk.reading.demand(PAPER), desk.reading.demand(SHEET)
    lost = Anchor("para_24", "24", 0, 9, "不再存在的一句话。", "", "")
    absent = Anchor("para_2__a", "a", 0, 5, "Words")
    two = passage(desk, PAPER, ("para_2__d", 0, 12), ("para_2__e", 0, 12))
    one, note = passage(desk, PAPER, ("para_24", 0, 18)), passage(desk, PAPER, ("fn_14", 0, 10))
    elsewhere = Target(Scope.PASSAGE, Key("A/RES/74/247"), "en", "", (absent,))
    council = targeting.instrument(Key("S/RES/1373(2001)"))
    gone = Target(Scope.PASSAGE, PAPER, "zh", "2020", (lost,))
    return [
        Folder("f1", "Sea *and* land"),
        Folder("f2", "2026", "f1"),
        Tag("t1", "border control", Colour.GREEN),
        Annotation("a1", targeting.document(paper), None, "On the whole of it.", (), NOON),
        Annotation("a2", one, Colour.YELLOW, BODY, ("border control", "2020"), NOON),
        Annotation("a3", two, Colour.PINK, "", (), NOON),
        Annotation("a4", targeting.paragraph(sheet, "b_0003"), Colour.BLUE, "", ("海上",), NOON),
        Annotation("a5", council, None, "=1+1", (), NOON, "A. Colleague"),
        Annotation("a6", gone, Colour.GREEN, "", (), NOON),
        Annotation("a7", elsewhere, None, "Held nowhere.", (), NOON),
        Annotation("a8", note, Colour.PURPLE, "", (), NOON),
        Bookmark("b1", targeting.paragraph(paper, "para_30"), "-@dangerous", "f2", 1.0, (), NOON),
    ]


@pytest.fixture
def chapters(desk, written):
    shown = [item for item in written if isinstance(item, Annotation | Bookmark)]
    return Chapters(desk, "en", [item for item in written if isinstance(item, Folder)]).of(shown)


@pytest.mark.parametrize("ending", ["md", "html", "csv", "jsonld", "vnotes"])
def test_each_text_format_is_as_it_was_agreed(ending, chapters, written):
    made = {
        "md": lambda: markdown_of(chapters, ABOUT),
        "html": lambda: html_of(chapters, ABOUT),
        "csv": lambda: csv_of(chapters, ABOUT),
        "jsonld": lambda: annotations_of(chapters, ABOUT, "abc123", "A. Reader"),
        "vnotes": lambda: native_of(written, "abc123", "A. Reader", NOON),
    }[ending]
    assert made() == made()
    # Lines end as the format wants them; here only what stands in them is compared.
    words = made().decode().replace("\r\n", "\n").replace(f"Vademecum {__version__}", "Vademecum X")
    words = words.replace(f'"vademecum:version": "{__version__}"', '"vademecum:version": "X"')
    file = GOLDEN / f"notes.{ending}"
    if os.environ.get("VADEMECUM_REDRAW"):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(words.encode())
    assert words == file.read_bytes().decode()


# -- Markdown ------------------------------------------------------------------------------


@given(some_words)
def test_text_of_a_document_is_never_markdown(words):
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(f"> {escaped(words)}")
    (inline,) = [token for token in tokens if token.type == "inline"]
    assert {child.type for child in inline.children} <= {"text", "text_special"}
    assert "".join(child.content for child in inline.children) == " ".join(words.split())


@pytest.mark.parametrize(
    "words",
    [
        "1. a",
        "12) b",
        "- c",
        "+ d",
        "# e",
        "> f",
        "=g",
        "---",
        "***",
        "<b>",
        "&amp;",
        "~~~",
        "| a |",
        "[[x]]",
    ],
)
def test_what_looks_like_markdown_is_shown_as_it_is(words):
    assert MarkdownIt("commonmark").render(escaped(words)).strip().startswith("<p>")


note_lines = st.lists(
    st.sampled_from(
        [
            "```",
            "~~~",
            "<!-- x",
            "<script>",
            "<div>",
            "- a",
            "1. b",
            "> c",
            "# d",
            "e",
            "===",
            "---",
            "",
            "    f",
            "$$",
            "%%",
        ]
    ),
    max_size=8,
)


@given(note_lines)
def test_a_note_never_swallows_what_stands_behind_it(lines):
    made = contained("\n".join(lines), 3)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(f"{made}\n\nbehind it")
    assert (tokens[-3].type, tokens[-3].level, tokens[-2].content) == ("paragraph_open", 0, "behind it")
    assert all(t.tag > "h3" for t in tokens if t.type == "heading_open" and t.level == 0)
    assert not [t for t in tokens for part in (t, *(t.children or ())) if part.type.startswith("html")]
    for sign in ("%%", "$$"):
        assert made.count(sign) % 2 == 0


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("border control", "border-control"),
        ("2020", "_2020"),
        ("海上", "海上"),
        ("a/b", "a/b"),
        ("#x!", "x"),
        ("…", ""),
    ],
)
def test_tags_are_tags_in_obsidian(name, tag):
    assert tag_of(name) == tag


def test_the_properties_are_sound_however_a_tag_is_called(desk):
    item = Annotation(
        "a", Target(Scope.DOCUMENT, PAPER, "zh"), None, "x", ('"\n---\nx: y', "yes", "1e5"), NOON
    )
    head = markdown_of(Chapters(desk).of([item]), ABOUT).decode().split("---\n")[1]
    assert [
        line for line in head.splitlines() if not re.fullmatch(r'(\w+: .*|tags:|  - "[\w/-]+")', line)
    ] == []


# -- HTML ---------------------------------------------------------------------------------


def test_the_page_runs_nothing_and_loads_nothing(chapters):
    page = html.fromstring(html_of(chapters, ABOUT).decode())
    forbidden = {"script", "img", "link", "iframe", "object", "embed", "form", "video", "audio", "base"}
    assert forbidden.isdisjoint({element.tag for element in page.iter() if isinstance(element.tag, str)})
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]
    addresses = [element.get("href") for element in page.iter("a")]
    assert addresses
    assert all(address.startswith(("https://", "mailto:")) for address in addresses)
    assert "<script>alert(1)</script>" in page.text_content()


@pytest.mark.parametrize(
    "body",
    [
        "![x](https://example.org/x.png)",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html,x)",
        "[x](file:///etc/passwd)",
        "<javascript:alert(1)>",
        "[x]: vbscript:a\n\n[x]",
        "<img src=x onerror=alert(1)>",
    ],
)
def test_a_note_can_do_nothing_in_the_page(body):
    made = to_html(body)
    assert "<img" not in made
    assert not re.search(r'href="(?!https?:|mailto:)', made)


@given(st.text(max_size=200))
def test_whatever_a_note_holds_the_page_stays_whole(body):
    page = html.fromstring(f"<div>{to_html(body)}</div>")
    assert not list(page.iter("script", "img", "style", "iframe"))


# -- Word -------------------------------------------------------------------------------------


def test_the_word_file_has_real_headings_quotations_and_lists(chapters):
    data = docx_of(chapters, ABOUT)
    assert data == docx_of(chapters, ABOUT)
    document = docx.Document(io.BytesIO(data))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles[0] == "Title"
    assert {"Heading 1", "Heading 2", "Heading 3", "Quote", "List Number", "List Bullet 2", "macro"} <= set(
        styles
    )
    bold = [run.text for paragraph in document.paragraphs for run in paragraph.runs if run.bold]
    assert bold == ["Ask", "A heading of mine"]
    (first,) = [p.text for p in document.paragraphs if p.text.startswith("Ask ")]
    assert first == "Ask the secretariat about this (https://example.org/a_(b)), see also the annex."
    assert document.core_properties.created.date() == ABOUT.day


def test_each_numbered_list_of_a_word_file_counts_anew(desk):
    notes = [
        Annotation(
            f"a{n}", Target(Scope.DOCUMENT, PAPER, "zh"), None, "3. x\n4. y\n\nthen\n\n1. z", (), NOON + n
        )
        for n in range(2)
    ]
    document = docx.Document(io.BytesIO(docx_of(Chapters(desk).of(notes), ABOUT)))
    numbers = [p._p.pPr.numPr.numId.val for p in document.paragraphs if p.style.name == "List Number"]
    assert [numbers.index(number) for number in numbers] == [0, 0, 2, 3, 3, 5]
    lists = document.part.numbering_part.element
    starts = [lists.num_having_numId(n).xpath("./w:lvlOverride/w:startOverride/@w:val") for n in numbers]
    assert starts == [["3"], ["3"], ["1"], ["3"], ["3"], ["1"]]


@given(st.text(max_size=120), some_words)
@settings(max_examples=15)
def test_whatever_a_note_holds_the_word_file_is_sound(desk, body, tag):
    item = Annotation("a", Target(Scope.DOCUMENT, PAPER, "zh"), Colour.PINK, body, (tag,), NOON)
    data = docx_of(Chapters(desk).of([item]), ABOUT)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        etree.fromstring(parts.read("word/document.xml"))


def test_what_no_file_can_hold_is_in_none(desk):
    words = "a\ud800\x00\x1b\uffffb"
    target = Target(Scope.PASSAGE, PAPER, "zh", "", (Anchor("para_24", "24", 0, 6, words),))
    items = [Annotation("a", target, Colour.PINK, words, (words,), NOON, words), Bookmark("b", target, words)]
    chapters = Chapters(desk).of(items)
    for write in (markdown_of, html_of, csv_of):
        text = write(chapters, ABOUT).decode("utf-8-sig")
        assert "a\ufffdb" in text
        assert not re.search(r"[\x00-\x08\x1b\uffff]", text)
    with zipfile.ZipFile(io.BytesIO(docx_of(chapters, ABOUT))) as parts:
        assert "a\ufffdb" in parts.read("word/document.xml").decode()


# -- tables ------------------------------------------------------------------------------------


def test_no_cell_of_the_table_is_a_formula(chapters):
    rows = list(csv.reader(io.StringIO(csv_of(chapters, ABOUT).decode("utf-8-sig"))))
    assert {len(row) for row in rows} == {17}
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]
    assert "'=1+1" in rows[-1] or any("'=1+1" in row for row in rows)


# -- what goes together ---------------------------------------------------------------------------


def test_folders_and_colours_of_tags_go_with_what_they_belong_to(written):
    bookmark = next(item for item in written if isinstance(item, Bookmark))
    tagged = next(item for item in written if item.id == "a2")
    assert {item.id for item in with_belongings([bookmark], written)} == {"b1", "f1", "f2"}
    assert {item.id for item in with_belongings([tagged], written)} == {"a2", "t1"}


def test_notes_stand_in_the_order_of_the_text_and_lost_ones_last(chapters):
    assert [[entry.item.id for entry in chapter.entries] for chapter in chapters] == [
        ["a1", "a3", "a8", "a2", "b1", "a6"],
        ["a4"],
        ["a7"],
        ["a5"],
    ]
    sources = {entry.item.id: entry.source for chapter in chapters for entry in chapter.entries}
    assert sources["a2"] == "CTOC/COP/WG.7/2020/3，第24段"
    assert sources["a3"] == "CTOC/COP/WG.7/2020/3，第2(d)至(e)段"
    assert sources["a7"] == "A/RES/74/247, para. 2 (a)"
    assert sources["a8"] == "CTOC/COP/WG.7/2020/3，脚注14"
