"""An essay or a review is told by what it argues for, what it comes to, and what is between."""

import pytest

from summarizer import rank, split_sentences, summarize

ESSAYS = {
    "en": """Should homework be given to small children?

Many primary schools give their pupils homework from the first year on. Parents are divided \
about it. \
Some of them ask for more, and others would rather see it gone. In this essay I will argue that \
children under ten should have none at all.

The usual reason for homework is practice. A study of 4,000 pupils found no difference in marks \
before the age of eleven. This is hardly a surprise. Small children are tired in the afternoon, \
and \
tired people learn little.

Then there is the question of fairness. Some parents have time to help, and others come home at \
eight. A survey in Leeds showed that 38 percent of families quarrel over homework every week. It \
does not bring them closer together.

Teachers, too, would have more time for their lessons. They spend about five hours a week on \
marking.

In conclusion, homework for small children costs much and brings little. Schools should give them \
books to take home instead.
""",
    "vi": """Có nên cho trẻ nhỏ làm bài tập về nhà?

Nhiều trường tiểu học giao bài tập về nhà ngay từ lớp một. Phụ huynh mỗi người một ý. Có người xin \
thêm bài, có người lại muốn bỏ hẳn. Theo em, trẻ dưới mười tuổi không nên có bài tập về nhà.

Lý do thường được đưa ra là trẻ cần luyện tập. Một khảo sát với 4.000 học sinh cho thấy điểm số \
không khác nhau trước tuổi mười một. Điều này không có gì lạ. Buổi chiều trẻ đã mệt, mà mệt thì \
học \
không vào.

Sau đó là chuyện công bằng. Có nhà bố mẹ rảnh để kèm, có nhà tám giờ tối mới về. Một cuộc hỏi ý \
kiến \
ở Huế cho biết 38 phần trăm gia đình cãi nhau vì bài tập mỗi tuần. Nó chẳng làm ai gần nhau hơn.

Giáo viên cũng có thêm thời gian soạn bài. Mỗi tuần họ mất chừng năm giờ để chấm vở.

Tóm lại, bài tập cho trẻ nhỏ tốn nhiều mà được ít. Nhà trường nên cho các em mượn sách mang về.
""",
}
POINTS = {
    "en": ("In this essay I will argue", "In conclusion, homework", "Schools should give them"),
    "vi": ("Theo em, trẻ dưới mười tuổi", "Tóm lại, bài tập", "Nhà trường nên cho"),
}
LEANING = {
    "en": ("This is hardly a surprise", "A study of 4,000 pupils"),
    "vi": ("Điều này không có gì lạ", "Một khảo sát với 4.000"),
}


@pytest.mark.parametrize("language", ESSAYS)
def test_three_sentences_of_an_essay_say_what_it_argues_for_and_comes_to(language: str) -> None:
    """A long essay is no letter, nor is its introduction its point."""
    told = summarize(ESSAYS[language], sentences=3).sentences
    assert [each.startswith(point) for each, point in zip(told, POINTS[language], strict=True)] == [
        True
    ] * 3


@pytest.mark.parametrize("language", ESSAYS)
@pytest.mark.parametrize("count", range(1, 9))
def test_what_points_back_comes_with_the_sentence_before(language: str, count: int) -> None:
    """In an essay of any length."""
    told = " ".join(summarize(ESSAYS[language], sentences=count).sentences)
    leaning, needed = LEANING[language]
    assert leaning not in told or needed in told


@pytest.mark.parametrize("language", ESSAYS)
def test_an_essay_is_told_at_more_length_than_news(language: str) -> None:
    """Between a quarter and a half of it unless a length was chosen."""
    text = ESSAYS[language]
    ranking = rank(text)
    told = " ".join(ranking.summary(ranking.enough).sentences)
    assert 0.25 < len(told) / len(text) < 0.5


@pytest.mark.parametrize("language", ESSAYS)
def test_what_argues_for_nothing_is_no_essay(language: str) -> None:
    """Without a thesis and a conclusion, three sentences are as good as any."""
    text = "\n\n".join(ESSAYS[language].split("\n\n")[:-1])
    thesis = next(each for each in split_sentences(text) if each.startswith(POINTS[language][0]))
    assert rank(text.replace(thesis, "")).enough == 0
