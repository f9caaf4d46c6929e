"""Conversations: who speaks is known by whatever word of kinship they call themselves."""

import pytest
from talk import Talk, WriteSeed

from bot.handlers.oneself import meant_by_any_name

pytestmark = pytest.mark.usefixtures("urls")


@pytest.mark.parametrize(
    "said",
    [
        "báo cho thầy biết khi có bài mới về biển đảo nha",
        "bao cho co hay khi co bai moi ve bien dao",
        "có bài mới về biển đảo thì nhắn bác nghen",
        "khi nào có bài về biển đảo thì báo cho cụ nhé",
        "nhắn chú khi có biển đảo",
    ],
)
async def test_who_is_to_be_told_may_be_anybody(talk: Talk, said: str) -> None:
    """What is followed has nothing of it."""
    await talk.says(said)
    talk.sees("theo dõi bài mới về bi")
    talk.sees_not("đảo thì", "dao thi", "thầy")


@pytest.mark.parametrize(
    "said",
    [
        "thầy cần bài về ong mật",
        "cho má bài về ong mật",
        "chu muon doc bai ve ong mat",
        "tìm cho ông bài về ong mật",
    ],
)
async def test_so_is_who_looks_for_an_article(talk: Talk, said: str) -> None:
    """Only what they look for is looked for."""
    await talk.says(said)
    talk.sees("Ong mật")
    assert talk.chat.last.text.split("\n")[0] in {"🔎 ong mật", "🔎 ong mat"}


@pytest.mark.parametrize(
    "said",
    [
        *("cho chi xem may bai chi da luu", "cho chị xem mấy bài chị đã lưu"),
        *("chi da luu bai nao", "xem bai chi luu", "may bai thay da luu dau"),
    ],
)
async def test_who_kept_articles_may_be_named_twice(talk: Talk, said: str) -> None:
    """And nothing on the screen is saved by that."""
    await talk.says("/summary ong mat")
    await talk.says("lưu")
    await talk.says("/summary ha long")
    await talk.says(said)
    talk.sees("🔖 Bài đã lưu", "Ong mật")
    talk.sees_not("Hạ Long")


@pytest.mark.parametrize("who", ["chi", "chị", "co", "bác", "con", "em", "mình", "tui"])
async def test_whose_data_it_is_may_be_anybody(talk: Talk, who: str) -> None:
    await talk.says("tìm ong mật")
    await talk.says(f"xoa het du lieu cua {who} nhe")
    talk.sees_button("🧹 Xoá hết")


@pytest.mark.parametrize(
    "said",
    [
        *("tim cho chi bai ve ong mat", "chi muon doc bai ve ong mat", "chi can bai ve ong mat"),
        *("giup chi tim bai ve ong mat", "cho chi doc bai ve ong mat"),
    ],
)
async def test_who_is_called_chi_is_no_word_of_the_centre(talk: Talk, said: str) -> None:
    """Only what they look for is looked for, and nothing is put in its place."""
    await talk.says(said)
    talk.sees("Ong mật")
    assert talk.chat.last.text.split("\n")[0] == "🔎 ong mat"


async def test_in_how_many_sentences_may_follow(talk: Talk) -> None:
    await talk.says("/summary ong mat")
    longer = talk.chat.last.text
    for said in ("cho co 2 câu thôi", "cho chi 2 cau", "cho bác hai câu nhé"):
        await talk.says("3 câu")
        await talk.says(said)
        talk.sees("Ong mật")
        assert len(talk.chat.last.text) < len(longer)


async def test_so_is_who_is_to_read_later(talk: Talk) -> None:
    """Of nothing that was opened it is said so; what is read to a child is looked for."""
    for said in ("de chi doc sau", "để bác tối nay đọc", "cho chi doc het"):
        await talk.says(said)
        talk.sees("Bạn mở một bản tóm tắt trước nhé")
    await talk.says("để con đọc sách")
    talk.sees("để con đọc sách")
    await talk.says("/summary ong mat")
    await talk.says("de chi doc sau")
    talk.sees("🔖 Đã lưu: Ong mật")


