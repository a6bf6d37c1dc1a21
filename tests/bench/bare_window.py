"""The reference: a window with a label, and nothing else, that says when it is painted."""

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel

from vademecum.trace import milestone


class Label(QLabel):
    """Reaches the milestone when it is painted the first time."""

    is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, then tell."""
        super().paintEvent(event)
        if not self.is_painted:
            self.is_painted = True
            if milestone("first_paint"):
                QApplication.quit()


def main() -> int:
    """Show the window until it is closed, or painted when someone measures."""
    app = QApplication(sys.argv[:1])
    label = Label("Vademecum")
    label.resize(1480, 900)
    label.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
