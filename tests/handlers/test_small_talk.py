"""What people say who look for nothing, and what they are told."""

import pytest
from talk import Talk, WriteSeed

from bot.commands import COMMANDS, Command
from bot.handlers.small_talk import aged_in, asks_of_entry, command_in, number_in, small_talk

# Each kind, and what is said so.
SAID = """
complaint: trời đất ơi sao dở quá vậy | ủa sao nó hiện cái gì lạ vậy | bot gì kỳ cục quá
thanks: cảm ơn bot nha, hẹn lần sau | cam on nhieu, hen mai gap
farewell: thôi hẹn hôm sau | mai gap nha | giờ bye nha | thoi gio tam biet
more: đọc thêm đi | cho coi them
hour: bạn gửi bài lúc mấy giờ vậy | tin moi gui luc nao
kept: bạn còn giữ thông tin gì của tôi | du lieu cua minh co bi luu khong
kept: mình muốn biết bot có lưu dữ liệu của mình không
unmute: nhận tin lại như cũ | nhan bai tiep di
about: who made this app | ai tạo ra bot này vậy
farewell: cheers bro laters
greeting: yo
complaint: your a bit thick
settings: what hour do i get the news
unable: any pics of it
save: stick it in my favourites
saved: where do my favourites live | my faves
help: hows it work then
following: what am i subbed to
unmute: turn em back on
agreement: fair enough
remove: lose it | get shot of that
cancel: no hang on
farewell: night x
thanks: cheers for ur help today
complaint: ugh youre useless | this is rubbish nothing works
keep: no wait dont | khoan khoan
hour: tối đừng có báo nha
complaint: bực ghê
saved: nay gio luu may bai r | t da luu bn bai roi | how many have i saved
kept: what do you store | bot co doc tin nhan cua t k
about: m la ai z, ai lam ra m
latest: newest one you got | co gi doc cho vui toi nay k
settings: what language am i on
hour: digest off
settings: what time is my digest
farewell: right im off to bed
unfollow_all: unfollow all of em
pause_all: mute everythin
back: quay lai ds luc nay
keep: nah dont
complaint: qua chan, k thay gi hay | bot gi ma hoi gi cung k biet
unsave: bo bai nay khoi da luu | xoá nó ra khỏi mục đã lưu
latest: cho t cai gi hay hay di | tìm cho mình bài nào vui vui
back: show me the list again | cho coi lai danh sach hoi nay
length: tu gio tra loi ngan thoi
auto_length: do dai tu dong lai nhu cu
unfollow_all: huy het theo doi | nghi theo doi het di
hide_language: dont show me vietnamese articles | đừng cho tôi xem mấy bài tiếng Anh
saved: đồ tôi lưu đâu mất rồi
next: bai ke | whats the next one in the list
unable: doc lon len di | hinh dau sao hong thay hinh
agreement: thoi xin loi em nha | sorry about that
thanks: hi hi dễ thương ghê | thanks pet | that's sweet
complaint: your rubbish | you are useless
zone: no thats vietnam time, i want my time | my time please | doi mui gio
hour: as they come then
again: tell me about it
greeting: chào | Xin chào bạn! | hello there | alo | Chào buổi sáng cả nhà | alo bot ơi
thanks: cảm ơn | Thanks, that's all! | i loved it, thank you very much | cheers | ok thanks, bye
thanks: cam on ban nhieu nhe | Thank you so much! | hay quá
thanks: ta that was helpful | that was useful cheers | that's really helpful thank you | hữu ích quá
picked: just give me the deadlines | just the dates | i only need the key dates
picked: chỉ cho xem hạn chót thôi
agreement: ok | okay! | thế thôi nhé | that's all | đúng rồi
farewell: tạm biệt | tam biet nhe | good night | Bye! | hẹn gặp lại bạn
wellbeing: how are you? | how r u | bạn khoẻ không | ban khoe khong | what's up
about: bạn là ai? | who are you?
help: bạn làm được những gì | What can you do? | what are you good for?
unable: kể chuyện cười | ke chuyen cuoi di | tell me a joke please
help: help | helpp | Giúp tôi với | menu | hướng dẫn sử dụng
cancel: thôi hủy | thoi huy | Huỷ | khỏi | bỏ qua đi | không cần nữa | Never mind | forget it
cancel: đừng làm gì được | dung lam gi het
stop: stop | make it stop | stop please
complaint: mày ngu quá | bot dỡ ẹc | stupid bot
wellbeing: khoẻ hông
about: ban la ai z
help: bạn làm được gì dzậy | what can u do | bot lam duoc gi
unable: đọc cho tui nghe
help: giup tui voi
thanks: dạ cám ơn nghen
longer: dài ra chút | bit longer pls | slightly longer | bit more | a tad more
shorter: even shorter ffs | make em shorter | bit shorter | slightly shorter | a little bit shorter
shorter: whats the gist
length: make summaries shorter by default | always short summaries please
auto_length: set length back to automatic
remove: bin it
lost: hổng hiểu | hông hiểu chi hết trơn | không hiểu gì hết trọi | hong hieu chi
greeting: mô rứa | chào nghen | chèn ơi chào bạn
search: k thay | tim hoai k thay | không tìm thấy bài nào hết | kiem mai ko ra
search: i cant find it | it's not in the list
lost: wtf is this
speak_en: set it to english
speak_en: oh no english please | sorry, back to english | i need english back
speak_en: can i have everything in english again
speak_vi: ủa lộn, tiếng việt mà | không, cho lại tiếng việt đi
next: and the next one
shorter: hơi dài, rút ngắn lại hộ | hoi dai rut gon giup minh
full: full bai | cho đọc cả bài | cho mình xem full bài đi
length: cho ngắn thôi mặc định | để mặc định ngắn thôi
others: k phai | không phải
lost: sao lại tiếng anh, k hiểu | toàn tiếng anh ko hiểu gì hết
forget: uk xoa het di
source: wheres the original
next: what else have you got
1: tóm lại 1 câu
1: noi gon lai 1 dong xem nao
2: rút còn 2 dòng | gom lai con 2 y thoi | make it two bullets
3: 3 dòng thôi | 3 dong thoi | tóm lại 3 ý chính | 3 gạch đầu dòng | three bullet points please
unsave: thoi khoi luu | thôi đừng lưu nữa | thoi dung luu bai nay nua
save: luu bai nay mai coi | lưu lại nha, mai mình coi | luu lai de mai em doc
longer: dai chut nua | dài chút xíu nữa đi
shorter: ngan chut nua | gọn chút đi
about: em la ai vay
longer: noi them ve bai nay | viet ki hon | giai thich gium
save: ghim bai nay
others: doi bai khac
back: ve lai danh sach
kept: bot luu gi cua toi
holdings: co chuyen muc gi
source: bai nay cua bao nao
again: noi lai di | kết luận là gì
length: cai dat do dai | chinh lai do dai
full: doc dc ca bai k | mo het ra
shorter: dai qua k doc noi
settings: chuyen ngon ngu | ve mac dinh | switch the language
source: copy link dum
help: len menu | thoat | bat dau lai
search: tim khac di
latest: tin hay nhat hom nay
hour: bao ngay khi co
mute: tat bao tin | dung lam phien toi toi nay
1: co 1 cau duoc khong
help: lam duoc nhung gi the
unsave: xoa khoi danh sach di
hour: co tin thi bao ngay nhe
following: khong nhan tin nua
unmute: cu bao nhu cu
speak_vi: tieng viet nhe
lost: sao lai ra tieng anh
search: tai sao khong tim thay
add: them bai vao the nao | toi muon gop bai
unable: bao cao loi | lien he ai | bot cua ai vay | sua loi chinh ta giup | gui anh duoc khong
auto_length: de do dai tu dong nhu cu
greeting: ey up | now then
farewell: tara then | ta ra
full: gi us it all
related: what else is there like it
length: set length to short
saved: may cai bai cu toi luu dau roi
unsave: xoa bai do khoi danh sach luu
length: tu nay tom tat ngan thoi nha | tom tat ngan hon cho tat ca cac bai
forget: xoa het nhung gi luu ve toi | quen het di
related: doc bai khac lien quan
hour: dung gui bao ban dem
unable: chu to len duoc khong
lost: kho xem qua
unsave: delete that one from saved
previous: previous one
hour: less often
source: whats this from
shorter: say it in fewer words | just the headline
full: gimme the full whack | give us the lot
source: where's this from
save: pin this | keep hold of this one | remind me to read this later
share: forward it
related: other articles on this
hour: just send them straight away | turn notifications off at night
settings: reset everything
help: start over
farewell: quit
elsewhere: can i use this in my family chat
complaint: you've misunderstood
thanks: haha nice one | brill ta | cheers thats brill
help: wot can u do | bot xai sao z
share: gui cho ban toi
saved: moi luu gi roi | luu bai nao
latest: random article | the best article you have | what's popular | bai hay nhat | tin noi bat
longer: explain this more | can you explain it in more detail | please elaborate
longer: viet dai ra hon ti | gui lai t ban dai hon
longer: sao ngan v | them ti nua | why so short | write more
full: xem lai nguyen van
cancel: thoi bo | nah leave it | forget about it
mute: dont send me anything for now | tạm thời đừng nhắn gì cho mình
following: không cần báo
pause_all: khoi bao nua | thôi khỏi gửi tin nữa
following: de xem dang theo gi
related: thêm bài cùng chủ đề đi | bài lq
wordless: … | 👍 | ? | 🙂🙂 | — | 😂😂 haha | hihi
cancel: không | no | k
about: m la ai z | mày là ai | who r u
unable: sang mai co mua khong | what time is it | lam tho di | i'm bored
complaint: ngu vl | đồ ngu | this is useless | u suck lol | sao ko tra loi
lost: ko hieu j het | k hiểu gì hết | rối quá | i dont get it | what now? | i'm lost
undo: undo | hoàn tác
remove: remove it | gỡ bài
following: mh dang theo doi gi | dang theo | đang theo gì
search: tim bai khac | search something else
about: sory. whats your name
related: anything like that | more like that one | something else like this
settings: reset settings | put the settings back to default | cho mặc định lại | dat lai mac dinh
length: always short | lúc nào cũng ngắn thôi
auto_length: number of sentences automatic | để độ dài tự động | put the summary length to default
saved: my list | danh sách của tôi
forget: forget everything | delete all my stuff | wipe my history | erase what you know about me
forget: remove all my info | get rid of everything you have on me
forget: xoá hết mọi thứ của tôi | quên tui đi | bỏ hết thông tin của em | xoa sach du lieu cua minh
forget: delete everything about me | xoa het du lieu cua toi | quên tôi đi
shorter: ngan nua di
longer: lengthen | make it longer | viết dài hơn
1: ngan nhat | as short as possible
10: dài nhất có thể | make it as long as possible
more: nua | go on
next: con bai nao nua k | bai tiep theo | any more?
latest: bai viet hay nhat | gimme news | tin tuc
again: mở ra đi | open it | cái này nói về gì vậy | đọc cho tui bài nớ đi
save: luu bai ni
save: lưu cái này lại mai đọc | luu lai mai coi tiep | cất bài này lại tối đọc
saved: hôm bữa tôi lưu bài gì đó, coi lại coi | may bai hom bua toi luu dau, coi lai coi
shorter: bài ni ngắn lại | thấy dài quá
shorter: tom tat gon thoi | nói ít thôi
latest: hom nay co gi hay | bữa nay có bài nào hay không
shorter: noi dai dong qua | mày nói dài dòng quá đọc mệt | nói chi dài rứa
sum_up: tom tat no di
source: nguon dau | whats the source
share: gui cho ban
related: anything else like this
saved: bai da luu | cho xem các bài đã lưu | show me what I saved | Các bài đã lưu nhé
saved: my saved articles
saved: cho xem mấy bài đã lưu | mở bài đã lưu hôm nọ | xem bài lưu | cho xem lại danh sách đã lưu
saved: mấy bài mình lưu đâu rồi | coi lại mấy bài tui lưu | bai luu bua truoc dau roi
saved: tìm lại bài đã lưu | cho coi bài lưu hồi nãy | where are my saved articles
saved: list my bookmarked ones
save: lưu lại bài này | bài này lưu lại để tối đọc | luu luon | lưu giùm tui bài này
save: luu lai de cuoi tuan doc | bài này hay lưu lại | cất bài này đi | để dành bài này lát coi
save: de toi doc sau | để mình tối đọc | lưu lại để em mai xem
save: save this one to read tonight | keep this for later | please save this article
mute: mute it | tắt chuông
pause_all: tắt thông báo | turn off notifications | stop all notifications | dung gui gi nua
following: dang theo doi | What do I follow?
following: dang theo doi gi | thôi không theo dõi nữa
unsave_all: delete what i saved | clear my saved list | xoá hết bài đã lưu | bo luu tat ca
full: show me the whole mail | give us the lot | cho xem ca thu
latest: whats new this week | anything new today
unfollow_all: bỏ theo dõi hết | bo theo doi tat ca | unfollow all
latest: co bai nao hay k | có gì hay không bạn | anything interesting?
unsave: bỏ lưu | bo luu bai nay | unsave it
settings: cai dat | Settings | set… | setting | mo cai dat
saved: vào mục đã lưu | mo muc luu | mở lưu | mo bai da luu
speak_en: đổi sang tiếng Anh | speak English please | tiếng anh đi | để tiếng anh
speak_en: doi ra tieng anh di | chuyển thành tiếng Anh
speak_vi: quay lại tiếng việt đi | nói tiếng việt | noi tieng viet di | switch back to vietnamese
speak_vi: de tieng viet
speak_en: talk to me in english only | nói tiếng Anh với tôi | noi tieng anh voi toi
speak_vi: reply to me only in vietnamese | nói chuyện với em bằng tiếng việt thôi
help: giúp được gì vậy | bot giup toi duoc nhung gi | what can you help me with
again: bài này có gì hay không | trong bai do co gi moi
cancel: nah | not interested | leave it as it was
greeting: hiya | howdy
thanks: hay đó | hay lam nha
help: what else can you do | ban con lam duoc gi khac
holdings: what have you got then
undo: bo nham roi | lỡ tay xoá nhầm | undo that | pressed it by mistake
unable: which of these is the best one to read
unable: can you make it a bit simpler | bai nao nen doc truoc
lost: đọc không hiểu gì hết | doc hoai ko hieu
following: khi nao co tin thi bao | khi nào có gì mới thì nhắn mình
following: tell me when there's something new | what did i just sign up for
hour: bao buoi toi duoc khong | bỏ báo buổi tối | how often will you bother me | bao lâu báo một lần
others: try another | bài kia đâu | where's the other one
latest: is there anything newer | có bài nào mới hơn không
save: get back to it later
share: gui cho ba xa toi coi | gửi cho chị em đọc
back: the one before that | bai truoc do
read_again: what was i reading | nãy mình đang đọc bài gì
others: cho toi bai khac de doc hon | bài khác ngắn hơn | another shorter one
display: doi giao dien to hon | dark mode | chỉnh cỡ chữ lớn lên
complaint: sao ban tra loi cham vay | chậm quá | why are you so slow
search: không có à | nothing then | you've got nothing on that
source: cho hỏi bài này lấy ở đâu ra | what's the link
speak_en: cài đặt sao cho chữ tiếng anh | làm sao để bot nói tiếng anh
latest: có bài mới hơn không
unable: any pictures | bài này có hình không
saved: did i save that one | bài này mình lưu chưa
hour: i dont want notifications at night | không muốn nhận thông báo ban đêm
length: make the text longer by default
text_again: tom tat lai cai thu vua roi | no the other text
next: co bai nao nua
agreement: that'll do | oh wait that's right | doc xong roi
cancel: thoi khoi, de khi khac | maybe later
longer: sao it chu vay
complaint: too scary | that's way too hard
following: turn you off
unable: can i see a picture
hour: when will i hear from you
saved: lưu chỗ nào vậy | xem lai cai luc nay luu
unsave: xoá giùm bài vừa lưu
back: bai truoc hay hon
lost: răng rứa | sao vậy | chừ | giờ sao | how come
text_again: tóm tắt lại văn bản lúc nãy | tom tat lai cai thu luc nay
text_again: cái email em mới gửi | thư hồi nãy viết gì | xem lại tài liệu ban nãy
others: không phải bài này | cái khác đi | nham bai roi | not this one
complaint: sao ngu dữ | ngu như lợn | thằng khùng | bớt láo đi
complaint: sao nhảm vậy | đồ ăn hại | tra loi nhu dien | im mồm đi | hỏi ngu thế
greeting: bot ơi | ê mày | này bot ơi
hour: chừng nào mới gửi tin vậy | mấy h thì báo | send new articles once a day
hour: notify me once a day | i want it in the mornings not all day | dừng báo ban đêm
hour: message me once a day please | stop sending messages at night
hour: notifications only in the evening | i only want new articles once a day | dung bao ban dem
hour: mỗi ngày báo một lần thôi | ngày chỉ gửi cho mình 1 lần | chi bao buoi sang thoi
latest: hnay có tin gì mới hem | bữa nay có gì hot z
shorter: dài thế đọc ko hết | ngan gon lai dc hem
share: gửi bài này cho mẹ em đọc
source: cho xin link bài này nè
following: t đang theo dõi những gì v
help: cho e hỏi bot này xài sao | dùng cái này kiểu gì
following: tui theo doi nhung cai gi | t theo dõi mấy chủ đề r
full: đọc nốt phần còn lại
longer: kể chi tiết hơn đi
farewell: thôi tôi đi ngủ đây
sum_up: sum up the text again
shorter: tóm tắt cái thư lúc nãy ngắn thôi | tóm tắt lại ngắn thôi | tóm gọn lại thôi
1: tóm gọn thôi 1 câu | tóm tắt cái thư lúc nãy trong một câu
2: rút gọn còn 2 câu | sum it up in two sentences
complaint: đm sao ngu thế | bố láo | sao ngu vậy | dm ngu vl | bot gì mà ngu thế
complaint: why are you so stupid
length: make it shorter by default | shorter summaries from now on
about: is this ai? | are u a robot | are you chatgpt
complaint: no thats not what i asked | that's not the one i wanted
full: give me the whole chat | the full email please
forget: forget everything you know about me | wipe everything | erase it all | delete everything
saved: hôm trước tôi lưu bài gì nhỉ | hom truoc toi luu bai gi | bai luu hom qua dau roi
saved: mo lai bai da luu | bài nào tôi lưu rồi
saved: what was that thing i saved earlier | what did u save for me | what have you kept for me?
kept: bot giữ gì về tôi? | what do you keep about me
forget: xoa du lieu cua toi | delete my data
search: tìm kiếm
related: có bài nào tương tự không | anything similar?
save: lưu giúp mình | save this for later
share: gửi bài này cho bạn tôi | send this to my friend
back: quay lại | go back
shorter: ngan hon | Ngắn hơn chút nhé | shorter please | ngan hon nua | ngắn lại giùm | ngắn thôi
longer: longer pls | dai hon | chi tiết hơn đi | Longer! | dài hơn nữa | daif hown nuawx
full: xem đầy đủ | cho mình xem hết | đọc toàn bộ | doc het bai | toanf vawn | read it all
full: cho doc het | cho tôi xem hết đi
full: cho mình đọc cả bài | can I read the whole thing
2: doi sang 2 cau cho ngan
3: 3 câu là đủ rồi | để 3 câu cho dễ đọc
length: dat do dai ngan | chỉnh độ dài tóm tắt ngắn lại
8: tóm tắt trong tám câu
10: 10 câu
next: trang sau | trang tiep theo | Next page please | next
previous: trang truoc | previous page
more: con gi nua k | xem thêm | xem theem nhes | more | show more
again: tom tat bai vua roi | bài này nói gì
sum_up: summarize it
1: 1 câu thôi | mot cau | one sentence please
3: tóm tắt 3 câu thôi | 3 câu | in three sentences
3: make it 3 sentences | the summary in three sentences
full: whole thing please | can i have the full article | I want to read the entire story
save: add this to my bookmarks
saved: show me what i've bookmarked | which articles did i save | is anything saved
pause_all: no more alerts please
save: ok save that for later | keep this | save the article please
unsave: remove it from my saved | take this off my bookmarks
saved: have i got anything saved | what did I bookmark | do i have any saved articles
shorter: summary shorter | a shorter version please
longer: summary longer | make this longer | okay, a longer summary
again: read it | can you read this for me | what's this about? | what does the article say
search: try again | search again
following: who am I following | what topics am i following right now | remind me what I'm following
saved: what did i save the other day | the articles I saved last week | what have I got saved so far
shorter: đổi sang kiểu ngắn hơn luôn được không | có bản nào gọn hơn không
longer: chuyển qua bản chi tiết hơn giúp mình
related: có bài nào liên quan nữa không | còn bài nào liên quan đến bài này không
shorter: the gist | in a nutshell please | cut that down a bit | that's way too long
longer: tell me a bit more | that's not enough | it's a bit short
1: make it really short | one line | the one sentence will do
unsave: don't save that
source: where did you get that from
latest: anything good to read tonight?
following: stop sending me these | turn this off please | unsubscribe
saved: my saves | show me my saves please | my saved stuff | what ive saved | everything i've saved
related: any more like that | more like this one | anything similar | got any others like this
related: have u got something similar | similar ones
about: hiya whats this then | what is this thing | whats this for | what's this bot for then
cancel: forget that | no dont | forget it
next: what else have u got | wot else have u got
others: thats boring | dont like it | i don't really like this one | this is a bit dull
"""


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (said, kind)
        for kind, some in (line.split(": ") for line in SAID.split("\n") if line)
        for said in some.split(" | ")
    ],
)
def test_what_looks_for_nothing_is_small_talk(said: str, kind: str) -> None:
    assert small_talk(said) == kind


