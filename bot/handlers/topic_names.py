"""How people name a topic: ``the moon stuff`` is the moon, and ``mấy cái về ong`` bees."""

from collections.abc import Sequence
from functools import lru_cache

from bot.handlers.phrases import Words, begins_with, phrases_in, spelled
from bot.library import folded_words, inflections, is_compound, topic_of, without_frame

Follows = Sequence[tuple[int, str]]


def bare_topic(text: str) -> str:
    """Leave out what names a topic only loosely: ``moon -mars`` of ``the moon stuff -mars``.

    Returns:
        The text as it is if nothing would be left.
    """
    ways = phrases_in("loosely")
    named, minus, left_out = text.partition(" -")
    topic = named.split()
    for start in reversed(range(1, len(topic))):
        opening = spelled(" ".join(topic[:start]))
        # Songs are a topic of their own: ``mấy bài hát`` is no ``hát``.
        is_amid_word = _are_one_word(opening, spelled(" ".join(topic[start:])))
        if _only_opens(opening) and not is_amid_word:
            topic = topic[start:]
            break
    is_pointed_at = bool(topic[2:]) and ways["articles"].meaning(spelled(topic[0]))
    ends = [ways["ends"], *([ways["pointed_ends"]] if is_pointed_at else [])]
    if len(topic) > 1 and any(it.meaning(spelled(topic[-1])) for it in ends):
        topic.pop()
        if is_pointed_at:
            topic = topic[1:]
    return " ".join(topic) + minus + left_out


def _are_one_word(before: Words, behind: Words) -> bool:
    """Tell whether the last word before a place is of one with those behind it: ``vụ án``."""
    words = before[-1:] + behind
    known = begins_with(words, phrases_in("loosely")["amid"])
    return known or is_compound(words[:2])


def _only_opens(words: Words) -> bool:
    """Tell whether words say nothing of the topic behind them: ``mấy bài về``, ``đề tài``."""
    ways = phrases_in("loosely")
    if any(ways[name].meaning(words) for name in ("begins", "kinds")):
        return True
    is_marked = [*words] != folded_words(" ".join(words))
    return is_marked and bool(ways["marked"].meaning(words))


# Of each follow it is asked for each reading of what somebody ends.
@lru_cache(1024)
def content_of(text: str) -> tuple[str, ...]:
    """The words that a topic is named by, folded: without what asks for it, and articles."""
    words = topic_of(bare_topic(without_frame(text))).words
    articles = phrases_in("loosely")["articles"]
    return tuple(it for it in words if not articles.meaning((it,))) or words


def with_words(follows: Follows, text: str) -> list[tuple[int, str]]:
    """Those of some follows that have a topic's words, whatever they leave out.

    A topic may be kept with the courtesies that it was asked for with, and named as ``the moon``.
    """
    named = topic_of(text).words
    if not named:
        return []
    exact = [it for it in follows if topic_of(it[1]).words == named]
    return exact or [it for it in follows if _are_one(content_of(text), content_of(it[1]))]


def only_one_with(follows: Follows, text: str) -> list[tuple[int, str]]:
    """The one of some follows that has all words that a topic is named by, in a row; or none.

    ``mấy bài ong mật`` is meant by ``ong`` if nothing else that is followed has that word.
    """
    named = content_of(text)
    found = [it for it in follows if named and _holds(content_of(it[1]), named)]
    return found if len(found) == 1 else []


def only_one_in(follows: Follows, text: str) -> Follows:
    """The one of some follows whose words all stand in a row in a text; or none.

    Who ends ``train strikes in London`` and follows ``strikes`` means that. Of one that has others'
    words in it the longest counts.
    """
    said = content_of(text)
    found = [it for it in follows if (own := content_of(it[1])) and _holds(said, own)]
    longest = max((len(content_of(it[1])) for it in found), default=0)
    found = [it for it in found if len(content_of(it[1])) == longest]
    return found if len(found) == 1 else []


def _holds(words: tuple[str, ...], some: tuple[str, ...]) -> bool:
    ends = range(len(some), len(words) + 1)
    return any(_are_same(words[end - len(some) : end], some) for end in ends)


def _are_one(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether words are the same ones, or parted otherwise: ``mekong``, ``me kong``."""
    return _are_same(some, others) or "".join(some) == "".join(others)


def _are_same(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether words are the same ones, each in any form: ``bee``, ``bees``."""
    return len(some) == len(others) and all(
        one == other or other in inflections(one) for one, other in zip(some, others, strict=True)
    )
