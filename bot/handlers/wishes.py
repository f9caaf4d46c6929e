"""What somebody may wish who says it in words that nothing else reads, by a small model.

The model is a softmax regression over the words of a text, each two in a row, and each three
letters of a word, without diacritics, weighted by how rare they are and scaled to length one.
``bench/train_wishes.py`` learnt it from what people may say to the bot (``bench/wishes/*.tsv``),
and tells how often it is right about what readers said who were never learnt from.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from io import BytesIO
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.handlers.small_talk import QUOTES
from bot.library import folded_words

# How likely a wish has to be to be done before all else, to be done where nothing that is found
# tells of it all, and to be offered.
SURE, DONE, OFFERED = 0.9, 0.8, 0.2
# What is as short may be the name of anything, what is longer tells something.
_FEWEST_WORDS, _MOST_WORDS = 3, 16
_LETTERS = 3
# Kinds of what is no wish: what is looked for, asked of what is open, or merely told.
NO_WISHES = frozenset({"search", "brief", "asks", "open_other", "remark", "laughs"})
# Kinds that have but an answer.
TALK = frozenset(
    {
        *("greeting", "thanks", "agreement", "farewell", "wellbeing", "complaint", "unable"),
        *("free", "add", "display", "lost", "about", "cancel"),
    }
)
_MODEL = "wishes.npz"

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt.

    Attributes:
        kinds: What may be meant, see `bench/wishes/*.tsv`.
        places: Where each feature's weights are.
        rareness: How much each feature counts.
        weights: How much each tells of each kind, features × kinds.
    """

    kinds: Sequence[str]
    places: dict[str, int]
    rareness: Floats
    weights: Floats

    def likelihoods(self, text: str) -> Floats:
        """How likely a text is of each kind; all together are 1."""
        at, counts = weighed(features(text), self.places, self.rareness)
        scores = counts @ self.weights[at]
        odds = np.exp(scores - scores.max())
        return np.asarray(odds / odds.sum(), np.float32)


def weighed(
    seen: Set[str], places: Mapping[str, int], rareness: Floats
) -> tuple[list[int], Floats]:
    """Give where the features of a text are that are known, and how much each counts in it."""
    at = sorted(places[it] for it in seen if it in places)
    counts = rareness[at]
    # What was never said to the bot counts as what is rarest, and tells of no wish.
    unknown = (len(seen) - len(at)) * float(rareness.max()) ** 2
    return at, counts / np.sqrt(counts @ counts + unknown)


def features(text: str) -> set[str]:
    """What the model sees of a text; a number is one whichever it is."""
    words = ["0" if it.isdecimal() else it for it in folded_words(text)]
    framed = ["", *words, ""]
    return {*words, *map(" ".join, pairwise(framed)), *_letters(words)}


def _letters(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        edged = f"_{word}_"
        yield from (edged[at : at + _LETTERS] for at in range(len(edged) - _LETTERS + 1))


@lru_cache(1024)
def likely_wishes(text: str) -> list[tuple[str, float]]:
    """Tell which wishes a text may be, each with how likely it is, the likeliest first.

    Nothing is read from what is short, long or in quotes. The first call reads the model.
    """
    count = len(folded_words(text))
    if not _FEWEST_WORDS <= count <= _MOST_WORDS or text.startswith(QUOTES):
        return []
    known = model()
    likely = zip(known.kinds, known.likelihoods(text).tolist(), strict=True)
    wishes = [it for it in likely if it[1] >= OFFERED and it[0] not in NO_WISHES]
    return sorted(wishes, key=lambda it: -it[1])


def is_likely_wish(text: str) -> bool:
    """Tell whether a text so likely wishes something that it is done, and is not answered only."""
    return any(likely >= DONE and kind not in TALK for kind, likely in likely_wishes(text))


def is_all_known(text: str) -> bool:
    """Tell whether each word of a text is one people say to the bot, so that it names nothing."""
    return all(it in model().places for it in folded_words(text))


@cache
def model() -> Model:
    """Read what was learnt; it takes a few hundredths of a second."""
    packed = resources.files("bot.handlers").joinpath(_MODEL).read_bytes()
    with np.load(BytesIO(packed), allow_pickle=False) as learnt:
        places = {it: at for at, it in enumerate(str(learnt["features"]).split("\n"))}
        # The weights of a kind are kept in 255 steps.
        weights = learnt["weights"].astype(np.float32) * learnt["steps"]
        return Model(str(learnt["kinds"]).split("\n"), places, learnt["rareness"], weights)
