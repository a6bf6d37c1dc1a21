"""Texts to make papers from: an English resolution, an Arabic one, a plan over the bundled documents."""

from factories import document, heading, paragraph
from people import FACT_SHEET, PAPER
from vademecum.domain.annotation import Scope, Target
from vademecum.domain.document import Block, BlockKind, Document, NoteMark
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.domain.plan import LessonPlan, Step, StepKind
from vademecum.services.desk import Desk

SPEECH = "SPEAKER ONLY 讲者自己看"
ENGLISH = Key("S/RES/9990(2040)")
ARABIC = Key("S/RES/9991(2040)")
SHEET_AT = Locator(FACT_SHEET, "zh")
PAPER_AT = Locator(PAPER, "zh")


def english() -> Document:
    """An invented resolution with what hand-outs and sheets have to cope with."""
    return document(
        heading("h_1", "Measures at the border"),
        Block("pp_1", BlockKind.PREAMBULAR, None, 1, "h_1", "Recalling its resolution 1373 (2001),"),
        Block(
            "para_1",
            BlockKind.OPERATIVE,
            "1",
            1,
            "h_1",
            "Decides that all States shall take the measures set out in resolution 2178 (2014) within ninety "
            "days;",
            (NoteMark("1", 100, "fn_1"),),
        ),
        Block(
            "para_2",
            BlockKind.OPERATIVE,
            "2",
            1,
            "h_1",
            "Urges Member States to use advance passenger information, as resolution 2396 (2017) asks:",
        ),
        Block(
            "para_2__a", BlockKind.ITEM, "a", 2, "para_2", "At airports; and advance passenger information"
        ),
        Block(
            "para_2__b",
            BlockKind.ITEM,
            "xxviii",
            2,
            "para_2",
            "At ports, with advance passenger information.",
        ),
        Block(
            "para_3",
            BlockKind.OPERATIVE,
            "3 bis",
            1,
            "h_1",
            "Requests the Secretary-General to report on resolution 2341 (2017) every year.",
        ),
        Block("fn_1", BlockKind.FOOTNOTE, "1", 1, None, "See also S/RES/1624 (2005)."),
        key=str(ENGLISH),
        lang="en",
        title="Invented resolution on borders",
    )


def arabic() -> Document:
    return document(
        paragraph(1, "يقرر أن تتخذ جميع الدول التدابير المنصوص عليها في القرار 1373 (2001)."),
        paragraph(2, "يطلب إلى الأمين العام أن يقدم تقريرا."),
        key=str(ARABIC),
        lang="ar",
        title="قرار من أجل الاختبار",
    )


def a_plan(desk: Desk) -> LessonPlan:
    """Passages, an instrument, a map, a pause with a question; every step has speaker's notes."""
    sheet, paper = desk.reading.demand(FACT_SHEET, "zh"), desk.reading.demand(PAPER, "zh")
    targeting = desk.targeting
    section = targeting.paragraph(sheet, "h_1")
    numbered = targeting.paragraph(paper, "para_2")
    steps = (
        Step("a", StepKind.PASSAGE, section, "", SPEECH, "", 300),
        Step("b", StepKind.PASSAGE, numbered, "我的标题", SPEECH, "", 240),
        Step("c", StepKind.INSTRUMENT, targeting.instrument(Key("S/RES/1373(2001)")), "", SPEECH, "", 60),
        Step("d", StepKind.MAP, targeting.document(sheet), "", SPEECH, "", 60),
        Step("e", StepKind.PAUSE, None, "", SPEECH, "数字证据为何难以取得？请举一例。", 600),
        Step("f", StepKind.PASSAGE, targeting.document(paper), "", SPEECH, "", 0),
    )
    return LessonPlan("plan", "反恐与技术", steps, 1800, 1)


def gone(target: Target) -> Target:
    """A target whose words stand nowhere."""
    return Target(
        Scope.PASSAGE,
        target.key,
        target.lang,
        "0",
        tuple(type(one)(one.block, one.label, 0, 9, "无处可寻的九个字句") for one in target.anchors),
    )
