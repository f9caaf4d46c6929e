"""What somebody who follows a topic wants to be told nothing of, in plain words."""

import re

from bot.handlers.phrases import kept_of, parts_word, phrases_in, spelled

# No phrase that leaves something out has more words.
_LONGEST = 6
# Who says more before it, or of it, tells something: it is a sentence.
_TOPIC_WORDS, _LEFT_OUT_WORDS = 5, 5
_PAUSES = (",", ";")
_NEXT = re.compile(r",\s*|\s+(?:or|nor|hoặc)\s+")


def with_minus(text: str) -> str:
    """Write ``trung thu, đừng báo bánh`` as one writes it in brief: ``trung thu -bánh``.

    Returns:
        The text as it is if it leaves nothing out: what only denies something is left out behind a
        pause alone, since it may belong to a name.
    """
    said, ways = text.split(), phrases_in("left_out")
    said = said[: kept_of(said)]
    for start in range(1, min(_TOPIC_WORDS + 1, len(said) - 1)):
        lists = [ways["anywhere"]]
        if said[start - 1].endswith(_PAUSES):
            lists.append(ways["behind_pause"])
        shortest = max(start + 1, len(said) - _LEFT_OUT_WORDS)
        for end in reversed(range(shortest, min(start + _LONGEST, len(said) - 1) + 1)):
            words = spelled(" ".join(said[start:end]))
            if any(each.meaning(words) for each in lists) and not (
                parts_word(said, start) or parts_word(said, end)
            ):
                topic = " ".join(said[:start]).rstrip("".join(_PAUSES))
                left_out = filter(None, _NEXT.split(" ".join(said[end:])))
                return " ".join([topic, *(f"-{it}" for it in left_out)])
    return text


def leaves_out(topic: str, text: str) -> str | None:
    """Write a topic with what the next message leaves out of it: ``space`` and ``but not mars``.

    Returns:
        ``space -mars``; None if the message leaves nothing out. What merely denies something may be
        a name, unless it ends as if it went on with what was said before: ``not mars though``.
    """
    said, ways = text.split(), phrases_in("left_out")
    ends = (it for it in range(2, len(said)) if ways["goes_on"].meaning(spelled(said[it])))
    end = next(ends, len(said))
    lists = [ways["anywhere"], *([ways["behind_pause"]] if end < len(said) else [])]
    starts = range(1, min(_LONGEST, end - 1) + 1)
    is_meant = any(it.meaning(spelled(" ".join(said[:at]))) for it in lists for at in starts)
    written = with_minus(f"{topic}, {' '.join(said[:end])}")
    return written if is_meant and written.startswith(f"{topic} -") else None
