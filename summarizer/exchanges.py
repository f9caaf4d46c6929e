"""What people say to each other in a chat: what belongs together, and which of it matters."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from summarizer.halves import count_unfit, is_unfit
from summarizer.languages import Language
from summarizer.paste import words_said
from summarizer.punctuation import FACES, LINE_BREAK, LONGEST_SENTENCE
from summarizer.revised import find_dropped, messages_of
from summarizer.subject import added
from summarizer.words import split_words, telling_words

_FEWEST_WORDS = 4  # of what tells something alone, unless it tells a number
_FEWEST_TELLING = 3  # of these, in the question with which a chat begins
_FEW = 6  # exchanges
_COURTESY = 8  # words of what is no more than "thank you"
_SHORT = 8  # words of a question that a short answer does not make worth telling
_TAIL = 40  # characters, in which a question may be followed by why somebody asks
_MOST = 3  # messages: a question, perhaps one asked back, and the answer
_LONGEST = 70  # words of an exchange
_BACK = 3  # messages before one that settles something, which may have proposed it
_NUMBER = 5  # letters of words that two messages share: so much is a number worth
# How much it is favoured that something is settled, and what is added for whatever else is told.
_SETTLED = 16.0
_REPEATED = 2.0  # that is said again later
_OPENING = 2.0  # a question with which a chat begins
_FIRST = 1.0  # so much more, if it begins with what is none
_APPOINTED = 2.0
_DATED = 1.0  # on which day, without which no hour helps
_SECRET = 3.0  # which whoever has not read it spoils
_SHARED = 1.5  # what each pays
_BROUGHT = 2.0  # or is to bring or to wear
_HOSTED = 2.0  # at whose place it will be
_MET = 1.0  # or where else
_CORRECTED = 2.0  # what corrects what the others believe
_PROMISED = 1.2  # or asked of somebody
_DUE, _CAME, _WRONG, _TREATED = 1.0, 1.0, 1.0, 1.5
_PAID = 2.0
_SHUT = 1.5  # which nobody is to come to, or the way round it
_ANSWERED = 0.5  # a question that is
_AGREED = 2.0  # a time or a sum that somebody proposed
_COUNTED = 0.5  # a number of any kind
_DROPPED = 0.8  # how much a day is worth on which nothing will be, as another one was settled on
_DISCUSSED = 0.85  # and what is said before that
_BUSY = 0.4  # when somebody is busy, before all agree
_REJECTED = 0.2  # how much is worth what somebody turned down
_END = re.compile(rf"[\s.!…)\]{FACES}]+\Z")


def with_messages_apart(text: str) -> str:
    """Return a chat with a blank line before each message.

    Its own further lines in small letters go on in it. Messages as long as each other are no
    wrapped lines.
    """
    lines = text.split("\n")
    return "\n".join(line if words_said(line) == line else f"\n{line}" for line in lines)


def join_answers(messages: Sequence[str], data: Language) -> list[str]:
    """Join what belongs together in a chat, and leave out what tells nothing alone.

    Each question is joined to its answer, what was proposed to who turned it down or cannot have
    it, and what was settled to the proposal that it takes up; what is not understood alone, or
    agrees to the message before, to that. Left out are a question that nobody answers and asks
    nobody to do anything, and an answer to it, such as "ok". All of it if nothing else is said.
    """
    runs = _with_opening_apart([*_runs(messages, data)], messages, data) or [
        (place, place + 1) for place in range(len(messages))
    ]
    return [LINE_BREAK.join(messages[slice(*run)]) for run in _with_proposals(runs, messages, data)]


def rate_exchanges(exchanges: Sequence[str], data: Language) -> list[float]:
    """Return how much each exchange of a chat is favoured for what it tells; 1 is not at all.

    A chat is read for its outcome, and then for what it is about, which is how it begins. What is
    said before anything is settled is mere discussion, and then come arrangements.
    """
    said = messages_of(exchanges)
    favours = [_favour(each, data) for each in said]
    settled = [place for place, each in enumerate(favours) if each == _SETTLED]
    for place, later in pairwise(settled):
        if _is_repeated(said[place][-1], said[later][-1], data):
            favours[place] = _REPEATED
    for place in settled:
        before = max(0, place - 1)
        open_ = before < place and favours[before] < _SETTLED
        if open_ and all(_hosts(each, data) for each in said[before : place + 1]):
            favours[before] *= _REJECTED  # where was asked, and is settled
    dropped = (at for at in find_dropped(said, settled, data) if not _pays(said[at], data))
    favours = _lowered(favours, dropped)
    for place in range(settled[0] if settled else 0):
        favours[place] *= _DISCUSSED
    for place in range(settled[-1] if settled else 0):
        if len(said[place]) == 1 and favours[place] < _SETTLED and _is_busy(said[place][0], data):
            favours[place] *= _BUSY
    if favours and settled[:1] != [0]:
        favours[0] = _OPENING if _asks(said[0][0], data) else favours[0] + _FIRST
    return favours


def _hosts(said: Sequence[str], data: Language) -> bool:
    return data.purpose.hosting.search(" ".join(said)[:LONGEST_SENTENCE].lower()) is not None


def _lowered(favours: Sequence[float], dropped: Iterable[int]) -> list[float]:
    """Return how much each exchange is favoured if some tell only of what was dropped."""
    gone = {*dropped}
    return [min(each, _DROPPED) if at in gone else each for at, each in enumerate(favours)]


def _pays(said: Sequence[str], data: Language) -> bool:
    """Tell what somebody is to pay or to do, which holds whatever was settled since."""
    lowered = " ".join(said)[:LONGEST_SENTENCE].lower()
    return any(each.search(lowered) for each in (data.purpose.sums, data.purpose.asking))


def _is_busy(words: str, data: Language) -> bool:
    return data.purpose.busy.search(words[:LONGEST_SENTENCE].lower()) is not None


def _is_repeated(words: str, later: str, data: Language) -> bool:
    """Tell whether half of what was settled is settled again."""
    telling = telling_words(words, data.stop_words)
    return 2 * len(telling.intersection(split_words(later))) >= len(telling)


def _favour(said: Sequence[str], data: Language) -> float:
    lowered = " ".join(said)[:LONGEST_SENTENCE].lower()
    purpose = data.purpose
    if any(_settles(b, data) and not is_unfit(a, data) for a, b in pairwise(("", *said))):
        return _SETTLED  # more than which other dish it will be
    appointed, paid = data.appointments.search(lowered), purpose.sums.search(lowered)
    favoured = 1 + added(
        (_ANSWERED, len(said) > 1 and _asks(said[0], data)),
        (_AGREED, (appointed or paid) and any(_assents(each, data) for each in said[1:])),
        (_AGREED, any(_takes_up(each, before, data) for before, each in pairwise(said))),
        (_COUNTED, _has_number(lowered)),
        (_APPOINTED, appointed),
        (_DATED, appointed and purpose.dates.search(lowered)),
        (_PROMISED, purpose.asking.search(lowered) or purpose.promising.search(lowered)),
        (_SECRET, purpose.secrets.search(lowered)),
        (_BROUGHT, purpose.bringing.search(lowered)),
        (_SHARED, paid and purpose.rates.search(lowered)),
        (_HOSTED, purpose.hosting.search(lowered)),
        (_MET, purpose.venues.search(lowered)),
        (_CORRECTED, purpose.corrections.search(lowered)),
        (_DUE, purpose.deadlines.search(lowered)),
        (_CAME, purpose.results.search(lowered)),
        (_WRONG, purpose.troubles.search(lowered)),
        (_SHUT, purpose.shutting.search(lowered) or purpose.rerouting.search(lowered)),
        (_TREATED, purpose.treatments.search(lowered)),
        (_PAID, paid),
    )
    if purpose.smalltalk.search(said[0].lower()):
        return _REJECTED * favoured
    promised = purpose.promising.search(said[0].lower())
    rejected = not promised and any(_rejects(each, data) for each in said)
    return _REJECTED * favoured if rejected else favoured


def _runs(messages: Sequence[str], data: Language) -> Iterator[tuple[int, int]]:
    """Yield the places at which each exchange begins and ends."""
    place = 0
    while place < len(messages):
        end = _answer_end(messages, place, data)
        if end:
            said = [words_said(each) for each in messages[place:end]]
            short = len(said[0].split()) < _SHORT and len(said[-1].split()) <= _FEWEST_WORDS
            short = short and not any(_tells(each, data) for each in said[1:-1])
            opens = not place and _names_something(said[0], data)
            if not short or opens or _has_number("".join(said)):
                yield place, end
        elif _tells(words_said(messages[place]), data):
            rejected = place + 1 < len(messages) and _is_rejected(messages[place : place + 2], data)
            end = place + 1 + (rejected or count_unfit(messages[place : place + 3], data))
            yield place, end
        place = end or place + 1


def _with_opening_apart(
    runs: list[tuple[int, int]], messages: Sequence[str], data: Language
) -> list[tuple[int, int]]:
    """Cut the question that opens a chat, and says what it is about, from answers without a point.

    Of a chat of few exchanges nothing is cut.
    """
    if len(runs) < _FEW or runs[0][0] or not _asks(words_said(messages[0]), data):
        return runs
    said = [words_said(each) for each in messages[slice(*runs[0])]]
    told = any(map(_has_number, said[1:])) or any(_settles(each, data) for each in said)
    if told or not _names_something(said[0], data):
        return runs
    return [(0, 1), *runs[1:]]


def _names_something(words: str, data: Language) -> bool:
    """Tell a question that says what a chat is about from a "how are you"."""
    return len(telling_words(words, data.stop_words)) >= _FEWEST_TELLING


def _with_proposals(
    runs: Iterable[tuple[int, int]], messages: Sequence[str], data: Language
) -> list[tuple[int, int]]:
    """Let what is not understood alone begin with what was said before, as a proposal."""
    joined = list[tuple[int, int]]()
    for start, end in runs:
        begun, kept = _with_question(messages, start, data), len(joined)
        while kept and joined[kept - 1][1] > begun:
            kept -= 1
            begun = min(begun, joined[kept][0])
        if sum(len(each.split()) for each in messages[begun:end]) > _LONGEST:
            begun, kept = start, len(joined)
        joined[kept:] = [(begun, end)]
    return joined


def _with_question(messages: Sequence[str], place: int, data: Language) -> int:
    """Return the beginning of a message, or the question that this answers if it is another."""
    begun = _beginning(messages, place, data)
    answers = 0 < begun < place and not _asks(words_said(messages[begun]), data)
    return begun - (answers and _asks(words_said(messages[begun - 1]), data))


def _beginning(messages: Sequence[str], place: int, data: Language) -> int:
    """Return the place of the message that one must be read with: itself if it stands alone."""
    words = words_said(messages[place])
    if (begun := _proposal(messages, place, data)) < place or not place:
        return begun
    if data.purpose.continuing.search(words[:LONGEST_SENTENCE].lower()):
        own = place > 1 and _speaker(messages[place - 2]) == _speaker(messages[place])
        return place - 1 - (own and _tells(words_said(messages[place - 2]), data))
    scrap = _has_number(words) and len(words.split()) < _FEWEST_WORDS
    takes_up = _asks_back(words, data) or _takes_up(words, words_said(messages[place - 1]), data)
    return place - (scrap or takes_up)


def _proposal(messages: Sequence[str], place: int, data: Language) -> int:
    """Return the place of what a message settles: what shares most words with it just before."""
    words = words_said(messages[place])
    if len(words.split()) > _SHORT or not _settles(words, data):
        return place
    telling = telling_words(words, data.stop_words)
    shared = {
        before: sum(
            _NUMBER if _has_number(word) else len(word) * (before == place - 1)
            for word in telling.intersection(split_words(words_said(messages[before])))
        )
        for before in range(place - 1, max(-1, place - 1 - _BACK), -1)
    }
    best = max(shared, key=shared.__getitem__, default=place)
    if shared.get(best, 0) >= _NUMBER:
        return best
    return place - (best < place and _assents(words, data))


def _assents(words: str, data: Language) -> bool:
    return data.purpose.assenting.search(words[:LONGEST_SENTENCE].lower()) is not None


def _asks_back(words: str, data: Language) -> bool:
    """Tell what agrees and asks in one sentence, as "yes, when shall I fetch her"."""
    one = ". " not in words and not _settles(words, data)
    return one and _assents(words, data) and _asks(words, data)


def _takes_up(words: str, before: str, data: Language) -> bool:
    """Tell whether somebody agrees to a number that stands in the message before."""
    numbers = {word for word in split_words(before) if _has_number(word)}
    return _assents(words, data) and not numbers.isdisjoint(split_words(words))


def _is_rejected(messages: Sequence[str], data: Language) -> bool:
    """Tell whether the second one of two messages turns down what somebody else says."""
    proposed, words = messages[0], words_said(messages[1])
    if _settles(words_said(proposed), data) or _asks(words, data) or _settles(words, data):
        return False
    return _speaker(proposed) != _speaker(messages[1]) and _rejects(words, data)


def _rejects(words: str, data: Language) -> bool:
    short = len(words.split()) <= _SHORT
    return short and data.purpose.rejecting.search(words.lower()) is not None


def _answer_end(messages: Sequence[str], start: int, data: Language) -> int:
    """Return the place after the answer to a question; 0 if it is none, or has none."""
    for place in range(start, min(start + _MOST, len(messages))):
        words = words_said(messages[place])
        asks = _asks(words, data)
        if place > start and _speaker(messages[place]) == _speaker(messages[place - 1]):
            if asks or len(words.split()) < _FEWEST_WORDS:
                continue  # he goes on asking
            return 0
        if not asks:
            length = sum(len(each.split()) for each in messages[start : place + 1])
            return place + 1 if place > start and length <= _LONGEST else 0
    return 0


def _speaker(message: str) -> str:
    return message.removesuffix(words_said(message))


def _tells(words: str, data: Language) -> bool:
    if _settles(words, data):
        return True
    lowered = words[:LONGEST_SENTENCE].lower()
    if _asks(words, data):
        return data.purpose.asking.search(lowered) is not None
    if _has_number(words):
        return True
    if data.purpose.promising.search(lowered) and data.purpose.continuing.search(lowered):
        return True  # "I'll get him" goes on from what asked for it
    length = len(words.split())
    courtesy = length <= _COURTESY and data.purpose.pleasantries.search(lowered)
    return length >= _FEWEST_WORDS and not courtesy


def _has_number(words: str) -> bool:
    return any(map(str.isdigit, words))


def _asks(words: str, data: Language) -> bool:
    """Tell a question at the end of a message, with its mark or without."""
    bare = _END.sub("", words[-LONGEST_SENTENCE:])
    return "?" in bare[-_TAIL:] or data.purpose.wondering.search(bare.lower()) is not None


def _settles(words: str, data: Language) -> bool:
    """Tell what ends a talk with what was settled, which a mere "agreed" does not say."""
    told = len(words.split()) >= _FEWEST_WORDS or _has_number(words)
    return told and data.purpose.settling.search(words[:LONGEST_SENTENCE].lower()) is not None
