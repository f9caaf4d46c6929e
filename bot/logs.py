"""The log: how a line looks, and what must never be in it."""

import json
import logging
from collections.abc import Collection
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import quote


def start_logging(level: str, secrets: Collection[str], form: Literal["text", "json"]) -> None:
    """Log to standard error.

    Args:
        level: The least important level to show, by name.
        secrets: What is replaced wherever it would be written, such as the bot's token.
        form: Lines to read, or an object of JSON a line.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter(secrets) if form == "json" else HidingFormatter(secrets))
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
    # Every attempt to reach a server that is away; whoever asked for a connection says so once.
    logging.getLogger("psycopg.pool").setLevel(logging.ERROR)


class HidingFormatter(logging.Formatter):
    """Log lines in which no secret can appear, whoever wrote it into them."""

    def __init__(self, secrets: Collection[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        written = {form for secret in secrets for form in (secret, quote(secret, safe=""))}
        self._secrets = sorted(written - {""}, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Write a record out, its error's traceback too."""
        return self._without_secrets(super().format(record))

    def _without_secrets(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "<secret>")
        return text


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
