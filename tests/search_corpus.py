"""A dozen articles of a sentence or two: one can see why each answer is right."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from bot.library import Library
from bot.library.articles import Page
from bot.library.library import TimeLimits
from bot.services import open_library

# However busy the machine is, a search is not cut short.
UNHURRIED = TimeLimits(search=60, suggest=60)

GOLD = (
    "Vàng miếng được bán ra cao hơn hôm qua một triệu đồng mỗi lượng."
    " Người mua xếp hàng dài trước cửa tiệm từ lúc trời còn chưa {}."
)

ARTICLES = {
    "congress": (
        "Đại hội Đảng bộ tỉnh thành công tốt đẹp",
        "Sáng nay các đại biểu bỏ phiếu bầu ban chấp hành mới. Hoa tươi được tặng ở cuối buổi.",
    ),
    "mother": (
        "Má nấu canh chua cá lóc",
        "Nồi canh của má có bông so đũa hái sau vườn. Cả nhà quây quần bên bếp củi.",
    ),
    "ghost": (
        "Ngôi nhà ma trên đồi thông",
        "Người ta đồn rằng ban đêm có tiếng bước chân. Khách du lịch vẫn tò mò ghé thăm.",
    ),
    "concert": (
        "Đêm hoà nhạc giữa lòng thành phố",
        "Dàn nhạc giao hưởng chơi bản giao hưởng số chín. Khán giả đứng kín quảng trường.",
    ),
    "football": (
        "Việt Nam vô địch giải bóng đá Đông Nam Á",
        "Bàn thắng ở phút bù giờ làm vỡ oà sân vận động. Thủ môn được bầu xuất sắc nhất trận.",
    ),
    "stadium": (
        "Khởi công sân vận động mới tại miền Nam Việt Nam",
        "Công trình có bốn vạn chỗ ngồi và mái che bằng thép. Dự kiến hoàn thành sau hai năm.",
    ),
    "flood": (
        "Lũ lụt miền Trung cuốn trôi nhiều cây cầu",
        "Nước sông dâng nhanh trong đêm. Bộ đội dùng xuồng đưa người già tới nơi an toàn.",
    ),
    "coffee": (
        "Nông dân Tây Nguyên trúng mùa cà phê",
        "Giá cà phê tăng gấp đôi so với năm ngoái. Thương lái tới tận vườn để thu mua.",
    ),
    "volcano": (
        "How volcanoes build islands",
        "Lava cools under the sea and piles up for a million years. Then an island appears.",
    ),
    "lighthouse": (
        "The lighthouse keepers of the northern coast",
        "Each night somebody climbed the stairs and lit the lamp. Storms broke its windows twice.",
    ),
    "gold": (
        "Giá vàng sáng nay tăng mạnh",
        GOLD.format("sáng hẳn"),
    ),
    "gold-again": (
        "Giá vàng tăng mạnh sáng nay",
        GOLD.format("sáng rõ"),
    ),
}


@asynccontextmanager
async def searching(
    folder: Path, articles: Mapping[str, tuple[str, str]] = ARTICLES
) -> AsyncIterator[Library]:
    """Open a library of these articles, kept in a folder."""
    write(folder, articles)
    async with open_library(folder / "tomtat.db", limits=UNHURRIED) as library:
        await library.reload(folder / "seeds")
        yield library


def write(folder: Path, articles: Mapping[str, tuple[str, str]]) -> None:
    """Write the seeds, each article under its name."""
    seeds = folder / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    lines = [
        json.dumps({"url": f"https://example.vn/{name}", "title": title, "body": body})
        for name, (title, body) in articles.items()
    ]
    (seeds / "articles.jsonl").write_text("\n".join(lines), encoding="utf-8")


def names(page: Page) -> list[str]:
    """Give the names of the articles that a page shows."""
    return [hit.article.url.rpartition("/")[2] for hit in page.hits]
