"""How far a reload is and what it did, for the admin who asked for it."""

import os
from collections.abc import Sequence
from pathlib import Path

from telegram import InlineKeyboardButton

from bot import buttons
from bot.library import Fault, Loading, Reason, Report
from bot.locales import Texts
from bot.replies.markup import Reply, bold, callback_button, clipped, escaped, keyboard
from bot.rights import closed_around, give, opening

# The message of a reload begins with its result, which many faults would push out of sight.
FAULTS_SHOWN, NAME_SHOWN, COMMAND_SHOWN = 5, 80, 160
# A file for one or two more is not worth its opening.
MOST_FAULTS = FAULTS_SHOWN + 2

LOAD = buttons.Reload("load")

# Signs of the bar, and seconds after which a rate says something.
BAR_LENGTH = 12
RATE_SECONDS = 2.0


def reload_started(texts: Texts) -> Reply:
    """A reload begins; it can be stopped."""
    stop = callback_button(texts("reload-stop"), buttons.Reload("stop"))
    return Reply(texts("reload-started"), keyboard([stop]))


def reload_progress(texts: Texts, loading: Loading, seconds: float) -> Reply:
    """How far a reload is after so many seconds: a bar, counts, the time that is left."""
    reply = reload_started(texts)
    lines = [reply.text]
    if loading.total:
        share = loading.done / loading.total
        full = BAR_LENGTH * loading.done // loading.total
        bar = "▓" * full + "░" * (BAR_LENGTH - full)
        lines.append(texts("reload-bar", bar=bar, percent=int(100 * share)))
        if seconds > RATE_SECONDS:
            rate = round(loading.articles / seconds)
            lines.append(texts("reload-rate", articles=loading.articles, rate=rate))
            if loading.finishing:
                lines.append(texts("reload-finishing"))
            elif share:
                lines.append(_time_left(texts, seconds / share - seconds))
    return Reply("\n".join(lines), reply.keyboard)


