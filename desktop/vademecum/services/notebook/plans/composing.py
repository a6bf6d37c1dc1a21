"""Make steps of what a reader has selected or stands at, each remembered with its words."""

from collections.abc import Sequence

from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.domain.plan import Step, StepKind
from vademecum.services.desk import Desk
from vademecum.services.notebook.notebook import new_id
from vademecum.services.notebook.plans.stepping import digest_of, section
from vademecum.services.shelf import Shelved


class Composing:
    """Makes steps over the shelf of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._targeting = desk.targeting
        self._reading = desk.reading

    def passage(self, document: Shelved, pieces: Sequence[Piece]) -> Step | None:
        """The selected words; None when there are none."""
        target = self._targeting.passage(document, pieces)
        return None if target is None else Step(new_id(), StepKind.PASSAGE, target)

    def paragraph(self, document: Shelved, block_id: str) -> Step | None:
        """A paragraph; of a heading the whole section below it. None when there is no such block."""
        target = self._targeting.paragraph(document, block_id)
        if target is None:
            return None
        digest = digest_of(section(self._reading, document, block_id))
        return Step(new_id(), StepKind.PASSAGE, target, digest=digest)

    def document(self, document: Shelved) -> Step:
        """A text as a whole."""
        return Step(new_id(), StepKind.PASSAGE, self._targeting.document(document))

    def instrument(self, key: Key) -> Step:
        """A resolution or other instrument, whether its text is held or not."""
        return Step(new_id(), StepKind.INSTRUMENT, self._targeting.instrument(key))

    def map(self, document: Shelved) -> Step:
        """The coverage map of a document."""
        return Step(new_id(), StepKind.MAP, self._targeting.document(document))

    def timeline(self, document: Shelved) -> Step:
        """The instruments that a document cites, by year."""
        return Step(new_id(), StepKind.TIMELINE, self._targeting.document(document))

    def pause(self, question: str = "") -> Step:
        """Room to talk, about a question or not."""
        return Step(new_id(), StepKind.PAUSE, question=question)
