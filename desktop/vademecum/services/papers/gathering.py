"""Gather the text that a paper is made from: of a plan, a selection, a paragraph, a section or a document."""

from collections import Counter
from collections.abc import Iterable, Sequence

from vademecum.domain.annotation import Fit, Scope, Target
from vademecum.domain.citation import Citation
from vademecum.domain.document import BlockKind
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.domain.plan import LessonPlan, Step, StepKind
from vademecum.domain.trouble import Trouble
from vademecum.services.desk import Desk
from vademecum.services.papers.material import Material, Passage, Portion, Stop
from vademecum.services.shelf import Shelved
from vademecum.storage.library import StoredBlock
from vademecum.words import mark

MOST_BLOCKS = 3_000
"""Paragraphs, items and headings of one paper."""

MOST_CHARACTERS = 600_000

_LEFT_OUT = frozenset({BlockKind.FOOTNOTE, BlockKind.MASTHEAD, BlockKind.TITLE})
_BELOW = frozenset({BlockKind.ITEM, BlockKind.BULLET, BlockKind.QUOTE})


class TooMuch(Trouble):
    """What was chosen is longer than a paper may be."""

    kind = "too-much-text"

    def __init__(self, blocks: int) -> None:
        super().__init__(
            mark("papers", "This is too much for one paper: {count} paragraphs or more, where {most} fit."),
            mark("papers", "Choose a section, or fewer passages."),
            count=blocks,
            most=MOST_BLOCKS,
        )


class NothingThere(Trouble):
    """No text was chosen, or none of it is held."""

    kind = "nothing-chosen"

    def __init__(self) -> None:
        super().__init__(
            mark("papers", "There is no text to make a paper from."),
            mark("papers", "Select words, go to a paragraph or a section, or choose a plan with passages."),
        )


