"""What news tells its reader to do, until when, whom to call, when all ends and what it costs.

A recall is read for what to do with the jar, a closure for the way round it. That stands late in a
report, where no ranking for its lead's sake comes.
"""

from collections.abc import Sequence

from summarizer.changes import MOST, find_changes, with_changes
from summarizer.cleaning import Candidate
from summarizer.languages import Language
from summarizer.needed import NUMBER_TO_CALL
from summarizer.punctuation import LONGEST_SENTENCE
from summarizer.subject import added

_FIRST = 3  # sentences, one of which tells it if any does
_FEWEST = 12  # of news that is long
_EARLY, _DAYS = 5, 2  # so many sentences, among which so many say when, or for how much
_ADVISED = 2.0
_WARNED = 2.5  # by which the reader tells a fraud, before what to do if he did not
_DUE, _CONTACT = 1.0, 1.0


def with_advice(order: Sequence[int], candidates: Sequence[Candidate], data: Language) -> list[int]:
    """Return an order, best first, with what news tells its reader to do among its first three.

    Until when he has a say, and when it is decided, comes among the first five; then when something
    begins or ends, and what it costs; a measure for a day to come takes the second place. Advice
    takes the third place, or the second if the third is the lead's. It is left where it is if it is
    not understood without what is told later. What warns of a fraud tells what to do in that case,
    too.
    """
    advised = _with_advised(_without_source(order, candidates, data), candidates, data)
    dated = _with_days(_with_remedy(advised, candidates, data), candidates, data)
    return with_changes(_with_measure(dated, candidates, data), candidates, data)


def _with_advised(order: list[int], candidates: Sequence[Candidate], data: Language) -> list[int]:
    """Put the best advice third, or second if the third is the lead's."""
    first = order[:_FIRST]
    if len(first) < _FIRST or any(_worth(candidates[at], data) >= _ADVISED for at in first):
        return order
    kept = [first[0], 0] if 0 in first[2:] else first[:2]
    worth = {
        at: _worth(each, data)
        for at, each in enumerate(candidates)
        if not each.orphan and ({*each.needs} <= {*kept} or _needs_one(each, candidates))
    }
    best = max(worth, key=worth.__getitem__, default=-1)
    if worth.get(best, 0.0) < _ADVISED:
        return order
    if not {*candidates[best].needs} <= {*kept}:
        kept = [first[0], *candidates[best].needs]
    return [*kept, best, *(at for at in order if at != best and at not in kept)][: len(order)]


def _needs_one(candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Tell what is understood behind one sentence, which stands alone itself."""
    needed = [candidates[need] for need in candidate.needs]
    return len(needed) == 1 and not (needed[0].needs or needed[0].orphan)


def _with_remedy(order: list[int], candidates: Sequence[Candidate], data: Language) -> list[int]:
    """Put what to do in that case, if the first three warn, in the place of what tells no sum."""
    purpose = data.purpose
    first = order[:_FIRST]
    warning = [at for at in first if purpose.warnings.search(_lowered(candidates[at]))]
    others = [at for at in first if at not in warning]
    if len(first) < _FIRST or not (warning and others):
        return order
    remedies = [
        at for at, each in enumerate(candidates) if purpose.emergencies.search(_lowered(each))
    ]
    if not remedies or {*first} & {*remedies}:
        return order
    least = min(others, key=lambda at: purpose.sums.search(_lowered(candidates[at])) is not None)
    remedy = min(remedies, key=lambda at: len(candidates[at].needs))
    told = [*(at for at in first if at != least), remedy]
    return [*told, *(at for at in order if at not in told)][: len(order)]


def _with_days(order: list[int], candidates: Sequence[Candidate], data: Language) -> list[int]:
    """Put what says when, or for how much, among the first five."""
    first = order[:_EARLY]
    if len(first) < _EARLY:
        return order
    days = _find_days(range(len(candidates)), candidates, data)
    late = [at for at in days if at not in first and {*candidates[at].needs} <= {*first}][:_DAYS]
    needed = {need for at in days for need in candidates[at].needs}
    others = [at for at in first if at not in (0, *days, *needed)]
    kept = [at for at in first if at not in others[len(others) - len(late) :]]
    told = {*kept, *late}
    if not all(told.issuperset(candidates[at].needs) for at in late):
        return order
    return [*kept, *late, *(at for at in order if at not in (*kept, *late))][: len(order)]


def _with_measure(order: list[int], candidates: Sequence[Candidate], data: Language) -> list[int]:
    """Put a measure for a day to come, of the first five, before what only tells more of the lead.

    That stands right behind the lead, and gives its place among the first three.
    """
    first = order[:_FIRST]
    measures = [
        at
        for at in order[:_EARLY]
        if not candidates[at].needs
        and all(
            each.search(_lowered(candidates[at]))
            for each in (data.purpose.measures, data.purpose.dates)
        )
    ]
    if first[:2] != [0, 1] or not measures or {*first} & {*measures}:
        return order
    told = [0, measures[0], *first[2:]]
    return [*told, *(at for at in order if at not in told)]


def enough_of_news(order: Sequence[int], candidates: Sequence[Candidate], data: Language) -> int:
    """Return how many sentences of long news tell what is to come; 0 if as many as usual do."""
    if len(candidates) < _FEWEST:
        return 0
    later = order[_FIRST:MOST]
    days = {
        *_find_days(order[_FIRST:_EARLY], candidates, data),
        *find_changes(candidates, data),
    }
    told = (place for place, at in enumerate(later, _FIRST + 1) if at in days)
    return max(told, default=0)


def _find_days(among: Sequence[int], candidates: Sequence[Candidate], data: Language) -> list[int]:
    """Return which places of news tell until when people have a say, what comes, its end or cost.

    Args:
        among: The places that are looked at.
        candidates: The sentences.
        data: The data of their language.
    """
    purpose = data.purpose
    kinds = (
        (purpose.settling_days, purpose.dates),
        (purpose.measures, purpose.dates),
        (purpose.lasting,),
        (purpose.costing, purpose.sums),
    )
    found = (
        at
        for patterns in kinds
        for at in among
        if not (candidates[at].orphan or candidates[at].opening)
        and all(pattern.search(_lowered(candidates[at])) for pattern in patterns)
    )
    return [*dict.fromkeys(found)]


def _without_source(
    order: Sequence[int], candidates: Sequence[Candidate], data: Language
) -> list[int]:
    """Put what only says who told it where behind the rest, and what is barred in its place."""
    purpose = data.purpose
    sources = [
        at
        for at in order[:_FIRST]
        if purpose.sourcing.match(lowered := _lowered(candidates[at]))
        and not purpose.banning.search(lowered)
    ]
    others = [at for at in order if at not in sources]
    if not (sources and others):
        return [*order]
    barred = [
        at
        for at, each in enumerate(candidates)
        if at != others[0] and not each.opening and purpose.banning.search(_lowered(each))
    ]
    told = [others[0], *barred[: len(sources)]]
    rest = (at for at in order if at not in told and at not in sources)
    return [*told, *rest, *sources][: len(order)]


def _worth(candidate: Candidate, data: Language) -> float:
    lowered = _lowered(candidate)
    return added(
        (_ADVISED, data.purpose.advising.search(lowered)),
        (_WARNED, data.purpose.warnings.search(lowered)),
        (_DUE, data.purpose.deadlines.search(lowered)),
        (_CONTACT, NUMBER_TO_CALL.search(lowered)),
    )


def _lowered(candidate: Candidate) -> str:
    return candidate.text[:LONGEST_SENTENCE].lower()
