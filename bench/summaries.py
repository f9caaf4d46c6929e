"""Measure the summarizer and its rivals, and draw the README's picture.

    python -m bench.summaries FOLDER [--picture docs/summaries.svg] [--articles 1000]

FOLDER holds three files of JSON Lines, UTF-8:

- vietnews.jsonl.xz: objects with `title`, `summary` (the editor's own lead), `body` (a line per
  sentence, without the lead) and `split` ("dev" is judged, "corpus" is learnt from). Any set of
  news articles with leads will do, such as the public VietNews corpus (Nguyen et al. 2019).
- clusters_dev.jsonl: objects with `docs` (each `title` and `body`) and `references` (texts of
  people), such as the public ViMs and VLSP 2022 AbMuSu corpora have them.
- votes_dev.jsonl: objects with `title`, `sentences` and `votes` (of five people, for each).

It prints, for our ranking, the first sentences and each of sumy's rankers: ROUGE F1 over Unicode
syllables with 95 % bootstrap intervals; how often an editor's lead that stands in front is found;
whole articles against their event's references; how many chosen sentences people voted for; how
many summaries trip a reader. Then
the scale of published papers, the briefs of clusters, the accuracy of sentence splitters on the
labelled points of the tests (nupunkt, blingfire and underthesea if they are installed), and the
speed beside sumy's LexRank. Every method gets raw text, cleaned and split by us.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # one thread for all, ours and theirs

import click
import numpy as np

from bench.faults import share_with_faults
from bench.summary_measures import (
    Choose,
    Scores,
    Syllables,
    first_syllables_score,
    half_interval,
    leads_found,
    rouge_of,
    rouge_scores,
    votes_precision,
)
from bench.summary_picture import draw
from bench.summary_sets import Article, read_articles, read_clusters, read_votes
from bench.summary_speed import compare_speed, compare_splitters
from summarizer import METHODS, lead, summarize, summarize_many

_LENGTHS = (1, 2, 3)
_BUDGET = 180  # syllables of a brief of a cluster


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--picture", type=click.Path(path_type=Path), help="Draw the figures as SVG here.")
@click.option("--articles", default=1000, show_default=True, help="Of the dev split.")
def main(folder: Path, picture: Path | None, articles: int) -> None:
    """Measure the summarizer on the articles, clusters and votes in FOLDER."""
    judged = list(read_articles(folder, "dev"))[:articles]
    click.echo(f"{len(judged)} articles, ROUGE-1/2/L F1 with 1, 2 and 3 sentences (± 95 %)")
    bars = {}
    for name, choose in _methods().items():
        bars[name] = show(name, [rouge_scores(judged, choose, count) for count in _LENGTHS])
    _show_readers_measures(folder, judged)
    click.echo("\nthe same articles on the scale of published papers")
    for name in ("ours", "lead"):
        choose = _methods()[name]
        show(name, [rouge_scores(judged, choose, n, as_papers=True) for n in _LENGTHS])
    click.echo(f"\nclusters, {_BUDGET} syllables")
    clusters = read_clusters(folder)
    show("leads in turn", [_cluster_scores(clusters, _leads_in_turn)])
    show("summarize_many", [_cluster_scores(clusters, _brief)])
    compare_splitters()
    compare_speed(judged)
    if picture:
        picture.write_text(draw(bars), encoding="utf-8")
        click.echo(f"\nwrote {picture}")


def show(name: str, tables: Sequence[Scores]) -> list[tuple[float, float]]:
    """Print a row of ROUGE figures; return each table's ROUGE-1 and its half interval."""
    cells, bars = [], []
    for scores in tables:
        half = half_interval(scores[:, 0])
        bars.append((float(scores[:, 0].mean()), half))
        figures = "/".join(f"{mean:.1f}" for mean in scores.mean(axis=0))
        cells.append(f"{figures} ±{half:.1f}")
    click.echo(f"{name:26}" + "   ".join(f"{cell:21}" for cell in cells))
    return bars


def _methods() -> dict[str, Choose]:
    methods: dict[str, Choose] = {"ours": _choose_by("ours")}
    methods["ours, without the title"] = lambda a, n: summarize(a.body, sentences=n).sentences
    methods["lead"] = lambda a, n: lead(a.body, sentences=n)
    for method in METHODS[1:]:
        methods[f"sumy {method}"] = _choose_by(method)
    return methods


def _choose_by(method: str) -> Choose:
    return lambda a, n: summarize(a.body, title=a.title, sentences=n, method=method).sentences


def _show_readers_measures(folder: Path, judged: Sequence[Article]) -> None:
    """Print a row for each method: leads found, whole articles, votes."""
    wholes = [article.whole() for article in judged]
    singles = [article for cluster in read_clusters(folder) for article in cluster]
    voted = read_votes(folder)
    click.echo(
        f"\n{len(wholes)} articles with the lead in front: share where it is chosen, as 1 of 1 and"
        f" of 2\n{len(singles)} whole articles against their event's references: ROUGE-1 of 2, of 3"
        f" sentences, of the first 60 syllables\n{len(voted)} articles: share of three chosen"
        " sentences that three of five people would keep; of the first articles' summaries of 3"
        " sentences, the percentage with a fault that trips a reader (`bench.faults`)"
    )
    for name, choose in _methods().items():
        found = [f"{leads_found(wholes, choose, count):.3f}" for count in (1, 2)]
        rouge = [f"{rouge_scores(singles, choose, n)[:, 0].mean():.1f}" for n in (2, 3)]
        first = f"{first_syllables_score(singles, choose):.1f}"
        votes = f"{votes_precision(voted, choose):.3f}"
        faulty = f"{share_with_faults(wholes, choose, max(_LENGTHS)):.1f}"
        cells = [*found, *rouge, first, votes, faulty]
        click.echo(f"{name:26}" + "".join(f"{cell:>8}" for cell in cells))


def _cluster_scores(
    clusters: Sequence[Sequence[Article]],
    write: Callable[[list[tuple[str, str]]], Sequence[str]],
) -> Scores:
    return np.array(
        [
            rouge_of(write([(each.title, each.body) for each in cluster]), cluster[0].references)
            for cluster in clusters
        ]
    )


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


if __name__ == "__main__":
    main()
