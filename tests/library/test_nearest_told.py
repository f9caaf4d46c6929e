"""Which sentences of a text that was seen are nearest to a question."""

import pytest

from bot.library import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN, ask, nearest_told

CLUB = (
    "The rowing club has lost its boat store to damp.",
    "The floor cannot be mended while boats stand on it.",
    "The store will therefore be closed on Monday 8 and Tuesday 9 June.",
    "Rowers meet in the old town hall at 7pm instead.",
    "Repairs come to £3,400, and every member adds a fiver.",
    "Olga looks after the keys.",
    "The tower beside it is of a height of nearly forty metres.",
    "Everyone came safely through the winter.",
)
PHONG_KHAM = (
    "Anh bị viêm dạ dày nhẹ.",
    "Thuốc giảm đau anh ngừng hẳn.",
    "Thuốc bao tử uống trước bữa tối nửa giờ.",
    "Anh tái khám tại phòng 12 lúc 8 giờ ngày 4/5 vì còn phải nội soi.",
    "Phí khám lại là 90.000 đồng.",
)


def told(sentences: tuple[str, ...], question: str, language: str) -> list[int]:
    """The places of the sentences that are given for a question."""
    signs = str.maketrans("", "", HIGHLIGHT_OPEN + HIGHLIGHT_CLOSE)
    near = nearest_told(ask(sentences, question, language))
    return [sentences.index(it.translate(signs)) for it in near]


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("when is it", [2]),
        ("what time is it", [3]),
        ("so where do we meet", [3]),
        ("how much is it", [4]),
        ("why", [1, 2]),
    ],
)
def test_what_a_question_asks_for_chooses_where_its_words_name_nothing(
    question: str, places: list[int]
) -> None:
    """A day, an hour, a place, a sum or a reason, with what the reason stands in."""
    assert told(CLUB, question, "en") == places


@pytest.mark.parametrize(
    ("question", "places"),
    [
        # Half of what it names is enough: a text says `look after` where people ask who has.
        ("who has got the keys", [5]),
        ("who shall i ring about it", []),
        ("which days is it shut", [2]),
        ("how high is the tower", [6]),
        ("did they get through the winter safe", [7]),
        ("who sells dragons", []),
    ],
)
def test_the_words_of_a_question_choose_first(question: str, places: list[int]) -> None:
    """In any form, or by others that are as good: ``shut`` is ``closed``."""
    assert told(CLUB, question, "en") == places


CLINIC = (
    "Thank you for coming to the clinic about your knee.",
    "The scan shows that you have a small tear of the tendon.",
    "You may take codeine at night.",
    "Please stop taking aspirin before the operation.",
    "Please ring the ward if the dressing comes off.",
    "The ward feeds you on the first evening.",
    "Coaches stop by the gate.",
    "The physiotherapist should write within a week.",
)


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("can i take aspirin", [3]),
        ("can i take warfarin", []),
        ("is it ok to take warfarin with codeine", []),
        ("should i be frightened", []),
        ("what should i worry about", []),
        ("can warfarin be taken in the evening", []),
    ],
)
def test_nothing_is_near_to_who_asks_whether_of_what_is_never_named(
    question: str, places: list[int]
) -> None:
    """What is said of one medicine holds for no other, and ``should`` stands beside anything."""
    assert told(CLINIC, question, "en") == places


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("uống thuốc bao tử lúc nào", [2]),
        ("uống warfarin được không", []),
        ("warfarin uong dc ko", []),
        ("có phải tái khám không", [3]),
    ],
)
def test_nothing_is_near_to_it_in_vietnamese(question: str, places: list[int]) -> None:
    """With diacritics or without."""
    assert told(PHONG_KHAM, question, "vi") == places


@pytest.mark.parametrize(
    ("question", "language", "places"),
    [
        ("whats wrong with me then", "en", [1]),
        ("what do i have to do", "en", [3, 4]),
        ("what am i supposed to do", "en", [3, 4]),
        ("phai lam gi", "vi", [1]),
    ],
)
def test_who_names_nothing_may_ask_what_was_found_and_what_to_do(
    question: str, language: str, places: list[int]
) -> None:
    """A doctor's letter and a school's are read for that."""
    assert told(CLINIC if language == "en" else PHONG_KHAM, question, language) == places


