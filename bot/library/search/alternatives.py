"""What else may be written for words of a query: other forms, and other spellings of rare words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.library.search.english import (
    english_places,
    is_english,
    is_no_word,
    parted,
    respellings,
    typos_first,
    without_other_language,
)
from bot.library.search.expressions import AllOf, Expression, all_of, any_of, in_a_row
from bot.library.search.inflections import inflections, listed_for, looks_vietnamese
from bot.library.search.languages import (
    Words,
    in_syllables,
    irregular_forms,
    is_compound,
    is_written_right,
    other_forms,
    regional_words,
    shares,
)
from bot.library.search.numbers import other_numerals, parted_or_joined
from bot.library.search.ports import Counts, WordCounts
from bot.library.search.spelling import (
    LONE_LETTERS,
    may_be_typo,
    other_endings,
    without_prefix,
)
from bot.library.search.text import pairs
from bot.library.search.tiers import SearchContext

# The longest form in words that is looked up.
_LONGEST_FORM = 6

# A word that so few articles hold may be misspelt, if it has so many letters. What it is taken for
# stands in so many times as many articles and at least in so many.
_RARE = 5
_LETTERS = 4
_COMMONER = 5
_LEAST = 3

# Spellings of a word that are tried beside its neighbours, the commonest, and passages that are
# counted for each.
_TRIED = 12
_COUNTED = 50

_NOWHERE = WordCounts(0, 0)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Words that may be meant where the query has others.

    Attributes:
        start: The place of the first word of the query that they stand for.
        end: The place after the last one.
        words: Folded.
        respelt: Whether the query's word seems misspelt; otherwise both are good.
    """

    start: int
    end: int
    words: Words
    respelt: bool = False

    def stands_for(self, place: int) -> bool:
        """Tell whether these words stand for this word alone."""
        return (self.start, self.end) == (place, place + 1)


def written_otherwise(words: Sequence[str]) -> list[Alternative]:
    """List abbreviations and full forms of stretches of a query, which stages ask for again.

    So are ``hd 981`` for ``hd981``, and the syllables of a word: ``ha noi`` for ``hanoi``.
    """
    return [*_written_otherwise(tuple(words))]


@lru_cache(64)
def _written_otherwise(words: Words) -> tuple[Alternative, ...]:
    return tuple(
        Alternative(start, end, other)
        for start in range(len(words))
        for end in range(start + 1, min(start + _LONGEST_FORM, len(words)) + 1)
        for stretch in [words[start:end]]
        for other in dict.fromkeys(
            (*listed_for(stretch), *parted_or_joined(stretch), *_syllables(stretch))
        )
    ) + tuple(Alternative(place, place + 1, (numeral,)) for place, numeral in other_numerals(words))


async def with_other_endings(context: SearchContext) -> list[Alternative]:
    """Find ``lighthouse`` for ``lighthouses``, and any ending of a word that no article holds."""
    others = [_other_endings(word, context.counts) for word in context.query.words]
    known = await context.count_words(set().union(*others))
    return [
        Alternative(place, place + 1, (form,))
        for place, forms in enumerate(others)
        for form in sorted(forms & known.keys())
    ]


def in_one_word(words: Sequence[str], counts: Counts) -> list[Alternative]:
    """Give ``lighthouse`` for ``light house`` where an article holds that."""
    return [
        Alternative(place, place + 2, (joined,))
        for place, joined in _joined(words).items()
        if joined in counts
    ]


def _joined(words: Sequence[str]) -> dict[int, str]:
    """Join neighbours that are not both syllables of Vietnamese, by where they stand."""
    return {
        place: "".join(pair)
        for place, pair in enumerate(pairwise(words))
        if not all(map(looks_vietnamese, pair))
    }


def in_two_words(words: Sequence[str], counts: Counts) -> list[Alternative]:
    """Give ``sea water`` for ``seawater``, if that is unknown."""
    return [
        Alternative(place, place + 1, way)
        for place, word in enumerate(words)
        if word not in counts
        for way in parted(word)
    ]


def others_looked_up(words: Sequence[str], counts: Counts) -> set[str]:
    """Give other forms of words, and two in one, that were looked up and stand in articles."""
    others = {*_joined(words).values()}.union(*(_other_endings(word, counts) for word in words))
    return others & counts.keys()


def _other_endings(word: str, counts: Counts) -> set[str]:
    forms = {*inflections(word)}
    if word in counts or (len(word) < LONE_LETTERS and is_english(word)):
        return forms  # `wine` is no form of `wind`.
    return forms | other_endings(word) | without_prefix(word)


def held_forms(word: str, counts: Counts) -> list[str]:
    """List the other forms of an English word that articles hold."""
    return sorted(inflections(word) & counts.keys())


def is_well_spelt(word: str, counts: Counts) -> bool:
    """Tell an English word of which articles hold another form, or what everybody knows.

    An abbreviation is: ``sg`` is Sài Gòn and no typo of ``sở``. So is a word of a region, which is
    said otherwise elsewhere: ``chích``.
    """
    is_known = word in irregular_forms() and bool(inflections(word))
    is_known = is_known or word in regional_words()
    return is_known or (word,) in other_forms() or bool(held_forms(word, counts))


def well_spelt_places(exact: Words) -> set[int]:
    """Tell the places of words that are no typos: Vietnamese as typed (``xăng dầu``) or English.

    That the library has none of them does not make them others.
    """
    if is_written_right(exact):
        return {*range(len(exact))}
    compounds = (place for place in range(len(exact)) if is_compound(exact[place : place + 2]))
    return {each for place in compounds for each in (place, place + 1)} | english_places(exact)


def _syllables(words: Words) -> list[Words]:
    """Part a Vietnamese name or compound that was written as one word."""
    return [*in_syllables(words[0])] if len(words) == 1 else []


