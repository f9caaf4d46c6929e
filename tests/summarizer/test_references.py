"""What a sentence points back at is known, and is shown with it or costs it its place."""

import pytest

from summarizer import summarize
from summarizer.languages import language_data
from summarizer.references import Reference, find_references

STANDING = {"vi": "Chiếc cầu mới dài hai cây số.", "en": "The new bridge is two miles long."}


def last(*sentences: str, title: str = "", language: str = "vi") -> Reference:
    return find_references(sentences, title, language_data(language))[-1]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "Tuy nhiên, đường dẫn chưa xong."),
        ("vi", "Ngoài ra, cầu có lối đi bộ."),
        ("vi", "Bên cạnh đó, phà ngừng chạy."),
        ("vi", "Đồng thời, tỉnh mở thêm bến."),
        ("vi", "Được biết, cầu xây ba năm."),
        ("vi", "Đây là cầu dài nhất tỉnh."),
        ("vi", "“Nhưng đường dẫn chưa xong”, chị Hoa nói."),
        ("vi", "Nó nối hai bờ sông."),
        ("vi", "Ông nói cầu rất đẹp."),
        ("vi", "Họ chờ cầu đã lâu."),
        ("vi", "Ba mươi năm sau, cầu được sửa."),
        ("vi", "Chỉ nửa thế kỷ sau đó, cầu hỏng."),
        ("vi", "Sau vài thế hệ, cầu hỏng."),
        ("vi", "Năm sau họ quay lại."),
        ("vi", "Một người dân khác khen cầu đẹp."),
        ("vi", "Ở nhánh thứ hai, nước chảy xiết."),
        ("vi", "Hai nhánh lại chia ra nhiều cửa."),
        ("vi", "Chỉ nói miệng thôi, không ai ghi lại."),
        ("vi", "Mà cầu chưa xong."),
        ("vi", "Gói thứ hai uống như trên."),
        ("vi", "Xe tải đi đường vòng như đã nói ở trên."),
        ("en", "It's a different bridge from the old one."),
        ("en", "They've waited for it."),
        ("en", "He’s forty pounds short."),
        ("en", "That leaves half of the cost."),
        ("en", "That bridge fell."),
        ("en", "This makes the road shorter."),
        ("en", "One of them fell."),
        ("en", "Mine puts the cost at a million."),
        ("en", "Clean the second lane as above."),
        ("en", "Close the gates (see above)."),
        ("en", "However, the road to it is not ready."),
        ("en", "Half a century later, the bridge fell."),
        ("en", "Only two years later the road was ready."),
        ("en", "Price herself was late."),
        ("en", "He called it a dream."),
        ("en", "In 1843 he left for India."),
        ("en", "At 37 she quit."),
        ("en", "After the war, they mended it."),
        ("en", "It has two lanes."),
        ("en", "In addition, there is a path."),
        ("en", "Such bridges are rare."),
        ("en", "The second fact is distance."),
    ],
)
def test_a_connective_or_pronoun_in_front_needs_the_sentence_before(
    language: str, sentence: str
) -> None:
    assert last("Trời nắng.", STANDING[language], sentence, language=language) == Reference(
        (1,), opening=True, orphan=False
    )
    alone = last(sentence, language=language)
    assert alone.orphan
    assert not alone.needs


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "Sự riêng tư là điều ai cũng cần."),
        ("vi", "Ông Nam khen cầu đẹp."),
        ("vi", "Bà con hai bờ vui mừng."),
        ("vi", "Trong năm này, tỉnh xây ba cầu."),
        ("vi", "Cầu Bến Đá mở cửa, và cầu này không thu phí."),
        ("vi", "Hai năm sau khi mở cửa, cầu hỏng."),
        ("vi", "Năm 1960 cầu mở, và năm ấy được nhớ mãi."),
        ("vi", "Khi chị Hoa gọi, anh ra mở cửa."),
        ("en", "This year the bridge opened."),
        ("en", "Heat bends the rails."),
        ("en", "When Joan Price called, he came at once."),
        ("en", "Italy has many bridges."),
        ("en", "It's likely the bridge stays shut."),
        ("en", "That the bridge fell was known."),
        ("en", "The bridge stands above the town."),
        ("vi", "Chỉ huy đội cầu là ông Nam."),
        ("vi", "Cầu đẹp như trên tranh."),
    ],
)
def test_a_sentence_that_explains_itself_needs_none(language: str, sentence: str) -> None:
    assert last(STANDING[language], sentence, language=language) == Reference(
        (), opening=False, orphan=False
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "Người dân chờ dự án này từ lâu."),
        ("vi", "Nhờ công trình nói trên, đường gần hơn."),
        ("vi", "Trái Đất quay qua hai chỗ phồng ấy."),
        ("vi", "Tháng 7 năm ấy, tỉnh mở cầu."),
        ("vi", "Chưa ai thấy cây cầu như vậy."),
        ("vi", "Năm 2009, ông dẫn đoàn đến nơi."),
        ("en", "The road was widened as well."),
        ("en", "People had waited for this project."),
        ("en", "Nobody had seen those plans."),
    ],
)
def test_what_points_back_inside_needs_the_sentence_before(language: str, sentence: str) -> None:
    found = last(STANDING[language], sentence, language=language)
    assert found.needs == (0,)
    assert not found.opening


