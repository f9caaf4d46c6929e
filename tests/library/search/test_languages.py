"""Abbreviations are read from data, both ways."""

from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.languages import (
    Phrases,
    in_syllables,
    is_common_and_short_for,
    is_written_right,
    other_forms,
)
from bot.library.search.questions import (
    asking,
    asks_for_anything,
    within_asking,
    within_frame,
)
from bot.library.search.text import exact_words


def kept(within: Callable[[tuple[str, ...]], tuple[int, int]], question: str) -> str:
    """The words of a question that stand within its frame, or within what only asks."""
    words = tuple(exact_words(question))
    start, end = within(words)
    return " ".join(words[start:end])


WORDS = st.sampled_from(["xem", "bài", "bai", "tin"])
CHOICES = st.lists(st.lists(WORDS, max_size=2).map(" ".join), min_size=1, max_size=3)


@given(st.lists(st.lists(CHOICES, min_size=1, max_size=3), max_size=3), st.lists(WORDS, max_size=5))
def test_a_phrase_with_choices_is_every_way_to_say_it(
    patterns: list[list[list[str]]], typed: list[str]
) -> None:
    """Each choice with each other one, and nothing as well where that is a choice."""
    told = Phrases(
        (" ".join(f"({'|'.join(choice)})" for choice in choices), number)
        for number, choices in enumerate(patterns)
    )
    written_out = [
        (" ".join(way).split(), number)
        for number, choices in enumerate(patterns)
        for way in product(*choices)
    ]
    expected: dict[int, int] = {}
    for length in range(1, len(typed) + 1):
        for way, number in written_out:
            ways = [{word, word.replace("à", "a")} for word in way]
            if len(way) == length and all(map(set.__contains__, ways, typed)):
                expected.setdefault(length, number)
    assert dict(told.at(tuple(typed), 0)) == expected
    if typed:
        assert told.meaning(tuple(typed)) == expected.get(len(typed))


def test_choices_are_not_written_out() -> None:
    """Those of two in each of forty places are a million million phrases."""
    told = Phrases([("(một|hai) " * 40, True)])
    assert told.meaning(("một", "hai") * 20)
    assert not told.meaning(("một", "ba") * 20)


def test_both_ways_lead_to_each_other() -> None:
    forms = other_forms()
    assert ("hoi", "dong", "nhan", "dan") in forms[("hdnd",)]
    assert ("hdnd",) in forms[("hoi", "dong", "nhan", "dan")]


def test_chat_spelling_is_read_one_way() -> None:
    """That `ko` is for `không` does not make every `không` a `ko`."""
    forms = other_forms()
    assert ("khong",) in forms[("ko",)]
    assert ("khong",) not in forms


def test_every_form_is_folded_words() -> None:
    for form, others in other_forms().items():
        for words in (form, *others):
            assert all(word.isalnum() and word == word.lower() for word in words)
        assert form not in others


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("tin mới về Formosa gần đây", "formosa"),
        ("tìm thông tin về Formosa", "formosa"),
        ("tìm giúp bài Formosa", "formosa"),
        ("cho xin bài Formosa với ạ", "formosa"),
        ("can you find me the article bees", "bees"),
        ("cho tôi bài hát ru", "cho tôi bài hát ru"),
        ("cau hoi vang sjc", "vang sjc"),
        ("info about Formosa please", "formosa"),
        ("tin moi ve formosa", "formosa"),
        ("cho hỏi về vụ Cát Linh", "cát linh"),
        ("Cát Linh tới đâu rồi", "cát linh"),
        ("news about the bees lately", "the bees"),
        ("chuyên gia khảo cổ", "chuyên gia khảo cổ"),  # chuyên is not chuyện
        ("tin tức", "tin tức"),
        ("ve sinh", "ve sinh"),  # a word, and no question about sinh
        ("trung thu co tu bao h", "trung thu"),
        ("tóm tắt giúp mình bài về phở", "phở"),
        ("tom tat giup minh bai ve pho", "pho"),
        ("cho mình xin bài về ong", "ong"),
        ("bạn có bài nào về vịnh hạ long không", "vịnh hạ long"),
        ("summarize the article about tides", "tides"),
        ("can you find me something on bees", "bees"),
        ("xin chao ban co bai nao ve formosa khong", "formosa"),
        ("hello can you find me something on bees", "bees"),
        ("phở không", "phở không"),  # nothing was requested
    ],
)
def test_what_a_question_asks_for_is_found_within_its_frame(question: str, asked: str) -> None:
    assert kept(within_frame, question) == asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("mình muốn đọc về ong", "ong"),
        ("mk mún bik về chữ nôm", "chữ nôm"),
        ("e muon doc ve pho", "pho"),
        ("cho m hỏi có bài về ong k", "ong"),
        ("cho mk xem bài kính hiển vi vs", "kính hiển vi"),
        ("con gái mình muốn tìm hiểu về núi lửa ạ", "núi lửa"),
        ("id like to know more about tea", "tea"),
        ("my daughter wants to read about the moon", "the moon"),
        ("was wondering if you have anything about bridges", "bridges"),
        ("Con tin trốn khỏi khách sạn", "con tin trốn khỏi khách sạn"),  # a hostage
    ],
)
def test_who_speaks_in_front_is_of_the_frame_however_they_spell_it(
    question: str, asked: str
) -> None:
    assert kept(within_frame, question) == asked


