"""Papers as Word files, read back by python-docx."""

import io
import re
import zipfile
from datetime import date

import docx
import pytest

from paper_texts import ARABIC, ENGLISH, PAPER_AT, SHEET_AT, SPEECH, a_plan, arabic, english
from vademecum.domain.locator import Locator
from vademecum.services.papers.gathering import Gathering
from vademecum.services.papers.handout import HandoutOptions, handout
from vademecum.services.papers.hiding import Hidden
from vademecum.services.papers.paper import Paper, PaperKind, PaperSize, Paragraph, Run
from vademecum.services.papers.sheet import SheetOptions, sheet
from vademecum.services.papers.word import docx_of

pytest_plugins = ["paper_desks"]

DAY = date(2026, 11, 30)


def opened(paper, size=PaperSize.A4):
    return docx.Document(io.BytesIO(docx_of(paper, size, DAY)))


def a_handout(desk, at):
    return handout(Gathering(desk).of_place(at), desk.shelf, DAY, HandoutOptions())


@pytest.mark.parametrize("at", [SHEET_AT, PAPER_AT])
def test_a_handout_has_real_headings_and_the_very_text(desk, at):
    file = opened(a_handout(desk, at))
    document = desk.reading.whole(desk.reading.demand(at.key, at.lang))
    headings = [p.text for p in file.paragraphs if p.style.name.startswith("Heading")]
    wanted = [b for b in document.blocks if b.kind == "heading"]
    assert len(headings) == len(wanted) + 1
    words = "\n".join("".join(r.text for r in p.runs if not r.font.superscript) for p in file.paragraphs)
    assert all(b.text in words for b in document.blocks if b.kind in ("paragraph", "item", "bullet"))
    assert file.paragraphs[0].style.name == "Title"


def test_labels_hang_before_their_text_and_the_foot_counts_pages(desk_of):
    desk = desk_of(english())
    file = opened(a_handout(desk, Locator(ENGLISH, "en")))
    labelled = next(p for p in file.paragraphs if p.text.startswith("3 bis."))
    assert labelled.text.startswith("3 bis.\tRequests")
    assert labelled.paragraph_format.first_line_indent.pt == -26
    assert labelled.paragraph_format.left_indent.pt == 26
    item = next(p for p in file.paragraphs if p.text.startswith("(xxviii)"))
    assert item.paragraph_format.left_indent.pt == 52
    foot = file.sections[0].footer.paragraphs[0]
    assert "S/RES/9990 (2040) · English · edition 1 · printed on 30 November 2026" in foot.text
    assert re.findall(r'w:instr="( \w+ )"', foot._p.xml) == [" PAGE ", " NUMPAGES "]
    (table,) = file.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Symbol", "Title or subject", "Official address"]


@pytest.mark.parametrize(
    ("size", "millimetres"),
    [(PaperSize.A4, (210, 297)), (PaperSize.LETTER, (216, 279)), (PaperSize.A5_BOOKLET, (148, 210))],
)
def test_the_page_is_of_the_size_wanted(desk, size, millimetres):
    section = opened(a_handout(desk, SHEET_AT), size).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == millimetres


def test_chinese_has_a_chinese_font_in_every_style_and_arabic_runs_from_the_right(desk, desk_of):
    data = docx_of(a_handout(desk, SHEET_AT), PaperSize.A4, DAY)
    styles = zipfile.ZipFile(io.BytesIO(data)).read("word/styles.xml").decode()
    used = re.findall(
        r'<w:style [^>]*w:styleId="(?:Normal|Title|Heading[1-4])".*?</w:style>', styles, re.DOTALL
    )
    assert len(used) == 6
    assert all('w:eastAsia="Sim' in style and "eastAsiaTheme" not in style for style in used)
    file = opened(a_handout(desk_of(arabic()), Locator(ARABIC, "ar")))
    body = [p for p in file.paragraphs if "يطلب" in p.text]
    assert body
    assert all("<w:bidi/>" in p._p.xml and "<w:rtl/>" in p._p.xml for p in body)


def test_a_sheet_has_its_gaps_and_its_answers_on_a_page_of_their_own(desk):
    options = SheetOptions(frozenset(Hidden), 10, has_bank=True, has_matching=True, seed=4)
    made = sheet(Gathering(desk).of_place(SHEET_AT), desk.acting, DAY, options)
    file = opened(made.with_key)
    numbers = [r.text for p in file.paragraphs for r in p.runs if r.font.superscript and r.bold]
    assert numbers == [str(number) for number in range(1, 11)]
    answers = next(p for p in file.paragraphs if p.text == made.key.title)
    assert answers.paragraph_format.page_break_before
    assert [len(table.columns) for table in file.tables] == [1, 2, 3, 3]


def test_the_same_paper_is_the_same_bytes_and_holds_no_speakers_notes(desk):
    paper = handout(Gathering(desk).of_plan(a_plan(desk)), desk.shelf, DAY, HandoutOptions())
    data = docx_of(paper, PaperSize.A4, DAY)
    assert data == docx_of(paper, PaperSize.A4, DAY)
    parts = zipfile.ZipFile(io.BytesIO(data))
    assert not [name for name in parts.namelist() if SPEECH.encode() in parts.read(name)]


def test_control_signs_do_not_break_the_file():
    runs = (Run("a < b & c “\u2028” \ufffd"),)
    paper = Paper(PaperKind.HANDOUT, "<&>", "en", "&", "{page}/{pages}", (), (Paragraph(runs, "<1>"),))
    assert "a < b & c" in opened(paper).paragraphs[1].text
