"""What a reader may rely on in every summary."""

import json
import subprocess
import sys
from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import summarizer
from summarizer import (
    LONGEST,
    RANKING_VERSION,
    Ranking,
    as_written,
    lead,
    rank,
    read_paste,
    split_sentences,
    summarize,
)

REPORT = (
    "Người dân dắt xe qua cầu mới. (Ảnh: Minh An/TTXVN) Sáng 5/3, tỉnh Hòa An khánh thành cầu"
    " Bến Đá bắc qua sông Lam sau ba năm xây dựng. Cầu Bến Đá dài 1.200 m, rộng 22 m, có bốn làn"
    " xe và hai lối đi bộ. Tuy nhiên, đường dẫn phía nam còn chờ giải phóng mặt bằng. Tổng vốn đầu"
    " tư của cầu là 900 tỷ đồng, trong đó ngân sách tỉnh góp một phần ba. Trước khi có cầu, mỗi"
    " ngày hai nghìn người qua sông bằng phà. Chủ tịch tỉnh nói cầu sẽ rút ngắn đường từ cảng về"
    " thành phố còn nửa giờ. Bến phà cũ được giữ lại cho du khách. Nhiều hộ dân bên sông đã mở"
    " quán từ tuần trước. Xem thêm: Những cây cầu dài nhất miền Trung. Lễ khánh thành kết thúc"
    " lúc 10 giờ cùng ngày./. Minh An"
)
TITLE = "Khánh thành cầu Bến Đá bắc qua sông Lam"

any_text = st.text(alphabet=st.characters(codec=None), max_size=400)
words = [
    "cầu",
    "sông",
    "tỉnh",
    "the",
    "bridge",
    "ông",
    "nói",
    "12.5",
    "năm",
    "mở",
    "đường",
    "xe",
    "người",
    "A",
    "B",
]
sentence = st.lists(st.sampled_from(words), min_size=1, max_size=14).map(
    lambda chosen: " ".join(chosen).capitalize()
)
ends = st.sampled_from([". ", "? ", "… ", ".\n", "\n", '." ', " (Ảnh: X/TTXVN) "])
articles = st.lists(st.tuples(sentence, ends).map("".join), max_size=30).map("".join)
texts = any_text | articles


def squeezed(text: str) -> str:
    return "".join(text.split())


def stand_in_order(sentences: Iterable[str], text: str) -> bool:
    """Tell whether each is one or more neighbouring sentences of the text, after the one before."""
    rest = [squeezed(each).replace("./.", ".") for each in split_sentences(text)]
    for sentence in sentences:
        wanted = squeezed(sentence).replace("./.", ".")
        runs = (
            end
            for start in range(len(rest))
            for end in range(start + 1, len(rest) + 1)
            if "".join(rest[start:end]) == wanted
        )
        end = next(runs, None)
        if end is None:
            return False
        rest = rest[end:]
    return True


@settings(deadline=None)
@given(texts, any_text | sentence, st.integers(1, 12))
@example(f"0A\n{'0' * 48} 0\n{'0' * 49}\n0", "", 1)  # what seems a heading is none, wrapped
def test_a_summary_is_the_articles_own_sentences_in_order(text: str, title: str, most: int) -> None:
    summary = summarize(text, title=title, sentences=most)
    assert len(summary.sentences) <= most
    own = text if title else read_paste(as_written(text)).body
    assert stand_in_order(summary.sentences, own)


@settings(deadline=None)
@given(texts, st.integers(1, 12))
@example("0ᴀ.Aᴀ0?ཀ.", 2)  # no blanks between its sentences
@example(" ".join(f"Ngày {day}, thuyền số {day * 7} về bến." for day in range(10, 18)), 8)
def test_a_summary_is_whole_or_shorter_than_the_article(text: str, most: int) -> None:
    summary = summarize(text, title="Xyz", sentences=most)
    if not summary.whole and len(summary.sentences) > 1:
        assert len(" ".join(summary.sentences)) <= 0.75 * len(" ".join(text.split()))


@settings(deadline=None)
@given(texts, st.integers(1, 12))
@example("00.A:0.A.", 2)
def test_a_summary_of_what_somebody_sent_is_whole_or_shorter(text: str, most: int) -> None:
    summary = summarize(text, sentences=most)
    if not summary.whole and summary.sentences:
        told = "".join("".join(summary.sentences).split())
        assert len(told) < len("".join(text.split())) or len(summary.sentences) == 1


