# Mọi lời bot nói bằng tiếng Việt. Một câu có thể chứa thẻ HTML: bot/replies mã hoá các giá trị
# trước khi đặt vào câu. Các câu tên toast-… hiện dưới dạng chữ thường, không có thẻ.

start = <b>Tóm Tắt</b> tìm ra bài báo dù bạn gõ kiểu gì, rồi tóm tắt bằng vài câu của chính bài đó.
start-unmarked = Có dấu hay không dấu đều được: gõ <i>{ $typed }</i> cũng ra <i>{ $example }</i>.
start-text = Dán một văn bản dài hoặc gửi tệp .txt, .docx, bot cũng tóm tắt giúp bạn.
start-elsewhere = Ở chat khác, gõ <code>@{ $bot }</code> rồi vài từ để gửi một bản tóm tắt.
example = Ví dụ: <code>{ $typed }</code>
start-summary = 📝 Tóm tắt “{ $title }”
start-help = 📖 Bot làm được gì
start-search = 🔎 Tìm bài
start-brief = 🗞 Điểm báo
start-latest = 📰 Bài mới nhất
start-inline = 💬 Tìm ở chat khác

small-talk-greeting = Chào bạn! 👋 Bạn muốn đọc về chuyện gì? Cứ gõ vài từ nhé.
small-talk-thanks = Rất vui vì giúp được bạn! 😊 Cần tìm gì nữa, bạn cứ gõ vài từ nhé.
small-talk-agreement = 👌 Cần đọc gì nữa, bạn cứ gõ vài từ nhé.
small-talk-farewell = Tạm biệt bạn! 👋 Khi nào muốn đọc gì, bạn cứ gõ vài từ nhé.
small-talk-wellbeing = Cảm ơn bạn, bot vẫn khoẻ! 😊 Hôm nay bạn muốn đọc về chuyện gì? Cứ gõ vài từ nhé.
small-talk-about = Đây là <b>Tóm Tắt</b>, bot tìm bài báo trong kho rồi tóm tắt bằng vài câu của chính bài đó.
small-talk-cancel = 👌 Vâng, không có gì thay đổi cả. Khi nào muốn đọc gì, bạn cứ gõ vài từ nhé.
small-talk-stop = { small-talk-cancel }
small-talk-complaint = 🙏 Bot xin lỗi vì chưa làm bạn vừa ý. Bạn thử gõ vài từ khác về điều muốn đọc nhé.
small-talk-mood = 🙂 Mong bạn thấy dễ chịu hơn. Muốn đọc gì cho khuây khoả thì xem bài mới nhất, hoặc bạn cứ gõ vài từ nhé.
small-talk-apology = 😊 Không sao đâu bạn! Khi nào muốn đọc gì, bạn cứ gõ vài từ nhé.
small-talk-praise = 😊 Bạn khen vậy bot vui lắm, cảm ơn bạn! Cần tìm gì nữa, bạn cứ gõ vài từ nhé.
small-talk-aside = 🙂 Không sao: bot hiểu câu đó không phải nói với bot nên không làm gì cả. Khi nào muốn đọc gì, bạn cứ gõ vài từ nhé.
small-talk-unable = 🙂 Chuyện đó thì bot chịu: bot chỉ biết tìm bài và tóm tắt thôi. Bạn muốn đọc về chuyện gì? Cứ gõ vài từ nhé.
no-such-button = 🙂 Đó là tên một nút: nếu còn thấy nút ấy, bạn bấm vào nhé. Không thì bạn cứ gõ vài từ về điều muốn đọc.
cannot-remind = 🙂 Bot không nhắc hẹn được: bot chỉ tìm bài, tóm tắt và báo khi chủ đề bạn theo dõi có bài mới. Telegram thì nhắc được: trong Tin nhắn đã lưu, bạn giữ nút gửi rồi đặt lời nhắc nhé.
small-talk-free = 🙂 Bot không thu tiền của bạn. Bạn muốn đọc về chuyện gì? Cứ gõ vài từ nhé.
small-talk-add = 🙂 Bạn dán văn bản của mình vào đây, bot sẽ tóm tắt cho bạn. Bài cho mọi người cùng đọc thì người quản lý bot thêm vào kho.
small-talk-display = 🙂 Cỡ chữ và độ sáng là do Telegram: bạn chỉnh trong Cài đặt của Telegram, mục Cài đặt Chat hoặc Giao diện nhé.
small-talk-hide_language = 🙂 Trong các bài mới nhất, bài bằng ngôn ngữ của bạn được xếp trước; bài tiếng khác thì không ẩn được. Muốn chỉ tìm bài tiếng Việt, bạn cứ nói vậy: <i>bài tiếng Việt về ong</i>.
small-talk-undo = 🙂 Lúc này không có gì để hoàn tác.
small-talk-remove = 🙂 Bot chưa rõ bạn muốn gỡ gì. Các bài đã lưu: /daluu, chủ đề đang theo dõi: /dangtheo, mọi thứ bot giữ về bạn: /xoadulieu
small-talk-lost = 🙂 Đơn giản thôi: gõ vài từ về điều bạn muốn đọc, bot tìm bài rồi tóm tắt. Hoặc dán một văn bản dài vào đây.
small-talk-wordless = 🙂 Bạn cứ gõ vài từ về điều muốn đọc, hoặc chọn một nút bên dưới.
said-in-vain = 🙂 Ở đây không có bài nào về chuyện đó. Bot tìm bài, tóm tắt văn bản bạn dán vào, lưu bài, theo dõi chủ đề và báo khi có bài mới: /trogiup
not-understood = 🤔 Bot chưa rõ ý bạn. Ở đây không có bài nào về chuyện đó. Bot tìm bài, tóm tắt văn bản bạn dán vào, lưu bài, theo dõi chủ đề và báo khi có bài mới: /trogiup
privacy = 🔒 Bot chỉ giữ những gì cần cho bạn: bài bạn lưu, chủ đề bạn theo dõi, những gì bạn đã tìm, bản tóm tắt của văn bản bạn gửi và cài đặt của bạn. Người dùng khác không ai xem được; dữ liệu nằm trên máy của người vận hành bot. Muốn xem có bao nhiêu hoặc xoá hết: /xoadulieu

guess = { $count ->
        [1] 🤔 Bot chưa rõ ý bạn. Ý bạn là thế này phải không?
       *[other] 🤔 Bot chưa rõ ý bạn. Ý bạn là một trong những việc này phải không?
    }