def may_be_meant(context: SearchContext, written: Sequence[Alternative]) -> set[str]:
    """Give all words that may be meant, so that they are counted in one look-up."""
    words = {word for each in written for word in each.words}
    words.update(*(_other_endings(word, context.counts) for word in context.query.words))
    words.update(_joined(context.query.words).values())
    if not context.found:
        words.update(*_tried(context).values())
    return words


def _tried(context: SearchContext) -> dict[int, frozenset[str]]:
    """Give for the place of each word that may be misspelt what it or its parts may be.

    A syllable that was typed with its diacritics is not: ``gươm`` is not ``gom``.
    """
    words, exact = context.query.words, context.query.exact
    letters = _LETTERS if len(words) > 1 else LONE_LETTERS
    well_spelt = well_spelt_places(exact)
    return {
        place: without_other_language(exact, place, respellings(word)) | _parts(word)
        for place, word in enumerate(words)
        if (len(word) >= letters or is_no_word(word))
        and _may_be_misspelt(word, context.counts)
        and not is_well_spelt(word, context.counts)
        and place not in well_spelt
        and not (word != exact[place] and looks_vietnamese(word))
    }


async def spelt_otherwise(context: SearchContext) -> list[Alternative]:
    """Find for each rare word the spelling that stands beside its neighbours most often.

    One of its `respellings`, or with a space: ``sadec`` is ``sa dec``.
    """
    words, counts = context.query.words, context.counts
    tried = _tried(context)
    if not tried:
        return []
    known = await context.count_words(set().union(*tried.values()))
    candidates = [
        each
        for place, others in tried.items()
        for each in _candidates(
            words, place, counts, {word: known[word] for word in others & known.keys()}
        )
    ]
    rows = await _count(context, [_in_a_row(words, each) for each in candidates])
    # A word beside its neighbour is near it, too: how often is asked only where that decides.
    undecided = [place for place in tried if _is_undecided(place, candidates, rows)]
    asked = [each for each in candidates if each.start in undecided]
    near_by = await _count(context, [_nearby(words, each) for each in asked])
    near = dict(zip(asked, near_by, strict=True))
    best: dict[int, tuple[int, int, int, Alternative]] = {}
    for alternative, row in zip(candidates, rows, strict=True):
        near_here = near.get(alternative, row)
        common = min(known[word].articles for word in alternative.words)
        rank = (row, near_here, common, alternative)
        place = alternative.start
        if len(alternative.words) > 1:
            is_meant = near_here > 0 and row >= _LEAST
        elif looks_vietnamese(words[place]):
            # It is good with some diacritics, unless its neighbours go with the other: `sườn`.
            is_meant = row > 0
        else:
            is_meant = near_here > 0 or _is_clear(words[place], counts)
        if is_meant:
            best[place] = max(best.get(place, rank), rank, key=lambda rank: rank[:3])
    return [alternative for *_, alternative in best.values()]


def _is_undecided(place: int, candidates: Sequence[Alternative], rows: Sequence[int]) -> bool:
    """Tell whether more than one spelling of a word, or none, stands beside its neighbours most."""
    here = [
        (row, len(each.words))
        for each, row in zip(candidates, rows, strict=True)
        if each.start == place
    ]
    most, length = max(here, default=(0, 1))
    return most == 0 or length > 1 or [row for row, _ in here].count(most) > 1


async def _count(context: SearchContext, expressions: Sequence[Expression]) -> list[int]:
    found = await context.index.match_each(expressions, _COUNTED)
    return [len(matches.numbers) for matches in found]


def _in_a_row(words: Sequence[str], alternative: Alternative) -> Expression:
    """Ask for a spelling beside a neighbour, or for the parts of a word in a row."""
    if len(alternative.words) > 1:
        return in_a_row(alternative.words)
    before, after = words[: alternative.start][-1:], words[alternative.end :][:1]
    return any_of(pairs([*before, *alternative.words, *after]) or alternative.words)


def _nearby(words: Sequence[str], alternative: Alternative) -> Expression:
    """Ask for a spelling in one passage with another word of the query, if there is one."""
    others = [*words[: alternative.start], *words[alternative.end :]]
    spelling = all_of(alternative.words)
    return AllOf((spelling, any_of(others))) if others else spelling


def _may_be_misspelt(word: str, counts: Counts) -> bool:
    few = counts.get(word, _NOWHERE).articles <= _RARE
    return few and not (word.isdecimal() or (word,) in shares())


def _is_clear(word: str, counts: Counts) -> bool:
    """Tell a long word that nobody writes: what is meant is clear without its neighbours."""
    return word not in counts and (len(word) >= LONE_LETTERS or is_no_word(word))


def _parts(word: str) -> set[str]:
    return {part for cut in range(2, len(word) - 1) for part in (word[:cut], word[cut:])}


def _candidates(
    words: Sequence[str], place: int, counts: Counts, known: Counts
) -> Iterator[Alternative]:
    """Yield spellings of a word that articles hold."""
    word = words[place]
    least = max(_LEAST, _COMMONER * counts.get(word, _NOWHERE).articles)
    if _is_clear(word, counts):
        least = 1
    spellings = [
        spelling
        for spelling in respellings(word) & known.keys()
        if known[spelling].articles >= least and may_be_typo(word, spelling)
    ]
    spellings.sort(key=lambda spelling: (-known[spelling].articles, spelling))
    for spelling in typos_first(word, spellings)[:_TRIED]:
        yield Alternative(place, place + 1, (spelling,), respelt=True)
    for cut in range(2, len(word) - 1):
        parts = word[:cut], word[cut:]
        if all(part in known and known[part].articles > _RARE for part in parts):
            yield Alternative(place, place + 1, parts, respelt=True)
