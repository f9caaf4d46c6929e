"""What search knows of languages: short forms, frames of questions, common words; a TOML file each.

Adding a language means adding a file named by its code beside this module. Among
abbreviations each key is what people type, its values what it may stand for; a query that holds one
side finds the other as well, and so do those spellings of a word that stand in one list.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any, Generic, TypeVar

from bot.library.search.text import exact_words, fold, folded_words

# Words in a row, folded.
Words = tuple[str, ...]

Meaning = TypeVar("Meaning")

# In so many articles a word with diacritics may stand that is not listed as common.
_RARE_SHARE = 0.005


@cache
def other_forms() -> Mapping[Words, frozenset[Words]]:
    """Give for abbreviations and full forms, of every language, what else is written for them."""
    forms: defaultdict[Words, set[Words]] = defaultdict(set)
    for data in _languages():
        for short, long_forms in data["abbreviations"].items():
            for long_form in long_forms:
                one, other = tuple(folded_words(short)), tuple(folded_words(long_form))
                if one != other:
                    forms[one].add(other)
                    # A single word is too common to stand for its chat spelling.
                    if len(other) > 1:
                        forms[other].add(one)
        for spellings in chain.from_iterable(data["spellings"].values()):
            ways = {tuple(folded_words(spelling)) for spelling in spellings}
            for way in ways:
                forms[way] |= ways - {way}
    return {words: frozenset(others) for words, others in forms.items()}


class Phrases(Generic[Meaning]):
    """Phrases and what they mean; each word may be typed with its diacritics or without any."""

    def __init__(self, meanings: Iterable[tuple[str, Meaning]]) -> None:
        self._by_folded: defaultdict[Words, list[tuple[Words, Meaning]]] = defaultdict(list)
        for phrase, meaning in meanings:
            exact = tuple(exact_words(phrase))
            self._by_folded[_folded(exact)].append((exact, meaning))
        self._longest = max(map(len, self._by_folded), default=0)
        self._beginnings = {words[:1] for words in self._by_folded}

    def meaning(self, typed: Words) -> Meaning | None:
        """Tell what words mean, all of them together."""
        folded = _folded(typed)
        for exact, meaning in self._by_folded.get(folded, ()):
            if all(word in ways for word, *ways in zip(typed, exact, folded, strict=True)):
                return meaning
        return None

    def at(self, typed: Words, start: int) -> Iterator[tuple[int, Meaning]]:
        """Yield the phrases that begin at a place: how long each is, and what it means."""
        if _folded(typed[start : start + 1]) not in self._beginnings:
            return
        for length in range(1, min(self._longest, len(typed) - start) + 1):
            meaning = self.meaning(typed[start : start + length])
            if meaning is not None:
                yield length, meaning


def within_frame(exact: Words) -> tuple[int, int]:
    """Find what is asked for in a question: ``Formosa`` in ``tin mới về Formosa gần đây``.

    Args:
        exact: The words of the question as typed.

    Returns:
        The places of its first word and after its last; all of the words if nothing is left.
    """
    frames = _frames()
    start = max(
        (length for length, _ in frames.opening.at(exact, 0) if not _is_amid_word(exact, length)),
        default=0,
    )
    end = min(
        (
            place
            for place in range(len(exact))
            if frames.closing.meaning(exact[place:]) and not _is_amid_word(exact, place)
        ),
        default=len(exact),
    )
    return (start, end) if start < end else (0, len(exact))


def _is_amid_word(exact: Words, place: int) -> bool:
    """Tell whether a place is between the syllables of a word: ``ve sinh`` has no ``về``."""
    return place > 0 and is_compound(exact[place - 1 : place + 1])


def is_frame(exact: Words) -> bool:
    """Tell whether words are no more than the opening of a question: ``tin``, ``bài viết về``."""
    return bool(_frames().opening.meaning(exact))


def asks_for_anything(exact: Words) -> bool:
    """Tell whether words ask for nothing in particular: ``tin mới``, ``show me the news``."""
    start, end = within_frame(exact)
    anything = _frames().anything
    return bool(anything.meaning(exact[start:end]) or anything.meaning(exact[start:]))


@dataclass(frozen=True, slots=True)
class Times:
    """How languages say when.

    Attributes:
        periods: The ways to say ``today``, ``last_week`` and so on.
        months: The names of the months, from 1.
        years: Words before the number of a year, with diacritics.
    """

    periods: Phrases[str]
    months: Phrases[int]
    years: frozenset[str]


@cache
def times() -> Times:
    """Give how people say when, in every language."""
    languages = [data["times"] for data in _languages()]
    return Times(
        Phrases(
            (way, name)
            for language in languages
            for name, ways in language["periods"].items()
            for way in ways
        ),
        Phrases(
            (way, month)
            for language in languages
            for month, ways in enumerate(language["months"], 1)
            for way in ways
        ),
        frozenset(year for language in languages for year in language["years"]),
    )


@cache
def shares() -> Mapping[Words, float]:
    """Give the share of articles that hold words in a row, for what is common in any language.

    Words are folded, or written with their diacritics: `phố` is not as common as `pho`.
    """
    return {
        tuple(word.split("_")): int(percent) / 100
        for data in _languages()
        for table in (data["common"], data.get("common_with_diacritics", {}))
        for percent, words in table.items()
        for word in words.split()
    }


def share(word: str, exact: str) -> float:
    """Tell the share of articles of any newspaper that hold a word as it was typed.

    Args:
        word: Folded.
        exact: With its diacritics; if it has none, others may be meant.
    """
    return shares().get((exact,), min(_RARE_SHARE, shares().get((word,), 0.0)))


def is_compound(exact: Words) -> bool:
    """Tell whether two words are one in Vietnamese: ``bóng đá`` is neither shadow nor stone."""
    return exact in _compounds()


@cache
def _compounds() -> frozenset[Words]:
    """List compounds as written, and without diacritics."""
    _, text = files(__name__).joinpath("vi.compounds.txt").read_text("utf-8").split("\n", 1)
    return frozenset(
        (first, second)
        for compound in (text + fold(text)).split()
        for first, second in [compound.split("_")]
    )


@cache
def unlike_keys() -> frozenset[str]:
    """Give words that are no Vietnamese syllables typed as keys, although they look so: `moon`."""
    return frozenset(word for data in _languages() for word in data.get("unlike_keys", "").split())


@dataclass(frozen=True, slots=True)
class _Frames:
    """What opens questions, what closes them, and what asks for nothing in particular."""

    opening: Phrases[bool]
    closing: Phrases[bool]
    anything: Phrases[bool]


@cache
def _frames() -> _Frames:
    frames = [data["frames"] for data in _languages()]
    opening, closing, anything = (
        Phrases((text, True) for frame in frames for text in frame[kind])
        for kind in ("opening", "closing", "anything")
    )
    return _Frames(opening, closing, anything)


def _folded(words: Words) -> Words:
    return tuple(map(_folded_word, words))


@lru_cache(maxsize=10_000)
def _folded_word(word: str) -> str:
    """Fold a word once for the many phrases that it may begin or end."""
    return fold(word)


@cache
def _languages() -> tuple[dict[str, Any], ...]:
    entries = sorted(files(__name__).iterdir(), key=lambda entry: entry.name)
    return tuple(
        tomllib.loads(entry.read_text("utf-8")) for entry in entries if entry.name.endswith(".toml")
    )
