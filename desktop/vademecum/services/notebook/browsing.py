"""Everything in the notebook in one list: narrowed, counted and grouped while one types."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from time import perf_counter

from vademecum.domain.annotation import Colour, Fit, Tag
from vademecum.domain.changes import Changes
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.notebook.note_listing import (
    Care,
    Counts,
    Grouping,
    Listing,
    Narrowed,
    grouped,
    moment_of,
)
from vademecum.services.notebook.note_text import NoteText
from vademecum.services.notebook.note_texts import NoteTexts
from vademecum.services.notebook.note_words import NoteWords
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.placing import Placing, fit_of
from vademecum.services.notebook.whereabouts import Marks, text_of, where, words_now
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved
from vademecum.text.folding import fold_text

_LAST = 1 << 62
_CARES = {Fit.CHECK: Care.CHECK, Fit.ORPHAN: Care.ORPHAN}

_Order = tuple[int, str, str, int, int, int, str]


class Browsing:
    """Lists a notebook beside one shelf. Use each object in one thread only.

    How well the items fit their texts is found out bit by bit (`look_ahead`), since that reads the texts.
    """

    def __init__(
        self, notebook: Notebook, reading: Reading, placing: Placing, texts: NoteTexts | None = None
    ) -> None:
        self._notebook = notebook
        self._reading = reading
        self._placing = placing
        self.texts = texts or NoteTexts(notebook)
        self._shelf_order = {d.locator: number for number, d in enumerate(reading.documents())}
        self._texts: dict[tuple[str, str], tuple[int, Mapping[str, int]]] = {}
        self._sorted: list[NoteText] | None = None
        self._begin_anew()

    # -- what may be asked ----------------------------------------------------

    def listing(self, narrowed: Narrowed, grouping: Grouping | None = None) -> Listing:
        """What fits, grouped; without `grouping` one group, in the order of the documents."""
        entries = self._entries()
        some = _among(entries, narrowed)
        found = some
        for holds in self._facets(narrowed).values():
            if holds is not None:
                found = [entry for entry in found if holds(entry)]
        return Listing(grouped(found, grouping), len(found), len(entries), self._counts(some, narrowed))

    def heed(self, changes: Changes) -> bool:
        """Take over what changed; return whether anything listed may look different."""
        if changes.library:
            self._shelf_order = {d.locator: number for number, d in enumerate(self._reading.documents())}
            self._texts.clear()
        changed = self.texts.heed(changes)
        if changed is None or changes.library:
            self._begin_anew()
            return True
        for item_id in changed:
            self._orders.pop(item_id, None)
            self._fits.pop(item_id, None)
            self._cares.pop(item_id, None)
        if changed:
            self._sorted = None
            self._note_conflicts(changed)
        found = [one for one, key in self._put_off.items() if key in changes.keys]
        for item_id in found:
            del self._put_off[item_id]
        return bool(changed or found)

    def fit(self, entry: NoteText) -> Fit:
        """How well an entry's words fit the text that is held now."""
        known = self._fits.get(entry.id)
        if known is None:
            known = self._note_fit(entry, self._placing.fit(entry.target, self.document_of(entry)))
        return known

    def cares(self, entry: NoteText) -> frozenset[Care]:
        """Why an entry needs the reader's eye, as far as is known."""
        return frozenset(self._cares.get(entry.id, ()))

    @property
    def cared(self) -> int:
        """How many entries are known to need the reader's eye."""
        return len(self._cares)

    def look_ahead(self, milliseconds: float | None = None) -> bool:
        """Find out how entries fit, for so long or for all; return whether some are left.

        Those that have to be searched for, when `placing` puts that off, are not waited for: what is known
        of them is heeded when it is announced.
        """
        end = perf_counter() + milliseconds / 1000 if milliseconds is not None else None
        entries = self._entries()
        for number, entry in enumerate(entries):
            if entry.id not in self._fits and entry.id not in self._put_off:
                self._look_at(entry)
                if end is not None and perf_counter() >= end:
                    return number + 1 < len(entries)
        return False

    def fold_ahead(self, milliseconds: float) -> bool:
        """Fold texts for so long, so that the first letter typed need not wait; whether some are left."""
        end = perf_counter() + milliseconds / 1000
        for entry in self._unfolded:
            entry.folded  # noqa: B018 - asked so that it is known
            if perf_counter() >= end:
                return True
        return False

    def document_of(self, entry: NoteText) -> Shelved | None:
        """The text that an entry is about, in its language; None when it is not held."""
        return text_of(entry.target, self._reading)

    def where(self, entry: NoteText) -> tuple[Locator, Marks] | None:
        """Where an entry leads: see `whereabouts.where`."""
        return where(entry.target, self._reading, self._placing)

    def words_now(self, entry: NoteText) -> str:
        """The words an entry was found in; see `whereabouts.words_now`."""
        return words_now(entry.target, self._reading, self._placing)

    def heading(self, entry: NoteText) -> str:
        """The heading that an entry's first words stand under; empty when there is none."""
        document = self.document_of(entry)
        if document is None or not entry.target.anchors:
            return ""
        stored = self._reading.block(document, entry.target.anchors[0].block)
        return stored.heading_path[-1] if stored is not None and stored.heading_path else ""

    def tag_colours(self) -> dict[str, Colour | None]:
        """The colour of each tag that has one, by its folded name."""
        return {fold_text(tag.name): tag.colour for tag in self._notebook.items(Tag)}

    def ids(self, entries: Iterable[NoteText]) -> list[str]:
        """Ids of entries, each once, in order."""
        return list(dict.fromkeys(entry.id for entry in entries))

    # -- in detail ----------------------------------------------------------------

    def _look_at(self, entry: NoteText) -> None:
        document = self.document_of(entry)
        if document is None:
            self.fit(entry)
            return
        places = self._placing.places_at_hand(entry.target, document)
        if places is None:
            self._put_off[entry.id] = entry.key.whole
        else:
            self._note_fit(entry, fit_of(places))

    def _note_fit(self, entry: NoteText, fit: Fit) -> Fit:
        self._fits[entry.id] = fit
        if fit in _CARES:
            self._cares.setdefault(entry.id, set()).add(_CARES[fit])
        return fit

    def _begin_anew(self) -> None:
        self._orders: dict[str, _Order] = {}
        self._fits: dict[str, Fit] = {}
        self._put_off: dict[str, Key] = {}
        self._sorted = None
        self._cares: dict[str, set[Care]] = {}
        self._note_conflicts(None)
        self._unfolded: Iterator[NoteText] = iter(())

    def _note_conflicts(self, among: frozenset[str] | None) -> None:
        for item_id in self._notebook.conflicts():
            if among is None or item_id in among:
                self._cares.setdefault(item_id, set()).add(Care.CONFLICT)

    def _entries(self) -> list[NoteText]:
        """Every entry in the order of documents and their texts."""
        known = self._sorted
        if known is None:
            orders = self._orders
            for entry in self.texts.all:
                if entry.id not in orders:
                    orders[entry.id] = self._order(entry)
            known = sorted(self.texts.all, key=lambda entry: orders[entry.id])
            self._sorted = known
            self._unfolded = iter(known)
        return known

    def _order(self, entry: NoteText) -> _Order:
        text = (entry.key.symbol, entry.lang)
        known = self._texts.get(text)
        if known is None:
            known = self._texts[text] = self._look_up(entry)
        number, rows = known
        anchors = entry.target.anchors
        row = rows.get(anchors[0].block, _LAST) if anchors else -1
        start = anchors[0].start if anchors else 0
        return number, *text, row, start, entry.created, entry.id

    def _look_up(self, entry: NoteText) -> tuple[int, Mapping[str, int]]:
        """Where an entry's document stands among those held, and the rows of its blocks by their ids."""
        at = Locator(entry.key, entry.lang)
        document = self._reading.find(at.key, at.lang) if at in self._shelf_order else None
        if document is None:
            return len(self._shelf_order), {}
        return self._shelf_order[at], self._reading.rows(document)

    def _facets(self, narrowed: Narrowed) -> dict[str, Callable[[NoteText], bool] | None]:
        """The tests of each choice; None where nothing is chosen."""
        kinds, colours, tags, cares = narrowed.kinds, narrowed.colours, narrowed.tags, narrowed.cares
        known = self._cares
        if cares - {Care.CONFLICT}:
            self.look_ahead()
        return {
            "kinds": (lambda entry: entry.kind in kinds) if kinds else None,
            "colours": (lambda entry: entry.colour in colours) if colours else None,
            "tags": (lambda entry: tags.issubset(entry.tag_ids)) if tags else None,
            "cares": (lambda entry: not cares.isdisjoint(known.get(entry.id, ()))) if cares else None,
        }

    def _counts(self, some: Sequence[NoteText], narrowed: Narrowed) -> Counts:
        facets = self._facets(narrowed)

        def others(name: str) -> Sequence[NoteText]:
            left = some
            for facet, holds in facets.items():
                if holds is not None and facet != name:
                    left = [entry for entry in left if holds(entry)]
            return left

        # A further tag narrows what the chosen ones leave; a further kind or colour widens it.
        tagged = [entry for entry in others("") if entry.tag_ids]
        tags = Counter(tag for entry in tagged for tag in entry.tag_ids)
        names = {tag: name for entry in tagged for tag, name in zip(entry.tag_ids, entry.tags, strict=True)}
        known = self._cares
        cared = [entry.id for entry in others("cares") if entry.id in known] if known else []
        cares = Counter(care for entry_id in cared for care in known[entry_id])
        return Counts(
            Counter(entry.kind for entry in others("kinds")),
            Counter(entry.colour for entry in others("colours")),
            {tag: (names[tag], count) for tag, count in tags.items()},
            cares,
        )


def _among(entries: Sequence[NoteText], narrowed: Narrowed) -> Sequence[NoteText]:
    """Entries that fit text, document and days."""
    some = entries
    if narrowed.within is not None:
        within = narrowed.within.whole
        some = [entry for entry in some if entry.key == within]
    if narrowed.lang is not None:
        some = [entry for entry in some if entry.lang == narrowed.lang]
    if narrowed.since is not None or narrowed.until is not None:
        first = moment_of(narrowed.since) if narrowed.since is not None else -_LAST
        end = moment_of(narrowed.until + timedelta(days=1)) if narrowed.until is not None else _LAST
        some = [entry for entry in some if first <= entry.changed < end]
    words = NoteWords.reading(narrowed.words, is_typing=True) if narrowed.words.strip() else None
    return words.among(some) if words is not None else some
