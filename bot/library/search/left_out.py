"""Words to leave out: ``phở -bò tái``, ``bóng đá -"đội tuyển nữ" -u23``."""

import re
from collections.abc import Iterable, Sequence

from bot.library.search.text import exact_words, fold, folded_words

# Phones turn a hyphen into a dash.
_DASH, _QUOTED = "[-−–—]", '["“][^"“”]+["”]'
_MORE = rf"\s+(?!{_DASH}\S)\S+"
# A minus is meant to the next one or the end: what is one word is often written as several. Before
# the topic it is meant for one.
LEFT_OUT = re.compile(rf"(?<!\S){_DASH}({_QUOTED}|(?<=\A.)\S+|\S+(?:{_MORE})*)")
_MINUS = re.compile(rf"(?<=\s){_DASH}(?=\w)")
# In a search they stand at the end, are four words at most and begin with a letter: titles have
# "F -35" and "quý II -2019".
_AT_THE_END = re.compile(rf"(?<=\S)(?:\s+{_DASH}(?:{_QUOTED}|[^\W\d]\S*(?:{_MORE}){{0,3}}))+\s*\Z")


def split_topic(text: str) -> tuple[str, list[str]]:
    """Tell the words to be told of from those to leave out, all as typed."""
    left_out = [words.strip('"“”') for words in LEFT_OUT.findall(text)]
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
