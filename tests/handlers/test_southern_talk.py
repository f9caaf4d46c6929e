"""Conversations: how people of the South put orders and talk, with and without diacritics."""

import pytest
from talk import TEXT, Talk, WriteSeed

from bot.handlers.small_talk import small_talk

pytestmark = pytest.mark.usefixtures("urls")

# What somebody says, by what is meant by all of it.
MEANT = {
    "1": ["tóm lại 1 câu coi", "chot lai mot cau thoi nha", "ke 1 cau thoi", "gút lại 1 câu đi"],
    "2": ["kể 2 câu nghe", "noi gon lai hai cau nghe choi", "tả sơ 2 câu thôi"],
    "longer": ["tóm tắt dài dài ra chút cho dễ hiểu", "viet dai dai ti nua cho ro"],
    "too_long": ["sao nó còn dài hơn nữa vậy", "ua sao cang dai them z", "that's even longer"],
    "next": [
        *("còn tin nào nữa không, lật trang đi", "qua trang ke coi", "co bai nao cu hon hong"),
        *("cho xem mấy bài cũ hơn đi", "any older articles", "turn the page"),
    ],
    "search": ["sao tìm mãi không ra cái gì hết vậy", "dm kiem muon chet ma hok thay gi"],
    "seen_by": [
        *("bot có chia sẻ dữ liệu của tôi cho bên thứ ba không", "do you sell my data to anyone"),
        *("may co dem thong tin cua tui di ban hok", "ban co dua tin nhan cua tui cho ai ko"),
    ],
    "farewell": [
        "thôi nha tôi đi làm tiếp đây",
        "bye nghe tui ve nau com da",
        "chao nhe di cho day",
    ],
    "related": ["có tin nào dính dáng tới vụ này hông", "con bai nao dung toi chuyen nay ko"],
    "following": ["nãy giờ tôi theo dõi mấy cái gì rồi", "truoc gio minh theo doi nhung gi vay"],
    "save": ["nhớ giữ lại cái này giùm", "rang luu doan nay nha"],
}


@pytest.mark.parametrize(("kind", "said"), [(it, said) for it in MEANT for said in MEANT[it]])
def test_all_that_is_said_is_known_by_its_kind(kind: str, said: str) -> None:
    assert small_talk(said) == kind


@pytest.mark.parametrize(
    "said",
    [
        *("chuyện cũ hơn một thế kỷ", "dài hơn sông Hậu", "bán thông tin khách hàng"),
        *("một câu chuyện", "đi chợ nổi", "giữ nước cho ruộng"),
    ],
)
def test_what_names_something_is_none_of_these(said: str) -> None:
    assert small_talk(said) is None


async def test_nothing_is_shown_as_looked_for_that_nobody_typed(talk: Talk) -> None:
    """Who speaks may be called by many words, which are read as others only to be understood."""
    await talk.says("zzqx 3 cậu coi")
    talk.sees_not("tôi coi")
    await talk.says("tom lai 1 cau coi")
    talk.sees_not("tôi")


@pytest.mark.parametrize("said", ["mệt quá trời, bữa nay chợ vắng hoe", "nong qua troi, ban e qua"])
async def test_a_bad_day_is_no_search(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees("Mong bạn thấy dễ chịu hơn")


@pytest.mark.parametrize("said", ["nhớ lưu cái này", "nho giu lai doan nay nghe"])
async def test_a_text_is_kept_by_itself(talk: Talk, said: str) -> None:
    await talk.says(TEXT)
    await talk.says(said)
    talk.sees("bot vẫn giữ", "văn bản tôi vừa gửi")


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("vi", "bỏ theo dõi hết", "mà thôi giữ lại cái gốm"),
        ("vi", "huy theo doi het", "nhưng chừa cái gốm ra"),
        ("vi", "bo theo doi tat ca", "giu lai moi gom"),
        ("en", "unfollow everything", "but keep gốm"),
    ],
)
async def test_what_is_spared_is_followed_on(
    talk: Talk, language: str, asked: str, said: str
) -> None:
    """All else ends, as was asked for; it can be taken back."""
    talk.is_with("Ann", language=language)
    for topic in ("gốm", "hải phòng", "lụa"):
        await talk.says(f"/follow {topic}")
    await talk.says(asked)
    await talk.says(said)
    assert [it for _, it in await talk.services.readers.follows(talk.reader.id)] == ["gốm"]
    talk.sees("• gốm")


async def test_what_is_not_followed_spares_nothing(talk: Talk) -> None:
    await talk.says("/follow gốm")
    await talk.says("bỏ theo dõi hết")
    await talk.says("mà giữ lại cái lụa")
    assert len(await talk.services.readers.follows(talk.reader.id)) == 1


@pytest.mark.parametrize(
    "said",
    [
        *("gửi bài làng gốm cho thằng bạn tui", "chuyen giup bai lang gom cho sep coi"),
        *("send the làng gốm article to my friend", "chia sẻ tin làng gốm cho chị tôi"),
    ],
)
async def test_an_article_that_is_named_is_shared(
    talk: Talk, write_seed: WriteSeed, said: str
) -> None:
    write_seed("gom", "Làng gốm bên sông", "Lò gốm đỏ lửa quanh năm.", "Thợ nặn bằng tay.")
    await talk.reload()
    await talk.says(said)
    talk.sees("Làng gốm bên sông")
    talk.sees_button("↗️ Chia sẻ")


@pytest.mark.parametrize(
    "said", ["bỏ lưu bài xe lửa đi", "bo luu bai xe lua", "huỷ lưu tin xe lửa"]
)
async def test_a_saved_article_goes_by_another_name_of_its_subject(
    talk: Talk, write_seed: WriteSeed, said: str
) -> None:
    """If it is the only saved one that is found so."""
    write_seed("tau", "Đường sắt qua đèo", "Tàu hoả đi qua mười tỉnh.", "Ga nhỏ bán cơm nắm.")
    await talk.reload()
    await talk.says("/summary đường sắt qua đèo")
    await talk.says("lưu")
    await talk.says(said)
    talk.sees("Đã bỏ khỏi danh sách đã lưu", "Đường sắt qua đèo")
    assert not await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)


@pytest.mark.parametrize("said", ["bỏ lưu bài xe máy đi", "bo luu bai muoi tam"])
async def test_what_holds_a_part_of_a_name_stays_saved(
    talk: Talk, write_seed: WriteSeed, said: str
) -> None:
    write_seed("tau", "Đường sắt qua đèo", "Tàu hoả, xe đi qua mười tỉnh.", "Ga nhỏ bán cơm nắm.")
    await talk.reload()
    await talk.says("/summary đường sắt qua đèo")
    await talk.says("lưu")
    await talk.says(said)
    assert await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)
