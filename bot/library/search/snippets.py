"""Showing where a hit matches: the best passage of a text, matched words highlighted."""

import re
from collections.abc import Sequence

from bot.library.articles import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN
from bot.library.search.matching import occurrences
from bot.library.search.query import Query
from bot.library.search.text import composed, exact_words, fold, word_spans

# Characters of a snippet, about three lines on a phone.
WIDTH = 200

# How far back from the passage's first match a sentence's beginning is looked for.
_REACH = 80

_SENTENCE_END = re.compile(r"[.!?…:;]\s+|\n\s*")


def highlighted_title(title: str, query: Query) -> str:
    """Highlight a title's matched words, those too that only begin like the last."""
    title = composed(title)
    folded = fold(title)
    spans = [
        (start, end)
        for start, end in word_spans(folded)
        if _is_asked(title[start:end], query) or _is_begun(title[start:end], query)
    ]
    return _highlighted(title, spans)


def snippet(body: str, query: Query, *, within: int | None = None) -> str:
    """Cut the passage out of a body that holds the most of a query, and highlight its words.

    Args:
        body: The article's text.
        query: What was looked for.
        within: Look at so many characters only.
    """
    body = composed(body[:within])
    start = _sentence_start(body, _best_start(fold(body), query))
    passage = " ".join(body[start : start + WIDTH + 1].split())
    if start + WIDTH < len(body):
        passage = passage[: max(passage.rfind(" "), WIDTH // 2)] + "…"
    spans = occurrences(fold(passage), set(query.words))
    asked = [(left, right) for left, right in spans if _is_asked(passage[left:right], query)]
    highlighted = _highlighted(passage, asked)
    return ("… " if start else "") + highlighted


def _is_asked(word: str, query: Query) -> bool:
    return any(map(query.asks_for, exact_words(word)))


def _is_begun(word: str, query: Query) -> bool:
    """Tell whether a word goes on from the unfinished last one."""
    if not query.unfinished:
        return False
    exact = " ".join(exact_words(word))
    return exact.startswith(query.exact[-1]) or fold(exact).startswith(query.exact[-1])


def _best_start(folded: str, query: Query) -> int:
    """Find the match from which a snippet shows the most different words, and most in a row."""
    spans = occurrences(folded, set(query.words))
    best, best_start = 0, 0
    for first, (start, _) in enumerate(spans):
        seen: set[str] = set()
        in_a_row, previous = 0, -2
        for left, right in spans[first:]:
            if right > start + WIDTH - _REACH:
                break
            seen.add(folded[left:right])
            in_a_row += left == previous + 1
            previous = right
        if 2 * len(seen) + in_a_row > best:
            best, best_start = 2 * len(seen) + in_a_row, start
    return best_start


def _sentence_start(text: str, place: int) -> int:
    """Go back to the beginning of the sentence or, if that is far, to a word a little before."""
    reach = max(place - _REACH, 0)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, reach, place)]
    if ends or not reach:
        return ends[-1] if ends else 0
    return text.find(" ", place - _REACH // 2, place) + 1 or place


def _highlighted(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Highlight stretches of a text; those that only a space parts are one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and text[joined[-1][1] : start] == " ":
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    parts: list[str] = []
    shown = 0
    for start, end in joined:
        parts += text[shown:start], HIGHLIGHT_OPEN, text[start:end], HIGHLIGHT_CLOSE
        shown = end
    return "".join(parts) + text[shown:]
