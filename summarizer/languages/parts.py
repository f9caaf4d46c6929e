"""What a language's file says, made ready for use when it is first asked for.

A text needs few of its hundreds of patterns, and to compile them all takes half a second.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from typing import Any, Generic, TypeVar

NEVER = re.compile(r"\0\A")
_BREAKS = ("(?P<stop>[,!.]) ", "[:;] ", " [–-] ")  # of every language
_LATIN = "".join(map(chr, (*range(0x250), *range(0x1E00, 0x1F00))))
_LETTERS = {
    r"\p{Lu}": "".join(filter(str.isupper, _LATIN)),
    r"\p{Ll}": "".join(filter(str.islower, _LATIN)),
}
Ready = TypeVar("Ready")


class Tables:
    """What has parts.

    Attributes:
        tables: What the file says, by the names of its tables.
    """

    def __init__(self, tables: dict[str, dict[str, Any]]) -> None:
        """Take what the file says."""
        self.tables = tables


class Part(Generic[Ready]):
    """An attribute that makes ready what a table says under its name."""

    def __init__(self, make: Callable[[Any], Ready], table: str, meaning: str) -> None:
        """Say how it is made, in which table it stands and what it is."""
        self.table, self.__doc__ = table, meaning
        self._make = make

    def __set_name__(self, owner: type, name: str) -> None:
        """Learn what it is called."""
        self._name = name

    def __get__(self, its: Tables, owner: type | None = None) -> Ready:
        """Make it ready; from then on it stands in front of this."""
        ready = its.__dict__[self._name] = self._make(its.tables[self.table][self._name])
        return ready


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


def _phrases(listing: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in listing.split("|")) - {""}


def _compiled(pattern: str) -> re.Pattern[str]:
    for name, letters in _LETTERS.items():
        pattern = pattern.replace(name, letters)
    return re.compile(pattern)


def _each(patterns: list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(_compiled, patterns))


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return _compiled("|".join(f"(?:{it})" for it in patterns)) if patterns else NEVER


def _typed(patterns: list[str]) -> re.Pattern[str]:
    return _any_of([*dict.fromkeys([*patterns, *map(_without_marks, patterns)])])


def _without_marks(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _breaks(patterns: list[str]) -> re.Pattern[str]:
    return _any_of([*_BREAKS, *patterns])


def _pointing(data: dict[str, Any]) -> re.Pattern[str]:
    """Compile phrases that end where a word does, and patterns."""
    phrases = "|".join(map(re.escape, sorted(_phrases(data["phrases"]))))
    return _any_of([rf"(?:{phrases})(?!\w)", *data["patterns"]]) if phrases else NEVER


def _opening(data: dict[str, str]) -> re.Pattern[str]:
    """Compile a pattern that looks at the words of one letter only, which is quick."""
    following = {
        "before_small": r" [\p{Ll}]",
        "before_capital": r" [\p{Lu}]",
        "before_number": r" \d",
        "before_comma": ", ",
    }
    words = defaultdict[str, list[str]](list)
    for key, next_ in following.items():
        for word in data[key].split():
            words[word[0]].append(word[1:] + next_)
    for phrase in sorted(_phrases(data["with_next"])):
        word, next_ = phrase.split()
        words[word[0]].append(rf"{word[1:]} {next_}(?!\w)")
    if not words:
        return NEVER
    letters = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in words.items())
    return _compiled(rf" (?=[\p{{Lu}}])(?<=[\w”\")%] )(?={letters})")


flag = partial(Part[bool], bool)
words = partial(Part[frozenset[str]], _words)
phrases = partial(Part[frozenset[str]], _phrases)
pattern = partial(Part[re.Pattern[str]], _any_of)
# Of what may be typed without marks as well.
typed = partial(Part[re.Pattern[str]], _typed)
patterns = partial(Part[tuple[re.Pattern[str], ...]], _each)
breaks = partial(Part[re.Pattern[str]], _breaks)
pointing = partial(Part[re.Pattern[str]], _pointing)
opening = partial(Part[re.Pattern[str]], _opening)
