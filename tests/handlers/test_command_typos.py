"""Words of commands are understood with a typo, and what articles hold stays as it is."""

import pytest
from talk import Talk, WriteSeed

from bot.handlers.command_typos import mended

MEANT = """
sumarize the tide = summarize the tide
Sumarise it, please = summarise it, please
serch = search
folow football = follow football
unfolow football = unfollow football
unfollw = unfollow
brif on tea = brief on tea
summry of the tide = summary of the tide
can you sumarize the tide = can you summarize the tide
setings = settings
latst news = latest news
shortr please = shorter please
tóm tăt vịnh hạ long = tóm tắt vịnh hạ long
tom tăt thuỷ triều = tom tắt thuỷ triều
theo dỏi bóng đá = theo dõi bóng đá
bõ theo dõi bóng đá = bỏ theo dõi bóng đá
điêm báo biển đông = điểm báo biển đông
ngăn hơn = ngắn hơn
cãm ơn = cảm ơn
huỹ = huỷ
full txt = full text
sav it = save it
nxt = next
shoter = shorter
shre it = share it
ngan hpn = ngan hon
read the frist one = read the first one
the secnd one = the second one
that 1st one in a sentance = that 1st one in a sentence
the tide in 2 sentances = the tide in 2 sentences
sum up number 2 in one sentense = sum up number 2 in one sentence
"""


@pytest.mark.parametrize(
    ("said", "meant"), [line.split(" = ") for line in MEANT.split("\n") if line]
)
def test_one_word_with_a_typo_is_put_right(said: str, meant: str) -> None:
    assert (mended(said) or ("", ""))[0] == meant


@pytest.mark.parametrize(
    "said",
    [
        *("follow football", "tóm tắt thuỷ triều", "settings", "tom tat thuy trieu"),
        *("hollow knight", "fallow land", "fellow travellers", "brice on tea", "markets", "saver"),
        *("điểm bão số 5", "theo dơi", "mỡ bò", "lựu", "tâm tắt", "diem bao so 5", "trăng sáu"),
        *("nửa", "Nữa", "tiệp", "giup", "mỡ"),
        # Short words stay beside what is no small talk, and so do names in capitals.
        *("txt", "sav the whales", "NXT", "full txt of the moon", "mut", "tp hcm", "toan vn"),
        *("tea in 5 sentinels", "the sentance for theft"),
        *('"sumarize the tide"', "🙂", ""),
    ],
)
def test_other_words_stay_as_they_are(said: str) -> None:
    """Commands that are understood, good words of a language, other syllables, quotations."""
    assert mended(said) is None


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "follow", "followed", "summarize"),
    [
        ("vi", "theo dỏi vàng", "Từ giờ bạn theo dõi bài mới về vàng", "tóm tăt river"),
        ("en", "folow gold", "You now follow gold", "sumarize river"),
    ],
)
async def test_a_mistyped_command_is_done(
    talk: Talk, language: str, follow: str, followed: str, summarize: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(follow)
    talk.sees(followed)
    await talk.says(summarize)
    talk.sees("How the river came to the sea", "The river begins in the snow")


async def test_what_an_article_says_is_searched_for(talk: Talk, write_seed: WriteSeed) -> None:
    """In its title or anywhere else."""
    write_seed("a", "The town of Brif", "Long ago there was a town.", "Serch was its mayor.")
    write_seed("b", "Theo dỏi là gì", "Dỏi là một loài cây.", "Nó mọc ở rừng.")
    await talk.reload()
    for words, title in (
        ("brif on the map", "The town of Brif"),
        ("serch", "The town of Brif"),
        ("theo dỏi là gì", "Theo dỏi là gì"),
    ):
        await talk.says(words)
        talk.sees("🔎", f"1. {title}")
