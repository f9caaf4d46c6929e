"""No text, however long or odd, takes more than a moment or much memory.

Time is the processor's, and the less of two tries: another program that shares the processor's
caches may slow one down.
"""

import re
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from summarizer import as_written, lead, read_paste, split_sentences, summarize
from summarizer.languages import known_languages, language_data
from summarizer.languages.parts import Part

MEGABYTE = 1_000_000
LETTER = 100_000
LONGEST_PASTE = 400_000
LITTLE = 10_000
MOST_SECONDS = 2.0
MOST_MEGABYTES = 150

# Texts of the shape that each of a language's patterns looks for, whole or begun and never ended.
SHAPES = {
    "letters": ["ăắ ", "ơ"],
    "rank": ["ĐD. A ", "BSCKII. "],
    "credit": ["Ảnh: ", "(Ảnh: A) ", "Photo by ", "(Photo: A "],
    "bare_credit": [
        "Ảnh: AFP Theo ông ",
        "Ảnh: AFP ",
        "Ảnh: An Nhơn Theo ",
        "Ảnh: A A ",
        "Ảnh: A  ",
    ],
    "opening": [
        "Cháy lớn Theo ông. ",
        "a Theo ",
        "A A ",
        "(a Theo ",
        "“a Theo ",
        "a b c ",
        "Fire However, it ",
    ],
    "dateline": [
        "HÀ NỘI, 4/1 (TTXVN) - ",
        "HUẾ - ",
        "HUẾ ",
        "NAIROBI, May 3 (Reuters) - ",
        "(a) - ",
    ],
    "pointing": [
        "Tuy nhiên, ",
        "Gần hai mươi ba năm sau, ",
        "Một người bạn khác ",
        "Ở ca thứ hai ",
        "However, it is. ",
        "Only ten years later ",
    ],
    "dates": [
        "ngày 5/12 ",
        "thứ hai ",
        "cuối tuần này ",
        "december 4 ",
        "5 december ",
        "end of the ",
    ],
    "times": ["ko at 7 ", "7h30 ", "7 giờ 30 ", "7:30 ", "7 a.m. ", "noon "],
    "stakes": [
        "put the a a ",
        "rents will not ",
        "học phí a a không ",
        "a, if you see a ",
        "nếu thấy a ",
        "insurance is a worth ",
        "bảo hiểm xe không ",
        "nếu quá ",
        "không được ",
        "if you do not ",
        "if it does ",
        "no dogs, cats, ",
        "must not ",
    ],
    "references": ["căn cứ ", "bên a (", "hôm nay, ngày ", "tôi cam đoan ", "pursuant to "],
    "hosting": ["over to my ", "at ab's ", "we'll ", "làm a b ở nhà ", "thôi, nhà a a "],
    "corrections": ["không làm cúng ở nhà a ", "not at mum's ", "chứ không phải "],
    "changes": [
        "swap it's now 5 ",
        "instead of ",
        "has now been ",
        "thay vì ",
        "dời a b c ",
    ],
    "resulting": [
        "these results are ",
        "these blood ",
        "những kết quả này ",
        "điều này ",
    ],
    "findings": ["the scan of ", "we found a ", "kết quả a ", "chẩn đoán "],
    "treatments": [
        "start a ",
        "start 5 mg",
        "5 mg a ",
        "5 mg every ",
        "5 mg ngày uống ",
        "refer a ",
        "request scan ",
        "tăng 5 ",
        "hẹn a b ",
        "the doctor says a ",
        "dặn a a ",
        "uống a một viên a ",
        "uống mỗi sáng a hai ",
        "không tự ý mua uống ",
    ],
    "diagnosing": [
        "the scan of a showed ",
        "you have a a a a ",
        "kết luận bà bị ",
        "siêu âm a thấy ",
        "chẩn đoán a b ",
    ],
    "stopping": [
        "stop taking ",
        "stopped the a b ",
        "thuốc a ngưng ",
        "thuốc a không uống b ",
        "ngưng uống dùng ",
    ],
    "sparing": [
        "you do not need a a ",
        "no sign of a ",
        "không cần phải ",
        "chưa phải mổ ",
        "không có dấu hiệu ",
    ],
    "emergencies": [
        "should you a ",
        "call an ambulance ",
        "go straight to ",
        "khi a phải đi ",
        "if they ring ",
        "lỡ gọi ",
        "if it ",
        "if it go to ",
        "call 999 ",
        "nếu đau ",
        "nếu đến ",
    ],
    "introducing": [
        "tổ chức cho các ",
        "báo các a ",
        "your a b ",
        "just to say ",
        "xin thông báo ",
        "chuyện là ",
        "i am writing ",
        "wanted to follow ",
    ],
    "asides": ["à mà ", "p. s ", "by the way "],
    "conditions": ["điều 6. nếu ", "9.3 if ", "...... if "],
    "notices": ["thông báo ", "important notice "],
    "invitations": ["thông báo về việc ", "you are "],
    "tips": ["here are some a ", "quick tip ", "một số mẹo ", "mẹo a "],
    "vague": ["mấy việc ", "a few things ", "several good "],
    "matters": [
        "there is the question of a ",
        "còn có chuyện a ",
        "first of all the a a ",
        "first, the a.",
        "thứ hai là việc a a ",
    ],
    "following": [
        "to this when ",
        ", so it ",
        "as follows ",
        "writing following a ",
        "như sau ",
        "most people know ",
        "please, don't ",
        "nhiều người đều biết ",
        "thông báo với a ",
    ],
    "offers": [
        *("không phải ", "đừng vào hỏi ", "cần hỏi gì ", "not an ", "ask a ", "questions in the "),
        "i don't really ",
        "not looking for ",
        "em ít khi ",
        "mong tham dự a a ",
        "nhờ mọi người a ",
        "nhờ mọi người chia sẻ giúp em ",
        "share cảm ơn ",
        "chia sẻ bài giúp em ",
        "#a",
        "please share this so nobody ",
        "please share ",
        "so pass this with ",
        "mong bà con ủng hộ ",
        "có gì chưa rõ ",
        "có gì gọi ",
        "if anything ",
        "if you questions ",
        "thank you ",
    ],
    "copies": ["nơi nhận: ", "copies to: "],
    "looks": [
        *("mặc áo ", "chừng 30 tuổi ", "in her forties ", "grey old ", "about 40 "),
        *("lông a ", "túi a ", "black a ", "white and ", "small a ", "mèo a ", "nặng ", "chân a "),
    ],
    "rates": ["hàng tháng ", "/tháng ", "every calendar ", "12 hours a "],
    "absent": [
        "the only reason that ",
        "her a",
        "a b so that he ",
        "a b c, họ ",
        "a b c ",
        "lúc đó họ ",
        "a b tụi ",
        "by the time i got home ",
        "they've ",
    ],
    "row": ["Ca sáng ", "Nhóm thứ ", "Group one "],
    "describing": ["a b, c accent ", "very polite ", "giọng miền ", "nói chuyện rất "],
    "spreading": [
        "please read on ",
        "sorry for the long ",
        "tell your a a ",
        "ai a a đọc hết ",
        "mọi người a a a ",
    ],
    "warnings": [
        "no a a a will ever a ",
        "the bank will not ask ",
        "không bao giờ ",
        "không ai được ",
        "never ever ",
        "never asks ",
    ],
    "measures": ["schools may a ", "the road ", "cho phép các trường ", "dự báo "],
    "occasion": ["it was the time i a ", "đó là lần em "],
    "deeds": ["i a ", "told mum what ", "em a ", "quên ", "may "],
    "these": ["these two ", "those as", "những a a ", "2 a a này "],
    "unnamed": [
        "but last year's ",
        "nhưng cái của năm ngoái ",
        "a b is not the only ",
        "another reason ",
        "a b không phải là lý do ",
        "một lý do ",
        "tối hôm đó, hai ",
        "more than that a ",
        "if a above ",
        "please check if yours ",
        "if you can to do ",
        "ann has been quoted a ",
        "nếu a nhiều hơn ",
        "nếu của ai ",
        "nếu khi làm như ",
        "anh tư mua cái ",
        "tôi hỏi mẹ vì sao lại ",
        "that same night, all ",
        "when i asked my a why ",
        "a without ",
        "ann felt that it was ",
        "anh tư cho rằng ",
        "a thiếu ",
        "từ buổi a ",
        "ever since that ",
        "we left in there ",
        "we did not ",
        "he said the cause ",
        "đi về đó ",
        "tổ vẫn chưa ",
        "kinh phí dự kiến ",
        "cô ghi nhận ",
        "cho rằng nguyên nhân ",
        "that's because ",
        "điều này là ",
        "a b three of ",
        "so if you ",
        "still, out of that ",
        "nhưng từ tờ giấy ",
        "vì vậy bà con ",
        "a b won't ",
        "please do so ",
        "we need 3 ",
        "a b £5 a load ",
        "for the second ",
        "a b of that ",
        "you don't need any a ",
        "if your a could spare the a ",
        "text me on 0 0 0 ",
        "nhưng vậy mà ",
        "a b hình đó ",
        "mấy chú dặn ",
        "the higher dose ",
        "on the back ",
        "you get a date ",
        "the results are ",
        "mình cần ba ",
        "a b đồng ý tăng ",
        "a b không đồng tình ",
        "em a liều cao ",
        "a b ở mặt sau ",
        "tôi xin đem về ",
        "a b thì không ",
        "web nhìn giống ",
        "so did my ",
        "the page looked ",
        "mostly a ",
        "most of ",
        "ten minutes ",
        "a plan it ",
        "ta nhờ các hộ ",
        "we say this ",
        "be there ",
        "please pay by ",
        "we stop now ",
        "xong là ",
        "đề nghị dừng ngay ",
        "please return it ",
        "we would happily ",
        "nếu không có ",
        "that isn't so ",
        "use the ten a ",
        "anyone able to take over ",
        "police will a issue fines ",
        "phần còn lại ",
        "từ hôm đó ",
        "ai muốn nhận thay ",
        "công an a b xử phạt ",
        "six of the nine ",
        "a b in the same ",
        "a b before you plug ",
        "the man who ",
        "a b trong số ",
        "ba trong số chín ca ",
        "a b ở cùng ",
        "a b khi cắm ",
        "người đến lấy ",
    ],
    "speaking": ["chị ", "quý ông bà ", "thư này "],
    "places": [
        "tham quan a ",
        "chuyến a b ",
        "điểm đến a b ",
        "at 12 high ",
        "where: a ",
        "in the old ",
        "tại số 12 ",
        "địa điểm ",
    ],
    "spots": ["at the old ", "12 km ", "tại a b ", "cách a b ", "phòng số "],
    "eras": ["in 19", "late ", "thế kỷ x", "những năm thứ ", "năm 19", "tháng "],
    "bills": ["12.50 ", "tenner ", "12 ", "không mất "],
    "numbers": ["two ", "hai ", "ba người "],
    "reasons": ["because ", "cannot be ", "vì ", "để tránh "],
    "follows_from": ["therefore ", "that is ", "vì vậy "],
    "shutting": ["is temporarily ", "will not be ", "sẽ ", "tạm ", "ngừng "],
    "rerouting": ["a, a ", "come in a ", "take the a ", "em, em ", "đi em em ", "dùng tạm "],
    "visiting": ["engineers visit ", "we get into a ", "thợ a vào ", "chúng tôi đến từng "],
    "visited": ["if nobody is ", "leave a card ", "beforehand ", "nếu không có ai ", "để lại "],
    "depositing": ["safe ", "transferring ", "moving her a ", "tài khoản ", "chuyển hết số "],
    "occurring": [
        "will now take ",
        "we are going to a ",
        "we are holding a ",
        "the works will start ",
        "the a b c ",
        "bus leaves from a ",
        "sẽ được tổ chức ",
        "chuyến đi a b ",
        "thi công sẽ ",
        "xe a b sẽ ",
    ],
    "outings": ["we are going on our a ", "year a is off ", "lớp a b c sẽ ", "nhà trường "],
    "usual": ["as usual again ", "will not be ", "vẫn a ", "như thường "],
    "coming": ["will ", "is to ", "sẽ ", "đề nghị "],
    "bygone": ["has all been ", "has just ", "took ", "đã ", "vừa tổ ", "tuần "],
    "naming": ["you do have ", "known ", "được phẫu ", "chẩn đoán "],
    "consulting": [
        "thank you for ",
        "this a-b c man ",
        "i had the pleasure of ",
        "mr ab was ",
        "bệnh nhân a b ",
        "chúng tôi đã ",
    ],
    "remitting": ["so she moved £5", "mẹ đã chuyển 5", "then mum sent £"],
    "urging": ["the a b council ", "so the board should ", "hội đồng a b c ", "vậy nên sở cần "],
    "elsewhere": ["In Leeds the ", "At Ab Cd ", "Ở Vinh, ", "Tại Đà Nẵng a"],
    "staying": ["The ", "Now ", "Xe "],
    "closing": ["will close ", "closes a for a ", "tạm đóng ", "đóng cửa "],
    "reopening": ["opens ", "it is re-", "mở cửa ", "hoạt động "],
    "denying": ["a is not a ", "a không phải a ", "a is not "],
    "reporting": ["then so he also ", "the nice man then ", "rồi thì ổng a b ", "người lạ a nói "],
    "frauds": ["swindle", "con ", "bị lừa "],
    "alleging": ["the nice man then also ", "my mum was then ", "họ a b c ", "má a bị "],
    "bidding": ["then please you must ", "rồi xong phải "],
    "safeguards": ["call your own a ", "do not ", "báo ngay cho ", "nếu a "],
    "refuges": ["call on ", "gọi ngay cho 11"],
    "posing": ["said that he was from the a b ", "claimed to be ", "tự xưng ", "giả danh "],
    "tricks": [
        "what she did not know ",
        "so they were talking ",
        "they can make ",
        "the app then gave ",
        "ứng dụng a là giả ",
        "gửi a một đường dẫn ",
        "điều khiển a máy ",
        "chiêu a là ",
    ],
    "tabling": ["1. a a reported on ", "1. a a gave a short report ", "1. a a báo cáo tình hình "],
    "reconvening": ["date and time, and ", "the next general ", "thời gian họp lần "],
    "secrets": ["nobody tell mum a ", "keep it all ", "đừng ai nói a ", "giữ bí "],
    "refuting": [
        "but it is simply ",
        "it is not ",
        "i disagree ",
        "nhưng nói vậy ",
        "tôi không a ",
    ],
    "demanding": ["so here is what i want ", "what i would do ", "tôi đề nghị hai ", "vậy nên "],
    "affirming": ["what we a ", "it is ", "mà chính ", "điều a b "],
    "forbidding": ["please never ", "do not ever ", "tuyệt đối không "],
    "shares": ["each a b will ", "each a pays a ", "£1,", "mỗi a đóng ", "không ", "đồng ý với "],
    "favourites": [
        "my favourite a ",
        "the a i love most in a ",
        "is the a i ",
        "em rất yêu a ",
        "em yêu nhất trong ",
        "là người a em ",
    ],
    "once": ["but one cold ", "thế rồi một "],
    "remembering": ["i still never remember ", "em vẫn nhớ ", "em không thể ", "kỉ niệm a "],
    "arguing": ["theo em, ", "in my view ", "i strongly "],
    "concluding": [
        "tóm lại ",
        "mình cho 7 ",
        "in conclusion ",
        "would i really ",
        "i'd rate the camera ",
    ],
    "paying": ["pay by 4 june ", "pay £5. pay by 4 june. ", "chuyển khoản ", "nộp tiền "],
    "options": [
        "option two ",
        "quote b ",
        "phương án một ",
        "báo giá a ",
    ],
    "choosing": [
        "let me know ",
        "say which one ",
        "which would you ",
        "chọn theo cách ",
        "ngày nào ",
    ],
    "choices": ["either a b ", "the other ", "or we ", "hai là ", "cách thứ "],
    "calling": ["ring me ", "please call or text ", "gọi ngay giúp ", "liên hệ ngay gấp "],
    "saying": ["“a,” she said. ", "“a,” she ", "“a”, bà nói. ", "“a”, bà "],
    "first": ["first of all ", "the first ", "trước hết, ", "lý do "],
    "further": ["first, a. second, b. ", "the second ", "thứ nhất, a. thứ hai, b. ", "thứ hai "],
    "bodies": ["the police ", "our ", "công ", "phòng "],
    "many": ["so they ", "và họ "],
    "reckoning": ["they say ", "but they told us ", "họ nói ", "và họ bảo "],
    "groups": ["the police ", "all the ", "our a ", "tất cả các "],
    "pending": ["still a ", "nobody has ", "needs a ", "vẫn chưa ", "còn thiếu "],
    "forgoing": ["decided not to buy a ", "no decision was ", "chưa quyết ", "chị a xin cho "],
    "standing": [
        "will be treated ",
        "sẽ bị xử ",
        "has £5 ",
        "còn lại 5 ",
        "tồn quỹ ",
        "từ nay ",
        "from now ",
    ],
    "lacking": ["còn thiếu ", "nhưng a a ", "trong khi ", "is a ", "missing ", "needs to be "],
    "mending": ["sửa lại ", "a a a sửa ", "bổ sung và ", "send and ", "fix them ", "a a send "],
    "optional": [
        "families who receive ",
        "families on ",
        "ai muốn ",
        "nếu a b ",
        "anyone who ",
        "if you ",
    ],
    "weighing": [
        "what i learned a ",
        "điều tôi a ",
        "would i a ",
        "so is it a ",
        "vậy a ",
        "vậy có nên a ",
    ],
    "proposing": [
        "the council now has ",
        "proposals ",
        "thành phố a ",
        "kế hoạch mới ",
    ],
    "claiming": [
        "so instead a better ",
        "cách làm hay hơn ",
        "chúng tôi đặt ra a a ",
        "so we have now ",
        "a, ",
        "song a, ",
        "theo tôi, a ",
        "tôi cho rằng ",
        "i believe ",
        "in my view ",
    ],
    "objecting": [
        "có người ",
        "người ta a ",
        "some people ",
        "others ",
        "i have often been ",
        "it is often ",
    ],
    "answering": ["nhưng ", ", nhưng", "but ", ", but", "i think that it is ", "theo em, em lại "],
    "resolving": [
        "what changed my mind ",
        "so a has to ",
        "so a ",
        "in our house ",
        "the first a the ",
        "cho nên a ",
        "thế nên ",
        "tuần sau tôi ",
        "cái trước a cái ",
        "còn a, tôi chỉ ",
    ],
    "wishing": ["but so ", "i would really like ", "every a a ", "nên tôi ", "mỗi a a "],
    "lately": ["the other september ", "three weeks ", "mùa a vừa ", "tháng vừa rồi "],
    "somebody": [
        "an a ",
        "someone ",
        "a call from ",
        "số lạ ",
        "a group of a ",
        "có người ",
        "my old old ",
        "một người đàn ",
        "bà ngoại của ",
    ],
    "again": ["she ", "bà ", "đàn bà "],
    "sourcing": ["the news was made by a ", "thông tin được a ", "thông tin được a đưa ra tại a "],
    "banning": ["not be ", "no longer be ", "không được phép ", "bị "],
    "insights": [
        "keeping a is ",
        "to a a a a ",
        "giữ a là ",
        "không phải là a. mà ",
        "taught me ",
        "what has a a ",
        "dạy tôi ",
        "không phải là a, ",
        "không a. nó ",
        "tôi tin ",
        "giờ tôi lại ",
        "chứ không ",
        "isn't a ",
        "was not a, but i ",
        "was not a. it ",
        "it turns ",
        "i had come to ",
    ],
    "then": ["until then ", "đến khi đó "],
    "moments": ["until it ", "cho đến khi "],
    "addressed": ["tom and ann, ", "tom "],
    "anchored": ["the tuesday ", "hôm đó ", "on that day ", "the procedure ", "that is a b "],
    "referring": ["như trên, ", "như đã ", "xem phần ", "see above. ", "as "],
    "pronoun": ["Ông nói. ", "Ông "],
    "pointing_nouns": ["dự án này. ", "this bridge ", "dự án trên "],
    "known_thing": ["the bridge, ", "a bridge, the bridge, "],
    "short_thing": ["the cost of the trip ", "the trip will ", "chi phí của chuyến đi ", "lớp vẽ "],
    "introduction": ["a b c d e f ", "the old trip to ", "the trip, ", "chuyến đi ", "lớp a b "],
    "person": ["hôm qua anh đi. ", "hôm qua anh ", "then he went. ", "then he "],
    "bare_name": ["Smith ", "John Smith. Smith "],
    "short_name": ["ông Nam. ", "ông N ", "Mr Smith. ", "Mr. S "],
    "full_name": ["Trần Văn Nam. ", "A B C D ", "John F. "],
    "leaning": [
        "Trước đó ",
        "Vụ việc ",
        "Ông, ",
        "cho biết tại buổi ",
        "In a, ",
        "a he ",
        "himself ",
    ],
    "announcing": ["Có hai loại ", "Muốn hiểu phải ", "không chỉ ", "several stages ", "first, "],
    "first_person": ["Tôi đi. ", "I am. ", "tôi "],
    "telling": ["Mẹ em đi. ", "em ", "My car broke. "],
    "speech": ["“A.” Ông nói. ", "ông nói ", "“A.” He said. ", "he said "],
    "decisions": ["Biên bản\nthống nhất\n", "Minutes\nagreed\n"],
    "appointments": ["Lan: thứ Bảy 6h\n", "Ana: Friday 6 pm\n"],
    "minutes": ["Biên bản\n", "Thành phần ", "Present "],
    "attending": ["1. present ", "present:\n- a\n", "thành phần ", "có mặt:\n1. a\n"],
    "letterhead": ["thời gian: ", "thời gian a ", "chair : "],
    "ceremony": [
        "Minutes\nroll call\n",
        "as a true ",
        "a b agreed as ",
        "Minutes\nThese were approved, proposed by a ",
        "Minutes\nminutes of a\n",
        "biên bản được ",
        "khai mạc ",
    ],
    "verdict": ["Minutes\nA b. Motion passed. ", "Biên bản\nAn đi. Biểu quyết. ", "tất cả a b "],
    "proposal": ["Minutes\nhe moved. ", "Biên bản\nđề xuất. "],
    "mail_header": ["From: a\n", "Từ: a\n", "From: a\nTo: b\n\nA. \n", "> From: a\n"],
    "mail_subject": ["Subject: Re: ", "Subject: a\n", "Chủ đề: a\n"],
    "mail_older": ["On 1:00 ", "On 1:00 a wrote:\n", "On 1:00\nwrote:\n", "---\n", "> > "],
    "mail_greeting": ["Hi A,\n", "Chào anh,\n", "Dear "],
    "mail_closing": ["Hi A,\nBest,\n", "Cảm ơn ", "Chào anh,\nThân,\n", "--\n"],
    "mail_footer": [
        "Hi A,\nBest,\nregistered in a\n",
        "this message is a ",
        "no longer wish ",
        "Chào anh,\nThân,\nkhông trả lời a\n",
        "email này được gửi ",
    ],
    "titled": [
        "Tiêu đề: ",
        "Tiêu đề  ",
        "Subject: a\n",
        "re: ",
        "re:  ",
        "subject  ",
        "đề bài 1 ",
        "essay ",
    ],
    "question": ["Hỏi: a\n", "Hỏi 1", "Q: a?\nA: b.\n", "Q: a\n"],
    "clutter": [
        "bài làm ",
        "answer ",
        "Xem thêm ",
        "(Reporting by ",
        "11/3/2025 ",
        "Home > ",
        "Theo a ",
    ],
    "breaks": ["kính gửi a, ", "dear a and "],
    "formulas": [
        "Kính gửi ",
        "kính gửi a, ",
        "Cảm ơn anh, ",
        "By A. ",
        "Dear a, dear a, ",
        "Thanks for your a and ",
        "Present: ",
    ],
    "greeting": ["Cả nhà ơi, ", "Chào anh, ", "Dear all, ", "a a a ơi "],
    "addressing": ["Mai đi nhé. ", "giúp em ", "Please go. "],
    "asking": [
        "if a, please book ",
        "nếu a, đặt lịch ",
        "pop a a a round ",
        "leave it at a ",
        "mang a a qua a ",
        *("ring me a ", "call a b c ", "thì gọi a "),
        "cần thêm a b c ",
        *("allergic to ", "no a b c ", "no a b c, please ", "dị ứng với ", "tuyệt đối "),
        "children need ",
        "Em nhờ anh. ",
        "em nào ở ",
        *("giúp em a ", "hộ a ", "giùm "),
        "có a ",
        "ai a thì ",
        "Can you go. ",
        "please ",
    ],
    "advising": [
        "tài xế a b ",
        "khuyến cáo ",
        "dự kiến a ",
        "drivers a b ",
        "urges all ",
        "risk a ",
    ],
    "settling_days": [
        "the consultation is ",
        "the council will a ",
        "decision is a b ",
        "lấy ý kiến a ",
        "sở sẽ a b ",
    ],
    "lasting": ["will begin ", "would a end on ", "from 3 a to ", "sẽ ", "dự kiến xong a a a "],
    "changing": [
        "will not be a ",
        "last bus a ",
        "will a cut ",
        "will a be ",
        "from one a to ",
        "from £1 a ",
        "would give a a ",
        "phải chuyển ",
        "sẽ a a bị ",
        "giá a tăng a ",
        "từ 1 a lên ",
    ],
    "scenes": [
        "a a, 7",
        "mary brown, 72, ",
        "a a said she ",
        "a, who a, told a ",
        "when a ",
        "bà a a a a ",
        "mới 4 giờ a ",
        "bà a 61 tuổi, a ",
    ],
    "costing": [
        "được hỗ trợ a ",
        "bị phạt ",
        "fined ",
        "is expected to save ",
        "kinh phí ",
        "tổng ",
    ],
    "obliging": ["phải ", "mỗi người ", "bắt buộc", "must ", "each a a ", "each ", "is required "],
    "losses": [
        "không có a thì a ",
        "no a a, no ",
        "không a sẽ ",
        "without a ",
        "quá hạn thì ",
        "cannot take ",
        "em nào chưa a ",
    ],
    "deadlines": ["Nhớ nhé trước ngày 3. ", "8h sáng ", "by Friday ", "at 8 "],
    "results": [
        "we can't agree to any ",
        "không thể nhận mức ",
        "Em đặt a ",
        "Cuối cùng em về nhé. ",
        "So I've ",
    ],
    "thefts": [
        "lost about a a ",
        "they had £5 out ",
        "£5 was ",
        "bị trừ sạch 5 ",
        *("her old a a ", "her a has gone ", "so has his ", "took all her ", "lost over £"),
        *("mất luôn hết ", "bay mất 7 ", "lấy mất "),
    ],
    "troubles": ["Máy bị lỗi nhé. ", "She stopped for a ", "It broke, please. "],
    "sums": ["Nhớ 500k nhé. ", "500.000", "please £5 ", "please 5.5 million ", "about 5"],
    "pleasantries": [
        "Em chào anh nhé. ",
        "nhắn a a ",
        "Thanks, please. ",
        "dạo này a a ",
        "how are you all ",
        "tuần a các con ",
        "has been a a ",
    ],
    "joining": ["À còn em đi nhé. ", "à còn nên ", "And also we please. ", "so and but "],
    "requests": ["tóm tắt giúp ", "Tóm tắt dùm tui: ", "summarize this ", "hi hi please "],
    "turning": ["just to add ", "À còn vụ ", "với lại, ", "oh, and also ", "second thing "],
    "dependent": [
        "cho con tham gia ",
        "không a sẽ ",
        "không a nên ",
        "a unless a ",
        "Vấn đề là ",
        "Hạn chót ",
        "Under a this ",
        "a, she ",
    ],
    "outcomes": [
        "sáng hôm sau ",
        "mới hay ",
        "không bao giờ a ",
        "hứa ",
        "it turned out ",
        "since ",
    ],
    "documents": ["A\nBIÊN BẢN HỌP\n", "A\nMINUTES\n", "THÔNG BÁO\nV/v a\n", "NOTICE\nRe: a\n"],
    "concerning": ["THÔNG BÁO\n(v/v : ", "về việc ", "re : "],
    "leaning_minutes": [
        "Minutes\nAnn felt that last year's ",
        "Biên bản\nMọi người thấy cái của ",
        "Minutes\nMr A and B to ",
        "Minutes\nAfter a it was agreed to ",
        "Biên bản\nSau khi a, ban a b thống nhất ",
        "Minutes\nA b. All must do so. ",
        "Minutes\nIt ",
        "Biên bản\nTất cả phải ",
        "còn lại ",
        "Biên bản\nAnh a b chưa đồng ý ",
        "Biên bản\nNếu có, ",
        "Biên bản\nAnh a b cho rằng c d ",
        "Biên bản\nAnh a b lập ",
        "Biên bản\nAnh a với cả hai ",
        "Minutes\nAnn felt that the a b was far ",
        "Minutes\nAnn will make a ",
        "Minutes\nAny a needs her ",
    ],
    "leaning_decision": ["Biên bản\nA b. Chọn phương án rẻ. ", "Minutes\nA. The cheaper one. "],
    "revising": [
        "Lan: ừ thế 6 mâm\nNam: 5 mâm\n",
        "ok ok ",
        "ừ, ừ, thế là ",
        "Ana: so 3 a\nBo: 2 a\n",
    ],
    "settling": ["Lan: ok chốt a\nNam: vậy a\n", "ok ok ", "Ana: let's do it\n", "vậy là "],
    "promising": [
        "mọi người đến ",
        "không mua a ",
        "remember ",
        "everyone at ",
        "em a a ",
        "để em ",
        "i can you ",
        "can you ",
    ],
    "bringing": [
        "oh and bring ",
        "everyone can you wear ",
        "so bring your ",
        "@a nhớ mang ",
        "ai cũng mặc ",
        "mang theo ",
    ],
    "venues": ["its at the ", "leave the cars at ", "gửi xe ở tại ", "ra quán "],
    "smalltalk": ["did anyone see ", "oh have you all heard ", "hôm qua ai coi a ", "ai hôm qua "],
    "busy": ["sorry im working ", "i can't do ", "tui đi làm ", "em a bận "],
    "unfit": ["doesn't ", "off a ", "không có ăn ", "kiêng "],
    "rejecting": ["không ", "hơi ", "too ", "no "],
    "assenting": ["Lan: 8h nhé\nNam: ok 8h\n", "ok 8h ", "Ana: at 8\nBob: ok 8\n", "it is "],
    "continuing": [
        "Lan: kêu ăn a\nNam: dặn bớt b\n",
        "Ana: said to a\nBob: says no b\n",
        "can you get it ",
        "Lan: a b c d\nNam: nó bảo 8h\n",
        "ừ ",
        "Ana: a b c d\nBob: he says 8\n",
        "ok ",
    ],
    "action": ["action ", "phân công "],
    "wondering": [
        "since when ",
        "is ann still ",
        "the old a or the ",
        "Lan: ăn gì\nNam: a\n",
        "có ko ạ ",
        "Ana: who is it\n",
        "can you ",
        "what time ",
    ],
    "ingredients": ["Nguyên liệu: a\n", "nguyên liệu ", "Ingredients\n"],
    "clause": [", ", " and ", " rồi ", ",; then "],
    "amounts": ["200 g", "2,5 muỗng ", "half a ", "1,"],
    "cooking": ["then add ", "rồi cho ", "and then stir. "],
    "heat": ["20 - 30 ", "lửa ", "a hour ", "180 °"],
    "method": ["Nguyên liệu:\nCách làm:\n", "cách làm ", "Method\n"],
    "captions": ["(ảnh ", "(trái ", "ảnh minh họa ", "photo by ", "(left a) ", "ảnh: "],
}
# The same for what does not depend on a language.
OTHER_SHAPES = [
    *("A. ", "ông A. ", "TP. ", "v.v. ", "x", "1", "1.", ".", "…", "./.", "?! ", "đi.Ông "),
    *("“", '"', '"a ', "“a.” ", "“a ", "(", "(a ", "(a) ", "”) ", "Ông nói: “Tôi đi. "),
    *("- ", "—", "- gạo\n", "Gồm:\n- gạo\n", "a:\n", "1. a\n", "Lan: a\n", "TIN NÓNG\n"),
    *(" ", "\n", " \n", "\n \n", "\t", "\r\n", "\u2028", "\0", "a\u0301", "今", "今天。"),
    *("[ ] a\n", "☑ a\n", "Ann Lee\na\n", "1:00\n", "[1:00 PM] Ann\na\n"),
    *("[1/1/26, 1:00] A: b\n", "A 1:00\nb\n", "[1/1/26 ", "A  ", "1/1/26, 1:00 - "),
    *("**a", "*a", "__", "# ", "# a  ", "[a](x:", "![a"),
    *(
        "fail-\nure ",
        "fail-\n",
        "(a) b\n",
        "a:\n- B c. D e.\n",
        "1. a\n2. b\n",
        "1. a\n- b\n",
        "1. A. B. ",
        "mình đi chợ. rồi về. ",
        "a" * 60 + "\n",
        "Câu này có đúng bảy từ ngắn. ",
    ),
]
SHAPED = sorted({*OTHER_SHAPES, *(shape for shapes in SHAPES.values() for shape in shapes)})
# One of each pattern, and all that depend on no language.
WHOLE = sorted({*OTHER_SHAPES, *(shapes[0] for shapes in SHAPES.values())})


