"""Erasing all that the bot keeps about a person: the question, and what was erased."""

from bot.buttons import Forget
from bot.library import Forgotten
from bot.locales import Texts
from bot.replies.markup import Reply, callback_button, keyboard


def forget_question(texts: Texts) -> Reply:
    """What would be erased, with a button that erases it."""
    return Reply(
        texts("forget-question"), keyboard([callback_button(texts("forget-all"), Forget())])
    )


def forgotten(texts: Texts, erased: Forgotten) -> Reply:
    """What was erased."""
    counts = {
        "forget-saved": erased.saved,
        "forget-follows": erased.follows,
        "forget-queries": erased.queries,
        "forget-texts": erased.texts,
        "forget-settings": erased.preferences,
    }
    things = [texts(key, count=count) for key, count in counts.items() if count]
    if not things:
        return Reply(texts("forget-nothing"))
    return Reply(texts("forget-done", things=", ".join(things)))