@pytest.mark.parametrize(
    "said",
    [
        "chào mào",
        "forget me not",
        *("saves", "copy that", "more like home", "like it or not", "boring machines"),
        "mặc định",
        "hoi dien",  # a festival, not a fool
        "bài khác biệt",
        "dữ liệu",
        "khong the",
        "thư viện lúc nãy",
        "cảm ơn tổ quốc",
        "em",
        "bạn bè",
        "1975",
        "C",
        "giúp việc",
        "menu phở",
        "theo dõi bão",
        "rồi",
        "roi",
        "dịch",  # an epidemic, not to translate
        "nguồn",
        "đỏ ngư",
        "liên quân",  # a game, not what is related
        "lựu",
        "khói",
        "ngu",  # to sleep
        "find hen",
        "lưu quang vũ",
        "quay lại trường học",
        "tôi",
        "tim",
        "vang",
        "da",
        "100 câu",
        "short story",
        "save the whale",
        "no news is good news",
        "na",  # a fruit
        "chạy chậm",
        "nam dong",
        "nam y",
        *("sao tiếng anh", "sao ra tiếng anh", "sao nói tiếng việt"),  # asks why, wants none
        f"alo {'a ' * 95}q",  # in no time
        f"{'giup voi ' * 22}x",
    ],
)
def test_words_that_say_more_are_none(said: str) -> None:
    assert small_talk(said) is None


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("tóm tắt phở", ("summary", "phở")),
        ("Tom tat: Sông Mê Kông", ("summary", "Sông Mê Kông")),
        ("tóm tắt giúp mình bài phở", ("summary", "phở")),
        ("summary of the river", ("summary", "river")),
        ("Summarize 2", ("summary", "2")),
        ("give me the gist of the river", ("summary", "river")),
        ("tóm tắt", ("summary", "")),
        ("tóm tắt giúp mình với ạ", ("summary", "")),
        ("tóm tắt đi", ("summary", "")),
        ("theo dõi phở nhé", ("follow", "phở")),
        ("theo dõi phở giùm nghen", ("follow", "phở")),
        ("bao tui khi co bai moi ve sau rieng", ("follow", "sau rieng")),
        ("điểm báo dùm tui về vũ trụ", ("brief", "vũ trụ")),
        ("theo doi gia nha", ("follow", "gia nha")),
        ("follow bees, please!", ("follow", "bees,")),
        ("diem bao vang", ("brief", "vang")),
        ("brief on light", ("brief", "light")),
        ("brief on the ocean", ("brief", "ocean")),
        ("give me a brief about bees", ("brief", "bees")),
        ("a brief on bees", ("brief", "bees")),
        ("can you please summarize bees", ("summary", "bees")),
        ("em muốn theo dõi vàng", ("follow", "vàng")),
        ("stop telling me about gold", ("unfollow", "gold")),
        ("theo dõi vàng -giá", ("follow", "vàng -giá")),
        ("báo tôi khi có tin về bão", ("follow", "bão")),
        ("follow bees", ("follow", "bees")),
        (
            "let me know when theres something new about bees",
            ("follow", "bees"),
        ),
        ("keep me posted on bees please", ("follow", "bees")),
        ("tell me about new articles on bees", ("follow", "bees")),
        ("tell me if there is life on mars", None),
        ("follow this", ("follow", "")),
        ("theo dõi cái này", ("follow", "")),
        ("summarize number 1", ("summary", "1")),
        ("bo theo doi vang", ("unfollow", "vang")),
        ("unfollow bees", ("unfollow", "bees")),
        ("dung theo doi X", ("unfollow", "X")),
        ("đừng theo dõi vàng nữa", ("unfollow", "vàng")),
        ("tomtat phở", ("summary", "phở")),
        ("theo doix thuees xe", ("follow", "thuế xe")),
        ("Theo Doix Vinhj Haj Long -gias", ("follow", "Vịnh Hạ Long -giá")),
        ("toms tawts vinhj haj long", ("summary", "vịnh hạ long")),
        ("tom1 tat8 phở", ("summary", "phở")),
        ("dieemr baos xe tair", ("brief", "xe tải")),
        ("theo doi iron man", ("follow", "iron man")),
        ("khi nào có bài mới về cá tra thì báo mình nhé", ("follow", "bài mới về cá tra")),
        ("nếu có tin lúa gạo, nhớ nhắn em nha", ("follow", "tin lúa gạo")),
        ("when there is news on rice let me know", ("follow", "news on rice")),
        ("khi nào có bão", None),
        ("tổng hợp về hà nội", ("brief", "hà nội")),
        ("tổng hợp lại về hà nội giúp em nhé", ("brief", "hà nội")),
        ("diem tin ha noi gium minh", ("brief", "ha noi")),
        ("tong hop giup minh ve sai gon", ("brief", "sai gon")),
        ("điềm báo động đất", None),  # an omen is no brief
        ("“tóm tắt phở”", None),
        ('"follow the money"', None),
        ("tình trạng theo dõi", None),
        ("brief history of time", ("outline", "history of time")),
        ("bài về phở", None),
        ("", None),
    ],
)
def test_a_command_in_plain_words_is_read_with_what_it_is_about(
    said: str, command: tuple[str, str] | None
) -> None:
    assert command_in(said) == command


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("the second one", "nth 2"),
        ("open the third article", "nth 3"),
        ("show me the first one please", "nth 1"),
        ("2nd", "nth 2"),
        ("number two", "2"),
        ("whats number 2", "2"),
        ("whats the 2nd one", "nth 2"),
        ("read article 3", "3"),
        ("bài thứ hai", "nth 2"),
        ("bai thu 2", "nth 2"),
        ("mở bài 2 được ko", "2"),
        ("the last one", "last"),
        ("mở bài cuối cùng", "last"),
        ("bai chot y", "last"),
        ("số 2 nói gì", "2"),
        ("cai thu ba viet ve cai gi vay", "nth 3"),
        ("the bottom one", "last"),
        ("last year", None),
        ("bai so 2", "2"),
        ("mở cái thứ hai cho mình", "nth 2"),
        ("cai thu 3", "nth 3"),
        ("cái thứ nhứt", "nth 1"),
        ("cho mình xem bài số 2 được không", "2"),
        ("can you open the second one for me", "nth 2"),
        ("mở bài số hai nhé", "2"),
        ("bai thuws tuw", "nth 4"),
        ("cái đầu tiên", "nth 1"),
        ("cai dau tien", "nth 1"),
        ("tin thứ 12", "nth 12"),
        ("#2", "2"),
        ("số 2", "2"),
        ("2.", "2"),
        ("thứ hai", None),  # Monday
        ("thứ 2", None),
        ('"the second one"', None),
        ("the two towers", None),
        ("second world war", None),
        ("bài hai", None),  # bài hài
        ("24h", None),
        (f"{'the ' * 60}x", None),
    ],
)
def test_an_entry_of_a_list_is_named_by_its_number_or_place(said: str, number: str | None) -> None:
    assert number_in(said) == number


