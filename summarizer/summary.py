"""What the summarizer hands out."""

import json
from dataclasses import asdict, dataclass
from typing import Self

RANKING_VERSION = 1  # raised when a ranking kept from before would no longer be made
LONGEST = 8  # sentences: the longest summary that a ranking holds unless asked for more


@dataclass(frozen=True)
class Summary:
    """An article's own best sentences.

    Attributes:
        sentences: The sentences in reading order.
        language: The code of their language, "und" if it is not known.
        whole: Whether the article was too short to shorten, so that these are all of it.
    """

    sentences: tuple[str, ...]
    language: str
    whole: bool = False


@dataclass(frozen=True)
class Brief:
    """One event told from several articles.

    Attributes:
        sentences: Pairs of a document's index and one of its sentences, in reading order.
    """

    sentences: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Ranking:
    """An article's summaries of every length, in a form that can be kept.

    Attributes:
        language: The code of the article's language.
        sentences: Every sentence that some summary holds, in reading order.
        choices: For each length from 1 on, the places in ``sentences`` of that summary's.
        short: The article has three sentences or fewer.
        version: The ``RANKING_VERSION`` that made it.
    """

    language: str
    sentences: tuple[str, ...]
    choices: tuple[tuple[int, ...], ...]
    short: bool = False
    version: int = RANKING_VERSION

    def summary(self, sentences: int) -> Summary:
        """Return the summary of at most that many sentences.

        Raises:
            ValueError: If ``sentences`` is less than 1.
        """
        if sentences < 1:
            raise ValueError(f"sentences must be at least 1, not {sentences}")
        chosen = self.choices[:sentences][-1] if self.choices else ()
        whole = not self.choices or (self.short and len(chosen) == len(self.sentences))
        return Summary(tuple(self.sentences[i] for i in chosen), self.language, whole)

    def to_json(self) -> str:
        """Return the ranking as a JSON object."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what ``to_json`` wrote.

        Raises:
            ValueError: If it is something else.
        """
        try:
            fields = json.loads(text)
            return cls(
                language=fields["language"],
                sentences=tuple(fields["sentences"]),
                choices=tuple(map(tuple, fields["choices"])),
                short=fields["short"],
                version=fields["version"],
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"not a ranking: {error!r}") from error
