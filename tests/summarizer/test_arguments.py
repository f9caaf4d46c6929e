"""What argues is told by what its writer thinks should be, and what others say by his answer."""

import pytest

from summarizer import rank, summarize
from summarizer.languages import language_data
from summarizer.points import find_answers, find_points

ESSAYS = {
    "en": """\
Should museums be free?

On a wet Saturday last month I took my nephew to the county museum. It cost the two of us \
nineteen pounds to look at a stuffed bear and a Roman drain. He loved it, and he asked whether \
we could come back on Sunday.

Some people say that nobody values what costs nothing. They point to the litter in the park and \
the chewing gum below the benches. But visitor numbers tell another story: when the city museum \
dropped its charge in 2011, visits doubled within two years and the shop earned more than the \
tickets ever had.

I believe every public museum should be free for anyone under eighteen. A child who has been \
inside once will come again, and will bring somebody. A child who has stood at the desk while a \
parent counts coins will not.

The money can be found. The county spends £240,000 a year on a car park that is half empty.

Nobody would dream of selling tickets to the library. A museum is a library of things.
""",
    "vi": """\
Có nên cấm học thêm?

Chiều nào đi ngang khu tập thể, tôi cũng thấy một tốp trẻ con đeo cặp leo lên tầng ba nhà thầy \
Hùng. Chúng vừa tan trường, ăn vội ổ bánh mì rồi ngồi tiếp đến tám giờ tối.

Nhiều người cho rằng phải cấm hẳn học thêm thì trẻ mới được nghỉ. Nói vậy nghe hợp lý, vì ai \
nhìn mấy đứa nhỏ ngủ gật trên xe máy cũng xót. Tuy nhiên cấm không làm nhu cầu biến mất, nó chỉ \
chui vào những căn phòng kín hơn.

Tôi nghĩ nhà trường nên tự mở lớp phụ đạo miễn phí cho những em học yếu. Năm ngoái trường cấp \
hai gần nhà tôi thử làm như vậy với 60 học sinh, mỗi tuần hai buổi. Cuối năm, 48 em lên được \
mức trung bình, và số em đi học thêm giảm một nửa.

Tiền không phải là trở ngại lớn. Mỗi buổi tốn của trường hơn ba trăm nghìn đồng, ít hơn tiền \
thuê phông bạt cho lễ khai giảng.

Cái khó hơn là thói quen của người lớn. Chúng ta gửi con đi học thêm vì nhà hàng xóm gửi, không \
phải vì con cần.
""",
}
THESES = {"en": "I believe every public museum", "vi": "Tôi nghĩ nhà trường nên"}
OBJECTIONS = {
    "en": ("Some people say", "But visitor numbers"),
    "vi": ("Nhiều người cho rằng", "Tuy nhiên cấm"),
}
ANECDOTES = {"en": ("stuffed bear", "He loved it"), "vi": ("cặp leo lên", "ăn vội ổ bánh mì")}
EVIDENCE = {"en": "£240,000", "vi": "48 em lên được"}
CONCLUSIONS = {"en": "In conclusion, {}.", "vi": "Tóm lại, {}."}
CLAIMS = {
    "en": "However, I still think the town should {}.",
    "vi": "Tuy vậy, tôi vẫn cho rằng phường nên {}.",
}
FACTS = {"en": "The bridge is {} years old.", "vi": "Cây cầu đã {} năm tuổi."}


@pytest.mark.parametrize("language", ESSAYS)
@pytest.mark.parametrize("count", range(1, 9))
def test_an_essay_of_any_length_says_first_what_its_writer_thinks(
    language: str, count: int
) -> None:
    told = summarize(ESSAYS[language], sentences=count).sentences
    assert any(each.startswith(THESES[language]) for each in told)


@pytest.mark.parametrize("language", ESSAYS)
@pytest.mark.parametrize("count", range(1, 14))
def test_what_others_say_is_never_told_without_the_answer(language: str, count: int) -> None:
    """Nor does the answer need it, whose "but" does no harm."""
    whole = rank(ESSAYS[language], longest=13)
    told = " ".join(whole.summary(count).sentences)
    objection, answer = OBJECTIONS[language]
    assert objection in " ".join(whole.sentences)
    assert objection not in told or answer in told


@pytest.mark.parametrize("language", ESSAYS)
def test_the_evidence_is_told_before_what_leads_to_the_thesis(language: str) -> None:
    ranking = rank(ESSAYS[language])
    told = " ".join(ranking.summary(ranking.enough).sentences)
    assert EVIDENCE[language] in told
    assert [each for each in ANECDOTES[language] if each in told] == []


