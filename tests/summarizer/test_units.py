"""What stands together is shown together, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import lead
from summarizer.languages import language_data
from summarizer.punctuation import LINE_BREAK
from summarizer.units import join_units

VI = language_data("vi")
EN = language_data("en")


def units(*sentences: str, language: str = "vi") -> list[str]:
    return [unit.text for unit in join_units([list(sentences)], language_data(language))]


@pytest.mark.parametrize(
    ("sentences", "language"),
    [
        (("“Tôi làm giấy từ bé.", "Cha tôi dạy tôi”, bà Thảo kể."), "vi"),
        (("Bà Thảo kể: “Tôi làm giấy từ bé.", "Cha tôi dạy tôi.”"), "vi"),
        (('"Tôi làm giấy từ bé.', 'Cha tôi dạy tôi", bà Thảo kể.'), "vi"),
        (("“Tôi làm giấy từ bé.”", "Bà Thảo cho biết khi được hỏi về nghề."), "vi"),
        (("“I grew up here.", "My mother baked bread”, said Joan Price."), "en"),
        (('Joan said: "I grew up here.', 'My mother baked bread."'), "en"),
        (("“I grew up here.”", "Joan Price said so on Monday."), "en"),
    ],
)
def test_a_quotation_and_who_said_it_are_one(sentences: tuple[str, ...], language: str) -> None:
    around = ("Trời mưa.", *sentences, "Trời tạnh.")
    assert units(*around, language=language) == ["Trời mưa.", " ".join(sentences), "Trời tạnh."]


def test_a_sentence_with_a_whole_quotation_stands_alone() -> None:
    sentences = ("Ông gọi đó là “phép lạ”.", "Bà nói: “Không.”", "Trời tạnh.")
    assert units(*sentences) == list(sentences)


@pytest.mark.parametrize(
    "sentences",
    [
        ("Ông nói: “Tôi đi.", "Trời mưa.", "Nắng."),
        ("Ông nói: “Tôi đi.", *["Câu này có đúng bảy từ ngắn thôi."] * 9, "Hết”."),
        ("Tôi đi.”", "Trời mưa."),
    ],
    ids=["never closed", "too long", "never opened"],
)
def test_half_a_quotation_is_incomplete(sentences: tuple[str, ...]) -> None:
    joined = join_units([list(sentences)], VI)
    assert [unit.text for unit in joined] == list(sentences)
    assert joined[0].incomplete


def test_quotations_of_two_paragraphs_are_not_joined() -> None:
    joined = join_units([["“Tôi đi."], ["Tôi về”, ông nói."]], VI)
    assert [(unit.text, unit.incomplete) for unit in joined] == [
        ("“Tôi đi.", True),
        ("Tôi về”, ông nói.", True),
    ]


def test_nothing_is_joined_across_what_is_left_out() -> None:
    assert units("“Tôi đi.", "", "Tôi về”, ông nói.") == ["“Tôi đi.", "Tôi về”, ông nói."]
    assert units("Cần:", "", "- gạo") == ["Cần:", "- gạo"]


def test_items_are_shown_on_lines_of_their_own() -> None:
    text = "Cần mang:\n- gạo nếp\n- lá dong. Rửa sạch.\nHẹn gặp."
    assert lead(text) == ("Cần mang:\n- gạo nếp\n- lá dong. Rửa sạch.", "Hẹn gặp.")


@pytest.mark.parametrize("mark", ["- ", "• ", "* ", "1. ", "(2) ", "a) ", "(b) ", "[ ] "])
def test_a_line_ending_in_a_colon_keeps_its_items(mark: str) -> None:
    lines = ("Hồ sơ gồm:", f"{mark}tờ khai;", f"{mark}bản sao.")
    assert units(*lines, "Nộp tại phường.") == [LINE_BREAK.join(lines), "Nộp tại phường."]


@pytest.mark.parametrize("mark", ["- ", "• ", "a) "])
@pytest.mark.parametrize("colon", ["", ":"])
def test_a_numbered_heading_keeps_its_items(mark: str, colon: str) -> None:
    """The next number begins another; a numbered sentence, or one among its like, is none."""
    fees = (f"1. Phí gửi xe{colon}", f"{mark}xe máy một trăm nghìn", f"{mark}ô tô giữ nguyên")
    lift = ("2. Thang máy", f"{mark}ký với bên báo giá thấp")
    assert units(*fees, *lift) == [LINE_BREAK.join(fees), LINE_BREAK.join(lift)]
    sentences = ("3. Họp xong lúc chín giờ.", f"{mark}ghi chép: chị Lan", "4. Nghỉ", "5. Về")
    assert units(*sentences) == list(sentences)
    papers = ("6. Giấy tờ gồm:", "1. đơn", "2. bản sao")
    assert units(*papers, "7. Lệ phí: không.") == [LINE_BREAK.join(papers), "7. Lệ phí: không."]


def test_a_line_ending_in_a_colon_keeps_the_sentence_it_announces() -> None:
    assert units("Thông báo nêu rõ:", "Cầu đóng từ thứ Hai.", "Phà chạy lại.") == [
        "Thông báo nêu rõ: Cầu đóng từ thứ Hai.",
        "Phà chạy lại.",
    ]


@pytest.mark.parametrize("blank", [[], [[]]], ids=["at once", "after a blank line"])
def test_a_long_list_is_shown_as_far_as_it_fits_and_its_other_items_need_that(
    blank: list[list[str]],
) -> None:
    items = [f"- Món thứ {number} trong danh sách dài của cả lớp" for number in range(20)]
    joined = join_units([["Danh sách món ăn của lớp:"], *blank, items, ["Hết."]], VI)
    assert joined[0].text == LINE_BREAK.join(["Danh sách món ăn của lớp:", *items[:5]])
    assert joined[0].listing
    assert not joined[0].incomplete
    assert [unit.after for unit in joined] == [None, *[0] * 15, None]


def test_a_heading_alone_is_incomplete_if_no_item_fits_beside_it() -> None:
    item = "- " + "từ " * 69
    joined = join_units([["Danh sách món ăn của lớp:", item, item]], VI)
    assert [(unit.incomplete, unit.after) for unit in joined] == [
        (True, None),
        (False, 0),
        (False, 0),
    ]


def test_a_long_list_is_not_cut_inside_an_item() -> None:
    item = ["- " + "từ " * 30 + "hết.", "Câu này của mục trên."]
    joined = join_units([["Danh sách món ăn:"], item, ["- Cơm " + "từ " * 18, "từ " * 20]], VI)
    assert joined[0].text == f"Danh sách món ăn:{LINE_BREAK}{' '.join(item)}"


def test_the_number_of_a_section_marks_no_item() -> None:
    assert units("Gồm:", "- gạo", "3.3 Danh sách chờ") == [
        f"Gồm:{LINE_BREAK}- gạo",
        "3.3 Danh sách chờ",
    ]


def test_an_item_keeps_its_sentences() -> None:
    paragraphs = [["1. Thang máy"], ["- Hỏng sáu lần.", "Giá cao."], ["- Chốt: sửa.", "Chi quỹ."]]
    [joined, following] = join_units([*paragraphs, ["2. Giữ xe"]], VI)
    assert joined.text == LINE_BREAK.join(map(" ".join, paragraphs))
    assert following.text == "2. Giữ xe"


def test_the_sentences_of_an_item_without_a_heading_go_on_from_its_first() -> None:
    joined = join_units([["- Chị Lan báo giá.", "Ba tuần thì xong."], ["Họp xong."]], VI)
    assert [unit.after for unit in joined] == [None, 0, None]


@pytest.mark.parametrize(
    ("question", "answer", "language"),
    [("Hỏi:", "Đáp:", "vi"), ("PV:", "Bà Thảo:", "vi"), ("Q:", "A:", "en"), ("Q2:", "", "en")],
)
def test_a_question_of_an_interview_stands_with_the_beginning_of_its_answer(
    question: str, answer: str, language: str
) -> None:
    told = [f"{answer} Two years.".strip(), "It was hard."]
    joined = join_units(
        [[f"{question} Tell me.", "How long?"], told, ["The end."]], language_data(language)
    )
    assert [unit.text for unit in joined] == [
        f"{question} Tell me. How long?{LINE_BREAK}{told[0]}",
        "It was hard.",
        "The end.",
    ]
    assert [unit.after for unit in joined] == [None, 0, None]


def test_a_mere_label_goes_with_the_first_item_of_a_long_list() -> None:
    items = [f"- Món thứ {number} trong danh sách dài của cả lớp" for number in range(20)]
    joined = join_units([["Gồm:", *items, "Hết."]], VI)
    assert [unit.text for unit in joined] == [f"Gồm:{LINE_BREAK}{items[0]}", *items[1:], "Hết."]
    assert not any(unit.incomplete or unit.after for unit in joined)


@pytest.mark.parametrize("mark", ["{}. ", "{}) ", "Bước {}: ", "Step {}. "])
def test_a_step_goes_on_from_the_one_before_and_its_sentences_from_it(mark: str) -> None:
    first, second = mark.format(1), mark.format(2)
    joined = join_units([[f"{first}Mở nắp.", "Nắp nóng."], [f"{second}Đổ nước."], ["Xong."]], VI)
    assert [unit.after for unit in joined] == [None, 0, 0, None]


def test_steps_have_no_labels_but_points_have() -> None:
    """One label among steps is a step's as well; of points, each stands alone."""
    steps = [["1. Mở nắp."], ["2. Đun: lửa nhỏ thôi."], ["3. Rót nước."]]
    points = [["1. Thời gian: thứ Bảy."], ["2. Địa điểm: vườn cò."], ["3. Mang mũ rộng vành."]]
    for paragraphs, after in ((steps, [None, 0, 1]), (points, [None] * 3)):
        assert [unit.after for unit in join_units(paragraphs, VI, sent=True)] == after


