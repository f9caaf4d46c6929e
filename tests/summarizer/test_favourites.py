"""What somebody writes of whom or what he likes best says at any length who or what that is."""

import pytest

from summarizer import rank
from summarizer.languages import language_data

ESSAYS = {
    "en": (
        "There are five people in our house, but the person I admire most is my grandfather.",
        """\
 He is seventy-nine and still gets up before everyone else.

Before he retired he drove a night train between Leeds and Carlisle for thirty-one years. He says \
he could tell which bridge they were on just from the sound. Because of the engines he is almost \
deaf in one ear now.

Last winter I fell through the ice on the pond behind the school. Grandad was walking the dog and \
he crawled out on his stomach with a rake to pull me back. He had a chest infection for three \
weeks afterwards and never once complained.

Now I read him the football scores every Saturday evening. He taught me that you do the thing \
first and worry about it later. I hope I will be as brave as he is.
""",
    ),
    "vi": (
        "Nhà em nuôi nhiều con vật nhưng em thích nhất là con chó Vện.",
        """\
 Chú em mang nó về từ một trang trại hồi đầu năm, lúc ấy nó bé bằng nắm tay và run cầm cập vì đói.

Bây giờ nó đã nặng gần mười cân. Lông nó vàng sẫm, chỉ có bốn bàn chân trắng như đi tất. Ban ngày \
nó nằm ngủ dưới gốc mít, tối đến thì đi tuần quanh nhà.

Có một lần, em đang học bài thì nghe tiếng nó sủa rất to ở ngoài bờ ao. Em chạy ra thì thấy em bé \
đang bám vào gốc chuối sát mép nước. Em vội gọi bố ra bế em bé vào nhà. Bố bảo nếu không có nó thì \
không biết chuyện gì sẽ xảy ra.

Từ đó cả nhà ai cũng quý nó hơn. Em mong nó sống thật lâu với gia đình em.
""",
    ),
}
SHORT = {
    "en": (
        "The teacher I like most is Miss Bell.",
        """\
A lot happened at our school last year. The teacher I like most is Miss Bell.

She came to us from a fishing village and taught us to gut a mackerel in eleven seconds. She keeps \
a barometer on her desk, and when it falls she lets us go outside before the rain begins.

When my brother was in hospital she walked four miles through the snow to bring him his homework \
and a cake. I want to be like her.
""",
    ),
    "vi": (
        "Nhà em có bốn người, em yêu nhất là chị Hai.",
        """\
Nhà em có bốn người, em yêu nhất là chị Hai. Chị năm nay học lớp mười hai, dáng cao và gầy.

Sáng nào chị cũng dậy sớm nấu cơm cho cả nhà rồi mới đi học. Hôm em bị sốt xuất huyết, chị thức \
trắng ba đêm ở bệnh viện huyện để canh cho em. Bạn bè rủ đi chơi chị đều từ chối.

Chị ước mơ trở thành bác sĩ. Em sẽ học chăm để sau này giống chị.
""",
    ),
}
TITLES = {"en": ("", "My favourite person\n\n"), "vi": ("", "Đề: Kể về con vật mà em yêu quý.\n\n")}
FAVOURITES = {
    "en": [
        "My favourite animal is our cat.",
        "She is the teacher I respect the most.",
        "The person I love most in the world is my aunt.",
    ],
    "vi": [
        "Người mà em yêu quý nhất là bà nội.",
        "Bà ngoại là người em thương nhất trên đời.",
        "Con vật em thích nhất trong nhà là con mèo.",
    ],
}
OTHERS = {
    "en": ["My favourite part is the end.", "What I like most is the price.", "Tom is the best."],
    "vi": [
        "Em thích nhất là đôi mắt của nó.",
        "Điều tôi thích nhất là giá rẻ.",
        "Em thích nhất là lúc bà kể chuyện.",
        "Em luôn yêu quý bà nhất.",
    ],
}


@pytest.mark.parametrize("language", ESSAYS)
@pytest.mark.parametrize("titled", [False, True])
def test_of_whom_an_essay_tells_comes_before_what_it_tells_of_him(
    language: str, *, titled: bool
) -> None:
    """A task above it is its title, and tells of nobody."""
    naming, rest = ESSAYS[language]
    ranking = rank(TITLES[language][titled] + naming + rest)
    assert [ranking.sentences[place] for place in ranking.order[:1]] == [naming]


@pytest.mark.parametrize("language", SHORT)
def test_so_it_does_in_a_short_one(language: str) -> None:
    naming, text = SHORT[language]
    assert rank(text).summary(1).sentences == (naming,)


@pytest.mark.parametrize("language", ESSAYS)
def test_what_happened_once_is_told_then(language: str) -> None:
    naming, rest = ESSAYS[language]
    ranking = rank(TITLES[language][True] + naming + rest)
    told = " ".join(ranking.summary(ranking.enough).sentences)
    assert {"en": "with a rake", "vi": "Có một lần"}[language] in told


@pytest.mark.parametrize("language", FAVOURITES)
def test_what_is_liked_of_somebody_does_not_say_who_it_is(language: str) -> None:
    favourites = language_data(language).purpose.favourites
    assert all(favourites.search(each.lower()) for each in FAVOURITES[language])
    assert not any(favourites.search(each.lower()) for each in OTHERS[language])
