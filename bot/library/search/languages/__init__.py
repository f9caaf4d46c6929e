"""What search knows of languages: short forms, frames of questions, common words; a TOML file each.

Adding a language means adding a file named by its code beside this module. Among
abbreviations each key is what people type, its values what it may stand for; a query that holds one
side finds the other as well (of what two letters may stand for, only the first value finds these),
and so do those spellings of a word that stand in one list.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any, Generic, TypeVar

from bot.library.search.text import exact_words, fold, folded_words, has_diacritics

# Words in a row, folded.
Words = tuple[str, ...]

Meaning = TypeVar("Meaning")

# Stands for any number in digits.
DIGITS = "0"

# In so many articles a word with diacritics may stand that is not listed as common.
RARE_SHARE = 0.005

# Letters of a name in one word: `thanhphohochiminh` has half as many.
_LONGEST_IN_ONE = 34

# Letters of the syllables that words are parted into.
_SHORTEST_SYLLABLE, _LONGEST_SYLLABLE = 2, 6

# Abbreviations of so few letters stand for much.
SHORT_LETTERS = 2

# So few words hardly tell by one another what is meant.
_SHORT = 2

# A choice in a phrase: ``xem (bài|tin)``.
_CHOICE = re.compile(r"\(([^()]*)\)")

_LIKE_SYLLABLE = re.compile(r"[^aeiouy]*[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")

# So many articles hold a common word.
_COMMON_SHARE = 0.15


@cache
def other_forms() -> Mapping[Words, tuple[Words, ...]]:
    """Give for abbreviations and full forms, of every language, what else is written for them.

    In the order in which they are listed: what is meant most often comes first.
    """
    forms: defaultdict[Words, dict[Words, None]] = defaultdict(dict)
    for data in language_data():
        for short, long_forms in data["abbreviations"].items():
            for long_form in long_forms:
                one, other = tuple(folded_words(short)), tuple(folded_words(long_form))
                if one != other:
                    forms[one][other] = None
                    # A single word is too common to stand for its chat spelling. Of several
                    # that two letters stand for, articles write them for the first.
                    is_usual = long_form == long_forms[0] or len(short) > SHORT_LETTERS
                    if len(other) > 1 and is_usual:
                        forms[other][one] = None
        for spellings in chain.from_iterable(data["spellings"].values()):
            ways = [tuple(folded_words(spelling)) for spelling in spellings]
            for way in ways:
                forms[way] |= dict.fromkeys(other for other in ways if other != way)
    return {words: tuple(others) for words, others in forms.items()}


@cache
def loan_words() -> frozenset[Words]:
    """Give the loan words that are spelt in several ways, folded."""
    rows = chain.from_iterable(it["spellings"].get("loan_words", ()) for it in language_data())
    return frozenset(tuple(folded_words(way)) for way in chain.from_iterable(rows))


class _Place(Generic[Meaning]):
    """A place in phrases: what they mean that end there, and where the next word leads."""

    __slots__ = ("after", "meaning")

    def __init__(self, meaning: Meaning | None = None) -> None:
        self.meaning = meaning
        self.after: dict[str, list[_Place[Meaning]]] = {}

    def join(self, other: "_Place[Meaning]") -> None:
        """Mean here as well what another place means, and go on from here as from there."""
        if self.meaning is None:
            self.meaning = other.meaning
        for word, places in other.after.items():
            self.after.setdefault(word, []).extend(places)


class Phrases(Generic[Meaning]):
    """Phrases and what they mean; each word may be typed with its diacritics or without any.

    ``xem (bài|tin)`` is two phrases, and so is ``(|xem) tin``. Written out, all that people say to
    the bot would be a hundred thousand; so they are one nondeterministic automaton.
    """

    def __init__(self, meanings: Iterable[tuple[str, Meaning]]) -> None:
        self._start: _Place[Meaning] = _Place()
        for phrase, meaning in meanings:
            place = _Place(meaning)
            # What stands between the choices is a choice of one.
            for choice in reversed(_CHOICE.split(phrase)):
                place = _before(choice, place)
            self._start.join(place)

    def meaning(self, typed: Words) -> Meaning | None:
        """Tell what words mean, all of them together."""
        return next((means for length, means in self.at(typed, 0) if length == len(typed)), None)

    def at(self, typed: Words, start: int) -> Iterable[tuple[int, Meaning]]:
        """Give the phrases that begin at a place: how long each is, and what it means."""
        # Nearly nowhere one begins.
        is_begun = start < len(typed) and typed[start] in self._start.after
        return self._from(typed, start) if is_begun else ()

    def _from(self, typed: Words, start: int) -> Iterator[tuple[int, Meaning]]:
        places = [self._start]
        for length, word in enumerate(typed[start:], 1):
            places = [it for place in places for it in place.after.get(word, ())]
            if not places:
                return
            ends = (place.meaning for place in places if place.meaning is not None)
            # Of phrases that are alike, the one that is listed first is meant.
            if (meaning := next(ends, None)) is not None:
                yield length, meaning


def _before(choice: str, end: _Place[Meaning]) -> _Place[Meaning]:
    """Give the place from which each way of a choice leads to a place."""
    start: _Place[Meaning] = _Place()
    for way in choice.split("|"):
        place = end
        for word in reversed(exact_words(way)):
            before: _Place[Meaning] = _Place()
            before.after = {word: [place], fold(word): [place]}
            place = before
        start.join(place)
    return start


@cache
def phrases_listed(table: str, *names: str) -> Phrases[bool]:
    """Give some lists of a table, of every language.

    What is in them may be typed with diacritics or without any.
    """
    return Phrases(
        (way, True) for data in language_data() for name in names for way in data[table][name]
    )


@cache
def words_listed(table: str, name: str) -> frozenset[str]:
    """Give the words of a list of a table, of every language."""
    return frozenset(chain(*(data[table][name].split() for data in language_data())))


def signs_of(words: Words) -> Words:
    """Put `DIGITS` for every number in digits."""
    return tuple(DIGITS if word.isdecimal() else word for word in words)


def ends_of(words: Words, start: int, some: Collection[Phrases[Any]]) -> set[int]:
    """Tell where phrases that follow each other from a place on, or none of them, may end."""
    ends = {start}
    for place in range(start, len(words)):
        if place in ends:
            ends.update(place + length for each in some for length, _ in each.at(words, place))
    return ends


def is_row_with(
    words: Words, start: int, named: Phrases[Any], beside: Collection[Phrases[Any]]
) -> bool:
    """Tell whether nothing but some phrases follows from a place on, and one that is `named`."""
    ways = [named, *beside]
    starts = ends_of(words, start, ways)
    ends = {place + length for place in starts for length, _ in named.at(words, place)}
    return any(len(words) in ends_of(words, end, ways) for end in ends)


@dataclass(frozen=True, slots=True)
class Times:
    """How languages say when.

    Attributes:
        periods: The ways to say ``today``, ``last_week`` and so on, each with how it is written.
        months: The names of the months, from 1, each with how it is written.
        years: Words before the number of a year, with diacritics.
        before: Words before any of these: ``from``, ``của``.
        coming: The ways to say when what comes will be: ``tomorrow``.
    """

    periods: Phrases[tuple[str, str]]
    months: Phrases[tuple[int, str]]
    years: frozenset[str]
    before: Phrases[bool]
    coming: Phrases[bool]


@cache
def times() -> Times:
    """Give how people say when, in every language."""
    languages = [data["times"] for data in language_data()]
    return Times(
        Phrases(
            (way, (name, way))
            for language in languages
            for name, ways in language["periods"].items()
            for way in ways
        ),
        Phrases(
            (way, (month, way))
            for language in languages
            for month, ways in enumerate(language["months"], 1)
            for way in ways
        ),
        frozenset(year for language in languages for year in language["years"]),
        phrases_listed("times", "before"),
        phrases_listed("times", "coming"),
    )


@cache
def days() -> Phrases[bool]:
    """Give how people tell a day, or a longer time, by the day on which they speak: ``mai``."""
    said = [data["times"] for data in language_data()]
    return Phrases(
        (way, True)
        for language in said
        for name, ways in [*language["periods"].items(), ("coming", language["coming"])]
        for way in ways
        if name != "newest"
    )


@cache
def shares() -> Mapping[Words, float]:
    """Give the share of articles that hold words in a row, for what is common in any language.

    Words are folded, or written with their diacritics: `phố` is not as common as `pho`.
    """
    return {
        tuple(word.split("_")): int(percent) / 100
        for data in language_data()
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
    return shares().get((exact,), min(RARE_SHARE, shares().get((word,), 0.0)))


def is_rare_as_written(word: str) -> bool:
    """Tell whether a word with diacritics is rare, however common it is without: ``phở``."""
    return word != fold(word) and share(fold(word), word) <= RARE_SHARE


@cache
def regional_words() -> frozenset[str]:
    """Give the words, folded, that only some regions use or call a thing by, and their like.

    Not what is many words without diacritics: `chung` may be a typo of any.
    """
    some = (data["spellings"].get("regional", ()) for data in language_data())
    names = chain.from_iterable(chain.from_iterable(some))
    southern = chain.from_iterable(data.get("southern", ()) for data in language_data())
    words = chain.from_iterable(map(folded_words, (*names, *southern)))
    return frozenset(word for word in words if shares().get((word,), 0.0) < _COMMON_SHARE)


@cache
def is_common_without_diacritics(words: Words) -> bool:
    """Tell whether words are common in languages that write no diacritics: `the`, not `cat`."""
    plain = [data["common"] for data in language_data() if "common_with_diacritics" not in data]
    return any("_".join(words) in listed.split() for data in plain for listed in data.values())


def is_common_and_short_for(word: str) -> bool:
    """Tell whether a folded word is a common one and an abbreviation as well: ``ai``, ``us``.

    ``hcm`` is common too, but an abbreviation however it is written.
    """
    if (word,) not in other_forms() or shares().get((word,), 0.0) < _COMMON_SHARE:
        return False
    return bool(_LIKE_SYLLABLE.fullmatch(word)) or is_common_without_diacritics((word,))


def is_compound(exact: Words) -> bool:
    """Tell whether two words are one in Vietnamese: ``bóng đá`` is neither shadow nor stone."""
    return exact in compounds() or exact in _written_compounds()


def is_written_right(exact: Words) -> bool:
    """Tell whether one word or two are Vietnamese as typed, with diacritics: not ``hà nọi``."""
    is_marked = any(map(has_diacritics, exact))
    return len(exact) <= _SHORT and is_marked and _written_syllables().issuperset(exact)


@cache
def compounds() -> Mapping[Words, Words]:
    """Give compounds as written, by their folded words."""
    return {_folded(compound): compound for compound in _written_compounds()}


@lru_cache(4096)
def in_syllables(word: str) -> tuple[Words, ...]:
    """Part a folded word into syllables of which each two are a compound: ``hochiminh``."""
    if len(word) > _LONGEST_IN_ONE:
        return ()
    rows = [
        (word[:cut], *rest)
        for cut in range(_SHORTEST_SYLLABLE, min(_LONGEST_SYLLABLE + 1, len(word)))
        for rest in [(word[cut:],), *in_syllables(word[cut:])]
    ]
    return tuple(row for row in rows if is_compound(row[:2]))


@cache
def _written_compounds() -> Collection[Words]:
    _, text = files(__name__).joinpath("vi.compounds.txt").read_text("utf-8").split("\n", 1)
    return dict.fromkeys(
        (first, second) for compound in text.split() for first, second in [compound.split("_")]
    )


@cache
def _written_syllables() -> frozenset[str]:
    """Give the words that are common, and those of compounds."""
    return frozenset(chain.from_iterable(chain(_written_compounds(), shares())))


@cache
def known_names() -> Mapping[Words, Words]:
    """Give names of two words that nearly everybody knows, as written, by their folded words."""
    return {_folded(name): name for name in _names("known")}


@cache
def named_by_first() -> frozenset[Words]:
    """Give names of two words, as written, that the first one alone stands for: ``nhật``."""
    return frozenset(_names("by_first"))


def _names(kind: str) -> Iterator[Words]:
    for data in language_data():
        for text in data.get("names", {}).get(kind, ()):
            yield tuple(exact_words(text))


@cache
def before_numerals() -> frozenset[str]:
    """Give folded words after which a number may be written in Roman numerals."""
    return frozenset(
        fold(word) for data in language_data() for word in data.get("numerals", {}).get("after", ())
    )


@cache
def unlike_keys() -> frozenset[str]:
    """Give words that are no Vietnamese syllables typed as keys, although they look so: `moon`."""
    return frozenset(
        word for data in language_data() for word in data.get("unlike_keys", "").split()
    )


@cache
def irregular_forms() -> Mapping[str, frozenset[str]]:
    """Give for words whose forms follow no rule the other forms: ``laid`` for ``lay``."""
    rows = [set(row.split()) for data in language_data() for row in data.get("irregular", ())]
    return {word: frozenset(row - {word}) for row in rows for word in row}


def _folded(words: Words) -> Words:
    return tuple(map(fold, words))


@cache
def language_data() -> tuple[dict[str, Any], ...]:
    """Give what the files of all languages say."""
    entries = sorted(files(__name__).iterdir(), key=lambda entry: entry.name)
    return tuple(
        tomllib.loads(entry.read_text("utf-8")) for entry in entries if entry.name.endswith(".toml")
    )
