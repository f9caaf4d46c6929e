"""The articles, clusters and votes that the summarizer is measured on."""

import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Article:
    """A news article and what people wrote of it.

    Attributes:
        title: Its title.
        body: Its text, without the editor's lead.
        lead: The editor's lead; empty if it is not known.
        references: Summaries by people.
    """

    title: str
    body: str
    lead: str = ""
    references: tuple[str, ...] = ()

    def whole(self) -> "Article":
        """Return the article with its lead in front, as papers print it."""
        return Article(self.title, f"{self.lead} {self.body}", self.lead, self.references)


@dataclass(frozen=True)
class Voted:
    """An article of whose sentences people said which they would keep."""

    article: Article
    sentences: tuple[str, ...]
    votes: tuple[int, ...]


def read_articles(folder: Path, split: str) -> Iterator[Article]:
    """Yield the articles of a split, their bodies as raw text."""
    with lzma.open(folder / "vietnews.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["split"] == split:
                body, lead = row["body"].replace("\n", " "), row["summary"]
                yield Article(row["title"], body, lead, (lead,))


def read_clusters(folder: Path) -> list[list[Article]]:
    """Return the clusters of articles on one event, each with the cluster's references."""
    return [
        [Article(each["title"], each["body"], "", tuple(row["references"])) for each in row["docs"]]
        for row in _rows(folder / "clusters_dev.jsonl")
    ]


def read_votes(folder: Path) -> list[Voted]:
    """Return the articles that people voted on."""
    return [
        Voted(
            Article(row["title"], "\n".join(row["sentences"])),
            tuple(row["sentences"]),
            tuple(row["votes"]),
        )
        for row in _rows(folder / "votes_dev.jsonl")
    ]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text("utf-8").split("\n") if line)
