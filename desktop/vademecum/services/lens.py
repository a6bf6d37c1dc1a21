"""The citation lens: who cites an instrument, grouped by document and by what is done with it.

Passages are grouped and counted without reading their texts; sentences are read when they are shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.shelf import Shelf, Shelved, Volume
from vademecum.storage.library import Library
from vademecum.storage.mentions import StoredMention, carriers, mentions_of, named_beside, texts_of
from vademecum.text.sentences import sentence_around
from vademecum.text.verbs import VerbTable

CITES = "cites"
"""What a passage does that has no verb of the table."""

FOOTNOTE = "footnote"
"""What a passage does that only a footnote makes: the paragraph does not name the instrument itself."""

Span = tuple[int, int]

_FOOTNOTE_KIND = BlockKind.FOOTNOTE.value


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that cites an instrument; offsets count code points of its block's text."""

    place: Locator
    document_title: str
    kind: BlockKind
    """Of the block it stands in."""
    label: str | None
    heading_path: tuple[str, ...]
    sentence: str
    marks: tuple[Span, ...]
    """Where the instrument is named, in code points of `sentence`."""
    verb: str | None
    fragment: str


class Mention(NamedTuple):
    """A passage whose sentence was not read yet; a tuple for speed, as `StoredMention`."""

    document: Shelved
    row: int
    block: str
    label: str | None
    spans: tuple[Span, ...]
    """Where the instrument is named, in code points of the block's text."""
    verb: str | None
    deed: str
    """What the passage does with the instrument: a verb of the table, `FOOTNOTE` or `CITES`."""
    fragment: str

    @property
    def place(self) -> Locator:
        """Where it stands."""
        head = self.document.head
        return Locator(head.key, head.lang, self.block, self.spans[0])


@dataclass(frozen=True, slots=True)
class Group:
    """Passages of one document, or passages that do the same."""

    id: str
    mentions: tuple[Mention, ...]

    def __len__(self) -> int:
        return len(self.mentions)


