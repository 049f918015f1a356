"""Cluster: the same sweep by the workers of a Dask cluster, the extra ``standoff[cluster]``.

The problem is sent to every worker once; then blocks of models are numbers only. Answers are put together in
the order of the blocks, so that they are those of one machine. Whoever can reach a scheduler can run
code on its workers: name only one that you trust.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from standoff.belief.sweep.problem import Problem
from standoff.belief.sweep.runners import Block
from standoff.belief.sweep.solving import solved
from standoff.belief.sweep.weighing import BoolArray
from standoff.errors import Malformed, Unreadable, Unsupported

LOCAL = "local"
PATIENCE = 20
"""Seconds in which a scheduler must answer."""
_ADDRESS = re.compile(r"(?:(?:tcp|tls|ws|wss)://)?(?:[\w.-]+|\[[0-9A-Fa-f:.]+\]):([0-9]{1,5})/?")
"""What may be an address; Dask takes a minute to find fault with some that are none."""


@contextmanager
def cluster(address: str) -> Iterator[Workers]:
    """The workers at ``address``, as "host:port"; with "local" or "local:N" N new processes of this machine.

    Local workers listen on this machine alone, and end with the block. Raises ``Unsupported`` without Dask
    distributed, ``Malformed`` for an address that is none, ``Unreadable`` where no scheduler answers.
    """
    distributed = _distributed()
    with ExitStack() as stack:
        if address == LOCAL or address.startswith(LOCAL + ":"):
            whose = stack.enter_context(_local(distributed, _count(address)))
        else:
            whose = _checked(address)
        yield Workers(stack.enter_context(_client(distributed, whose, address)))


@dataclass(frozen=True, slots=True)
class Workers:
    """A Runner: the workers of a Dask ``client``."""

    client: Any

    def run(self, problem: Problem, blocks: Sequence[Block]) -> Iterator[BoolArray]:
        """What ``solved`` gives for each of ``blocks``, in their order."""
        if not blocks:
            return
        sent = self.client.scatter(problem, broadcast=True, hash=False)
        waiting = [self.client.submit(solved, sent, *block, pure=False) for block in blocks]
        try:
            for at, future in enumerate(waiting):
                yield future.result()
                waiting[at] = None
                future.release()
        finally:
            self.client.cancel([future for future in waiting if future is not None])


def _distributed() -> Any:
    try:
        import distributed
    except ImportError as missing:
        raise Unsupported(
            "a cluster needs Dask distributed, which is not installed",
            where="--cluster",
            why=str(missing),
            remedy="Install it with: pip install 'standoff[cluster]'",
        ) from missing
    return distributed


def _checked(address: str) -> str:
    written = _ADDRESS.fullmatch(address)
    if written is None or int(written[1]) >= 1 << 16:
        raise Malformed(
            f"{address!r} is no address of a scheduler",
            where="cluster",
            remedy="Write it as host:port or tcp://host:port, as 'dask scheduler' prints it; or local:N.",
        )
    return address


def _count(address: str) -> int:
    """How many local workers are asked for; as many as there are processors unless it is said."""
    told = address[len(LOCAL) + 1 :]
    if not told and address == LOCAL:
        return os.cpu_count() or 1
    if not (told.isascii() and told.isdigit() and int(told)):
        raise Malformed(
            f"{told!r} is no number of workers",
            where=f"cluster {address!r}",
            remedy="Write local:N for N workers, or the address of a scheduler as host:port.",
        )
    return int(told)


def _local(distributed: Any, workers: int) -> Any:
    import dask

    # With this variable set, which Dask does, every large array is fetched from the system and given back.
    with dask.config.set({"distributed.nanny.pre-spawn-environ.MALLOC_TRIM_THRESHOLD_": None}):
        return distributed.LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            worker_dashboard_address="127.0.0.1:0",
            silence_logs=50,
        )


def _client(distributed: Any, whose: Any, address: str) -> Any:
    try:
        return distributed.Client(whose, timeout=PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise Unreadable(
            "no scheduler answers there",
            where=f"cluster {address!r}",
            why=str(error) or type(error).__name__,
            remedy="Start one with: dask scheduler; its address is what it prints, as tcp://host:port.",
        ) from error
