"""Which of an article's sentences a summary may hold, and what speaks against them.

A caption, a credit, a byline or a "read more" line is left out. Every other sentence stays as it
is, but for a closing ``./.``, which becomes a full stop.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.chats import without_stamps
from summarizer.languages import Language, language_data
from summarizer.mails import newest_message
from summarizer.paste import words_said
from summarizer.punctuation import (
    CLOSING_MARKS,
    DASHES,
    FACES,
    LINE_BREAK,
    is_finished,
    is_item,
)
from summarizer.purpose import LETTERS, SURE, VERY_SURE, Kind, favour, is_own_story, kind_of
from summarizer.references import find_references
from summarizer.run_ons import cut_run_ons
from summarizer.sentences import split_paragraphs
from summarizer.units import Unit, join_units

_END_OF_REPORT = re.compile(r"\s*\.(?:\s?/\s?\.)+\Z")
_LONGEST_END = 6  # characters of a closing "./."
_FEWEST_LETTERS = 12  # a shorter line without a stop tells nothing
_LONGEST_HEADING = 80  # characters
_LONGEST_NAME = 40  # characters, of one at the end of a paragraph
_LONGEST_ANNOUNCEMENT = 80  # characters
_NEAR = 5  # sentences, among which two items make a list
_GOES_ON = (",", ";", ":", "-")  # at the end of a line that is none
_MOST_CHARACTERS = 200_000  # of a text that take part, about a hundred pages
_MOST_SENTENCES = 5000  # of a text that take part
_MOST_WAITING = 3  # sentences of a paragraph that a vote is about
_INTRODUCTION = 3.0  # how much what introduces an interview is favoured
_BROKEN = "\u00ad "  # a soft hyphen at a line's end
_FACES = re.compile(rf"[{FACES}]+\Z")
_BREAK = re.compile(r"-(?<=[^\W\d_]{2}-)\n[^\S\n]*(?P<rest>[^\W\d_]{2,20})")


class Candidate(NamedTuple):
    """A sentence that a summary may hold.

    Attributes:
        text: The sentence, in one line.
        needs: The places of the candidates before it that a reader must have read to understand
            it, such as the one that a "this" points at; empty if it stands alone.
        opening: Whether it opens by pointing, as with "however" or "he", or is a later step.
        orphan: Whether it needs something that no candidate holds: it is half a quotation, or
            points at something that is not there. To be chosen only if little else is left.
        broken: Whether it is less than a whole statement, such as a question, an exclamation, or
            what announces what only the next sentence tells.
        favour: How much it is favoured: more than 1 if it is what the text was written for, or
            introduces an interview; less if it is a mere courtesy.
        ending: Whether it ends what somebody tells of himself, which is often the point of it.
    """

    text: str
    needs: tuple[int, ...] = ()
    opening: bool = False
    orphan: bool = False
    broken: bool = False
    favour: float = 1.0
    ending: bool = False

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
    paragraphs = _beginning(text, language)
    if kind is Kind.MINUTES:
        paragraphs = [
            [each for each in _join_verdicts(part, data) if not _is_formality(each.lower(), data)]
            for part in _without_bare_numbers(paragraphs)
            if not (part and data.letterhead.match(part[0].lower()))
        ]
    if kind is Kind.CHAT:  # what somebody says in a chat is one
        paragraphs = [[" ".join(part)] for part in paragraphs]
    heads = _heads_of_lists(paragraphs)
    heading = iter(heads)
    kept = [
        ["" if _is_clutter(each, data, heading=next(heading)) else each for each in part]
        for part in paragraphs
    ]
    if not any(map(any, kept)):
        kept = paragraphs
    # The points of a meeting are no steps.
    units = join_units(_without_headings(kept, heads), data, steps=kind is not Kind.MINUTES)
    candidates = _candidates(units, title, data, kind, sent=sent)
    if not title and kind is Kind.OTHER and candidates and not candidates[-1].broken:
        story = is_own_story([each.text for each in candidates], data)
        candidates[-1] = candidates[-1]._replace(ending=story)
    return candidates


def _without_bare_numbers(paragraphs: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """Leave out the numbered headings of minutes that no items follow, which tell nothing."""
    for part, following in zip(paragraphs, [*paragraphs[1:], []], strict=True):
        heading = len(part) == 1 and part[0][:1].isdigit() and len(part[0]) <= _LONGEST_NAME
        ended = bool(following) and is_finished(following[0]) and not is_item(following[0])
        yield [] if heading and ended and _is_bare(part[0]) else part


def _is_bare(line: str) -> bool:
    return is_item(line) and not is_finished(line) and not line.endswith(_GOES_ON)


def _is_formality(line: str, data: Language) -> bool:
    """Tell what minutes hold of every meeting, in small letters."""
    return data.letterhead.match(line) is not None or data.ceremony.search(line) is not None


def _join_verdicts(sentences: Sequence[str], data: Language) -> Iterator[str]:
    """Join how a vote went to what it was about: a proposal, or else the whole paragraph."""
    waiting = list[str]()
    for sentence in sentences:
        lowered = sentence.lower()
        if waiting and data.verdict.match(lowered):
            waiting = [" ".join((*waiting, sentence))]
            continue
        opens = data.proposal.search(lowered) or _is_formality(lowered, data)
        if opens or len(waiting) == _MOST_WAITING:
            yield from waiting
            waiting = []
        waiting.append(sentence)
    yield from waiting


def _beginning(text: str, language: str) -> list[list[str]]:
    """Return the paragraphs of a text up to its bounds, less a sentence that these cut in two."""
    taken, count = list[list[str]](), 0
    data = language_data(language)
    begun = text[:_MOST_CHARACTERS]
    marked = _mark_broken_words(begun, data)
    for paragraph in split_paragraphs(marked, language):
        mended = paragraph if marked is begun else [*map(_mended, paragraph)]
        taken.append(cut_run_ons(mended, data)[: _MOST_SENTENCES - count])
        count += len(taken[-1])
        if count == _MOST_SENTENCES:
            return taken
    if len(text) > _MOST_CHARACTERS and count > 1:
        taken[-1] = taken[-1][:-1]
    return taken


def _mark_broken_words(text: str, data: Language) -> str:
    """Put a soft hyphen where lines that were wrapped by hand break a word in two."""
    if not data.breaks_words or "-\n" not in text or _BROKEN[0] in text:
        return text
    return _BREAK.sub(
        lambda found: (
            f"{_BROKEN[0]}{found[0][1:]}"
            if found["rest"].islower() and found["rest"] not in data.stop_words
            else found[0]
        ),
        text,
    )


def _mended(sentence: str) -> str:
    """Return a sentence with its broken words whole; a hyphen that nothing follows stays."""
    whole = sentence.replace(_BROKEN, "")
    return f"{whole[:-1]}-" if whole.endswith(_BROKEN[0]) else whole


def _candidates(
    units: Sequence[Unit], title: str, data: Language, kind: Kind, *, sent: bool
) -> list[Candidate]:
    texts = [_shown(unit.text) for unit in units]
    said = [*map(words_said, texts)] if kind is Kind.CHAT else texts
    letter = sent and kind in LETTERS
    if letter:
        said = [data.purpose.joining.sub("", text) or text for text in texts]
    favours = [
        favour(text, kind, data, sent=sent, listing=unit.listing)
        for text, unit in zip(texts, units, strict=True)
    ]
    references = find_references(said, title, data)
    asking = [*map(data.asks, texts)]
    introduced = any(asking) and not asking[0]
    candidates = list[Candidate]()
    for unit, text, reference, asks, favoured in zip(
        units, texts, references, asking, favours, strict=True
    ):
        bare = _FACES.sub(".", text.rstrip(CLOSING_MARKS))
        after = () if unit.after is None else (unit.after,)
        # What is decided, or asked by a date, is understood without what was said before.
        settled = sent and favoured > (SURE if kind is Kind.MINUTES else VERY_SURE)
        # So is a request that is put as a question.
        whole = unit.listing or (letter and favoured > SURE) or not _is_broken(bare, data)
        candidates.append(
            Candidate(
                text,
                needs=() if settled else after or reference.needs,
                opening=not settled and (reference.opening or unit.goes_on),
                orphan=reference.orphan or (unit.incomplete and not after),
                broken=asks or not whole,
                favour=_INTRODUCTION if introduced and not candidates else favoured,
            )
        )
    return candidates


def _is_broken(text: str, data: Language) -> bool:
    """Tell a question, an exclamation, what has no stop and what only announces."""
    if not is_finished(text) or text[-1] in "?!":
        return True
    return len(text) <= _LONGEST_ANNOUNCEMENT and data.announcing.search(text.lower()) is not None


def _shown(text: str) -> str:
    """Return a unit's text as a summary shows it: a closing "./." is a full stop."""
    if "/" not in text[-_LONGEST_END:]:
        return text
    return text[:-_LONGEST_END] + _END_OF_REPORT.sub(".", text[-_LONGEST_END:])


