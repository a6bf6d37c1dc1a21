"""`vademecum plan handout|sheet|slides|runsheet`: papers from a plan or from a place, as files."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

from vademecum.cli.asked import Asked
from vademecum.cli.notes.opening import open_notes
from vademecum.cli.notes.verb import Shape, Verb
from vademecum.cli.opening import Answer, open_desk
from vademecum.domain.plan import LessonPlan
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.desk import Desk
from vademecum.services.exporting import write_whole
from vademecum.services.notebook.plans.naming import plan_named
from vademecum.services.notebook.plans.run_sheet import run_sheet
from vademecum.services.papers.chance import new_seed
from vademecum.services.papers.gathering import Gathering
from vademecum.services.papers.handout import HandoutOptions, handout
from vademecum.services.papers.hiding import Hidden
from vademecum.services.papers.material import Material
from vademecum.services.papers.paper import Paper, PaperSize
from vademecum.services.papers.run_paper import run_paper
from vademecum.services.papers.sheet import SheetOptions, sheet
from vademecum.services.papers.slide_file import pptx_of
from vademecum.services.papers.writing import PaperForm, form_of, write_paper_file
from vademecum.words import mark


class SameFile(Trouble):
    """Sheet and answers were to be written into one file."""

    kind = "same-file"

    def __init__(self) -> None:
        super().__init__(
            mark("papers", "The sheet and its answers cannot be written into the same file."),
            mark("papers", "Name another file, or leave --key out: the answers then follow the sheet."),
        )


def _handout(asked: Asked, places: Places) -> Answer:
    with open_desk(places) as desk:
        material, _ = _material(asked, desk)
        options = HandoutOptions(note_lines=asked.note_lines, has_footnotes=not asked.leaves_out_footnotes)
        return _written("handout", asked, handout(material, desk.shelf, _today(), options)), True


def _sheet(asked: Asked, places: Places) -> Answer:
    if asked.key_file is not None and asked.key_file.absolute() == _out(asked).absolute():
        raise SameFile
    with open_desk(places) as desk:
        material, _ = _material(asked, desk)
        options = SheetOptions(
            frozenset(map(Hidden, asked.kinds)),
            asked.gaps,
            has_bank=asked.has_bank,
            has_matching=asked.has_matching,
            seed=asked.seed or new_seed(),
        )
        made = sheet(material, desk.acting, _today(), options)
    has_own_key = asked.key_file is not None or asked.leaves_out_key
    shape = _written("sheet", asked, made.paper if has_own_key else made.with_key)
    if asked.key_file is not None:
        _write(asked.key_file, asked, made.key)
    key = None if asked.key_file is None else str(asked.key_file)
    return shape | {"items": made.items, "seed": options.seed, "key": key}, True


def _slides(asked: Asked, places: Places) -> Answer:
    with open_desk(places) as desk:
        material, plan = _material(asked, desk)
        speeches = {step.id: step.speech for step in plan.steps} if plan and asked.has_speech else {}
        made = pptx_of(material, _today(), speeches)
    write_whole(_out(asked), made.data)
    return {"what": "slides", "file": str(asked.out), "format": "pptx", "slides": made.slides}, True


def _runsheet(asked: Asked, places: Places) -> Answer:
    begins = time.fromisoformat(asked.begins) if asked.begins else None
    with open_desk(places) as desk:
        material, plan = _material(asked, desk)
        assert plan is not None
        run = run_sheet(plan, desk, begins)
        shape = _written("runsheet", asked, run_paper(run, material, _today()))
    return shape | {"steps": len(run.rows), "planned": run.planned, "available": run.available}, True


# -- in detail ---------------------------------------------------------------------


def _material(asked: Asked, desk: Desk) -> tuple[Material, LessonPlan | None]:
    """What a plan or a place holds; the plan, where it is one."""
    gathering = Gathering(desk)
    if asked.source:
        found = desk.addressing.candidates(asked.source, None, asked.lang or "en")
        place = next((one.locator for one in found if one.locator is not None), None)
        if place is None:
            raise desk.addressing.why_not(asked.source)
        in_lang = desk.reading.find(place.key, asked.lang) if asked.lang else None
        return gathering.of_place(replace(place, lang=asked.lang) if in_lang and asked.lang else place), None
    with open_notes(desk.places) as notebook:
        plan = plan_named(notebook, asked.plan)
    return gathering.of_plan(plan, asked.lang or "en"), plan


def _written(what: str, asked: Asked, paper: Paper) -> Shape:
    path = _out(asked)
    pages = _write(path, asked, paper)
    form = PaperForm(asked.format) if asked.format else form_of(path)
    return {"what": what, "file": str(path), "format": form.value, "paper": asked.paper, "pages": pages}


def _write(path: Path, asked: Asked, paper: Paper) -> int | None:
    form = PaperForm(asked.format) if asked.format else form_of(path)
    return write_paper_file(path, paper, form, PaperSize(asked.paper), _today())


def _out(asked: Asked) -> Path:
    assert asked.out is not None
    return asked.out


def _today() -> date:
    """The day where the reader is."""
    return datetime.now().astimezone().date()


def _lines(shape: Shape) -> Iterator[str]:
    counted = ("pages", "slides", "items", "seed")
    told = [f"{name}: {shape[name]}" for name in counted if shape.get(name) is not None]
    yield " · ".join([str(shape["file"]), *told])
    if shape.get("key"):
        yield f"{shape['key']} · the answers"


HANDOUT = Verb(_handout, _lines)
SHEET = Verb(_sheet, _lines)
SLIDES = Verb(_slides, _lines)
RUNSHEET = Verb(_runsheet, _lines)
