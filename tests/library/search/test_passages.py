"""Passages: what each of them holds."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.entries import prepare_entries
from bot.library.search.passages import (
    PASSAGE_OVERLAP,
    PASSAGE_WORDS,
    PASSAGES,
    PLACE_BITS,
    passage_keys,
    token_hashes,
)
from bot.library.search.text import pairs

WORDS = st.lists(st.sampled_from("abcdefg"), max_size=5)
BODIES = st.builds(
    lambda words, times: words * times, WORDS, st.integers(0, 40) | st.integers(700, 710)
)


def passages(articles: list[tuple[list[str], list[str]]]) -> dict[int, set[int]]:
    """Give the hashes of what each passage holds, by its number."""
    texts = [(" ".join(title), " ".join(body)) for title, body in articles]
    held = defaultdict(set)
    entries = prepare_entries(texts)
    for key in passage_keys(entries.postings.words.split(), *entries.texts).tolist():
        held[key % (1 << PLACE_BITS)].add(key >> PLACE_BITS)
    return held


@given(st.integers(0, 5000))
def test_each_stretch_of_a_body_lies_in_one_passage(count: int) -> None:
    words = [f"w{number}" for number in range(count)]
    held = passages([(["tua"], words)])
    assert 1 <= len(held) <= PASSAGES
    for start in range(0, count - PASSAGE_OVERLAP, PASSAGE_WORDS // 5):
        stretch = words[start : start + PASSAGE_OVERLAP]
        wanted = {*token_hashes([*stretch, *pairs(stretch)])}
        assert any(wanted <= passage for passage in held.values())


@given(st.lists(st.tuples(WORDS, BODIES), min_size=1, max_size=4))
def test_a_passage_holds_its_words_and_pairs_and_its_title(
    articles: list[tuple[list[str], list[str]]],
) -> None:
    expected = {}
    for place, (title, body) in enumerate(articles):
        size = max(PASSAGE_WORDS, -(-len(body) // PASSAGES))
        for number, start in enumerate(range(0, max(len(body), 1), size)):
            stretch = body[start : start + size + PASSAGE_OVERLAP]
            tokens = [*title, *stretch, *pairs(stretch), *(pairs(title) if not number else ())]
            expected[PASSAGES * place + number] = {*token_hashes(tokens)}
    assert passages(articles) == {number: held for number, held in expected.items() if held}


def test_words_and_pairs_have_hashes_of_their_own() -> None:
    words = [f"{first}{second}" for first in "abcdđeê" for second in "0123456789"]
    tokens = [*words, *(f"_{first}_{second}" for first in words for second in words)]
    assert len({*token_hashes(tokens)}) == len(tokens)
