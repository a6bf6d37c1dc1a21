"""Part a footnote into the sources it names, and tell of each what kind it is and which work."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.key import Series
from vademecum.domain.note_source import BackReference, SourceKind
from vademecum.text.folding import CJK, fold, fold_text
from vademecum.text.footnotes.cues import Cues
from vademecum.text.sentences import sentence_around

_LONGEST = 6_000
"""Code points of a footnote that are looked at; nothing names a source behind so many."""

_TITLE = re.compile(r'《([^》]{1,300})》|"([^"]{2,300})"|「([^」]{2,300})」')
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/)[!-~]+")
_IMPRINT = re.compile(r"\([^()]{2,80}, ?(?:19|20)\d\d\)")
"""Where and when a book came out: (Geneva, 2015)."""
_BRACKET = re.compile(r"[(\[][^)\]]*[)\]]")
_EDGES = " ,.;:。、،؛()[]\"'-"
_WEIGHTY = re.compile(f"[{CJK}]|[^\\W\\d_{CJK}]+")
_SHORTEST = 3
"""A piece of fewer words (Han characters) belongs to the source before it."""
_EXPLAINS = 6
"""A sentence of so many words with a verb in it explains."""
_AUTHOR = 60
"""An author before the first comma is no longer than this, when no title is marked."""


@dataclass(frozen=True)
class Work:
    """What tells one work from another, all folded; empty where the footnote does not say it."""

    author: str = ""
    titles: tuple[str, ...] = ()
    years: frozenset[str] = frozenset()
    address: str = ""
    words: str = ""
    """What is said of it apart from the place inside it."""

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The numbers in the first title: reports of two years are two works."""
        return tuple(re.findall(r"\d+", self.titles[0])) if self.titles else ()


@dataclass(frozen=True, slots=True)
class Source:
    """One source of a footnote; `start` and `end` count code points of the footnote's text."""

    start: int
    end: int
    kind: SourceKind
    keys: tuple[str, ...] = ()
    """Symbols cited, without the places inside them."""
    points: BackReference | None = None
    """What is written of an earlier footnote; never `REPEAT`, which is not written."""
    marker: str = ""
    """Of the footnote it points to."""
    place: str = ""
    """The place inside the source as written behind a reference back: 第12段, p. 5."""
    work: Work = Work()
    also: tuple[SourceKind, ...] = ()
    """What else the same sentence holds."""

    @property
    def is_named(self) -> bool:
        """Whether it names a source rather than explaining or pointing inside its own document."""
        return self.kind not in (SourceKind.REMARK, SourceKind.CROSS)


def sources_of(text: str, citations: Sequence[Citation], cues: Cues) -> tuple[Source, ...]:
    """The sources of a footnote in their order; `citations` are those of its block."""
    return tuple(
        _source(text, start, end, [c for c in citations if start <= c.start < end], cues)
        for start, end in _pieces(text[:_LONGEST], citations, cues)
    )


def _pieces(text: str, citations: Sequence[Citation], cues: Cues) -> list[tuple[int, int]]:
    """The sentences; what cannot stand alone goes with the one before it."""
    pieces: list[tuple[int, int]] = []
    for start, end in _sentences(text):
        if pieces and _belongs(text, pieces[-1], (start, end), citations, cues):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    return pieces


def _belongs(
    text: str, before: tuple[int, int], at: tuple[int, int], citations: Sequence[Citation], cues: Cues
) -> bool:
    """Whether a sentence cannot stand without the one before it."""
    piece, earlier = fold_text(text[slice(*at)]), fold_text(text[slice(*before)])
    if cues.same.match(piece):
        return False
    is_cited = any(at[0] <= c.start < at[1] for c in citations)
    is_small = _weight(piece) < _SHORTEST and not is_cited
    # The full stop of ibid. is no end: Ibid. Document …
    is_cut = earlier.endswith(".") and cues.same.fullmatch(earlier) and not cues.sees.match(piece)
    return bool(cues.joined.match(piece) or is_small or is_cut)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        start, end = sentence_around(text, at, at + 1)
        yield max(start, at), end
        at = max(end, at + 1)


def _source(text: str, start: int, end: int, citations: Sequence[Citation], cues: Cues) -> Source:
    mapped = fold(text[start:end])
    folded = mapped.text
    lead = cues.sees.match(folded)
    begin = lead.end() if lead else 0
    if about := cues.about.match(folded):
        led = _see_behind(folded, about.end(), cues)
        begin = led if led is not None else begin
    body = folded[begin:]
    keys = tuple(dict.fromkeys(c.key.symbol for c in citations))
    pointed = _pointing(body, citations, cues)
    if pointed is not None:
        points, marker, author, behind = pointed
        at = mapped.to_source(begin + behind, len(folded))[0] if begin + behind < len(folded) else end - start
        place = text[start + at : end].strip(_EDGES + "，。；：（）")
        kind = _kind_of(citations[0]) if citations else SourceKind.OTHER
        return Source(start, end, kind, keys, points, marker, place, Work(author=author))
    kinds = tuple(dict.fromkeys(_kinds(body, citations, cues)))
    return Source(start, end, kinds[0], keys, work=_work(body, cues), also=kinds[1:])


def _see_behind(folded: str, after: int, cues: Cues) -> int | None:
    """Where the source begins in “for more on this, see …”; None when nothing leads to one."""
    for comma in re.finditer(r"[,:]", folded[after : after + 240]):
        at = after + comma.end()
        if seen := cues.sees.match(folded, at):
            return seen.end()
    return None


