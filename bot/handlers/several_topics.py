"""Topics that are named together: ``theo dõi du lịch, y tế``, ``bees and lighthouses``."""

import re
from collections.abc import Iterator

from bot.context import Context
from bot.handlers.phrases import holds, phrases_in, spelled
from bot.handlers.small_talk import readings_of_topic, small_talk
from bot.library import is_compound, topic_of

# What stands between topics that are named together …
_BETWEEN = re.compile(
    r"\s*[,;]\s*(?:(?:and|or|và|va|hoặc|hoac|với|voi)\s+)?|\s+(?:and|or|và|va|hoặc|hoac)\s+",
    re.IGNORECASE,
)
# … and what does if each of them is one by itself: ``quan hệ Việt Nam với Mỹ`` is one topic.
_WITH = re.compile(r"\s+(?:với|voi)\s+", re.IGNORECASE)
# So few words are a topic that no article has to be on; without its mark ``voi`` is an elephant, so
# that one word beside it may be what is done to that.
_SHORT = 2


def topics_named(words: str) -> list[str]:
    """Each of the topics that are named together, without what only speaks beside them."""
    return [it for it in _parted(_BETWEEN, words) if topic_of(it).words and not _only_tells(it)]


async def topics_with(context: Context, words: str) -> list[str]:
    """Each of two topics that are named with one another; all words if those are but one."""
    halves = [*_parted(_WITH, words)]
    if not halves[1:] or holds(spelled(words), phrases_in("several")["relates"]):
        return [words]
    fewest = 1 if words != _as_ascii(words) else _SHORT
    for half in halves:
        length = len(half.split())
        if length < fewest or not topic_of(half).words:
            return [words]
        if length > _SHORT and not (await context.library.on_topic(half)).hits:
            return [words]
    return halves


def without_last(words: str) -> tuple[str, str]:
    """Part the last topic, as it is typed, from what stands before it."""
    topics = topics_named(words)
    place = words.rindex(topics[-1]) if topics[1:] else 0
    return words[:place], words[place:]


def _parted(between: re.Pattern[str], words: str) -> Iterator[str]:
    """Yield what stands between some words, unless those begin another: ``tai nan va cham``."""
    start = 0
    for found in between.finditer(words):
        pair = spelled(found[0])[-1:] + spelled(words[found.end() :])[:1]
        if not (len(pair) > 1 and _as_ascii(found[0]) == found[0] and is_compound(pair)):
            yield words[start : found.start()].strip()
            start = found.end()
    yield words[start:].strip()


def _only_tells(words: str) -> bool:
    """Tell whether words name no topic but say something of the wish: ``mình thích lắm``."""
    said = spelled(words)
    tells = any(length < len(said) for length, _ in phrases_in("several")["tells"].at(said, 0))
    return tells or bool(small_talk(words)) or "" in readings_of_topic(words)


def _as_ascii(words: str) -> str:
    return words.encode("ascii", "ignore").decode()
