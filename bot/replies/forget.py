"""What was erased about a person."""

from bot.library import Forgotten
from bot.locales import Texts
from bot.replies.markup import Reply


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
