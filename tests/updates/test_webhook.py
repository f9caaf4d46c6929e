"""Updates that Telegram sends to the bot."""

import asyncio
import json
import logging
import sqlite3
from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager, closing

import httpx
import pytest
from full_disk import fill_disk
from starlette.applications import Starlette
from talk import Talk, polling
from telegram.error import InvalidToken
from waiting import until

from bot import web
from bot.offline.errors import bad_request, too_many_requests, unauthorized
from bot.offline.faults import Failure, HtmlError
from bot.offline.webhook import Webhook as TelegramsWebhook
from bot.updates.inbox import UPDATES
from bot.updates.webhook import CHECK_SECONDS, CONNECTIONS, Webhook

URL = "https://bot.example/from/telegram"
SECRET = "only-telegram-knows"
NOT_NOW, WRONG, FORBIDDEN = 503, 400, 403


@pytest.fixture
def webhook(talk: Talk) -> Webhook:
    return Webhook(URL, SECRET, talk.clock.now)


@pytest.fixture
def site(talk: Talk, webhook: Webhook) -> Starlette:
    """What Telegram sends updates to."""
    site = web.build(talk.services, talk.arrivals, webhook=webhook)
    talk.telegram.webhook_transport = httpx.ASGITransport(app=site)
    talk.telegram.webhook_retry_seconds = 0
    return site


@asynccontextmanager
async def serving(talk: Talk, webhook: Webhook) -> AsyncIterator[None]:
    """Telegram sends updates until the block ends."""
    bot = talk.application.bot
    task = asyncio.create_task(webhook.serve(bot, talk.inbox, talk.arrivals))
    try:
        await until(lambda: talk.telegram.webhook is not None)
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])
        talk.telegram.set_webhook(None)


async def post(site: Starlette, body: str, secret: str = SECRET) -> int:
    """Send what may be an update; tell the status of the answer."""
    transport = httpx.ASGITransport(app=site)
    async with httpx.AsyncClient(transport=transport) as client:
        response = await client.post(
            URL, content=body, headers=[(web.SECRET_HEADER.encode(), secret.encode())]
        )
        return response.status_code


def an_update(talk: Talk, text: str) -> str:
    talk.reader.sends(talk.chat, text)
    [update] = talk.telegram.take_updates()
    return json.dumps(update)


def answered(talk: Talk) -> bool:
    return bool(talk.chat.last.json["from"]["is_bot"])


@pytest.mark.usefixtures("site")
async def test_what_people_send_is_answered(talk: Talk, webhook: Webhook) -> None:
    """Telegram was told what is handled, how many at once, and a secret; not the token."""
    async with serving(talk, webhook):
        there = talk.telegram.webhook
        assert there is not None
        assert (there.url, there.secret_token) == (URL, SECRET)
        assert there.max_connections == CONNECTIONS
        assert talk.telegram.allowed_updates == {kind.value for kind in UPDATES}
        talk.reader.sends(talk.chat, "/help")
        await until(lambda: answered(talk))
        talk.sees("/tim")
        await until(lambda: not talk.telegram.updates)


async def test_an_update_is_safe_when_telegram_is_told_so(
    talk: Talk, webhook: Webhook, site: Starlette
) -> None:
    """A bot that is killed then has it at its next start."""
    async with serving(talk, webhook):
        update = an_update(talk, "/help")
        assert await post(site, update) == httpx.codes.OK
        with closing(sqlite3.connect(str(talk.services.settings.readers_database))) as db:
            rows = db.execute("SELECT id FROM incoming").fetchall()
        assert (json.loads(update)["update_id"],) in rows


async def test_the_same_update_again_is_answered_once(
    talk: Talk, webhook: Webhook, site: Starlette
) -> None:
    """Telegram sends again what it was not told of in time."""
    async with serving(talk, webhook):
        update = an_update(talk, "/help")
        before = len(talk.chat.messages)
        for _ in range(2):
            assert await post(site, update) == httpx.codes.OK
        await talk.settle()
        assert len(talk.chat.messages) == before + 1


@pytest.mark.parametrize("secret", ["", "only-telegram-know", "only-telegram-knows-", "é"])
async def test_nobody_but_telegram_sends_updates(
    talk: Talk, webhook: Webhook, site: Starlette, secret: str
) -> None:
    async with serving(talk, webhook):
        update = an_update(talk, "/help")
        before = len(talk.chat.messages)
        assert await post(site, update, secret) == FORBIDDEN
        await talk.settle()
        talk.sees_nothing_new(before)


@pytest.mark.parametrize(
    "body", ["", "{", "[]", "1", "null", "{}", '{"update_id": 1, "message": 2}']
)
async def test_what_is_no_update_is_refused(
    talk: Talk, webhook: Webhook, site: Starlette, body: str
) -> None:
    """And is no fault of the bot."""
    async with serving(talk, webhook):
        assert await post(site, body) == WRONG


async def test_a_sender_that_goes_away_meanwhile_is_no_fault(
    talk: Talk, webhook: Webhook, site: Starlette
) -> None:
    """Nothing is raised, which would be logged and told to admins."""
    headers = [(web.SECRET_HEADER.lower().encode(), SECRET.encode())]
    scope = {"type": "http", "method": "POST", "path": "/from/telegram", "headers": headers}
    statuses = []

    async def receive() -> dict[str, object]:
        return {"type": "http.disconnect"}

    async def send(message: MutableMapping[str, object]) -> None:
        statuses.append(message.get("status"))

    async with serving(talk, webhook):
        await site(scope, receive, send)
    assert statuses[0] == WRONG


