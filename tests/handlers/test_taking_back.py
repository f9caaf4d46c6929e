"""Conversations: an order is taken back in anybody's words, and all follows are ended."""

import pytest
from talk import Talk

from bot.handlers.taking_back import names_nothing, only_takes_back

pytestmark = pytest.mark.usefixtures("urls")

# Of which kind an order was, and what is said right after it.
TAKES_BACK = [
    *(("follow", it) for it in ("oops undo", "ah no wrong one, drop it", "not that sorry")),
    *(("follow", it) for it in ("i dont want it any more", "unfollow that, my finger slipped")),
    *(
        ("follow", it)
        for it in (
            "ấy nhầm rồi, huỷ giùm",
            "ko phai cai do, bo",
            "a lo tay, bo di",
            "khong theo nua dau",
        )
    ),
    *(("save", it) for it in ("whoops, take it off", "lỡ bấm, gỡ ra giùm", "luu nham roi")),
    *(("unfollow", it) for it in ("wait, keep that", "dont unfollow it", "í khoan, theo lại đi")),
    *(
        ("unsave", it)
        for it in ("no put it back please", "thoi lay lai di", "đừng xoá, để lại nha")
    ),
    *(
        ("prefer", it)
        for it in ("à lộn, đổi lại đi", "cancel that, changed my mind", "ối sai rồi, trả lại đi")
    ),
    *(("mute", it) for it in ("oh no, undo", "whoops wrong button", "nhầm, bật lại đi")),
]


@pytest.mark.parametrize(("kind", "said"), TAKES_BACK)
def test_words_of_taking_back_in_any_order_take_back(kind: str, said: str) -> None:
    """With or without commas, marks and particles, if the text is made of nothing else."""
    assert only_takes_back(said, kind)


TAKES_NOTHING = [
    ("follow", "oops, cranes"),
    ("follow", "nhầm, sếu"),
    ("follow", "keep it"),
    ("follow", "ok delete it all"),
    ("save", "xoá sạch hết đi"),
    ("follow", "dung roi"),
    ("follow", "ok thanks"),
    ("follow", "hát bội"),
    ("save", "unfollow it"),
    ("unsave", "bỏ đi"),
    ("unfollow", "never mind"),
    ("prefer", "thôi được rồi"),
    ("forget", "oops undo"),
]


@pytest.mark.parametrize(("kind", "said"), TAKES_NOTHING)
def test_what_names_something_or_agrees_takes_nothing_back(kind: str, said: str) -> None:
    """Nor does what says that something is unwanted bring back what was ended."""
    assert not only_takes_back(said, kind)


@pytest.mark.parametrize("said", ["bo di", "huỷ đi", "thoi", "undo that"])
def test_words_of_taking_back_name_nothing(said: str) -> None:
    assert names_nothing(said)
    assert not names_nothing(f"{said} cranes")


@pytest.mark.parametrize(
    ("language", "order", "said", "none"),
    [
        ("en", "follow storks", "ah wrong, undo", "anything yet"),
        ("vi", "theo dõi cò trắng", "à nhầm, bỏ đi", "chưa theo dõi chủ đề nào"),
        ("vi", "theo doi co trang", "oi lon, huy di", "chưa theo dõi chủ đề nào"),
    ],
)
async def test_to_undo_a_follow_makes_no_other(
    talk: Talk, language: str, order: str, said: str, none: str
) -> None:
    """What stands behind the comma only takes back, so it is no topic."""
    talk.is_with("Ann", language=language)
    await talk.says(order)
    await talk.says(said)
    await talk.says("/following")
    talk.sees(none)
    talk.sees_not("• ")


@pytest.mark.parametrize(
    ("language", "orders", "said", "told"),
    [
        ("en", ("follow storks", "unfollow storks"), "no keep it", "now follow storks"),
        ("vi", ("theo dõi cò", "bỏ theo dõi cò"), "ấy khoan, giữ lại", "theo dõi bài mới về cò"),
        ("en", ("/summary river", "save it", "unsave it"), "oops, get it back", "Saved"),
        ("vi", ("lưu bài ong mật", "bỏ lưu bài ong mật"), "thoi lay lai di", "Đã lưu"),
    ],
)
async def test_what_was_ended_is_brought_back(
    talk: Talk, language: str, orders: tuple[str, ...], said: str, told: str
) -> None:
    talk.is_with("Ann", language=language)
    for order in orders:
        await talk.says(order)
    await talk.says(said)
    talk.sees(told)


@pytest.mark.parametrize(
    ("language", "seen", "said", "asked"),
    [
        ("en", "/following", "im done with all of these", "unfollow everything?"),
        ("en", "", "i dont want to follow any of them any more", "unfollow everything?"),
        ("vi", "/following", "u dung het", "bỏ theo dõi tất cả?"),
        ("vi", "", "mình muốn dừng hết, không theo cái nào nữa", "bỏ theo dõi tất cả?"),
    ],
)
async def test_all_follows_are_ended_in_anybodys_words(
    talk: Talk, language: str, seen: str, said: str, asked: str
) -> None:
    """Which is asked; words that name no follow are of those that are on the screen."""
    talk.is_with("Ann", language=language)
    await talk.says("/follow storks")
    await talk.says("/follow cranes")
    await talk.says(seen or "/help")
    await talk.says(said)
    talk.sees(asked)


async def test_all_of_nothing_in_particular_is_no_follow(talk: Talk) -> None:
    """Where no follows are on the screen, and none is named."""
    talk.is_with("Ann", language="en")
    await talk.says("/follow storks")
    await talk.says("/settings")
    await talk.says("im done with all of these")
    talk.sees_not("unfollow everything?")
