"""Ranking an article's sentences: summarizers over sumy's document model.

Only this module and ``methods`` import sumy.
"""

from collections.abc import Sequence

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers import AbstractSummarizer

from summarizer.advice import enough_of_news, with_advice
from summarizer.cleaning import Candidate, clean_sentences
from summarizer.expectation import Description, describe_article
from summarizer.gist import order_with_gist
from summarizer.languages import UNDETERMINED, Language, language_data
from summarizer.messages import enough
from summarizer.methods import Words, order_by
from summarizer.opening import lead_chance
from summarizer.salience import Floats
from summarizer.selection import Selection
from summarizer.stories import (
    ENOUGH,
    enough_of_essay,
    find_favourite,
    is_essay,
    is_story,
    order_essay,
    order_story,
)
from summarizer.summary import LONGEST, OURS, Ranking, ranking_version
from summarizer.tokens import Tokens
from summarizer.words import split_lines

MOST_SENTENCES = 2000  # of an article that take part; the rest of a longer one is not looked at
_SHORT = 3  # sentences: an article that is returned whole
_ONE_BY_ONE = 3  # sentences: further ones come in passages that read on
_FIRST_SHARE = 0.6  # of an article that those may be
_LARGEST_SHARE = 0.75  # of an article that a summary may be: who asks for more wants more of it
_LEAD = 1.3  # how much the first sentence is favoured if it is sure to be the lead
_ENOUGH_ALONE = 20  # words: as a summary of its own a sentence of fewer counts the less
_ENOUGH = 20  # words: the same of each further sentence
_IN_ORDER = 3.0  # how much more standing early counts beside a sure lead, which others follow up
_IN_PASSAGES = 0.5  # the same where passages are chosen from the whole article
_ENDING = 4.0  # how much the end of somebody's own story is favoured, as it is seldom early
_STANDING = 0.5  # what every further sentence has without being early or near to the title
_BRIEF = 2.0  # how much longer counts what people write to each other, who ask in few words
_LEAD_LENGTH = 35  # words: the mean of the leads that the weights were learnt from
_FURTHER_LENGTH = 60  # words: so little does a further sentence's length count


class Line(Sentence):  # type: ignore[misc]  # sumy ships no types
    """A sentence of sumy's document model that knows its words and what speaks against it."""

    words = None  # an attribute instead of sumy's property, which splits one by one

    def __init__(self, candidate: Candidate, words: list[str]) -> None:
        super().__init__(candidate.text, Words())
        self.candidate = candidate
        self.words = words


class EditorRank(AbstractSummarizer):  # type: ignore[misc]  # sumy ships no types
    """Chooses the sentences that hold most of what an editor would have written.

    The document's sentences are ``Line`` objects, the title is its heading. Without a title LexRank
    tells which sentences matter.
    """

    def __init__(self, language: str = UNDETERMINED, *, sent: bool = False) -> None:
        """Make a summarizer of articles, or of texts that people send, in a language."""
        super().__init__()
        self._language = language
        self._sent = sent

    def __call__(self, document: ObjectDocumentModel, sentences_count: int) -> tuple[Sentence, ...]:
        """Return the best sentences in reading order."""
        order = self.order(document, sentences_count)
        return tuple(document.sentences[place] for place in sorted(order))

    def order(self, document: ObjectDocumentModel, longest: int) -> list[int]:
        """Return the places of at most ``longest`` sentences, best first.

        Together they are no longer than the share of an article that a summary may be; so there is
        none of a single sentence, which is shown whole. Where something is agreed in what somebody
        sent, standing early counts for little, and nothing is the lead; messages, essays and
        stories are told in an order of their own. What other texts that somebody sent tell their
        reader to do has a place among the first three, however long it is. Whom or what
        somebody says early that he likes best comes first.
        """
        lines = document.sentences
        if not lines:
            return []
        title = [word for heading in document.headings for word in heading.words]
        candidates, words = [line.candidate for line in lines], [line.words for line in lines]
        data = language_data(self._language)
        if candidates[0].message:
            return order_with_gist(candidates, words, {*title}, data, longest)
        if is_essay(candidates):
            return order_essay(candidates, data, longest)
        if self._sent and is_story(candidates):
            return order_story(candidates, data, longest)
        tokens = Tokens.of(words, title)
        description = describe_article(tokens)
        selection = Selection(
            candidates,
            tokens.lengths,
            description.terms,
            description.chances(),
        )
        if tokens.titled:
            selection.leave_out_repeats(description.features[0], len(tokens.vocabulary))

        lengths = tokens.lengths.astype(float)
        characters = [len(line.candidate.text) for line in lines]
        room = _room(characters)
        purposeful = self._sent and any(each.favour > 1 for each in candidates[1:])
        lead = 0.0  # of a first sentence that points back, since no lead does
        if not (purposeful or candidates[0].opening):
            lead = lead_chance(
                description.terms, description.relevance, lengths, titled=description.titled
            )
        favour, sentence_length = _favour_alone(lengths, lead).tolist(), _LEAD_LENGTH
        counted = _BRIEF * lengths if purposeful else lengths
        first = _IN_PASSAGES if purposeful else 1 + _IN_ORDER * lead
        further = _favour_further(description, counted, first).tolist()
        further = [
            each * (_ENDING if line.candidate.ending else 1)
            for each, line in zip(further, lines, strict=True)
        ]
        named = find_favourite(candidates, data) if self._sent else None
        if named is not None and selection.add(named):
            room -= characters[named] + 1
            favour, sentence_length = further, _FURTHER_LENGTH
        while len(selection.order) < min(longest, _ONE_BY_ONE) and selection.add_best(
            [size <= room for size in characters],
            favour,
            sentence_length,
        ):
            room -= characters[selection.order[-1]] + 1  # with the blank before the next
            favour, sentence_length = further, _FURTHER_LENGTH
        # For what follows the first; all of what somebody sent may be told.
        most = sum(characters) + len(lines) if self._sent else _LARGEST_SHARE * sum(characters)
        room += most - _room(characters)
        reading_on = _favour_further(description, counted, _IN_PASSAGES).tolist()
        wanted = [purposeful * line.candidate.favour for line in lines]
        room = _read_on(selection, reading_on, wanted, characters, room)
        while len(selection.order) < longest and selection.add_best(
            [size <= room and selection.stands(place) for place, size in enumerate(characters)],
            further,
            _FURTHER_LENGTH,
        ):
            room -= characters[selection.order[-1]] + 1
        order = selection.order[:longest]
        return with_advice(order, candidates, data) if self._sent else order


