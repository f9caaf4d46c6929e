"""What a question of a kind is told in beside its own words: harm in ``đau``, ``sốt``.

That is data of each language, in its file's table `sought`.
"""

import re
from dataclasses import dataclass
from functools import partial
from itertools import chain, pairwise

from bot.library.search.chat import in_full
from bot.library.search.languages import (
    Words,
    language_data,
    phrases_listed,
    share,
    words_listed,
)
from bot.library.search.text import exact_words, fold
from summarizer import Fact

# Each with the fact that has to be told, too; a question is of the first of them that fits.
_KINDS = (
    ("earlier", None),
    ("solver", Fact.PERSON),
    ("finder", Fact.PERSON),
    ("found_when", Fact.DAY),
    ("maker", Fact.PERSON),
    ("name", Fact.PERSON),
    ("origin", Fact.DAY),
    ("each", Fact.MONEY),
    ("ending", Fact.DAY),
    ("harm", None),
    ("having", None),
    ("making", None),
    ("working", None),
    ("now", None),
)
# Of these it is asked who did something.
DOERS = {"solver", "finder", "maker"}
# What is told of a thing may stand so many sentences behind its name.
_BEHIND = 3
# What more articles hold, or is shorter, tells nothing that is done.
_MOST_SHARED, _SHORTEST_DONE = 0.25, 4
_WORD = re.compile(r"\w+")
_words = partial(words_listed, "sought")


@dataclass(frozen=True, slots=True)
class Sought:
    """What a question of a kind is told in.

    Attributes:
        kind: The kind.
        fact: What a sentence has to tell as well.
        told: Words of which a sentence has to hold some, as texts spell them.
        asked: The words of the question that say no more than that, as typed.
        done: Those of them that tell what was done: ``found``.
    """

    kind: str
    fact: Fact | None
    told: frozenset[str]
    asked: frozenset[str]
    done: frozenset[str]


def sought_in(question: str) -> Sought | None:
    """Tell what a question is told in: a name and ``invented`` for ``who made it``."""
    exact = in_full(tuple(exact_words(question)))
    for kind, fact in _KINDS:
        if not (spans := _spans(exact, f"{kind}_asked")):
            continue
        beside = _spans(exact, f"{kind}_beside")
        is_alone = not any(data["sought"][f"{kind}_beside"] for data in language_data())
        if is_alone or any(it > spans[0][0] for it, _ in beside):
            places = {at + it for at, length in (*spans, *beside) for it in range(length)}
            asked = frozenset(exact[it] for it in places)
            told = _words(f"{kind}_told")
            done = frozenset(filter(_is_done, asked)) if kind in DOERS else frozenset[str]()
            return Sought(kind, fact, told | done, asked - _words("kept"), done)
    return None


def _is_done(word: str) -> bool:
    """Tell whether a word of a question tells in English what was done: not ``who``."""
    is_long = word.isascii() and len(word) >= _SHORTEST_DONE
    return is_long and share(word, word) < _MOST_SHARED


def asks_for_means(question: str) -> bool:
    """Tell whether it is asked by what something is done: ``how did they turn it``."""
    return bool(_spans(in_full(tuple(exact_words(question))), "means_asked"))


def tells_means(sentence: str) -> bool:
    """Tell whether a sentence tells by what something is done."""
    return held_of(sentence, _words("means_told")) > 0


def tells_era(sentence: str) -> bool:
    """Tell whether a sentence tells a time before years were counted: ``196 BC``."""
    return held_of(sentence, _words("eras")) > 0


def _spans(exact: Words, name: str) -> list[tuple[int, int]]:
    """Where phrases of a list stand, and of how many words the longest one is."""
    listed = phrases_listed("sought", name)
    spans = (
        (at, max((it for it, _ in listed.at(exact, at)), default=0)) for at in range(len(exact))
    )
    return [(at, length) for at, length in spans if length]


def held_of(sentence: str, told: frozenset[str]) -> int:
    """Count the words of some, and the pairs joined by `_`, that a sentence holds."""
    words = exact_words(sentence)
    return len(told.intersection(chain(words, (f"{a}_{b}" for a, b in pairwise(words)))))


def vicinity(weights: dict[int, float], at: int) -> float:
    """Weigh a sentence by what it holds, or less by what one shortly before it holds."""
    return sum(weights.get(at - back, 0.0) / (1 + back) for back in range(_BEHIND + 1))


def kind_named(question: str) -> str:
    """Tell of what kind of thing a name is asked for: ``quán`` of ``ăn ở quán nào``; "" if none."""
    exact = in_full(tuple(exact_words(question)))
    behind = (it for it in pairwise(exact) if fold(it[1]) in _words("which"))
    return next((it for it, _ in behind if fold(it) not in _words("no_kinds")), "")


def names_one(sentence: str, kind: str) -> bool:
    """Tell whether a thing of a kind is called by its name: ``quán Vườn Xoài``."""
    row = pairwise(_WORD.findall(sentence))
    same = fold if kind.isascii() else str
    return any(same(one.lower()) == kind and name[0].isupper() for one, name in row)


def leads_to_one(sentence: str, kind: str) -> bool:
    """Tell whether somebody goes to a place by its name alone: ``qua Vườn Xoài``."""
    if kind not in _words("place_kinds") and fold(kind) not in map(fold, _words("place_kinds")):
        return False
    row = _WORD.findall(sentence)
    trios = zip(row, row[1:], row[2:], strict=False)
    return any(a in _words("towards") and b[0].isupper() and c[0].isupper() for a, b, c in trios)


def without_openers(sentence: str) -> str:
    """Leave the first letters small of words that begin a sentence and no name: ``The Moon``."""
    openers = _words("no_names")
    return _WORD.sub(lambda it: it[0].lower() if it[0] in openers else it[0], sentence)