@pytest.mark.parametrize(
    ("said", "number"),
    [
        *[("what is number 3 about", "3"), ("tell me a bit more about the 2nd one", "nth 2")],
        *[("what does article 2 say", "2"), ("number 4 what is it about", "4")],
        *[("bài số 2 kể chuyện gì", "2"), ("bai so 4 the nao", "4")],
    ],
)
def test_who_asks_what_an_entry_is_about_names_it(said: str, number: str) -> None:
    assert number_in(said) == number
    assert asks_of_entry(said)


@pytest.mark.parametrize("said", ["number 3", "the second one", "bài số 2", "what happens in mars"])
def test_who_merely_names_an_entry_or_another_thing_asks_nothing_of_it(said: str) -> None:
    assert not asks_of_entry(said)


@pytest.mark.parametrize(
    ("said", "age"),
    [
        *[("the oldest one first please", None), ("open the oldest article", "oldest")],
        *[("the newest of these", "newest"), ("bài cũ nhất đi", "oldest")],
        *[("bai moi nhat trong danh sach", "newest"), ("oldest bridge in the world", None)],
    ],
)
def test_an_entry_is_named_by_its_age(said: str, age: str | None) -> None:
    assert aged_in(said) == age


@pytest.mark.parametrize("said", ["thứ hai", "thứ 2", "2", "the second one"])
def test_where_an_entry_is_asked_for_no_day_is_meant(said: str) -> None:
    assert number_in(said, asked=True) in {"2", "nth 2"}


