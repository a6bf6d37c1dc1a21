"""The audience's window: it says nothing but what stands on the wall, and hands on keys and presses."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from vademecum.domain.citation import CitationKind
from vademecum.domain.document import BlockKind
from vademecum.ui.theme import Theme
from vademecum.ui.wall.audience_window import AudienceWindow
from vademecum.ui.wall.look import WallLook
from vademecum.ui.wall.places import citations_on
from vademecum.ui.wall.preview import WallPreview
from walls import a_frame, a_part, a_scene, no_map, picture

pytest_plugins = ["wall_letters"]

pytestmark = pytest.mark.usefixtures("letters")

TEXT = "安全理事会决定，所有国家应防止和制止资助恐怖主义行为。"


@pytest.fixture
def window(qtbot) -> AudienceWindow:
    made = AudienceWindow(WallLook(40, "en"), no_map)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def move(widget: QWidget, to: QPoint) -> None:
    """Move the mouse over a widget, whichever window lies on top."""
    where = QPointF(to)
    buttons = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        widget.mapToGlobal(where),
        buttons,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, moved)


@pytest.fixture
def scene():
    part = a_part(TEXT, citations=[(0, 5, CitationKind.RESOLUTION)])
    return a_scene(part, a_part(TEXT, block_id="para_2", label="2"))


def test_it_is_called_vademecum_and_nothing_else(window, scene):
    window.show_frame(a_frame(window.wall, scene))
    assert window.windowTitle() == "Vademecum"
    assert window.windowFilePath() == ""
    assert window.toolTip() == window.statusTip() == window.whatsThis() == ""
    spoken = QAccessible.queryAccessibleInterface(window)
    assert spoken.text(QAccessible.Text.Name) == "Vademecum"
    assert spoken.text(QAccessible.Text.Description) == ""
    assert spoken.childCount() == 0


def test_it_has_no_tips_and_no_menu(window):
    at = QPoint(300, 200)
    QApplication.sendEvent(window, QHelpEvent(QEvent.Type.ToolTip, at, window.mapToGlobal(at)))
    assert not QToolTip.isVisible()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, window.mapToGlobal(at))
    QApplication.sendEvent(window, asked)
    assert QApplication.activePopupWidget() is None


def test_a_frame_fills_it_to_the_edge(window, scene):
    frame = a_frame(window.wall, scene)
    window.show_frame(frame)
    shown = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert shown == picture(window.wall, frame)


def test_the_pointer_moves_over_a_picture_that_is_not_painted_anew(window, scene, qtbot):
    frame = a_frame(window.wall, scene)
    window.show_frame(frame)
    before = window.picture().cacheKey()
    for x in (0.1, 0.5, 0.9):
        pointed = replace(frame, pointer=(x, 0.4))
        window.show_frame(pointed)
        qtbot.wait(1)
        assert window.picture().cacheKey() == before
        shown = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        assert shown == picture(window.wall, pointed)
    window.show_frame(frame)
    assert window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32) == picture(window.wall, frame)


@pytest.mark.parametrize("is_spotlit", [False, True])
def test_what_is_painted_bit_by_bit_is_what_is_painted_at_once(window, qtbot, is_spotlit):
    kinds = (BlockKind.HEADING, *[BlockKind.PARAGRAPH] * 3)
    parts = (a_part(TEXT, kind, str(n), block_id=f"para_{n}") for n, kind in enumerate(kinds))
    scene = a_scene(*parts)
    for revealed, current in ((2, 1), (3, 2), (4, 3), (3, 2), (4, 1), (2, 1), (2, 1), (4, 3)):
        pointer = (current / 4, 0.3) if revealed != current else None
        frame = a_frame(
            window.wall, scene, revealed=revealed, current=current, is_spotlit=is_spotlit, pointer=pointer
        )
        window.show_frame(frame)
        shown = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        assert shown == picture(window.wall, frame), (revealed, current)


def test_another_size_is_another_wall(window, qtbot):
    old = window.wall
    with qtbot.waitSignal(window.measure_wanted):
        window.resize(1024, 768)
    assert window.wall is not old
    assert window.wall.size == QSizeF(1024, 768)


def test_another_look_asks_for_new_screens_and_the_same_one_does_not(window, qtbot):
    with qtbot.waitSignal(window.measure_wanted):
        window.show_look(WallLook(60, "en", True))
    with qtbot.assertNotEmitted(window.measure_wanted):
        window.show_look(WallLook(60, "en", True))


def test_keys_go_to_whoever_presents(window):
    got: list[tuple[int, str]] = []

    def heard(event: QKeyEvent) -> None:
        got.append((event.key(), event.text()))

    window.key_pressed.connect(heard)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_B, Qt.Key.Key_PageDown, Qt.Key.Key_Escape, Qt.Key.Key_Tab):
        QTest.keyClick(window, key)
    assert [key for key, _ in got] == [
        Qt.Key.Key_Space,
        Qt.Key.Key_B,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
    ]


def test_presses_are_told_as_shares(window, qtbot):
    with qtbot.waitSignal(window.pressed) as told:
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(320, 540))
    assert told.args == [0.25, 0.75]


def test_the_cursor_rests_out_of_sight(window, qtbot):
    window._rest.setInterval(30)
    move(window, QPoint(100, 100))
    move(window, QPoint(110, 100))
    qtbot.waitUntil(lambda: window.cursor().shape() == Qt.CursorShape.BlankCursor)
    move(window, QPoint(130, 130))
    qtbot.waitUntil(lambda: window.cursor().shape() == Qt.CursorShape.ArrowCursor)


def test_it_goes_full_screen_and_back(window, qtbot):
    screen = window.screen()
    window.show_on(screen)
    qtbot.waitUntil(lambda: window.size() == screen.size())
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.isFullScreen()
    window.show_on(screen, is_whole=False)
    qtbot.waitUntil(lambda: window.width() < screen.size().width())
    assert not window.windowFlags() & Qt.WindowType.FramelessWindowHint


def test_closing_it_is_told(window, qtbot):
    with qtbot.waitSignal(window.closed):
        window.close()
    assert not window.isVisible()


def test_what_is_prepared_looks_the_same(window, scene):
    frame = a_frame(window.wall, scene)
    window.prepare(frame)
    window.show_frame(frame)
    assert window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32) == picture(window.wall, frame)


# -- the speaker's small wall ------------------------------------------------


@pytest.fixture
def preview(qtbot, theme: Theme) -> WallPreview:
    made = WallPreview(theme)
    qtbot.addWidget(made)
    made.resize(640, 500)
    made.show()
    return made


def test_the_small_wall_is_the_same_drawing(window, preview, scene):
    frame = a_frame(window.wall, scene)
    preview.show_frame(window.wall, frame)
    shown = preview.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert preview.area.size() == QSizeF(640, 360)
    small = QImage(QSize(640, 360), QImage.Format.Format_RGB32)
    painter = QPainter(small)
    painter.scale(0.5, 0.5)
    window.wall.draw(painter, frame)
    painter.end()
    inside = preview.area.toRect().adjusted(2, 2, -2, -2)
    assert shown.copy(inside) == small.copy(2, 2, inside.width(), inside.height())


def test_pointing_and_pressing_on_the_small_wall_is_told_in_its_shares(window, preview, scene, qtbot):
    preview.show_frame(window.wall, a_frame(window.wall, scene))
    with qtbot.waitSignal(preview.pressed) as told:
        QTest.mouseClick(preview, Qt.MouseButton.LeftButton, pos=QPoint(160, 70 + 270))
    assert told.args == [0.25, 0.75]
    with qtbot.waitSignal(preview.pointed) as told:
        move(preview, QPoint(320, 70 + 180))
    assert told.args == [0.5, 0.5]
    with qtbot.waitSignal(preview.left):
        move(preview, QPoint(320, 5))
    with qtbot.assertNotEmitted(preview.pressed):
        QTest.mouseClick(preview, Qt.MouseButton.LeftButton, pos=QPoint(160, 20))


def test_the_ring_around_a_citation_is_the_speakers_only(window, preview, scene):
    frame = a_frame(window.wall, scene)
    window.show_frame(frame)
    preview.show_frame(window.wall, frame)
    plain, wall = preview.grab().toImage(), window.grab().toImage()
    preview.show_ring(citations_on(window.wall, frame)[0].rects)
    assert preview.grab().toImage() != plain
    assert window.grab().toImage() == wall
    preview.show_ring(())
    assert preview.grab().toImage() == plain


def test_nothing_on_the_wall_is_nothing_in_small(window, preview):
    preview.show_frame(window.wall, None)
    assert not preview.grab().isNull()
