"""Two versions of a note as one: no line and no tag of either is lost."""

from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.annotation import Annotation, Colour, Scope, Target
from vademecum.domain.key import Key
from vademecum.services.notebook.settling import both_as_one, merged

ABOUT = Target(Scope.DOCUMENT, Key("A/TEST/1"), "en")
LINES = st.lists(st.sampled_from(["a", "b", "c", "", "𠮷"]), max_size=8)


def is_inside(lines: list[str], whole: list[str]) -> bool:
    """Whether lines stand in a text, in their order."""
    rest = iter(whole)
    return all(line in rest for line in lines)


@given(LINES, LINES)
def test_every_line_of_both_is_there_in_its_order(a, b):
    lines = merged("\n".join(a), "\n".join(b)).split("\n")
    assert is_inside("\n".join(a).split("\n"), lines)
    assert is_inside("\n".join(b).split("\n"), lines)
    assert len(lines) <= max(1, len(a)) + max(1, len(b))


@given(LINES)
def test_a_version_with_itself_is_itself(a):
    text = "\n".join(a)
    assert merged(text, text) == text


def test_tags_and_colour_of_all_versions_are_kept():
    newer = Annotation("1", ABOUT, None, "x\ny", ("a", "网络"))
    older = Annotation("1", ABOUT, Colour.PINK, "x\nz", ("網絡", "b"))
    one = both_as_one([newer, older])
    assert one == Annotation("1", ABOUT, Colour.PINK, "x\nz\ny", ("a", "网络", "b"))
