"""The log: how a line looks, and what must never be in it."""

import logging
from collections.abc import Collection


def start_logging(level: str, token: str, passwords: Collection[str] = ()) -> None:
    """Log to standard error.

    Args:
        level: The least important level to show, by name.
        token: The bot's; it is replaced wherever it would be written.
        passwords: Of databases; they are replaced likewise.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(SecretHidingFormatter(token, passwords))
    logging.basicConfig(level=level, handlers=[handler])
    # httpx logs every request's URL, which holds the token, and there is one every ten seconds.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    # PTB writes a traceback for each page that a proxy gives instead of an answer; whoever asked
    # logs the fault itself.
    logging.getLogger("telegram.request.BaseRequest").setLevel(logging.CRITICAL)
    # aiosqlite logs every statement with what people typed.
    logging.getLogger("aiosqlite").setLevel(logging.WARNING)


class SecretHidingFormatter(logging.Formatter):
    """Log lines in which neither token nor passwords can appear, whoever wrote them into them."""

    def __init__(self, token: str, passwords: Collection[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = {token: "<token>"} | dict.fromkeys(passwords, "<password>")

    def format(self, record: logging.LogRecord) -> str:
        """Write a record out, its error's traceback too."""
        text = super().format(record)
        for secret, instead in self._secrets.items():
            if secret:
                text = text.replace(secret, instead)
        return text