def _read_on(
    selection: Selection,
    favour: Sequence[float],
    wanted: Sequence[float],
    characters: Sequence[int],
    room: float,
) -> float:
    """Add passages that there is room for, and return what is left of it.

    In reading order, so that a summary of any length between reads on as well; but first what
    matters most to whom somebody wrote.
    """
    for places in selection.passages(favour, LONGEST - _ONE_BY_ONE):
        if sum(characters[place] + 1 for place in places) <= room:
            places.sort(key=lambda place: -wanted[place])
            return room - sum(characters[place] + 1 for place in places if selection.add(place))
    return room


def _favour_alone(lengths: Floats, lead: float) -> Floats:
    """Return how much each sentence is favoured as the summary of one sentence."""
    favour = np.minimum(1, lengths / _ENOUGH_ALONE)
    favour[0] *= 1 + _LEAD * lead
    return favour


def _favour_further(description: Description, lengths: Floats, first: float) -> Floats:
    """Return how much each sentence is favoured beside others: early ones near to the title.

    Args:
        description: The article's.
        lengths: How many words each sentence has.
        first: How much the first sentence is favoured for standing there.
    """
    early = first / np.sqrt(np.arange(1, len(lengths) + 1))
    favour: Floats = _STANDING + early + description.relevance
    return favour * np.minimum(1, lengths / _ENOUGH)


def _room(characters: Sequence[int]) -> float:
    """Return how many characters the first sentences may have, of sentences of so many."""
    return _FIRST_SHARE * sum(characters)


def _within_room(order: list[int], characters: Sequence[int], longest: int) -> list[int]:
    """Take sentences in order, passing over those that there is no room for."""
    room, chosen = _room(characters), list[int]()
    for place in order:
        if len(chosen) < longest and characters[place] <= room:
            chosen.append(place)
            room -= characters[place] + 1
    return chosen


def _enough(candidates: Sequence[Candidate], order: Sequence[int], data: Language) -> int:
    if is_essay(candidates):
        return enough_of_essay(candidates, order)
    if is_story(candidates):
        return min(ENOUGH, len(order))
    return enough(candidates, order) or enough_of_news(order, candidates, data)


def _is_by_worth(candidates: Sequence[Candidate]) -> bool:
    """Tell a letter, or minutes with sections: what is said in a chat follows from what was said.

    The same holds where minutes are told without sections.
    """
    is_message = bool(candidates) and candidates[0].message
    return is_message and any(each.heading or not each.spoken for each in candidates)


def rank_article(
    text: str, title: str, language: str, longest: int, method: str, *, sent: bool = False
) -> Ranking:
    """Rank an article's sentences for summaries of up to ``longest``.

    What somebody sent may be a letter, whose point may stand anywhere, and all of it may be told.
    """
    candidates = clean_sentences(text, language, title, sent=sent)[:MOST_SENTENCES]
    if method == OURS:
        heading = Sentence(title, Words(), is_heading=True)
        words = split_lines([candidate.text for candidate in candidates])
        document = ObjectDocumentModel([Paragraph([heading, *map(Line, candidates, words)])])
        order = EditorRank(language, sent=sent).order(document, longest)
    else:
        texts = [candidate.text for candidate in candidates]
        best_first = order_by(method, texts, title, language_data(language).stop_words)
        order = _within_room(best_first, [*map(len, texts)], longest)
    # Of a text that only says its title again that is told.
    order = order or [*range(len(candidates))][:1]
    told = 0  # as many as usual
    if sent and method == OURS:
        told = _enough(candidates, order, language_data(language))
    short = len(candidates) <= max(_SHORT, len(order))
    kept = range(len(candidates)) if short else sorted(order)
    number = {place: number for number, place in enumerate(kept)}
    headings = tuple(candidates[place].heading for place in kept)
    return Ranking(
        language=language,
        sentences=tuple(candidates[place].shown for place in kept),
        order=tuple(number[place] for place in order),
        short=short,
        version=ranking_version(method),
        enough=told,
        headings=headings if any(headings) else (),
        by_worth=_is_by_worth(candidates),
    )
