"""The marks that sentences and lines begin and end with, in every language."""

import re

STOPS = (".", "!", "?", "…", "؟", "।", "。", "！", "？")
OPENING = "\"'“‘«([「『"
CLOSING_MARKS = "\"'”’»)]」』"
DASHES = ("-", "–", "—")
# A pattern of the word before a step's number.
STEP = "(?:Bước|Step) "
_ITEM = re.compile(
    r"[-–—+*•·✅✔☑]\s*[*_`]*\w|\(?\d{1,2}[.)/](?!\d)\s*\S|\(?[a-zđ][.)]\s*\S|\[[ xX]?\]|"
    rf"{STEP}\d"
)


def is_finished(text: str) -> bool:
    """Tell whether a text ends with a stop, its closing marks aside."""
    return text.rstrip(CLOSING_MARKS).endswith(STOPS)


def is_item(line: str) -> bool:
    """Tell whether a line is marked as an item of a list."""
    return _ITEM.match(line) is not None
