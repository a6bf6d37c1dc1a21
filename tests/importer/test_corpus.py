"""Both documents of the corpus, exactly: every block, every mark, every mend."""

import hashlib
import re
from functools import cache
from pathlib import Path

import pytest

from vademecum.domain.document import BlockKind, Document
from vademecum.importer.corpus import BrokenCorpus, corpus_folders, read_corpus_folder
from vademecum.importer.text_source import UnreadableSource

CORPUS = Path(__file__).parents[2] / "corpus"
EXPECTED = Path(__file__).parent / "expected"
SHEET, PAPER = "cted-cyberspace", "ctoc-cop-wg7-2020-3"
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@cache
def document(slug: str) -> Document:
    return read_corpus_folder(CORPUS / slug)


def source_lines(slug: str) -> list[str]:
    return next((CORPUS / slug).glob("*.txt")).read_text(encoding="utf-8").split("\n")


def listing(of: Document) -> str:
    """One head line a block, its text, and a line for each mark with the ten characters before it."""
    rows = []
    for block in of.blocks:
        head = (block.id, block.kind, block.label, f"level {block.level}", f"in {block.parent}")
        rows.append(" · ".join(map(str, (*head, f"line {block.line}", f"{len(block.text)} characters"))))
        rows.append("    " + block.text)
        rows += [
            f"    [{note.marker}] at {note.offset} after {block.text[max(0, note.offset - 10) : note.offset]}"
            f" to {note.target}"
            for note in block.notes
        ]
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("slug", [SHEET, PAPER])
def test_every_block_is_as_a_careful_reader_wrote_it_down(slug):
    assert listing(document(slug)) == (EXPECTED / f"{slug}.txt").read_text(encoding="utf-8")


def test_the_folders_of_the_corpus_are_those_with_a_record():
    names = [folder.name for folder in corpus_folders(CORPUS)]
    assert names == sorted(names)
    assert {SHEET, PAPER} < {*names, "more"}
    assert "register" not in names
    assert corpus_folders(CORPUS / "nowhere") == []


def test_the_outline_of_the_paper():
    headings = [
        f"{'  ' * (block.level - 1)}{block.label + '. ' if block.label else ''}{block.text}"
        for block in document(PAPER).blocks
        if block.kind is BlockKind.HEADING
    ]
    assert headings == OUTLINE_OF_THE_PAPER.strip("\n").split("\n")
    assert len(headings) == 29


OUTLINE_OF_THE_PAPER = """
一. 导言
二. 供讨论的问题
三. 问题和相关主题概述
  1. 利用技术为偷运移民提供便利
    广告
    通信
    资金筹措
    欺诈性证件
  2. 利用现代技术预防和解决偷运移民问题
    边境管制和管理
      自动检测设备
      人工智能
      成像和全球定位系统数据
    侦查策略和技巧
      人工智能
      移动技术与数字取证
    法庭上的技术
四. 制定以技术为基础的预防和打击偷运移民战略的挑战和思考
  隐私、保障措施和数据保护方面的考虑
  国际合作
  偷运移民问题工作组以往就相关专题提出的建议
五. 主要工具和建议策略
  《2018年全球偷运移民问题研究》
  打击偷运移民工具箱
  打击人口贩运示范法
  偷运移民问题知识门户网站和判例法数据库
  《联合国打击跨国有组织犯罪公约及其议定书实施立法指南》
  《实施〈打击偷运移民议定书〉的国际行动框架》
  教育促进正义倡议,关于贩运人口和偷运移民以及关于网络犯罪的大学单元系列
"""


def test_the_outline_of_the_fact_sheet():
    headings = [block for block in document(SHEET).blocks if block.kind is BlockKind.HEADING]
    assert [(block.label, block.level, block.parent) for block in headings] == [(None, 1, None)] * 7
    assert [block.text for block in headings] == [
        "反恐委员会对会员国的评估访问",
        "与私营部门合作",
        "打击暴力极端主义和恐怖主义宣传",
        "数字证据",
        "数据保护和隐私",
        "人工智能",
        "新的金融工具",
    ]


def labels(of: Document, kind: BlockKind) -> list[str | None]:
    return [block.label for block in of.blocks if block.kind is kind]


def test_the_paper_has_its_72_paragraphs_8_items_11_bullets_and_33_footnotes():
    paper = document(PAPER)
    assert labels(paper, BlockKind.PARAGRAPH) == [str(number) for number in range(1, 73)]
    assert labels(paper, BlockKind.ITEM) == list("abcdefgh")
    assert len(labels(paper, BlockKind.BULLET)) == 11
    assert labels(paper, BlockKind.FOOTNOTE) == ["*", *(str(number) for number in range(1, 33))]
    items = [block for block in paper.blocks if block.kind in (BlockKind.ITEM, BlockKind.BULLET)]
    assert {block.parent for block in items} == {"para_2", "para_3"}