class Gathering:
    """Reads the texts of one desk. Not for several threads."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._reading = desk.reading
        self._blocks = 0
        self._characters = 0

    def of_plan(self, plan: LessonPlan, lang: str = "en") -> Material:
        """Everything that a plan shows and asks, in its order; `lang` where it shows no text."""
        self._blocks = self._characters = 0
        stops = [self._stop(step, lang) for step in plan.steps]
        weights: Counter[str] = Counter()
        for stop in stops:
            if stop.passage is not None:
                weights[stop.passage.lang] += sum(len(portion.text) for portion in stop.passage.portions)
        most = weights.most_common(1)
        return Material(plan.name, most[0][0] if most else lang, tuple(stops))

    def of_place(self, at: Locator) -> Material:
        """A document, a section by its heading, or a paragraph with its items."""
        self._blocks = self._characters = 0
        document = self._reading.demand(at.key, at.lang)
        if at.block and self._reading.row_of(document, at.block) is None:
            raise NothingThere
        passage = self._at_block(document, at.block) if at.block else self._whole(document)
        return self._alone(passage)

    def of_words(self, document: Shelved, pieces: Sequence[Piece]) -> Material:
        """Words that were selected."""
        self._blocks = self._characters = 0
        return self._alone(self._selected(document, pieces))

    # -- steps of a plan -----------------------------------------------------------

    def _stop(self, step: Step, lang: str) -> Stop:
        target = step.target
        if target is None:
            return Stop(step.id, step.kind, step.title, step.question)
        document = self._reading.find(target.key, target.lang or None)
        name, passage, missing = self._name(target, document, lang), None, False
        if step.kind is StepKind.INSTRUMENT or target.scope is Scope.INSTRUMENT:
            passage = _filled(self._of_instrument(target.key, lang))
        elif step.kind is StepKind.PASSAGE:
            passage = _filled(self._of_target(target, document)) if document is not None else None
            missing = passage is None
            name = passage.source if passage is not None else name
        elif document is None:
            missing = True
        return Stop(step.id, step.kind, step.title, step.question, name, passage, target.key, missing)

    def _name(self, target: Target, document: Shelved | None, lang: str) -> str:
        if document is not None and target.key.is_own:
            return document.head.title
        shown = target.key.display(target.lang or lang)
        instrument = self._desk.shelf.instrument(target.key.whole)
        title = instrument.title(target.lang or lang) if instrument is not None else None
        return title or shown if target.key.is_own else shown

    def _of_instrument(self, key: Key, lang: str) -> Passage | None:
        """The paragraph of an instrument that its key names, where that is held; never the whole text."""
        document = self._reading.find(key, lang) or self._reading.find(key)
        block = self._reading.nearest_block(document, key.fragment) if document and key.fragment else ""
        return self._at_block(document, block) if document is not None and block else None

    def _of_target(self, target: Target, document: Shelved) -> Passage | None:
        if target.scope is Scope.DOCUMENT:
            return self._whole(document)
        places = [p for p in self._desk.placing.places(target, document) if p.fit is not Fit.ORPHAN]
        if not places:
            return None
        if target.scope is Scope.PARAGRAPH:
            return self._at_block(document, places[0].block)
        return self._selected(document, [Piece(p.block, p.start, p.end) for p in places])

    # -- passages ------------------------------------------------------------------

    def _whole(self, document: Shelved) -> Passage:
        return self._passage(document, self._rows(document, 0, document.head.blocks))

    def _at_block(self, document: Shelved, block_id: str) -> Passage:
        """A section by its heading, else a paragraph with its items."""
        first = document.head.first_row
        row = self._reading.row_of(document, block_id)
        section = next((one for one in self._reading.outline(document) if one.id == block_id), None)
        if section is not None:
            return self._passage(
                document, self._rows(document, section.row - first, section.end - section.row)
            )
        stored = self._reading.block(document, block_id)
        if row is None or stored is None:
            raise NothingThere
        if stored.block.kind is BlockKind.FOOTNOTE:
            return self._passage(document, [stored], keeps_all=True)
        found = [stored]
        for following in document.volume.library.blocks(document.head, row + 1 - first, MOST_BLOCKS):
            block = following.block
            if block.kind not in _BELOW or not block.id.startswith(f"{block_id}__"):
                break
            found.append(following)
        return self._passage(document, found, keeps_all=True)

    def _selected(self, document: Shelved, pieces: Sequence[Piece]) -> Passage:
        spans: dict[str, tuple[int, int]] = {}
        for piece in pieces:
            start, end = spans.get(piece.block, (piece.start, piece.end))
            spans[piece.block] = min(start, piece.start), max(end, piece.end)
        found = [one for block in spans if (one := self._reading.block(document, block)) is not None]
        return self._passage(document, sorted(found, key=lambda one: one.row), spans, keeps_all=True)

    def _rows(self, document: Shelved, first: int, count: int) -> Iterable[StoredBlock]:
        if count > MOST_BLOCKS * 2:
            raise TooMuch(count)
        return document.volume.library.blocks(document.head, first, count)

    def _passage(
        self,
        document: Shelved,
        stored: Iterable[StoredBlock],
        spans: dict[str, tuple[int, int]] | None = None,
        *,
        keeps_all: bool = False,
    ) -> Passage:
        kept = [
            one for one in stored if one.block.text.strip() and (keeps_all or one.block.kind not in _LEFT_OUT)
        ]
        self._count(len(kept), sum(len(one.block.text) for one in kept))
        citations = self._citations(document, kept)
        portions = [self._portion(document, one, citations, (spans or {}).get(one.block.id)) for one in kept]
        notes = self._notes(document, portions)
        noted = self._citations(document, notes)
        source = self._desk.quoting.source(document, [portion.block.id for portion in portions])
        head = document.head
        return Passage(
            document,
            tuple(portion for portion in portions if portion.text.strip()),
            source.words if source else self._desk.quoting.cite(head.key, head.title, head.lang).source,
            kept[0].heading_path if kept else (),
            tuple(one.block for one in notes),
            tuple(citation for one in notes for citation in noted.get(one.block.id, ())),
        )

    def _portion(
        self,
        document: Shelved,
        stored: StoredBlock,
        citations: dict[str, list[Citation]],
        span: tuple[int, int] | None,
    ) -> Portion:
        block = stored.block
        start, end = span or (0, len(block.text))
        start, end = max(0, start), min(len(block.text), end)
        inside = [one for one in citations.get(block.id, ()) if start <= one.start and one.end <= end]
        source = self._desk.quoting.source(document, [block.id])
        return Portion(block, start, end, tuple(inside), source.words if source else "")

    def _citations(self, document: Shelved, stored: Sequence[StoredBlock]) -> dict[str, list[Citation]]:
        found: dict[str, list[Citation]] = {}
        for one in document.volume.library.citations_at(sorted({one.row for one in stored})):
            of_block = found.setdefault(one.citation.block, [])
            if not of_block or one.citation.start >= of_block[-1].end:
                of_block.append(one.citation)
        return found

    def _notes(self, document: Shelved, portions: Sequence[Portion]) -> list[StoredBlock]:
        called = dict.fromkeys(
            sign.target
            for portion in portions
            for sign in portion.block.notes
            if sign.target is not None and portion.start <= sign.offset <= portion.end
        )
        found = [one for target in called if (one := self._reading.block(document, target)) is not None]
        self._count(len(found), sum(len(one.block.text) for one in found))
        return found

    def _count(self, blocks: int, characters: int) -> None:
        self._blocks += blocks
        self._characters += characters
        if self._blocks > MOST_BLOCKS or self._characters > MOST_CHARACTERS:
            raise TooMuch(self._blocks)

    def _alone(self, passage: Passage) -> Material:
        if not passage.portions:
            raise NothingThere
        head = passage.document.head
        stop = Stop("", StepKind.PASSAGE, name=passage.source, passage=passage, key=head.key)
        return Material(head.title, head.lang, (stop,))


def _filled(passage: Passage | None) -> Passage | None:
    return passage if passage is not None and passage.portions else None
