"""What a reload did, for the admin who asked for it."""

from collections.abc import Sequence

from bot.library import Fault, Report
from bot.locales import Texts
from bot.replies.markup import Reply, clipped, escaped

FAULTS_SHOWN, NAME_SHOWN = 20, 80


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
        lines = fault_lines(texts, report.faults)
        if count > FAULTS_SHOWN:
            lines.append(texts("reload-more-faults", count=count - FAULTS_SHOWN))
        text = "\n".join([text, "", texts("reload-faults", count=count), *lines])
    return Reply(text)


def fault_lines(texts: Texts, faults: Sequence[Fault]) -> list[str]:
    """The first faults as HTML, a line each."""
    return [escaped(_fault(texts, fault)) for fault in faults[:FAULTS_SHOWN]]


def fault_list(texts: Texts, report: Report) -> str | None:
    """Every fault, a line each, for a file; None if the report's message has them all."""
    if len(report.faults) <= FAULTS_SHOWN:
        return None
    return "".join(
        f"{fault.file}:{fault.line}: {_reason(texts, fault)}\n" for fault in report.faults
    )


def _fault(texts: Texts, fault: Fault) -> str:
    file, reason = clipped(fault.file, NAME_SHOWN), _reason(texts, fault)
    if fault.line == 0:
        return texts("reload-fault-file", file=file, reason=reason)
    return texts("reload-fault", file=file, line=fault.line, reason=reason)


def _reason(texts: Texts, fault: Fault) -> str:
    return texts(f"fault-{fault.reason.name.lower().replace('_', '-')}")
