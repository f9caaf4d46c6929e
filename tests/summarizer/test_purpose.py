"""What people write to each other for is told wherever it stands, with marks or without."""

import unicodedata

import pytest

from summarizer import split_sentences, summarize
from summarizer.language import detect_language
from summarizer.languages import language_data
from summarizer.purpose import Kind, favour, kind_of

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
        ("Hỏi: Vốn bao nhiêu?\nĐáp: Tôi bỏ 400 triệu.\nHỏi: Ai mua?\nĐáp: Tôi bán sỉ.", Kind.OTHER),
    ],
)
def test_kinds_of_texts_are_told_apart(text: str, kind: Kind) -> None:
    data = language_data(detect_language(text))
    assert kind_of("", text, data, mail=False, sent=True) is kind


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
