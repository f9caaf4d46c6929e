"""Where an essay or a review says what its writer thinks, which news does not do."""

import re
from collections.abc import Sequence

from summarizer.languages import Language
from summarizer.needed import WORD, leaves_unnamed
from summarizer.punctuation import LONGEST_SENTENCE
from summarizer.subject import is_told

_LATE = 0.35  # of an essay's sentences, among which is its conclusion
_CONCLUDING = 2  # sentences in which it says what it comes to
_FEWEST = 8  # sentences of a personal essay, or of one that asks and answers
_DEMANDS = 2  # sentences that say what is to be done, below one that announces it
_CLAIMS = 2  # sentences that say what its writer thinks should be
_ENDING = 8  # words of its last one, if it says anything
_ANSWERED = 4  # sentences, within which it answers what others say
_OWN = 0.25  # of the sentences of one that wishes for something are about its writer
_PERSON = 0.25  # of its sentences tell of somebody who has come in
_SINCE = 0.7  # of its sentences, after which he says what he has done since
_FEWEST_PARAGRAPHS = 3  # of what somebody remembers
_MOST = 0.5  # of which are about him
_NOW = 2 / 3  # of its sentences, after which he says what he has done about it
_OPENING = 3  # sentences, in which somebody says of whom he tells
_TURNS, _REPLIES = 4, 1  # sentences of a personal essay at which its writer turns or answers
_STOP = re.compile(r"(?<=[.!?…]) ")
# Of any length: each mark is looked at once. None begins with the mark of inches.
_QUOTATION = re.compile(r"“[^“”]*”|(?<!\w)‘[^‘]*?’(?!\w)|(?<!\d)\"[^\"]*\"")


def find_points(sentences: Sequence[str], data: Language) -> dict[int, int]:
    """Return where an essay or a review says what its writer thinks, each with its rank from 1.

    Of other texts none. One that argues announces its conclusion, or says what its writer thinks
    should be. A personal essay does not, but says what its writer wishes for or came to see: not
    one thing but another. What others say is no point before these. Who is interviewed has written
    nothing.
    """
    if any(map(data.asks, sentences)):
        return {}
    lowered = [each[:LONGEST_SENTENCE] for each in _without_quotations(sentences)]
    concluded = _find_conclusion(lowered, data)
    argued = concluded or _find_thoughts(lowered, data)
    points = _with_demands(argued, sentences, lowered, data)
    if points and not concluded:
        points = _with_turns(points, lowered, data)
    points.sort(key=lambda at: data.purpose.objecting.match(lowered[at]) is not None)
    return _ranked(points)


def find_memories(
    title: str, paragraphs: Sequence[Sequence[str]], sentences: Sequence[str], data: Language
) -> dict[int, int]:
    """Return what tells of what its writer remembers, below a title, each with its rank from 1.

    That is how it opens, what he has done since, how it ends, and what brought it up. News begins
    or ends with others, or tells of them; who is interviewed is asked.

    Args:
        title: The text's, or empty.
        paragraphs: The sentences of each of its paragraphs.
        sentences: Those that may be told.
        data: The data of their language.
    """
    size = len(sentences)
    whole = _without_quotations([" ".join(part) for part in paragraphs if any(part)])
    if not title or size < _FEWEST or len(whole) < _FEWEST_PARAGRAPHS:
        return {}
    own = all(map(data.first_person.search, (whole[0], whole[-1]))) and is_told(whole, data, _MOST)
    if not own or any(map(data.asks, sentences)):
        return {}
    lowered = [each[:LONGEST_SENTENCE] for each in _without_quotations(sentences)]
    late = range(int(_NOW * size), size - 1)
    deeds = [at for at in late if data.telling.search(lowered[at])]
    deeds.sort(key=lambda at: -len(lowered[at]))
    lately = [at for at in range(1, size) if data.purpose.lately.search(lowered[at])]
    points = [0, *deeds[:1], *_find_ending(lowered), *lately[:1]]
    return _ranked(points)


def find_answers(sentences: Sequence[str], data: Language) -> dict[int, int]:
    """Return where others say something, and where the writer answers: "Some say … But …"."""
    lowered = [each[:LONGEST_SENTENCE] for each in _without_quotations(sentences)]
    answers = dict[int, int]()
    for place, sentence in enumerate(lowered):
        if data.purpose.objecting.match(sentence):
            near = range(place, min(place + 1 + _ANSWERED, len(lowered)))
            answering = (at for at in near if data.purpose.answering.search(lowered[at]))
            answers[place] = place if _is_refuted(sentence, data) else next(answering, place)
    return {place: answer for place, answer in answers.items() if answer != place}


def _is_refuted(sentence: str, data: Language) -> bool:
    """Tell whether what others say has been joined to what denies it."""
    return any(map(data.purpose.refuting.match, _STOP.split(sentence)[1:]))


def _without_quotations(sentences: Sequence[str]) -> list[str]:
    """Return sentences in small letters without what others say, maybe in several of them."""
    said = "\n".join(sentences).lower()
    return _QUOTATION.sub(lambda found: " " + "\n" * found[0].count("\n"), said).split("\n")


def _ranked(points: Sequence[int]) -> dict[int, int]:
    """Return each place with its rank from 1, where it comes first."""
    return {place: rank for rank, place in enumerate(dict.fromkeys(points), 1)}


def _find_ending(lowered: Sequence[str]) -> list[int]:
    """Return the place of the last sentence if it says anything."""
    return [len(lowered) - 1] if len(lowered[-1].split()) >= _ENDING else []


