"""What people write to each other for is told wherever it stands, with marks or without."""

import unicodedata

import pytest

from summarizer import split_sentences, summarize
from summarizer.language import detect_language
from summarizer.languages import language_data
from summarizer.purpose import Kind, favour, kind_of
from summarizer.subject import find_subject

LETTERS = {
    "vi": (
        "Chào cả nhà,\n\n",
        [
            "Tuần rồi trời mưa suốt nên em ở nhà dọn lại cái tủ sách của ông ngoại để lại.",
            "Trong tủ có nhiều quyển truyện cũ, giấy vàng hết cả nhưng chữ vẫn còn đọc được.",
            "Con mèo thì cứ nhảy lên nhảy xuống, làm đổ một chồng báo xuống nền nhà.",
            "Hàng xóm bên cạnh mới sơn lại cổng, màu xanh nhìn cũng hay.",
            "Cây khế sau nhà năm nay ra quả nhiều hơn hẳn mọi năm.",
        ],
        "Mọi người gửi cho em danh sách sách muốn giữ trước thứ Sáu nhé.",
    ),
    "en": (
        "Hi everyone,\n\n",
        [
            "It has rained all week here, so I stayed in and sorted the shelves of old books.",
            "There were dozens of novels among them, yellow with age but quite readable still.",
            "The cat jumped up and down the whole time and knocked a pile of papers over.",
            "The neighbours have painted their gate blue, which looks rather nice from the road.",
            "The apple tree behind the house bears more fruit than in other years.",
        ],
        "Please send me a list of the books to keep by Friday.",
    ),
}


def bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(each for each in letters if not unicodedata.combining(each))


@pytest.mark.parametrize("place", range(6))
@pytest.mark.parametrize("language", LETTERS)
def test_what_a_letter_asks_is_told_wherever_it_stands(language: str, place: int) -> None:
    greeting, told, asked = LETTERS[language]
    text = greeting + " ".join([*told[:place], asked, *told[place:]])
    assert asked in summarize(text, sentences=1).sentences


@pytest.mark.parametrize("place", range(6))
def test_so_it_is_without_marks(place: int) -> None:
    greeting, told, asked = LETTERS["vi"]
    text = bare(greeting + " ".join([*told[:place], asked, *told[place:]]))
    assert bare(asked) in summarize(text, sentences=2).sentences


@pytest.mark.parametrize("language", LETTERS)
def test_a_courtesy_takes_no_place_among_three(language: str) -> None:
    greeting, told, asked = LETTERS[language]
    thanks = {
        "vi": "Em cảm ơn cả nhà tuần trước đã vất vả lo cho em với bé Na suốt mấy ngày liền.",
        "en": "Thank you all so much for the lovely weekend, we had a wonderful time with you.",
    }[language]
    summary = summarize(greeting + " ".join([thanks, *told, asked]))
    assert thanks not in summary.sentences
    assert asked in summary.sentences


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chào anh,\nEm gửi anh hợp đồng.", Kind.LETTER),
        ("Mai họp lúc 9h nhé. Nhớ mang hợp đồng.", Kind.LETTER),
        ("em thue phong tu thang 8. chu nha tang gia. cho em hoi co dung luat khong", Kind.LETTER),
        ("We moved in last week. Does anyone know a plumber?", Kind.LETTER),
        ("Sáng 5/3, cầu Bến Đá thông xe. Tỉnh yêu cầu sửa đường trước ngày 9/3.", Kind.OTHER),
        ("“Please come,” said the mayor. The bridge will open by Friday.", Kind.OTHER),
        ("Lan: mai đi chợ\nNam: ok\nLan: 8h nhé\nNam: dạ", Kind.CHAT),
        ("Biên bản họp\nÔng An nói.\nBà Lan nói.", Kind.MINUTES),
        ("Điều 1. Nhà.\nĐiều 2. Giá.\nĐiều 3. Cọc.\nĐiều 4. Hạn.\nĐiều 5. Phạt.", Kind.FORM),
        (
            (
                "A shop needs two cooks.\nPay: 2,100\nHours: 6 to 2\nStart: now\nPlace: Leeds\n"
                "It is a busy place. No day is like another. The team is small."
            ),
            Kind.FORM,
        ),
        (
            (
                "A shop needs two cooks.\nPay: 2,100 a month.\nHours: 6 to 2\nIt is a busy place.\n"
                "No day is like another.\nStart: at once"
            ),
            Kind.OTHER,
        ),
        ("- Việc: bán hàng\n- Ca: 8h\n- Lương: 7tr\n- Nơi: Quận 7\n- Hạn: 30/11", Kind.FORM),
        ("Hỏi: Vốn bao nhiêu?\nĐáp: Tôi bỏ 400 triệu.\nHỏi: Ai mua?\nĐáp: Tôi bán sỉ.", Kind.OTHER),
    ],
)
def test_kinds_of_texts_are_told_apart(text: str, kind: Kind) -> None:
    data = language_data(detect_language(text))
    assert kind_of("", text, data, mail=False, sent=True) is kind


