"""`address TEXT`: say where an address leads."""

from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.opening import Answer, open_desk, tell
from vademecum.domain.key import Key
from vademecum.paths import Places
from vademecum.services.candidates import Candidate
from vademecum.services.citing import wrong_year

Shape = dict[str, Any]


def address(asked: Asked, places: Places) -> Answer:
    """The candidates, the likeliest first; a corrected year and the reason for none go to standard error."""
    with open_desk(places) as desk:
        here = desk.reading.demand(Key.parse(asked.within), asked.lang).locator if asked.within else None
        candidates = desk.addressing.candidates(asked.text, here, asked.lang or "en")
        years = desk.shelf.known_years()
        if not candidates and not asked.json:
            reason = desk.addressing.why_not(asked.text, here)
            tell(f"{reason} {reason.advice_text}".rstrip())
    for lacking in dict.fromkeys(str(c.reason) for c in candidates if c.reason is not None):
        tell(lacking)
    for note in dict.fromkeys(c.note.whole for c in candidates if c.note is not None):
        tell(f"{note}: {wrong_year(note, years)}")
    return candidates_shape(candidates), bool(candidates)


def candidates_shape(candidates: list[Candidate]) -> Shape:
    """Where an address leads."""
    return {
        "candidates": [
            {
                "key": str(c.key.whole),
                "fragment": c.key.fragment or None,
                "block": (c.locator.block or None) if c.locator else None,
                "lang": c.locator.lang if c.locator else None,
                "display": _display(c),
                "in_library": c.locator is not None,
            }
            for c in candidates
        ]
    }


def _display(candidate: Candidate) -> str:
    """Title or first words; of what nothing is known, what its symbol tells."""
    facts = candidate.facts
    if facts is None:
        return candidate.display
    told = [facts.organ, facts.series.value, facts.session and f"session {facts.session}", facts.year]
    words = ", ".join(str(one).replace("-", " ") for one in told if one)
    return f"{candidate.key.symbol}: {words}"
