"""Print the run sheet of a plan: what comes when and the speaker's notes. It is for the speaker only."""

from collections.abc import Iterator
from datetime import date

from vademecum.domain.plan import StepKind
from vademecum.services.notebook.exchange.printable import printable
from vademecum.services.notebook.plans.run_sheet import RunRow, RunSheet
from vademecum.services.notebook.plans.stepping import Concern
from vademecum.services.papers.handout import foot
from vademecum.services.papers.material import Material
from vademecum.services.papers.paper import Paper, PaperKind, Paragraph, Run, RunKind, Table
from vademecum.services.papers.words import clock, word
from vademecum.text.markdown.plain import plain

_GONE = (Concern.GONE, Concern.NOT_HELD)


def run_paper(run: RunSheet, material: Material, day: date) -> Paper:
    """The run sheet; times by the clock where it has a beginning, else from the beginning of the plan."""
    lang = material.lang
    head = tuple(
        _cell([Run(word(name, lang), RunKind.STRONG)], lang) for name in ("at", "minutes", "step", "speech")
    )
    rows = [_row(row, lang) for row in run.rows]
    total = clock(run.planned)
    if run.available:
        total = f"{total}, {word('available', lang).format(clock(run.available))}"
    last = (
        _cell([Run(run.ends.strftime("%H:%M") if run.ends else "")], lang),
        _cell([Run(clock(run.planned), RunKind.STRONG)], lang),
        _cell([Run(f"{word('total', lang)}: {total}", RunKind.STRONG)], lang),
        _cell([], lang),
    )
    return Paper(
        PaperKind.RUN,
        printable(run.name),
        lang,
        foot(material, day),
        word("page", lang),
        (word("run", lang),),
        (Table((head, *rows, last), (3, 4, 10, 13), has_header=True),),
    )


def _row(row: RunRow, lang: str) -> tuple[Paragraph, ...]:
    begins = row.clock.strftime("%H:%M") if row.clock is not None else clock(row.starts)
    return (
        _cell([Run(begins)], lang),
        _cell(list(_times(row, lang)), lang),
        _cell(list(_step(row, lang)), lang, f"{row.number}."),
        _cell([Run(printable(plain(row.speech)))] if row.speech.strip() else [], lang),
    )


def _times(row: RunRow, lang: str) -> Iterator[Run]:
    yield Run(clock(row.seconds) if row.seconds else "–")
    if row.rehearsed is not None:
        yield Run("\n" + word("rehearsed", lang).format(clock(row.rehearsed)), RunKind.QUIET)


def _step(row: RunRow, lang: str) -> Iterator[Run]:
    name = row.name or row.citation or word("pause", lang)
    if row.kind in (StepKind.MAP, StepKind.TIMELINE) and not row.name:
        name = word(row.kind.value, lang).format(row.words or row.citation)
    yield Run(printable(name), RunKind.STRONG)
    told = [row.citation if row.name else "", row.words if row.kind is StepKind.PASSAGE else ""]
    for words in filter(None, told):
        yield Run("\n" + printable(words), RunKind.QUIET)
    if row.concern in _GONE:
        yield Run("\n" + word("missing", lang).format(printable(row.citation or row.words)))
    if row.question.strip():
        yield Run("\n" + word("asked", lang).format(printable(row.question.strip())))


def _cell(runs: list[Run], lang: str, label: str = "") -> Paragraph:
    return Paragraph(tuple(runs), label, lang=lang)
