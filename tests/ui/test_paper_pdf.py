"""Papers as PDF, read back by pypdf: the very text once, our fonts inside, provenance on every page."""

import io
import json
import re
from datetime import date

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import paper as long_paper
from paper_texts import ARABIC, ENGLISH, PAPER_AT, SHEET_AT, SPEECH, a_plan, arabic, english
from vademecum.domain.locator import Locator
from vademecum.services.papers.gathering import Gathering
from vademecum.services.papers.handout import HandoutOptions, handout
from vademecum.services.papers.hiding import Hidden
from vademecum.services.papers.paper import (
    Break,
    Heading,
    Lines,
    Paper,
    PaperKind,
    PaperSize,
    Paragraph,
    Run,
    Table,
)
from vademecum.services.papers.paper_form import MalformedPaper, write_paper
from vademecum.services.papers.pdf import CannotSet, pdf_of
from vademecum.services.papers.sheet import SheetOptions, sheet
from vademecum.ui.fonts import load_fonts
from vademecum.ui.papers.drawing_apart import answer_apart
from vademecum.ui.papers.paper_pages import PaperPages
from vademecum.ui.papers.paper_pdf import folded, write_pdf

pytest_plugins = ["paper_desks"]

DAY = date(2026, 11, 30)


@pytest.fixture(autouse=True)
def _our_fonts(qapp, library_places):
    load_fonts(library_places.fonts)


def opened(paper, size=PaperSize.A4):
    return pypdf.PdfReader(io.BytesIO(write_pdf(paper, size, DAY).data))


def a_handout(desk, at):
    return handout(Gathering(desk).of_place(at), desk.shelf, DAY, HandoutOptions())


def words_of(text):
    return "".join(text.split())


def plain_paper(*elements, title="T", lang="en"):
    return Paper(PaperKind.HANDOUT, title, lang, "A/TEST/1 · foot", "page {page} of {pages}", (), elements)


def said(text, style="body"):
    return Paragraph((Run(text),), style=style)


@pytest.mark.parametrize("at", [SHEET_AT, PAPER_AT])
def test_the_text_of_a_document_can_be_read_back_once_and_in_order(desk, at):
    paper = a_handout(desk, at)
    read = words_of("".join(page.extract_text() for page in opened(paper).pages))
    foot, place = words_of(paper.foot), 0
    read = re.sub(r"第\d+页，共\d+页", "", read.replace(foot, ""))
    document = desk.reading.whole(desk.reading.demand(at.key, at.lang))
    marks = {note.marker for block in document.blocks for note in block.notes}
    for block in document.blocks:
        if block.kind in ("paragraph", "item", "bullet") and not block.notes:
            words = words_of(block.text)[:60]
            found = read.find(words[:24], place)
            assert found >= 0, block.id
            assert read.count(words) == 1 or len(words) < 30
            place = found
    assert marks or at == SHEET_AT


def test_every_page_bears_provenance_number_and_only_our_embedded_fonts(desk):
    paper = a_handout(desk, PAPER_AT)
    file = opened(paper)
    count = len(file.pages)
    assert count > 8
    fonts = set()
    for number, page in enumerate(file.pages, start=1):
        words = words_of(page.extract_text())
        assert words_of("CTOC/COP/WG.7/2020/3 · 中文 · 版本 2020-06-15 · 2026年11月30日打印") in words
        assert words_of(f"第 {number} 页，共 {count} 页") in words
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
        for font in page["/Resources"]["/Font"].values():
            inside = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in inside
            fonts.add(inside["/FontName"].partition("+")[2])
    assert {name.partition("-")[0] for name in fonts} <= {"NotoSansSC", "NotoSans"}
    assert "NotoSansSC-Regular" in fonts
    assert file.metadata.title == paper.title


@pytest.mark.parametrize(
    ("size", "points"),
    [
        (PaperSize.LETTER, [612, 792]),
        (PaperSize.A5, [420, 595]),
        (PaperSize.A5_BOOKLET, [842, 595]),
    ],
)
def test_pages_have_the_size_wanted(desk, size, points):
    file = opened(a_handout(desk, Locator(SHEET_AT.key, "zh", "h_1")), size)
    for page in file.pages:
        assert all(abs(float(a) - b) <= 1 for a, b in zip(page.mediabox[2:], points, strict=True))


