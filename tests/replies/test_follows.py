"""What a person follows, as a message."""

from hypothesis import given
from hypothesis import strategies as st
from replying import LINES, NUMBERS, TEXTS, sent

from bot.buttons import ListFollows, Unfollow, decode
from bot.locales import Texts
from bot.replies import following_to_remove
from bot.replies.lists import NAME_SHOWN
from bot.replies.markup import clipped


@given(TEXTS, st.lists(st.tuples(NUMBERS, LINES), min_size=1, max_size=20))
def test_a_button_ends_what_it_names(texts: Texts, follows: list[tuple[int, str]]) -> None:
    reply = following_to_remove(texts, follows)
    assert sent(reply)
    assert reply.keyboard
    *enders, back = [it for row in reply.keyboard.inline_keyboard for it in row]
    assert [(it.text, decode(str(it.callback_data))) for it in enders] == [
        (f"🗑 {clipped(text, NAME_SHOWN)}", Unfollow(number)) for number, text in follows
    ]
    assert decode(str(back.callback_data)) == ListFollows()
