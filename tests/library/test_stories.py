"""Which articles are told as one story, and which one by one."""

import pytest
from briefing import brief, sources

from bot.library import Scope

STORM = "Bão số 12 đổ bộ Khánh Hòa, gió giật cấp 15 làm tốc mái hai nghìn ngôi nhà ở Vạn Ninh. "
HARVEST = "Nông dân Vạn Ninh, Khánh Hòa mất trắng tôm hùm vì bão số 12 làm tốc mái trại giống. "
MATCH = "Trận bóng ở Vinh phải hoãn vì bão số 12, hai đội trở về khách sạn và chờ lịch mới. "
SONG = "Ca sĩ hát bài về bão số 12 trong đêm nhạc gây quỹ tại nhà hát lớn thành phố cảng. "
LOTTERY = "Đại lý vé số đóng cửa vì bão số 12, người trúng giải được lĩnh thưởng muộn ba ngày. "
STORM_NEWS = ("Bão số 12 làm tốc mái nhà ở Khánh Hòa", STORM)
STORM_AGAIN = ("Bão số 12 tốc mái nhà", STORM.replace("hai nghìn ngôi nhà", "2.000 ngôi nhà"))
HARVEST_NEWS = ("Bão số 12: Khánh Hòa mất trắng tôm hùm", HARVEST)
SONG_NEWS = ("Đêm nhạc bão số 12", SONG)
OTHER_NEWS = [
    ("Bão số 12: trận bóng hoãn", MATCH),
    SONG_NEWS,
    ("Bão số 12, vé số nghỉ", LOTTERY),
]


def test_articles_of_one_story_are_told_in_the_order_of_time() -> None:
    written = brief("bão số 12", [HARVEST_NEWS, STORM_NEWS], days=[9, 2])
    assert written.scope is Scope.STORY
    assert [article.title for article in written.articles] == [STORM_NEWS[0], HARVEST_NEWS[0]]


def test_what_is_published_days_later_goes_on_with_the_story() -> None:
    """However alike it is: of one day it would be the same event, told again."""
    scopes = [brief("bão số 12", [STORM_NEWS, STORM_AGAIN], days=[2, day]).scope for day in (2, 5)]
    assert scopes == [Scope.APART, Scope.STORY]


def test_a_story_of_which_nobody_knows_the_order_is_told_one_by_one() -> None:
    written = brief("bão số 12", [HARVEST_NEWS, STORM_NEWS])
    assert written.scope is Scope.APART
    assert [article.title for article in written.articles] == [HARVEST_NEWS[0], STORM_NEWS[0]]


def test_a_story_is_told_by_articles_that_are_all_alike() -> None:
    """Two that have something in common with a third only would not read on."""
    both = ("Bão số 12: Khánh Hòa mất trắng tôm hùm, trận bóng hoãn", HARVEST + MATCH)
    lottery = ("Bão số 12, vé số nghỉ", MATCH + LOTTERY)
    written = brief("bão số 12", [both, STORM_NEWS, lottery], days=[1, 2, 3])
    assert written.scope is Scope.STORY
    assert len(written.articles) == len([both, lottery])


def test_stories_of_a_broad_topic_are_told_one_by_one() -> None:
    """Each in one sentence, the best hits in the order of time; as found if that is not known."""
    found = [OTHER_NEWS[0], STORM_NEWS, *OTHER_NEWS[1:], HARVEST_NEWS]
    told = [MATCH.strip(), STORM.strip(), SONG.strip()]
    undated, dated = brief("bão số 12", found), brief("bão số 12", found, days=[5, 4, 3, 2, 1])
    assert (undated.scope, dated.scope) == (Scope.APART, Scope.APART)
    assert undated.sentences == tuple(enumerate(told))
    assert dated.sentences == tuple(enumerate(reversed(told)))
    assert [article.title for article in dated.articles] == [title for title, _ in found[2::-1]]


def test_what_only_repeats_the_title_above_it_is_not_told() -> None:
    again = ("Bão số 12 đã vào Vinh", "Bão số 12 đã vào Vinh tối. Cây đổ đã chắn năm con đường.")
    told = [
        sentence for _, sentence in brief("bão số 12", (again, STORM_NEWS, SONG_NEWS)).sentences
    ]
    assert told == [STORM.strip(), SONG.strip()]


@pytest.mark.parametrize("most", [1, 2])
def test_no_more_articles_are_told_than_asked_for(most: int) -> None:
    assert len(brief("bão số 12", OTHER_NEWS, most=most).articles) == most
    story = brief("bão số 12", [STORM_NEWS, HARVEST_NEWS], days=[1, 2], most=most)
    assert len(story.articles) == most


def test_an_article_that_leans_on_what_is_not_told_gives_way() -> None:
    """Below its title too; but one that is left alone would hide that there are several."""
    leaning = ("Thủ tướng nói về bão số 12", "Thủ tướng đã phát biểu như vậy về bão số 12 ở Vinh.")
    assert sources("bão số 12", leaning, *OTHER_NEWS[:2]) == [title for title, _ in OTHER_NEWS[:2]]
    assert sources("bão số 12", leaning, OTHER_NEWS[0]) == [leaning[0], OTHER_NEWS[0][0]]


def test_one_event_is_told_once() -> None:
    assert sources("bão số 12", STORM_NEWS, STORM_AGAIN, SONG_NEWS) == [STORM_NEWS[0], SONG_NEWS[0]]
