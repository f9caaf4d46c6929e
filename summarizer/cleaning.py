"""Which of an article's sentences a summary may hold, and what speaks against them.

A caption, a credit, a byline or a "read more" line is left out. Every other sentence stays as it
is, but for a closing ``./.``, which becomes a full stop.
"""

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from summarizer.broken_words import mark_broken_words, mended
from summarizer.chats import without_stamps
from summarizer.clutter import is_clutter
from summarizer.exchanges import join_answers, rate_exchanges, with_messages_apart
from summarizer.headings import heads_of_lists, without_headings
from summarizer.languages import Language, language_data
from summarizer.letters import join_answered, join_letter
from summarizer.mails import newest_message
from summarizer.minutes import find_grounds, find_people, without_formalities
from summarizer.needed import find_needed, find_numbers, find_swindlers
from summarizer.paste import words_said
from summarizer.points import find_memories, find_points
from summarizer.punctuation import CLOSING_MARKS, FACES, LINE_BREAK, closed, is_finished
from summarizer.purpose import (
    COURTESY,
    LETTERS,
    SURE,
    VERY_SURE,
    Kind,
    announces,
    favour,
    is_own_story,
    kind_of,
    leads_up,
)
from summarizer.references import find_references
from summarizer.revised import find_revised
from summarizer.run_ons import cut_run_ons
from summarizer.sections import take_headings, with_sections_apart
from summarizer.sentences import split_paragraphs
from summarizer.subject import (
    find_subject,
    find_turns,
    is_dependent,
    is_diagnosis,
    is_told,
    is_trouble,
    number_topics,
)
from summarizer.units import Unit, join_units

_MOST_CHARACTERS = 200_000  # of a text that take part, about a hundred pages
_LONGEST_LETTER = 100_000  # characters of a letter, a notice or a contract, about fifty pages
_MOST_SENTENCES = 3000  # of a text that take part; only a chat has more on as many pages
_DIAGNOSED = 3.0  # is added for which illness somebody has, without which nothing else is plain
_MORE_TROUBLE = 0.6  # how much is worth what else is wrong, beside what a message is about
_INTRODUCTION = 3.0  # how much what introduces an interview is favoured
_FACES = re.compile(rf"[{FACES}]+\Z")


class Candidate(NamedTuple):
    """A sentence that a summary may hold.

    Attributes:
        text: The sentence, in one line.
        needs: The places of the candidates that a reader must have read to understand
            it, such as the one that a "this" points at; empty if it stands alone.
        opening: Whether it opens by pointing, as with "however" or "he", or is a later step.
        orphan: Whether it needs something that no candidate holds: it is half a quotation, or
            points at something that is not there. To be chosen only if little else is left.
        broken: Whether it is less than a whole statement, such as a question, an exclamation, or
            what announces what only the next sentence tells.
        favour: How much it is favoured: more than 1 if it is what the text was written for, or
            introduces an interview; less if it is a mere courtesy.
        ending: Whether what somebody tells of himself comes to its point with it, or ends.
        point: Its rank, from 1, among those that say what an essay's writer thinks; 0 if none.
        subject: Whether it says what a message is about.
        topic: The number of its topic, if a message has several.
        message: Whether it is of a letter, a chat or the like, which are told by their facts.
        spoken: Whether it was said in a chat or at a meeting, whose outcome comes late.
        heading: What stands above its section of minutes, or empty.
    """

    text: str
    needs: tuple[int, ...] = ()
    opening: bool = False
    orphan: bool = False
    broken: bool = False
    favour: float = 1.0
    ending: bool = False
    point: int = 0
    subject: bool = False
    topic: int = 0
    message: bool = False
    spoken: bool = False
    heading: str = ""

    @property
    def shown(self) -> str:
        """The sentence as a summary shows it; a list has its items on lines of their own."""
        return self.text.replace(LINE_BREAK, "\n")


