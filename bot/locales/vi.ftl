# Mọi lời bot nói bằng tiếng Việt. Một câu có thể chứa thẻ HTML: bot/replies mã hoá các giá trị
# trước khi đặt vào câu. Các câu tên toast-… hiện dưới dạng chữ thường, không có thẻ.

start =
    <b>Tóm Tắt</b> tìm bài báo dù bạn gõ thế nào, rồi tóm gọn bằng vài câu của chính bài đó.
    Gõ có dấu hay không dấu đều được: <i>song me kong</i> cũng ra <i>Sông Mê Kông</i>.
    Trong mọi cuộc trò chuyện khác, gõ <code>@{ $bot }</code> kèm vài từ để gửi một bản tóm tắt.
start-summary = 📝 Tóm tắt “{ $title }”
start-search = 🔎 Tìm bài
start-brief = 🗞 Điểm báo
start-latest = 📰 Bài mới nhất
start-inline = 💬 Chat khác

help-title = <b>Các lệnh</b>
help-more =
    Nhắn riêng cho bot thì không cần lệnh: gõ vài từ để tìm, dán đường dẫn một bài báo, hoặc gửi một văn bản dài hay tệp .txt để tóm tắt.
    Ở bất cứ đâu: <code>@{ $bot } vài từ</code>
help-command = /{ $name } – { $description }
help-alias = (hoặc /{ $alias })

command-search = tìm bài bằng vài từ
command-summary = tóm tắt một bài: vài từ, số thứ tự hay đường dẫn
command-brief = điểm báo một đề tài từ nhiều bài
command-latest = các bài mới nhất
command-saved = các bài đã lưu
command-follow = báo khi có bài mới về một đề tài
command-following = những gì bạn đang theo dõi
command-settings = ngôn ngữ, độ dài, giờ gửi tin
command-forget = xoá mọi thứ bot nhớ về bạn
command-help = hướng dẫn
command-start = bắt đầu
command-reload = nạp lại kho bài

search-title = 🔎 <b>{ $query }</b>
search-corrected = Không thấy “{ $query }”, đây là kết quả cho <b>{ $corrected }</b>
search-partial = Chưa tìm được hết vì từ khoá quá rộng, bạn thêm một từ nữa nhé.
search-nothing =
    Không tìm thấy bài nào cho <b>{ $query }</b>.
    Hãy thử ít từ hơn, hoặc xem /latest.
search-usage =
    Bạn muốn tìm gì? Gõ vài từ sau lệnh, có dấu hay không đều được:
    <code>/search { $example }</code>
search-example = sông mê kông
search-forgotten = Danh sách này đã cũ quá rồi, bạn tìm lại nhé.
search-other-chat = 💬 Chat khác
search-brief = 🗞 Điểm báo
search-instead = 🔎 Tìm “{ $words }”
search-similar = { $count ->
       *[other] +{ NUMBER($count) } bài tương tự
    }
latest-title = 📰 <b>Bài mới nhất</b>
page-previous = ‹ Trước
page-next = Sau ›

reading-time = { NUMBER($minutes) } phút đọc

summary-usage =
    Bạn muốn tóm tắt bài nào? Gõ vài từ, số thứ tự trong danh sách vừa xem, hoặc đường dẫn:
    <code>/summary { $example }</code>
    <code>/summary 2</code>
summary-shorter = ➖ Ngắn hơn
summary-longer = ➕ Dài hơn
summary-source = 🔗 Bài gốc
summary-full = 📄 Toàn văn
summary-related = 🧭 Liên quan
summary-save = 🔖 Lưu
summary-share = ↗️ Chia sẻ
summary-more-hits = 🔎 Kết quả khác
summary-no-number = Danh sách vừa xem không có số { NUMBER($number) }. Bạn tìm trước, rồi gọi số nhé.
summary-unknown-url = Kho bài chưa có bài ở đường dẫn này.
summary-gone = Bài này không còn trong kho.
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
fault-bad-header = thiếu hàng tiêu đề có các cột url, title và body
fault-bad-row = không phải một hàng CSV có đủ số cột như hàng tiêu đề
fault-unreadable = không đọc được
fault-not-a-file = là ống dẫn, socket hay thiết bị chứ không phải tệp
fault-unfollowed-link = liên kết tới thư mục chứa kho bài, hoặc nằm trong thư mục liên kết: không đọc
fault-changed = bị thay đổi trong lúc đọc

unknown-command = Bot không có lệnh này. Gõ /help để xem các lệnh, hoặc cứ gõ vài từ để tìm bài.
not-text = Bot chỉ đọc được chữ. Hãy gõ vài từ để tìm bài, hoặc dán một đường dẫn.
mention-usage =
    Gõ vài từ sau <code>@{ $bot }</code> để tìm bài, hoặc trả lời một tin dài bằng <code>@{ $bot }</code> để tóm tắt tin đó.
