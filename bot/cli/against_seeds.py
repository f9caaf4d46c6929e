"""What doctor says of the library beside the seeds that it was loaded from."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

import os
from collections.abc import Iterator
from pathlib import Path

from bot import rights
from bot.cli import places
from bot.cli.finding import Finding
from bot.library import ReloadRunningError, Report
from bot.library.report import held_line, left_out_line, others_line
from bot.library.seeds.removed import LIST
from bot.messages import Message
from bot.settings import Settings

FAULTS = Message("tomtat reload --check names each by file and line; then mend the files")
REMOVED = Message("tomtat reload removes them, or put their files back")
TAKE_OUT = Message("tomtat reload removes them, or take their lines out of that list")
HELD = Message("put their files back, or tomtat reload --yes removes them")
FILL = Message("put articles there, then tomtat reload; or set SEEDS_DIR right")


async def against_seeds(settings: Settings, *, is_meant: bool) -> list[Finding]:
    """Compare the library with the seeds folder, as `tomtat reload --check` does.

    One that is not meant, and was never loaded or lacks articles, tells nothing: no reload is to
    take these out.
    """
    from bot.services import open_library

    try:
        async with open_library(settings.database) as library:
            report = await library.reload(settings.seeds_dir, check=True)
    except ReloadRunningError:
        return [
            Finding(Message("the library is being loaded: what the seeds hold is told afterwards"))
        ]
    lacks_some = report.removed or report.held or not report.unchanged
    if lacks_some and not is_meant:
        return []
    return [*_of_seeds(report, settings.seeds_dir)]


def _of_seeds(report: Report, folder: Path) -> Iterator[Finding]:
    faults = report.faults
    if report.unread and (closed := _closed_list(folder)):
        yield closed
        faults = tuple(fault for fault in faults if fault is not report.unread)
    if faults:
        count, files = len(faults), len({fault.file for fault in faults})
        yield Finding(
            Message("faults in seed files: {count} in {files}", count=count, files=files), FAULTS
        )
    if count := report.taken_out:
        what = Message("articles that removed.urls takes out: {count}", count=count)
        yield Finding(what, TAKE_OUT)
    if count := report.removed - report.taken_out:
        gone = Message("articles that no seed file holds any more: {count}", count=count)
        yield Finding(gone, REMOVED)
    if (count := report.held) and not report.unread:
        yield Finding(
            Message(
                "articles that no seed file holds any more, which a reload keeps: {count}",
                count=count,
            ),
            HELD,
        )
    kept = held_line(report) if report.unread else None
    for line in filter(None, [left_out_line(report, folder), others_line(report), kept]):
        yield Finding(line, is_remark=True)
    if not report.unread:
        yield from _loaded(report, folder)


def _closed_list(folder: Path) -> Finding | None:
    """Tell of the list of what stays out, if this user may not read it: no seed is read then."""
    path = folder / LIST
    if rights.may(path, os.R_OK):
        return None
    what = Message("{path}: cannot be read, so that no article is loaded", path=path)
    return Finding(what, places.given(path, has_setting=False))


def _loaded(report: Report, folder: Path) -> Iterator[Finding]:
    """Tell how much of the seeds the library holds."""
    loaded = report.unchanged
    new = report.added + report.updated
    if not (loaded or new or report.kept or report.removed or report.held or report.faults):
        what = Message("the library is empty: there are no articles in {path}", path=folder)
        yield Finding(what, FILL, is_fault=False)
    elif new:
        yield Finding(
            Message(
                "articles of the seeds that are loaded: {loaded}; new or changed: {new},"
                " tomtat reload loads them",
                loaded=loaded,
                new=new,
            ),
            is_remark=True,
        )
    elif loaded:
        yield Finding(Message("articles of the seeds that are loaded: {loaded}", loaded=loaded))
    elif count := report.held + report.kept + report.removed:
        what = Message("the seeds hold none of the {count} articles of the library", count=count)
        yield Finding(what, is_remark=True)
