"""Splitting a text into sentences.

The algorithm knows punctuation; everything that depends on a language is data in
``summarizer.languages``. A text is first cut into paragraphs at the line breaks that mean something,
then each paragraph at the stops that end a sentence. Nothing but white space is ever lost.
"""

import re
from collections.abc import Iterator

from summarizer.language import detect_language
from summarizer.languages import Language, language_data

_OPENING = "\"'“‘«([「『"
_CLOSING = "\"'”’»)\\]」』"
_LONGEST_ASIDE = 250  # characters: a parenthesis up to this long is never cut
_LONGEST_QUOTE = 60  # characters: so is a quotation up to this long
_WIDEST_WRAP = 100  # characters: lines longer than this were not wrapped by hand

# Where a sentence may end. The first three alternatives step over what is not cut inside.
_POINT = re.compile(
    rf"""
      (?P<aside> \( [^()\n]{{1,{_LONGEST_ASIDE}}} \) )
    | (?P<quote> “ [^“”\n]{{1,{_LONGEST_QUOTE}}} ” | (?<![^\s(:]) " [^"\n]{{1,{_LONGEST_QUOTE}}} " )
    | (?P<wide> [。！？]+ [{_CLOSING}]* )
    | (?P<stop> \.(?:/\s?\.)+ | [.!?…؟।]+ ) (?P<close> [{_CLOSING}]* )
    """,
    re.VERBOSE,
)
_STOPS = frozenset(".!?…؟।。！？")
_LAST_WORD = re.compile(r"[\w.&/]*$")
_LIST_MARK = re.compile(r"\(?(?:\d{1,2}|[IVX]{1,4}|[A-Za-zĐđ])")
_WORD = re.compile(r"\w+")
_LINES = re.compile(r"[^\n]*\n?")


def split_sentences(text: str, language: str | None = None) -> list[str]:
    """Split a text into sentences, captions, headlines and other units that stand alone.

    Args:
        text: Any text.
        language: The code of its language; found out from the text if None.

    Returns:
        The sentences in order, white space inside them reduced to single blanks. Joined without
        white space they equal the text without white space.
    """
    data = language_data(language or detect_language(text))
    return [
        " ".join(text[start:end].split())
        for first, last in _paragraphs(text)
        for start, end in _cut(text, first, last, data)
    ]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of text between the line breaks that end something."""
    start = 0
    for block in re.finditer(r"\s*\n\s*\n\s*|\Z", text):
        yield from _lines(text, start, block.start())
        start = block.end()


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a block's lines, those that were wrapped at a width joined again."""
    if "\n" not in text[start:end]:
        if text[start:end].strip():
            yield start, end
        return
    lines = [m.span() for m in _LINES.finditer(text, start, end) if m[0].strip()]
    if not lines:
        return
    width = max(len(text[a:b].strip()) for a, b in lines)
    first, last = lines[0]
    for a, b in lines[1:]:
        if _is_wrapped(text[first:last].rsplit("\n", 2)[-1 if text[last - 1] != "\n" else -2], text[a:b], width):
            last = b
        else:
            yield first, last
            first, last = a, b
    yield first, last


def _is_wrapped(line: str, following: str, width: int) -> bool:
    """Tell whether a line break only stands where the line was full."""
    line, following = line.strip(), following.strip()
    if following[0].islower() and line[-1] not in _STOPS:
        return True
    next_word = following.split(maxsplit=1)[0]
    return 40 < width <= _WIDEST_WRAP and len(line) + 1 + len(next_word) > width