guess-instead = Hay là bạn muốn thế này?
guess-again = 📝 Xem lại bản tóm tắt này
guess-back = ‹ Về danh sách
guess-following = 🔔 Chủ đề đang theo dõi
guess-full = { summary-full }
guess-help = { start-help }
guess-hour = 🕗 Giờ báo bài mới
guess-kept = 🗑 Dữ liệu bot lưu về mình
guess-latest = { start-latest }
guess-length = 📏 Độ dài bản tóm tắt
guess-longer = { summary-longer }
guess-next = ▶️ Trang sau
guess-previous = ◀️ Trang trước
guess-related = { summary-related }
guess-save = 🔖 Lưu bài này
guess-saved = 🔖 Các bài đã lưu
guess-settings = ⚙️ Cài đặt
guess-share = ↗️ Chia sẻ bài này
guess-shorter = { summary-shorter }
guess-speak_en = 🌐 English
guess-speak_vi = 🌐 Tiếng Việt
guess-source = { summary-source }
guess-unsave = 🗑 Gỡ bài này khỏi mục đã lưu

help-title = <b>Các lệnh</b>
help-more =
    Trong chat riêng với bot, bạn không cần lệnh: cứ gõ vài từ để tìm, dán đường dẫn một bài báo, hoặc gửi một văn bản dài hay tệp .txt, .docx để tóm tắt.
    Bạn nói tự nhiên bot cũng hiểu: <i>dài hơn</i>, <i>theo dõi giá vàng</i>. Muốn bỏ qua những bài nhắc đến điều gì, đặt dấu trừ trước những từ ấy: <code>mặt{"\u00A0"}trăng{"\u00A0"}-trung{"\u00A0"}thu</code>.
    Ở chat khác, gõ <code>@{ $bot }</code> rồi vài từ.
help-admin = Bạn là quản trị viên: gửi tệp .txt, .jsonl hoặc .csv chứa bài viết vào đây để thêm bài vào kho.
help-command = /{ $name } – { $description }

command-search = tìm bài theo vài từ
command-summary = tóm tắt một bài theo vài từ, số thứ tự hay đường dẫn
command-brief = điểm báo một chủ đề qua nhiều bài
command-latest = các bài mới nhất
command-saved = các bài đã lưu
command-follow = báo khi có bài mới về một chủ đề
command-following = các chủ đề đang theo dõi
command-settings = ngôn ngữ, độ dài, giờ báo bài mới
command-forget = xoá dữ liệu của bạn
command-help = hướng dẫn sử dụng
command-start = bắt đầu
command-reload = nạp lại kho bài
command-remove = gỡ một bài khỏi kho: vài từ, số thứ tự hay đường dẫn
command-stats = kho có gì và được dùng ra sao

search-title = 🔎 <b>{ $query }</b>
search-corrected = Không thấy “{ $query }”, đây là kết quả cho <b>{ $corrected }</b>
search-unknown = Chưa có bài nào nhắc đến “<b>{ $words }</b>”
brief-unmet = 🗓 Không có bài nào đăng <b>{ $words }</b>, nên đây là tin đăng lúc khác.
search-missing = không có “{ $words }”
search-unmet = 🗓 Không có bài nào đăng <b>{ $words }</b>. Các bài đăng lúc khác:
search-not-in-language = 🌐 { LANGUAGE($language) }: chưa có bài nào về <b>{ $words }</b>. Bài bằng tiếng khác:
latest-not-in-language = 🌐 { LANGUAGE($language) }: chưa có bài nào. Bài bằng tiếng khác:
search-named = Không tìm thấy bài nào khớp với “{ $query }”, nhưng có bài về:
search-on-topic = 🙂 Không có tiêu đề nào ghi “{ $query }”, nhưng các bài sau có vẻ thuộc chủ đề này:
search-translated = Không tìm thấy bài nào khớp với “{ $query }”. Bài viết bằng tiếng khác:
search-mentions = 🙂 Chỉ khớp một phần, có thể chưa đúng điều bạn tìm:
search-partial = ⏱ Bot ngừng tìm sớm để trả lời nhanh. Nếu chưa thấy bài cần tìm, bạn thêm một từ nữa nhé.
search-nothing = Không tìm thấy bài nào khớp với “<b>{ $query }</b>”.
search-nothing-nor-open = Không tìm thấy bài nào khớp với “<b>{ $query }</b>”, và bài đang mở cũng không nói về điều đó.
search-question = 🙂 Bot tìm bài cho bạn đọc, có thể trong bài có câu trả lời.
nearest-title = Gần nhất với điều bạn tìm:
search-follow = 🔔 Báo cho tôi khi có “{ $words }”
search-ask = Bạn muốn tìm gì? Cứ gõ vài từ, có dấu hay không dấu đều được.
search-usage = Trong nhóm, bạn gõ ngay sau lệnh nhé.
search-try = 🔎 Tìm thử “{ $example }”
search-forgotten = Bot không còn nhớ lần tìm này, bạn tìm lại nhé.
search-other-chat = 💬 Tìm ở chat khác
search-brief = 🗞 Điểm báo
search-instead = 🔎 Tìm “{ $words }”
search-similar = { $count ->
       *[other] +{ NUMBER($count) } bài tương tự
    }
published = { DAY($date) }
list-open = 📝 Đọc tóm tắt
latest-title = 📰 <b>Bài mới nhất</b>
latest-added = vào kho { DAY($date) }
page-previous = ‹ Trang trước
page-next = Trang sau ›

reading-time = { NUMBER($minutes) } phút đọc
article-language = { LANGUAGE($language) }

summary-ask = 📝 Bạn muốn tóm tắt bài nào?
summary-usage =
    Trả lời tin này bằng vài từ, đường dẫn, hoặc số thứ tự của bài trong danh sách vừa xem.
summary-shorter = ➖ Ngắn hơn
summary-longer = ➕ Dài hơn
summary-shortest = · ngắn nhất ·
summary-longest = · dài nhất ·
summary-source = 🔗 Bài gốc
summary-full = 📄 Toàn văn
summary-related = 🧭 Liên quan
summary-save = 🔖 Lưu
summary-saved = ✓ Đã lưu
summary-share = ↗️ Chia sẻ
summary-more-hits = 🔎 Kết quả tìm kiếm
summary-no-number = Chưa có danh sách nào có bài số { $number }. Bạn hãy tìm trước đã, rồi gõ số thứ tự của bài nhé.
summary-number-too-high = { $most ->
        [1] Danh sách vừa rồi chỉ có 1 bài. Bạn bấm nút bên dưới để đọc nhé.
        [2] Danh sách vừa rồi chỉ có 2 bài. Bạn gõ 1 hoặc 2 nhé.
       *[other] Danh sách vừa rồi chỉ có { NUMBER($most) } bài. Bạn gõ một số từ 1 đến { NUMBER($most) } nhé.
    }
