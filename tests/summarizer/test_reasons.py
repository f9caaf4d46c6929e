"""A reason is told with what it is the reason of, and a matter that is named with what is said."""

import pytest

from summarizer.languages import language_data
from summarizer.letters import join_answered
from summarizer.needed import leaves_unnamed

LEANING = {
    "en": [
        "Frost is not the only reason, since the pipes are old, but pipes can be mended.",
        "Of course, the rent isn't the main problem.",
        "And another reason is the smell.",
    ],
    "vi": [
        "Tiền không phải là lý do duy nhất, vì ai cũng bận.",
        "Một lý do nữa là mùi hôi.",
        "Lý do không phải chỉ vì đường xa, mà còn vì trời mưa.",
    ],
}
WHOLE = {
    "en": [
        "Frost is not the only reason why the pipes burst.",
        "Another reason for the leak is the age of the pipes.",
        "The matter is not frost but old age.",
    ],
    "vi": [
        "Tiền không phải là lý do duy nhất khiến chợ vắng.",
        "Lý do khác khiến chợ vắng là mưa.",
        "Hồ không phải là chỗ bơi, mà là chỗ câu cá.",
    ],
}
MATTERS = {
    "en": ("There is also the question of light.", "Moths fly into lamps and die."),
    "vi": ("Ngoài ra còn có chuyện ánh sáng.", "Bướm đêm lao vào đèn rồi chết."),
}


@pytest.mark.parametrize("language", LEANING)
def test_a_reason_without_what_it_is_of_leans_on_the_sentence_before(language: str) -> None:
    data = language_data(language)
    assert all(leaves_unnamed(each.lower(), data) for each in LEANING[language])
    assert not any(leaves_unnamed(each.lower(), data) for each in WHOLE[language])


@pytest.mark.parametrize("language", LEANING)
def test_one_reason_among_several_is_not_what_an_essay_comes_to(language: str) -> None:
    insights = language_data(language).purpose.insights
    assert not any(insights.search(each.lower()) for each in LEANING[language])
    assert insights.search(WHOLE[language][-1].lower())


@pytest.mark.parametrize("language", MATTERS)
def test_what_only_names_a_matter_is_told_with_what_is_said_of_it(language: str) -> None:
    """Unless it says something of it itself."""
    data, (matter, told) = language_data(language), MATTERS[language]
    assert join_answered([[matter, told]], data) == [[f"{matter} {told}"]]
    assert join_answered([[told, told]], data) == [[told, told]]
