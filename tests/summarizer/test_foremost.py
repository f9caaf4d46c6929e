"""What is read without unfolding anything: what harms if it is missed, and nothing torn."""

import pytest

from summarizer import rank
from summarizer.languages import language_data

ALLERGIES = {
    "en": [
        "She came out in a rash after taking amoxicillin as a child.",
        "You are allergic to penicillin, so tell every doctor.",
        "Drug allergies: trimethoprim.",
        "This must not be given to anybody with asthma.",
        "Nitrates are contraindicated with it.",
    ],
    "vi": [
        "Cháu dị ứng với thuốc giảm đau.",
        "Bà từng nổi mẩn đỏ sau khi tiêm kháng sinh.",
        "Tiền sử dị ứng: penicillin.",
        "Thuốc này chống chỉ định với người suy thận.",
    ],
}
NONE = {
    "en": ["Is anyone allergic to cats?", "Allergies: none.", "Tell us of any allergy."],
    "vi": ["Ai dị ứng phấn hoa thì nhắn.", "Dị ứng: không.", "Cháu bị dị ứng tôm."],
}
SHEETS = {
    "naproxen": """Dear Mrs Hale,

Thank you for coming to the knee clinic on 4 March. The scan showed a small tear of the cartilage.

Please take paracetamol, two tablets up to four times a day, for three weeks. Walk on the flat \
for half an hour every day and put ice on the knee in the evening. You told us that your face \
swelled after taking naproxen last year, and I have written this in your notes. You may drive \
again when you can stop the car in an emergency.

If the knee locks and you cannot straighten it, go to A&E. We will see you on Tuesday 6 April \
at 9.40 in Clinic 2. Bring the film and a list of your medicines with you.

Yours sincerely,
Dr P. Osei""",
    "Biseptol": """PHIẾU HƯỚNG DẪN SAU KHI XUẤT VIỆN

Bà Lê Thị Hoa nhập viện ngày 3 tháng 3 vì đau bụng. Kết quả siêu âm cho thấy bà bị viêm túi mật.

Về nhà bà uống thuốc giảm đau, mỗi lần một viên, ngày hai lần sau khi ăn, trong năm ngày. Bà bị \
phát ban sau khi uống Biseptol hồi năm ngoái, người nhà nhớ nói với nơi khám. Bà ăn nhạt, ít mỡ, \
chia làm nhiều bữa. Bà đi bộ nhẹ nhàng mỗi sáng.

Nếu sốt cao hoặc vàng da thì đưa bà đi cấp cứu ngay. Bà tái khám lúc 7 giờ 30 ngày 17 tháng 3 tại \
phòng 5, mang theo phim cũ và thẻ bảo hiểm.""",
}
WORKS = """THÔNG BÁO
Về việc trải nhựa đường Lê Lai

Thực hiện kế hoạch năm nay, phường cho trải nhựa lại đường Lê Lai. Mặt đường cũ làm đã lâu, nhiều \
chỗ lún và đọng nước.

Việc làm chia hai chặng. Chặng đầu làm phía bên chợ, từ ngày 4 đến ngày 11 tháng 5. Chặng sau làm \
phía bên trường, từ ngày 13 đến ngày 20 tháng 5.

Trong thời gian này xe tải không vào được từ 21 giờ đến 5 giờ. Bà con có xe hơi gửi ở sân phường \
trước ngày 3 tháng 5.

Mong bà con thông cảm."""
POST = """Watch out, all, this nearly got my uncle and he is sharp as a tack.

On Friday he had a call from a man who said he was from the police. He was very polite, and he \
knew the street, and he said that somebody had used my uncle's card in Leeds. Had he been there? \
Of course he hadn't. The man said to hang up and ring the number on the card.

So he did. It is what we all tell him. The trick is that the line stayed open, so he was talking \
to the same man again.

They told him to take out £3,800 and give it to a courier. A girl at the bank stopped it.

Your bank will never send anybody for your card. If they ring you, hang up and use a neighbour's \
phone, or dial 159."""
TRIP = """Hi all,

I hope you had a lovely break and that the children are rested.

We have arranged a visit to the lifeboat station at Cullen on Thursday 4 June. The \
coach leaves at 8.50am. Mrs Reid has kindly agreed to wait until 4 with those who are late.

The cost is £9 per child. Please send it by Monday 1 June. Children should bring a packed lunch \
and a coat.

Thanks,
Jo Lang"""
POWER = """Notice of planned work on your gas supply

Dear customer,

Pipes in your street are to be replaced. Many of them have been there since 1970 and were damaged \
by roots last year.

Your gas will be off on Monday 3 May between 8am and 2pm. Should it rain hard we will come on \
Wednesday 5 May instead.

Please leave the meter cupboard open. If you depend on gas for medical reasons, we must hear from \
you by Friday 30 April on 0800 555 0190."""


