"""Showing where a hit matches: the best passage of a text, matched words highlighted."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from bot.library.articles import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN
from bot.library.search.alternatives import Alternative, written_otherwise
from bot.library.search.languages import share
from bot.library.search.matching import occurrences
from bot.library.search.query import Query
from bot.library.search.text import composed, exact_words, fold, word_spans
from summarizer import split_sentences

# Characters of a snippet, as many as a list shows of one (see `replies.lists`).
WIDTH = 106

# How far before a match in a long sentence its snippet begins.
_RUN_UP = 30

# Characters that tell `split_sentences` whether a sentence begins after them.
_CONTEXT = 200

# A snippet begins with a sentence if it shows so much of what the best stretch of the text shows.
_SENTENCE_SHARE = 0.7

_CREDIT = r"(?:Ảnh|Photo|Image|Nguồn|Source)\s?:"

# Where a sentence may begin, below or behind another; `split_sentences` knows whether it does.
_MAY_BEGIN = re.compile(
    rf"(?:[.!?…][\"”»’)\]]*\s|\n|\({_CREDIT}[^\n()]*\)\s)\s*(?!\(?{_CREDIT})(?=[\"“«(]?[^\W_])"
)
_TRIED = 3

# Without one of these at its end, or with a credit, a line is a subheading or a caption.
_SENTENCE_ENDS = tuple('.!?…:;"”»)')
_OPENING_CAPTION = re.compile(rf"[^\n(]{{0,300}}\({_CREDIT}[^\n()]*\)\s*(?=\S)")
_HOLDS_CREDIT = re.compile(rf"\b{_CREDIT}")

# A word that such a share of any newspaper's articles holds tells nothing by itself.
_COMMON = 0.15

# What a word of the query weighs in a snippet, a common one half, neighbours in a row 1 more.
_WEIGHT = 2.0

# Letters of a word that is not typed in short.
_SPELT_OUT = 4

_Span = tuple[int, int]


class Highlighter:
    """Shows titles and bodies with the words of a query highlighted.

    A word that was typed with diacritics is highlighted only with those; what may be written for
    words, such as a full form for its abbreviation, in any spelling; a common word only beside
    its neighbour in the query, unless nothing else would be.
    """

    def __init__(self, query: Query, others: Iterable[str] = ()) -> None:
        """Take a query.

        Args:
            query: What was asked.
            others: Folded words that stand for some of its words.
        """
        lone = len(query.words) == 1
        self._begun = query.exact[-1] if query.unfinished else ""
        typed = zip(query.words, query.exact, strict=True)
        common = {word for word, exact in typed if share(word, exact) >= _COMMON}
        self._weights = {
            word: _WEIGHT if share(word, exact) < _COMMON else _WEIGHT / 2
            for word, exact in zip(query.words, query.exact, strict=True)
        }
        self._common = frozenset() if lone else frozenset(common)
        self._pairs = {*pairwise(query.words)}
        self._folded_begun = fold(self._begun)
        self._typed: defaultdict[str, set[str]] = defaultdict(set)
        for word, exact in zip(query.words, query.exact, strict=True):
            self._typed[word].add(exact)
        for word in others:
            self._typed[word].add(word)
        self._marked = {*query.marked}
        self._capitals = frozenset(map(fold, query.capitals))
        forms = [each.words for each in written_otherwise(query.words) if _is_shown(query, each)]
        ways = [r"[\s.–-]+".join(map(re.escape, form)) for form in forms]
        ways.sort(key=len, reverse=True)
        self._forms = re.compile(rf"(?<![^\W_])(?:{'|'.join(ways)})(?![^\W_])") if ways else None

    def title(self, title: str) -> str:
        """Highlight a title's matched words, those too that only begin like the last."""
        title = composed(title)
        return _highlighted(title, self._shown(title, fold(title)))

    def shows(self, title: str) -> bool:
        """Tell whether a title holds anything to highlight."""
        title = composed(title)
        return bool(self._shown(title, fold(title)))

    def _shown(self, title: str, folded: str) -> list[_Span]:
        """Find what is highlighted in a title, composed and folded."""
        spans = self._spans(title, folded)
        if self._begun:
            spans = sorted({*spans, *self._begun_spans(title, folded)})
        telling = self._telling(folded, spans)
        if not telling and self._common.issuperset(self._typed):
            telling = spans
        return telling

    def snippet(self, body: str) -> str:
        """Cut the passage out of a body that holds the most of the query.

        It begins with a sentence where one begins near enough, and not with a caption.
        """
        body = composed(body)
        folded = fold(body)
        spans = self._spans(body, folded)
        telling = self._telling(folded, spans) or spans
        start = _snippet_start(body, folded, _outside_captions(body, telling), self._weights)
        passage = " ".join(body[start : start + WIDTH + 1].split())
        if start + WIDTH < len(body):
            passage = passage[: max(passage.rfind(" "), WIDTH // 2)] + "…"
        folded = fold(passage)
        spans = self._spans(passage, folded)
        return ("… " if start else "") + _highlighted(
            passage, self._telling(folded, spans) or spans
        )

    def _begun_spans(self, title: str, folded: str) -> list[_Span]:
        """Find the words that go on from the unfinished last one."""
        spans = word_spans(folded)
        return [(a, b) for a, b in spans if self._is_begun(folded[a:b], title[a:b])]

    def _spans(self, text: str, folded: str) -> list[_Span]:
        """Find the query's words and what is written for them, in reading order."""
        spans = [
            (start, end)
            for start, end in occurrences(folded, self._typed)
            if self._is_asked(folded[start:end], text[start:end])
        ]
        if self._forms:
            spans = sorted({*spans, *(match.span() for match in self._forms.finditer(folded))})
        if self._capitals:
            spans = [span for span in spans if self._has_capitals(text[slice(*span)])]
        return spans

    def _telling(self, folded: str, spans: Sequence[_Span]) -> list[_Span]:
        """Leave out common words that do not stand beside their neighbours in the query."""
        asked = {span: self._word_asked(folded[slice(*span)]) for span in spans}
        in_a_row = {
            span
            for first, second in pairwise(spans)
            if (asked[first], asked[second]) in self._pairs
            and not any(map(str.isalnum, folded[first[1] : second[0]]))
            for span in (first, second)
        }
        return [span for span in spans if asked[span] not in self._common or span in in_a_row]

    def _word_asked(self, folded: str) -> str:
        """Give the word of the query that a word is, or that it goes on from."""
        begun = self._folded_begun
        is_begun = folded not in self._typed and begun and folded.startswith(begun)
        return begun if is_begun else folded

    def _has_capitals(self, words: str) -> bool:
        """Tell a word from the abbreviation in capitals that is written alike."""
        return words.isupper() or fold(words) not in self._capitals

    def _is_asked(self, folded: str, word: str) -> bool:
        typed = self._typed[folded]
        may_have_others = folded in typed and folded not in self._marked
        return may_have_others or not typed.isdisjoint(exact_words(word))

    def _is_begun(self, folded: str, word: str) -> bool:
        """Tell whether a word goes on from the unfinished last one."""
        if not folded.startswith(self._folded_begun):
            return False
        may_have_others = self._begun not in self._marked
        return may_have_others or "".join(exact_words(word)).startswith(self._begun)


def _is_shown(query: Query, other: Alternative) -> bool:
    """Tell another form from chat spelling, a few letters for a word that is too common."""
    typed = query.words[other.start : other.end]
    return len(typed) > 1 or len(other.words) > 1 or len(typed[0]) >= _SPELT_OUT


def _outside_captions(text: str, spans: Sequence[_Span]) -> Sequence[_Span]:
    """Leave out matches in captions if there are others."""
    others: list[_Span] = []
    opening = _OPENING_CAPTION.match(text)
    first = opening.end() if opening else 0
    line_end, is_sentence = first - 1, False
    for start, end in spans:
        if start > line_end:
            line_start = max(text.rfind("\n", 0, start) + 1, first)
            newline = text.find("\n", start)
            line_end = len(text) if newline < 0 else newline
            is_sentence = _is_sentence(text[line_start:line_end])
        if is_sentence:
            others.append((start, end))
    return others or spans


def _is_sentence(line: str) -> bool:
    """Tell a line from a subheading or a caption."""
    if not line.rstrip().endswith(_SENTENCE_ENDS):
        return False
    # A colon is looked for many times as fast as a credit, and most lines have none.
    return ":" not in line or not _HOLDS_CREDIT.search(line)


def _first_sentence(text: str) -> int:
    """Find where a text begins, behind captions and subheadings."""
    caption = _OPENING_CAPTION.match(text)
    start = first = caption.end() if caption else 0
    for line in text[start:].split("\n"):
        if _is_sentence(line):
            return start
        start += len(line) + 1
    return first


def _snippet_start(
    text: str, folded: str, spans: Sequence[_Span], weights: Mapping[str, float]
) -> int:
    """Choose the sentence from which most is shown or, in long ones, a place amid it."""
    if not spans:
        return _first_sentence(text)

    def shown(start: int) -> float:
        return _shown(folded, spans, start, start + WIDTH, weights)

    width = WIDTH - _RUN_UP
    amid, _ = max(spans, key=lambda span: _shown(folded, spans, span[0], span[0] + width, weights))
    before = f"\n{text[: spans[-1][0] + 1]}"
    may_begin = [match.end() - 1 for match in _MAY_BEGIN.finditer(before)]
    nearest = {bisect_right(may_begin, start) for start, _ in spans} - {0}
    best = max(sorted(nearest), key=lambda place: shown(may_begin[place - 1]), default=0)
    for start in may_begin[max(best - _TRIED, 0) : best][::-1]:
        if shown(start) < _SENTENCE_SHARE * shown(amid):
            break
        if _begins_sentence(text, start):
            return start
    run_up = max(amid - _RUN_UP, 0)
    return text.find(" ", run_up, amid) + 1 or amid


def _shown(
    folded: str, spans: Sequence[_Span], start: int, end: int, weights: Mapping[str, float]
) -> float:
    """Tell how much a stretch shows: what each word of the query weighs, one for neighbours."""
    seen: set[str] = set()
    in_a_row, previous = 0, -2
    for left, right in spans[bisect_left(spans, (start, 0)) :]:
        if right > end:
            break
        seen.add(folded[left:right])
        in_a_row += left == previous + 1
        previous = right
    return sum(weights.get(word, _WEIGHT) for word in seen) + in_a_row


def _begins_sentence(text: str, start: int) -> bool:
    if not start:
        return True
    *_, last = split_sentences(text[max(start - _CONTEXT, 0) : start + 2])
    return last == text[start : start + 2].strip()


def _highlighted(text: str, spans: Sequence[_Span]) -> str:
    """Highlight stretches of a text; those that only a space parts are one."""
    joined: list[_Span] = []
    for start, end in spans:
        if joined and text[joined[-1][1] : start] in {"", " "}:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    parts: list[str] = []
    shown = 0
    for start, end in joined:
        parts += text[shown:start], HIGHLIGHT_OPEN, text[start:end], HIGHLIGHT_CLOSE
        shown = end
    return "".join(parts) + text[shown:]
