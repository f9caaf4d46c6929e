"""News that stands in one line with a greeting, thanks or a name is told."""

from itertools import product

import pytest

from summarizer import LONGEST, rank
from summarizer.languages import language_data
from summarizer.purpose import Kind, favour

NEWS = {
    "vi": (
        "ngày mai 28/11 các con được nghỉ học",
        "tòa nhà cắt nước từ 8h đến 17h thứ Năm",
        "mỗi hộ đóng 150.000 đồng tiền rác",
        "nhớ mang theo thẻ xe khi xuống hầm",
        "thang máy số 2 đang hỏng, xin đi cầu thang bộ",
    ),
    "en": (
        "school will be closed tomorrow as the boiler has broken",
        "the lift is out of order until Friday",
        "each family pays £12 for the coach",
        "please return the slip to the office",
        "the meeting has moved to room 12",
    ),
}
FORMULAS = {
    "vi": (
        "Kính gửi các anh chị",
        "Kính thưa bà con",
        "Chào cả nhà",
        "Em chào thầy",
        "Dear all",
        "Thân gửi các bạn",
        "Cảm ơn mọi người",
        "Em cảm ơn anh",
        "Chúc cả nhà cuối tuần vui",
        "Mong mọi người thông cảm",
        "Em là Hoa bên phòng nhân sự",
        "Em chào chị, em là Hoa bên phòng nhân sự",
    ),
    "en": (
        "Dear parents",
        "Hi all",
        "Hello team",
        "Good morning everyone",
        "To whom it may concern",
        "Thank you all for coming",
        "Thanks for your help",
        "Hope you are well",
        "Feel free to share",
        "Please let me know if you have questions",
        "My name is Ann from the council",
        "By the way",
    ),
}
REST = {
    "vi": "Bài tập cô đã gửi trong nhóm từ chiều. Lịch thi học kỳ vẫn giữ nguyên như cũ. "
    "Tài liệu chương năm thầy đã để trên thư mục chung.",
    "en": "The homework is in the folder as usual. The exam timetable has not changed at all. "
    "The notes for chapter five are on the shared drive.",
}
LAYOUTS = ("{line}. {rest}", "{line}!\n\n{rest}", "{line}\n{rest}", "{rest}\n\n{line}.")


def told(text: str) -> str:
    """Return all that is told of a text, its title first."""
    ranking = rank(text)
    return "\n".join((ranking.title, *ranking.summary(LONGEST).sentences))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("language", "formula"), [(code, each) for code, part in FORMULAS.items() for each in part]
)
def test_news_behind_a_formula_is_told(language: str, formula: str, layout: str) -> None:
    """Law: a greeting, thanks or a wish is dropped, never what stands behind it in its line."""
    for news in NEWS[language]:
        text = layout.format(line=f"{formula}, {news}", rest=REST[language])
        assert news in told(text)


@pytest.mark.parametrize(
    "formula", ["Cảm ơn mọi người đã đến, chúc cả nhà vui", "Kính gửi quý phụ huynh lớp 3A"]
)
def test_a_formula_alone_is_not_told(formula: str) -> None:
    """Law: thanks with wishes behind them, or the number of a class, are no news."""
    assert formula not in told(f"{formula}.\n{REST['vi']}")


MAILS = {
    "vi": ("Chào cả nhà,", "Trân trọng", ("Hạn chót: 5/12", "Mỗi nhà góp 200.000 đồng")),
    "en": ("Hi all,", "Kind regards", ("Deadline: 5 December", "PS: please bring a cup")),
}


@pytest.mark.parametrize("language", MAILS)
def test_what_is_asked_beside_a_signature_is_told(language: str) -> None:
    """Law: a line with a day, a sum or a request is no signature; the name beside it is one."""
    greeting, closing, lines = MAILS[language]
    ends = ("{line}\n\n{closing}\nAnna Lee", "{closing}\n{line}\nAnna Lee")
    for line, end in product(lines, (*ends, "{closing}\nAnna Lee\n{line}")):
        below = end.format(line=line, closing=closing)
        summary = told(f"{greeting}\n\n{REST[language]}\n\n{below}")
        assert line in summary
        assert "Anna" not in summary


