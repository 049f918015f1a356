"""Jobs: articles read by several processes, in order, each process with a reader of its own.

The processes are started afresh, not forked, so a program that asks for more than one job must be
importable without running (``if __name__ == "__main__":``). They only read; whoever asked keeps what
they found, article by article in the order given, so an interrupt loses a few articles that are
read again and leaves nothing half kept.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

from standoff.analysis.extraction import Extractor, Lines
from standoff.dispute import Option, Party, Theme
from standoff.errors import Malformed, Unsupported
from standoff.evidence import Article

AHEAD = 4
"""Articles that wait for each process: enough to keep it busy, few enough to keep memory flat."""
Asked = tuple[tuple[Party, ...], tuple[Option, ...], tuple[Theme, ...], str]
_own: list[Extractor] = []
"""The extractor of a process that reads, once it has begun."""


def read_in_jobs(
    extractor: Extractor, articles: Iterable[Article], jobs: int = 1
) -> Iterator[tuple[Article, Lines]]:
    """Each article with what is read of it, in the order given, by at most ``jobs`` processes.

    Articles are taken as they are needed, a few ahead.

    Raises ``Malformed`` for fewer than one job, ``Unsupported`` if a process dies, and what reading raises.
    """
    if jobs < 1:
        raise Malformed(f"{jobs} jobs cannot read anything", remedy="Ask for one or more.")
    rest = iter(articles)
    first = tuple(islice(rest, 2))
    if min(jobs, len(first)) < 2:
        return ((article, extractor.read(article)) for article in chain(first, rest))
    return _read_apart(extractor, chain(first, rest), jobs)


def _read_apart(
    extractor: Extractor, articles: Iterable[Article], jobs: int
) -> Iterator[tuple[Article, Lines]]:
    reader = extractor.reader
    asked = (reader.parties, reader.options, reader.themes, reader.pipeline.name)
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin, asked)
    try:
        yield from _in_order(pool, articles, AHEAD * jobs)
    except BrokenProcessPool as error:
        raise Unsupported(
            "a process that was reading ended before its time",
            why="it was killed, ran out of memory, or could not start again the program that asked for it",
            remedy="Run it again with one job: what was read so far is kept.",
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, articles: Iterable[Article], most: int
) -> Iterator[tuple[Article, Lines]]:
    """At most ``most`` articles are under way at any time."""
    rest = iter(articles)
    waiting: deque[tuple[Article, Future[Lines]]] = deque()
    waiting.extend((article, pool.submit(_read, article)) for article in islice(rest, most))
    while waiting:
        article, future = waiting.popleft()
        lines = future.result()
        waiting.extend((other, pool.submit(_read, other)) for other in islice(rest, 1))
        yield article, lines


def _begin(*asked: *Asked) -> None:
    """Make this process's reader; an interrupt is for the process that asked."""
    from standoff.statements.pipeline import load
    from standoff.statements.reader import Reader

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parties, options, themes, name = asked
    reader = Reader(parties, options, themes, load(name))
    _own.append(Extractor(reader, reader.fingerprint))


def _read(article: Article) -> Lines:
    return _own[0].read(article)
