"""What a sentence points back at: which sentences a reader must have read to understand it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.languages import Language

_LONGEST_OPENING = 60  # characters of a sentence that are looked at for an opener
_LONGEST_SENTENCE = 1000  # characters of a sentence that are looked at
_LEADING = "\"'“‘«-–—•* "
_QUOTED = re.compile(r"“[^“”]{0,600}”|\"[^\"]{0,600}\"")
_WORD = re.compile(r"\w+")
_TOLD = 0.2  # of the sentences have "I" outside quotations: a text told in the first person
_FORMS = 2  # words of a full name at least


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


def find_references(sentences: Sequence[str], title: str, data: Language) -> list[Reference]:
    """Return what each sentence points back at.

    A connective, a pronoun or a noun with "this" needs the sentence before; a title with a short
    name needs the first sentence that gives the full name, unless the title has the name.
    Somebody's own words without quotation marks are an orphan's, unless the whole text is told in
    the first person.
    """
    speaking = [
        data.first_person.search(sentence) is not None
        and data.first_person.search(_QUOTED.sub(" ", sentence)) is not None
        for sentence in sentences
    ]
    told = sum(speaking) > _TOLD * len(sentences) or any(speaking[:1])
    introduced = dict.fromkeys(_WORD.findall(title), -1)
    references = []
    for place, sentence in enumerate(sentences):
        opening = _opens_by_pointing(sentence, data)
        wanted = {place - 1} if place and (opening or _has_pointing_noun(sentence, data)) else set()
        wanted |= _short_names(sentence, place, introduced, data)
        orphan = (opening and not place) or (speaking[place] and not told)
        references.append(Reference(tuple(sorted(wanted)), opening, orphan))
    return references


def _opens_by_pointing(sentence: str, data: Language) -> bool:
    opening = sentence[:_LONGEST_OPENING].lstrip(_LEADING)
    return (data.pointing.match(opening.lower()) or data.pronoun.match(opening)) is not None


def _has_pointing_noun(sentence: str, data: Language) -> bool:
    """Tell whether a sentence has a noun with "this" that it has not mentioned before."""
    lowered = sentence[:_LONGEST_SENTENCE].lower()
    return any(
        found["noun"] not in data.pointing_except
        and not re.search(rf"\b{re.escape(found['noun'])}\b", lowered[: found.start()])
        for found in data.pointing_nouns.finditer(lowered)
    )


def _short_names(sentence: str, place: int, introduced: dict[str, int], data: Language) -> set[int]:
    """Return where the short names of a sentence were given in full; note its full names."""
    sentence = sentence[:_LONGEST_SENTENCE]
    for full in data.full_name.finditer(sentence):
        words = full[0].split()
        if len(words) >= _FORMS:
            introduced.setdefault(words[-1], place)
    names = [found["name"] for found in data.short_name.finditer(sentence)]
    return {introduced[name] for name in names if -1 < introduced.get(name, place) < place}