@pytest.mark.parametrize(
    ("language", "credit"), [("vi", "Ảnh: 3/2"), ("vi", "Đăng: 3/2"), ("en", "Posted: May 3")]
)
def test_the_day_of_a_credit_is_no_news(language: str, credit: str) -> None:
    """As short as it is, it stays what no report holds."""
    greeting, _, _ = MAILS[language]
    assert credit not in told(f"{greeting}\n\n{REST[language]}\n\n{credit}")


ASIDES = {
    "vi": (
        "Mình không PR cho ai đâu nhé, ai thích thì tin",
        "Bài này chẳng ai trả tiền mình cả",
        "Bạn nào muốn hỏi gì cứ bình luận bên dưới",
        "Mọi người đừng bảo mình quảng cáo cho quán",
    ),
    "en": (
        "This is not an ad and I do not work there",
        "Nobody paid me to write this review",
        "Ask me anything in the comments below",
        "How are you both keeping, it has been ages",
    ),
}
FACTS = {"vi": "Phòng đôi có cửa sổ nhìn ra hồ", "en": "The double room looks over the lake"}


@pytest.mark.parametrize(
    ("language", "aside"), [(code, each) for code, part in ASIDES.items() for each in part]
)
def test_a_word_to_commenters_comes_after_the_facts(language: str, aside: str) -> None:
    """Law: that a post is no advertisement, or to ask below it, is worth less than a fact."""
    data = language_data(language)
    worth = [
        favour(each, Kind.LETTER, data, sent=True, listing=False)
        for each in (f"{aside}.", f"{FACTS[language]}.")
    ]
    assert worth[0] < worth[1]


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "Please answer the three questions below."),
        ("en", "Your daughter's seat on the coach is not paid for."),
        ("vi", "Ai muốn đăng ký thì comment tên và lớp của con."),
        ("vi", "Nhà nào có con nhỏ thì bình luận tên bé để cô lên danh sách."),
    ],
)
def test_what_is_asked_in_such_words_is_no_aside(language: str, asked: str) -> None:
    """Law: what is to be answered, paid or signed up for in a comment is told."""
    data = language_data(language)
    assert favour(asked, Kind.LETTER, data, sent=True, listing=False) >= 1


def test_whoever_can_is_asked() -> None:
    """Law: "who of you …, please do it for me" is a request in Vietnamese as well."""
    asked, other = "Bạn nào rảnh tối nay tưới cây giúp cô.", "Tối nay trời mát, cây trong sân tươi."
    data = language_data("vi")
    worth = [favour(each, Kind.LETTER, data, sent=True, listing=False) for each in (asked, other)]
    assert worth[0] > worth[1]


LETTERS = {
    "vi": """Kính gửi quý phụ huynh,
Trường xin cảm ơn quý phụ huynh đã luôn đồng hành và chia sẻ với cô trò suốt thời gian qua.
Tuần qua các con rất ngoan, cô nào cũng vui và khen mãi không thôi.
Sáng thứ Sáu ngày 4/12 khối 1 đi tham quan bảo tàng, xe chạy lúc 7h30.
Phụ huynh nộp 120.000 đồng cho cô Hà trước ngày 1/12.
Bếp đang sửa.
Chỗ để xe dời sang sân sau.""",
    "en": """Dear parents,
Thank you so much for your patience and your kind words over the last few weeks.
Year 4 have been a delight this term and we are very proud of them.
The trip is on Friday 4 December and the coach leaves at 8 sharp.
Please pay the £14.50 on the school app by Tuesday 1 December.
The hall is being painted.
Bikes go behind the gym.""",
}


@pytest.mark.parametrize("language", LETTERS)
def test_thanks_and_praise_come_after_all_else(language: str) -> None:
    """Who asks for more of a letter gets every plain fact, however short, before its courtesies."""
    ranking = rank(LETTERS[language], longest=LONGEST)
    courtesies = [
        place
        for place, each in enumerate(ranking.sentences)
        if any(word in each for word in ("cảm ơn", "rất ngoan", "Thank you", "a delight"))
    ]
    assert courtesies
    assert {*ranking.order[-len(courtesies) :]} == {*courtesies}
