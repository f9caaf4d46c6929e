# Mọi lời bot nói bằng tiếng Việt. Các dòng có thẻ HTML đi qua replies.py, nơi mọi giá trị đã được mã hoá.

start =
    <b>Tóm Tắt</b> tìm bài báo theo cách bạn gõ và kể lại bằng vài câu của chính bài đó.
    Gõ có dấu hay không dấu đều được: <i>dai hoi dang</i> cũng là <i>Đại hội Đảng</i>.
    Trong mọi cuộc trò chuyện khác, gõ <code>@{ $bot }</code> rồi vài từ để gửi một bài tóm tắt.
start-latest = 📰 Bài mới nhất
start-inline = 💬 Tìm trong cuộc trò chuyện khác

help =
    <b>Các lệnh</b>
    { $commands }

    Nhắn riêng cho bot thì không cần lệnh: gõ vài từ để tìm, hoặc dán đường dẫn một bài báo.
    Ở bất cứ đâu: <code>@{ $bot } vài từ</code>
help-command = /{ $name } – { $description }
help-alias = (hoặc /{ $alias })

command-search = tìm bài theo vài từ
command-summary = tóm tắt một bài: vài từ, số thứ tự hay đường dẫn
command-latest = các bài mới nhất
command-help = hướng dẫn
command-start = bắt đầu
command-reload = nạp lại kho bài

search-title = 🔎 <b>{ $query }</b>
search-corrected = Không thấy “{ $query }”, đây là kết quả cho <b>{ $corrected }</b>
search-partial = Tìm chưa hết vì câu hỏi quá rộng, hãy thêm một từ.
search-nothing =
    Không tìm thấy bài nào cho <b>{ $query }</b>.
    Hãy thử ít từ hơn, hoặc xem /latest.
search-usage =
    Bạn muốn tìm gì? Gõ vài từ sau lệnh, có dấu hay không đều được:
    <code>/search { $example }</code>
search-example = sông mê kông
search-forgotten = Danh sách này đã cũ quá rồi, bạn tìm lại nhé.
search-elsewhere = 💬 Tìm trong cuộc trò chuyện khác
search-similar = { $count ->
       *[other] +{ NUMBER($count) } bài tương tự
    }
latest-title = 📰 <b>Bài mới nhất</b>
page-previous = ‹ Trước
page-next = Sau ›

reading-time = { NUMBER($minutes) } phút đọc
date = { DATETIME($date, dateStyle: "long") }

summary-usage =
    Bạn muốn tóm tắt bài nào? Gõ vài từ, số thứ tự trong danh sách vừa xem, hoặc đường dẫn:
    <code>/summary { $example }</code>
    <code>/summary 2</code>
summary-shorter = ➖ Ngắn hơn
summary-longer = ➕ Dài hơn
summary-source = 🔗 Đọc bài gốc
summary-more-hits = 🔎 Kết quả khác
summary-no-number = Danh sách vừa xem không có số { NUMBER($number) }. Hãy tìm trước, rồi gọi số.
summary-unknown-url = Kho bài chưa có đường dẫn này.
summary-gone = Bài này không còn trong kho.
toast-same = Không đổi gì: đã hết mức này rồi.
toast-unknown = Nút này không còn dùng được. Bạn hãy tìm lại nhé.

library-empty = Kho bài đang trống. Người quản trị thả tệp vào thư mục seeds rồi gửi /reload.
library-loading = Kho bài đang được nạp, bạn thử lại sau giây lát nhé.

reload-started = ⏳ Đang nạp lại kho bài…
reload-running = Một lần nạp khác đang chạy. Kết quả sẽ được báo cho người đã gọi nó.
reload-admins-only = Lệnh này chỉ dành cho người quản trị. Bạn có thể tìm bài bằng /search.
reload-failed = Không nạp được (mã lỗi { $reference }). Kho bài vẫn như cũ.
reload-done =
    ✅ <b>Đã nạp xong</b>
    Thêm { NUMBER($added) } · sửa { NUMBER($updated) } · giữ nguyên { NUMBER($unchanged) } · bỏ { NUMBER($removed) }
reload-faults = ⚠️ { NUMBER($count) } lỗi. Những gì đã có từ các tệp này vẫn được giữ:
reload-fault = { $file }, dòng { $line }: { $reason }
reload-fault-file = { $file }: { $reason }
reload-more-faults = … và { NUMBER($count) } lỗi nữa, xem tệp kèm theo.

fault-no-url = chỗ bắt đầu bài không có đường dẫn http(s)
fault-empty-title = tiêu đề trống
fault-empty-body = nội dung trống
fault-not-utf8 = không phải UTF-8
fault-too-large = bài dài hơn 1 MB
fault-duplicate = đường dẫn này đã có ở chỗ trước đó
fault-bad-json = không phải một đối tượng JSON trên một dòng
fault-bad-field = url, title hoặc body không phải là chữ
fault-bad-date = published không phải ngày ISO 8601
fault-unreadable = không đọc được

unknown-command = Bot không có lệnh này. Gõ /help để xem các lệnh, hoặc cứ gõ vài từ để tìm bài.
not-text = Bot chỉ đọc được chữ. Hãy gõ vài từ để tìm bài, hoặc dán một đường dẫn.
error = Có lỗi ở phía bot, không phải do bạn. Mã lỗi: { $reference }. Hãy thử lại sau giây lát.
inline-open-chat = Mở trò chuyện với bot
inline-nothing = Không thấy bài nào. Hỏi bot riêng?

about = Gõ vài từ, có dấu hay không dấu, để tìm bài báo và đọc bản tóm tắt bằng chính các câu hay nhất của bài. Dùng được ngay trong mọi cuộc trò chuyện.
about-short = Tìm bài báo theo cách bạn gõ và đọc bản tóm tắt trong một màn hình.