@pytest.mark.parametrize("command", [it for it in COMMANDS if not it.admin], ids=lambda it: it.name)
def test_a_command_needs_no_slash(command: Command) -> None:
    """But `tim`, which is a heart as well."""
    for name in set(command.names) - {"tim"}:
        assert small_talk(name) == command.name or command_in(name) == (command.name, "")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("said", ["xin chào", "thanks", "…", "👍"])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("where", ["private", "group"])
async def test_it_gets_a_kind_line_with_ways_on(
    talk: Talk, said: str, language: str, where: str
) -> None:
    talk.is_with("Ann", language=language)
    if where == "group":
        talk.chat = talk.telegram.group("Nhóm")
        said = f"@tomtat_bot {said}"
    await talk.says(said)
    talk.sees("gõ vài từ" if language == "vi" else "few words")
    latest = "📰 Bài mới nhất" if language == "vi" else "📰 Latest articles"
    await talk.presses(latest)
    talk.sees("1. Ong mật" if language == "vi" else "1. How the river")


@pytest.mark.usefixtures("urls")
async def test_after_a_command_it_is_words_to_search_for(talk: Talk) -> None:
    await talk.says("/search chào")
    talk.sees("chào")
    talk.sees_not("👋")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("vi", "ok", "👌 Cần đọc gì nữa"),
        ("vi", "tạm biệt", "Tạm biệt bạn! 👋"),
        ("vi", "thôi khỏi", "không có gì thay đổi"),
        ("vi", "mày ngu quá", "Bot xin lỗi"),
        ("en", "never mind", "nothing was done"),
        ("en", "stupid bot", "Sorry"),
        ("vi", "bạn khoẻ không", "vẫn khoẻ"),
        ("vi", "k hieu gi het", "Đơn giản thôi"),
        ("vi", "hoàn tác", "không có gì để hoàn tác"),
        ("vi", "gỡ bài", "chưa rõ bạn muốn gỡ gì"),
        ("vi", "mai co mua khong", "bot chịu"),
        ("vi", "m la ai z", "Đây là Tóm Tắt"),
        ("en", "i don't understand", "It is simple"),
        ("en", "undo", "nothing to undo"),
        ("en", "remove it", "not sure what to remove"),
        ("en", "is it going to rain tomorrow", "beyond me"),
        ("vi", "kể chuyện cười", "bot chịu"),
        ("vi", "bạn có người yêu chưa", "bot chịu"),
        ("vi", "ban bao nhieu tuoi", "bot chịu"),
        ("en", "ok", "👌 Need anything else?"),
        ("en", "good night", "Goodbye! 👋"),
        ("en", "how r u", "I'm fine"),
        ("en", "tell me a joke", "beyond me"),
        ("en", "do you like music?", "beyond me"),
        ("en", "what is your favourite colour", "beyond me"),
    ],
)
async def test_each_kind_has_a_line_of_its_own(
    talk: Talk, language: str, said: str, answer: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(answer)
    talk.sees_button("📰 Bài mới nhất" if language == "vi" else "📰 Latest articles")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("do you know the river", "1. How the river"),
        ("bạn có biết ong mật không", "1. Ong mật"),
        ("bạn có bài nào về xyzzyplugh không", "Không tìm thấy"),
        ("how the river", "1. How the river"),
        ("how do you do", "1. How do you do it"),
    ],
)
async def test_what_a_title_tells_is_looked_for_whoever_is_spoken_to(
    talk: Talk, write_seed: WriteSeed, said: str, found: str
) -> None:
    write_seed("how", "How do you do it all in a day", "Nobody knows.")
    await talk.reload()
    await talk.says(said)
    talk.sees(found)


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "said", "who", "label", "commands"),
    [
        ("vi", "bạn là ai", "Đây là Tóm Tắt", "📖 Bot làm được gì", "Các lệnh"),
        ("en", "who are you?", "I am Tóm Tắt", "📖 What I can do", "Commands"),
    ],
)
async def test_who_asks_who_it_is_is_told_in_a_sentence(
    talk: Talk, language: str, said: str, who: str, label: str, commands: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(who)
    talk.sees_not(commands)
    await talk.presses(label)
    talk.sees(commands)


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("said", ["giúp tôi", "what is this?"])
async def test_who_asks_for_help_is_shown_the_commands(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees("Các lệnh", "/tim – ")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("bai da luu", "chưa lưu bài nào"),
        ("dang theo doi", "chưa theo dõi"),
        ("cài đặt", "Cài đặt"),
        ("xoa du lieu cua toi", "không giữ gì về bạn"),
    ],
)
async def test_a_command_in_plain_words_is_answered_as_typed_with_a_slash(
    talk: Talk, said: str, seen: str
) -> None:
    await talk.says(said)
    talk.sees(seen)


