"""What the check of a draft shows before there is a draft: what is looked at, with an example of each."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import Marked, mark

_CHECKED: tuple[tuple[Marked, Marked], ...] = (
    (mark("draft", "Numbers and years"), mark("draft", "Resolution 2396 (2016): it is of 2017.")),
    (mark("draft", "Symbols"), mark("draft", "S/RES2396(2017): S/RES/2396 (2017) is meant.")),
    (
        mark("draft", "Paragraphs"),
        mark("draft", "Paragraph 99 of a paper in the library that ends with paragraph 72."),
    ),
    (
        mark("draft", "Quotations"),
        mark(
            "draft",
            "Compared with the library, Chinese character by character, other languages word by word. "
            "Widths and spaces do not count.",
        ),
    ),
    (
        mark("draft", "Quotations without a source"),
        mark("draft", "Where the words stand in the library, their source is offered."),
    ),
)

_EXAMPLES = {
    "en": """Mr. Chair,

My delegation recalls Security Council resolutions 1373 (2001) and 2396 (2016), as well as S/RES2462 (2019).

The background paper CTOC/COP/WG.7/2020/3, paragraph 99, speaks of training. \
It says in paragraph 16: “各种类型的设备被用于伪造、变造或复印护照”.
""",
    "zh": """主席先生：

安全理事会第1373(2001)号、第2396(2016)号决议和 S/RES2462(2019) 是我们合作的基础。

背景文件 CTOC/COP/WG.7/2020/3 第99段谈到培训。该文件第16段指出：“各种类型的设备被用于伪造、变造或复印护照”。

我们同意，“技术工具的可及性有限，在获取往往昂贵的技术基础设施方面面临挑战”。
""",
}


def example(lang: str) -> str:
    """A short invented draft with faults of every kind."""
    return _EXAMPLES.get(lang, _EXAMPLES["en"])


def what_is_checked(theme: Theme, lang: str, try_example: Callable[[], None]) -> QWidget:
    """A quiet page that says what the check looks at, with a button that fills in the example."""
    colours = theme.colours
    # Not inside the f-string: what collects the texts for translation does not look there.
    heading = say(mark("draft", "What is checked"))
    lines = [f"<p style='margin:0 0 10px 0'><b>{escape(heading)}</b></p>"]
    lines += [
        f"<p style='margin:0 0 8px 0'><b>{escape(say(name))}</b><br>"
        f"<span style='color:{colours.quiet}'>{escape(say(words))}</span></p>"
        for name, words in _CHECKED
    ]
    label = QLabel("".join(lines))
    label.setFont(font(lang, UI_PIXELS))
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    button = QPushButton(say(mark("draft", "Try an e&xample")))
    button.clicked.connect(lambda _checked=False: try_example())
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(18, 16, 18, 16)
    column.setSpacing(12)
    column.addWidget(label)
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
