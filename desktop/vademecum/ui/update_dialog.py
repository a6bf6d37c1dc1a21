"""Before an update is taken: what it is, what it is checked against, and the choice."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from vademecum.services.updating.form import Kind, Manifest
from vademecum.services.updating.updating import CAUTION
from vademecum.ui.catalogue import say
from vademecum.words import Marked, mark

_MEGABYTE = 1_000_000

KINDS: dict[Kind, Marked] = {
    Kind.LIBRARY: mark("updates", "A new library"),
    Kind.PROGRAM: mark("updates", "A new program"),
}


class UpdateDialog(QDialog):
    """Accepted when the update is to be taken; it has been verified and tried by then."""

    def __init__(self, manifest: Manifest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = say(KINDS[manifest.kind])
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        heading = QLabel(title, self)
        heading.setObjectName("sectionTitle")
        facts = mark(
            "updates", "Version {version}, {count} files, {size} MB: verified and tried on this computer."
        )
        size = f"{manifest.size / _MEGABYTE:.1f}"
        words = QLabel(say(facts, version=manifest.to, count=len(manifest.members), size=size), self)
        caution = QLabel(say(CAUTION), self)
        buttons = QDialogButtonBox(self)
        leave = buttons.addButton(say(mark("updates", "Leave it")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(say(mark("updates", "Take the update")), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        leave.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(10)
        for widget in (heading, words, caution, buttons):
            layout.addWidget(widget)
        for label in (words, caution):
            label.setWordWrap(True)
        # What a screen reader says when the dialog opens.
        self.setAccessibleDescription(f"{words.text()} {caution.text()}")
