"""Every list of cards draws the same frame."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from test_results_list import hit

from vademecum.services.checking.findings import Finding, FindingKind, Level
from vademecum.ui.card_drawing import draw_frame
from vademecum.ui.results_list import ResultsList
from vademecum.ui.sheets.finding_list import FindingList
from vademecum.words import mark

pytest_plugins = ["windows"]

FINDING = Finding(FindingKind.YEAR, Level.ERROR, 0, 3, "abc", 1, mark("draft", "Wrong"))
STATES = {
    "idle": QStyle.StateFlag.State_Enabled,
    "chosen": QStyle.StateFlag.State_Selected,
    "under the pointer": QStyle.StateFlag.State_MouseOver,
}


def findings(theme):
    made = FindingList(theme)
    made.show_findings([FINDING])
    return made


def results(theme):
    made = ResultsList(theme, lambda _hit: "")
    made.show_hits([hit()])
    return made


def blank(theme, width, height):
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(theme.colour("chrome"))
    return picture


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("make", [findings, results])
def test_a_row_stands_in_the_frame_of_a_card(qtbot, theme, make, state):
    cards = make(theme)
    qtbot.addWidget(cards)
    option = QStyleOptionViewItem()
    option.rect.setRect(0, 0, 300, 90)
    option.state = STATES[state]
    drawn, frame = blank(theme, 300, 90), blank(theme, 300, 90)
    painter = QPainter(drawn)
    cards.itemDelegate().paint(painter, option, cards.model().index(0, 0))
    painter.end()
    painter = QPainter(frame)
    draw_frame(painter, QRectF(2.5, 1.5, 289, 84), STATES[state], theme.colours)
    painter.end()
    corner = [(x, y) for x in range(12) for y in range(7)]
    assert [drawn.pixel(*at) for at in corner] == [frame.pixel(*at) for at in corner]
