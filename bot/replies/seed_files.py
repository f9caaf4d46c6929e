"""A seed file that an admin sent: what it would change, and what to do with it."""

import errno
from dataclasses import replace
from pathlib import Path

from telegram import InlineKeyboardMarkup

from bot.buttons import Offer as OfferButton
from bot.library import Fault, Offer, Reason, Report
from bot.locales import Texts
from bot.replies.admin import COMMAND_SHOWN, NAME_SHOWN, check_button, counts_line, fault_lines
from bot.replies.markup import (
    Reply,
    bold,
    callback_button,
    clipped,
    escaped,
    keyboard,
    plain,
)
from bot.rights import give, opening, refusing
from bot.systemd import is_of_unit

# Of a file that was sent; the rest is told nowhere else.
FAULTS_SHOWN = 20


def seed_offer(texts: Texts, name: str, offer: Offer, *, text: bool) -> Reply:
    """What loading a file would change, and its first faults.

    Args:
        texts: The admin's.
        name: The file's.
        offer: What is in it.
        text: Whether it could be summed up as well.
    """
    lines = [f"📥 {_name(name)}", *_counts(texts, offer)]
    if offer.returning:
        lines.append(texts("offer-returning", count=offer.returning))
    lines += _faults(texts, offer)
    changes = len(offer.added) + len(offer.updated)
    if not changes:
        lines += ["", texts("offer-nothing")]
    load = callback_button(texts("offer-load", count=changes), OfferButton("load"))
    sum_up = callback_button(texts("offer-sum-up"), OfferButton("sum"))
    decline = callback_button(texts("offer-no"), OfferButton("no"))
    return Reply(
        "\n".join(lines),
        keyboard([load] if changes else [], [sum_up] if text else [], [decline] if changes else []),
    )


def above_no_seed(texts: Texts, reply: Reply, fault: Fault) -> Reply:
    """A reply to a text file, above a line that says why it is no seed file.

    Of a short text in another encoding that line stands alone: whoever mends it sends it again.
    """
    [why] = fault_lines(texts, [fault], 1)
    line = texts("offer-no-seed", fault=why)
    if fault.reason is Reason.NOT_UTF8 and reply == plain(texts, "text-short"):
        return Reply(line)
    return replace(reply, text=f"{reply.text}\n\n{line}")


def seeds_unwritable(
    texts: Texts, folder: Path, error: OSError, again: InlineKeyboardMarkup | None
) -> Reply:
    """Nothing could be written to the seeds folder, and what mends that.

    Args:
        texts: The admin's.
        folder: The seeds folder.
        error: Why.
        again: The buttons of which one was pressed, to try it once that is mended.
    """
    name = escaped(clipped(str(folder.absolute()), NAME_SHOWN))
    match error:
        case FileNotFoundError():
            text = texts("reload-folder", folder=name, reason=texts("fault-no-folder"))
        case OSError(errno=errno.EROFS):
            # Whoever owns it: to give it away would mend nothing.
            text = texts("seeds-closed-to-unit" if is_of_unit() else "seeds-read-only", folder=name)
        case OSError(errno=errno.EACCES | errno.EPERM):
            closed = refusing(Path(error.filename or folder), folder)
            name = escaped(clipped(str(closed.absolute()), NAME_SHOWN))
            command = escaped(clipped(give(closed), COMMAND_SHOWN))
            # Of a folder in it SEEDS_DIR says nothing.
            given, opened = "seeds-unwritable-inside", "seeds-unwritable-inside-own"
            if closed == folder:
                given, opened = "seeds-unwritable", "seeds-unwritable-own"
            text = texts(opened if opening(closed) else given, folder=name, command=command)
        case _:
            reason = escaped(clipped(error.strerror or str(error), NAME_SHOWN))
            text = texts("seeds-not-written", folder=name, reason=reason)
    return Reply(text, again)


def seeds_loaded(texts: Texts, name: str, offer: Offer, report: Report) -> Reply:
    """What loading a file did, what was left out of it, and that not all else is in order.

    Args:
        texts: The admin's.
        name: The file's.
        offer: What was in it.
        report: What the reload did, of all files.
    """
    lines = [texts("offer-loaded", name=_name(name))]
    lines += _counts(texts, offer)
    if offer.returning:
        lines.append(texts("offer-returned", count=offer.returning))
    lines += _faults(texts, offer)
    elsewhere = []
    if report.faults:
        elsewhere.append(texts("offer-elsewhere", count=len(report.faults)))
    if report.held:
        elsewhere.append(texts("offer-held", count=report.held))
    if elsewhere:
        lines += ["", *elsewhere]
    return Reply("\n".join(lines), keyboard([check_button(texts)] if elsewhere else []))


def _faults(texts: Texts, offer: Offer) -> list[str]:
    """The first faults of a file, after an empty line."""
    count = len(offer.faults)
    if not count:
        return []
    is_all = not (offer.added or offer.updated or offer.unchanged)
    title = texts("offer-only-faults" if is_all else "offer-faults", count=count)
    lines = ["", title]
    lines += fault_lines(texts, offer.faults, FAULTS_SHOWN)
    if count > FAULTS_SHOWN:
        lines.append(texts("offer-more-faults", count=count - FAULTS_SHOWN))
    return lines


def _name(name: str) -> str:
    return bold(escaped(clipped(name, NAME_SHOWN)))


def _counts(texts: Texts, offer: Offer) -> list[str]:
    added, updated = len(offer.added), len(offer.updated)
    line = counts_line(texts, added=added, updated=updated, unchanged=offer.unchanged)
    return [line] if line else []