def test_the_longest_summary_of_a_short_text_that_somebody_sent_is_all_of_it() -> None:
    text = " ".join(f"Ngày {day}, thuyền số {day * 7} về bến." for day in range(10, 18))
    assert summarize(text, sentences=8).sentences == tuple(split_sentences(text))
    assert summarize(text, sentences=8).whole
    assert not summarize(text, sentences=7).whole
    assert len(summarize(text, title="Thuyền về bến", sentences=8).sentences) < 8


@settings(deadline=None)
@given(texts, any_text | sentence)
def test_a_longer_summary_holds_the_shorter_one(text: str, title: str) -> None:
    ranking = rank(text, title=title)
    summaries = [ranking.summary(count).sentences for count in range(1, LONGEST + 1)]
    for shorter, longer in pairwise(summaries):
        rest = iter(longer)
        assert all(each in rest for each in shorter)


@settings(deadline=None)
@given(texts, sentence, st.integers(1, LONGEST))
@example("CẦU:CẦu.A000000a:Ông.", "Cầu", 1)
def test_a_kept_ranking_gives_the_same_summary(text: str, title: str, most: int) -> None:
    kept = Ranking.from_json(rank(text, title=title).to_json())
    assert kept.summary(most) == summarize(text, title=title, sentences=most)
    assert kept.version == RANKING_VERSION
    assert kept == rank(text, title=title)


@settings(deadline=None)
@given(texts, st.integers(1, 5))
@example("\xad", 1)  # a soft hyphen of its own
def test_the_lead_is_the_articles_first_sentences(text: str, count: int) -> None:
    first = lead(text, sentences=count)
    assert len(first) <= count
    assert stand_in_order(first, text)
    assert bool(first) == bool(text.strip())


def test_a_report_is_told_by_its_main_points() -> None:
    summary = summarize(REPORT, title=TITLE, sentences=2)
    assert summary.language == "vi"
    assert not summary.whole
    assert summary.sentences[0].startswith("Sáng 5/3, tỉnh Hòa An khánh thành cầu Bến Đá")


def test_captions_read_more_lines_and_bylines_are_never_chosen() -> None:
    own = lead(REPORT, sentences=50)
    assert own[-1] == "Lễ khánh thành kết thúc lúc 10 giờ cùng ngày."
    assert set(rank(REPORT, title=TITLE, longest=50).sentences) < set(own)
    assert not any(mark in " ".join(own) for mark in ["Ảnh:", "Xem thêm", "./.", "Minh An"])


def test_a_text_of_nothing_but_clutter_is_shown_as_it_is() -> None:
    assert lead("Ảnh: Minh An") == ("Ảnh: Minh An",)


@pytest.mark.parametrize("broken", ["lớn!", "lớn?", "lớn”."])
def test_a_whole_statement_is_better_than_less(broken: str) -> None:
    """With equal merits."""
    twins = (
        f"Giá lúa gạo trong vùng tăng mạnh. Hôm nay nông dân trồng cam gặp khó khăn {broken} Bão số"
        " bốn đổ bộ vào đất liền. Hôm nay nông dân nuôi tôm gặp khó khăn lớn. Trường học mở cửa"
        " trở lại. Chợ nổi đông vui từ sáng sớm. Đường sắt bán vé dịp Tết."
    )
    best = rank(twins, title="Nông dân gặp khó khăn lớn").summary(1).sentences
    assert best == ("Hôm nay nông dân nuôi tôm gặp khó khăn lớn.",)


def test_nothing_is_said_twice() -> None:
    twice = REPORT + " " + " ".join(split_sentences(REPORT)[2:7])
    sentences = rank(twice, title=TITLE, longest=50).sentences
    assert len(set(sentences)) == len(sentences)


def test_the_title_is_not_repeated() -> None:
    summary = summarize(f"{TITLE}. {REPORT}", title=TITLE, sentences=8)
    assert f"{TITLE}." not in summary.sentences


def test_three_sentences_or_fewer_are_returned_whole() -> None:
    text = "Trời mưa to ở Huế. Nước sông lên nhanh. Trường học đóng cửa."
    assert summarize(text).sentences == tuple(split_sentences(text))
    assert summarize(text).whole
    shorter = summarize(text, sentences=1)
    assert len(shorter.sentences) == 1
    assert not shorter.whole
    assert not summarize(text + " Chợ vẫn họp.").whole


def test_nothing_has_nothing_to_shorten() -> None:
    assert summarize("").sentences == ()
    assert summarize("").whole
    assert lead("") == ()