def _pointing(
    body: str, citations: Sequence[Citation], cues: Cues
) -> tuple[BackReference, str, str, int] | None:
    """How the body points back: the way, the marker, the author named, and where the place begins."""
    note = cues.note.search(body)
    if note and not any(c.key.fragment.startswith("fn_") for c in citations):
        is_first = not body[: note.start()].strip(_EDGES)
        is_sure = note["before"] or note["after"]
        led = cues.sees.sub("", body[: note.start()].strip(_EDGES)) if not is_first else ""
        rest = body[note.end() :].lstrip()
        is_whole = is_sure or not rest or not rest[0].isalnum() or cues.place.match(rest)
        if (is_first and is_whole) or (is_sure and not citations):
            return BackReference.NOTE, note["number"], led.strip(_EDGES), note.end()
    if same := cues.same.match(body):
        rest = body[same.end() :]
        if not rest or not re.match(rf"[{CJK}]", rest) or cues.place.match(rest):
            return BackReference.SAME, "", "", same.end()
    earlier = cues.earlier.search(body)
    if earlier and not citations:
        return BackReference.EARLIER, "", body[: earlier.start()].strip(_EDGES), earlier.end()
    return None


def _kinds(body: str, citations: Sequence[Citation], cues: Cues) -> Iterator[SourceKind]:
    """What a sentence holds, the most telling first; at least one kind."""
    titles = _titles(body)
    plain = _TITLE.sub(" ", body)
    explains = _weight(plain) >= _EXPLAINS and bool(cues.verbs.search(_BRACKET.sub(" ", plain)))
    has_address = bool(cues.address.search(body))
    if citations:
        if explains:
            yield SourceKind.REMARK
        yield from map(_kind_of, citations)
        return
    if _is_cross(body, cues):
        yield SourceKind.CROSS
        return
    told = _told(plain, titles, has_address, cues)
    if explains and not titles and not has_address and told is not SourceKind.CASE:
        yield SourceKind.REMARK
    else:
        yield told or _untold(body, titles, has_address)


def _told(plain: str, titles: Sequence[str], has_address: bool, cues: Cues) -> SourceKind | None:
    """The kind told by a word of the table."""
    for kind, anywhere, in_title in cues.kinds:
        if any(in_title.search(title) for title in titles) or anywhere.search(plain):
            # A published work that also stands on the Web stays a published work.
            is_only_there = kind is SourceKind.PUBLICATION and has_address and not titles
            return SourceKind.WEB if is_only_there else kind
    return None


def _untold(body: str, titles: Sequence[str], has_address: bool) -> SourceKind:
    has_year = bool(_YEAR.search(_TITLE.sub(" ", body)))
    if (titles and (has_year or not has_address)) or _IMPRINT.search(body):
        return SourceKind.PUBLICATION
    return SourceKind.WEB if has_address else SourceKind.OTHER


def _is_cross(body: str, cues: Cues) -> bool:
    """Whether it points inside its own document: see paragraph 12 above, 见附件二."""
    text = body.strip(_EDGES)
    here = cues.here.match(text)
    rest = text[here.end() :].strip(_EDGES) if here else text
    inside = cues.inside.match(rest)
    if inside is None:
        return False
    behind = rest[inside.end() :].strip(_EDGES)
    return bool(here) or not behind or cues.here.match(behind) is not None


def _kind_of(citation: Citation) -> SourceKind:
    if citation.kind is CitationKind.TREATY:
        return SourceKind.TREATY
    if citation.key.series in (Series.RESOLUTION, Series.DECISION, Series.STATEMENT):
        return SourceKind.RESOLUTION
    return SourceKind.DOCUMENT


def _work(body: str, cues: Cues) -> Work:
    """What the body says of a work."""
    first = _TITLE.search(body)
    joined = cues.joined.search(body, first.end() if first else 0)
    said = body[: joined.start()] if joined and joined.start() else body
    address = _ADDRESS.search(body)
    titles = _titles(said)
    place = cues.place.search(said, max(said.find("》"), said.rfind('"')) + 1)
    words = _BRACKET.sub("", said[: place.start()] if place else said).strip(_EDGES)
    author = said[: first.start()] if first else ""
    if not titles:
        author, _, rest = words.partition(",")
        titles = (rest.strip(_EDGES),) if rest.strip(_EDGES) and len(author) <= _AUTHOR else ()
    return Work(
        author.strip(_EDGES) if titles else "",
        titles,
        frozenset(_YEAR.findall(_TITLE.sub("", said))),
        address.group().rstrip(".,;)/").rpartition("://")[2] if address else "",
        words,
    )


def _titles(body: str) -> tuple[str, ...]:
    """What stands between marks of titles; a word or two in quotation marks within a sentence is no title."""
    found = []
    for match in _TITLE.finditer(body):
        title = next(filter(None, match.groups())).strip(_EDGES)
        before = body[: match.start()].rstrip()
        if match[1] or not before or before[-1] in ",;:、،.(和" or _weight(title) >= _SHORTEST:
            found.append(title)
    return tuple(found)


def _weight(folded: str) -> int:
    """How many words, a Han character counting as half of one."""
    found: list[str] = _WEIGHTY.findall(folded)
    han = sum(len(word) == 1 and word >= "\u2e80" for word in found)
    return len(found) - han + han // 2
