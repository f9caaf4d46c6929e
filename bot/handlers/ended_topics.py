"""A topic ended in half a sentence: ``get rid of gardening``, ``stop the football one``."""

from collections.abc import Iterator

from telegram import Update

from bot import replies
from bot.buttons import UnfollowAll
from bot.context import Context
from bot.handlers.errors import answer_unless_gone
from bot.handlers.follows import end_follow_and_tell, end_follows, topics_in
from bot.handlers.messages import is_private, sees_button
from bot.handlers.phrases import parts_word, phrases_in, spelled
from bot.handlers.saved import sees_saved
from bot.handlers.search import or_search
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES, small_talk
from bot.handlers.topic_names import only_one_with, with_words
from bot.library import ends_of

# Who ends a topic says so much at most, and begins with so many words.
_MOST_WORDS, _LONGEST_BEGINNING = 12, 6
_PAUSES = ",;."


async def ends_topics(update: Update, context: Context, text: str) -> bool:
    """Stop following what a text ends; tell whether it ends anything.

    Of what is pointed at as a topic (``the … one``) it is said that it is not followed. A title
    that begins as the text does is looked for, and of what is saved the list is on the screen.
    """
    if await _spares_topic(update, context, text):
        return True
    is_else = text.startswith(QUOTES) or len(text.split()) > _MOST_WORDS or small_talk(text)
    named = [] if is_else else [*_ended_in(text)]
    if not named or not is_private(update) or sees_saved(context):
        return False
    follows = await context.readers.follows(context.person)
    if not follows or await context.library.begins_a_title(text):
        return False
    for words in named:
        if ended := _followed(follows, words):
            if len(ended) > 1:
                await end_follows(update, context, ended)
            else:
                number = ended[0][0]
                await answer_unless_gone(update, context, end_follow_and_tell(context, number))
            return True
    if not (pointed := _pointed_at(text)):
        return False
    reply = replies.not_followed(context.texts, pointed, follows)
    await answer(update, context, await or_search(context, reply, text))
    return True


async def _spares_topic(update: Update, context: Context, text: str) -> bool:
    """Stop following all but what a text spares, where it is asked whether all is to end.

    Returns:
        Whether it spares something that is followed: ``mà giữ lại cái ong``.
    """
    if not sees_button(context, UnfollowAll):
        return False
    said, spares = text.split(), phrases_in("taken_back")["spares"]
    follows = await context.readers.follows(context.person)
    for start in reversed(range(1, len(said))):
        is_spared = spares.meaning(spelled(" ".join(said[:start])))
        # A word may close what is said: ``ra``, ``lại``.
        named = (said[start:], said[start:-1]) if is_spared else ()
        kept = (_followed(follows, " ".join(it).strip(_PAUSES)) for it in named if it)
        if spared := next(filter(None, kept), []):
            await end_follows(update, context, [it for it in follows if it not in spared])
            return True
    return False


def _ended_in(text: str) -> Iterator[str]:
    """Yield what a text may end, the most likely first: why it does may stand behind a comma."""
    for clause in dict.fromkeys((text, text.partition(",")[0])):
        said = clause.split()
        yield from (" ".join(said[it:]).strip(_PAUSES) for it in _beginnings(said))


def _beginnings(said: list[str]) -> Iterator[int]:
    """Yield where what is ended begins, behind the longest beginning first."""
    ways = phrases_in("ends_topic")
    for start in reversed(range(1, min(len(said) - 1, _LONGEST_BEGINNING) + 1)):
        words = spelled(" ".join(said[:start]))
        starts = ends_of(words, 0, [ways["before"]])
        if any(ways["begins"].meaning(words[it:]) for it in starts) and not parts_word(said, start):
            yield start


def _followed(follows: list[tuple[int, str]], words: str) -> list[tuple[int, str]]:
    """The follows that some words name, each of them; none if any part of the words names none."""
    said, joins = words.replace(",", " , ").split(), phrases_in("ends_topic")["joins"]
    for at in range(1, len(said) - 1):
        if said[at] == "," or joins.meaning(spelled(said[at])):
            first = _named(follows, " ".join(said[:at]))
            rest = _followed(follows, " ".join(said[at + 1 :])) if first else []
            if first and rest:
                return [*dict.fromkeys((*first, *rest))]
    # Last, since of what stands before a comma alone it is read as well.
    return _named(follows, words)


def _named(follows: list[tuple[int, str]], words: str) -> list[tuple[int, str]]:
    for topic in topics_in(words):
        if named := with_words(follows, topic) or only_one_with(follows, topic):
            return named[:1]
    return []


def _pointed_at(text: str) -> str:
    """The topic that a text points at as one: ``football`` of ``stop the football one``; or ""."""
    said, ways = text.strip(_PAUSES).split(), phrases_in("ends_topic")
    for start in _beginnings(said):
        rest = said[start:]
        is_around = ways["points"].meaning(spelled(rest[0])) and ways["pointed"].meaning(
            spelled(rest[-1])
        )
        if is_around and rest[2:]:
            return " ".join(rest[1:-1])
        for end in (2, 1):
            is_closed = len(rest) > end and ways["pointed_vi"].meaning(
                spelled(" ".join(rest[-end:]))
            )
            if is_closed and ways["points_vi"].meaning(spelled(" ".join(said[:start]))):
                return " ".join(rest[:-end])
    return ""
