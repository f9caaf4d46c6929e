"""In what a question counts, and which sentences count in that."""

import pytest

from bot.library.counts import counted_in, counts


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("mấy làng", "Con kênh chảy qua bảy làng."),
        ("chay qua may lang", "Con kênh chảy qua bảy làng."),
        ("có bao nhiêu cái cối", "Trong xưởng còn hơn hai mươi cối đá."),
        ("đi mất bao lâu", "Chuyến đò mất một ngày rưỡi."),
        ("giu lanh may do", "Sữa phải giữ ở 4–6 °C."),
        ("nặng bao nhiêu", "Quả chuông nặng 120 kg."),
        ("how many bells", "The tower has eleven old bells."),
        ("how long did it take", "Casting it took almost three weeks."),
        ("how long is it", "The rope is some 40 metres long."),
        ("how cold is it", "It is only a few degrees above freezing."),
    ],
)
def test_a_number_stands_before_what_is_counted(question: str, sentence: str) -> None:
    """In digits or words, whatever diacritics the question lacks."""
    counted = counted_in(question)
    assert counted is not None
    assert counts(sentence, counted)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("mấy làng", "Làng nằm cách đây bảy cây số."),
        ("mấy người", "Một người đứng ở bến."),
        ("đi mất bao lâu", "Đò dài 12 m."),
        ("how long did it take", "The rope is some 40 metres long."),
        ("how many bells", "Bells rang in 1911."),
    ],
)
def test_another_number_is_none_of_it(question: str, sentence: str) -> None:
    """Nor is `một` one of several."""
    counted = counted_in(question)
    assert counted is not None
    assert not counts(sentence, counted)


@pytest.mark.parametrize("text", ["may bay", "máy in", "giá vàng", "the moon", "may bay cu"])
def test_words_without_diacritics_count_nothing(text: str) -> None:
    """`may bay` is an aeroplane."""
    assert counted_in(text) is None