def _cut(text: str, first: int, last: int, data: Language) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one paragraph as spans."""
    start = first
    lead = data.dateline.match(text, _skip_blanks(text, first, last), last)
    if lead and lead.end() < last:
        yield start, lead.end()
        start = lead.end()
    for point in _POINT.finditer(text, start, last):
        end = point.end()
        if _skip_blanks(text, end, last) >= last:
            break
        if _ends_sentence(text, start, point, last, data):
            yield start, end
            start = end
    if text[start:last].strip():
        yield start, last


def _skip_blanks(text: str, position: int, last: int) -> int:
    while position < last and text[position].isspace():
        position += 1
    return position


def _ends_sentence(text: str, start: int, point: re.Match[str], last: int, data: Language) -> bool:
    kind = point.lastgroup
    if kind == "wide":
        return True
    if kind == "aside":
        return _aside_ends(text, point, last, data)
    if kind == "quote":
        return text[point.end() - 2] in _STOPS and _starts_anew(text, point.end(), last)
    return _stop_ends(text, start, point, last, data)


def _aside_ends(text: str, point: re.Match[str], last: int, data: Language) -> bool:
    """A parenthesis ends a sentence as a credit, as a sentence of its own or after a full stop."""
    if not _starts_anew(text, point.end(), last):
        return False
    inside = text[point.start() + 1 : point.end() - 1].strip()
    if data.credit.search(inside):
        return True
    before = text[: point.start()][-40:].rstrip()
    after_stop = before[-1:] in _STOPS and not _is_abbreviation(before[:-1], data)
    return after_stop or (inside[-1:] in _STOPS and before[-1:] in _STOPS)


def _stop_ends(text: str, start: int, point: re.Match[str], last: int, data: Language) -> bool:
    stop, end = point["stop"], point.end()
    following = _skip_blanks(text, end, last)
    if text[following] == "(":
        aside = re.compile(r"\(([^()\n]*)\)").match(text, following, last)
        return aside is not None and aside[1].rstrip()[-1:] in _STOPS and following > end
    if following == end and not point["close"]:
        return _ends_without_blank(text, start, point, last, data)
    if not _starts_anew(text, end, last):
        return False
    if not text[start : point.start()].strip(_OPENING + " \t\n\r-–—"):
        return False  # an ellipsis in front belongs to what follows
    if stop != "." or point["close"]:
        return True
    return not _is_abbreviation_before(text, start, point.start(), following, data)


def _ends_without_blank(text: str, start: int, point: re.Match[str], last: int, data: Language) -> bool:
    """A stop that touches the next sentence: "… trong phòng.Ông nói"."""
    end = point.end()
    if not text[end].isupper() and text[end] not in "“«":
        return False
    if point["stop"] != ".":
        return True
    before = text[start : point.start()][-40:]
    word = _LAST_WORD.search(before)[0]
    next_word = _WORD.match(text, end, last)
    if next_word is None:
        return before[-1:].islower()
    if next_word[0].isupper() and len(next_word[0]) > 1 and next_word[0].lower() in {"vn", "com"}:
        return False
    if before[-1:].isdigit():
        return len(word) > 1 and "." not in word
    return len(word) > 1 and before[-1:].islower() and not _is_abbreviation(before, data)


def _is_abbreviation(before: str, data: Language) -> bool:
    word = _LAST_WORD.search(before)[0].lower()
    return word in data.abbreviations or word.rsplit(".", 1)[-1] in data.abbreviations


def _is_abbreviation_before(text: str, start: int, stop: int, following: int, data: Language) -> bool:
    """Tell whether the full stop at ``stop`` belongs to its word and more of the sentence follows."""
    before = text[start:stop]
    word = _LAST_WORD.search(before[-40:])[0]
    next_word = (_WORD.match(text, following) or _WORD.search(text, following))
    opener = next_word is not None and next_word[0].lower() in data.openers
    if _LIST_MARK.fullmatch(before.strip(" \t\n\r\"“'")):
        return True
    if word.lower() in data.closing_abbreviations:
        return not opener
    if _is_abbreviation(before[-40:], data):
        return True
    letters = word.rsplit(".", 1)[-1]
    if len(letters) == 1 and letters.isupper():
        previous = before[: len(before) - len(word)].split()[-1:]
        named = not previous or previous[0][:1].isupper() or previous[0].lower() in data.before_initials
        return named and not opener
    return False


def _starts_anew(text: str, end: int, last: int) -> bool:
    """Tell whether what follows a stop can open a sentence."""
    position = _skip_blanks(text, end, last)
    if position >= last:
        return True
    character = text[position]
    if character in "-–—":
        position = _skip_blanks(text, position + 1, last)
        return position < last and text[position].isupper()
    while position < last and text[position] in _OPENING + "*•·":
        position += 1
    if position >= last:
        return False
    character = text[position]
    if character.islower():
        return position + 1 < last and text[position + 1].isupper()  # iPhone, eBay
    return character.isalnum() or character in "¿¡…#>►▶→➤"
