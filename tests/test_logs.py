"""The log never tells the bot's secret."""

import logging

from bot.logs import TokenHidingFormatter

TOKEN = "123456:the-secret"


def test_the_token_is_never_logged() -> None:
    """Whoever wrote it there: in the message, in its values, or in an error."""
    formatter = TokenHidingFormatter(TOKEN)
    error = ValueError(f"the token {TOKEN} was refused")
    fault = (ValueError, error, None)
    record = logging.LogRecord(
        "x", logging.ERROR, "x.py", 1, f"POST /bot{TOKEN}/getMe %s", (TOKEN,), fault
    )
    line = formatter.format(record)
    assert "secret" not in line
    assert line.count("<token>") == 3
