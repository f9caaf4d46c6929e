"""A longer summary adds passages that read on."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from summarizer import LONGEST, rank, split_sentences
from summarizer.cleaning import Candidate
from summarizer.passages import find_passages

MOST_GAPS = 4
WORDS = 20  # of a sentence that may end a passage


def best(
    worth: list[float | None],
    *,
    taken: tuple[int, ...] = (0,),
    needs: dict[int, int] | None = None,
    lengths: dict[int, int] | None = None,
    broken: tuple[int, ...] = (),
    count: int = 2,
) -> list[int]:
    candidates = [
        Candidate(
            f"Câu {place}",
            needs=(needs[place],) if needs and place in needs else (),
            broken=place in broken,
        )
        for place in range(len(worth))
    ]
    words = [(lengths or {}).get(place, WORDS) for place in range(len(worth))]
    return next(find_passages(candidates, words, worth, taken, count))


def test_neighbours_are_preferred_to_what_is_a_little_better() -> None:
    worth: list[float | None] = [None, 0.8, 0.8, 0.2, None, 0.2, None, 0.2, 1.1, 0.2, 0.2, None]
    assert best(worth, taken=(0, 4, 6, 11)) == [1, 2]
    worth[8] = 3
    assert 8 in best(worth, taken=(0, 4, 6, 11))


def test_what_points_back_comes_with_what_it_points_at() -> None:
    assert best([None, 0, 0.2, 0, 0.4, 1, 0, 0, 0], needs={5: 4}) == [4, 5]
    assert best([None, 0, 0.2, 0, 0.7, 1, 0.9, 0, 0], needs={5: 4}, count=3) == [4, 5, 6]


def test_a_short_sentence_does_not_end_a_passage() -> None:
    worth: list[float | None] = [None, 0, 0, 1, 1, 0.9, 0, 0, 0, 0, 0, 0]
    assert best(worth) == [3, 4]
    assert best(worth, lengths={4: 2}) == [4, 5]


def test_a_part_of_which_nothing_is_told_is_favoured() -> None:
    assert best([None, 0, 1, 0, 0, 0, 0, 0.9, 0], count=1) == [7]


def test_something_of_each_part_is_better_than_more_of_one() -> None:
    worth: list[float | None] = [None, 0, 0, 1, 0, 1, 0, 0.7, 0, 0, 0, 0]
    assert best(worth) == [3, 7]
    worth[7] = 0.2
    assert best(worth) == [3, 5]


def test_what_announces_the_next_sentence_does_not_end_a_passage() -> None:
    worth: list[float | None] = [None, 0, 0, 1, 1, 0.5, 0, 0, 0, 0, 0, 0]
    assert best(worth) == [3, 4]
    assert best(worth, broken=(4,)) != [3, 4]


def test_what_cannot_be_added_is_not() -> None:
    assert best([None, 1, None, 1, 1], taken=(0,), count=2) == [3, 4]


@given(
    st.lists(st.none() | st.floats(0, 9), min_size=1, max_size=9),
    st.sets(st.integers(0, 8), max_size=3),
    st.integers(0, 4),
)
def test_each_choice_adds_another_number_of_what_may_be_added(
    worth: list[float | None], taken: set[int], count: int
) -> None:
    taken &= {*range(len(worth))}
    candidates = [Candidate("Câu")] * len(worth)
    found = [*find_passages(candidates, [WORDS] * len(worth), worth, taken, count)]
    may = {place for place, each in enumerate(worth) if each is not None} - taken
    assert sorted(map(len, found)) == [*range(min(count, len(may)) + 1)]
    assert all(may.issuperset(places) and places == sorted(places) for places in found)


def test_of_a_long_text_a_summary_of_eight_has_few_gaps() -> None:
    """Three sentences are chosen alone; the other five make two passages or fill gaps."""
    text = " ".join(
        f"Năm {1900 + number} làng dựng đình ở bến số {number}. Ông thợ cả quê ở đó. Người ta kể"
        f" rằng nước lên suốt {number} ngày, {number} chiếc thuyền trôi ra biển trong đêm tối trời."
        for number in range(12)
    )
    sentences = split_sentences(text)
    chosen = rank(text, title="Bến số 7").summary(LONGEST).sentences
    places = [sentences.index(each) for each in chosen]
    assert sum(second - first > 1 for first, second in pairwise(places)) <= MOST_GAPS


def test_room_that_is_left_is_not_filled_with_what_points_at_nothing() -> None:
    """Half a quotation stays out, even if a summary is the shorter for it."""
    text = (
        "Năm 1744 chúa Nguyễn Phúc Khoát đổi y phục Đàng Trong, lệnh cho nam nữ mặc áo cài khuy."
        " Dân gian bảo: “Cấm quần không đáy.\n"
        "Năm 1934 họa sĩ Cát Tường vẽ kiểu áo mới ở Hà Nội, người khen tân thời, kẻ mắng lố lăng."
        " Năm 1960 các nhà may Sài Gòn nối chéo tay áo từ cổ xuống nách cho người mặc dễ cử động."
        " Năm 1989 một cuộc thi ở Thành phố Hồ Chí Minh đưa chiếc áo trở lại với nữ sinh cả nước."
        " Năm 1995 hoa hậu Trương Quỳnh Mai mặc áo dài ở Tokyo và đoạt giải trang phục đẹp nhất."
        " Năm 2000 các trường trung học miền Nam vẫn giữ lệ cho nữ sinh mặc áo trắng vào thứ Hai."
    )
    chosen = " ".join(rank(text, title="Áo dài").summary(LONGEST).sentences)
    assert "Cấm quần" not in chosen
