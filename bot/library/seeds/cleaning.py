"""Normalising the texts of seeds: composed letters, no control characters, no stray spaces."""

import re
import unicodedata

# Control characters, zero-width spaces and halves of surrogate pairs.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\ufeff\ud800-\udfff]")
# All that Unicode calls white space but the space and LF. Named one by one: looking each character
# up in Unicode's tables, as `\s` does, takes nine times as long.
_ODD_SPACE = re.compile(
    "[\t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)
# Written out up to where repetition begins, so that `re` looks for these characters first.
_SPACES = re.compile("  +")
_EMPTY_LINES = re.compile("\n\n\n+")


def clean(text: str) -> str:
    """Normalise a text: NFC, no control characters, single spaces, at most one empty line."""
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    text = _SPACES.sub(" ", _ODD_SPACE.sub(" ", text))
    text = "\n".join([line.strip() for line in text.split("\n")])
    return _EMPTY_LINES.sub("\n\n", text).strip()


def clean_line(text: str) -> str:
    """Normalise a text that is to be one line, joining several by spaces."""
    return " ".join(clean(text).split())
