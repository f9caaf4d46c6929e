"""Following a topic: /follow and /following."""

import re
from collections.abc import Sequence
from itertools import chain

from telegram import Update

from bot import replies
from bot.buttons import Following
from bot.context import Context, Order
from bot.handlers.errors import GoneError, answer_unless_gone
from bot.handlers.left_out import with_minus
from bot.handlers.messages import buttons_of, is_private
from bot.handlers.phrases import phrases_in, spelled
from bot.handlers.preferences import muted_until
from bot.handlers.private import sent_to_private
from bot.handlers.search import ask, or_search
from bot.handlers.sending import answer, replace_keyboard, say
from bot.handlers.several_topics import topics_named, topics_with, without_last
from bot.handlers.small_talk import readings_of_topic
from bot.handlers.topic_names import bare_topic, only_one_in, only_one_with, with_words
from bot.library import (
    MOST_FOLLOWS,
    FollowedTopic,
    has_diacritics,
    is_in_english,
    topic_of,
    without_frame,
)
from bot.replies import Reply

# As the labels of buttons have a topic: Unfollow “…”, Follow “…” again.
_QUOTED = re.compile("“([^“”]*)”(?: again)?")


async def follow(update: Update, context: Context) -> None:
    """/follow words."""
    words = " ".join(context.args or [])
    if words:
        await follow_wanted(update, context, words)
    else:
        await ask(update, context, "follow")


async def follow_wanted(
    update: Update, context: Context, words: str, typed: str = "", above: str = ""
) -> None:
    """Follow some words; in a group, lead to the private chat, where one tap does it.

    Args:
        update: What to answer.
        context: Its context.
        words: What to follow.
        typed: All that was typed, if no command was: it is offered as a search.
        above: What to say above the answer.
    """
    quoted = _QUOTED.fullmatch(words)
    named = with_minus(words)
    # A title may hold what else only says that it is a topic: ``vấn đề ba vật``.
    if not quoted and not await context.library.begins_a_title(named):
        named = await _without_closing(context, bare_topic(_without_also(named)))
    words = without_frame(quoted[1] if quoted else named)
    if is_private(update) or not topic_of(words).words:
        await _follow_each(update, context, words, typed, above)
    else:
        # Telegram lets the bot write first only to those who started it.
        number = await context.readers.remember_query(context.person, words)
        bot = context.bot.username
        reply = replies.follow_in_private(context.texts, bot, number, words)
        await answer(update, context, await or_search(context, reply, typed))


def _without_also(words: str) -> str:
    """Leave out what only says that a topic is followed beside others: ``bees too``."""
    said = words.split()
    also = phrases_in("around")["also"]
    starts = (it for it in range(1, len(said)) if also.meaning(spelled(" ".join(said[it:]))))
    return " ".join(said[: next(starts, len(said))])


async def _without_closing(context: Context, words: str) -> str:
    """Leave out what only closes a wish typed without diacritics: ``gia vang`` of ``gia vang nha``.

    That may be a word of the topic as well, so all is kept of what an article is on, and of two
    words.
    """
    is_marked = has_diacritics(words.lower()) or is_in_english(words)
    if is_marked or (await context.library.on_topic(words)).hits:
        return words
    others, last = without_last(words)
    if others:
        return others + await _without_closing(context, last)
    readings = [it for it in readings_of_topic(words) if len(it.split()) > 1]
    return min(readings, key=len, default=words)


async def _follow_each(
    update: Update, context: Context, words: str, typed: str, above: str
) -> None:
    """Follow each topic of those named together, which no article is on: ``bees and lighthouses``.

    The arguments are those above. ``Giáo dục và đào tạo`` is one topic where an article has it.
    """
    topics = [it for some in topics_named(words) for it in await topics_with(context, some)]
    is_whole = not topics or topic_of(words).without or (await context.library.on_topic(words)).hits
    if is_whole or not topics[1:]:
        await follow_words(update, context, words if is_whole else topics[0], typed, above)
        return
    await _add(context, topics)
    line = context.texts("follow-several")
    if not all([await _follow_of(context, topic_of(bare_topic(it))) for it in topics]):
        line = replies.plain(context.texts, "follow-too-many", most=MOST_FOLLOWS).text
    several = replies.below_line(line, await following_list(context))
    await _tell(update, context, several, typed, above)


