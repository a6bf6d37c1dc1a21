"""Find passages: by words through the index, by instruments through the citations, by address directly."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from vademecum.domain.key import Key
from vademecum.search.citation_query import (
    CitationQuery,
    Finder,
    is_meant,
    other_years,
    read_citation_query,
    same_instrument,
)
from vademecum.search.conditions import merged
from vademecum.search.effort import Effort
from vademecum.search.gathering import Gathered, Narrowing, Source, count, gather
from vademecum.search.index import Index
from vademecum.search.query import (
    AllOf,
    AnyOf,
    Cites,
    Node,
    Phrase,
    Query,
    Remark,
    asks_notes,
    instruments,
    is_about_notes,
)
from vademecum.search.query_reader import read_query
from vademecum.search.query_writer import written
from vademecum.search.snippets import Span, source_spans
from vademecum.search.suggesting import suggest
from vademecum.services.citing_passages import Answer, answers
from vademecum.services.note_finding import note_hits, rows_bearing
from vademecum.services.notebook.note_text import NoteText
from vademecum.services.notebook.note_words import NoteWords
from vademecum.services.search_results import Hit, Results, hit_of
from vademecum.storage.library import Library, StoredBlock

PATIENCE_MS = 400
"""A search stops after so long and shows what it has."""

_QUICK, _THOROUGH = 0.04, 0.6
"""A suggestion is looked for during so much more of the deadline, while typing and otherwise."""

_MOST_BODIES = 8
"""Organs that a number without organ is tried with."""


class Volume(Protocol):
    """A library and its index, both opened in the thread that searches."""

    @property
    def library(self) -> Library: ...
    @property
    def index(self) -> Index: ...


@dataclass(frozen=True, slots=True)
class OpenVolume:
    """A library and its index."""

    library: Library
    index: Index


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question, and what may be spent on it."""

    text: str
    limit: int
    lang: str | None
    within: Key | None
    is_typing: bool
    deadline_ms: float
    effort: Effort
    began: float
    notes: Sequence[NoteText] = ()