async def test_none_is_taken_in_before_the_start_and_after_the_end(
    talk: Talk, webhook: Webhook, site: Starlette
) -> None:
    update = an_update(talk, "/help")
    before = len(talk.chat.messages)
    assert await post(site, update) == NOT_NOW
    async with serving(talk, webhook):
        pass
    assert await post(site, update) == NOT_NOW
    await talk.settle()
    talk.sees_nothing_new(before)
    assert talk.arrivals.problem() == "the bot is stopping"


@pytest.mark.usefixtures("site")
async def test_what_could_not_be_stored_comes_again(
    talk: Talk,
    webhook: Webhook,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The log has the reason once, readiness at once and until then."""
    fill_disk(monkeypatch, talk.services.inbox, "receive", 3)
    async with serving(talk, webhook):
        talk.reader.sends(talk.chat, "/help")
        await until(lambda: "disk is full" in (talk.arrivals.problem() or ""))
        await until(lambda: answered(talk))
        assert talk.arrivals.problem() is None
    assert caplog.text.count("sqlite3.OperationalError: ") == 1


@pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning")
@pytest.mark.parametrize(
    "fault",
    [unauthorized(), too_many_requests(50), bad_request("bad webhook"), HtmlError(502)],
    ids=str,
)
@pytest.mark.usefixtures("site")
async def test_a_fault_at_registering_is_said_once_and_waited_out(
    talk: Talk, webhook: Webhook, caplog: pytest.LogCaptureFixture, fault: Failure
) -> None:
    for _ in range(3):
        talk.telegram.faults.plan("setWebhook", fault)
    with caplog.at_level(logging.INFO, "bot.updates"):
        async with serving(talk, webhook):
            await until(lambda: "Updates come in again" in caplog.text)
            assert talk.arrivals.problem() is None
    assert caplog.text.count("No updates come in") == 1
    assert caplog.text.count(f"webhook registered at {webhook.url}") == 1


async def test_a_token_that_stays_refused_ends_the_bot(talk: Talk, webhook: Webhook) -> None:
    for _ in range(100):
        talk.telegram.faults.plan("setWebhook", unauthorized())
    with pytest.raises(InvalidToken):
        await webhook.serve(talk.application.bot, talk.inbox, talk.arrivals)


@pytest.mark.usefixtures("site")
async def test_a_webhook_that_was_deleted_is_registered_again(talk: Talk, webhook: Webhook) -> None:
    async with serving(talk, webhook):
        talk.telegram.set_webhook(None)
        await until(lambda: talk.telegram.webhook is not None)


@pytest.mark.usefixtures("site")
async def test_a_webhook_of_another_bot_is_left_and_told(
    talk: Talk, webhook: Webhook, caplog: pytest.LogCaptureFixture
) -> None:
    """Two bots that take it from each other would never end."""
    async with serving(talk, webhook):
        other = TelegramsWebhook("https://other.example/")
        talk.telegram.set_webhook(other)
        await until(lambda: talk.arrivals.problem() == "the webhook was registered elsewhere")
        for _ in range(500):
            await asyncio.sleep(0)
        assert talk.telegram.webhook is other
    assert caplog.text.count("registered elsewhere") == 1


@pytest.mark.usefixtures("site")
async def test_readiness_tells_if_telegram_cannot_send(
    talk: Talk, webhook: Webhook, caplog: pytest.LogCaptureFixture
) -> None:
    """Until it can again."""
    async with serving(talk, webhook):
        await until(lambda: talk.arrivals.problem() is None)
        way, talk.telegram.webhook_transport = (
            talk.telegram.webhook_transport,
            httpx.MockTransport(lambda _: httpx.Response(502)),
        )
        await webhook_moves(talk)
        talk.reader.sends(talk.chat, "/help")
        await until(lambda: "502" in (talk.arrivals.problem() or ""))
        talk.telegram.webhook_transport = way
        await webhook_moves(talk)
        await until(lambda: talk.arrivals.problem() is None)
    assert caplog.text.count("No updates come in") == 1
    [again] = [it for it in caplog.records if it.getMessage() == "Updates come in again"]
    assert getattr(again, "alert", None) == ("alert-updates-again", "")


async def webhook_moves(talk: Talk) -> None:
    """Let Telegram send updates by another way from now on."""
    there = talk.telegram.webhook
    assert there is not None
    talk.telegram.set_webhook(there)


async def test_a_bot_that_asks_for_updates_deletes_the_webhook(talk: Talk) -> None:
    talk.telegram.set_webhook(TelegramsWebhook(URL))
    async with polling(talk):
        await until(lambda: talk.telegram.open_polls > 0)
        assert talk.telegram.webhook is None


@pytest.mark.usefixtures("site")
async def test_a_full_disk_is_over_when_something_could_be_stored(
    talk: Talk,
    webhook: Webhook,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not when Telegram says that the webhook stands, which it does all the while."""
    fill_disk(monkeypatch, talk.services.inbox, "receive", 1)
    async with serving(talk, webhook):
        await until(lambda: talk.arrivals.problem() is None)
        update = an_update(talk, "/help")
        site = web.build(talk.services, talk.arrivals, webhook=webhook)
        assert await post(site, update) == NOT_NOW
        await talk.clock.sleep(3 * CHECK_SECONDS)
        assert "disk is full" in (talk.arrivals.problem() or "")
        assert "Updates come in again" not in caplog.text
        assert await post(site, update) == httpx.codes.OK
        assert talk.arrivals.problem() is None
        assert caplog.text.count("Updates come in again") == 1
        await talk.settle()
