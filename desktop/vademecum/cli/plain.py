"""The same answers for people: plain lines, widths forgiving."""

from collections.abc import Iterator
from typing import Any

Shape = dict[str, Any]


def lines_of(command: str, shape: Shape) -> Iterator[str]:
    """What a command prints without `--json`."""
    match command:
        case "list":
            for head in shape["documents"]:
                yield f"{head['key']}  [{head['lang']}]  {head['title']}"
                facts = [head["kind"], head["organ"], head["date"] or "no date printed"]
                counts = f"{head['blocks']} blocks, {head['citations']} citations"
                yield "    " + " · ".join([*(fact for fact in facts if fact), counts])
        case "show":
            yield from _document(shape)
        case "search":
            yield f"{shape['total']} passages for {shape['understood'] or shape['query']}"
            for hit in shape["hits"]:
                yield f"{hit['key']}#{hit['block']}  {' › '.join(hit['heading_path'])}"
                yield "    " + _marked(hit["snippet"], hit["marks"])
            for words in shape["suggestions"]:
                yield f"Did you mean “{words}”?"
        case "address":
            for c in shape["candidates"]:
                key = f"{c['key']}#{c['fragment']}" if c["fragment"] else c["key"]
                held = f"[{c['lang']}] {c['block'] or ''}" if c["in_library"] else "(text not in the library)"
                yield f"{key}  {held}  {c['display']}"
        case "recognise":
            for c in shape["citations"]:
                key = f"{c['key']}#{c['fragment']}" if c["fragment"] else c["key"]
                yield f"{c['start']}–{c['end']}  {c['surface']}  →  {key}  ({c['kind']})"
        case "cited-by":
            for p in shape["passages"]:
                yield from _passage(p)
        case "missing":
            for m in shape["missing"]:
                title = m["titles"].get("en") or ""
                yield f"{m['key']}  {m['date'] or ''}  {title}  ({len(m['passages'])} passages)"
        case "import":
            for document in shape["documents"]:
                kinds = len(document["blocks"])
                yield f"{document['key']}  [{document['lang']}]  {document['title']}"
                yield f"    {kinds} blocks, {len(document['citations'])} citations, {len(document['doubts'])} doubts"
                for doubt in document["doubts"]:
                    yield f"    ? {doubt['block'] or ''}  {doubt['what']}: {doubt['why']}"
        case "doctor":
            for file in shape["files"]:
                sign = "ok " if file["state"] in ("good", "absent, not needed") else "!! "
                yield f"{sign} {file['what']}: {file['state']}  {file['path']}"
                if file["mend"]:
                    yield f"      {file['mend']}"
        case "build-library":
            yield f"library: {shape['folder']}"


def _document(shape: Shape) -> Iterator[str]:
    for block in shape["blocks"]:
        indent = "  " * max(0, block["level"] - 1)
        match block["kind"]:
            case "title" | "heading" | "annex":
                label = f"{block['label']}. " if block["label"] else ""
                yield ""
                yield f"{'#' * (block['level'] + 1 if block['kind'] != 'title' else 1)} {label}{block['text']}"
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


def _passage(passage: Shape) -> Iterator[str]:
    verb = f"  ({passage['verb']})" if passage["verb"] else ""
    yield f"{passage['key']}#{passage['block']}  {' › '.join(passage['heading_path'])}{verb}"
    yield f"    {passage['sentence']}"
