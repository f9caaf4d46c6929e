"""What a swindler said and wants, in a text that warns of him: nobody is to be advised by that."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.languages import language_data
from summarizer.punctuation import LONGEST_SENTENCE


@dataclass(frozen=True, slots=True)
class Swindle:
    """What a text tells of a swindle.

    Attributes:
        claims: The places of sentences that tell what the swindler said or wants done.
        warnings: Those that tell what never to do, or what to do against it.
    """

    claims: frozenset[int] = frozenset()
    warnings: tuple[int, ...] = ()


def find_swindle(sentences: Sequence[str], language: str) -> Swindle:
    """Find what some sentences tell of a swindle; nothing if they warn of none.

    An order right behind what the swindler said is his as well, unless it tells what to do
    against him.

    Args:
        sentences: Of the text, as written, in reading order.
        language: The code of their language.
    """
    purpose = language_data(language).purpose
    lowered = [each[:LONGEST_SENTENCE].lower() for each in sentences]
    ways = (purpose.frauds, purpose.posing)
    if not any(way.search(each) for each in lowered for way in ways):
        return Swindle()
    claims, warnings = set[int](), list[int]()
    for at, each in enumerate(lowered):
        if purpose.warnings.search(each) or purpose.refuges.search(each):
            warnings.append(at)
        elif purpose.alleging.search(each) or purpose.posing.search(each):
            claims.add(at)
        elif purpose.safeguards.search(each):
            warnings.append(at)
        elif at - 1 in claims and purpose.bidding.match(each):
            claims.add(at)
    return Swindle(frozenset(claims), tuple(warnings))
