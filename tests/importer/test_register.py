"""The register says what is certain, says from where, and refuses files that are wrong."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.instrument import Instrument
from vademecum.domain.key import Key
from vademecum.importer.register import BadRegister, Register, read_register

BUNDLED = Path(__file__).parents[2] / "corpus" / "register"

COUNCIL = {
    1373: ("2001-09-28", "4385", True),
    1526: ("2004-01-30", "4908", True),
    1624: ("2005-09-14", "5261", False),
    2129: ("2013-12-17", None, None),
    2178: ("2014-09-24", "7272", True),
    2253: ("2015-12-17", "7587", True),
    2322: ("2016-12-12", "7831", None),
    2331: ("2016-12-20", "7847", None),
    2341: ("2017-02-13", "7882", None),
    2354: ("2017-05-24", "7949", None),
    2395: ("2017-12-21", "8146", None),
    2396: ("2017-12-21", "8148", True),
    2462: ("2019-03-28", "8496", True),
    2482: ("2019-07-19", "8582", None),
    2617: ("2021-12-30", None, None),
}
"""Number: date, meeting, Chapter VII."""

OTHERS = {
    "A/74/821",
    "A/CONF.234/11",
    "A/RES/65/230",
    "A/RES/70/1",
    "A/RES/74/247",
    "CTOC/COP/RES/8/1",
    "CTOC/COP/WG.7/2019/3",
    "CTOC/COP/WG.7/2019/4",
    "CTOC/COP/WG.7/2020/1",
    "CTOC/COP/WG.7/2020/3",
    "S/2015/939",
    "S/2017/375",
    "S/2017/716",
    "S/2018/1177",
    "S/2020/731",
    "S/PRST/2016/6",
    "VM/CHARTER",
    "VM/CT-COMPACT",
    "VM/CTED/CYBERSPACE",
    "VM/UNTOC",
    "VM/UNTOC/SMUGGLING-PROTOCOL",
}

YEARS = "year\tfirst\tlast\n2000\t1285\t1334\n2001\t1335\t1386\n2002\t1387\t\n"
ENTRY = """
[[instrument]]
key = "S/RES/1373(2001)"
organ = "security-council"
number = "1373"
year = 2001
adopted = "2001-09-28"
vote = "15-0-0"
chapter_vii = true
titles.en = "A subject"
[instrument.sources]
organ = ["symbol"]
number = ["symbol"]
year = ["symbol"]
adopted = ["council-records"]
vote = ["council-records"]
chapter_vii = ["generally-known"]
titles = ["VM/CTED/CYBERSPACE:7"]
"""


@pytest.fixture(scope="module")
def bundled() -> Register:
    return read_register(BUNDLED)


def written(folder: Path, entry: str = ENTRY, years: str = YEARS) -> Path:
    (folder / "council-years.tsv").write_text(years, encoding="utf-8")
    (folder / "instruments.toml").write_text(entry, encoding="utf-8")
    return folder


def by_key(register: Register) -> dict[str, Instrument]:
    return {str(one.key): one for one in register.instruments}


def facts(one: Instrument) -> set[str]:
    told = {
        "organ": one.organ,
        "number": one.number,
        "year": one.year,
        "adopted": one.adopted,
        "meeting": one.meeting,
        "vote": one.vote,
        "titles": one.titles or None,
        "signed": one.signed,
        "in_force": one.in_force,
        "agenda": one.agenda or None,
        "chapter_vii": one.chapter_vii,
    }
    return {name for name, value in told.items() if value is not None}


# -- the bundled register ------------------------------------------------------


def test_every_instrument_cited_is_there_once_and_nothing_else(bundled: Register) -> None:
    council = {one for one in by_key(bundled) if one.startswith("S/RES/")}
    assert {Key.parse(one).council_number for one in council} == {
        (number, int(date[:4])) for number, (date, _, _) in COUNCIL.items()
    }
    assert by_key(bundled).keys() - council == OTHERS
    assert len(bundled.instruments) == len(COUNCIL) + len(OTHERS)


@pytest.mark.parametrize("number", COUNCIL)
def test_a_council_resolution_has_the_facts_we_are_certain_of(bundled: Register, number: int) -> None:
    date, meeting, chapter_vii = COUNCIL[number]
    one = by_key(bundled)[f"S/RES/{number}({date[:4]})"]
    assert (one.organ, one.number, one.year) == ("security-council", str(number), int(date[:4]))
    assert (one.adopted, one.meeting, one.chapter_vii) == (date, meeting, chapter_vii)
    assert one.vote == (None if number in {1624, 2617} else "15-0-0")


def test_the_agenda_items_are_those_of_the_records(bundled: Register) -> None:
    terrorism = "Threats to international peace and security caused by terrorist acts"
    special = {
        1373: "Peace and security — terrorist acts",
        1526: "Peace and security — terrorist acts",
        1624: None,
        2331: "Maintenance of international peace and security",
        2482: "Threats to international peace and security",
        2617: None,
    }
    council = {k[0]: one for one in bundled.instruments if (k := one.key.council_number)}
    assert {number: one.agenda.get("en") for number, one in council.items()} == {
        number: special.get(number, terrorism) for number in COUNCIL
    }


def test_the_dates_of_the_other_instruments(bundled: Register) -> None:
    dates = {
        name: (one.adopted, one.signed, one.in_force)
        for name, one in by_key(bundled).items()
        if name in OTHERS and (one.adopted or one.signed or one.in_force)
    }
    assert dates == {
        "A/RES/65/230": ("2010-12-21", None, None),
        "A/RES/70/1": ("2015-09-25", None, None),
        "A/RES/74/247": ("2019-12-27", None, None),
        "S/PRST/2016/6": ("2016-05-11", None, None),
        "VM/CHARTER": (None, "1945-06-26", "1945-10-24"),
        "VM/UNTOC": ("2000-11-15", None, "2003-09-29"),
        "VM/UNTOC/SMUGGLING-PROTOCOL": ("2000-11-15", None, "2004-01-28"),
    }


def test_what_is_not_certain_is_empty(bundled: Register) -> None:
    known = {name: facts(one) for name, one in by_key(bundled).items()}
    assert not known["S/RES/1624(2005)"] & {"vote", "agenda"}
    assert not known["S/RES/2617(2021)"] & {"vote", "agenda", "meeting", "chapter_vii"}
    assert not known["S/RES/2129(2013)"] & {"meeting", "chapter_vii"}
    assert not known["A/CONF.234/11"] & {"year", "adopted"}
    assert "adopted" not in known["CTOC/COP/RES/8/1"]
    assert "adopted" not in known["VM/CHARTER"]
    assert known["VM/CT-COMPACT"] == {"titles"}
    assert known["VM/CTED/CYBERSPACE"] == {"organ", "titles"}
    for name in OTHERS:
        assert not known[name] & {"meeting", "vote", "chapter_vii", "agenda"}


def test_every_fact_has_a_source_and_every_source_a_fact(bundled: Register) -> None:
    for one in bundled.instruments:
        assert one.sources.keys() - {"key"} == facts(one), one.key
        assert one.source


def test_every_instrument_has_a_title_in_chinese_and_english(bundled: Register) -> None:
    for one in bundled.instruments:
        assert one.titles.keys() == {"zh", "en"}, one.key


def test_number_and_year_stand_in_the_symbol_where_the_symbol_tells_them(bundled: Register) -> None:
    for one in bundled.instruments:
        if "symbol" in one.sources.get("number", ()):
            assert f"/{one.number}" in one.key.symbol
        if "symbol" in one.sources.get("year", ()):
            assert str(one.year) in one.key.symbol


def test_lines_are_given_of_the_two_documents_only(bundled: Register) -> None:
    words = {word for one in bundled.instruments for told in one.sources.values() for word in told}
    printed = [word.rpartition(":") for word in words]
    lengths = {"VM/CTED/CYBERSPACE": 74, "CTOC/COP/WG.7/2020/3": 291}
    assert all(int(line) <= lengths[key] for key, colon, line in printed if colon)


def test_the_file_is_ordered_by_key() -> None:
    text = (BUNDLED / "instruments.toml").read_text(encoding="utf-8")
    keys = [line.split('"')[1] for line in text.splitlines() if line.startswith('key = "')]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("number", "year"),
    [
        (1, 1946), (15, 1946), (16, 1947), (97, 1952), (98, 1952), (131, 1958), (132, 1959), (133, 1960),
        (242, 1967), (338, 1973), (366, 1974), (367, 1975), (678, 1990), (687, 1991), (726, 1992),
        (799, 1992), (892, 1993), (893, 1994), (1267, 1999), (1284, 1999), (1285, 2000), (1325, 2000),
        (1373, 2001), (1386, 2001), (1387, 2002), (1540, 2004), (1624, 2005), (1973, 2011), (2132, 2013),
        (2133, 2014), (2253, 2015), (2336, 2016), (2337, 2017), (2397, 2017), (2398, 2018), (2503, 2019),
        (2504, 2020), (2617, 2021), (2618, 2022), (2721, 2023), (2722, 2024),
    ],
)  # fmt: skip
def test_a_number_gives_its_year(bundled: Register, number: int, year: int) -> None:
    assert bundled.years.year_of(number) == year


def test_the_table_begins_with_the_first_resolution_and_ends_open(bundled: Register) -> None:
    rows = bundled.years.rows()
    assert rows[0] == (1946, 1, 15)
    assert rows[-1] == (2024, 2722, None)
    assert len(rows) == 2024 - 1946 + 1
    assert bundled.years.year_of(2723) is None


def test_a_mistyped_year_is_flagged(bundled: Register) -> None:
    years = bundled.years
    assert years.corrected(Key.parse("S/RES/2178(2015)#para_5")) == Key.parse("S/RES/2178(2014)#para_5")
    assert years.completed(Key.parse("S/RES/1373(?)")) == Key.parse("S/RES/1373(2001)")
    assert years.corrected(Key.parse("S/RES/2999(2031)")) is None


# -- other registers -----------------------------------------------------------


def test_instruments_of_several_files_come_ordered_by_key(tmp_path: Path) -> None:
    written(tmp_path)
    (tmp_path / "more.toml").write_text('[[instrument]]\nkey = "A/RES/55/25"\n', encoding="utf-8")
    assert list(by_key(read_register(tmp_path))) == ["A/RES/55/25", "S/RES/1373(2001)"]


def test_an_instrument_without_facts_is_allowed(tmp_path: Path) -> None:
    (one,) = read_register(written(tmp_path, '[[instrument]]\nkey = "A/RES/55/25"\n')).instruments
    assert one == Instrument(Key("A/RES/55/25"))


def test_the_sources_are_told_together_each_once(tmp_path: Path) -> None:
    (one,) = read_register(written(tmp_path)).instruments
    assert one.source == "symbol; council-records; generally-known; VM/CTED/CYBERSPACE:7"
    assert one.sources["titles"] == ("VM/CTED/CYBERSPACE:7",)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("organ =", "orgn =", "“orgn” is no field"),
        ('key = "S/RES/1373(2001)"', 'key = "resolution 1373"', "not a key"),
        ('key = "S/RES/1373(2001)"', "", "not a key"),
        ('key = "S/RES/1373(2001)"', 'key = "S/RES/1373(?)"', "whole instrument"),
        ('key = "S/RES/1373(2001)"', 'key = "S/RES/1373(2001)#para_2"', "whole instrument"),
        ('key = "S/RES/1373(2001)"', 'key = "S/RES/1373(2002)"', "another year"),
        ("year = 2001", "year = 2002", "differ from the key"),
        ("year = 2001", "year = true", "no year"),
        ("year = 2001", 'year = "2001"', "no year"),
        ('number = "1373"', 'number = "1374"', "differ from the key"),
        ('number = "1373"', "number = 1373", "must be words"),
        ('"security-council"', '"the-council"', "no organ"),
        ('"2001-09-28"', '"2001-09-31"', "“2001-09-31” is no date"),
        ('"2001-09-28"', '"2001-13"', "no date"),
        ('"2001-09-28"', '"28 September 2001"', "no date"),
        ('"2001-09-28"', '"20010928"', "no date"),
        ('"2001-09-28"', "2001-09-28", "must be words"),
        ('"2001-09-28"', '"2002-09-28"', "“2002-09-28” is of another year"),
        ('"15-0-0"', '"15-0"', "no vote"),
        ('"15-0-0"', '"unanimous"', "no vote"),
        ('"15-0-0"', '"14-1-1"', "no vote"),
        ("chapter_vii = true", 'chapter_vii = "yes"', "true or false"),
        ("titles.en", "titles.de", "must name languages"),
        ('titles.en = "A subject"', 'titles = "A subject"', "must name languages"),
        ('"A subject"', '" "', "must be words"),
        ('vote = ["council-records"]', "", "“vote” has no source"),
        ('vote = "15-0-0"', "", "“vote” has a source but no fact"),
        ('["generally-known"]', '["hearsay"]', "unknown source"),
        ('["generally-known"]', "[]", "unknown source"),
        ('["generally-known"]', '"generally-known"', "unknown source"),
        ("CYBERSPACE:7", "CYBERSPACE:seven", "unknown source"),
        ("VM/CTED/CYBERSPACE:7", "fact sheet:7", "unknown source"),
    ],
)
def test_a_wrong_entry_is_refused_with_its_name(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in ENTRY
    with pytest.raises(BadRegister) as trouble:
        read_register(written(tmp_path, ENTRY.replace(old, new, 1)))
    assert said in str(trouble.value)
    assert str(trouble.value).startswith("instruments.toml, ")
    assert trouble.value.advice_text


def test_a_bad_meeting_is_refused(tmp_path: Path) -> None:
    entry = ENTRY.replace("year = 2001", 'year = 2001\nmeeting = "4385th"')
    with pytest.raises(BadRegister, match="“4385th” is no meeting"):
        read_register(written(tmp_path, entry.replace("year = [", 'meeting = ["symbol"]\nyear = [')))


def test_an_instrument_that_stands_twice_is_refused_also_across_files(tmp_path: Path) -> None:
    with pytest.raises(BadRegister, match=r"S/RES/1373\(2001\) stands twice"):
        read_register(written(tmp_path, ENTRY + ENTRY))
    written(tmp_path)
    (tmp_path / "more.toml").write_text(ENTRY, encoding="utf-8")
    with pytest.raises(BadRegister, match=r"more\.toml: S/RES/1373\(2001\) stands twice"):
        read_register(tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[instrument]", "is not TOML"),
        ("[[treaty]]\n", "may only hold entries"),
        ("[instrument]\nkey = 'A/RES/55/25'\n", "may only hold entries"),
        ("instrument = [1]\n", "may only hold entries"),
        ("[[instrument]]\nkey = 'A/RES/55/25'\nsources = 1\n", "named by fact"),
    ],
)
def test_a_file_that_is_no_register_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadRegister, match=said):
        read_register(written(tmp_path, text))


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    written(tmp_path)
    (tmp_path / "instruments.toml").write_bytes("# 决议\n".encode("gb18030"))
    with pytest.raises(BadRegister, match=r"instruments\.toml is not UTF-8"):
        read_register(tmp_path)


def test_a_folder_without_the_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRegister, match=r"council-years\.tsv cannot be read: "):
        read_register(tmp_path)


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ("", "does not begin with"),
        ("year first last\n", "does not begin with"),
        ("year\tfirst\tlast\n2000\t1285\n", "line 2: a year and two numbers"),
        ("year\tfirst\tlast\n2000\tfirst\t1334\n", "line 2: a year and two numbers"),
        ("year\tfirst\tlast\n2000\t1285\t-1\n", "line 2: a year and two numbers"),
        (f"year\tfirst\tlast\n2000\t1285\t{'9' * 5000}\n", "line 2: a year and two numbers"),
        ("year\tfirst\tlast\n2000\t1285\t1334\n2001\t1336\t1386\n", "line 3: the year 2001"),
        ("year\tfirst\tlast\n2000\t1285\t1334\n2002\t1335\t1386\n", "line 3: the year 2002"),
        ("year\tfirst\tlast\n2000\t1285\t\n2001\t1335\t1386\n", "line 2: the year 2000"),
        ("year\tfirst\tlast\n2000\t1285\t1334\n\n", "line 3: a year and two numbers"),
    ],
)
def test_a_broken_table_is_refused_with_its_line(tmp_path: Path, years: str, said: str) -> None:
    with pytest.raises(BadRegister) as trouble:
        read_register(written(tmp_path, years=years))
    assert said in str(trouble.value)
    assert "council-years.tsv" in str(trouble.value)


@given(line=st.integers(0, len(ENTRY.strip().splitlines()) - 1), junk=st.text(max_size=12))
def test_any_damaged_line_is_read_or_refused_but_never_breaks(
    tmp_path_factory: pytest.TempPathFactory, line: int, junk: str
) -> None:
    lines = ENTRY.strip().splitlines()
    lines[line] = junk
    folder = tmp_path_factory.getbasetemp() / "damaged"
    folder.mkdir(exist_ok=True)
    with contextlib.suppress(BadRegister):
        read_register(written(folder, "\n".join(lines)))
