"""Write papers as plain values and read them again; what was read is checked in every field and bounded."""

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from vademecum.domain.trouble import Trouble
from vademecum.services.papers.paper import (
    Break,
    Element,
    Heading,
    Lines,
    Paper,
    PaperKind,
    Paragraph,
    Run,
    RunKind,
    Style,
    Table,
    TableKind,
)
from vademecum.words import mark

MOST_ELEMENTS = 12_000
"""So many elements a paper holds at most, each row of a table counted."""

MOST_CHARACTERS = 2_000_000
"""Code points of all words of a paper."""

LARGEST = 24_000_000
"""Bytes of a paper as it is written."""

_MOST_RUNS = 2_000
_MOST_CELLS = 8
_MOST_LINES = 100
_DEEPEST = 9
_LARGEST_SEED = 999_999_999

State = Mapping[str, Any]
_Choice = TypeVar("_Choice", bound=StrEnum)


class MalformedPaper(Trouble):
    """What was read is no paper, or larger than a paper may be."""

    kind = "malformed-paper"

    def __init__(self, why: str) -> None:
        super().__init__(
            mark("papers", "This is no paper of Vademecum’s: {why}."),
            mark("papers", "Make it again."),
            why=why,
        )


def write_paper(paper: Paper) -> bytes:
    """A paper as JSON; the same paper always gives the same bytes."""
    state = {
        "kind": paper.kind,
        "title": paper.title,
        "lang": paper.lang,
        "foot": paper.foot,
        "page": paper.page,
        "facts": list(paper.facts),
        "elements": [_element_state(one) for one in paper.elements],
        "seed": paper.seed,
    }
    return json.dumps(state, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def read_paper(data: bytes) -> Paper:
    """The paper of such bytes; raise `MalformedPaper` for anything else."""
    if len(data) > LARGEST:
        raise MalformedPaper("it is too large")
    try:
        state = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise MalformedPaper("it is no JSON") from error
    return _Reader().paper(_object(state))


class _Reader:
    """Reads one paper and counts what it holds."""

    def __init__(self) -> None:
        self._characters = 0
        self._elements = 0

    def paper(self, state: State) -> Paper:
        seed = state.get("seed")
        if seed is not None:
            seed = _whole(state, "seed", _LARGEST_SEED)
        return Paper(
            _choice(PaperKind, state, "kind"),
            self._text(state, "title"),
            self._text(state, "lang"),
            self._text(state, "foot"),
            self._text(state, "page"),
            tuple(self._said(one) for one in _list(state, "facts", 20)),
            tuple(self._element(_object(one)) for one in _list(state, "elements", MOST_ELEMENTS)),
            seed,
        )

    def _element(self, state: State) -> Element:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise MalformedPaper("it has too many parts")
        makers: dict[str, Callable[[State], Element]] = {
            "heading": self._heading,
            "paragraph": self._paragraph,
            "lines": lambda s: Lines(_whole(s, "count", _MOST_LINES)),
            "table": self._table,
            "break": lambda _: Break(),
        }
        made = makers.get(str(state.get("is")))
        if made is None:
            raise MalformedPaper("a part is of no known kind")
        return made(state)

    def _heading(self, state: State) -> Heading:
        return Heading(self._text(state, "text"), _whole(state, "level", _DEEPEST), self._text(state, "lang"))

    def _paragraph(self, state: State) -> Paragraph:
        runs = []
        for one in _list(state, "runs", _MOST_RUNS):
            if not isinstance(one, list) or len(one) != 2:
                raise MalformedPaper("a run")
            runs.append(Run(self._said(one[0]), _choice(RunKind, {"kind": one[1]}, "kind")))
        return Paragraph(
            tuple(runs),
            self._text(state, "label"),
            _choice(Style, state, "style"),
            _whole(state, "indent", _DEEPEST),
            self._text(state, "lang"),
        )

    def _table(self, state: State) -> Table:
        widths = tuple(_whole({"width": one}, "width", 1_000) for one in _list(state, "widths", _MOST_CELLS))
        rows = []
        for row in _list(state, "rows", MOST_ELEMENTS):
            self._elements += 1
            cells = _list({"row": row}, "row", _MOST_CELLS)
            if len(cells) != len(widths) or self._elements > MOST_ELEMENTS:
                raise MalformedPaper("a table")
            rows.append(tuple(self._paragraph(_object(cell)) for cell in cells))
        if not rows or not widths or min(widths) < 1:
            raise MalformedPaper("a table")
        return Table(tuple(rows), widths, _choice(TableKind, state, "kind"), state.get("header") is True)

    def _text(self, state: State, name: str) -> str:
        return self._said(state.get(name, ""))

    def _said(self, value: object) -> str:
        if not isinstance(value, str):
            raise MalformedPaper("words")
        self._characters += len(value)
        if self._characters > MOST_CHARACTERS:
            raise MalformedPaper("it has too many words")
        return value


def _element_state(element: Element) -> dict[str, Any]:
    match element:
        case Heading(text, level, lang):
            return {"is": "heading", "text": text, "level": level, "lang": lang}
        case Paragraph():
            return {"is": "paragraph", **_paragraph_state(element)}
        case Lines(count):
            return {"is": "lines", "count": count}
        case Table(rows, widths, kind, has_header):
            cells = [[_paragraph_state(cell) for cell in row] for row in rows]
            return {"is": "table", "rows": cells, "widths": list(widths), "kind": kind, "header": has_header}
        case Break():
            return {"is": "break"}


def _paragraph_state(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "runs": [[run.text, run.kind] for run in paragraph.runs],
        "label": paragraph.label,
        "style": paragraph.style,
        "indent": paragraph.indent,
        "lang": paragraph.lang,
    }


def _object(value: object) -> State:
    if not isinstance(value, Mapping):
        raise MalformedPaper("a part is missing")
    return value


def _list(state: State, name: str, most: int) -> list[Any]:
    value = state.get(name, [])
    if not isinstance(value, list) or len(value) > most:
        raise MalformedPaper(name)
    return value


def _whole(state: State, name: str, most: int) -> int:
    value = state.get(name, 0)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise MalformedPaper(name)
    return value


def _choice(kinds: type[_Choice], state: State, name: str) -> _Choice:
    try:
        return kinds(str(state.get(name)))
    except ValueError as error:
        raise MalformedPaper(name) from error
