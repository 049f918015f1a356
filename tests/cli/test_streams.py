"""Standard output and files of every kind: full, closed, in another encoding, interrupted, killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from standoff.errors import Unwritable

from .conftest import ARTICLE, CASE, EXAMPLES, Run

PROGRAM = (sys.executable, "-c", "from standoff.cli import main; main()")
MODEL = EXAMPLES / "elmira"
FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.is_char_device(), reason="no device that is always full")


def standoff(
    *arguments: str | Path, stdout: int = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, **environment},
    )


@needs_full
@pytest.mark.parametrize("form", ["json", "table"])
def test_a_full_disk_behind_standard_output_is_told(form: str) -> None:
    with FULL.open("wb") as full:
        done = standoff("solve", MODEL, "--format", form, stdout=full.fileno())
    assert done.returncode == Unwritable.exit_code
    assert done.stderr.startswith(b"standoff: standard output: the result cannot be written")
    assert b"Traceback" not in done.stderr


@needs_full
def test_a_full_device_as_the_result_is_told_and_stays_a_device(run: Run, case: Path) -> None:
    ran = run("solve", case, "--format", "json", "--output", FULL)
    assert ran.code == Unwritable.exit_code
    assert "No space left" in ran.err
    assert FULL.is_char_device()


@needs_full
def test_a_store_on_a_full_device_is_told(run: Run, case: Path) -> None:
    assert run("statements", case, "--store", FULL).code == Unwritable.exit_code


def test_a_pipe_can_be_written_to(case: Path, run: Run) -> None:
    pipe = case / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        assert run("solve", case, "--format", "json", "--output", pipe).code == 0
        assert reader.communicate()[0].startswith(b"{")
    assert pipe.is_fifo()


def test_a_link_leads_to_the_file_that_is_replaced(case: Path, run: Run) -> None:
    (case / "real.json").write_text("old", encoding="utf-8")
    (case / "link.json").symlink_to("real.json")
    run("solve", case, "--format", "json", "--output", case / "link.json")
    assert (case / "link.json").is_symlink()
    assert (case / "real.json").read_text(encoding="utf-8").startswith("{")


def test_a_reader_that_leaves_early_is_no_error_to_tell() -> None:
    read, written = os.pipe()
    os.close(read)
    done = standoff("solve", MODEL, "--format", "json", stdout=written)
    os.close(written)
    assert done.returncode == 1
    assert done.stderr == b""


def test_closed_streams_are_nobody_listening() -> None:
    shell = 'exec "$@" >&- 2>&-'
    done = subprocess.run(["/bin/sh", "-c", shell, "sh", *PROGRAM, "solve", MODEL], check=False)
    assert done.returncode == 0


def test_results_are_utf8_in_any_locale(case: Path) -> None:
    (case / "articles" / "dues.md").unlink()
    (case / "case.yaml").write_text(CASE.replace("The bargain", "The “bargain”"), encoding="utf-8")
    done = standoff("explain", case, "bargain", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "“" in done.stdout.decode("utf-8")


@pytest.fixture
def many(case: Path) -> Path:
    """A case of thirty-two articles, each of which takes a while to read."""
    (case / "articles" / "dues.md").unlink()
    body = ARTICLE.split("---\n", 2)[2]
    for number in range(32):
        text = "\n".join(f"In week {number}.{part}: {body}" for part in range(6))
        (case / "articles" / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return case


@pytest.fixture
def heeds_interrupts() -> Iterator[None]:
    """What is started from here heeds SIGINT, even where the tests were started in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeds_interrupts")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
def test_a_stopped_reading_goes_on_where_it_stopped(many: Path, run: Run, sign: signal.Signals) -> None:
    whole = run("statements", many, "--format", "jsonl", "--store", many / "whole.db").out
    with subprocess.Popen([*PROGRAM, "read", many], stderr=subprocess.PIPE) as reading:
        _wait_for(many / "evidence.db", reading)
        reading.send_signal(sign)
        _, told = reading.communicate()
    if sign is signal.SIGINT:
        assert reading.returncode == 130
        assert b"the same command continues" in told
    else:
        assert reading.returncode == -signal.SIGKILL
    assert b"Traceback" not in told
    assert run("read", many).code == 0
    assert run("statements", many, "--format", "jsonl").out == whole


def _wait_for(store: Path, process: subprocess.Popen[bytes]) -> None:
    """Until there is a store; a little more leaves some articles read and some not."""
    deadline = time.monotonic() + 60
    while not store.exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.3)
    assert process.poll() is None, "the reading ended before it could be stopped"