class Finding:
    """Searches some volumes as one. A document in a later volume hides the same one in an earlier volume.

    Use each object, with its own `Library` and `Index` objects, in one thread only.
    """

    def __init__(self, volumes: Sequence[Volume], recogniser: Finder) -> None:
        self._libraries = tuple(volume.library for volume in volumes)
        self._recogniser = recogniser
        heads = [(number, head) for number, lib in enumerate(self._libraries) for head in lib.documents()]
        newest = {(head.key, head.lang): (number, head.row) for number, head in heads}
        self._shown = {
            (number, head.row): head for number, head in heads if (number, head.row) in newest.values()
        }
        self._sources = tuple(
            Source(
                volume.index,
                volume.library.folded,
                frozenset(head.row for n, head in heads if n == number and (n, head.row) not in self._shown),
            )
            for number, volume in enumerate(volumes)
        )
        held = {head.key.symbol for head in self._shown.values()}
        self._known = held.union(*(library.cited_keys() for library in self._libraries))
        self._bodies = sorted({symbol.split("/")[0]: symbol for symbol in sorted(held)}.values())[
            :_MOST_BODIES
        ]

    def search(
        self,
        text: str,
        *,
        limit: int = 50,
        lang: str | None = None,
        within: Key | None = None,
        deadline_ms: float = PATIENCE_MS,
        is_typing: bool = False,
        notes: Sequence[NoteText] = (),
    ) -> Results:
        """Answer a query with at most `limit` hits; never fails, whatever the text.

        `lang` and `within` narrow it to a language and a document. While the reader `is_typing`, a last word
        of Latin, Cyrillic or Arabic letters may be unfinished, and suggestions are looked for less far.
        `notes` are what `note:` looks in.
        """
        asked = _Asked(
            text, limit, lang, within, is_typing, deadline_ms, Effort(deadline_ms), time.perf_counter(), notes
        )
        query = read_query(text, is_typing=is_typing)
        if asks_notes(query.node):
            return (
                self._in_notes(query, asked) if is_about_notes(query.node) else self._by_words(query, asked)
            )
        citations = self._instruments(text)
        if citations is None and isinstance(query.node, Cites) and not query.node.is_prefix:
            citations = self._written_symbol(query.node)
        if citations is not None:
            return self._by_citation(citations, asked)
        return self._by_words(query, asked)

    def count(
        self, text: str, *, lang: str | None = None, within: Key | None = None, deadline_ms: float = 5_000
    ) -> tuple[int, bool]:
        """How many passages answer a query, and whether that is exact; meant for the background."""
        found = self.search(text, limit=1, lang=lang, within=within, deadline_ms=deadline_ms)
        node = self._with_citations(read_query(text).node)
        if found.is_total_exact or node is None:
            return found.total, found.is_total_exact
        total, is_exact = count(self._sources, node, Effort(deadline_ms), self._narrowing(lang, within))
        return max(total, found.total), is_exact

    # -- by notes --------------------------------------------------------------

    def _in_notes(self, query: Query, asked: _Asked) -> Results:
        """The notes themselves."""
        hits = note_hits(query.node, asked.notes, asked.lang, asked.within) if query.node else []
        return _results(asked, query.understood, hits[: asked.limit], query.remarks, total=len(hits))

    # -- by words --------------------------------------------------------------

    def _by_words(self, query: Query, asked: _Asked) -> Results:
        node = self._with_citations(query.node)
        if node is None:
            return _results(asked, query.understood, [], query.remarks)
        narrowing = self._narrowing(asked.lang, asked.within)
        if asked.notes:
            narrowing = replace(narrowing, noted=rows_bearing(asked.notes, self._libraries, self._shown))
        gathered = gather(self._sources, node, asked.effort, asked.limit, narrowing)
        suggestions: list[str] = []
        if not gathered.found and not asked.effort.is_spent:
            suggestions = self._suggestions(node, asked, narrowing)
        remarks = [*query.remarks]
        if gathered.was_cut:
            remarks.append(Remark.MANY_WORDS)
        if asked.effort.is_spent:
            remarks.append(Remark.STOPPED)
        hits = self._hits(gathered, list(instruments(node)))
        return _results(asked, written(node), hits, remarks, suggestions, gathered)

    def _hits(self, gathered: Gathered, cited: Sequence[Cites]) -> list[Hit]:
        stored = self._stored([(one.source, one.row) for one in gathered.found])
        hits: list[Hit] = []
        for one in gathered.found:
            block = stored[one.source, one.row]
            marks = source_spans(block.block.text, one.folded, one.spans) if one.spans else []
            if cited:
                marks = merged([*marks, *self._citations(one.source, one.row, cited)])
            hits.append(hit_of(one.source, block, marks, one.score))
        return hits

    def _citations(self, volume: int, row: int, asked: Sequence[Cites]) -> list[Span]:
        """Where a block cites instruments asked for, in code points of its text."""
        found = self._libraries[volume].citations_in(row, row + 1)
        return [
            (stored.citation.start, stored.citation.end)
            for stored in found
            if any(is_meant(one, stored.citation.key.symbol) for one in asked)
        ]

    def _suggestions(self, node: Node, asked: _Asked, narrowing: Narrowing) -> list[str]:
        """Queries near one without hits; a single phrase as a text spells it."""
        effort = Effort(asked.deadline_ms * (_QUICK if asked.is_typing else _THOROUGH))
        made: list[str] = []
        for near in suggest(self._sources, node, effort, narrowing, is_quick=asked.is_typing):
            spelled = near
            if isinstance(near, Phrase):
                hits = self._hits(gather(self._sources, near, asked.effort, 1, narrowing), ())
                shown = [hit.snippet[slice(*hit.marks[0])] for hit in hits if hit.marks]
                spelled = replace(near, shown=shown[0] if shown else near.text)
            made.append(written(spelled))
        return made

    def _narrowing(self, lang: str | None, within: Key | None) -> Narrowing:
        if within is None:
            return Narrowing(lang)
        rows = [
            frozenset(
                row for (n, row), head in self._shown.items() if n == number and head.key == within.whole
            )
            for number in range(len(self._sources))
        ]
        return Narrowing(lang, tuple(rows))

    # -- by instruments ----------------------------------------------------------

    def _instruments(self, text: str) -> CitationQuery | None:
        return read_citation_query(text, self._recogniser, self._bodies, self._known)

    def _written_symbol(self, node: Cites) -> CitationQuery:
        symbol, _, fragment = node.symbol.partition("#")
        name = f"S/RES/{symbol}" if symbol.isdecimal() else symbol
        known = sorted(one for one in self._known if same_instrument(name, one))
        return CitationQuery((tuple(Key(one, fragment) for one in known or [name.upper()]),))

    def _with_citations(self, node: Node | None) -> Node | None:
        """Take a resolution among other words for what it is: `第1373号决议 信通技术`."""
        if not isinstance(node, AllOf):
            return node
        parts: list[Node] = []
        for part in node.parts:
            named = self._instruments(part.shown) if isinstance(part, Phrase) and not part.is_prefix else None
            keys = named.mentions[0] if named is not None and len(named.mentions) == 1 else ()
            cites = tuple(Cites(key.symbol.casefold()) for key in keys if key.symbol in self._known)
            parts.append(AnyOf(cites) if len(cites) > 1 else cites[0] if cites else part)
        return AllOf(tuple(parts))

    def _by_citation(self, citations: CitationQuery, asked: _Asked) -> Results:
        searched = [
            {
                row
                for (n, row), head in self._shown.items()
                if n == number and asked.lang in (None, head.lang) and asked.within in (None, head.key)
            }
            for number in range(len(self._libraries))
        ]
        found = answers(citations, self._libraries, searched)
        suggestions: list[str] = []
        if not found and len(citations.mentions) == 1:
            others = other_years(citations.mentions[0][0], self._known)
            suggestions = [f"symbol:{symbol}" for symbol in others]
        shown = self._answered(found[: asked.limit])
        return _results(asked, citations.understood, shown, (), suggestions, total=len(found))

    def _answered(self, found: Sequence[Answer]) -> list[Hit]:
        stored = self._stored([(one.volume, one.row) for one in found])
        return [hit_of(one.volume, stored[one.volume, one.row], one.marks, one.score) for one in found]

    def _stored(self, places: Sequence[tuple[int, int]]) -> Mapping[tuple[int, int], StoredBlock]:
        found: dict[tuple[int, int], StoredBlock] = {}
        for number, library in enumerate(self._libraries):
            rows = [row for volume, row in places if volume == number]
            found.update(((number, row), block) for row, block in library.stored(rows).items())
        return found


def _results(
    asked: _Asked,
    understood: str,
    hits: Sequence[Hit],
    remarks: Sequence[Remark],
    suggestions: Sequence[str] = (),
    gathered: Gathered | None = None,
    total: int = 0,
) -> Results:
    return Results(
        asked.text,
        understood,
        tuple(hits),
        gathered.total if gathered else total,
        gathered.is_total_exact if gathered else True,
        gathered.is_ranked if gathered else True,
        tuple(suggestions),
        tuple(remarks),
        (time.perf_counter() - asked.began) * 1000,
        asked.effort.steps,
        _noted(asked),
    )


def _noted(asked: _Asked) -> int:
    """How many notes answer the same words; none for a query that asks for notes."""
    node = read_query(asked.text, is_typing=asked.is_typing).node if asked.notes else None
    return len(NoteWords(node).among(asked.notes)) if node is not None and not asks_notes(node) else 0
