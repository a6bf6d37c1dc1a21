"""The index: what it holds, that it is the same each time, that it walks as it should."""

import os
import subprocess
import sys
from array import array
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vademecum.search.block_table import NONE_ABOVE, BlockTable
from vademecum.search.cursors import END, AllOf, AnyOf, Fixed, Range, places
from vademecum.search.effort import Effort
from vademecum.search.index import Index, IndexDamaged
from vademecum.search.index_builder import Entry, build_index
from vademecum.search.query import Tier
from vademecum.search.terms import Field, Term, document_filter, lang_filter, symbol_term

ENTRIES = [
    Entry(1, 1, "zh", "title", "网络空间的反恐"),
    Entry(2, 1, "zh", "paragraph", "第1373(2001)号决议", ("S/RES/1373(2001)",)),
    Entry(3, 1, "zh", "heading", "人工智能"),
    Entry(4, 1, "zh", "paragraph", "人工智能的应用"),
    Entry(5, 1, "zh", "footnote", "见人工智能报告"),
    Entry(6, 2, "en", "heading", "artificial intelligence"),
    Entry(7, 2, "en", "bullet", "intelligence and the s/res/1373(2001)"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    made = tmp_path_factory.mktemp("index") / "index"
    build_index(made, ENTRIES)
    return made


@pytest.fixture
def index(folder):
    opened = Index.open(folder)
    yield opened
    opened.close()


def rows(index: Index, term: Term) -> list[int]:
    return [index.blocks.rows[at] for at in places(index.cursor(term, Effort(1000)))]


def test_headings_come_first_and_footnotes_last(index):
    assert list(index.blocks.rows) == [1, 3, 6, 2, 4, 7, 5]
    assert [index.blocks.tier(at) for at in (0, 2, 3, 5, 6)] == [
        Tier.HEADING,
        Tier.HEADING,
        Tier.BODY,
        Tier.BODY,
        Tier.FOOTNOTE,
    ]
    assert index.blocks.span(Tier.BODY) == (3, 6)


def test_a_block_knows_the_heading_above_it(index):
    above = dict(zip(index.blocks.rows, index.blocks.above, strict=True))
    assert (above[4], above[7]) == (3, 6)
    assert above[2] == above[5] == above[6] == NONE_ABOVE


def test_terms_lead_to_the_blocks_that_hold_them(index):
    assert rows(index, Term(Field.TEXT, "人工")) == [3, 4, 5]
    assert rows(index, Term(Field.TEXT, "1373")) == [2, 7]
    assert rows(index, Term(Field.CHARACTER, "的")) == [1, 4]
    assert rows(index, symbol_term("S/RES/1373(2001)")) == [2]
    assert rows(index, lang_filter("en")) == [6, 7]
    assert rows(index, document_filter(1)) == [1, 3, 2, 4, 5]
    assert index.frequency(Term(Field.TEXT, "人工")) == 3
    assert index.frequency(Term(Field.TEXT, "工人")) == 0


def test_words_are_listed_by_their_beginning(index):
    assert index.beginning(Field.TEXT, "int", 9) == ["intelligence"]
    assert index.beginning(Field.TEXT, "人", 9) == ["人工"]
    assert index.beginning(Field.SYMBOL, "s/", 9) == ["s/res/1373(2001)"]
    assert len(index.beginning(Field.TEXT, "", 3)) == 3


def test_the_same_input_gives_the_same_bytes(tmp_path):
    script = (
        "import sys; from pathlib import Path; from vademecum.search.index_builder import *\n"
        "entries = [Entry(n + 1, 1, 'zh', 'paragraph', f'人工智能{n}的应用', (f'S/RES/{n}(2001)',))"
        " for n in range(300)]\n"
        "build_index(Path(sys.argv[1]), entries)"
    )
    made = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        folder = tmp_path / seed
        subprocess.run([sys.executable, "-c", script, str(folder)], env=environment, check=True)
        made.append(contents(folder))
    assert made[0] == made[1]


def test_another_text_gives_another_index(folder, tmp_path):
    build_index(tmp_path / "other", [*ENTRIES[:-1], Entry(7, 2, "en", "bullet", "intelligence")])
    assert contents(tmp_path / "other") != contents(folder)


def contents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_progress_ends_with_all_blocks(tmp_path):
    told: list[tuple[int, int]] = []
    build_index(tmp_path / "index", ENTRIES, lambda done, of: told.append((done, of)))
    assert told[-1] == (7, 7)


def test_an_index_of_nothing_finds_nothing(tmp_path):
    build_index(tmp_path / "index", [])
    index = Index.open(tmp_path / "index")
    assert index.frequency(Term(Field.TEXT, "人工")) == 0
    assert index.beginning(Field.TEXT, "", 5) == []
    index.close()


def test_nothing_is_written_over(folder):
    with pytest.raises(FileExistsError):
        build_index(folder, ENTRIES)


def damaged(folder: Path, tmp_path: Path, name: str, content: bytes | None) -> Path:
    broken = tmp_path / "broken"
    broken.mkdir()
    for file in folder.iterdir():
        (broken / file.name).write_bytes(file.read_bytes())
    if content is None:
        (broken / name).unlink()
    else:
        (broken / name).write_bytes(content)
    return broken


@pytest.mark.parametrize("content", [None, b"", b"nonsense"])
@pytest.mark.parametrize(
    "name", ["index.json", "blocks.bin", "_VADEMECUM_1.toc", "VADEMECUM_0000000000000000.trm"]
)
def test_a_damaged_index_is_a_trouble_with_advice(folder, tmp_path, name, content):
    with pytest.raises(IndexDamaged) as trouble:
        Index.open(damaged(folder, tmp_path, name, content))
    assert trouble.value.advice_text


def test_a_missing_folder_is_a_trouble(tmp_path):
    with pytest.raises(IndexDamaged):
        Index.open(tmp_path / "nowhere")


def test_the_table_of_blocks_is_read_as_it_was_written(tmp_path):
    table = BlockTable(
        array("I", [1, 70_000]),
        array("I", [1, 2]),
        array("I", [NONE_ABOVE, 1]),
        b"\x02\x03",
        {1: "zh", 2: "en"},
        (1, 2, 2),
    )
    table.write(tmp_path)
    assert BlockTable.read(tmp_path) == table


# -- walking ---------------------------------------------------------------


sets = st.sets(st.integers(0, 60), max_size=30)


def fixed(numbers: set[int]) -> Fixed:
    return Fixed(sorted(numbers))


@given(st.lists(sets, min_size=1, max_size=4))
def test_walking_together_is_intersection(lists):
    walked = list(places(AllOf([fixed(one) for one in lists], Effort(1000))))
    assert walked == sorted(set.intersection(*lists))


@given(st.lists(sets, min_size=1, max_size=4), st.integers(0, 60))
def test_walking_side_by_side_is_union_and_can_begin_anywhere(lists, begin):
    union = sorted(set.union(*lists))
    assert list(places(AnyOf([fixed(one) for one in lists]))) == union
    assert AnyOf([fixed(one) for one in lists]).seek(begin) == next((n for n in union if n >= begin), END)


def test_a_range_is_all_its_places():
    assert list(places(Range(3, 6))) == [3, 4, 5]
    assert list(places(Range(3, 3))) == []


@settings(max_examples=8)
@given(st.sets(st.integers(0, 1_999), min_size=1), st.sets(st.integers(0, 1_999), min_size=1))
def test_postings_of_many_blocks_are_walked_without_loss(tmp_path_factory, ones, others):
    folder = tmp_path_factory.mktemp("many") / "index"
    entries = [
        Entry(
            n + 1, 1, "zh", "paragraph", f"甲乙{'丙丁' if n in ones else ''}。{'戊己' if n in others else ''}"
        )
        for n in range(2_000)
    ]
    build_index(folder, entries)
    index = Index.open(folder)
    effort = Effort(10_000)
    assert list(places(index.cursor(Term(Field.TEXT, "丙丁"), effort))) == sorted(ones)
    both = AllOf([index.cursor(Term(Field.TEXT, pair), effort) for pair in ("丙丁", "戊己")], effort)
    assert list(places(both)) == sorted(ones & others)
    cursor = index.cursor(Term(Field.TEXT, "丙丁"), effort)
    for target in range(0, 2_000, 130):
        assert cursor.seek(target) == next((n for n in sorted(ones) if n >= target), END)
    index.close()


def test_importing_the_index_does_not_import_whoosh():
    script = "import sys, vademecum.services.finding; print('whoosh' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
