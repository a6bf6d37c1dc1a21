"""Footnotes tell what they name and where it was named before, or say that they do not know."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import texts
from vademecum.domain.citation import Citation
from vademecum.domain.note_source import SourceKind, Unresolved
from vademecum.paths import find_places
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.footnotes.cues import CuesDamaged, CueTable
from vademecum.text.footnotes.sources import sources_of
from vademecum.text.footnotes.tracing import Note, trace

GRAMMAR = find_places().grammar
TOLD = [
    line.split("\t")
    for line in Path(__file__).with_name("footnotes_told.tsv").read_text("utf-8").splitlines()
]


@pytest.fixture(scope="module")
def cues():
    return CueTable.load(GRAMMAR / "footnotes.toml")


@pytest.fixture(scope="module")
def read(cues):
    """A function that parts a footnote as a library does, with the citations recognised in it."""
    recogniser = Recogniser.load(GRAMMAR)

    def sources(text, lang):
        found = recogniser.find(text, lang)
        cited = [Citation("fn_1", f.start, f.end, f.surface, f.key, f.kind) for f in found]
        return sources_of(text, cited, cues.of(lang))

    return sources


@pytest.fixture
def traced(read):
    """A function that says in short what each footnote of a document leads to.

    `=3` leads to footnote 3, `~3` probably, `!` nowhere and why; nothing when it names its source itself.
    """

    def short(lang, *footnotes):
        notes = [Note(f"fn_{n}", str(n), "number", read(t, lang)) for n, t in enumerate(footnotes, start=1)]
        return [
            " ".join(
                f"!{one.why.value}" if one.why else f"{'=' if one.is_sure else '~'}{one.first[3:]}"
                for one in sources
                if one is not None
            )
            for sources in trace(notes)
        ]

    return short


@pytest.mark.parametrize(("lang", "kinds", "text"), TOLD, ids=[text[:40] for _, _, text in TOLD])
def test_the_kind_of_a_source(read, lang, kinds, text):
    found = dict.fromkeys(kind for s in read(text, lang) for kind in (s.kind, *s.also))
    assert [kind.value for kind in found] == kinds.split()


def test_a_footnote_of_several_sources_is_parted_and_every_part_stands_where_it_says(read):
    text = "见 A/99/901，第12段；另见 A/99/902，第3段。"
    first, second = read(text, "zh")
    assert (text[first.start : first.end], text[second.start : second.end]) == (
        "见 A/99/901，第12段；",
        "另见 A/99/902，第3段。",
    )
    assert (first.keys, second.keys) == (("A/99/901",), ("A/99/902",))


def test_a_chain_leads_to_the_first_full_source(traced):
    assert traced("zh", "港务局，《灯塔年度报告》（2015年）。", "同上。", "同上，第12段。", "见脚注3。") == [
        "",
        "=1",
        "=1",
        "=1",
    ]
    assert traced("en", "Roe, “Lamps and harbours” (2015).", "Ibid.", "Id. at 45.", "See note 2 above.") == [
        "",
        "=1",
        "=1",
        "=1",
    ]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("zh", "同上，第12段。", "第12段"),
        ("zh", "同前注，第9页。", "第9页"),
        ("zh", "见上文脚注1，第4条。", "第4条"),
        ("zh", "同上。", ""),
        ("en", "Ibid., para. 5.", "para. 5"),
        ("en", "Id. at 45.", "at 45"),
        ("en", "Supra note 1, at 45.", "at 45"),
        ("ru", "Там же, стр. 6.", "стр. 6"),
        ("ar", "المرجع نفسه، الفقرة 6.", "الفقرة 6"),
    ],
)
def test_a_reference_back_keeps_its_own_place(read, lang, text, place):
    (source,) = read(text, lang)
    assert source.points is not None
    assert source.place == place


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "同上文所述。"),
        ("en", "See document A/66/1, note 5."),
        ("en", "Note 5 of the annex is not reproduced."),
        ("en", "Ibidemus, “Lamps” (2015)."),
        ("en", "Note by the Secretary-General (A/99/901)."),
        ("zh", "见 A/66/1，脚注5。"),
        ("en", "Identity papers of keepers are kept in harbours."),
    ],
)
def test_what_only_looks_like_a_reference_back_is_none(read, lang, text):
    assert [source.points for source in read(text, lang)] == [None]


def test_what_cannot_be_resolved_is_said_to_be_so(traced):
    assert traced("zh", "同上。") == [f"!{Unresolved.NOTHING_BEFORE}"]
    assert traced("zh", "见脚注9。") == [f"!{Unresolved.NO_SUCH_NOTE}"]
    assert traced("zh", "", "同上。")[1] == f"!{Unresolved.NO_SOURCE}"
    assert traced("zh", "见脚注2。", "见脚注1。") == [f"!{Unresolved.POINTS_TO_ITSELF}"] * 2
    assert traced("en", "Ibid.", "Ibid.") == [f"!{Unresolved.NOTHING_BEFORE}"] * 2
    assert traced("zh", "港务局，前引书，第5页。") == [f"!{Unresolved.NONE_FITS}"]
    two = ("港务局，《灯油》（2015年）。", "港务局，《灯塔年度报告》（2016年）。")
    assert traced("zh", *two, "港务局，前引书，第5页。")[2] == f"!{Unresolved.SEVERAL_FIT}"
    assert traced("zh", *two, "港务局，《灯油》，前引书，第5页。")[2] == "=1"


def test_a_reference_to_a_footnote_of_several_sources_is_not_sure(traced):
    assert traced("en", "See A/99/901; A/99/902.", "Ibid.")[1] == "~1"
    both = "Jane Roe, “Lamps and harbours” (2015); John Doe, “Oil for lamps” (2016)."
    assert traced("en", both, "Doe (note 1 above), p. 7.")[1] == "=1"


def test_ibid_with_a_document_of_its_own_is_what_later_ones_mean(traced):
    first = "Official Records of the Lantern Council, Fortieth Year, Supplement for April 1985."
    assert traced("en", first, "Ibid., document S/99901.", "Ibid.") == ["", "=1", "=2"]


def test_the_same_work_is_recognised_in_shorter_and_changed_forms(traced):
    full = "欧洲灯塔署（欧灯署），灯油中心，“2019年第4次年度报告”（2020年5月）。"
    assert traced("zh", full, "欧灯署，“2019年第4次年度报告”。") == ["", "=1"]
    assert (
        traced("zh", "欧洲灯塔网络，“使用灯塔信号寻找船只”（2016年）。", "欧洲灯塔网，“灯塔信号的使用”。")[1]
        == "~1"
    )
    assert traced("zh", "《2018年全球灯塔问题报告》。", "《2018年全球灯塔问题研究》，第44页。")[1] == "~1"
    roe = "Jane Roe, Lamps and Harbours (Geneva, Harbour Press, 2015), p. 44."
    assert traced("en", roe, "Roe, Lamps and Harbours, p. 12.", "Roe, op. cit., p. 46.") == ["", "=1", "=1"]
    assert traced("en", "See https://lamps.example/oil.", "Lamps, at www.lamps.example.")[1] == ""
    assert traced("zh", "A/99/901，第3段。", "见 A/99/901，第7段。")[1] == "=1"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("港务局，“2019年年度报告”（2020年）。", "港务局，“2020年年度报告”（2021年）。"),
        ("灯塔实验室，“2019年年度报告”（2018年）。", "欧灯署，“2019年第4次年度报告”。"),
        (
            "欧洲灯塔网络，“使用灯塔信号寻找船只”（2016年）。",
            "欧洲灯塔网络，“减少灯油浪费的实际措施”（2012年）。",
        ),
        ("甲署，“单元4：灯塔入门”（2019年）。", "甲署，“单元6：灯塔入门”（2019年）。"),
        ("甲署，“年度报告”（2015年）。", "甲署，“年度报告”（2016年）。"),
        ("甲署，“年度报告”。", "乙署，“年度报告”。"),
    ],
)
def test_works_that_are_not_the_same_are_not_taken_for_the_same(traced, one, other):
    assert traced("zh", one, other) == ["", ""]


@given(st.lists(st.one_of(texts, st.sampled_from([text for _, _, text in TOLD])), max_size=8), st.data())
def test_any_footnotes_are_parted_within_their_text_and_every_trace_ends(read, footnotes, data):
    more = st.sampled_from(
        ["同上。", "见脚注2。", "见脚注1，第3页。", "Ibid.", "See note 3 below.", "港务局，前引书。"]
    )
    every = [*footnotes, *data.draw(st.lists(more, max_size=5))]
    every = data.draw(st.permutations(every))
    lang = data.draw(st.sampled_from(["zh", "en", "ar", "xx"]))
    notes = [Note(f"fn_{n}", str(n), "number", read(text, lang)) for n, text in enumerate(every, start=1)]
    for note, text in zip(notes, every, strict=True):
        ends = [0, *(end for s in note.sources for end in (s.start, s.end)), len(text)]
        assert ends == sorted(ends)
        assert bool(note.sources) == bool(text.strip())
    ids = {note.id for note in notes}
    for note, sources in zip(notes, trace(notes), strict=True):
        assert len(sources) == len(note.sources)
        for one in sources:
            if one is not None:
                assert (one.first in ids) != (one.why is not None)
                assert one.target is None or one.target in ids


def test_a_long_run_of_references_and_likenesses_ends_quickly(read, cues):
    notes = [Note("fn_0", "0", "number", read("港务局，《灯塔年度报告》（2015年）。", "zh"))]
    same = read("同上，第12段。", "zh")
    notes += [Note(f"fn_{n}", str(n), "number", same) for n in range(1, 3000)]
    assert {one.first for sources in trace(notes)[1:] for one in sources} == {"fn_0"}
    forward = [
        Note(f"fn_{n}", str(n), "number", sources_of(f"见下文脚注{n + 1}。", (), cues.of("zh")))
        for n in range(1, 3000)
    ]
    last = Note("fn_3000", "3000", "number", same[:0] + notes[0].sources)
    assert {one.first for sources in trace([*forward, last])[:-1] for one in sources} == {"fn_3000"}


@pytest.mark.parametrize(
    "damaged",
    ["", "words = 1", "[words.en]\nsame = 3", "[kinds.no-such-kind]\nzh.words = []"],
)
def test_a_table_that_is_not_whole_is_refused_with_a_sentence(tmp_path, damaged):
    file = tmp_path / "footnotes.toml"
    with pytest.raises(CuesDamaged, match=r"footnotes\.toml"):
        CueTable.load(file)
    whole = (GRAMMAR / "footnotes.toml").read_text("utf-8")
    file.write_text(whole + "\n" + damaged if "no-such-kind" in damaged else damaged, "utf-8")
    with pytest.raises(CuesDamaged):
        CueTable.load(file)


def test_the_table_knows_every_kind_it_names_and_the_rest_is_told_otherwise():
    assert {kind.value for kind in SourceKind} >= {"case", "treaty", "law", "document", "news", "web"}
