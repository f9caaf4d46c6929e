"""Telegram's HTML: what it turns into, and what is refused."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.offline.entities import Entity, found_entities, parse_html, part, trimmed, utf16_length
from bot.offline.errors import ApiError

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
TAG = st.sampled_from(["b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler"])


@given(TEXT)
def test_escaped_text_comes_back_unchanged(text: str) -> None:
    assert parse_html(html.escape(text)) == (text, [])


@given(TEXT.filter(bool), TEXT, TAG)
def test_a_tag_covers_exactly_its_words_in_utf16_units(inside: str, before: str, tag: str) -> None:
    source = f"{html.escape(before)}<{tag}>{html.escape(inside)}</{tag}>"
    text, [entity] = parse_html(source)
    assert text == before + inside
    assert part(text, entity) == inside
    assert entity["offset"] + entity["length"] == utf16_length(text)


@given(st.text(alphabet="<>/&;abp =\"'#x1lt\n😀", max_size=40))
def test_any_text_is_either_read_or_refused_as_unparsable(source: str) -> None:
    text, refusal = "", ""
    entities: list[Entity] = []
    try:
        text, entities = parse_html(source)
    except ApiError as error:
        refusal = error.description
    assert refusal.startswith("Bad Request: can't parse entities: ") or not refusal
    assert all(part(text, entity) for entity in entities)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b><i>x</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("a <", "Unclosed start tag at byte offset 2"),
        ("R&D", "Character '&' must be escaped at byte offset 1"),
        ("2 > 1", "Character '>' must be escaped at byte offset 2"),
        ("&nbsp;", "Character '&' must be escaped at byte offset 0"),
        ("&#0;", "Invalid character reference &#0; at byte offset 0"),
        ("&#xD800;", "Invalid character reference &#xD800; at byte offset 0"),
        ("<code><b>x</b></code>", 'Tag "b" can\'t be nested in "code" at byte offset 6'),
        ("<b><code>x</code></b>", 'Tag "code" can\'t be nested in "bold" at byte offset 3'),
        (
            "<blockquote><blockquote>x</blockquote></blockquote>",
            'Tag "blockquote" can\'t be nested in "blockquote" at byte offset 12',
        ),
        (
            '<a href="https://a.vn">x<a href="https://b.vn">y</a></a>',
            'Tag "a" can\'t be nested in "text_link" at byte offset 24',
        ),
        ('<a href="nowhere">x</a>', 'Tag "a" must link to an address, not "nowhere"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<b class="x">x</b>', 'Unsupported attribute of the tag "b" at byte offset 0'),
        ("<a href=x>y</a>", 'Unclosed start tag "a" at byte offset 0'),
    ],
)
def test_what_telegram_forbids_is_refused_by_name_and_place(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(source)
    assert refused.value.description.startswith(f"Bad Request: can't parse entities: {reason}")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<a href="https://a.vn/?x=1&amp;y=2">x</a>', {"url": "https://a.vn/?x=1&y=2"}),
        ("<blockquote expandable>x</blockquote>", {"type": "expandable_blockquote"}),
        ('<span class="tg-spoiler">x</span>', {"type": "spoiler"}),
        ('<pre><code class="language-python">x</code></pre>', {"language": "python"}),
        ("&#120;", None),
        ("<b></b>x", None),
    ],
)
def test_tags_with_attributes(source: str, expected: dict[str, str] | None) -> None:
    text, entities = parse_html(source)
    assert text == "x"
    assert entities == ([] if expected is None else [{**entities[0], **expected}])


def test_white_space_at_the_ends_is_cut_and_entities_move_along() -> None:
    text, entities = trimmed(*parse_html(" 😀\n <b> mới </b> "))
    assert text == "😀\n  mới"
    assert [part(text, entity) for entity in entities] == [" mới"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start now", [("bot_command", "/start")]),
        ("xem /tim@tomtat_bot nhé", [("bot_command", "/tim@tomtat_bot")]),
        ("/tìm a/b 1/2", []),
        ("hỏi @tomtat_bot, a@bc.vn", [("mention", "@tomtat_bot"), ("email", "a@bc.vn")]),
        ("(https://a.vn/b_c?d=e).", [("url", "https://a.vn/b_c?d=e")]),
        ("đọc vnexpress.net/bai-viet hôm nay", [("url", "vnexpress.net/bai-viet")]),
        ("#ĐạiHội 😀 #2024 #covid19", [("hashtag", "#ĐạiHội"), ("hashtag", "#covid19")]),
    ],
)
def test_entities_are_found_as_telegram_finds_them(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(entity["type"], part(text, entity)) for entity in found_entities(text)] == expected
