"""Which of the articles that a search found a brief is written from."""

from datetime import UTC, datetime

import pytest

from bot.library import Article, Page
from bot.library.articles import Hit
from bot.library.summaries import write_brief

# Every article has a sentence of its own, so that each would have a place in the brief.
IN_TITLE = ("Lũ sông Hồng lên nhanh", "Ba phường ven đê đã dời dân lên chỗ cao từ đêm thứ hai.")
IN_LEAD = ("Chợ họp lại", "Tiểu thương dọn bùn ba ngày sau khi lũ sông Hồng rút khỏi chợ.")
WORK = "Thợ đổ đá từ sáng tới tối. " * 30
LATE = ("Thành phố xây kè", f"Kè mới dài hai cây số. {WORK}Năm ngoái lũ sông Hồng cuốn kè cũ.")
SCATTERED = ("Mưa hồng bên sông", "Ngày lũ về, người bán hoa vẫn chèo thuyền qua bến mỗi sáng.")
OTHER = ("Ong mật nhảy múa", "Điệu nhảy chỉ cho cả đàn biết hoa nở ở hướng nào và cách bao xa.")


def sources(query: str, *found: tuple[str, str], corrected: str | None = None) -> list[str]:
    """Titles of the articles that the brief of some hits cites."""
    hits = []
    for number, (title, body) in enumerate(found):
        published = datetime(2026, 11, 1 + number, tzinfo=UTC)
        article = Article(str(number), f"https://x.vn/{number}", title, body, published)
        hits.append(Hit(article, title, ""))
    brief = write_brief(Page(tuple(hits), more=False, corrected=corrected), query, 500)
    return [article.title for article in brief.articles]


@pytest.mark.parametrize(
    ("found", "read"),
    [
        ((IN_TITLE, IN_LEAD, LATE, SCATTERED, OTHER), (IN_TITLE, IN_LEAD)),
        ((OTHER, IN_LEAD, SCATTERED, LATE), (IN_LEAD, LATE)),
        ((SCATTERED, OTHER, LATE), (SCATTERED, LATE)),
        ((IN_TITLE, OTHER), (IN_TITLE,)),
        ((OTHER, SCATTERED), (SCATTERED,)),
    ],
)
@pytest.mark.parametrize("query", ["lũ sông Hồng", "lu song hong", "tin mới về lũ sông Hồng"])
def test_the_closest_articles_are_told_and_more_than_one_if_there_are(
    found: tuple[tuple[str, str], ...], read: tuple[tuple[str, str], ...], query: str
) -> None:
    """In a row in title or lead is closer than in a row later on, and that than scattered."""
    assert sources(query, *found) == [title for title, _ in read]


def test_all_are_told_if_none_holds_the_words() -> None:
    """They may be written otherwise than the query, as abbreviations are."""
    assert sources("TP.HCM", IN_TITLE, OTHER) == [IN_TITLE[0], OTHER[0]]


def test_questions_and_asides_are_not_told() -> None:
    body = "“Tea?” asks the host. Tea came by sea with the Dutch. (Coffee is no tea.) Is tea old?"
    article = Article("1", "https://x.vn/1", "Tea", body, datetime(2026, 11, 1, tzinfo=UTC))
    brief = write_brief(Page((Hit(article, "Tea", ""),), more=False), "tea", 500)
    assert [sentence for _, sentence in brief.sentences] == ["Tea came by sea with the Dutch."]


def test_diacritics_that_were_typed_count() -> None:
    """``lữ`` is not lũ."""
    other = ("Lữ sông Hồng", "Người lữ khách ngồi trên bờ sông nhìn thuyền buôn trôi về xuôi.")
    assert sources("lũ sông Hồng", other, IN_TITLE) == [IN_TITLE[0]]
    assert sources("lu song hong", other, IN_TITLE) == [other[0], IN_TITLE[0]]


def test_what_a_typo_was_taken_for_is_the_topic() -> None:
    assert sources("lũ sônng Hồng", IN_TITLE, OTHER, corrected="lũ sông hồng") == [IN_TITLE[0]]


def test_what_begins_like_a_question_may_be_a_topic() -> None:
    """``tin tặc`` (hackers) is not asking for news of ``tặc`` (bandits)."""
    hackers = ("Tin tặc vào kho dữ liệu", "Tin tặc lấy đi mật khẩu của hai nghìn người đọc báo.")
    bandits = ("Lâm tặc vào rừng", "Lâm tặc chặt hạ năm cây lim già ở đầu nguồn con suối.")
    assert sources("tin tặc", hackers, bandits) == [hackers[0]]
    assert sources("tin về lâm tặc", hackers, bandits) == [bandits[0]]
