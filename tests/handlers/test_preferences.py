"""Conversations: what a person chose."""

import pytest
from talk import TEXT, Talk, WriteSeed

from bot.library import Preferences

pytestmark = pytest.mark.usefixtures("urls")

SHORTER = "➖ Ngắn hơn"


async def sets(talk: Talk, row: str, choice: str) -> None:
    """Choose something under the row of this beginning."""
    [label] = [label for label in talk.chat.last.buttons if label.startswith(row)]
    await talk.presses(label)
    await talk.presses(choice)


async def test_every_row_says_what_it_sets_and_to_what_and_changes_it_in_place(talk: Talk) -> None:
    await talk.says("/settings")
    talk.sees("⚙️ Cài đặt")
    talk.sees_buttons(
        "🌐 Ngôn ngữ: tự động",
        "📏 Độ dài bản tóm tắt: tự động",
        "📄 Tóm tắt hiện sẵn: một màn hình",
        "🔔 Báo bài mới: ngay khi có",
    )
    before = len(talk.chat.messages)
    await sets(talk, "📏", "2")
    await sets(talk, "📄", "vài dòng đầu")
    await sets(talk, "🔔", "0h")
    talk.sees_button("🔔 Báo bài mới: 0 giờ (nửa đêm) mỗi ngày")
    await sets(talk, "🔔", "21h")
    talk.sees_button("🔔 Báo bài mới: 21 giờ mỗi ngày")
    await sets(talk, "🌐", "English")
    talk.sees_buttons(
        "🌐 Language: English",
        "📏 Summary length: 2 sentences",
        "📄 Show at first: first lines",
        "🔔 New articles: daily at 21:00, Vietnam time",
    )
    await sets(talk, "🔔", "as they arrive")
    await sets(talk, "📄", "one screen")
    await sets(talk, "📏", "1")
    await sets(talk, "🌐", "automatic")
    talk.sees_buttons(
        "🌐 Ngôn ngữ: tự động",
        "📏 Độ dài bản tóm tắt: 1 câu",
        "📄 Tóm tắt hiện sẵn: một màn hình",
        "🔔 Báo bài mới: ngay khi có",
    )
    assert len(talk.chat.messages) == before


@pytest.mark.parametrize(
    ("language", "question", "now", "back"),
    [
        ("vi", "Các giờ bên dưới là giờ Việt Nam", "✓ ngay khi có", "‹ Cài đặt"),
        ("en", "All times are Vietnam time", "✓ as they arrive", "‹ Settings"),
    ],
)
async def test_nothing_is_set_before_something_was_chosen(
    talk: Talk, language: str, question: str, now: str, back: str
) -> None:
    """The hours are looked at, and left."""
    talk.is_with("Ann", language=language)
    await talk.says("/settings")
    before = talk.chat.last.buttons
    await talk.presses(before[3])
    talk.sees(question)
    talk.sees_button(now)
    assert await talk.services.readers.preferences(talk.reader.id) == Preferences()
    await talk.presses(back)
    assert talk.chat.last.buttons == before


async def test_summaries_texts_and_inline_results_are_as_chosen(talk: Talk) -> None:
    """Whole once a length was asked for. Such an inline result is for this person alone."""
    await talk.says("/settings")
    await sets(talk, "📏", "2")
    await sets(talk, "📄", "vài dòng đầu")
    await talk.says("/summary river")
    [quote] = talk.chat.last.parts("expandable_blockquote")
    assert len(quote.split("\n\n")) == 2
    for ask in (talk.presses(SHORTER), talk.says("2 câu"), talk.says("ngắn hơn")):
        await ask
        assert not talk.chat.last.parts("expandable_blockquote")
    await talk.says(TEXT)
    assert talk.chat.last.parts("expandable_blockquote")
    query = talk.reader.types_inline("river")
    await talk.settle()
    assert query.answer is not None
    assert query.answer["is_personal"]
    message = talk.reader.chooses(query, query.results[0]["id"], talk.telegram.group("Nhóm"))
    [quote] = message.parts("expandable_blockquote")
    assert len(quote.split("\n\n")) == 2


@pytest.mark.parametrize(
    ("language", "row", "everything"),
    [
        ("vi", "📄 Tóm tắt hiện sẵn: tất cả", "tất cả"),
        ("en", "📄 Show at first: everything", "everything"),
    ],
)
async def test_who_likes_to_see_everything_taps_nothing(
    talk: Talk, write_seed: WriteSeed, language: str, row: str, everything: str
) -> None:
    """What does not fit on the screen is shown all the same."""
    write_seed("long", "Bài dài", *(f"Câu {it} {'dài ' * 60}dài." for it in range(9)))
    await talk.reload()
    talk.is_with("Ann", language=language)
    await talk.says("/summary bài dài")
    assert talk.chat.last.parts("expandable_blockquote")
    await talk.says("/settings")
    await sets(talk, "📄", everything)
    talk.sees_button(row)
    await talk.says("/summary bài dài")
    assert not talk.chat.last.parts("expandable_blockquote")


async def test_the_language_chosen_goes_before_that_of_telegram(talk: Talk) -> None:
    await talk.says("/settings")
    await sets(talk, "🌐", "English")
    await talk.says("ong mat")
    talk.sees("in Vietnamese")
    await talk.says("/settings")
    await sets(talk, "🌐", "automatic")
    await talk.says("ong mat")
    talk.sees("1 phút đọc")


async def test_settings_are_each_persons_own(talk: Talk) -> None:
    await talk.says("/settings")
    await sets(talk, "🌐", "English")
    talk.is_with("Minh")
    await talk.says("/settings")
    talk.sees_button("🌐 Ngôn ngữ: tự động")


@pytest.mark.parametrize(
    "data",
    [
        *("p:hour:24", "p:hour:-1", "p:hour:٣", "p:quoted:3", "p:language:xx", "p:name:x"),
        *("p:sentences:0", "p:sentences:9", "p:sentences:99999999999999999999"),
    ],
)
async def test_what_no_button_says_changes_nothing(talk: Talk, data: str) -> None:
    """Callback data can be made up by a modified client."""
    await talk.says("/settings")
    before = talk.chat.last.buttons
    talk.reader.presses_data(talk.chat.last, data)
    await talk.settle()
    assert talk.chat.last.buttons == before


@pytest.mark.parametrize(
    ("language", "said", "seen"),
    [
        *(("en", it, "Cài đặt") for it in ("nói tiếng việt", "doi qua tieng viet lai nha")),
        *(("en", it, "Cài đặt") for it in ("viết tiếng việt như cũ đi", "return to vietnamese")),
        *(("en", it, "Cài đặt") for it in ("xai lai tieng viet gium", "trả lại tiếng việt cho dì")),
        *(("vi", it, "Settings") for it in ("speak english please", "get back into english")),
        *(
            ("vi", it, "Settings")
            for it in ("can we switch back to english", "noi tieng anh lai di")
        ),
    ],
)
async def test_a_language_that_is_asked_for_is_spoken(
    talk: Talk, language: str, said: str, seen: str
) -> None:
    """At once, and from then on."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(seen)
    await talk.says("/settings")
    talk.sees(seen)
