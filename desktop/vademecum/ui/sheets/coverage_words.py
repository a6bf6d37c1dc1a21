"""How sections and instruments are called in the map and in the timeline."""

from vademecum.domain.key import Key
from vademecum.services.coverage import CitedInstrument, CoverageMap
from vademecum.services.sections import Section, SectionKind
from vademecum.ui.catalogue import say
from vademecum.ui.names import key_name
from vademecum.words import mark


def section_name(section: Section) -> str:
    """A section in one line: its heading, or what it is."""
    match section.kind:
        case SectionKind.HEADING:
            return section.line
        case SectionKind.INTRODUCTION:
            return say(mark("coverage", "Introduction"))
        case SectionKind.PREAMBLE:
            return say(mark("coverage", "Preamble"))
        case SectionKind.NOTES:
            return say(mark("coverage", "Footnotes without a mark"))
        case SectionKind.OPERATIVE:
            return _operative_name(section.label or "", section.text)
        case SectionKind.RUN:
            return _run_name(section.label, section.text)


def instrument_name(one: CitedInstrument, language: str) -> str:
    """An instrument by its symbol; a work without a UN symbol by its title."""
    if one.key.is_own:
        return one.title(language) or one.key.symbol
    return key_name(one.key)


def short_name(one: CitedInstrument, language: str) -> str:
    """As it is said in the room: 1373 (2001); other symbols whole, works without one by their title."""
    council = one.key.council_number
    if council is not None:
        number, year = council
        return f"{number} ({year})" if year is not None else str(number)
    return instrument_name(one, language).strip("《》“”")


def document_name(made: CoverageMap) -> str:
    """The document's symbol; its title when it has no UN symbol."""
    head = made.document.head
    return head.title if head.key.is_own else head.key.display()


def counted(count: int) -> str:
    """How many times something is cited."""
    if count == 0:
        return say(mark("coverage", "not cited"))
    if count == 1:
        return say(mark("coverage", "cited once"))
    return say(mark("coverage", "cited {count} times"), count=count)


def number_of(key: Key) -> str:
    """The number by which one looks for an instrument: 1373, 74/247, 2015/939."""
    council = key.council_number
    if council is not None:
        return str(council[0])
    first = next((n for n, sign in enumerate(key.symbol) if sign.isdecimal()), len(key.symbol))
    return key.symbol[first:]


def _operative_name(first: str, last: str) -> str:
    if last in ("", first):
        return say(mark("coverage", "Operative paragraph {label}"), label=first)
    return say(mark("coverage", "Operative paragraphs {first} to {last}"), first=first, last=last)


def _run_name(first: str | None, last: str) -> str:
    if not first:
        return say(mark("coverage", "Paragraphs without a number"))
    if not last or first == last:
        return say(mark("coverage", "Paragraph {label}"), label=first)
    return say(mark("coverage", "Paragraphs {first} to {last}"), first=first, last=last)