async def test_elsewhere_chi_asks(talk: Talk) -> None:
    for said in ("co chi moi", "co tin chi moi khong", "hôm ni có tin chi hay"):
        await talk.says(said)
        talk.sees("📰 Bài mới nhất")
    for said in ("chi luu song hong", "nhà của mẹ", "bài hát mẹ đã xem"):
        await talk.says(said)
        talk.sees(said)


async def test_so_is_who_is_given_an_article_or_its_text(talk: Talk) -> None:
    await talk.says("tìm ong mật")
    await talk.says("mở bài đầu tiên cho thầy")
    talk.sees_button("📄 Toàn văn")
    for said in ("gửi thầy toàn văn luôn", "cho chi doc het voi", "cho chu xem het bai"):
        await talk.says("đọc lại tóm tắt")
        await talk.says(said)
        talk.sees_button("‹ Bản tóm tắt")


@pytest.mark.parametrize(
    "said",
    [
        "bài hát cho em",
        *("cho con bú", "bài cho bà bầu", "quà tặng mẹ", "bác hồ", "thầy thuốc", "cô giáo"),
        *("con người", "cho ong an gi", "mẹ muốn con học giỏi", "bao mẹ con"),
    ],
)
async def test_all_else_tells_of_somebody(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees(said)


async def test_a_title_is_looked_for(talk: Talk, write_seed: WriteSeed) -> None:
    write_seed("m", "Mẹ cần bài học mới", "Bài học của mẹ.", "Mẹ vui.", "Con vui.")
    await talk.reload()
    await talk.says("mẹ cần bài học")
    talk.sees("🔎 mẹ cần bài học", "Mẹ cần bài học mới")


async def test_without_its_mark_a_father_ends_what_is_followed(talk: Talk) -> None:
    """`bo theo doi` is `bỏ theo dõi`, whatever stands before it."""
    await talk.says("/theodoi vắc xin")
    await talk.says("thoi bo theo doi vac xin luon")
    talk.sees("Đã bỏ theo dõi vắc xin")


async def test_what_is_not_to_be_saved_is_taken_off(talk: Talk) -> None:
    """`dung luu` is `đừng lưu` and no press of the button that saves."""
    await talk.says("/tomtat ong mật")
    await talk.says("lưu lại nha, mai chị coi")
    talk.sees("🔖 Đã lưu")
    await talk.says("thoi dung luu nua")
    talk.sees("Đã bỏ khỏi danh sách đã lưu")


@pytest.mark.parametrize(
    "said",
    [
        *("bạn biết gì về dì", "ban dang giu gi cua thim vay", "em nhớ những gì về cậu"),
        *("chau luu gi ve ba vay", "bot co doc tin nhan cua co khong"),
        *("con có lưu tin của bác không", "du lieu cua chu co luu khong"),
    ],
)
async def test_who_asks_what_is_kept_may_be_anybody(talk: Talk, said: str) -> None:
    """And so may the bot be called."""
    await talk.says("tìm ong mật")
    await talk.says(said)
    talk.sees("Bot chỉ giữ những thứ này về bạn")


@pytest.mark.parametrize(
    "said",
    [
        *("bạn gửi tin cho dì lúc mấy giờ", "em bao tin cho bac luc nao"),
        *("chau nhan tin cho ong khi nao vay", "mấy giờ thì con gửi tin cho má"),
    ],
)
async def test_who_asks_when_it_is_told_may_be_anybody(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees("Bạn muốn được báo bài mới ngay khi có")


@pytest.mark.parametrize(
    "said", ["lần nào cũng tóm 4 câu cho cậu nha", "tu nay viet 4 cau cho thim thoi"]
)
async def test_who_wants_a_length_may_be_anybody(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees("Độ dài bản tóm tắt: 4 câu")


@pytest.mark.parametrize(
    "said", ["luu bai ong", "doc them ong", "theo doi ong", "tin moi ba", "Chị Dậu là ai"]
)
def test_a_word_that_is_not_needed_names_nobody(said: str) -> None:
    """``Ong`` are bees, and a capital amid a text is of a name."""
    assert meant_by_any_name(said) is None


def test_a_long_text_names_nobody() -> None:
    assert meant_by_any_name("bạn biết gì về chị " * 4) is None
