"""Which papers are written to those who get them: a notice, a summons, what a doctor hands over."""

import re
from collections.abc import Sequence

from summarizer.languages import Language
from summarizer.punctuation import LONGEST_SENTENCE, is_finished

_LONGEST_NAMED = 80  # characters of a heading in which it says what it is
_GREETED = 3  # lines, one of which names the paper; who writes may stand above it
_HEADED = 8  # the same of a doctor's, which names the hospital and who is ill, too
_OWN = 2  # sentences about its writer, in what somebody ill tells of himself
_ORDERED = 2  # sentences with what a doctor orders, in a paper that nothing heads
_STOP = re.compile(r"[.!?…]+\s+|\n")


def is_paper(title: str, lines: Sequence[str], data: Language) -> bool:
    """Tell a paper by its heading, or a doctor's by what he says below any.

    Args:
        title: The text's, or empty.
        lines: Its first lines without that.
        data: The data of its language.
    """
    if any(_is_notice(line, data) for line in (title, *lines[:_GREETED])):
        return True
    return _is_doctors(title, lines, data)


def _is_notice(title: str, data: Language) -> bool:
    """Tell a heading such as "NOTICE …", in capitals as no headline is, or "Notice of …"."""
    named = data.purpose.notices.match(title[:_LONGEST_NAMED].lower())
    if named is None or is_finished(title):
        return False
    return title[: named.end()].isupper() or data.purpose.noticing.match(title.lower()) is not None


def _is_doctors(title: str, lines: Sequence[str], data: Language) -> bool:
    """Tell what a doctor hands over: which illness somebody has, what he takes, when to come back.

    Below a heading in capitals that names a paper, what he orders and one of the others do.
    """
    said = [each for line in lines for each in _STOP.split(line[:LONGEST_SENTENCE].lower())]
    if sum(data.telling.search(each) is not None for each in said) >= _OWN:
        return False
    purpose = data.purpose
    ordered = sum(purpose.treatments.search(each) is not None for each in said)
    found = any(map(purpose.diagnosing.search, said)) or any(map(purpose.findings.search, said))
    urgent = any(map(purpose.emergencies.search, said))
    if any(_names_paper(line, data) for line in (title, *lines[:_HEADED])):
        return ordered > 0 and (found or urgent)
    return ordered >= _ORDERED and found and urgent


def _names_paper(line: str, data: Language) -> bool:
    """Tell a heading in capitals that names a paper of any kind."""
    heading = line.isupper() and len(line) <= _LONGEST_NAMED
    return heading and data.purpose.papers.search(line.lower()) is not None
