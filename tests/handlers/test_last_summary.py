"""Conversations: what is asked in plain words of the last summary."""

import pytest
from poem import POEM
from talk import TEXT, Talk

from bot.replies import MAX_SENTENCES

pytestmark = pytest.mark.usefixtures("urls")

SHORT = "Tối nay mình về muộn nhé. Bạn ăn cơm trước đi, để phần mình một ít."


def size(talk: Talk) -> int:
    """How many sentences the newest message has, below its head."""
    return len(talk.chat.last.text.split("\n\n")) - 1


@pytest.mark.parametrize(
    ("language", "shorter", "longer", "shortest", "longest"),
    [
        ("vi", "ngan hon", "dài hơn nhé", "ngắn nhất rồi", "dài nhất rồi"),
        ("en", "Shorter please", "longer", "as short as it gets", "as long as it gets"),
    ],
)
async def test_the_last_summary_is_sent_in_another_length(
    talk: Talk, language: str, shorter: str, longer: str, shortest: str, longest: str
) -> None:
    """To both ends, and from the length that a button gave it."""
    talk.is_with("Ann", language=language)
    await talk.says("/summary dai hoi dang")
    for expected in (2, 1):
        await talk.says(shorter)
        talk.sees("Văn phòng chuẩn bị Đại hội Đảng")
        assert size(talk) == expected
    await talk.says(shorter)
    talk.sees(shortest)
    await talk.says(longer)
    assert size(talk) == 2
    await talk.presses("➖ Ngắn hơn" if language == "vi" else "➖ Shorter")
    for expected in (2, 3):
        await talk.says(longer)
        assert size(talk) == expected
    while talk.chat.last.buttons:
        await talk.says(longer)
    talk.sees(longest)


async def test_so_is_that_of_a_text_that_somebody_sent(talk: Talk) -> None:
    await talk.says(TEXT)
    await talk.says("ngắn hơn")
    talk.sees("Tóm tắt văn bản")
    assert size(talk) == 2


@pytest.mark.parametrize(
    ("language", "says"), [("vi", "mở một bản tóm tắt"), ("en", "open a summary first")]
)
async def test_without_one_it_is_said_what_to_do(talk: Talk, language: str, says: str) -> None:
    talk.is_with("Ann", language=language)
    for words in ("dài hơn", "shorter", "toàn văn", "related", "lưu bài này"):
        await talk.says(words)
        talk.sees(says)


@pytest.mark.parametrize(
    ("language", "in_place", "save", "ways_out"),
    [
        ("vi", ["ngắn hơn", "dài hơn", "toàn văn"], "lưu", ["chia sẻ", "bài gốc"]),
        ("en", ["shorter", "longer", "full text"], "save", ["share", "original"]),
    ],
)
async def test_the_label_of_each_of_its_buttons_does_what_the_button_does(
    talk: Talk,
    language: str,
    in_place: list[str],
    save: str,
    ways_out: list[str],
) -> None:
    talk.is_with("Ann", language=language)

    async def button(words: str) -> str:
        await talk.says("/summary dai hoi dang")
        return next(it for it in talk.chat.last.buttons if it.lower().endswith(words))

    for words in in_place:
        await talk.presses(await button(words))
        pressed = talk.chat.last.text
        await talk.says("/summary dai hoi dang")
        await talk.says(words)
        assert talk.chat.last.text == pressed
    toast = await talk.presses(await button(save))
    await talk.says(save)
    talk.sees(toast.split(".")[0], "Văn phòng chuẩn bị Đại hội Đảng")
    for words in ways_out:
        shown = [await button(way) for way in ways_out]
        await talk.says(words)
        talk.sees("Văn phòng chuẩn bị Đại hội Đảng\n")
        talk.sees_buttons(*shown)


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "kết quả tìm kiếm"), ("en", "search results")]
)
async def test_so_does_that_to_the_other_hits(talk: Talk, language: str, words: str) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(words)
    talk.sees("Bạn muốn tìm gì" if language == "vi" else "What would you like to find")
    await talk.says("tóm tắt river" if language == "vi" else "summarize river")
    await talk.says(words)
    talk.sees("🔎 ", "1. How the river")


