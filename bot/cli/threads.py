"""How the threads of a bot share its process."""
# ruff: noqa: PLC0415 - only a bot that runs needs it

import gc
import sys
from contextlib import suppress

# After so long a thread that computes lets others in. A search takes turns with it dozens of
# times, so that Python's usual 5 ms made it take more than twice as long beside a long text. With
# half a millisecond a turn cost .8 ms, with this .1 to .5, and the computing took no longer.
SWITCH_SECONDS = 0.0002

# After so many new objects Python looks for those that only refer to each other, and all threads
# wait. Its usual 700 took a twentieth of all answers' processor time, most of it in looking through
# all that a bot has loaded.
NEW_OBJECTS = 10_000

# What `mallopt` of glibc calls the most places from which threads take memory.
_ARENA_MAX = -8


def share_process() -> None:
    """Let threads take turns quickly, stop seldom and, on Linux, take memory from one place.

    By default glibc has a place for each thread, and what is freed there serves no other thread: a
    reload beside searches took 263 MB instead of 218. It must be called before there are threads.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.set_threshold(NEW_OBJECTS)
    if sys.platform == "linux":
        import ctypes

        with suppress(AttributeError):  # Another C library than glibc has no such thing.
            ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)