@pytest.mark.parametrize(
    ("language", "introduction", "sentence"),
    [
        ("vi", "Chủ tịch tỉnh Trần Văn Sển cắt băng.", "Cầu đẹp, theo ông Sển."),
        ("en", "The governor, Joan Price, cut the ribbon.", "Nobody asked Mrs Price."),
        ("en", "The governor, Joan Price, cut the ribbon.", "Nobody followed Price's car."),
    ],
)
def test_a_short_name_needs_the_sentence_that_gives_the_full_one(
    language: str, introduction: str, sentence: str
) -> None:
    told = (introduction, STANDING[language], STANDING[language], sentence)
    assert last(*told, language=language).needs == (0,)
    assert last(*told, title=introduction.rstrip("."), language=language).needs == ()


@pytest.mark.parametrize(
    ("introduction", "needs"),
    [("Workers found a dark slab of stone.", (0,)), ("Workers found the slab of stone.", ())],
)
def test_a_noun_with_the_needs_the_sentence_that_introduces_it(
    introduction: str, needs: tuple[int, ...]
) -> None:
    told = (introduction, STANDING["en"], "Nobody could read the slab, however.")
    assert last(*told, language="en").needs == needs
    assert last(*told, title="A slab of stone", language="en").needs == ()


def test_somebodys_own_words_are_an_orphans_unless_the_text_is_told_so() -> None:
    report = ["Cầu mới mở cửa.", "Xe chạy từ sáng.", "Phà ngừng chạy.", "Chợ họp bên cầu."] * 2
    assert last(*report, "Chúng tôi chờ cầu đã lâu.").orphan
    assert not last(*report, "Bà Thảo nói: “Chúng tôi chờ cầu đã lâu.”").orphan
    assert not last("Tôi chạy bộ từ năm ngoái.", "Trời mát.", "Nay tôi khỏe hơn.").orphan


VI_STORY = (
    "Giá lúa gạo trong vùng tăng mạnh. {} nông dân trồng cam gặp khó khăn lớn. Bão số bốn đổ bộ"
    " vào đất liền. Hôm nay nông dân nuôi tôm gặp khó khăn lớn. Trường học mở cửa trở lại. Chợ nổi"
    " đông vui từ sáng sớm. Đường sắt bán vé dịp Tết."
)
EN_STORY = (
    "The price of rice rose again. {} farmers who grow oranges face great difficulties. The storm"
    " reached the coast. Today farmers who raise shrimps face great difficulties. Schools opened"
    " again. The market was full from early morning. Tickets went on sale."
)


@pytest.mark.parametrize(
    ("story", "opener", "plain", "title", "chosen"),
    [
        (VI_STORY, "Ngoài ra,", "Năm nay", "Nông dân gặp khó khăn lớn", "nuôi tôm"),
        (EN_STORY, "However,", "This year", "Farmers face great difficulties", "raise shrimps"),
    ],
)
def test_of_two_sentences_the_one_that_stands_alone_is_chosen(
    story: str, opener: str, plain: str, title: str, chosen: str
) -> None:
    """Without its opener the other one, which comes first, would be."""
    assert chosen in summarize(story.format(opener), title=title, sentences=1).sentences[0]
    assert chosen not in summarize(story.format(plain), title=title, sentences=1).sentences[0]


POINTING_FIRST = (
    "Theo đó, cầu Bến Đá mở cửa cho xe máy và ô tô con từ sáng thứ Hai tuần tới. {} Phà sẽ ngừng"
    " chạy sau ba mươi năm. Chợ bên bờ sông dời về chỗ cũ. Người dân hai bờ vui mừng."
)
STANDING_LEAD = "Tỉnh quyết định mở cầu Bến Đá cho xe máy và ô tô con từ tuần tới."


def test_what_points_back_is_not_taken_for_the_lead() -> None:
    text = POINTING_FIRST.format(STANDING_LEAD)
    assert summarize(text, title="Mở cầu Bến Đá", sentences=1).sentences == (STANDING_LEAD,)


def test_a_sentence_that_opens_by_pointing_comes_after_what_it_needs() -> None:
    before = "Quốc lộ mới nối cảng với thành phố phải xong vào năm 2015."
    pointing = "Tuy nhiên, làm đường dở dang khiến dân khốn khổ vì bụi và bùn suốt ba năm nay."
    others = "Chợ họp sớm. Nắng lên rồi. Gió nhẹ. Thuyền ra khơi. Hoa nở ven đê. Trẻ đi học."
    text = f"Trời mưa to ở nhiều nơi. {before} {pointing} {others}"
    title = "Làm đường dở dang, dân khốn khổ vì bụi và bùn"
    chosen = [summarize(text, title=title, sentences=count).sentences for count in (1, 2)]
    assert chosen == [(before,), (before, pointing)]
