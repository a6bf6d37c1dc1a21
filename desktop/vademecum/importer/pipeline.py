"""From the bytes of a text to a Document: decode, correct, clean, divide, build, find the note marks."""

import re
from collections.abc import Mapping, Sequence

from vademecum.domain.council_years import CouncilYears
from vademecum.domain.document import Block, BlockKind, Document, Doubt, Erratum, NoteMark
from vademecum.domain.key import Key, Series
from vademecum.importer import notes
from vademecum.importer.drafts import Draft, Ids
from vademecum.importer.errata import apply_errata
from vademecum.importer.furniture import without_furniture
from vademecum.importer.keys import find_key
from vademecum.importer.markup import without_markup
from vademecum.importer.masthead import Masthead, read_masthead
from vademecum.importer.record import Record
from vademecum.importer.script import SUPERSCRIPTS
from vademecum.importer.segment import Segment
from vademecum.importer.segments import Segments, read_segments
from vademecum.importer.structure import build_blocks
from vademecum.importer.text_source import SourceLine, UnreadableSource, read_source
from vademecum.text.languages import guess_language
from vademecum.words import mark

_STARS = re.compile(r"(?<=\S)\*{1,3}")


def import_text(
    data: bytes,
    record: Record | None = None,
    errata: Sequence[Erratum] = (),
    years: CouncilYears | None = None,
) -> Document:
    """Read a text as extracted from PDF; citations are not looked for.

    What `record` says is believed before what the text says; a difference becomes a doubt. `years` checks
    the number and year that a Security Council resolution says it has. Raise `UnreadableSource` for what is
    no text, `ErrataDoNotFit` for corrections of another text.
    """
    record = record or Record()
    source = read_source(data)
    mends = list(source.mends)
    doubts = list(source.doubts)
    lines: list[SourceLine] = []
    for line in apply_errata(source.lines, errata):
        clean, found = without_markup(line)
        lines.append(clean)
        mends += found
    page = without_furniture(lines)
    masthead = read_masthead(page.lines, record.title)
    body = page.lines[masthead.body :]
    star_awaited = any(_STARS.search(entry.text) for entry in masthead.entries)
    numbers = notes.numbers_where_marks_stand(line.text for line in body)
    segments = read_segments(body, page.ends, star_awaited, numbers)
    builder = build_blocks(segments.body)
    head = _head_drafts(masthead)
    drafts, foot = head + builder.drafts, _note_drafts(segments.notes, doubts)
    mark_mends = _place_marks(drafts, foot, doubts)
    blocks = tuple(_block(draft) for draft in drafts + foot)
    if not blocks:
        raise UnreadableSource(
            mark("trouble", "The file holds no text, only page numbers and running heads."),
            mark("trouble", "If it was made from a scan, it must be recognised as text first."),
        )
    for name, value in builder.facts.items():
        masthead.facts.setdefault(name, value)
    facts = _facts(masthead, page.facts, record, doubts)
    by_hand = {erratum.line for erratum in errata if erratum.new.startswith("#")}
    mends += [*page.mends, *masthead.mends, *segments.mends, *mark_mends]
    mends += [mend for mend in builder.mends if mend.line not in by_hand]
    doubts += [*masthead.doubts, *_placed(segments, blocks), *builder.doubts]
    lang = record.lang or facts.get("lang") or guess_language("\n".join(line.text for line in lines[:400]))
    years = years or CouncilYears()
    if record.key is None:
        key = find_key(facts, masthead, data, years, doubts)
    else:
        key = record.key
        doubts += _contradiction(key, find_key(facts, masthead, data, years, []))
    facts.pop("lang", None)
    facts.pop("symbol", None)
    _complete(facts, key, builder.is_resolution)
    return Document(
        key=key,
        lang=lang,
        edition=record.edition or facts.get("date", "1"),
        title=record.title
        or _title(blocks, masthead, key)
        or (str(key) if key.is_own else key.display(lang)),
        facts=facts,
        blocks=blocks,
        errata=tuple(sorted((*errata, *mends), key=lambda erratum: (erratum.line, not erratum.by_hand))),
        doubts=tuple(doubts),
    )


def _head_drafts(masthead: Masthead) -> list[Draft]:
    drafts: list[Draft] = []
    count = 0
    for entry in masthead.entries:
        if entry.kind is BlockKind.TITLE:
            block_id = "title"
        else:
            count += 1
            block_id = f"masthead_{count}"
        drafts.append(Draft(block_id, entry.kind, entry.label, 0, None, entry.text, entry.line))
    return drafts


def _note_drafts(segments: Sequence[Segment], doubts: list[Doubt]) -> list[Draft]:
    """The footnotes in the order of their marks, stars first."""
    ids = Ids()
    drafts: list[Draft] = []
    for segment in segments:
        label = segment.marker.label or ""
        stars = len(label) if label.startswith("*") else 0
        proposed = f"fn_star{stars if stars > 1 else ''}" if stars else f"fn_{label}"
        block_id, is_free = ids.unique(proposed)
        if not is_free:
            doubts.append(Doubt(block_id, segment.text[:30], f"A second footnote has the mark {label}."))
        drafts.append(
            Draft(block_id, BlockKind.FOOTNOTE, label, 1, None, segment.text, segment.line, segment.origins)
        )
    return sorted(drafts, key=lambda draft: _note_order(draft.label or ""))


