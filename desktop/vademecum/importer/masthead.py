"""Read what stands before the text: distribution, date, organ, agenda item, title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from vademecum.domain.document import BlockKind, Doubt, Erratum
from vademecum.importer.dates import find_date
from vademecum.importer.furniture import SYMBOL
from vademecum.importer.joining import looks_like_heading, seam
from vademecum.importer.labels import Form, read_marker
from vademecum.importer.languages import language_named
from vademecum.importer.masthead_lines import (
    AGENDA,
    DISTRIBUTION,
    DRAFT_SYMBOL,
    LETTERHEAD,
    ORIGINAL,
    PREPARED,
    SESSION,
    SYMBOL_IN_LINE,
    tells_a_fact,
    where_the_text_begins,
)
from vademecum.importer.organs import opens_resolution, organ_named
from vademecum.importer.resolution_heads import ResolutionHead, read_head
from vademecum.importer.resolutions import read_adoption
from vademecum.importer.spaces import heal
from vademecum.importer.text_source import SourceLine

_LETTERHEAD_WITH_SYMBOL = re.compile(rf"(?P<name>{LETTERHEAD.pattern})\s+(?P<symbol>{SYMBOL.pattern})")
_ADOPTION_LINES = 3
_AROUND_DATE = 3
"""Code points beside a date that stands alone: `of 22 November 1967`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One printed piece of the masthead, with note marks still in it."""

    kind: BlockKind
    text: str
    line: int
    label: str | None = None


@dataclass(slots=True)
class Masthead:
    """What was read before the text. `body` is the index of the first line of the text."""

    body: int = 0
    entries: list[Entry] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    resolution: ResolutionHead | None = None
    """The line that names the resolution, when one does."""
    above: list[str] = field(default_factory=list)
    """All lines before the text, as they came."""
    mends: list[Erratum] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def read_masthead(lines: Sequence[SourceLine], title: str | None = None) -> Masthead:
    """Read the masthead; `title` is the title a record gives, which then is looked for."""
    masthead = Masthead(where_the_text_begins(lines))
    head = [line for line in lines[: masthead.body] if line.text.strip()]
    masthead.above += [line.text for line in head]
    if not head:
        return masthead
    opening = lines[masthead.body].text.strip()
    is_resolution = opens_resolution(opening)
    if is_resolution or any(tells_a_fact(line.text) or read_head(line.text) for line in head):
        _Reader(masthead, lines, title).read()
        organ = organ_named(opening) if is_resolution else None
        if organ:
            masthead.facts["organ"] = organ
    else:
        _title_only(masthead, lines, head[0], title)
    return masthead


def _title_only(
    masthead: Masthead, lines: Sequence[SourceLine], first: SourceLine, title: str | None
) -> None:
    """A text without a masthead: its first line is the title when it looks like one."""
    text = first.text.strip()
    marker = read_marker(text)
    if marker.form is Form.HASH:
        text = marker.text
        masthead.mends.append(Erratum(first.number, "# ", "", "sign of a heading taken out", by_hand=False))
    elif not (looks_like_heading(text) or (title and _same(text, title))):
        masthead.body = 0
        return
    masthead.entries.append(Entry(BlockKind.TITLE, text, first.number))
    masthead.body = next(index for index, line in enumerate(lines) if line.number == first.number) + 1


def _same(left: str, right: str) -> bool:
    return "".join(left.split()) == "".join(right.split())


class _Reader:
    """Goes through the lines of a masthead that tells facts."""

    def __init__(self, masthead: Masthead, lines: Sequence[SourceLine], title: str | None) -> None:
        self._masthead = masthead
        self._lines = lines[: masthead.body]
        self._title = title
        self._in_agenda_title = False

    def read(self) -> None:
        chunk: list[SourceLine] = []
        for line in [*self._lines, SourceLine(0, "")]:
            if line.text.strip():
                chunk.append(line)
            elif chunk:
                self._read_chunk(chunk)
                chunk = []
                self._in_agenda_title = False
        self._choose_title()

    def _read_chunk(self, chunk: list[SourceLine]) -> None:
        if all(line.text.lstrip().startswith(">") for line in chunk):
            text = self._joined([SourceLine(line.number, line.text.strip().lstrip("> ")) for line in chunk])
            self._masthead.mends.append(
                Erratum(
                    chunk[0].number, "> ", "", "quotation sign of the extraction taken out", by_hand=False
                )
            )
            kind = BlockKind.MASTHEAD if self._has_title() else BlockKind.TITLE
            self._masthead.entries.append(Entry(kind, text, chunk[0].number))
            return
        if self._title and _same("".join(line.text for line in chunk), self._title) and not self._has_title():
            self._masthead.entries.append(Entry(BlockKind.TITLE, self._joined(chunk), chunk[0].number))
            return
        rest: list[SourceLine] = []
        done = 0
        for index, line in enumerate(chunk):
            if index < done:
                continue
            place = len(self._masthead.entries)
            adopting = self._adoption(chunk[index:])
            if adopting or self._read_line(line):
                done = index + adopting
                self._keep(rest, place)
                rest = []
            elif self._in_agenda_title:
                self._add_agenda_title(line)
            else:
                rest.append(line)
        self._keep(rest)

    def _adoption(self, lines: Sequence[SourceLine]) -> int:
        """How many lines tell how the resolution was adopted (`Adopted by … at its … meeting, on …`)."""
        facts = self._masthead.facts
        count, adoption, text = 0, None, ""
        for number, line in enumerate(lines[:_ADOPTION_LINES], 1):
            text += seam(text, line.text.strip())[0] + line.text.strip()
            read = read_adoption(text)
            if read is not None and (adoption is None or read.date):
                count, adoption = number, read
            if read is not None and read.date:
                break
        if adoption is None:
            return 0
        for name, value in (
            ("meeting", adoption.meeting),
            ("vote", adoption.vote),
            ("adopted", adoption.date),
        ):
            if value:
                facts.setdefault(name, value)
        entry = Entry(BlockKind.MASTHEAD, self._joined(lines[:count]), lines[0].number)
        self._masthead.entries.append(entry)
        return count

    def _read_line(self, line: SourceLine) -> bool:
        """Whether the line told facts; what is left of it became an entry."""
        text = line.text.strip()
        facts = self._masthead.facts
        distribution = DISTRIBUTION.search(text) if "Distr" in text else None
        if distribution or ORIGINAL.search(text):
            self._read_fields(text, distribution)
            return True
        if SYMBOL.fullmatch(text):
            facts.setdefault("symbol", text)
            return True
        agenda = AGENDA.search(text)
        if agenda:
            self._read_agenda(line, agenda)
            return True
        session = SESSION.fullmatch(text)
        if session:
            facts.setdefault("session", text)
            return True
        return self._read_short_line(line, text)

    def _read_short_line(self, line: SourceLine, text: str) -> bool:
        facts = self._masthead.facts
        if self._read_head(line, text):
            return True
        if self._read_date(line, text):
            return True
        letterhead = _LETTERHEAD_WITH_SYMBOL.fullmatch(text)
        if letterhead:
            facts.setdefault("symbol", letterhead["symbol"])
            self._masthead.entries.append(Entry(BlockKind.MASTHEAD, letterhead["name"], line.number))
            return True
        language = language_named(text)
        if language:
            facts.setdefault("lang", language)
            return True
        organ = organ_named(text)
        if organ:
            facts.setdefault("organ", organ)
        prepared = PREPARED.fullmatch(text)
        if prepared:
            facts.setdefault("prepared_by", prepared["author"] or prepared["author2"] or text)
        if organ or prepared:
            self._keep([line])
            return True
        return False

    def _read_head(self, line: SourceLine, text: str) -> bool:
        """Whether the line names the resolution, or the draft it was."""
        facts = self._masthead.facts
        head = read_head(text) if self._masthead.resolution is None else None
        if head is not None and not self._has_title():
            self._masthead.resolution = head
            if head.date:
                facts.setdefault("adopted", head.date)
            # A Council resolution has no title: number and date together are what it is called by.
            words, label = (head.line, None) if head.is_of_the_council else (head.text, head.label)
            self._masthead.entries.append(Entry(BlockKind.TITLE, words, line.number, label))
            return True
        draft = DRAFT_SYMBOL.fullmatch(text)
        if draft:
            facts.setdefault("draft", draft["symbol"])
            self._masthead.entries.append(Entry(BlockKind.MASTHEAD, text, line.number))
        return draft is not None

    def _read_date(self, line: SourceLine, text: str) -> bool:
        """Whether the line is a date: of the document, or below the head of a resolution of its adoption."""
        facts = self._masthead.facts
        dated = find_date(text)
        if not dated or len(text) - (dated[2] - dated[1]) > _AROUND_DATE:
            return False
        if self._masthead.resolution is None:
            facts.setdefault("date", dated[0])
            return True
        facts.setdefault("adopted", dated[0])
        if len(text) > dated[2] - dated[1]:
            self._masthead.entries.append(Entry(BlockKind.MASTHEAD, text, line.number))
        return True

    def _read_fields(self, text: str, distribution: re.Match[str] | None) -> None:
        """One line may hold several fields: `Distr.: General 15 June 2020 Chinese Original: English`."""
        facts = self._masthead.facts
        original = ORIGINAL.search(text)
        if original:
            facts.setdefault("original_language", language_named(original[1]) or original[1])
            text = text[: original.start()] + text[original.end() :]
        if distribution and distribution[1]:
            facts.setdefault("distribution", distribution[1])
        dated = find_date(text)
        if dated:
            facts.setdefault("date", dated[0])
            text = text[: dated[1]] + text[dated[2] :]
        symbol = SYMBOL_IN_LINE.search(text)
        if symbol:
            facts.setdefault("symbol", symbol[0])
        for word in re.findall(r"[^\W\d_]+", text):
            language = language_named(word)
            if language:
                facts.setdefault("lang", language)

    def _read_agenda(self, line: SourceLine, agenda: re.Match[str]) -> None:
        text = line.text.strip()
        facts = self._masthead.facts
        before, after = text[: agenda.start()].strip(), text[agenda.end() :].strip()
        if before:
            facts.setdefault("meeting", self._healed(before, line.number))
        facts.setdefault("agenda_item", agenda["item"])
        self._masthead.entries.append(Entry(BlockKind.MASTHEAD, agenda[0].strip(), line.number))
        if after:
            facts.setdefault("agenda_item_title", self._healed(after, line.number))
        self._in_agenda_title = True

    def _add_agenda_title(self, line: SourceLine) -> None:
        facts = self._masthead.facts
        known = facts.get("agenda_item_title", "")
        added = self._healed(line.text.strip(), line.number)
        facts["agenda_item_title"] = known + seam(known, added)[0] + added

    def _keep(self, lines: Sequence[SourceLine], place: int | None = None) -> None:
        """Keep lines that tell no fact as a piece of their own, before the entry `place` if that is given."""
        if not lines:
            return
        text = self._joined(lines)
        tells_no_body = PREPARED.fullmatch(text) or LETTERHEAD.fullmatch(text)
        if not tells_no_body and not self._has_title():
            self._masthead.facts.setdefault("printed_body", text)
        entries = self._masthead.entries
        entries.insert(
            len(entries) if place is None else place, Entry(BlockKind.MASTHEAD, text, lines[0].number)
        )

    def _joined(self, lines: Sequence[SourceLine]) -> str:
        text = ""
        for line in lines:
            part = self._healed(line.text.strip(), line.number)
            text += seam(text, part)[0] + part
        return text

    def _healed(self, text: str, line: int) -> str:
        healed = heal(text)
        for old, new in healed.mends:
            self._masthead.mends.append(Erratum(line, old, new, "space left by a line end", by_hand=False))
        return healed.text

    def _has_title(self) -> bool:
        return any(entry.kind is BlockKind.TITLE for entry in self._masthead.entries)

    def _choose_title(self) -> None:
        """Without a title set apart, the last piece that is neither organ nor author is the likeliest."""
        entries, facts = self._masthead.entries, self._masthead.facts
        if self._has_title():
            return
        authors = [position for position, entry in enumerate(entries) if PREPARED.fullmatch(entry.text)]
        plain = [
            position
            for position, entry in enumerate(entries)
            if position not in authors
            and not (organ_named(entry.text) or LETTERHEAD.fullmatch(entry.text) or AGENDA.search(entry.text))
        ]
        bodies = [position for position in plain if entries[position].text == facts.get("printed_body")]
        candidates = [position for position in plain if position not in bodies] or authors or bodies
        if not candidates:
            return
        position = candidates[-1]
        if position in bodies:
            del facts["printed_body"]
        entries[position] = Entry(BlockKind.TITLE, entries[position].text, entries[position].line)
        why = "The title is not set apart in the source; it was told from its place in the masthead."
        self._masthead.doubts.append(Doubt("title", entries[position].text[:60], why))
