"""What a text and a phrase are to the index."""

from hypothesis import given
from hypothesis import strategies as st

from vademecum.search.terms import LONGEST, Field, Term, covering, text_terms
from vademecum.text.folding import fold_text

mixed = st.text("人工智能机器学习的12ab -(/，。X", max_size=30).map(fold_text)


def texts(*terms: str) -> set[Term]:
    return {Term(Field.TEXT, term) for term in terms}


def test_chinese_gives_overlapping_pairs_and_single_characters():
    assert text_terms("人工智能") == ({"人工", "工智", "智能"}, set("人工智能"))


def test_words_and_numbers_stay_whole_between_chinese():
    assert text_terms("约100亿,covid-19大流行")[0] == {"100", "covid", "19", "大流", "流行"}


def test_a_phrase_is_covered_by_every_second_pair_and_the_last():
    assert set(covering("综合性国际").terms) == texts("综合", "性国", "国际")
    assert set(covering("综合国际").terms) == texts("综合", "国际")


def test_single_characters_are_asked_for_only_when_there_is_nothing_else():
    assert covering("人").terms == (Term(Field.CHARACTER, "人"),)
    assert set(covering("第24条").terms) == texts("24")


def test_the_index_alone_can_tell_only_for_one_term():
    assert covering("人工").is_exact
    assert covering("人").is_exact
    assert covering("covid").is_exact
    assert not covering("人工智").is_exact
    assert not covering("covid-19").is_exact
    assert not covering("人,工").is_exact
    assert not covering("secur", is_prefix=True).is_exact


def test_an_unfinished_word_is_the_last_one():
    cover = covering("human rig", is_prefix=True)
    assert (set(cover.terms), cover.prefix) == (texts("human"), "rig")


def test_endless_words_are_known_by_their_beginning():
    assert text_terms("x" * 500)[0] == {"x" * LONGEST}
    assert set(covering("x" * 500).terms) == texts("x" * LONGEST)


@given(mixed, mixed, mixed)
def test_every_text_that_holds_a_phrase_has_its_terms(before, phrase, after):
    pairs, characters = text_terms(f"{before}。{phrase}。{after}")
    held = {*texts(*pairs), *(Term(Field.CHARACTER, one) for one in characters)}
    assert set(covering(phrase).terms) <= held
