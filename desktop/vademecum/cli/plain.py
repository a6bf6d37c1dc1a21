"""The same answers for people: plain lines, widths forgiving."""

from collections.abc import Callable, Iterator
from typing import Any

from vademecum.cli import actions, check_draft, comparing
from vademecum.cli.cited_by import cited_by_lines
from vademecum.cli.ledger import ledger_lines
from vademecum.cli.mapping import map_lines
from vademecum.cli.missing import missing_lines

Shape = dict[str, Any]

_STANDINGS = {
    "unchanged": "This text is in your library already; nothing changes.",
    "replaces": "It replaces the text that was in your library under this symbol.",
}


FITS = {
    "exact": "exact",
    "moved": "moved",
    "check": "to check",
    "orphan": "without a place",
}


def lines_of(command: str, shape: Shape) -> Iterator[str]:
    """What a command prints without `--json`."""
    return _PRINTERS[command](shape)


def _list(shape: Shape) -> Iterator[str]:
    for head in shape["documents"]:
        yield f"{head['key']}  [{head['lang']}]  {head['title']}"
        facts = [head["kind"], head["organ"], head["date"] or "no date printed"]
        counts = f"{head['blocks']} blocks, {head['citations']} citations"
        yield "    " + " · ".join([*(fact for fact in facts if fact), counts])


def _search(shape: Shape) -> Iterator[str]:
    yield f"passages: {shape['total']}, for {shape['understood'] or shape['query']}"
    for hit in shape["hits"]:
        place = f"{hit['key']}#{hit['block']}" if hit["block"] else str(hit["key"])
        yield f"{place}  {'your note' if 'note' in hit else ' › '.join(hit['heading_path'])}"
        yield "    " + _marked(hit["snippet"], hit["marks"])
    for words in shape["suggestions"]:
        yield f"Did you mean “{words}”?"


def _address(shape: Shape) -> Iterator[str]:
    for c in shape["candidates"]:
        held = f"[{c['lang']}] {c['block'] or ''}" if c["in_library"] else "(text not in the library)"
        yield f"{_key(c)}  {held}  {c['display']}"


def _recognise(shape: Shape) -> Iterator[str]:
    for c in shape["citations"]:
        yield f"{c['start']}–{c['end']}  {c['surface']}  →  {_key(c)}  ({c['kind']})"


def _import(shape: Shape) -> Iterator[str]:
    for document in shape["documents"]:
        counts = [f"{what}: {len(document[what])}" for what in ("blocks", "citations", "doubts")]
        yield f"{document['key']}  [{document['lang']}]  {document['title']}"
        yield "    " + ", ".join(counts)
        if document["standing"] in _STANDINGS:
            yield "    " + _STANDINGS[document["standing"]]
        if (notes := document["notes"]) and any(notes.values()):
            standing = ", ".join(f"{notes[fit]} {words}" for fit, words in FITS.items() if notes[fit])
            yield f"    Your notes in this text: {standing}."
        for doubt in document["doubts"]:
            yield f"    ? {doubt['block'] or ''}  {doubt['what']}: {doubt['why']}"


def _doctor(shape: Shape) -> Iterator[str]:
    for file in shape["files"]:
        yield f"{'!!' if file['mend'] else 'ok'}  {file['what']}: {file['state']}  {file['path']}"
        if file["mend"]:
            yield f"      {file['mend']}"


def _build_library(shape: Shape) -> Iterator[str]:
    yield f"library: {shape['folder']}"


def _document(shape: Shape) -> Iterator[str]:
    for block in shape["blocks"]:
        indent = "  " * max(0, block["level"] - 1)
        match block["kind"]:
            case "title" | "heading" | "annex":
                label = f"{block['label']}. " if block["label"] else ""
                yield ""
                depth = 1 if block["kind"] == "title" else block["level"] + 1
                yield f"{'#' * depth} {label}{block['text']}"
                yield ""
            case "bullet":
                yield f"{indent}- {block['text']}"
            case "item":
                yield f"{indent}({block['label']}) {block['text']}"
            case "footnote":
                yield f"[{block['label']}] {_with_notes(block)}"
            case _:
                yield f"{block['label']}. {_with_notes(block)}" if block["label"] else _with_notes(block)


def _with_notes(block: Shape) -> str:
    text: str = block["text"]
    for note in reversed(block["notes"]):
        text = f"{text[: note['offset']]}[{note['marker']}]{text[note['offset'] :]}"
    return text


def _marked(text: str, marks: list[list[int]]) -> str:
    for start, end in reversed(marks):
        text = f"{text[:start]}«{text[start:end]}»{text[end:]}"
    return text.replace("\n", " ")


def _key(citation: Shape) -> str:
    return f"{citation['key']}#{citation['fragment']}" if citation["fragment"] else str(citation["key"])


_PRINTERS: dict[str, Callable[[Shape], Iterator[str]]] = {
    "list": _list,
    "show": _document,
    "search": _search,
    "address": _address,
    "recognise": _recognise,
    "map": map_lines,
    "missing": missing_lines,
    "ledger": ledger_lines,
    "cited-by": cited_by_lines,
    "actions": actions.lines,
    "import": _import,
    "doctor": _doctor,
    "build-library": _build_library,
    "compare": comparing.lines,
    "check-draft": check_draft.plain_lines,
}
