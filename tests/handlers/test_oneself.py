"""Conversations: who speaks is known by whatever word of kinship they call themselves."""

import pytest
from talk import Talk, WriteSeed

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


async def test_so_is_who_is_given_an_article_or_its_text(talk: Talk) -> None:
    await talk.says("tìm ong mật")
    await talk.says("mở bài đầu tiên cho thầy")
    talk.sees_button("📄 Toàn văn")
    await talk.says("gửi thầy toàn văn luôn")
    talk.sees_button("‹ Bản tóm tắt")


@pytest.mark.parametrize(
    "said",
    [
        "bài hát cho em",
        *("cho con bú", "bài cho bà bầu", "quà tặng mẹ", "bác hồ", "thầy thuốc", "cô giáo"),
        *("con người", "cho ong an gi", "mẹ muốn con học giỏi", "bao cho con"),
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
