"""Say in the reader's language why the importer mended or doubts a place.

The library keeps these reasons as the importer wrote them, in English. An editor's own reasons are
part of the edition and bring their translations with them.
"""

import re

from vademecum.ui.catalogue import say
from vademecum.words import Marked, mark

_MENDS: tuple[Marked, ...] = (
    mark("reasons", "bar code taken out"),
    mark("reasons", "control characters dropped"),
    mark("reasons", "empty line inside a sentence"),
    mark("reasons", "escape sign taken out"),
    mark("reasons", "label misread in the source"),
    mark("reasons", "link notation taken out"),
    mark("reasons", "list dash put before a label by the extraction"),
    mark("reasons", "mark of footnote {label} printed as a plain number"),
    mark("reasons", "page end inside a sentence"),
    mark("reasons", "page footer taken out"),
    mark("reasons", "page number taken out"),
    mark("reasons", "quotation sign of the extraction taken out"),
    mark("reasons", "running head taken out"),
    mark("reasons", "sign for bold type taken out"),
    mark("reasons", "sign of a heading taken out"),
    mark("reasons", "space left by a line end"),
    mark("reasons", "superscript notation taken out"),
    mark("reasons", "table of contents taken out"),
    mark("reasons", "two footnotes on one line"),
)

_DOUBTS: tuple[Marked, ...] = (
    mark("reasons", "A number alone on its line: perhaps of a page or a paragraph."),
    mark("reasons", "A plain number begins the line; taken for a footnote."),
    mark("reasons", "A second footnote has the mark {label}."),
    mark("reasons", "Footnote {label} has no mark in the text."),
    mark("reasons", "It may go on the paragraph of the page or the footnote before it."),
    mark("reasons", "It stands where the symbol stands but is none."),
    mark("reasons", "Line {number} holds U+FFFD: a character was lost before the text came here."),
    mark("reasons", "Mark {number} may stand at {count} places; none was taken."),
    mark("reasons", "Mark {number} stands after mark {last}."),
    mark(
        "reasons",
        "The text does not say which document it is; the key is made from the content of the file. "
        "Import it again with its symbol.",
    ),
    mark("reasons", "Number and year do not belong together: resolution {number} is of another year."),
    mark("reasons", "Number and year do not belong together: resolution {number} is {right}."),
    mark("reasons", "So long a raised number is no note mark; it was left in the text."),
    mark("reasons", "The bullet stands under no paragraph: its number may have been lost."),
    mark("reasons", "The file is not UTF-8; it was read as {encoding} because it makes sense so."),
    mark("reasons", "The footnote of mark {label} is missing."),
    mark("reasons", "The heading has no number; its level was told from the headings before it."),
    mark("reasons", "The label does not follow the one before it."),
    mark(
        "reasons",
        "The list has no final marks; after the page end this was taken for its last line's second half.",
    ),
    mark("reasons", "The list before has no final marks; this was taken for a paragraph of its own."),
    mark("reasons", "The number does not follow the heading before it."),
    mark("reasons", "The number is out of sequence; it was taken for a list inside the paragraph."),
    mark("reasons", "The number occurs a second time; the paragraphs are told apart by an id of ours."),
    mark("reasons", "The numbers before it are missing: {missing}."),
    mark("reasons", "The paragraph before has no final mark; this was not taken for its second half."),
    mark("reasons", "The paragraph before has no final mark; this was taken for its second half."),
    mark("reasons", "The record says {value} ({source})."),
    mark("reasons", "The space on line {line} may be a stray one."),
    mark("reasons", "The paragraph has no number; it was taken for the one before the next."),
    mark("reasons", "The symbol was made from the heading of the resolution."),
    mark("reasons", "The symbol was taken from the lines above the text."),
    mark("reasons", "The text says that it is {told}; it is imported as {given}."),
    mark("reasons", "The title is not set apart in the source; it was told from its place in the masthead."),
    mark("reasons", "Whether a space stood at the beginning of line {line} cannot be told."),
)


def say_reason(written: str) -> str:
    """The reason in the interface's language; one we do not know stays as it is written."""
    for reason in (*_MENDS, *_DOUBTS):
        found = _pattern(reason).fullmatch(written)
        if found:
            return say(reason, **found.groupdict())
    return written


def _pattern(reason: Marked) -> re.Pattern[str]:
    """What the reason looks like with its fields filled in."""
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(reason)), re.DOTALL)
