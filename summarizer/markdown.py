"""Undoing the marks of Markdown, which a reader would see raw in a summary."""

import re

# Bounded, so that a mark that nothing closes costs little.
_HEADING = re.compile(r"^#{1,6} +(?=\S)|(?<=\S) +#{1,6}$", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,500}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\((?:\w{1,10}:|[/#.]|www\.)[^()\n]{0,500}\)")
_STRONG = re.compile(r"(\*{2,3}|__)(?=\S)([^*_\n]{1,500})(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,500})(?<=\S)\1(?![\w*])")


def without_markup(text: str) -> str:
    """Return a text without the marks of headings, emphasis, links and pictures.

    A single mark around words, which people put in messages too, goes only where others tell
    Markdown; the marks of lists and quotations stay, since they are read.
    """
    plain = _LINK.sub(r"\1", _PICTURE.sub("", _HEADING.sub("", text)))
    plain = _STRONG.sub(r"\2", plain)
    return text if plain == text else _EMPHASIS.sub(r"\2", plain)
