"""What minutes tell of what was put off, and of what all have to do; a recipe told by its steps."""

from telling import told

from summarizer import rank
from summarizer.undivided import Undivided, undivided

MINUTES = """\
BIÊN BẢN HỌP CHUNG CƯ AN LỘC

Thời gian: 20h ngày 28/11/2026
Địa điểm: sảnh tầng 1
Chủ trì: ông Võ Minh, trưởng ban quản trị

1. Về thang máy: cuộc họp biểu quyết sửa thang số 2 trước. Mỗi căn đóng 1.200.000 đồng, nộp cho \
kế toán đến hết ngày 20/12.

2. Về rò điện ở bồn nước: anh Lâm phản ánh sờ vào vòi bị tê tay. Ban quản trị sẽ thuê thợ kiểm \
tra; từ nay đến lúc đó, cư dân không lên tầng thượng, thấy có mùi khét thì gọi 0909 112 334.

3. Ý kiến khác: chị Vy xin mở lớp yoga ở sảnh tối thứ Ba. Cuộc họp chưa quyết, để hỏi lại quận.

4. Phun thuốc muỗi: 8h sáng Chủ nhật 13/12, mỗi nhà đóng kín cửa.
"""
SOUP = """\
Mì gà kiểu nhà nội

Mỗi lần giỗ là nội nấu một nồi to cho cả xóm.

Cho 5 người: 1 con gà chừng 1,4 kg, 1 kg mì, 100 g đậu phộng, 2 muỗng canh dầu.

Gà chặt miếng vừa ăn, ướp với 3 muỗng nước mắm ít nhất 40 phút. Phi dầu cho thơm, nhớ để lửa nhỏ. \
Cho gà vô xào chừng 10 phút rồi đổ 800 ml nước. Nhiều người đổ nước như nấu phở là hỏng. Om lửa \
nhỏ 25 phút. Mì trụng nước sôi 10 giây. Dọn ra tô, chan nước lưng tô.
"""


def test_minutes_tell_what_nobody_may_do_and_not_what_was_put_off() -> None:
    """Law: what all must keep away from is told, what somebody only wished for is not."""
    assert "không lên tầng thượng" in told(MINUTES)
    assert "yoga" not in told(MINUTES)


def test_a_step_may_begin_with_what_is_cut() -> None:
    """Law: "chicken cut small" is a step of a recipe as "cut the chicken small" is."""
    assert undivided(SOUP) is Undivided.RECIPE


def test_news_does_not_begin_with_a_mere_meeting() -> None:
    """Law: that somebody met somebody about a matter gives way to what changes for readers."""
    text = """\
Sáng 12/11, huyện Phú Lương tổ chức cuộc họp với các xã về tình hình cấp nước sạch trong mùa khô.

Ông Trần Quốc Bảo, giám đốc công ty cấp nước, cho biết công ty sẽ thay 4 km đường ống qua thị trấn.

Trong thời gian thi công, nước sẽ bị cắt từ 22h đến 4h sáng, từ ngày 20/11 đến hết ngày 5/12.

Bà Lê Thị Mận, một chủ quán ăn, lo lắng vì quán mở cửa từ 3h sáng và bán tới trưa.

Công ty hứa nước sẽ không còn đục sau khi thay đường ống, và giá nước sẽ giữ nguyên hết năm.
"""
    ranking = rank(text)
    assert "tổ chức cuộc họp" not in "\n".join(ranking.summary(2).sentences)
    assert "nước sẽ bị cắt" in "\n".join(ranking.summary(3).sentences)
