"""What a sweep refuses, tells and keeps."""

from __future__ import annotations

import io
import pickle
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from standoff.belief import Conclusion, Item, ItemKind, Kind, items_of
from standoff.belief.sweep import Checkpoint, Means, Threads, sweep, swept
from standoff.belief.sweep.problem import Problem
from standoff.belief.sweep.weighing import BoolArray
from standoff.dispute import Constraint, Outcome
from standoff.errors import Ambiguous, Infeasible, Malformed, Unknown, Unreadable, Unwritable
from tests.belief.parts import every_part, formula, harbour_gathered

OUTCOME = Outcome("deal", "A deal", formula("open and pay"))
HOLDS = Conclusion(Kind.HOLDS, OUTCOME)
GATHERED = harbour_gathered()
ITEMS = items_of(GATHERED, ItemKind.STATEMENT)
PARTS = every_part(len(ITEMS))


class Watching:
    def __init__(self) -> None:
        self.told: list[tuple[str, int, int]] = []

    def step(self, task: str, done: int, total: int) -> None:
        self.told.append((task, done, total))


class Stopping:
    """Solves one block, then is interrupted."""

    def run(self, problem: Problem, blocks: Sequence[tuple[int, int]]) -> Iterator[BoolArray]:
        yield from Threads().run(problem, blocks[:1])
        raise KeyboardInterrupt


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweep, "_MOST", 5)


def test_whoever_watches_learns_how_many_models_are_solved() -> None:
    watching = Watching()
    swept(GATHERED, ITEMS, PARTS, [HOLDS], Means(watcher=watching))
    task, done, total = watching.told[-1]
    assert task == "models"
    assert done == total < len(PARTS)
    assert [done for _, done, _ in watching.told] == sorted({done for _, done, _ in watching.told})


def test_threads_change_nothing() -> None:
    assert np.array_equal(
        swept(GATHERED, ITEMS, PARTS, [HOLDS]), swept(GATHERED, ITEMS, PARTS, [HOLDS], Means(Threads(2)))
    )


def test_a_sweep_that_was_stopped_goes_on(tmp_path: Path) -> None:
    checkpoint = Checkpoint(tmp_path / "kept")
    with pytest.raises(KeyboardInterrupt):
        swept(GATHERED, ITEMS, PARTS, [HOLDS], Means(Stopping(), checkpoint=checkpoint))
    watching = Watching()
    found = swept(GATHERED, ITEMS, PARTS, [HOLDS], Means(watcher=watching, checkpoint=checkpoint))
    assert watching.told[0][1] == 5
    assert np.array_equal(found, swept(GATHERED, ITEMS, PARTS, [HOLDS]))
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_a_checkpoint_of_another_question_is_left_alone(tmp_path: Path) -> None:
    checkpoint = Checkpoint(tmp_path / "kept")
    swept(GATHERED, ITEMS, PARTS, [HOLDS], Means(checkpoint=checkpoint))
    before = checkpoint.path.read_bytes()
    other = replace(HOLDS, concept="gmr")
    with pytest.raises(Ambiguous, match="keeps the answers to another question"):
        swept(GATHERED, ITEMS, PARTS, [other], Means(checkpoint=checkpoint))
    assert checkpoint.path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"not an archive", b"PK\x03\x04 broken", b"\x93NUMPY\x01\x00"])
def test_a_checkpoint_that_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kept").write_bytes(content)
    with pytest.raises(Unreadable, match="no file in which a sweep was kept"):
        swept(GATHERED, ITEMS, PARTS, [HOLDS], Means(checkpoint=Checkpoint(tmp_path / "kept")))


HEADER = b"\x93NUMPY\x01\x00v\x00"


def array(shape: str) -> bytes:
    """An array of truth values as NumPy writes its header, and nothing after it."""
    told = f"{{'descr': '|b1', 'fortran_order': False, 'shape': {shape}, }}"
    return HEADER + told.encode().ljust(117) + b"\n"


def archive(known: bytes, compression: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as written:
        written.writestr("digest.npy", array("(0,)"))
        written.writestr("known.npy", known)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        archive(array("(99999999999999, 1)")),
        archive(array("(1, 1)")),
        archive(b"\0" * 10_000_000, zipfile.ZIP_DEFLATED),
        pickle.dumps({"known": 1}),
    ],
)
def test_a_checkpoint_that_claims_to_be_huge_or_to_run_is_refused(tmp_path: Path, content: bytes) -> None:
    kept = tmp_path / "kept"
    kept.write_bytes(content)
    with pytest.raises(Unreadable, match="no file in which a sweep was kept") as refused:
        swept(GATHERED, ITEMS, PARTS, [HOLDS], Means(checkpoint=Checkpoint(kept)))
    assert "pickle" not in str(refused.value)
    assert kept.read_bytes() == content


def test_a_checkpoint_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match="the answers so far cannot be kept"):
        swept(GATHERED, ITEMS, PARTS, [HOLDS], Means(checkpoint=Checkpoint(tmp_path / "none" / "kept")))


@pytest.mark.parametrize("parts", [PARTS[:, 1:], PARTS.astype(np.int64), PARTS[0]])
def test_parts_of_another_shape_or_type(parts: np.ndarray) -> None:
    with pytest.raises(Malformed, match="the parts are"):
        swept(GATHERED, ITEMS, parts, [HOLDS])


def test_items_that_share_a_piece_or_bring_one_that_is_none() -> None:
    one, other = (Item(ItemKind.ARTICLE, name, (0,)) for name in "ab")
    with pytest.raises(Malformed, match="two items bring the piece of evidence 0"):
        swept(GATHERED, [one, other], every_part(2), [HOLDS])
    with pytest.raises(Malformed, match="there is no piece of evidence 99"):
        swept(GATHERED, [replace(one, pieces=(99,))], every_part(1), [HOLDS])


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (replace(HOLDS, concept="mash"), "mash"),
        (Conclusion(Kind.LEAVES, OUTCOME), "nobody is named who leaves"),
        (Conclusion(Kind.LEAVES, OUTCOME, party="Nobody"), "no party 'Nobody' who leaves"),
    ],
)
def test_conclusions_that_nobody_can_judge(asked: Conclusion, told: str) -> None:
    with pytest.raises(Unknown, match=told):
        swept(GATHERED, ITEMS, PARTS, [asked])


def test_what_can_be_reached_needs_a_today() -> None:
    nowhere = replace(GATHERED, dispute=replace(GATHERED.dispute, status_quo=None))
    with pytest.raises(Unknown, match="does not say what today is"):
        swept(nowhere, ITEMS, PARTS, [Conclusion(Kind.REACHABLE, OUTCOME)])


def test_a_dispute_without_a_state() -> None:
    ruled_out = (Constraint(formula("open or not open"), False),)
    nothing = replace(GATHERED, dispute=replace(GATHERED.dispute, constraints=ruled_out))
    with pytest.raises(Infeasible):
        swept(nothing, ITEMS, PARTS, [HOLDS])


def test_no_parts_and_no_conclusions() -> None:
    assert swept(GATHERED, ITEMS, PARTS[:0], [HOLDS]).shape == (0, 1)
    assert swept(GATHERED, ITEMS, PARTS, []).shape == (len(PARTS), 0)


def test_fewer_than_one_job() -> None:
    with pytest.raises(Malformed, match="0 jobs"):
        Threads(0)
