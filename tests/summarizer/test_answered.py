"""What somebody asks himself and answers is his point; a request stands with what is lost."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.letters import join_answered, join_letter

POSTS = {
    "en": """So I have had an allotment for a year now, and people ask me what it is like.

First of all, it's not the digging that wears you out. It's the slugs, who come every night of the \
summer and eat the lettuce that you have watered for six weeks.

Second, it is cheap. The plot costs £38 a year and the seeds cost about £25, most of them swapped \
with the neighbours.

Third, my back. I fell over the rake in May and could not sit for two weeks, and my doctor laughed.

The man on the next plot is 84 and has never bought a potato. He told me that the soil is the best \
in the county, and that his father carried it there in a pram.

So please put your name on the list before the end of March if you want one.

Would I do it again? Mostly. I'd take half a plot, because a whole one is a second job.
""",
    "vi": """Học bơi ở tuổi 50 có đáng không?

Mình ra hồ bơi lần đầu hồi tháng Ba, sau khi bác sĩ bảo cái lưng của mình chịu hết nổi rồi.

Cả lớp toàn con nít. Thầy dạy nhỏ hơn con trai mình hai tuổi, nói gì cũng dạ thưa.

Ba tuần đầu mình chỉ uống nước hồ. Có bữa mình chìm ngay chỗ nước tới ngực, cả hồ cười ồ lên.

Bà xã mình ngồi trên bờ quay phim gửi cho cả họ coi. Mấy đứa cháu đặt cho mình cái tên ông cá voi.

Tới tháng Bảy mình bơi được một vòng. Cái lưng bớt đau hẳn, đêm ngủ một giấc tới sáng.

Vậy có đáng không? Đáng, nhưng phải chịu khó ba tháng đầu và bỏ cái sĩ diện ở nhà.

Bữa sau mình rủ ông bạn hàng xóm đi chung. Ổng sợ nước còn hơn mình hồi đó.
""",
}
ANSWERS = {"en": "Would I do it again? Mostly.", "vi": "Đáng, nhưng phải chịu khó ba tháng đầu"}
REVIEW = """Is a year in a caravan enough?

My brother sold his house in June and has lived in a caravan behind the mill since then.

The caravan cost him £9,000, which is what the kitchen of his house had cost ten years before.

He has a stove, a table and a bed, and the rain on the roof is so loud that he cannot read.

In winter the pipes froze twice. Our mother sent him socks and a letter that he did not answer.

His friends came every week at first, then every month, and the last one came in February.

So is it enough? No, but only because nobody comes. He bought a bench for two in the spring.
"""
LOSSES = {
    "en": (
        "Please return the slip to the office by Friday 4 June.",
        "We cannot take any child whose slip is missing.",
    ),
    "vi": (
        "Phụ huynh nộp phiếu cho cô chủ nhiệm trước ngày 4/6.",
        "Em nào chưa nộp phiếu thì không được đi.",
    ),
}

IN_ONE_CASE = {
    "en": (
        "If your badge runs out before June, book now because only two dates are left.",
        "You won't be able to work shifts without it.",
    ),
    "vi": (
        "Nếu chứng chỉ hết hạn trước tháng 2, đặt lịch sớm vì chỉ còn hai đợt.",
        "Chưa có chứng chỉ mới thì không được xếp ca trực.",
    ),
}


@pytest.mark.parametrize("language", POSTS)
def test_what_a_post_asks_and_answers_is_told(language: str) -> None:
    """The question tells nothing without its answer, nor the answer without it."""
    ranking = rank(POSTS[language])
    for count in range(4, 9):
        told = " ".join(ranking.summary(count).sentences)
        assert ANSWERS[language] in told
        assert ("Vậy có đáng không?" in told) is (language == "vi")


@pytest.mark.parametrize("count", range(1, 7))
def test_a_review_is_never_told_to_its_question_without_the_answer(count: int) -> None:
    ranking = rank(REVIEW)
    told = ranking.summary(count).sentences
    assert "So is it enough?" not in told
    assert count == 1 or "So is it enough? No, but only because nobody comes." in told


@pytest.mark.parametrize("language", LOSSES)
@pytest.mark.parametrize("asked", [LOSSES, IN_ONE_CASE])
def test_what_is_lost_stands_with_what_is_asked(
    language: str, asked: dict[str, tuple[str, str]]
) -> None:
    [joined] = join_letter([asked[language]], language_data(language))
    assert joined == [" ".join(asked[language])]


NO_FORM = {
    "en": (["No ticket, no supper."], ["No rain, so we went.", "There was no rain, no wind."]),
    "vi": (
        [
            "Nhà nào không có thẻ thì bảo vệ sẽ không mở cổng.",
            "Chưa nộp phiếu thì cô không xếp ca.",
        ],
        ["Không ai hỏi thì tôi không nói.", "Chưa nộp thì cũng không sao."],
    ),
}


@pytest.mark.parametrize("language", NO_FORM)
def test_what_nobody_gets_without_a_form_or_a_ticket_is_lost(language: str) -> None:
    losses, (lost, told) = language_data(language).purpose.losses, NO_FORM[language]
    assert all(losses.search(each.lower()) for each in lost)
    assert not any(losses.search(each.lower()) for each in told)


@pytest.mark.parametrize("language", LOSSES)
def test_what_is_lost_stands_alone_after_what_asks_nothing(language: str) -> None:
    parts = ["The room was painted in June.", LOSSES[language][1]]
    assert join_letter([parts], language_data(language)) == [parts]


def test_a_question_to_others_is_not_joined_to_what_follows() -> None:
    parts = ["Should I ask the school to move the trip to June?", "It is in the first week of May."]
    assert join_letter([parts], language_data("en")) == [parts]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "en",
            "What I learned afterwards surprised me.",
            "Tired people are as slow as drunk ones.",
        ),
        ("vi", "Điều tôi đọc được sau đó làm tôi giật mình.", "Thiếu ngủ cũng chậm như say rượu."),
    ],
)
def test_that_somebody_was_surprised_is_told_with_what_surprised_him(
    language: str, first: str, second: str
) -> None:
    """Unless the sentence says itself what that was."""
    data = language_data(language)
    assert join_answered([[first, second]], data) == [[f"{first} {second}"]]
    whole = f"{first[:-1]}: {second}"
    assert join_answered([[whole, second]], data) == [[whole, second]]
