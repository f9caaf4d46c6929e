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
