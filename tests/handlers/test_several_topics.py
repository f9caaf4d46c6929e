"""Topics that are named together are each followed, and all of them told of."""

import pytest
from talk import Talk

from bot.handlers.several_topics import topics_named
from bot.library import MOST_FOLLOWS


@pytest.mark.parametrize(
    ("said", "topics"),
    [
        ("theo doi thoi trang, am nhac", ("thoi trang", "am nhac")),
        ("theo doi lua gao, ca phe nha", ("lua gao", "ca phe")),
        ("theo doi sat lo voi han man", ("sat lo", "han man")),
        ("theo dõi xăng với vàng", ("xăng", "vàng")),
        ("theo doi tom hum va cua bien", ("tom hum", "cua bien")),
        ("báo cho dì khi có tin động đất, sóng thần", ("động đất", "sóng thần")),
        ("follow rowing, judo and fencing please", ("rowing", "judo", "fencing")),
    ],
)
async def test_each_topic_is_followed_and_told(
    talk: Talk, said: str, topics: tuple[str, ...]
) -> None:
    """None is lost without a word."""
    await talk.says(said)
    talk.sees(*(f"• {it}\n" for it in topics))


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("theo dõi quan hệ nhật bản với hàn quốc", "quan hệ nhật bản với hàn quốc"),
        ("theo doi tai nan va cham", "tai nan va cham"),
        ("theo doi nuoi voi con", "nuoi voi con"),
        ("theo dõi cờ vua nhé, mình mê lắm", "cờ vua"),
        ("theo doi co vua nha, minh thich lam", "co vua"),
        ("follow chess, it is my favourite", "chess"),
    ],
)
async def test_what_is_one_topic_is_followed_as_one(talk: Talk, said: str, topic: str) -> None:
    """So is one that something is told of behind it."""
    await talk.says(said)
    talk.sees(f"theo dõi bài mới về {topic}.")


@pytest.mark.parametrize(
    "said",
    [
        "à thêm lũ quét nữa nha",
        "a them lu quet nua nhe",
        "thêm lũ quét, sạt lở đồi",
        "ok add lũ quét as well",
    ],
)
async def test_another_topic_is_added_right_after_one(talk: Talk, said: str) -> None:
    await talk.says("theo dõi bóng chuyền")
    await talk.says(said)
    await talk.says("đang theo dõi gì")
    talk.sees("bóng chuyền")
    assert "lũ quét" in talk.chat.last.text or "lu quet" in talk.chat.last.text


async def test_who_follows_too_much_is_told_what_found_room(talk: Talk) -> None:
    """One of two that are named together may be the last."""
    for number in range(MOST_FOLLOWS - 1):
        await talk.says(f"/theodoi sao chổi {number}")
    await talk.says("theo dõi cờ vua, quần vợt")
    talk.sees("không thêm được nữa", "cờ vua")
    talk.sees_not("quần vợt")


def test_what_only_closes_a_wish_is_no_topic() -> None:
    assert topics_named("bees, please") == ["bees"]
