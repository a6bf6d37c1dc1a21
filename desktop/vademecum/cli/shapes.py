"""The shapes of the contract: what each command gives as JSON."""

from collections.abc import Iterable, Mapping
from typing import Any

from vademecum.domain.citation import Citation, Found
from vademecum.domain.document import Document, Doubt, Erratum
from vademecum.services.lens import Passage
from vademecum.services.search_results import Results
from vademecum.services.shelf import Shelved

Shape = dict[str, Any]


def head_shape(shelved: Shelved) -> Shape:
    """A document in a list."""
    head = shelved.head
    return {
        "key": str(head.key),
        "lang": head.lang,
        "edition": head.edition,
        "title": head.title,
        "kind": head.kind,
        "organ": head.organ,
        "date": head.date,
        "blocks": head.blocks,
        "citations": head.citations,
    }


def document_shape(document: Document) -> Shape:
    """A document with everything in it."""
    return {
        "key": str(document.key),
        "lang": document.lang,
        "edition": document.edition,
        "title": document.title,
        "metadata": dict(document.facts),
        "blocks": [
            {
                "id": block.id,
                "kind": block.kind.value,
                "label": block.label,
                "level": block.level,
                "parent": block.parent,
                "heading_path": list(document.heading_path(block)),
                "text": block.text,
                "notes": [{"marker": n.marker, "offset": n.offset, "target": n.target} for n in block.notes],
            }
            for block in document.blocks
        ],
        "citations": [_citation_shape(c) | {"block": c.block} for c in document.citations],
        "errata": [_erratum_shape(e) for e in document.errata],
    }


def imported_shape(document: Document, standing: str) -> Shape:
    """A document as it was imported: what that does to the library of imports, and what is doubtful."""
    doubts = [_doubt_shape(d) for d in document.doubts]
    return document_shape(document) | {"standing": str(standing), "doubts": doubts}


def found_shape(found: Iterable[Found]) -> Shape:
    """Citations found in a text."""
    return {"citations": [_citation_shape(f) for f in found]}


def results_shape(results: Results) -> Shape:
    """The answer to a search."""
    return {
        "query": results.query,
        "understood": results.understood,
        "took_ms": round(results.took_ms, 2),
        "total": results.total,
        "hits": [
            {
                "key": str(hit.key),
                "lang": hit.lang,
                "block": hit.block,
                "kind": "note" if hit.note else hit.kind.value,
                "label": hit.label,
                "heading_path": list(hit.heading_path),
                "snippet": hit.snippet,
                "marks": [list(span) for span in hit.marks],
                "score": round(hit.score, 4),
                **({"note": hit.note} if hit.note else {}),
            }
            for hit in results.hits
        ],
        "suggestions": list(results.suggestions),
    }


def _citation_shape(citation: Citation | Found) -> Shape:
    return {
        "start": citation.start,
        "end": citation.end,
        "surface": citation.surface,
        "key": str(citation.key.whole),
        "fragment": citation.key.fragment or None,
        "kind": citation.kind.value,
    }


def passage_shape(passage: Passage) -> Shape:
    """A passage that cites."""
    return {
        "key": str(passage.place.key),
        "lang": passage.place.lang,
        "block": passage.place.block,
        "label": passage.label,
        "heading_path": list(passage.heading_path),
        "sentence": passage.sentence,
        "verb": passage.verb,
    }


def _erratum_shape(erratum: Erratum) -> Shape:
    return {"line": erratum.line, "old": erratum.old, "new": erratum.new, "why": erratum.why}


def _doubt_shape(doubt: Doubt) -> Shape:
    return {"block": doubt.block, "what": doubt.what, "why": doubt.why}


def trouble_shape(kind: str, message: str, advice: str) -> Mapping[str, Mapping[str, str]]:
    """A failure."""
    return {"error": {"kind": kind, "message": message, "advice": advice}}