class Lens:
    """All passages that cite one instrument."""

    def __init__(self, shelf: Shelf, key: Key, verbs: VerbTable | None = None) -> None:
        """Look at `key`; `verbs` is the table in force when it is not the one the library was built with."""
        self.key = key
        self._shelf = shelf
        self._verbs = verbs
        self.mentions: tuple[Mention, ...] = tuple(self._find())

    def __len__(self) -> int:
        return len(self.mentions)

    @cached_property
    def deeds(self) -> tuple[Group, ...]:
        """By what is done, the most frequent first; footnotes and passages without a verb last."""
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.deed, []).append(mention)
        order = {FOOTNOTE: 1, CITES: 2}
        ranked = sorted(found, key=lambda deed: (order.get(deed, 0), -len(found[deed]), deed))
        return tuple(Group(deed, tuple(found[deed])) for deed in ranked)

    @cached_property
    def documents(self) -> tuple[Group, ...]:
        """By document, in the order of the shelf."""
        groups = []
        # Mentions of a document follow one another.
        for _, found in groupby(
            self.mentions, key=lambda one: (one.document.volume.name, one.document.head.row)
        ):
            mentions = tuple(found)
            groups.append(Group(str(mentions[0].document.locator), mentions))
        return tuple(groups)

    @cached_property
    def together(self) -> tuple[tuple[Key, int], ...]:
        """Instruments named in the same paragraphs, with the number of these; the most frequent first."""
        counts: Counter[str] = Counter()
        for volume in self._shelf.volumes:
            counts.update(named_beside(volume.library, self.key, _hidden(self._shelf, volume)))
        ranked = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
        return tuple((Key(symbol), count) for symbol, count in ranked)

    def titles(self, keys: Iterable[Key], lang: str) -> dict[Key, str]:
        """Titles or subjects of instruments, as far as the register or the shelf knows them."""
        found: dict[Key, str] = {}
        for key in keys:
            instrument = self._shelf.instrument(key)
            document = self._shelf.find(key)
            title = instrument.title(lang) if instrument is not None else None
            if title or document is not None:
                found[key] = title or (document.head.title if document is not None else "")
        return found

    def verb_name(self, verb: str, lang: str) -> str:
        """What the reader's own table calls a verb; empty when it does not."""
        names = self._verbs.names.get(verb, {}) if self._verbs is not None else {}
        return names.get(lang) or next(iter(names.values()), "")

    def read(self, mentions: Sequence[Mention]) -> tuple[Passage, ...]:
        """The passages with their sentences: one query for each library file."""
        blocks = {
            volume.name: volume.library.stored(
                sorted({m.row for m in mentions if m.document.volume is volume})
            )
            for volume in self._shelf.volumes
        }
        made = []
        for mention in mentions:
            stored = blocks[mention.document.volume.name][mention.row]
            text = stored.block.text
            start, end = sentence_around(text, *mention.spans[0])
            made.append(
                Passage(
                    mention.place,
                    mention.document.head.title,
                    stored.block.kind,
                    mention.label,
                    stored.heading_path,
                    text[start:end],
                    tuple((first - start, last - start) for first, last in mention.spans),
                    mention.verb,
                    mention.fragment,
                )
            )
        return tuple(made)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage with its sentence, in the order of the shelf."""
        return self.read(self.mentions)

    # -- finding ---------------------------------------------------------------

    def _find(self) -> Iterator[Mention]:
        for volume in self._shelf.volumes:
            library = volume.library
            shown = {d.head.row: d for d in _shown(self._shelf, volume)}
            stored = [one for one in mentions_of(library, self.key) if one.document in shown]
            text = self._texts(library, stored)
            found = [
                self._mention(shown[one.document], one, again, text)
                for one, again in _in_sentences(stored, text)
            ]
            yield from _with_footnotes(library, found)

    def _texts(self, library: Library, stored: Sequence[StoredMention]) -> dict[int, str]:
        """The texts that are needed before any is shown: to count sentences, to look for verbs."""
        if self._verbs is not None:
            return texts_of(library, self.key, 1)
        rows = [one.row for one in stored]
        return texts_of(library, self.key, 2) if len(rows) > len(set(rows)) else {}

    def _mention(
        self, document: Shelved, one: StoredMention, again: Sequence[StoredMention], text: dict[int, str]
    ) -> Mention:
        verb, fragment = self._verb(document, one, text), one.fragment
        spans: tuple[Span, ...] = ((one.start, one.end),)
        for each in again:
            verb = verb or self._verb(document, each, text)
            fragment = fragment or each.fragment
            spans = (*spans, (each.start, each.end))
        deed = FOOTNOTE if one.kind == _FOOTNOTE_KIND else verb or CITES
        return Mention(document, one.row, one.block, one.label, spans, verb, deed, fragment)

    def _verb(self, document: Shelved, one: StoredMention, text: dict[int, str]) -> str | None:
        if self._verbs is None:
            return one.verb
        return self._verbs.verb_for(text[one.row], one.start, one.end, document.head.lang)


def _shown(shelf: Shelf, volume: Volume) -> list[Shelved]:
    """The documents of a volume that count: no guides, none that an import stands before."""
    return [d for d in shelf.documents() if d.volume is volume and d.head.kind != "guide"]


def _hidden(shelf: Shelf, volume: Volume) -> list[int]:
    shown = {document.head.row for document in _shown(shelf, volume)}
    return [head.row for head in volume.library.documents() if head.row not in shown]


def _in_sentences(
    stored: Sequence[StoredMention], text: dict[int, str]
) -> Iterator[tuple[StoredMention, Sequence[StoredMention]]]:
    """The first mention of each sentence with those that follow it there."""
    for row, mentions in groupby(stored, key=lambda one: one.row):
        same = list(mentions)
        if len(same) == 1:
            yield same[0], ()
            continue
        where: Callable[[StoredMention], Span] = _sentence_in(text[row])
        for _, inside in groupby(same, key=where):
            first, *others = inside
            yield first, others


def _sentence_in(text: str) -> Callable[[StoredMention], Span]:
    return lambda one: sentence_around(text, one.start, one.end)


def _with_footnotes(library: Library, found: Sequence[Mention]) -> Iterable[Mention]:
    """Give a footnote what its paragraph does, when the paragraph names the instrument itself."""
    notes = [mention for mention in found if mention.deed == FOOTNOTE]
    if not notes:
        return found
    deeds: dict[int, str] = {}
    for mention in found:
        if mention.deed != FOOTNOTE:
            deeds.setdefault(mention.row, mention.deed)
    above: dict[int, dict[str, frozenset[int]]] = {}
    made = []
    for mention in found:
        if mention.deed == FOOTNOTE:
            head = mention.document.head
            if head.row not in above:
                above[head.row] = carriers(library, head.first_row, head.first_row + head.blocks)
            rows = above[head.row].get(mention.block, frozenset())
            named = [deeds[row] for row in sorted(rows) if row in deeds]
            made.append(mention._replace(deed=named[0]) if named else mention)
        else:
            made.append(mention)
    return made
