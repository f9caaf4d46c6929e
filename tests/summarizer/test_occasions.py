"""What others plan, of which an essay tells what its writer thinks."""

import pytest

from summarizer import rank

ESSAYS = {
    "en": """My father taught me to swim in the old baths, with one hand under my chin.
The water was never warm, and nobody minded. {occasion}
I went there again on Sunday, and sat on the bench where he used to sit.
A girl of about six let go of the rail while I watched, and her whole class cheered.
In my view the baths should stay open, whatever they lose in a year.
Last winter they lost £40,000, which is less than one roundabout cost us.
Some people say that nobody swims there any more. But the register shows 900 children a week.
A town that cannot teach its children to swim has forgotten the river that runs through it.
I would rather pay a pound more for my own ticket than see the doors locked.
Come to the hall on Friday and say so, if you ever learnt to swim there.
""",
    "vi": """Ba tôi dạy tôi bơi ở cái hồ cũ, một tay ông đỡ dưới cằm tôi.
Nước lúc nào cũng lạnh mà chẳng ai kêu ca. {occasion}
Chủ nhật rồi tôi ghé lại, ngồi đúng cái ghế mà ngày xưa ông hay ngồi.
Có đứa bé chừng sáu tuổi vừa buông thành hồ, cả lớp nó reo lên.
Theo tôi thì nên giữ cái hồ lại, dù mỗi năm nó lỗ bao nhiêu đi nữa.
Mùa đông năm ngoái hồ lỗ 400 triệu đồng, ít hơn tiền sơn lại một cây cầu.
Có người nói bây giờ chẳng ai ra đó bơi nữa. Nhưng sổ ghi mỗi tuần có 900 đứa trẻ.
Một nơi không dạy nổi con nít biết bơi là nơi đã quên con sông chảy ngang qua mình.
Tôi thà trả thêm mười ngàn tiền vé chứ không muốn thấy cánh cửa khóa lại.
Tối thứ sáu bà con tới hội trường nói một tiếng, nếu từng tập bơi ở đó.
""",
}
OCCASIONS = {
    "en": [
        "I thought of him when I read that the council wants to sell them for flats.",
        "I thought of him when I heard of the plan to sell them for flats.",
    ],
    "vi": [
        "Tôi nhớ ông khi nghe thành phố tính bán chỗ đó để xây chung cư.",
        "Tôi nhớ ông khi nghe chủ trương mới về việc bán chỗ đó để xây chung cư.",
    ],
}


@pytest.mark.parametrize(
    ("language", "occasion"), [(code, each) for code in OCCASIONS for each in OCCASIONS[code]]
)
def test_an_essay_tells_what_it_is_about(language: str, occasion: str) -> None:
    """Whoever reads only what its writer thinks does not learn of what."""
    ranking = rank(ESSAYS[language].format(occasion=occasion))
    assert occasion in ranking.summary(3).sentences
    assert occasion in ranking.summary(ranking.enough).sentences


@pytest.mark.parametrize("language", ESSAYS)
def test_what_is_no_plan_of_others_is_not_told_for_it(language: str) -> None:
    other = {"en": "I thought of him all the way home.", "vi": "Tôi nhớ ông suốt dọc đường về."}
    ranking = rank(ESSAYS[language].format(occasion=other[language]))
    assert other[language] not in ranking.summary(3).sentences
