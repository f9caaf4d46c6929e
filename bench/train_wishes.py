"""Learn what people wish who say it in words that nothing else reads, and tell how well.

    python -m bench.train_wishes

Learns from bench/wishes/{en,vi}.tsv (a kind, a tab, a message a line) and writes
bot/handlers/wishes.npz; then judges it by what readers said who tried the bot
(bench/wishes/held_{en,vi}.tsv), who must never be learnt from: how many of their wishes the model
would do, and how many of what it would do are right.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

import click
import numpy as np
from numpy.typing import NDArray

from bot.handlers.wishes import DONE, NO_WISHES, Floats, features, model, weighed

_EXAMPLES = Path(__file__).parent / "wishes"
_WEIGHTS = Path(__file__).parent.parent / "bot" / "handlers" / "wishes.npz"
_LANGUAGES = ("en", "vi")
_SEEDS = Path(__file__).parent.parent / "seeds"
_PARTS, _SHORTEST, _LONGEST = 6000, 3, 8  # of the seeds' prose, and how many words each
_FEWEST = 3  # a feature of fewer examples teaches nothing
_ROUNDS, _STEP = 60, 0.1  # of Adam; more rounds learn the examples by heart
_MEAN, _SQUARE = 0.9, 0.99  # how much of what Adam follows it keeps a round
_STEPS = 127  # of a weight on either side of none

Message = tuple[str, str]


@click.command()
def main() -> None:
    """Learn from the examples, and judge by what readers said."""
    learn([it for each in _LANGUAGES for it in read_messages(f"{each}.tsv")], _read_prose())
    for language in _LANGUAGES:
        wished, done, right = judge(read_messages(f"held_{language}.tsv"))
        share = f"{right / done:.1%} right"
        click.echo(f"{language}: of {wished} wishes {right} are done, of {done} done {share}")


def read_messages(name: str) -> list[Message]:
    """Read each line's kind and message."""
    lines = (_EXAMPLES / name).read_text(encoding="utf-8").splitlines()
    return [(kind, said) for kind, said in (line.split("\t") for line in lines)]


def _read_prose() -> list[Message]:
    """Parts of the seeds' sentences: who types the like looks for it."""
    random = Random(0)
    lines = [it.split() for file in sorted(_SEEDS.glob("*.txt")) for it in file.open() if " " in it]
    parts = (_part(random.choice(lines), random) for _ in range(_PARTS))
    return [("search", " ".join(it)) for it in parts]


def _part(words: list[str], random: Random) -> list[str]:
    start = random.randrange(max(1, len(words) - _LONGEST))
    return words[start : start + random.randint(_SHORTEST, _LONGEST)]


def learn(messages: Sequence[Message], prose: Sequence[Message]) -> None:
    """Write the weights that examples teach: a softmax regression, all examples a round."""
    counts = Counter(it for _, said in messages for it in sorted(features(said)))
    messages = [*messages, *prose]
    seen = [features(said) for _, said in messages]
    known = [it for it, count in counts.items() if count >= _FEWEST]
    rareness = np.log(len(seen) / np.array([counts[it] for it in known])).astype(np.float32)
    kinds = sorted({kind for kind, _ in messages})
    matrix = _Matrix(seen, known, rareness)
    weights = _weights(matrix, np.array([kinds.index(kind) for kind, _ in messages]), len(kinds))
    steps = np.abs(weights).max(axis=0) / _STEPS
    np.savez_compressed(
        _WEIGHTS,
        features=np.array("\n".join(known)),
        kinds=np.array("\n".join(kinds)),
        rareness=rareness,
        steps=steps.astype(np.float32),
        weights=np.rint(weights / steps).astype(np.int8),
    )
    model.cache_clear()


class _Matrix:
    """The examples, a row each, with the features that they have: nearly all else is zero."""

    def __init__(self, seen: Sequence[set[str]], known: Sequence[str], rareness: Floats) -> None:
        places = {it: at for at, it in enumerate(known)}
        rows = [weighed(each, places, rareness) for each in seen]
        self.row = np.repeat(np.arange(len(rows)), [len(at) for at, _ in rows])
        self.column = np.concatenate([np.array(at, int) for at, _ in rows])
        self.value = np.concatenate([counts for _, counts in rows])[:, None]
        self.shape = len(rows), len(known)

    def times(self, weights: Floats) -> Floats:
        """Examples × kinds of features × kinds."""
        return _summed(self.row, self.value * weights[self.column], self.shape[0])

    def back(self, errors: Floats) -> Floats:
        """Features × kinds of examples × kinds."""
        return _summed(self.column, self.value * errors[self.row], self.shape[1])


def _summed(places: NDArray[np.int64], values: Floats, count: int) -> Floats:
    order = np.argsort(places, kind="stable")
    starts = np.searchsorted(places[order], np.arange(count))
    return np.asarray(np.add.reduceat(values[order], starts, axis=0))


def _weights(matrix: _Matrix, wanted: NDArray[np.int64], kinds: int) -> Floats:
    """Adam (Kingma and Ba 2015) on the mean cross-entropy, from zero."""
    weights = np.zeros((matrix.shape[1], kinds), np.float32)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    target = np.eye(kinds, dtype=np.float32)[wanted]
    for turn in range(1, _ROUNDS + 1):
        scores = matrix.times(weights)
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        slope = matrix.back(odds / odds.sum(axis=1, keepdims=True) - target) / len(target)
        mean += (1 - _MEAN) * (slope - mean)
        square += (1 - _SQUARE) * (slope**2 - square)
        ahead = mean / (1 - _MEAN**turn), square / (1 - _SQUARE**turn)
        weights = weights - _STEP * ahead[0] / (np.sqrt(ahead[1]) + 1e-8)
    return weights


def judge(messages: Sequence[Message]) -> tuple[int, int, int]:
    """Count the wishes among some messages, what would be done, and what of that is right."""
    known, wished, done, right = model(), 0, 0, 0
    for kind, said in messages:
        likely = known.likelihoods(said)
        guess = known.kinds[int(likely.argmax())]
        wished += kind not in NO_WISHES
        if likely.max() >= DONE and guess not in NO_WISHES:
            done += 1
            right += guess == kind
    return wished, done, right


if __name__ == "__main__":
    main()
