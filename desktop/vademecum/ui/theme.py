"""One deliberate look: the colours of day and night, the palette, the style sheet and the icons."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from vademecum.ui.fonts import font


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of the window, by what it is for."""

    page: str
    """Behind the text one reads."""
    ink: str
    chrome: str
    """Bars and panels."""
    line: str
    """Between areas."""
    quiet: str
    """Labels, margins, secondary words; at least 4.5 : 1 on everything letters stand on."""
    accent: str
    """Links, note marks, the selected tab."""
    chosen: str
    """Behind a selected row or selected text."""
    hover: str
    found: str
    """Behind words that were searched."""
    found_now: str
    card: str
    alarm: str
    ground_yellow: str
    """Behind marked words, as the next four: ink, quiet and accent are read on each, and on blends."""
    ground_green: str
    ground_blue: str
    ground_pink: str
    ground_purple: str
    edge_yellow: str
    """Under marked words, and round dots, as the next four: stands out on the page and on its ground."""
    edge_green: str
    edge_blue: str
    edge_pink: str
    edge_purple: str


DAY = Colours(
    page="#fffefb",
    ink="#23262b",
    chrome="#f4f3ef",
    line="#dcdad3",
    quiet="#666660",
    accent="#0b5c94",
    chosen="#d6e6f2",
    hover="#e9e7e1",
    found="#ffe9a3",
    found_now="#ffc94d",
    card="#ffffff",
    alarm="#a1372b",
    ground_yellow="#f7f0a0",
    ground_green="#d0eec4",
    ground_blue="#c6ecf5",
    ground_pink="#fddbe7",
    ground_purple="#e9e0fc",
    edge_yellow="#857000",
    edge_green="#2f7d32",
    edge_blue="#0b7a93",
    edge_pink="#b8336e",
    edge_purple="#7350c7",
)

NIGHT = Colours(
    page="#17191d",
    ink="#dadbdc",
    chrome="#1f2227",
    line="#363a41",
    quiet="#a3a8b0",
    accent="#78b7e8",
    chosen="#213f58",
    hover="#2b2f36",
    found="#483b0f",
    found_now="#755b0b",
    card="#23272d",
    alarm="#f08d7f",
    ground_yellow="#3f3c0a",
    ground_green="#18402b",
    ground_blue="#0f3d4b",
    ground_pink="#552339",
    ground_purple="#3d3162",
    edge_yellow="#cdb93a",
    edge_green="#63b67a",
    edge_blue="#4db4d0",
    edge_pink="#e07ba6",
    edge_purple="#a990ea",
)

UI_PIXELS = 14


class Theme:
    """The look in force; made anew when the reader changes it."""

    def __init__(self, colours: Colours, icons: Path, *, is_night: bool) -> None:
        self.colours = colours
        self.is_night = is_night
        self._icons = icons
        self.icon = lru_cache(maxsize=128)(self._icon)

    def apply(self, app: QApplication, lang: str) -> None:
        """Dress the whole application, in the type of the interface's language; its style must be Fusion."""
        app.setPalette(self._palette())
        app.setFont(font(lang, UI_PIXELS))
        app.setStyleSheet(self._style_sheet())

    def colour(self, name: str) -> QColor:
        """A colour by its name in `Colours`."""
        return QColor(getattr(self.colours, name))

    def _icon(self, name: str, colour: str = "ink") -> QIcon:
        drawing = (self._icons / f"{name}.svg").read_text(encoding="utf-8")
        drawing = drawing.replace("currentColor", getattr(self.colours, colour))
        plain = QPixmap(40, 40)
        plain.fill(Qt.GlobalColor.transparent)
        painter = QPainter(plain)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, 40, 40))
        painter.end()
        faint = QPixmap(plain)
        painter = QPainter(faint)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.setOpacity(0.45)
        painter.fillRect(faint.rect(), QColor(self.colours.quiet))
        painter.end()
        icon = QIcon()
        for pixmap, mode in ((plain, QIcon.Mode.Normal), (faint, QIcon.Mode.Disabled)):
            pixmap.setDevicePixelRatio(2.0)
            icon.addPixmap(pixmap, mode)
        return icon

    def _palette(self) -> QPalette:
        c, role = self.colours, QPalette.ColorRole
        palette = QPalette()
        for part, colour in (
            (role.Window, c.chrome),
            (role.WindowText, c.ink),
            (role.Base, c.page),
            (role.AlternateBase, c.chrome),
            (role.Text, c.ink),
            (role.PlaceholderText, c.quiet),
            (role.Button, c.chrome),
            (role.ButtonText, c.ink),
            (role.BrightText, c.alarm),
            (role.Highlight, c.chosen),
            (role.HighlightedText, c.ink),
            (role.Link, c.accent),
            (role.LinkVisited, c.accent),
            (role.ToolTipBase, c.card),
            (role.ToolTipText, c.ink),
            (role.Mid, c.line),
            (role.Dark, c.line),
            (role.Midlight, c.hover),
            (role.Light, c.card),
            (role.Shadow, c.line),
            (role.Accent, c.accent),
        ):
            palette.setColor(part, QColor(colour))
        for part in (role.WindowText, role.Text, role.ButtonText):
            faint = QColor(c.quiet)
            faint.setAlphaF(0.6)
            palette.setColor(QPalette.ColorGroup.Disabled, part, faint)
        return palette

    def _style_sheet(self) -> str:
        return _STYLE.format(**{name: getattr(self.colours, name) for name in Colours.__slots__})


