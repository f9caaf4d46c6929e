"""What a reload did, as a message and a file."""

from hypothesis import given
from replying import (
    REPORTS,
    TEXTS,
    sent,
)

from bot import replies
from bot.library import Report
from bot.locales import Texts


@given(TEXTS, REPORTS)
def test_every_fault_is_in_the_message_or_in_the_file(texts: Texts, report: Report) -> None:
    listed = replies.fault_list(texts, report)
    if len(report.faults) <= 20:
        assert listed is None
        message = sent(replies.reload_report(texts, report))["text"]
        reasons = (fault.reason.name.lower().replace("_", "-") for fault in report.faults)
        assert all(texts(f"fault-{reason}") in message for reason in reasons)
    else:
        assert listed is not None
        assert all(fault.file in listed for fault in report.faults)
        assert listed.encode().endswith(b"\n")
