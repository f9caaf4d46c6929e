"""Telegram's HTML and limits."""

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from replying import ANY

import bot
from bot.library import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN
from bot.offline.entities import parse_html, utf16_length
from bot.replies.markup import clipped, highlighted, quotable


@given(ANY, st.integers(1, 300))
def test_what_is_clipped_is_a_beginning(text: str, limit: int) -> None:
    shown = clipped(text, limit)
    assert utf16_length(shown) <= limit
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))


def test_no_other_mark_stands_before_the_one_that_says_that_a_text_is_cut() -> None:
    assert clipped("Nước lên. Rồi nước xuống.", 11) == "Nước lên…"
    assert clipped("Nước lên… Rồi nước xuống.", 11) == "Nước lên…"


@given(ANY, st.integers(1, 300), st.integers(1, 9))
def test_highlighted_words_are_bold_and_the_rest_is_as_it_was(
    text: str, limit: int, most: int
) -> None:
    """However the highlights stand: unbalanced, nested, or cut through."""
    whole = text.replace(HIGHLIGHT_OPEN, "").replace(HIGHLIGHT_CLOSE, "")
    shown, entities = parse_html(highlighted(text, limit, most))
    assert shown == clipped(whole, limit)
    assert len(entities) <= most


def test_words_found_next_to_each_other_are_one_bold_stretch() -> None:
    text = (
        f"Văn phòng {HIGHLIGHT_OPEN}Đại{HIGHLIGHT_CLOSE} {HIGHLIGHT_OPEN}hội{HIGHLIGHT_CLOSE} & Co"
    )
    assert highlighted(text, 100, 5) == "Văn phòng <b>Đại hội</b> &amp; Co"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"great leap"', "great leap"),
        ("«bước nhảy» lớn", "‘bước nhảy’ lớn"),
        ('27" monitor or 32" one', '27" monitor or 32" one'),
        ("", ""),
    ],
)
def test_quotation_marks_stand_once(text: str, quoted: str) -> None:
    """Those around all of a text go, paired ones in it become inner ones; inches are none."""
    assert quotable(text) == quoted


def test_no_other_code_of_the_bot_writes_a_tag() -> None:
    """Texts (`.ftl`) may hold tags, and the offline Bot API has to read them."""
    root = Path(bot.__file__).parent
    tags = re.compile(r"</?(?:b|i|u|s|a|code|pre|blockquote|tg-spoiler)\b[^>]*>?")
    found = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if "offline" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and tags.search(str(node.value))
    }
    assert found == {"replies/markup.py"}
