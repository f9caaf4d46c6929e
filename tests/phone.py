"""How much of a phone's screen a message takes: 390 by 732 points of chat, 32 of them margins."""

from itertools import chain
from math import ceil

from bot.offline.chats import Message

SCREEN = 700
LETTERS_A_LINE = 38
LINE, ROW, BUBBLE = 23.2, 44.8, 13
# An expandable quote shows three lines and, if there are more, a line that opens it.
QUOTE_LINES = 3


def height(message: Message) -> float:
    """The height of a message in points, before any quote is opened."""
    text = message.text
    quotes = message.parts("expandable_blockquote")
    for quote in quotes:
        text = text.replace(quote, "", 1)
    # A quote that was taken out leaves an empty line, which is counted.
    shown = [min(_lines(quote), QUOTE_LINES + 1) - 1 for quote in quotes]
    return BUBBLE + LINE * sum(chain([_lines(text)], shown)) + ROW * len(message.keyboard)


def _lines(text: str) -> int:
    return sum(max(1, ceil(len(line) / LETTERS_A_LINE)) for line in text.split("\n"))
