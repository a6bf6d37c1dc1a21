"""One version or act in full: what was changed, and its words with what was taken out and put in."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QWidget

from vademecum.domain.annotation import Colour
from vademecum.services.notebook.journal_changes import Changed, What
from vademecum.text.diff.stretches import Kind, Stretch
from vademecum.ui.catalogue import say
from vademecum.ui.notes.journal_words import change_words
from vademecum.ui.notes.mark_colours import colour_name
from vademecum.ui.sheets.compare_look import DifferenceColours
from vademecum.ui.sheets.linked_text import LinkedText
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_MOST_SPOKEN = 12
"""So many differences are said aloud."""


class JournalText(LinkedText):
    """What is gone is struck through, what is new underlined, each on a tint of its colour."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._differences = DifferenceColours.of(theme)
        self._kinds: set[Kind] = set()

    # -- what others may ask ---------------------------------------------

    def begin(self, language: str) -> None:
        """Begin anew."""
        super().begin(language)
        self._kinds = set()
        self.setAccessibleDescription("")

    def changes(self, changes: Iterable[Changed]) -> None:
        """Say in a line each what was changed."""
        top = 10
        for one in changes:
            if one.what is What.COLOUR:
                self._colour_line(one, top)
            elif one.what is What.TAGS:
                self._tags_line(one, top)
            else:
                for words in change_words([one]):
                    self.line(words[:1].upper() + words[1:], top=top)
            top = 2

    def differences(self, found: Iterable[Stretch], lang: str = "") -> None:
        """Set words with what was taken out and put in."""
        stretches = list(found)
        self.line(top=12, leading=1.7)
        for one in stretches:
            look = self._look(lang, UI_PIXELS, bold=False, colour="ink", ground="")
            if one.kind in (Kind.GONE, Kind.NEW):
                self._show_change(look, is_old=one.kind is Kind.GONE)
            # A separator of lines, not of paragraphs, which would stand apart by the margin of the first.
            self._cursor.insertText(one.words.replace("\n", "\u2028"), look)
        self._kinds |= {one.kind for one in stretches}
        self.setAccessibleDescription(spoken_differences(stretches))

    def words(self, words: str, lang: str = "") -> None:
        """Set the words of a note."""
        self.line(words.replace("\n", "\u2028"), top=12, leading=1.7, lang=lang)

    def legend(self) -> None:
        """Say what the signs of the differences mean, when there are some."""
        kinds = self._kinds
        if {Kind.GONE, Kind.NEW} & kinds and kinds != {Kind.NEW}:
            self.line(top=20)
            self._sign(say(mark("journal", "struck through")), is_old=True)
            out, put_in = mark("journal", "is taken out"), mark("journal", "is put in")
            self.say(f" {say(out)}    ", colour="quiet")
            self._sign(say(mark("journal", "underlined")), is_old=False)
            self.say(f" {say(put_in)}", colour="quiet")
        elif Kind.SPACES in kinds:
            words = mark("journal", "Only blanks, line ends or widths of signs differ.")
            self.line(say(words), colour="quiet", top=20)

    # -- in detail -------------------------------------------------------------

    def _colour_line(self, one: Changed, top: int) -> None:
        self.line(say(mark("journal", "Colour:")) + "  ", top=top, colour="quiet")
        none = say(mark("journal", "none"))
        old, new = (colour_name_of(values) or none for values in (one.old, one.new))
        self._sign(old, is_old=True)
        self.say("  →  ", colour="quiet")
        self._sign(new, is_old=False)

    def _tags_line(self, one: Changed, top: int) -> None:
        self.line(say(mark("journal", "Tags:")) + "  ", top=top, colour="quiet")
        if not one.added and not one.removed:
            self.say(say(mark("journal", "in another order")))
        for tags, is_old in ((one.removed, True), (one.added, False)):
            for tag in tags:
                self._sign(f"{'−' if is_old else '+'}{tag}", is_old=is_old)
                self.say("  ")

    def _sign(self, words: str, *, is_old: bool) -> None:
        look = self._look("", UI_PIXELS, bold=False, colour="ink", ground="")
        self._show_change(look, is_old=is_old)
        self._cursor.insertText(words, look)

    def _show_change(self, look: QTextCharFormat, *, is_old: bool) -> None:
        colours = self._differences
        look.setForeground(colours.gone if is_old else colours.fresh)
        look.setBackground(colours.behind_words(is_old=is_old))
        look.setFontStrikeOut(is_old)
        look.setFontUnderline(not is_old)


def colour_name_of(values: tuple[str, ...]) -> str:
    """The name of a colour as a change has it; empty for none."""
    return colour_name(Colour(values[0])) if values else ""


def spoken_differences(stretches: Iterable[Stretch]) -> str:
    """What was taken out and put in, for a listener."""
    said = [
        say(mark("journal", "Taken out: {words}"), words=one.words.strip())
        if one.kind is Kind.GONE
        else say(mark("journal", "Put in: {words}"), words=one.words.strip())
        for one in stretches
        if one.kind in (Kind.GONE, Kind.NEW)
    ]
    more = len(said) - _MOST_SPOKEN
    if more > 0:
        said = [*said[:_MOST_SPOKEN], say(mark("journal", "and {count} more"), count=more)]
    return ". ".join(said)
