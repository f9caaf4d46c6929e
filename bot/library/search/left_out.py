"""Words to leave out: ``phở -bò``, ``bóng đá -"đội tuyển nữ"``."""

import re
from collections.abc import Iterable, Sequence

from bot.library.search.text import exact_words, fold, folded_words

# Phones turn a hyphen into a dash.
LEFT_OUT = re.compile(r"""(?<!\S)[-−–—](?:["“]([^"“”]+)["”]|(\S+))""")
_MINUS = re.compile(r"(?<=\s)[-−–—](?=\w)")
# In a search they stand at the end and begin with a letter: titles have "F -35" and "quý II -2019".
_AT_THE_END = re.compile(r"""(?<=\S)(?:\s+[-−–—](?:["“][^"“”]+["”]|[^\W\d]\S*))+\s*\Z""")


def split_topic(text: str) -> tuple[str, list[str]]:
    """Tell the words to be told of from those to leave out, all as typed."""
    left_out = [quoted or word for quoted, word in LEFT_OUT.findall(text)]
    return " ".join(LEFT_OUT.sub(" ", text).split()), left_out


def split_query(text: str) -> tuple[str, list[str]]:
    """Tell the words to look for from those to leave out, all as typed."""
    end = _AT_THE_END.search(text)
    return (text[: end.start()], split_topic(end[0])[1]) if end else (text, [])


def without_minus(title: str) -> str:
    """Give a title to search for: its own minus signs leave nothing out."""
    return _MINUS.sub("", title)


def is_free_of(left_out: Iterable[Sequence[str]], title: str, body: str) -> bool:
    """Tell whether none of some words, each in a row, stands in an article.

    Args:
        left_out: As `exact_words` gives them. Those that were typed with diacritics mean just
            these: to leave out ``bò`` is not to leave out ``bỏ``.
        title: Of the article.
        body: Of the article.
    """
    for words in left_out:
        read = exact_words if any(fold(word) != word for word in words) else folded_words
        held = f" {' '.join(read(title))} | {' '.join(read(body))} "
        if f" {' '.join(words)} " in held:
            return False
    return True
