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


HOARD = (
    "Silver coins lay under the floor of the old mill.",
    "They were struck in 44 BC for a king whom nobody remembers.",
    "In March 1903 two boys who chased a cat found the pot.",
    "A museum bought it in 1911.",
    "For years no one could say what stood on them, until Ivor Penn read the signs.",
)
SHELL = (
    "Trống đá nằm dưới đáy hồ từ lâu.",
    "Năm 1911 viện bảo tàng mua lại chiếc trống.",
    "Tháng 3/1903 hai cậu bé đi câu tình cờ phát hiện chiếc trống.",
    "Mãi sau này Đỗ Văn Lam mới giải mã được các dòng chữ trên trống.",
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
        (HOARD, "when was it discovered", 2, "en"),
        (HOARD, "who came across it", 2, "en"),
        (HOARD, "who worked it out", 4, "en"),
        (HOARD, "how old is it", 1, "en"),
        (SHELL, "tim thay nam nao", 2, "vi"),
        (SHELL, "ai tim ra no vay", 2, "vi"),
        (SHELL, "ai doc duoc", 3, "vi"),
        (SHELL, "ai tim thay mon do", 2, "vi"),
        (HOARD, "who cracked the riddle", 4, "en"),
    ],
)
def test_a_question_of_a_kind_is_told_in_words_of_its_kind(
    sentences: tuple[str, ...], question: str, place: int, language: str
) -> None:
    """Its sentence stands alone, whatever words the question has."""
    signs = str.maketrans("", "", HIGHLIGHT_OPEN + HIGHLIGHT_CLOSE)
    near = nearest_told(ask(sentences, question, language))
    assert [it.translate(signs) for it in near] == [sentences[place]]


def test_who_made_it_may_be_two() -> None:
    """One has the idea, and another makes the first."""
    told = (
        "Anna Brook thought of a folding oar.",
        "Rowers had laughed at such things.",
        "Peter Dunn built one that did not break.",
    )
    assert nearest_told(ask(told, "who came up with it", "en")) == [told[0], told[2]]