not-in-groups = Đây là chuyện riêng của bạn, mời bạn sang chỗ riêng với bot.
open-private = 🔒 Sang chỗ riêng
error = Có lỗi ở phía bot, không phải do bạn. Mã lỗi: { $reference }. Hãy thử lại sau giây lát.
inline-nothing = Không thấy bài nào. Hỏi riêng bot?

about = Gõ vài từ, có dấu hay không dấu, để tìm bài báo và đọc bản tóm tắt bằng chính các câu hay nhất của bài. Dùng được ngay trong mọi cuộc trò chuyện.
about-short = Tìm bài báo theo cách bạn gõ và đọc bản tóm tắt trong một màn hình.

related-title = 🧭 <b>Liên quan đến “{ $title }”</b>
related-nothing = Chưa có bài nào liên quan đến <b>{ $title }</b>.
back-to-summary = ‹ Bản tóm tắt
full-page = trang { NUMBER($page) }/{ NUMBER($pages) }

text-title = 📝 <b>Tóm tắt văn bản</b>
text-forgotten = Văn bản này đã cũ quá rồi, bạn gửi lại nhé.
text-empty = Không có gì để tóm tắt trong tin này.
text-short = Đoạn này vốn đã ngắn, không cần tóm tắt nữa.
file-not-text = Bot chỉ đọc được tệp .txt dạng UTF-8.
file-too-large = Tệp lớn hơn 1 MB. Bạn gửi từng phần nhé.

brief-title = 🗞 <b>{ $query }</b>
brief-little = Mới chỉ có một bài về đề tài này.
brief-usage =
    Bạn muốn điểm báo về đề tài nào? Gõ vài từ sau lệnh:
    <code>/brief { $example }</code>

saved-title = 🔖 <b>Bài đã lưu</b>
saved-gone = <i>bài này không còn trong kho</i>
saved-nothing = Bạn chưa lưu bài nào. Mở một bản tóm tắt rồi bấm 🔖 Lưu.
toast-saved = Đã lưu. Xem lại bằng /saved
toast-unsaved = Đã bỏ khỏi các bài đã lưu

follow-usage =
    Bạn muốn theo dõi điều gì? Gõ vài từ sau lệnh:
    <code>/follow { $example }</code>
follow-done = 🔔 Bot sẽ báo bạn khi có bài mới về <b>{ $words }</b>. Xem tất cả: /following
follow-too-many = Bạn đã theo dõi { NUMBER($most) } điều, không thêm được nữa. Bỏ bớt ở /following nhé.
follow-no-words = Hãy cho ít nhất một chữ để theo dõi.
following-title = 🔔 <b>Đang theo dõi</b>
following-nothing = Bạn chưa theo dõi gì. Ví dụ: <code>/follow sông mê kông</code>
news-title = { $count ->
       *[other] 🔔 <b>{ NUMBER($count) } bài mới về điều bạn theo dõi</b>
    }
news-more = { $count ->
       *[other] … và { NUMBER($count) } bài nữa
    }

settings-title = ⚙️ <b>Cài đặt</b>
settings-language = Ngôn ngữ: { $language }
settings-length = Độ dài tóm tắt: { $length }
sentences = { $count ->
       *[other] { NUMBER($count) } câu
    }
settings-layout = Cách trình bày: { $layout }
settings-digest = Báo bài theo dõi: { $when }
settings-at-once = ngay khi có
settings-at-hour = { $hour } giờ hằng ngày
settings-daily = hằng ngày, lúc…
language-auto = tự động
language-vi = Tiếng Việt
language-en = English
layout-plain = thường
layout-quoted = gập gọn

forget-question =
    Xoá mọi thứ bot giữ về bạn: bài đã lưu, chủ đề theo dõi, các lần tìm, văn bản đã gửi và cài đặt? Đã xoá thì không lấy lại được.
forget-all = 🧹 Xoá tất cả
forget-done = 🧹 Đã xoá mọi thứ về bạn: { $things }.
forget-nothing = 🧹 Bot không còn giữ gì về bạn.
forget-saved = { $count ->
       *[other] { NUMBER($count) } bài đã lưu
    }
forget-follows = { $count ->
       *[other] { NUMBER($count) } điều theo dõi
    }
forget-queries = { $count ->
       *[other] { NUMBER($count) } câu tìm
    }
forget-texts = { $count ->
       *[other] { NUMBER($count) } văn bản đã gửi
    }
forget-settings = { $count ->
       *[other] cài đặt riêng
    }