# One sheet for all: a widget with one of its own has every child dressed anew, 3 ms and more each time.
_STYLE = """
QMainWindow, QDialog {{ background: {chrome}; }}
QToolTip {{ background: {card}; color: {ink}; border: 1px solid {line}; padding: 4px 6px; }}
QMenuBar {{ background: {chrome}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {card}; border: 1px solid {line}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 24px; border-radius: 5px; }}
QMenu::item:selected {{ background: {chosen}; color: {ink}; }}
QMenu::item:disabled {{ color: {quiet}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QToolBar {{ background: {chrome}; border: none; border-bottom: 1px solid {line};
  padding: 5px 8px; spacing: 3px; }}
QToolBar::separator {{ width: 1px; background: {line}; margin: 5px 6px; }}
QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 5px; background: transparent; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:checked {{ background: {chosen}; }}
QToolButton:pressed {{ background: {line}; }}
QToolButton:focus {{ border: 1px solid {accent}; }}
QPushButton {{ background: {card}; border: 1px solid {line}; border-radius: 6px; padding: 5px 14px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border: 1px solid {accent}; }}
QPushButton:disabled {{ color: {quiet}; }}
QPushButton[flat="true"] {{ background: transparent; border: 1px solid transparent;
  color: {accent}; padding: 3px 6px; }}
QPushButton[flat="true"]:hover {{ background: {hover}; }}
QPushButton[flat="true"]:focus {{ border: 1px solid {accent}; }}
QRadioButton, QCheckBox {{ spacing: 8px; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {quiet}; border-radius: 8px;
  background: {card}; }}
QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {quiet}; border-radius: 3px;
  background: {card}; }}
QRadioButton::indicator:checked, QCheckBox::indicator:checked {{ width: 6px; height: 6px;
  border: 5px solid {accent}; background: {card}; }}
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled {{ border-color: {line}; }}
QRadioButton:focus, QCheckBox:focus {{ color: {accent}; }}
QRadioButton:disabled, QCheckBox:disabled {{ color: {quiet}; }}
QLineEdit {{ background: {card}; border: 1px solid {line}; border-radius: 7px; padding: 5px 8px;
  selection-background-color: {chosen}; selection-color: {ink}; }}
QLineEdit:focus {{ border: 1px solid {accent}; }}
QSpinBox#plain, QTimeEdit#plain {{ background: {card}; border: 1px solid {line}; border-radius: 7px;
  padding: 4px 6px; selection-background-color: {chosen}; selection-color: {ink}; }}
QSpinBox#plain QLineEdit, QTimeEdit#plain QLineEdit {{ background: transparent; border: none;
  padding: 0; }}
QSpinBox#plain::up-button, QSpinBox#plain::down-button, QTimeEdit#plain::up-button,
QTimeEdit#plain::down-button {{ width: 0; height: 0; border: none; image: none; }}
QSpinBox#plain:focus, QTimeEdit#plain:focus {{ border: 1px solid {accent}; }}
QFrame#tagField {{ background: {card}; border: 1px solid {line}; border-radius: 7px; }}
QLineEdit#tagLine {{ background: transparent; border: none; padding: 2px; }}
QListView#offeredTags {{ background: {card}; border-top: 1px solid {line}; }}
QFrame#notePaper {{ background: {page}; border: 1px solid {line}; border-radius: 7px; }}
QPlainTextEdit#noteWriting, QTextBrowser#noteText, QScrollArea#noteVersions, QWidget#versions,
QTextBrowser#version {{ background: {page}; border: none; border-radius: 6px;
  selection-background-color: {chosen}; selection-color: {ink}; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:hover {{ background: {accent}; }}
QTextBrowser {{ background: {page}; border: none;
  selection-background-color: {chosen}; selection-color: {ink}; }}
QTabWidget::pane {{ border: none; }}
QTabBar {{ background: {chrome}; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: {chrome}; color: {quiet}; padding: 8px 10px 7px 14px; border: none;
  border-bottom: 2px solid transparent; min-width: 60px; max-width: 260px; }}
QTabBar#sideTabs::tab {{ padding: 8px 9px 7px 9px; min-width: 18px; }}
QTabBar::tab:hover {{ color: {ink}; background: {hover}; }}
QTabBar::tab:selected {{ color: {ink}; border-bottom: 2px solid {accent}; }}
QTabBar QToolButton {{ padding: 2px; }}
QTabBar::tab:focus {{ color: {accent}; }}
QTreeView, QListView {{ background: {chrome}; border: none; outline: none; show-decoration-selected: 1; }}
QTreeView::item {{ padding: 4px 4px 4px 2px; min-height: 20px; }}
QTreeView::item:selected:focus, QListView::item:selected:focus {{ color: {accent}; }}
QTreeView::branch {{ image: none; border-image: none; }}
QTreeView::item:hover, QTreeView::branch:hover {{ background: {hover}; }}
QTreeView::item:selected, QTreeView::branch:selected {{ background: {chosen}; color: {ink}; }}
QFrame#candidatesPanel {{ background: {card}; border: 1px solid {line}; border-radius: 8px; }}
QListView#candidates {{ background: {card}; border: none; border-radius: 8px; padding: 4px; }}
QLabel#candidatesHint {{ color: {quiet}; padding: 5px 14px 7px 14px; border-top: 1px solid {line}; }}
QHeaderView {{ background: {chrome}; border: none; }}
QHeaderView::section {{ background: {chrome}; color: {quiet}; border: none; border-bottom: 1px solid {line};
  padding: 6px 8px; }}
QTableView, QTreeWidget {{ background: {page}; border: 1px solid {line}; border-radius: 6px; outline: none; }}
QTableView::item {{ padding: 5px 3px; border-bottom: 1px solid {line}; }}
QTableView::item:selected {{ background: {chosen}; color: {ink}; }}
QTableView#rows {{ border: none; border-radius: 0; }}
QTableView#myNotes {{ border: none; border-radius: 0; background: {chrome};
  selection-background-color: transparent; }}
QTableView#myNotes::item, QTableView#myNotes::item:selected {{ border: none; background: transparent; }}
QTableView#rows::item {{ padding: 5px 8px 5px 12px; }}
QTableView#rows QHeaderView::section {{ padding: 6px 8px 6px 15px; }}
QTableView#journal {{ background: {chrome}; border: none; border-radius: 0; }}
QTableView#heatMap, QTableView#heatMap QHeaderView, QTableView#heatMap QTableCornerButton::section,
QTableView#heatMap::corner {{ background: {page}; border: none; border-radius: 0; }}
QListView#timeline, QListView#passages {{ background: {page}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 36px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; }}
QScrollBar::handle:hover {{ background: {quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QStatusBar {{ background: {chrome}; border-top: 1px solid {line}; color: {quiet}; }}
QStatusBar::item {{ border: none; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QStatusBar QLabel {{ color: {quiet}; padding: 2px 8px; }}
QProgressBar {{ border: 1px solid {line}; border-radius: 5px; background: {page}; text-align: center; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QToolButton#chip {{ border: 1px solid {line}; border-radius: 12px; padding: 3px 10px; background: {card}; }}
QToolButton#chip:hover {{ background: {hover}; }}
QToolButton#chip:checked {{ background: {chosen}; border-color: {accent}; }}
QToolButton#chip:focus {{ border: 2px solid {accent}; padding: 2px 9px; }}
QToolButton#chip:disabled {{ color: {quiet}; background: transparent; }}
QWidget#actionsBar {{ background: {chrome}; border-bottom: 1px solid {line}; }}
QToolButton#facet {{ border: none; border-bottom: 2px solid transparent; border-radius: 0; color: {quiet};
  padding: 1px 1px 2px 1px; margin-right: 8px; background: transparent; }}
QToolButton#facet:hover {{ color: {ink}; }}
QToolButton#facet:checked {{ color: {ink}; border-bottom: 2px solid {accent}; }}
QToolButton#facet:focus {{ color: {accent}; }}
QLabel#sectionTitle {{ font-size: 16px; font-weight: bold; }}
QScrollArea#instrument, QWidget#paper {{ background: {page}; }}
QLabel#quiet {{ color: {quiet}; }}
QLabel#alarm {{ color: {alarm}; }}
QLabel#panelTitle {{ color: {quiet}; }}
QFrame#card {{ background: {card}; border: 1px solid {line}; border-radius: 9px; }}
QFrame#notice {{ background: {found}; border: none; }}
QWidget#bar {{ background: {chrome}; border-bottom: 1px solid {line}; }}
QWidget#findBar {{ background: {chrome}; border-top: 1px solid {line}; }}
"""
