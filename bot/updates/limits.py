"""What Telegram says about how fast requests may come."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

log = logging.getLogger(__name__)


class RetryAfterLimiter(BaseRateLimiter[None]):
    """Waits and tries again when Telegram says that this request came too soon.

    PTB's own limiter would halt every other request meanwhile.

    Args:
        longest_wait: Seconds; a longer wait is an error at once, since nobody sits through it.
    """

    def __init__(self, *, longest_wait: float = 60) -> None:
        self._longest_wait = longest_wait

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],  # noqa: ARG002 - PTB's signature
        rate_limit_args: None,  # noqa: ARG002 - PTB's signature
    ) -> Any:
        """Send a request, once more after the wait that Telegram asked for."""
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            # The public property warns that its type will change; the change is to this one.
            wait = error._retry_after.total_seconds()  # noqa: SLF001
            if wait > self._longest_wait:
                raise
            log.info("Telegram asks to wait %s s before %s", wait, endpoint)
            await asyncio.sleep(wait)
            return await callback(*args, **kwargs)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""