def _note_order(label: str) -> tuple[int, int]:
    return (0, len(label)) if label.startswith("*") else (1, int(label) if label.isdecimal() else 0)


def _place_marks(drafts: list[Draft], foot: list[Draft], doubts: list[Doubt]) -> list[Erratum]:
    """Take the marks out of the texts and tie them to their footnotes."""
    defined = {int(note.label) for note in foot if note.label and note.label.isdecimal()}
    stars = {note.label for note in foot if note.label and note.label.startswith("*")}
    for draft in drafts:
        if draft.kind in (BlockKind.MASTHEAD, BlockKind.TITLE):
            stars.update(_STARS.findall(draft.text))
    marks = notes.find_marks([draft.text for draft in drafts], defined, stars)
    targets: dict[str, list[Draft]] = {}
    for note in foot:
        targets.setdefault(note.label or "", []).append(note)
    mends: list[Erratum] = []
    for draft, found in zip(drafts, marks.found, strict=True):
        if not found:
            continue
        for plain in (each for each in found if each.is_plain):
            old, new = notes.shown_plain(draft.text, plain)
            why = f"mark of footnote {plain.label} printed as a plain number"
            mends.append(Erratum(draft.line_at(plain.start), old, new, why, by_hand=False))
        lines = [draft.line_at(each.start) for each in found]
        draft.text, offsets = notes.without_marks(draft.text, found)
        placed: list[NoteMark] = []
        for (label, offset), line in zip(offsets, lines, strict=True):
            note_block = _nearest(targets.get(label, ()), line)
            if note_block is None:
                doubts.append(Doubt(draft.id, f"mark {label}", f"The footnote of mark {label} is missing."))
            placed.append(NoteMark(label, offset, note_block.id if note_block else None))
        draft.notes = tuple(placed)
    for index, what, why in marks.unsure:
        doubts.append(Doubt(drafts[index].id if index is not None else None, what, why))
    return mends


def _nearest(notes_of_label: Sequence[Draft], line: int) -> Draft | None:
    """The first footnote of that mark at or after the line, else the last one."""
    return next(
        (note for note in notes_of_label if note.line >= line), notes_of_label[-1] if notes_of_label else None
    )


def _block(draft: Draft) -> Block:
    return Block(
        draft.id, draft.kind, draft.label, draft.level, draft.parent, draft.text, draft.notes, draft.line
    )


def _placed(segments: Segments, blocks: Sequence[Block]) -> list[Doubt]:
    """The doubts of reading, each with the block in which its line ended up."""
    if not segments.doubts:
        return []
    holders: dict[int, str] = {}
    by_line = {block.line: block.id for block in blocks if block.line}
    for segment in (*segments.body, *segments.notes):
        for _, line in segment.origins:
            holders.setdefault(line, by_line.get(segment.line, ""))
    return [Doubt(holders.get(line) or None, doubt.what, doubt.why) for line, doubt in segments.doubts]


def _facts(
    masthead: Masthead, furniture: Mapping[str, str], record: Record, doubts: list[Doubt]
) -> dict[str, str]:
    facts = {**furniture, **masthead.facts}
    for name, fact in record.facts.items():
        printed = facts.get(name)
        if printed is not None and printed != fact.value:
            doubts.append(Doubt(None, f"{name}: {printed}", f"The record says {fact.value} ({fact.source})."))
        facts[name] = fact.value
    return facts


def _contradiction(given: Key, told: Key) -> list[Doubt]:
    """A doubt where the text says that it is another instrument than the one it is said to be."""
    if given.is_own or told.is_own or given.whole == told.whole:
        return []
    what = f"The text says that it is {told.whole.display()}; it is imported as {given.whole.display()}."
    return [Doubt("title", str(told.whole), what)]


def _complete(facts: dict[str, str], key: Key, is_resolution: bool) -> None:
    """Add what the text as a whole tells: what kind of document it is, and its date if none is printed."""
    kind = {Series.RESOLUTION: "resolution", Series.DECISION: "decision", Series.STATEMENT: "statement"}
    known = "resolution" if is_resolution else kind.get(key.series)
    if known:
        facts.setdefault("kind", known)
    if "adopted" in facts:
        facts.setdefault("date", facts["adopted"])
    if key.council_number:
        facts.setdefault("organ", "security-council")


def _title(blocks: Sequence[Block], masthead: Masthead, key: Key) -> str | None:
    """The printed title; a resolution of the Security Council has none: it is called by its number."""
    title = next((block for block in blocks if block.kind is BlockKind.TITLE), None)
    if title is None:
        return None
    is_told = masthead.resolution is not None or key.council_number is None
    return title.text.rstrip("*" + SUPERSCRIPTS) if is_told else None