def test_every_footnote_of_the_paper_has_one_mark_and_they_come_in_order():
    marks = [note for block in document(PAPER).blocks for note in block.notes]
    assert [note.marker for note in marks] == ["*", *(str(number) for number in range(1, 33))]
    assert [note.target for note in marks] == ["fn_star", *(f"fn_{number}" for number in range(1, 33))]


def test_the_fact_sheet_has_14_paragraphs_and_16_bullets():
    sheet = document(SHEET)
    assert [b.id for b in sheet.blocks if b.kind is BlockKind.PARAGRAPH] == [
        f"b_{n:04d}" for n in range(1, 15)
    ]
    assert len(labels(sheet, BlockKind.BULLET)) == 16
    assert labels(sheet, BlockKind.FOOTNOTE) == []
    assert not any(block.notes for block in sheet.blocks)


# Words to the left and right of each space that a line end left in the paper, by line of the source.
STRAY = """
9 移民|并对  9 空间|采取  11 集团|越来  18 讨|论  18 有|关  18 背|景  18 调|查、起  18 的|情况下  18 运|移民问
23 偷运|移民行  24 的|情况?  32 与|多利  32 应对|这些  34 利用|技术打  36 方面,|采取  38 日益|严重
38 缔约|国可能  46 部门、|民间  46 研究、|创新  47 认识的|观点。  64 可以|访问  64 广|告。所  68 编号:|E.18
74 验室,|"2019  74 报告"|(2018  87 网络,|"使用  87 行为"|(2016  89 视角:|2016  97 民网,|"社交
107 用来|大规模  107 警署)|的说法  107 将变|得越来  119 警署,|"2019  123 小组,|"人口  123 技术:|趋势
146 决策,|而无需  161 资源|收集  161 明",|并能够  161 此类|先进技  167 查阅:|https  181 愿意|旅行
181 采纳|证据的  194 可能都|在不同  196 作出|反应,  218 法域。|在处理  219 能力,|越来越  219 关切,|例如何
224 信息,|请参阅  246 通信|技术来  247 几点:|(a)  247 犯罪;|(b)  247 做法;|(c)  253 决议,|第 42
257 影响的|认识
"""
PLACES = [
    (int(line), left, right)
    for line, left, right in re.findall(r"(\d+) (\S+?)\|(\S+(?: \d+)?)(?=\s\s|\n)", STRAY)
]


def printed(of: Document) -> str:
    """Everything the edition prints, marks in their places; the agenda item's title is a fact."""
    parts = [of.facts.get("agenda_item_title", "")]
    for block in of.blocks:
        text = block.text
        for note in reversed(block.notes):
            text = text[: note.offset] + note.marker.translate(RAISED) + text[note.offset :]
        parts.append(text)
    return "\n".join(parts)


def test_the_list_of_stray_spaces_is_the_list_of_mends():
    mends = [e for e in document(PAPER).errata if e.why == "space left by a line end"]
    assert len(PLACES) == len(mends) == 54
    for (line, left, right), mend in zip(PLACES, mends, strict=True):
        assert mend.line == line
        assert re.sub(r"\s", "", mend.old) == mend.new
        gap = mend.old.index(" ")
        assert left.endswith(mend.old[:gap][-len(left) :])
        assert right.startswith(mend.old[gap + 1 :])


@pytest.mark.parametrize(("line", "left", "right"), PLACES)
def test_a_stray_space_is_in_the_source_and_not_in_the_edition(line, left, right):
    assert f"{left} {right}" in source_lines(PAPER)[line - 1]
    assert f"{left} {right}" not in printed(document(PAPER))
    assert left + right in printed(document(PAPER))


