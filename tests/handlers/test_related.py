"""Conversations: more on the same subject."""

import pytest
from talk import Talk, WriteSeed

RELATED, BACK = "🧭 Liên quan", "‹ Về bài “Lũ sông Hồng lên nhanh”"


@pytest.fixture
async def rivers(talk: Talk, write_seed: WriteSeed) -> None:
    write_seed("a", "Lũ sông Hồng lên nhanh", "Lũ sông Hồng lên nhanh.", "Dân dời nhà.", "Mưa to.")
    write_seed("b", "Lũ sông Hồng đã rút", "Lũ sông Hồng rút dần.", "Dân về nhà.", "Chợ họp.")
    write_seed("c", "Lũ sông Hồng nhìn từ cầu", "Dân xem lũ sông Hồng.", "Cầu đóng.", "Xe chờ.")
    write_seed("d", "Bee dances", "Bees dance.", "They point.", "They fly.")
    await talk.reload()


@pytest.mark.usefixtures("rivers")
async def test_related_articles_are_listed_in_place_and_open(talk: Talk) -> None:
    """Their numbers can be named, and there is a way back."""
    await talk.says("/summary lu song hong len nhanh")
    before = len(talk.chat.messages)
    await talk.presses(RELATED)
    talk.sees("Liên quan đến “Lũ sông Hồng lên nhanh”", "đã rút", "nhìn từ cầu")
    talk.sees_not("Bee", "3. ")
    talk.sees_buttons("1", "2", BACK)
    assert len(talk.chat.messages) == before
    first = talk.chat.last.text.split("1. ")[1].split(" · ")[0]
    await talk.says("/summary 1")
    talk.sees(first)


@pytest.mark.usefixtures("rivers")
@pytest.mark.parametrize(
    ("language", "ways"),
    [
        ("vi", ["liên quan", "lien quan", "bài liên quan", "còn bài nào về vụ này nữa không"]),
        ("vi", ["co bai nao khac ve vu nay nua khong", "con bai mo giong ri nua khong"]),
        ("en", ["related", "related articles", "any more about this", "more on this story"]),
    ],
)
async def test_they_are_asked_for_in_plain_words(
    talk: Talk, language: str, ways: list[str]
) -> None:
    """The label of the button among them."""
    talk.is_with("Ann", language=language)
    for words in ways:
        await talk.says("/summary lu song hong len nhanh")
        await talk.says(words)
        talk.sees("“Lũ sông Hồng lên nhanh”", "đã rút", "nhìn từ cầu")


@pytest.mark.usefixtures("rivers")
async def test_the_way_back_leads_to_the_summary(talk: Talk) -> None:
    await talk.says("/summary lu song hong len nhanh")
    text = talk.chat.last.text
    await talk.presses(RELATED)
    await talk.presses(BACK)
    assert talk.chat.last.text == text


@pytest.mark.parametrize(
    ("language", "nothing"),
    [("vi", "Chưa có bài nào liên quan."), ("en", "No related articles.")],
)
async def test_among_few_articles_nothing_is_offered_where_nothing_is_related(
    talk: Talk, write_seed: WriteSeed, language: str, nothing: str
) -> None:
    """A button of an older message says so."""
    write_seed("bee", "Ong mật nhảy múa", "Ong báo chỗ có hoa.", "Điệu nhảy chỉ hướng.", "Ong bay.")
    await talk.reload()
    talk.is_with("Ann", language=language)
    await talk.says("/summary ong mat")
    assert not any("🧭" in label for label in talk.chat.last.buttons)
    [hit] = (await talk.services.library.search("ong mat")).hits
    press = talk.reader.presses_data(talk.chat.last, f"r:{hit.article.id}")
    await talk.settle()
    assert press.answer is not None
    assert press.answer["text"] == nothing
    talk.sees("Ong báo chỗ có hoa.")


@pytest.mark.usefixtures("rivers")
async def test_an_article_that_went_is_said(talk: Talk) -> None:
    await talk.says("/summary lu song hong len nhanh")
    (talk.services.settings.seeds_dir / "a.txt").unlink()
    await talk.reload()
    assert await talk.presses(RELATED) == "Bài này không còn trong kho."


@pytest.mark.usefixtures("urls")
async def test_where_nothing_is_related_there_are_ways_on(talk: Talk) -> None:
    await talk.says("/summary river")
    await talk.says("bai khac cung chuyen nay")
    talk.sees("Chưa có bài nào liên quan")
    talk.sees_button("📰 Bài mới nhất")
