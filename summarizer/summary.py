"""What the summarizer hands out."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Self

OURS = "ours"  # the method that is used unless another is asked for
METHODS = (OURS, "lexrank", "textrank", "luhn", "lsa", "edmundson", "kl", "reduction", "sumbasic")
RANKING_VERSION = 22  # raised when a ranking kept from before would no longer be made
LONGEST = 8  # sentences: the longest summary that a ranking holds unless asked for more


def ranking_version(method: str) -> int:
    """Return the version of the rankings that a method makes now; no two methods share one.

    Raises:
        ValueError: If there is no such method.
    """
    if method not in METHODS:
        raise ValueError(f"method must be one of {', '.join(METHODS)}, not {method}")
    return RANKING_VERSION + 1000 * METHODS.index(method)


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
        sentences: The ranked sentences in reading order; of a short article, all of them.
        order: Places in ``sentences``, best first, as many as a shortened text may hold.
        short: The article is short enough to be returned whole.
        version: The ``ranking_version`` of the method that made it.
        title: The heading that was found in a text that came without one, or empty.
        enough: How many sentences hold what somebody has to tell others; 0 for any other text.
        name: What a file is called whose text this is, or empty; set by who read it.
        headings: Of minutes with sections, the heading of each sentence's, or empty.
        by_worth: Whether what matters most is to be seen first where there is no room for all, as
            of a letter; a chat or a story is read from its beginning.
        kind: What a text is that somebody sent, ``letter`` or ``minutes``, or empty; set by who
            read it.
        whole: All of a text that is best read whole, a recipe or a poem, or empty; set likewise.
        around: The lines in front of it and behind it that are in no sentence, a greeting or a
            signature; set likewise.
    """

    language: str
    sentences: tuple[str, ...]
    order: tuple[int, ...]
    short: bool = False
    version: int = RANKING_VERSION
    title: str = ""
    enough: int = 0
    name: str = ""
    headings: tuple[str, ...] = ()
    by_worth: bool = False
    kind: str = ""
    around: tuple[str, ...] = ()
    whole: str = ""

    def summary(self, sentences: int) -> Summary:
        """Return the summary of at most that many sentences.

        What stands under another heading than the sentence before has it on a line above.

        Raises:
            ValueError: If ``sentences`` is less than 1.
        """
        if sentences < 1:
            raise ValueError(f"sentences must be at least 1, not {sentences}")
        if self.short and sentences >= len(self.sentences):
            everything = range(len(self.sentences))
            return Summary(self._with_headings(everything), self.language, whole=True)
        return Summary(self._with_headings(sorted(self.order[:sentences])), self.language)

    def halves(self, sentences: int, first: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the best ``first`` of a summary's sentences and its others, in reading order.

        Of the others only the first lines are seen: they begin with what matters most of them if
        that stands second, which is understood without the one before.
        """
        chosen = self.order[:sentences]
        best, others = sorted(chosen[:first]), sorted(chosen[first:])
        if not self.headings and [*chosen[first : first + 1]] == others[1:2]:
            others[:2] = reversed(others[:2])
        return self._with_headings(best), self._with_headings(others)

    def _with_headings(self, places: Iterable[int]) -> tuple[str, ...]:
        shown, before = list[str](), ""
        for place in places:
            heading = self.headings[place] if self.headings else ""
            headed = heading and heading != before
            shown.append(f"{heading}\n{self.sentences[place]}" if headed else self.sentences[place])
            before = heading
        return tuple(shown)

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
                order=tuple(fields["order"]),
                short=fields["short"],
                version=fields["version"],
                title=fields.get("title", ""),
                enough=fields.get("enough", 0),
                name=fields.get("name", ""),
                headings=tuple(fields.get("headings", ())),
                by_worth=fields.get("by_worth", False),
                kind=fields.get("kind", ""),
                around=tuple(fields.get("around", ())),
                whole=fields.get("whole", ""),
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"not a ranking: {error!r}") from error
