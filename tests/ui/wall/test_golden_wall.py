"""Pictures of the wall, compared exactly: by day and night, in Chinese, English and Arabic."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSizeF

from people import FACT_SHEET, PAPER
from vademecum.domain.citation import CitationKind
from vademecum.domain.document import BlockKind, NoteMark
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.desk import Desk
from vademecum.services.presenting.frame import Frame
from vademecum.services.presenting.presenter import Presenter
from vademecum.services.presenting.script import Scene, SceneKind, Script
from vademecum.services.presenting.writing import ScriptWriter
from vademecum.ui.wall.audience_window import AudienceWindow
from vademecum.ui.wall.look import WallLook
from walls import a_frame, a_part, a_scene

pytest_plugins = ["wall_letters"]

pytestmark = pytest.mark.usefixtures("letters")

SIZE = QSizeF(960, 540).toSize()


@pytest.fixture
def show(qtbot, desk: Desk, golden):
    """A function that puts a frame on a wall, made by a function of the window, and compares the picture."""

    def shown(name: str, make, *, is_night: bool = False, pixels: float = 28) -> None:
        window = AudienceWindow(WallLook(pixels, "en", is_night), desk.coverage.map)
        qtbot.addWidget(window)
        window.resize(SIZE)
        # Only a window that was shown has its size.
        with qtbot.waitExposed(window):
            window.show()
        window.show_frame(make(window))
        golden(window, f"wall/{name}")

    return shown


@pytest.fixture
def writer(desk: Desk) -> ScriptWriter:
    return ScriptWriter(desk.shelf, desk.reading, desk.quoting)


def document(desk: Desk, key: Key = PAPER):
    return desk.reading.demand(key, "zh")


def at_59(writer: ScriptWriter, desk: Desk, window: AudienceWindow) -> Presenter:
    return Presenter(writer.text(document(desk), "para_59"), window.wall.measure)


def resolution():
    """A resolution in English, made for this."""
    texts = {
        "pp_1": "Recalling its resolution 1373 (2001) and reaffirming that terrorism is a threat to peace,",
        "para_1": "Decides that all States shall prevent and suppress the financing of terrorist acts;",
        "para_2": "Calls upon Member States to exchange information, as set out in the same resolution;",
    }
    parts = [a_part("Threats to international peace", BlockKind.TITLE, None, block_id="b_0001")]
    for block, text in texts.items():
        kind = BlockKind.PREAMBULAR if block.startswith("pp") else BlockKind.OPERATIVE
        cited = text.find("resolution 1373 (2001)")
        again = text.find("the same resolution")
        citations = [(cited, cited + 22, CitationKind.RESOLUTION)] if cited >= 0 else []
        citations += [(again, again + 19, CitationKind.ANAPHOR)] if again >= 0 else []
        notes = [NoteMark("3", 7, "fn_3")] if block == "para_1" else []
        parts.append(a_part(text, kind, block[-1], citations=citations, notes=notes, block_id=block))
    return replace(a_scene(*parts, lang="en"), key=Key("S/RES/2396(2017)"), source="S/RES/2396 (2017)")


def test_a_passage_half_revealed(show, writer, desk):
    def frame(window):
        presenter = Presenter(writer.text(document(desk, FACT_SHEET)), window.wall.measure)
        presenter.jump("1")
        return replace(presenter.wall, marks=(Piece(presenter.wall.scene.parts[0].block.id, 0, 4),))

    show("passage_day", frame)
    show("passage_night", frame, is_night=True)


def test_the_spotlight(show):
    def frame(window):
        return a_frame(window.wall, resolution(), current=2, is_spotlit=True, marks=(Piece("pp_1", 0, 9),))

    show("spotlight_day", frame)
    show("spotlight_night", frame, is_night=True)


def test_a_text_in_english_with_a_pointer(show):
    show("english", lambda window: a_frame(window.wall, resolution(), pointer=(0.5, 0.45)))


def test_a_text_in_arabic(show):
    text = "إن مجلس الأمن يقرر أن على جميع الدول منع ووقف تمويل الأعمال الإرهابية وفقا للقرار 1373 (2001)."
    scene = a_scene(a_part("منع التمويل", BlockKind.HEADING, None), a_part(text, label="24"), lang="ar")
    show("arabic", lambda window: a_frame(window.wall, scene))


def test_a_footnote_over_the_text(show, writer, desk):
    def frame(window):
        note = writer.footnote(document(desk), "fn_24")
        return replace(at_59(writer, desk, window).wall, footnote=note)

    show("footnote", frame)


def test_a_resolution_that_is_not_held_beside(show, writer, desk):
    def frame(window):
        presenter = at_59(writer, desk, window)
        presenter.show_beside(writer.instrument_scene(Key("A/RES/74/247"), "zh"))
        return presenter.wall

    show("beside_not_held", frame)


def test_a_text_that_is_held_beside(show, writer, desk):
    def frame(window):
        presenter = at_59(writer, desk, window)
        presenter.show_beside(resolution())
        return presenter.wall

    show("beside_held", frame)
    show("beside_held_night", frame, is_night=True)


def test_an_instrument_alone(show, writer):
    scene = writer.instrument_scene(Key("S/RES/1373(2001)"), "en")
    show("instrument", lambda _window: Frame(scene, (), 0, -1, 0, 1))


@pytest.mark.parametrize("is_timeline", [False, True], ids=["map", "timeline"])
def test_map_and_timeline(show, writer, desk, is_timeline):
    script = Script((writer.entry_of_picture(document(desk, FACT_SHEET), is_timeline=is_timeline),))
    name = "timeline" if is_timeline else "map"
    show(f"{name}_day", lambda window: Presenter(script, window.wall.measure).wall)
    show(f"{name}_night", lambda window: Presenter(script, window.wall.measure).wall, is_night=True)


def test_a_pause(show, desk):
    head = document(desk).head
    show("pause", lambda _window: Frame(Scene(SceneKind.PAUSE, "en"), (), 0, -1, 0, 1))
    named = Scene(SceneKind.PAUSE, "zh", head.title, document=document(desk))
    show("pause_named", lambda _window: Frame(named, (), 0, -1, 0, 1), is_night=True)


def test_black(show):
    show("black", lambda window: a_frame(window.wall, resolution(), is_black=True))


def test_large_letters(show):
    show("large", lambda window: a_frame(window.wall, resolution(), pointer=(0.3, 0.5)), pixels=72)
