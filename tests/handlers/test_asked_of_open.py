"""Conversations: what is asked of what is open or listed, and what is looked for instead."""

from importlib import import_module

import pytest
from talk import Talk, WriteSeed

from summarizer import split_sentences

FERRY = (
    "Chuyến đò dọc trên sông Vàm",
    "Con đò dọc chạy qua bảy huyện rồi ghé chợ nổi vào lúc trời vừa hửng sáng.",
    "Ba huyện đầu nguồn trồng dừa, hai huyện cuối sông làm muối.",
    "Ngày trước chuyến đi mất hơn hai ngày đêm, nay chỉ còn khoảng một ngày rưỡi.",
    "Cá đánh được phải giữ lạnh ở 2–4 °C suốt dọc đường.",
    "Mùa lũ năm ngoái đò chìm, cả mười hai người trên đò đều sống.",
    "Người lái đò già kể rằng hồi trẻ ông chèo tay, bàn chân đạp vào mạn.",
)
BELLS = (
    "The bells of Harrow Fell",
    "The tower of Harrow Fell holds eleven bells, the oldest cast by monks.",
    "The great bell hangs on a rope some 40 metres long.",
    "Casting it took almost three weeks of work beside the river.",
    "Nobody climbed the tower for decades, until the painter Ada Moss reached the top alone.",
    "Children say that the smallest bell rings before every storm.",
)


@pytest.fixture
async def opened(talk: Talk, write_seed: WriteSeed, urls: dict[str, str]) -> None:  # noqa: ARG001
    """An article on a ferry is open."""
    write_seed("ferry", *FERRY)
    write_seed("bells", *BELLS)
    await talk.reload()
    await talk.says("chuyến đò dọc sông Vàm")
    await talk.says("1")
    talk.sees(FERRY[0])


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    ("asked", "tells"),
    [
        ("chay qua may huyen", "bảy huyện"),
        ("đi hết bao lâu", "ngày rưỡi"),
        ("di het bao lau", "ngày rưỡi"),
        ("vay may do phai giu lanh", "2–4 °C"),
        ("co ai chet khong", "đều sống"),
        ("có ai chết không", "đều sống"),
    ],
)
async def test_a_number_or_a_fate_is_told_of_what_is_open(
    talk: Talk, asked: str, tells: str
) -> None:
    """By the sentence with a number of what is counted, and nobody who asks is greeted."""
    await talk.says(asked)
    talk.sees(FERRY[0], tells)
    talk.sees_not("chèo tay")


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("asked", ["may gio mo cua", "vé bao nhiêu tiền", "ve nhieu tien khong"])
async def test_no_hour_or_price_is_told_where_there_is_none(talk: Talk, asked: str) -> None:
    """Rather than sentences with other numbers."""
    await talk.says(asked)
    talk.sees("không thấy câu nào trong bài")


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    "asked",
    ["co gi ve tinh khanh hoa hong", "o khanh hoa co gi moi hong", "anything on zeppelins"],
)
async def test_what_begins_as_a_search_is_one(talk: Talk, asked: str) -> None:
    """If nothing is found, nothing is said of what is open: nobody asked whether that tells."""
    await talk.says(asked)
    talk.sees("Không tìm thấy bài nào")
    talk.sees_not("bài đang mở")


@pytest.mark.usefixtures("opened")
async def test_of_words_alone_it_is_said_that_what_is_open_tells_nothing_either(talk: Talk) -> None:
    """In one line with that nothing was found."""
    await talk.says("am thuc hy lap")
    talk.sees("Không tìm thấy bài nào", "bài đang mở cũng không")


@pytest.mark.usefixtures("opened")
async def test_a_search_for_another_article_finds_it(talk: Talk) -> None:
    """And one for what is open is answered from that."""
    await talk.says("co gi ve ong mat khong")
    talk.sees("Ong mật nhảy múa")
    await talk.says("chuyến đò dọc sông Vàm")
    await talk.says("1")
    await talk.says("có gì về chợ nổi không")
    talk.sees(FERRY[0], "ghé")


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    ("language", "asked", "says"),
    [
        ("vi", "thoi tiet nha trang mai co mua hong", "Chuyện đó thì bot chịu"),
        ("vi", "mai có mưa không ta", "Chuyện đó thì bot chịu"),
        ("en", "will it rain in Leeds tomorrow", "That is beyond me"),
    ],
)
async def test_the_weather_is_not_known(talk: Talk, language: str, asked: str, says: str) -> None:
    """Nor is it looked for in what is open."""
    talk.is_with("Ann", language=language)
    await talk.says(asked)
    talk.sees(says)


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("asked", ["con bai nao khac khong", "còn bài nào nữa không"])
async def test_another_article_is_not_the_same_again(talk: Talk, asked: str) -> None:
    """Where a list had only that one."""
    await talk.says(asked)
    talk.sees_not("bảy huyện")


