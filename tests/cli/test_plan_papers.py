"""`vademecum plan handout|sheet|slides|runsheet`: files whole or not at all, and what scripts get."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date

import docx
import pptx
import pypdf
import pytest

from paper_texts import SPEECH, a_plan
from vademecum.domain.plan import Rehearsal
from vademecum.services.notebook.opening import open_notebook
from vademecum.words import mark

pytest_plugins = ["programs"]

SECTION = "VM/CTED/CYBERSPACE@zh#h_1"


@pytest.fixture
def plan(places, desk):
    """A plan in the reader's notebook, rehearsed once."""
    notebook = open_notebook(places)
    made = a_plan(desk)
    made = replace(made, steps=made.steps[:5], rehearsals=(Rehearsal(1, (("a", 280), ("e", 700))),))
    notebook.act(mark("acts", "Make"), [made])
    notebook.keeper.close()
    return made


def words_of(path):
    return "".join("".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages)


def test_a_handout_of_a_plan_is_a_pdf_with_everything_but_the_speakers_notes(places, plan, command, tmp_path):
    out = tmp_path / "讲义.pdf"
    ended = command(places, "plan", "handout", "反恐与技术", "--out", str(out), "--json")
    assert (ended.code, ended.err) == (0, "")
    told = ended.json
    assert told == {
        "what": "handout",
        "file": str(out),
        "format": "pdf",
        "paper": "a4",
        "pages": len(pypdf.PdfReader(out).pages),
    }
    words = words_of(out)
    assert "数字证据为何难以取得" in words
    assert "".join(SPEECH.split()) not in words
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["讲义.pdf"]


def test_a_sheet_by_its_number_is_the_same_file_again(places, command, tmp_path):
    first, again, key = tmp_path / "a.pdf", tmp_path / "b.pdf", tmp_path / "key.pdf"
    asked = ("plan", "sheet", "--from", "网络空间的反恐", "--kinds", "number,year,verb,actor,term", "--bank")
    asked += ("--matching", "--seed", "26", "--gaps", "12", "--paper", "a5-booklet")
    told = command(places, *asked, "--out", str(first), "--key", str(key), "--json").json
    assert command(places, *asked, "--out", str(again), "--no-key").code == 0
    assert first.read_bytes() == again.read_bytes()
    assert told["seed"] == 26
    assert told["key"] == str(key)
    assert told["items"] > 12
    assert told["pages"] == len(pypdf.PdfReader(first).pages)
    assert "答案：" in words_of(key)
    assert "答案：" not in words_of(first)


def test_a_sheet_without_a_number_tells_the_one_it_was_drawn_with(places, command, tmp_path):
    out = tmp_path / "sheet.docx"
    told = command(places, "plan", "sheet", "--from", "VM/CTED/CYBERSPACE", "--out", str(out), "--json").json
    assert 1 <= told["seed"] <= 999_999
    assert told["format"] == "docx"
    assert told["pages"] is None
    assert f"练习页编号 {told['seed']}" in "\n".join(p.text for p in docx.Document(out).paragraphs)


def test_slides_keep_speakers_notes_to_themselves_unless_asked(places, plan, command, tmp_path):
    out = tmp_path / "s.pptx"
    told = command(places, "plan", "slides", plan.id, "--out", str(out), "--json").json
    assert told["slides"] == len(pptx.Presentation(out).slides)
    assert not any(slide.has_notes_slide for slide in pptx.Presentation(out).slides)
    assert command(places, "plan", "slides", plan.id, "--out", str(out), "--speaker-notes").code == 0
    notes = [s.notes_slide.notes_text_frame.text for s in pptx.Presentation(out).slides if s.has_notes_slide]
    assert notes == [SPEECH] * 5


def test_a_run_sheet_has_times_and_speakers_notes(places, plan, command, tmp_path):
    out = tmp_path / "run.docx"
    asked = ("plan", "runsheet", plan.id, "--begins", "09:30", "--out", str(out), "--json")
    told = command(places, *asked).json
    assert (told["steps"], told["planned"], told["available"]) == (5, 1260, 1800)
    (table,) = docx.Document(out).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["时刻", "用时", "步骤", "主讲人备注"]
    assert [row[0] for row in rows[1:]] == ["09:30", "09:35", "09:39", "09:40", "09:41", "09:51"]
    assert rows[1][1] == "5:00\n排练用时：4:40"
    assert all(row[3] == SPEECH for row in rows[1:6])
    assert "提问：数字证据为何难以取得？请举一例。" in rows[5][2]
    assert rows[6][2] == "合计: 21:00, 可用时间 30:00"


