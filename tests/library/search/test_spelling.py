"""Other spellings of a word: what one typo turns into it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.spelling import edit_candidates


@given(st.text(alphabet="abcdefgh", min_size=1, max_size=6), st.data())
def test_each_typo_is_undone_by_a_candidate(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcxyz"))
    head, tail = word[:place], word[place:]
    typos = {head + letter + tail, head + letter + tail[1:], head + tail[1:]}
    typos.add(head + tail[1:2] + tail[:1] + tail[2:])
    for typo in typos - {word, ""}:
        assert word in edit_candidates(typo)


def test_a_very_long_word_has_no_candidates() -> None:
    assert edit_candidates("a" * 500) == set()
