"""What a sentence points back at: which sentences a reader must have read to understand it."""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from summarizer.languages import Language
from summarizer.punctuation import LONGEST_SENTENCE

_LEADING = "\"'“‘«-–—•* "
_QUOTED = re.compile(r"“[^“”]{0,600}”|\"[^\"]{0,600}\"")
_WORD = re.compile(r"\w+")
_NOUN_BEFORE = re.compile(r"(?:.*\W)?(\w+)\W{0,2}\Z")
_NAME_BEFORE = re.compile(r"\b[^\W\d_a-z][\w.'-]{0,15} \Z")
_LONGEST_NAME = 18  # characters that are looked at
_INTRODUCED = re.compile(r"\ban? ([\w-]+)(?: ([\w-]+))?(?: ([\w-]+))?")
_LONGEST_NOUN = 20  # characters, with what stands around it
_TOLD = 0.2  # of the sentences have "I" outside quotations: a text told in the first person


class Reference(NamedTuple):
    """What a sentence points back at.

    Attributes:
        needs: The places of the sentences that a reader must have read to understand it.
        opening: Whether it opens by pointing, as with "however" or "he", or says "as above".
        orphan: Whether it points at something that is nowhere.
    """

    needs: tuple[int, ...]
    opening: bool
    orphan: bool


class Lines:
    """Sentences that are looked through at once, which is quicker than one by one."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self._text = "\n".join(sentences)
        self._ends = [*accumulate(len(sentence) + 1 for sentence in sentences)]

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
        """Yield each match that begins a word or in front of one, after its sentence's place."""
        text, ends = self._text, self._ends
        for found in pattern.finditer(text):
            start = found.start()
            if text[start] == " " or not text[start - 1 : start].isalnum():
                yield bisect(ends, start), found

    def before(self, place: int, found: re.Match[str]) -> str:
        """Return what stands before a match in its sentence."""
        return self._text[self._ends[place - 1] if place else 0 : found.start()]


def find_references(sentences: Sequence[str], title: str, data: Language) -> list[Reference]:
    """Return what each sentence points back at.

    A connective, a pronoun or a noun with "this" needs the sentence before. A short name needs the
    first sentence that gives the full name, and a noun with "the" the one that introduces it with
    "a", unless the title has it.
    Somebody's own words without quotation marks are an orphan's, unless the whole text is told in
    the first person.
    """
    lines = [sentence[:LONGEST_SENTENCE] for sentence in sentences]
    lowered = [line.lower() for line in lines]
    joined = Lines(lowered)
    speaking = _speaking(lowered, joined, data)
    told = len(speaking) > _TOLD * len(sentences) or 0 in speaking
    pointing = _with_pointing_nouns(joined, data)
    referring = {place for place, _ in joined.find(data.referring)}
    written = Lines(lines)
    people = [*_people(written, title, data)]
    pointing.update(place for place, name in people if not name)
    needs = _introductions(written, people, data)
    for place, first in _known_things(lowered, joined, title, data):
        needs[place].add(first)
    references = []
    for place, line in enumerate(lines):
        opening = place in referring or _opens_by_pointing(line, lowered[place], data)
        if place and (opening or place in pointing):
            needs[place].add(place - 1)
        needed = tuple(sorted(needs[place])) if place in needs else ()
        orphan = (opening and not place) or (place in speaking and not told)
        references.append(Reference(needed, opening, orphan))
    return references


def _speaking(lowered: Sequence[str], joined: Lines, data: Language) -> set[int]:
    """Return the sentences that have "I" outside quotations."""
    unquoted = {
        place: Lines([_QUOTED.sub(" ", lowered[place])])
        for place in {place for place, _ in joined.find(data.first_person)}
    }
    return {place for place, line in unquoted.items() if any(line.find(data.first_person))}


def _opens_by_pointing(line: str, lowered: str, data: Language) -> bool:
    start = len(line) - len(line.lstrip(_LEADING))
    return (data.pointing.match(lowered, start) or data.pronoun.match(line, start)) is not None


def _with_pointing_nouns(joined: Lines, data: Language) -> set[int]:
    """Return the sentences that have a noun with "this" that they have not mentioned before."""
    pointing = set()
    groups = data.pointing_nouns.groupindex
    for place, found in joined.find(data.pointing_nouns):
        before = joined.before(place, found)
        noun = found["noun"] if "noun" in groups else None
        if noun is None:
            preceding = _NOUN_BEFORE.match(before, max(0, len(before) - _LONGEST_NOUN))
            if preceding:
                noun, before = preceding[1], before[: preceding.start(1)]
        sure = "sure" in groups and found["sure"]
        if noun and (sure or noun not in data.pointing_except) and not _mentions(before, noun):
            pointing.add(place)
    return pointing


def _known_things(
    lowered: Sequence[str], joined: Lines, title: str, data: Language
) -> Iterator[tuple[int, int]]:
    """Yield each sentence that has "the" with a noun, and the earlier one that has "a" with it."""
    found = [(place, match["noun"]) for place, match in joined.find(data.known_thing)]
    wanted = {noun for _, noun in found} - {*_WORD.findall(title.lower())}
    introduced: dict[str, int] = {}
    for place, line in enumerate(lowered):
        if not wanted:
            break
        mentioned = wanted.intersection(_WORD.findall(line))
        new = {word for words in _INTRODUCED.findall(line) for word in words} if mentioned else ()
        introduced.update((noun, place) for noun in mentioned.intersection(new))
        wanted -= mentioned
    for place, noun in found:
        if introduced.get(noun, place) < place:
            yield place, introduced[noun]


def _mentions(text: str, word: str) -> bool:
    return word in text and word in _WORD.findall(text)  # the first is quick, and hardly ever true


def _people(lines: Lines, title: str, data: Language) -> Iterator[tuple[int, str]]:
    """Yield sentences with a name that the title lacks, or with nobody whom a pronoun may mean.

    Each with that name, which is empty for a pronoun.
    """
    titled = set(_WORD.findall(title))
    with_pronoun = -1  # the last sentence that has one; its first one tells
    for place, found in lines.find(data.short_name):
        name = found["name"]
        if name is None and place > with_pronoun:
            with_pronoun = place
            before = lines.before(place, found)
            if not any(map(str.isupper, before[1:])) and not data.person.search(before):
                yield place, ""
        elif name and name not in titled:
            yield place, name
    for place, found in lines.find(data.bare_name):
        name, before = found["name"], lines.before(place, found)
        if name not in titled and not _NAME_BEFORE.search(before[-_LONGEST_NAME:]):
            yield place, name


def _introductions(
    lines: Lines, people: Sequence[tuple[int, str]], data: Language
) -> defaultdict[int, set[int]]:
    """Return, for sentences with short names, the places where these were given in full."""
    introductions = defaultdict[int, set[int]](set)
    wanted = {name for _, name in people if name}
    if not wanted:
        return introductions
    introduced: dict[str, int] = {}
    for place, full in lines.find(data.full_name):
        name = full[0].rpartition(" ")[2]
        if name in wanted:
            introduced[name] = place
            wanted.remove(name)
            if not wanted:
                break
    for place, name in people:
        if introduced.get(name, place) < place:
            introductions[place].add(introduced[name])
    return introductions
