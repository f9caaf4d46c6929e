"""What went wrong, for the admins."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.locales import Texts
from bot.messages import Message
from bot.replies.markup import Reply, clipped, escaped

ALERTS_SHOWN, WORDS_SHOWN = 10, 200
# Few alerts have room for whole sentences: what is to be done stands at their end.
ALL_SHOWN = 2000
# Fluent puts no more characters into a text, which as many as are always shown never are.
_MOST_PUT = 1000


@dataclass(slots=True)
class Alert:
    """Something that went wrong, once or more often, or is well again.

    Attributes:
        key: Of the text that says so; it takes `what`.
        what: What it names: a reference, a number, a reason; a line for operators is told in the
            language of whoever reads it.
        error: The class of the error and where it was raised; empty if there was none.
        times: How often.
        is_fault: Whether it went wrong.
    """

    key: str
    what: str | Message
    error: str = ""
    times: int = 0
    is_fault: bool = True


def alerts(texts: Texts, alerts: Sequence[Alert]) -> Reply:
    """What went wrong since the last time, the commonest first, and what is well again."""
    faults = sorted((it for it in alerts if it.is_fault), key=lambda alert: -alert.times)
    shown = faults[:ALERTS_SHOWN]
    lines = [_line(texts, alert, ALL_SHOWN // len(shown)) for alert in shown]
    if faults:
        lines.insert(0, texts("alert-title", count=sum(alert.times for alert in faults)))
    if (left := len(faults) - ALERTS_SHOWN) > 0:
        lines.append(texts("alert-more", count=left))
    lines += [texts(it.key, what=_what(texts, it)) for it in alerts if not it.is_fault]
    return Reply("\n".join(lines))


def _what(texts: Texts, alert: Alert) -> str:
    return texts.line(alert.what) if isinstance(alert.what, Message) else alert.what


def _line(texts: Texts, alert: Alert, limit: int) -> str:
    what = _what(texts, alert)
    shown = escaped(clipped(what, min(limit, _MOST_PUT)))
    if len(shown) > _MOST_PUT:
        shown = escaped(clipped(what, WORDS_SHOWN))
    line = texts(alert.key, what=shown)
    if alert.error:
        line += f": {escaped(clipped(alert.error, WORDS_SHOWN))}"
    if alert.times > 1:
        line += f" ×{alert.times}"
    return f"• {line}"
