"""Numbered lists: a number stands for the same article in the text and on its button."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from replying import ARTICLES, OFFSETS, PAGES, SUMMARIES, TEXTS, sent, thorough

from bot import replies
from bot.buttons import Open, Resize, TurnLatest
from bot.callback_data import decode
from bot.library import Article, ArticleSummary, Hit, Page
from bot.locales import Texts
from bot.replies import LINES_A_PAGE, Reply


def buttons_of(reply: Reply) -> dict[str, Any]:
    """What each button does, by its label."""
    rows = reply.keyboard.inline_keyboard if reply.keyboard else ()
    return {
        it.text: decode(str(it.callback_data)) for row in rows for it in row if it.callback_data
    }


@thorough
@given(TEXTS, PAGES, OFFSETS)
def test_numbers_go_on_from_page_to_page(texts: Texts, page: Page, offset: int) -> None:
    reply = replies.latest_page(texts, page, offset)
    shown, pressed = sent(reply)["text"], buttons_of(reply)
    for number, hit in enumerate(page.hits, offset + 1):
        assert f"\n\n{number}. " in shown
        label = texts("list-open") if offset == 0 and len(page.hits) == 1 else str(number)
        assert pressed[label] == Open(hit.article.id)


@thorough
@given(TEXTS, PAGES, OFFSETS)
def test_pages_turn_as_far_as_there_are_any(texts: Texts, page: Page, offset: int) -> None:
    pressed = buttons_of(replies.latest_page(texts, page, offset))
    turns = [button for button in pressed.values() if isinstance(button, TurnLatest)]
    before = [TurnLatest(max(0, offset - LINES_A_PAGE))] if offset else []
    after = [TurnLatest(offset + LINES_A_PAGE)] if page.more else []
    assert turns == before + after


@thorough
@given(TEXTS, SUMMARIES, st.data())
def test_related_articles_lead_back_to_the_summary(
    texts: Texts, summary: ArticleSummary, data: st.DataObject
) -> None:
    """Empty or not."""
    articles = data.draw(st.lists(st.just(summary.article), max_size=5))
    pressed = buttons_of(replies.related(texts, summary, articles))
    assert Resize(summary.article.id, len(summary.sentences)) in pressed.values()


@thorough
@given(TEXTS, SUMMARIES)
def test_what_is_related_or_nearest_tells_its_language_if_it_is_another(
    texts: Texts, summary: ArticleSummary
) -> None:
    """As a hit of a search does."""
    for language, body in (("vi", "Ba người đã về nhà."), ("en", "All of them came home.")):
        article = replace(summary.article, title=body, body=body)
        told = texts("article-language", language=language)
        for reply in (
            replies.related(texts, summary, [article]),
            replies.nothing_found(texts, "?", [article], None),
        ):
            last = reply.text.rsplit("\n\n", 1)[1]
            assert last.endswith(f" · {told}") == (language != texts.language)


@thorough
@given(TEXTS, ARTICLES)
def test_a_hit_tells_what_it_lacks(texts: Texts, article: Article) -> None:
    hit = Hit(article, article.title, "", missing=("đại học", "<b>"))
    reply = replies.search_page(texts, "đại học huế", 1, Page((hit,), more=False), 0)
    assert texts("search-missing", words="đại học, &lt;b&gt;") in reply.text


@thorough
@given(TEXTS, ARTICLES)
def test_hits_that_only_mention_what_is_asked_for_are_told_to(
    texts: Texts, article: Article
) -> None:
    """Once: that no article names a word of it says as much."""
    page = Page((Hit(article, article.title, ""),), more=False, mentions=True)
    told = texts("search-mentions")
    assert told in replies.search_page(texts, "động đất", 1, page, 0).text
    unknown = replace(page, unknown=("động",))
    assert told not in replies.search_page(texts, "động đất", 1, unknown, 0).text
