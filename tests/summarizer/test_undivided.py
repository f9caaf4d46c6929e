"""Poems, recipes and lists are told from texts that may be shortened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from poem import POEM

from summarizer import Listing, Undivided, read_list, read_paste, undivided

STEPS = """Nguyên liệu: 500g cua, 4 quả cà chua, 1kg bún
Bước 1: Hòa cua với nước, lọc lấy nước, bỏ bã.
Bước 2: Đun lửa vừa cho gạch cua nổi lên.
Bước 3: Chan nước dùng vào bún."""


@pytest.mark.parametrize("head", ["", "Bến sông\n", "Bến sông\n\n"])
def test_a_poem_is_known_with_its_title_or_without(head: str) -> None:
    assert undivided(head + POEM) is Undivided.POEM
    assert read_paste(head + POEM).title == head.strip()
    assert read_paste(head + POEM).body.strip() == POEM


def test_a_first_verse_of_fewer_letters_is_no_title() -> None:
    verses = "Tôi về nơi ấy tìm em mãi\n" + POEM
    assert read_paste(verses).title == ""
    assert undivided(verses) is Undivided.POEM


@pytest.mark.parametrize("head", ["", "Cách nấu bún riêu\n", "Món này nhà mình ăn suốt.\n\n"])
def test_a_recipe_is_ingredients_and_steps(head: str) -> None:
    assert undivided(head + STEPS) is Undivided.RECIPE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "một dòng",
        "\n".join(POEM.lower().split("\n")),  # a post without punctuation
        "\n".join(f"{line}." for line in POEM.replace("\n\n", "\n").split("\n")),
        "Nguyễn Văn An\nTrần Thị Bình\nLê Hoàng Cường\nPhạm Minh Đức",
        "\n".join(["Một quả dưa", "Hai mớ rau muống", "Nửa cân thịt vai", "Mấy quả trứng gà"] * 2),
        "\n".join(["Thứ hai học toán lúc 8 giờ", "Thứ ba học văn lúc 9 giờ"] * 3),
        "\n".join(["Hôm nay trời đẹp", "Cả nhà mình kéo nhau ra hồ câu cá từ sáng sớm"] * 3),
        "\n".join(["The Old Man and the Sea", "The Heart Is a Lonely Hunter"] * 3),
        "\n".join(["Xã miền núi nối lại cây cầu bị lũ cuốn trôi sau hai mươi ngày"] * 6),
        "\n".join(["Lan: Mai mình đi chợ sớm nha", "Nam: Em còn phải đi làm đến tối"] * 4),
        "Chuyện bếp núc của bà tôi dài lắm. " * 20 + "\n" + STEPS,
    ],
)
def test_other_texts_may_be_shortened(text: str) -> None:
    assert undivided(text) is None


ITEMS = ["Đóng tiền điện (hạn 27/11!!)", "Gọi thợ sửa máy giặt", "Mua gạo, nước mắm"]


@pytest.mark.parametrize("mark", ["- ", "• ", "* ", "1. ", "2) ", "[ ] ", "[x] ", "- [ ] ", "☐ "])
@pytest.mark.parametrize("title", ["", "Việc cần làm", "Việc cần làm:"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_list_is_marked_lines_below_a_title_or_alone(mark: str, title: str, gap: str) -> None:
    text = (title and title + gap) + "\n".join(mark + item for item in ITEMS)
    assert undivided(text) is Undivided.LIST
    listing = read_list(text)
    assert listing is not None
    assert listing.title == read_paste(text).title == title.rstrip(":")
    assert all(line.endswith(item) for line, item in zip(listing.lines, ITEMS, strict=True))


@pytest.mark.parametrize("title", ["", "Đi chợ:\n", "Đi chợ\n\n"])
def test_so_are_a_few_words_a_line(title: str) -> None:
    text = title + "Một quả dưa\nHai mớ rau muống\nThịt vai\nTrứng gà\nGạo"
    assert undivided(text) is Undivided.LIST
    assert read_paste(text).title == title.strip(":\n")


@given(st.lists(st.sampled_from(["[ ] ", "[x] ", "☐ ", "☑ ", "✅ ", "- [X] ", "- "]), min_size=3))
def test_the_boxes_of_a_list_are_told_apart_and_its_entries_counted(boxes: list[str]) -> None:
    boxes.append("[ ] ")
    listing = read_list("\n".join(f"{box}việc {number}" for number, box in enumerate(boxes)))
    assert listing is not None
    assert listing.entries == len(boxes)
    assert listing.done == sum(line.startswith("☑") for line in listing.lines)
    assert listing.done == sum(box.strip("- []") in ("x", "X", "☑", "✅") for box in boxes)


def test_ticks_alone_are_ornaments() -> None:
    text = "✅ lương 8 triệu\n✅ nghỉ chủ nhật\n✅ ăn trưa tại chỗ"
    assert read_list(text) == Listing("", tuple(text.split("\n")))


@pytest.mark.parametrize(
    "text",
    [
        "Chào anh,\nEm gửi anh mấy việc để mai làm cho kịp ạ.\n- a\n- b\n- c\nCảm ơn anh.",
        "Biên bản họp\n- Phòng A sửa cửa\n- Phòng B mua bàn\n- Phòng C thuê xe",
        "\n".join(f"{number}. Uống nước. Nước tốt cho da. Ai cũng cần." for number in range(9)),
        "Hà Kho\ndạ\nTuấn Sale\nmai giao\nHà Kho\nok anh",
    ],
)
def test_letters_minutes_tips_and_chats_are_no_lists(text: str) -> None:
    assert undivided(text) is None


@given(st.text() | st.lists(st.sampled_from([*POEM.split("\n"), "", "- x"])).map("\n".join))
def test_any_text_is_one_or_none(text: str) -> None:
    assert undivided(text) in (None, *Undivided)


COOKED = {
    "en": """\
