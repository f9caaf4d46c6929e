"""Which sentences of a text that was seen are nearest to a question about it."""

from collections.abc import Sequence

from bot.library.articles import Article
from bot.library.asked import Asked
from bot.library.choosing import nearest_places, rather_by_words
from bot.library.held import HeldText, highlighter
from bot.library.question import read_question
from bot.library.unswindled import unswindled
from summarizer import Fact, split_sentences

# Who names fewer subjects asks of the article on the screen only by pointing at it.
_FEWEST_SURE = 2


def ask(sentences: Sequence[str], question: str, language: str) -> Asked:
    """Ask a question of a text, so that whatever is decided by both is decided by one reading.

    Args:
        sentences: Of the text.
        question: As typed.
        language: The code of the text's language.
    """
    return Asked(HeldText(sentences, language), read_question(question))


def nearest_told(asked: Asked) -> list[str]:
    """Give the sentences nearest to a question, best first, highlighted.

    Those that hold the most of what it is about, rare words counting most, and of them those that
    tell what it asks for: when, where, how much. Where it names nothing that is told, what it asks
    for chooses alone. None is near to who asks whether something is so that the text never names.
    """
    return [sentence for _, sentence in nearest_placed(asked)]


def nearest_placed(asked: Asked) -> list[tuple[int, str]]:
    """Give the same sentences, each with its place in the text."""
    text = asked.text
    near = _best_first(asked)
    if not asked.subjects:
        return [(at, text.sentences[at]) for at in near]
    shown = highlighter(" ".join(asked.subjects), text.language)
    return [(at, shown.title(text.sentences[at])) for at in near]


def _best_first(asked: Asked) -> list[int]:
    """Give the places of the nearest sentences, best first where one leads on to no other."""
    near = nearest_places(asked)
    if not {Fact.REASON, Fact.TASK}.intersection(asked.question.facts):
        near = rather_by_words(asked, near)
    return unswindled(asked, near)


def surely_told(asked: Asked) -> list[str]:
    """Give the same of a text of which a question may not be: what holds most of its words."""
    subjects = asked.question.subjects
    best, _, held = asked.text.holding_most(subjects)
    if not best or len(subjects) < _FEWEST_SURE or 2 * held <= 1:
        return []
    return nearest_told(asked)


def nearest_in_article(article: Article, question: str) -> list[str]:
    """Give the sentences of an article, not its title, that are nearest to a question."""
    return nearest_told(_ask_article(article, question))


def surely_in_article(article: Article, question: str) -> list[str]:
    """Give the same of an article of which a question may not be."""
    return surely_told(_ask_article(article, question))


def _ask_article(article: Article, question: str) -> Asked:
    sentences = split_sentences(article.body, article.language)
    return ask(sentences, question, article.language)


def split_article(article: Article) -> list[str]:
    """Give the title of an article and its sentences, of which a question may be."""
    return [article.title, *split_sentences(article.body, article.language)]
