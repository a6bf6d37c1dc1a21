"""Who hears the window or works it by keyboard alone: every control has a name, every command a way to it."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QScrollBar,
    QSplitter,
    QToolBar,
    QWidget,
)

from people import spoken_name
from vademecum.domain.key import Key
from vademecum.ui.command_table import COMMANDS
from vademecum.ui.commands import plain_title
from vademecum.ui.progress_window import ProgressWindow
from vademecum.ui.side_bar import CONTENTS, SEARCH

pytest_plugins = ["windows"]


def takes_part(widget: QWidget) -> bool:
    """Whether a reader can reach a widget, by Tab or pointer."""
    inner = (
        "qt_spinbox_lineedit",
        "qt_scrollarea_viewport",
        "qt_toolbar_ext_button",
        "qt_menubar_ext_button",
    )
    return (
        not isinstance(widget, QScrollBar | QSplitter | QMenu)
        and widget.objectName() not in inner
        and (widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton))
    )


def nameless(window: QWidget) -> list[str]:
    """The controls of a window that a screen reader has no name for, shown or not."""
    controls = [widget for widget in window.findChildren(QWidget) if takes_part(widget)]
    assert controls
    return [
        f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parentWidget()).__name__}"
        for widget in controls
        if not spoken_name(widget).strip()
        and not is_inside_a_named_line(widget)
        # A suggestion is named by its words, and not there without them.
        and not (isinstance(widget, QPushButton) and widget.isHidden())
    ]


def is_inside_a_named_line(widget: QWidget) -> bool:
    """The button that empties a line, which Qt makes and takes no focus; and Qt's arrows of tab bars."""
    return (
        widget.focusPolicy() == Qt.FocusPolicy.NoFocus
        and type(widget).__name__ in ("QToolButton", "QAbstractButton")
        and (spoken_name(widget.parentWidget()) != "")
    )


@pytest.fixture(params=["en", "zh"])
def person(request, start):
    """Someone with everything open: both panels, a document and facts beside, find, a card."""
    someone = start()
    if request.param == "zh":
        someone.window.actions_by_id["view.chinese"].trigger()
        someone.until(lambda: someone.window.language == "zh" and someone.window.isVisible())
    someone.go("WG.7/2020/3")
    someone.search("人工智能")
    someone.go("网络空间的反恐", enter="Ctrl+Return")
    someone.go("2396")
    someone.keys("Ctrl+F")
    someone.window.say("A notice.")
    return someone


def test_every_control_of_the_window_has_a_name(person):
    assert nameless(person.window) == []


def test_every_panel_that_is_a_widget_of_its_own_says_what_it_is(person):
    roles = {
        QAccessible.queryAccessibleInterface(widget).role()
        for widget in person.window.findChildren(QWidget)
        if QAccessible.queryAccessibleInterface(widget) is not None
    }
    assert {
        QAccessible.Role.Tree,
        QAccessible.Role.List,
        QAccessible.Role.EditableText,
        QAccessible.Role.PageTabList,
    } <= roles


def test_no_name_is_a_mere_sign_or_a_key_of_a_menu(person):
    names = {spoken_name(widget) for widget in person.window.findChildren(QWidget) if takes_part(widget)} - {
        ""
    }
    assert [name for name in names if "&" in name or len(name) < 2] == []


def test_the_text_of_the_page_can_be_read_by_a_screen_reader(person):
    spoken = QAccessible.queryAccessibleInterface(person.view)
    text = spoken.textInterface()
    assert text.characterCount() > 1_000
    assert text.text(0, 400).count("利用技术包括信息通信技术防止和调查偷运移民") >= 1
    assert spoken.text(QAccessible.Text.Description) == person.page.title


