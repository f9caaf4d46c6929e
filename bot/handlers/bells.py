"""Whether to offer to tell of what nothing was found for: a topic is followed, no remark."""

from itertools import chain, product, starmap

from bot.handlers.phrases import asks_in_chat, begins_with, phrases_in, spelled
from bot.library import (
    exact_words,
    has_diacritics,
    is_amid_word,
    is_in_english,
    may_be_topic,
    whole_phrases,
)

# So few words are a name, whatever they mean elsewhere: ``reality show``, ``bạn tôi``.
_NAMING_WORDS = 2
# Who says as many, of themselves or to somebody, tells something.
_SPEAKING_WORDS = 5


def is_for_bell(text: str) -> bool:
    """Tell whether somebody may want to be told of some words later.

    They do not want it of a question, of what speaks to somebody or of a mood, nor of what begins
    as an order or as more of the sentence before it.
    """
    if not may_be_topic(text) or _begins_order(text):
        return False
    if len(exact_words(text)) <= _NAMING_WORDS:
        return True
    return not (asks_in_chat(text) or _speaks(text))


def _begins_order(text: str) -> bool:
    words, ways = spelled(text), phrases_in("no_topic")
    begins = (length for length, _ in ways["begins"].at(words, 0) if length < len(words))
    if any(not is_amid_word(words, it) for it in begins):
        return True
    is_opened = begins_with(words, ways["opens"])
    ends = (ways["closes"].meaning(words[-it:]) for it in (1, 2) if it + 1 < len(words))
    return is_opened and any(ends)


def _speaks(text: str) -> bool:
    ways = phrases_in("no_topic")
    # As typed and as it is spelled in full, since a region's words may be of either.
    said = {tuple(exact_words(text)), spelled(text)}
    is_long = len(exact_words(text)) >= _SPEAKING_WORDS
    some = [ways["spoken"]]
    if is_in_english(text):
        some += [ways["english"], *([ways["english_at_length"]] if is_long else [])]
    elif is_long and has_diacritics(text):
        some.append(ways["vietnamese_at_length"])
    return any(True for _ in chain.from_iterable(starmap(whole_phrases, product(said, some))))