def test_a_section_named_by_its_address_is_made_into_a_paper(places, command, tmp_path):
    out = tmp_path / "h.docx"
    ended = command(places, "plan", "handout", "--from", SECTION, "--out", str(out), "--notes", "0")
    assert ended.code == 0
    headings = [p.text for p in docx.Document(out).paragraphs if p.style.name == "Heading 1"]
    assert headings == ["反恐委员会对会员国的评估访问", "引用的文书"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["handout", "--from", "9999999", "--out", "x.pdf"], "leads nowhere"),
        (["handout", "no such plan", "--out", "x.pdf"], "There is no lesson plan"),
        (["sheet", "--from", SECTION, "--key", "./x.pdf", "--out", "x.pdf"], "same file"),
        (["sheet", "--from", "CTOC/COP/WG.7/2020/3 ¶1", "--out", "x.pdf"], "nothing that this sheet"),
        (["handout", "--from", SECTION, "--out", "no/such/folder/x.pdf"], "cannot be written"),
    ],
)
def test_what_cannot_be_made_is_told_and_no_file_is_left(places, command, tmp_path, monkeypatch, asked, said):
    folder = tmp_path / "papers"
    folder.mkdir()
    monkeypatch.chdir(folder)
    ended = command(places, "plan", *asked)
    assert ended.code == 3
    assert said in ended.err
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["handout", "--out", "x.pdf"], "required"),
        (["handout", "p", "--from", "1373", "--out", "x.pdf"], "not allowed"),
        (["handout", "--from", SECTION], "--out"),
        (["sheet", "--from", SECTION, "--kinds", "colour", "--out", "x.pdf"], "number, year"),
        (["sheet", "--from", SECTION, "--seed", "0", "--out", "x.pdf"], "999999"),
        (["sheet", "--from", SECTION, "--key", "k.pdf", "--no-key", "--out", "x.pdf"], "not allowed"),
        (["runsheet", "p", "--begins", "25:00", "--out", "x.pdf"], "09:30"),
    ],
)
def test_what_cannot_be_understood_is_a_sentence(places, command, capsys, asked, said):
    with pytest.raises(SystemExit) as ended:
        command(places, "plan", *asked)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


@pytest.fixture
def small_disk(tmp_path):
    """A disk with room for less than a paper."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="a small disk is mounted as on Linux")
@pytest.mark.parametrize("name", ["full.pdf", "full.docx"])
def test_a_full_disk_is_told_and_no_half_file_is_left(places, command, small_disk, name):
    (small_disk / name).write_bytes(b"what was there")
    asked = ("plan", "handout", "--from", "VM/CTED/CYBERSPACE", "--out", str(small_disk / name))
    ended = command(places, *asked)
    assert ended.code == 3
    assert "No space left" in ended.err
    assert {path.name: path.read_bytes() for path in small_disk.iterdir()} == {name: b"what was there"}


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limit")
def test_a_file_that_may_not_grow_is_told_and_no_half_file_is_left(library_places, data_home, tmp_path):
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "from pathlib import Path; from vademecum.services.exporting import write_whole, CannotExport\n"
        "try: write_whole(Path(sys.argv[1]), b'x' * 100_000)\n"
        "except CannotExport as trouble: print(trouble.kind)"
    )
    out = tmp_path / "papers" / "x.pdf"
    out.parent.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", script, str(out)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p.endswith("desktop"))},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["cannot-write"]
    assert list(out.parent.iterdir()) == []


def test_the_day_of_printing_stands_at_the_foot(places, command, tmp_path):
    out = tmp_path / "x.pdf"
    command(places, "plan", "handout", "--from", SECTION, "--out", str(out))
    today = date.today()  # noqa: DTZ011 -- the day where the reader is
    assert f"{today.year}年{today.month}月{today.day}日打印" in words_of(out)
