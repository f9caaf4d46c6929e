"""An essay or a review is told by what it argues for, what it comes to, and what is between."""

import pytest

from summarizer import rank, split_sentences, summarize
from summarizer.cleaning import Candidate
from summarizer.languages import language_data
from summarizer.points import find_points
from summarizer.stories import enough_of_essay, order_essay

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


COMPANIONS = {
    "en": """The Lane Behind the Station

I did not grow up in Derby. I came at eighteen with one bag and a coat that was too thin. The room \
I took had a window that never shut. The person who showed me the way to the college was an old \
woman who sold papers. She did not point, she left the stand and walked with me. She let me read \
the papers that nobody had bought. On cold nights she gave me soup from a flask. Her son had gone \
to Canada and she kept his letters in a tin. I finished college and took a job in another town. \
The rents went up and the shops changed hands. Ten years later I went back and the stand was a \
phone shop. A man told me that she had died in the spring. I now know that people do not love a \
town for its streets, but for whoever was kind to them there. I still walk strangers to the \
corner.""",
    "vi": """Con dốc sau nhà ga

Tôi không lớn lên ở Đà Lạt. Mười chín tuổi, tôi lên đây với một cái ba lô và chiếc áo quá mỏng. \
Căn gác tôi thuê có ô cửa không bao giờ đóng kín. Người dẫn tôi tới trường hôm đầu là một bà cụ \
bán báo. Bà không chỉ tay, bà bỏ sạp đi cùng tôi hết con dốc. Bà cho tôi đọc những tờ báo ế. Đêm \
lạnh, bà rót cho tôi chén cháo nóng. Con trai bà đi xa, bà cất thư của anh trong hộp thiếc. Tôi ra \
trường, xin việc ở thành phố khác. Giá thuê nhà tăng dần, hàng quán đổi chủ. Mười năm sau tôi quay \
lại, sạp báo đã thành tiệm điện thoại. Người ta nói bà mất hồi mùa xuân. Tôi hiểu rằng người ta \
thương một nơi không phải vì phố xá, mà vì ở đó có người từng tốt với mình. Tôi vẫn hay dắt người \
lạ ra đầu dốc.""",
}
COMES_IN = {"en": "an old woman who sold papers", "vi": "một bà cụ bán báo"}


@pytest.mark.parametrize("language", COMPANIONS)
def test_of_whom_an_essay_tells_is_among_its_first_three_sentences(language: str) -> None:
    """What its writer came to see is about somebody, who comes in with one of its sentences."""
    told = summarize(COMPANIONS[language], sentences=3).sentences
    assert any(COMES_IN[language] in each for each in told)


def test_one_sentence_of_an_essay_without_a_thesis_is_its_conclusion() -> None:
    """How it opens is what everybody knows, and comes after what its writer thinks."""
    body = ESSAYS["en"].replace("In this essay I will argue that children", "Children")
    [sentence] = summarize(body, sentences=1).sentences
    assert sentence.startswith("In conclusion")


def test_what_is_told_for_the_next_sentence_is_told_with_it() -> None:
    """Law: the automatic length does not cut between a sentence and the one that leads to it."""
    alone = [*map(Candidate, "abcdefghijkl")]
    leading = [each._replace(needs=(4,)) if at == 5 else each for at, each in enumerate(alone)]
    order = range(len(alone))
    assert [enough_of_essay(each, order) for each in (alone, leading)] == [5, 6]
    assert enough_of_essay(leading, order[:5]) == 5


TOWN = """A pool is more than water

I learned to swim in the old baths on Corn Street. Last month the council said that it will fill \
them in next spring. I would like the members to come on a Sunday.

They would meet my neighbour, who walks again since she swims. They would meet the \
40 children of the estate, who come on foot from four streets away on every day of the week.

It's said that there is a new pool by the motorway. The fare is £5 each way, and the last bus goes \
at seven.

In Truro the council lent its baths to the swimmers. The doors stay open longer than before. \
Nobody here has asked them how.

I do not say that all can stay as it is. The council should try the Truro plan for a year before \
it brings in the diggers. The consultation closes on 9 March. If you ever learned to float, write \
to them.
"""


def test_an_essay_tells_what_it_wants_done_where_it_is_done_and_until_when() -> None:
    told = rank(TOWN).summary(4).sentences
    for each in ("try the Truro plan", "In Truro the council", "closes on 9 March"):
        assert any(each in sentence for sentence in told)


def test_what_goes_on_about_another_town_is_told_after_the_sentence_that_names_it() -> None:
    """It holds numbers, which would be told before the short sentence otherwise."""
    there = "The 3 pools now stay open for 90 hours a week, which is much longer than before."
    texts = ["Every child should learn to swim.", *["It rains."] * 6, "In Truro we swim.", there]
    essay = [Candidate(text=each, point=int(not at)) for at, each in enumerate(texts)]
    assert order_essay(essay, language_data("en"), 3) == [0, 7, 8]


def test_news_of_what_a_council_should_do_is_no_essay() -> None:
    """It is urged only where somebody speaks of himself."""
    lines = [f"Line {number} of the report tells of the harbour." for number in range(9)]
    lines[4] = "The council should try another plan."
    data = language_data("en")
    assert not find_points(lines, data)
    assert find_points([*lines, "I have lived here for years."], data)


def test_the_best_way_as_its_writer_sees_it_is_what_he_claims() -> None:
    claiming = language_data("vi").purpose.claiming
    assert claiming.match("theo tôi, cách tốt nhất là đi chậm mà đều.")
    assert not claiming.match("anh nói cách tốt nhất là đi chậm.")
