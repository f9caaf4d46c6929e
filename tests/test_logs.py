"""The log never tells the bot's secrets."""

import logging

from bot.logs import SecretHidingFormatter

TOKEN = "123456:the-secret"


def test_the_token_is_never_logged() -> None:
    """Whoever wrote it there: in the message, in its values, or in an error."""
    formatter = SecretHidingFormatter(TOKEN)
    error = ValueError(f"the token {TOKEN} was refused")
    fault = (ValueError, error, None)
    record = logging.LogRecord(
        "x", logging.ERROR, "x.py", 1, f"POST /bot{TOKEN}/getMe %s", (TOKEN,), fault
    )
    line = formatter.format(record)
    assert "secret" not in line
    assert line.count("<token>") == 3


def test_passwords_of_databases_are_never_logged() -> None:
    formatter = SecretHidingFormatter("", ["hush", ""])
    record = logging.LogRecord("x", logging.ERROR, "x.py", 1, "no postgresql://u:hush@h", (), None)
    assert formatter.format(record).endswith("no postgresql://u:<password>@h")
