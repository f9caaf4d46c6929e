"""The log: how a line looks, and what must never be in it."""

import logging


def start_logging(level: str, token: str) -> None:
    """Log to standard error.

    Args:
        level: The least important level to show, by name.
        token: The bot's; it is replaced wherever it would be written.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(TokenHidingFormatter(token))
    logging.basicConfig(level=level, handlers=[handler])
    # httpx logs every request's URL, which holds the token, and there is one every ten seconds.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    # PTB writes a traceback for each page that a proxy gives instead of an answer; whoever asked
    # logs the fault itself.
    logging.getLogger("telegram.request.BaseRequest").setLevel(logging.CRITICAL)
    # watchfiles counts changes; what came of them is logged by whoever loads them.
    logging.getLogger("watchfiles").setLevel(logging.WARNING)
    # aiosqlite logs every statement with what people typed.
    logging.getLogger("aiosqlite").setLevel(logging.WARNING)


class TokenHidingFormatter(logging.Formatter):
    """Log lines in which the bot's token cannot appear, whoever wrote it into them."""

    def __init__(self, token: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """Write a record out, its error's traceback too."""
        text = super().format(record)
        return text.replace(self._token, "<token>") if self._token else text
