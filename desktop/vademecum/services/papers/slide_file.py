"""Write planned slides as a PowerPoint file of 16:9 with real text in the places that outlines know."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from vademecum.services.notebook.exchange.printable import printable
from vademecum.services.papers.material import Material
from vademecum.services.papers.slides import Slide, Slides, plan_slides
from vademecum.services.word_file import settled
from vademecum.text.markdown.plain import plain

if TYPE_CHECKING:
    from pptx.presentation import Presentation

_WIDTH, _HEIGHT = 12_192_000, 6_858_000
"""16:9, in the units of the format: 914,400 to the inch."""
_SIDE = 640_000
_POINT = 12_700
_INK, _QUIET = (0x1C, 0x1C, 0x1A), (0x63, 0x63, 0x5C)
_LATIN, _EAST_ASIAN = "Arial", "SimHei"
_TONGUES = {"zh": "zh-CN", "ar": "ar-SA", "en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU"}


def pptx_of(material: Material, day: date, speeches: Mapping[str, str] | None = None) -> Slides:
    """The file; the same material on the same day always gives the same bytes.

    `speeches` are speaker's notes by step; without them the pages for notes stay empty.
    """
    planned = list(plan_slides(material, day))
    return Slides(_write(planned, material, day, speeches or {}), len(planned))


def _write(planned: Sequence[Slide], material: Material, day: date, speeches: Mapping[str, str]) -> bytes:
    # Imported when slides are made: nothing else waits for it.
    from pptx import Presentation as Opened

    made: Presentation = Opened()
    made.slide_width, made.slide_height = _WIDTH, _HEIGHT  # type: ignore[assignment]  # whole numbers do
    facts = made.core_properties
    facts.title, facts.author, facts.comments = printable(material.name)[:250], "", "Vademecum"
    facts.created = facts.modified = datetime.combine(day, time())
    facts.last_modified_by, facts.revision = "", 1
    for slide in planned:
        _add(made, slide, speeches.get(slide.stop, ""))
    written = io.BytesIO()
    made.save(written)
    return settled(written.getvalue())


def _add(made: Any, slide: Slide, speech: str) -> None:
    has_text = bool(slide.words)
    # “Title and Content”, else “Title Only”: outlines and screen readers know both parts.
    page = made.slides.add_slide(made.slide_layouts[1 if has_text else 5])
    title = page.shapes.title
    wide = _WIDTH - 2 * _SIDE
    top, high = (_HEIGHT * 2 // 7, _HEIGHT // 3) if not has_text else (300_000, 900_000)
    _stand(title, _SIDE, top, wide, high)
    title.text_frame.vertical_anchor = _middle()
    size = 36 if not has_text else 20
    _say(
        title.text_frame.paragraphs[0], slide.title, size, slide.lang, is_bold=not has_text, is_quiet=has_text
    )
    if has_text:
        body = page.placeholders[1]
        _stand(body, _SIDE, 1_250_000, wide, 4_750_000)
        body.text_frame.word_wrap = True
        body.text_frame.vertical_anchor = _middle()
        for number, words in enumerate(slide.words):
            paragraph = body.text_frame.paragraphs[0] if number == 0 else body.text_frame.add_paragraph()
            text = f"{words.label} {words.text}" if words.label else words.text
            _say(paragraph, text, slide.points, slide.lang, is_inside=words.is_inside and number > 0)
    below = page.shapes.add_textbox(_SIDE, _HEIGHT - 620_000, wide, 420_000)
    below.name = "Source"
    below.text_frame.word_wrap = True
    _say(below.text_frame.paragraphs[0], slide.foot, 12, slide.lang, is_quiet=True)
    if speech.strip():
        page.notes_slide.notes_text_frame.text = printable(plain(speech))


def _stand(shape: Any, left: int, top: int, width: int, height: int) -> None:
    shape.left, shape.top, shape.width, shape.height = left, top, width, height


def _middle() -> Any:
    # Imported when slides are made: see above.
    from pptx.enum.text import MSO_ANCHOR

    return MSO_ANCHOR.MIDDLE


def _say(
    paragraph: Any,
    words: str,
    points: int,
    lang: str,
    *,
    is_bold: bool = False,
    is_quiet: bool = False,
    is_inside: bool = False,
) -> None:
    """Write words with fonts for every script, from the right where they are read so; no bullets."""
    # Imported when slides are made: see above.
    from pptx.dml.color import RGBColor
    from pptx.oxml.ns import qn
    from pptx.util import Pt

    run = paragraph.add_run()
    run.text = words.replace("\n", "\v")
    font = run.font
    font.size, font.bold = Pt(points), is_bold
    font.color.rgb = RGBColor(*(_QUIET if is_quiet else _INK))  # type: ignore[no-untyped-call]
    settings = run._r.get_or_add_rPr()  # noqa: SLF001 -- python-pptx has no other door to fonts by script
    settings.set("lang", _TONGUES.get(lang, "en-GB"))
    for name, face in (("a:latin", _LATIN), ("a:ea", _EAST_ASIAN), ("a:cs", _LATIN)):
        settings.append(settings.makeelement(qn(name), {"typeface": face}))
    about = paragraph._p.get_or_add_pPr()  # noqa: SLF001 -- see above
    about.set("algn", "r" if lang == "ar" else "l")
    if lang == "ar":
        about.set("rtl", "1")
    about.set("marL", str(32 * _POINT if is_inside else 0))
    about.set("indent", "0")
    about.insert(0, about.makeelement(qn("a:buNone"), {}))
    paragraph.line_spacing = 1.15
    paragraph.space_after = Pt(points // 3)
