"""A letter that asks for what is missing says what that is; what is up to its reader comes last."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.needed import find_needed, find_numbers
from summarizer.purpose import Kind, favour

LETTERS = {
    "en": """\
Hi Martin,

Thanks for sending the application for the small grants fund so quickly. The panel liked the idea \
of the repair café, and the photos are great.

Two things are missing though: the signed statement from your treasurer and a copy of the hall's \
insurance. Please send them by noon on Friday 4 December. Without these we can't put your bid to \
the panel.

The budget on page 3 says £1,850 but the lines only add up to £1,580. Could you correct and \
resubmit by the same date?

Any questions, ring me on 01632 960 418.

Best wishes,
Joanna
""",
    "vi": """\
Chào chị Hoa,

Em xem xong hồ sơ hội chợ chị gửi rồi, gian hàng trang trí đẹp lắm, ai cũng khen.

Hồ sơ còn thiếu hai thứ: giấy kiểm nghiệm của lô mật ong và ảnh chụp nhãn hàng. Chị bổ sung giúp \
em trước 16h thứ Năm 10/12. Quá hạn thì ban tổ chức chuyển gian cho người khác.

Bảng giá chị ghi 150 nghìn nhưng trên nhãn lại in 170 nghìn, em nghĩ nên sửa cho khớp.

Hội chợ mở cửa lúc 8 giờ ngày 19/12 tại sân vận động.

Thân mến,
Lan
""",
}
ASKED = {"en": "Please send them by noon", "vi": "Chị bổ sung giúp em"}
OTHERWISE = {"en": "Without these", "vi": "Quá hạn thì"}
MISSING = {"en": "Two things are missing", "vi": "Hồ sơ còn thiếu hai thứ"}
WRONG = {"en": "only add up to £1,580", "vi": "trên nhãn lại in 170 nghìn"}

POINTING = {
    "en": ["The form is not signed.", "The hall is warm.", "Please correct and resubmit by noon."],
    "vi": [
        "Phiếu chưa có chỗ ghi tên.",
        "Tiết dời qua phòng 4.",
        "Chị sửa lại giúp em trước 7 giờ.",
    ],
}
STANDING = {"en": "Please send your form by noon.", "vi": "Chị gửi phiếu cho em trước 7 giờ."}

# What is asked, what stands between, and the number in a line of its own.
CALLED = {
    "en": [
        "Our tortoise has got out of the garden in Mill Lane.",
        "If you see her please text me at any hour.",
        "She can fit under any gate.",
        "My number is 01632 960 227.",
        "Last year she was found in the churchyard.",
    ],
    "vi": [
        "Nhà em lạc mất con vẹt ở hẻm 42 Lê Lợi.",
        "Ai thấy nó thì nhắn mình liền nha.",
        "Nó biết kêu tên bà ngoại.",
        "Số của em 0912 000 345.",
        "Năm ngoái nó cũng bay mất một lần.",
    ],
}
CALLING = {
    "en": ["Ring me, day or night.", "Keep her in and call us.", "Could you message him today?"],
    "vi": ["Thấy là gọi cho mình ngay.", "Giữ nó lại rồi liên hệ gia đình.", "Xin liên hệ ngay ạ."],
}
NOT_CALLING = {
    "en": ["They never rang me.", "She used to text us jokes.", "My sister will call them."],
    "vi": [
        "Hai việc có mối liên hệ với nhau.",
        "Ở nhà ai cũng gọi em là Bống.",
        "Bà đã gọi cho chị.",
    ],
}


@pytest.mark.parametrize("language", CALLED)
def test_who_is_asked_to_call_needs_the_number(language: str) -> None:
    """Law: "ring me" is told with the number, even if that comes later, and nothing else is."""
    data, (lost, _, *others) = language_data(language), CALLED[language]
    for asked in CALLING[language]:
        assert find_numbers([lost, asked, *others], data)[1] == 3
    for told in NOT_CALLING[language]:
        assert 1 not in find_numbers([lost, told, *others], data)
    order = rank("\n\n".join(CALLED[language]), longest=5).order
    assert order.index(3) < order.index(1)


REASONS = {
    "en": ["The lift is full of wet paint.", "So please don't lean on it until Monday."],
    "vi": ["Thang máy mới sơn còn ướt.", "Vì vậy bà con nhớ đi cầu thang sau nhé."],
}
LOST = {
    "en": "So if anyone finds her please don't feed her.",
    "vi": "Vì vậy ai thấy bé xin đừng cho ăn.",
}
NO_REASONS = {
    "en": "So please put your name on the list.",
    "vi": "Vì vậy nhà em về ăn cháo.",
}


@pytest.mark.parametrize("language", REASONS)
def test_what_is_asked_for_a_reason_needs_the_reason(language: str) -> None:
    """Law: "so please …" is told after the sentence before it; a "so" that closes all is free."""
    data = language_data(language)
    assert find_needed(REASONS[language], data) == {1: 0}
    assert find_needed([REASONS[language][0], LOST[language]], data) == {1: 0}
    assert find_needed([REASONS[language][0], NO_REASONS[language]], data) == {}


CHOICES = {
    "en": [
        "The man can come on Tuesday.",
        "The other option is to wait until May.",
        "It has rained for weeks.",
        "Please tell us which you would rather by Friday.",
    ],
    "vi": [
        "Bên em có hai phương án cho mái hiên.",
        "Phương án thứ nhất là lợp tôn, phương án thứ hai là làm bạt.",
        "Tháng này trời mưa suốt.",
        "Chị chọn phương án nào thì báo em trước thứ sáu.",
    ],
}


@pytest.mark.parametrize("language", CHOICES)
def test_what_asks_which_is_preferred_needs_the_choices(language: str) -> None:
    """Law: nobody is asked to choose without the choices, even over two sentences."""
    data, texts = language_data(language), CHOICES[language]
    needed = find_needed(texts, data)
    assert needed[3] == 1
    assert (1 in needed) == (language == "vi")
    assert 3 not in find_needed([*texts[2:3] * 3, texts[3]], data)


FOOTERS = {
    "en": "If you have received it in error please delete it.",
    "vi": "Nếu quý vị nhận nhầm thư này, vui lòng xoá giúp.",
}
NO_FOOTERS = {
    "en": "If you received a parcel in error, take it to the desk.",
    "vi": "Nếu nhận nhầm hàng, chị gửi lại giúp em.",
}


@pytest.mark.parametrize("language", FOOTERS)
def test_what_to_do_with_a_mail_that_went_astray_is_furniture(language: str) -> None:
    """Law: a mail's footer about who it is for is never told."""
    pattern = language_data(language).clutter
    assert pattern.match(FOOTERS[language].lower())
    assert not pattern.match(NO_FOOTERS[language].lower())


