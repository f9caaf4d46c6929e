"""Topics told from several articles."""

from bot.buttons import TurnSearch
from bot.library import TopicBrief
from bot.locales import Texts
from bot.replies.lists import heading, openers, titled
from bot.replies.markup import (
    TEXT_SHOWN,
    Reply,
    callback_button,
    clipped,
    expandable_quote,
    keyboard,
    on_one_screen,
    units,
)

# Lines of a phone for the sentences, beside a heading, the sources and two rows of buttons.
BRIEF_LINES = 17


def brief(texts: Texts, topic: str, number: int, written: TopicBrief) -> Reply:
    """A topic told from several articles, each sentence marked with its source."""
    head = heading(texts, "brief-title", topic, written.corrected)
    if len(written.articles) < 2:  # noqa: PLR2004 - one article is no several
        head += "\n" + texts("brief-little")
    sources = [
        f"[{number}] {titled(article)}" for number, article in enumerate(written.articles, 1)
    ]
    sentences = _cited(written, TEXT_SHOWN - sum(units(line) for line in sources))
    hits = callback_button(texts("summary-more-hits"), TurnSearch(number, 0))
    return Reply(
        "\n\n".join(
            [head, on_one_screen(sentences, BRIEF_LINES), expandable_quote("\n".join(sources))]
        ),
        keyboard(openers(texts, written.articles, 0), [hits]),
    )


def _cited(written: TopicBrief, room: int) -> list[str]:
    """Those sentences that a message has room for, each with the number of its source."""
    sentences = []
    for index, sentence in written.sentences:
        shown = clipped(sentence, max(room, 1))
        sentences.append(f"{shown} [{index + 1}]")
        room -= units(shown) + len(" [12]\n\n")
        if room <= 0:
            break
    return sentences
