"""What every seed format gives: articles and faults, and what an article must hold."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import blake2b

from bot.library.seeds.cleaning import clean, clean_line
from bot.library.urls import article_id, is_url

# Of title and body, in UTF-8.
MAX_ARTICLE_BYTES = 1_000_000


class Reason(StrEnum):
    """Why a seed was refused."""

    NO_URL = "should be the article's link (http… or https…)"
    NO_URL_FIELD = "url: missing, or no http(s) link"
    NO_SEPARATOR = "needs a line of at least 5 dashes after the URL"
    EMPTY_FILE = "an empty file"
    EMPTY_TITLE = "empty title"
    EMPTY_BODY = "empty body"
    NOT_UTF8 = "not UTF-8 (save it as UTF-8)"
    TOO_LARGE = "the article is over 1 MB; it was left out"
    DUPLICATE = "the same URL stands in two places, of which the first is taken"
    BAD_JSON = "not a JSON object on one line"
    BAD_FIELD = "url, title or body is not a text"
    BAD_DATE = "published is not an ISO 8601 date; the article was left out"
    BAD_HEADER = "needs a header row; columns must be separated by commas: url,title,body"
    SEMICOLONS = "columns are separated by ;, commas are needed: url,title,body"
    NO_URL_COLUMN = "there is no column url"
    NO_TITLE_COLUMN = "there is no column title"
    NO_BODY_COLUMN = "there is no column body"
    NO_COLUMNS = "columns are missing; these are needed: url,title,body"
    BAD_ROW = "not a CSV row with as many fields as the header"
    UNREADABLE = "cannot be read"
    LOST_LINK = "a link to nothing"
    NO_FOLDER = "there is no such folder"
    NOT_A_FILE = "a pipe, socket or device in place of a file"
    UNFOLLOWED_LINK = "a link to a folder that holds the seeds, or inside a linked folder"
    CHANGED = "changed while it was read"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and where.

    Attributes:
        file: Path relative to the seeds folder, with ``/``; ``.`` is the folder itself.
        line: Counted from 1; 0 if the whole file or folder is at fault.
        reason: One of the reasons above.
        earlier: Of a repetition, the place from which its article is taken: file and line.
    """

    file: str
    line: int
    reason: Reason
    earlier: str = ""

    @property
    def place(self) -> str:
        """File and line, in the form that editors jump to."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def with_earlier(self, told: str) -> str:
        """Add both places of a repetition to its reason as it is told.

        Either may be the one that is too many: the earlier one is so by the order of names only.
        """
        return f"{told}: {self.earlier}, {self.place}" if self.earlier else told


@dataclass(frozen=True, slots=True)
class Seed:
    """An article as a seed file gives it, cleaned.

    Attributes:
        id: The article's id, made from the URL.
        url: As written.
        title: One line.
        body: Paragraphs, one a line.
        published: UTC, or None if the seed does not say.
        file: The file that it stands in, as in `Fault`.
        line: The line where it begins.
        content_hash: Tells its content from another; the URL as it is shown counts as content.
        first_loaded: When a library that exported it had loaded it first, in UTC; or None.
    """

    id: str
    url: str
    title: str
    body: str
    published: datetime | None
    file: str
    line: int
    content_hash: bytes
    first_loaded: datetime | None = None

    @property
    def place(self) -> str:
        """File and line, as in `Fault`."""
        return f"{self.file}:{self.line}"


class RefusedSeed(Exception):  # noqa: N818 - a finding about the seed, not an error of the program
    """An article cannot be taken, because of this line."""

    def __init__(self, line: int, reason: Reason) -> None:
        super().__init__(line, reason)
        self.line = line
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an article as its file holds it, and the line where it begins."""

    line: int
    text: str


def make_seed(
    file: str,
    url: Part,
    title: Part,
    body: Part,
    published: object = None,
    no_url: Reason = Reason.NO_URL,
) -> Seed:
    """Clean and check the parts of an article; `no_url` is what its format says of a missing link.

    Raises:
        RefusedSeed: A part is missing, too long or not what it should be.
    """
    clean_url, clean_title, clean_body = (
        clean_line(url.text),
        clean_line(title.text),
        clean(body.text),
    )
    if not is_url(clean_url):
        raise RefusedSeed(url.line, no_url)
    if not clean_title:
        raise RefusedSeed(title.line, Reason.EMPTY_TITLE)
    if not clean_body:
        raise RefusedSeed(body.line, Reason.EMPTY_BODY)
    texts = [clean_title.encode(), clean_body.encode()]
    if sum(map(len, texts)) > MAX_ARTICLE_BYTES:
        raise RefusedSeed(url.line, Reason.TOO_LARGE)
    date = read_date(url.line, published)
    content = [clean_url.encode(), *texts, date.isoformat().encode() if date else b""]
    return Seed(
        article_id(clean_url),
        clean_url,
        clean_title,
        clean_body,
        date,
        file,
        url.line,
        blake2b(b"\0".join(content), digest_size=16).digest(),
    )


def read_date(line: int, value: object) -> datetime | None:
    """Read a date, if there is one. One without a time zone is taken for UTC.

    Raises:
        RefusedSeed: It is none.
    """
    if value is None:
        return None
    try:
        date = datetime.fromisoformat(str(value))
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise RefusedSeed(line, Reason.BAD_DATE) from error
