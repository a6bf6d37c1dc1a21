"""Say how sure it is that a place where words were changed is the one that an anchor meant."""

from dataclasses import dataclass

from vademecum.domain.annotation import Fit
from vademecum.text.anchoring.alignment import Alignment
from vademecum.text.anchoring.sought import Sought

SHORT = 8.0
"""Han characters, or twice as many letters: fewer must be found letter for letter, their surroundings too.

The usual rule, errors up to half the quotation, puts two thirds of deleted four-character words elsewhere.
"""

ALIKE, DOUBTFUL = 0.85, 0.70
"""How much of a quotation must stand near its place to be taken for it, and to be shown as a question."""

SPEAKS_FOR_ITSELF = 16.0
"""So long a quotation (`Sought.quote_weight`) is known without its surroundings."""

_SAME_AROUND, _RATHER_SAME_AROUND = 0.6, 0.5
"""How much of the surroundings must be left around a short quotation, and around a longer one."""

_LEAST_AROUND = 8
"""Characters of the surroundings that must be left around a short quotation."""

_LEAD, _LEAST_LEAD = 0.1, 3
"""How far the next best place must be behind: a share of the characters compared, and at least so many."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the folded text that an anchor was laid over."""

    alignment: Alignment
    offset: int
    """Where the text begins that was looked at."""
    is_near: bool
    """Whether it lies in the anchor's own block or in one of those beside it."""

    @property
    def start(self) -> int:
        """Where the quotation begins in the folded text of the document."""
        return self.offset + self.alignment.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.offset + self.alignment.end


def judged(sought: Sought, place: Place, lead: int) -> tuple[Fit, float]:
    """How sure the best place is, and how much of the quotation stands there, from 0 to 1.

    `lead` says by how many edits the next best place is behind. The very words with enough of their
    surroundings are taken anywhere, nearly the same words only near their old place: elsewhere they are a
    question.
    """
    made, size = place.alignment, sought.end - sought.start
    score = max(0.0, 1 - made.part_cost / size)
    kept = sought.around - (made.cost - made.part_cost)
    context = kept / sought.around if sought.around else 0.0
    if lead < lead_wanted(sought):
        return Fit.ORPHAN, 0.0
    if sought.quote_weight < SHORT:
        is_it = made.part_cost == 0 and context >= _SAME_AROUND and kept >= _LEAST_AROUND
        return (Fit.MOVED if is_it else Fit.ORPHAN), score
    is_known = context >= _RATHER_SAME_AROUND or sought.quote_weight >= SPEAKS_FOR_ITSELF
    if is_known and (made.part_cost == 0 or (score >= ALIKE and place.is_near)):
        return Fit.MOVED, score
    return (Fit.CHECK if score >= DOUBTFUL else Fit.ORPHAN), score


def lead_wanted(sought: Sought) -> float:
    """By how many edits the next best place must be behind the best one."""
    return max(_LEAST_LEAD, _LEAD * len(sought.text))
