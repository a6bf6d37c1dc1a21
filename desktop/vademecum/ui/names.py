"""Names of organs, kinds and languages in the reader's language."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.ui.catalogue import say
from vademecum.words import Marked, mark

ORGANS: dict[str, Marked] = {
    "security-council": mark("names", "Security Council"),
    "general-assembly": mark("names", "General Assembly"),
    "economic-and-social-council": mark("names", "Economic and Social Council"),
    "human-rights-council": mark("names", "Human Rights Council"),
    "secretariat": mark("names", "Secretariat"),
    "ctoc-conference": mark(
        "names", "Conference of the Parties to the Convention against Transnational Organized Crime"
    ),
    "treaty": mark("names", "Treaty"),
    "vademecum": mark("names", "Vademecum"),
}

KINDS: dict[str, Marked] = {
    "resolution": mark("names", "Resolution"),
    "decision": mark("names", "Decision"),
    "statement": mark("names", "Statement by the President"),
    "document": mark("names", "Document"),
    "own": mark("names", "Work without a UN symbol"),
    "treaty": mark("names", "Treaty"),
    "fact-sheet": mark("names", "Fact sheet"),
    "background-paper": mark("names", "Background paper"),
    "report": mark("names", "Report"),
    "guide": mark("names", "Guide"),
}

LANGS: dict[str, Marked] = {
    "ar": mark("names", "Arabic"),
    "en": mark("names", "English"),
    "es": mark("names", "Spanish"),
    "fr": mark("names", "French"),
    "ru": mark("names", "Russian"),
    "zh": mark("names", "Chinese"),
}

VERBS: dict[str, Marked] = {
    "recalls": mark("names", "recalls"),
    "reaffirms": mark("names", "reaffirms"),
    "decides": mark("names", "decides"),
    "requests": mark("names", "requests"),
    "calls-upon": mark("names", "calls upon"),
    "encourages": mark("names", "encourages"),
    "notes": mark("names", "notes"),
    "implements": mark("names", "implements"),
    "builds-on": mark("names", "builds on"),
    "confirms": mark("names", "confirms"),
    "establishes": mark("names", "establishes"),
    "provides": mark("names", "provides"),
    "pursuant-to": mark("names", "pursuant to"),
    "stresses": mark("names", "stresses"),
    "welcomes": mark("names", "welcomes"),
    "adopts": mark("names", "adopts"),
    "expresses": mark("names", "expresses"),
    "bears-in-mind": mark("names", "bears in mind"),
    "endorses": mark("names", "endorses"),
    "amends": mark("names", "amends"),
    "extends": mark("names", "extends"),
    "violates": mark("names", "violates"),
    "refers": mark("names", "refers to"),
    "cites": mark("names", "cites"),
    "footnote": mark("names", "footnote only"),
}


def named(table: dict[str, Marked], word: str | None) -> str:
    """The name of `word` in the reader's language; a word we have no name for stands for itself."""
    if not word:
        return ""
    return say(table[word]) if word in table else word


def part_name(kind: BlockKind) -> str:
    """Where a text without a heading above it stands; the parts of a resolution have names of their own."""
    match kind:
        case BlockKind.PREAMBULAR:
            return say(mark("instrument", "Preamble"))
        case BlockKind.OPERATIVE:
            return say(mark("instrument", "Operative part"))
        case _:
            return say(mark("instrument", "Introduction"))


def day(iso: str | None) -> str:
    """A date as the reader writes it; as much of it as is known."""
    if not iso:
        return ""
    try:
        known = date.fromisoformat(iso)
    except ValueError:
        return iso
    if not _has_day(iso):
        return iso
    form = "yyyy年M月d日" if QLocale().language() == QLocale.Language.Chinese else "d MMMM yyyy"
    return QLocale().toString(QDate(known.year, known.month, known.day), form)


def _has_day(iso: str) -> bool:
    return len(iso) == len("2001-09-28")


def key_name(key: Key) -> str:
    """A symbol as one reads it; for works without a UN symbol, that it is ours."""
    if key.is_own:
        return say(mark("names", "no UN symbol"))
    return key.symbol.replace("(", " (", 1) if key.symbol.startswith("S/RES/") else key.symbol