summary-number-unseen = Bạn mới xem đến bài số { NUMBER($most) } của danh sách. Muốn xem tiếp, bạn gõ <i>trang sau</i> nhé.
link-unknown = Bài ở đường dẫn này chưa có trong kho.
link-paste = 📋 Bạn sao chép cả bài rồi dán vào đây, bot sẽ tóm tắt giúp bạn.
link-paste-in-private = 📋 Bạn sao chép cả bài rồi dán vào chat riêng với bot, bot sẽ tóm tắt giúp bạn.
link-add = Bạn là quản trị viên: muốn thêm bài này vào kho, hãy lưu vào thư mục seeds một tệp .txt có nội dung như sau, rồi gửi /naplai
seed-title = Tiêu đề
seed-body = Nội dung bài
summary-gone = Bài này không còn trong kho.
no-last-list = Chưa có danh sách nào để xem tiếp. Bạn gõ vài từ để tìm bài trước nhé.
list-ends = Danh sách vừa xem không còn trang nào nữa.
list-others = Vậy bạn xem tiếp danh sách này nhé:
list-no-others = Ở đây không còn bài nào khác về chuyện đó. Bài bạn cần nói về chuyện gì? Gõ thêm vài từ bạn nhớ, hoặc chọn trong các bài mới nhất:
list-begins = Đây là trang đầu rồi.
which-article = Bạn chọn bài nào? Mở bài đó rồi gõ lại nhé.
which-to-open = Bạn muốn mở bài nào? Bấm số của bài, hoặc gõ số đó nhé.
summary-how =
    📝 Mở một bản tóm tắt rồi bấm các nút bên dưới: dài hơn, ngắn hơn, toàn văn, bài liên quan, lưu, chia sẻ, bài gốc.
    Gõ thẳng ra cũng được, như <i>dài hơn</i> hay <i>chia sẻ</i>.
no-last-summary = Bạn mở một bản tóm tắt trước nhé.
text-saved = 📌 Bản tóm tắt này bot vẫn giữ: muốn xem lại, bạn cứ nói <i>văn bản tôi vừa gửi</i>. Muốn chia sẻ thì chuyển tiếp tin nhắn nhé.
text-forward = Muốn giữ lại hay chia sẻ bản tóm tắt này, bạn chuyển tiếp tin nhắn là được: vào Tin nhắn đã lưu, hoặc cho bạn bè.
text-is-above = 📄 Cả văn bản nằm trong tin nhắn bạn gửi ở phía trên. Bot chỉ giữ bản tóm tắt; muốn nhiều hơn, bạn gõ <i>dài hơn</i> nhé.
text-all-told = 📄 Đây là cả văn bản rồi.
text-is-above-longest = 📄 Bản này dài nhất rồi. Cả văn bản nằm trong tin nhắn bạn gửi ở phía trên.
text-near = 💬 Trong văn bản bạn gửi có viết:
text-question = 🙂 Với văn bản bạn gửi, bot chỉ biết tóm tắt, hoặc trích ra những câu nói về điều bạn hỏi.
text-not-told = 🙂 Bot không thấy câu nào trong văn bản bạn gửi nói về điều đó.
not-translated = 🙂 Bot không dịch được: bài viết bằng tiếng nào thì bot tóm tắt bằng tiếng đó. Bạn muốn đọc về chuyện gì? Cứ gõ vài từ nhé.
not-translated-article = 🙂 Bot không dịch được: bài viết bằng tiếng nào thì bot tóm tắt bằng tiếng đó.
other-languages = Bài viết bằng tiếng khác:
article-question = 💬 Đây là những gì bot biết về bài này:
article-may-tell = 🙂 Bot không thấy câu nào trong bài nói về điều đó, nhưng toàn văn có thể có điều bạn hỏi:
article-near = 💬 Bài “{ $title }” viết:
brief-near = 💬 Các bài của điểm báo viết:
brief-not-told = 🙂 Bot không thấy câu nào trong các bài của điểm báo nói về điều đó, nhưng toàn văn có thể có điều bạn hỏi.
article-mentions = 🔎 “{ $title }” nhắc đến “{ $words }”:
article-more-mentions = … và { NUMBER($count) } câu nữa.
article-no-mention = “{ $title }” không nhắc gì đến “{ $words }”.
text-no-article = Mục này chỉ dành cho bài trong kho, không dùng được với văn bản bạn gửi.
toast-shortest = Bản này ngắn nhất rồi.
toast-longest = Bản này dài nhất rồi. Muốn đọc thêm, bạn xem bài gốc nhé.
toast-longest-text = Bản này dài nhất rồi.
toast-whole = Đây là cả bài rồi, không dài hơn hay ngắn hơn được nữa.
toast-nothing-related = Chưa có bài nào liên quan.
button-needs-tap = 👆 Nút đó phải bấm mới được, bạn bấm giúp bot nhé.
toast-unknown = Nút này thuộc một phiên bản cũ của bot nên không dùng được nữa. Bạn tìm lại nhé.
toast-too-old = Tin nhắn này cũ quá, Telegram không cho bot sửa nữa. Bạn tìm lại nhé.

library-holds = { $count ->
       *[other] 📚 Trong kho có { NUMBER($count) } bài. Bạn muốn đọc về chuyện gì? Cứ gõ vài từ nhé.
    }
library-empty = Kho bài đang trống. Quản trị viên cần đưa tệp vào thư mục seeds rồi gửi /naplai.
library-loading = Kho bài đang được nạp, bạn thử lại sau giây lát nhé.

