"""Conversations on a phone: no answer is taller than its screen unless somebody asks for more.

The articles are those that are shipped, and two wordier ones.
"""

import asyncio
import shutil
from pathlib import Path

import phone
import pytest
from talk import Talk, WriteSeed

from bot.library import Preferences
from bot.replies import MAX_SENTENCES, MIN_SENTENCES
from bot.services import open_library
from bot.settings import Settings

SHIPPED = Path(__file__).parents[2] / "seeds"

LABELS = {
    "vi": {
        "next": "Trang sau ›",
        "shorter": "➖ Ngắn hơn",
        "longer": "➕ Dài hơn",
        "related": "🧭 Liên quan",
        "full": "📄 Toàn văn",
        "remove": "🗑 Bỏ bớt…",
    },
    "en": {
        "next": "Next ›",
        "shorter": "➖ Shorter",
        "longer": "➕ Longer",
        "related": "🧭 Related",
        "full": "📄 Full text",
        "remove": "🗑 Remove…",
    },
}
both = pytest.mark.parametrize("language", LABELS)


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seeds and a database of what is shipped, and of two articles as wordy as newspapers get."""
    folder = tmp_path_factory.mktemp("stock")
    seeds = Path(shutil.copytree(SHIPPED, folder / "seeds"))
    for paper in ("a", "b"):
        title = (
            f"Báo {paper}: Uỷ ban nhân dân " + "các huyện ven sông phối hợp kiểm tra đê điều " * 3
        )
        body = [" ".join(f"chuyện{paper}{it}{word}" for word in range(26)) for it in range(9)]
        lines = [f"Đoàn kiểm tra đê kể {line}." for line in body]
        text = "\n-----\n".join(
            [f"https://example.vn/{paper}", title.strip(), "\n".join(lines), ""]
        )
        (seeds / f"{paper}.txt").write_text(text, encoding="utf-8")

    async def load() -> None:
        async with open_library(folder / "tomtat.db") as library:
            await library.reload(seeds)

    asyncio.run(load())
    return folder


@pytest.fixture(autouse=True)
def _library(stock: Path, settings: Settings) -> None:
    shutil.copytree(stock / "seeds", settings.seeds_dir, dirs_exist_ok=True)
    shutil.copy(stock / "tomtat.db", str(settings.database))


def fits(talk: Talk) -> None:
    tall = phone.height(talk.chat.last)
    assert tall <= phone.SCREEN, f"{tall} points:\n{talk.chat.last.text}"


async def pages_fit(talk: Talk, next_page: str, most: int = 4) -> None:
    fits(talk)
    for _ in range(most):
        if next_page not in talk.chat.last.buttons:
            break
        await talk.presses(next_page)
        fits(talk)


@both
@pytest.mark.parametrize("words", ["dai hoi dang", "Việt Nam", "kiểm tra đê", "earth"])
async def test_a_list_of_hits(talk: Talk, language: str, words: str) -> None:
    """Three a page, and pages on."""
    talk.is_with("Ann", language=language)
    await talk.says(words)
    assert "4. " not in talk.chat.last.text
    await pages_fit(talk, LABELS[language]["next"])


@both
async def test_the_newest_and_the_saved(talk: Talk, language: str) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/latest")
    await pages_fit(talk, LABELS[language]["next"])
    for hit in (await talk.services.library.search("kiểm tra đê", limit=9)).hits:
        await talk.services.readers.save(talk.reader.id, hit.article.id)
    await talk.says("/saved")
    await pages_fit(talk, LABELS[language]["next"])
    await talk.presses(LABELS[language]["remove"])
    fits(talk)


@both
@pytest.mark.parametrize("topic", ["đổi mới", "di sản UNESCO", "kiểm tra đê", "mount everest"])
async def test_a_brief(talk: Talk, language: str, topic: str) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(f"/brief {topic}")
    fits(talk)


@both
@pytest.mark.parametrize("words", ["song me kong", "kiểm tra đê", "mariana trench"])
async def test_a_summary_of_every_length(talk: Talk, language: str, words: str) -> None:
    """What does not fit stands in a quote that opens at a tap."""
    talk.is_with("Ann", language=language)
    for size in range(MIN_SENTENCES, MAX_SENTENCES + 1):
        await talk.services.readers.prefer(talk.reader.id, Preferences(sentences=size))
        await talk.says(f"/summary {words}")
        fits(talk)
    assert talk.chat.last.parts("expandable_blockquote")


@both
@pytest.mark.parametrize("words", ["song me kong", "kiểm tra đê", "mariana trench", "so pi"])
async def test_the_full_text(talk: Talk, language: str, words: str) -> None:
    """Each of its pages, which begin at the beginning."""
    talk.is_with("Ann", language=language)
    await talk.says(f"/summary {words}")
    await talk.presses(LABELS[language]["full"])
    await pages_fit(talk, LABELS[language]["next"])


@both
async def test_what_is_related(talk: Talk, language: str) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/summary dai hoi dang")
    await talk.presses(LABELS[language]["related"])
    fits(talk)


@both
@pytest.mark.parametrize("words", ["song me kong", "kiểm tra đê", "mariana trench"])
async def test_longer_shows_more(talk: Talk, language: str, words: str) -> None:
    """Who asks for more sees all that was seen before, and all that came on top of it."""
    longer = LABELS[language]["longer"]
    talk.is_with("Ann", language=language)
    await talk.says(f"/summary {words}")
    await talk.presses(LABELS[language]["shorter"])
    before: set[str] = set()
    while longer in talk.chat.last.buttons:
        await talk.presses(longer)
        assert not talk.chat.last.parts("expandable_blockquote")
        sentences = {*talk.chat.last.text.split("\n\n")[1:]}
        assert before < sentences
        before = sentences
    assert len(before) > 4


@both
async def test_a_text_that_somebody_sent(talk: Talk, language: str) -> None:
    label = LABELS[language]
    talk.is_with("Ann", language=language)
    body = (SHIPPED / "song-me-kong.txt").read_text(encoding="utf-8").split("-----\n")[2]
    await talk.says(body[:4000])
    fits(talk)
    for _ in range(4):
        await talk.presses(label["longer"])
    assert not talk.chat.last.parts("expandable_blockquote")


async def test_where_fewer_buttons_stand_more_is_seen(talk: Talk, write_seed: WriteSeed) -> None:
    """The same three sentences, of an article and of a text that somebody sent."""
    lines = [" ".join(f"lời{one}{two}" for two in range(35)) + "." for one in "abc"]
    url = write_seed("c", "Lời", *lines)
    await talk.reload()
    await talk.says(f"/summary {url}")
    assert talk.chat.last.parts("expandable_blockquote")
    fits(talk)
    await talk.says("\n".join(lines))
    talk.sees("Tóm tắt văn bản")
    assert not talk.chat.last.parts("expandable_blockquote")
    fits(talk)