@pytest.mark.parametrize("command", ["help.shortcuts", "help.corrections", "help.about"])
def test_every_control_of_a_dialog_has_a_name_and_esc_closes_it(start, command):
    person = start()
    person.go("WG.7/2020/3")
    found = []

    def look():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        found.append((dialog.windowTitle(), nameless(dialog), dialog.focusWidget()))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        if dialog.isVisible():
            dialog.reject()
            found.append("Esc did not close it")

    QTimer.singleShot(50, look)
    person.window.actions_by_id[command].trigger()
    ((title, without_name, focus),) = found
    assert title
    assert without_name == []
    assert focus is not None


def test_the_window_that_shows_progress_says_so(qtbot, theme):
    window = ProgressWindow("The library is being built.")
    qtbot.addWidget(window)
    window.show_progress("index", 3, 10)
    window.show()
    assert nameless(window) == []
    window.show_failure("It cannot be built.")
    assert "It cannot be built." in [
        label.text() for label in window.findChildren(QLabel) if label.isVisible()
    ]
    window.close()


def test_every_command_is_reached_by_keyboard_or_menu(start):
    window = start().window
    in_menus = {
        action.objectName()
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if action.objectName()
    }
    for command in COMMANDS:
        assert command.id in in_menus or window.actions_by_id[command.id].shortcuts(), command.id


def test_every_menu_opens_by_its_letter(start, qtbot):
    window = start().window
    for top in window.menuBar().actions():
        assert "&" in top.text(), top.text()


def test_buttons_of_the_tool_bar_are_named_like_their_commands(start):
    window = start().window
    titles = {plain_title(command) for command in COMMANDS}
    (bar,) = window.findChildren(QToolBar)
    buttons = [
        bar.widgetForAction(action) for action in bar.actions() if not action.isSeparator() and action.text()
    ]
    assert len(buttons) >= 8
    assert {spoken_name(button) for button in buttons} <= titles


@pytest.mark.parametrize("panel", [CONTENTS, SEARCH])
@pytest.mark.parametrize("beside", ["facts", "document"])
def test_tab_goes_through_the_window_as_one_reads_it(start, panel, beside):
    person = start()
    person.go("网络空间的反恐")
    person.search("人工智能")
    person.keys("Ctrl+T", "Ctrl+F")
    if beside == "facts":
        person.window.show_instrument(Key("S/RES/2396(2017)"))
    else:
        person.go("WG.7/2020/3", enter="Ctrl+Return")
    person.window.toggle_side_bar(panel)
    person.rest()
    window = person.window
    order = chain(window)
    at = [window.mapFromGlobal(widget.mapToGlobal(QPoint(0, 0))) for widget in order]
    assert order, "nothing takes the focus by Tab"
    bar = [
        p for widget, p in zip(order, at, strict=True) if p.y() < window.tabs.mapTo(window, QPoint()).y() - 5
    ]
    assert [p.x() for p in bar] == sorted(p.x() for p in bar), "the tool bar from left to right"
    parts = [column_of(window, widget) for widget in order]
    first = next(n for n, part in enumerate(parts) if part is None and parts[n - 1] is not None)
    assert None not in parts[first + len(bar) :] + parts[:first], "the bars are one run"
    order, at = order[first:] + order[:first], at[first:] + at[:first]
    columns = [column_of(window, widget) for widget in order if column_of(window, widget) is not None]
    assert columns == sorted(columns), "side bar, then page, then what stands beside"
    for column in set(columns):
        ys = [p.y() for widget, p in zip(order, at, strict=True) if column_of(window, widget) == column]
        assert ys == sorted(ys), "each column from top to bottom"


def column_of(window, widget) -> int | None:
    """In which column a widget stands; None for the bars."""
    for number, column in enumerate((window.side, window.tabs, window.beside)):
        if column.isAncestorOf(widget):
            return number
    return None


def chain(window) -> list[QWidget]:
    """What Tab goes through, from the first control of the tool bar on."""
    found = []
    widget = window.nextInFocusChain()
    while widget is not window:
        by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
        if (
            by_tab
            and widget.isVisibleTo(window)
            and widget.window() is window
            and widget.focusProxy() is None
        ):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
