"""What a message is about, topic by topic, and where a story turns.

What is asked is not understood without it: people say it first, or come to it after a courtesy.
"""

from collections.abc import Sequence

from summarizer.languages import Language
from summarizer.languages.purpose import Purpose
from summarizer.needed import leaves_unnamed
from summarizer.punctuation import LONGEST_SENTENCE
from summarizer.words import split_words, telling_words

_SOON = 4  # sentences, one of which says what a message is about; or in its first half
_LATER = 0.25  # how much less every further sentence counts as that
_INTRODUCED, _WRONG, _DECIDED, _ASKED, _DATE, _TIME = 2.0, 2.0, 1.0, 1.5, 1.0, 0.5
_OCCURS = 1.0  # no more than what says itself that it introduces the rest
_BEGINS = 1.5  # what begins then, or ends, is what a notice is for
_DIAGNOSED = 3.0  # of which everything else in a doctor's letter is a consequence
_NAMED = 1.0  # so much more, beside what only a test found
_FEWEST_WORDS = 8  # of one that does
_OWN = 0.4  # of a story's sentences that are about its writer
_UNTOLD = ("?", ":")  # at the end of what tells nothing itself
_MOST_OF_TITLE = 0.7  # of what is announced is in the title
_LONGEST_GREETING = 5  # words
_OPENING = 40  # characters, within which a sentence comes to another topic