def test_a_number_with_a_single_word_stands_with_what_explains_it() -> None:
    assert units("1. Boiling.", "Water turns to steam.", "Steam rises.", language="en") == [
        "1. Boiling. Water turns to steam.",
        "Steam rises.",
    ]


def test_the_first_of_named_stages_goes_on_from_what_announces_them() -> None:
    joined = join_units([["Five stages follow."], ["1. Boiling."], ["2. Cooling."]], EN)
    assert [unit.after for unit in joined] == [None, 0, 1]


def test_a_number_that_follows_no_other_goes_on_from_nothing() -> None:
    joined = join_units([["3. Mở nắp."], ["7. Đổ nước."], ["1. Đậy nắp."]], VI)
    assert not any(unit.after for unit in joined)


def test_a_number_is_never_shown_without_its_text() -> None:
    text = "1. Mở nắp ra\n2. Đổ nước vào\n3. Đậy nắp lại\n4. Chờ mười phút"
    assert lead(text, sentences=9) == tuple(text.split("\n"))


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                ["Đi.", "“Đi.", "Đi”.", '"', "", "Gồm:", "- gạo", "Ông nói.", "“Đi.”", "Q: Đi?"]
            ),
            max_size=9,
        ),
        max_size=5,
    )
)
def test_units_are_runs_of_neighbours_and_lose_nothing(paragraphs: list[list[str]]) -> None:
    joined = join_units(paragraphs, EN)
    sentences = [each for part in paragraphs for each in part if each]
    whole = " ".join(unit.text for unit in joined)
    assert whole.replace(LINE_BREAK, " ") == " ".join(sentences)
    assert all(0 <= unit.after < place for place, unit in enumerate(joined) if unit.after)