reload-started = ⏳ Đang nạp lại kho bài…
reload-stop = ✖️ Dừng lại
reload-bar = { $bar } { NUMBER($percent) }%
reload-rate = { NUMBER($articles) } bài · { NUMBER($rate) } bài/giây
reload-minutes-left = còn khoảng { NUMBER($minutes) } phút
reload-seconds-left = còn khoảng { NUMBER($seconds) } giây
reload-finishing = sắp xong, đang sắp xếp lại mục lục…
reload-running = Kho bài đang được nạp rồi. Ai yêu cầu nạp sẽ nhận được kết quả.
reload-admins-only = Lệnh này chỉ dành cho quản trị viên. Muốn tìm bài, bạn gõ /tim nhé.
reload-no-admin = Lệnh này chỉ dành cho quản trị viên, mà bot chưa có ai làm quản trị viên. Nếu bạn là người cài đặt bot: ghi <code>ADMIN_IDS={ $number }</code> vào tệp <code>.env</code> rồi khởi động lại bot.
toast-admins-only = Nút này chỉ dành cho quản trị viên.
toast-reload-running = Kho bài đang được nạp rồi.
toast-reload-stopping = Đang dừng…
toast-reload-over = Không còn lần nạp nào đang chạy.
reload-failed = Không nạp được (mã lỗi { $reference }). Kho bài vẫn như cũ.
reload-stopped = ✖️ Đã dừng. Kho bài vẫn như cũ.
reload-damaged = ⚠️ Chưa nạp được gì vì kho bài bị hỏng. Hãy khởi động lại bot: bot sẽ dựng lại kho từ các tệp nguồn.
reload-disk-full = ⚠️ Không nạp được vì ổ đĩa đã đầy. Kho bài vẫn như cũ.
reload-done = ✅ <b>Đã nạp xong</b>
reload-done-but = ⚠️ <b>Đã nạp, có { NUMBER($count) } lỗi</b>
reload-checked = 🔍 <b>Nếu nạp bây giờ</b>
count-added = { NUMBER($count) } bài mới
count-updated = { NUMBER($count) } bài sửa
count-unchanged = { NUMBER($count) } bài giữ nguyên
count-removed = { NUMBER($count) } bài bị gỡ
count-waiting = { NUMBER($count) } bài chờ bạn quyết định
reload-nothing = ⚠️ <b>Chưa nạp gì cả</b>
reload-folder = Thư mục <code>{ $folder }</code> (SEEDS_DIR) { $reason }.
reload-closed = Hãy giao cho người dùng chạy bot: <code>{ $command }</code>
reload-closed-file = Hãy giao <code>{ $file }</code> cho người dùng chạy bot: <code>{ $command }</code>
reload-closed-own = Người dùng chạy bot là chủ thư mục này nhưng thiếu quyền, hãy cấp thêm: <code>{ $command }</code>
reload-closed-file-own = Người dùng chạy bot là chủ của <code>{ $file }</code> nhưng thiếu quyền, hãy cấp thêm: <code>{ $command }</code>
reload-elsewhere = Bot không vào được thư mục <code>{ $folder }</code>: hãy để các bài ở chỗ khác, rồi sửa SEEDS_DIR.
reload-folder-kept = { NUMBER($count) } bài của bạn vẫn được giữ.
reload-nothing-to-remove = Không còn bài nào cần gỡ: các bài ấy đã có lại tệp nguồn, hoặc đã được gỡ từ trước.
reload-keep = ‹ Giữ lại
reload-kept = Không gỡ bài nào. Lần nạp sau (/naplai), nếu còn bài không có tệp nguồn, bot sẽ hỏi lại.
seeds-whole = ✅ Mọi bài đều đã có lại tệp nguồn.
seeds-mended = ✅ { $names }: không còn lỗi
seeds-deleted = 🗑 { $names }: không còn trong thư mục nguồn, nên cũng hết lỗi
seeds-gone = 🗑 Đã gỡ { NUMBER($count) } bài vì không còn trong thư mục nguồn.
seeds-taken-out = 🗑 Đã gỡ { NUMBER($count) } bài vì đường dẫn được ghi trong <code>removed.urls</code>.
seeds-lost = 🗑 { NUMBER($count) } bài không còn tệp nguồn vừa được gỡ từ nơi khác, chẳng hạn bằng lệnh <code>tomtat reload --yes</code>.
reload-no-change = Không có gì thay đổi ({ NUMBER($count) } bài)
reload-held = ⚠️ { NUMBER($count) } bài không còn trong thư mục nguồn. Gỡ hay giữ?
reload-held-why = Có thể ổ đĩa chưa được gắn, nên các bài này vẫn được giữ cho đến khi tệp nguồn có lại hoặc bạn đồng ý gỡ.
reload-remove = 🗑 Gỡ { NUMBER($count) } bài này
reload-check = 🔍 Kiểm tra thư mục
reload-load = 🔄 Nạp ngay
reload-faults = ⚠️ { NUMBER($count) } lỗi:
reload-faults-kept = { NUMBER($count) } bài đã nạp từ đó trước đây vẫn được giữ.
reload-fault = { $file }, dòng { $line }: { $reason }
reload-fault-file = { $file }: { $reason }
reload-left-out = ℹ️ { NUMBER($count) } bài không có trong kho vì quản trị viên đã gỡ (removed.urls)
reload-others = ℹ️ { NUMBER($count) } tệp không phải .txt, .jsonl hay .csv nên không được đọc, chẳng hạn { $name }
reload-more-faults = … và { NUMBER($count) } lỗi nữa, xem tệp kèm theo.
reload-more-faults-again = … và { NUMBER($count) } lỗi nữa, như trong tệp đã gửi lần trước.
reload-fault-file-caption = Cả { NUMBER($count) } lỗi trong thư mục nguồn

offer-faults = ⚠️ { NUMBER($count) } lỗi; bài nào có lỗi thì bị bỏ qua:
offer-only-faults = ⚠️ Không đọc được bài nào trong tệp này ({ NUMBER($count) } lỗi):
offer-more-faults = … và { NUMBER($count) } lỗi nữa.
offer-no-seed = ℹ️ Không phải tệp bài để nạp: { $fault }
offer-returning = ↩️ Có { NUMBER($count) } bài từng bị gỡ: nạp thì bài trở lại kho.
offer-returned = ↩️ Có { NUMBER($count) } bài từng bị gỡ, nay đã trở lại kho.
offer-nothing = Trong tệp không có gì cần nạp.
offer-load = { $count ->
       *[other] ✅ Nạp { NUMBER($count) } bài
    }
