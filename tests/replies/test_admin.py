"""What a reload did, as a message and a file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from replying import (
    REPORTS,
    TEXTS,
    sent,
)

from bot import replies
from bot.library import Fault, Loading, Reason, Report
from bot.locales import Texts
from bot.rights import give


@given(
    TEXTS,
    st.integers(0, 10**12).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))),
    st.builds(Loading, articles=st.integers(0, 10**7), finishing=st.booleans()),
    st.floats(0, 10**6),
)
def test_progress_is_told_whatever_it_is(
    texts: Texts, read: tuple[int, int], loading: Loading, seconds: float
) -> None:
    done, total = loading.done, loading.total = read
    message = sent(replies.reload_progress(texts, loading, seconds))["text"]
    assert ("%" in message) == (total > 0)
    assert message.count("▓") == (12 * done // total if total else 0)


@given(TEXTS, REPORTS)
def test_every_fault_is_in_the_message_or_in_the_file(texts: Texts, report: Report) -> None:
    listed = replies.fault_list(texts, report)
    if len(report.faults) <= 7:
        assert listed is None
        message = sent(replies.reload_report(texts, report, "/seeds"))["text"]
        reasons = (fault.reason.name.lower().replace("_", "-") for fault in report.faults)
        assert all(texts(f"fault-{reason}") in message for reason in reasons)
    else:
        assert listed is not None
        assert all(fault.file in listed for fault in report.faults)
        assert listed.encode().endswith(b"\n")


@given(TEXTS)
def test_what_the_bot_may_not_read_is_given_to_it_by_one_command(texts: Texts) -> None:
    """That of the first one: where the folder is the bot's own, it gives all."""
    faults = tuple(
        Fault(file, line, reason)
        for file, line, reason in (
            ("empty.txt", 1, Reason.EMPTY_FILE),
            ("a/closed.txt", 0, Reason.UNREADABLE),
            ("b/closed.txt", 0, Reason.UNREADABLE),
        )
    )
    for shown, commands in ((faults[:1], 0), (faults, 1)):
        message = sent(replies.reload_report(texts, Report(0, 0, 0, 0, shown), "/seeds"))["text"]
        assert message.count("sudo chown") == commands
    assert give(Path("/seeds/a/closed.txt")) in message


@given(TEXTS)
def test_what_is_to_be_given_to_the_bot_is_named(texts: Texts) -> None:
    """It may be none of the faults that are shown."""
    faults = [Fault(f"{number}.txt", 1, Reason.EMPTY_FILE) for number in range(9)]
    report = Report(0, 0, 0, 0, (*faults, Fault("z/<closed>.txt", 0, Reason.UNREADABLE)))
    last = sent(replies.reload_report(texts, report, "/seeds"))["text"].splitlines()[-1]
    assert "z/<closed>.txt" in last.partition("sudo chown")[0]


def test_a_folder_that_the_bot_cannot_get_to_is_to_lie_elsewhere(
    tmp_path: Path, nobody: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as one in /root: to give it away would mend nothing."""
    for folder in ("program", "closed/articles"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "closed").chmod(0)
    monkeypatch.chdir(tmp_path / "program")
    nobody()
    report = Report(0, 0, 0, 0, (Fault(".", 0, Reason.UNREADABLE),))
    seeds = str(tmp_path / "closed" / "articles")
    message = sent(replies.reload_report(Texts("en"), report, seeds))["text"]
    assert "put the articles elsewhere" in message
    assert "chown" not in message
