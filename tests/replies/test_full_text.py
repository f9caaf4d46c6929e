"""The full text of an article, as messages."""

from hypothesis import given, settings
from hypothesis import strategies as st
from replying import LINES, TEXTS, article

from bot.buttons import Read, Resize
from bot.callback_data import decode
from bot.library import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN, ArticleSummary
from bot.locales import Texts
from bot.offline.entities import parse_html
from bot.replies import Reply, full_text


@settings(deadline=None)
@given(texts=TEXTS, title=LINES, lines=st.lists(LINES, min_size=1, max_size=30))
def test_pages_of_full_text_leave_nothing_out(texts: Texts, title: str, lines: list[str]) -> None:
    """Read one after another they are the article, white space and highlights aside."""
    body = "\n".join(lines).replace(HIGHLIGHT_OPEN, "").replace(HIGHLIGHT_CLOSE, "")
    summary = ArticleSummary(article("https://example.vn/x", title, body), (), longer=True)
    read = ""
    wanted: Read | None = Read(summary.article.id, 0)
    while wanted is not None:
        reply = full_text(texts, summary, wanted)
        text, _ = parse_html(reply.text)
        unfold = texts("full-unfold", part=wanted.page + 1)
        read += text.split("\n\n", 1)[1].replace(unfold, "")
        wanted = following(texts, reply, wanted)
    assert "".join(read.split()) == "".join(body.split())


@given(TEXTS, st.integers(0, 9), st.integers(0, 9))
def test_every_page_leads_back_to_the_summary_that_one_came_from(
    texts: Texts, page: int, query: int
) -> None:
    body = "\n".join(["Một câu văn dài vừa phải để đếm. " * 20] * 9)
    summary = ArticleSummary(article("https://example.vn/x", "Bài", body), ("a", "b"), longer=True)
    reply = full_text(texts, summary, Read(summary.article.id, page, query=query))
    assert reply.keyboard
    back = reply.keyboard.inline_keyboard[-1][0]
    assert decode(str(back.callback_data)) == Resize(summary.article.id, 2, query)


def following(texts: Texts, reply: Reply, shown: Read) -> Read | None:
    """What the button to the next part means."""
    assert reply.keyboard
    for row in reply.keyboard.inline_keyboard:
        for button in row:
            if button.text == texts("full-next", part=shown.page + 2):
                wanted = decode(str(button.callback_data))
                assert isinstance(wanted, Read)
                return wanted
    return None
