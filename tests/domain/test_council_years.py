"""A Council number gives its year, a wrong pair is flagged, what the table does not tell stays unknown."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.council_years import CouncilYears, YearRow, broken_row
from vademecum.domain.key import Key

ROWS: tuple[YearRow, ...] = ((1998, 1147, 1219), (1999, 1220, 1284), (2000, 1285, 1334), (2001, 1335, None))
YEARS = CouncilYears(ROWS)


@st.composite
def tables(draw: st.DrawFn) -> CouncilYears:
    """Any table without gaps, its last year open or not."""
    year, first = draw(st.integers(1900, 2100)), draw(st.integers(1, 500))
    rows: list[YearRow] = []
    for length in draw(st.lists(st.integers(1, 90), min_size=1, max_size=30)):
        rows.append((year + len(rows), first, first + length - 1))
        first += length
    if draw(st.booleans()):
        rows[-1] = (*rows[-1][:2], None)
    return CouncilYears(rows)


def key(text: str) -> Key:
    return Key.parse(text)


def test_the_first_and_the_last_number_of_a_year_belong_to_it() -> None:
    assert [YEARS.year_of(n) for n in (1147, 1219, 1220, 1284, 1285)] == [1998, 1998, 1999, 1999, 2000]


def test_of_an_open_year_only_the_first_number_is_known() -> None:
    assert YEARS.year_of(1335) == 2001
    assert YEARS.year_of(1336) is None
    assert YEARS.year_of(99999) is None


def test_numbers_below_the_table_are_unknown() -> None:
    assert YEARS.year_of(1146) is None
    assert YEARS.year_of(0) is None


def test_a_wrong_pair_is_corrected_and_keeps_its_place() -> None:
    assert YEARS.corrected(key("S/RES/1267(2000)#para_4__b")) == key("S/RES/1267(1999)#para_4__b")


@pytest.mark.parametrize(
    "text",
    [
        "S/RES/1267(1999)",
        "S/RES/1267(?)",
        "S/RES/1336(2001)",
        "S/RES/1336(2005)",
        "S/RES/1146(1997)",
        "A/RES/54/100",
        "S/PRST/1998/2",
        "S/1999/1267",
    ],
)
def test_what_is_right_or_not_known_to_be_wrong_is_not_flagged(text: str) -> None:
    assert not YEARS.contradicts(key(text))
    assert YEARS.corrected(key(text)) is None


@pytest.mark.parametrize("text", ["S/RES/1336(1999)", "S/RES/1146(1998)", "S/RES/0(2000)"])
def test_a_pair_that_cannot_be_is_flagged_without_a_guess(text: str) -> None:
    assert YEARS.contradicts(key(text))
    assert YEARS.corrected(key(text)) is None


def test_a_closed_table_excludes_its_last_year_for_numbers_above_it() -> None:
    closed = CouncilYears(ROWS[:3])
    assert closed.contradicts(key("S/RES/1335(2000)"))
    assert not closed.contradicts(key("S/RES/1335(2001)"))


def test_a_missing_year_is_filled_in_where_it_is_unique() -> None:
    assert YEARS.completed(key("S/RES/1267(?)#para_4")) == key("S/RES/1267(1999)#para_4")


@pytest.mark.parametrize(
    "text", ["S/RES/1336(?)", "S/RES/12(?)", "S/RES/1267(2000)", "A/RES/54/100", "VM/CHARTER#art_24"]
)
def test_every_other_key_stays_the_same(text: str) -> None:
    assert YEARS.completed(key(text)) == key(text)


def test_an_empty_table_knows_nothing() -> None:
    nothing = CouncilYears()
    assert nothing.rows() == ()
    assert nothing.year_of(1373) is None
    assert nothing.corrected(key("S/RES/1373(1946)")) is None
    assert nothing.completed(key("S/RES/1373(?)")) == key("S/RES/1373(?)")


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        ([(1946, 1, 15), (1948, 16, 20)], 1),
        ([(1946, 1, 15), (1947, 17, 20)], 1),
        ([(1946, 1, 15), (1947, 15, 20)], 1),
        ([(1946, 1, None), (1947, 16, 20)], 0),
        ([(1946, 16, 15)], 0),
    ],
)
def test_a_table_with_a_gap_is_refused(rows: list[YearRow], where: int) -> None:
    assert broken_row(rows) == where
    with pytest.raises(ValueError, match=str(rows[where][0])):
        CouncilYears(rows)


def test_a_table_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        YEARS._rows = ()  # type: ignore[misc]


def test_tables_with_the_same_rows_are_equal() -> None:
    assert CouncilYears(list(ROWS)) == YEARS
    assert hash(CouncilYears(list(ROWS))) == hash(YEARS)


@given(tables())
def test_a_table_is_rebuilt_from_its_rows(years: CouncilYears) -> None:
    assert CouncilYears(years.rows()) == years


@given(tables())
def test_every_number_of_a_closed_year_has_exactly_that_year(years: CouncilYears) -> None:
    for year, first, last in years.rows():
        for number in (first, last or first):
            assert years.year_of(number) == year
            assert years.completed(Key(f"S/RES/{number}(?)")) == Key(f"S/RES/{number}({year})")
            assert not years.contradicts(Key(f"S/RES/{number}({year})"))


@given(tables(), st.integers(0, 4000), st.integers(1000, 9999))
def test_a_corrected_key_needs_no_further_correction(years: CouncilYears, number: int, year: int) -> None:
    given_key = Key(f"S/RES/{number}({year})", "para_2")
    corrected = years.corrected(given_key)
    if corrected is not None:
        assert years.contradicts(given_key)
        assert corrected.fragment == "para_2"
        assert corrected.council_number == (number, years.year_of(number))
        assert years.corrected(corrected) is None


@given(tables(), st.integers(0, 4000))
def test_later_numbers_are_never_of_earlier_years(years: CouncilYears, number: int) -> None:
    known = [year for year in map(years.year_of, range(number, number + 50)) if year is not None]
    assert all(before <= after for before, after in pairwise(known))
