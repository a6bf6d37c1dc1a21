"""What every sheet is: a tool in a tab, with a title, an address that opens it again, and its signals."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.ui.preferences import scale_of


class Sheet(QWidget):
    """A tool that stands in a tab. It asks services and says what is wanted; it knows no other part."""

    place_wanted = Signal(Locator, bool)
    """A passage to read: beside the sheet, or (True) in a tab of its own."""
    instrument_wanted = Signal(Key)
    """The resolution pane is wanted."""
    import_wanted = Signal(object, str)
    """A file (a `Path`) to import, and the key of the text that it holds."""
    page_wanted = Signal(Locator, tuple, bool)
    """A passage to read in the page in front, or (True) beside; and the words to be marked there, as block,
    start and end in code points."""
    edit_wanted = Signal(str)
    """The note of that id is to be written on."""
    notes_export_wanted = Signal(list)
    """Notes to write into a file, by their ids."""
    present_wanted = Signal(str, str)
    """The lesson plan of that id is to be presented from a step; an empty one: from its beginning."""
    rehearse_wanted = Signal(str)
    papers_wanted = Signal(str)
    """Hand-outs of the lesson plan of that id are wanted."""
    run_sheet_wanted = Signal(str)
    sheet_wanted = Signal(str)
    """Another sheet is wanted, by its address."""
    said = Signal(str)
    """A sentence for the reader, already translated."""
    renamed = Signal()
    """Title or context (what can be exported, what it is about) changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scale = 1.0
        """How many times their usual size the words of the sheet are set."""

    @property
    def title(self) -> str:
        """Its name, in one line, in the interface's language."""
        raise NotImplementedError

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return "document"

    @property
    def address(self) -> str:
        """The words that open it again, as `map CTOC/COP/WG.7/2020/3@zh`; empty when it is not kept."""
        return ""

    @property
    def subject(self) -> Locator | None:
        """The document it is about, if it is about one."""
        return None

    @property
    def can_export(self) -> bool:
        """Whether `export` and `print_out` have something to write."""
        return False

    def export(self) -> None:
        """Ask for a file and write what is shown into it."""

    def print_out(self) -> None:
        """Ask for a printer and print what is shown."""

    def dress(self, text_size: int) -> None:
        """Set all words in proportion to the text of the pages, whose size is `text_size` pixels."""
        scale = scale_of(text_size)
        if scale != self.scale:
            self.scale = scale
            self.set_again()

    def set_again(self) -> None:
        """Set all words anew: `scale` is another."""

    @property
    def is_linked(self) -> bool | None:
        """Whether its two sides scroll together; None when it has no two sides."""
        return None

    def link(self, is_on: bool) -> None:
        """Scroll both sides together, or no more."""

    def focus_content(self) -> None:
        """Give the keyboard to what one works with."""
        self.setFocus()

    def lead_to_search(self) -> None:
        """Lead to where one searches in it."""

    def next_part(self) -> bool:
        """Give the keyboard to the next part of the sheet; return whether there was one."""
        return False

    def keep_typed(self) -> None:
        """Hand over what is typed now: somebody else is about to read it."""

    def copy(self) -> None:
        """Copy what is selected."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit):
            focus.copy()

    def select_all(self) -> None:
        """Select all there is where the keyboard is."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit):
            focus.selectAll()

    def close_topmost(self) -> bool:
        """Close what lies on top of the sheet; return whether there was something."""
        return False

    def keepsake(self) -> object | None:
        """What must live on, in memory only, when look or language change and the sheet is made anew."""
        return None

    def receive(self, keepsake: object) -> None:
        """Take over what the same sheet kept before the window was made anew."""
