"""What a reload did, and the lines in which an operator is told of it."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.library.seeds import Fault, Reason
from bot.library.seeds.removed import LIST
from bot.messages import Message
from bot.rights import give, give_all, is_systems, opening, unless_given

# Up to so many files of one folder that are closed to the bot are told one by one.
FEW_CLOSED = 3
# Of more than that, so many are looked at for what mends all.
MOST_LOOKED_AT = 100


@dataclass(frozen=True, slots=True)
class Report:
    """What a reload did: how many articles of each kind, and every fault in path order.

    Attributes:
        added: New ones.
        updated: Those whose seeds changed.
        unchanged: Those whose seeds are as they were.
        removed: Those without a seed, and those that are to stay out.
        faults: What is wrong in the folder.
        held: Those without a seed that are kept until somebody agrees that they go.
        others: The names of files in the folder that are no seed files; this is no fault.
        kept: Those that stay because what they came from has a fault.
        left_out: Those that seeds hold, but admins removed.
        taken_out: Of those removed, how many the list of what stays out names.
        lost: Those that the report before held and that went meanwhile, by no reload of its own.
        held_ids: Which are held.
        newly_held: Of those, how many no reload before held: somebody was asked about the others.
    """

    added: int
    updated: int
    unchanged: int
    removed: int
    faults: tuple[Fault, ...]
    held: int = 0
    others: tuple[str, ...] = ()
    kept: int = 0
    left_out: int = 0
    taken_out: int = 0
    lost: int = 0
    held_ids: frozenset[str] = field(default=frozenset(), repr=False, compare=False)
    newly_held: int = field(default=0, compare=False)

    @property
    def changed(self) -> int:
        """How many articles are others than before."""
        return self.added + self.updated + self.removed

    def tells_more_than(self, before: "Report") -> bool:
        """Tell whether something changed, in the library or in what is wrong."""
        return bool(self.changed) or (self.faults, self.held) != (before.faults, before.held)

    @property
    def folder_fault(self) -> Fault | None:
        """What is wrong with the folder as a whole, so that nothing in it was read."""
        of_all = (fault for fault in self.faults if fault.file == "." and not fault.line)
        return next(of_all, None)

    @property
    def unread(self) -> Fault | None:
        """Why no file was read: of the folder, or of the list of what stays out."""
        closed = (it for it in self.faults if it.file == LIST and it.reason is Reason.UNREADABLE)
        return self.folder_fault or next(closed, None)


def counts_line(report: Report, *, check: bool) -> Message:
    """Tell what a reload did, or what it would do."""
    if report.unread:
        return Message("Seeds: nothing would be loaded" if check else "Seeds: nothing was loaded")
    count = len(report.faults)
    counts = Message(
        "{added} added, {updated} updated, {unchanged} unchanged, {removed} removed, {faults}",
        added=report.added,
        updated=report.updated,
        unchanged=report.unchanged,
        removed=report.removed,
        faults=Message("1 fault" if count == 1 else "{count} faults", count=count),
    )
    return Message(
        "Seeds, if they were loaded: {counts}" if check else "Seeds: {counts}", counts=counts
    )


def held_line(report: Report) -> Message | None:
    """Tell of articles that a reload kept although their seeds are gone, if there are any."""
    if report.unread:
        # Nothing goes, whoever agrees to it.
        kept = report.held + report.kept
        return Message("Articles that are kept meanwhile: {count}", count=kept) if kept else None
    if not report.held:
        return None
    return Message(
        "{count} articles have no seed any more. So many are not removed unasked, perhaps a folder"
        " is not mounted: they are kept until their seeds come back, or `tomtat reload --yes`"
        " removes them",
        count=report.held,
    )


def lost_line(report: Report) -> Message | None:
    """Tell of articles without a seed that another process removed, if there are any."""
    if not report.lost:
        return None
    return Message(
        "Articles without a seed that were removed meanwhile, for instance by `tomtat reload"
        " --yes`: {count}",
        count=report.lost,
    )


def remarks(report: Report, before: Report, folder: Path) -> Iterator[Message]:
    """Tell what is no fault and was not told of the report before."""
    if lost := lost_line(report):
        yield lost
    if report.others != before.others and (others := others_line(report)):
        yield Message("Seeds: {others}", others=others)
    if report.left_out != before.left_out and (left_out := left_out_line(report, folder)):
        yield left_out


def left_out_line(report: Report, folder: Path) -> Message | None:
    """Tell of articles that seeds of a folder hold and admins removed, if there are any."""
    if not report.left_out:
        return None
    return Message(
        "1 article of the seeds is left out ({list})"
        if report.left_out == 1
        else "{count} articles of the seeds are left out ({list})",
        count=report.left_out,
        list=folder / LIST,
    )


def left_out_how_to(report: Report, folder: Path) -> Message | None:
    """Tell the same to whoever checks the seeds, and how such an article comes back."""
    line = left_out_line(report, folder)
    return line and Message(
        "{line}: admins removed what that list names. To have an article back, send the bot"
        " /summary and its link as an admin, or take its line out of the list and reload",
        line=line,
    )


def others_line(report: Report) -> Message | None:
    """Tell of files in the seeds folder that are not read, if there are any."""
    if not report.others:
        return None
    count = len(report.others)
    return Message(
        "1 file is not .txt, .jsonl or .csv: {name}"
        if count == 1
        else "{count} files are not .txt, .jsonl or .csv, for instance {name}",
        count=count,
        name=report.others[0],
    )


def fault_lines(folder: Path, faults: Sequence[Fault]) -> Iterator[Message]:
    """Name faults of the seeds; where many files of one folder are closed, in one line."""
    closed = Counter(_around(folder, it) for it in faults if _is_closed_file(it))
    told: set[Path] = set()
    for fault in faults:
        around = _around(folder, fault)
        is_one_of_many = _is_closed_file(fault) and closed[around] > FEW_CLOSED
        other = unless_given(folder / fault.file) if is_one_of_many else None
        # The system's folder is not given away for what lies in it.
        if not is_one_of_many or (not other and is_systems(around)):
            yield fault_line(folder, fault)
        elif around not in told:
            told.add(around)
            files = [folder / it.file for it in faults if _around(folder, it) == around]
            mend = _opened_files(around, files[:MOST_LOOKED_AT])
            yield Message(
                "{folder}: {count} files cannot be read. {mend}",
                folder=around,
                count=closed[around],
                mend=other or mend,
            )


def _opened_files(around: Path, files: Sequence[Path]) -> Message:
    """Say how the bot gets to read files of a folder, that are its own or another's."""
    return Message(
        "Give their owner, who runs the bot, more rights: {command}"
        if all(opening(it, os.R_OK) for it in files)
        else "Give them to the user that runs the bot: {command}",
        command=give_all(around, files),
    )