async def _add(context: Context, topics: Sequence[str]) -> None:
    """Follow some topics, as far as there is room."""
    added = list[str]()
    for named in map(bare_topic, topics):
        is_known = await _follow_of(context, topic_of(named))
        language = context.texts.language
        if not is_known and await context.readers.follow(context.person, named, language):
            added.append(named)
    context.note_order(Order("follow", tuple(added)))


async def follow_words(
    update: Update, context: Context, words: str, typed: str = "", above: str = ""
) -> None:
    """Follow some words, and say what happens next; the arguments are those above."""
    words = without_frame(words)
    topic = topic_of(words)
    if not topic.words:
        await say(update, context, "follow-no-words")
        return
    if follow := await _follow_of(context, topic):
        context.note_order(Order("follow"))
        reply = replies.followed_already(context.texts, *follow)
        await _tell(update, context, reply, typed, above)
    elif await context.readers.follow(context.person, words, context.texts.language):
        context.note_order(Order("follow", (words,)))
        await _tell(update, context, await _followed(context, topic), typed, above)
    else:
        await say(update, context, "follow-too-many", most=MOST_FOLLOWS)


async def _tell(update: Update, context: Context, reply: Reply, typed: str, above: str) -> None:
    if above:
        reply = replies.below_line(above, reply)
    await answer(update, context, await or_search(context, reply, typed))


async def _follow_of(context: Context, topic: FollowedTopic) -> tuple[int, str] | None:
    """The number and the words by which a person follows a topic; None if they do not."""
    follows = await context.readers.follows(context.person)
    return next((it for it in follows if topic_of(it[1]) == topic), None)


async def _followed(context: Context, topic: FollowedTopic) -> Reply:
    """What following a new topic means; and if no article is on it yet, that it may be mistyped."""
    follow = await _follow_of(context, topic)
    if follow is None:  # Ended by the same person meanwhile.
        return await following_list(context)
    page = await context.library.on_topic(follow[1])
    meant = None
    if page.corrected and not page.hits:
        number = await context.readers.remember_query(context.person, page.corrected)
        meant = (number, page.corrected)
    return replies.followed(
        context.texts,
        follow,
        context.preferences.hour,
        muted_until(context.preferences),
        is_new=not page.hits,
        meant=meant,
    )


async def unfollow_wanted(update: Update, context: Context, words: str, typed: str) -> None:
    """Stop following some words, or say that they are not followed; arguments as above."""
    if await sent_to_private(update, context, "following"):
        return
    follows = await context.readers.follows(context.person)
    several = [_ended(follows, it) for it in topics_named(without_frame(words))]
    if several[1:] and all(several) and not with_words(follows, words):
        await end_follows(update, context, [*chain.from_iterable(several)])
        return
    topics = topics_in(words)
    for topic in topics:
        if named := with_words(follows, topic) or only_one_with(follows, topic):
            wanted = topic_of(topic)
            number, _ = next((it for it in named if topic_of(it[1]) == wanted), named[0])
            await answer_unless_gone(update, context, end_follow_and_tell(context, number))
            return
    if within := only_one_in(follows, topics[0]):
        await answer_unless_gone(update, context, end_follow_and_tell(context, within[0][0]))
        return
    # Without diacritics what ends a topic may look as if it only closed the wish.
    meant = min((it for it in topics if len(it.split()) > 1), key=len, default=topics[0])
    reply = replies.not_followed(context.texts, meant, follows)
    await answer(update, context, await or_search(context, reply, typed))