@given(st.integers(1, 17))
def test_the_sides_of_a_booklet_hold_every_page_once_and_lie_in_each_other(count):
    sides = folded(count)
    whole = -(-count // 4) * 4
    assert sorted(page for side in sides for page in side) == list(range(whole))
    assert len(sides) == whole // 2
    fronts, backs = sides[::2], sides[1::2]
    for (left, right), (inner_left, inner_right) in zip(fronts, backs, strict=True):
        # Turned on the short edge, what stands right on the front has its back on the left.
        assert (inner_left, inner_right) == (right + 1, left - 1)
        assert left + right == whole - 1
    assert folded(count, is_from_the_right=True) == [(right, left) for left, right in sides]


def places_of(page):
    """How far from the left the words stand that begin with “Leaf”."""
    found = {}

    def visit(text, matrix, within, _font, _size):
        if "Leaf" in text:
            found[text.strip()] = within[4] * matrix[0] + matrix[4]

    page.extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("count", [*range(1, 6), 8, 9, 17])
def test_a_booklet_has_its_pages_where_the_folded_sheets_need_them(count):
    elements = []
    for number in range(1, count + 1):
        elements += [*([Break()] if number > 1 else []), Heading(f"Leaf{number}"), said("words")]
    paper = plain_paper(*elements, title="")
    assert len(PaperPages(paper, PaperSize.A5)) == count
    file = opened(paper, PaperSize.A5_BOOKLET)
    sides = folded(count)
    assert len(file.pages) == len(sides)
    for page, side in zip(file.pages, sides, strict=True):
        found = places_of(page)
        wanted = {f"Leaf{number + 1}" for number in side if number < count}
        assert set(found) == wanted
        for half, number in enumerate(side):
            if number < count:
                assert (found[f"Leaf{number + 1}"] > 421) == bool(half)


def test_a_heading_never_stands_last_and_no_line_of_a_paragraph_stands_alone():
    sentence = "Words of a paragraph that fills about two lines and a half of a page of this size, no more. "
    elements = []
    for number in range(60):
        elements += [Heading(f"Heading{number}", 2), said(sentence * 3), said(f"Short{number}.")]
    file = opened(plain_paper(*elements), PaperSize.A5)
    for page in file.pages:
        lines = [line for line in page.extract_text().splitlines() if line.strip()]
        text = [line for line in lines if "foot" not in line and "page " not in line]
        assert not text[-1].startswith("Heading")


def test_a_table_is_cut_between_rows_and_its_head_stands_on_each_page():
    def cell(text):
        return Paragraph((Run(text),))

    rows = [(cell("Head1"), cell("Head2"))]
    rows += [(cell(f"Row{number:03}"), cell("words " * 30)) for number in range(60)]
    file = opened(plain_paper(Table(tuple(rows), (1, 3), has_header=True)))
    assert len(file.pages) > 2
    for page in file.pages:
        assert page.extract_text().count("Head1") == 1
    whole = "".join(page.extract_text() for page in file.pages)
    assert all(whole.count(f"Row{number:03}") == 1 for number in range(60))


def test_what_is_higher_than_a_page_is_cut_and_nothing_is_lost():
    words = " ".join(f"w{number}x" for number in range(1500))
    table = Table(((Paragraph((Run(words),)),),), (1,))
    for element in (said(words), table):
        file = opened(plain_paper(element), PaperSize.A5)
        assert len(file.pages) > 2
        whole = words_of("".join(page.extract_text() for page in file.pages))
        missing = [number for number in range(1500) if f"w{number}x" not in whole]
        assert not missing


def test_arabic_runs_from_the_right_and_its_booklet_is_turned(desk_of):
    desk = desk_of(arabic())
    paper = a_handout(desk, Locator(ARABIC, "ar"))
    file = opened(paper)
    fonts = str([page["/Resources"]["/Font"] for page in file.pages])
    assert fonts
    pages = PaperPages(paper, PaperSize.A5_BOOKLET)
    assert len(pages) == 1


@pytest.mark.parametrize(
    "text", ["", "\u0000".join("ab"), "\u2028\u2029\u200f", "𠮷" * 400, "a" * 5000, "\t\t"]
)
def test_awkward_words_are_set(text):
    assert len(opened(plain_paper(said(text), Lines(3), Lines(0))).pages) >= 1


# -- apart -----------------------------------------------------------------------


def test_the_program_sets_a_paper_in_a_process_of_its_own_without_a_display(desk, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    options = SheetOptions(frozenset(Hidden), has_bank=True, has_matching=True, seed=5)
    made = sheet(Gathering(desk).of_place(SHEET_AT), desk.acting, DAY, options)
    first, again = (pdf_of(made.with_key, PaperSize.A4, DAY) for _ in range(2))
    assert first == again
    file = pypdf.PdfReader(io.BytesIO(first.data))
    assert len(file.pages) == first.pages == len(opened(made.with_key).pages)
    assert "练习页编号5" in words_of("".join(page.extract_text() for page in file.pages))


def test_a_process_that_takes_too_long_is_ended_and_that_is_told(desk):
    with pytest.raises(CannotSet):
        pdf_of(a_handout(desk, SHEET_AT), PaperSize.A4, DAY, patience_s=0.01)


@pytest.mark.parametrize("paper", [b"", b"{}", b"[]", b"\xff\xff"])
def test_what_is_no_paper_gets_no_answer(paper):
    answer = io.BytesIO()
    head = json.dumps({"size": "a4", "day": "2026-11-30"}).encode()
    with pytest.raises(MalformedPaper):
        answer_apart(io.BytesIO(head + b"\n" + paper), answer)
    assert answer.getvalue() == b""


@pytest.mark.slow
def test_the_largest_paper_is_set_in_time(desk_of):
    desk = desk_of(long_paper(2_800, every=30))
    material = Gathering(desk).of_place(Locator.parse("A/TEST/LONG@zh"))
    paper = handout(material, desk.shelf, DAY, HandoutOptions())
    assert pdf_of(paper, PaperSize.A5_BOOKLET, DAY).pages > 30


def test_no_page_bears_what_the_speaker_wrote(desk):
    paper = handout(Gathering(desk).of_plan(a_plan(desk)), desk.shelf, DAY, HandoutOptions())
    assert SPEECH.encode() not in write_paper(paper)
    words = words_of("".join(page.extract_text() for page in opened(paper).pages))
    assert words_of(SPEECH) not in words
    assert words_of("数字证据为何难以取得？请举一例。") in words


def test_an_english_handout_fits_on_letter(desk_of):
    desk = desk_of(english())
    file = opened(a_handout(desk, Locator(ENGLISH, "en")), PaperSize.LETTER)
    (page,) = file.pages
    text = page.extract_text()
    assert "3 bis." in text
    assert "page 1 of 1" in text