def _with_demands(
    points: Sequence[int], sentences: Sequence[str], lowered: Sequence[str], data: Language
) -> list[int]:
    """Put what the writer wants done first, as below "Here is what I would do", and then the rest.

    Of this what leans on the sentence before is no point beside them. If he says nothing else of
    what he thinks, that is how he opens and how he ends.
    """
    size, demanding = len(lowered), data.purpose.demanding
    announced = (at for at, each in enumerate(lowered) if demanding.match(each))
    demands = [
        at for first in announced for at in range(first + 1, min(first + 1 + _DEMANDS, size))
    ]
    if not demands or size < _FEWEST:
        return [*points]
    others = [at for at in points if not (at and _leans(sentences[at - 1], sentences[at], data))]
    return [*demands, *(others or _find_ending(lowered)), 0]


def _with_turns(points: Sequence[int], lowered: Sequence[str], data: Language) -> list[int]:
    """Add what changed the writer's mind, what he asks or does, and his answers, late ones first.

    How a personal essay opens comes behind these. Who tells of somebody he likes argues nothing.
    """
    likes = any(map(data.purpose.favourites.search, lowered[:_OPENING]))
    if likes or not is_told(lowered, data, _OWN):
        return [*points]
    size = len(lowered)
    turns = [
        at
        for at, each in enumerate(lowered)
        if data.purpose.resolving.match(each) and not leaves_unnamed(each, data)
    ]
    turns.sort(key=lambda at: at < size // 2)
    answers = {*find_answers(lowered, data).values()}
    replies = sorted(at for at in answers if not leaves_unnamed(lowered[at], data))
    opening = [0] if points[-1] == 0 else []
    first = points[: len(points) - len(opening)]
    return [*first, *turns[:_TURNS], *replies[:_REPLIES], *opening]


def _leans(before: str, sentence: str, data: Language) -> bool:
    """Tell what begins with a pronoun, or has "the" with a noun of the sentence before."""
    if data.pronoun.match(sentence):
        return True
    known = {found["noun"] for found in data.known_thing.finditer(sentence[:LONGEST_SENTENCE])}
    return not known.isdisjoint(WORD.findall(before[:LONGEST_SENTENCE].lower()))


def _find_conclusion(lowered: Sequence[str], data: Language) -> list[int]:
    """Return what is argued for, what all comes to, how it opens otherwise, what else is argued.

    So is what its writer asks himself late, with his answer: "Would I go again? Mostly."
    """
    size = len(lowered)
    late = range(size - max(3, int(_LATE * size)), size)
    ends = {at for at in late if at > 0 and data.purpose.concluding.match(lowered[at])}
    if size >= _FEWEST:
        asked = range(size // 2, size - 1)
        ends |= {at for at in asked if data.purpose.weighing.match(lowered[at])}
    if not ends:
        return []
    ends |= {at + 1 for at in ends if at + 1 < size}  # what follows from it
    thinking = (data.purpose.arguing, data.purpose.claiming)
    argued = {at for at, each in enumerate(lowered) if any(one.match(each) for one in thinking)}
    points = sorted(ends | argued)
    concluding = [at for at in points if at >= size // 2][-_CONCLUDING:]
    argues = points[0] not in concluding
    first = [points[0], *concluding] if argues else [*concluding, 0]
    return [*first, *sorted(argued)]


def _find_thoughts(lowered: Sequence[str], data: Language) -> list[int]:
    """Return what the writer thinks should be, what he came to see, and how he ends.

    Of a personal essay without the first, what he wishes for, what he came to see, of whom he
    tells, what he has done since and how he opens.
    """
    size = len(lowered)
    if size < _FEWEST:
        return []
    insights = sorted({place for at in range(size) for place in _insight_at(at, lowered, data)})
    claiming = [data.purpose.claiming]
    if any(map(data.telling.search, lowered)):  # news tells what others want
        claiming.append(data.purpose.urging)
    claims = [at for at, each in enumerate(lowered) if any(one.match(each) for one in claiming)]
    claims = claims[:_CLAIMS]
    if claims:
        return [*claims, *insights[:_CLAIMS], *_find_ending(lowered)]
    wishes = _find_wishes(lowered, data)
    told = is_told(lowered, data, _OWN) if wishes else insights and is_told(lowered, data)
    if not told:
        return []
    late = range(int(max([*wishes, *insights, _SINCE * size])) + 1, size)
    own = (at for at in late if data.telling.search(lowered[at]))
    since = [at for at in own if not leaves_unnamed(lowered[at], data)][:1]
    return [*wishes[: 2 * _CLAIMS], *insights, *_find_person(lowered, data), *since, 0]


def _find_person(lowered: Sequence[str], data: Language) -> list[int]:
    """Return where somebody comes in of whom much of what follows tells, as "an old woman"."""
    comes = (at for at, each in enumerate(lowered) if data.purpose.somebody.search(each))
    first = next(comes, len(lowered))
    again = sum(data.purpose.again.search(each) is not None for each in lowered[first + 1 :])
    return [first] if again > _PERSON * len(lowered) else []


def _find_wishes(lowered: Sequence[str], data: Language) -> list[int]:
    """Return what the writer wishes for; what only says that he does, with the next sentence."""
    wishes = list[int]()
    for at, sentence in enumerate(lowered):
        if data.purpose.wishing.match(sentence):
            leads = len(sentence.split()) < _ENDING and at + 1 < len(lowered)
            wishes += [at, at + 1][: 1 + leads]
    return wishes


def _insight_at(at: int, lowered: Sequence[str], data: Language) -> range:
    """Return the place of a sentence if it says what its writer came to see, and where that ends.

    That is the next sentence in "It is not this. It is that."
    """
    first = lowered[at].rstrip(".")
    found = data.purpose.insights.search(". ".join((first, *lowered[at + 1 : at + 2])))
    if found is None or found.start() >= len(first):
        return range(0)
    return range(at, at + 1 + (found.end() > len(first) + 1))
