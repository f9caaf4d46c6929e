"""What doctor says of something that it looked at."""

from dataclasses import dataclass

from bot.messages import Message


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was looked at.

    Attributes:
        what: What it is and how it is.
        mend: What to do if it is not as it should be; None if all is well, or `what` says it.
        is_fault: Whether what is to be mended is a fault; otherwise it is a warning.
        is_remark: Whether it is neither well nor wrong: something to know, with nothing to do.
    """

    what: Message
    mend: Message | None = None
    is_fault: bool = True
    is_remark: bool = False

    @property
    def is_wrong(self) -> bool:
        """Whether it is a fault that is to be mended."""
        return self.is_fault and self.mend is not None

    @property
    def sign(self) -> str:
        """The sign that a line of the list begins with."""
        if self.is_remark:
            return "–"
        if not self.is_fault:
            return "!"
        return "✗" if self.is_wrong else "✓"
