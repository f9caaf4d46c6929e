"""The log never tells the bot's secrets, in either form."""

import json
import logging
import re
from datetime import datetime
from urllib.parse import quote

import pytest

from bot.logs import HidingFormatter, JsonFormatter, start_logging

TOKEN, SECRET = "123456:the-token", "the-webhook-secret"


def record(message: str, *values: str, error: Exception | None = None) -> logging.LogRecord:
    fault = (type(error), error, None) if error else None
    return logging.LogRecord("x.y", logging.ERROR, "x.py", 1, message, values, fault)


@pytest.mark.parametrize("form", [HidingFormatter, JsonFormatter])
def test_no_secret_is_ever_logged(form: type[HidingFormatter]) -> None:
    """Whoever wrote it there: in the message, in its values, in a URL, or in an error."""
    told = record(
        f"POST /bot{TOKEN}/getMe %s %s",
        SECRET,
        quote(TOKEN, safe=""),
        error=ValueError(f"the token {TOKEN} was refused"),
    )
    line = form([TOKEN, SECRET, ""]).format(told)
    assert "the-" not in line
    assert line.count("<secret>") == 4


@pytest.mark.parametrize("password", ["bot", "x", "postgres", "p@ss", "correct-horse-1"])
def test_a_password_of_a_database_is_hidden_and_no_word_that_it_is_part_of(password: str) -> None:
    """People choose it: one may be short, or an ordinary word."""
    written = quote(password, safe="")
    formatter = HidingFormatter([], [password])
    line = formatter.format(
        record(f"bot.services: postgresql://u:{written}@h/x, then password={password} in postgres")
    )
    assert f":{written}@" not in line
    assert f"={password}" not in line
    assert line.endswith(
        "ERROR x.y: bot.services: postgresql://u:<secret>@h/x, then password=<secret> in postgres"
    )


def test_a_password_that_is_no_word_is_hidden_wherever_it_stands() -> None:
    line = HidingFormatter([], ["correct-horse-1"]).format(record("the role has correct-horse-1"))
    assert line.endswith("the role has <secret>")


def test_json_is_an_object_a_line() -> None:
    """With the time and its zone; an error's traceback is one of its texts."""
    formatter = JsonFormatter([])
    plain = json.loads(formatter.format(record("Đại %s", "hội")))
    assert datetime.fromisoformat(plain.pop("time")).tzinfo
    assert plain == {"level": "ERROR", "logger": "x.y", "message": "Đại hội"}
    line = formatter.format(record("two\nlines", error=ValueError("of no use")))
    assert "\n" not in line
    assert re.search("ValueError: of no use", json.loads(line)["error"])


def test_what_the_driver_of_a_server_says_is_not_logged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asked for something that was given up says so once."""
    loggers = [logging.getLogger(name) for name in ("psycopg", "psycopg.pool")]
    others = ("httpx", "telegram.request.BaseRequest", "watchfiles", "aiosqlite")
    for logger in (*loggers, *map(logging.getLogger, others)):
        monkeypatch.setattr(logger, "level", logger.level)  # It is as before afterwards.
    start_logging("INFO", [], "text")
    assert not any(logger.isEnabledFor(logging.WARNING) for logger in loggers)
    assert all(logger.isEnabledFor(logging.ERROR) for logger in loggers)