@pytest.mark.parametrize("count", [0, -1])
def test_a_summary_of_no_sentences_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match="sentences must be at least 1"):
        summarize(REPORT, sentences=count)
    with pytest.raises(ValueError, match="sentences must be at least 1"):
        lead(REPORT, sentences=count)
    with pytest.raises(ValueError, match="sentences must be at least 1"):
        rank(REPORT).summary(count)


@pytest.mark.parametrize("text", ["[]", "{}", "not JSON", '{"language": "vi", "sentences": 3}'])
def test_what_is_no_ranking_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Ranking.from_json(text)


@pytest.mark.parametrize(
    "text",
    [
        "x " * 500_000,
        "Câu này có đúng bảy từ ngắn. " * 10_000,
        "".join(f"Câu số {number} nói về việc {number * 7}. " for number in range(10_000)),
        "TIN NÓNG TRONG NGÀY HÔM NAY\n" * 50,
        "- gạo\n- muối\n- đường\n- nước mắm\n- hành lá\n",
        "\ud800 \udfff \x00 \x1b[0m \u202e \ufeff. " * 9,
        "今天下雨。明天晴天。后天刮风。大后天下雪。" * 5,
    ],
    ids=["one sentence", "repeats", "many", "capitals", "list", "control", "Han"],
)
def test_any_text_has_a_summary(text: str) -> None:
    summary = summarize(text, title="Một tựa đề")
    assert 1 <= len(summary.sentences) <= 3


def test_a_language_without_data_is_ranked_by_what_all_share() -> None:
    text = " ".join(f"Le pont numéro {number} traverse la rivière." for number in range(9))
    assert len(summarize(text, language="fr", sentences=2).sentences) <= 2
    assert summarize(text, language="fr").language == "fr"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (REPORT, "vi"),
        ("The bridge was opened by the minister, who said that it would help the town.", "en"),
        ("Le pont a été ouvert par le ministre, qui a salué les ouvriers.", "und"),
        ("Мост открыт.", "und"),
        ("12345 67890", "und"),
        (
            "Cầu mới đã mở cửa, người dân đi lại dễ dàng hơn trước.".replace("ầ", "a\u0302\u0300"),
            "vi",
        ),
    ],
)
def test_a_summary_names_its_language(text: str, language: str) -> None:
    assert summarize(text).language == language


def _python(code: str, seed: str) -> str:
    done = subprocess.run(  # noqa: S603 - our own interpreter on our own text
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
    )
    return done.stdout


def test_every_process_gives_the_same_summary() -> None:
    code = (
        "import json, summarizer;"
        f"r = summarizer.rank({REPORT!r}, title={TITLE!r});"
        f"b = summarizer.summarize_many([({TITLE!r}, {REPORT!r})] * 2);"
        "print(json.dumps([r.to_json(), b.sentences]))"
    )
    first, second = _python(code, "1"), _python(code, "2")
    assert first == second
    assert json.loads(first)[0] == summarizer.rank(REPORT, title=TITLE).to_json()


def test_importing_is_quick_until_the_first_ranking() -> None:
    code = (
        "import sys, summarizer; summarizer.lead('Một câu. Hai câu.');"
        "print([name for name in ('sumy', 'numpy', 'nltk') if name in sys.modules])"
    )
    assert _python(code, "0").strip() == "[]"


def test_importing_changes_no_environment_variable() -> None:
    code = "import os; before = dict(os.environ); import summarizer; print(before == os.environ)"
    assert _python(code, "0").strip() == "True"


@pytest.mark.parametrize(
    ("text", "by_worth"),
    [
        ("Dear parents,\n\nPlease pay £5 by Monday 4 May. The coach leaves at 8.\n\nMs Lee", True),
        ("Kính gửi quý phụ huynh,\n\nXin nộp 50.000 đồng trước ngày 4/5. Xe chạy lúc 8 giờ.", True),
        ("Ann: who drives on Monday\nBo: me, at 8\nAnn: I owe you £5\nBo: pay me by Friday", False),
        ("The river rises in the hills. It ends in a lake, where few people live.", False),
    ],
)
def test_only_what_was_written_to_somebody_is_read_by_its_worth(text: str, by_worth: bool) -> None:  # noqa: FBT001 - pytest gives it
    """A chat follows from what was said before, and news begins with what matters most."""
    assert rank(text).by_worth is by_worth
    assert Ranking.from_json(rank(text).to_json()).by_worth is by_worth
