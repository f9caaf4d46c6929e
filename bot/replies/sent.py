"""The texts that somebody sent, by what they may be called: which there are, which is meant."""

from collections.abc import Sequence

from bot.buttons import ForgetText, Keep, Meant, OpenText
from bot.locales import Texts
from bot.replies.dead_ends import told_below
from bot.replies.markup import (
    TITLE_SHOWN,
    Reply,
    Row,
    below_buttons,
    below_line,
    callback_button,
    clipped,
    escaped,
    keyboard,
    quotable,
)
from summarizer import Ranking

LABEL_SHOWN = 48
# So many texts have a button each.
TEXTS_LISTED = 12

# What was made of a text, with the number that names it.
Sent = tuple[int, Ranking]


def text_called(ranking: Ranking) -> str:
    """What a text is called: by its file, its title or its first words, whom it greets before."""
    first = " ".join((*ranking.around[:1], *ranking.sentences[:1]))
    return ranking.name or ranking.title or first


def texts_sent(texts: Texts, sent: Sequence[Sent]) -> Reply:
    """The texts that somebody sent, each on a button that sends its summary."""
    if not sent:
        return Reply(texts("texts-none"))
    return Reply(texts("texts-sent"), keyboard(*_openers(sent)))


def which_text(texts: Texts, sent: Sequence[Sent], *, deletes: bool = False) -> Reply:
    """Ask which of some texts is meant, each on a button that opens it or asks to delete it."""
    if not deletes:
        return Reply(texts("which-text"), keyboard(*_openers(sent)))
    rows = [[callback_button(f"🧹 {name}", ForgetText(number))] for number, name in _labels(sent)]
    return Reply(texts("which-text-to-delete"), keyboard(*rows))


def beside_own(reply: Reply, sent: Sequence[Sent]) -> Reply:
    """A reply with buttons below it that open texts which somebody sent."""
    return below_buttons(reply, *_openers(sent)) if sent else reply


def kept_text(texts: Texts, number: int, shown: Reply) -> Reply:
    """The summary of a text for who asks whether it is kept, with a button to delete it."""
    deletes = callback_button(texts("text-delete-ask"), ForgetText(number))
    return below_line(texts("text-kept"), below_buttons(shown, [deletes]))


def text_question(texts: Texts, number: int, ranking: Ranking) -> Reply:
    """Ask whether all that is kept of a text is to be deleted."""
    asked = texts("text-delete-question", name=_named(ranking))
    return _question(texts, asked, texts("text-delete"), number)


def texts_question(texts: Texts) -> Reply:
    """Ask whether all that is kept of every text is to be deleted."""
    return _question(texts, texts("texts-delete-question"), texts("texts-delete"), 0)


def _question(texts: Texts, asked: str, label: str, number: int) -> Reply:
    deletes = callback_button(label, ForgetText(number, sure=1))
    return Reply(asked, keyboard([deletes], [callback_button(texts("forget-keep"), Keep())]))


def text_erased(texts: Texts, ranking: Ranking) -> Reply:
    """Say that nothing of a text is kept any more."""
    return Reply(texts("text-erased", name=_named(ranking)))


def near_in_sent(texts: Texts, number: int, ranking: Ranking, told: Sequence[str]) -> Reply:
    """What a text that was sent before says nearest to a question, and which it is."""
    line = texts("text-near-sent", name=_named(ranking))
    opens = callback_button(texts("text-open"), OpenText(number))
    return Reply(told_below(texts, line, told), keyboard([opens]))


def no_parts(texts: Texts) -> Reply:
    """Say what can be deleted by itself, to who wants to delete something that cannot."""
    ways = [
        [callback_button(texts("text-list"), Meant("texts_sent"))],
        [callback_button(texts(f"guess-{it}"), Meant(it)) for it in ("saved", "following")],
        [callback_button(texts("forget-all-ask"), Meant("forget"))],
    ]
    return Reply(texts("forget-parts"), keyboard(*ways))


def _openers(sent: Sequence[Sent]) -> list[Row]:
    return [[callback_button(f"📝 {name}", OpenText(number))] for number, name in _labels(sent)]


def _labels(sent: Sequence[Sent]) -> list[tuple[int, str]]:
    """What texts are called on their buttons: those with one name by their first sentences."""
    names = [text_called(it) for _, it in sent]
    return [
        (number, _label(it.sentences[0] if names.count(name) > 1 and it.sentences else name))
        for (number, it), name in zip(sent, names, strict=True)
    ]


def _label(name: str) -> str:
    return clipped(quotable(name), LABEL_SHOWN)


def _named(ranking: Ranking) -> str:
    return escaped(clipped(quotable(text_called(ranking)), TITLE_SHOWN))