@pytest.mark.parametrize(
    ("asked", "tells"),
    [
        ("has anyone been up there", "Ada Moss"),
        ("how long did it take them", "three weeks"),
        ("how long is it", "40 metres"),
        ("how many bells are there", "eleven bells"),
    ],
)
@pytest.mark.usefixtures("opened")
async def test_so_is_it_in_english(talk: Talk, asked: str, tells: str) -> None:
    """A time for how long something took, and who went for whether anybody did."""
    talk.is_with("Ann", language="en")
    await talk.says("bells of harrow fell")
    await talk.says("1")
    await talk.says(asked)
    talk.sees(BELLS[0], tells)


async def test_a_list_is_newer_than_what_was_opened(talk: Talk, write_seed: WriteSeed) -> None:
    """Its first article is asked first."""
    for place, more in (("a", "Cứu hộ trên núi Cấm: mưa lớn"), ("b", "Cứu hộ trên núi Cấm: đã về")):
        write_seed(
            place,
            more,
            "Đội dân phòng xã đã cứu bốn đứa nhỏ kẹt trên núi Cấm suốt đêm mưa.",
            "Cả nhóm lạc đường khi trời tối và trú dưới một hốc đá gần đỉnh.",
            "Bà con mang cháo nóng ra tận chân núi chờ các em về.",
        )
    write_seed("ferry", *FERRY)
    await talk.reload()
    await talk.says("chuyến đò dọc sông Vàm")
    await talk.says("1")
    await talk.says("cứu hộ núi Cấm")
    await talk.says("ai cuu may dua nho")
    talk.sees("Cứu hộ trên núi Cấm", "dân phòng")


async def test_the_same_is_what_is_related(talk: Talk, trails: None) -> None:  # noqa: ARG001
    """In whatever words another article on it is asked for."""
    for asked in ("bai khac cung chuyen nay", "còn bài nào nữa về vụ này không"):
        await talk.says("forest trail of the alder")
        await talk.says("1")
        await talk.says(asked)
        talk.sees("Liên quan đến")


@pytest.mark.usefixtures("opened")
async def test_an_article_is_cut_into_sentences_once_a_question(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That takes longer than anything that is decided by them."""
    room = import_module("bot.library.nearest_told")
    cut, split = list[str](), split_sentences

    def noted(text: str, language: str | None = None) -> list[str]:
        cut.append(text)
        return split(text, language)

    monkeypatch.setattr(room, "split_sentences", noted)
    await talk.says("chạy qua mấy huyện")
    talk.sees(FERRY[0], "bảy huyện")
    assert len(cut) == 1


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    "wanted", ["may con ong mat nhay mua", "mấy con ong mật nhảy múa", "vu may con ong mat nhay do"]
)
async def test_some_things_that_are_named_are_looked_for(talk: Talk, wanted: str) -> None:
    """``mấy`` alone asks no number of many things of which what is open tells little."""
    await talk.says(wanted)
    talk.sees("🔎", "Ong mật nhảy múa")


@pytest.mark.usefixtures("opened")
async def test_a_number_of_what_is_told_is_asked_of_what_is_open(talk: Talk) -> None:
    """Without any other word that asks."""
    await talk.says("may huyen trong dua dau nguon")
    talk.sees(FERRY[0], "Ba huyện")


@pytest.mark.usefixtures("opened")
async def test_a_place_is_no_part_of_what_is_open(talk: Talk) -> None:
    """Without diacritics ``chợ nổi`` looks as ``chỗ nói`` does, the part that tells."""
    await talk.says("cho noi long xuyen")
    talk.sees_not("💬")
    await talk.says("cho noi muoi hai nguoi tren do")
    talk.sees(FERRY[0], "mười hai người")


@pytest.mark.usefixtures("opened")
async def test_how_something_is_reported_is_no_complaint(talk: Talk) -> None:
    """Who complains says so of the bot or of its answer."""
    await talk.says("the bells of Harrow Fell")
    await talk.says("1")
    await talk.says("how do i report it")
    talk.sees_not("🙏")
    talk.sees(BELLS[0])


@pytest.mark.usefixtures("opened")
async def test_syllables_here_and_there_are_not_told_of(talk: Talk) -> None:
    """Without diacritics nearly any article holds them: ``già`` and ``muối``."""
    await talk.says("gia muoi hom nay bao nhieu")
    talk.sees_not("💬")
