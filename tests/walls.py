"""Walls for tests: scenes by hand, frames without a presenter, and what is painted, as words or pixels."""

from collections.abc import Sequence
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.document import Block, BlockKind, NoteMark
from vademecum.domain.key import Key
from vademecum.services.coverage import CoverageMap
from vademecum.services.presenting.frame import Beside, Frame
from vademecum.services.presenting.screens import Area, set_screens
from vademecum.services.presenting.script import Part, Scene, SceneKind
from vademecum.services.shelf import Shelved
from vademecum.ui.wall.look import WallLook
from vademecum.ui.wall.wall import Wall

AI = Key("S/RES/2396(2017)")


def no_map(_document: Shelved) -> CoverageMap:
    """For walls on which no map is shown."""
    raise AssertionError("no map was to be made")


def a_wall(
    width: float = 1280,
    height: float = 720,
    pixels: float = 40,
    *,
    language: str = "en",
    is_night: bool = False,
) -> Wall:
    """A wall of that size."""
    return Wall(QSizeF(width, height), WallLook(pixels, language, is_night), no_map)


def a_part(
    text: str,
    kind: BlockKind = BlockKind.PARAGRAPH,
    label: str | None = "1",
    *,
    citations: Sequence[tuple[int, int, CitationKind]] = (),
    notes: Sequence[NoteMark] = (),
    level: int = 1,
    block_id: str = "para_1",
) -> Part:
    """A part of that text; citations are of one resolution."""
    block = Block(block_id, kind, label, level, None, text, tuple(notes))
    cited = tuple(Citation(block_id, a, b, text[a:b], AI, found) for a, b, found in citations)
    return Part(block, cited, ("一. 总论",), "A/TEST/1，第1段")


def a_scene(*parts: Part, lang: str = "zh", kind: SceneKind = SceneKind.PASSAGE) -> Scene:
    """A scene of these parts."""
    return Scene(kind, lang, "试验文件", "A/TEST/1", parts, key=Key("A/TEST/1"))


def a_frame(wall: Wall, scene: Scene, number: int = 0, *, area: Area = Area.WHOLE, **changes) -> Frame:
    """A screen of a scene, all of it revealed unless told otherwise."""
    zoom = changes.get("zoom", 1.0)
    screens = set_screens(scene.parts, wall.measure(scene.lang, zoom, area))
    screen = screens[number]
    told = {"revealed": len(screen), "current": 0 if screen else -1, **changes}
    return Frame(scene, screen, number=number, of=len(screens), **told)


def a_side(wall: Wall, scene: Scene, number: int = 0) -> Beside:
    """A scene beside another."""
    screens = set_screens(scene.parts, wall.measure(scene.lang, 1.0, Area.BESIDE))
    return Beside(scene, screens[number], number, len(screens))


def picture(wall: Wall, frame: Frame) -> QImage:
    """What is painted, as pixels."""
    image = QImage(wall.size.toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFF00FF)
    painter = QPainter(image)
    wall.draw(painter, frame)
    painter.end()
    return image


def painted_words(wall: Wall, frame: Frame) -> list[str]:
    """Every string that is painted, in the order in which it is."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(kept)
    drawing.setViewBox(QRect(0, 0, round(wall.size.width()), round(wall.size.height())))
    painter = QPainter(drawing)
    wall.draw(painter, frame)
    painter.end()
    tree = ElementTree.fromstring(kept.data().data().decode("utf-8"))
    words = ("".join(one.itertext()) for one in tree.iter() if one.tag.rpartition("}")[2] == "text")
    return [said for one in words if (said := one.replace("\u2060", "").strip())]
