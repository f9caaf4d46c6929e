"""Articles on the subject of another one: in a library of a dozen and one affair."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from search_corpus import ARTICLES, searching

from bot.library import Library
from bot.library.urls import article_id

TITLE = "Sập cầu Ghềnh: sà lan đâm gãy trụ, hai nhịp rơi xuống sông"
ACCIDENT = (
    "Trưa nay một sà lan chở cát đâm vào trụ cầu Ghềnh bắc qua sông Đồng Nai, hai nhịp rơi xuống."
    " Tàu hoả phải dừng ở ga Biên Hoà. Lái tàu kéo sà lan bỏ trốn sau khi đâm sập cầu. {}"
)
CAPTAIN = (
    "Công an Đồng Nai bắt người lái tàu kéo sà lan đâm sập cầu Ghềnh. Ông ta khai không có bằng"
    " lái, thấy sà lan đâm gãy trụ cầu thì bỏ trốn. Chủ sà lan cũng bị bắt."
)
TRAINS = (
    "Từ khi sà lan đâm sập cầu Ghềnh, tàu hoả từ Hà Nội dừng ở ga Biên Hoà. Ngành đường sắt thuê"
    " xe chở khách về ga Sài Gòn. Cầu mới qua sông Đồng Nai phải chờ ba tháng."
)
OTHER_BRIDGE = (
    "Cầu dài hai trăm mét, có đèn sáng về đêm. Người dân ra đây hóng gió và chụp ảnh hoàng hôn."
    " Thành phố dự kiến xây thêm hai cây cầu nữa."
)
AFFAIR = {
    "bridge": (TITLE, ACCIDENT.format("Chưa ai biết có người mất tích hay không.")),
    "bridge-again": (TITLE, ACCIDENT.format("Chưa ai biết có người mất tích không.")),
    "captain": ("Bắt lái tàu kéo sà lan đâm sập cầu Ghềnh", CAPTAIN),
    "trains": ("Khách đi tàu phải sang xe ở ga Biên Hoà vì sập cầu Ghềnh", TRAINS),
    "other-bridge": ("Thêm một cây cầu cho người đi bộ ở Cần Thơ", OTHER_BRIDGE),
}


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with searching(tmp_path, ARTICLES | AFFAIR) as library:
        yield library


def id_of(name: str) -> str:
    return article_id(f"https://example.vn/{name}")


async def related(library: Library, name: str, limit: int = 5) -> list[str]:
    """The names of what is related to an article."""
    found = await library.related(id_of(name), limit=limit)
    return [article.url.rpartition("/")[2] for article in found]


async def test_what_is_on_the_same_affair_is_related(library: Library) -> None:
    """The article itself is not; what shares common words with it, like other bridges, is not."""
    assert set(await related(library, "bridge")) == {"captain", "trains"}


async def test_near_duplicates_are_shown_once_and_never_of_the_article_itself(
    library: Library,
) -> None:
    for name in ("captain", "trains"):
        found = await related(library, name)
        assert len(set(found) & {"bridge", "bridge-again"}) == 1
    assert not set(await related(library, "bridge")) & {"bridge", "bridge-again"}


async def test_the_most_similar_come_first_however_many_are_wanted(library: Library) -> None:
    """The article on the barge's captain tells more of the accident than the one on the trains."""
    both = await related(library, "bridge")
    assert both == ["captain", "trains"]
    assert await related(library, "bridge", limit=1) == both[:1]


@pytest.mark.parametrize("name", [*ARTICLES, "other-bridge"])
async def test_nothing_is_related_rather_than_something_far_fetched(
    library: Library, name: str
) -> None:
    """They share syllables, a country or a kind of building, and no subject."""
    assert await related(library, name) == []


async def test_an_unknown_article_has_no_relations(library: Library) -> None:
    assert await library.related("nothing") == ()


async def test_a_long_article_is_related_by_its_beginning(tmp_path: Path) -> None:
    """However it goes on, and wherever the reading of it ends."""
    title, body = AFFAIR["bridge"]
    for cut in range(4):
        long = f"{body} {'x' * cut} " + "Chuyện bên lề không dứt. " * 200
        articles = ARTICLES | AFFAIR | {"bridge": (title, long)}
        async with searching(tmp_path / str(cut), articles) as library:
            assert "captain" in await related(library, "bridge")


async def test_an_article_without_words_has_no_relations(tmp_path: Path) -> None:
    async with searching(tmp_path, ARTICLES | {"silent": ("…", "—")}) as library:
        assert await related(library, "silent") == []
