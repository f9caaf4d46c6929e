"""What each is to pay is told with what for, and is worth more than who objected on the way."""

import pytest

from summarizer import rank
from summarizer.languages import language_data

MINUTES = {
    "en": """\
MINUTES OF THE RESIDENTS' MEETING, LARCH COURT

Present: Helen Moss (chair), Amir Khan (secretary), 22 residents.

1. Roof: Helen reported that the roof over stairs B has leaked since July and that two flats have \
damp. The surveyor proposed to replace the whole of the felt and the gutters. The total is \
£31,200, of which the landlord pays half.
Mr Doyle suggested going by floor area. Mrs Pike objected, as her flat is the largest. After \
discussion 18 of 22 agreed that each flat will pay £650 in two instalments, the first by 15 \
November.

2. Bicycles: three were stolen in September. It was agreed to fit a second lock to the shed, at \
£140. Amir will see to it by 1 November.

3. Bins: collection moves from Tuesday to Wednesday from 2 November.

The meeting closed at 8.40pm.
""",
    "vi": """\
BIÊN BẢN HỌP TỔ DÂN PHỐ SỐ 4

Thành phần: ông Lê Văn Phú - tổ trưởng, chủ trì; bà Đỗ Thị Thu - thư ký; đại diện 41/50 hộ.

1. Về đường ngõ 36: Ông Phú báo cáo mặt ngõ bị lún từ tháng 8, sau trận mưa ngày 2/10 nhiều xe bị \
ngã. Phường đã xem và đề nghị đổ lại 120 mét bê tông. Tổng kinh phí 95 triệu đồng, phường hỗ trợ \
một nửa.
Ông Bảo (hộ 12) đề nghị tính theo mặt tiền. Bà Lý (hộ 20) không đồng ý, cho rằng như thế khó đo. \
Sau khi thảo luận, 38/41 hộ nhất trí mỗi hộ đóng 1,2 triệu đồng, hạn cuối 15/11.

2. Về an ninh: trong tháng có 2 vụ mất xe đạp. Tổ quyết định lắp 3 camera ở đầu ngõ, dùng tiền quỹ \
6 triệu đồng. Anh Quân phụ trách, xong trước 10/11.

3. Về vệ sinh: giờ đổ rác đổi từ 18 giờ sang 17 giờ từ ngày 1/11.

Cuộc họp kết thúc lúc 21 giờ.
""",
}
PAID = {"en": "each flat will pay", "vi": "mỗi hộ đóng"}
WHAT_FOR = {"en": "replace the whole of the felt", "vi": "120 mét bê tông"}
OBJECTION = {"en": "Mrs Pike objected", "vi": "Bà Lý (hộ 20) không đồng ý"}
NOT_SHARED = {
    "en": [
        "the rent is £650 a month.",
        "each flat will have a key.",
        "the parcel came in £2 bags.",
    ],
    "vi": [
        "mỗi tổ bày một mâm cỗ.",
        "mỗi hộ được nhận 2 thùng rác.",
        "tổng kinh phí 95 triệu đồng.",
    ],
}


@pytest.mark.parametrize("language", MINUTES)
def test_what_each_pays_comes_after_what_it_is_for_and_before_objections(language: str) -> None:
    ranking = rank(MINUTES[language])
    best = [ranking.sentences[place] for place in ranking.order]

    def place(words: str) -> int:
        return next((at for at, each in enumerate(best) if words in each), len(best))

    assert place(WHAT_FOR[language]) < place(PAID[language]) < ranking.enough
    assert ranking.enough <= place(OBJECTION[language])


@pytest.mark.parametrize("language", MINUTES)
def test_an_objection_is_told_only_after_what_it_objects_to(language: str) -> None:
    ranking = rank(MINUTES[language], longest=20)
    best = [ranking.sentences[place] for place in ranking.order]
    [objection] = [at for at, each in enumerate(best) if OBJECTION[language] in each]
    assert any(WHAT_FOR[language] in each for each in best[:objection])


@pytest.mark.parametrize("language", NOT_SHARED)
def test_other_sums_and_what_each_gets_are_no_shares(language: str) -> None:
    shares = language_data(language).purpose.shares
    assert not any(map(shares.search, NOT_SHARED[language]))


def test_what_a_meeting_does_not_agree_to_is_decided_and_what_somebody_does_not_is_not() -> None:
    decisions = language_data("vi").decisions
    assert decisions.search("hội nghị không đồng ý nâng mức quỹ.")
    assert decisions.search("mọi người không đồng ý phạt, chỉ nhắc nhau.")
    assert not decisions.search("bà lý không đồng ý, vì khó đo.")


def test_which_sum_is_chosen_is_told_after_what_was_proposed_though_somebody_objected() -> None:
    proposed = "Ban quản lý đề xuất tăng phí chỗ ngồi lên 750.000 đồng. Nhiều hộ không đồng ý."
    chosen = "Sau khi biểu quyết, 31 hộ tán thành mức 680.000 đồng, áp dụng từ 1/1/2027."
    before, _, after = MINUTES["vi"].partition("2. Về an ninh: ")
    ranking = rank(f"{before}2. Về phí: {proposed} {chosen}\n\n3. Về an ninh: {after}", longest=20)
    best = [ranking.sentences[place] for place in ranking.order]
    [first] = [at for at, each in enumerate(best) if "750.000 đồng" in each]
    assert first < best.index(chosen)
