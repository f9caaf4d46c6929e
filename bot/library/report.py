"""What a reload did."""

from dataclasses import dataclass

from bot.library.seeds import Fault


@dataclass(frozen=True, slots=True)
class Report:
    """What a reload did: how many articles of each kind, and every fault in path order.

    Attributes:
        added: New ones.
        updated: Those whose seeds changed.
        unchanged: Those whose seeds are as they were.
        removed: Those without a seed.
        faults: What is wrong in the folder.
        held: Those without a seed that are kept until somebody agrees that they go.
        others: The names of files in the folder that are no seed files; this is no fault.
        kept: Those that stay because what they came from has a fault.
    """

    added: int
    updated: int
    unchanged: int
    removed: int
    faults: tuple[Fault, ...]
    held: int = 0
    others: tuple[str, ...] = ()
    kept: int = 0

    @property
    def folder_fault(self) -> Fault | None:
        """What is wrong with the folder as a whole, so that nothing in it was read."""
        of_all = (fault for fault in self.faults if fault.file == "." and not fault.line)
        return next(of_all, None)

    def __str__(self) -> str:
        """Give the counts in a line."""
        faults = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        return (
            f"{self.added} added, {self.updated} updated, {self.unchanged} unchanged, "
            f"{self.removed} removed, {faults}"
        )
