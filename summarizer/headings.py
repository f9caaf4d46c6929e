"""Subheadings and names, which are no sentences of a summary, and the heads of lists, which are."""

from collections.abc import Sequence

from summarizer.clutter import greets_with_news, holds_facts
from summarizer.languages import Language
from summarizer.punctuation import is_bare, is_finished, is_item

_LONGEST_HEADING = 80  # characters
_LONGEST_NAME = 40  # characters, of one at the end of a paragraph
_NEAR = 5  # sentences, among which two items make a list


def heads_of_lists(paragraphs: Sequence[Sequence[str]]) -> list[bool]:
    """Tell of each sentence whether it stands before the items of a list."""
    items = [is_item(each) for part in paragraphs for each in part]
    return [
        any(items[place : place + 1]) and any(items[place + 1 : place + _NEAR])
        for place in range(1, len(items) + 1)
    ]


def without_headings(
    paragraphs: Sequence[Sequence[str]], heads: Sequence[bool], data: Language, *, letter: bool
) -> list[list[str]]:
    """Empty subheadings and names: short lines without a stop beside finished sentences only.

    The heads of lists stay, and so do "Hi all, …" and, in a letter, what holds a day or the like.
    """
    sentences = [each for part in paragraphs for each in part]
    if not any(map(is_finished, sentences)):
        return [list(part) for part in paragraphs]
    ended = [True, *(not each or is_finished(each) for each in sentences), True]
    alone = (
        before and after and not head
        for before, after, head in zip(ended, ended[2:], heads, strict=False)
    )
    return [
        [
            ""
            if next(alone)
            and _is_heading(each, closing=0 < place == len(part) - 1)
            and not greets_with_news(each, data)
            and not (letter and holds_facts(each.lower(), data))
            else each
            for place, each in enumerate(part)
        ]
        for part in paragraphs
    ]


def _is_heading(sentence: str, *, closing: bool) -> bool:
    """Tell a heading or a name; what closes a paragraph is a name only if it is very short."""
    return is_bare(sentence, _LONGEST_NAME if closing else _LONGEST_HEADING)
