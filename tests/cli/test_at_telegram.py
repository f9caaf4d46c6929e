"""What doctor learns from Telegram."""

import pytest
from command_line import faults, tomtat

from bot.offline import OfflineTelegram
from bot.offline.webhook import Webhook


@pytest.mark.usefixtures("seeds", "telegram")
def test_the_bots_switches_are_told() -> None:
    said = tomtat("doctor").stdout
    for part in ("Telegram knows this bot as @", "inline mode is on", "guest mode is on"):
        assert part in said


@pytest.mark.usefixtures("seeds")
def test_a_chat_for_faults_where_the_bot_may_not_write_is_a_fault(
    telegram: OfflineTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "no ERROR_CHAT" in tomtat("doctor").stdout
    for chat in (telegram.group("Quản trị"), telegram.group("Cũ")):
        monkeypatch.setenv("ERROR_CHAT", str(chat.id))
        assert faults() == {}
        assert not chat.messages
    chat.has_bot = False
    [(fault, mend)] = faults().items()
    assert fault == f"ERROR_CHAT={chat.id}: Chat not found"
    assert "/stats" in mend


@pytest.mark.usefixtures("seeds")
def test_how_updates_come_and_what_is_in_the_way_is_told(
    telegram: OfflineTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = "https://bot.example/updates"
    assert "the bot asks for updates; updates that wait at Telegram: 0" in tomtat("doctor").stdout
    webhook = telegram.webhook = Webhook(url)
    for wanted in ("", "https://bot.example/others"):
        monkeypatch.setenv("WEBHOOK_URL", wanted)
        [(fault, mend)] = faults().items()
        assert f"not this bot's is registered: {url}" in fault
        assert "another bot has this token" in mend
    monkeypatch.setenv("WEBHOOK_URL", url)
    assert faults() == {}
    assert f"{url}: registered; updates that wait at Telegram: 0" in tomtat("doctor").stdout
    webhook.last_error_date, webhook.last_error_message = 1_800_000_000, "SSL error"
    assert faults() == {}, "what is over"
    telegram.person("Lan").starts()
    [(fault, mend)] = faults().items()
    assert "; updates that wait at Telegram: 1; Telegram failed at 2027-01-15 08:00:00" in fault
    assert fault.endswith(": SSL error")
    assert "certificate" in mend
    telegram.webhook = None
    assert f"{url}: not registered" in tomtat("doctor").stdout
    assert faults() == {}, "before the first start"


@pytest.mark.usefixtures("seeds", "telegram")
def test_a_token_that_telegram_does_not_know_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "123456:the-secret")
    [(fault, mend)] = faults().items()
    assert "BOT_TOKEN" in fault
    assert "@BotFather" in mend
    assert "the-secret" not in tomtat("doctor").output


@pytest.mark.usefixtures("seeds")
def test_a_telegram_out_of_reach_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "123456:the-secret")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:1")
    [(fault, mend)] = faults().items()
    assert "http://127.0.0.1:1" in fault
    assert (
        fault == "Telegram can't be reached at http://127.0.0.1:1: All connection attempts failed"
    )
    assert "TELEGRAM_API_URL" in mend
    assert "the-secret" not in fault
