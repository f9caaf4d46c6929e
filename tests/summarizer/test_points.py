"""An essay or a review that announces no conclusion is told with what its writer thinks."""

import re

import pytest

from summarizer import rank, split_sentences, summarize
from summarizer.languages import language_data
from summarizer.points import find_points
from summarizer.purpose import Kind, kind_of

ESSAYS = {
    "en": """\
Everybody told me that running would clear my head. My doctor said it, my sister said it, and \
the man who sold me the shoes said it twice. So for a year I ran every morning along the canal, \
rain or not.
I was good at it, which surprised me. I bought a watch that counted my steps and my heartbeats \
and the quality of my sleep. By June I could tell you my average pace for any week since \
January. I could not have told you what grew along the canal.
One morning in September the watch died on the bridge at Cotter's Lock. I was furious. I stood \
there tapping the glass, and an old woman with a dog asked me whether I had seen the heron. I \
had run past that heron, she told me, every day since spring.
It wasn't the running that I needed, it was half an hour in which nobody measured anything. I \
walk now. I go slower than the dog.
My average pace is a matter I have not looked into. The heron stands on one leg by the second \
arch, and on good mornings it lets me get within ten feet.
""",
    "vi": """\
Ai cũng bảo làm việc ở nhà thì sướng. Không kẹt xe, không phải mặc áo sơ mi, muốn dậy lúc nào \
thì dậy. Hai năm trước tôi cũng nghĩ vậy, nên khi công ty cho chọn, tôi giơ tay đầu tiên.
Tháng đầu đúng là sướng thật. Tôi pha cà phê, mở máy cạnh cửa sổ, trưa nấu cơm. Đến tháng thứ tư \
thì tôi nhận ra mình đã chín ngày không nói chuyện với ai ngoài con mèo. Tôi gõ "ok anh" nhiều \
đến mức bàn phím mòn chữ K.
Hôm ấy thang máy hỏng, tôi đi bộ xuống và gặp chị lao công ở tầng năm. Chị hỏi: "Lâu quá không \
thấy chú, chú ốm à?". Tôi đứng nói chuyện với chị gần một tiếng, về mưa, về giá rau, về thằng \
con chị mới vào lớp mười. Lên nhà, tôi thấy mình nhẹ hẳn người.
Thứ người ta cần ở công sở không phải là cái bàn, mà là những câu chuyện chẳng để làm gì. Tôi \
tin một ngày không có câu nào vô ích là một ngày buồn.
Tuần sau tôi xin đi làm lại ba buổi. Đường vẫn kẹt, áo vẫn phải là. Sáng nào tôi cũng ghé mua \
xôi của cô đầu ngõ và hỏi một câu mà tôi đã biết câu trả lời.
""",
}
INSIGHTS = {
    "en": ("It wasn't the running", "I walk now."),
    "vi": ("Thứ người ta cần ở công sở", "Tuần sau tôi xin đi làm lại"),
}
BELIEFS = {"en": "Everybody told me that", "vi": "Ai cũng bảo"}

