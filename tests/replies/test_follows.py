"""What a person follows, as a message."""

from hypothesis import given
from hypothesis import strategies as st
from replying import LINES, NUMBERS, TEXTS, sent

from bot.buttons import Unfollow, decode
from bot.locales import Texts
from bot.replies import following


@given(TEXTS, st.lists(st.tuples(NUMBERS, LINES), min_size=1, max_size=20))
def test_the_button_at_a_number_ends_what_stands_at_it(
    texts: Texts, follows: list[tuple[int, str]]
) -> None:
    reply = following(texts, follows)
    assert reply.keyboard
    buttons = [it for row in reply.keyboard.inline_keyboard for it in row]
    enders = buttons[: len(follows)]
    assert [decode(str(it.callback_data)) for it in enders] == [
        Unfollow(number) for number, _ in follows
    ]
    for place, button in enumerate(enders, 1):
        assert button.text == f"🗑 {place}"
        assert f"\n{place}." in sent(reply)["text"]