@pytest.mark.parametrize(
    ("slug", "kept"),
    [
        (PAPER, "在 2016 年产生了 55 亿至 70 亿美元的"),
        (PAPER, "第 24 条"),
        (PAPER, "(见 A/CONF.234/11)"),
        (PAPER, "(见A/CONF.234/11)"),
        (PAPER, "包括 X 射线和指纹"),
        (PAPER, "包括 x 光车辆"),
        (PAPER, 'Paul Koscak, "Artificial intelligence turns the tide on'),
        (PAPER, '请参阅 James Manyika, Jake Silberg and Brittany Presten, "What do we do'),
        (PAPER, 'biases in AI?", Harvard Business Review, 25 October 2019。'),
        (PAPER, "决议,第 42 段。"),
        (PAPER, "《2019 年简讯》(2020 年 1 月)"),
        (PAPER, '"单元 4:数字'),
        (PAPER, "2004年1月28日生效"),
        (PAPER, "越来越重要¹²。"),
        (PAPER, "滥用之外,¹⁴还可以"),
        (SHEET, "(一) 将信通技术"),
        (SHEET, "(二) 促进行业自律"),
        (SHEET, "第 1373(2001) 号决议"),
        (SHEET, "2395(2017)和 2396(2017)号决议"),
        (SHEET, "[现为联合国反恐怖主义办公室(反恐办)]"),
        (SHEET, "在这方面的的工作"),
        (SHEET, "恐怖主义目的的问题"),
        (SHEET, "向多个个人筹集"),
        (SHEET, "民间社会组织协商)；"),
        (SHEET, "COVID-19大流行"),
        (SHEET, "COVID-19 大流行"),
    ],
)
def test_what_must_stay_stays(slug, kept):
    assert kept in printed(document(slug))


@pytest.mark.parametrize(
    ("slug", "joined"),
    [
        (SHEET, "以及利用预付卡和移动支付"),
        (SHEET, "(立法、国家结构、执法层级和司法合作)的数字证据"),
        (SHEET, "该决议提出了一系列"),
        (SHEET, "2018 年增编采取行动"),
        (SHEET, "进行传统金融网络"),
        (PAPER, "付款方式,例如在交付所需签证"),
        (PAPER, "通过编程算法组合"),
        (PAPER, "面部分析技术的人工智能"),
        (PAPER, "智能手机或计算机密码"),
        (PAPER, "公众宣传活动,可让媒体"),
        (PAPER, "收入。¹2017 年"),
        (PAPER, "100 亿美元。²这些"),
        (PAPER, "庇护申请。⁶"),
        (PAPER, "参差不齐。¹⁰"),
        (PAPER, "走私网络。¹⁵"),
        (PAPER, "区分开来。¹⁷"),
        (PAPER, "对策。³¹2019年12月"),
        (PAPER, "《2018年全球偷运移民问题报告》(联合国出版物,出售品编号:E.18.IV.9)。"),
    ],
)
def test_what_was_broken_is_whole(slug, joined):
    assert joined in printed(document(slug))


def squeezed(text: str) -> str:
    return "".join(text.split())


def edited(edition: Document, number: int, line: str) -> list[str]:
    """What of a source line must stand in the edition, by the errata and nothing else, without spaces."""
    by_hand = [(e.old, e.new) for e in edition.errata if e.line == number and e.by_hand]
    by_place = [
        (e.old, e.new)
        for e in edition.errata
        if e.line == number and e.why.endswith("printed as a plain number")
    ]
    text = line
    for old, new in by_hand + by_place:
        text = text.replace(old, new)
    text = re.sub(r"\[([^\[\]]+)\]\(#\)", r"\1", text).replace("\\", "")
    text = re.sub(r"\^\{(\*|\d)(.*?)\}", lambda m: m[1].translate(RAISED) + m[2], text)
    text = re.sub(r"^ ?(?:- |#+ |> )?(?:(?:\d+|[一二三四五])\. |\([a-h]\) )?|^\* |^[⁰¹²³⁴-⁹]+ ?", "", text)
    return [squeezed(part) for part in text.split(" ²⁰ ")]


@pytest.mark.parametrize("slug", [SHEET, PAPER])
def test_no_character_of_the_source_is_lost_and_none_is_added(slug):
    """Line by line, what the edition leaves out or puts in is exactly what its errata say."""
    edition = document(slug)
    texts = squeezed(printed(edition))
    total = 0
    for number, line in enumerate(source_lines(slug), 1):
        is_footer = re.fullmatch(r"V\.20-03094 \d+/13", line.strip())
        if line.strip() and not is_footer and not (slug == PAPER and number <= 9):
            for words in edited(edition, number, line):
                total += len(words)
                assert words in texts, number
    agenda = len(squeezed(edition.facts.get("agenda_item_title", "")))
    masthead = sum(
        len(squeezed(block.text)) + len(block.notes) for block in edition.blocks if 0 < block.line <= 9
    )
    assert total + agenda + (masthead if slug == PAPER else 0) == len(texts)


def test_the_dead_links_of_the_fact_sheet_are_43():
    links = [e for e in document(SHEET).errata if e.why == "link notation taken out"]
    assert len(links) == 43
    assert sum(e.new.startswith("S/") for e in links) == 6
    assert "](" not in printed(document(SHEET))
    assert "\\" not in printed(document(SHEET))


