"""Undoing the marks of Markdown, which a reader would see raw in a summary."""

import re

# None looks past the next mark of its own, so that one that nothing closes costs little.
_HEADING = re.compile(r"^#{1,6} {1,9}(\S.*?)(?: {1,9}#{1,6})?$", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\((?:\w{1,10}:|[/#.]|www\.)[^()\n]*\)")
# Between no words: "2**3**4" is a number, and "__init__.py" a file's name.
_STRONG = re.compile(r"(?<![\w*])(\*{2,3}|__)(?=\S)([^*_\n]+)(?<=\S)\1(?![\w*]|\.\w)")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]+)(?<=\S)\1(?![\w*])")


def without_markup(text: str) -> str:
    """Return a text without the marks of headings, emphasis, links and pictures.

    A single mark around words, which people put in messages too, goes only where others tell
    Markdown; the marks of lists and quotations stay, since they are read.
    """
    plain = _LINK.sub(r"\1", _PICTURE.sub("", _HEADING.sub(r"\1", text)))
    plain = _STRONG.sub(r"\2", plain)
    return text if plain == text else _EMPHASIS.sub(r"\2", plain)
