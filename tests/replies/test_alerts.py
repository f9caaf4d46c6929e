"""What went wrong, as admins are told it."""

import pytest

from bot.locales import Texts
from bot.replies.alerts import Alert, alerts

SENTENCE = (
    "The file is gone; stop the bot, then restore it, for without it nobody's follows are kept."
)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("sign", ["x", "&", "<", '"', "a & b "])
@pytest.mark.parametrize("count", [1, 2, 5, 12])
def test_a_fault_of_any_length_is_told(language: str, sign: str, count: int) -> None:
    """Although what is escaped gets longer."""
    assert alerts(Texts(language), [Alert("alert-fault", sign * 3000)] * count).text


def test_few_faults_are_told_to_the_end_of_what_is_to_be_done() -> None:
    told = alerts(Texts("en"), [Alert("alert-logged", f"{'x' * 600} {SENTENCE}")]).text
    assert "follows are kept" in told