@pytest.mark.parametrize(
    ("language", "one", "three"),
    [("vi", "1 câu thôi", "3 câu"), ("en", "one sentence please", "3 sentences")],
)
async def test_so_many_sentences_are_sent_as_are_asked_for(
    talk: Talk, language: str, one: str, three: str
) -> None:
    """Of a text that somebody sent, too, and again if it has so many already."""
    talk.is_with("Ann", language=language)
    await talk.says(one)
    talk.sees("một bản tóm tắt trước" if language == "vi" else "a summary first")
    for shown in ("/summary river", TEXT):
        await talk.says(shown)
        for words, expected in ((one, 1), (three, 3), (three, 3)):
            await talk.says(words)
            assert size(talk) == expected


@pytest.mark.parametrize(
    ("language", "many", "longest"),
    [("vi", "8 câu", "dài nhất rồi"), ("en", "8 sentences", "as long as it gets")],
)
async def test_who_asks_for_more_sentences_than_there_are_is_told(
    talk: Talk, language: str, many: str, longest: str
) -> None:
    """Above the longest summary, of an article and of a text that somebody sent."""
    talk.is_with("Ann", language=language)
    for shown, first in (
        ("/summary ong mat", "Ong mật nhảy"),
        ("\n".join(TEXT.split("\n")[:7]), ""),
    ):
        await talk.says(shown)
        await talk.says("2 câu")
        talk.sees_not(longest)
        await talk.says(many)
        talk.sees(longest, first)
        assert size(talk) > 3


@pytest.mark.parametrize(
    ("language", "kept", "forward", "others", "no_article"),
    [
        (
            *("vi", ["lưu lại", "chia sẻ", "gửi cho bạn bè"], "chuyển tiếp tin nhắn"),
            *(["liên quan", "bài gốc"], "chỉ dành cho bài trong kho"),
        ),
        (
            *("en", ["save it", "share", "send to a friend"], "forward the message"),
            *(["related", "original"], "articles in the library only"),
        ),
    ],
)
async def test_what_only_articles_have_is_said_of_ones_own_text(
    talk: Talk, language: str, kept: list[str], forward: str, others: list[str], no_article: str
) -> None:
    """To keep or share its summary, the message is forwarded."""
    talk.is_with("Ann", language=language)
    await talk.says(TEXT)
    for words in kept:
        await talk.says(words)
        talk.sees(forward)
    for words in others:
        await talk.says(words)
        talk.sees(no_article)


@pytest.mark.parametrize(
    ("language", "longer", "longest", "end"),
    [
        ("vi", "dài hơn nữa", "Bản này dài nhất rồi.", "· dài nhất ·"),
        ("en", "even longer", "This is as long as it gets.", "· longest ·"),
    ],
)
async def test_ones_own_text_has_no_original_to_read(
    talk: Talk, language: str, longer: str, longest: str, end: str
) -> None:
    """By words and by the button, once it is as long as it gets."""
    talk.is_with("Ann", language=language)
    await talk.says(TEXT)
    for _ in range(MAX_SENTENCES):
        if end not in talk.chat.last.buttons:
            await talk.says(longer)
    assert await talk.presses(end) == longest
    await talk.says(longer)
    assert talk.chat.last.text == longest


@pytest.mark.parametrize(
    ("language", "again", "asks", "full"),
    [
        ("vi", "bài này nói gì", "Bạn muốn tóm tắt bài nào?", "toàn văn"),
        ("en", "what does it say", "Which article would you like summarized?", "full text"),
    ],
)
async def test_it_is_sent_again_when_this_article_is_asked_about(
    talk: Talk, language: str, again: str, asks: str, full: str
) -> None:
    """Below the full text, say; without one, it is asked which article."""
    talk.is_with("Ann", language=language)
    await talk.says(again)
    talk.sees(asks)
    await talk.says("/summary dai hoi dang")
    shown = talk.chat.last.text
    await talk.says(full)
    await talk.says(again)
    assert talk.chat.last.text == shown


async def test_each_chat_has_its_own(talk: Talk) -> None:
    await talk.says("/summary river")
    talk.chat = talk.telegram.group("Nhóm")
    await talk.says("@tomtat_bot ngắn hơn")
    talk.sees("mở một bản tóm tắt")
    await talk.says("/summary ong mat")
    await talk.says("@tomtat_bot ngắn hơn")
    talk.sees("Ong mật")
    assert size(talk) == 2