REVIEWS = {
    "en": """\
We bought the Kessler bread maker in March, after our old one gave up, and I have used it three \
or four times a week since then.
It is easy to like at first. The lid has a window, the pan comes out with one hand, and the \
timer lets you wake up to the smell of bread. My kids fight over the crust. A basic white loaf \
takes two hours and fifty minutes, and it was good every single time.
Then there is the noise. The kneading arm knocks against the pan like somebody hammering in the \
next flat, and it walked itself off our worktop once. I have put a folded towel below it. The \
paddle also stays in the loaf and tears a hole the size of a fist into the bottom.
The coating of the pan began to peel after four months. I wrote to the company twice and got a \
voucher for a recipe book.
I give it three stars out of five. If you bake now and then it will do, but if you bake every \
day I would spend the extra forty pounds on the Panasonic. My sister has had hers for nine \
years.
""",
    "vi": """\
Mình ở homestay Nhà Gió trên Đà Lạt 4 đêm hồi tháng 10, hai vợ chồng với một bé 5 tuổi, nay viết \
lại cho ai cần.
Phòng mình lấy là phòng gác mái, 850k một đêm. Sáng mở cửa sổ thấy đồi thông, bé nhà mình đứng \
hét cả buổi. Chủ nhà là hai bạn trẻ, bữa sáng có bánh mì xíu mại tự nấu, ăn không chán.
Đường lên thì dốc kinh khủng. Xe bảy chỗ không vào được, taxi thả ở đầu dốc rồi xách vali đi bộ \
chừng 300 mét. Buổi tối sương xuống, cầu thang gỗ trơn, mình phải bế con.
Phòng tắm nước nóng chỉ đủ cho một người, người thứ hai tắm nước lạnh. Mình có nói, bạn chủ hứa \
thay bình mà đến hôm về vẫn chưa thấy. Cách âm cũng kém, phòng bên trở mình là mình nghe.
Mình chấm 6 trên 10. Đi hai người trẻ thì đáng tiền, nhưng có con nhỏ hay người già thì mình \
khuyên chọn chỗ khác dưới phố. Nếu vẫn đi thì nhớ mang dép chống trơn với đèn pin nhé.
""",
}
VERDICTS = {
    "en": (
        "We bought the Kessler bread maker",
        "I give it three stars",
        "If you bake now and then",
    ),
    "vi": ("Mình ở homestay Nhà Gió", "Mình chấm 6 trên 10.", "Đi hai người trẻ thì đáng tiền"),
}


@pytest.mark.parametrize("language", ESSAYS)
def test_who_chose_no_length_is_told_what_an_essay_came_to_see(language: str) -> None:
    """Not one thing but another, and what its writer has done since."""
    ranking = rank(ESSAYS[language])
    told = " ".join(ranking.summary(ranking.enough).sentences)
    assert [each for each in INSIGHTS[language] if each not in told] == []


@pytest.mark.parametrize("language", ESSAYS)
@pytest.mark.parametrize("count", range(1, 9))
def test_what_others_believe_is_never_told_without_what_the_writer_thinks(
    language: str, count: int
) -> None:
    """An essay often begins with what it rejects."""
    told = " ".join(summarize(ESSAYS[language], sentences=count).sentences)
    assert BELIEFS[language] not in told or INSIGHTS[language][0] in told


@pytest.mark.parametrize("language", REVIEWS)
def test_three_sentences_of_a_review_say_of_what_it_is_and_how_it_rates_it(language: str) -> None:
    """Even of one that speaks to its readers as a letter does."""
    told = summarize(REVIEWS[language], sentences=3).sentences
    assert [each for each in VERDICTS[language] if each not in " ".join(told)] == []


def test_what_annoyed_most_is_told_of_a_review() -> None:
    review = REVIEWS["en"].replace("The coating of the pan", "What annoyed me most: its coating")
    ranking = rank(review)
    assert "What annoyed me most" in " ".join(ranking.summary(ranking.enough).sentences)


def test_one_thing_but_not_another_in_two_sentences_is_an_insight() -> None:
    essay = ESSAYS["en"].replace(
        "It wasn't the running that I needed, it was half an hour in which nobody measured "
        "anything.",
        "The watch did not make me healthier. It only gave me something to be afraid of.",
    )
    assert summarize(essay, sentences=2).sentences == (
        "The watch did not make me healthier.",
        "It only gave me something to be afraid of.",
    )


WALKS = {
    "en": ["I walked along the canal with my dog."] * 9,
    "vi": ["Tôi dắt chó đi dọc con kênh."] * 9,
}


@pytest.mark.parametrize(
    ("language", "told", "seen"),
    [
        (
            "en",
            "I was not tired, but I went home early that day.",
            "I was not tired, but lonely, on every one of those days.",
        ),
        (
            "en",
            "I did not see the bus, but luckily a man called me back.",
            "It was not the bus that I had missed, but people to talk to.",
        ),
        (
            "vi",
            "Con chó của tôi không chịu về, nó chỉ ngồi nhìn con kênh.",
            "Cái đồng hồ của tôi không giúp gì, nó chỉ khiến tôi lo thêm.",
        ),
        (
            "vi",
            "Con chó của tôi không thích mưa, nó làm đổ bát cơm.",
            "Thứ tôi cần không ở ngoài kia, nó là con chó này.",
        ),
    ],
)
def test_what_somebody_merely_did_not_do_is_no_insight(language: str, told: str, seen: str) -> None:
    """He was not angry, but he went."""
    data, before = language_data(language), WALKS[language]
    assert not find_points([*before, told], data)
    assert 9 in find_points([*before, seen], data)