def find_places(text: str, part: str) -> list[int]:
    """Return the places of a text's sentences with a part, best first."""
    ranking = rank(text)
    return [at for at, place in enumerate(ranking.order) if part in ranking.sentences[place]]


@pytest.mark.parametrize("language", ALLERGIES)
def test_what_somebody_must_not_be_given_is_known_however_it_is_said(language: str) -> None:
    """Of a medicine; what others may not eat is asked of who brings it."""
    allergies = language_data(language).purpose.allergies
    assert [each for each in ALLERGIES[language] if not allergies.search(each.lower())] == []
    assert [each for each in NONE[language] if allergies.search(each.lower())] == []


@pytest.mark.parametrize("medicine", SHEETS)
def test_which_medicine_made_somebody_ill_is_among_the_first_that_are_read(medicine: str) -> None:
    """Who misses it gives it again."""
    assert any(at < 4 for at in find_places(SHEETS[medicine], medicine))


def test_from_which_day_until_which_work_goes_on_is_told() -> None:
    """Though it stands before what is asked, as what only leads up to that does."""
    assert min(find_places(WORKS, "ngày 11 tháng 5")) < 3


def test_an_answer_is_never_told_without_what_it_answers() -> None:
    """\"So he did\" would answer whatever question stands before it by chance."""
    ranking = rank(POST, longest=16)
    assert find_places(POST, "Had he been there? Of course he hadn't.")
    for count in range(1, len(ranking.order) + 1):
        told = ranking.summary(count).sentences
        for at, each in enumerate(told):
            assert not each.startswith("So he did") or "hang up and ring" in told[at - 1]


def test_who_was_nearly_swindled_and_for_what_is_told() -> None:
    """\"On Friday he …\" says nothing of whom."""
    told = " ".join(rank(POST).summary(rank(POST).enough).sentences)
    assert all(each in told for each in ("my uncle and", "line stayed open", "£3,800"))


def test_a_letter_is_about_what_its_writer_arranged_not_about_who_agreed_to_help() -> None:
    """Nor does it begin with a wish for those who read it."""
    told = rank(TRIP).summary(2).sentences
    assert "lifeboat" in " ".join(told)
    assert not any("kindly agreed" in each or "I hope" in each for each in told)


def test_what_tells_more_of_what_was_wrong_is_not_what_a_notice_is_about() -> None:
    """\"Many of them were damaged\" says nothing that is to come."""
    first = rank(POWER).summary(3).sentences
    assert "Monday 3 May" in " ".join(first)
    assert not any(each.startswith("Many of") for each in first)


def test_what_matters_most_of_what_is_folded_is_seen_of_it() -> None:
    """Only its first lines are, so the second of the others may come before the first."""
    ranking = rank(SHEETS["naproxen"])
    for first in range(1, len(ranking.order)):
        others = ranking.halves(len(ranking.order), first)[1]
        best = ranking.sentences[ranking.order[first]]
        assert best not in others[1:2]
        assert sorted(others) == sorted(ranking.sentences[at] for at in ranking.order[first:])