EVERYBODY = {
    "en": "Please bring your card on Saturday 5 December.",
    "vi": "Các thầy cô nhịn ăn sáng và mang theo thẻ vào thứ Bảy 5/12.",
}
WHO_WANTS = {
    "en": "Anyone who wants a scan, please pay £15 by Saturday 5 December.",
    "vi": "Ai muốn siêu âm thì đăng ký và trả thêm 150.000 đồng trước thứ Bảy 5/12.",
}


@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("count", range(1, 9))
def test_what_is_asked_is_never_told_without_what_is_missing(language: str, count: int) -> None:
    told = " ".join(rank(LETTERS[language]).summary(count).sentences)
    for asked in (ASKED[language], OTHERWISE[language]):
        assert asked not in told or MISSING[language] in told


@pytest.mark.parametrize("language", LETTERS)
def test_who_chose_no_length_is_told_all_that_is_missing_or_wrong(language: str) -> None:
    ranking = rank(LETTERS[language])
    told = " ".join(ranking.summary(ranking.enough).sentences)
    wanted = (MISSING[language], ASKED[language], WRONG[language])
    assert [each for each in wanted if each not in told] == []


@pytest.mark.parametrize("language", POINTING)
def test_to_mend_needs_what_is_wrong_unless_it_says_what(language: str) -> None:
    """Whatever else is told between."""
    data = language_data(language)
    assert find_needed(POINTING[language], data) == {2: 0}
    assert find_needed([*POINTING[language][:2], STANDING[language]], data) == {}


@pytest.mark.parametrize("language", EVERYBODY)
def test_what_everybody_must_do_counts_more_than_what_some_may(language: str) -> None:
    data = language_data(language)
    must, may = (
        favour(texts[language], Kind.LETTER, data, sent=True, listing=False)
        for texts in (EVERYBODY, WHO_WANTS)
    )
    assert must > may


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We will return by 4 pm on Friday."),
        ("vi", "Tiền ăn nộp trước ngày 10/9."),
    ],
)
def test_where_nothing_is_missing_nothing_asks_to_mend_it(language: str, sentence: str) -> None:
    before = {"en": "The pool has just been painted.", "vi": "Hồ bơi vừa được sơn lại."}[language]
    assert find_needed([before, sentence], language_data(language)) == {}


GROUPS = {
    "en": (
        "The coach takes us to Fenton Hall at nine.",
        "Our pupils should wear stout shoes.",
        "They will need a drink as well.",
    ),
    "vi": (
        "Xe đưa cả lớp đến làng Phước Kiều lúc tám giờ.",
        "Các em mặc đồng phục thể dục.",
        "Họ sẽ cần thêm một bình nước nhỏ.",
    ),
}


@pytest.mark.parametrize("language", GROUPS)
def test_they_are_the_many_with_whom_a_sentence_begins(language: str) -> None:
    """A place that a sentence before that names is nobody."""
    assert find_needed(GROUPS[language], language_data(language)) == {2: 1}
