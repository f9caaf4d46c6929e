"""Databases are told apart by their version, so a section of a schema never changes."""

import re
from hashlib import sha256

import pytest

from bot.stores.schemas import sections

# What each section does, for a line that was added here with it. One that must be changed is a new
# section: there are databases made by the one that is here.
RELEASED = {
    ("sqlite", "articles.sql"): [
        "d6b5e7c4dc7d",
        "19b94036fadd",
        "7f50fa57a625",
        "e1c9ebf8a6a5",
        "eabd25a4d029",
        "900fed871bc2",
        "477ef73af330",
        "2d01ada5cdad",
        "9687c7180248",
    ],
    ("sqlite", "readers.sql"): [
        "70939349bd3e",
        "bcfcf9152e5e",
        "c92cbbf8826c",
        "aa39404478b8",
        "b938444e2b02",
        "2caf991889a5",
    ],
    ("postgres", "articles.sql"): ["05ce1012b89a", "9797e83914cc", "01badda5ff3e", "5f8f9dfadcc8"],
    ("postgres", "readers.sql"): [
        "d701c7ce5535",
        "c6b532e5b5e1",
        "b2845d3079fb",
        "e25ef7d7da9a",
        "b938444e2b02",
        "3593fd9a18fa",
    ],
}


@pytest.mark.parametrize(("engine", "schema"), [*RELEASED])
def test_a_section_that_was_released_is_never_edited(engine: str, schema: str) -> None:
    """Its comments may be."""
    assert RELEASED[engine, schema] == [
        sha256(_statements(text).encode()).hexdigest()[:12]
        for _, text in sorted(sections(f"bot.stores.{engine}", schema).items())
    ]


def _statements(text: str) -> str:
    return " ".join(re.sub("--.*", "", text).split())
