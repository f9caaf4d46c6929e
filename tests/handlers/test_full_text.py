"""Conversations: the whole article, a page at a time."""

import phone
import pytest
from talk import Talk, WriteSeed

FULL, SUMMARY = "📄 Toàn văn", "‹ Bản tóm tắt"


@pytest.mark.usefixtures("urls")
async def test_a_short_article_is_one_part_without_numbers(talk: Talk) -> None:
    await talk.says("/summary river")
    before = len(talk.chat.messages)
    await talk.presses(FULL)
    talk.sees("The river begins in the snow", "Storms move the sand")
    talk.sees("1 phút đọc")
    talk.sees_not("phần 1", "Bấm vào khung")
    talk.sees_buttons(SUMMARY, "🔖 Lưu", "🔗 Bài gốc")
    await talk.presses(SUMMARY)
    talk.sees_button(FULL)
    assert len(talk.chat.messages) == before


@pytest.mark.parametrize(
    ("language", "labels", "parts"),
    [
        (
            "vi",
            (FULL, "Đọc phần {} ›", "‹ Phần {}", "Bấm vào khung để đọc hết phần này:"),
            ("phần 1/3, còn 5 phút", "phần 2/3, còn 3 phút", "phần 3/3, còn 2 phút"),
        ),
        (
            "en",
            (
                "📄 Full text",
                "Read part {} ›",
                "‹ Part {}",
                "Tap the box to read the rest of this part:",
            ),
            ("part 1 of 3, 5 min left", "part 2 of 3, 3 min left", "part 3 of 3, 2 min left"),
        ),
    ],
)
async def test_parts_turn_in_place_and_say_what_is_still_to_come(
    talk: Talk,
    write_seed: WriteSeed,
    language: str,
    labels: tuple[str, str, str, str],
    parts: tuple[str, str, str],
) -> None:
    """Above the box that unfolds, too, so that nobody goes on to a part and misses the rest."""
    full, following, back, unfold = labels
    paragraphs = ["Một câu nữa & <thế> thôi. " * 18] * 16
    write_seed("long", "Một bài rất dài", "Mở đầu.", *paragraphs, "Hết bài.")
    await talk.reload()
    talk.is_with("Ann", language=language)
    await talk.says("/summary bai rat dai")
    await talk.presses(full)
    talk.sees(parts[0], "Mở đầu.", "& <thế> thôi.")
    [folded] = talk.chat.last.parts("expandable_blockquote")
    assert f"{unfold}\n{folded}" in talk.chat.last.text
    talk.sees_no_button(back.format(0))
    before = len(talk.chat.messages)
    await talk.presses(following.format(2))
    talk.sees(parts[1], unfold)
    talk.sees_not("Mở đầu.")
    await talk.presses(following.format(3))
    talk.sees(parts[2], "Hết bài.")
    talk.sees_no_button(following.format(4))
    await talk.presses(back.format(2))
    talk.sees(parts[1])
    assert len(talk.chat.messages) == before


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "full", "save", "saved", "back"),
    [
        ("vi", FULL, "🔖 Lưu", "✓ Đã lưu", SUMMARY),
        ("en", "📄 Full text", "🔖 Save", "✓ Saved", "‹ Summary"),
    ],
)
async def test_whoever_read_an_article_saves_it_there(
    talk: Talk, language: str, full: str, save: str, saved: str, back: str
) -> None:
    """As under its summary, and what one shows the other does."""
    talk.is_with("Ann", language=language)
    await talk.says("/summary river")
    await talk.presses(full)
    await talk.presses(save)
    talk.sees("The river begins in the snow")
    talk.sees_button(saved)
    await talk.presses(back)
    await talk.presses(saved)
    await talk.presses(full)
    talk.sees_button(save)


@pytest.mark.parametrize("said", ["next part", "carry on", "phần tiếp", "phần 2"])
async def test_what_names_the_next_part_goes_on(
    talk: Talk, write_seed: WriteSeed, said: str
) -> None:
    """While its button is seen; before that it is looked for, and a word alone opens the text."""
    write_seed("long", "Một bài rất dài", "Mở đầu.", *["Một câu nữa thôi. " * 22] * 16)
    await talk.reload()
    await talk.says("bai rat dai")
    await talk.says("read")
    talk.sees_button(FULL)
    await talk.says(said)
    talk.sees_not("phần 2/")
    await talk.says("/summary bai rat dai")
    await talk.says("full")
    talk.sees("phần 1/")
    await talk.says(said)
    talk.sees("phần 2/")


async def test_reading_begins_at_the_beginning(talk: Talk, write_seed: WriteSeed) -> None:
    """A chat shows a message's end first: but for its first paragraphs, a page unfolds at a tap."""
    paragraphs = [f"Đoạn {number}. " + "Một câu nữa. " * 20 for number in range(1, 9)]
    write_seed("long", "Một bài dài", *paragraphs)
    await talk.reload()
    await talk.says("/summary bai dai")
    await talk.presses(FULL)
    talk.sees("Đoạn 1.", "Đoạn 8.")
    [folded] = talk.chat.last.parts("expandable_blockquote")
    begin, end = talk.chat.last.text.split(folded)
    assert "Đoạn 1. Một câu nữa." in begin
    assert len(begin) > 350
    assert end == ""
    assert phone.height(talk.chat.last) <= phone.SCREEN


@pytest.mark.usefixtures("urls")
async def test_an_article_that_went_is_said(talk: Talk) -> None:
    await talk.says("/summary river")
    (talk.services.settings.seeds_dir / "b-river.txt").unlink()
    await talk.reload()
    assert await talk.presses(FULL) == "Bài này không còn trong kho."


@pytest.mark.usefixtures("urls")
async def test_pages_that_nobody_was_offered_are_bounded(talk: Talk) -> None:
    """Callback data can be made up by a modified client; an article can get shorter, too."""
    await talk.says("/summary river")
    [hit] = (await talk.services.library.search("river")).hits
    for page in ("-3", "99999999999999999999"):
        talk.reader.presses_data(talk.chat.last, f"t:{hit.article.id}:{page}")
        await talk.settle()
        talk.sees("The river begins in the snow")
