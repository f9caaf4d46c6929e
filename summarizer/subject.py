"""What a message is about, topic by topic, and where a story turns.

What is asked is not understood without it: people say it first, or come to it after a courtesy.
"""

from collections.abc import Sequence

from summarizer.languages import Language

_SOON = 4  # sentences, one of which says what a message is about
_FEWEST_WORDS = 8  # of one that does
_LONGEST_SENTENCE = 1000  # characters of a sentence that are looked at
_OWN = 0.4  # of a story's sentences that are about its writer
_OPENING = 40  # characters, within which a sentence comes to another topic


def find_subject(sentences: Sequence[str], data: Language) -> int | None:
    """Return the place of the sentence that says what a message is about; None if none does.

    That is the first that tells what is wrong, or else the first that is no courtesy.

    Args:
        sentences: The message's.
        data: The data of its language.
    """
    telling = [
        place
        for place, sentence in enumerate(sentences[:_SOON])
        if len(sentence.split()) >= _FEWEST_WORDS
        and not data.purpose.pleasantries.search(sentence[:_LONGEST_SENTENCE].lower())
        and not is_dependent(sentence, data)
    ]
    wrong = (place for place in telling if is_trouble(sentences[place], data))
    return next(wrong, telling[0] if telling else None)


def number_topics(sentences: Sequence[str], data: Language) -> list[int]:
    """Return the number of each sentence's topic: some begin as another topic does."""
    topics, topic = list[int](), 0
    for sentence in sentences:
        topic += data.purpose.turning.match(sentence[:_OPENING].lower()) is not None
        topics.append(topic)
    return topics


def is_dependent(sentence: str, data: Language) -> bool:
    """Tell what is not understood without what its topic is about."""
    return data.purpose.dependent.search(sentence[:_LONGEST_SENTENCE].lower()) is not None


def is_trouble(sentence: str, data: Language) -> bool:
    """Tell what says that something is wrong."""
    return data.purpose.troubles.search(sentence[:_LONGEST_SENTENCE].lower()) is not None


def is_told(sentences: Sequence[str], data: Language) -> bool:
    """Tell whether enough sentences are about their writer, which hardly any news is."""
    own = sum(
        data.telling.search(sentence[:_LONGEST_SENTENCE].lower()) is not None
        for sentence in sentences
    )
    return own > _OWN * len(sentences)


def find_turns(sentences: Sequence[str], data: Language) -> set[int]:
    """Return the places where a story comes to its point in its second half, or its end."""
    half = len(sentences) // 2
    turns = {
        place
        for place, sentence in enumerate(sentences)
        if place >= half and data.purpose.outcomes.search(sentence[:_LONGEST_SENTENCE].lower())
    }
    return turns or {len(sentences) - 1}