def clean_sentences(
    text: str, language: str, title: str = "", *, sent: bool = False
) -> list[Candidate]:
    """Split a text and keep what a summary may hold; all of it if nothing may.

    Of a very long text the beginning takes part.

    Args:
        text: The text without its title.
        language: The code of its language.
        title: Its title, or empty.
        sent: Whether somebody sent it, who may have written it himself.
    """
    data = language_data(language)
    whole = text[: _MOST_CHARACTERS + 1]
    message = newest_message(whole)
    text = without_stamps(message)
    kind = kind_of(title, text, data, mail=message != whole, sent=sent)
    if kind in LETTERS and len(text) > _LONGEST_LETTER:
        kind = Kind.OTHER
    letter = sent and kind in LETTERS
    if sent and kind is Kind.CHAT:
        text = with_messages_apart(text)
    paragraphs = _beginning(text, language)
    minutes = kind is Kind.MINUTES
    people = find_people(paragraphs, data) if sent and minutes else set[str]()
    if minutes:
        paragraphs = without_formalities(paragraphs, people, data, sent=sent)
    paragraphs = _joined(paragraphs, kind, data, sent=sent)
    heads = heads_of_lists(paragraphs)
    heading = iter(heads)
    kept = [
        ["" if is_clutter(each, data, heading=next(heading)) else each for each in part]
        for part in paragraphs
    ]
    if not any(map(any, kept)):
        kept = paragraphs
    below = with_sections_apart(without_headings(kept, heads, data, letter=letter))
    units = join_units([*below], data, steps=not minutes, sent=sent)  # no points of a meeting
    units, headings = take_headings(units)
    candidates = _candidates(units, title, data, kind, sent=sent)
    if sent and kind in (Kind.MINUTES, Kind.CHAT):
        spoken = [each._replace(message=True, spoken=True) for each in candidates]
        if minutes:
            return _with_headings(spoken, headings, people, data)
        return _with_revised(spoken, data)
    if letter:
        return _with_subject(candidates, title, data)
    if sent and kind is Kind.OTHER and candidates:
        candidates = _with_needed(candidates, title, data)
        texts = [each.text for each in candidates]
        if points := find_points(texts, data) or find_memories(title, paragraphs, texts, data):
            return [each._replace(point=points.get(at, 0)) for at, each in enumerate(candidates)]
        return candidates if title else _with_turns(candidates, data)
    return candidates


def _joined(
    paragraphs: list[list[str]], kind: Kind, data: Language, *, sent: bool
) -> list[list[str]]:
    """Return paragraphs with what stands together in their kind of text as one sentence."""
    if kind is Kind.CHAT:  # what somebody says in a chat is one
        messages = [" ".join(part) for part in paragraphs]
        return [[each] for each in (join_answers(messages, data) if sent else messages)]
    if sent and kind in LETTERS:
        return join_letter(paragraphs, data)
    return join_answered(paragraphs, data) if sent and kind is Kind.OTHER else paragraphs


def _with_revised(candidates: Sequence[Candidate], data: Language) -> list[Candidate]:
    """Let a number that was changed later be told after the later one, which matters as much."""
    marked = [*candidates]
    for place, later in find_revised([each.text for each in candidates], data).items():
        favour = max(candidates[place].favour, marked[later].favour)
        marked[later] = marked[later]._replace(favour=favour)
        marked[place] = marked[place]._replace(needs=(later,))
    return marked


def _with_headings(
    candidates: Sequence[Candidate], headings: Sequence[str], people: Set[str], data: Language
) -> list[Candidate]:
    """Mark the heading of each, and what is not understood without an earlier one below it."""
    grounds = find_grounds([each.text for each in candidates], headings, people, data)
    marked = list[Candidate]()
    for place, (each, heading) in enumerate(zip(candidates, headings, strict=True)):
        before = (grounds[place],) if place in grounds else each.needs
        needs = tuple(need for need in before if headings[need] == heading)
        marked.append(each._replace(heading=heading, needs=needs))
    return marked


def _with_subject(candidates: Sequence[Candidate], title: str, data: Language) -> list[Candidate]:
    """Mark what a message is about, and what is not understood without it or its topic's first."""
    texts = [each.text for each in candidates]
    subject, topics = find_subject(texts, data, title), number_topics(texts, data)
    needed, numbers = find_needed(texts, data, title=title), find_numbers(texts, data)
    wrong = subject is not None and is_trouble(texts[subject], data)
    diagnosed = subject is not None and is_diagnosis(texts[subject], data)
    swindlers = find_swindlers(texts, data)
    firsts = {} if subject is None else {0: subject}
    marked = list[Candidate]()
    for place, (each, topic) in enumerate(zip(candidates, topics, strict=True)):
        telling = each.favour > COURTESY  # no greeting is what its topic is about
        first = firsts.setdefault(topic, place) if telling else firsts.get(topic, place)
        candidate = each._replace(topic=topic, subject=place == subject, message=True)
        if place in needed:
            candidate = candidate._replace(needs=(needed[place],), opening=True)
        elif place == subject:  # a "however" before it does no harm
            candidate = candidate._replace(needs=(), opening=False)
        elif first < place and is_dependent(each.text, data):
            candidate = candidate._replace(needs=(first,), opening=True)
        if candidate.needs and place in swindlers:
            candidate = candidate._replace(needs=(swindlers[place],))
        if place in numbers:
            candidate = candidate._replace(needs=(*candidate.needs, numbers[place]))
        if diagnosed and place == subject:
            candidate = candidate._replace(favour=_DIAGNOSED + candidate.favour)
        leads = subject is not None and place < subject
        if leads and leads_up(each.text, data, diagnosed=diagnosed):
            candidate = candidate._replace(favour=min(candidate.favour, COURTESY))
        if wrong and place != subject and is_trouble(each.text, data):
            candidate = candidate._replace(favour=_MORE_TROUBLE * each.favour)
        marked.append(candidate)
    return marked


