"""What a sentence points back at: which sentences a reader must have read to understand it."""

import re
from collections.abc import Sequence

from summarizer.languages import Language

_LONGEST_OPENING = 60  # characters of a sentence that are looked at for an opener
_LEADING = "\"'“‘«-–—•* "
_QUOTED = re.compile(r"“[^“”]{0,600}”|\"[^\"]{0,600}\"")
_TOLD = 0.2  # of the sentences have "I" outside quotations: a text told in the first person
_FORMS = 2  # words of a full name at least


def find_needs(sentences: Sequence[str], data: Language) -> list[tuple[tuple[int, ...], bool]]:
    """Return for each sentence the places of those it needs, and whether it needs what is nowhere.

    A connective, a pronoun or a noun with "this" needs the sentence before; a title with a short
    name needs the first sentence that gives the full name. Somebody's own words without quotation
    marks are an orphan's, unless the whole text is told in the first person.
    """
    bare = [_QUOTED.sub(" ", sentence) for sentence in sentences]
    speaking = [data.first_person.search(sentence) is not None for sentence in bare]
    told = sum(speaking) > _TOLD * len(sentences) or any(speaking[:1])
    introduced: dict[str, int] = {}
    needs = []
    for place, sentence in enumerate(sentences):
        pointing = _points(sentence, data)
        wanted = {place - 1} if pointing and place else set()
        wanted |= _short_names(sentence, place, introduced, data)
        orphan = (pointing and not place) or (speaking[place] and not told)
        needs.append((tuple(sorted(wanted)), orphan))
    return needs


def _points(sentence: str, data: Language) -> bool:
    opening = sentence[:_LONGEST_OPENING].lower().lstrip(_LEADING)
    if data.pointing.match(opening):
        return True
    lowered = sentence.lower()
    return any(
        found["noun"] not in data.pointing_except
        and not re.search(rf"\b{re.escape(found['noun'])}\b", lowered[: found.start()])
        for found in data.pointing_nouns.finditer(lowered)
    )


def _short_names(sentence: str, place: int, introduced: dict[str, int], data: Language) -> set[int]:
    """Return where the short names of a sentence were given in full; note its full names."""
    for full in data.full_name.finditer(sentence):
        words = full[0].split()
        if len(words) >= _FORMS:
            introduced.setdefault(words[-1], place)
    names = [found["name"] for found in data.short_name.finditer(sentence)]
    return {introduced[name] for name in names if introduced.get(name, place) < place}
