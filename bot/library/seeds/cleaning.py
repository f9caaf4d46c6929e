"""Normalising the texts of seeds: composed letters, no control characters, no stray spaces."""

import re
import unicodedata

# All that is dropped: control characters, zero-width spaces and halves of surrogate pairs; and all
# that Unicode calls white space but the space and LF. They are named one by one: looking each
# character up in Unicode's tables, as `\s` does, takes nine times as long.
_ODD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff\ud800-\udfff]"
)
# Written out up to where repetition begins, so that `re` looks for these characters first.
_SPACES = re.compile("  +")
_EMPTY_LINES = re.compile("\n\n\n+")


def clean(text: str) -> str:
    """Normalise a text: NFC, no control characters, single spaces, at most one empty line."""
    text = unicodedata.normalize("NFC", _ODD.sub(_usual, text))
    text = _SPACES.sub(" ", text)
    text = "\n".join([line.strip() for line in text.split("\n")])
    return _EMPTY_LINES.sub("\n\n", text).strip()


def clean_line(text: str) -> str:
    """Normalise a text that is to be one line, joining several by spaces."""
    return " ".join(clean(text).split())


def _usual(odd: re.Match[str]) -> str:
    return " " if odd[0].isspace() else ""
