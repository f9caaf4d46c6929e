"""Which sentence comes first of those that are near to a question."""

import pytest

from bot.library import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN, ask, nearest_told, subjects_asked

MILL = (
    "The mill at Oxley ground flour for six villages.",
    "For most of its history oxen walked round the post and turned the stones.",
    "Then a wheel was built in the river, and the stones turned without them.",
    "It is turned by water that falls from the pond.",
    "The great stone weighs two thirds of a ton and is five feet, or 1.5 metres, across.",
    "Twenty minutes after the bell the miller opened the gate.",
    "For nearly four hours he ground without a rest.",
    "A carpenter named Joseph Lamb stayed beside the gate.",
    "Hannah Marsh waited by the pond.",
)
PUDDING = (
    "It feeds four, and is better after two days.",
    "Beat the eggs for ten minutes.",
    "Pour it all into the steamer.",
    "Press the lid down.",
    "Two hours over a low flame.",
)
LAMP = (
    "The first great lamp burned in Harwell in 1712.",
    "The Danish smith Ekholm had suggested the idea of a turning lamp.",
    "Sailors found a wreck beside the rock.",
)
THUYEN = (
    "Xưởng làm thuyền ở bến Hạ có từ lâu.",
    "Trước kia thợ đóng thuyền bằng gỗ mít.",
    "Mười ngày sau khi hạ thuỷ, thuyền mới ra khơi.",
    "Thuyền gỗ chạy được vài năm là phải trét lại.",
    "Thuyền dài 12 mét, tức 39 feet, nặng 3 tấn.",
    "Chú Bảy bị ngã, xóm góp tiền thăm chú.",
    "Cô Lành và thím Tư đi sáng mai.",
    "Mấy bữa đầu chú không cúi thấp đầu, không khiêng nặng.",
    "Tiệm gỗ mở ở đầu đường.",
)


def shown(sentences: tuple[str, ...], question: str, language: str) -> list[int]:
    """The places of the sentences that are given for a question, as they are shown."""
    signs = str.maketrans("", "", HIGHLIGHT_OPEN + HIGHLIGHT_CLOSE)
    near = nearest_told(ask(sentences, question, language))
    return [sentences.index(it.translate(signs)) for it in near]


@pytest.mark.parametrize(
    ("sentences", "question", "place", "language"),
    [
        (MILL, "and in feet", 4, "en"),
        (MILL, "how wide is it in metres", 4, "en"),
        (THUYEN, "con bang met thi sao", 4, "vi"),
        (THUYEN, "tính ra tấn là bao nhiêu", 4, "vi"),
    ],
)
def test_a_number_is_told_in_the_unit_that_is_asked_for(
    sentences: tuple[str, ...], question: str, place: int, language: str
) -> None:
    """Alone, for what was asked before, or beside what is asked."""
    assert shown(sentences, question, language) == [place]


@pytest.mark.parametrize("question", ["and in feet", "in metres then", "con bang met thi sao"])
def test_who_asks_only_for_a_unit_names_nothing(question: str) -> None:
    """So that it is asked of what is open."""
    assert subjects_asked(question) == []


def test_no_unit_is_asked_for_where_more_is_said() -> None:
    """`In` may begin anything."""
    assert subjects_asked("in days of old") != []


def test_a_part_of_a_unit_is_a_number_of_it() -> None:
    """In English words stand between."""
    assert shown(MILL, "how heavy is it", "en") == [4]


def test_a_unit_may_look_like_a_number() -> None:
    """``năm`` is five, and a year."""
    assert shown(THUYEN, "thuyen go chay duoc bao lau", "vi")[0] == 3


def test_how_long_something_lasts_is_not_how_much_later_it_is() -> None:
    """Where both are told."""
    assert shown(MILL, "how long did he go on", "en") == [6]


def test_a_step_may_stand_behind_what_is_named() -> None:
    """Rather than any other number of hours."""
    assert shown(PUDDING, "how long in the steamer", "en") == [4]


