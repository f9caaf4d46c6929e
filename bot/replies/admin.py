"""What a reload did."""

from bot.library import Fault, Report
from bot.locales import Texts
from bot.replies.markup import Reply, clipped, escaped

# Faults in the message, and characters of a file's name there and in the list of all faults.
FAULTS_SHOWN, NAME_SHOWN, NAME_LISTED = 20, 80, 900


def reload_report(texts: Texts, report: Report) -> Reply:
    """What a reload did: the counts and the first faults."""
    text = texts(
        "reload-done",
        added=report.added,
        updated=report.updated,
        unchanged=report.unchanged,
        removed=report.removed,
    )
    if report.faults:
        count = len(report.faults)
        lines = [escaped(_fault(texts, fault)) for fault in report.faults[:FAULTS_SHOWN]]
        if count > FAULTS_SHOWN:
            lines.append(texts("reload-more-faults", count=count - FAULTS_SHOWN))
        text = "\n".join([text, "", texts("reload-faults", count=count), *lines])
    return Reply(text)


def fault_list(texts: Texts, report: Report) -> str | None:
    """Every fault, a line each, for a file; None if the report's message has them all."""
    if len(report.faults) <= FAULTS_SHOWN:
        return None
    return "".join(f"{_fault(texts, fault, NAME_LISTED)}\n" for fault in report.faults)


def _fault(texts: Texts, fault: Fault, name_shown: int = NAME_SHOWN) -> str:
    reason = texts(f"fault-{fault.reason.name.lower().replace('_', '-')}")
    file = clipped(fault.file, name_shown)
    if fault.line == 0:
        return texts("reload-fault-file", file=file, reason=reason)
    return texts("reload-fault", file=file, line=fault.line, reason=reason)