def _ended(follows: Sequence[tuple[int, str]], words: str) -> list[tuple[int, str]]:
    """What some words name of what is followed, whatever closes them: ``bees any more``."""
    return next(filter(None, (with_words(follows, it) for it in topics_in(words))), [])


async def end_follows(update: Update, context: Context, ended: Sequence[tuple[int, str]]) -> None:
    """Stop following some topics, say which, and show what is followed still."""
    await _end(context, ended)
    if await context.readers.follows(context.person):
        rest = await following_list(context)
    else:
        rest = replies.lead_on(context.texts, "unfollow-none-left")
    line = replies.ended_follows(context.texts, [topic for _, topic in ended])
    await answer(update, context, replies.below_line(line, rest))


async def _end(context: Context, ended: Sequence[tuple[int, str]]) -> None:
    for number, _ in ended:
        await context.readers.unfollow(context.person, number)
    context.note_order(Order("unfollow", tuple(topic for _, topic in ended)))


async def drop_wanted(update: Update, context: Context, words: str, typed: str) -> bool:
    """Stop following some words if they are followed; tell whether they are."""
    is_meant = await is_followed(context, words)
    if is_meant:
        await unfollow_wanted(update, context, words, typed)
    return is_meant


def topics_in(words: str) -> list[str]:
    """What some words may name to be followed, all of them first, "" for nothing."""
    return [without_frame(it) for it in readings_of_topic(words)]


async def is_followed(context: Context, words: str) -> bool:
    """Tell whether a person follows what some words name."""
    follows = await context.readers.follows(context.person)
    return any(with_words(follows, it) for it in topics_in(words))


async def following(update: Update, context: Context) -> None:
    """/following: what a person follows."""
    if await sent_to_private(update, context, "following"):
        return
    await answer(update, context, await following_list(context))


async def following_list(
    context: Context, *, removing: bool = False, muted_for: str | None = None
) -> Reply:
    """What a person follows, with buttons to end some and to be told nothing for a while.

    Args:
        context: The person's.
        removing: Whether each is on a button that ends it.
        muted_for: The one topic that was to be muted, though all are; None for all.
    """
    follows = await context.readers.follows(context.person)
    if removing:
        return replies.following_to_remove(context.texts, follows)
    return replies.following(context.texts, follows, muted_until(context.preferences), muted_for)


async def ask_to_unfollow_all(update: Update, context: Context) -> None:
    """Ask whether to stop following everything."""
    if await sent_to_private(update, context, "following"):
        return
    follows = await context.readers.follows(context.person)
    await answer(update, context, replies.unfollow_all_question(context.texts, follows))


async def unfollow_all(context: Context) -> Reply:
    """Stop following everything."""
    await _end(context, await context.readers.follows(context.person))
    return replies.lead_on(context.texts, "unfollow-all-done")


async def end_follow_and_tell(context: Context, number: int) -> Reply:
    """Stop following some words, and offer to follow them again.

    Raises:
        GoneError: They are not followed.
    """
    text = await context.readers.unfollow(context.person, number)
    if not text:
        raise GoneError("toast-unfollowed")
    context.note_order(Order("unfollow", (text,)))
    again = await context.readers.remember_query(context.person, text)
    return replies.unfollowed(context.texts, again, text)


async def end_follow(update: Update, context: Context, number: int) -> Reply | None:
    """Stop following some words, and offer to follow them again in place of the button.

    Returns:
        What to show in place of a message that tells of nothing but the follow, so no digest.
    """
    text = await context.readers.unfollow(context.person, number)
    query, message = update.callback_query, update.effective_message
    if text:
        context.note_order(Order("unfollow", (text,)))
    if text and query and message:
        again = await context.readers.remember_query(context.person, text)
        if not any(isinstance(it, Following) for it in buttons_of(message)):
            return replies.unfollowed(context.texts, again, text)
        await replace_keyboard(
            query,
            context,
            replies.follow_ended(context.texts, message.reply_markup, number, text, again),
        )
    return None
