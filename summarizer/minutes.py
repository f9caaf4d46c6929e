"""What minutes of a meeting hold: what it decided, less what every meeting goes through."""

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from summarizer.languages import Language
from summarizer.needed import WORD, find_needed, is_absent
from summarizer.punctuation import LONGEST_SENTENCE, has_no_stop, is_finished, is_item
from summarizer.sections import (
    is_formality,
    is_numbered,
    join_heading,
    mark_sections,
    split_heading,
)

_LONGEST_HEADING = 40  # characters
_LABEL = 2  # words
_LONGEST_BEGINNING = 40  # characters, in which a decision begins
_BEGINS = 12  # characters at most before what a sentence begins with, as "The "
_SHORT = 14  # words of a decision that may not say about what
_LONGEST = 55  # words of what was said with what somebody is to do about it
_LONGEST_LEANING = 45  # words of a sentence with the next one, which leans on it
_MOST_WAITING = 3  # sentences of a paragraph that a vote is about


def without_formalities(
    paragraphs: Sequence[Sequence[str]], people: Set[str], data: Language, *, sent: bool
) -> list[list[str]]:
    """Return the paragraphs of minutes without formalities, each vote with what it was about.

    Lines of those that somebody sent are joined, too, and headings stand before what they head
    (``sections``); an article's paragraphs stay apart, and its numbered headings are left out.
    """
    told: Iterable[Sequence[str]]
    there = _find_attendees(paragraphs, data)
    paragraphs = [[] if at in there else part for at, part in enumerate(paragraphs)]
    if sent:
        told = _joined_lines(mark_sections(paragraphs, data), data)
    else:
        told = _without_bare_numbers(paragraphs)
    joined = ([*_join_verdicts(_with_label(part), data)] for part in told)
    whole = (_join_leaning(part, people, data) for part in joined) if sent else joined
    return [*_without_formal(whole, data)]


def _without_formal(paragraphs: Iterable[Sequence[str]], data: Language) -> Iterator[list[str]]:
    """Leave out what every meeting holds; a heading above it goes to what is told below."""
    waiting = ""
    for part in paragraphs:
        if part and data.letterhead.match(split_heading(part[0])[1].lower()):
            continue
        kept = list[str]()
        for each in part:
            heading, sentence = split_heading(each)
            waiting = heading or ("" if is_numbered(sentence) else waiting)
            if not is_formality(sentence.lower(), data):
                kept.append(join_heading(waiting, sentence))
                waiting = ""
        yield kept


def _join_leaning(sentences: Sequence[str], people: Set[str], data: Language) -> list[str]:
    """Join what says of whom or what only with the sentence before to that, if both are short."""
    joined = list[str]()
    for sentence in sentences:
        leans = _leans_back(sentence, data)
        if joined and is_absent(sentence, data):
            leans = not people.isdisjoint(WORD.findall(joined[-1]))
        if leans and joined and len(joined[-1].split()) + len(sentence.split()) <= _LONGEST_LEANING:
            joined[-1] = f"{joined[-1]} {sentence}"
        else:
            joined.append(sentence)
    return joined


def _leans_back(sentence: str, data: Language) -> bool:
    return data.leaning_minutes.match(sentence.lower()) is not None


def find_people(paragraphs: Sequence[Sequence[str]], data: Language) -> set[str]:
    """Return the words in capitals of who was there, but for that which begins the line."""
    there = _find_attendees(paragraphs, data)
    lines = [
        part[0]
        for at, part in enumerate(paragraphs)
        if at in there or (part and data.letterhead.match(part[0].lower()))
    ]
    return {word for line in lines for word in WORD.findall(line)[1:] if word[0].isupper()}


def _find_attendees(paragraphs: Sequence[Sequence[str]], data: Language) -> set[int]:
    """Return the places of the items below a line such as "Present:", which are alike marked.

    None are below a sentence; numbers below a numbered line are those of the points after it.
    """
    there = set[int]()
    kinds: tuple[bool, ...] = ()  # whether the items may be numbered, which the first one tells
    for at, part in enumerate(paragraphs):
        line = part[0] if part else ""
        if data.attending.match(line.lower()) and not is_finished(line):
            kinds = (False, line.endswith(":") or not is_numbered(line))
        elif is_item(line) and is_numbered(line) in kinds:
            kinds = (is_numbered(line),)
            there.add(at)
        else:
            kinds = ()
    return there


def find_grounds(
    sentences: Sequence[str], headings: Sequence[str], people: Set[str], data: Language
) -> dict[int, int]:
    """Return the places of what needs an earlier sentence of its section, each with that of this.

    So does what says "it", "all" or "he" of whom only that one names, and a decision that is no
    more: "Agreed to mend the roof" does not say which, the sentence below the heading does. So does
    what each is to pay, or an objection: for what or to what, the item's first proposal says.

    Args:
        sentences: The sentences.
        headings: The heading under which each stands, or "".
        people: Words of the names of who was there, if they are known.
        data: The data of their language.
    """
    needed = find_needed(sentences, data, people)
    heads = _find_heads(sentences, headings, data)
    proposals = _find_proposals(sentences, headings, data)
    options = _find_options(sentences, headings, data)
    grounds = dict[int, int]()
    for place, sentence in enumerate(sentences):
        ground = needed.get(place)
        if ground is None:
            ground = place - 1 if place and _leans_back(sentence, data) else heads.get(place)
            ground = proposals.get(place, ground)
        ground = options.get(place, ground)
        if ground is not None and headings[ground] == headings[place]:
            grounds[place] = ground
    return grounds