@pytest.mark.parametrize("sent", [True, False])
@pytest.mark.parametrize(
    ("title", "head", "language"),
    [
        ("Thông báo kết luận cuộc họp", "Thành phần: ban phụ huynh", "vi"),
        ("Memo: minutes of the rowing club", "Present: Ida, Jon", "en"),
    ],
)
def test_a_notice_of_what_a_meeting_decided_is_its_minutes(
    title: str, head: str, language: str, *, sent: bool
) -> None:
    """Only an invitation is to one that is still to come."""
    text, data = f"{head}\nA.\nB.", language_data(language)
    assert kind_of(title, text, data, mail=False, sent=sent) is Kind.MINUTES
    invitation = {"vi": "Thư mời họp", "en": "Invitation to a meeting"}[language]
    assert kind_of(invitation, text, data, mail=False, sent=sent) is not Kind.MINUTES


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Please let me know by 30 June whether you want to stay.", True),
        ("Please let us know how many of you will come.", True),
        ("Let me know if you have any questions.", False),
        ("Please feel free to call.", False),
    ],
)
def test_to_let_somebody_know_is_a_request_unless_it_offers_help(line: str, *, told: bool) -> None:
    """An offer is clutter; what is asked is not."""
    letter = f"Hi Ann,\n\nThe lease ends in August and the rent stays as it is.\n\n{line}\n"
    assert (line in " ".join(summarize(letter, sentences=9).sentences)) is told


@pytest.mark.parametrize(
    ("language", "fact", "other"),
    [
        ("vi", "Buổi tập bắt đầu lúc 7h30.", "Buổi tập bắt đầu khá sớm."),
        ("vi", "Buổi tập dời sang ngày 5/12.", "Buổi tập dời sang ngày khác."),
        (
            "vi",
            "Vé hạng nhất là 90.000 đồng, hạng nhì 60.000 đồng.",
            "Vé hạng nhất là 90.000 đồng.",
        ),
        ("vi", "Cư dân không được nuôi chó.", "Cư dân hay nuôi chó."),
        ("vi", "Kết luận: phổi bình thường.", "Phổi bình thường."),
        ("vi", "Lớp em xin thông báo việc này.", "Lớp em nói việc này."),
        ("vi", "Lớp đi Huế.", "À mà lớp đi Huế."),
        ("vi", "Lớp nghỉ học.", "Căn cứ Công văn 12, lớp nghỉ học."),
        ("en", "Practice begins at 7.30 p.m. there.", "Practice begins early there."),
        ("en", "Practice moves to December 5.", "Practice moves to another day."),
        ("en", "The trip costs $22.", "The trip is worth $22."),
        ("en", "You will be charged otherwise.", "You will be happy there."),
        ("en", "Conclusion: the lungs are clear.", "The lungs are clear."),
        ("en", "I am writing about the roof.", "I am thinking about the roof."),
        ("en", "The class goes to Rome.", "By the way, the class goes to Rome."),
        ("vi", "Chiều mai sẽ không có nước.", "Chiều mai sẽ có nước."),
        ("vi", "Đến muộn thì cô không trả lại tiền cọc.", "Đến muộn thì cô vẫn vui."),
        ("vi", "Các con mặc áo trắng.", "Các con hay mặc áo trắng."),
        ("vi", "Đơn cần có chữ ký của bố mẹ.", "Đơn đã có chữ ký của bố mẹ."),
        ("vi", "Cô báo lớp nghỉ.", "Cô viết thư này báo một số nội dung chung."),
        ("vi", "Chào cả nhà, mình cần bán chiếc xe đạp cũ của con.", "Chào cả nhà."),
        ("en", "There will be no hot water there.", "There will be hot water there."),
        ("en", "The old card won't open the door.", "The old card will open the door."),
        ("en", "Bring a warm coat for it.", "A warm coat is good for it."),
        ("en", "Hello all, we are selling the small boat that we bought.", "Hello all."),
        ("en", "The rent is due on 4 April.", "The rent was paid on 4 April."),
        ("en", "You do not have to apply again.", "The others apply again."),
        ("en", "The lift is out of order.", "The lift is out of sight."),
        ("en", "The water will be turned on.", "The water will be fine."),
        ("vi", "Ai mua gọi số 0903 555 214.", "Ai mua gọi số trên tường."),
        ("vi", "Lớp họp tại hội trường.", "Lớp họp một buổi."),
        ("en", "Ring Ann on 0161 555 0142.", "Ring Ann on the old number."),
        ("en", "Write to ann@hall.example.", "Write to Ann Hall."),
        ("en", "We meet at 12 Mill Road.", "We meet at twelve mills."),
        ("en", "It is made in Ohio.", "It is governed by the laws of Ohio."),
    ],
)
def test_what_a_letter_tells_by_facts_is_favoured(language: str, fact: str, other: str) -> None:
    """More than the same without a fact, or said by the way."""
    data = language_data(language)
    more, less = (
        favour(each, Kind.LETTER, data, sent=True, listing=False) for each in (fact, other)
    )
    assert more > less


