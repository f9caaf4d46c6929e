"""What stands together in a letter, a notice, a contract or an advertisement.

Both cases of a condition; lines such as "When: …" one below the other; and a sentence that says
next to nothing without the one before it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.clutter import is_furniture
from summarizer.halves import join_halves
from summarizer.languages import Language
from summarizer.needed import NUMBER_TO_CALL, is_absent, leaves_unnamed
from summarizer.punctuation import LINE_BREAK, LONGEST_SENTENCE, is_finished, is_item

_LONGEST = 70  # words of what stands together
_LONGEST_BEGINNING = 15  # characters, in which a case begins
_SHORT = 5  # words of a sentence that leans on the one before it
_HEADING = 3  # words of what only leads the sentence after it
_MATTER = 8  # words of what only names the matter to which its writer comes
_LED = 10  # words of a sentence on which "they …" or "if …" leans
_EVENT = 12  # words of a line such as "When: …"
_LOSS = 15  # words of what is lost by who does not do what is asked before
_JOINED = 45  # words of two such sentences
_LABELLED = re.compile(r"(?!\d)\W{0,4}[^\W\d_][^:.!?]{0,30}: ?\S")
_LONGEST_HEADING = 40  # characters
FEWEST_SECTIONS = 3  # with headings in capitals
_CONDITION = "if"
_ROW = re.compile(r"([^\W\d_]{3,12}) (?:\d{1,2}|[A-Z])(?= [^\W\d_])")  # "Group A meets …"
_CLAUSE = re.compile(r"\W{0,4}(?:[^\W\d_]{1,10} )?\d[\d.]*[.:)]?\Z")  # a number alone


def join_letter(paragraphs: Sequence[Sequence[str]], data: Language) -> list[list[str]]:
    """Return a letter's paragraphs with what stands together as one sentence."""
    whole = [_join_tips(part, data) for part in _join_broken(_without_copies(paragraphs, data))]
    halves = [[*join_halves(part, data)] for part in whole]
    joined = [[*_join_short([*_join_cases(part, data)], data)] for part in halves]
    return [*_join_labels(_join_sections(joined), data)]


def join_answered(paragraphs: Sequence[Sequence[str]], data: Language) -> list[list[str]]:
    """Return paragraphs with what somebody asks himself, or comes to, and tells as one.

    So is what never to do with what to do instead, and a sum with the one that outweighs it: alone
    it says the opposite of what its writer means.
    """
    joined = list[list[str]]()
    for part in paragraphs:
        kept = list[str]()
        for sentence in join_halves(part, data):
            leads = kept and (_asks(kept[-1], data) or _is_outweighed(kept[-1], sentence, data))
            if leads and _fits([kept[-1], sentence], _JOINED):
                kept[-1] = f"{kept[-1]} {sentence}"
            else:
                kept.append(sentence)
        joined.append(kept)
    return joined


def _is_outweighed(before: str, sentence: str, data: Language) -> bool:
    """Tell a sum that the next sentence sets another against, as in "But it spends …"."""
    sums, lowered = data.purpose.sums, sentence[:LONGEST_SENTENCE].lower()
    both = sums.search(before[:LONGEST_SENTENCE].lower()) and sums.search(lowered)
    return bool(both) and data.purpose.outweighing.match(lowered) is not None


