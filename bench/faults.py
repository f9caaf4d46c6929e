"""Count what trips the reader of a summary.

    python -m bench.faults FOLDER [--articles 1000] [--show KIND]

FOLDER is that of ``bench.summaries``. Each article has its editor's lead put back in front. For
ours and for the first sentences it prints the share of summaries, of 1, 2 and 3 sentences, that
hold each kind of fault. The detectors are rough and judge by the article's text alone; they share
no pattern with the summarizer, so that they judge it and do not echo it.
"""

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import click

from bench.summary_measures import Choose
from bench.summary_sets import Article, read_articles
from summarizer import lead, summarize

_LENGTHS = (1, 2, 3)
_SHOWN = 25
_UPPER = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠ-Ỹ"
_OPENERS = re.compile(
    r"(?:tuy nhiên|tuy vậy|nhưng|song|thế nhưng|dù vậy|mặc dù vậy|do đó|do vậy|vì vậy|vì thế"
    r"|bởi vậy|theo đó|trong đó|khi đó|lúc đó|lúc này|sau đó|tiếp đó|từ đó|qua đó|nhờ đó|rồi"
    r"|ngoài ra|đặc biệt|riêng|còn|đổi lại|bên cạnh đó|đồng thời|được biết|chưa dừng lại"
    r"|liên quan (?:đến|tới) vụ việc|trong khi đó|ngược lại|mặt khác|hơn nữa|không chỉ vậy"
    r"|thêm vào đó|cũng theo|cùng với đó|đây là|đó là|đây cũng|điều này|điều đó|việc này|việc đó"
    r"|thấy vậy|như vậy|nó|họ|hắn|y|gã|(?:ông|bà|anh|chị|cô) (?:ta|ấy|này)"
    r"|however|but|and|so|meanwhile|moreover|also|he|she|they|it|this|these|those|in addition)"
    r"(?!\w)",
    re.IGNORECASE,
)
_THIS = re.compile(r"(\w+) (?:(?:này|nói trên|kể trên)(?=[\s,.;:])|trên(?=[,.;:]))")
# The country's name stands before "nước này" and "quốc gia này"; the others are times.
_CLEAR = frozenset(("nước", "gia", "năm", "tháng", "tuần", "ngày", "đêm", "hôm", "dịp", "lần"))
_CLEAR |= frozenset(("mùa", "từ", "ở", "lên", "ngay"))
_NAME = re.compile(
    r"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|Mr|Mrs|Ms) (?!Rịa|Triệu|Trưng)"
    rf"([{_UPPER}]\w+)\b(?! [{_UPPER}])"
)
_FIRST_PERSON = re.compile(
    r"\b(?:[Tt]ôi|[Cc]húng tôi|[Bb]ọn em|[Ww]e|[Mm]y"
    r"|I (?:am|was|have|had|do|did|can|could|will|would|think|know|saw|feel|felt|want))\b"
)
_QUOTED = re.compile(r"[“\"'‘][^”\"]*[”\"’']")
_CAPTION = re.compile(
    r"\((?:trái|phải|giữa|ảnh|nguồn|bìa|áo \w+|left|right|photo)\b|\bảnh:"
    r"|\bảnh (?:minh|chụp màn|tư liệu|cắt)|\bphoto:",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    rf"^[^.]{{0,60}}\((?:TTXVN|Reuters|AP|AFP)[^)]*\)\s*[-–]|^[{_UPPER} ,]{{4,30}} [-–] |GMT\+|^>"
    r"|(?i:^kính gửi|cookie|xem thêm|follow us|read more|trang chủ|home >|reporting by)"
    r"|^\(?\d{1,2}/\d{1,2}/\d{4}\)?$",
)
_GLUED = re.compile(
    r"[a-zà-ỹ] (?:Theo|Sau khi|Ngày \d|Trước đó|Tuy nhiên|Trong khi|Tại|Khi|Sáng \d|Chiều \d) "
)


@dataclass(frozen=True)
class Reading:
    """A summary as its reader sees it, with the article that it comes from."""

    title: str
    text: str
    sentences: tuple[str, ...]

    def before(self, number: int) -> str:
        """Return what the reader has read before a sentence."""
        return " ".join((self.title, *self.sentences[:number]))

    def follows(self, number: int) -> bool:
        """Tell whether the sentence stands right after the one before it in the article too."""
        here = self.text.find(self.sentences[number][:60])
        if not number or here < 0:
            return here == 0 and not number
        return self.text[:here].rstrip().endswith(self.sentences[number - 1][-20:])


def half_quotation(reading: Reading, number: int) -> bool:
    """A quotation that begins or ends elsewhere."""
    sentence = reading.sentences[number]
    return sentence.count("“") != sentence.count("”") or sentence.count('"') % 2 == 1