@pytest.mark.usefixtures("urls")
async def test_what_the_bot_cannot_do_may_be_searched_for(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("do you like music")
    talk.sees("beyond me")
    await talk.presses("🔎 Search “do you like music”")
    talk.sees("No articles found")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "asks", "tap", "yes"),
    [
        ("vi", "xoá hết dữ liệu của tôi", "bấm nút", ("ok", "có", "dong y", "co xoa di")),
        ("en", "delete everything about me", "a tap", ("yes", "yes delete it", "i am sure")),
    ],
)
async def test_a_yes_removes_nothing_and_says_so(
    talk: Talk, language: str, asks: str, tap: str, yes: tuple[str, ...]
) -> None:
    """Who agrees in words is told that only the button does it."""
    talk.is_with("Ann", language=language)
    await talk.says("/follow gold")
    await talk.says(asks)
    for agreed in yes:
        await talk.says(agreed)
        talk.sees(tap)
    await talk.says("/following")
    talk.sees("gold")


@pytest.mark.usefixtures("urls")
async def test_to_say_again_that_all_is_to_be_forgotten_is_a_yes(talk: Talk) -> None:
    """The question is not asked twice: the button below it does it."""
    await talk.says("/follow vàng")
    await talk.says("xoá hết dữ liệu của tôi")
    talk.sees("không lấy lại được")
    await talk.says("uk xoa het di")
    talk.sees("bấm nút")