async def test_an_article_that_went_is_said(talk: Talk) -> None:
    await talk.says("/summary river")
    (talk.services.settings.seeds_dir / "b-river.txt").unlink()
    await talk.reload()
    await talk.says("dài hơn")
    talk.sees("không còn trong kho")


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        (
            "vi",
            {
                "toan van": "Storms move the sand",
                "Lưu bài này nhé": "Đã lưu",
                "bài liên quan": "Chưa có bài nào liên quan",
            },
        ),
        (
            "en",
            {
                "Full text": "Storms move the sand",
                "save this": "Saved",
                "related articles": "No related articles",
            },
        ),
    ],
)
async def test_its_article_is_read_and_saved_in_plain_words(
    talk: Talk, language: str, asked: dict[str, str]
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/summary river")
    for words, seen in asked.items():
        await talk.says(words)
        talk.sees(seen)
    await talk.says("/saved")
    talk.sees("1. How the river")


async def test_it_is_forgotten_with_everything_else(talk: Talk) -> None:
    await talk.says("/summary river")
    await talk.says("/forget")
    await talk.says("dài hơn")
    talk.sees("một bản tóm tắt trước")


@pytest.mark.parametrize(
    ("language", "said", "seen"),
    [
        ("vi", "dai hon", "Đây là cả bài rồi"),
        ("vi", "ngắn thôi", "Đây là cả bài rồi"),
        ("vi", "3 câu", "Đây là cả bài rồi"),
        ("vi", "toàn văn", "Đây là cả bài rồi"),
        ("vi", "xem thêm", "Đây là cả bài rồi"),
        ("vi", "lưu lại", "chuyển tiếp tin nhắn"),
        ("vi", "bài gốc", "chỉ dành cho bài trong kho"),
        ("en", "make it longer", "That is the whole text already"),
        ("en", "shorter", "That is the whole text already"),
    ],
)
@pytest.mark.parametrize(
    "whole", [POEM, "Milk\n- eggs\n- flour\n- salt\n- butter\n- sugar", "short"]
)
async def test_a_text_that_was_given_whole_is_meant_and_no_earlier_one(
    talk: Talk, language: str, said: str, seen: str, whole: str
) -> None:
    """So it is of one that was too short."""
    talk.is_with("Ann", language=language)
    await talk.says(TEXT)
    await talk.says(SHORT if whole == "short" else whole)
    await talk.says(said)
    talk.sees(seen)


async def test_back_after_a_whole_text_and_a_list_says_that_it_is_whole(talk: Talk) -> None:
    await talk.says(POEM)
    await talk.says("/brief ong mật")
    await talk.says("quay lại")
    talk.sees("Đây là cả bài rồi")


async def test_a_text_is_gone_back_to_whatever_was_seen_since(talk: Talk) -> None:
    """Also an article; without a text it is asked what is meant, as it is of any summary."""
    await talk.says("văn bản lúc nãy")
    talk.sees("Bạn muốn tóm tắt bài nào?")
    await talk.says(TEXT)
    await talk.says("/summary ong mật")
    await talk.says("/latest")
    for said in ("văn bản lúc nãy", "rút gọn cái thư lúc nãy", "đoạn văn tôi vừa gửi nói gì"):
        await talk.says(said)
        talk.sees("Thư viện huyện mở cửa lại")
    await talk.says(POEM)
    await talk.says("/latest")
    await talk.says("văn bản lúc nãy")
    talk.sees("Đây là cả bài rồi")


@pytest.mark.parametrize(
    ("language", "longer", "full", "back", "told"),
    [
        ("vi", "➕ Dài hơn", "📄 Toàn văn", "‹ Bản tóm tắt", "{} câu"),
        ("en", "➕ Longer", "📄 Full text", "‹ Summary", "{} sentences"),
    ],
)
async def test_a_tap_that_makes_it_longer_tells_how_long_it_is(
    talk: Talk, language: str, longer: str, full: str, back: str, told: str
) -> None:
    """Since what is more may be off the screen; what only shows it again tells nothing."""
    talk.is_with("Ann", language=language)
    await talk.says("/summary how the river came")
    assert await talk.presses(longer) == told.format(4)  # It has no more.
    assert await talk.presses(full) == ""
    assert await talk.presses(back) == ""
    await talk.says(TEXT)
    assert await talk.presses(longer) == told.format(5)


@pytest.mark.parametrize("said", ["gởi bài này cho Chi", "gởi cho Chi nha", "gởi qua zalo cho Tí"])
async def test_who_sends_as_the_south_spells_it_shares(talk: Talk, said: str) -> None:
    await talk.says("tóm tắt ong mật")
    await talk.says(said)
    assert talk.chat.last.buttons[0] == "↗️ Chia sẻ"
