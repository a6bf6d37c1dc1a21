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
    LETTERHEAD,
    ORIGINAL,
    PREPARED,
    RESOLUTION_TITLE,
    SESSION,
    SYMBOL_IN_LINE,
    tells_a_fact,
    where_the_text_begins,
)
from vademecum.importer.organs import opens_resolution, organ_named
from vademecum.importer.spaces import heal
from vademecum.importer.text_source import SourceLine


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
    mends: list[Erratum] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def read_masthead(lines: Sequence[SourceLine], title: str | None = None) -> Masthead:
    """Read the masthead; `title` is the title a record gives, which then is looked for."""
    masthead = Masthead(where_the_text_begins(lines))
    head = [line for line in lines[: masthead.body] if line.text.strip()]
    if not head:
        return masthead
    is_resolution = opens_resolution(lines[masthead.body].text.strip())
    if is_resolution or any(tells_a_fact(line.text) for line in head):
        _Reader(masthead, lines, title).read()
    else:
        _title_only(masthead, lines, head[0], title)
    return masthead


def _title_only(
    masthead: Masthead, lines: Sequence[SourceLine], first: SourceLine, title: str | None
) -> None:
    """A text without a masthead: its first line is the title when it looks like one."""
    text = first.text.strip()
    marker = read_marker(text)
    resolution = RESOLUTION_TITLE.fullmatch(text)
    if marker.form is Form.HASH:
        text = marker.text
        masthead.mends.append(Erratum(first.number, "# ", "", "sign of a heading taken out", by_hand=False))
    elif not (resolution or looks_like_heading(text) or (title and _same(text, title))):
        masthead.body = 0
        return
    label = resolution["label"] if resolution else None
    masthead.entries.append(
        Entry(BlockKind.TITLE, resolution["text"] if resolution and label else text, first.number, label)
    )
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
        for line in chunk:
            if self._read_line(line):
                self._keep(rest)
                rest = []
            elif self._in_agenda_title:
                self._add_agenda_title(line)
            else:
                rest.append(line)
        self._keep(rest)

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
        resolution = RESOLUTION_TITLE.fullmatch(text)
        if resolution and not self._has_title():
            words, label = (resolution["text"], resolution["label"]) if resolution["label"] else (text, None)
            self._masthead.entries.append(Entry(BlockKind.TITLE, words, line.number, label))
            return True
        dated = find_date(text)
        if dated and len(text) - (dated[2] - dated[1]) <= 3:
            facts.setdefault("date", dated[0])
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

    def _keep(self, lines: list[SourceLine]) -> None:
        if not lines:
            return
        text = self._joined(lines)
        tells_no_body = PREPARED.fullmatch(text) or LETTERHEAD.fullmatch(text)
        if not tells_no_body and not self._has_title():
            self._masthead.facts.setdefault("printed_body", text)
        self._masthead.entries.append(Entry(BlockKind.MASTHEAD, text, lines[0].number))

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
