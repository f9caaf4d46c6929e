"""Whether a question found what tells its answer."""

from pathlib import Path

import pytest
from search_corpus import searching

from bot.library import lacks_answer

ARTICLES = {
    "bees": ("The Waggle Dance: How Honey Bees Share a Map", "On blue days the sky tells them."),
    "dance": ("Ong mật nhảy múa để chỉ đường", "Ong báo cho nhau chỗ có hoa."),
    "moon": ("Apollo 11 Is Home", "The first men on the moon came home on Thursday."),
    "pi": ("Số Pi và câu chuyện đuổi theo 3,14", "Vàng không đắt bằng số này hôm nay."),
    "river": ("Sông Mê Kông ra biển", "Sông dài hơn bốn nghìn cây số, bầu trời xanh."),
}


@pytest.mark.parametrize(
    ("typed", "lacks"),
    [
        ("why is the sky blue?", True),
        ("how many moons does mars have", True),
        ("giá vàng hôm nay bao nhiêu", True),
        ("vì sao bầu trời xanh", True),
        ("who invented the telephone", True),  # nothing is found
        ("why do bees dance", False),
        ("how did apollo 11 come home", False),
        ("số pi là gì", False),
        ("vì sao ong nhảy múa", False),
        ("song me kong dai bao nhieu", False),
        ("any news on the blue sky", False),
        ("có tin gì mới về vàng", False),
        ("hôm nay có tin gì", False),
        ("bot oi hom nay co gi hay", False),
        ("b ơi hnay có j hay", False),
        ("the sky is blue today", False),
        ("blue sky", False),
    ],
)
async def test_a_question_is_in_vain_if_no_title_tells_of_its_subjects(
    tmp_path: Path, typed: str, *, lacks: bool
) -> None:
    """Who asks for articles asks none."""
    async with searching(tmp_path, ARTICLES) as library:
        assert lacks_answer(typed, await library.search(typed, limit=3)) is lacks