offer-loaded = ✅ Đã nạp: { $name }
offer-elsewhere = Trong thư mục nguồn còn { NUMBER($count) } lỗi khác.
offer-held = { NUMBER($count) } bài không còn tệp nguồn nhưng vẫn được giữ.
offer-sum-up = 📝 Tóm tắt tệp này
offer-no = ‹ Không nạp
offer-declined = Không nạp gì cả.
offer-gone = Tệp không còn trong chat này, bạn gửi lại nhé.
offer-too-large = Telegram chỉ cho bot tải tệp đến 20 MB. Bạn gửi từng phần nhé.
seeds-unwritable = Bot không có quyền ghi vào thư mục <code>{ $folder }</code> (SEEDS_DIR). Hãy giao thư mục này cho người dùng chạy bot: <code>{ $command }</code>
seeds-unwritable-own = Bot không có quyền ghi vào thư mục <code>{ $folder }</code> (SEEDS_DIR), tuy thư mục này là của chính người dùng chạy bot. Hãy cấp thêm quyền: <code>{ $command }</code>
seeds-unwritable-inside = Bot không có quyền ghi vào thư mục <code>{ $folder }</code>. Hãy giao thư mục này cho người dùng chạy bot: <code>{ $command }</code>
seeds-unwritable-inside-own = Bot không có quyền ghi vào thư mục <code>{ $folder }</code>, tuy thư mục này là của chính người dùng chạy bot. Hãy cấp thêm quyền: <code>{ $command }</code>
seeds-closed-to-unit = Unit systemd của bot không được ghi vào thư mục <code>{ $folder }</code> (SEEDS_DIR). Hãy khai thư mục này trong unit: <code>sudo systemctl edit tomtat</code> ([Service], rồi <code>ReadWritePaths=-{ $folder }</code>), sau đó <code>sudo systemctl restart tomtat</code>.
seeds-read-only = Thư mục <code>{ $folder }</code> (SEEDS_DIR) nằm trên ổ đĩa chỉ cho đọc. Hãy gắn lại ổ đĩa để ghi được.
seeds-not-written = Không ghi được vào thư mục <code>{ $folder }</code> (SEEDS_DIR): { $reason }

remove-ask = 🗑 Bạn muốn gỡ bài nào?
remove-nearest = Không có bài nào khớp hẳn. Gần nhất là:
remove-usage = Trả lời tin này bằng vài từ, đường dẫn, hoặc số thứ tự của bài trong danh sách vừa xem.
remove-nothing = Không tìm thấy bài nào khớp với “<b>{ $query }</b>”.
remove-question = 🗑 Gỡ bài này khỏi kho?
remove-it = 🗑 Gỡ bài
remove-keep = ‹ Giữ lại
remove-kept = Bài vẫn ở trong kho.
remove-done =
    🗑 Đã gỡ: <b>{ $title }</b>
    Bài này sẽ không vào kho nữa, dù vẫn còn trong tệp nguồn.
remove-undo = ↩️ Hoàn tác
remove-undone = ↩️ Đã đưa lại vào kho: <b>{ $title }</b>
remove-already = 🗑 Bài ở đường dẫn này đã được một quản trị viên gỡ khỏi kho.
remove-bring-back = ↩️ Đưa lại vào kho
remove-no-seed = Bài này được vào kho trở lại, nhưng không còn tệp nguồn nào chứa nó.

