"""A titled text of what its writer remembers is told as an essay, not by its first sentences."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.points import find_memories

ESSAYS = {
    "en": """\
The School Boat

For thirty years I took the children over the lake in a boat with eleven seats. Nobody asked me \
to be more than on time.

The boat was built by a man called Amos in 1968, out of larch. The big storm of 1987 drove her on \
the stones and split her side. My father mended her in a week and took no money for it. She has \
leaked a little ever since.

I think of her because last month the council opened the bridge. It is quick, and nobody has to \
get up at five. I have nothing against it. But the children used to talk on the water, and on the \
bridge they look at the floor of the bus.

I have asked the harbour master to keep the boat, and to let me row the smallest ones on their \
first morning. He said yes. On Monday a girl of six held the rope for me. She pulled it the wrong \
way round. I stood there and felt old, and then I did not feel old at all.
""",
    "vi": """\
Con đò trường học

Ba mươi năm tôi chèo đò chở học trò qua sông, con đò có mười một chỗ. Chẳng ai cần tôi làm gì hơn \
là đúng giờ.

Chiếc đò do ông Sáu đóng năm 1978 bằng gỗ sao. Trận lụt năm 1999 xô nó vào đá, bể một bên mạn. Ba \
tôi vá lại trong một tuần, không lấy đồng nào. Từ dạo ấy nó cứ rỉ nước.

Tôi nhớ nó vì tháng trước xã khánh thành cầu mới. Cầu đi nhanh, khỏi ai phải dậy từ năm giờ. Tôi \
không trách gì. Nhưng ngày xưa qua sông bọn trẻ nói chuyện với nhau, còn giờ trên xe chúng cúi mặt.

Tôi đã xin bến giữ con đò lại, để mỗi năm học mới chở mấy đứa lớp một một chuyến. Ông trưởng bến \
gật đầu. Sáng thứ Hai có một bé gái sáu tuổi kéo dây cho tôi. Nó kéo ngược. Tôi đứng đó thấy mình \
già đi, rồi lại thấy mình chưa già chút nào.
""",
}
POINTS = {
    "en": ("thirty years", "last month", "asked the harbour master", "felt old"),
    "vi": ("Ba mươi năm", "tháng trước", "xin bến giữ", "chưa già"),
}
ABOUT_OTHERS = {
    "en": "Anna Reed rowed the school boat for thirty years until the bridge was opened.",
    "vi": "Bà Trần Thị An chèo đò chở học trò suốt ba mươi năm cho tới khi có cầu mới.",
}


@pytest.mark.parametrize("language", ESSAYS)
def test_it_opens_comes_to_its_occasion_and_to_what_was_done_and_ends(language: str) -> None:
    ranking = rank(ESSAYS[language])
    told = "\n".join(ranking.summary(ranking.enough).sentences)
    assert [point for point in POINTS[language] if point not in told] == []


@pytest.mark.parametrize("language", ESSAYS)
@pytest.mark.parametrize("place", [0, -1])
def test_news_begins_or_ends_with_others(language: str, place: int) -> None:
    title, *paragraphs = ESSAYS[language].strip().split("\n\n")
    paragraphs[place] = ABOUT_OTHERS[language]
    sentences = [each for part in paragraphs for each in part.split(". ")]
    parts = [[each] for each in paragraphs]
    assert find_memories(title, parts, sentences, language_data(language)) == {}


@pytest.mark.parametrize("language", ESSAYS)
def test_what_has_no_title_is_told_as_it_was(language: str) -> None:
    paragraphs = ESSAYS[language].strip().split("\n\n")[1:]
    sentences = [each for part in paragraphs for each in part.split(". ")]
    parts = [[each] for each in paragraphs]
    assert find_memories("", parts, sentences, language_data(language)) == {}
    assert find_memories("A title", parts, sentences, language_data(language))[0] == 1


COMING_TO = {
    "en": [
        "Maybe keeping a garden is keeping a promise.",
        "To teach a child is to teach a street.",
    ],
    "vi": ["Có lẽ giữ một khu vườn là giữ một lời hứa.", "Học một nghề là học một cách sống."],
}
SAYING_WHAT_IT_IS = {
    "en": ["Keeping bees is easy.", "The house on the hill is the school.", "To knit is fun."],
    "vi": ["Giữ vườn là việc của bà.", "Bà nội tôi là bà giáo làng.", "Học ở đó là anh tôi."],
}


@pytest.mark.parametrize("language", COMING_TO)
def test_what_doing_one_thing_comes_to_in_the_same_word_is_an_insight(language: str) -> None:
    insights = language_data(language).purpose.insights
    assert all(insights.search(each.lower()) for each in COMING_TO[language])
    assert not any(insights.search(each.lower()) for each in SAYING_WHAT_IT_IS[language])


def test_what_a_memory_comes_to_over_two_sentences_is_told_first() -> None:
    """As in: it is not this, it must be that."""
    seen = "Giữ con đò đâu có dễ. Không phải là giữ mấy tấm ván. Phải giữ lời chào trên sông."
    opening, *rest = ESSAYS["vi"].split("\n\n")
    text = "\n\n".join([opening, *rest[:-1], f"Tuần rồi tôi lại qua sông. {seen}", rest[-1]])
    [first] = rank(text).summary(1).sentences
    assert first == "Không phải là giữ mấy tấm ván. Phải giữ lời chào trên sông."


def test_what_the_writer_could_not_answer_asks_nobody() -> None:
    asking = language_data("vi").purpose.asking
    assert not asking.search("nó hỏi vậy, tôi lặng thinh không biết trả lời làm sao.")
    assert asking.search("giờ em không biết phải làm sao, mọi người chỉ giúp.")
