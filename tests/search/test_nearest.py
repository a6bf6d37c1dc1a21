"""The nearest thing that exists."""

import pytest

from vademecum.search.effort import Effort
from vademecum.search.gathering import Source
from vademecum.search.index import Index
from vademecum.search.index_builder import Entry, build_index
from vademecum.search.nearest import Nearest, edit_distance
from vademecum.search.query_reader import read_query
from vademecum.search.query_writer import written
from vademecum.search.suggesting import suggest

TEXTS = [
    "采用分散分布式结构的新技术,如区块链相关技术",
    "人工智能和机器学习",
    "司法协助渠道与虚拟资产",
    "paul koscak, artificial intelligence turns the tide",
    "countering the financing of terrorism",
    "移民问题",
]


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nearest") / "index"
    build_index(folder, [Entry(n, 1, "zh", "paragraph", text) for n, text in enumerate(TEXTS, start=1)])
    index = Index.open(folder)
    yield Source(index, lambda rows: {row: TEXTS[row - 1] for row in rows})
    index.close()


def suggested(source: Source, typed: str, **how: bool) -> list[str]:
    node = read_query(typed).node
    assert node is not None
    return [written(near) for near in suggest([source], node, Effort(60_000), **how)]


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("区快链", "区块链"),
        ("曲块链", "区块链"),
        ("区块琏", "区块链"),
        ("人工智慧", "人工智能"),
        ("人智工能", "人工智能"),
        ("人工智智能", "人工智能"),
        ("人工能", "人工智能"),
        ("人人工智能", "人工智能"),
        ("Koscek", "koscak"),
        ("Kocsak", "koscak"),
        ("finansing", "financing"),
        ("terorism", "terrorism"),
        ("区快链 技术", "区块链 技术"),
        ("技术 -区块 OR 区快链相关", "技术 NOT 区块 OR 区块链相关"),
        ("人工智能移民", None),
        ("人工智能机器学习", "人工智能和机器学习"),
        ("司法虚拟资产", "司法 虚拟资产"),
    ],
)
def test_a_query_without_hits_gets_the_nearest_one(source, typed, near):
    found = suggested(source, typed)
    assert near in found if near else found == []


@pytest.mark.parametrize("typed", ["区块", "彁彁彁", "qqqqqq", "12345", "ab", "彁"])
def test_what_is_near_nothing_gets_nothing(source, typed):
    assert suggested(source, typed) == []


def test_while_typing_only_what_is_quickly_found_is_offered(source):
    assert suggested(source, "曲块链", is_quick=True) == []
    assert suggested(source, "区快链", is_quick=True) == ["区块链"]


def test_looking_for_neighbours_is_bounded(source):
    for phrase in ("彁" * 500, "区快链" * 13, "kosc" * 9):
        effort = Effort(60_000)
        for _ in Nearest(source.index, effort).like(phrase):
            pass
        assert effort.steps < 20_000


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("koscak", "koscek", 1),
        ("kocsak", "koscak", 1),
        ("abcd", "abc", 1),
        ("abcd", "badc", 2),
        ("abc", "xyz", 3),
    ],
)
def test_distances_count_letters_and_exchanges(one, other, distance):
    assert edit_distance(one, other, 2) == distance
    assert edit_distance(other, one, 2) == distance
