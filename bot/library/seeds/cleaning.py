"""Normalising the texts of seeds: composed letters, no control characters, no stray spaces."""

import re
import unicodedata

# Control characters, zero-width spaces and halves of surrogate pairs. Tabs and the like become
# spaces; lines end at LF.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\ufeff\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\n]+")
_EMPTY_LINES = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """Normalise a text: NFC, no control characters, single spaces, at most one empty line."""
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    lines = (line.strip() for line in _SPACES.sub(" ", text).split("\n"))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()


def clean_line(text: str) -> str:
    """Normalise a text that is to be one line, joining several by spaces."""
    return " ".join(clean(text).split())
