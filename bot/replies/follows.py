"""What a person follows."""

from collections.abc import Sequence

from bot.buttons import Unfollow
from bot.locales import Texts
from bot.replies.markup import (
    QUERY_SHOWN,
    Reply,
    callback_button,
    clipped,
    escaped,
    in_rows,
    keyboard,
)

FOLLOW_SHOWN = 60
BUTTONS_A_ROW = 5


def following(texts: Texts, follows: Sequence[tuple[int, str]]) -> Reply:
    """What a person follows, with a button to end each."""
    if not follows:
        return Reply(texts("following-nothing"))
    lines, removers = [], []
    for place, (number, text) in enumerate(follows, 1):
        lines.append(f"{place}. {escaped(clipped(text, FOLLOW_SHOWN))}")
        removers.append(callback_button(f"🗑 {place}", Unfollow(number)))
    return Reply(
        "\n".join([texts("following-title"), "", *lines]),
        keyboard(*in_rows(removers, BUTTONS_A_ROW)),
    )


def followed(texts: Texts, text: str) -> Reply:
    """What following some words means."""
    return Reply(texts("follow-done", words=escaped(clipped(text, QUERY_SHOWN))))
