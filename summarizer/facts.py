"""What kinds of facts a sentence tells, for who asks for one of a kind: when, where, what to do."""

import re
from enum import StrEnum, auto

from summarizer.languages import language_data
from summarizer.needed import NUMBER_TO_CALL
from summarizer.punctuation import LONGEST_SENTENCE

_DIGIT = re.compile(r"\d")


class Fact(StrEnum):
    """What a question may ask for; of several, an earlier one rather."""

    CALL = auto()
    MONEY = auto()
    COUNT = auto()
    DAY = auto()
    HOUR = auto()
    ERA = auto()
    PLACE = auto()
    PERSON = auto()
    REASON = auto()
    FINDING = auto()
    SHOWN = auto()
    TASK = auto()


def tells(sentence: str, fact: Fact, language: str) -> bool:
    """Tell whether a sentence tells a fact of a kind.

    Args:
        sentence: As written.
        fact: The kind.
        language: The code of the sentence's language.
    """
    data = language_data(language)
    cut = sentence[:LONGEST_SENTENCE]
    if fact is Fact.PERSON:
        return data.full_name.search(cut) is not None
    purpose = data.purpose
    lists = {
        Fact.CALL: (NUMBER_TO_CALL, purpose.refuges),
        Fact.MONEY: (purpose.sums, purpose.bills),
        Fact.COUNT: (_DIGIT, purpose.numbers),
        Fact.HOUR: (purpose.times,),
        Fact.DAY: (purpose.dates,),
        Fact.ERA: (purpose.eras,),
        Fact.PLACE: (purpose.places, purpose.spots),
        Fact.REASON: (purpose.reasons, purpose.follows_from),
        Fact.FINDING: (purpose.diagnosing,),
        Fact.SHOWN: (purpose.findings,),
        Fact.TASK: (purpose.asking, purpose.obliging, purpose.stopping, purpose.safeguards),
    }
    lowered = cut.lower()
    return any(each.search(lowered) for each in lists[fact])


def follows_from_before(sentence: str, language: str) -> bool:
    """Tell whether a sentence is so for what the one before it says: ``… will therefore close``."""
    lowered = sentence[:LONGEST_SENTENCE].lower()
    return language_data(language).purpose.follows_from.search(lowered) is not None
