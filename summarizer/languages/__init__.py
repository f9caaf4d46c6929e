"""What differs from language to language, read from one TOML file each.

Adding a language means adding ``<code>.toml`` beside this module and cases under the tests. Patterns
in a file are Python regular expressions; words are separated by white space and phrases by ``|``.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

UNDETERMINED = "und"  # ISO 639-2's code for a language that nobody knows

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Language:
    """One language's data, ready for use.

    Attributes:
        code: The ISO 639 code, which is the file's name.
        letters: Letters that tell the language from others.
        common: Its commonest words, which tell it where letters do not.
        abbreviations: Words whose full stop never ends a sentence.
        closing_abbreviations: Words whose full stop may end one.
        before_initials: Words after which a single letter is a person's initial.
        openers: Words that open sentences more often than names.
        credit: Matches a credit's first words.
        agency: Matches the name of a picture's source.
        dateline: Matches what stands before a report's first words.
        pointing: Matches a sentence's opening that points at one before it.
        clutter: Matches a line that is no part of a report.
        caption: Matches a picture's caption.
        stop_words: Words that carry no subject.
    """

    code: str
    letters: frozenset[str]
    common: frozenset[str]
    abbreviations: frozenset[str]
    closing_abbreviations: frozenset[str]
    before_initials: frozenset[str]
    openers: frozenset[str]
    credit: re.Pattern[str]
    agency: re.Pattern[str]
    dateline: re.Pattern[str]
    pointing: re.Pattern[str]
    clutter: re.Pattern[str]
    caption: re.Pattern[str]
    stop_words: frozenset[str]


@cache
def known_languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a file, in alphabetical order."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def language_data(code: str) -> Language:
    """Return a language's data; one without a file gets what punctuation alone tells."""
    name = code if code in known_languages() else UNDETERMINED
    data = tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))
    detection, sentences, reading = data["detection"], data["sentences"], data["reading"]
    return Language(
        code=code,
        letters=frozenset(detection["letters"]),
        common=_words(detection["words"]),
        abbreviations=_words(sentences["abbreviations"]),
        closing_abbreviations=_words(sentences["closing_abbreviations"]),
        before_initials=_words(sentences["before_initials"]),
        openers=_words(sentences["openers"]),
        credit=_any_of(sentences["credits"]),
        agency=_phrases(sentences["agencies"], flags=re.NOFLAG),
        dateline=_any_of(sentences["datelines"]),
        pointing=_phrases(reading["pointing"], flags=re.IGNORECASE),
        clutter=_any_of(reading["clutter"]),
        caption=_any_of(reading["captions"]),
        stop_words=_words(data["words"]["stop"]),
    )


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    """Join patterns into one; a flag group such as (?i) at a pattern's head stays its own."""
    scoped = (re.sub(r"^\(\?i\)(.*)$", r"(?i:\1)", pattern, flags=re.DOTALL) for pattern in patterns)
    return re.compile("|".join(f"(?:{pattern})" for pattern in scoped)) if patterns else _NEVER


def _phrases(listing: str, flags: re.RegexFlag) -> re.Pattern[str]:
    phrases = sorted({" ".join(p.split()) for p in listing.split("|")} - {""}, key=lambda p: (-len(p), p))
    if not phrases:
        return _NEVER
    return re.compile(rf"(?:{'|'.join(map(re.escape, phrases))})(?!\w)", flags)
