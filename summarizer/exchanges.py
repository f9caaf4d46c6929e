"""What people say to each other in a chat: a question with its answer, and no mere "ok"."""

import re
from collections.abc import Iterator, Sequence

from summarizer.languages import Language
from summarizer.paste import words_said
from summarizer.punctuation import FACES, LINE_BREAK

_FEWEST_WORDS = 4  # of what tells something alone, unless it tells a number
_COURTESY = 8  # words of what is no more than "thank you"
_SHORT = 8  # words of a question that a short answer does not make worth telling
_TAIL = 40  # characters, in which a question may be followed by why somebody asks
_MOST = 3  # messages: a question, perhaps one asked back, and the answer
_LONGEST = 70  # words of an exchange
_LONGEST_MESSAGE = 1000  # characters of a message that are looked at
_END = re.compile(rf"[\s.!…)\]{FACES}]+\Z")


def join_answers(messages: Sequence[str], data: Language) -> list[str]:
    """Join each question of a chat to its answer, and leave out what tells nothing alone.

    That is a question that nobody answers and asks nobody to do anything, and an answer to it, such
    as "ok". All of it is returned if nothing else is said.
    """
    return [*_joined(messages, data)] or [*messages]


def _joined(messages: Sequence[str], data: Language) -> Iterator[str]:
    place = 0
    while place < len(messages):
        end = _answer_end(messages, place, data)
        if end:
            said = [words_said(each) for each in messages[place:end]]
            short = len(said[0].split()) < _SHORT and len(said[-1].split()) <= _FEWEST_WORDS
            if not short or _has_number("".join(said)):
                yield LINE_BREAK.join(messages[place:end])
        elif _tells(words_said(messages[place]), data):
            yield messages[place]
        place = end or place + 1


def _answer_end(messages: Sequence[str], start: int, data: Language) -> int:
    """Return the place after the answer to a question; 0 if it is none, or has none."""
    for place in range(start, min(start + _MOST, len(messages))):
        if place > start and _speaker(messages[place]) == _speaker(messages[place - 1]):
            return 0
        words = words_said(messages[place])
        if settles(words, data):
            return 0
        if not _asks(words, data):
            length = sum(len(each.split()) for each in messages[start : place + 1])
            return place + 1 if place > start and length <= _LONGEST else 0
    return 0


def _speaker(message: str) -> str:
    return message.removesuffix(words_said(message))


def _tells(words: str, data: Language) -> bool:
    if settles(words, data):
        return True
    lowered = words[:_LONGEST_MESSAGE].lower()
    if _asks(words, data):
        return data.purpose.asking.search(lowered) is not None
    if _has_number(words):
        return True
    length = len(words.split())
    courtesy = length <= _COURTESY and data.purpose.pleasantries.search(lowered)
    return length >= _FEWEST_WORDS and not courtesy


def _has_number(words: str) -> bool:
    return any(map(str.isdigit, words))


def _asks(words: str, data: Language) -> bool:
    """Tell a question at the end of a message, with its mark or without."""
    bare = _END.sub("", words[-_LONGEST_MESSAGE:])
    return "?" in bare[-_TAIL:] or data.purpose.wondering.search(bare.lower()) is not None


def settles(words: str, data: Language) -> bool:
    """Tell what ends a talk with what was settled."""
    return data.purpose.settling.search(words[:_LONGEST_MESSAGE].lower()) is not None
