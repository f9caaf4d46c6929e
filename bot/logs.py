"""The log: how a line looks, and what must never be in it."""

import json
import logging
from collections.abc import Collection
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import quote

# A password that is shorter, or of letters alone, may be part of any word.
_PASSWORD_LENGTH = 8


def start_logging(
    level: str,
    secrets: Collection[str],
    form: Literal["text", "json"],
    *,
    passwords: Collection[str] = (),
) -> None:
    """Log to standard error.

    Args:
        level: The least important level to show, by name.
        secrets: What is replaced wherever it would be written, such as the bot's token.
        form: Lines to read, or an object of JSON a line.
        passwords: Those of databases, which people choose: one such as `bot` is replaced where it
            stands as a password only.
    """
    handler = logging.StreamHandler()
    formatter = JsonFormatter if form == "json" else HidingFormatter
    handler.setFormatter(formatter(secrets, passwords))
    logging.basicConfig(level=level, handlers=[handler])
    # httpx logs every request; the offline Bot API makes one for each update of a webhook.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    # PTB writes a traceback for each page that a proxy gives instead of an answer; whoever asked
    # logs the fault itself.
    logging.getLogger("telegram.request.BaseRequest").setLevel(logging.CRITICAL)
    # watchfiles counts changes; what came of them is logged by whoever loads them.
    logging.getLogger("watchfiles").setLevel(logging.WARNING)
    # aiosqlite logs every statement with what people typed.
    logging.getLogger("aiosqlite").setLevel(logging.WARNING)
    # What a server that does not answer makes of a statement that was given up; as below.
    logging.getLogger("psycopg").setLevel(logging.ERROR)
    # Every attempt to reach a server that is away; whoever asked for a connection says so once.
    logging.getLogger("psycopg.pool").setLevel(logging.ERROR)


class HidingFormatter(logging.Formatter):
    """Log lines in which no secret can appear, whoever wrote it into them."""

    def __init__(self, secrets: Collection[str], passwords: Collection[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        hidden = dict.fromkeys(_written(secrets), "<secret>")
        for password in _written(passwords):
            if len(password) >= _PASSWORD_LENGTH and not password.isalpha():
                hidden[password] = "<secret>"
            else:
                hidden |= {
                    f":{password}@": ":<secret>@",
                    f"password={password}": "password=<secret>",
                }
        self._hidden = sorted(hidden.items(), key=lambda it: len(it[0]), reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Write a record out, its error's traceback too."""
        return self._without_secrets(super().format(record))

    def _without_secrets(self, text: str) -> str:
        for written, shown in self._hidden:
            text = text.replace(written, shown)
        return text


def _written(secrets: Collection[str]) -> set[str]:
    """Give the forms in which secrets are written, of which an empty one is none."""
    return {form for secret in secrets if secret for form in (secret, quote(secret, safe=""))}


class JsonFormatter(HidingFormatter):
    """A JSON object a line: time (ISO 8601 in UTC), level, logger, message and, if any, error."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a record out, its error's traceback as a text."""
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        return self._without_secrets(json.dumps(entry, ensure_ascii=False))
