"""README.md and README.vi.md: the bot's own commands, and the same things in both languages."""

import re
from gettext import translation
from pathlib import Path

import pytest

from bot.cli.texts import CATALOGUES, DOMAIN
from bot.commands import COMMANDS

ROOT = Path(__file__).parents[1]
ENGLISH, VIETNAMESE = "README.md", "README.vi.md"

# `/start` is pressed rather than typed.
TYPED = {(command.name, command.alias) for command in COMMANDS if command.alias}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def sections(text: str) -> list[str]:
    """What stands under each heading, the beginning first."""
    return re.split(r"(?m)^## .*$", text)


def code(text: str) -> list[str]:
    """The code blocks without what is said in them: comments, and the example of a seed."""
    blocks = re.findall(r"(?ms)^```sh$.*?^```$", text)
    return [re.sub(r"#.*", "#", block) for block in blocks]


def commands(text: str) -> list[str]:
    """The commands that are described, in the order of the table."""
    rows = re.findall(r"(?m)^\| (`/[^|]*) \| (`/[^|]*) \|", text)
    return [" ".join(re.findall(r"`/(\w+)", cell)) for row in rows for cell in row]


@pytest.mark.parametrize("name", [ENGLISH, VIETNAMESE])
def test_every_command_is_described_under_both_its_names(name: str) -> None:
    """As its readers type it first, and then the other way."""
    pairs = list(zip(*[iter(commands(read(name)))] * 2, strict=True))
    described = {
        pair if name == ENGLISH else pair[::-1]
        for own, other in pairs
        for pair in zip(own.split(), other.split(), strict=True)
    }
    assert described == TYPED


def test_each_leads_to_the_other() -> None:
    """On the first lines."""
    assert f"]({VIETNAMESE})" in read(ENGLISH)[:200]
    assert f"]({ENGLISH})" in read(VIETNAMESE)[:200]


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?m)^(#+) ",
        r"(?m)^(\||- |\d\. |  +- )",
        r"!\[[^\]]*\]\(([^)]*)\)",
        r"\]\((docs[^)]*|C[A-Z]+\.md|https[^)]*)\)",
        r"python -m [\w.]+|`tomtat [^`]+`|`[\w/…-]+\.(?:db|service|txt|jsonl|csv)",
        r"`[A-Z_]{4,}`",
        # Figures: .63, 40.3, but not 22.491, which is a number of thousands in Vietnamese.
        r"(?<![\d.])\d*\.\d{1,2}(?!\d)",
    ],
)
def test_both_say_the_same_section_by_section(pattern: str) -> None:
    """As many headings, rows and points; the same pictures, links, commands, settings, figures."""
    english, vietnamese = sections(read(ENGLISH)), sections(read(VIETNAMESE))
    assert len(english) == len(vietnamese)
    for one, other in zip(english, vietnamese, strict=True):
        assert sorted(re.findall(pattern, one)) == sorted(re.findall(pattern, other))


@pytest.mark.parametrize(("name", "language"), [(ENGLISH, "en"), (VIETNAMESE, "vi")])
def test_the_line_to_wait_for_is_the_one_that_the_terminal_shows(name: str, language: str) -> None:
    line = "Chat with the bot at {where} (Ctrl-C stops it)"
    shown = translation(DOMAIN, CATALOGUES, [language], fallback=True).gettext(line)
    assert f"*{shown.partition(' {where}')[0]}* …" in read(name)


def test_both_show_the_same_code() -> None:
    assert code(read(ENGLISH)) == code(read(VIETNAMESE))
    assert len(code(read(ENGLISH))) > 1
