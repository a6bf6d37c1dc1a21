"""The colours of the map and of the timeline, on the screen by day and night, and on paper."""

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from PySide6.QtGui import QColor, QFont

from vademecum.ui.fonts import font
from vademecum.ui.theme import DAY, Colours, Theme

_RAMP_ON_LIGHT = ("#dceaf7", "#b0d2ec", "#6fb1dc", "#2a75b0", "#0b4a80")
_RAMP_ON_DARK = ("#22384d", "#2a5170", "#37749f", "#6fb1e0", "#c0e1fb")
"""From few to many. One hue that only grows away from the page: told apart without seeing colours."""

_CHOSEN = ((1,), (0, 2), (0, 2, 3), (0, 1, 2, 3), (0, 1, 2, 3, 4))
"""Which colours of the ramp a map of one, two, three … steps uses."""

_ORGANS_ON_LIGHT = {
    "security-council": "#0b5c94",
    "general-assembly": "#bf6300",
    "treaty": "#86469c",
    "ctoc-conference": "#00785a",
    "economic-and-social-council": "#b0305c",
    "human-rights-council": "#5c6b00",
    "secretariat": "#6a6a6a",
}
_ORGANS_ON_DARK = {
    "security-council": "#78b7e8",
    "general-assembly": "#f0a94a",
    "treaty": "#cda0e0",
    "ctoc-conference": "#4fc3a1",
    "economic-and-social-council": "#f08db0",
    "human-rights-council": "#c2cf5a",
    "secretariat": "#b0b0b0",
}

_SMALL = 0.86
"""Size of small letters beside the others."""

_DARK_INK, _LIGHT_INK = "#14161a", "#ffffff"


@dataclass(frozen=True)
class CoverageLook:
    """What the drawing needs: colours, languages of the words, and the size of the letters."""

    colours: Colours
    is_dark: bool
    language: str
    """Of the interface."""
    lang: str
    """Of the document."""
    pixels: float
    """Size of the letters, in the units of the drawing."""

    def sized(self, pixels: float) -> "CoverageLook":
        """The same look with other letters."""
        return replace(self, pixels=pixels)

    def colour(self, name: str) -> QColor:
        """A colour by its name in `Colours`."""
        return QColor(getattr(self.colours, name))

    def fill(self, step: int, steps: int) -> QColor:
        """The colour of a step from 0 to `steps` - 1; a map of few steps leaves out the strongest."""
        ramp = _RAMP_ON_DARK if self.is_dark else _RAMP_ON_LIGHT
        return QColor(ramp[_CHOSEN[min(steps, len(ramp)) - 1][step]])

    def ink_on(self, fill: QColor) -> QColor:
        """Letters on a colour of the ramp, dark or light, whichever is read better."""
        return self._inks[fill.name()]

    def organ(self, organ: str | None) -> QColor | None:
        """The colour of an organ; None for one that has none, which is drawn hollow."""
        table = _ORGANS_ON_DARK if self.is_dark else _ORGANS_ON_LIGHT
        return QColor(table[organ]) if organ in table else None

    def font(self, *, small: bool = False, bold: bool = False, of_document: bool = False) -> QFont:
        """The letters of the drawing, in the interface's or the document's language."""
        return self._fonts[small, bold, of_document]

    @cached_property
    def _fonts(self) -> dict[tuple[bool, bool, bool], QFont]:
        """Made once: a map has a thousand cells."""
        return {
            (small, bold, of_document): font(
                self.lang if of_document else self.language,
                max(1, round(self.pixels * (_SMALL if small else 1.0))),
                bold=bold,
            )
            for small, bold, of_document in product((False, True), repeat=3)
        }

    @cached_property
    def _inks(self) -> dict[str, QColor]:
        dark, light = QColor(_DARK_INK), QColor(_LIGHT_INK)
        return {
            fill.name(): dark if contrast(dark, fill) >= contrast(light, fill) else light
            for fill in map(QColor, (*_RAMP_ON_LIGHT, *_RAMP_ON_DARK))
        }


def screen_look(theme: Theme, language: str, lang: str, pixels: int) -> CoverageLook:
    """The look on the screen, in the theme in force."""
    return CoverageLook(theme.colours, theme.is_night, language, lang, pixels)


def paper_look(language: str, lang: str, points: float) -> CoverageLook:
    """The look on paper, which is white whatever the screen looks like."""
    return CoverageLook(DAY, False, language, lang, points)


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of contrast of two colours by WCAG 2, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
