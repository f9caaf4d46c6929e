"""A brief of several articles keeps its budget, repeats nothing, and names its sources."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import split_sentences, summarize_many
from summarizer.telling import standing_alone

FLOOD = (
    "Nước lũ dâng ở Hòa An",
    (
        "Nước lũ trên sông Lam sáng 3/9 vượt báo động ba ở tỉnh Hòa An. Hai nghìn hộ dân phải"
        " sơ tán trong đêm. Quân đội đưa xuồng máy đến các xã bị cô lập. Trường học đóng cửa đến"
        " cuối tuần."
    ),
)
RESCUE = (
    "Quân đội cứu dân vùng lũ",
    (
        "Nước lũ trên sông Lam sáng 3/9 vượt báo động ba ở tỉnh Hòa An. Ba trăm chiến sĩ cùng"
        " hai mươi xuồng máy đã đến vùng lũ. Thuốc và mì gói được phát tận nhà. Đường sắt ngừng"
        " chạy qua huyện."
    ),
)
HARVEST = (
    "Lúa mất trắng vì lũ",
    (
        "Bốn nghìn hecta lúa sắp gặt ngập trong nước. Nông dân ước thiệt hại hai trăm tỷ đồng. Tỉnh"
        " xin Chính phủ hỗ trợ giống cho vụ sau. Giá gạo ở chợ tăng nhẹ."
    ),
)
EVENT = [FLOOD, RESCUE, HARVEST]

documents = st.lists(
    st.tuples(
        st.text(max_size=30),
        st.lists(st.sampled_from([*FLOOD[1].split(". "), *HARVEST[1].split(". "), "", "…"])).map(
            ". ".join
        ),
    ),
    max_size=6,
)


def length(sentences: list[str]) -> int:
    return sum(len(re.findall(r"[^\W_]+", sentence)) for sentence in sentences)


@settings(deadline=None)
@given(documents, st.text(max_size=20), st.integers(1, 200))
def test_a_brief_keeps_its_budget_and_names_its_sources(
    articles: list[tuple[str, str]], query: str, words: int
) -> None:
    brief = summarize_many(articles, query=query, words=words)
    assert length([sentence for _, sentence in brief.sentences]) <= 1.1 * words
    for index, sentence in brief.sentences:
        assert sentence in split_sentences(articles[index][1])


def test_the_budget_is_used() -> None:
    brief = summarize_many(EVENT, words=50)
    assert length([sentence for _, sentence in brief.sentences]) >= 45


def test_nothing_is_said_twice() -> None:
    sentences = [sentence for _, sentence in summarize_many(EVENT, words=500).sentences]
    assert len(set(sentences)) == len(sentences)
    assert sum(sentence.startswith("Nước lũ trên sông Lam") for sentence in sentences) == 1


def test_a_standfirst_and_what_tells_it_again_are_told_once() -> None:
    """If a topic was asked for: then there is enough to tell beside it."""
    first = "Cục hàng không Mỹ công bố đánh giá cho thấy sửa đổi của máy bay Boeing là phù hợp."
    again = "Cục hàng không Mỹ ngày 16-4 vừa cho biết dự thảo đánh giá cho máy bay Boeing bay."
    article = ("Máy bay Boeing", f"{first} {again} Máy bay Boeing đã nằm đất từ tháng 3.")
    told = [sentence for _, sentence in summarize_many([article], query="Boeing").sentences]
    assert first in told
    assert again not in told


def test_every_article_that_was_found_for_a_topic_is_heard() -> None:
    flood = "Lũ đã cuốn trôi hai cây cầu gỗ. Dân chạy lũ lên đồi từ tối qua. Lũ giết cả đàn bò."
    often = ("Lũ ở Hòa An", flood)
    once = ("Chợ đóng cửa vì lũ", "Chợ huyện đã đóng cửa từ sáng nay cho đến cuối tuần.")
    brief = summarize_many([often, once], query="lũ", words=20)
    assert {index for index, _ in brief.sentences} == {0, 1}


def test_a_query_brings_what_it_asks_for_first() -> None:
    brief = summarize_many(EVENT, query="giá gạo", words=10)
    assert [sentence for _, sentence in brief.sentences] == ["Giá gạo ở chợ tăng nhẹ."]


def test_no_articles_make_an_empty_brief() -> None:
    assert summarize_many([]).sentences == ()
    assert summarize_many([("Tựa đề", "")]).sentences == ()


def test_a_budget_of_no_words_is_refused() -> None:
    with pytest.raises(ValueError, match="words must be at least 1"):
        summarize_many(EVENT, words=0)


def test_a_brief_tells_its_articles_in_their_order() -> None:
    for articles in (EVENT, EVENT[::-1]):
        indices = [index for index, _ in summarize_many(articles, words=90).sentences]
        assert indices == sorted(indices)


def test_an_article_on_something_else_is_heard_last() -> None:
    other = ("Giá vàng", "Giá vàng thế giới sáng nay tăng hai đô la. Nhà đầu tư mua vào nhiều.")
    brief = summarize_many([other, FLOOD, RESCUE], words=20)
    assert 0 not in {index for index, _ in brief.sentences}


def test_an_item_of_a_list_does_not_stand_alone() -> None:
    body = "Nước lũ dâng cao ở Hòa An. Tỉnh cần:\n- Xuồng máy cho các xã.\n2. Thuốc và mì gói.\n"
    sentences = [sentence for _, sentence in summarize_many([("Lũ", body)], words=99).sentences]
    assert not any(sentence.startswith(("-", "2.")) for sentence in sentences)


def test_a_sentence_that_points_back_comes_with_what_it_points_at() -> None:
    """It holds the whole query and would be chosen first."""
    body = "Nước lũ dâng cao ở Hòa An. Tuy nhiên, đường sắt vẫn chạy. Trường học đóng cửa."
    documents = [FLOOD, ("Lũ", body)]
    brief = summarize_many(documents, query="đường sắt vẫn chạy", words=9)
    assert "Tuy nhiên, đường sắt vẫn chạy." not in [sentence for _, sentence in brief.sentences]
    brief = summarize_many(documents, query="đường sắt vẫn chạy", words=14)
    assert brief.sentences[-2:] == (
        (1, "Nước lũ dâng cao ở Hòa An."),
        (1, "Tuy nhiên, đường sắt vẫn chạy."),
    )


@pytest.mark.parametrize(
    "dangling",
    [
        "Trước đó, huyện Hòa An đã cho dân vùng lũ nghỉ làm.",
        "Nạn nhân được đưa đến bệnh viện vùng lũ trong đêm.",
        "Huyện Hòa An cũng sẽ phát gạo cho dân vùng lũ.",
        "Quyết định này giúp dân vùng lũ có nhà mới.",
        "Chủ tịch huyện cho biết như vậy khi đến thăm vùng lũ.",
        "Bà Lê Thị Hoa nói tại buổi gặp dân vùng lũ chiều nay.",
        "Ông Lê Văn Bon khẳng định với báo Lao Động sáng nay ở vùng lũ.",
        "Năm 2016, ông về quê và xây đê cho dân vùng lũ.",
        "Người dân vùng lũ trên nóc nhà, chiều 3/9.",
        "When it rained, they left the lũ at once.",
        "In 1958 he came to the lũ and built a dam.",
    ],
)
def test_nothing_that_leans_on_what_was_not_told_begins_an_article(dangling: str) -> None:
    """What points back, whose person has no name, and a caption are passed over."""
    body = f"{dangling} Nước lũ trên sông Lam sáng 3/9 vượt báo động ba ở tỉnh Hòa An."
    for topic in ("", "lũ"):
        told = summarize_many([("Nước lũ dâng ở Hòa An", body)], query=topic, words=99).sentences
        assert [sentence for _, sentence in told] == [body.removeprefix(dangling).strip()]


def test_what_was_found_for_a_topic_does_not_begin_with_this() -> None:
    body = (
        "Hợp đồng này giúp dân vùng lũ có nhà mới. Tỉnh Hòa An đã ký hợp đồng xây nhà cho vùng lũ."
    )
    told = summarize_many([("Nhà mới cho vùng lũ", body)], query="vùng lũ", words=99).sentences
    assert [sentence.split(" ", 1)[0] for _, sentence in told] == ["Tỉnh"]


def test_a_later_sentence_follows_one_that_is_told_or_names_the_subject() -> None:
    body = (
        "Mount Everest was measured from the plains of India. Why from there?"
        " The clerks of the survey had desks in Dehra Dun. Lunch was rice, and the pay was poor."
        " A new survey found that Everest is higher than that."
    )
    told = [
        sentence
        for _, sentence in summarize_many(
            [("How high?", body)], query="mount everest", words=60
        ).sentences
    ]
    assert told[0].startswith("Mount Everest was")
    assert told[-1].endswith("Everest is higher than that.")
    assert not any(sentence.startswith("Lunch") for sentence in told)


def test_where_nothing_can_begin_a_brief_it_begins_anywhere() -> None:
    body = "Tuy nhiên, nước đã rút vào sáng nay. Sau đó, chợ họp lại."
    assert summarize_many([("Lũ", body)], words=99).sentences


def test_what_was_told_is_not_told_again_in_other_words() -> None:
    first = "Ở tuổi 24, ca sĩ Sơn Tùng khiến nhiều người ngưỡng mộ bởi khối tài sản tiền tỷ."
    again = "Ở tuổi 25, Sơn Tùng sở hữu căn hộ và khối tài sản tiền tỷ khiến nhiều người nể."
    body = f"{first} {again}"
    told = summarize_many([("Sơn Tùng giàu có", body)], query="sơn tùng", words=99).sentences
    assert len(told) == 1


@pytest.mark.parametrize(
    ("first", "standing"),
    [
        ("Ông Nam đã phát biểu như vậy ở Hòa An.", [1]),
        ("Phòng chống lũ phải làm thường xuyên, không được tự thoả mãn…", [1]),
        ("Lũ đã cuốn trôi hai cây cầu gỗ ở Hòa An.", [0, 1]),
    ],
)
def test_what_stands_below_a_title_leans_on_nothing(first: str, standing: list[int]) -> None:
    """What is cut before it says who speaks does not stand; a later sentence names the topic."""
    sentences = [first, "Lũ làm sập ba ngôi nhà ở xã Hòa Lợi.", "Trường học đóng cửa hết tuần."]
    told = standing_alone("Lũ ở Hòa An", " ".join(sentences), "lũ")
    assert told == [sentences[place] for place in standing]


def test_what_stands_below_a_title_is_short() -> None:
    flood = "Lũ đã cuốn trôi hai cây cầu gỗ ở Hòa An."
    long = f"Lũ đã cuốn trôi hai cây cầu gỗ{', một căn nhà' * 20}."
    rest = "Trường học đóng cửa hết tuần. " * 20
    assert standing_alone("Lũ ở Hòa An", f"{long} {flood} {rest}", "lũ") == [flood]
    assert flood in standing_alone("Lũ ở Hòa An", rest + flood, "lũ")