@pytest.mark.parametrize(
    ("sentences", "question", "place", "language"),
    [
        (MILL, "how did they do it before the wheel", 1, "en"),
        (THUYEN, "truoc do nguoi ta lam sao", 1, "vi"),
        (THUYEN, "Hồi xưa đóng thuyền bằng gì", 1, "vi"),
    ],
)
def test_how_it_was_before_is_told_of_old_times(
    sentences: tuple[str, ...], question: str, place: int, language: str
) -> None:
    """Not of what came instead."""
    assert shown(sentences, question, language) == [place]


def test_who_made_it_may_be_called_by_one_name() -> None:
    """And thought of it rather than had the first one."""
    assert shown(LAMP, "who thought of it first", "en") == [1]


def test_who_found_it_is_told_where_it_was_found() -> None:
    """The verb of a question tells more than others of its kind."""
    finders = (
        "Peter Holm announced the first one.",
        "In 1799 some Dutch sailors found it in sand.",
    )
    assert shown(finders, "who found it", "en") == [1]


@pytest.mark.parametrize(
    ("sentences", "question", "place", "language"),
    [
        (MILL, "who stayed at the pond with joseph lamb", 8, "en"),
        (THUYEN, "ai di tham chu bay", 6, "vi"),
    ],
)
def test_who_did_something_is_another_than_whom_a_question_names(
    sentences: tuple[str, ...], question: str, place: int, language: str
) -> None:
    """Told beside, or in the sentence behind."""
    assert shown(sentences, question, language)[0] == place


def test_by_what_something_is_done_comes_first() -> None:
    """Of what tells of it; in an English text a common word has forms, too."""
    assert shown(MILL, "how do they turn it", "en")[0] == 3


@pytest.mark.parametrize(
    ("letter", "question"),
    [
        (
            (
                "Re: your visit on 16 November 2026",
                "Repeat the test in four weeks.",
                "I will see you again in three months.",
            ),
            "when do i see her again",
        ),
        (
            (
                "Bill of 3 May: the boiler cost £860.",
                "A new tap is £40.",
                "They told her to hand over £300.",
            ),
            "how much did they want off her",
        ),
    ],
)
def test_little_words_choose_among_what_is_equal(letter: tuple[str, ...], question: str) -> None:
    """Where nothing is named. After how long something will be tells when, too."""
    assert shown(letter, question, "en")[0] == len(letter) - 1


def test_a_syllable_that_looks_like_where_asks_no_place_beside_yes_or_no() -> None:
    """``cúi đầu`` without its marks, which is no ``đâu``."""
    assert shown(THUYEN, "the co duoc cui dau ko", "vi") == [7]


def test_when_amid_a_question_asks_for_no_day() -> None:
    """What is told behind it only tells which time is meant."""
    told = ("He stepped off the boat on 3 May.", "He wept as his foot stepped on the sand.")
    assert shown(told, "what did he do when he stepped off", "en") == [0, 1]


def test_what_stands_in_many_sentences_is_not_shown_where_none_tells_when() -> None:
    """They would be about the title of the text."""
    told = ("Gốm Vân rất bền.", "Ai cũng quý gốm Vân.", "Gốm Vân nung bằng rơm.")
    assert shown(told, "gom van co tu bao gio", "vi") == []


def test_what_tells_when_stands_behind_what_holds_more_words() -> None:
    """One of the two answers."""
    told = ("Tăng chuyến thôi thì chưa đủ.", "Từ ngày 15/12, mười phút có một chuyến.")
    assert shown(told, "bao gio tang chuyen", "vi") == [0, 1]


@pytest.mark.parametrize(
    ("told", "question", "language"),
    [
        (("Ann: whos bringing the cake", "Bob: me, lemon as ever"), "whos bringing the cake", "en"),
        (
            ("Con hỏi: “Sao bếp lò tắt?”", "“Tại củi ướt đó con”, bà đáp."),
            "sao bep lo tat",
            "vi",
        ),
    ],
)
def test_what_asks_the_same_is_answered_behind_it(
    told: tuple[str, ...], question: str, language: str
) -> None:
    """In a chat, where nobody writes a mark, or in a story."""
    assert shown(told, question, language) == [1]
