"""Slides: real text, a paragraph each, long ones parted at sentences, read back by python-pptx."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import pptx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import paper as long_paper
from paper_texts import ARABIC, PAPER_AT, SHEET_AT, SPEECH, a_plan, arabic
from vademecum.domain.locator import Locator
from vademecum.services.papers.gathering import Gathering
from vademecum.services.papers.slide_file import pptx_of
from vademecum.services.papers.slides import TooManySlides, parted, plan_slides, weight
from vademecum.text.sentences import sentence_ends

pytest_plugins = ["paper_desks"]

DAY = date(2026, 11, 30)


def opened(material, speeches=None):
    made = pptx_of(material, DAY, speeches)
    file = pptx.Presentation(io.BytesIO(made.data))
    assert len(file.slides) == made.slides
    return file


def texts(slide):
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


@pytest.mark.parametrize("at", [SHEET_AT, PAPER_AT])
def test_every_paragraph_stands_on_slides_as_text_and_nothing_is_a_picture(desk, at):
    file = opened(Gathering(desk).of_place(at))
    assert file.slide_width * 9 == file.slide_height * 16
    bodies = "".join(
        p.text_frame.text for s in file.slides for p in s.placeholders if p.placeholder_format.idx == 1
    )
    document = desk.reading.whole(desk.reading.demand(at.key, at.lang))
    joined = "".join(bodies.split())
    for block in document.blocks:
        if block.kind in ("paragraph", "item", "bullet"):
            assert "".join(block.text.split()) in joined.replace("\v", ""), block.id
    assert not [
        name
        for name in zipfile.ZipFile(io.BytesIO(pptx_of(Gathering(desk).of_place(at), DAY).data)).namelist()
        if "media" in name
    ]


def test_the_foot_names_path_and_paragraph_and_the_first_slide_the_edition(desk):
    file = opened(Gathering(desk).of_place(PAPER_AT))
    first, *others = file.slides
    assert texts(first)[1] == "CTOC/COP/WG.7/2020/3 · 中文 · 版本 2020-06-15 · 2026年11月30日打印"
    feet = [texts(slide)[2] for slide in others]
    assert feet[0] == "CTOC/COP/WG.7/2020/3，第1段"
    assert "CTOC/COP/WG.7/2020/3，第2段 – 第2(b)段" in feet
    assert any(foot.startswith("三. 问题和相关主题概述 › ") for foot in feet)


def test_every_run_has_a_font_for_han_and_large_type(desk):
    file = opened(Gathering(desk).of_place(SHEET_AT))
    for slide in list(file.slides)[1:]:
        body = slide.placeholders[1]
        for paragraph in body.text_frame.paragraphs:
            for run in paragraph.runs:
                assert run.font.size.pt >= 28
                assert 'a:ea typeface="SimHei"' in run._r.xml
                assert 'lang="zh-CN"' in run._r.xml


@given(st.text("汉字，。；Ab c.“”\u3000", min_size=1, max_size=900))
def test_a_long_text_is_parted_at_sentences_and_loses_nothing_but_blanks(text):
    pieces = parted(text)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(weight(piece) <= 215 for piece in pieces)


def test_parts_end_with_sentences_where_these_fit():
    text = "".join(f"第{number}句说了一些话，很多人听，也有人问了。" for number in range(40))
    ends = set(sentence_ends(text))
    at = 0
    for piece in parted(text)[:-1]:
        at += len(piece)
        assert at in ends


def test_pages_for_notes_stay_empty_unless_the_speakers_notes_are_wanted(desk):
    plan = replace(a_plan(desk), steps=a_plan(desk).steps[:5])
    material = Gathering(desk).of_plan(plan)
    data = pptx_of(material, DAY).data
    package = zipfile.ZipFile(io.BytesIO(data))
    assert not [name for name in package.namelist() if SPEECH.encode() in package.read(name)]
    assert not [name for name in package.namelist() if "notesSlide" in name]
    speeches = {step.id: f"**{step.speech}** {step.id}" for step in plan.steps}
    file = opened(material, speeches)
    notes = [s.notes_slide.notes_text_frame.text for s in file.slides if s.has_notes_slide]
    assert notes == [f"{SPEECH} {step.id}" for step in plan.steps]


def test_the_same_slides_are_the_same_bytes(desk):
    material = Gathering(desk).of_place(Locator(SHEET_AT.key, "zh", "h_1"))
    assert pptx_of(material, DAY) == pptx_of(material, DAY)


def test_arabic_runs_from_the_right(desk_of):
    desk = desk_of(arabic())
    file = opened(Gathering(desk).of_place(Locator(ARABIC, "ar")))
    body = list(file.slides)[1].placeholders[1]
    assert 'rtl="1"' in body.text_frame.paragraphs[0]._p.xml


def test_too_many_slides_are_told(desk_of):
    desk = desk_of(long_paper(900, every=30))
    with pytest.raises(TooManySlides):
        list(plan_slides(Gathering(desk).of_place(Locator.parse("A/TEST/LONG@zh")), DAY))
