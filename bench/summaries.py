"""Measure the summarizer and its rivals, and draw the README's picture.

    python -m bench.summaries FOLDER [--picture docs/summaries.svg] [--articles 1000]

FOLDER holds two files of JSON Lines, UTF-8:

- vietnews.jsonl.xz: objects with `title`, `summary` (the editor's own lead), `body` (a line per
  sentence, without the lead) and `split` ("dev" is judged, "corpus" is learnt from). Any set of
  news articles with leads will do, such as the public VietNews corpus (Nguyen et al. 2019).
- clusters_dev.jsonl: objects with `docs` (each `title` and `body`) and `references` (texts of
  people), such as the public ViMs and VLSP 2022 AbMuSu corpora have them.

It prints ROUGE F1 over Unicode syllables with 95 % bootstrap intervals, for single articles beside
sumy's own summarizers and for clusters; the accuracy of sentence splitters on the labelled points
of the tests (nupunkt, blingfire and underthesea if they are installed); and the speed beside sumy's
LexRank. Bodies are joined by blanks: every method gets raw text split by our splitter.
"""

import json
import lzma
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import process_time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # one thread for all, ours and theirs

import click
import numpy as np
from numpy.typing import NDArray
from rouge_score.rouge_scorer import RougeScorer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers import AbstractSummarizer
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from summarizer import lead, split_sentences, summarize, summarize_many
from summarizer.languages import language_data
from summarizer.methods import LexRank, Words

Scores = NDArray[np.float64]

_MEASURES = ("rouge1", "rouge2", "rougeL")
_LENGTHS = (1, 2, 3)
_BUDGET = 180  # syllables of a brief of a cluster
_RESAMPLES = 1000
_SPEED_SIZES = (15, 50, 200, 1000, 2000)
_LARGEST_FOR_SUMY = 200  # sentences; the next takes its LexRank minutes
_SPEED_TITLE = "Công an thành phố bắt giữ hai đối tượng"
_ROUNDS = 9  # texts of each size
_REPEATS = 3
_POINTS = Path(__file__).parent.parent / "tests" / "summarizer" / "cases" / "boundaries_vi.txt"


@dataclass(frozen=True)
class Article:
    """A news article and what its editor wrote above it."""

    title: str
    body: str
    lead: str


class Syllables:
    """The tokenizer that ROUGE is counted with: lower-case Unicode words without underscores."""

    def tokenize(self, text: str) -> list[str]:
        """Return a text's syllables."""
        return re.findall(r"[^\W_]+", text.lower())


_SCORER = RougeScorer(_MEASURES, tokenizer=Syllables())


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--picture", type=click.Path(path_type=Path), help="Draw the figures as SVG here.")
@click.option("--articles", default=1000, show_default=True, help="Of the dev split.")
def main(folder: Path, picture: Path | None, articles: int) -> None:
    """Measure the summarizer on the articles and clusters in FOLDER."""
    judged = list(read_articles(folder, "dev"))[:articles]
    click.echo(f"{len(judged)} articles, ROUGE-1/2/L F1 with 1, 2 and 3 sentences (± 95 %)")
    bars = {}
    for name, choose in _rivals().items():
        scores = [_scores(judged, choose, count) for count in _LENGTHS]
        bars[name] = show(name, scores)
    click.echo(f"\nclusters, {_BUDGET} syllables")
    clusters = read_clusters(folder)
    show("leads in turn", [_cluster_scores(clusters, _leads_in_turn)])
    show("summarize_many", [_cluster_scores(clusters, _brief)])
    _compare_splitters()
    _compare_speed(judged)
    if picture:
        picture.write_text(_draw(bars), encoding="utf-8")
        click.echo(f"\nwrote {picture}")


