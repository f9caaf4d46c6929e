"""Every language's file."""

import pytest

from summarizer.languages import Language, known_languages, language_data
from summarizer.languages.parts import Part
from summarizer.languages.purpose import Purpose


@pytest.mark.parametrize("code", known_languages())
def test_a_file_says_what_every_part_is_made_of_and_nothing_else(code: str) -> None:
    parts = {
        (part.table, name): part.__doc__
        for kind in (Language, Purpose)
        for name, part in vars(kind).items()
        if isinstance(part, Part)
    }
    tables = language_data(code).tables
    assert {(table, name) for table, named in tables.items() for name in named} == {*parts}
    assert all(parts.values())


def test_a_part_is_made_ready_once() -> None:
    purpose = Purpose(language_data("en").tables)
    assert "greeting" not in vars(purpose)
    assert purpose.greeting is purpose.greeting
    assert purpose.greeting.match("dear all")
