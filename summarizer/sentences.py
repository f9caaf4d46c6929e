"""Splitting a text into sentences.

The algorithm knows punctuation; whatever depends on a language is data in ``summarizer.languages``.
A text is first cut into paragraphs at the line breaks that mean something, then each paragraph at
the stops that end a sentence. Nothing but white space is ever lost.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from summarizer.language import detect_language
from summarizer.languages import Language, language_data
from summarizer.paragraphs import find_paragraphs
from summarizer.punctuation import CLOSING_MARKS, DASHES, FACES, OPENING, STEP, STOPS

_LONGEST_ASIDE = 250  # characters: a parenthesis up to this long is never cut
_LONGEST_QUOTE = 60  # characters: neither is a quotation up to this long
_LONGEST_LIST_MARK = 8  # characters
_CONTEXT = 40  # characters before a stop that tell what it is

_LEADING = OPENING + "".join((*DASHES, *STOPS)) + " \t\r\n"
_BULLETS = "*•·#>►▶→➤"
_BEFORE_OPENING = frozenset(OPENING + _BULLETS + " ")

# Where a sentence may end: after a stop with its closing marks, or after a parenthesis or a short
# quotation, which are not cut inside. Every match starts in one class of characters: that is quick.
_POINT = re.compile(
    rf"""
    [(“"{"".join(STOPS)}{FACES}]
    (?:
        (?<=\() (?P<aside> [^()]{{1,{_LONGEST_ASIDE}}} ) \)
      | (?: (?<=“) [^“”]{{1,{_LONGEST_QUOTE}}} ” | (?<=(?<![^\s(:])") [^"]{{1,{_LONGEST_QUOTE}}} " )
        (?P<quote>)
      | (?<=[。！？]) [。！？]* [{re.escape(CLOSING_MARKS)}]* (?P<wide>)
      | (?<=[{FACES}]) [{FACES}]* (?P<face>)
      | (?<=[.!?…؟।]) (?P<more> (?:/\s?\.)+ | [.!?…؟।]* ) (?P<close> [{re.escape(CLOSING_MARKS)}]* )
    )
    """,
    re.VERBOSE,
)
_ASIDE = re.compile(r"\(([^()]*)\)")
_LIST_MARK = re.compile(rf"[\"“'(]?(?:(?:{STEP})?\d{{1,2}}|[IVX]{{1,4}}|\w)")
_WORD = re.compile(r"\w+")
# Full stops of a text typed without capitals: each ends a sentence, but dots are a pause.
_SMALL_STOP = re.compile(r"\.(?<=\w\w\.)(?P<more>\.*)(?=\s+(?P<next>\w))")


def split_sentences(text: str, language: str | None = None) -> list[str]:
    """Split a text into sentences, captions, headlines and other units that stand alone.

    Args:
        text: Any text.
        language: The code of its language; found out from the text if None.

    Returns:
        The units in order, white space inside them reduced to single blanks. Joined without white
        space they equal the text without white space.
    """
    paragraphs = split_paragraphs(text, language or detect_language(text))
    return [sentence for paragraph in paragraphs for sentence in paragraph]


def split_paragraphs(text: str, language: str) -> Iterator[list[str]]:
    """Yield the sentences of each paragraph; a line that stands alone is a paragraph."""
    data = language_data(language)
    for start, end in find_paragraphs(text):
        yield [_single_spaced(text[first:last]) for first, last in _cut(text, start, end, data)]


def _single_spaced(text: str) -> str:
    if "  " not in text and text.isprintable():  # as other white space is not: quicker than to cut
        return text.strip()
    return " ".join(text.split())


def _cut(text: str, start: int, last: int, data: Language) -> Iterator[tuple[int, int]]:
    """Yield the spans of one paragraph's sentences.

    A dateline is one of its own, and so is a subheading or a caption that has lost its line break.
    """
    openings = _find_openings(text, start, last, data)
    opening = next(openings, last)
    for first, end in _cut_at_stops(text, start, last, data):
        while opening <= first < last:
            opening = next(openings, last)
        body = first
        if text[first - 1 : first] == ")":  # a caption's end, where a dateline may follow
            dateline = data.dateline.match(text, _skip_space(text, first), end)
            body = dateline.end() if dateline else first
        elif opening < end and _is_heading(text[first:opening].strip()):
            body = opening
        if first < body < end:
            yield first, body
        yield (body if first < body < end else first), end


def _find_openings(text: str, start: int, last: int, data: Language) -> Iterator[int]:
    """Yield the places where a word opens a sentence although no stop stands before it."""
    for found in data.opening.finditer(text, start, last):
        before = text[max(start, found.start() - _CONTEXT) : found.start()]
        if _last_word(before) not in data.before_titles:
            yield found.end()


def _is_heading(line: str) -> bool:
    """Tell what can stand before a sentence from one word, or an open quotation or aside."""
    return (
        " " in line
        and all(line.count(opening) == line.count(closing) for opening, closing in ("()", "“”"))
        and line.count('"') % 2 == 0
    )


def _cut_at_stops(text: str, start: int, last: int, data: Language) -> Iterator[tuple[int, int]]:
    if _is_without_capitals(text, start, last):
        stops = _SMALL_STOP.finditer(text, start, last)
        ends = [start, *(stop.end() for stop in stops if not stop["more"]), last]
        yield from pairwise(ends)
        return
    dateline = data.dateline.match(text, _skip_space(text, start), last)
    if dateline and dateline.end() < last:
        yield start, dateline.end()
        start = dateline.end()
    captions = [match.end() for match in data.bare_credit.finditer(text, start, last)]
    for point in _POINT.finditer(text, start, last):
        end = point.end()
        while captions and captions[0] <= point.start():
            caption = captions.pop(0)
            if caption > start:  # as in "(Ảnh: AP)" it may end within what was cut off already
                yield start, caption
                start = caption
        following = _skip_space(text, end)
        if following >= last:
            break
        if _ends_sentence(text, start, point, following, data):
            yield start, end
            start = end
    if start < last and not text[start:last].isspace():
        yield start, last


def _is_without_capitals(text: str, start: int, last: int) -> bool:
    """Tell a text whose sentences begin with small letters."""
    if text.count(".", start, last) < 2:  # noqa: PLR2004 - one sentence tells nothing
        return False
    following = [stop["next"] for stop in _SMALL_STOP.finditer(text, start, last)]
    return len(following) > 1 and all(letter.islower() for letter in following)


def _skip_space(text: str, position: int) -> int:
    while text[position : position + 1].isspace():
        position += 1
    return position


def _ends_sentence(
    text: str, start: int, point: re.Match[str], following: int, data: Language
) -> bool:
    """Judge one point: ``start`` is where its sentence began, ``following`` what comes next."""
    match point.lastgroup:
        case "wide":
            return True
        case "face":
            return text[following].isupper() and text[start : point.start()].strip() != ""
        case "quote":
            return text[point.end() - 2] in STOPS and _can_open(text, following)
        case "aside":
            return _can_open(text, following) and _aside_ends(text, point, data)
        case _:
            return _stop_ends(text, start, point, following, data)


def _aside_ends(text: str, point: re.Match[str], data: Language) -> bool:
    """A parenthesis ends a sentence if it is a picture's credit or stands after a full stop."""
    if data.credit.search(point["aside"]):
        return True
    before = text[max(0, point.start() - _CONTEXT) : point.start()].rstrip()
    return before.endswith(STOPS) and not _is_abbreviated(_last_word(before[:-1]), data)


def _stop_ends(text: str, start: int, point: re.Match[str], following: int, data: Language) -> bool:
    stop, end = point.start(), point.end()
    if data.credit.match(text, following):
        return False  # what is before it is the picture's caption
    aside = _ASIDE.match(text, following) if text[following] == "(" else None
    if aside:  # belongs to what is before it, unless it is a sentence of its own
        return following > end and aside[1].rstrip().endswith(STOPS)
    if not _can_open(text, following):
        return False
    full_stop = text[stop] == "." and not point["more"] and not point["close"]
    if following == end and not point["close"]:
        if text[end].isdigit():
            return False
        word = _last_word(text[max(start, stop - _CONTEXT) : stop])
        return not full_stop or _touches_next(word, text, end, data)
    before = text[max(start, stop - 2 * _CONTEXT) : stop]
    if not before.strip(_LEADING):
        return False  # an ellipsis in front belongs to what follows
    return not full_stop or not _belongs_to_word(before, text, following, data)


def _touches_next(word: str, text: str, end: int, data: Language) -> bool:
    """Tell a stop without a blank after it, as in "phòng.Ông nói", from "TP.HCM" and "Ths.Bs."."""
    if len(word) < 2 or "." in word:  # noqa: PLR2004 - a single letter is an initial
        return False
    if _is_abbreviated(word, data):
        return False
    next_word = _WORD.match(text, end)
    shouted = next_word is not None and len(next_word[0]) > 1 and next_word[0].isupper()
    return (word[-1].islower() or word[-1].isdigit()) and not shouted


def _belongs_to_word(before: str, text: str, following: int, data: Language) -> bool:
    """Tell whether the full stop after ``before`` is its last word's, amid a sentence."""
    opening = before.strip()
    if len(opening) <= _LONGEST_LIST_MARK and _LIST_MARK.fullmatch(opening):
        return True
    word = _last_word(before[-_CONTEXT:])
    closing = word.lower() in data.closing_abbreviations
    if not closing and _is_abbreviated(word, data):
        return True
    initial = word.rpartition(".")[2]
    ahead = before[: len(before) - len(word)]
    titled = closing or _is_rank(initial, ahead, data)
    if not titled and (len(initial) != 1 or not initial.isupper()):
        return False
    next_word = _WORD.search(text, following)
    if next_word is not None and next_word[0].lower() in data.openers:
        return False
    if titled:
        return True
    if next_word is not None and len(next_word[0]) == 1 and text.startswith(".", next_word.end()):
        return True  # another initial
    name = ahead.split()[-1:]
    if name and name[0].lower() in data.lettered:
        return False  # "Block C" is no name
    return not name or name[0][:1].isupper() or name[0].lower() in data.before_initials


def _is_abbreviated(word: str, data: Language) -> bool:
    """Tell whether a word is one whose full stop does not end a sentence."""
    if len(word) == 1 and word.islower():
        return False  # "12 h." is an hour, "H. Củ Chi" a district
    lowered = word.lower()
    return lowered in data.abbreviations or lowered.rpartition(".")[2] in data.abbreviations


def _is_rank(word: str, before: str, data: Language) -> bool:
    """Tell letters that no sentence consists of, so that they are the rank of whom follows."""
    if data.rank.fullmatch(word) is None:
        return False
    ahead = before.strip(_LEADING)
    return ahead == "" or ahead.endswith(":") or _LIST_MARK.fullmatch(ahead) is not None


def _last_word(before: str) -> str:
    words = before.rsplit(maxsplit=1)
    return words[-1].lstrip(OPENING) if words and not before[-1].isspace() else ""


def _can_open(text: str, position: int) -> bool:
    """Tell whether a sentence may begin at a place."""
    if text[position] in DASHES:  # in front of speech; before a small letter it goes on
        position = _skip_space(text, position + 1)
        return text[position : position + 1].isupper()
    while text[position : position + 1] in _BEFORE_OPENING:
        position += 1
    opening = text[position : position + 2]
    if opening[:1].islower():
        return opening[1:].isupper()  # as in iPhone
    return opening[:1].isalnum()
