"""Reading what was typed: any text has a reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.query import MAX_WORDS, parse

TYPED = st.text(max_size=60) | st.text(alphabet="aăb đ\"“”*()^:-+NEARORAND'\\\0😀", max_size=60)


@given(text=TYPED)
def test_phrases_are_stretches_of_the_words(text: str) -> None:
    query = parse(text)
    assert len(query.words) == len(query.exact) <= MAX_WORDS
    assert all(0 <= start < end <= len(query.words) for start, end in query.phrases)


def test_quotes_of_any_shape_make_a_phrase() -> None:
    for text in ('cá "canh chua" ngon', "cá “canh chua” ngon", "cá «canh chua» ngon"):
        assert parse(text).phrases == ((1, 3),)


def test_the_last_word_may_be_unfinished_unless_it_was_quoted() -> None:
    assert parse("canh ch").unfinished
    assert not parse('"canh ch"').unfinished
    assert not parse("🙂").unfinished


def test_of_a_pasted_page_the_beginning_is_looked_for() -> None:
    query = parse(" ".join(f"w{number}" for number in range(1000)))
    assert query.words == tuple(f"w{number}" for number in range(MAX_WORDS))
    assert not query.unfinished


def test_of_a_long_question_what_only_asks_in_front_is_left_out() -> None:
    words = tuple(f"w{number}" for number in range(MAX_WORDS))
    for opening in ("ai là", "cho hỏi vụ", "what is", "vì sao"):
        assert parse(" ".join([opening, *words])).words == words
    asks = ["vì sao"] * MAX_WORDS
    assert parse(" ".join(asks)).words == ("vi", "sao") * (MAX_WORDS // 2)


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("tìm bài về ong", "tìm bài về ong"),
        ("bài ong nga bao giờ", "bài giờ"),  # too few others have theirs
        ("tìm bài về viet", "tìm bài về"),  # is written with them
        ("tìm bài về mat", "tìm bài về"),
        ("tìm bài về Google", "tìm bài về"),
        ("đai hoi đang", "đai đang"),
        ("lịch sử thành phố hoi an", "lịch sử thành phố"),  # a compound that has some
        ("những điểm đến ở ha noi", "những điểm đến ở"),
    ],
)
def test_a_word_without_diacritics_beside_others_with_theirs_has_none(
    typed: str, marked: str
) -> None:
    assert parse(typed).marked == tuple(marked.split())


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("bài về ong", {"ong"}),
        ("tìm giúp mình bài về dao co", set()),
        ("tìm bài về phở bo", set()),
        ("đàn ong về tổ", {"ong"}),
    ],
)
def test_a_frame_tells_how_one_word_was_typed_but_not_how_several_were(
    typed: str, plain: set[str]
) -> None:
    """Hardly any two syllables in a row have no diacritics."""
    assert parse(typed).plain == plain


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        *[("hang bự nhứt thế giới", "hang lớn nhất thế giới"), ("phòng bịnh", "phòng bệnh")],
        # Without diacritics, in quotation marks, or in a name, they are other words.
        *[("binh minh", "binh minh"), ('"bịnh viện"', "bịnh viện"), ("Quy Nhơn", "quy nhơn")],
    ],
)
def test_words_of_the_south_are_read_as_articles_write_them(typed: str, written: str) -> None:
    assert " ".join(parse(typed).exact) == written
