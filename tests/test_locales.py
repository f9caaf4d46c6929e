"""What the bot says: the same things in each language, well-formed and within Telegram's limits."""

import ast
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import bot
from bot.commands import COMMANDS
from bot.handlers.guesses import LEADS_TO
from bot.languages import LANGUAGES
from bot.library import Reason
from bot.locales import Texts, texts_in_zone
from bot.offline.entities import parse_html, utf16_length
from bot.offline.errors import ApiError
from bot.replies.welcome import QUESTIONS
from summarizer import Undivided

ROOT = Path(bot.__file__).parent
KINDS = {
    "NUMBER": "number",
    "DATETIME": "date",
    "DAY": "date",
    "LANGUAGE": "text",
    "ZONE": "text",
    "IS_CHOSEN": "text",
}
SAMPLES = {"number": 2, "text": "mẫu", "date": datetime(2024, 3, 9, tzinfo=UTC)}

# Keys that are put together: a fixed beginning and a part from a table.
FAMILIES = {
    "command-": [command.name for command in COMMANDS],
    "fault-": [reason.name.lower().replace("_", "-") for reason in Reason],
    "language-": ["auto", *LANGUAGES],
    "count-": ["added", "updated", "unchanged", "removed", "waiting"],
    "choose-": ["language", "sentences", "quoted", "hour", "zone"],
    "settings-": ["title", "language", "sentences", "quoted", "hour", "zone"],
    "guess-": ["instead", *LEADS_TO.values()],
    "small-talk-": [
        *(
            "about",
            "agreement",
            "apology",
            "aside",
            "cancel",
            "stop",
            "complaint",
            "mood",
            "praise",
            "farewell",
            "add",
            "display",
            "free",
            "hide_language",
            "greeting",
            "lost",
            "remove",
            "thanks",
            "unable",
            "undo",
            "wellbeing",
        ),
        "wordless",
    ],
    "text-whole-": [kind.value for kind in Undivided],
}


class _Arguments(Visitor):
    """Finds the arguments of a message, and what kind of value each takes."""

    def __init__(self) -> None:
        self.kinds: dict[str, str] = {}

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:  # noqa: N802 - fluent's name
        kind = KINDS[node.id.name]
        for argument in node.arguments.positional:
            assert isinstance(argument, ftl.VariableReference)
            self.kinds[argument.id.name] = kind

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802 - fluent's name
        assert isinstance(node.selector, ftl.VariableReference | ftl.FunctionReference)
        if isinstance(node.selector, ftl.VariableReference):
            self.kinds[node.selector.id.name] = "number"
        self.generic_visit(node)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - fluent's name
        self.kinds.setdefault(node.id.name, "text")


def messages(language: str) -> dict[str, dict[str, str]]:
    """The keys of a language, each with its arguments."""
    source = (ROOT / "locales" / f"{language}.ftl").read_text(encoding="utf-8")
    found = {}
    for entry in FluentParser().parse(source).body:
        assert not isinstance(entry, ftl.Junk), f"not Fluent: {entry.content}"
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{entry.id.name} twice"
            arguments = _Arguments()
            arguments.visit(entry)
            found[entry.id.name] = arguments.kinds
    return found


MESSAGES = messages("vi")
each = pytest.mark.parametrize("language", LANGUAGES)


def said(language: str, key: str, **values: Any) -> str:
    samples = {name: SAMPLES[kind] for name, kind in MESSAGES[key].items()}
    return Texts(language)(key, **{**samples, **values})