def unmarked_quotation(reading: Reading, number: int) -> bool:
    """Somebody's own words without marks, in a text that is not told in the first person."""
    bare = _QUOTED.sub(" ", reading.sentences[number])
    told = _FIRST_PERSON.search(_QUOTED.sub(" ", reading.text[:300]))
    return told is None and _FIRST_PERSON.search(bare) is not None


def opener(reading: Reading, number: int) -> bool:
    """A connective or pronoun in front whose other half is missing."""
    opening = reading.sentences[number].lstrip("“\"'- ")
    return _OPENERS.match(opening) is not None and not reading.follows(number)


def pointing_noun(reading: Reading, number: int) -> bool:
    """A noun with "này" or "trên" that the reader has not met."""
    sentence = reading.sentences[number]
    for found in _THIS.finditer(sentence):
        noun = found[1].lower()
        known = f"{reading.before(number)} {sentence[: found.start()]}".lower()
        if noun not in _CLEAR and not found[1][0].isdigit() and noun not in known.split():
            return not reading.follows(number)
    return False


def short_name(reading: Reading, number: int) -> bool:
    """A title with a given name, whose full name stands in the article but not before."""
    sentence = reading.sentences[number]
    for found in _NAME.finditer(sentence):
        full = re.compile(rf"[{_UPPER}]\w+ {re.escape(found[1])}\b")
        known = f"{reading.before(number)} {sentence[: found.start()]}"
        if not full.search(known) and full.search(reading.text):
            return True
    return False


def caption(reading: Reading, number: int) -> bool:
    """The words under a picture."""
    return _CAPTION.search(reading.sentences[number]) is not None


def furniture(reading: Reading, number: int) -> bool:
    """A dateline, a date, a byline, a link or another part of the page."""
    return _FURNITURE.search(reading.sentences[number]) is not None


def glued(reading: Reading, number: int) -> bool:
    """A subheading or a caption in one with the sentence after it."""
    return _GLUED.search(_QUOTED.sub(" ", reading.sentences[number])) is not None


def unfinished(reading: Reading, number: int) -> bool:
    """A line without a stop."""
    return re.search(r"[.!?…:;]\W*$", reading.sentences[number]) is None


DETECTORS: tuple[Callable[[Reading, int], bool], ...] = (
    half_quotation,
    unmarked_quotation,
    opener,
    pointing_noun,
    short_name,
    caption,
    furniture,
    glued,
    unfinished,
)


def faults(reading: Reading) -> dict[str, str]:
    """Return the kinds of fault in a summary, each with the first sentence that has it."""
    found = {}
    for detect in DETECTORS:
        for number, sentence in enumerate(reading.sentences):
            if detect(reading, number):
                found[detect.__name__] = sentence
                break
    return found


def share_with_faults(articles: Sequence[Article], choose: Choose, count: int) -> float:
    """Return the percentage of summaries of so many sentences that hold a fault."""
    return _share([faults(_read(article, choose, count)) for article in articles], "any")


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--articles", default=1000, show_default=True, help="Of the dev split.")
@click.option("--show", help="Print sentences of ours with this kind of fault.")
def main(folder: Path, articles: int, show: str | None) -> None:
    """Count the faults in summaries of the articles in FOLDER."""
    judged = [article.whole() for article in read_articles(folder, "dev")][:articles]
    columns = [
        [_read(article, choose, count) for article in judged]
        for choose in (_ours, _first)
        for count in _LENGTHS
    ]
    counted = [[faults(reading) for reading in readings] for readings in columns]
    heads = [f"{name} {count}" for name in ("ours", "first") for count in _LENGTHS]
    click.echo(f"{'% of summaries':20}" + "".join(f"{head:>9}" for head in heads))
    for kind in [*(detect.__name__ for detect in DETECTORS), "any"]:
        shares = [_share(each, kind) for each in counted]
        click.echo(f"{kind:20}" + "".join(f"{share:9.1f}" for share in shares))
    if show:
        examples = [found[show] for found in counted[len(_LENGTHS) - 1] if show in found]
        click.echo("\n".join(examples[:_SHOWN]))


def _ours(article: Article, count: int) -> Sequence[str]:
    return summarize(article.body, title=article.title, sentences=count).sentences


def _first(article: Article, count: int) -> Sequence[str]:
    return lead(article.body, sentences=count)


def _read(article: Article, choose: Choose, count: int) -> Reading:
    text = " ".join(article.body.split())
    return Reading(article.title, text, tuple(choose(article, count)))


def _share(counted: Sequence[dict[str, str]], kind: str) -> float:
    return (
        100 * sum(bool(each) if kind == "any" else kind in each for each in counted) / len(counted)
    )


if __name__ == "__main__":
    main()
