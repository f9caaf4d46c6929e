"""Of what somebody posts or sends, prices, cover and what all must do come before asides."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.purpose import Kind, favour


def _favour(language: str, sentence: str) -> float:
    return favour(sentence, Kind.LETTER, language_data(language), sent=True, listing=False)


@pytest.mark.parametrize(
    ("language", "telling", "aside"),
    [
        ("en", "The room was 600,000 kip with breakfast.", "The room was lovely with breakfast."),
        ("en", "The boat came to 2 million dong in all.", "The boat came to the pier in all."),
        ("en", "We got a bike for 400k a day.", "We got a bike for a day."),
        (
            "en",
            "Your insurance is worth nothing without a licence.",
            "Your holiday is worth a lot without a phone.",
        ),
        ("vi", "Bảo hiểm xe sẽ không chi trả đâu.", "Bác chủ nhà trọ dễ thương lắm luôn."),
    ],
)
def test_prices_and_cover_matter_more_than_asides(language: str, telling: str, aside: str) -> None:
    """A price in any money, and what insurance does not pay, are worth more than an aside."""
    assert _favour(language, telling) > _favour(language, aside)


def test_what_concerns_some_families_matters_less_than_what_all_must_do() -> None:
    """What children are to wear comes before what holds only for those with free meals."""
    some = "Families who receive free school meals pay nothing, so please ask the office about it."
    assert _favour("en", "Children should wear a warm coat and boots.") > _favour("en", some)


def test_who_stops_whenever_others_like_is_no_trouble() -> None:
    """A guide who stopped for a photo is praised; a boiler that stopped is to be mended."""
    guide = "My guide stopped whenever I wanted a photo of the hills."
    assert _favour("en", guide) < _favour("en", "The boiler stopped in the middle of the night.")


@pytest.mark.parametrize(
    ("language", "sharing", "asking"),
    [
        (
            "vi",
            "Share giúp mình nha cả nhà ❤️ #canhbao #hue",
            "Mọi người chia sẻ số ghế còn trống cho cô Hà.",
        ),
        (
            "vi",
            "Mọi người chia sẻ giúp mình để ai cũng biết nhé.",
            "Chia sẻ giúp em số của thợ 0905 123 456.",
        ),
        (
            "en",
            "Please share so nobody else gets caught ❤️ #scam",
            "Please share the lockers with your class.",
        ),
        ("en", "#scam #leeds", "Please share your tent so that all 12 of us have a bed."),
    ],
)
def test_a_wish_to_be_shared_is_a_courtesy(language: str, sharing: str, asking: str) -> None:
    """Who wants a post to be shared, or only gives its hashtags, tells nothing of its matter."""
    assert _favour(language, sharing) < 1 <= _favour(language, asking)


OWL = """\
Last night I found a young owl on the lawn, and I want to tell you about it.
We live by the wood and I have never seen one so near.
Its eyes were open and the cat was very interested.
The children named it Biscuit.
If you find an owl on the ground in summer it is nearly always learning to fly.
I rang the sanctuary and a kind man came out.
The sanctuary is full and they desperately need old towels and newspapers.
We are going over on Sunday, so leave anything at number 12 by Saturday night.
We will miss Biscuit.
"""


def test_what_is_collected_by_a_day_is_told_first() -> None:
    """A post that asks for something by a day is told by what it asks, not by how it all began."""
    ranking = rank(OWL)
    assert "number 12 by Saturday" in ranking.sentences[ranking.order[0]]
    told = " ".join(ranking.summary(ranking.enough).sentences)
    assert "old towels" in told
    assert "learning to fly" in told
    assert "Biscuit" not in told


def test_what_is_badly_needed_is_asked_for() -> None:
    """What a rescue needs counts as much as a request."""
    assert _favour("en", "The shelter badly needs blankets.") > _favour("en", "The shelter is old.")
    assert _favour("vi", "Trạm đang cần chăn cũ.") > _favour("vi", "Trạm nằm ở đầu hẻm.")
    bring = "Chăn cũ đem qua nhà số 9 trước thứ sáu."
    assert _favour("vi", bring) > _favour("vi", "Chăn cũ phơi ngoài nhà số 9 trước thứ sáu.")
