"""Ask for a passphrase: to open the notes, to set one, to change it, to take it away."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.trouble import Trouble
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.words import Marked, mark

_WIDTH = 440
_LONGEST = 1024


class Asked(Enum):
    """What the passphrase is wanted for."""

    UNLOCK = "unlock"
    SET = "set"
    CHANGE = "change"
    REMOVE = "remove"


_TITLES: dict[Asked, Marked] = {
    Asked.UNLOCK: mark("passphrase", "Unlock your notes"),
    Asked.SET: mark("passphrase", "Set a passphrase for your notes"),
    Asked.CHANGE: mark("passphrase", "Change the passphrase"),
    Asked.REMOVE: mark("passphrase", "Remove the passphrase"),
}
_WORDS: dict[Asked, Marked] = {
    Asked.UNLOCK: mark("passphrase", "The text can be read without it; your notes and marks cannot."),
    Asked.SET: mark(
        "passphrase",
        "Your notes, their history and snapshots are encrypted with it. Whoever forgets it cannot read them "
        "any more, and nobody can help: write it down and keep it in a safe place.",
    ),
    Asked.CHANGE: mark(
        "passphrase", "Your notes and their snapshots are encrypted anew. Backups keep the old one."
    ),
    Asked.REMOVE: mark(
        "passphrase", "Your notes are then kept as they are written: whoever has this computer can read them."
    ),
}
_BUTTONS: dict[Asked, Marked] = {
    Asked.UNLOCK: mark("passphrase", "Unlock"),
    Asked.SET: mark("passphrase", "Encrypt"),
    Asked.CHANGE: mark("passphrase", "Change"),
    Asked.REMOVE: mark("passphrase", "Decrypt"),
}


class PassphraseDialog(QDialog):
    """Stays open until what is typed does what was asked, or the reader gives up."""

    def __init__(self, asked: Asked, act: Callable[[str, str], None], parent: QWidget | None = None) -> None:
        """`act` is given the passphrase of now and the new one; a `Trouble` that it raises is shown here."""
        super().__init__(parent)
        self._asked = asked
        self._act = act
        self._old = _field(say(mark("passphrase", "Passphrase")), self)
        self._new = _field(say(mark("passphrase", "New passphrase")), self)
        self._again = _field(say(mark("passphrase", "Once more")), self)
        self._shows = QCheckBox(say(mark("passphrase", "&Show what I type")), self)
        self._said = QLabel(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._build()
        self._connect()

    # -- what the widgets tell us ----------------------------------------

    def _on_typed(self) -> None:
        self._said.setText("")
        fields = [field for field in (self._old, self._new, self._again) if not field.isHidden()]
        self._go.setEnabled(all(field.text() for field in fields))

    def _on_go(self) -> None:
        if not self._again.isHidden() and self._new.text() != self._again.text():
            self._tell(say(mark("passphrase", "The two new passphrases are not the same.")), self._again)
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._act(self._old.text(), self._new.text())
        except Trouble as trouble:
            self._tell(words_of(trouble), self._new if self._asked is Asked.SET else self._old)
        else:
            self.accept()
        finally:
            QGuiApplication.restoreOverrideCursor()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(say(_TITLES[self._asked]))
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        about = QLabel(say(_WORDS[self._asked]), self)
        about.setWordWrap(True)
        column.addWidget(about)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        wanted = {
            self._old: self._asked is not Asked.SET,
            self._new: self._asked in (Asked.SET, Asked.CHANGE),
            self._again: self._asked in (Asked.SET, Asked.CHANGE),
        }
        for field, is_wanted in wanted.items():
            if is_wanted:
                form.addRow(field.accessibleName(), field)
            field.setHidden(not is_wanted)
        column.addLayout(form)
        column.addWidget(self._shows)
        self._said.setWordWrap(True)
        self._said.setObjectName("passphrase_said")
        column.addWidget(self._said)
        self._go = self._buttons.addButton(say(_BUTTONS[self._asked]), QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setDefault(True)
        self._go.setEnabled(False)
        column.addWidget(self._buttons)
        (self._new if self._asked is Asked.SET else self._old).setFocus()

    def _connect(self) -> None:
        for field in (self._old, self._new, self._again):
            field.textChanged.connect(lambda _text: self._on_typed())
        self._shows.toggled.connect(self._show_letters)
        self._buttons.accepted.connect(self._on_go)
        self._buttons.rejected.connect(self.reject)

    # -- in detail -------------------------------------------------------------

    def _show_letters(self, is_on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_on else QLineEdit.EchoMode.Password
        for field in (self._old, self._new, self._again):
            field.setEchoMode(mode)

    def _tell(self, words: str, field: QLineEdit) -> None:
        self._said.setText(words)
        field.setFocus()
        field.selectAll()


def _field(name: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setAccessibleName(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(_LONGEST)
    return field
