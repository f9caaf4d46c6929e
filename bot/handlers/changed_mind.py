"""An order taken back or replaced by who says so right after it: ``actually make that bees``."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from telegram import Update

from bot import replies
from bot.buttons import Forget
from bot.context import Context, Order
from bot.handlers.corrections import About, correction_in, takes_back
from bot.handlers.errors import answer_unless_gone
from bot.handlers.follows import (
    end_follow_and_tell,
    follow_wanted,
    follow_words,
    following_list,
    is_followed,
    topics_in,
    unfollow_wanted,
)
from bot.handlers.forget import forget
from bot.handlers.hours import named_hour
from bot.handlers.last_summary import resize
from bot.handlers.left_out import leaves_out
from bot.handlers.messages import sees_button
from bot.handlers.muting import mute, split_time
from bot.handlers.phrases import holds, is_made_of, phrases_in, spelled
from bot.handlers.preferences import set_hour, set_length
from bot.handlers.saved import article_named, save_and_tell, titled, unsave_and_tell
from bot.handlers.sending import answer
from bot.handlers.small_talk import command_in, mere_sizes, small_talk
from bot.handlers.taking_back import names_nothing, only_takes_back
from bot.handlers.topic_names import only_one_with, with_words
from bot.handlers.zone_names import place_named
from bot.handlers.zones import set_zone
from bot.library import Article, Preferences, may_be_topic
from bot.replies import Reply

# Who says no to these wants them not; else it may be that nothing more is wanted.
_CANCELLED = {"follow", "save", "mute"}


async def changes_mind(update: Update, context: Context, text: str) -> bool:
    """Take back or replace what was ordered just before; tell whether a text wants that.

    A title that begins as the text does is looked for.
    """
    order = context.order
    if order is None:
        return False
    if order.kind == "forget":
        return await _forgets_after_all(update, context, text)
    if order.kind == "resize":
        return await _resizes_back(update, context, order, text)
    if order.about and await _is_unwanted(context, order, text):
        await take_back(update, context, order)
        return True
    if order.kind == "follow" and order.about and await _leaves_out(update, context, order, text):
        return True
    correction = correction_in(text, await _about(context, order))
    is_vain = correction and correction.kind == "back" and not (order.about or order.instead_of)
    if correction is None or is_vain or await context.library.begins_a_title(text):
        return False
    if correction.kind == "back":
        await take_back(update, context, order)
        return True
    words = _without_command(correction.words, order)
    if not words or names_nothing(words):
        return False
    if correction.kind == "too":
        return await _adds(update, context, order, words)
    return await _replaces(update, context, order, words)


async def _is_unwanted(context: Context, order: Order, text: str) -> bool:
    """Tell whether a text says no to an order, or only takes it back."""
    is_no = small_talk(text) == "cancel" or phrases_in("corrects")["denied"].meaning(spelled(text))
    if is_no and order.kind in _CANCELLED:
        return True
    is_back = only_takes_back(text, order.kind)
    return is_back and not await context.library.begins_a_title(text)


async def _forgets_after_all(update: Update, context: Context, text: str) -> bool:
    """Ask again whether to delete all if who said no changes their mind; tell whether so."""
    if small_talk(text) in {"cancel", "keep"} and context.order:
        context.note_order(context.order)
        return False
    is_meant = not sees_button(context, Forget) and _forgets(text)
    if not is_meant or await context.library.begins_a_title(text):
        return False
    await forget(update, context)
    return True


async def _resizes_back(update: Update, context: Context, order: Order, text: str) -> bool:
    """Send a summary as long as it was before it was resized; tell whether a text wants that."""
    if not (context.summary_is_newest and wants_length_back(text)):
        return False
    if await context.library.begins_a_title(text):
        return False
    await resize(update, context, int(order.about[0]))
    return True


def wants_length_back(text: str) -> bool:
    """Tell whether a text takes a length back and only says why: ``too short, go back``."""
    words, ways, around = spelled(text), phrases_in("corrects"), phrases_in("around")
    sizes = [phrases_in("alone")[it] for it in ("shorter", "longer", "too_long")]
    beside = [around["company"], around["opening"], ways["likely"], ways["paused"], *sizes]
    is_said = holds(words, ways["back"]) and is_made_of(words, [ways["back"], *beside])
    return takes_back(text) or is_said


def _forgets(text: str) -> bool:
    words, ways = spelled(text), phrases_in("forgetting")
    is_meant = holds(words, ways["deletes"]) or holds(words, ways["agrees"])
    return is_meant and is_made_of(words, [*ways.values()])


async def _leaves_out(update: Update, context: Context, order: Order, text: str) -> bool:
    """Leave out of the last topic what a text does not want; tell whether it does so."""
    topic = order.about[-1]
    narrowed = None if small_talk(text) or command_in(text) else leaves_out(topic, text)
    if narrowed is None or await context.library.begins_a_title(text):
        return False
    for number in await _numbers(context, (topic,)):
        await context.readers.unfollow(context.person, number)
    await follow_words(update, context, narrowed)
    return True


async def take_back(update: Update, context: Context, order: Order) -> None:
    """Undo an order, and say so."""
    if order.kind == "save":
        await answer_unless_gone(update, context, unsave_and_tell(context, order.about[0]))
    elif order.kind == "unsave":
        await answer_unless_gone(update, context, save_and_tell(update, context, order.about[0]))
    elif order.kind == "unfollow" and len(order.about) == 1:
        await follow_words(update, context, order.about[0])
    elif order.kind == "follow" and len(order.about) == 1 and not order.instead_of:
        for number in await _numbers(context, order.about):
            await answer_unless_gone(update, context, end_follow_and_tell(context, number))
    else:
        await _undone(context, order)
        shown = await _as_it_is(context, order)
        await answer(update, context, replies.below_line(context.texts("changed-back"), shown))


async def _as_it_is(context: Context, order: Order) -> Reply:
    if order.kind == "prefer":
        return replies.settings(context.texts, context.preferences, order.about[0])
    return await following_list(context)


async def _undone(context: Context, order: Order) -> None:
    """Undo an order, and say nothing of it."""
    if order.kind in {"prefer", "mute"}:
        context.preferences = order.before
        await context.readers.prefer(context.person, order.before)
    elif order.kind == "save":
        await context.readers.unsave(context.person, order.about[0])
    elif order.kind == "unsave":
        await context.readers.save(context.person, order.about[0])
    else:
        gone = order.about if order.kind == "follow" else ()
        for number in await _numbers(context, gone):
            await context.readers.unfollow(context.person, number)
        for topic in order.about if order.kind == "unfollow" else order.instead_of:
            await context.readers.follow(context.person, topic, context.texts.language)


async def _adds(update: Update, context: Context, order: Order, words: str) -> bool:
    """Do the same with another topic or article; tell whether there is one."""
    if order.kind == "follow" and may_be_topic(words):
        await follow_wanted(update, context, words)
    elif order.kind == "unfollow" and await is_followed(context, words):
        await unfollow_wanted(update, context, words, "")
    elif order.kind in {"save", "unsave"} and (
        named := await article_named(context, words, is_said=True)
    ):
        await _keeps(update, context, order, named)
    else:
        return False
    return True


async def _replaces(update: Update, context: Context, order: Order, words: str) -> bool:
    """Undo an order, and do what is meant instead; tell whether such a thing is named."""
    if order.kind == "follow":
        return await _follows_instead(update, context, order, words)
    if order.kind == "unfollow":
        return await _unfollows_instead(update, context, order, words)
    if order.kind in {"save", "unsave"}:
        named = await article_named(context, words, is_said=True)
        if named:
            above = await _told_undone(context, order)
            await _keeps(update, context, order, named, above)
        return named is not None
    return await _prefers_instead(update, context, order, words)


async def _unfollows_instead(update: Update, context: Context, order: Order, words: str) -> bool:
    follows = await context.readers.follows(context.person)
    named = next(filter(None, (with_words(follows, it) for it in topics_in(words))), [])
    for number, _ in named[:1]:
        above = await _told_undone(context, order)
        ended = await end_follow_and_tell(context, number)
        await answer(update, context, replies.below_line(above, ended))
    return bool(named)


async def _told_undone(context: Context, order: Order) -> str:
    """Undo an order, and give the line that says so."""
    await _undone(context, order)
    if order.kind != "save":
        return context.texts("changed-back")
    titles = [it.title for it in await context.library.articles([*order.about])]
    return replies.plain(context.texts, "changed-save", title="".join(titles)).text


async def _follows_instead(update: Update, context: Context, order: Order, words: str) -> bool:
    if not may_be_topic(words):
        return False
    kept = [it for it in order.about if with_words([(0, it)], words)]
    ended = tuple(it for it in order.about if it not in kept)
    for number in await _numbers(context, ended):
        await context.readers.unfollow(context.person, number)
    above = replies.changed_follow(context.texts, ended) if ended else ""
    await follow_wanted(update, context, words, above=above)
    done = context.noted_order or Order("follow")
    context.note_order(replace(done, instead_of=ended))
    return True


async def _prefers_instead(update: Update, context: Context, order: Order, words: str) -> bool:
    rest, minutes = split_time(words, datetime.now(context.zone))
    hour = named_hour(words, asked=True)
    size = _size_in(words)
    zone = place_named(words)
    if order.kind == "mute" and minutes and not rest:
        await answer(update, context, await mute(context, minutes))
    elif order.about == ("hour",) and hour:
        await set_hour(update, context, hour.hour, hour.minutes)
    elif order.about == ("zone",) and zone:
        await set_zone(update, context, zone)
    elif order.about == ("sentences",) and size:
        await set_length(update, context, size)
    else:
        return False
    return True


async def _keeps(
    update: Update, context: Context, order: Order, article: Article, above: str = ""
) -> None:
    if order.kind == "save":
        reply = await save_and_tell(update, context, article.id)
    else:
        reply = await unsave_and_tell(context, article.id)
    await answer(update, context, replies.below_line(above, reply) if above else reply)


async def _about(context: Context, order: Order) -> About:
    """What an order was about, as words may name it."""
    if order.kind in {"save", "unsave"}:
        articles = await context.library.articles([*order.about])
        return About(lambda words: bool(titled(articles, words)), lambda _: False)
    if order.kind in {"prefer", "mute"}:
        is_mute = order.kind == "mute"
        names = partial(_is_preferred, context.preferences)
        return About(names, lambda _: False, is_value=True, is_mute=is_mute)
    topics = [*enumerate(order.about)]
    return About(
        lambda words: any(
            with_words(topics, it) or only_one_with(topics, it) for it in topics_in(words)
        ),
        lambda words: bool(
            (with_words(topics, words) and topics[1:])
            or (only_one_with(topics, words) and not with_words(topics, words))
        ),
    )


def _is_preferred(preferences: Preferences, words: str) -> bool:
    """Tell whether some words are the hour, or the number of sentences, that is set."""
    hour = named_hour(words, asked=True)
    return bool(hour and hour.hour == preferences.hour) or _size_in(words) == preferences.sentences


def _size_in(words: str) -> int:
    size = mere_sizes().meaning(spelled(words)) or small_talk(words) or ""
    return int(size) if size.isdecimal() else 0


async def _numbers(context: Context, topics: tuple[str, ...]) -> list[int]:
    follows = await context.readers.follows(context.person)
    return [number for number, topic in follows if topic in topics]


def _without_command(words: str, order: Order) -> str:
    """What is meant by who says the whole order again; "" for who says something else."""
    name, about = command_in(words) or ("", words)
    if name:
        return about if name.removesuffix("_article") == order.kind else ""
    kind = small_talk(words)
    return "" if kind and not kind.isdecimal() else words
