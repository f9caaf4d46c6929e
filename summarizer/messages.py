"""In which order a message is told: what it is about, what is asked by when, what happens else.

A letter holds more facts than three sentences do, so this also says how many sentences it needs.
"""

from collections.abc import Sequence, Set

from summarizer.cleaning import Candidate
from summarizer.purpose import COURTESY
from summarizer.summary import LONGEST

_ENOUGH_WORDS = 12  # a sentence of fewer counts the less
_PLAIN = 8.0  # favoured more, it needs no further words, as "stop taking ibuprofen"
_BROKEN = 0.7  # how much is worth what is less than a whole statement
_ORPHAN = 0.65  # and what points at something that is nowhere, or not told yet
_COURTEOUS = 0.1  # so little is worth what only thanks or praises: it is told after all else
_SUBJECT = 1.6  # and what the message is about
_SUBJECT_OF_SEVERAL = 4.0  # the same of one with more than two topics
_TOLD_TOPIC = 0.5  # and further sentences of a topic of which one is told, among the first ones
_FIRST = 3  # sentences
_EARLY = 0.3  # how much more the first sentence is worth than the last one
_SAME = 0.75  # of the shorter one's words are shared: two sentences that say the same
_FARTHEST = 5  # sentences that one after another are needed by the next
_TELLING = 2.0  # favoured so much, a sentence tells something that is missed if it is left out
_TELLING_IN_TALK = 1.5  # the same in a chat or a meeting, where people need few words
_SCREEN = 1100  # characters that are told of a short one
_LARGEST_SHARE = 0.7  # of which this is the most
_SHARE = 0.45  # of a message that is told to who chose no length, and the sentence that reaches it
_SHARE_OF_TALK = 0.7  # the same of a chat or a meeting, of which much is decided


def order_message(
    candidates: Sequence[Candidate], words: Sequence[Sequence[str]], longest: int
) -> list[int]:
    """Return the places of a message's best sentences, best first; what is said twice, once.

    Args:
        candidates: Its sentences in reading order.
        words: The words of each, in small letters.
        longest: The most places to return.
    """
    several = candidates[-1].topic > 1
    vocabularies = [frozenset(each) for each in words]
    worth = [
        _worth(each, len(words[place]), place / len(candidates), several=several)
        for place, each in enumerate(candidates)
    ]
    subject = next((at for at, each in enumerate(candidates) if each.subject), -1)
    order, left = list[int](), [*range(len(candidates))]
    while left and len(order) < longest:
        told = {candidates[place].topic for place in order if several and place != subject}
        factor = _TOLD_TOPIC if len(order) < _FIRST else 1.0
        alone = 1.0 if order else _ORPHAN
        best = max(
            left,
            key=lambda at: (
                worth[at]
                * (factor if candidates[at].topic in told else 1.0)
                * (alone if candidates[at].needs else 1.0)
            ),
        )
        if len(order) == 1 and subject in left and (several or candidates[subject].favour > 1):
            best = subject
        best = _first_needed(best, candidates, left)
        order.append(best)
        said = vocabularies[best]
        left = [at for at in left if at != best and not _is_said(vocabularies[at], said)]
    return order


def enough(candidates: Sequence[Candidate], order: Sequence[int]) -> int:
    """Return how many sentences of a message, best first, hold what it has to tell.

    At most ``LONGEST``, and about two fifths of it; of talk seven tenths; of a short message more,
    up to a screen of it.
    """
    size, count = sum(len(each.text) for each in candidates), 0
    spoken = bool(candidates) and candidates[0].spoken
    share, telling = (_SHARE_OF_TALK, _TELLING_IN_TALK) if spoken else (_SHARE, _TELLING)
    room = max(share * size, min(_LARGEST_SHARE * size, _SCREEN))
    for number, place in enumerate(order[:LONGEST], 1):
        if room <= 0:
            break
        room -= len(candidates[place].text)
        if candidates[place].favour >= telling:
            count = number
    return count


def _worth(candidate: Candidate, words: int, place: float, *, several: bool) -> float:
    early = _EARLY * (place if candidate.spoken else 1 - place)
    plain = candidate.favour > _PLAIN and not candidate.spoken
    length = 1.0 if plain else min(1.0, words / _ENOUGH_WORDS)
    worth = candidate.favour * length * (1 + early)
    if candidate.broken:
        worth *= _BROKEN
    if candidate.orphan:
        worth *= _ORPHAN
    if candidate.favour <= COURTESY and not (candidate.spoken or candidate.subject):
        worth *= _COURTEOUS
    if candidate.subject:
        worth *= _SUBJECT_OF_SEVERAL if several else _SUBJECT
    return worth


def _first_needed(place: int, candidates: Sequence[Candidate], left: Sequence[int]) -> int:
    """Return the sentence in which begins what must be read before one; itself if nothing must."""
    begun = place
    for _ in range(_FARTHEST):
        needed = [need for need in candidates[begun].needs if need in left]
        if not needed:
            return begun
        begun = max(needed)
    return place


def _is_said(words: Set[str], said: Set[str]) -> bool:
    return len(words & said) > _SAME * min(len(words), len(said))
