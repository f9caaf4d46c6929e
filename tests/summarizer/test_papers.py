"""Papers that are handed over or sent out are told by what they say, whatever heads them."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.papers import is_paper

PAPER = {
    "en": """{heading}

Patient: Mrs H. Lund, 71. Admitted on 3 May, discharged on 6 May.

She was admitted with breathlessness and swollen feet. An echocardiogram and blood tests were done.
The family worked very well with the ward.

She was found to have heart failure with a mildly leaking valve. Her kidneys are normal.

She should take furosemide 40 mg every morning and ramipril 2.5 mg at night. She should avoid salt
and heavy lifting for a month.

If she gains two kilos in three days or is short of breath at night, go to hospital at once.

She will be seen again in the clinic on 20 May at 9 a.m.
""",
    "vi": """{heading}

Người bệnh: Lê Văn K., 64 tuổi. Vào khoa ngày 3/5, ra về ngày 6/5.

Ông đến khám vì khó thở và phù hai chân. Đã được siêu âm và thử máu. Thân nhân phối hợp tốt với
khoa.

Kết quả cho thấy ông bị suy tim độ 2 và hở nhẹ van hai lá. Thận bình thường.

Thuốc gồm furosemid 40 mg uống 1 viên mỗi sáng và ramipril 2,5 mg uống 1 viên mỗi tối. Ông phải
kiêng muối và không khiêng nặng trong một tháng.

Nếu tăng hai ký trong ba ngày, khó thở về đêm thì đến cấp cứu ngay.

Tái khám lúc 9 giờ ngày 20/5 ở phòng 14.
""",
}
HEADINGS = {
    "en": ["ADVICE ON GOING HOME", "ST ANNE'S HOSPITAL\nAFTERCARE SHEET", "Cardiology, ward 4"],
    "vi": ["BẢN CĂN DẶN NGƯỜI BỆNH", "BỆNH VIỆN SỐ 5\nPHIẾU VỀ NHÀ", "Khoa Tim mạch, phòng 4"],
}
TOLD = {
    "en": ["heart failure", "furosemide", "at once", "20 May"],
    "vi": ["suy tim", "furosemid", "cấp cứu ngay", "20/5"],
}
COURTESY = {"en": "worked very well", "vi": "phối hợp tốt"}
NOTICES = {
    "en": (
        """Notice of lift repairs – Alder House

Lifts are something that few of us think of until they stop. Our firm looks after forty of them.

The repairs will begin on Monday 8 March and last two weeks. Both lifts will be out of order from
9 a.m. to 4 p.m.

Tenants who use a wheelchair should ring 0800 555 010 before 1 March.

Deliveries are to be left at the gate. The bins will be moved to the yard. The noise should be
least in the evening. Stairs will be cleaned daily.

We thank you for your patience during these works.
""",
        "few of us think",
        ["8 March", "0800 555 010"],
    ),
    "vi": (
        """Thông báo về việc sửa thang máy chung cư Hoa Sữa

Thang máy là thứ mà ít ai để ý cho tới lúc nó hỏng. Công ty đang chăm sóc bốn mươi thang máy.

Việc sửa chữa bắt đầu từ thứ Hai ngày 8/3 và kéo dài hai tuần. Cả hai thang ngưng chạy từ 9 giờ
tới 16 giờ.

Hộ có người đi xe lăn xin gọi số 0800 555 010 trước ngày 1/3.

Hàng giao tới để ở cổng. Thùng rác dời ra sân sau. Buổi tối sẽ ít ồn hơn. Cầu thang bộ được lau
mỗi ngày.

Trân trọng cảm ơn quý cư dân đã thông cảm.
""",
        "ít ai để ý",
        ["8/3", "0800 555 010"],
    ),
}


@pytest.mark.parametrize(
    ("language", "heading"), [(each, head) for each in HEADINGS for head in HEADINGS[each]]
)
def test_a_doctors_paper_is_told_by_what_it_orders_whatever_heads_it(
    language: str, heading: str
) -> None:
    """Whatever is written above it: the illness, the drugs, when to call for help, to come back."""
    ranking = rank(PAPER[language].format(heading=heading))
    told = "\n".join(ranking.summary(ranking.enough).sentences)
    assert [each for each in TOLD[language] if each not in told] == []
    assert COURTESY[language] not in told


@pytest.mark.parametrize("language", NOTICES)
def test_a_notice_in_small_letters_tells_what_to_do_before_any_courtesy(language: str) -> None:
    """No proverb that opens it and no thanks that end it takes a place of what it asks."""
    text, idle, needed = NOTICES[language]
    ranking = rank(text)
    told = "\n".join(ranking.summary(ranking.enough).sentences)
    assert [each for each in needed if each not in told] == []
    assert [each for each in (idle, "patience", "thông cảm") if each in told] == []


def test_who_tells_of_his_own_illness_has_written_no_paper() -> None:
    """What somebody tells of himself stays his story, whatever his doctor ordered."""
    text = "\n\n".join(
        f"I was ill in {year} and I told nobody. I was found to have an ulcer. I should take"
        " omeprazole 20 mg every day, he said. If you faint, go to hospital at once."
        for year in range(2001, 2004)
    )
    assert not is_paper("", text.split("\n\n"), language_data("en"))
