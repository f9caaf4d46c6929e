"""What a doctor's letter spares its reader, what he may take, and what is to be checked again."""

import pytest
from telling import told

LETTERS = {
    "en": """\
Dear Mrs Fenwick,

Thank you for coming to the knee clinic on 2 December. You told us that your left knee had been \
stiff since the spring, and that you had tried a bandage.

The scan showed slight wear behind the kneecap. The X-ray was normal. I am pleased to say that \
there is no sign of infection and that you will not need an operation. Many people manage for \
years with exercises.

Please stop taking diclofenac. You may take paracetamol up to four times a day. You should not \
drive for two weeks after the injection.

Your blood pressure was high at 162 over 95. Please have it checked again within four weeks.

I have enclosed a sheet of exercises. If you cannot come in June, please ring \
the office.

We will see you in six months. If the knee becomes red and hot, go to A&E the same day.

Yours sincerely,
Mr P Adeyemi
""",
    "vi": """\
Kính gửi anh Lý Văn Đạt,

Cảm ơn anh đã tin tưởng bệnh viện. Anh đến khám ngày 28/11 vì đau đầu gối phải sau khi đá bóng. \
Anh đã chườm đá ở nhà mấy hôm.

Cộng hưởng từ cho thấy rách nhẹ sụn chêm trong. Với mức độ này anh chưa cần phẫu thuật. Xét \
nghiệm máu bình thường.

Anh uống Celecoxib 200 mg ngày một viên sau ăn, trong 7 ngày. Trong thời gian dùng thuốc anh kiêng \
rượu bia và không tự mua thêm thuốc. Ba tháng nữa anh thử lại acid uric tại trạm y tế phường.

Anh nên đi bơi cho khoẻ. Nhiều người chơi thể thao lại được sau vài tháng.

Nếu gối sưng nóng, sốt trên 38,5 độ thì anh phải đến bệnh viện ngay. Anh tái khám ngày 10/1.

Bác sĩ
Đinh Thu Hà
""",
}
TOLD = {
    "en": ("not need an operation", "may take paracetamol", "not drive", "checked again", "A&E"),
    "vi": ("chưa cần phẫu thuật", "kiêng rượu bia", "thử lại acid uric", "đến bệnh viện ngay"),
}


@pytest.mark.parametrize("language", LETTERS)
def test_a_doctors_letter_tells_what_is_spared_taken_and_checked(language: str) -> None:
    """Law: no operation, what may be taken and what to have checked again are told."""
    assert [each for each in TOLD[language] if each not in told(LETTERS[language])] == []


def test_what_to_stop_taking_is_told_with_what_to_take() -> None:
    """Law: who stops a medicine reads in the same sentence what he may take for it."""
    stopped = "Please stop taking diclofenac. You may take paracetamol up to four times a day."
    assert stopped in told(LETTERS["en"])


def test_whom_to_call_about_another_day_is_told_last() -> None:
    """Law: what to do if a day does not suit gives way to what the doctor found and wants."""
    assert "ring the office" not in told(LETTERS["en"])
