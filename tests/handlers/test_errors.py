"""Conversations: when something fails on our side, people stay calm and the log has it all."""

import logging
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from talk import Talk
from telegram import Update

from bot import app

pytestmark = pytest.mark.usefixtures("urls")

CALM = {"vi": "Bot gặp lỗi, không phải do bạn", "en": "on our side, not yours"}


def break_(database: Path, *statements: str) -> None:
    """Change a database behind the bot's back, as a failing disk would."""
    other = sqlite3.connect(database)
    for statement in statements:
        other.execute(statement)
    other.commit()
    other.close()


@pytest.fixture
def lose_articles(talk: Talk) -> Callable[[], None]:
    return lambda: break_(Path(str(talk.services.settings.database)), "DROP TABLE article")


def reference_in(text: str) -> str:
    [reference] = re.findall(r"\b[0-9a-f]{6}\b", text)
    return str(reference)


def check_that_it_is_logged(text: str, caplog: pytest.LogCaptureFixture) -> None:
    """The log has the error under the reference that the person was given."""
    [record] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert reference_in(text) in record.getMessage()
    assert record.exc_info
    assert "no such table: article" in caplog.text


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("typed", ["ong mat", "/latest", "/summary river"])
async def test_a_fault_is_one_calm_sentence_with_a_reference(
    talk: Talk,
    caplog: pytest.LogCaptureFixture,
    lose_articles: Callable[[], None],
    language: str,
    typed: str,
) -> None:
    lose_articles()
    talk.is_with("Ann", language=language)
    before = len(talk.chat.messages)
    await talk.says(typed)
    assert len(talk.chat.messages) == before + 2
    talk.sees(CALM[language])
    talk.sees_not("Traceback", "sqlite", "table", "Error:", "\n")
    check_that_it_is_logged(talk.chat.last.text, caplog)


async def test_a_fault_behind_a_button_is_a_toast(
    talk: Talk, caplog: pytest.LogCaptureFixture, lose_articles: Callable[[], None]
) -> None:
    """The message under which the button stands is left as it was."""
    await talk.says("ong mat")
    shown = talk.chat.last.text
    before = len(talk.chat.messages)
    lose_articles()
    toast = await talk.presses("📝 Đọc tóm tắt")
    assert CALM["vi"] in toast
    assert len(toast) <= 200
    talk.sees_nothing_new(before)
    assert talk.chat.last.text == shown
    check_that_it_is_logged(toast, caplog)


async def test_a_fault_in_inline_search_ends_the_waiting(
    talk: Talk, caplog: pytest.LogCaptureFixture, lose_articles: Callable[[], None]
) -> None:
    """There are no results, and Telegram is not to remember that."""
    lose_articles()
    query = talk.reader.types_inline("ong mat")
    await talk.settle()
    assert query.results == []
    assert query.answer
    assert query.answer["cache_time"] == 0
    assert [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_the_bot_goes_on_after_a_fault(talk: Talk, lose_articles: Callable[[], None]) -> None:
    lose_articles()
    await talk.says("ong mat")
    await talk.says("/help")
    talk.sees("/tim")


async def test_lost_preferences_are_a_fault_too(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """They are looked up before any handler begins."""
    break_(Path(str(talk.services.settings.readers_database)), "DROP TABLE person")
    await talk.says("ong mat")
    talk.sees(CALM["vi"])
    assert reference_in(talk.chat.last.text) in caplog.text


async def test_what_an_operator_can_mend_needs_no_traceback(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """The readers' file that was deleted, say, or a damaged one of articles."""
    file = talk.services.settings.readers_database
    assert isinstance(file, Path)
    file.unlink()
    await talk.says("ong mat")
    talk.sees(CALM["vi"])
    reference = reference_in(talk.chat.last.text)
    assert f"Fault {reference}: {file}: was deleted or replaced" in caplog.text
    assert "Traceback" not in caplog.text


async def test_a_person_who_blocked_the_bot_is_no_fault(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody is told, and the log says it in a line."""
    talk.reader.sends(talk.chat, "ong mat")
    talk.reader.blocks_bot()
    before = len(talk.chat.messages)
    await talk.settle()
    talk.sees_nothing_new(before)
    assert {refusal.code for refusal in talk.telegram.refusals} == {403}
    talk.telegram.refusals.clear()
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
    talk.reader.unblocks_bot()
    await talk.says("ong mat")
    talk.sees("1. Ong mật")


async def test_an_answer_outlasts_a_bad_moment_of_telegram(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    talk.telegram.refuse_next("sendMessage", "Bad Gateway", code=502)
    await talk.says("ong mat")
    talk.sees("1. Ong mật")
    assert "Traceback" not in caplog.text


async def test_a_fault_that_nobody_can_be_told_of_is_logged_all_the_same(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        talk.telegram.refuse_next("sendMessage", "Bad Request: something new")
    await talk.says("ong mat")
    assert "Nobody was told" in caplog.text
    assert "Fault " in caplog.text


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "mấy lần dừng đột ngột vì tin này"), ("en", "crashed several times over this message")],
)
async def test_whoever_sent_what_kills_bots_is_told(
    talk: Talk, caplog: pytest.LogCaptureFixture, language: str, said: str
) -> None:
    """And the admins, but nothing is searched."""
    talk.is_with("Ann", language=language)
    talk.reader.sends(talk.chat, "ong mat")
    [raw] = talk.telegram.take_updates()
    update = Update.de_json(raw, talk.application.bot)
    await app.handle(talk.application, update, deadly=True)
    talk.sees(said)
    [told] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert getattr(told, "alert", None) == ("alert-deadly", update.update_id)


async def test_everyday_answers_of_telegram_are_no_faults(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """The same content again, and a button pressed too long ago, are everyday answers."""
    await talk.says("ong mat")
    same = "Bad Request: message is not modified: specified new message content is the same"
    late = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    talk.telegram.refuse_next("answerCallbackQuery", late)
    press = talk.reader.presses(talk.chat.last, "📝 Đọc tóm tắt")
    await talk.settle()
    del talk.telegram.callback_queries[press.id]
    talk.telegram.refuse_next("editMessageText", same)
    await talk.says("/summary river")
    await talk.presses("➖ Ngắn hơn")
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