@pytest.mark.parametrize(
    ("language", "verdict", "told"),
    [
        ("en", "I'd give it 4.5 out of 5.", "I'd give it 4.5 inches at the top."),
        ("en", "I give the canal 7/10.", "I gave the dog 1/2 of my bread."),
        ("vi", "Mình chấm con kênh 7/10.", "Mình cho 1/2 muỗng muối vào nồi."),
        ("vi", "Mình cho 4,5/5.", "Mình cho chó 3/4 ổ bánh."),
    ],
)
def test_marks_are_out_of_five_or_ten(language: str, verdict: str, told: str) -> None:
    """Another fraction is a measure, as in a recipe."""
    data, before = language_data(language), WALKS[language]
    assert 9 in find_points([*before, verdict], data)
    assert not find_points([*before, told], data)


@pytest.mark.parametrize("language", WALKS)
def test_two_marks_of_inches_are_no_quotation(language: str) -> None:
    """What stands between them is its writer's."""
    verdict, asked, screen = {
        "en": ("In conclusion, I like it.", "Please collect it by Friday.", 'It is 14" wide.'),
        "vi": ("Tóm lại, tôi thích nó.", "Anh lấy giúp em trước thứ Sáu nhé.", 'Nó rộng 14".'),
    }[language]
    data, walks = language_data(language), WALKS[language]
    assert find_points([*walks, screen, verdict, screen], data)
    asking = "\n".join([*walks[:3], screen, asked, screen])
    assert kind_of("", asking, data, mail=False, sent=True) is Kind.LETTER


@pytest.mark.parametrize(
    ("due", "kind"), [("by 30 April", Kind.LETTER), ("or a new one", Kind.OTHER)]
)
def test_what_is_asked_by_a_day_is_a_letter_whatever_it_comes_to(due: str, kind: Kind) -> None:
    """A claim may sum itself up as a review does."""
    lines = [*WALKS["en"], f"In short, I want a full refund of £420 {due}.", "I told my bank."]
    text = "\n".join(lines)
    assert kind_of("", text, language_data("en"), mail=False, sent=True) is kind


@pytest.mark.parametrize("language", ESSAYS)
def test_an_essay_that_asks_by_the_way_is_no_letter(language: str) -> None:
    """Do not stay at home, says one that is about its writer."""
    asking = {"en": "I now believe you must walk.", "vi": "Theo tôi, đừng ngồi nhà mãi."}[language]
    told = summarize(f"{asking} {ESSAYS[language]}", sentences=1).sentences
    assert told == (asking,)


def test_what_is_told_of_others_holds_no_insight() -> None:
    """As news does, which quotes people who say that it is not one thing but another."""
    own = ESSAYS["en"]
    of_others = re.sub(r"\bI\b", "Ann", re.sub(r"\bm[ey]\b", "her", own))
    data = language_data("en")
    assert find_points(split_sentences(own, "en"), data)
    assert not find_points(split_sentences(of_others, "en"), data)


@pytest.mark.parametrize("language", ESSAYS)
def test_a_long_quotation_is_no_essay(language: str) -> None:
    """Whoever speaks in it, over however many sentences."""
    data = language_data(language)
    sentences = split_sentences(ESSAYS[language], language)
    assert find_points(sentences, data)
    quoted = split_sentences(f"“{' '.join(sentences).replace(chr(34), '')}”", language)
    assert len(quoted) > 10
    assert not find_points(quoted, data)