def _find_options(
    sentences: Sequence[str], headings: Sequence[str], data: Language
) -> dict[int, int]:
    """Return the places of what names a choice as "option two", each with that of what it is.

    That is the sentence below the same heading which begins with it.
    """
    begun, needed = dict[tuple[str, str], int](), dict[int, int]()
    for place, (sentence, heading) in enumerate(zip(sentences, headings, strict=True)):
        found = data.purpose.options.search(sentence[:LONGEST_SENTENCE].lower())
        if not found:
            continue
        told = begun.get((heading, found[0]))
        if told is not None:
            needed[place] = told
        elif found.start() <= _BEGINS:
            begun[heading, found[0]] = place
    return needed


def _find_heads(
    sentences: Sequence[str], headings: Sequence[str], data: Language
) -> dict[int, int]:
    """Return the places of bare decisions, each with that of its section's beginning."""
    heads, head = dict[int, int](), 0
    for place, sentence in enumerate(sentences):
        if place and headings[place] != headings[place - 1]:
            head = place
        if headings[place] and head < place and _is_bare_decision(sentence, data):
            heads[place] = head
    return heads


def _find_proposals(
    sentences: Sequence[str], headings: Sequence[str], data: Language
) -> dict[int, int]:
    """Return the places of what each pays and of objections, each with its item's proposal."""
    proposals, proposal = dict[int, int](), -1
    for place, sentence in enumerate(sentences):
        if is_numbered(sentence) or (place and headings[place] != headings[place - 1]):
            proposal = -1
        lowered = sentence[:LONGEST_SENTENCE].lower()
        if proposal >= 0 and data.purpose.shares.search(lowered):
            proposals[place] = proposal
        elif proposal < 0 and (data.proposal.search(lowered) or data.decisions.search(lowered)):
            proposal = place
    return proposals


def _is_bare_decision(sentence: str, data: Language) -> bool:
    """Tell what begins with its verb and has no full name: two words in capitals, side by side."""
    if data.decisions.match(sentence[:_LONGEST_BEGINNING].lower()) is None:
        return False
    words = sentence.split()[1:]
    return not any(first[0].isupper() and second[0].isupper() for first, second in pairwise(words))


def _joined_lines(paragraphs: Iterable[Sequence[str]], data: Language) -> list[Sequence[str]]:
    """Join what stands on a line of its own, although it leans on the line before, to that."""
    joined = list[Sequence[str]]()
    for part in paragraphs:
        if part and joined and joined[-1] and _leans(part[0], joined[-1][-1], data):
            joined[-1] = [*joined[-1], *part]
        else:
            joined.append(part)
    return joined


def _leans(sentence: str, before: str, data: Language) -> bool:
    if split_heading(sentence)[0]:
        return False  # it begins a section
    lowered = sentence.lower()
    if data.action.match(lowered) or data.verdict.match(lowered) or is_absent(sentence, data):
        return True
    decided = data.decisions.search(before.lower()) is not None
    return not decided and _is_short_decision(sentence, data)


def _with_label(sentences: Sequence[str]) -> Sequence[str]:
    """Join what a paragraph is about, as in "Bins. They will be …", to its first sentence."""
    label = split_heading(sentences[0])[1] if len(sentences) > 1 else ""
    if label.endswith(".") and len(label.split()) <= _LABEL:
        return [f"{sentences[0]} {sentences[1]}", *sentences[2:]]
    return sentences


def _without_bare_numbers(paragraphs: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """Leave out the numbered headings that no items follow."""
    for part, following in zip(paragraphs, [*paragraphs[1:], []], strict=True):
        numbered = len(part) == 1 and is_numbered(part[0])
        ended = bool(following) and is_finished(following[0]) and not is_item(following[0])
        yield [] if numbered and ended and has_no_stop(part[0], _LONGEST_HEADING) else part


def _join_verdicts(sentences: Sequence[str], data: Language) -> Iterator[str]:
    """Join how a vote went to what it was about: a proposal, or else the whole paragraph.

    So is a decision that leans on it, such as for "the cheaper one"; a short one is joined to the
    sentence before it.
    """
    waiting = list[str]()
    for sentence in sentences:
        lowered = sentence.lower()
        if waiting and (data.verdict.match(lowered) or data.leaning_decision.search(lowered)):
            waiting = [" ".join((*waiting, sentence))]
            continue
        if waiting and _follows(waiting[-1], sentence, data):
            waiting[-1] = f"{waiting[-1]} {sentence}"
            continue
        opens = data.proposal.search(lowered) or is_formality(lowered, data)
        if opens or len(waiting) == _MOST_WAITING:
            yield from waiting
            waiting = []
        waiting.append(sentence)
    yield from waiting


def _follows(before: str, sentence: str, data: Language) -> bool:
    """Tell what is not understood without the sentence before: a short decision, or an action."""
    if not before:
        return False
    if data.action.match(sentence.lower()):
        length = len(before.split()) + len(sentence.split())
        return length <= _LONGEST and data.action.search(before.lower()) is None
    return _is_short_decision(sentence, data)


def _is_short_decision(sentence: str, data: Language) -> bool:
    return (
        len(sentence.split()) <= _SHORT
        and not is_item(sentence)
        and ":" not in sentence  # as in "Action: Ann to write"
        and data.decisions.search(sentence.lower()) is not None
    )
