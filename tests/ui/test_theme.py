"""The look: contrast enough to read in both themes, every icon there, one palette from one table."""

import re
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon, QPalette

from vademecum.domain.annotation import Colour
from vademecum.ui import theme as themes
from vademecum.ui.notes.mark_colours import blend, edge, ground
from vademecum.ui.theme import DAY, NIGHT, Colours, Theme

pytest_plugins = ["windows"]

LEAST = 4.5
LOOKS = {"day": DAY, "night": NIGHT}


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2, from 0 (black) to 1 (white)."""

    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in QColor(colour).getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of WCAG 2, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_guidelines_do():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("ground", ["page", "chrome", "card", "chosen", "found", "hover"])
@pytest.mark.parametrize("letters", ["ink", "quiet", "accent", "alarm"])
def test_letters_stand_out_on_every_ground(look, letters, ground):
    colours = LOOKS[look]
    assert contrast(getattr(colours, letters), getattr(colours, ground)) >= LEAST


@pytest.mark.parametrize("look", LOOKS)
def test_the_place_found_now_is_told_from_the_others_and_can_be_read(look):
    colours = LOOKS[look]
    assert contrast(colours.ink, colours.found_now) >= LEAST
    assert contrast(colours.found, colours.found_now) >= 1.15


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("letters", ["ink", "quiet", "accent"])
def test_letters_stand_out_on_marks_also_where_they_lie_on_one_another(look, letters):
    colours = LOOKS[look]
    grounds = [ground(colours, colour) for colour in Colour]
    mixed = [blend(list(some)) for count in (1, 2, 3) for some in combinations(grounds, count)]
    assert min(contrast(getattr(colours, letters), one.name()) for one in mixed) >= LEAST


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("colour", Colour)
def test_the_line_under_a_mark_is_seen_on_its_ground_and_on_the_page(look, colour):
    colours = LOOKS[look]
    line = edge(colours, colour).name()
    assert contrast(line, ground(colours, colour).name()) >= 3
    assert contrast(line, colours.page) >= LEAST


@pytest.mark.parametrize("look", LOOKS)
def test_every_colour_is_one(look):
    assert all(QColor(getattr(LOOKS[look], name)).isValid() for name in Colours.__slots__)


@pytest.mark.parametrize("look", LOOKS)
def test_the_palette_and_the_style_sheet_speak_of_the_same_colours(qapp, library_places, look):
    colours = LOOKS[look]
    Theme(colours, library_places.resources / "icons", is_night=look == "night").apply(qapp, "en")
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == colours.page
    assert qapp.palette().color(QPalette.ColorRole.Text).name() == colours.ink
    ours = {getattr(colours, name) for name in Colours.__slots__}
    assert set(re.findall(r"#[0-9a-f]{6}", qapp.styleSheet())) <= ours
    assert "{" + "page}" not in qapp.styleSheet()


def test_every_icon_is_drawn_in_its_colour_and_faint_when_it_sleeps(qapp, library_places):
    look = Theme(DAY, library_places.resources / "icons", is_night=False)
    names = [path.stem for path in (library_places.resources / "icons").glob("*.svg")]
    assert len(names) > 15
    for name in names:
        awake, asleep = (
            strongest(look.icon(name, "accent"), mode) for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
        )
        assert awake > 150, name
        assert 0 < asleep < awake, name


def test_every_icon_is_used(library_places):
    names = {path.stem for path in (library_places.resources / "icons").glob("*.svg")}
    code = "\n".join(path.read_text("utf-8") for path in Path(themes.__file__).parent.rglob("*.py"))
    assert sorted(name for name in names if f'"{name}"' not in code) == []


def strongest(icon: QIcon, mode: QIcon.Mode) -> int:
    """Opacity of the strongest dot of an icon, from 0 to 255."""
    picture = icon.pixmap(20, 20, mode).toImage()
    return max(
        picture.pixelColor(x, y).alpha() for x in range(picture.width()) for y in range(picture.height())
    )


def test_an_icon_that_is_not_there_is_an_error(qapp, library_places):
    look = Theme(DAY, library_places.resources / "icons", is_night=False)
    with pytest.raises(FileNotFoundError):
        look.icon("no such icon")


def test_the_themes_name_no_colour_outside_their_tables():
    source = Path(themes.__file__).read_text("utf-8")
    assert len(re.findall(r'"#[0-9a-f]{6}"', source)) == 2 * len(Colours.__slots__)
