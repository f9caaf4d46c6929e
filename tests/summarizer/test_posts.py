"""Of what somebody posts or sends, prices, cover and what all must do come before asides."""

import pytest

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