def grown(shape: str, length: int) -> str:
    return (shape * (length // len(shape) + 1))[:length]


def seconds(work: Callable[[], object]) -> float:
    """Give the seconds that some work takes; those of what measures the coverage are not its."""
    tracing = sys.gettrace()
    sys.settrace(None)
    start = time.process_time()
    try:
        work()
        return time.process_time() - start
    finally:
        sys.settrace(tracing)


def least_seconds(work: Callable[[], object]) -> float:
    """Give the better of two times: a collection of garbage may fall into the other."""
    return min(seconds(work) for _ in range(2))


def summing_up(shape: str, length: int) -> float:
    """Give the seconds that summing up a text of a shape takes."""
    language = "en" if shape.isascii() else "vi"
    return seconds(partial(summarize, grown(shape, length), language=language))


def takes_a_moment(shape: str, length: int) -> bool:
    """Tell whether a text of a shape and length takes but a moment."""
    return any(summing_up(shape, length) < MOST_SECONDS for _ in range(2))


def grows_evenly(shape: str) -> bool:
    """Tell whether four times as much text takes little more than four times as long.

    Then ten times as much takes but a moment, too; to try that with every shape takes long.
    """
    little, more = summing_up(shape, LITTLE), summing_up(shape, 4 * LITTLE)
    return more < 6 * little + 0.02 and more < MOST_SECONDS / 8


def distinct_words() -> Iterator[str]:
    """Yield words of six letters, each another one."""
    for number in range(MEGABYTE // 7):
        yield "".join(chr(ord("a") + number // 26**place % 26) for place in range(6))


def test_every_pattern_of_a_language_has_its_shapes() -> None:
    patterns = {
        name
        for language in map(language_data, known_languages())
        for data in (language, language.purpose)
        for name, part in vars(type(data)).items()
        if isinstance(part, Part) and isinstance(getattr(data, name), re.Pattern | tuple)
    }
    assert set(SHAPES) == patterns


@pytest.mark.parametrize("shape", WHOLE, ids=repr)
def test_a_megabyte_is_summed_up_at_once(shape: str) -> None:
    """And so is a letter of the greatest length at which it is read as one."""
    assert takes_a_moment(shape, LETTER)
    assert takes_a_moment(shape, MEGABYTE)


@pytest.mark.parametrize("shape", SHAPED, ids=repr)
def test_summing_up_takes_time_in_proportion_to_the_text(shape: str) -> None:
    """A quadratic pattern would take sixteen times as long; in doubt, the greatest lengths tell."""
    assert grows_evenly(shape) or all(takes_a_moment(shape, it) for it in (LETTER, MEGABYTE))


@pytest.mark.parametrize("shape", SHAPED, ids=repr)
def test_a_paste_of_any_shape_is_read_at_once(shape: str) -> None:
    """More of it than of an article: half may be marks of Markdown."""
    text = grown(shape, LONGEST_PASTE)
    assert any(seconds(lambda: read_paste(as_written(text))) < MOST_SECONDS for _ in range(2))


@pytest.mark.parametrize("shape", SHAPED, ids=repr)
def test_splitting_takes_time_in_proportion_to_the_text(shape: str) -> None:
    """A quadratic pattern would take a hundred times as long for ten times the text."""
    short, long = grown(shape, 10_000), grown(shape, 100_000)
    once = least_seconds(lambda: split_sentences(short, "vi"))
    assert least_seconds(lambda: split_sentences(long, "vi")) < 40 * once + 0.05


@pytest.mark.parametrize("work", [summarize, lead, read_paste])
def test_a_megabyte_of_distinct_words_takes_little_memory(work: Callable[[str], object]) -> None:
    words = list(distinct_words())
    sentences = (" ".join(words[start : start + 10]) for start in range(0, len(words), 10))
    for text in (" ".join(words), "".join(f"{each.capitalize()}. " for each in sentences)):
        tracemalloc.start()
        work(text)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < MOST_MEGABYTES * MEGABYTE
