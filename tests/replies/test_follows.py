"""What a person follows, as a message."""

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from replying import LINES, NUMBERS, TEXTS, sent

from bot.buttons import ListFollows, Unfollow
from bot.callback_data import decode
from bot.library import split_topic
from bot.locales import Texts
from bot.replies import below_line, changed_follow, following, following_to_remove, plain
from bot.replies.lists import NAME_SHOWN
from bot.replies.markup import clipped

# Words to leave out are named otherwise.
TOPICS = LINES.filter(lambda text: not split_topic(text)[1])


@given(TEXTS, st.lists(st.tuples(NUMBERS, TOPICS), min_size=1, max_size=20))
def test_a_button_ends_what_it_names(texts: Texts, follows: list[tuple[int, str]]) -> None:
    reply = following_to_remove(texts, follows)
    assert sent(reply)
    assert reply.keyboard
    *enders, back = [it for row in reply.keyboard.inline_keyboard for it in row]
    assert [(it.text, decode(str(it.callback_data))) for it in enders] == [
        (f"🗑 {clipped(text, NAME_SHOWN)}", Unfollow(number)) for number, text in follows
    ]
    assert decode(str(back.callback_data)) == ListFollows()


@given(TEXTS, st.integers(2, 9999).map(lambda days: datetime.now(UTC) + timedelta(days=days)))
def test_until_when_nothing_is_told_is_a_date_without_a_time(texts: Texts, until: datetime) -> None:
    """Which would be of the bot's time zone, and not of the reader's."""
    text = following(texts, [(1, "phở")], until).text
    assert not re.search(r"\d:\d\d", text)


@given(TEXTS, st.integers(1, 23))
def test_what_ends_within_a_day_is_told_by_the_clock(texts: Texts, hours: int) -> None:
    until = datetime.now(UTC) + timedelta(hours=hours)
    assert re.search(r"\d:\d\d", following(texts, [(1, "phở")], until).text)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_ends_tomorrow_is_told_with_its_day(language: str) -> None:
    """By the clock alone it looks as if it were over; what ends today has no day."""
    now = datetime.now(UTC)
    evening = 23 * 60 - (now.hour * 60 + now.minute)
    texts = Texts(language, timezone(timedelta(minutes=evening)))
    for hours, is_dated in ((0.5, False), (1.5, True), (23, True)):
        text = following(texts, [(1, "phở")], now + timedelta(hours=hours)).text
        assert bool(re.search(r"\b20\d\d\b", text)) == is_dated
        assert re.search(r"\d:\d\d", text)


def test_words_to_leave_out_are_named_however_many_there_are() -> None:
    """A button has room for their beginning."""
    reply = following_to_remove(
        Texts("vi"), [(1, f"vàng {'-giá ' * 900}"), (2, f"{'x' * 3000} -y")]
    )
    assert sent(reply)
    assert reply.keyboard
    [first], [second], _ = reply.keyboard.inline_keyboard
    assert first.text.startswith("🗑 vàng (trừ giá, giá")
    for button in (first, second):
        assert button.text.endswith(")"), "the bracket closes"
        assert len(button.text) <= NAME_SHOWN + 2


@given(TEXTS, st.lists(LINES, min_size=1, max_size=5))
def test_what_is_followed_no_more_is_named_above(texts: Texts, ended: list[str]) -> None:
    """However odd the topics are."""
    line = changed_follow(texts, ended)
    assert sent(below_line(line, following(texts, [])))


@given(TEXTS, LINES)
def test_what_is_saved_no_more_is_named(texts: Texts, title: str) -> None:
    assert sent(plain(texts, "changed-save", title=title))
