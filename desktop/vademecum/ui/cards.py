"""The words on a floating card: a footnote, or what is known of an instrument, as rich text."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from vademecum.domain.citation import Citation
from vademecum.domain.document import Block
from vademecum.ui.catalogue import say, together
from vademecum.ui.names import KINDS, ORGANS, day, key_name, named
from vademecum.ui.theme import Colours
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.lookup import InstrumentCard


def footnote_words(block: Block, citations: tuple[Citation, ...], colours: Colours) -> str:
    """A footnote with its number; its citations are links `card:<n>`."""
    pieces: list[str] = []
    at = 0
    for number, citation in enumerate(citations):
        if citation.start < at:
            continue
        pieces.append(escape(block.text[at : citation.start]))
        words = escape(block.text[citation.start : citation.end])
        pieces.append(
            f'<a href="card:{number}" style="color:{colours.accent};text-decoration:none">{words}</a>'
        )
        at = citation.end
    pieces.append(escape(block.text[at:]))
    label = escape(block.label or "")
    return (
        f'<div style="line-height:150%"><span style="color:{colours.quiet}">{label}</span>'
        f"&nbsp;&nbsp;{''.join(pieces)}</div>"
    )


def instrument_words(card: InstrumentCard, language: str, colours: Colours) -> str:
    """Symbol, title, organ and date, how often it is cited, and what pressing the link does."""
    instrument = card.instrument
    title = instrument.title(language) if instrument is not None else None
    facts = [
        named(ORGANS, (instrument.organ if instrument else None) or card.grammar.organ),
        day(instrument.adopted if instrument else None),
    ]
    if not any(facts):
        facts = [named(KINDS, card.key.series.value)]
    held = (
        say(mark("card", "The text is in the library."))
        if card.held
        else say(mark("card", "The text is not in the library."))
    )
    quiet = f'style="color:{colours.quiet}"'
    heading = title if card.key.is_own and title else key_name(card.key)
    lines = [f"<b>{escape(heading)}</b>"]
    if title and heading != title:
        lines.append(escape(title))
    lines.append(f"<span {quiet}>{escape('  ·  '.join(fact for fact in facts if fact))}</span>")
    if card.corrected is not None:
        wrong = say(
            mark("card", "Number and year do not belong together: it is {right}."),
            right=key_name(card.corrected),
        )
        lines.append(f'<span style="color:{colours.alarm}">{escape(wrong)}</span>')
    count = say(mark("card", "Cited in {count} passages."), count=len(card.lens))
    lines.append(f"<span {quiet}>{escape(together([count, held]))}</span>")
    return f'<div style="line-height:145%">{"<br>".join(lines)}</div>'
