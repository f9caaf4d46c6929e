"""Conversations: an entry of the list on the screen is named by what is asked of it, or its age."""

import json

import pytest
from talk import Talk

pytestmark = pytest.mark.usefixtures("urls")

DAYS = {"Lễ hội chùa Keo năm nay": "2019-09-20", "Lễ hội chùa Keo bị hoãn": "2017-10-02"}
DAYS["Lễ hội chùa Keo trở lại"] = "2021-03-11"


@pytest.fixture
async def festivals(talk: Talk) -> None:
    """Three articles of as many years that the same words find."""
    lines = [
        {"url": f"https://x.vn/{day}", "title": title, "body": f"{title}.", "published": day}
        for title, day in DAYS.items()
    ]
    seeds = talk.services.settings.seeds_dir / "keo.jsonl"
    seeds.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    await talk.reload()


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "what's number 2 about"),
        ("en", "tell me about the second one"),
        ("vi", "số 2 nói gì"),
        ("vi", "cai thu hai viet ve gi"),
    ],
)
async def test_what_is_asked_of_an_entry_opens_it(talk: Talk, language: str, said: str) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("forest trail")
    title = talk.chat.last.text.partition("\n2. ")[2].splitlines()[0]
    await talk.says(said)
    assert talk.chat.last.text.startswith(f"{title}\n")


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize("said", ["tell me about number 9", "what is no 9 about"])
async def test_an_entry_that_is_not_there_is_no_topic(talk: Talk, said: str) -> None:
    """Nobody wants to be told of it, whatever was opened meanwhile."""
    talk.is_with("Ann", language="en")
    await talk.says("forest trail")
    await talk.says("1")
    await talk.says(said)
    talk.sees_not("No articles")
    assert not [it for it in talk.chat.last.buttons if it.startswith("🔔")]


@pytest.mark.usefixtures("festivals")
@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("bai cu nhat truoc di", "bị hoãn"),
        ("the oldest one", "bị hoãn"),
        ("bài mới nhất trong đó", "trở lại"),
        ("the latest of those", "trở lại"),
    ],
)
async def test_an_entry_opens_by_its_age(talk: Talk, said: str, title: str) -> None:
    await talk.says("chùa Keo")
    await talk.says(said)
    assert talk.chat.last.text.startswith(f"Lễ hội chùa Keo {title}\n")


@pytest.mark.usefixtures("festivals")
async def test_the_newest_alone_is_the_newest_of_all(talk: Talk) -> None:
    await talk.says("chùa Keo")
    await talk.says("bài mới nhất")
    talk.sees("📰 Bài mới nhất", "1. ", "2. ")
