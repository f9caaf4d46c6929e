"""Laws of courtesies: they are taken off what is wanted, and nothing of it is taken for one."""

import pytest

from bot.library import after_favour, before_courtesies, without_frame
from bot.library.search.questions import asking
from bot.library.search.text import exact_words


@pytest.mark.parametrize(
    "courtesies",
    [
        *(
            "giùm tôi",
            "dùm em nhé",
            "giúp mình với ạ",
            "hộ tớ cái",
            "đi",
            "giùm",
            "cho tui nha",
            "nha em",
        ),
        *(
            "gium toi",
            "dum em nhe",
            "giup minh di",
            "giùm cái đi",
            "hộ con với",
            "nhé",
            "ạ",
            "nghen",
        ),
        "please",
    ],
)
@pytest.mark.parametrize("wanted", ["giá xăng", "gia xang", "học phí đại học"])
def test_courtesies_at_the_end_are_none_of_what_is_wanted(wanted: str, courtesies: str) -> None:
    typed = tuple(exact_words(f"{wanted} {courtesies}"))
    assert " ".join(typed[: before_courtesies(typed)]) == wanted
    assert without_frame(f"{wanted} {courtesies}") == wanted


@pytest.mark.parametrize(
    "topic",
    [
        *(
            "giúp đỡ người nghèo",
            "hộ tịch",
            "hộ nghèo",
            "hộ kinh doanh",
            "Tây Ban Nha",
            "tây ban nha",
        ),
        *("giá nhà", "gia nha", "bảo hộ lao động", "căn hộ", "người giúp việc"),
        *("bệnh hen", "kiếm hiệp", "huyện Mường Nhé", "cho thuê xe", "ai giúp tôi", "máy trợ giúp"),
    ],
)
def test_a_topic_that_has_such_words_stays_whole(topic: str) -> None:
    typed = tuple(exact_words(topic))
    assert without_frame(topic) == topic
    assert after_favour(typed, 0) == 0


def test_beside_a_favour_what_closes_needs_no_diacritics() -> None:
    """Alone it may be another word: `nhẹ`, `nhà`."""
    for typed, kept in (
        ("gium toi gia tieu nhe", 4),
        ("gium toi gia tieu nha", 4),
        ("xe tai nhe", 3),
        ("gia nha", 2),
        ("giùm tôi đường đi", 4),
    ):
        assert before_courtesies(tuple(typed.split())) == kept, typed


def test_what_counts_a_thing_is_no_word_of_the_question_which_one_it_is() -> None:
    """In front of anything else it is a word of its own, or half of one."""
    for typed in ("cái hang nào lớn nhất", "cái cầu nào dài", "con sông nào dài nhất"):
        assert without_frame(typed) == typed.partition(" ")[2]
    for typed in ("cái bẫy thu nhập", "con gái nào đẹp", "cái nào rẻ", "con đường tơ lụa"):
        assert without_frame(typed) == typed


def test_how_many_is_asked_for_short() -> None:
    """Elsewhere it may be short for patients."""
    assert asking(("thanh", "pho", "co", "bn", "dan")) == {2, 3}
    assert asking(("bệnh", "viện", "bn", "covid")) == set()


def test_what_only_asks_stands_before_the_favour() -> None:
    for typed in ("kiếm giùm tôi bài sao mộc", "mở hộ tớ bài sao mộc", "tìm dùm sao mộc nha"):
        assert without_frame(typed) == "sao mộc"


@pytest.mark.parametrize(
    "title", ["Áo ấm cho em", "cơm có thịt cho em", "mùa xuân cho em", "A song for me"]
)
def test_for_whom_something_is_may_end_a_title(title: str) -> None:
    assert without_frame(title) == title


def test_for_whom_something_is_asked_is_none_of_it() -> None:
    """Nor is it beside another courtesy."""
    for asks in ("tìm bài giá xăng cho em", "cho xin bài giá xăng cho mình", "giá xăng cho em nhé"):
        assert without_frame(asks) == "giá xăng"


def test_what_is_nothing_but_courtesies_is_left() -> None:
    """It may be a title."""
    assert without_frame("Giúp tôi với") == "Giúp tôi với"


def test_a_favour_is_asked_for_in_front_of_something() -> None:
    for favour in ("giùm mình", "dùm", "giúp tôi", "hộ em", "cho tớ", "giùm cái", "gium toi"):
        typed = tuple(exact_words(f"{favour} giá xăng"))
        assert typed[after_favour(typed, 0) :] == ("giá", "xăng")


@pytest.mark.parametrize(
    "tag", ["k", "ko", "kh", "hk", "hok z", "k bạn", "k ạ", "k nhỉ", "k vậy", "đc ko", "dc k b"]
)
@pytest.mark.parametrize("asks", ["{}", "có bài nào về {}", "co j ve {}", "bài nào nói về {}"])
def test_what_only_asks_whether_it_is_so_is_none_of_what_is_wanted(asks: str, tag: str) -> None:
    """Short as people type it, whoever is spoken to behind it."""
    for wanted in ("đà nẵng", "da nang"):
        assert without_frame(f"{asks.format(wanted)} {tag}") == wanted


@pytest.mark.parametrize("tag", ["hem", "hông", "không", "z"])
def test_behind_a_request_it_may_be_a_word_that_is_another_elsewhere(tag: str) -> None:
    assert without_frame(f"có bài nào về xe lửa {tag}") == "xe lửa"
    assert without_frame(f"xe lửa {tag}") == f"xe lửa {tag}"


@pytest.mark.parametrize(
    "name",
    ["vitamin K", "sao K", "K pop", "bệnh K", "bệnh viện K", "chạy 5 K", "thế hệ Z", "gen Z"],
)
@pytest.mark.parametrize("asks", ["{}", "có bài nào về {} k", "có bài nào về {} không"])
def test_a_name_that_ends_so_stays_whole(asks: str, name: str) -> None:
    assert without_frame(asks.format(name)) == name


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("có bài nào về gốm sứ không em", "gốm sứ"),
        ("bai nao noi ve gom su hong anh", "gom su"),
        ("có bài nào dạy đan len hông", "đan len"),
        ("có bài nào hướng dẫn cách trồng nho không vậy", "trồng nho"),
        ("làng gốm có từ hồi nào", "làng gốm"),
    ],
)
def test_what_asks_whether_there_are_articles_is_none_of_it(asked: str, wanted: str) -> None:
    """Nor is whom it is asked of, that an article is to teach it, or since when it is."""
    assert without_frame(asked) == wanted