@pytest.mark.parametrize(
    ("language", "name", "other", "found"),
    [
        ("en", "assenting", "in front of the station", "in, see you there"),
        ("en", "assenting", "same problem here", "same here"),
        ("en", "assenting", "she works for the council", "noon works for me"),
        ("vi", "assenting", "chuẩn bị xong chưa", "chuẩn, 8h nhé"),
        ("vi", "assenting", "dạ chưa ạ", "dạ, 8h ạ"),
        ("vi", "assenting", "dạ thôi ạ", "được thôi"),
        ("vi", "asking", "các bạn qua đời", "các bạn qua nhà mình"),
        ("vi", "asking", "mọi người qua lại", "mọi người qua lấy vé"),
        ("en", "asking", "park rangers like it", "park behind the hall"),
        ("en", "asking", "book lovers will like it", "book a seat online"),
        ("en", "asking", "return flights cost £90", "return the form by friday"),
        ("en", "asking", "call centres closed", "call 0161 555 0142"),
        (
            *("en", "formulas"),
            "let me know if you can help with the cake stall",
            "let me know if you need any help",
        ),
        (*("en", "formulas"), "let me know if you want two", "let me know if there is more to do"),
        ("vi", "speaking", "nhờ chị Ánh", "nhờ chị xem"),
    ],
)
def test_everyday_words_are_not_what_they_look_like(
    language: str, name: str, other: str, found: str
) -> None:
    """As a "same" that agrees to nothing; where it does, it still tells."""
    data = language_data(language)
    pattern = data.formulas if name == "formulas" else getattr(data.purpose, name)
    assert pattern.search(found)
    assert not pattern.search(other)


@pytest.mark.parametrize("figure", ["01.12.2025", "09-12-2025", "08.30 - 10.30", "09 12 2025"])
def test_a_date_is_no_number_to_call(figure: str) -> None:
    data = language_data("en")
    told = [
        favour(f"There is {each} on it.", Kind.LETTER, data, sent=True, listing=False)
        for each in (figure, "something", "0161 555 0142")
    ]
    assert told[0] == told[1] < told[2]


@pytest.mark.parametrize(
    ("language", "subject", "other"),
    [
        (
            "en",
            "Our school is closed on Monday for urgent repairs.",
            "It has been a busy year for all.",
        ),
        (
            "en",
            "The new roof of the shed has been leaking.",
            "We meet there at noon on Monday, all of us.",
        ),
        (
            "en",
            "I am writing to ask about the old tree.",
            "We have lived in this street for years.",
        ),
        ("vi", "Trường xin thông báo về buổi lễ sắp tới.", "Năm nay trường mình có nhiều bạn mới."),
        (
            "vi",
            "Từ ngày 8/12 công ty sẽ thay đồng hồ.",
            "Căn cứ Quyết định số 9 ngày 2/6/2026 của tỉnh.",
        ),
        ("vi", "Tối qua 22h xe của mình bị mất.", "Hôm đó cả nhà mình đều đi vắng hết cả."),
    ],
)
def test_a_letter_is_about_what_it_announces_or_what_is_wrong(
    language: str, subject: str, other: str
) -> None:
    """Wherever it stands."""
    data = language_data(language)
    assert find_subject([subject, other], data) == 0
    assert find_subject([other, subject], data) == 1


