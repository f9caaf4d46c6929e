"""A text as typed, and as the keys of an input method in it mean it."""

import re
from collections.abc import Iterator

from bot.library import folded_words, typed_keys

# No syllable takes more keys.
_KEYED = re.compile(r"\b[A-Za-z][A-Za-z0-9]{1,11}\b")


def readings(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield a text as typed and, if it holds keys of an input method, with those read.

    Each as words to compare, and the same words to show. A reading may lack a mark or a tone
    (``dieemr`` is read as ``diểm``), so those that were keys are compared without any.
    """
    typed = text.split()
    yield typed, typed
    read = [_KEYED.sub(_read_keys, word) for word in typed]
    if read != typed:
        pairs = zip(typed, read, strict=True)
        yield [old if old == new else " ".join(folded_words(new)) for old, new in pairs], read


def _read_keys(word: re.Match[str]) -> str:
    """A word as its keys mean it, with its capital; as it is if it holds none."""
    meant = typed_keys(word[0].lower())
    if meant is None:
        return word[0]
    return meant.capitalize() if word[0][0].isupper() else meant
