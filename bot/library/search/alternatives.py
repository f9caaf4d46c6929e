"""What else may be written for words of a query: other forms, and other spellings of rare words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.library.search.expressions import Expression, any_of, in_a_row
from bot.library.search.languages import other_forms
from bot.library.search.ports import Counts, SearchIndex, WordCounts
from bot.library.search.spelling import edit_candidates
from bot.library.search.text import pairs

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
    words: tuple[str, ...]
    respelt: bool = False

    def stands_for(self, place: int) -> bool:
        """Tell whether these words stand for this word alone."""
        return (self.start, self.end) == (place, place + 1)


def written_otherwise(words: Sequence[str]) -> list[Alternative]:
    """List abbreviations and full forms of stretches of a query."""
    forms = other_forms()
    return [
        Alternative(start, end, other)
        for start in range(len(words))
        for end in range(start + 1, min(start + _LONGEST_FORM, len(words)) + 1)
        for other in sorted(forms.get(tuple(words[start:end]), ()))
    ]


async def spelt_otherwise(
    index: SearchIndex, words: Sequence[str], counts: Counts
) -> list[Alternative]:
    """Find for each rare word the spelling that stands beside its neighbours most often.

    A typo away, or with a space: ``sadec`` is ``sa dec``.
    """
    rare = [place for place, word in enumerate(words) if _may_be_misspelt(word, counts)]
    if not rare:
        return []
    tried = {place: edit_candidates(words[place]) | _parts(words[place]) for place in rare}
    known = await index.count_words(set().union(*tried.values()))
    candidates: list[tuple[Alternative, Expression]] = []
    for place in rare:
        candidates += _candidates(words, place, counts, known)
    matches = await index.match_each([expression for _, expression in candidates], _COUNTED)
    best: dict[int, tuple[int, int, Alternative]] = {}
    for (alternative, _), match in zip(candidates, matches, strict=True):
        common = min(known[word].articles for word in alternative.words)
        held = len(match.numbers)
        if len(alternative.words) > 1 and held < _LEAST:
            continue
        rank = (held, common, alternative)
        best[alternative.start] = max(best.get(alternative.start, rank), rank, key=lambda r: r[:2])
    return [alternative for _, _, alternative in best.values()]


def _may_be_misspelt(word: str, counts: Counts) -> bool:
    few = counts.get(word, _NOWHERE).articles <= _RARE
    return few and len(word) >= _LETTERS and not word.isdecimal()


def _parts(word: str) -> set[str]:
    return {part for cut in range(2, len(word) - 1) for part in (word[:cut], word[cut:])}


def _candidates(
    words: Sequence[str], place: int, counts: Counts, known: Counts
) -> Iterable[tuple[Alternative, Expression]]:
    """Yield spellings of a word with what shows that they are meant."""
    word = words[place]
    least = max(_LEAST, _COMMONER * counts.get(word, _NOWHERE).articles)
    spellings = [
        spelling
        for spelling in edit_candidates(word) & known.keys()
        if known[spelling].articles >= least
    ]
    spellings.sort(key=lambda spelling: (-known[spelling].articles, spelling))
    before, after = words[:place][-1:], words[place + 1 :][:1]
    for spelling in spellings[:_TRIED]:
        beside = pairs([*before, spelling, *after]) or [spelling]
        yield Alternative(place, place + 1, (spelling,), respelt=True), any_of(beside)
    for cut in range(2, len(word) - 1):
        parts = word[:cut], word[cut:]
        if all(part in known and known[part].articles > _RARE for part in parts):
            yield Alternative(place, place + 1, parts, respelt=True), in_a_row(parts)