AGREED = {
    "vi": """\
Biên bản họp
Thời gian: 8h
1. Thưởng Tết
Công đoàn đề nghị thưởng một tháng lương. Giám đốc đồng ý về nguyên tắc.
2. Kho
Kho đã sơn lại. Cửa kho hỏng khoá.
3. Xe
Xe số 2 đã đăng kiểm. Xe số 3 chạy tốt.""",
    "en": """\
MINUTES
Date: May 3
1. Playground
Two frames can be had, for $900 and $700. The committee voted 5-1 to buy the cheaper one.
2. Hall
The hall was painted. The door sticks.
3. Van
The van passed its test. The tyres are new.""",
}


@pytest.mark.parametrize("language", AGREED)
def test_what_a_meeting_agreed_to_is_told_with_it(language: str) -> None:
    agreed = AGREED[language].split("\n")[3]
    assert summarize(AGREED[language], sentences=1).sentences[0].endswith(f"\n{agreed}")


def test_of_an_article_only_what_was_decided_is_favoured() -> None:
    """Of what nobody sent, that is; its figures are measured."""
    data, asked = language_data("vi"), "Đề nghị nộp 500k trước thứ Sáu."
    for kind in (Kind.OTHER, Kind.LETTER, Kind.MAIL, Kind.MINUTES):
        assert favour(asked, kind, data, sent=False, listing=True) == 1
    assert favour("Ban thống nhất sửa cầu.", Kind.MINUTES, data, sent=False, listing=False) > 1


@pytest.mark.parametrize(
    "text",
    ["Vui quá 😄 Mai mình đi tiếp nhé", "Em thương mẹ ❤️❤️ Con gà nhà mình đẻ rồi"],
)
def test_a_face_ends_a_sentence_before_a_capital(text: str) -> None:
    first, second = split_sentences(text)
    assert text == f"{first} {second}"
    assert len(split_sentences(text.replace("Mai", "mai").replace("Con", "con"))) == 1


@pytest.mark.parametrize("sentences", [1, 3, 8])
def test_a_list_of_what_a_letter_asks_is_told_whole_or_not_at_all(sentences: int) -> None:
    greeting, told, asked = LETTERS["en"]
    items = [
        "1. Collect your new badge at the front desk by Friday, 9 October, and bring a photo ID.",
        "2. Hand in your old key. Otherwise you will be charged 40 euros for a new lock.",
        "3. Apply for a parking permit in the portal, even if you have had one for years already.",
        "4. Tell your visitors that they must be announced by phone from the first of November.",
    ]
    text = "\n".join([greeting + " ".join(told), "Please do the following:", *items, asked])
    chosen = "\n".join(summarize(text, sentences=sentences).sentences)
    assert [item in chosen for item in items] in ([True] * 4, [False] * 4)


OBLIGING = {
    "vi": [
        "Bạn nào mới vào đội thì bắt buộc học lớp bơi.",
        "Mỗi hộ đóng thêm 50.000 đồng tiền rác.",
    ],
    "en": ["Whoever is new to the team is required to learn to swim.", "Swimmers must wear a cap."],
}
FREE = {
    "vi": ["Việc học bơi là không bắt buộc.", "Hồ bơi có nước ấm quanh năm."],
    "en": [
        "It is not compulsory to swim.",
        "The rain must have warmed the pool.",
        "Whoever swims in May must be so brave.",
    ],
}


@pytest.mark.parametrize("language", OBLIGING)
def test_what_somebody_must_do_counts_in_letters_and_minutes(language: str) -> None:
    """Law: though nobody is asked; what nobody must do counts less."""
    data = language_data(language)
    for kind in (Kind.LETTER, Kind.MINUTES):
        obliged, free = (
            [favour(each, kind, data, sent=True, listing=False) for each in told[language]]
            for told in (OBLIGING, FREE)
        )
        assert min(obliged) > max(2.0, *free)


def test_a_wish_that_many_come_is_a_courtesy() -> None:
    told = "Rất mong quý phụ huynh tham dự đông đủ."
    data = language_data("vi")
    assert favour(told, Kind.LETTER, data, sent=True, listing=False) < 1
    asked = "Mong quý phụ huynh có mặt đúng giờ: 8 giờ thứ Bảy."
    assert favour(asked, Kind.LETTER, data, sent=True, listing=False) > 1
