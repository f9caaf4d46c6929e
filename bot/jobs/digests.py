"""Digests: messages that tell followers of new articles, at their hour, no article twice."""

import asyncio
import logging
import time
from collections.abc import Coroutine, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot import replies
from bot.library import (
    NEWS_PAUSE_MINUTES,
    Preferences,
    TopicNews,
    UnusableDatabaseError,
    matches,
    news_by_topic,
)
from bot.locales import Texts
from bot.services import Services
from bot.telegram_errors import is_passing, is_unreachable, may_be_done

log = logging.getLogger(__name__)

Bot = ExtBot[bool]

TICK_SECONDS = 60
# When the bot stops, a digest that was begun has so long.
FINISH_SECONDS = 3
# A digest is one screen of a phone: so many articles on so many topics. So many more, all that a
# message holds, are listed in a quote that opens at a tap.
NEWS_SHOWN, TOPICS_SHOWN, NEWS_LISTED = 3, 3, 27


async def send_digests(bot: Bot, services: Services) -> None:
    """Note new articles and send digests until cancelled."""
    while True:
        try:
            await note_arrivals(services, time.time())
            await deliver(bot, services, time.time())
            await services.readers.tidy(time.time())
        except UnusableDatabaseError as error:
            log.warning("Digests wait: %s", error)  # `tell_of_lost_files` tells it as an error.
        except Exception:
            log.exception("Digests failed; trying again in %s s", TICK_SECONDS)
        await asyncio.sleep(TICK_SECONDS)


async def note_arrivals(services: Services, now: float) -> None:
    """Note for every follower which of the newly loaded articles they follow."""
    while articles := await services.library.arrivals():
        follows = await services.readers.all_follows()
        # In a thread: it reads every word of the articles.
        found = await asyncio.to_thread(list, matches(follows, articles))
        await services.readers.note_news(found, now)
        await services.library.clear_arrivals(articles)


async def deliver(bot: Bot, services: Services, now: float) -> None:
    """Send every digest that is due.

    Args:
        bot: The bot that sends.
        services: Its services.
        now: Seconds since 1970.
    """
    if await services.library.is_empty():
        return  # It is being loaded anew: what waits is sent afterwards.
    for person, found, last_sent in await services.readers.waiting():
        if not services.settings.admits(person, person):
            continue
        preferences = await services.readers.preferences(person)
        muted = preferences.muted_until is not None and now < preferences.muted_until
        if not muted and _is_due(services, preferences, found, last_sent, now):
            texts = await services.texts_for(person)
            await _to_its_end(_send(bot, services, person, texts, now))


def _is_due(
    services: Services, preferences: Preferences, found: int, last_sent: int, now: float
) -> bool:
    """Tell whether a person's digest is to be sent now.

    Args:
        services: The bot's services.
        preferences: With the hour that the person chose, if any, and in which zone it is.
        found: When the first article of the digest was found, in seconds since 1970.
        last_sent: When the last digest was sent.
        now: The time now.
    """
    if preferences.hour is None:
        return now - last_sent >= 60 * NEWS_PAUSE_MINUTES
    local = datetime.fromtimestamp(now, preferences.zone_or(services.settings.timezone))
    chosen = local.replace(hour=preferences.hour, minute=0, second=0, microsecond=0)
    if chosen > local:
        chosen -= timedelta(days=1)
    # What was found before that hour last began is due.
    return found <= chosen.timestamp()


async def _to_its_end(sending: Coroutine[Any, Any, None]) -> None:
    """Send a digest; when the bot stops meanwhile, go on for a while."""
    task = asyncio.create_task(sending)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task], timeout=FINISH_SECONDS)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        raise


async def _send(bot: Bot, services: Services, person: int, texts: Texts, now: float) -> None:
    # Claimed first: if the process dies now, a digest is lost rather than sent twice.
    ids = await services.readers.claim_news(person, now)
    try:
        await _send_news(bot, services, person, texts, ids)
    except asyncio.CancelledError:
        # It had its time to be sent; what still waits for its turn is sent after the next start.
        await services.readers.return_news(person, ids)
        raise


async def _send_news(
    bot: Bot, services: Services, person: int, texts: Texts, ids: list[str]
) -> None:
    articles = await services.library.articles(ids)
    # By now the person may follow something else. In a thread, as above.
    topics = await asyncio.to_thread(
        news_by_topic, await services.readers.follows(person), articles
    )
    if not topics:
        return
    shown = _first(topics)
    first = [article for topic in shown for article in topic.articles]
    more = [it for topic in topics for it in topic.articles if it not in first]
    rest, left_out = more[:NEWS_LISTED], more[NEWS_LISTED:]
    reply = replies.news(texts, shown, rest, left_out=len(left_out))
    try:
        await bot.send_message(
            person, reply.text, reply_markup=reply.keyboard, rate_limit_args=True
        )
    except TelegramError as error:
        if is_unreachable(error):
            log.info("A follower cannot be reached and is dropped: %s", error)
            await services.readers.drop_follower(person)
        elif is_passing(error) and not may_be_done(error):
            log.warning("A digest has to wait: %s", error)
            await services.readers.return_news(person, ids)
        else:
            log.warning("A digest was lost, or may have arrived: %s", error)
        return
    await services.readers.note_shown(person, 1, [article.id for article in (*first, *rest)])


def _first(topics: Sequence[TopicNews]) -> list[TopicNews]:
    """As much as a digest shows: something of each of the first topics, then more of them."""
    topics = topics[:TOPICS_SHOWN]
    room = NEWS_SHOWN - len(topics)
    shown = []
    for topic in topics:
        kept = topic.articles[: room + 1]
        room -= len(kept) - 1
        shown.append(replace(topic, articles=kept))
    return shown
