"""The log never tells the bot's secrets, in either form."""

import json
import logging
import re
from datetime import datetime
from urllib.parse import quote

import pytest

from bot.logs import HidingFormatter, JsonFormatter

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


def test_json_is_an_object_a_line() -> None:
    """With the time and its zone; an error's traceback is one of its texts."""
    formatter = JsonFormatter([])
    plain = json.loads(formatter.format(record("Đại %s", "hội")))
    assert datetime.fromisoformat(plain.pop("time")).tzinfo
    assert plain == {"level": "ERROR", "logger": "x.y", "message": "Đại hội"}
    line = formatter.format(record("two\nlines", error=ValueError("of no use")))
    assert "\n" not in line
    assert re.search("ValueError: of no use", json.loads(line)["error"])
