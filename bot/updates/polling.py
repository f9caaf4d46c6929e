"""Updates that the bot asks Telegram for."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

from telegram import Bot, Update
from telegram.error import InvalidToken

from bot.updates.arrivals import Arrivals
from bot.updates.inbox import UPDATES, Inbox
from bot.updates.limits import seconds_to_wait
from bot.updates.membership import Membership
from bot.updates.trouble import reason

# How long Telegram may hold a request while nothing comes.
HELD_SECONDS = 30
# After a request that went well the next one has so long to go well too.
SURE_SECONDS = 3 * HELD_SECONDS
# A token that is refused for so long was revoked; only a person can mend that.
REVOKED_SECONDS = 300

_Result = TypeVar("_Result")


async def poll(bot: Bot, inbox: Inbox, arrivals: Arrivals) -> None:
    """Ask Telegram for updates until cancelled, whatever it answers.

    Args:
        bot: The bot, initialized.
        inbox: Takes the updates in. Telegram is told of them with the next request, so that what
            was not taken in comes again.
        arrivals: Where it is noted whether updates come in.

    Raises:
        InvalidToken: Telegram refused the token for `REVOKED_SECONDS`.
    """
    offset: int | None = None
    held = 0

    async def take_in() -> Sequence[Update]:
        nonlocal held
        # At first and after a fault the answer comes at once, so that whoever asks is told soon
        # that updates come in.
        seconds, held = held, 0
        updates = await bot.get_updates(
            offset, timeout=seconds, read_timeout=10, allowed_updates=UPDATES
        )
        await inbox.receive(updates)
        arrivals.are_sure_for(SURE_SECONDS)
        held = HELD_SECONDS
        return updates

    try:
        await persistently(bot.delete_webhook, arrivals)
        while True:
            updates = await persistently(take_in, arrivals)
            if updates:
                offset = updates[-1].update_id + 1
    finally:
        arrivals.end("the bot is stopping")


async def poll_in_turn(membership: Membership, bot: Bot, inbox: Inbox, arrivals: Arrivals) -> None:
    """Ask Telegram for updates while this bot leads, until cancelled; stand by otherwise.

    Raises:
        InvalidToken: As `poll` does.
    """

    async def poll_and_stand_by() -> None:
        if arrivals.stands_by:
            arrivals.end("this bot takes over from another one that asked for them")
        try:
            await poll(bot, inbox, arrivals)
        finally:
            arrivals.stand_by()

    if not membership.standing.leads:
        arrivals.stand_by()
    try:
        await membership.leading(poll_and_stand_by)
    finally:
        arrivals.end("the bot is stopping")


async def persistently(
    work: Callable[[], Coroutine[Any, Any, _Result]],
    arrivals: Arrivals,
    *,
    revoked_seconds: float = REVOKED_SECONDS,
) -> _Result:
    """Do something with Telegram until it succeeds, with longer and longer pauses.

    Args:
        work: What to do. Whatever it raises is a reason to try again: a full disk too.
        arrivals: Where it is noted what is in the way.
        revoked_seconds: How long the token may be refused.

    Raises:
        InvalidToken: Telegram refused the token for that long.
    """
    attempt, refused = 0, 0.0
    while True:
        try:
            result = await work()
        except Exception as error:
            pause = seconds_to_wait(error, attempt)
            if isinstance(error, InvalidToken):
                if refused >= revoked_seconds:
                    raise
                refused += pause
            else:
                refused = 0
            arrivals.trouble.failed(error)
            arrivals.fault = reason(error)
            await arrivals.clock.sleep(pause)
            attempt += 1
        else:
            arrivals.trouble.succeeded()
            return result
