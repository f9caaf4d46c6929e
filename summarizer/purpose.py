"""What a text was written for: what was decided, when people will meet, what is asked of whom.

News opens with its point. People who write to each other begin with greetings and how it all came,
and come to the point later, so its words are favoured wherever they stand.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto
from operator import attrgetter

from summarizer.languages import Language
from summarizer.paste import first_lines, is_chat

_BEGINNING = 10  # lines that tell minutes of a meeting
_FEWEST_LINES = 3  # of minutes or of a chat
_GREETED = 3  # lines, one of which greets in a letter
_LONGEST_SENTENCE = 1000  # characters of a sentence that are looked at
_STORY = range(4, 21)  # sentences of what somebody tells of himself in a post
_SPOKEN_TO = 0.08  # of the sentences of a letter speak to its readers
_FIRST_PERSON = 0.4  # of those of a letter are about its writer
_OUTCOME = 3.0  # how much a decision or an appointment of people is favoured
_COURTESY = 0.4  # how much what says no more than "thank you" is
_LITTLE = 2.0  # less than this a courtesy may be favoured, and is one
_QUOTED = re.compile(r"“[^“”]{0,600}”|\"[^\"]{0,600}\"")
_STOP = re.compile(r"[.!?…]+\s+|\n")


class Kind(Enum):
    """What kind of text it is."""

    MINUTES = auto()
    CHAT = auto()
    MAIL = auto()  # with what mail programs add
    LETTER = auto()  # or what else somebody writes to others in his own name
    OTHER = auto()


LETTERS = (Kind.MAIL, Kind.LETTER)
# What finds that something was reached.
_REACHED = {
    Kind.MINUTES: attrgetter("decisions"),
    Kind.MAIL: attrgetter("decisions"),
    Kind.CHAT: attrgetter("appointments"),
}


def kind_of(title: str, text: str, data: Language, *, mail: bool, sent: bool) -> Kind:
    """Tell a text's kind.

    Args:
        title: Its title, or empty.
        text: The text without its title.
        data: The data of its language.
        mail: Whether it was found to be a mail.
        sent: Whether somebody sent it, so that it may be a letter.
    """
    lines = first_lines(text)
    if len(lines) >= _FEWEST_LINES:
        if any(data.minutes.match(line.lower()) for line in (title, *lines[:_BEGINNING])):
            return Kind.MINUTES
        if is_chat(lines, data):
            return Kind.CHAT
    if mail:
        return Kind.MAIL
    return Kind.LETTER if sent and _is_letter(lines, data) else Kind.OTHER


def _is_letter(lines: Sequence[str], data: Language) -> bool:
    """Tell whether a text greets, speaks to its readers, or tells of a writer who asks something.

    An interview is none.
    """
    lowered = [line.lower() for line in lines]
    if any(map(data.question.match, lowered)):
        return False
    if any(map(data.purpose.greeting.match, lowered[:_GREETED])):
        return True
    said = _STOP.split(_QUOTED.sub(" ", "\n".join(lowered)))
    speaking = sum(data.purpose.addressing.search(each) is not None for each in said)
    own = sum(data.telling.search(each) is not None for each in said)
    asks = any(data.purpose.asking.search(each) for each in said)
    return speaking > _SPOKEN_TO * len(said) or (asks and own > _FIRST_PERSON * len(said))


def is_own_story(sentences: Sequence[str], data: Language) -> bool:
    """Tell what somebody tells of himself in some sentences; the last one is often its point."""
    return len(sentences) in _STORY and data.telling.search(sentences[0].lower()) is not None


def favour(sentence: str, kind: Kind, data: Language, *, sent: bool, listing: bool) -> float:
    """Return how much a sentence is favoured for what its text was written for; 1 is not at all.

    Args:
        sentence: The sentence.
        kind: The kind of its text.
        data: The data of its language.
        sent: Whether somebody sent the text; of articles only what was decided is favoured.
        listing: Whether it is a line with the items that it announces.
    """
    lowered = sentence[:_LONGEST_SENTENCE].lower()
    reached = _REACHED[kind](data).search(lowered) if kind in _REACHED else None
    outcome = _OUTCOME if reached else 1.0
    if not sent or kind is Kind.OTHER:
        return outcome
    purpose, letter, chat = data.purpose, kind in LETTERS, kind is Kind.CHAT
    asked = kind is not Kind.MINUTES and purpose.asking.search(lowered)
    due = purpose.deadlines.search(lowered)
    came = not chat and purpose.results.search(lowered)
    wrong = letter and purpose.troubles.search(lowered)
    marks = (
        (1.5, kind is Kind.MINUTES and reached),
        (1.0 if chat else 2.0, asked),
        (1.5, due),
        (1.2, came),
        (1.8, letter and came and due),  # what was arranged for when
        (1.2, wrong),
        (1.5, letter and listing),
        (0.3, purpose.sums.search(lowered)),
    )
    favoured = outcome + sum(weight for weight, found in marks if found)
    courtesy = letter and favoured < _LITTLE and purpose.pleasantries.search(lowered)
    return _COURTESY if courtesy else favoured
