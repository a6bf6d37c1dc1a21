"""The invented resolutions in UN form: every paragraph, item, note and fact of them."""

from pathlib import Path

import pytest

from vademecum.importer.pipeline import import_text

TEXTS = Path(__file__).parent / "texts"


@pytest.mark.parametrize(
    ("name", "paragraphs"),
    [
        ("resolution-9901-en.txt", ["1", "2", "3", "4", "5", "6"]),
        ("resolution-9901-zh.txt", ["1", "2", "3", "4", "5", "6"]),
        ("resolution-9903-zh-old.txt", ["一", "二", "三", "四"]),
    ],
)
def test_the_operative_paragraphs_stand_in_order(name, paragraphs):
    document = import_text((TEXTS / name).read_bytes())
    assert [b.label for b in document.blocks if b.kind == "operative"] == paragraphs
