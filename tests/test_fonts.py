"""The fonts that set-up makes: named as Qt asks for them, whole, and the same bytes on every machine."""

import dataclasses
import hashlib
import zipfile
from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

import fonts

RADICALS = range(0x2E80, 0x2FE0)
WANTED = fonts.wanted_fonts()
made = pytest.mark.skipif(
    not (fonts.FONTS / WANTED[0].file).exists(), reason="the fonts could not be made on this machine"
)


def test_the_list_names_no_file_twice_and_holds_a_hash_for_each():
    assert len({font.file for font in WANTED}) == len(WANTED) == 7
    assert all(len(font.sha256) == 64 for font in WANTED)


def test_fonts_that_are_missing_or_changed_do_not_verify(tmp_path):
    some = [dataclasses.replace(WANTED[0], sha256=hashlib.sha256(b"a font").hexdigest())]
    assert not fonts.are_verified(tmp_path, some)
    (tmp_path / WANTED[0].file).write_bytes(b"another font")
    assert not fonts.are_verified(tmp_path, some)
    (tmp_path / WANTED[0].file).write_bytes(b"a font")
    assert fonts.are_verified(tmp_path, some)


def square():
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((100, 800), (900, 800), (900, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def small_variable_font(path):
    """A font of one letter and one radical that grow with their weight."""
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "dà"])
    builder.setupCharacterMap({ord("大"): "dà", 0x2F24: "dà"})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "dà": square()})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "dà": (1000, 0)})
    builder.setupHorizontalHeader(ascent=900, descent=-100)
    builder.setupNameTable({"familyName": "Small Thin", "styleName": "Regular", "typographicFamily": "Small"})
    builder.setupOS2(fsSelection=0x40)
    builder.setupPost()
    builder.setupFvar([("wght", 100, 100, 900, "Weight")], [])
    wider = [(0, 0), (0, 0), (80, 0), (80, 0), (0, 0), (0, 0), (0, 0), (0, 0)]
    builder.setupGvar({"dà": [TupleVariation({"wght": (0, 1, 1)}, wider)]})
    builder.save(path)


@pytest.fixture
def small(tmp_path):
    small_variable_font(tmp_path / "small.ttf")
    with zipfile.ZipFile(tmp_path / "small_package-1.0-py3-none-any.whl", "w") as package:
        package.write(tmp_path / "small.ttf", "small.ttf")
        package.writestr("OFL.txt", "the licence")
    return dataclasses.replace(
        *(WANTED[1],),
        file="Small-Bold.ttf",
        family="Small",
        package="small_package",
        member="small.ttf",
        licence="OFL.txt",
    )


def test_a_cut_font_is_static_named_and_without_radicals(tmp_path, small):
    made_bytes = fonts.instantiate((tmp_path / "small.ttf").read_bytes(), small)
    out = TTFont(BytesIO(made_bytes))
    assert not {"fvar", "gvar", "STAT"} & set(out.keys())
    assert [out["name"].getDebugName(n) for n in (1, 2, 4, 6, 16, 17)] == [
        *("Small", "Bold", "Small Bold", "Small-Bold", None, None),
    ]
    assert out.getBestCmap() == {ord("大"): "dà"}
    assert (out["OS/2"].usWeightClass, out["OS/2"].fsSelection & 0x61, out["head"].macStyle) == (700, 0x20, 1)


def test_cutting_twice_gives_the_same_bytes(tmp_path, small):
    source = (tmp_path / "small.ttf").read_bytes()
    assert fonts.instantiate(source, small) == fonts.instantiate(source, small)


def test_a_font_with_another_hash_is_thrown_away_with_a_sentence(tmp_path, small):
    said = fonts._make(tmp_path, tmp_path, small)
    assert said.startswith("Small-Bold.ttf has the hash ")
    assert not (tmp_path / "Small-Bold.ttf").exists()


def test_a_font_with_the_right_hash_is_kept_with_its_licence(tmp_path, small):
    source = (tmp_path / "small.ttf").read_bytes()
    right = hashlib.sha256(fonts.instantiate(source, small)).hexdigest()
    assert fonts._make(tmp_path, tmp_path, dataclasses.replace(small, sha256=right)) == ""
    assert (tmp_path / "Small-Bold.ttf").exists()
    assert (tmp_path / "OFL-Small.txt").read_text() == "the licence"


@made
def test_what_lies_there_is_what_the_list_says():
    assert fonts.are_verified(fonts.FONTS, WANTED)
    assert {path.name for path in fonts.FONTS.glob("*.ttf")} == {font.file for font in WANTED}
    assert len(list(fonts.FONTS.glob("OFL-*.txt"))) == 3


@made
@pytest.mark.parametrize("font", WANTED, ids=[font.file for font in WANTED])
def test_qt_finds_exactly_this_family_and_style(qapp, font):
    number = QFontDatabase.addApplicationFont(str(fonts.FONTS / font.file))
    assert QFontDatabase.applicationFontFamilies(number) == [font.family]
    QFontDatabase.removeApplicationFont(number)


@made
@pytest.mark.parametrize("family", sorted({font.family for font in WANTED}))
def test_each_family_has_its_styles_and_no_others(qapp, family):
    numbers = [
        QFontDatabase.addApplicationFont(str(fonts.FONTS / f.file)) for f in WANTED if f.family == family
    ]
    assert set(QFontDatabase.styles(family)) == {font.style for font in WANTED if font.family == family}
    for number in numbers:
        QFontDatabase.removeApplicationFont(number)


@made
def test_bold_is_drawn_by_the_bold_font(qapp):
    numbers = [QFontDatabase.addApplicationFont(str(fonts.FONTS / font.file)) for font in WANTED[:2]]
    plain, bold = QFont("Noto Sans SC"), QFont("Noto Sans SC", weight=QFont.Weight.Bold)
    assert [QRawFont.fromFont(f).weight() for f in (plain, bold)] == [400, 700]
    for number in numbers:
        QFontDatabase.removeApplicationFont(number)


@made
def test_the_chinese_font_is_whole_but_for_the_radicals():
    with TTFont(fonts.FONTS / "NotoSansSC-Regular.ttf", lazy=True) as font:
        codes = font.getBestCmap()
    # The source draws 30,890 characters; the 329 radicals leave.
    assert len(codes) == 30_561
    assert all(code in codes for code in range(0x4E00, 0x9FF0))
    assert not [code for code in codes if code in RADICALS]
    assert all(ord(character) in codes for character in "聯合國憲章龘䶮“”（）《》、。第号决议")
