"""What a question seeks, as its own words tell: what kind of fact, of what, a number, yes or no.

That is data of each language, in its file's tables `asked_for`, `whether` and `says_little`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.library.counts import Counted, counted_in
from bot.library.otherwise import phrases_otherwise
from bot.library.search.chat import in_full
from bot.library.search.english import is_in_english
from bot.library.search.languages import (
    Words,
    ends_of,
    is_compound,
    phrases_listed,
    share,
    words_listed,
)
from bot.library.search.questions import asking, subjects_among
from bot.library.search.text import exact_words, fold
from bot.library.sought import Sought, asks_for_means, kind_named, sought_in
from summarizer import Fact

# Who asks for nothing but these is told by no sentence without one.
TOLD_IN_NUMBERS = {Fact.MONEY, Fact.HOUR}
# What so many articles hold is no subject of who asks in English.
_TELLS_NOTHING = 0.5
# Words of the longest phrase that a text may say otherwise.
_LONGEST_PHRASE = 4
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Question:
    """What a question seeks.

    Attributes:
        words: Its words as typed.
        facts: The kinds of facts that it asks for.
        subjects: What it is about.
        is_whether: Whether it is answered by yes or no.
        counted: In what it counts.
        sought: What it is told in, if it is of a kind that is told in words of its own.
        kind: Of what kind of thing it asks for a name; "" if of none.
        only_ask: Its words, folded, that do nothing but ask.
        is_for_means: Whether it asks by what something is done.
    """

    words: Words
    facts: tuple[Fact, ...]
    subjects: tuple[str, ...]
    is_whether: bool
    counted: Counted | None
    sought: Sought | None
    kind: str
    only_ask: frozenset[str]
    is_for_means: bool

    @property
    def is_of_anybody(self) -> bool:
        """Whether it asks if anybody did something: ``has anyone been there``."""
        return Fact.PERSON in self.facts and self.is_whether

    @property
    def is_for_amount(self) -> bool:
        """Whether it asks for a number of something, a price or an hour."""
        return self.counted is not None or not TOLD_IN_NUMBERS.isdisjoint(self.facts)


# Whatever is done with what somebody typed is decided by more than one look at it.
@lru_cache(256)
def read_question(typed: str) -> Question:
    """Read a question as typed."""
    words = tuple(exact_words(typed))
    exact = in_full(words)
    facts, only_ask = _facts_asked(exact)
    sought = sought_in(typed)
    counted = counted_in(typed)
    asks = only_ask | asking(exact) | _framing(exact)
    subjects = _subjects(exact, asks, sought)
    if counted and counted.asked.issuperset(exact):
        subjects = ()
    if is_in_english(typed):  # Where `in` prints nothing.
        subjects = tuple(it for it in subjects if share(it, it) < _TELLS_NOTHING)
    return Question(
        words=words,
        facts=facts,
        subjects=subjects,
        is_whether=_is_whether(exact),
        counted=counted,
        sought=sought,
        kind=kind_named(typed),
        only_ask=frozenset(fold(exact[at]) for at in asks),
        is_for_means=counted is None and asks_for_means(typed),
    )


def subjects_asked(question: str) -> list[str]:
    """Give what a question names: ``minibus`` of ``how much is the minibus``."""
    return [it for it in read_question(question).subjects if len(it) > 1]


def asks_for_amount(question: str) -> bool:
    """Tell whether a question asks for a number of something, a price or an hour."""
    return read_question(question).is_for_amount


def asks_for_fact(question: str) -> bool:
    """Tell whether a text asks for a fact of some kind: ``sao ong nhảy vậy ta``."""
    return bool(read_question(question).facts)


def asks_whether(question: str) -> bool:
    """Tell whether a question is answered by yes or no: ``can i bring the dog``."""
    return read_question(question).is_whether


def seeks_kind(question: str) -> bool:
    """Tell whether a question is of a kind that is told in words of its own: ``who made it``."""
    return read_question(question).sought is not None


def _facts_asked(exact: Words) -> tuple[tuple[Fact, ...], set[int]]:
    """Tell what kinds of facts words ask for, and the places of those that only do that."""
    facts, only_ask = list[Fact](), set[int]()
    spans = {fact: _spans(exact, fact) for fact in Fact}
    if _is_whether(exact):
        for some in spans.values():
            some[:] = [it for it in some if it not in _spans(exact, "not_if_whether")]
    # `làm sao` asks for no reason, whatever `sao` does.
    widest = {span for some in spans.values() for span in some} | _clauses(exact)
    for fact, some in spans.items():
        found = [(at, length) for at, length in some if not _is_within(at, length, widest)]
        facts += [fact] if found else []
        if fact is not Fact.COUNT:  # ``high`` of ``how high`` tells what is counted.
            only_ask.update(place for at, length in found for place in range(at, at + length))
    # A day may be told by its year alone.
    facts += [Fact.ERA] if Fact.DAY in facts else []
    return tuple(facts), only_ask


def _clauses(exact: Words) -> set[_Span]:
    """Where something is told behind what asks, in words that might ask: ``when he came``."""
    told, first = phrases_listed("asked_for", "clauses"), min(asking(exact), default=len(exact))
    places = range(first + 1, len(exact))
    return {(at, length) for at in places for length, _ in told.at(exact, at)}


def _subjects(exact: Words, only_ask: set[int], sought: Sought | None) -> tuple[str, ...]:
    """Tell what words are about, but for those that only ask and those that say little."""
    phrases, places = _phrases(exact)
    subjects = subjects_among(exact, sorted({*range(len(exact))} - only_ask - places))
    asked = {*(sought.asked if sought else ()), *(exact[it] for it in places)}
    little = words_listed("says_little", "words")
    if exact[1:] and exact[-1] in words_listed("says_little", "closing"):
        little |= {exact[-1]}
    named = (it for it in subjects if little.isdisjoint({it, it.replace(" ", "_")}))
    return (*phrases, *(it for it in named if not asked.issuperset(it.split())))


def _phrases(exact: Words) -> tuple[list[str], set[int]]:
    """Tell what several words name that a text may call otherwise, and their places."""
    found, places = list[str](), set[int]()
    for at in range(len(exact)):
        for length in range(_LONGEST_PHRASE, 1, -1):
            words = " ".join(exact[at : at + length])
            is_new = at not in places and at + length <= len(exact)
            if is_new and fold(words) in phrases_otherwise():
                found.append(words)
                places.update(range(at, at + length))
    return found, places


def _framing(exact: Words) -> set[int]:
    """Tell the places of `co` and `khong` around what is asked, which name nothing."""
    begins, ends = (phrases_listed("whether", it) for it in ("frame", "ends"))
    closing = [at for at in range(1, len(exact)) if len(exact) in ends_of(exact, at, [ends])]
    if not closing:
        return set()
    opening = max((length for length, _ in begins.at(exact, 0)), default=0)
    return {*range(opening), *range(closing[0], len(exact))}


def _is_whether(exact: Words) -> bool:
    """Tell whether words ask for yes or no."""
    begins, ends = (phrases_listed("whether", it) for it in ("begins", "ends"))
    closes = (len(exact) in ends_of(exact, at, [ends]) for at in range(1, len(exact)))
    # Vietnamese without diacritics begins so, too: ``can tho``.
    opens = any(length > 1 or not is_compound(exact[:2]) for length, _ in begins.at(exact, 0))
    return opens or any(closes)


def _spans(exact: Words, fact: str) -> list[_Span]:
    """Where words ask for a kind of fact, and in how many of them."""
    asked = phrases_listed("asked_for", fact)
    return [(at, length) for at in range(len(exact)) for length, _ in asked.at(exact, at)]


def _is_within(at: int, length: int, spans: Iterable[_Span]) -> bool:
    """Tell whether a span is a part of a longer one."""
    return any(
        start <= at and at + length <= start + longer and longer > length for start, longer in spans
    )