def _without_copies(paragraphs: Sequence[Sequence[str]], data: Language) -> Sequence[Sequence[str]]:
    """Leave out, at the end of a letter, who else gets it and who signs."""
    for place in range(len(paragraphs) // 2, len(paragraphs)):
        part = paragraphs[place]
        if len(part) == 1 and data.purpose.copies.match(part[0].lower()):
            return paragraphs[:place]
    return paragraphs


def _join_tips(part: list[str], data: Language) -> list[str]:
    """Join what is told below "Here are a few tips" to that: nothing of it is asked of anybody."""
    tips = part and data.purpose.tips.match(part[0][:LONGEST_SENTENCE].lower())
    return [" ".join(part)] if tips and _fits(part) else part


def _join_broken(paragraphs: Sequence[Sequence[str]]) -> list[list[str]]:
    """Join lines that end amid a sentence to the next one, in a text that has capitals."""
    capitals = sum(part[0][:1].isupper() for part in paragraphs if part)
    if 2 * capitals < len(paragraphs):
        return [[*part] for part in paragraphs]
    joined = list[list[str]]()
    for part in paragraphs:
        if joined and part and part[0][:1].islower() and _is_amid(joined[-1]):
            joined[-1] = [*joined[-1][:-1], f"{joined[-1][-1]} {part[0]}", *part[1:]]
        else:
            joined.append([*part])
    return joined


def _is_amid(part: Sequence[str]) -> bool:
    last = part[-1] if part else ""
    ended = is_finished(last) or is_item(last) or last.endswith(":")
    return not ended and last[:1].isupper() and len(last.split(maxsplit=_SHORT)) > _SHORT


def _join_sections(paragraphs: list[list[str]]) -> list[list[str]]:
    """Join headings in capitals to the first sentence below each, if there are several."""
    headings = [
        place
        for place, (part, below) in enumerate(pairwise(paragraphs))
        if len(part) == 1 and is_heading(part[0]) and below and is_finished(below[0])
    ]
    if len(headings) < FEWEST_SECTIONS:
        return paragraphs
    for place in headings:
        below = paragraphs[place + 1]
        below[0] = f"{paragraphs[place][0]}{LINE_BREAK}{below[0]}"
        paragraphs[place] = []
    return paragraphs


def is_heading(line: str) -> bool:
    """Tell a short line in capitals."""
    return len(line) <= _LONGEST_HEADING and line.isupper() and not is_finished(line)


def _join_cases(sentences: Sequence[str], data: Language) -> Iterator[str]:
    """Join what is said of one case to what is said of the other, as in "If … . If not, …".

    So are rows of a kind, as in "Group A meets … . Group B meets …".
    """
    case, kind = "", ""
    for sentence in sentences:
        begun = _kind_of_case(sentence, data)
        if begun and begun == kind and _fits([case, sentence]):
            case = f"{case} {sentence}"
            continue
        if case:
            yield case
        case, kind = sentence, begun
    if case:
        yield case


def _kind_of_case(sentence: str, data: Language) -> str:
    """Return what tells that a sentence is of one case, or one row, of several; or empty."""
    if data.purpose.conditions.match(sentence[:_LONGEST_BEGINNING].lower()):
        return _CONDITION
    row = _ROW.match(sentence) or data.row.match(sentence)
    return row[1].lower() if row else ""


def _join_short(sentences: Sequence[str], data: Language) -> Iterator[str]:
    """Join each sentence that leans on the one before to it, and what only leads it to the next."""
    before, leant = "", False
    for sentence in sentences:
        # No question stands before what does not answer it.
        answers = leant and before.endswith("?")
        if before and (answers or not leant) and _may_join(before, sentence, data):
            leads = _leads(before, sentence, data)
            if answers or leads or _leans(sentence, before, data):
                before, leant = f"{before} {sentence}", not leads
                continue
        if before:
            yield before
        before, leant = sentence, False
    if before:
        yield before


def _leads(before: str, sentence: str, data: Language) -> bool:
    """Tell what only leads the next sentence: the name of a matter, or a question that opens it.

    So does the day or the place of an event behind a label, as the hour comes next.
    """
    if tells_event(before, data):  # "When: Monday 5 May. Be there by 9."
        return True
    if _size(before) <= _HEADING:
        return True
    if before.endswith("?") and data.purpose.introducing.search(
        sentence[:LONGEST_SENTENCE].lower()
    ):
        return True
    return _asks(before, data)


def _asks(before: str, data: Language) -> bool:
    """Tell a question that its writer answers next, perhaps with the first word of his answer.

    So is "What I learned surprised me", if he tells next what that was, and "There is also the
    question of sleep".
    """
    lowered = before[:LONGEST_SENTENCE].lower()
    if _size(before) <= _MATTER and data.purpose.matters.fullmatch(lowered):
        return True
    found = data.purpose.weighing.match(lowered)
    return found is not None and _size(before[found.end() :]) <= _HEADING


def _may_join(before: str, sentence: str, data: Language) -> bool:
    if not (is_finished(before) and is_finished(sentence)) or is_item(sentence):
        return False
    fits = _fits([before, sentence], _JOINED)
    return fits and not (_CLAUSE.match(before) or _tells_nothing(before, data))


def _leans(sentence: str, before: str, data: Language) -> bool:
    """Tell a very short sentence without facts, a number to call, and "they …" after a short one.

    So is "if …" after a short one, what is lost by who does not do as the one before asks, when all
    go where the one before says, and what a doctor orders about what only that one names.
    """
    lowered = sentence[:LONGEST_SENTENCE].lower()
    if _says_when(lowered, before[:LONGEST_SENTENCE].lower(), data):
        return True
    if leaves_unnamed(lowered, data) and data.purpose.treatments.search(lowered):
        return True
    if _size(sentence) <= _SHORT:
        asks = data.purpose.asking.search(lowered) or data.purpose.dates.search(lowered)
        told = asks or (data.purpose.sums.search(lowered) and not sentence.endswith("!"))
        told = told or _asks(sentence, data)  # it is answered next
        return not (told or _size(sentence) == 1 or _tells_nothing(sentence, data))
    conditional = data.purpose.conditions.match(lowered[:_LONGEST_BEGINNING])
    if _size(sentence) <= _LED and NUMBER_TO_CALL.search(lowered):
        asks = data.purpose.asking.search(lowered) or data.purpose.offers.search(lowered)
        return not (asks or conditional)  # the one before says what the number is for
    if _size(sentence) <= _LOSS and data.purpose.losses.search(lowered):
        return data.purpose.asking.search(before[:LONGEST_SENTENCE].lower()) is not None
    pointing = conditional or data.pronoun.match(sentence) or is_absent(sentence, data)
    return _size(before) <= _LED and bool(pointing)


def _says_when(lowered: str, before: str, data: Language) -> bool:
    """Tell a sentence with the day on which all go where the one before says, without one."""
    purpose = data.purpose
    when = purpose.occurring.search(lowered) and purpose.dates.search(lowered)
    if not when or purpose.dates.search(before):
        return False
    return purpose.outings.search(before) is not None


def _size(sentence: str) -> int:
    return len(sentence.split())


def _tells_nothing(sentence: str, data: Language) -> bool:
    lowered = sentence[:LONGEST_SENTENCE].lower()
    return is_furniture(lowered, data) or data.purpose.pleasantries.search(lowered) is not None


def _join_labels(paragraphs: Sequence[list[str]], data: Language) -> Iterator[list[str]]:
    """Join lines with labels, one below the other, which tell one matter."""
    lines = list[str]()
    for part in paragraphs:
        labelled = len(part) == 1 and is_label(part[0], data)
        if lines and not (labelled and _fits([*lines, *part])):
            yield [LINE_BREAK.join(lines)]
            lines = []
        if labelled:
            lines.append(part[0])
        else:
            yield part
    if lines:
        yield [LINE_BREAK.join(lines)]


def is_label(line: str, data: Language) -> bool:
    """Tell a line such as "When: Monday at 5", which is no sentence."""
    if is_finished(line) or is_item(line) or is_furniture(line.lower(), data):
        return False
    return _LABELLED.match(line) is not None


def tells_event(sentence: str, data: Language) -> bool:
    """Tell a short sentence with a day or a place behind a label, such as "When: Monday 5 May."."""
    if not _LABELLED.match(sentence) or _size(sentence) > _EVENT:
        return False
    lowered, purpose = sentence.lower(), data.purpose
    told = purpose.dates.search(lowered) or purpose.places.search(lowered)
    return told is not None and data.mail_header.match(lowered) is None  # no head of a letter


def _fits(texts: Sequence[str], longest: int = _LONGEST) -> bool:
    return sum(len(text.split()) for text in texts) <= longest
