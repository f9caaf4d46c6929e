"""What is nearest to words that find nothing shares a word with them, or none is."""

from pathlib import Path

import pytest
from search_corpus import searching

ARTICLES = {
    "stone": ("How the Rosetta Stone was read", "Hieroglyphs were a riddle."),
    "pi": ("Số Pi và câu chuyện đuổi theo 3,14", "Dưới mái trường ai cũng học."),
    "cave": ("Hang động của riêng mình", "Rừng mọc trong hang."),
}


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("rosettum history", ["stone"]),
        ("stone of destiny", ["stone"]),
        ("riddled", []),  # a body holds `riddle`, which is no subject
        ("durian", []),
        ("sầu riêng", []),
        ("động đất", []),
        ("tour hang dong 4 ngay", ["cave"]),  # each of the two is a common word
    ],
)
async def test_nearest_shares_a_word_that_tells_a_subject(
    tmp_path: Path, typed: str, names: list[str]
) -> None:
    async with searching(tmp_path, ARTICLES) as library:
        near = await library.nearest(typed, limit=3)
        assert [hit.article.url.rsplit("/", 1)[1] for hit in near] == names
