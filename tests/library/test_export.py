"""What is exported, a reload makes the same library of."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.library import Article, Library
from bot.services import open_library

TEXTS = st.text(min_size=1, max_size=60)
ARTICLES = st.lists(
    st.fixed_dictionaries(
        {
            "address": st.text("abc/%?=&é", min_size=1, max_size=8),
            "title": TEXTS,
            "body": TEXTS,
            "published": st.none() | st.datetimes().map(lambda date: date.isoformat()),
        }
    ),
    max_size=4,
)


async def everything(library: Library) -> list[Article]:
    page = await library.newest(limit=1000)
    return sorted((hit.article for hit in page.hits), key=lambda article: article.id)


@given(ARTICLES)
@settings(max_examples=40)
async def test_an_export_reads_back_as_the_same_library(
    tmp_path_factory: pytest.TempPathFactory, articles: list[dict[str, str]]
) -> None:
    """Whatever the articles hold: ids, URLs as written, texts, dates; and then nothing changes."""
    folder = tmp_path_factory.mktemp("export")
    one, other = folder / "one", folder / "other"
    one.mkdir()
    other.mkdir()
    lines = [to_line(article) for article in articles]
    (one / "a.jsonl").write_text("".join(lines), encoding="utf-8")
    async with open_library(folder / "one.db") as library:
        await library.reload(one)
        exported = [line async for line in library.export()]
        before = await everything(library)
    (other / "all.jsonl").write_text("".join(exported), encoding="utf-8")
    async with open_library(folder / "other.db") as library:
        report = await library.reload(other)
        assert (report.added, report.faults) == (len(before), ())
        assert await everything(library) == before
        assert [line async for line in library.export()] == exported
        assert (await library.reload(other)).unchanged == len(before)


def to_line(article: dict[str, str]) -> str:
    """A line of a seed file, written otherwise than the export writes it."""
    record = {**article, "url": f"https://example.vn/{article['address']}"}
    return f"{json.dumps(record)}\n"
