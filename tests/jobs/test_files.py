"""Database files that are lost under the bot."""

import asyncio
import logging
from pathlib import Path

import pytest
from talk import Talk
from waiting import HurriedClock, until

from bot import keeping
from bot.jobs.alerts import Alerts
from bot.jobs.digests import send_digests
from bot.jobs.files import LOOK_SECONDS, tell_of_lost_files


def lose(file: Path, how: str) -> None:
    if how == "replaced":
        other = file.with_name("other.db")
        other.write_bytes(file.read_bytes())
        other.replace(file)
    else:
        file.unlink()


@pytest.mark.parametrize("how", ["deleted", "replaced"])
@pytest.mark.parametrize("name", ["database", "readers_database"])
async def test_a_file_that_is_lost_is_logged_once(
    talk: Talk, caplog: pytest.LogCaptureFixture, name: str, how: str
) -> None:
    """Whether or not anybody asks for /readyz; what is logged as an error, admins are told."""
    clock = HurriedClock()
    file = getattr(talk.services.settings, name)
    telling = asyncio.create_task(tell_of_lost_files(talk.services.settings, clock.sleep))
    await clock.sleep(3 * LOOK_SECONDS)
    assert not caplog.records
    lose(file, how)
    await clock.sleep(10 * LOOK_SECONDS)
    telling.cancel()
    [said] = [it for it in caplog.records if it.levelno == logging.ERROR]
    assert said.getMessage().startswith(f"{file}: was {how} under the bot")


async def test_admins_are_told_of_each_file_that_is_lost_and_what_to_do(talk: Talk) -> None:
    """Both may go within one message to them."""
    clock, settings = HurriedClock(), talk.services.settings
    with Alerts.collecting(talk.services.metrics) as alerts:
        telling = asyncio.create_task(tell_of_lost_files(settings, clock.sleep))
        await clock.sleep(2 * LOOK_SECONDS)
        for file in settings.database_files:
            lose(file, "deleted")
        await clock.sleep(10 * LOOK_SECONDS)
        telling.cancel()
        told = sorted(str(alert.what) for alert in await alerts.take())
    assert told == sorted(str(keeping.lost_file(settings, it)) for it in settings.database_files)
    assert sum("restart the bot" in it or "stop the bot" in it for it in told) == 2


@pytest.mark.parametrize("how", ["deleted", "replaced"])
async def test_nothing_is_confirmed_that_would_be_lost(talk: Talk, how: str) -> None:
    """Whoever follows something then is asked to try again, and the next start knows of nobody."""
    await talk.says("/follow ong mật")
    talk.sees("ong mật")
    lose(Path(str(talk.services.settings.readers_database)), how)
    await talk.says("/follow hải đăng")
    talk.sees("thử lại sau")
    talk.sees_not("hải đăng")


async def test_digests_wait_for_the_restart_and_tell_no_error_of_their_own(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """They look every minute."""
    lose(Path(str(talk.services.settings.readers_database)), "deleted")
    caplog.clear()
    sending = asyncio.create_task(send_digests(talk.application.bot, talk.services))
    await until(lambda: bool(caplog.records))
    sending.cancel()
    [said] = caplog.records
    assert (said.levelno, said.exc_info) == (logging.WARNING, None)
