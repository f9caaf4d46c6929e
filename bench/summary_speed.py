"""How well the sentence splitter cuts, and how quick the summarizer is, beside others."""

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import process_time

import click
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer

from bench.summary_sets import Article
from summarizer import split_sentences, summarize
from summarizer.methods import LexRank, Words

_SIZES = (15, 50, 200, 1000, 2000)
_LARGEST_FOR_SUMY = 200  # sentences; the next takes its LexRank minutes
_TITLE = "Công an thành phố bắt giữ hai đối tượng"
_ROUNDS = 9  # texts of each size
_REPEATS = 3
_POINTS = Path(__file__).parent.parent / "tests" / "summarizer" / "cases" / "boundaries_vi.txt"


def compare_splitters() -> None:
    """Print how many of the labelled points each splitter gets right."""
    points = []
    for line in _POINTS.read_text("utf-8").splitlines():
        if line[0] != "#":
            before, after = line[2:].split("¦")
            points.append((line[0] == "+", before, after))
    click.echo(f"\nsentence boundaries, right of {len(points)} points where splitters disagree")
    splitters: dict[str, Callable[[str], list[str]]] = {"ours": lambda t: split_sentences(t, "vi")}
    if find_spec("nupunkt"):
        splitters["nupunkt"] = import_module("nupunkt").sent_tokenize
    if find_spec("blingfire"):
        to_lines = import_module("blingfire").text_to_sentences
        splitters["blingfire"] = lambda text: to_lines(text).split("\n")
    if find_spec("underthesea"):
        splitters["underthesea"] = import_module("underthesea").sent_tokenize
    for name, split in splitters.items():
        right = sum(_cuts(split(before + after), before) == end for end, before, after in points)
        click.echo(f"{name:32}{100 * right / len(points):.1f} %")


def _cuts(parts: Sequence[str], before: str) -> bool:
    """Tell whether the parts have a boundary after a text, white space aside."""
    wanted, length = len("".join(before.split())), 0
    for part in parts:
        length += len("".join(part.split()))
        if length >= wanted:
            return length == wanted
    return False


def compare_speed(articles: Sequence[Article]) -> None:
    """Time both LexRanks on the same sentences, tokenised anew, and ``summarize`` on raw text.

    Processor time, so that other programs of the machine do not count: the median over the texts
    of the best of a few runs.
    """
    click.echo("\nprocessor milliseconds, one BLAS thread; how much quicker than sumy's LexRank")
    click.echo(f"{'sentences':>10}{'sumy LexRank':>15}{'our LexRank':>22}{'summarize':>22}")
    sentences = [each for article in articles for each in split_sentences(article.body, "vi")]
    for size in _SIZES:
        quick = size <= _LARGEST_FOR_SUMY
        starts = range(0, size * (_ROUNDS if quick else 1), size)
        texts = [sentences[start : start + size] for start in starts]
        ours = _milliseconds(lambda text: LexRank()(_document(text), 3), texts)
        whole = _milliseconds(lambda text: summarize(" ".join(text), title=_TITLE), texts)
        row = f"{size:10}{'':15}{ours:14.2f}{'':8}{whole:14.2f}"
        if quick:
            theirs = _milliseconds(lambda text: LexRankSummarizer()(_document(text), 3), texts)
            row = (
                f"{size:10}{theirs:15.2f}{ours:14.2f} {theirs / ours:6.1f}×"
                f"{whole:14.2f} {theirs / whole:6.1f}×"
            )
        click.echo(row)


def _milliseconds(work: Callable[[list[str]], object], texts: Sequence[list[str]]) -> float:
    best = []
    for text in texts:
        taken = []
        for _ in range(_REPEATS):
            start = process_time()
            work(text)
            taken.append(1000 * (process_time() - start))
        best.append(min(taken))
    return median(best)


def _document(sentences: Sequence[str]) -> ObjectDocumentModel:
    words = Words()
    return ObjectDocumentModel([Paragraph(Sentence(sentence, words) for sentence in sentences)])
