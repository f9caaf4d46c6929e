"""The full text of an article, as messages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from replying import LINES, TEXTS, article, sent

from bot.buttons import Read, Resize, decode
from bot.library import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN, ArticleSummary
from bot.locales import Texts
from bot.offline.entities import parse_html
from bot.replies import Reply, full_text


@pytest.mark.parametrize("whole", [0, 1])
@settings(deadline=None)
@given(texts=TEXTS, title=LINES, lines=st.lists(LINES, min_size=1, max_size=30))
def test_pages_of_full_text_leave_nothing_out(
    texts: Texts, title: str, lines: list[str], whole: int
) -> None:
    """Read one after another they are the article, white space and highlights aside."""
    body = "\n".join(lines).replace(HIGHLIGHT_OPEN, "").replace(HIGHLIGHT_CLOSE, "")
    summary = ArticleSummary(article("https://example.vn/x", title, body), (), longer=True)
    read = ""
    wanted: Read | None = Read(summary.article.id, 0, whole=whole)
    while wanted is not None:
        reply = full_text(texts, summary, wanted)
        text, _ = parse_html(reply.text)
        read += text.split("\n\n", 1)[1]
        wanted = following(texts, reply)
    assert "".join(read.split()) == "".join(body.split())


@given(TEXTS, st.integers(0, 9), st.integers(0, 9))
def test_each_way_of_reading_leads_to_the_other_and_back(
    texts: Texts, page: int, query: int
) -> None:
    body = "\n".join(["Một câu văn dài vừa phải để đếm. " * 20] * 9)
    summary = ArticleSummary(article("https://example.vn/x", "Bài", body), ("a", "b"), longer=True)
    for whole in (0, 1):
        reply = full_text(texts, summary, Read(summary.article.id, page, query=query, whole=whole))
        assert sent(reply)
        assert reply.keyboard
        back, other, _ = reply.keyboard.inline_keyboard[-1]
        assert decode(str(back.callback_data)) == Resize(summary.article.id, 2, query)
        assert decode(str(other.callback_data)) == Read(
            summary.article.id, 0, 2, query, whole=1 - whole
        )


def following(texts: Texts, reply: Reply) -> Read | None:
    """What the button to the next page means."""
    assert reply.keyboard
    for row in reply.keyboard.inline_keyboard:
        for button in row:
            if button.text == texts("page-next"):
                wanted = decode(str(button.callback_data))
                assert isinstance(wanted, Read)
                return wanted
    return None
