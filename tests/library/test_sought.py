"""What a question of a kind is told in beside its own words."""

import pytest

from bot.library import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN, ask, nearest_told

GOM = (
    "Nghề gốm ở làng Vân đã nuôi sống ba trăm nhà.",
    "Lò cổ nhất hình thành vào cuối thế kỷ XVII bên bến sông.",
    "Đất được nhào kỹ, nặn, phơi khô rồi nung hai ngày đêm.",
    "Bụi đất có khi làm đau họng, sốt nhẹ; phản ứng nặng rất hiếm.",
    "Lò mới tốn 40 triệu đồng, mỗi hộ đóng 500.000 đồng trước ngày 6/3.",
)
CLOCK = (
    "The tower clock is older than the bridge.",
    "Edith Marlow, a smith, built the first one in 1711.",
    "The last tour will run on Friday 4 March.",
)


@pytest.mark.parametrize(
    ("sentences", "question", "place", "language"),
    [
        (GOM, "lo gom co tu hoi nao", 1, "vi"),
        (GOM, "lam gom sao z", 2, "vi"),
        (GOM, "dat co hai gi hok", 3, "vi"),
        (GOM, "dong bao nhieu tien lo", 4, "vi"),
        (GOM, "khi nao nop tien", 4, "vi"),
        (CLOCK, "who invented it", 1, "en"),
        (CLOCK, "whats the mans name", 1, "en"),
        (CLOCK, "when do they stop then", 2, "en"),
    ],
)
def test_a_question_of_a_kind_is_told_in_words_of_its_kind(
    sentences: tuple[str, ...], question: str, place: int, language: str
) -> None:
    """Its sentence stands alone, whatever words the question has."""
    signs = str.maketrans("", "", HIGHLIGHT_OPEN + HIGHLIGHT_CLOSE)
    near = nearest_told(ask(sentences, question, language))
    assert [it.translate(signs) for it in near] == [sentences[place]]
