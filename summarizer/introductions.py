"""Which sentence says of a thing, such as "the visit", which one it is."""

from collections.abc import Sequence

from summarizer.languages import Language
from summarizer.punctuation import LONGEST_SENTENCE
from summarizer.references import Lines
from summarizer.words import split_words


def find_introduced(sentences: Sequence[str], title: str, data: Language) -> dict[int, int]:
    """Return the places of sentences that begin with a thing in short, each with its introduction.

    "The visit will …" needs the earlier sentence that tells of "the residential visit to Malham",
    unless the title names the thing.

    Args:
        sentences: The sentences in reading order.
        title: Their title, or empty.
        data: The data of their language.
    """
    lines = [each[:LONGEST_SENTENCE].lower() for each in sentences]
    short = {
        at: found["noun"]
        for at, each in enumerate(lines)
        if (found := data.short_thing.match(each))
    }
    if not short:
        return {}
    introduced = dict[str, int]()
    for place, found in Lines(lines).find(data.introduction):
        introduced.setdefault(found["noun"], place)
    titled = f" {' '.join(split_words(title))} "
    return {
        place: introduced[noun]
        for place, noun in short.items()
        if introduced.get(noun, place) < place and f" {noun} " not in titled
    }