def read_articles(folder: Path, split: str) -> Iterator[Article]:
    """Yield the articles of a split, their bodies as raw text."""
    with lzma.open(folder / "vietnews.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["split"] == split:
                yield Article(row["title"], row["body"].replace("\n", " "), row["summary"])


def read_clusters(folder: Path) -> list[dict[str, list[dict[str, str]]]]:
    """Return the clusters: `docs` with `title` and `body`, and `references`."""
    text = (folder / "clusters_dev.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.split("\n") if line]


def rouge_of(sentences: Sequence[str], references: Sequence[str]) -> list[float]:
    """Return ROUGE-1, 2 and L F1 in percent, the mean over the references."""
    text = " ".join(sentences)
    scores = [_SCORER.score(reference, text) for reference in references]
    return [100 * float(np.mean([s[measure].fmeasure for s in scores])) for measure in _MEASURES]


def show(name: str, tables: Sequence[Scores]) -> list[tuple[float, float]]:
    """Print a row of ROUGE figures; return each table's ROUGE-1 and its half interval."""
    cells, bars = [], []
    for scores in tables:
        half = _half_interval(scores[:, 0])
        bars.append((float(scores[:, 0].mean()), half))
        figures = "/".join(f"{mean:.1f}" for mean in scores.mean(axis=0))
        cells.append(f"{figures} ±{half:.1f}")
    click.echo(f"{name:32}" + "   ".join(f"{cell:21}" for cell in cells))
    return bars


def _half_interval(values: Scores) -> float:
    """Return half the width of the mean's 95 % bootstrap interval."""
    draws = np.random.default_rng(0).choice(values, (_RESAMPLES, len(values)))
    low, high = np.percentile(draws.mean(axis=1), [2.5, 97.5])
    return float(high - low) / 2


Choose = Callable[[Article, int], Sequence[str]]


def _rivals() -> dict[str, Choose]:
    stop_words = language_data("vi").stop_words
    rivals: dict[str, Choose] = {
        "ours": lambda a, n: summarize(a.body, title=a.title, sentences=n).sentences,
        "ours, without the title": lambda a, n: summarize(a.body, sentences=n).sentences,
        "lead": lambda a, n: lead(a.body, sentences=n),
        "sumy Edmundson, with the title": _edmundson,
    }
    for kind in (LexRankSummarizer, TextRankSummarizer, LuhnSummarizer, LsaSummarizer):
        rival = kind()
        rival.stop_words = stop_words
        rivals[f"sumy {kind.__name__.removesuffix('Summarizer')}"] = _from_sumy(rival)
    return rivals


def _from_sumy(summarizer: AbstractSummarizer) -> Choose:
    return lambda article, count: [
        str(sentence) for sentence in summarizer(_document(split_sentences(article.body)), count)
    ]


def _edmundson(article: Article, count: int) -> list[str]:
    summarizer = EdmundsonSummarizer(cue_weight=0, key_weight=0, title_weight=1, location_weight=1)
    summarizer.null_words = language_data("vi").stop_words
    heading = Sentence(article.title, Words(), is_heading=True)
    document = _document(split_sentences(article.body), heading)
    return [str(sentence) for sentence in summarizer(document, count)]


def _document(sentences: Sequence[str], *headings: Sentence) -> ObjectDocumentModel:
    words = Words()
    return ObjectDocumentModel(
        [Paragraph([*headings, *(Sentence(sentence, words) for sentence in sentences)])]
    )


def _scores(articles: Sequence[Article], choose: Choose, count: int) -> Scores:
    return np.array([rouge_of(choose(article, count), [article.lead]) for article in articles])


def _cluster_scores(
    clusters: Sequence[dict[str, list[dict[str, str]]]],
    write: Callable[[list[tuple[str, str]]], Sequence[str]],
) -> Scores:
    rows = []
    for cluster in clusters:
        documents = [(each["title"], each["body"]) for each in cluster["docs"]]
        rows.append(rouge_of(write(documents), [str(text) for text in cluster["references"]]))
    return np.array(rows)


def _brief(documents: list[tuple[str, str]]) -> list[str]:
    return [sentence for _, sentence in summarize_many(documents, words=_BUDGET).sentences]


def _leads_in_turn(documents: list[tuple[str, str]]) -> list[str]:
    """The first sentence of each article, then the second of each, until the budget is reached."""
    bodies = [lead(body, sentences=100) for _, body in documents]
    chosen: list[tuple[int, int]] = []
    used = 0
    for place in range(max(map(len, bodies))):
        for index, body in enumerate(bodies):
            if place < len(body) and used < _BUDGET:
                chosen.append((index, place))
                used += len(Syllables().tokenize(body[place]))
    return [bodies[index][place] for index, place in sorted(chosen)]


def _compare_splitters() -> None:
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


def _compare_speed(articles: Sequence[Article]) -> None:
    """Time both LexRanks on the same sentences, tokenised anew, and ``summarize`` on raw text.

    Processor time, so that other programs of the machine do not count: the median over the texts
    of the best of a few runs.
    """
    click.echo("\nprocessor milliseconds, one BLAS thread; how much quicker than sumy's LexRank")
    click.echo(f"{'sentences':>10}{'sumy LexRank':>15}{'our LexRank':>22}{'summarize':>22}")
    sentences = [each for article in articles for each in split_sentences(article.body, "vi")]
    for size in _SPEED_SIZES:
        quick = size <= _LARGEST_FOR_SUMY
        starts = range(0, size * (_ROUNDS if quick else 1), size)
        texts = [sentences[start : start + size] for start in starts]
        ours = _milliseconds(lambda text: LexRank()(_document(text), 3), texts)
        whole = _milliseconds(lambda text: summarize(" ".join(text), title=_SPEED_TITLE), texts)
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


def _draw(bars: dict[str, list[tuple[float, float]]]) -> str:
    """Draw ROUGE-1 of every method as an SVG: a row each, a bar for 1, 2 and 3 sentences."""
    colours = ("#9ecae1", "#4292c6", "#08519c")
    left, scale, row = 230, 14.0, 46
    width, height = int(left + 38 * scale), 74 + row * len(bars)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="sans-serif" font-size="13">'
        f'<rect width="{width}" height="{height}" fill="white"/>'
        '<text x="10" y="22" font-size="15" font-weight="bold">'
        "ROUGE-1 F1 against the editor's lead</text>"
    )
    parts = [head]
    for number, colour in enumerate(colours):
        x = left + number * 120
        plural = "s" if number else ""
        parts.append(f'<rect x="{x}" y="34" width="12" height="12" fill="{colour}"/>')
        parts.append(f'<text x="{x + 17}" y="45">{number + 1} sentence{plural}</text>')
    for index, (name, figures) in enumerate(bars.items()):
        top = 60 + index * row
        weight = ' font-weight="bold"' if name.startswith("ours") else ""
        parts.append(
            f'<text x="{left - 10}" y="{top + 24}" text-anchor="end"{weight}>{name}</text>'
        )
        for number, (mean, half) in enumerate(figures):
            y, end = top + number * 13, left + mean * scale
            parts.append(
                f'<rect x="{left}" y="{y}" width="{end - left:.1f}" height="11" '
                f'fill="{colours[number]}"/>'
                f'<path d="M{end - half * scale:.1f} {y + 5.5}H{end + half * scale:.1f}" '
                f'stroke="#333"/>'
                f'<text x="{end + half * scale + 4:.1f}" y="{y + 10}" font-size="11">'
                f"{mean:.1f}</text>"
            )
    return "\n".join([*parts, "</svg>", ""])


if __name__ == "__main__":
    main()
