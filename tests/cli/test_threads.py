"""Threads of a bot share its process: what one frees serves the others, and none stops often."""

import platform
import subprocess
import sys

import pytest

# Each thread takes memory; then glibc tells on standard error from how many places that was.
CODE = """
import ctypes
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from bot.cli.threads import share_process

share_process()
meeting = Barrier(4)

def take():
    taken = [bytes(1000) for _ in range(1000)]
    meeting.wait()
    return len(taken)

with ThreadPoolExecutor(4) as threads:
    for taking in [threads.submit(take) for _ in range(4)]:
        taking.result()
ctypes.CDLL(None).malloc_stats()
"""

ANSWERS = """
import gc

from bot.cli.threads import share_process

share_process()
gc.collect()
kept = [[] for _ in range(8000)]
print(gc.get_count()[0] >= len(kept))
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other systems have no such places")
def test_all_threads_take_memory_from_one_place() -> None:
    told = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", CODE], capture_output=True, text=True, check=True
    )
    assert told.stderr.count("Arena ") == 1


def test_what_a_few_answers_take_is_not_looked_through_for_garbage() -> None:
    told = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", ANSWERS], capture_output=True, text=True, check=True
    )
    assert told.stdout == "True\n"
