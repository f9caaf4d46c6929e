"""What a reload that nobody asked for tells the admins: what is well again, and what is gone."""

import os
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bot import replies
from bot.library import Report
from bot.locales import Texts
from bot.replies import Reply


def news(
    report: Report, mended: list[str], gone: list[str], *, are_back: bool
) -> list[Callable[[Texts], Reply]]:
    """Say what is well again or gone: each a line of one message.

    Args:
        report: Of the reload.
        mended: The files without faults now.
        gone: Those that went with theirs.
        are_back: Whether articles that waited for a decision have files again.
    """
    news: list[Callable[[Texts], Reply]] = []
    if report.lost:
        news.append(partial(replies.seeds_lost, count=report.lost))
    if gone:
        news.append(partial(replies.seeds_deleted, names=gone))
    if mended or (are_back and not gone):
        news.append(partial(replies.seeds_mended, names=mended))
    if report.removed:
        of_list = report.taken_out
        count = report.removed - of_list
        news.append(partial(replies.seeds_gone, count=count, taken_out=of_list))
    return news


def kinds(report: Report) -> Counter[tuple[str, str]]:
    """Count what is wrong with each file: one that grows has that on other lines each time."""
    return Counter((fault.file, fault.reason) for fault in report.faults)


def unseen(named: set[str], report: Report) -> set[str]:
    """Of files that had faults, give those in a folder that is closed: nobody sees how they are."""
    closed = {fault.file for fault in report.faults}
    if "." in closed:
        return named - closed
    return {it for it in named - closed if closed & {str(around) for around in Path(it).parents}}


def mended(folder: Path, named: set[str], report: Report) -> tuple[list[str], list[str]]:
    """Name the files that have no faults any more, and those that had some and are gone.

    Args:
        folder: The seeds folder.
        named: Files that had faults.
        report: Of the newest reload.
    """
    names = sorted(named - {fault.file for fault in report.faults})
    gone = [name for name in names if not os.path.lexists(folder / name)]
    mended = [str(folder.absolute()) if it == "." else it for it in names if it not in gone]
    return mended, gone
