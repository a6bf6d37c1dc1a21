"""Search results as cards: what they say, and that each can be chosen by key and mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.services.finding import Hit
from vademecum.ui.results_list import HitRole, ResultsList, ResultsModel, hit_name

pytest_plugins = ["windows"]


def hit(
    block="para_1",
    kind=BlockKind.PARAGRAPH,
    label="1",
    path=("一. 导言",),
    snippet="数字𠮷证据",
    marks=((0, 2),),
):
    return Hit(Key("A/TEST/1"), "zh", block, 1, 0, kind, label, path, snippet, marks, 1.0)


@pytest.fixture
def cards(qtbot, theme):
    """A list with three hits."""
    made = ResultsList(theme, lambda _hit: "试验")
    qtbot.addWidget(made)
    made.resize(320, 500)
    made.show_hits([hit(f"para_{n}", label=str(n)) for n in (1, 2, 3)])
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.mark.parametrize(
    ("one", "name"),
    [
        (hit(), "Paragraph 1  ·  一. 导言"),
        (hit(path=()), "Paragraph 1"),
        (hit("fn_3", BlockKind.FOOTNOTE, "3", ()), "Footnote 3"),
        (hit("title", BlockKind.TITLE, None, ()), "Title"),
        (hit("h_1", BlockKind.HEADING, "一"), "Heading"),
        (hit("b_0001", BlockKind.PARAGRAPH, None, ()), "Introduction"),
        (hit("pp_1", BlockKind.PREAMBULAR, None, ()), "Preamble"),
        (hit("op_1", BlockKind.OPERATIVE, None, ()), "Operative part"),
        (hit("b_0001__b1", BlockKind.BULLET, None, ("数字证据",)), "数字证据"),
    ],
)
def test_a_hit_is_named_by_its_place(one, name):
    assert hit_name(one) == name


def test_a_screen_reader_hears_place_document_and_words(cards):
    index = cards.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Paragraph 1  ·  一. 导言. 试验. 数字𠮷证据"


def test_enter_and_a_press_choose(cards, qtbot):
    cards.choose(1)
    with qtbot.waitSignal(cards.chosen) as chosen:
        QTest.keyClick(cards, Qt.Key.Key_Return)
    assert chosen.args[0].block == "para_2"
    at = cards.visualRect(cards.model().index(2, 0)).center()
    with qtbot.waitSignal(cards.chosen) as chosen:
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args[0].block == "para_3"


def test_other_hits_replace_the_old_ones_from_the_top(cards):
    cards.choose(2)
    cards.show_hits([hit("para_9", label="9")])
    assert cards.model().rowCount() == 1
    assert cards.model().index(0, 0).data(HitRole).block == "para_9"
    cards.show_hits([])
    cards.choose(0)
    assert cards.model().rowCount() == 0


def test_the_marks_are_drawn_over_exactly_their_words(cards, theme):
    def marked_width():
        picture = cards.viewport().grab(cards.visualRect(cards.model().index(0, 0))).toImage()
        dots = [
            x
            for x in range(picture.width())
            for y in range(picture.height())
            if picture.pixelColor(x, y).name() == theme.colours.found
        ]
        return max(dots) - min(dots) if dots else 0

    widths = []
    for marks in ((), ((0, 1),), ((0, 2),), ((2, 3),)):
        cards.show_hits([hit(marks=marks)])
        widths.append(marked_width())
    none, one, two, rare = widths
    assert none == 0
    assert 8 <= one <= 15
    assert one * 1.8 <= two <= one * 2.4
    assert abs(rare - one) <= 2


def test_the_model_keeps_the_rules_of_qt(qtbot):
    model = ResultsModel(lambda _hit: "试验")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for count in (0, 3, 1, 0):
        model.show([hit()] * count)
    model.deleteLater()
