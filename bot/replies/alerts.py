"""What went wrong, for the admins."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.locales import Texts
from bot.replies.markup import Reply, clipped, escaped

ALERTS_SHOWN, WORDS_SHOWN = 10, 200


@dataclass(slots=True)
class Alert:
    """Something that went wrong, once or more often, or is well again.

    Attributes:
        key: Of the text that says so; it takes `what`.
        what: What it names: a reference, a number, a reason.
        error: The class of the error and where it was raised; empty if there was none.
        times: How often.
        is_fault: Whether it went wrong.
    """

    key: str
    what: str
    error: str = ""
    times: int = 0
    is_fault: bool = True


def alerts(texts: Texts, alerts: Sequence[Alert]) -> Reply:
    """What went wrong since the last time, the commonest first, and what is well again."""
    faults = sorted((it for it in alerts if it.is_fault), key=lambda alert: -alert.times)
    lines = [_line(texts, alert) for alert in faults[:ALERTS_SHOWN]]
    if faults:
        lines.insert(0, texts("alert-title", count=sum(alert.times for alert in faults)))
    if (left := len(faults) - ALERTS_SHOWN) > 0:
        lines.append(texts("alert-more", count=left))
    lines += [texts(alert.key, what=alert.what) for alert in alerts if not alert.is_fault]
    return Reply("\n".join(lines))


def _line(texts: Texts, alert: Alert) -> str:
    line = texts(alert.key, what=escaped(clipped(alert.what, WORDS_SHOWN)))
    if alert.error:
        line += f": {escaped(clipped(alert.error, WORDS_SHOWN))}"
    if alert.times > 1:
        line += f" ×{alert.times}"
    return f"• {line}"
