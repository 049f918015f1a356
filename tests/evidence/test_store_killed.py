"""A killed process loses nothing that was committed, and the next one continues."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from standoff.evidence.store import Store

COUNT = 60

PROGRAM = f"""
import sys
from standoff.evidence import Article
from standoff.evidence.store import Store

with Store.open(sys.argv[1], wait=60) as store:
    for number in range({COUNT}):
        article = Article(id=f"a{{number:04d}}", name=f"{{number:04d}}.txt", text=f"Text {{number}}. " * 300)
        new = store.add(article)
        if not store.has_reading(article.id, "v1"):
            store.put_reading(article.id, "v1", [f"statement {{number}}"])
        print(article.id, new, flush=True)
"""


def start(place: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", PROGRAM, str(place)], stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("reports", [1, 15])
def test_killed_half_way(place: Path, reports: int) -> None:
    process = start(place)
    assert process.stdout is not None
    told = [process.stdout.readline().split()[0] for _ in range(reports)]
    process.send_signal(signal.SIGKILL)
    told += [line.split()[0] for line in process.stdout if line.endswith("\n")]
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL
    assert len(told) < COUNT

    with Store.open(place) as store:
        kept = {article.id for article in store.articles()}
        assert set(told) <= kept
        assert all(store.reading(article_id, "v1") for article_id in told)
        assert len(store.pending("v1")) <= 1
    _assert_sound(place)

    again = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(place)], capture_output=True, text=True, check=True
    )
    news = dict(line.split() for line in again.stdout.splitlines())
    assert {article_id for article_id, new in news.items() if new == "False"} == kept
    with Store.open(place) as store:
        assert len(store.articles()) == COUNT
        assert store.pending("v1") == ()
        assert store.reading("a0007", "v1") == ("statement 7",)


def _assert_sound(place: Path) -> None:
    connection = sqlite3.connect(place)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_two_processes_at_once_add_each_article_once(place: Path) -> None:
    processes = [start(place) for _ in range(2)]
    outputs = [process.communicate()[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    added = [line for output in outputs for line in output.splitlines() if line.endswith("True")]
    assert len(added) == len({line.split()[0] for line in added}) == COUNT
