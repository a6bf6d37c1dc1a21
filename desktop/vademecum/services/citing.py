"""Put the citations of a document's blocks into the document."""

from dataclasses import replace

from vademecum.domain.citation import Citation
from vademecum.domain.council_years import CouncilYears
from vademecum.domain.document import BlockKind, Document, Doubt
from vademecum.domain.key import Key
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.verbs import VerbTable


def with_citations(
    document: Document, recogniser: Recogniser, verbs: VerbTable, years: CouncilYears
) -> Document:
    """Return the document with every citation found in its blocks, years filled in where unique.

    A document's own title is no citation of anything. A number whose year is wrong becomes a doubt.
    """
    found: list[Citation] = []
    doubts = list(document.doubts)
    for block in document.blocks:
        if block.kind is BlockKind.TITLE:
            continue
        for one in recogniser.find(block.text, document.lang, body=document.key.symbol):
            key = years.completed(one.key)
            if key.whole == document.key:
                continue
            if years.contradicts(key):
                doubts.append(Doubt(block.id, one.surface, wrong_year(key, years)))
            verb = verbs.verb_for(block.text, one.start, one.end, document.lang)
            found.append(
                Citation(block.id, one.start, one.end, one.surface, key, one.kind, verb, one.is_assumed)
            )
    return replace(document, citations=tuple(found), doubts=tuple(doubts))


def wrong_year(key: Key, years: CouncilYears) -> str:
    """Say that number and year of a Security Council resolution do not belong together, and what would."""
    right = years.corrected(key)
    number = key.council_number
    what = f"Number and year do not belong together: resolution {number[0] if number else ''}"
    return f"{what} is {right.whole}." if right is not None else f"{what} is of another year."
