"""Articles to search in, and queries of which it is known what they are after.

The articles are those of a file of one JSON object a line with `title` and `body` (a sentence a
line). Where more are wanted than it holds, the beginning of one title is joined with the end of
another, and stretches of three bodies make a body.
"""

import json
import lzma
import random
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from string import ascii_lowercase

from bot.library.search.text import exact_words, fold

_WORD = re.compile(r"[^\W_]+")
_OPENING_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Document:
    """An article of the corpus."""

    url: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Known:
    """A query with what it is after.

    Attributes:
        text: What is typed.
        url: The article that the words were taken from.
        words: The words as they were taken; articles that hold them too are just as good.
    """

    text: str
    url: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A way of typing a query."""

    name: str
    queries: tuple[Known, ...]
    of_titles: bool = True
    cut: bool = False
    unmarked: bool = False


def documents(file: Path, count: int, body_words: int | None) -> Iterator[Document]:
    """Give so many articles, of bodies cut to so many words."""
    with lzma.open(file, "rt", encoding="utf-8") as lines:
        rows = [(row["title"], row["body"]) for row in map(json.loads, lines)]
    for number, (title, body) in enumerate(islice(_recombined(rows), count)):
        cut = " ".join(body.split(" ")[:body_words]) if body_words else body
        yield Document(f"https://articles.example/{number}", title, cut)


def write_seeds(
    folder: Path,
    articles: Iterable[Document],
    *,
    more: str = "",
    published: Callable[[int], datetime] | None = None,
) -> None:
    """Write articles as a folder of seeds.

    Args:
        folder: Made if it is missing.
        articles: Which ones.
        more: Some more text below each.
        published: Gives their dates, by their places; they have none without it.
    """
    folder.mkdir(exist_ok=True)
    with (folder / "articles.jsonl").open("w", encoding="utf-8") as file:
        for place, it in enumerate(articles):
            seed = {"url": it.url, "title": it.title, "body": it.body + more}
            if published:
                seed["published"] = published(place).isoformat()
            file.write(json.dumps(seed, ensure_ascii=False) + "\n")


def _recombined(rows: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    yield from rows
    rng = random.Random(1)
    while True:
        first, second = (rng.choice(rows)[0].split() for _ in range(2))
        title = first[: max(len(first) // 2, 2)] + second[len(second) // 2 :]
        sentences: list[str] = []
        for _ in range(3):
            source = rng.choice(rows)[1].split("\n")
            start = rng.randrange(len(source))
            sentences += source[start : start + max(len(source) // 3, 2)]
        yield " ".join(title), "\n".join(sentences)


def kinds(corpus: Sequence[Document], count: int) -> list[Kind]:
    """Make so many queries of each kind, the same at every call."""
    rng = random.Random(2)

    def taken(words: int, *, title: bool = True) -> list[tuple[Document, list[str]]]:
        picked: list[tuple[Document, list[str]]] = []
        while len(picked) < count:
            document = rng.choice(corpus)
            text = (
                document.title
                if title
                else " ".join(document.body.split("\n")[:_OPENING_SENTENCES])
            )
            all_words = _WORD.findall(text)
            if len(all_words) >= words:
                start = rng.randrange(len(all_words) - words + 1)
                picked.append((document, all_words[start : start + words]))
        return picked

    def known(pairs: list[tuple[Document, list[str]]], typed: list[str]) -> tuple[Known, ...]:
        return tuple(
            Known(text, document.url, tuple(exact_words(" ".join(words))))
            for (document, words), text in zip(pairs, typed, strict=True)
        )

    three, five = taken(3), taken(5)
    typo, cut = taken(4), _cut(taken(4), rng)
    six = taken(6, title=False)
    return [
        Kind("3 title words", known(three, [" ".join(w) for _, w in three])),
        Kind("3, no marks", known(three, [_unmarked(w) for _, w in three]), unmarked=True),
        Kind(
            "3, NFD upper case",
            known(three, [unicodedata.normalize("NFD", " ".join(w).upper()) for _, w in three]),
        ),
        Kind("5 title words", known(five, [" ".join(w) for _, w in five])),
        Kind("4, one typo", known(typo, [_with_typo(w, rng) for _, w in typo])),
        Kind("4, last cut", known(cut, [" ".join(w) for _, w in cut]), cut=True),
        Kind("6 body words", known(six, [" ".join(w) for _, w in six]), of_titles=False),
        Kind(
            "6, shuffled",
            known(six, [" ".join(rng.sample(w, len(w))) for _, w in six]),
            of_titles=False,
        ),
        Kind(
            "6, two left out",
            known(six, [_left_out(w, rng) for _, w in six]),
            of_titles=False,
        ),
    ]


def worst(corpus: Sequence[Document]) -> list[str]:
    """Give the queries that cost most: the commonest words, alone and together, and letters."""
    counts: dict[str, int] = {}
    for document in corpus[:20_000]:
        for word in set(exact_words(document.title)):
            counts[fold(word)] = counts.get(fold(word), 0) + 1
    common = sorted(counts, key=lambda word: -counts[word])
    rng = random.Random(3)
    return [
        *common[:20],
        *ascii_lowercase,
        *(" ".join(rng.sample(common[:60], 10)) for _ in range(20)),
        *(" ".join(rng.sample(common[:30], 2)) for _ in range(20)),
    ]


def best_mrr(kind: Kind, corpus: Sequence[Document]) -> float:
    """Work out the expected MRR@10 of an engine that finds exactly what holds the words in a row.

    Articles that share the words cannot be told apart, so their order is a matter of chance.
    """
    needles = []
    for query in kind.queries:
        words = " ".join(query.words)
        needles.append(f" {fold(words) if kind.unmarked else words}" + ("" if kind.cut else " "))
    alike = [0] * len(needles)
    for document in corpus:
        text = f" {' '.join(exact_words(document.title if kind.of_titles else document.body))} "
        if kind.unmarked:
            text = fold(text)
        for number, needle in enumerate(needles):
            alike[number] += needle in text
    return sum(_by_chance(count) for count in alike) / len(alike)


def _by_chance(alike: int) -> float:
    """Give the expected reciprocal rank of one among so many in random order, cut at ten."""
    return sum(1 / rank for rank in range(1, min(alike, 10) + 1)) / max(alike, 1)


def _unmarked(words: Sequence[str]) -> str:
    return fold(unicodedata.normalize("NFC", " ".join(words)))


def _cut(
    pairs: list[tuple[Document, list[str]]], rng: random.Random
) -> list[tuple[Document, list[str]]]:
    return [
        (document, [*words[:-1], words[-1][: rng.randint(1, max(len(words[-1]) - 1, 1))]])
        for document, words in pairs
    ]


def _with_typo(words: list[str], rng: random.Random) -> str:
    """Let a finger slip once: another letter, one more, one less, or two swapped."""
    place = rng.choice([n for n, word in enumerate(words) if len(word) > 1] or [0])
    word = typed = words[place]
    while typed == word:
        at, letter = rng.randrange(len(word)), rng.choice(ascii_lowercase)
        typed = rng.choice(
            [
                word[:at] + letter + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + word[at + 1 :] if len(word) > 1 else word,
                word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
            ]
        )
    return " ".join([*words[:place], typed, *words[place + 1 :]])


def _left_out(words: list[str], rng: random.Random) -> str:
    kept = sorted(rng.sample(range(len(words)), len(words) - 2))
    return " ".join(words[place] for place in kept)