def _around(folder: Path, fault: Fault) -> Path:
    return (folder / fault.file).parent


def _is_closed_file(fault: Fault) -> bool:
    return fault.reason is Reason.UNREADABLE and fault.file != "."


def fault_line(folder: Path, fault: Fault) -> Message:
    """Name a fault of the seeds by its place, in the form that editors jump to."""
    # What is there has to be told from what is not: the setting names a file.
    is_file = fault.file == "." and os.path.isfile(folder)  # noqa: PTH113 - it never fails
    reason = Message("is no folder" if is_file else fault.reason)
    is_closed = fault.reason is Reason.UNREADABLE
    if fault.file != "." and not is_closed:
        return Message(
            "{place}: {reason}: {earlier}, {own}" if fault.earlier else "{place}: {reason}",
            place=folder / fault.place,
            reason=reason,
            earlier=fault.earlier,
            own=fault.place,
        )
    place = folder.absolute() if fault.file == "." else folder / fault.place
    mend = Message("SEEDS_DIR names the folder of articles")
    if is_closed:
        closed = folder / fault.file
        if other := unless_given(closed):
            return Message("{place}: {reason}; {mend}", place=place, reason=reason, mend=other)
        mend = Message(
            "Give its owner, who runs the bot, more rights: {command}"
            if opening(closed, os.R_OK)
            else "Give it to the user that runs the bot: {command}",
            command=give(closed, os.R_OK),
        )
    return Message("{place}: {reason}. {mend}", place=place, reason=reason, mend=mend)
