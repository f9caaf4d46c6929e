"""Reminders: none are set, which is said."""

import pytest
from talk import Talk

from bot.handlers.reminding import wants_reminder

pytestmark = pytest.mark.usefixtures("urls")


@pytest.mark.parametrize(
    "said",
    [
        *("remind me on monday", "can you remind me to water the plants", "wake me up at 7"),
        *("remind us about this in two weeks", "set an alarm for 6am"),
        *("nhắc em chiều mai đi khám", "thu 5 nhac t dong tien dien", "mai nhắc mình mua sữa nha"),
        *("8h tối nhắc chị gọi mẹ", "đặt báo thức 5h sáng"),
    ],
)
def test_who_is_to_be_told_something_at_a_time_wants_a_reminder(said: str) -> None:
    """Before or behind what asks for it, and with or without marks."""
    assert wants_reminder(said)


@pytest.mark.parametrize(
    "said",
    [
        *("remind me what the letter says", "remind me about the bees", "remind me about number 2"),
        *("nhắc em mấy giờ họp", "nhắc tôi khi có bài về ong", "nhắc mình lại nội dung"),
        *("nhắc nhở học sinh", "'remind me to live'"),
    ],
)
def test_who_asks_what_was_told_or_will_be_new_wants_none(said: str) -> None:
    assert not wants_reminder(said)


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", "remind me about this on friday", "cannot remind you"),
        ("vi", "nhac t ngay kham rang nhe", "không nhắc hẹn được"),
    ],
)
async def test_that_nobody_is_reminded_is_said(
    talk: Talk, language: str, said: str, told: str
) -> None:
    """Whatever article is open: it is not searched for."""
    talk.is_with("Ann", language=language)
    await talk.says("/summary ong mat")
    await talk.says(said)
    talk.sees(told)