def literals() -> set[str]:
    """Every string that the bot's code holds."""
    nodes = (
        node
        for path in ROOT.rglob("*.py")
        if "offline" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    )
    return {
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def named_keys() -> set[str]:
    """What the bot's code asks of `texts(…)`, `plain(texts, …)` and their kin."""
    keys = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                first, second = (*node.args, None, None)[:2]
                asked = second if _is_texts(first) else first if _is_texts(node.func) else None
                if isinstance(asked, ast.Constant) and isinstance(asked.value, str):
                    keys.add(asked.value)
    return keys


def _is_texts(node: ast.expr | None) -> bool:
    return (isinstance(node, ast.Name) and node.id == "texts") or (
        isinstance(node, ast.Attribute) and node.attr == "texts"
    )


@each
def test_a_text_tells_each_count_however_often_it_is_asked_for(language: str) -> None:
    texts = Texts(language)
    told = [texts("sentences", count=count) for count in (1, 2, 1, 2)]
    assert told[:2] == told[2:]
    assert ["1" in told[0], "2" in told[1]] == [True, True]


@each
def test_the_languages_say_the_same_things_of_the_same_values(language: str) -> None:
    assert messages(language) == MESSAGES
    assert list(messages(language)) == list(MESSAGES), "the files are read side by side"


def test_every_text_is_said_somewhere() -> None:
    built = {f"{family}{part}" for family, parts in FAMILIES.items() for part in parts}
    built |= {f"{what}-{part}" for what in ("search", *QUESTIONS) for part in ("ask", "usage")}
    assert MESSAGES.keys() - literals() - built == set()


def test_every_text_that_the_code_names_exists() -> None:
    named = named_keys()
    assert len(named) > 20
    assert named - MESSAGES.keys() == set()
    for family, parts in FAMILIES.items():
        assert {key for key in MESSAGES if key.startswith(family)} == {family + it for it in parts}


@each
def test_every_text_can_be_said(language: str) -> None:
    """All values are filled in, and its HTML is well-formed; one message holds it."""
    assert {key: text for key in MESSAGES if not sound(text := said(language, key))} == {}


def sound(text: str) -> bool:
    try:
        plain, _ = parse_html(text)
    except ApiError:
        return False
    return text.strip() == text and "{" not in text and 1 <= utf16_length(plain) <= 4096


@each
def test_texts_name_commands_as_their_readers_type_them(language: str) -> None:
    source = (ROOT / "locales" / f"{language}.ftl").read_text(encoding="utf-8")
    lines = "\n".join(line for line in source.split("\n") if not line.startswith("#"))
    named = set(re.findall(r"(?<![\w<])/([a-z]+)\b", lines))
    assert named <= {command.name_in(language) for command in COMMANDS}


@each
def test_a_text_without_its_value_is_an_error(language: str) -> None:
    texts = Texts(language)
    with pytest.raises(LookupError, match="reading-time"):
        texts("reading-time")
    with pytest.raises(LookupError):
        texts("no-such-text")


def test_numbers_of_things_are_said_as_people_say_them() -> None:
    """English has two forms; Vietnamese nouns do not change."""
    assert said("en", "search-similar", count=1).endswith("1 similar article")
    assert said("en", "search-similar", count=2).endswith("2 similar articles")
    assert said("vi", "search-similar", count=1).endswith("1 bài tương tự")
    assert said("vi", "search-similar", count=2).endswith("2 bài tương tự")


def test_numbers_are_written_as_in_the_language() -> None:
    assert "1,234" in said("en", "count-added", count=1234)
    assert "1.234" in said("vi", "count-added", count=1234)


def test_values_stand_in_a_text_as_they_are() -> None:
    """No invisible marks around them, so that a command can be copied out of a message."""
    assert said("vi", "help-command", name="tim", description="tìm") == "/tim – tìm"


@each
def test_descriptions_of_commands_fit(language: str) -> None:
    for command in COMMANDS:
        assert 1 <= utf16_length(said(language, f"command-{command.name}")) <= 256


@each
def test_descriptions_and_toasts_fit(language: str) -> None:
    """Telegram shows a description in the empty chat, a short one in the profile."""
    assert utf16_length(said(language, "about")) <= 512
    assert utf16_length(said(language, "about-short")) <= 120
    toasts = [key for key in MESSAGES if key.startswith("toast-")]
    for key in (*toasts, "summary-gone", "search-forgotten", "error"):
        assert utf16_length(said(language, key)) <= 200
        assert "<" not in said(language, key), "a toast is plain text"


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Ho_Chi_Minh", "Pacific/Auckland"])
def test_a_day_without_an_hour_is_the_same_in_every_zone(zone: str) -> None:
    """A seed that says but the day is published then, wherever it is read."""
    told = Texts("vi", ZoneInfo(zone))("published", date=datetime(2024, 3, 9, tzinfo=UTC))
    assert told == Texts("vi")("published", date=datetime(2024, 3, 9, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    ("language", "zone", "told"),
    [
        ("en", "Europe/London", "daily at 7:00, London time"),
        ("en", "America/Argentina/Buenos_Aires", "daily at 7:00, Buenos Aires time"),
        ("vi", "Asia/Taipei", "7 giờ mỗi ngày, giờ Đài Bắc"),
    ],
)
def test_a_zone_that_was_chosen_is_named_by_its_city(language: str, zone: str, told: str) -> None:
    assert texts_in_zone(language, ZoneInfo(zone))("digest-daily", hour=7) == told
