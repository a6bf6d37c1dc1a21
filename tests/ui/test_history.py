"""Back and forward behave as in a browser."""

from hypothesis import given
from hypothesis import strategies as st

from vademecum.ui.history import History


def travelled(*places):
    history = History()
    for place in places:
        history.visit(place)
    return history


def test_nothing_lies_before_the_first_place_and_nothing_after_the_last():
    history = travelled("a")
    assert not history.can_go_back
    assert history.back() is None
    assert history.forward() is None
    assert history.places[history.at] == "a"


def test_back_and_forward_are_inverse():
    history = travelled("a", "b", "c")
    assert (history.back(), history.back(), history.back()) == ("b", "a", None)
    assert (history.forward(), history.forward(), history.forward()) == ("b", "c", None)


def test_a_new_place_forgets_what_lay_ahead():
    history = travelled("a", "b", "c")
    history.back()
    history.visit("d")
    assert not history.can_go_forward
    assert history.back() == "b"


def test_the_same_place_twice_is_one_place():
    assert travelled("a", "a").places == ["a"]


def test_an_amended_place_is_the_one_come_back_to():
    history = travelled("a", "b")
    history.amend("b, three lines on")
    history.back()
    assert history.forward() == "b, three lines on"


def test_amending_no_place_does_nothing():
    history = History()
    history.amend("a")
    assert history.places == []


@given(st.lists(st.sampled_from(["back", "forward", *range(6)]), max_size=600))
def test_it_never_loses_its_place_and_never_grows_without_end(steps):
    history = History()
    for step in steps:
        if step == "back":
            history.back()
        elif step == "forward":
            history.forward()
        else:
            history.visit(step)
            assert history.places[history.at] == step
        assert len(history.places) <= 200
        assert history.at == -1 or 0 <= history.at < len(history.places)
        assert history.can_go_back == (history.at > 0)
