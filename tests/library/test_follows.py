"""What a topic is, and which articles are on it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library import (
    Article,
    matches,
    may_be_topic,
    news_by_topic,
    topic_of,
    without_frame,
)

LATEST = datetime(2024, 3, 9, tzinfo=UTC)


def article(title: str, body: str = "Một câu.", *, days_old: int = 0) -> Article:
    published = LATEST - timedelta(days=days_old)
    return Article(title, f"https://example.vn/{title}", title, body, published)


def fits(topic: str, title: str, body: str = "Một câu.") -> bool:
    return [*matches([(1, topic)], [article(title, body)])] != []


@pytest.mark.parametrize(
    ("text", "words", "without"),
    [
        ("Bóng đá -U23", "bong da", {("u23",)}),
        ("bóng đá –u23 —futsal −nữ", "bong da", {("u23",), ("futsal",), ("nữ",)}),
        ('bóng đá -"đội tuyển nữ"', "bong da", {("đội", "tuyển", "nữ")}),
        ("bóng đá -ngoại hạng anh", "bong da", {("ngoại", "hạng", "anh")}),
        ("phở -bò tái -gà ta", "pho", {("bò", "tái"), ("gà", "ta")}),
        ("-u23 bóng đá", "bong da", {("u23",)}),
        ("covid-19", "covid 19", set()),
        ("bóng - đá", "bong da", set()),
        ("bóng đá -… --", "bong da", set()),
        ("-u23", "", {("u23",)}),
    ],
)
def test_words_after_a_minus_are_left_out(
    text: str, words: str, without: set[tuple[str, ...]]
) -> None:
    topic = topic_of(text)
    assert " ".join(topic.words) == words
    assert set(topic.without) == without


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bóng đá", "bong  da"), ("bóng đá -u23", "-U23 bóng đá"), ("a -b -c", "a -c -b")],
)
def test_the_same_topic_typed_otherwise_is_the_same(one: str, other: str) -> None:
    assert topic_of(one) == topic_of(other)


def test_an_article_with_a_word_to_leave_out_is_not_on_the_topic() -> None:
    """Be it in the title or in the text; several such words must stand in a row."""
    assert fits("bóng đá -u23", "Bóng đá Việt Nam")
    assert not fits("bóng đá -u23", "Bóng đá U23 Việt Nam")
    assert not fits("bóng đá -u23", "Bóng đá Việt Nam", "Đội u23 nghỉ.")
    assert not fits('bóng đá -"đội tuyển nữ"', "Bóng đá", "Đội tuyển nữ thắng.")
    assert fits('bóng đá -"đội tuyển nữ"', "Bóng đá", "Nữ cổ động viên của đội tuyển.")


def test_two_topics_with_vs_between_them_are_both_wanted() -> None:
    """No article has the word that joins them in chats; where it joins nothing it is one."""
    for topic in ("vàng vs usd", "vang vs usd", "vàng VS USD"):
        assert fits(topic, "Giá vàng và USD cùng tăng")
        assert fits(topic, "USD tăng, vàng giảm")
        assert not fits(topic, "Giá vàng hôm nay")
    assert not fits("vs usd", "USD tăng")
    assert fits("bees and honey", "How honey bees share a map")
    assert not fits("bees and honey", "How bees share a map")


def test_english_words_are_followed_in_every_form() -> None:
    """As a search finds them; a Vietnamese syllable has one form."""
    assert fits("lighthouses", "A Lighthouse for Sale")
    assert fits("lighthouse keepers", "News", "It says that a lighthouse keeper left.")
    assert not fits("lighthouse keepers", "News", "A lighthouse has its keeper.")
    assert not fits("cam", "Cams and rods")


def test_a_name_in_one_word_is_followed_as_articles_part_it() -> None:
    assert fits("song mekong", "Sông Mê Kông: từ băng tuyết ra biển")
    assert fits("mekong", "Tin", "Nước sông Mê Kông lên.")
    assert not fits("lighthouse", "A light house plant")


def test_what_is_left_out_with_diacritics_leaves_out_no_other_word() -> None:
    assert fits("phở -bò", "Phở gà", "Không bỏ hành.")
    assert not fits("phở -bò", "Phở gà", "Không có thịt bò.")
    assert not fits("phở -bo", "Phở gà", "Không bỏ hành.")


def test_news_are_sorted_by_topic_each_article_once() -> None:
    """Topics in the order in which they are followed, articles the newest first."""
    flood = article("Lũ sông Hồng", days_old=2)
    bridge = article("Cầu sông Hồng", days_old=1)
    storm = article("Bão và lũ")
    other = article("Chợ phiên")
    follows = [(7, "sông hồng"), (8, "mèo"), (9, "lũ")]
    news = news_by_topic(follows, [flood, storm, other, bridge])
    assert [(it.follow, it.text, it.articles) for it in news] == [
        (7, "sông hồng", (bridge, flood)),
        (9, "lũ", (storm,)),
    ]


@given(st.text())
def test_any_text_is_a_topic_or_none(text: str) -> None:
    topic = topic_of(text)
    assert all(word.isalnum() for word in topic.words)
    assert all(topic.without)


@pytest.mark.parametrize(
    ("typed", "followed"),
    [
        ("tin mới về phở", "phở"),
        ("bao cho toi khi co tin ve gia xang", "gia xang"),
        ("tin moi ve Formosa gần đây -phim", "Formosa -phim"),
        ("latest news about Everest -“base camp”", "Everest -“base camp”"),
        ("tin tức về vắc-xin", "vắc xin"),
        ("Sông Hồng & lũ", "Sông Hồng & lũ"),
        *(("tìm giúp bài Formosa", "Formosa"), ("cho xin bài Formosa với ạ", "Formosa")),
        *(("can you find me the article bees", "bees"), ("any news of Palmyra", "Palmyra")),
        ("bạn có tin gì Samsung không", "Samsung"),
        ("tin mới", "tin mới"),
        ("tin mới về", "tin mới về"),
        ("-phim", "-phim"),
        ("", ""),
    ],
)
def test_what_only_asks_for_news_is_no_part_of_a_topic(typed: str, followed: str) -> None:
    """And needs no "about" before its subject."""
    assert without_frame(typed) == followed


@pytest.mark.parametrize(
    "title",
    [
        *("The Story of Tea", "good news for farmers", "The News of the World"),
        *("không tin vào mắt mình", "tôi tin vào ngày mai", "không gì là không thể"),
        "Không có gì quý hơn độc lập tự do",
    ],
)
def test_a_title_that_begins_like_a_request_stays_whole(title: str) -> None:
    assert without_frame(title) == title


def test_what_is_said_to_somebody_is_no_topic() -> None:
    for said in ("ngắn lại xíu đi", "đâu rồi nhỉ", "nhạt quá", "ko thích bài này", "dude really"):
        assert not may_be_topic(said), said


@pytest.mark.parametrize(
    "topic",
    [
        *("Tây Ban Nha", "tay ban nha", "Bồ Đào Nha", "Linh Chi", "văn hóa đọc", "phố đi bộ"),
        *("vitamin e", "vitamin k", "viêm gan e", "khối u", "bệnh hen", "AI", "trợ lý AI"),
        *("toy story", "short stories", "reality show", "internet of things", "Messi vs Ronaldo"),
        *("sao mộc", "xem bói", "the moon", "bà trưng", "lord of the rings", "tea"),
    ],
)
def test_a_topic_may_be_made_of_words_that_are_said_in_chats_too(topic: str) -> None:
    """Or begin with one, or hold common ones."""
    assert may_be_topic(topic)


def test_a_long_name_is_a_topic_and_a_sentence_is_none() -> None:
    """What is written in syllables takes many of them: the name of a law has six."""
    for topic in (
        *("luật thuế thu nhập cá nhân", "luật thuế thu nhập cá nhân mới"),
        *("cao tốc cần thơ cà mau", "new personal income tax law"),
    ):
        assert may_be_topic(topic), topic
    assert not may_be_topic("hôm nay mẹ đi chợ mua cá về nấu canh chua")


@pytest.mark.parametrize(
    ("topic", "title"),
    [
        ("tp ho chi minh", "Thành phố Hồ Chí Minh mở phố đi bộ"),
        ("giá nhà tphcm", "Giá nhà TP HCM tăng"),
        ("sg", "Sài Gòn vào mưa"),
        ("thành phố Hồ Chí Minh", "TP.HCM vào mưa"),
    ],
)
def test_an_abbreviation_is_what_it_stands_for(topic: str, title: str) -> None:
    """As in a search; each article is told once, however many ways it is named."""
    assert [*matches([(1, topic)], [article(title, "Sài Gòn, TP HCM.")])] == [(1, title)]


def test_two_letters_amid_other_words_stand_for_nothing_else() -> None:
    assert not fits("ca mới", "Công an mới")