def _time_left(texts: Texts, seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    if minutes:
        return texts("reload-minutes-left", minutes=minutes + (rest > 0))
    return texts("reload-seconds-left", seconds=rest)


def reload_failed(texts: Texts, key: str) -> Reply:
    """Why nothing was loaded, and a button to try again."""
    return Reply(texts(key), keyboard([_load(texts), check_button(texts)]))


def reload_report(
    texts: Texts,
    report: Report,
    folder: str,
    *,
    wish: buttons.Reload = LOAD,
    is_listed: bool = False,
    told_others: Sequence[str] = (),
) -> Reply:
    """What a reload did, or would do: the counts, what needs a decision, the first faults.

    Args:
        texts: The admin's.
        report: Of the reload.
        folder: The seeds folder.
        wish: The button that asked for it.
        is_listed: Whether the admin has the list of these faults already.
        told_others: The files in no seed format that the admin was told of already.
    """
    unread = report.unread
    check = wish.what == "check"
    if check:
        title = texts("reload-checked")
    elif unread:
        title = texts("reload-nothing")
    elif report.held:
        title = bold(texts("reload-held", count=report.held))
    elif problems := len(report.faults):
        title = texts("reload-done-but", count=problems)
    else:
        title = texts("reload-done")
    is_asked = report.held and not unread
    lines = [title]
    if is_asked and not check:
        lines += [texts("reload-held-why"), ""]
    lines += _unread_lines(texts, report, unread, folder) if unread else [_counts(texts, report)]
    if wish.may_remove and not (unread or report.removed or report.held):
        lines += ["", texts("reload-nothing-to-remove")]
    if is_asked and check:
        lines += ["", texts("reload-held", count=report.held), texts("reload-held-why")]
    faults = [fault for fault in report.faults if fault is not report.folder_fault]
    lines += _faults_part(texts, faults, 0 if unread else report.kept, is_listed=is_listed)
    if closed := next((it for it in report.faults if it.reason is Reason.UNREADABLE), None):
        lines.append(_opened(texts, folder, closed.file))
    lines += _remarks(texts, report, () if check else told_others)
    rows = []
    if is_asked:
        agreed = buttons.Reload("load", report.held)
        rows.append([callback_button(texts("reload-remove", count=report.held), agreed)])
        rows.append([callback_button(texts("reload-keep"), buttons.Keep("articles"))])
    rows.append([_load(texts) if check else check_button(texts)])
    return Reply("\n".join(lines), keyboard(*rows))


def _remarks(texts: Texts, report: Report, told_others: Sequence[str]) -> list[str]:
    """What is no fault, each after an empty line."""
    lines = []
    if report.lost:
        lines += ["", seeds_lost(texts, report.lost).text]
    if report.left_out:
        lines += ["", texts("reload-left-out", count=report.left_out)]
    if report.others and report.others != told_others:
        name = escaped(clipped(report.others[0], NAME_SHOWN))
        lines += ["", texts("reload-others", count=len(report.others), name=name)]
    return lines


def _opened(texts: Texts, folder: str, file: str) -> str:
    """Say how the bot gets to read what it may not: a file that may not be among those shown."""
    closed = Path(folder, file)
    if around := closed_around(closed):
        return texts("reload-elsewhere", folder=escaped(clipped(str(around), NAME_SHOWN)))
    command = escaped(clipped(give(closed, os.R_OK), COMMAND_SHOWN))
    is_own = opening(closed, os.R_OK) is not None
    if file == ".":
        return texts("reload-closed-own" if is_own else "reload-closed", command=command)
    key = "reload-closed-file-own" if is_own else "reload-closed-file"
    return texts(key, file=escaped(clipped(file, NAME_SHOWN)), command=command)


def _faults_part(texts: Texts, faults: Sequence[Fault], kept: int, *, is_listed: bool) -> list[str]:
    """The first faults after an empty line, where the others are, and what stays all the same."""
    count = len(faults)
    if not count:
        return []
    shown = FAULTS_SHOWN if count > MOST_FAULTS else count
    lines = ["", texts("reload-faults", count=count), *fault_lines(texts, faults, shown)]
    if count > shown:
        key = "reload-more-faults-again" if is_listed else "reload-more-faults"
        lines.append(texts(key, count=count - shown))
    if kept:
        lines.append(texts("reload-faults-kept", count=kept))
    return lines


def seeds_mended(texts: Texts, names: Sequence[str]) -> Reply:
    """Files whose faults were told are well again; without a name, articles have files again."""
    return Reply(texts("seeds-mended", names=_named(names)) if names else texts("seeds-whole"))


def seeds_deleted(texts: Texts, names: Sequence[str]) -> Reply:
    """Files whose faults were told are not there any more."""
    return Reply(texts("seeds-deleted", names=_named(names)))


def _named(names: Sequence[str]) -> str:
    shown = [escaped(clipped(name, NAME_SHOWN)) for name in names[:FAULTS_SHOWN]]
    return ", ".join([*shown, "…"] if len(names) > FAULTS_SHOWN else shown)


def seeds_gone(texts: Texts, count: int, taken_out: int) -> Reply:
    """How many articles a reload removed that nobody asked for."""
    counts = {"seeds-gone": count, "seeds-taken-out": taken_out}
    return Reply("\n".join(texts(key, count=it) for key, it in counts.items() if it))


def seeds_lost(texts: Texts, count: int) -> Reply:
    """How many articles that waited for a decision somebody else removed."""
    return Reply(texts("seeds-lost", count=count))


def _unread_lines(texts: Texts, report: Report, fault: Fault, folder: str) -> list[str]:
    """Say what is wrong with the folder, if that is why nothing was read; nothing is lost."""
    lines = []
    if fault is report.folder_fault:
        name = escaped(clipped(folder, NAME_SHOWN))
        lines.append(texts("reload-folder", folder=name, reason=_reason(texts, fault)))
    if kept := report.kept + report.held:
        lines.append(texts("reload-folder-kept", count=kept))
    return lines


def _counts(texts: Texts, report: Report) -> str:
    if not (report.changed or report.held):
        return texts("reload-no-change", count=report.unchanged + report.kept)
    return counts_line(
        texts,
        added=report.added,
        updated=report.updated,
        unchanged=report.unchanged,
        removed=report.removed,
        waiting=report.held,
    )


def counts_line(texts: Texts, **counts: int) -> str:
    """How many articles there are of each kind that has any; kinds are named by `count-…`."""
    return " · ".join(texts(f"count-{kind}", count=it) for kind, it in counts.items() if it)


def fault_lines(texts: Texts, faults: Sequence[Fault], most: int) -> list[str]:
    """The first faults as HTML, a line each."""
    return [escaped(_fault(texts, fault)) for fault in faults[:most]]


def fault_list(texts: Texts, report: Report) -> str | None:
    """Every fault, a line each, for a file; None if the report's message has them all."""
    if len(report.faults) <= MOST_FAULTS:
        return None
    return "".join(f"{fault.place}: {_reason(texts, fault)}\n" for fault in report.faults)


def _load(texts: Texts) -> InlineKeyboardButton:
    return callback_button(texts("reload-load"), LOAD)


def check_button(texts: Texts) -> InlineKeyboardButton:
    """A button that tells what a reload would do, and what is wrong in the folder."""
    return callback_button(texts("reload-check"), buttons.Reload("check"))


def _fault(texts: Texts, fault: Fault) -> str:
    file, reason = clipped(fault.file, NAME_SHOWN), _reason(texts, fault)
    if fault.line == 0:
        return texts("reload-fault-file", file=file, reason=reason)
    return texts("reload-fault", file=file, line=fault.line, reason=reason)


def _reason(texts: Texts, fault: Fault) -> str:
    return fault.with_earlier(texts(f"fault-{fault.reason.name.lower().replace('_', '-')}"))
