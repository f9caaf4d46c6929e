"""What search knows of languages: abbreviations and chat spelling, read from one TOML file each.

Adding a language means adding a file named by its code beside this module. Each key is what people
type, its values what it may stand for; a query that holds one side finds the other as well.
"""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from bot.library.search.text import folded_words

# Words in a row, folded.
Words = tuple[str, ...]


@cache
def other_forms() -> Mapping[Words, frozenset[Words]]:
    """Give for abbreviations and full forms, of every language, what else is written for them."""
    forms: defaultdict[Words, set[Words]] = defaultdict(set)
    for entry in files(__name__).iterdir():
        if entry.name.endswith(".toml"):
            data = tomllib.loads(entry.read_text("utf-8"))
            for short, long_forms in data["abbreviations"].items():
                for long_form in long_forms:
                    one, other = tuple(folded_words(short)), tuple(folded_words(long_form))
                    if one != other:
                        forms[one].add(other)
                        # A single word is too common to stand for its chat spelling.
                        if len(other) > 1:
                            forms[other].add(one)
    return {words: frozenset(others) for words, others in forms.items()}
