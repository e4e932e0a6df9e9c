"""Wall time, processor time and memory of commands and of functions in a process of their own."""

import multiprocessing
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, seconds of processor, peak memory in MB."""

    wall: float
    cpu: float
    memory: float


def command(*arguments: str) -> Cost:
    """What `hustings` with these arguments costs from start to end; a failure is an error."""
    return run(sys.executable, "-m", "graph", *arguments)


def run(*words: str) -> Cost:
    """What the command costs from start to end; a failure is an error.

    A large process makes its children look as large as itself: measure while it is small.
    """
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(words)} failed with {process.returncode}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def median(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(*(statistics.median(getattr(cost, name) for cost in costs) for name in Cost.__slots__))


def within(seconds: float, work: Callable[[], object]) -> float | None:
    """The seconds that the work takes in a forked process; None where it takes longer or fails."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_timed, args=(work, sender))
    process.start()
    finished = receiver.poll(seconds)
    if not finished:
        process.kill()
    process.join()
    took = receiver.recv() if finished else None
    return took if isinstance(took, float) else None


def _timed(work: Callable[[], object], sender: Connection) -> None:
    start = time.perf_counter()
    try:
        work()
    except Exception as error:
        sender.send(repr(error))
    else:
        sender.send(time.perf_counter() - start)
