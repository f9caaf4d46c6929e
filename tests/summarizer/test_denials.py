"""What only denies something, or says what to do if so, is told with what it denies."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.needed import find_needed

WARNINGS = {
    "en": """I want to tell you all what happened to my gran on Friday, so that nobody else \
falls for it.

She is 81, does the garden on her own and reads two papers a day. A very polite lady \
rang and said she was from the fraud department at her bank. She told her that \
somebody in the branch was a thief, and that she must move her savings to a safe account. She \
also told her to be quick. My gran moved £3,400. She only told me when I came round for my tea.

The bank has frozen what was left. We do not know whether she will see any of it again, and she \
has hardly eaten since Friday. My brother has taken her phone off the hook for the week.

No bank will ever ask you to move your savings. Never. If anyone does, put the phone down and ring \
159 from another phone.
""",
    "vi": """Mình kể cho cả nhà nghe chuyện của bà hôm thứ sáu để đừng ai bị nữa.

Có một cô rất lễ phép gọi tới, xưng là nhân viên ngân hàng. Cô ta nói có người trong chi nhánh ăn \
cắp, bà phải chuyển tiền sang tài khoản an toàn. Cô ta còn dặn làm cho nhanh. Bà đã chuyển 34 \
triệu. Tới chiều mình qua ăn cơm bà mới kể.

Ngân hàng đã khoá số tiền còn lại. Nhà mình chưa biết có lấy lại được không, bà thì buồn bỏ ăn từ \
hôm đó tới giờ.

Ngân hàng không bao giờ gọi kêu chuyển tiền. Không bao giờ. Nếu có, cúp máy liền rồi dùng máy khác \
gọi ngân hàng theo số in sau thẻ.
""",
}
DENIED = {"en": "No bank will ever", "vi": "Ngân hàng không bao giờ"}
REMEDY = {"en": "put the phone down", "vi": "cúp máy liền"}
LOST = {"en": "£3,400", "vi": "34 triệu"}
SCREEN = 4


@pytest.mark.parametrize("language", WARNINGS)
def test_what_to_do_in_that_case_stands_behind_what_never_happens(language: str) -> None:
    ranking = rank(WARNINGS[language])
    told = [ranking.sentences[place] for place in ranking.order[:SCREEN]]
    never = next(at for at, each in enumerate(told) if DENIED[language] in each)
    remedy = next(at for at, each in enumerate(told) if REMEDY[language] in each)
    assert never <= remedy


@pytest.mark.parametrize("language", WARNINGS)
def test_the_sum_that_was_lost_is_told(language: str) -> None:
    ranking = rank(WARNINGS[language])
    assert LOST[language] in " ".join(ranking.summary(ranking.enough).sentences)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["We never ask for a password.", "If they do, hang up."]),
        ("en", ["Does it bite?", "No.", "It is tame."]),
        ("vi", ["Bên em không hỏi mật khẩu.", "Nếu có, cúp máy."]),
        ("vi", ["Trường có thu tiền không ạ.", "Nếu vậy thì bao nhiêu."]),
    ],
)
def test_a_denial_or_if_so_needs_the_sentence_before(language: str, sentences: list[str]) -> None:
    assert find_needed(sentences, language_data(language))[1] == 0


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "If anyone has a spare tent, tell me."),
        ("en", "Never leave a pan alone."),
        ("vi", "Nếu có cháu nào sốt, báo cho cô."),
        ("vi", "Không để bếp cháy."),
    ],
)
def test_a_whole_case_needs_none(language: str, sentence: str) -> None:
    assert find_needed(["We meet at the hut.", sentence], language_data(language)) == {}


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["She must move it to a safe account.", "It was a nice day.", "Mum moved £900."]),
        ("vi", ["Bà phải gửi vào tài khoản an toàn.", "Trời rất đẹp.", "Bà đã chuyển 9 triệu."]),
    ],
)
def test_what_was_sent_needs_the_sentence_that_says_where_to(
    language: str, sentences: list[str]
) -> None:
    assert find_needed(sentences, language_data(language))[2] == 0
