"""A note's Markdown as a text: nothing is loaded, nothing is raw, only links that lead safely."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from vademecum.ui.notes.note_document import NoteDocument, note_document
from vademecum.ui.notes.note_text import NoteText
from vademecum.ui.theme import DAY, Theme

pytest_plugins = ["windows"]


@pytest.fixture
def rendered(theme, desk):
    """A function that sets a note."""
    return lambda body: note_document(body, theme, 14, desk.recogniser.find)


def links(document: QTextDocument) -> dict[str, str]:
    """Linked words and where they lead."""
    found: dict[str, str] = {}
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            if fragment.charFormat().anchorHref():
                found[fragment.text()] = fragment.charFormat().anchorHref()
            at += 1
        block = block.next()
    return found


def test_lines_end_where_they_were_ended(rendered):
    assert rendered("甲\n乙\n\n丙").toPlainText() == "甲\n乙\n丙"


def test_code_keeps_its_blanks(rendered):
    assert rendered("```\na\n  b\n```").toPlainText().strip() == "a\n  b"


def test_a_line_of_dashes_at_the_top_swallows_nothing(rendered):
    assert "kept: yes" in rendered("---\nkept: yes\n---\nrest").toPlainText()


def test_raw_html_stays_text(rendered):
    text = rendered('<script>x</script> <img src="file:///etc/passwd"> <b>fat</b>').toPlainText()
    assert text == '<script>x</script> <img src="file:///etc/passwd"> <b>fat</b>'


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://example.org/x.png", ":/x", "/etc/x.png"])
def test_pictures_become_words_and_are_never_looked_for(rendered, address):
    document = rendered(f"before ![the words]({address}) after")
    assert document.toPlainText() == "before [the words] after"
    picture = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(address))
    assert picture is None or picture.width() == 1


def test_a_text_that_is_shown_asks_for_no_file(qtbot, theme, desk, tmp_path):
    (tmp_path / "seen.png").write_bytes(b"no picture")
    shown = NoteText(theme, desk.recogniser.find)
    qtbot.addWidget(shown)
    shown.show_note(f"![]({tmp_path}/seen.png) [x](qrc:/x)")
    assert shown.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///x")) is None
    assert isinstance(shown.document(), NoteDocument)
    assert links(shown.document()) == {}


def test_only_safe_links_lead_somewhere(rendered):
    body = (
        "[web](https://example.org) [mail](mailto:a@b.c) [own](vademecum:A/1) [file](file:///x) "
        "[script](javascript:x) [data](data:text/html,x) [here](page.html) [HTTP](HTTP://EXAMPLE.ORG)"
    )
    assert set(links(rendered(body))) == {"web", "mail", "own", "HTTP"}


def test_symbols_and_numbers_become_links_beside_links(rendered):
    body = "𠮷 第2396(2017)号决议, S/RES/1373 (2001), [S/RES/1373 (2001)](https://example.org/)"
    found = links(rendered(body))
    assert found["2396(2017)"] == "cite:S/RES/2396(2017)"
    assert "https://example.org/" in found.values()
    assert "cite:S/RES/1373(2001)" in found.values() or found["S/RES/1373 (2001)"] == "https://example.org/"


def test_an_address_of_the_library_ends_before_the_full_stop(rendered):
    body = "see vademecum:CTOC/COP/WG.7/2020/3#para_24, and vademecum:A/1。"
    assert set(links(rendered(body)).values()) == {"vademecum:CTOC/COP/WG.7/2020/3#para_24", "vademecum:A/1"}


_ADDRESSES = ("file:///x", "http://a.b", "javascript:x", "vademecum:A/1", "S/RES/1373 (2001)", "<img src=x>")
_SIGNS = ("![", "](", "```\n", "- ", "> ", "| ", "---\n", "# ", "&lt;")
_PIECES = st.sampled_from([*"[]<>*_`\n𠮷x)", *_SIGNS, *_ADDRESSES])


@given(st.lists(_PIECES, max_size=24).map("".join))
def test_whatever_is_written_loads_nothing_and_leads_nowhere_unsafe(body):
    theme = Theme(DAY, Path(), is_night=False)
    document = note_document(body, theme, 14, lambda _text, _lang: [])
    assert "\ufffc" not in document.toPlainText()
    for href in links(document).values():
        assert href.lower().startswith(("http:", "https:", "mailto:", "vademecum:"))


def test_headings_of_a_note_are_little_larger_than_its_words(rendered):
    document = rendered("# Points\n\n## Second\n\nwords")
    document.setTextWidth(400)
    layout = document.documentLayout()
    blocks = [document.findBlockByNumber(number) for number in range(3)]
    heights = [layout.blockBoundingRect(block).height() for block in blocks]
    assert heights[2] <= heights[1] < heights[0] < 2 * heights[2]
    assert "Second" in document.toHtml()
    weights = [block.begin().fragment().charFormat().fontWeight() for block in blocks]
    assert weights[0] == weights[1] > weights[2]
