"""Briefs of a few articles, and what was taken for them."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.library import Article, Page, Scope, TopicBrief
from bot.library.articles import Hit
from bot.library.briefs import write_brief

# Every article has a sentence of its own, so that each would have a place in the brief.
IN_TITLE = ("Lũ sông Hồng lên nhanh", "Ba phường ven đê đã dời dân lên chỗ cao từ đêm thứ hai.")
OFTEN = (
    "Chợ họp lại",
    (
        "Tiểu thương dọn bùn ba ngày sau khi lũ sông Hồng rút khỏi chợ. Trước lũ sông Hồng, chợ có"
        " hai trăm sạp. Ban quản lý chợ cho biết lũ sông Hồng làm hỏng sáu mươi sạp."
    ),
)
IN_LEAD = ("Trường mở cửa", "Học sinh trở lại trường một tuần sau lũ sông Hồng với sách vở mới.")
WORK = "Thợ đổ đá từ sáng tới tối. " * 30
LATE = ("Thành phố xây kè", f"Kè mới dài hai cây số. {WORK}Năm ngoái lũ sông Hồng đã cuốn kè cũ.")
OTHER = ("Ong mật nhảy múa", "Điệu nhảy chỉ cho cả đàn biết hoa nở ở hướng nào và cách bao xa.")


def brief(
    query: str,
    found: Sequence[tuple[str, str]],
    *,
    days: Sequence[int] = (),
    most: int = 5,
    words: int = 500,
) -> TopicBrief:
    """Write the brief of what was found, published on these days of a month if they are known."""
    hits = []
    for number, (title, body) in enumerate(found):
        day = days[number] if days else number + 1
        published = datetime(2026, 11, day, tzinfo=UTC)
        url = f"https://x.vn/{number}"
        article = Article(str(number), url, title, body, published, dated=bool(days))
        hits.append(Hit(article, title, ""))
    return write_brief(Page(tuple(hits), more=False), query, most, words)


def sources(query: str, *found: tuple[str, str]) -> list[str]:
    """Titles of the articles on the topic that the brief of some hits tells."""
    written = brief(query, found)
    told = len(written.articles) - written.mentioning
    return [each.title for each in written.articles[:told] if written.scope is not Scope.NEAREST]


def mentions(query: str, *found: tuple[str, str]) -> list[str]:
    """Titles of those that only mention it."""
    written = brief(query, found)
    return [each.title for each in written.articles[len(written.articles) - written.mentioning :]]