def _with_needed(candidates: Sequence[Candidate], title: str, data: Language) -> list[Candidate]:
    """Mark what is not understood without the sentence that says who, what or when is meant."""
    texts = [each.text for each in candidates]
    needed, numbers = find_needed(texts, data, title=title), find_numbers(texts, data)
    return [
        each._replace(
            needs=tuple(sorted({*each.needs, *(by[at] for by in (needed, numbers) if at in by)})),
            opening=each.opening or at in needed,
        )
        for at, each in enumerate(candidates)
    ]


def _with_turns(candidates: Sequence[Candidate], data: Language) -> list[Candidate]:
    """Mark where somebody's own story comes to its point, and who is nobody without the before."""
    texts = [each.text for each in candidates]
    if not is_own_story(texts, data):
        return [*candidates]
    told = is_told(texts, data)
    turns = find_turns(texts, data) if told else {len(texts) - 1}
    return [
        each._replace(
            ending=place in turns and not each.broken,
            needs=(place - 1,) if told and place and is_dependent(each.text, data) else each.needs,
        )
        for place, each in enumerate(candidates)
    ]


def _beginning(text: str, language: str) -> list[list[str]]:
    """Return the paragraphs of a text up to its bounds, less a sentence that these cut in two."""
    taken, count = list[list[str]](), 0
    data = language_data(language)
    begun = text[:_MOST_CHARACTERS]
    marked = mark_broken_words(begun, data)
    for paragraph in split_paragraphs(marked, language):
        whole = paragraph if marked is begun else [*map(mended, paragraph)]
        taken.append(cut_run_ons(whole, data)[: _MOST_SENTENCES - count])
        count += len(taken[-1])
        if count == _MOST_SENTENCES:
            return taken
    if len(text) > _MOST_CHARACTERS and count > 1:
        taken[-1] = taken[-1][:-1]
    return taken


def _candidates(
    units: Sequence[Unit], title: str, data: Language, kind: Kind, *, sent: bool
) -> list[Candidate]:
    texts = [closed(unit.text) for unit in units]
    chat = sent and kind is Kind.CHAT
    said = [*map(words_said, texts)] if kind is Kind.CHAT else texts
    if letter := sent and kind in LETTERS:
        said = [
            data.purpose.speaking.sub("", data.purpose.joining.sub("", text)) or text
            for text in texts
        ]
    favours = (
        rate_exchanges(texts, data)
        if chat
        else [
            favour(text, kind, data, sent=sent, listing=unit.listing, title=title)
            for text, unit in zip(said if kind is Kind.CHAT else texts, units, strict=True)
        ]
    )
    references = find_references(said, title, data)
    asking = [*map(data.asks, texts)]
    introduced = any(asking) and not asking[0]
    candidates = list[Candidate]()
    for unit, text, reference, asks, favoured in zip(
        units, texts, references, asking, favours, strict=True
    ):
        bare = _FACES.sub(".", text.rstrip(CLOSING_MARKS))
        after = () if unit.after is None else (unit.after,)
        # What is decided, or asked by a date, is understood without what was said before, unless
        # it begins with "this must be" in a letter.
        sure = favoured > (SURE if kind is Kind.MINUTES else VERY_SURE)
        settled = chat or (sent and sure and not (letter and reference.opening))
        # So is a request that is put as a question.
        told = letter and (LINE_BREAK in text or favoured > SURE)
        whole = unit.listing or told or not _is_broken(bare, data)
        candidates.append(
            Candidate(
                text,
                needs=() if settled else after or reference.needs,
                opening=not settled and (reference.opening or unit.goes_on),
                # Who writes a letter is "we" in any sentence of it.
                orphan=(reference.orphan and (reference.opening or not letter))
                or (unit.incomplete and not after),
                broken=asks or not whole,
                favour=_INTRODUCTION if introduced and not candidates else favoured,
                subject=chat and not candidates,
            )
        )
    return candidates


def _is_broken(text: str, data: Language) -> bool:
    """Tell a question, an exclamation, what has no stop and what only announces."""
    if not is_finished(text) or text[-1] in "?!":
        return True
    return announces(text, data)
