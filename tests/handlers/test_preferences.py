"""Conversations: what a person chose."""

import pytest
from talk import TEXT, Talk

pytestmark = pytest.mark.usefixtures("urls")

SHORTER = "➖ Ngắn hơn"


async def test_everything_is_told_and_every_button_changes_it_in_place(talk: Talk) -> None:
    await talk.says("/settings")
    talk.sees("Ngôn ngữ: tự động", "Độ dài tóm tắt: 3 câu", "Cách trình bày: thường")
    talk.sees("Báo bài theo dõi: ngay khi có")
    talk.sees_buttons(
        *("✓ tự động", "Tiếng Việt", "English"),
        *("➖ 2 câu", "➕ 4 câu"),
        *("✓ thường", "gập gọn"),
        *("✓ ngay khi có", "hằng ngày, lúc…"),
    )
    before = len(talk.chat.messages)
    await talk.presses("➖ 2 câu")
    talk.sees("Độ dài tóm tắt: 2 câu")
    await talk.presses("gập gọn")
    talk.sees("Cách trình bày: gập gọn")
    talk.sees_button("✓ gập gọn")
    await talk.presses("hằng ngày, lúc…")
    talk.sees("Báo bài theo dõi: 7 giờ hằng ngày")
    talk.sees_button("✓ 7")
    await talk.presses("21")
    talk.sees("Báo bài theo dõi: 21 giờ hằng ngày")
    await talk.presses("✓ hằng ngày, lúc…")
    talk.sees("Báo bài theo dõi: 21 giờ hằng ngày")
    await talk.presses("English")
    talk.sees("Language: English", "Usual length: 2 sentences", "Layout: folded")
    talk.sees("News of what you follow: daily at 21:00")
    await talk.presses("at once")
    talk.sees("News of what you follow: at once")
    talk.sees_no_button("21")
    await talk.presses("plain")
    await talk.presses("➖ 1 sentence")
    talk.sees("Layout: plain", "Usual length: 1 sentence")
    talk.sees_buttons(
        *("automatic", "Tiếng Việt", "✓ English"),
        "➕ 2 sentences",
        *("✓ plain", "folded"),
        *("✓ at once", "daily, at…"),
    )
    await talk.presses("Tiếng Việt")
    talk.sees("Ngôn ngữ: Tiếng Việt")
    await talk.presses("tự động")
    talk.sees("Ngôn ngữ: tự động")
    assert len(talk.chat.messages) == before


async def test_the_usual_length_stops_at_eight_sentences(talk: Talk) -> None:
    await talk.says("/settings")
    for size in range(4, 9):
        await talk.presses(f"➕ {size} câu")
    talk.sees("Độ dài tóm tắt: 8 câu")
    talk.sees_button("➖ 7 câu")
    assert not any("➕" in label for label in talk.chat.last.buttons)


async def test_every_hour_of_the_day_can_be_chosen(talk: Talk) -> None:
    await talk.says("/settings")
    await talk.presses("hằng ngày, lúc…")
    for hour in (0, 23, 12):
        await talk.presses(str(hour))
        talk.sees(f"{hour} giờ hằng ngày")
    assert [label for label in talk.chat.last.buttons if label.removeprefix("✓ ").isdigit()] == [
        "✓ 12" if hour == 12 else str(hour) for hour in range(24)
    ]


async def test_summaries_texts_and_inline_results_are_as_chosen(talk: Talk) -> None:
    """And such an inline result is for this person alone."""
    await talk.says("/settings")
    await talk.presses("➖ 2 câu")
    await talk.presses("gập gọn")
    await talk.says("/summary river")
    [quote] = talk.chat.last.parts("expandable_blockquote")
    assert len(quote.split("\n\n")) == 2
    await talk.presses(SHORTER)
    [quote] = talk.chat.last.parts("expandable_blockquote")
    assert len(quote.split("\n\n")) == 1
    await talk.says(TEXT)
    assert talk.chat.last.parts("expandable_blockquote")
    query = talk.reader.types_inline("river")
    await talk.settle()
    assert query.answer is not None
    assert query.answer["is_personal"]
    message = talk.reader.chooses(query, query.results[0]["id"], talk.telegram.group("Nhóm"))
    [quote] = message.parts("expandable_blockquote")
    assert len(quote.split("\n\n")) == 2


async def test_the_language_chosen_goes_before_that_of_telegram(talk: Talk) -> None:
    await talk.says("/settings")
    await talk.presses("English")
    await talk.says("ong mat")
    talk.sees("1 min read")
    await talk.says("/settings")
    await talk.presses("automatic")
    await talk.says("ong mat")
    talk.sees("1 phút đọc")


async def test_settings_are_each_persons_own(talk: Talk) -> None:
    await talk.says("/settings")
    await talk.presses("English")
    talk.is_with("Minh")
    await talk.says("/settings")
    talk.sees("Ngôn ngữ: tự động")


@pytest.mark.parametrize(
    "data",
    [
        *("p:hour:24", "p:hour:-1", "p:hour:٣", "p:quoted:2", "p:language:xx", "p:name:x"),
        *("p:sentences:0", "p:sentences:9", "p:sentences:99999999999999999999"),
    ],
)
async def test_what_no_button_says_changes_nothing(talk: Talk, data: str) -> None:
    """Callback data can be made up by a modified client."""
    await talk.says("/settings")
    text = talk.chat.last.text
    talk.reader.presses_data(talk.chat.last, data)
    await talk.settle()
    assert talk.chat.last.text == text
