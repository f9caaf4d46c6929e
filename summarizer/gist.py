"""Which sentence tells a message if one alone is to: what it is about, or asks, and stands alone.

Whatever asks most may come first where several are told; read alone, few of these say of what.
"""

from collections.abc import Sequence, Set

from summarizer.cleaning import Candidate
from summarizer.languages import Language
from summarizer.messages import enough, order_message
from summarizer.punctuation import LONGEST_SENTENCE
from summarizer.purpose import announces
from summarizer.subject import is_dependent
from summarizer.summary import LONGEST

_MOST = 4.0  # that a sentence is favoured for its facts, which are many in a list of them
_SUBJECT = 2.5  # how much is worth what the message is about
_OTHER_SUBJECT = 1.8  # the same of one that tells nothing of the title's matter
_LEAST_OF_SUBJECT = 2.0  # that it is favoured
_OF_TITLE = 1.5  # and what tells of the matter in the title
_ENOUGH_WORDS = 12  # a sentence of fewer counts the less
_EARLY = 0.3  # how much more the first sentence is worth than the last one


def order_with_gist(
    candidates: Sequence[Candidate],
    words: Sequence[Sequence[str]],
    title: Set[str],
    data: Language,
    longest: int,
) -> list[int]:
    """Return the places of a message's best sentences, with what tells it alone in the first place.

    Only what is told at the automatic length comes there, and nothing does if none of it can be
    read alone. What is said in a chat or at a meeting stays in its order.

    Args:
        candidates: Its sentences in reading order.
        words: The words of each, in small letters.
        title: The words of its title.
        data: The data of its language.
        longest: The most places to return.
    """
    order = _with_emergencies(order_message(candidates, words, len(candidates)), candidates, data)
    order = order[: max(longest, LONGEST)]
    told = () if candidates[0].spoken else order[: enough(candidates, order)]
    alone = [at for at in told if _stands_alone(candidates[at], data)]
    if alone:
        about = title - data.stop_words
        best = max(
            alone, key=lambda at: _worth(candidates[at], words[at], at / len(candidates), about)
        )
        if candidates[best].favour == 1:  # told only for what needs it
            named = (at for at in told if candidates[at].subject and not candidates[at].needs)
            best = next(named, best)
        order = [best, *(at for at in order if at != best)]
    return order[:longest]


def _with_emergencies(
    order: list[int], candidates: Sequence[Candidate], data: Language
) -> list[int]:
    """Put in which case to call for help among what is told, whatever else there is."""
    told = order[: enough(candidates, order)]
    urgent = [
        at
        for at in order
        if at not in told
        and data.purpose.emergencies.search(candidates[at].text[:LONGEST_SENTENCE].lower())
    ]
    if not (told and urgent):
        return order
    kept = told[: max(1, len(told) - len(urgent))]
    return [*kept, *urgent, *(at for at in order if at not in kept and at not in urgent)]


def _stands_alone(candidate: Candidate, data: Language) -> bool:
    lacking = candidate.needs or candidate.opening or candidate.broken
    # A "so" before what a message is about does no harm.
    if lacking or (candidate.orphan and not candidate.subject):
        return False
    lowered = candidate.text[:LONGEST_SENTENCE].lower()
    purpose = data.purpose
    later = (purpose.conditions, purpose.optional, purpose.asides, purpose.turning)
    if any(each.match(lowered) for each in later) or is_dependent(lowered, data):
        return False
    return not (purpose.following.search(lowered) or announces(candidate.text, data))


def _worth(candidate: Candidate, words: Sequence[str], place: float, about: Set[str]) -> float:
    size = len(candidate.text.split())
    favour = min(candidate.favour, _MOST)
    worth = 1 + _EARLY * (1 - place)
    titled = not about.isdisjoint(words)
    if candidate.subject and favour > 1:
        favour = max(favour, _LEAST_OF_SUBJECT)
        worth *= _SUBJECT if titled or not about else _OTHER_SUBJECT
    if titled:
        worth *= _OF_TITLE
    return worth * favour * min(1.0, size / _ENOUGH_WORDS)
