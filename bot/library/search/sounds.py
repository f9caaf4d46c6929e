"""What a word of English sounds like, roughly: who misspells one writes what is heard."""

import re

# Spellings that are spoken alike, in the order in which they are read; `2` is `sh`.
_SPOKEN = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph", "f"),
        (r"gh(?![aeiou])", ""),
        (r"(?:[st]io|cia|tia|shu)(?=n)|sch|sh", "2"),
        (r"c(?=[eiy])|z", "s"),
        (r"t?ch|ck|c|q", "k"),
        (r"x", "ks"),
        (r"(?<=.)(?:[aeiouyhw](?!$)|[eh]$)", ""),
        (r"(.)\1+", r"\1"),
    )
]


def sound_of(word: str) -> str:
    """Give what tells how a folded word sounds: how it begins and ends, and its consonants."""
    for pattern, sound in _SPOKEN:
        word = pattern.sub(sound, word)
    return word
