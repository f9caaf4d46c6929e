"""What a swindler said, in a text that warns of him."""

import pytest

from summarizer import find_swindle

WARNING = (
    "A lady rang Dad and said she was from the water board.",
    "She said his account was in arrears.",
    "Pay £90 by card and ring 0117 555 0143 once you are done.",
    "Dad smelled a rat.",
    "If you get this call, ring your own supplier.",
    "Or ring 101.",
)
CANH_BAO = (
    "Có người gọi cho ba tôi, xưng là bên điện lực.",
    "Họ bảo nhà tôi nợ tiền điện.",
    "Chuyển liền 2 triệu rồi gọi lại số 0977 000 111.",
    "Ba tôi nghi quá.",
    "Ai gặp thì đừng chuyển tiền.",
    "Gọi ngay 113.",
)


@pytest.mark.parametrize(("language", "text"), [("en", WARNING), ("vi", CANH_BAO)])
def test_what_a_swindler_wants_is_told_from_what_to_do(
    language: str, text: tuple[str, ...]
) -> None:
    """An order right behind his words is his, but for what to do against him."""
    swindle = find_swindle(text, language)
    assert sorted(swindle.claims) == [0, 1, 2]
    assert swindle.warnings == (4, 5)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ("She said the hall is free.", "Pay £9 by Monday.")),
        ("vi", ("Cô giáo đó bảo lớp nghỉ.", "Nộp 50 ngàn trước thứ hai.")),
    ],
)
def test_nobody_is_a_swindler_where_no_fraud_is_told(language: str, text: tuple[str, ...]) -> None:
    """What somebody asked for is asked for."""
    assert not find_swindle(text, language).claims
