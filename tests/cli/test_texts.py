"""What the terminal shows: in Vietnamese as in English, in the language that is set there."""

import ast
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from command_line import tomtat
from talk import WriteSeed

import bot
from bot.cli import main
from bot.cli.texts import CATALOGUES, DOMAIN
from bot.library import Reason
from bot.messages import Message, OperatorError, joined

ROOT = Path(bot.__file__).parent
VIETNAMESE = CATALOGUES / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po"
VALUE = re.compile(r"{(\w+)[^}]*}")


def catalogue() -> Catalog:
    with VIETNAMESE.open("rb") as file:
        return read_po(file, locale="vi")


def translations() -> dict[str, str]:
    """The Vietnamese of each line; where click has a singular too, that of several."""
    return {
        str(it.id if isinstance(it.id, str) else it.id[1]): str(
            it.string if isinstance(it.string, str) else it.string[0]
        )
        for it in catalogue()
        if it.id
    }


def tellers() -> set[str]:
    """What takes a line that operators are told."""
    kinds, names = [OperatorError], {"told", "Message"}
    while kinds:
        kind = kinds.pop()
        names.add(kind.__name__)
        kinds += kind.__subclasses__()
    return names


def told_in(tree: ast.AST, names: set[str]) -> Iterator[ast.expr]:
    """The first arguments of what takes a line, in a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and getattr(node.func, "id", None) in names:
            yield node.args[0]
        if isinstance(node, ast.ClassDef) and node.name in names:
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and getattr(call.func, "attr", None) == "__init__":
                    yield call.args[0]


def lines_in_code() -> set[str]:
    """Every line that operators are told: written whole, or as one of two."""
    names = tellers()
    return {
        part.value
        for path in ROOT.rglob("*.py")
        for line in told_in(ast.parse(path.read_text(encoding="utf-8")), names)
        for part in ([line.body, line.orelse] if isinstance(line, ast.IfExp) else [line])
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def helps(command: click.Command) -> Iterator[str]:
    """The help of a command, its options and the commands in it."""
    yield from (str(it.help) for it in (command, *command.params) if getattr(it, "help", None))
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            yield from helps(inner)


def lines() -> set[str]:
    """All that is to be translated: lines that hold words."""
    every = lines_in_code() | {*helps(main)} | {reason.value for reason in Reason}
    return {line for line in every if re.search(r"\w", VALUE.sub("", line))}


def lines_of_click() -> set[str]:
    folder = str(Path(click.__file__).parent)
    found = extract_from_dir(folder, keywords={"_": None, "ngettext": (1, 2)})
    return {line if isinstance(line, str) else line[1] for _, _, line, _, _ in found}


def test_every_line_is_told_in_vietnamese() -> None:
    assert len(lines()) > 100
    assert lines() - translations().keys() == set()
    assert [line for line, told in translations().items() if not told] == []


def test_what_is_translated_is_told_somewhere() -> None:
    assert translations().keys() - lines() - lines_of_click() == set()


def test_a_translation_holds_the_values_of_its_line() -> None:
    for line, told in translations().items():
        assert {*VALUE.findall(line)} == {*VALUE.findall(told)}, line


def test_the_catalogue_that_is_read_holds_what_is_written() -> None:
    """`make texts` compiles it."""
    compiled = BytesIO()
    write_mo(compiled, catalogue())
    assert VIETNAMESE.with_suffix(".mo").read_bytes() == compiled.getvalue()
