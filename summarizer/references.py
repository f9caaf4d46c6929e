"""What a sentence points back at: which sentences a reader must have read to understand it."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from summarizer.languages import Language

_LONGEST_OPENING = 60  # characters of a sentence that are looked at for an opener
_LONGEST_SENTENCE = 1000  # characters of a sentence that are looked at
_LEADING = "\"'“‘«-–—•* "
_QUOTED = re.compile(r"“[^“”]{0,600}”|\"[^\"]{0,600}\"")
_WORD = re.compile(r"\w+")
_NOUN_BEFORE = re.compile(r"(\w+)\W{0,2}\Z")
_LONGEST_NOUN = 20  # characters, with what stands around it
_TOLD = 0.2  # of the sentences have "I" outside quotations: a text told in the first person


class Reference(NamedTuple):
    """What a sentence points back at.

    Attributes:
        needs: The places of the sentences that a reader must have read to understand it.
        opening: Whether it opens by pointing, as with "however" or "he".
        orphan: Whether it points at something that is nowhere.
    """

    needs: tuple[int, ...]
    opening: bool
    orphan: bool


class _Lines:
    """Sentences that are looked through at once, which is quicker than one by one."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self._text = "\n".join(sentences)
        self._ends = [*accumulate(len(sentence) + 1 for sentence in sentences)]

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
        """Yield each match that begins a word or in front of one, after its sentence's place."""
        for found in pattern.finditer(self._text):
            start = found.start()
            if found[0][0] == " " or not self._text[start - 1 : start].isalnum():
                yield bisect(self._ends, start), found

    def before(self, place: int, found: re.Match[str]) -> str:
        """Return what stands before a match in its sentence."""
        return self._text[self._ends[place - 1] if place else 0 : found.start()]


def find_references(sentences: Sequence[str], title: str, data: Language) -> list[Reference]:
    """Return what each sentence points back at.

    A connective, a pronoun or a noun with "this" needs the sentence before; a title with a short
    name needs the first sentence that gives the full name, unless the title has the name.
    Somebody's own words without quotation marks are an orphan's, unless the whole text is told in
    the first person.
    """
    lines = [sentence[:_LONGEST_SENTENCE] for sentence in sentences]
    lowered = [line.lower() for line in lines]
    joined = _Lines(lowered)
    speaking = _speaking(lowered, joined, data)
    told = len(speaking) > _TOLD * len(sentences) or 0 in speaking
    pointing = _with_pointing_nouns(joined, data)
    introductions = _introductions(_Lines(lines), title, data)
    references = []
    for place, line in enumerate(lines):
        opening = _opens_by_pointing(line, data)
        needs = introductions.get(place, set())
        if place and (opening or place in pointing):
            needs = needs | {place - 1}
        orphan = (opening and not place) or (place in speaking and not told)
        references.append(Reference(tuple(sorted(needs)), opening, orphan))
    return references


def _speaking(lowered: Sequence[str], joined: _Lines, data: Language) -> set[int]:
    """Return the sentences that have "I" outside quotations."""
    unquoted = {
        place: _Lines([_QUOTED.sub(" ", lowered[place])])
        for place in {place for place, _ in joined.find(data.first_person)}
    }
    return {place for place, line in unquoted.items() if any(line.find(data.first_person))}


def _opens_by_pointing(sentence: str, data: Language) -> bool:
    opening = sentence[:_LONGEST_OPENING].lstrip(_LEADING)
    return (data.pointing.match(opening.lower()) or data.pronoun.match(opening)) is not None


def _with_pointing_nouns(joined: _Lines, data: Language) -> set[int]:
    """Return the sentences that have a noun with "this" that they have not mentioned before."""
    pointing = set()
    for place, found in joined.find(data.pointing_nouns):
        before = joined.before(place, found)
        noun = found.groupdict().get("noun")
        if noun is None and (preceding := _NOUN_BEFORE.search(before[-_LONGEST_NOUN:])):
            noun, before = preceding[1], before[: -len(preceding[0])]
        if noun and noun not in data.pointing_except and noun not in _WORD.findall(before):
            pointing.add(place)
    return pointing


def _introductions(lines: _Lines, title: str, data: Language) -> dict[int, set[int]]:
    """Return, for sentences with short names, the places where these were given in full."""
    short = [(place, found["name"]) for place, found in lines.find(data.short_name)]
    if not short:
        return {}
    introduced = dict.fromkeys(_WORD.findall(title), -1)
    for place, full in lines.find(data.full_name):
        introduced.setdefault(full[0].rpartition(" ")[2], place)
    introductions: dict[int, set[int]] = {}
    for place, name in short:
        if -1 < introduced.get(name, place) < place:
            introductions.setdefault(place, set()).add(introduced[name])
    return introductions
