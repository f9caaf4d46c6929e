"""A long text that Telegram cut into several messages is one text, and is answered once."""

import asyncio
import logging
from dataclasses import dataclass, field

from telegram import Update

from bot.context import Context
from bot.handlers.sending import show_typing
from bot.handlers.texts import send_text_summary
from bot.library import DatabaseAwayError
from summarizer.punctuation import is_finished

log = logging.getLogger(__name__)

FULL = 3500  # characters: a message as long as this may go on in the next one
PAUSE = 1.5  # seconds in which the next piece arrives, if there is one
_KEY = "pieces"


@dataclass
class _Pieces:
    """What has arrived of a text.

    Attributes:
        text: The pieces so far.
        complete: Whether the last one was short, so that no other follows.
        arrived: Set by each piece.
        answer: Waits for the others, and answers.
    """

    text: str = ""
    complete: bool = False
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    answer: asyncio.Task[None] | None = None

    def add(self, piece: str) -> None:
        """Take in the next piece: a sentence may go on in it, which a line break would end."""
        joint = "\n" if is_finished(self.text) else " "
        self.text = f"{self.text}{joint}{piece}" if self.text else piece
        self.complete = len(piece) < FULL
        self.arrived.set()


async def collect(update: Update, context: Context, text: str) -> bool:
    """Keep a message that is a piece of a text, to be summed up when all have arrived.

    Returns:
        Whether it is one: it is so long that Telegram may have cut it, or follows such a one.
    """
    data = context.chat_data
    if data is None or (_KEY not in data and (len(text) < FULL or len(text.split()) == 1)):
        return False
    first = _KEY not in data
    pieces: _Pieces = data.setdefault(_KEY, _Pieces())
    pieces.add(text)
    if first:
        pieces.answer = context.background.run(_answer(update, context, pieces))
    if pieces.answer:
        # Each piece stays in the inbox until all are answered.
        context.background.note_answer(update.update_id, pieces.answer)
    if first:
        await show_typing(update)
    return True


async def _answer(update: Update, context: Context, pieces: _Pieces) -> None:
    while not pieces.complete:
        pieces.arrived.clear()
        try:
            async with asyncio.timeout(PAUSE):
                await pieces.arrived.wait()
        except TimeoutError:
            break
    if context.chat_data:
        del context.chat_data[_KEY]
    await _send(update, context, pieces.text)


async def _send(update: Update, context: Context, text: str) -> None:
    """Send the summary, again if the database is away meanwhile: nobody else tries anew."""
    while True:
        try:
            await send_text_summary(update, context, text)
        except DatabaseAwayError as error:
            log.warning("A text is tried again: %s", error)
            await asyncio.sleep(PAUSE)
        else:
            return
