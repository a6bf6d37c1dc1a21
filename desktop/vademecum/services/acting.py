"""Say which paragraphs of a document decide, request, urge …, towards whom, and show only those."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from vademecum.domain.citation import Citation
from vademecum.domain.document import BlockKind
from vademecum.domain.locator import Locator
from vademecum.domain.trouble import Trouble
from vademecum.services.reading import PORTION, WHOLE_UP_TO, Portion
from vademecum.services.shelf import Shelf, Shelved
from vademecum.storage.library import TextRow
from vademecum.text.actions.act import NOBODY, Act, Addressee
from vademecum.text.actions.recogniser import ActionRecogniser
from vademecum.text.actions.table import ActionTable
from vademecum.words import mark

_SPEAKING = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.BULLET,
        BlockKind.OPERATIVE,
        BlockKind.PREAMBULAR,
        BlockKind.QUOTE,
    }
)
_INSIDE = frozenset({BlockKind.ITEM, BlockKind.BULLET, BlockKind.QUOTE})
_HOLDING = frozenset({BlockKind.HEADING, BlockKind.ANNEX})
_PREAMBULAR_ACTS = frozenset({"decides", "requests"})
"""What an unnumbered operative paragraph that was taken for a preambular one does in Chinese, where 重申 or
鼓励 may stand in both."""
_SAMPLE = 40
_KEPT = 16
"""Surveys kept, so that going back to one costs nothing."""
_READ_AT_ONCE, _LOOKED_AT_AT_ONCE = 1_000, 250
"""Blocks of one bit of a survey: each takes some 10 ms."""
_LEADS_IN = (":", "：", "—", "–")
_STOPS = ("。", "！", "？", ". ", "\n")


class NoVerbs(Trouble):
    """The table has no verbs of the document's language."""

    kind = "no-verbs"

    def __init__(self, lang: str, known: Iterable[str]) -> None:
        super().__init__(
            mark("trouble", "The table of operative verbs does not have the language “{lang}”."),
            mark("trouble", "It has these: {known}. Verbs are added in resources/citations/actions.toml."),
            lang=lang,
            known=", ".join(known),
        )


class UnknownChoice(Trouble):
    """A verb or an addressee was asked for by an id that nothing has."""

    kind = "unknown-choice"

    def __init__(self, asked: str, known: Iterable[str]) -> None:
        super().__init__(
            mark("trouble", "There is no verb or addressee “{asked}”."),
            mark("trouble", "There are these: {known}."),
            asked=asked,
            known=", ".join(known),
        )


@dataclass(frozen=True, slots=True)
class Acted:
    """A paragraph that does something."""

    block: TextRow
    acts: tuple[Act, ...]
    """In the order of its words; what it inherits from the paragraph that holds it comes first."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which acts are wanted: no verb means every verb, no addressee means everybody."""

    verbs: frozenset[str] = frozenset()
    addressee: str = ""
    """An id, or `NOBODY` for the acts that name none."""

    def fits(self, act: Act) -> bool:
        """Whether an act is wanted."""
        return self.has_verb(act) and self.has_addressee(act)

    def has_verb(self, act: Act) -> bool:
        """Whether an act's verb is wanted."""
        return not self.verbs or act.verb in self.verbs

    def has_addressee(self, act: Act) -> bool:
        """Whether somebody whom the act addresses is wanted."""
        if not self.addressee:
            return True
        if self.addressee == NOBODY:
            return not act.addressees
        return any(one.id == self.addressee for one in act.addressees)