@pytest.mark.parametrize("language", CLAIMS)
def test_what_is_argued_besides_a_conclusion_is_a_point_after_it(language: str) -> None:
    data = language_data(language)
    facts = [FACTS[language].format(number) for number in range(10, 19)]
    claims = [CLAIMS[language].format(each) for each in ("A", "B")]
    conclusion = CONCLUSIONS[language].format("…")
    essay = [claims[0], *facts, claims[1], *facts[:5], conclusion, facts[5]]
    assert find_points(essay, data) == {0: 1, 16: 2, 17: 3, 10: 4}


@pytest.mark.parametrize("language", CLAIMS)
def test_only_what_the_writer_says_himself_is_his_thesis(language: str) -> None:
    """What he thinks should be, and how he ends; what stands in quotation marks is another's."""
    data = language_data(language)
    facts = [FACTS[language].format(number) for number in range(10, 19)]
    claim = CLAIMS[language].format("…")
    assert find_points([*facts[:4], claim, *facts[4:]], data)[4] == 1
    assert find_points([*facts[:4], f"“{claim}”", *facts[4:]], data) == {}


@pytest.mark.parametrize(
    ("language", "thought"),
    [("en", "I think I should go home."), ("vi", "Tôi nghĩ mình nên về nhà.")],
)
def test_what_somebody_tells_himself_to_do_is_no_thesis(language: str, thought: str) -> None:
    """Stories are full of it."""
    facts = [FACTS[language].format(number) for number in range(10, 19)]
    assert find_points([*facts, thought], language_data(language)) == {}


def test_what_others_say_is_answered_by_the_next_but() -> None:
    data = language_data("en")
    said = ["Critics say it costs too much.", "They name the toll.", "That is true, but it pays."]
    assert find_answers([*said, "It is old."], data) == {0: 2}
    assert find_answers(said[:2], data) == {}


def test_an_essay_may_open_with_what_others_say() -> None:
    """That is how it opens, but it waits for the answer as well."""
    facts = [f"The bridge carries {number} carts and horses to the market." for number in range(9)]
    said, answer = "Many people say that the bridge is too old.", "But it stands like a rock."
    conclusion = "In conclusion, the bridge should stay as it is."
    essay = "\n\n".join(["The old bridge", said, answer, *facts, conclusion])
    whole = rank(essay, longest=13)
    assert said in whole.sentences
    for count in range(1, 14):
        told = whole.summary(count).sentences
        assert said not in told or answer in told


def test_what_others_say_and_answers_itself_waits_for_no_answer() -> None:
    sentences = [
        "Many people say they have no time, but they spend hours on their phones.",
        "A hole takes ten minutes to mend.",
        "I sewed one last week, but it was late.",
    ]
    assert find_answers([each.lower() for each in sentences], language_data("en")) == {}


def test_what_is_said_in_british_quotation_marks_is_no_claim_of_the_writers() -> None:
    """Though only its first sentence begins with a mark."""
    sentences = [
        "The number of hedgehogs in the county has fallen by half, says the trust.",
        "‘As a charity, we believe farmers should be paid to plant hedges,’ said Ann Bell.",
        "‘We know that they want to. I believe that every garden should have a hole,’ she said.",
        "The trust counts them each spring with the help of four hundred people.",
    ]
    assert find_points(sentences, language_data("en")) == {}


@pytest.mark.parametrize(
    ("language", "objection", "answer"),
    [
        (
            "en",
            "I am told that quiet is for the rich.",
            "I think it is the other way round.",
        ),
        ("en", "It is often said that exams are fair.", "Quite the opposite is the case."),
        ("en", "The usual objection is the cost.", "I do not accept that."),
        ("vi", "Nhiều người cho rằng thi cử là công bằng.", "Em thì không nghĩ vậy."),
        ("vi", "Có người bảo đọc sách giấy tốn tiền.", "Ngược lại, thư viện cho mượn không công."),
    ],
)
def test_what_the_writer_has_been_told_has_his_answer(
    language: str, objection: str, answer: str
) -> None:
    """However he contradicts it."""
    assert find_answers([objection, answer], language_data(language)) == {0: 1}


BETTER = {
    "en": ["Instead, a fairer rule would be to close one road.", "The best way might be for all."],
    "vi": ["Có lẽ cách hay hơn là đóng một con đường.", "Giải pháp công bằng nhất sẽ là chia đều."],
}
NO_BETTER = {
    "en": ["A better road leads to the mill.", "The best way was to walk."],
    "vi": ["Cách nấu của bà ngon hơn.", "Có một cách nữa."],
}


@pytest.mark.parametrize("language", BETTER)
def test_what_would_be_better_is_what_an_essay_argues_for(language: str) -> None:
    claiming = language_data(language).purpose.claiming
    assert all(claiming.match(each.lower()) for each in BETTER[language])
    assert not any(claiming.match(each.lower()) for each in NO_BETTER[language])