def test_the_facts_of_the_paper_are_read_from_its_masthead():
    assert dict(document(PAPER).facts) == {
        "kind": "background-paper",
        "organ": "ctoc-conference",
        "date": "2020-06-15",
        "distribution": "General",
        "original_language": "en",
        "printed_body": "偷运移民问题工作组",
        "meeting": "2020年9月8日和9日,维也纳",
        "agenda_item": "3",
        "agenda_item_title": document(PAPER).title,
        "prepared_by": "秘书处",
        "job_number": "V.20-03094",
        "pages": "13",
        "symbol_printed": "no",
    }
    assert str(document(PAPER).key) == "CTOC/COP/WG.7/2020/3"
    assert document(PAPER).title.startswith(
        "利用技术包括信息通信技术防止和调查偷运移民并对犯罪集团越来越多地利用"
    )
    assert document(PAPER).title == next(
        block.text for block in document(PAPER).blocks if block.id == "title"
    )


def test_record_and_masthead_of_the_paper_agree():
    assert not [doubt for doubt in document(PAPER).doubts if doubt.why.startswith("The record says")]


def test_the_only_doubts_left_are_the_levels_of_unnumbered_headings():
    assert document(SHEET).doubts == ()
    doubts = document(PAPER).doubts
    assert {doubt.why for doubt in doubts} == {
        "The heading has no number; its level was told from the headings before it."
    }
    assert len(doubts) == 17


def test_what_a_person_decided_in_the_paper():
    decided = [e for e in document(PAPER).errata if e.by_hand and not e.is_kept]
    assert [e.line for e in decided] == [16, 22, 30, 132, 138, 150, 159, 165, 172, 228]


@pytest.mark.parametrize("slug", [SHEET, PAPER])
def test_errata_come_in_the_order_of_lines_and_give_reasons(slug):
    errata = document(slug).errata
    assert [e.line for e in errata] == sorted(e.line for e in errata)
    assert all(e.why for e in errata)
    assert len([e for e in errata if e.is_kept]) >= 20


@pytest.mark.parametrize("slug", [SHEET, PAPER])
def test_ids_are_unique_and_parents_come_before_their_children(slug):
    seen: set[str] = set()
    for block in document(slug).blocks:
        assert block.id not in seen
        assert block.parent is None or block.parent in seen
        seen.add(block.id)


def copied(slug: str, target: Path) -> Path:
    folder = target / slug
    folder.mkdir()
    for file in (CORPUS / slug).iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


def test_a_source_that_was_edited_is_refused(tmp_path):
    folder = copied(SHEET, tmp_path)
    source = next(folder.glob("*.txt"))
    source.write_bytes(source.read_bytes() + b"\n")
    with pytest.raises(BrokenCorpus, match="no longer the file that came"):
        read_corpus_folder(folder)


def test_a_source_that_is_missing_is_refused(tmp_path):
    folder = copied(SHEET, tmp_path)
    next(folder.glob("*.txt")).unlink()
    with pytest.raises(UnreadableSource):
        read_corpus_folder(folder)


def test_a_record_cannot_name_a_file_of_another_folder(tmp_path):
    folder = copied(SHEET, tmp_path)
    record = folder / "record.toml"
    record.write_text(record.read_text(encoding="utf-8").replace("000_", "../000_"), encoding="utf-8")
    with pytest.raises(BrokenCorpus):
        read_corpus_folder(folder)


def test_without_a_name_the_only_text_of_the_folder_is_the_source(tmp_path):
    (tmp_path / "record.toml").write_text(
        'key = { value = "VM/LAMP", source = "editor: ours" }\n', encoding="utf-8"
    )
    (tmp_path / "lamp.txt").write_text(
        "Lamps\n\nA lamp gives light to those who pass by at night.\n", encoding="utf-8"
    )
    assert read_corpus_folder(tmp_path).title == "Lamps"
    (tmp_path / "other.txt").write_text("Other", encoding="utf-8")
    with pytest.raises(BrokenCorpus):
        read_corpus_folder(tmp_path)


@pytest.mark.parametrize(
    ("slug", "digest"),
    [
        (SHEET, "68dbf6c12504c2a22ac8c6e8d02d1f6f450b76dca28f7ff70369c869c951bbf0"),
        (PAPER, "ac4a7aeb749a525fd87087c5162243db68bb9740cd5c4fa0d4f220cf160f07ae"),
    ],
)
def test_the_sources_are_byte_for_byte_what_came(slug, digest):
    assert hashlib.sha256(next((CORPUS / slug).glob("*.txt")).read_bytes()).hexdigest() == digest