stats-title = 📊 <b>Kho bài</b>
stats-articles = { NUMBER($count) } bài
stats-newest = Mới nhất: { $title } ({ DAY($date) })
stats-newest-loaded = Mới nhất: { $title } (nạp ngày { DAY($date) })
stats-languages = Ngôn ngữ: { $languages }
stats-share = { LANGUAGE($language) } { NUMBER($percent) }%
stats-size = Cơ sở dữ liệu: { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB
stats-today = <b>Hôm nay</b>
stats-since-start = <b>Từ lúc bot khởi động ({ DATETIME($time, timeStyle: "short") }, giờ { ZONE() })</b>
stats-searches = Tìm kiếm: { NUMBER($count) } lần
stats-suggestions = Tìm trong lúc gõ: { NUMBER($count) } lần
stats-summaries = Tóm tắt: { NUMBER($count) } lần
stats-times = (thường mất { NUMBER($median) } ms; 95% dưới { NUMBER($p95) } ms)
stats-nothing = Không tìm thấy: { NUMBER($count) } lần
stats-people = 👤 Bot đang lưu dữ liệu của { NUMBER($count) } người (tìm kiếm, bài đã lưu, theo dõi, cài đặt…)
stats-followers = 🔔 { NUMBER($count) } người theo dõi
stats-chat = Mã số của đoạn chat này: <code>{ $number }</code>

fault-no-url = chỗ này phải là đường dẫn của bài (http… hoặc https…)
fault-no-url-field = url: thiếu, hoặc không phải đường dẫn http(s)
fault-no-separator = sau đường dẫn cần một dòng có ít nhất 5 dấu gạch ngang
fault-empty-file = tệp trống
fault-empty-title = tiêu đề trống
fault-empty-body = nội dung trống
fault-not-utf8 = không phải UTF-8 (hãy lưu lại theo UTF-8)
fault-too-large = bài dài hơn 1 MB nên bị bỏ qua
fault-duplicate = cùng một đường dẫn có ở hai chỗ, bài được lấy từ chỗ đầu
fault-bad-json = không phải một đối tượng JSON trên một dòng
fault-bad-field = url, title hoặc body không phải là chữ
fault-bad-date = published không phải ngày ISO 8601 nên bài bị bỏ qua
fault-bad-header = cần hàng tiêu đề có các cột cách nhau bằng dấu phẩy: url,title,body
fault-semicolons = các cột cách nhau bằng ;, cần dùng dấu phẩy: url,title,body
fault-no-url-column = không có cột url
fault-no-title-column = không có cột title
fault-no-body-column = không có cột body
fault-no-columns = thiếu cột; cần có các cột: url,title,body
fault-bad-row = không phải một hàng CSV có đủ số cột như hàng tiêu đề
fault-unreadable = chưa cấp quyền đọc cho người dùng chạy bot
fault-lost-link = liên kết hỏng: đích của nó không tồn tại
fault-no-folder = không tồn tại
fault-not-a-file = là ống dẫn, socket hay thiết bị chứ không phải tệp
fault-unfollowed-link = liên kết tới thư mục chứa kho bài, hoặc nằm trong thư mục liên kết: không đọc
fault-changed = bị thay đổi trong lúc đọc

alert-title = ⚠️ <b>{ NUMBER($count) } lỗi, chi tiết trong nhật ký</b>
alert-fault = mã lỗi { $what }
alert-deadly = tin { $what } nhiều lần làm bot dừng đột ngột nên không được xử lý nữa
alert-no-updates = không nhận được tin nhắn nào ({ $what })
alert-two-bots = có bot khác dùng chung token với bot này nên tin nhắn đi lạc: hãy dừng một trong hai ({ $what })
alert-updates-again = ✅ Sự cố đã qua: bot đã nhận được tin nhắn trở lại.
alert-logged = <code>{ $what }</code>
alert-more = … và { NUMBER($count) } loại lỗi khác

unknown-command-near = Bot không có lệnh này. Có phải ý bạn là { $command }?
unknown-command = Bot không có lệnh này. Gõ /trogiup để xem các lệnh, hoặc cứ gõ vài từ để tìm bài.
not-text = Bot chỉ đọc được chữ. Bạn gõ vài từ để tìm bài, hoặc dán một đường dẫn nhé. Nếu ảnh có chữ, bạn sao chép phần chữ rồi dán vào đây.
mention-usage =
    Gõ vài từ sau <code>@{ $bot }</code> để tìm bài, hoặc trả lời một tin dài bằng <code>@{ $bot }</code> để tóm tắt tin đó.
not-in-groups = { $what ->
        [saved] Danh sách bài đã lưu là của riêng bạn. Bạn xem trong chat riêng với bot nhé.
        [following] Danh sách theo dõi là của riêng bạn. Bạn xem trong chat riêng với bot nhé.
       *[other] Mục này là của riêng bạn. Bạn xem trong chat riêng với bot nhé.
    }
follow-in-private = 🔔 Bấm một lần là bot sẽ báo cho bạn trong chat riêng khi có bài mới về { $topic }.
open-private = 🔒 Mở chat riêng
error-deadly = Bot đã mấy lần dừng đột ngột vì tin này nên đành bỏ qua. Bạn thử gửi theo cách khác nhé.
error = Bot gặp lỗi, không phải do bạn. Mã lỗi: { $reference }. Bạn thử lại sau ít phút nhé.
too-fast = ⏳ Nhiều tin quá, bot trả lời không kịp. Bạn chờ một phút rồi nhắn tiếp nhé; những tin dồn thêm vừa rồi bot xin bỏ qua.
not-allowed = 🔒 Bot này chỉ dành cho người được mời. Muốn dùng, bạn gửi số này cho quản trị viên của bot: { $number }
inline-nothing = Không thấy bài nào. Hỏi bot ở chat riêng
inline-loading = Kho bài đang được nạp, thử lại sau giây lát
inline-empty = Kho bài đang trống

about = Gõ vài từ, có dấu hay không dấu, để tìm bài báo và đọc bản tóm tắt gồm những câu quan trọng nhất của chính bài đó. Dùng được ngay trong mọi cuộc trò chuyện.
about-short = Tìm bài báo dù bạn gõ kiểu gì, đọc tóm tắt gọn trong một màn hình.

related-title = 🧭 <b>Liên quan đến “{ $title }”</b>
back-to-summary = ‹ Bản tóm tắt
related-back = ‹ Về bài “{ $title }”
full-part = phần { NUMBER($part) }/{ NUMBER($parts) }, còn { NUMBER($minutes) } phút
full-unfold = Bấm vào khung để đọc hết phần này:
full-previous = ‹ Phần { NUMBER($part) }
full-next = Đọc phần { NUMBER($part) } ›

text-title = 📝 <b>Tóm tắt văn bản</b>
text-file = 📝 <b>{ $name }</b>
text-rest = Trong đó còn nói:
text-forgotten = Bot không còn nhớ văn bản này, bạn gửi lại nhé.
text-not-known = 🙂 Bot không thấy <i>{ $name }</i> trong những văn bản bạn đã gửi, có thể bot đã quên rồi. Bạn gửi lại nhé, bot tóm tắt ngay.
texts-sent = 📝 Những văn bản bạn đã gửi, mới gửi hay mới xem ở trên; bấm để xem lại:
texts-none = 📝 Bot không giữ văn bản nào của bạn. Dán vào đây là bot tóm tắt ngay.
which-text = Bạn muốn xem văn bản nào?
which-text-to-delete = Bạn muốn xoá văn bản nào?
text-kept = 📌 Bot vẫn còn giữ bản tóm tắt đây:
text-delete-question = 🧹 Xoá những gì bot đang lưu của “{ $name }”? Xoá rồi thì không lấy lại được.
texts-delete-question = 🧹 Xoá những gì bot đang lưu của tất cả văn bản bạn đã gửi? Xoá rồi thì không lấy lại được.
texts-delete = 🧹 Xoá hết các văn bản
texts-erased = 🧹 Đã xoá: bot không còn giữ gì của những văn bản bạn đã gửi.
text-recipe-part = 🙂 Đây chỉ là vài câu, còn thiếu bước. Cả công thức nằm trong tin bạn đã gửi.
text-delete = 🧹 Xoá văn bản này
text-delete-ask = 🧹 Xoá nó…
text-erased = 🧹 Đã xoá: bot không còn giữ gì của “{ $name }”.
text-near-sent = 💬 Trong văn bản “{ $name }” bạn đã gửi có viết:
text-open = 📝 Mở văn bản này
text-list = 📝 Văn bản đã gửi
forget-parts = 🧹 Những thứ xoá riêng từng cái được: văn bản đã gửi, bài đã lưu, chủ đề theo dõi. Lượt tìm và cài đặt thì chỉ xoá được cùng với tất cả.
forget-all-ask = 🧹 Xoá tất cả…
text-empty = Không có gì để tóm tắt trong tin này.
text-paste = 📋 Bạn dán văn bản vào đây, hoặc gửi tệp .txt hay .docx, bot sẽ tóm tắt cho bạn.
text-short = Đoạn này vốn đã ngắn, không cần tóm tắt nữa.
text-short-or-search = Đoạn này vốn đã ngắn, không cần tóm tắt nữa. Bạn muốn tìm bài à? Gõ vài từ thôi nhé.
text-whole-poem = 📜 Đây là một bài thơ. Rút ngắn thì mất hay, nên bot để nguyên cả bài.
text-whole-recipe = 🍲 Đây là công thức nấu ăn. Thiếu bước nào cũng dở, nên bot để nguyên cả bài.
text-whole-list = 📋 Đây là một danh sách. Mục nào cũng cần, nên bot để nguyên cả bài.
text-list-begun = 📋 Đây là một danh sách dài. Mục nào cũng cần, nên bot để nguyên từng mục; một tin chỉ chứa được chừng này.
text-list-done = Đã xong { NUMBER($done) }/{ NUMBER($entries) } mục.
text-list-more = … còn { NUMBER($count) } mục nữa
file-not-text = Bot chỉ đọc được tệp văn bản (.txt, .md) và tệp Word (.docx). Với tệp này, bạn sao chép nội dung rồi dán vào đây nhé.
file-not-docx = Bot không mở được tệp Word này (tệp hỏng hoặc có mật khẩu). Bạn sao chép nội dung rồi dán vào đây nhé.
file-not-utf8 = Bot chưa đọc được bảng mã của tệp này (cần UTF-8). Bạn mở tệp, chép nội dung rồi dán vào đây nhé.
file-empty = Tệp này trống.
file-no-seeds = Bot không đọc được loại tệp này. Để thêm bài, bạn gửi tệp .txt, .jsonl hoặc .csv nhé; để tóm tắt một văn bản thì gửi tệp .txt, .md hoặc .docx.
file-too-large = Tệp lớn hơn { NUMBER($megabytes) } MB. Bạn gửi từng phần, hoặc sao chép nội dung rồi dán vào đây nhé.

brief-nothing = 🗞 Chưa bài nào nói đủ nhiều về chuyện này để làm điểm báo. Tìm thì có:
brief-title = 🗞 <b>{ $query }</b>
brief-apart = { $count ->
    [1] Có một bài nói về chủ đề này:
   *[other] Điểm nhanh { $count } bài về chủ đề này:
}
brief-mentioned = Được nhắc đến trong { NUMBER($count) } bài:
brief-mentioned-also = Cũng được nhắc đến trong:
brief-nearest = Chưa thấy bài nào viết đúng chủ đề này. Gần nhất là:
brief-undated = không rõ ngày đăng
brief-ask = 🗞 Bạn muốn điểm báo về chủ đề nào?
brief-usage = Bạn gõ chủ đề vào đây.

saved-title = 🔖 <b>Bài đã lưu</b>
saved-how =
    🔖 Mở một bản tóm tắt rồi bấm 🔖 Lưu, hoặc gõ <i>lưu</i>.
    Bài đã lưu nằm trong /daluu
saved-gone = bài này không còn trong kho
saved-nothing = Bạn chưa lưu bài nào. Mở một bản tóm tắt rồi bấm 🔖 Lưu nhé.
saved-remove = 🗑 Bỏ bớt…
saved-which = 🔖 Bạn muốn bỏ bài nào khỏi danh sách đã lưu?
back-to-saved = ‹ Bài đã lưu
save-done =
    🔖 Đã lưu: <b>{ $title }</b>
    Xem lại: /daluu
save-undo = ↩️ Hoàn tác
unsave-done = Đã bỏ khỏi danh sách đã lưu: <b>{ $title }</b>
unsave-nothing = Bài này chưa có trong danh sách đã lưu: <b>{ $title }</b>
toast-saved = Đã lưu. Xem lại bằng lệnh /daluu
toast-set = Đã đổi
toast-unfollowed = Đã bỏ theo dõi
toast-unsaved = Đã bỏ khỏi danh sách đã lưu

follow-ask = 🔔 Bạn muốn theo dõi chủ đề nào?
follow-usage = Bạn gõ chủ đề vào đây.
follow-minus = Muốn bỏ qua những bài nhắc đến điều gì, đặt dấu trừ trước những từ ấy: <code>bóng{"\u00A0"}đá{"\u00A0"}-ngoại{"\u00A0"}hạng{"\u00A0"}anh</code>
follow-done =
    🔔 Từ giờ bạn theo dõi bài mới về { $topic }.
    { $when }
    Xem tất cả: /dangtheo
follow-several = 🔔 Từ giờ bạn theo dõi riêng từng chủ đề này.
follow-new = Hiện chưa có bài nào nói đến chủ đề này.
follow-meant = 🔔 Theo dõi “{ $words }”
unfollow-done = 🔕 Đã bỏ theo dõi { $topic }.
changed-follow = 🔁 Đã đổi: bạn không theo dõi { $topic } nữa.
changed-save = 🔁 Đã đổi: bỏ lưu <b>{ $title }</b>
changed-back = ↩️ Đã trả lại như cũ.
unfollow-all-ask = 🔕 Bạn muốn bỏ theo dõi tất cả?
unfollow-all = 🔕 Bỏ theo dõi tất cả
unfollow-none-left = Giờ bạn không còn theo dõi chủ đề nào.
unfollow-all-done = 🔕 Bạn không còn theo dõi chủ đề nào nữa.
unfollow-nothing = Bạn không theo dõi { $topic }.
follow-at-once = Có bài mới là bot báo ngay; nếu có nhiều bài thì { NUMBER($minutes) } phút mới báo một lần.
follow-daily = { $hour ->
        [0] Bot sẽ báo bài mới lúc 0 giờ (nửa đêm) mỗi ngày{ -in-zone }.
       *[other] Bot sẽ báo bài mới lúc { $hour } giờ mỗi ngày{ -in-zone }.
    }
follow-already =
    🔔 Bạn đang theo dõi { $topic } rồi.
    Xem tất cả: /dangtheo
follow-without = { $words }, trừ những bài nhắc đến { $left_out }
topic-without = { $words } (trừ { $left_out })
follow-too-many = Bạn đã theo dõi { NUMBER($most) } chủ đề, không thêm được nữa. Bỏ bớt ở /dangtheo nhé.
follow-no-words = Bạn gõ ít nhất một từ để theo dõi nhé.
following-title = 🔔 <b>Đang theo dõi</b>
following-nothing = Bạn chưa theo dõi chủ đề nào. Gửi /theodoi kèm vài từ về điều bạn quan tâm nhé.
following-remove = 🗑 Bỏ theo dõi…
following-how = Không muốn nhận tin nữa thì bỏ theo dõi; muốn yên một thời gian thì tạm tắt.
following-which = 🔔 Bạn muốn bỏ theo dõi chủ đề nào?
back-to-following = ‹ Đang theo dõi
following-mute = 🔕 Tạm tắt { NUMBER($days) } ngày
following-muted = 🔕 Thông báo đang tắt đến ngày { DAY($until) }. Bài mới trong thời gian đó sẽ được báo khi bật lại.
following-muted-hours = 🔕 Thông báo đang tắt đến { DATETIME($until, timeStyle: "short") }. Bài mới trong thời gian đó sẽ được báo khi bật lại.
following-muted-tomorrow = 🔕 Thông báo đang tắt đến { DATETIME($until, timeStyle: "short") } ngày { DAY($until) }. Bài mới trong thời gian đó sẽ được báo khi bật lại.
following-not-stopped = 🔔 Chưa tắt gì cả. Bạn bỏ theo dõi hoặc tạm tắt ở dưới nhé.
following-paused = 🔕 Đã tắt thông báo: bot không gửi gì nữa cho đến khi bạn bật lại. Các chủ đề bạn theo dõi vẫn được giữ.
following-muted-all = Thông báo chỉ tắt được cho mọi chủ đề cùng lúc, không riêng { $topic }. Nếu không cần chủ đề ấy nữa, bạn bỏ theo dõi nó nhé.
following-unmuted = 🔔 Thông báo đang bật.
following-unmute = 🔔 Bật lại
news-title = { $count ->
       *[other] 🔔 <b>{ NUMBER($count) } bài mới</b>
    }
news-topic = Về <b>{ $words }</b>:
news-unfollow = 🔕 Bỏ theo dõi “{ $words }”
news-follow-again = ↩️ Theo dõi lại “{ $words }”
news-following = 🔔 Đang theo dõi
news-rest = Còn { NUMBER($count) } bài nữa:
news-more = { $count ->
       *[other] … và { NUMBER($count) } bài nữa
    }

settings-title =
    ⚙️ <b>Cài đặt</b>
    Bấm vào mục bạn muốn đổi.
settings-language = 🌐 Ngôn ngữ: { $value }
settings-sentences = 📏 Độ dài bản tóm tắt: { $value }
settings-quoted = 📄 Tóm tắt hiện sẵn: { $value }
already-set = ✓ Đang để như vậy rồi: { $label }
settings-hour = 🔔 Báo bài mới: { $value }
choose-language = 🌐 Bạn muốn bot nói tiếng gì?
choose-sentences =
    📏 Bạn muốn bản tóm tắt thường dài mấy câu?

    “Tự động” là { NUMBER($count) } câu; thư từ, thông báo, biên bản, hợp đồng bạn gửi thì dài hơn nếu cần, cho đủ ý chính.
choose-quoted = 📄 Bản tóm tắt nên hiện sẵn đến đâu? Phần còn lại, bấm vào là mở ra.
choose-hour =
    🔔 Bạn muốn được báo bài mới ngay khi có, hay gom lại mỗi ngày một lần vào giờ bạn chọn?
    “Ngay khi có”: có bài mới là báo ngay; nhiều bài thì gom lại, { NUMBER($minutes) } phút báo một lần.
    Các giờ bên dưới là giờ { ZONE() }. Bạn ở nơi khác thì gõ tên thành phố hoặc tên nước nhé.
hour-zone = 🕗 Bot đang báo theo giờ { ZONE() }. Bây giờ ở đó là { DATETIME($now, timeStyle: "short") }.
settings-zone = 🌍 Múi giờ: { ZONE() }
choose-zone =
    🌍 Bot đang báo theo giờ { ZONE() }. Bây giờ ở đó là { DATETIME($now, timeStyle: "short") }.
    Muốn theo giờ nơi khác thì bạn gõ tên thành phố hoặc tên nước, chẳng hạn “Paris” hay “nước Nhật”.
zone-usual = ↩️ Về giờ mặc định của bot
zone-which = 🌍 Ở đó có nhiều múi giờ. Bạn muốn theo giờ thành phố nào?
zone-unknown =
    🌍 Bot chưa biết nơi này theo múi giờ nào: { $place }
    Bạn thử gõ thành phố lớn gần nhất nhé, chẳng hạn “đổi múi giờ sang London”.
hour-days = 🕗 Không chọn được ngày trong tuần: bài mới được báo ngay khi có, hoặc mỗi ngày một lần. Muốn yên mấy ngày thì tạm tắt ở /dangtheo nhé.
hour-whole = 🕗 Bài mới chỉ báo được vào giờ tròn, chẳng hạn 8 giờ, chứ không báo được giờ lẻ.
back-to-settings = ‹ Cài đặt
sentences-auto = tự động
sentences = { $count ->
       *[other] { NUMBER($count) } câu
    }
digest-instead = 🔔 Bỏ bản tin tổng hợp thì có bài mới bot báo ngay, hay không báo gì nữa? Bạn chưa chọn thì mọi thứ vẫn như cũ.
digest-each = 🔔 Có bài là báo ngay
digest-none = 🔕 Không báo gì nữa
digest-at-once = ngay khi có
digest-hour = { $hour }h
digest-daily = { $hour ->
        [0] 0 giờ (nửa đêm) mỗi ngày{ -in-zone }
       *[other] { $hour } giờ mỗi ngày{ -in-zone }
    }
# Named only if it is not the usual one.
-in-zone = { IS_CHOSEN() ->
        [yes] , giờ { ZONE() }
       *[no] { "" }
    }
language-auto = tự động
language-vi = Tiếng Việt
language-en = English
layout-plain = một màn hình
layout-quoted = vài dòng đầu
layout-whole = tất cả

kept-things = 🔒 Bot chỉ giữ những thứ này về bạn: { $things }. Bot giữ chỉ để trả lời bạn. Muốn xoá thì gõ /xoadulieu nhé.
forget-question =
    🧹 Xoá hết những gì bot đang giữ về bạn: { $things }?
    Xoá rồi thì không lấy lại được.
forget-ask = 🧹 Xoá những thứ này…
forget-all = 🧹 Xoá hết
forget-keep = ‹ Giữ lại
agree-by-tap = 👆 Việc này phải bấm nút mới được, bạn bấm giúp bot nhé. Chưa có gì bị xoá.
forget-kept = Không có gì bị xoá.
forget-done = 🧹 Đã xoá hết những gì bot giữ về bạn: { $things }.
forget-nothing = 🧹 Bot không giữ gì về bạn.
forget-saved = { $count ->
       *[other] { NUMBER($count) } bài đã lưu
    }
forget-follows = { $count ->
       *[other] { NUMBER($count) } chủ đề theo dõi
    }
forget-queries = { $count ->
       *[other] { NUMBER($count) } lần tìm
    }
forget-texts = { $count ->
       *[other] bản tóm tắt của { NUMBER($count) } văn bản đã gửi
    }
forget-settings = { $count ->
       *[other] các cài đặt của bạn
    }
forget-and = { $things } và { $last }