@pytest.mark.usefixtures("urls")
async def test_the_whole_text_of_a_named_article_is_its_summary_with_the_button(
    talk: Talk,
) -> None:
    await talk.says("toàn văn bài ong mật")
    talk.sees("Ong mật báo cho nhau")
    talk.sees_button("📄 Toàn văn")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        *((it, "thanks") for it in ("ta", "thanks x", "thank you x", "cheers xx", "ta love")),
        ("give me something to read on the bus", "latest"),
        ("anything good to read in the bath please", "latest"),
        ("có gì hay để đọc lúc chờ xe không", "latest"),
        ("something to read to my parrot on the bus strike", None),
        ("what do you know about me", "kept"),
        ("what u got on me", "kept"),
        ("bạn đang giữ những gì về mình", "kept"),
        ("xong roi cam on nha", "thanks"),
    ],
)
def test_thanks_and_wishes_are_known_as_people_put_them(said: str, kind: str | None) -> None:
    """A kiss may follow thanks; where one wants to read is no topic; what else is named is one."""
    assert small_talk(said) == kind


async def test_a_button_is_pressed_by_what_it_says_behind_a_yes(talk: Talk) -> None:
    """Whoever repeats what is done agrees to it."""
    talk.is_with("Ann", language="en")
    await talk.says("/follow gold")
    await talk.says("unfollow everything")
    await talk.says("yes unfollow everything")
    talk.sees("no longer follow anything")