@pytest.mark.parametrize(
    "subject", ["vitamin e", "plan b", "gen z", "mk", "cho m", "vitamin e là gì"]
)
def test_a_subject_is_never_read_as_chats_spell_it(subject: str) -> None:
    assert kept(within_frame, subject) == subject.removesuffix(" là gì")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("vacxin la gi z", "vacxin"),
        ("trời xanh vì sao v", "trời xanh vì sao"),
        ("what is z", "z"),  # there is nothing else to look for
    ],
)
def test_what_closes_a_question_of_chats_is_not_looked_for(question: str, asked: str) -> None:
    assert kept(within_frame, question) == asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("vàng sjc bao nhiêu tiền", "vàng sjc"),
        ("vang sjc bao nhieu", "vang sjc"),
        ("mấy giờ cấm xe tải", "cấm xe tải"),
        ("pho co nguon goc tu dau", "pho"),
        ("why do bees dance", "do bees dance"),
        ("bao nhiêu", "bao nhiêu"),
    ],
)
def test_words_that_only_ask_stand_around_what_is_asked_for(question: str, asked: str) -> None:
    assert kept(within_asking, question) == asked


def test_syllables_of_vietnamese_are_told_by_their_diacritics() -> None:
    """In a longer query, the other words tell what is meant; without any, others may be meant."""
    for typed in ("liên quan", "huỷ", "xăng dầu"):
        assert is_written_right(tuple(exact_words(typed)))
    for typed in ("hà nọi", "lien quan", "giá xăng dầu"):
        assert not is_written_right(tuple(exact_words(typed)))


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("trong dong co hinh gi", "trong dong co"),
        ("why does it rain", "it rain"),
        ("ngôi sao nào", "ngôi sao"),
        ("hang đá sâu cỡ nào", "hang đá"),
        ("cây cầu bao nhiêu mét", "cây cầu"),
        ("can tho", "can tho"),
    ],
)
def test_words_that_only_ask_are_known_wherever_they_stand(question: str, asked: str) -> None:
    words = tuple(exact_words(question))
    places = asking(words)
    kept = [word for place, word in enumerate(words) if place not in places]
    assert " ".join(kept) == asked


@pytest.mark.parametrize(
    "typed",
    ["tin", "bão mới nhất", "bao moi nhat", "bài hát", "tin tặc", "what is a metre", "new york"],
)
def test_what_names_a_subject_does_not_ask_for_anything(typed: str) -> None:
    assert not asks_for_anything(tuple(exact_words(typed)))


def test_of_abbreviations_some_are_common_words_as_well() -> None:
    assert all(map(is_common_and_short_for, ("ai", "us", "who")))
    assert not any(map(is_common_and_short_for, ("hcm", "ubnd", "vn", "hlv", "khong")))


def test_compounds_written_as_one_word_are_parted() -> None:
    assert in_syllables("hochiminh") == (("ho", "chi", "minh"),)
    assert in_syllables("hanoi") == (("ha", "noi"),)
    assert not in_syllables("telephone")
    assert not in_syllables("hello" * 1000)  # However long it is.