def _is_clutter(sentence: str, data: Language, *, heading: bool) -> bool:
    if not heading and _tells_nothing(sentence):
        return True
    lowered = sentence.lower()
    if data.clutter.match(lowered):
        return True
    for caption in data.captions:  # a generator would take as long as the searches themselves
        if caption.search(lowered):
            return True
    return sentence.endswith(DASHES) and data.dateline.fullmatch(f"{sentence} ") is not None


def _tells_nothing(sentence: str) -> bool:
    if len(sentence) > 3 * _FEWEST_LETTERS or is_finished(sentence) or is_item(sentence):
        return False
    if sentence.endswith(":"):
        return False  # what follows may need it
    letters = [character for character in sentence if character.isalnum()]
    return len(letters) < _FEWEST_LETTERS and all(map(_is_of_alphabet, letters))


def _is_of_alphabet(letter: str) -> bool:
    """Tell a letter from a character that is a word, as in Chinese."""
    return letter < "\u0e00" or "\u1e00" <= letter < "\u2000"


def _heads_of_lists(paragraphs: Sequence[Sequence[str]]) -> list[bool]:
    """Tell of each sentence whether it stands before the items of a list."""
    items = [is_item(each) for part in paragraphs for each in part]
    return [
        any(items[place : place + 1]) and any(items[place + 1 : place + _NEAR])
        for place in range(1, len(items) + 1)
    ]


def _without_headings(
    paragraphs: Sequence[Sequence[str]], heads: Sequence[bool]
) -> list[list[str]]:
    """Empty subheadings and names: short lines without a stop beside finished sentences only.

    The heads of lists stay.
    """
    sentences = [each for part in paragraphs for each in part]
    if not any(map(is_finished, sentences)):
        return [list(part) for part in paragraphs]
    ended = [True, *(not each or is_finished(each) for each in sentences), True]
    alone = (
        before and after and not head
        for before, after, head in zip(ended, ended[2:], heads, strict=False)
    )
    return [
        [
            "" if next(alone) and _is_heading(each, closing=0 < place == len(part) - 1) else each
            for place, each in enumerate(part)
        ]
        for part in paragraphs
    ]


def _is_heading(sentence: str, *, closing: bool) -> bool:
    """Tell a heading or a name; what closes a paragraph is a name only if it is very short."""
    return not (
        is_finished(sentence)
        or len(sentence) > (_LONGEST_NAME if closing else _LONGEST_HEADING)
        or sentence.endswith(_GOES_ON)
        or is_item(sentence)
    )
