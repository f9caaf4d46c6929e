"""Erasing all that the bot keeps about a person: the question, and what was erased."""

from bot.buttons import Forget, Keep, Meant
from bot.library import Kept
from bot.locales import Texts
from bot.replies.markup import Reply, callback_button, keyboard


def kept_things(texts: Texts, kept: Kept) -> Reply:
    """What is kept about a person, with a button that asks whether to erase it."""
    things = _things(texts, kept)
    if not things:
        return Reply(texts("forget-nothing"))
    asks = callback_button(texts("forget-ask"), Meant("forget"))
    return Reply(texts("kept-things", things=things), keyboard([asks]))


def forget_question(texts: Texts, kept: Kept) -> Reply:
    """What would be erased, with a button that erases it and one that leaves it."""
    return Reply(
        texts("forget-question", things=_things(texts, kept)),
        keyboard(
            [callback_button(texts("forget-all"), Forget())],
            [callback_button(texts("forget-keep"), Keep())],
        ),
    )


def forgotten(texts: Texts, erased: Kept) -> Reply:
    """What was erased."""
    things = _things(texts, erased)
    return Reply(texts("forget-done", things=things) if things else texts("forget-nothing"))


def _things(texts: Texts, kept: Kept) -> str:
    counts = {
        "forget-saved": kept.saved,
        "forget-follows": kept.follows,
        "forget-queries": kept.queries,
        "forget-texts": kept.texts,
        "forget-settings": kept.preferences,
    }
    *things, last = [texts(key, count=count) for key, count in counts.items() if count] or [""]
    return texts("forget-and", things=", ".join(things), last=last) if things else last
