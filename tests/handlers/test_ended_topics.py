"""Conversations: topics that are ended, added and narrowed in half sentences."""

import pytest
from talk import Talk

pytestmark = pytest.mark.usefixtures("urls")


async def _follows(talk: Talk) -> list[str]:
    return [topic for _, topic in await talk.services.readers.follows(talk.reader.id)]


@pytest.mark.parametrize(
    ("topics", "said", "left"),
    [
        (("herons", "opera"), "get rid of herons", ["opera"]),
        (("herons", "opera"), "ok scrap the opera one", ["herons"]),
        (("herons", "opera", "chess"), "ditch opera and the chess one", ["herons"]),
        (("bun cha", "xe dap"), "bo cai bun cha di", ["xe dap"]),
        (("bun cha", "xe dap", "tuyet"), "dep vu bun cha voi xe dap di", ["tuyet"]),
        (("bún chả", "xe đạp"), "xoá giùm xe đạp, có ai đọc đâu", ["bún chả"]),
    ],
)
async def test_what_is_followed_is_ended_wherever_that_is_said(
    talk: Talk, topics: tuple[str, ...], said: str, left: list[str]
) -> None:
    for topic in topics:
        await talk.says(f"theo dõi {topic}")
    await talk.says("cài đặt")
    await talk.says(said)
    assert await _follows(talk) == left


@pytest.mark.parametrize("said", ["stop the chess one", "gỡ cái cờ vua đi"])
async def test_a_topic_that_is_pointed_at_and_not_followed_is_named(talk: Talk, said: str) -> None:
    """A search for it would say that no article holds those words."""
    await talk.says("theo dõi bún chả")
    await talk.says("cài đặt")
    await talk.says(said)
    talk.sees("Bạn không theo dõi c")


@pytest.mark.parametrize("said", ["bỏ", "drop", "drop by sometime", "bo truong giao duc"])
async def test_other_words_that_begin_so_end_nothing(talk: Talk, said: str) -> None:
    await talk.says("theo dõi bún chả")
    await talk.says(said)
    assert await _follows(talk) == ["bún chả"]
    talk.sees_not("Bạn không theo dõi")


@pytest.mark.parametrize(
    ("said", "followed"),
    [
        ("but not sea eagles", ["eagles -sea eagles"]),
        ("not bald ones tho", ["eagles -bald ones"]),
        ("nhưng khỏi báo ó biển", ["eagles -ó biển"]),
        ("and opera", ["eagles", "opera"]),
        ("not opera", ["eagles"]),
    ],
)
async def test_the_next_message_narrows_or_adds_to_a_new_follow(
    talk: Talk, said: str, followed: list[str]
) -> None:
    """What merely denies something is looked for."""
    await talk.says("theo dõi eagles")
    await talk.says(said)
    assert await _follows(talk) == followed


async def test_what_joins_a_search_to_the_one_before_is_not_looked_for(talk: Talk) -> None:
    await talk.says("opera")
    await talk.says("and chess")
    talk.sees("“chess”")
