"""What is put right in a request although it was spelt as people say it to the bot."""

from bot.handlers.wishes import model
from bot.library import folded_words, without_frame

# Who asks for so few words gives little to tell a typo by, unless it is in a long one.
_LITTLE, _SURE_LETTERS = 2, 5


def is_wild_guess(query: str, corrected: str) -> bool:
    """Tell whether a request was read as one for ``thế nào``: ``bài thơ nào``.

    That is so if next to nothing is asked for, and all that was put right is short and a word that
    people say to the bot, so well spelt.
    """
    asked = without_frame(query)
    words, meant = folded_words(asked), {*folded_words(corrected)}
    if asked == query or len(words) > _LITTLE:
        return False
    changed = [it for it in words if it not in meant]
    known = model().places
    return bool(changed) and all(len(it) < _SURE_LETTERS and it in known for it in changed)
