"""The marks that sentences and lines begin and end with, in every language."""

import re

# So many characters of a sentence or a message are looked at: more tell no better, and take long
# to match.
LONGEST_SENTENCE = 1000
STOPS = (".", "!", "?", "…", "؟", "।", "。", "！", "？")
OPENING = "\"'“‘«([「『"
CLOSING_MARKS = "\"'”’»)]」』"
# A range of a pattern: what people end sentences with in messages.
FACES = "\U0001f300-\U0001faff\u2764\u263a\u2665\ufe0f"
GOES_ON = (",", ";", ":", "-")  # at the end of a line that is none
# Between the lines of what stands together: a line break when it is shown, a blank before.
LINE_BREAK = "\u2028"
DASHES = ("-", "–", "—")
# A pattern of the word before a step's number.
STEP = "(?:Bước|Step) "
_ITEM = re.compile(
    r"[-–—+*•·✅✔☑]\s*[*_`]*[\w£$€¥]|\(?\d{1,2}[.)/](?!\d)\s*\S|\(?[a-zđ][.)]\s*\S|\[[ xX]?\]|"
    rf"{STEP}\d"
)

_END_OF_REPORT = re.compile(r"\s*\.(?:\s?/\s?\.)+\Z")
_LONGEST_END = 6  # characters of a closing "./."


def closed(text: str) -> str:
    """Return a sentence as a summary shows it: a closing "./." is a full stop."""
    if "/" not in text[-_LONGEST_END:]:
        return text
    return text[:-_LONGEST_END] + _END_OF_REPORT.sub(".", text[-_LONGEST_END:])


def is_finished(text: str) -> bool:
    """Tell whether a text ends with a stop, its closing marks aside."""
    return text.rstrip(CLOSING_MARKS).endswith(STOPS)


def is_item(line: str) -> bool:
    """Tell whether a line is marked as an item of a list."""
    return _ITEM.match(line) is not None


def is_bare(line: str, longest: int) -> bool:
    """Tell a line of at most so many characters that is neither a sentence nor an item."""
    return has_no_stop(line, longest) and not is_item(line)


def has_no_stop(line: str, longest: int) -> bool:
    """Tell a line of at most so many characters that neither ends nor says that more follows."""
    return not (len(line) > longest or is_finished(line) or line.endswith(GOES_ON))