def find_subject(sentences: Sequence[str], data: Language, title: str = "") -> int | None:
    """Return the place of the sentence that says what a message is about; None if none does.

    That is an early one that says so, tells when something is, or what is wrong, or the first one
    if it asks for something and there is no title. Which illness somebody has may come later.

    Args:
        sentences: The message's.
        data: The data of its language.
        title: Its title, or empty.
    """
    early = max(_SOON, len(sentences) // 2)
    telling = {
        place: _introduction(sentence, data, first=not (place or title))
        - _LATER * (0 if is_diagnosis(sentence, data) else place)
        for place, sentence in enumerate(sentences)
        if ((place < early and _size(sentence) >= _FEWEST_WORDS) or is_diagnosis(sentence, data))
        and not is_dependent(sentence, data)
        and not sentence.endswith(_UNTOLD)
        and not announces_title(sentence[:LONGEST_SENTENCE].lower(), title, data)
    }
    best = max(telling, key=telling.__getitem__, default=None)
    return best if best is not None and telling[best] > -_SOON * _LATER else None


def _size(sentence: str) -> int:
    return len(sentence.split())


def is_diagnosis(sentence: str, data: Language) -> bool:
    """Tell what says which illness somebody has."""
    return data.purpose.diagnosing.search(sentence[:LONGEST_SENTENCE].lower()) is not None


def _introduction(sentence: str, data: Language, *, first: bool) -> float:
    """Return how much of what a message is about is in a sentence, maybe in its first words."""
    purpose = data.purpose
    lowered = without_greeting(sentence[:LONGEST_SENTENCE].lower(), data)
    dated = purpose.dates.search(lowered)
    occurs = dated and (purpose.occurring.search(lowered) or spans_days(lowered, purpose))
    begins = dated and not occurs and purpose.lasting.search(lowered)
    leaning = purpose.anchored.search(lowered) and not purpose.outings.search(lowered)
    if leaning or purpose.references.search(lowered) or purpose.consulting.match(lowered):
        return -1.0
    introduces = purpose.introducing.search(lowered) is not None
    lacking = purpose.lacking.search(lowered)
    vague = purpose.vague.search(lowered) and not lacking
    # "Please read this and share" says nothing yet.
    if first and not introduces and purpose.offers.search(lowered):
        return -1.0
    if vague or (not introduces and purpose.pleasantries.search(lowered)):
        return -1.0
    decided = data.decisions.search(lowered)
    # "Many of these were damaged" tells more of what the one before names.
    more = purpose.bygone.search(lowered) and leaves_unnamed(lowered, data)
    wrong = lacking or (purpose.troubles.search(lowered) and not more)
    diagnosed = purpose.diagnosing.search(lowered)
    told = introduces or occurs or wrong or decided or diagnosed
    if not told and purpose.bygone.search(lowered) and not purpose.coming.search(lowered):
        return -1.0
    asked = (first or decided) and purpose.asking.search(lowered)
    return added(
        (_INTRODUCED, introduces),
        (_OCCURS, occurs),
        (_BEGINS, begins),
        (_DIAGNOSED, diagnosed),
        (_NAMED, diagnosed and purpose.naming.search(lowered)),
        (_WRONG, wrong),
        (_DECIDED, decided and not asked),
        (_ASKED, first and asked),
        (_DATE, dated),
        (_TIME, purpose.times.search(lowered)),
    )


def spans_days(lowered: str, purpose: Purpose) -> bool:
    """Tell a sentence, in small letters, with the day from which and the day until which."""
    return any(purpose.dates.search(span[0]) for span in purpose.spans.finditer(lowered))


def announces_title(lowered: str, title: str, data: Language) -> bool:
    """Tell a sentence, in small letters, that announces only what the title says already."""
    purpose = data.purpose
    found = purpose.introducing.search(lowered) if title else None
    if not found or any(
        each.search(lowered)
        for each in (purpose.dates, purpose.times, purpose.sums, purpose.deadlines)
    ):
        return False
    if purpose.troubles.search(lowered) and not purpose.troubles.search(title.lower()):
        return False
    words = telling_words(lowered[found.end() :], data.stop_words)
    known = words.intersection(split_words(title))
    return bool(words) and len(known) >= _MOST_OF_TITLE * len(words)


def without_greeting(lowered: str, data: Language) -> str:
    """Return a sentence, in small letters, without the greeting in front of what it tells."""
    if not data.purpose.greeting.match(lowered):
        return lowered
    greeting, _, told = lowered.partition(", ")
    short = len(greeting.split()) <= _LONGEST_GREETING  # a longer one tells something itself
    return told if short and len(told.split()) >= _FEWEST_WORDS else lowered


def added(*marks: tuple[float, object]) -> float:
    """Return the sum of the weights of what was found."""
    return sum(weight for weight, found in marks if found)


def number_topics(sentences: Sequence[str], data: Language) -> list[int]:
    """Return the number of each sentence's topic: some begin as another topic does."""
    topics, topic = list[int](), 0
    for sentence in sentences:
        topic += data.purpose.turning.match(sentence[:_OPENING].lower()) is not None
        topics.append(topic)
    return topics


def is_dependent(sentence: str, data: Language) -> bool:
    """Tell what is not understood without what its topic is about."""
    return data.purpose.dependent.search(sentence[:LONGEST_SENTENCE].lower()) is not None


def is_trouble(sentence: str, data: Language) -> bool:
    """Tell what says that something is wrong, but not what was stolen: that is never beside it."""
    lowered = sentence[:LONGEST_SENTENCE].lower()
    wrong = data.purpose.troubles.search(lowered) is not None
    return wrong and data.purpose.thefts.search(lowered) is None


def is_told(sentences: Sequence[str], data: Language, share: float = _OWN) -> bool:
    """Tell whether enough sentences are about their writer, which hardly any news is."""
    own = sum(
        data.telling.search(sentence[:LONGEST_SENTENCE].lower()) is not None
        for sentence in sentences
    )
    return own > share * len(sentences)


def find_turns(sentences: Sequence[str], data: Language) -> set[int]:
    """Return the places where a story comes to its point in its second half, or its end."""
    half = len(sentences) // 2
    turns = {
        place
        for place, sentence in enumerate(sentences)
        if place >= half and data.purpose.outcomes.search(sentence[:LONGEST_SENTENCE].lower())
    }
    return turns or {len(sentences) - 1}
