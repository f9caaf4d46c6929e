"""The README and the operators' page: the bot's own commands, the same things in both languages."""

import re
from gettext import translation
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from bot.cli.texts import CATALOGUES, DOMAIN
from bot.commands import COMMANDS

ROOT = Path(__file__).parents[1]
ENGLISH, VIETNAMESE = "README.md", "README.vi.md"
OPERATING, OPERATING_VIETNAMESE = "docs/operating.md", "docs/operating.vi.md"
PAGES = pytest.mark.parametrize(
    ("english", "vietnamese"), [(ENGLISH, VIETNAMESE), (OPERATING, OPERATING_VIETNAMESE)]
)

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


@PAGES
def test_each_leads_to_the_other(english: str, vietnamese: str) -> None:
    """On the first lines."""
    assert f"]({Path(vietnamese).name})" in read(english)[:200]
    assert f"]({Path(english).name})" in read(vietnamese)[:200]


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?m)^(#+) ",
        r"(?m)^(\||- |\d\. |  +- )",
        r"!\[[^\]]*\]\(([^)]*)\)",
        r"\]\(((?:docs|scaling)[^)]*?|C[A-Z]+\.md|https[^)]*)(?:\.vi)?(?:\.md)?\)",
        r"python -m [\w.]+|`tomtat [^`]+`|`[\w/…-]+\.(?:db|service|txt|jsonl|csv)",
        r"`[A-Z_]{4,}`",
        # Figures: .63, 40.3, but not 22.491, which is a number of thousands in Vietnamese.
        r"(?<![\d.])\d*\.\d{1,2}(?!\d)",
    ],
)
@PAGES
def test_both_say_the_same_section_by_section(pattern: str, english: str, vietnamese: str) -> None:
    """As many headings, rows and points; the same pictures, links, commands, settings, figures."""
    for one, other in zip(sections(read(english)), sections(read(vietnamese)), strict=True):
        assert sorted(re.findall(pattern, one)) == sorted(re.findall(pattern, other))


@pytest.mark.parametrize(("name", "language"), [(ENGLISH, "en"), (VIETNAMESE, "vi")])
def test_the_line_to_wait_for_is_the_one_that_the_terminal_shows(name: str, language: str) -> None:
    line = "Chat with the bot at {where} (Ctrl-C stops it)"
    shown = translation(DOMAIN, CATALOGUES, [language], fallback=True).gettext(line)
    assert f"*{shown.partition(' {where}')[0]}* …" in read(name)


@PAGES
def test_both_show_the_same_code(english: str, vietnamese: str) -> None:
    assert code(read(english)) == code(read(vietnamese))
    assert len(code(read(english))) > 1


def test_operators_are_given_the_same_commands_and_messages_row_by_row() -> None:
    """And each command of the bot by its name in the language of the page."""
    own = {f"`/{command.name}`": f"`/{command.alias}`" for command in COMMANDS if command.alias}
    pages = [
        [re.findall(r"`[^`]+`", line) for line in read(page).splitlines() if line.startswith("|")]
        for page in (OPERATING, OPERATING_VIETNAMESE)
    ]
    for english, vietnamese in zip(*pages, strict=True):
        assert sorted(own.get(it, it) for it in english) == sorted(vietnamese)


def test_what_operators_are_said_to_see_in_vietnamese_is_what_the_terminal_says() -> None:
    """Up to what stands in a message's gaps, `…`."""
    with (CATALOGUES / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        texts = [str(message.string) for message in read_po(file)]
    rows = re.findall(r"(?m)^\| ([^|]*) \|", read(OPERATING_VIETNAMESE))
    quoted = [quote for row in rows for quote in re.findall(r"\*([^*]+)\*", row)]
    assert len(quoted) > 15
    for quote in quoted:
        pieces = [re.escape(piece.strip(" :")) for piece in quote.split("…")]
        assert any(re.search(".*".join(pieces), text) for text in texts), quote