WISHES = {
    "en": """\
Our street has a clock that has said ten past four since before I was born. It hangs above the \
old bakery, and visitors set their watches by it once.
My uncle wound it when he was a boy, for sixpence a week. He told me that the spring was the \
length of the church. When the bakery closed nobody asked for the key.
Last month I found that key in his drawer. It had a label on it in his writing. I carried it in \
my pocket for three days. On the fourth I climbed up there with my neighbour and a torch.
The spring was whole. All it lacked was oil. We stood in the dust and laughed.
{wish}
{lesson}
I don't expect all of them to see why.
The clock struck five on Sunday, and somebody's dog howled.
""",
    "vi": """\
Đầu xóm tôi có cái giếng đã bỏ hoang từ trước khi tôi ra đời. Thành giếng phủ rêu, cây dương xỉ \
mọc ra từ kẽ gạch.
Hồi nhỏ ông tôi gánh nước ở đó cho cả nhà. Ông kể nước giếng ngọt hơn nước mưa. Khi có nước máy, \
người ta đậy nắp lại rồi quên luôn.
Tháng trước tôi cùng mấy người bạn mở nắp ra. Nước vẫn còn, trong vắt. Chúng tôi đứng nhìn xuống, \
thấy bóng mình ở dưới. Không ai nói gì hết.
{wish}
{lesson}
Chiều hôm đó bọn trẻ con trong xóm kéo tới coi rất đông.
""",
}
WISHED = {
    "en": (
        "I would like to see one old thing mended on every street.",
        "What I want is simple. Let people who have the tools mend one thing a year.",
        "So every street should keep a drawer for its keys.",
    ),
    "vi": (
        "Tôi mong mỗi xóm giữ lại một cái giếng, dù không còn ai gánh nước.",
        "Giá mà người ta đừng quên những gì từng nuôi mình.",
        "Ước gì bọn trẻ được uống một lần thứ nước ấy.",
    ),
}
LESSONS = {
    "en": (
        "That key taught me that things wait for whoever still has a use.",
        "The truth is that most broken things only want oil.",
    ),
    "vi": (
        "Cái giếng dạy tôi rằng thứ bị quên không phải là thứ đã mất.",
        "Hôm đó tôi mới nhận ra nước vẫn chờ mình ở dưới nắp đậy.",
    ),
}


@pytest.mark.parametrize(
    ("language", "wish", "lesson"),
    [(each, wish, lesson) for each in WISHES for wish in WISHED[each] for lesson in LESSONS[each]],
)
def test_an_essay_is_told_with_what_its_writer_wishes_for_and_what_taught_it(
    language: str, wish: str, lesson: str
) -> None:
    """First of all what he wishes for; nothing about "all of them" is told as its end."""
    essay = WISHES[language].format(wish=wish, lesson=lesson)
    assert "".join(summarize(essay, sentences=len(split_sentences(wish))).sentences) == "".join(
        split_sentences(wish)
    )
    ranking = rank(essay)
    told = " ".join(ranking.summary(ranking.enough).sentences)
    assert lesson in told
    assert "all of them" not in told


def test_a_wish_in_what_hardly_tells_of_its_writer_makes_no_essay() -> None:
    """News has one in somebody's words, too."""
    sentences = ["The bridge was closed on Monday."] * 9
    data = language_data("en")
    assert find_points(["I would like to see it open.", *sentences], data) == {}


@pytest.mark.parametrize(
    "sentence", ["Theo em, nên để máy ngoài lớp.", "Theo tôi thì nên giữ lại."]
)
def test_what_a_writer_thinks_should_be_may_begin_with_should(sentence: str) -> None:
    assert language_data("vi").purpose.claiming.match(sentence.lower())


RESOLVED = {
    "en": "My wife and I have set ourselves one rule: no screen after nine.",
    "vi": "Hai vợ chồng tôi đặt ra ba nguyên tắc: sau chín giờ không ai cầm máy.",
}


@pytest.mark.parametrize("language", RESOLVED)
def test_the_rule_that_a_writer_sets_himself_is_a_point(language: str) -> None:
    """Law: what its writer does about it belongs to what an essay says."""
    other = {"en": "The trams were full that winter.", "vi": "Mùa đông ấy xe nào cũng đầy."}[
        language
    ]
    sentences = [*[other] * 5, RESOLVED[language], *[other] * 4]
    assert find_points(sentences, language_data(language)).get(5) == 1