def test_what_was_found_is_told_in_vietnamese() -> None:
    """Beside what else was seen, and when to come again."""
    letter = (
        "Anh tái khám sau hai tuần.",
        "Bác sĩ kết luận anh bị viêm xoang.",
        "Tai anh bình thường.",
    )
    assert told(letter, "vậy tôi bị bệnh gì", "vi") == [1]


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("what about the physioterapist", [7]),
        ("do they feed me", [5]),
        ("where does the coach go from", [6]),
        ("how many does the ward feed", [5]),
    ],
)
def test_a_word_is_found_in_other_forms_and_where_a_letter_is_wrong(
    question: str, places: list[int]
) -> None:
    """Where the text is English, a word is no Vietnamese syllable: ``coach``."""
    assert told(CLINIC, question, "en") == places


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("thuoc nao phai ngung", [1]),
        ("chừng nào tái khám", [3]),
        ("mấy giờ", [3]),
        ("hết nhiêu tiền", [4]),
        ("tại sao", [3]),
        ("tai kham o phong nao", [3]),
    ],
)
def test_vietnamese_questions_choose_alike(question: str, places: list[int]) -> None:
    """With diacritics or without, in words of the South, too."""
    assert told(PHONG_KHAM, question, "vi") == places


FRAUD = (
    "Someone rang Gran and said he was from the bank.",
    "He told her to move £800 and ring 0117 555 0143 after that.",
    "The bank never asks you to move money.",
    "If it happens to you, hang up and ring 159.",
)
LUA_DAO = (
    "Có người gọi cho má tôi, xưng là công an.",
    "Nó biểu má chuyển 30 triệu rồi gọi lại số 0977 000 111.",
    "Công an không bao giờ đòi tiền qua điện thoại.",
    "Ai gặp thì cúp máy rồi gọi 113.",
)


@pytest.mark.parametrize(
    ("text", "question", "language", "places"),
    [
        (FRAUD, "so what number do i ring", "en", [3]),
        (FRAUD, "how much should i send", "en", [2, 3]),
        (FRAUD, "how much did he want", "en", [1, 2]),
        (LUA_DAO, "gọi số nào", "vi", [3]),
        (LUA_DAO, "chuyển bao nhiêu", "vi", [2, 3]),
        (LUA_DAO, "nó kêu chuyển bao nhiêu", "vi", [1, 2]),
    ],
)
def test_nobody_is_advised_by_what_a_swindler_said(
    text: tuple[str, ...], question: str, language: str, places: list[int]
) -> None:
    """Who asks what to do is told what the warning says, and who asks what he did, that as well."""
    assert told(text, question, language) == places


SENT_OUT = (
    "A woman rang Grandad and said she was from the council.",
    "She said if he had doubts he should ring the office on the back of his bill.",
    "Later they drove him to the shop and told him to ring when he had the vouchers.",
    "The council will never ask you to buy vouchers.",
    "If anyone gets such a call, ring 159 from another phone.",
    "If anybody knows the shop girl who stopped it, we owe her flowers.",
)


@pytest.mark.parametrize(
    "question",
    ["what should i do if they ring me", "should i ring the office", "what do i do if she calls"],
)
def test_who_asks_what_to_do_about_a_swindle_is_warned_first(question: str) -> None:
    """Whomever the question names; what fits it best stands first, and nothing of his is told."""
    assert told(SENT_OUT, question, "en") == [4, 3]


@pytest.mark.parametrize(
    ("question", "language", "places"),
    [("can she take her phone", "en", [0]), ("may i bring a dog", "en", []), ("gọi ai", "vi", [1])],
)
def test_what_is_done_with_a_thing_need_not_be_told(
    question: str, language: str, places: list[int]
) -> None:
    """Whether it may be brought is told by ``no phones``; whom to call, by a number."""
    english = ("Phones stay at home.", "Boots are needed.")
    text = english if language == "en" else ("Cổng đóng lúc 23 giờ.", "Về trễ gọi 0903 111 222.")
    assert told(text, question, language) == places


@pytest.mark.parametrize(
    ("sentences", "question", "language"),
    [
        (("The cake is cool.", "Ring Olga about the keys."), "who should i ring", "en"),
        (("Bánh nguội rồi.", "Gọi cô Hai mà hỏi chìa khóa."), "toi phai goi cho ai", "vi"),
    ],
)
def test_who_is_to_be_called_may_be_told_without_a_number(
    sentences: tuple[str, ...], question: str, language: str
) -> None:
    """It is that of somebody whom the reader knows."""
    assert told(sentences, question, language) == [1]


def test_an_hour_is_a_number_of_hours() -> None:
    sentences = ("It keeps three weeks.", "Roast it for an hour.", "Let it rest.")
    assert told(sentences, "how long do i roast it", "en") == [1]