@dataclass(frozen=True)
class Survey:
    """All acts of one document."""

    document: Shelved
    acted: tuple[Acted, ...]
    paragraphs: int
    """How many paragraphs, items and bullets the document has, with and without acts."""
    table: ActionTable
    headings: Mapping[int, tuple[int, ...]]
    """For the row of a paragraph that acts: the rows of the headings above it."""
    title_rows: tuple[int, ...]
    ids: Mapping[int, str]
    """Ids of the blocks that an excerpt may show, by row."""

    def fitting(self, choice: Choice) -> list[tuple[Acted, tuple[Act, ...]]]:
        """The paragraphs with an act that is wanted, each with those acts."""
        found = ((one, tuple(act for act in one.acts if choice.fits(act))) for one in self.acted)
        return [(one, acts) for one, acts in found if acts]

    def verbs(self, choice: Choice) -> list[tuple[str, int]]:
        """Every verb of the document with the number of its paragraphs under the addressee chosen."""
        counts = Counter(
            verb for one in self.acted for verb in {act.verb for act in one.acts if choice.has_addressee(act)}
        )
        order = {verb: number for number, verb in enumerate(self.table.verbs)}
        here = {act.verb for one in self.acted for act in one.acts}
        return [(verb, counts[verb]) for verb in sorted(here, key=lambda v: (-self._all_verbs[v], order[v]))]

    def addressees(self, choice: Choice) -> list[tuple[str, int]]:
        """Every addressee with the number of paragraphs under the verbs chosen; `NOBODY` stands last."""
        counts: Counter[str] = Counter()
        for one in self.acted:
            wanted = [act for act in one.acts if choice.has_verb(act)]
            ids = {person.id for act in wanted for person in act.addressees}
            if any(not act.addressees for act in wanted):
                ids.add(NOBODY)
            counts.update(ids)
        return sorted(counts.items(), key=lambda pair: (pair[0] == NOBODY, -pair[1], pair[0]))

    def verb_name(self, verb: str, lang: str = "") -> str:
        """A verb's name, in the language of the document unless told otherwise."""
        return self.table.verb_name(verb, lang or self.document.head.lang)

    def addressee_name(self, addressee: str, lang: str = "") -> str:
        """An addressee's name, as printed where the table does not have it."""
        printed = self._printed.get(addressee, addressee)
        return self.table.addressee_name(addressee, printed, lang or self.document.head.lang)

    def heading_paths(self, rows: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """The headings above each of these rows, outermost first."""
        found = self.document.volume.library.stored(rows)
        return {row: stored.heading_path for row, stored in found.items()}

    @cached_property
    def _all_verbs(self) -> Counter[str]:
        return Counter(verb for one in self.acted for verb in {act.verb for act in one.acts})

    @cached_property
    def _printed(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for one in self.acted:
            for act in one.acts:
                for person in act.addressees:
                    names.setdefault(person.id, person.name)
        return names


class Acting:
    """Surveys the acts of documents; each is read once."""

    def __init__(self, shelf: Shelf, recogniser: ActionRecogniser) -> None:
        self._shelf = shelf
        self.recogniser = recogniser
        self._kept: dict[Locator, Survey] = {}
        self._begun: _Unfinished | None = None

    @property
    def langs(self) -> tuple[str, ...]:
        """Languages whose verbs are known."""
        return self.recogniser.table.langs

    def survey(self, document: Shelved) -> Survey:
        """The acts of a document; raise `NoVerbs` when the verbs of its language are not known."""
        lang = document.head.lang
        if not self.recogniser.knows(lang):
            raise NoVerbs(lang, self.langs)
        while self.read_ahead(document):
            pass
        return self._kept[document.locator]

    def read_ahead(self, document: Shelved) -> bool:
        """Survey a bit of a document, some 10 ms long; return whether there is more to do.

        For idle moments: `survey` then does only the rest. One document at a time; those done last are kept.
        """
        at = document.locator
        if at in self._kept or not self.recogniser.knows(document.head.lang):
            return False
        if self._begun is None or self._begun.document.locator != at:
            self._begun = _Unfinished(document, self.recogniser)
        if self._begun.go_on():
            return True
        self._kept = dict([*self._kept.items(), (at, self._begun.survey())][-_KEPT:])
        self._begun = None
        return False

    def choice(self, survey: Survey, verbs: Collection[str], addressee: str) -> Choice:
        """A choice by verbs and an addressee, each by its id or an addressee by its name.

        Raise `UnknownChoice` when neither table nor document has one of them.
        """
        known = self.recogniser.table.verbs
        for verb in verbs:
            if verb not in known:
                raise UnknownChoice(verb, known)
        people = [one for one, _ in survey.addressees(Choice())]
        names = {survey.addressee_name(one).casefold(): one for one in people}
        if addressee not in people:
            addressee = names.get(addressee.casefold(), addressee)
        if addressee and addressee not in people and addressee not in self.recogniser.table.addressees:
            raise UnknownChoice(addressee, people)
        return Choice(frozenset(verbs), addressee)

    def portions(self, survey: Survey, choice: Choice) -> "Excerpt":
        """The paragraphs that fit, under their headings, as pages."""
        return Excerpt(survey, choice)


class _Unfinished:
    """The survey of one document while it is made bit by bit: first texts are read, then acts are found."""

    def __init__(self, document: Shelved, recogniser: ActionRecogniser) -> None:
        self.document = document
        self._recogniser = recogniser
        self._blocks: list[TextRow] = []
        self._finder: _Finder | None = None
        self._looked_at = 0
        self._acted: list[Acted] = []

    def go_on(self) -> bool:
        """Do a bit more; return whether something is left."""
        library, head = self.document.volume.library, self.document.head
        if self._finder is None:
            some = library.texts(head, len(self._blocks), _READ_AT_ONCE)
            self._blocks += some
            if len(some) < _READ_AT_ONCE:
                self._finder = _Finder(self._recogniser, head.lang, self._blocks)
            return True
        here = self._looked_at
        self._looked_at = min(here + _LOOKED_AT_AT_ONCE, len(self._blocks))
        for block in self._blocks[here : self._looked_at]:
            if acts := self._finder.acts(block):
                self._acted.append(Acted(block, acts))
        return self._looked_at < len(self._blocks)

    def survey(self) -> Survey:
        """What was found, when nothing is left to do."""
        by_id = {block.id: block for block in self._blocks}
        return Survey(
            self.document,
            tuple(self._acted),
            sum(block.kind in _SPEAKING for block in self._blocks),
            self._recogniser.table,
            {one.block.row: tuple(_headings(one.block, by_id)) for one in self._acted},
            tuple(block.row for block in self._blocks if block.kind is BlockKind.TITLE)[:1],
            {block.row: block.id for block in self._blocks},
        )


class Excerpt:
    """A part of a document's blocks, cut into pages like the whole."""

    def __init__(self, survey: Survey, choice: Choice) -> None:
        self.survey = survey
        self.fitting = survey.fitting(choice)
        rows = {one.block.row for one, _ in self.fitting}
        rows.update(row for one, _ in self.fitting for row in survey.headings[one.block.row])
        rows.update(survey.title_rows)
        self._rows = sorted(rows)
        self._step = max(1, len(rows)) if len(rows) <= WHOLE_UP_TO else PORTION
        self._row_of = {survey.ids[row]: row for row in self._rows}

    @property
    def is_empty(self) -> bool:
        """Whether no paragraph fits."""
        return not self.fitting

    def shows(self, block_id: str) -> bool:
        """Whether a block stands in the excerpt: a paragraph that fits, or a heading above one."""
        return block_id in self._row_of

    def acts(self, block_id: str) -> bool:
        """Whether a block is a paragraph that fits, and no heading above one."""
        return any(one.block.id == block_id for one, _ in self.fitting)

    def nearest(self, row: int) -> str:
        """The id of the first fitting paragraph from a row on, else of the last; empty without any."""
        if not self.fitting:
            return ""
        following = (one.block.id for one, _ in self.fitting if one.block.row >= row)
        return next(following, self.fitting[-1][0].block.id)

    def portion_of(self, block_id: str) -> int:
        """The number of the portion that shows a block; 0 when none does."""
        row = self._row_of.get(block_id)
        return 0 if row is None else bisect_left(self._rows, row) // self._step

    def portion(self, number: int) -> Portion:
        """One page of the excerpt, the nearest when there is none of that number."""
        document = self.survey.document
        of = max(1, -(-len(self._rows) // self._step)) if self._rows else 1
        number = max(0, min(number, of - 1))
        rows = self._rows[number * self._step : (number + 1) * self._step]
        library = document.volume.library
        blocks = library.stored(rows)
        citations: dict[str, list[Citation]] = {}
        for stored in library.citations_at(rows):
            found = citations.setdefault(stored.citation.block, [])
            if not found or stored.citation.start >= found[-1].end:
                found.append(stored.citation)
        return Portion(
            document,
            number,
            of,
            tuple(blocks[row] for row in rows),
            {block: tuple(some) for block, some in citations.items()},
        )


class _Finder:
    """Finds the acts of one document's blocks, asked for in reading order."""

    def __init__(self, recogniser: ActionRecogniser, lang: str, blocks: Sequence[TextRow]) -> None:
        self._recogniser = recogniser
        self._lang = lang
        self._passed: dict[str, Act] = {}
        """What the items inside a block inherit, by its id."""
        self._operative: set[str] = set()
        """Ids of operative paragraphs and of what they hold."""
        self._lead: Act | None = None
        kinds = {block.kind for block in blocks}
        self._is_resolution = BlockKind.OPERATIVE in kinds or BlockKind.PREAMBULAR in kinds
        self._numbers_act = not self._is_resolution and self._numbered_act(blocks)

    def acts(self, block: TextRow) -> tuple[Act, ...]:
        """The acts of a block; none of headings, footnotes, tables and titles."""
        if block.kind not in _SPEAKING:
            return ()
        if block.kind in _INSIDE and block.parent is not None:
            return self._inside(block, block.parent)
        if block.kind is BlockKind.OPERATIVE or (self._numbers_act and block.label):
            self._operative.add(block.id)
            acts = self._own(block, is_operative=True)
            if not acts and self._lead is not None:
                acts = [_inherited(self._lead)]
        elif block.kind is BlockKind.PREAMBULAR:
            acts = self._own(block, is_operative=True)
            if self._lang == "zh":
                acts = [act for act in acts if act.verb in _PREAMBULAR_ACTS]
            if acts:
                self._operative.add(block.id)
        elif self._is_resolution and (acts := self._own(block, is_operative=True)):
            self._operative.add(block.id)
        else:
            acts = self._own(block, is_operative=False)
        self._pass_on(block, acts)
        if block.kind is not BlockKind.OPERATIVE:
            self._lead = acts[-1] if acts and block.text.rstrip().endswith(_LEADS_IN) else None
        return tuple(acts)

    def _inside(self, block: TextRow, parent: str) -> tuple[Act, ...]:
        """What an item does: what the paragraph that holds it does to it, and its own."""
        inherited = self._passed.get(parent)
        # An operative paragraph whose number was misread may stand as an item of a preambular one.
        is_operative = parent in self._operative or (
            self._is_resolution and block.label is not None and block.label.isdecimal()
        )
        own = self._own(block, is_operative=is_operative)
        if is_operative:
            self._operative.add(block.id)
        acts = list(own)
        if inherited is not None:
            acts.insert(0, self._to_whom(block, _inherited(inherited), is_operative))
            self._passed[block.id] = inherited
        self._pass_on(block, own)
        return tuple(acts)

    def _to_whom(self, block: TextRow, act: Act, is_operative: bool) -> Act:
        """Let “Iraq shall …” under “Decides that:” address whom the item names."""
        if not is_operative or act.addressees:
            return act
        told = self._own(block, is_operative=False)
        people = [
            a.addressees for a in told if a.verb == "should" and a.addressees and a.addressees[0].start < 30
        ]
        return replace(act, addressees=people[0]) if people else act

    def _own(self, block: TextRow, *, is_operative: bool) -> list[Act]:
        return self._recogniser.acts(block.text, self._lang, is_operative=is_operative)

    def _pass_on(self, block: TextRow, acts: Sequence[Act]) -> None:
        """Remember what the items under a block inherit."""
        if not acts:
            return
        text = block.text.rstrip()
        if text.endswith(_LEADS_IN):
            last = acts[-1]
            if block.id in self._operative or not any(stop in text[last.end :] for stop in _STOPS):
                self._passed[block.id] = last
        elif block.id in self._operative:
            self._passed.setdefault(block.id, acts[0])

    def _numbered_act(self, blocks: Sequence[TextRow]) -> bool:
        """Whether the numbered paragraphs are operative ones although nothing before them says so."""
        numbered = [b for b in blocks if b.kind is BlockKind.PARAGRAPH and b.label][:_SAMPLE]
        if len(numbered) < 3:
            return False
        heads = [acts for block in numbered if (acts := self._own(block, is_operative=True))]
        return len(heads) * 5 >= len(numbered) * 3


def _inherited(act: Act) -> Act:
    people = tuple(Addressee(one.id, one.name, 0, 0) for one in act.addressees)
    return replace(act, start=0, end=0, addressees=people)


def _headings(block: TextRow, by_id: Mapping[str, TextRow]) -> Iterable[int]:
    above = block.parent
    while above is not None and above in by_id:
        holder = by_id[above]
        if holder.kind in _HOLDING:
            yield holder.row
        above = holder.parent
