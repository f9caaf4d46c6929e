"""Conversations on a phone: no answer is taller than its screen, with the articles as shipped."""

from pathlib import Path

import phone
import pytest
from talk import Talk, WriteSeed

SHIPPED = Path(__file__).parents[2] / "seeds"

LABELS = {
    "vi": {
        "next": "Sau ›",
        "longer": "➕ Dài hơn",
        "full": "📄 Toàn văn",
        "related": "🧭 Liên quan",
    },
    "en": {
        "next": "Next ›",
        "longer": "➕ Longer",
        "full": "📄 Full text",
        "related": "🧭 Related",
    },
}
both = pytest.mark.parametrize("language", LABELS)


@pytest.fixture(autouse=True)
async def _library(talk: Talk, seeds: Path, write_seed: WriteSeed) -> None:
    """What is shipped, and two articles as wordy as newspapers get."""
    for seed in SHIPPED.rglob("*.*"):
        (seeds / seed.name).write_bytes(seed.read_bytes())
    for paper in ("a", "b"):
        title = (
            f"Báo {paper}: Uỷ ban nhân dân " + "các huyện ven sông phối hợp kiểm tra đê điều " * 3
        )
        body = [" ".join(f"chuyện{paper}{it}{word}" for word in range(26)) for it in range(9)]
        write_seed(paper, title.strip(), *(f"Đoàn kiểm tra đê kể {line}." for line in body))
    await talk.reload()


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
    label = LABELS[language]
    talk.is_with("Ann", language=language)
    await talk.says(f"/summary {words}")
    await pages_fit(talk, label["longer"], 8)
    assert talk.chat.last.parts("expandable_blockquote")
    await talk.presses(label["related"])
    fits(talk)


@both
@pytest.mark.parametrize("words", ["song me kong", "kiểm tra đê", "mariana trench"])
async def test_a_page_of_full_text(talk: Talk, language: str, words: str) -> None:
    label = LABELS[language]
    talk.is_with("Ann", language=language)
    await talk.says(f"/summary {words}")
    await talk.presses(label["full"])
    await pages_fit(talk, label["next"], 9)


@both
async def test_a_text_that_somebody_sent(talk: Talk, language: str) -> None:
    label = LABELS[language]
    talk.is_with("Ann", language=language)
    body = (SHIPPED / "song-me-kong.txt").read_text(encoding="utf-8").split("-----\n")[2]
    await talk.says(body[:4000])
    await pages_fit(talk, label["longer"], 8)
