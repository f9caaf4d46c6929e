"""Every example that is shown to people finds its article in the seeds that are shipped."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from search_corpus import UNHURRIED

import bot
from bot.handlers.brief import BRIEF_ARTICLES, BRIEF_WORDS
from bot.library import Library, Scope, names_in
from bot.services import open_library

ROOT = Path(bot.__file__).parents[1]

MEKONG = "Sông Mê Kông: từ băng tuyết Thanh Tạng ra chín cửa biển"
CONGRESS = "Đại hội Đảng lần thứ VI, tháng 12 năm 1986, mở đường cho Đổi mới"
CAVE = "Giải cứu hang Tham Luang kết thúc: cả đội bóng Thái Lan đã ra ngoài"

# What is to be typed, and the title of what comes first then.
EXAMPLES = {
    "dai hoi dang": CONGRESS,
    "d9ai hoi": CONGRESS,
    "hochiminh": "Thành phố Hồ Chí Minh và hơn ba trăm năm bên sông Sài Gòn",
    "song me kong": MEKONG,
    "soong mee koong": MEKONG,
    "mariana trench": "What Lies at the Bottom of the Mariana Trench",
    "giai cuu hang tham luang": CAVE,
    "moon landing": "Moon Landing: Apollo 11 Crew Walks on Another World",
}

# What is to be typed of which only articles in the other language tell, and the title there.
TRANSLATED = {
    "tides": "Thuỷ triều",
    "photosynthesis": "Quang hợp",
    "hải đăng": "How the Fresnel Lens Threw Lighthouse Beams to the Horizon",
}

# How people ask, and words of the title of what comes first then; nothing for the empty ones.
ASKED = {
    "cách làm phở": "Bát phở",
    "nguồn gốc phở": "Bát phở",
    "làm sao để nấu phở": "Bát phở",
    "trung thu co tu bao h": "Trung thu",
    "tại sao ong nhảy múa": "Ong mật",
    "ai phat minh ra may in": "Máy in",
    "hang dong lon nhat the gioi": "Sơn Đoòng",
    "vaccine hoat dong the nao": "Vắc-xin",
    "cây xanh tạo ra oxy như thế nào": "Quang hợp",
    "where does rain come from?": "Water Cycle",
    "clouds and rain": "Water Cycle",
    "how tall is everest": "Mount Everest",
    "evrest height": "Mount Everest",
    "rosseta stone": "Rosetta",
    "hieroglyfs": "Rosetta",
    "telegraf": "Telegraph",
    "marianna trench": "Mariana",
    "wher do bees go": "Honey Bees",
    "why did they build lighthouses": "Lighthouse",
    "bóng chuyền": "",
    "sầu riêng": "",
    "ve sinh thuc pham": "",
    "thời tiết hà nội ngày mai": "",
    "cho hỏi giá vàng hôm nay": "",
    "tin mới nhất về giáo dục": "",
    "u23 việt nam": "",
    "lãi suất ngân hàng": "",
    "bread": "",
    "durian": "",
    "sos": "",
    "what is the capital of France?": "",
}

# Topics that the shipped series of news tell as one story, and from how many articles.
STORIES = {
    "giai cuu hang tham luang": 4,
    "tham luang": 4,
    "giải cứu hang Thái Lan": 4,
    "giai cuu hang thai lan": 4,
    "moon landing": 3,
    "apollo": 3,
    "appollo": 3,
}

# Topics on which there is no such story, and words of the titles that a brief tells them from.
OVERVIEWS = {
    "light": ("Metre", "Fresnel"),
    "mặt trăng": ("Thuỷ triều", "Trung thu"),
    "the sea": ("Water Cycle", "Mariana"),
    "UNESCO": ("Hạ Long", "Nhã nhạc", "Số Pi"),
    "water and the sea": ("Water Cycle",),
    "bees and flowers": ("Honey Bees",),
    "ong va hoa": ("Ong mật",),
    "egypt": ("Rosetta",),
    "doi moi kinh te": ("Đại hội Đảng",),
    "mesuring": ("Everest", "Metre"),
}

# Topics that no article is on, and words of the titles that are near.
NEAR = {
    "the history of mesuring things": ("Everest", "Metre"),
    "du lịch hang động": ("Sơn Đoòng",),
    "lãi suất ngân hàng": (),
    "capital of france": (),
    "sending messages over long distances": (),
}

# Words that stand for others in the README, and such as only narrow a search.
PLACES = {"words", "topic", "number", "link", "last week"}


def shown_in_readme(name: str) -> set[str]:
    """What its prose gives as typed, by itself or after a command."""
    text = (ROOT / name).read_text(encoding="utf-8")
    # The second code block is the example of a seed; what follows is not for readers.
    text = "```".join(text.split("```")[:3])
    prose = "\n".join(line for line in text.split("\n") if not line.startswith("|"))
    before = r"(?:tomtat search |@tomtat_bot |/\w+ )"
    spans = re.findall(rf"`{before}([^`]+)`|`([a-z0-9]+(?: [a-z0-9]+)+|[a-z0-9]{{7,}})`", prose)
    shown = {after or alone for after, alone in spans if not after.isdecimal()}
    return {words for words in shown if words.partition(" ")[0] not in {"make", "python"}} - PLACES


@pytest.fixture
async def shipped(tmp_path: Path) -> AsyncIterator[Library]:
    async with open_library(tmp_path / "tomtat.db", limits=UNHURRIED) as library:
        report = await library.reload(ROOT / "seeds")
        assert report.faults == ()
        yield library


async def test_every_example_finds_its_article(shipped: Library) -> None:
    """In a search, and while it is being typed."""
    for typed, title in EXAMPLES.items():
        for page in (await shipped.search(typed), await shipped.suggest(typed)):
            assert page.hits, f"{typed!r} finds nothing"
            assert page.hits[0].article.title == title


async def test_what_only_the_other_language_tells_of_is_found_there(shipped: Library) -> None:
    for typed, title in TRANSLATED.items():
        assert not (await shipped.search(typed)).hits
        names = names_in(typed)
        assert names
        words = " ".join(names.translated)
        for page in (await shipped.search(words), await shipped.suggest(words)):
            assert page.hits[0].article.title.startswith(title), typed


async def test_questions_find_what_is_on_them_and_nothing_else(shipped: Library) -> None:
    for asked, title in ASKED.items():
        page = await shipped.search(asked)
        first = page.hits[0].article.title if page.hits else ""
        assert title in first if title else not first, f"{asked!r} finds {first!r}"


async def test_what_is_related_among_the_shipped_articles_is_found(shipped: Library) -> None:
    for typed, title in {
        "dai hoi dang": "Thành phố Hồ Chí Minh",
        "vinh ha long": "Thuỷ triều",
    }.items():
        [hit] = (await shipped.search(typed, limit=1)).hits
        related = await shipped.related(hit.article.id)
        assert [it.title.startswith(title) for it in related] == [True]


async def test_a_series_of_news_is_told_as_one_story(shipped: Library) -> None:
    """In the order of time, every report by its lead."""
    for topic, reports in STORIES.items():
        written = await shipped.brief(topic, articles=BRIEF_ARTICLES, words=BRIEF_WORDS)
        assert (written.scope, len(written.articles)) == (Scope.STORY, reports), topic
        assert [*written.articles] == sorted(written.articles, key=lambda it: it.published)
        told = dict(reversed(written.sentences))
        assert all(it.body.startswith(told[n]) for n, it in enumerate(written.articles)), topic


@pytest.mark.parametrize(
    ("topics", "scope"), [(OVERVIEWS, Scope.APART), (NEAR, Scope.NEAREST)], ids=["on", "near"]
)
async def test_other_topics_are_told_from_what_is_on_them_and_nothing_else(
    shipped: Library, topics: dict[str, tuple[str, ...]], scope: Scope
) -> None:
    """Each article has a sentence that says what it has to do with the topic."""
    for topic, words in topics.items():
        written = await shipped.brief(topic, articles=BRIEF_ARTICLES, words=BRIEF_WORDS)
        titles = [article.title for article in written.articles]
        assert written.scope is scope, topic
        assert len(titles) == len(words), (topic, titles)
        assert all(any(word in title for title in titles) for word in words), (topic, titles)
        assert {index for index, _ in written.sentences} == {*range(len(titles))}


async def test_what_is_dated_long_ago_is_not_the_latest(shipped: Library) -> None:
    """What has no date counts as of today."""
    newest = await shipped.newest(limit=50)
    years = [hit.article.published.year for hit in newest.hits]
    assert years == sorted(years, reverse=True)
    assert years[-7:] == [2018] * 4 + [1969] * 3


def test_nothing_else_is_shown_as_an_example() -> None:
    """What the bot shows itself is made of the library's titles."""
    shown = shown_in_readme("README.md") | shown_in_readme("README.vi.md")
    assert EXAMPLES.keys() <= shown <= EXAMPLES.keys() | TRANSLATED.keys()