Gran's leek soup

We had this every November, and nobody ever asked for the recipe since it was on the back of \
the door. It feeds four.

You will need:
3 leeks, sliced
50g butter
400g potatoes, peeled and diced
1 litre of stock
2 tbsp cream

Melt the butter in a deep pan and soften the leeks in it for ten minutes, but do not let them \
colour. Add the potatoes and the stock, bring to the boil and simmer for 20 minutes.

Take it off the heat and blend it until it is smooth. Stir in the cream, season and serve with \
toast. It keeps for three days.
""",
    "vi": """\
Thịt kho trứng kiểu má nuôi

Món này nhà mình ăn quanh năm chứ không đợi Tết. Hai mẹ con ăn được ba bữa.

600g thịt ba chỉ, 6 quả trứng vịt, 1 trái dừa xiêm
3 củ hành tím, 2 tép tỏi, 4 muỗng canh nước mắm

Thịt cắt miếng vuông, ướp với nước mắm và hành tỏi băm trong 30 phút. Trứng luộc chín, lột vỏ, để \
riêng ra.

Bắc nồi lên bếp, cho thịt vào xào cho săn rồi đổ nước dừa vào. Hạ lửa nhỏ, kho chừng 45 phút, nhớ \
hớt bọt cho trong. Thả trứng vào, kho thêm 15 phút nữa. Ăn với dưa giá thì hết nồi cơm.
""",
}


@pytest.mark.parametrize("language", COOKED)
def test_a_recipe_without_headings_is_known_by_its_amounts_and_steps(language: str) -> None:
    assert undivided(COOKED[language]) is Undivided.RECIPE


# More lines of what is needed than steps, as in every cake.
NEEDS_MUCH = {
    "en": """\
Aunt Nell's ginger loaf

She made it for every raffle, and it is better after two days.

- 225g plain white flour
- 100g soft brown sugar
- 100g cold salted butter
- 2 tsp of ground ginger
- 1 tsp bicarbonate of soda
- 150ml warm whole milk
- 3 tbsp of black treacle
- 2 tbsp of golden syrup

It likes a slow oven, so have it at 150C before you start. Melt the butter with the treacle and \
the syrup. Sift the flour, the ginger and the soda into a bowl. Stir everything together until it \
looks like paint. You will think that it is far too thin. It should be.

Bake it for an hour. The top cracks and that is how it ought to look. Nobody minds.
""",
    "vi": """\
Chè đậu bà ngoại

Ngoại nấu món này mỗi rằm, nhà ai cũng mong.

- 300 g đậu xanh cà vỏ
- 200 g đường phèn vàng nhạt
- 400 ml nước cốt dừa béo
- 50 g bột năng loại ngon
- 1 lít nước lọc để nấu
- 2 nhánh lá dứa thật thơm
- 1 muỗng muối hột nhỏ thôi

Đậu mua về nhà ai cũng có rổ. Ngâm đậu chừng 4 tiếng cho nở. Nấu đậu với lá dứa lửa nhỏ cho mềm. \
Thêm đường vào lúc đậu đã bở. Nhà ngoại thích ăn thật ngọt như vậy. Trẻ con thì thích ăn lạnh hơn.
""",
}


@pytest.mark.parametrize("language", NEEDS_MUCH)
def test_lines_of_what_a_recipe_needs_are_no_missing_steps(language: str) -> None:
    """Law: however much is needed, a recipe is told by what else its sentences say."""
    assert undivided(NEEDS_MUCH[language]) is Undivided.RECIPE


NO_RECIPES = {
    "a letter for a cake sale": """\
Dear parents,
For Friday we need 500g flour, 250g butter, 2 tins of tomatoes and 1 litre of milk.
Bring everything in a named bag.
Put it in the box at the office by 9 am.
The children will bake for about 40 minutes in the hall.
Thank you all.
""",
    "news of what was given": """\
Trạm y tế xã vừa nhận 500 kg gạo, 200 lít nước, 3 lít cồn và 40 kg đường.
Đoàn cho biết hàng sẽ được chia trong 30 phút.
Người dân xếp hàng từ sáng sớm.
Ai cũng vui khi được nhận quà.
Đoàn sẽ trở lại vào tháng sau.
""",
    "a story of how somebody cooked": """\
My mother cooked by ear.
Add the onions when it hisses, she said.
Stir it until it sighs.
Take it off after ten minutes.
Serve it before anybody talks.
""",
}


@pytest.mark.parametrize("text", NO_RECIPES.values(), ids=NO_RECIPES)
def test_amounts_alone_or_cooking_alone_make_no_recipe(text: str) -> None:
    assert undivided(text) is None
