"""What a text was written for: what was decided, when people will meet, what is asked of whom.

News opens with its point. People who write to each other begin with greetings and how it all came,
and come to the point later, so its words are favoured wherever they stand.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto

from summarizer.languages import Language
from summarizer.languages.purpose import Purpose
from summarizer.letters import FEWEST_SECTIONS, is_heading, is_label, tells_event
from summarizer.needed import NUMBER_TO_CALL
from summarizer.papers import is_paper
from summarizer.paste import first_lines, is_chat
from summarizer.points import find_points
from summarizer.punctuation import LINE_BREAK, LONGEST_SENTENCE, is_finished, is_item
from summarizer.subject import added, announces_title, spans_days, without_greeting

_BEGINNING = 10  # lines that tell minutes of a meeting
_FEWEST_LINES = 3  # of minutes or of a chat
_GREETED = 3  # lines, one of which greets in a letter; further ones may quote a greeting
_LONGEST_ANNOUNCEMENT = 80  # characters
_STORY = range(4, 41)  # sentences of what somebody tells of himself in a post
# Shares of a text's sentences. With both, six in a thousand news articles are taken for letters.
_SPOKEN_TO = 0.08  # speak to the readers of a letter
_FIRST_PERSON = 0.4  # are about its writer
_FIRST_PERSON_DUE = 0.25  # the same if something is asked by a day
_OWN = 2  # sentences about its writer, in a warning of a swindler
_BY_THE_WAY = 2  # sentences in which an essay may ask something
_OUTCOME = 3.0  # how much a decision or an appointment of people is favoured
COURTESY = 0.4  # how much what says no more than "thank you" is
# What is added to that for whatever else a sentence of a text that somebody sent tells.
_DECIDED = 1.5  # in minutes, which are read for what was decided
_PENDING = 2.0  # there, which somebody has to see to
_STANDING = 1.5  # and there, what money is left and what holds from now on
_FORGONE = 0.3  # how much is worth there what was put off
_ASKED = 2.0  # most of all: it is what people write to each other for
_OBLIGED = 1.5  # what somebody must do although it is asked of nobody
_DUE = 1.5
_TOLD = 1.2  # what came of something, or a list
_BLOCK = 0.8  # lines with labels, or what stands below a heading
_SUM = 0.3  # only says which of two sentences alike is told
# And of a letter or a contract, which are read for their facts.
_CAME, _LISTED = 0.6, 1.2  # so much more
_WRONG = 1.2
_STOLEN = 1.5  # which is why others are warned
_POSED = 1.2  # without which nobody knows the next one
_TRICKED = 3.0  # nor this
_LACKING = 2.0  # without which nobody knows what to do
_AT_STAKE = 1.2
_WARNED = 3.0  # a warning is read for what never to do
_OCCURS = 2.0  # the day of that for which a letter is written
_CHANGED = 2.0  # when or where something is, if it was told otherwise before
_FOUND = 2.0  # a letter about it is written for nothing else
_TREATED = 4.0  # a doctor's letter is read for that, before what to do in a case that may come
_STOPPED = 6.0  # most of all: who goes on taking it is harmed
_SPARED = 4.0  # the best news that it may hold
_URGENT = 2.5
_SOUGHT = 1.5  # how somebody looks, without which nobody can look out for him
_PAID = 0.8  # so much more; a second sum counts as another fact
_SECOND_SUM = 1.1
_DATE, _TIME, _RATE, _PLACE, _CONTACT = 0.8, 0.8, 0.8, 0.8, 1.0
_EVENT = 2.5  # when or where, behind a label: few words that nobody can do without
_INTRODUCED = 0.2  # so little that what a letter is about is told, but not alone
_OPTIONAL = 0.5  # how much is worth what only those do who want to
_AS_USUAL = 0.6  # and what goes on as it always does
_ASIDE = 0.4  # how much is worth what is said by the way
_REFERENCE = 0.3  # and how little a number or a name to which only other letters refer
SURE = 2.0  # exceeded by whatever tells any of these but a sum
VERY_SURE = 4.0  # exceeded by what asks and tells another of them, such as a date
_FEWEST_CLAUSES = 5  # lines of a form
_FEWEST_LABELS = 4  # lines with labels, one below the other, that tell a form
_CLAUSES = 0.5  # of its lines
_SCRAPS = 0.6  # of its lines, with the headings
# A number, a label with what it says, or a heading in one line with its clause.
_CLAUSE = re.compile(
    r"\W{0,4}(?:[^\W\d_]{2,8} \d{1,2}[.:]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[^\W\d_][^:.!?]{0,24}:"
    r"|[^\W\d_]{3,15}(?: [^\W\d_]{1,15}){0,3}\.(?= \w)) "
)
_HEADING = re.compile(r"\d{1,2}[.)]? [^\W\d_][^.:!?]{1,40}")  # of a clause
# Bounded, so that a mark that nothing closes costs little; none begins with the mark of inches.
_QUOTED = re.compile(r"“[^“”]{0,600}”|(?<!\d)\"[^\"]{0,600}\"")
_STOP = re.compile(r"[.!?…]+\s+|\n")


class Kind(Enum):
    """What kind of text it is."""

    MINUTES = auto()
    CHAT = auto()
    MAIL = auto()  # with what mail programs add
    LETTER = auto()  # or what else somebody writes to others in his own name
    FORM = auto()  # a contract, an advertisement or what else is clause by clause
    OTHER = auto()


LETTERS = (Kind.MAIL, Kind.LETTER, Kind.FORM)


def kind_of(title: str, text: str, data: Language, *, mail: bool, sent: bool) -> Kind:
    """Tell a text's kind.

    Args:
        title: Its title, or empty.
        text: The text without its title.
        data: The data of its language.
        mail: Whether it was found to be a mail.
        sent: Whether somebody sent it, so that it may be a letter.
    """
    lines = first_lines(text)
    if len(lines) >= _FEWEST_LINES:
        invites = data.purpose.invitations.match(title.lower())  # to a meeting to come
        heads = () if invites else (title, *lines[:_BEGINNING])
        if any(data.minutes.match(line.lower()) for line in heads):
            return Kind.MINUTES
        if is_chat(lines, data):
            return Kind.CHAT
    if mail:
        return Kind.MAIL
    if not sent or any(data.question.match(line.lower()) for line in lines):
        return Kind.OTHER  # an interview is neither
    if is_paper(title, lines, data) or _is_letter(title, lines, data):
        return Kind.LETTER
    return Kind.FORM if _has_labels(lines, data) or _is_form(lines) else Kind.OTHER


def _has_labels(lines: Sequence[str], data: Language) -> bool:
    """Tell whether lines such as "Salary: …" stand one below the other, as in an advertisement."""
    count = 0
    for line in lines:
        count = count + 1 if is_label(line, data) else 0
        if count == _FEWEST_LABELS:
            return True
    return False


def _is_form(lines: Sequence[str]) -> bool:
    """Tell whether many lines begin with a mark, the number of a clause or a label.

    Headings between them count where most lines are no sentences, and alone if in capitals.
    """
    if sum(map(is_heading, lines)) >= FEWEST_SECTIONS:
        return True
    begun = sum(is_item(line) or _CLAUSE.match(line) is not None for line in lines)
    if begun < _FEWEST_CLAUSES:
        return False
    scraps = sum(is_item(line) or not is_finished(line) for line in lines)
    return begun > _CLAUSES * len(lines) or scraps > _SCRAPS * len(lines)


def _is_letter(title: str, lines: Sequence[str], data: Language) -> bool:
    """Tell whether a text greets, speaks to its readers, or tells of a writer who asks something.

    What is quoted speaks to others: news would be taken for letters by it. A title may speak to
    them, too. An essay or a review may ask something by the way, but not by a day.
    """
    lowered = [line.lower() for line in lines]
    if any(map(data.purpose.greeting.match, lowered[:_GREETED])):
        return True
    if _warns_of_swindle(lowered, data):
        return True
    whole = "\n".join([title.lower(), *lowered] if title else lowered)
    said = _STOP.split(_QUOTED.sub(" ", whole))
    speaking = sum(data.purpose.addressing.search(each) is not None for each in said)
    own = sum(data.telling.search(each) is not None for each in said)
    asking = [each for each in said if data.purpose.asking.search(each)]
    due = any(map(data.purpose.deadlines.search, asking))
    if speaking > _SPOKEN_TO * len(said):
        # An essay may speak to those of whom it wants something.
        argued = title and not due and own >= _OWN and find_points(said, data)
        return not argued
    if not asking or own <= (_FIRST_PERSON_DUE if due else _FIRST_PERSON) * len(said):
        return False
    if not due and data.purpose.occasion.search(whole):  # who tells of a fault of his
        return False
    argues = bool(find_points(said, data))  # what has a title, too, may ask for much
    return due or not argues or (len(asking) > _BY_THE_WAY and not title)


def _warns_of_swindle(lowered: Sequence[str], data: Language) -> bool:
    """Tell what somebody writes of a swindler, and of what to do against him."""
    purpose = data.purpose
    said = [each for line in lowered for each in _STOP.split(line[:LONGEST_SENTENCE])]
    own = sum(data.telling.search(each) is not None for each in said)
    swindled = (purpose.posing, purpose.thefts, purpose.frauds)
    against = (purpose.warnings, purpose.refuges)
    return own >= _OWN and all(
        any(found.search(each) for each in said for found in founds)
        for founds in (swindled, against)
    )


def is_own_story(sentences: Sequence[str], data: Language) -> bool:
    """Tell what somebody tells of himself in some sentences; the last one is often its point."""
    return len(sentences) in _STORY and data.telling.search(sentences[0].lower()) is not None


def favour(
    sentence: str, kind: Kind, data: Language, *, sent: bool, listing: bool, title: str = ""
) -> float:
    """Return how much a sentence is favoured for what its text was written for; 1 is not at all.

    Args:
        sentence: The sentence.
        kind: The kind of its text.
        data: The data of its language.
        sent: Whether somebody sent the text; of articles only what was decided is favoured.
        listing: Whether it is a line with the items that it announces.
        title: The title of its text, or empty.
    """
    lowered = sentence[:LONGEST_SENTENCE].lower()
    minutes, letter = kind is Kind.MINUTES, kind in LETTERS
    reaching = {
        Kind.MINUTES: data.decisions,
        Kind.MAIL: data.decisions,
        Kind.CHAT: data.appointments,
    }
    reached = kind in reaching and reaching[kind].search(lowered)
    outcome = _OUTCOME if reached else 1.0
    if not sent or kind is Kind.OTHER:
        return outcome
    purpose = data.purpose
    due = purpose.deadlines.search(lowered)
    came = purpose.results.search(lowered) or purpose.weighing.match(lowered)
    reported = letter and purpose.reporting.match(lowered)  # asked by others, maybe a swindler
    # What was arranged for a day asks as much.
    asked = not (minutes or reported) and (
        purpose.asking.search(lowered) or purpose.losses.search(lowered) or (came and due)
    )
    favoured = outcome + added(
        (_DECIDED, minutes and reached),
        (_PENDING, minutes and purpose.pending.search(lowered)),
        (_STANDING, minutes and purpose.standing.search(lowered)),
        (_CONTACT, minutes and NUMBER_TO_CALL.search(lowered)),
        (_ASKED, asked),
        (_OBLIGED, not asked and purpose.obliging.search(lowered)),
        (_DUE, due),
        (_TOLD, came and not (minutes and reached)),
        (_TOLD, listing),
        (_BLOCK, letter and not listing and LINE_BREAK in sentence),
        (_SUM, purpose.sums.search(lowered)),
        (_DATE, minutes and (purpose.dates.search(lowered) or purpose.times.search(lowered))),
    )
    if not letter:
        forgone = minutes and purpose.forgoing.search(lowered)
        return _FORGONE * favoured if forgone else favoured
    lowered = without_greeting(lowered, data)
    introduces = purpose.introducing.search(lowered) is not None
    if not (asked or introduces) and purpose.references.search(lowered):
        return _REFERENCE
    known = not (asked or came) and _is_known(lowered, purpose)
    if known or announces_title(lowered, title, data):
        return COURTESY
    if not (listing or reached) and (lowered.endswith(":") or announces(sentence, data)):
        return COURTESY  # it tells nothing without what follows
    event = tells_event(sentence, data)
    favoured += added((_CAME, came), (_LISTED, listing), (_EVENT, event))
    paid = _paid(lowered, purpose)
    facts = 0.0 if reported else paid + _facts(lowered, purpose, introduces=introduces)
    favoured += _deeds(lowered, purpose) + facts
    is_due = due or purpose.sums.search(lowered)
    spread = not facts and purpose.spreading.search(lowered)
    if not is_due and (spread or purpose.offers.search(lowered) or purpose.tips.match(lowered)):
        return COURTESY
    if (share := _share(lowered, purpose)) < 1:
        return share * favoured
    is_sure = favoured - paid > SURE
    if not is_sure and (_HEADING.fullmatch(sentence) or _is_empty(lowered, purpose)):
        return COURTESY
    return favoured


def leads_up(sentence: str, data: Language, *, diagnosed: bool) -> bool:
    """Tell what only leads up to the matter of a letter, if it stands before that.

    It tells nothing that is to come or to be done, and nothing that is found, wrong or changed. Who
    is told which illness he has knows what was wrong with him.
    """
    lowered, purpose = sentence[:LONGEST_SENTENCE].lower(), data.purpose
    told = (
        purpose.coming,
        purpose.asking,
        purpose.deadlines,
        purpose.obliging,
        purpose.emergencies,
        purpose.findings,
        purpose.diagnosing,
        purpose.stopping,
        purpose.sparing,
    )
    befell = (
        purpose.sums,
        purpose.losses,
        purpose.warnings,
        purpose.troubles,
        purpose.thefts,
        purpose.posing,
        purpose.tricks,
        purpose.refuges,
        purpose.shutting,
        purpose.changes,
        purpose.treatments,
        purpose.looks,
        purpose.allergies,
        purpose.spans,
        data.amounts,
    )
    patterns = told if diagnosed else (*told, *befell)
    return not any(each.search(lowered) for each in patterns)


def _share(lowered: str, purpose: Purpose) -> float:
    """Return how much is worth, of a fact, what not all need or what goes on as it always does."""
    if purpose.optional.match(lowered):
        return _OPTIONAL
    if purpose.asides.match(lowered):
        return _ASIDE
    usual = purpose.usual.search(lowered) and not purpose.changes.search(lowered)
    return _AS_USUAL if usual else 1.0


def _is_known(lowered: str, purpose: Purpose) -> bool:
    """Tell what its reader knows, such as when he came to the doctor, and nothing else."""
    told = (purpose.findings, purpose.diagnosing, purpose.shutting, purpose.changes)
    known = purpose.consulting.match(lowered) is not None
    return known and not any(each.search(lowered) for each in told)


def _is_empty(lowered: str, purpose: Purpose) -> bool:
    found = purpose.pleasantries.search(lowered) or purpose.vague.search(lowered)
    return found is not None


def announces(sentence: str, data: Language) -> bool:
    """Tell a short sentence that only announces what the next one tells."""
    return (
        len(sentence) <= _LONGEST_ANNOUNCEMENT
        and data.announcing.search(sentence.lower()) is not None
    )


def _deeds(lowered: str, purpose: Purpose) -> float:
    """Return how much is added for what a thief did, as whom he came, or how his trick works."""
    return added(
        (_STOLEN, purpose.thefts.search(lowered) or purpose.remitting.match(lowered)),
        (_POSED, purpose.posing.search(lowered)),
        (_TRICKED, purpose.tricks.search(lowered)),
    )


def _paid(lowered: str, purpose: Purpose) -> float:
    """Return how much is added for sums, which who thanks for a gift tells, too."""
    sums = len(purpose.sums.findall(lowered))
    return added((_PAID, sums), (_SECOND_SUM, sums > 1))


def _facts(lowered: str, purpose: Purpose, *, introduces: bool) -> float:
    """Return how much is added for the facts that a sentence of a letter or a contract tells.

    Beside sums; `introduces` is whether it says what all of that is about.
    """
    date, time = purpose.dates.search(lowered), purpose.times.search(lowered)
    place = purpose.places.search(lowered)
    lasts = purpose.lasting.search(lowered) or spans_days(lowered, purpose)
    return added(
        (_CHANGED, (date or time or place) and purpose.changes.search(lowered)),
        (_FOUND, purpose.findings.search(lowered) or purpose.diagnosing.search(lowered)),
        (_TREATED, purpose.treatments.search(lowered)),
        (_STOPPED, purpose.stopping.search(lowered) or purpose.allergies.search(lowered)),
        (_SPARED, purpose.sparing.search(lowered)),
        (_URGENT, purpose.emergencies.search(lowered)),
        (_SOUGHT, purpose.looks.search(lowered)),
        (_WRONG, purpose.troubles.search(lowered)),
        (_LACKING, purpose.lacking.search(lowered)),
        (_WARNED, purpose.warnings.search(lowered) or purpose.refuges.search(lowered)),
        (_AT_STAKE, purpose.stakes.search(lowered)),
        (_OCCURS, date and (purpose.occurring.search(lowered) or lasts)),
        (_DATE, date),
        (_TIME, time),
        (_RATE, purpose.rates.search(lowered)),
        (_PLACE, place),
        (_CONTACT, NUMBER_TO_CALL.search(lowered)),
        (_INTRODUCED, introduces),
    )