@pytest.mark.parametrize(
    ("language", "said", "nothing", "kept", "erase"),
    [
        ("en", "what do you know about me", "stores nothing about you", "1 topic", "Delete it"),
        ("vi", "bot giữ gì về tôi", "không giữ gì về bạn", "1 chủ đề", "Xoá hết"),
    ],
)
async def test_who_asks_what_is_kept_is_told_that_and_not_asked_to_delete_it(
    talk: Talk, language: str, said: str, nothing: str, kept: str, erase: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(nothing)
    await talk.says("/follow gold")
    await talk.says(said)
    talk.sees(kept)
    talk.sees_not(erase)
    talk.sees_no_button(f"🧹 {erase}")


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("show me the full text of the first one", ("whole", "the first one")),
        ("send me the summary of the second", ("summary", "second")),
    ],
)
def test_a_place_is_read_behind_what_is_wanted_of_it(said: str, command: tuple[str, str]) -> None:
    """Whoever says it to the bot, and not only who names it."""
    assert command_in(said) == command


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("toi co dang theo doi gi ko", "chưa theo dõi chủ đề nào"),
        ("thoi dung roi cam on", "Rất vui vì giúp được bạn"),
        ("luc nao cung tra loi linh tinh", "chưa làm bạn vừa ý"),
        ("lm sao de doc bai cu", "chưa lưu bài nào"),
        ("co gui tin hang ngay khong", "mỗi ngày một lần vào giờ bạn chọn"),
        ("muon gui bai nay cho ban thi lam sao", "Mở một bản tóm tắt rồi bấm"),
        ("lưu bài này thì làm sao", "bấm 🔖 Lưu"),
    ],
)
async def test_questions_and_remarks_are_read_without_marks(
    talk: Talk, said: str, answer: str
) -> None:
    """How something is done may be asked behind what is to be done."""
    await talk.says(said)
    talk.sees(answer)


@pytest.mark.usefixtures("shipped")
async def test_a_word_of_two_syllables_says_nothing_of_the_screen(talk: Talk) -> None:
    """Without diacritics ``sai gon`` might be ``sai`` and ``gọn``."""
    await talk.says("sai gon")
    talk.sees("🔎 sai gon")
