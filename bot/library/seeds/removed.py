"""Articles that stay out of the library although a seed holds them: a list among the seeds.

It lies there, and not in the database, because whoever rebuilds the database from the seeds must
get the same library.
"""

from collections.abc import Collection
from pathlib import Path

from bot.library.seeds.seed import Fault, Reason
from bot.library.urls import article_id, is_url

LIST = "removed.urls"
_ABOUT = "# Articles that stay out of the library, a link a line; a reload keeps to it.\n"


def removed_ids(folder: Path) -> frozenset[str]:
    """List the ids of the articles that are to stay out.

    Raises:
        OSError: There is a list, and it cannot be read.
    """
    return frozenset(article_id(line) for line in _lines(folder) if is_url(line))


def faults_of_list(folder: Path) -> list[Fault]:
    """Name the lines of the list that are no link, nor a comment.

    Raises:
        OSError: There is a list, and it cannot be read.
    """
    return [
        Fault(LIST, number, Reason.NO_URL)
        for number, line in enumerate(_lines(folder), 1)
        if line and not line.startswith("#") and not is_url(line)
    ]


def keep_out(folder: Path, url: str) -> None:
    """Note that an article is to stay out.

    Raises:
        OSError: The list cannot be written.
    """
    if article_id(url) not in removed_ids(folder):
        _write(folder, [*_lines(folder), url])


def let_in(folder: Path, ids: Collection[str]) -> None:
    """Let articles in again.

    Raises:
        OSError: The list cannot be written.
    """
    lines = _lines(folder)
    kept = [line for line in lines if not (is_url(line) and article_id(line) in ids)]
    if kept != lines:
        _write(folder, kept)


def _lines(folder: Path) -> list[str]:
    try:
        text = (folder / LIST).read_text("utf-8-sig", errors="replace")
    except FileNotFoundError:
        return []
    return [line.strip() for line in text.splitlines()]


def _write(folder: Path, lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    partial = folder / f"{LIST}.partial"
    partial.write_text(text if text.startswith("#") else _ABOUT + text, "utf-8")
    partial.replace(folder / LIST)
