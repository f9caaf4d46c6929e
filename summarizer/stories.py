"""In which order a story is told: how it begins, how it ends, where it turns, then what is between.

So is an essay: what its writer thinks, then what is between. A story's sentences
tell little alone, and its first ones nothing of what becomes of anybody.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile
from math import sqrt

from summarizer.cleaning import Candidate
from summarizer.languages import Language
from summarizer.needed import leaves_unnamed
from summarizer.points import find_answers
from summarizer.punctuation import LINE_BREAK, LONGEST_SENTENCE, OPENING
from summarizer.summary import LONGEST

_FEWEST = 10  # sentences
_FEWEST_OWN = 15  # of one that somebody tells of himself
ENOUGH = 5  # sentences: how it begins, turns and ends, and what is between
_NEWS = 0.1  # of its sentences
_FULL_NAME = 3  # words in capitals one after another
_SPEAKING = (*OPENING, "-", "–", "—")
_ENOUGH_WORDS = 15  # a sentence of fewer counts the less
_TELLING = 0.35  # how much the very last sentence is worth if it tells something
_SPOKEN = 0.3  # how much is worth what somebody says
_POINTING = 0.6  # and what is not understood without the sentence before it
_TURNING = 2.5  # and where the story comes to its point
_OPENING = 3  # sentences at least, in which somebody says of whom he tells
_NEAR = 3  # sentences, within which somebody tells what he remembers best
_DEEDS = 3  # that are told before the lesson
_HAPPENED = 2  # of them that tell what happened
_POINTS = 3  # of an essay, behind which comes until when its readers have a say
_MOST_POINTS = 7  # of an essay that are told, beside how it opens
_SHARE = 0.3  # of an essay's sentences that tell it
_LEADING = 0.4  # and what only leads to what it argues
_EVIDENT = 1.5  # how much is worth what tells a number of what it argues


def is_story(candidates: Sequence[Candidate]) -> bool:
    """Tell a story: no short text, with hardly the numbers, acronyms and full names of news.

    What somebody tells of himself may hold these, but is a story only if it is long. What was
    written for a purpose is none.
    """
    if len(candidates) < _FEWEST or candidates[0].message:
        return False
    if any(each.favour > 1 for each in candidates):
        return False
    if any(each.ending for each in candidates):
        return len(candidates) >= _FEWEST_OWN
    return sum(_is_news(each.text) for each in candidates) <= _NEWS * len(candidates)


def _is_news(sentence: str) -> bool:
    """Tell a number, an acronym or a full name."""
    run = 0
    for word in sentence.split():
        run = run + 1 if word[:1].isupper() else 0
        acronym = word.isupper() and sum(map(str.isalpha, word)) > 1
        if run == _FULL_NAME or acronym or any(map(str.isdigit, word)):
            return True
    return False


def order_story(candidates: Sequence[Candidate], data: Language, longest: int) -> list[int]:
    """Return the places of so many of a story's sentences, best first.

    It begins where its writer says early whom he likes best. Where he says what he remembers best,
    or what happened one day, that is told after how it begins, and before how it ends. Where he
    says of which deed he tells, how it began and what became of it comes before the lesson.
    """
    size = len(candidates)
    lowered = [each.text[:LONGEST_SENTENCE].lower() for each in candidates]
    if deeds := _find_deeds(lowered, data):
        return _filled(deeds, [*map(_worth, candidates)], longest)
    event = _find_event(lowered, data)
    turning = 1 if event else _TURNING  # what it comes to is what happened then
    worth = [
        _worth(each) * (turning if data.purpose.outcomes.search(each.text.lower()) else 1)
        for each in candidates
    ]
    opening, closing = range(size // 4), range(size - max(2, size // 6), size)
    first = find_favourite(candidates, data)
    if first is None:
        first = max(opening, key=lambda at: worth[at] * (len(opening) + 2 - at))
    by_worth = sorted(closing, key=lambda at: -worth[at] * (at - size // 2))
    last = by_worth[0]
    if event:
        # Of what he remembers best the end only tells what he has felt since.
        end = () if data.purpose.remembering.search(lowered[event[0]]) else (last,)
        return _filled([*dict.fromkeys((first, *event, *end))], worth, longest)
    order = [first, last, _best(range(size // 2 + 1, last), (size // 2, last), worth)]
    end = (size - 1,) if worth[-1] >= _TELLING else ()
    order += [at for at in (*end, *by_worth) if at not in order][:1]
    return _filled(order, worth, longest)


def find_favourite(candidates: Sequence[Candidate], data: Language) -> int | None:
    """Return where somebody says early whom or what he likes best, of which all else tells."""
    opening = enumerate(candidates[: max(_OPENING, len(candidates) // 4)])
    favourites = data.purpose.favourites
    return next(
        (at for at, each in opening if favourites.search(each.text[:LONGEST_SENTENCE].lower())),
        None,
    )


def _find_deeds(lowered: Sequence[str], data: Language) -> list[int]:
    """Return where somebody says of which deed he tells, what he did, and the lesson.

    Empty if he does not say so early, or tells of fewer deeds.
    """
    size = len(lowered)
    begun = next((at for at in range(size // 3) if data.purpose.occasion.search(lowered[at])), size)
    lessons = range(size - 2, size)
    deeds = [at for at in range(begun + 1, lessons[0]) if data.purpose.deeds.search(lowered[at])]
    if len(deeds) < _DEEDS:
        return []
    lesson = next((at for at in lessons if data.purpose.outcomes.search(lowered[at])), size - 1)
    first = [begun, deeds[0], *deeds[1 - _DEEDS :], lesson]
    return [*dict.fromkeys([*first, *deeds])]


def _find_event(lowered: Sequence[str], data: Language) -> list[int]:
    """Return where somebody tells what he remembers best, and what happened; empty if nowhere.

    That is what happened once, if he says so, rather than what always did. What came of it, or
    what he has felt since, is no part of it.
    """
    size, purpose = len(lowered), data.purpose
    begun = next((at for at, each in enumerate(lowered) if purpose.remembering.search(each)), -1)
    once = next((at for at in range(begun + 1, size - 2) if purpose.once.match(lowered[at])), begun)
    if once < 0:
        return []
    near = range(once + 1, min(once + 1 + _NEAR, size))
    happened = [*takewhile(lambda at: not purpose.outcomes.search(lowered[at]), near)]
    happened.sort(key=lambda at: -min(_ENOUGH_WORDS, len(lowered[at].split())))
    return [*(at for at in (begun, once) if at >= 0), *sorted(happened[:_HAPPENED])]


def is_essay(candidates: Sequence[Candidate]) -> bool:
    """Tell what argues, as an essay or a review does."""
    return any(each.point for each in candidates)


def order_essay(candidates: Sequence[Candidate], data: Language, longest: int) -> list[int]:
    """Return the places of so many of an essay's sentences, best first.

    Whom its writer likes best, if he says so early, what he thinks, then what is between, rather
    with numbers; a sentence that points back comes after the one before it, what others say after
    its answer, and what leads to the thesis after the rest.
    """
    needed = [each.needs for each in candidates]
    objections = set[int]()
    answers = find_answers([each.text for each in candidates], data)
    for first, answer in answers.items():
        objections.update(range(first, answer))
        needed[first : answer + 1] = [(answer,), *[(first,)] * (answer - first - 1), ()]
        if leaves_unnamed(candidates[answer].text.lower(), data):  # as "that is true at night"
            objections.add(answer)
    _need_place(needed, candidates, data)
    thesis = next(at for at, each in enumerate(candidates) if each.point)
    leading = {*range(thesis)}.difference(answers.values())
    worth = [
        _worth(each)
        * (_EVIDENT if any(map(str.isdigit, each.text)) else 1)
        * (_POINTING if each.needs and not each.opening else 1)
        * (_SPOKEN if at in objections else 1)
        * (_LEADING if at in leading else 1)
        for at, each in enumerate(candidates)
    ]
    points = [at for at, each in enumerate(candidates) if each.point and at not in objections]
    named = find_favourite(candidates, data)
    points.sort(key=lambda at: (at != named, candidates[at].point))
    told = _with_occasion(points, candidates, data)
    return _filled(_with_days(told, candidates, needed, data), worth, longest, needed)


def _with_occasion(
    points: Sequence[int], candidates: Sequence[Candidate], data: Language
) -> list[int]:
    """Add, behind the first point, the plan of others that an essay is about.

    Whoever writes about what somebody plans says early what that is, and never again.
    """
    early = candidates[: len(candidates) // 2]
    lowered = [each.text[:LONGEST_SENTENCE].lower() for each in early]
    plans = [at for at, each in enumerate(lowered) if data.purpose.proposing.search(each)][:1]
    return [*dict.fromkeys([*points[:1], *plans, *points[1:]])]


def _need_place(
    needed: list[tuple[int, ...]], candidates: Sequence[Candidate], data: Language
) -> None:
    """Let what goes on about another place need the sentence that names it."""
    purpose = data.purpose
    for at in range(1, len(candidates)):
        there = purpose.elsewhere.match(candidates[at - 1].text)
        if there and not needed[at] and purpose.staying.match(candidates[at].text):
            needed[at] = (at - 1,)


def _with_days(
    points: Sequence[int],
    candidates: Sequence[Candidate],
    needed: Sequence[Sequence[int]],
    data: Language,
) -> list[int]:
    """Add what a demand needs, and until when its readers have a say, behind the first points."""
    lowered = [each.text[:LONGEST_SENTENCE].lower() for each in candidates]
    days = [
        at
        for at, each in enumerate(lowered)
        if data.purpose.settling_days.search(each) and data.purpose.dates.search(each)
    ]
    told = list[int]()
    for at in points:
        urged = data.purpose.urging.match(lowered[at])
        told += [*(needed[at] if urged else ()), at]
    return [*dict.fromkeys([*told[:_POINTS], *days[:1], *told[_POINTS:]])]


def enough_of_essay(candidates: Sequence[Candidate], order: Sequence[int]) -> int:
    """Return how many of an essay's sentences, best first, tell it.

    What is told only because the next one needs it is told with that.
    """
    most = min(LONGEST, len(order))
    points = sum(each.point > 0 for each in candidates[1:])
    count = min(most, max(ENOUGH, round(_SHARE * len(candidates)), min(points, _MOST_POINTS)))
    while count < most and order[count - 1] in candidates[order[count]].needs:
        count += 1
    return count


def _filled(
    order: Sequence[int],
    worth: Sequence[float],
    longest: int,
    needed: Sequence[Sequence[int]] = (),
) -> list[int]:
    """Add the best sentence, rather far from the others, again and again, after what it needs."""
    order, size = [*order], len(worth)
    while len(order) < min(size, longest):
        told = {-1, *order, size}
        chain = [_best({*range(size)} - told, told, worth)]
        while needed and (
            untold := {need for at in chain for need in needed[at]}.difference(order, chain)
        ):
            chain.insert(0, max(untold))
        order += chain
    return order[:longest]


def _best(places: Iterable[int], told: Collection[int], worth: Sequence[float]) -> int:
    """Return the place of the best sentence, rather far from those that are told."""
    return max(places, key=lambda at: worth[at] * sqrt(min(abs(at - each) for each in told)))


def _worth(candidate: Candidate) -> float:
    text = candidate.text
    worth = min(1.0, len(text.split()) / _ENOUGH_WORDS)
    if text.startswith(_SPEAKING) or LINE_BREAK in text:
        worth *= _SPOKEN
    if candidate.opening or candidate.orphan:
        worth *= _POINTING
    return worth
