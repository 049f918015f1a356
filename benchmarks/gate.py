"""The gate: no figure of the reading falls below its floor, and no floor is lowered in silence.

    python -m benchmarks.gate [--own]                  measure and check; --own: only sets in the repository
    python -m benchmarks.gate --write [--reason TEXT]  measure, raise floors, rewrite the page

``floors.json`` holds, for each measure, the digest of the data it was taken on and, for each figure,
what was measured last and its floors from the first to the present one. Floors are only ever added; one
that is lower than the one before it must say why, and the page of accuracy shows it.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.accuracy import PAGE, page
from benchmarks.corpora import ROOT
from benchmarks.figures import Figures, Measure, measures

FLOORS = ROOT / "benchmarks" / "floors.json"
SLACK = 1.0
"""Points between what was measured and the floor: other processors round otherwise now and then."""
Book = dict[str, Any]
"""What ``floors.json`` holds: measure → digest and figures, figure → measured and floors."""


def kept(path: Path = FLOORS) -> Book:
    """The floors as they are kept."""
    book: Book = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return book


def below(name: str, digest: str, taken: Figures, book: Book) -> Iterator[str]:
    """What is wrong with the figures taken of one measure, a sentence each."""
    known = book.get(name)
    if known is None:
        yield f"{name} has no floors: run python -m benchmarks.gate --write"
        return
    if known["digest"] != digest:
        yield f"the data of {name} changed: measure again with python -m benchmarks.gate --write"
    for figure in sorted(taken.keys() | known["figures"].keys()):
        floors = known["figures"].get(figure, {}).get("floors")
        if floors is None:
            yield f"{name}: {figure} has no floor"
        elif figure not in taken:
            yield f"{name}: {figure} is no longer measured"
        elif taken[figure] < floors[-1]["floor"]:
            yield f"{name}: {figure} is {taken[figure]:.1f}, its floor is {floors[-1]['floor']:.1f}"


def lowered(book: Book) -> Iterator[str]:
    """Floors that are lower than the ones before them and do not say why."""
    for name, figure, floors in _floors(book):
        for before, after in pairwise(floors):
            if after["floor"] < before["floor"] and not after.get("reason", "").strip():
                yield f"{name}: the floor of {figure} was lowered to {after['floor']:.1f} without a reason"


def rewritten(book: Book, earlier: Book) -> Iterator[str]:
    """Floors of an earlier version of the file that this one has lost or changed."""
    now = {(name, figure): floors for name, figure, floors in _floors(book)}
    for name, figure, floors in _floors(earlier):
        if now.get((name, figure), [])[: len(floors)] != floors:
            yield f"{name}: the floors of {figure} were changed after they were set: only add to them"


def _floors(book: Book) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    for name, known in book.items():
        for figure, told in known["figures"].items():
            yield name, figure, told["floors"]


def committed(path: Path = FLOORS) -> Iterator[Book]:
    """Every version of the file that was committed, as far as the history is here."""
    git = ["git", "-C", str(path.parent)]
    revisions = subprocess.run(
        [*git, "log", "--format=%H", "--", path.name], check=False, capture_output=True, text=True
    )
    for revision in revisions.stdout.split():
        shown = subprocess.run([*git, "show", f"{revision}:./{path.name}"], check=False, capture_output=True)
        if shown.returncode == 0:
            yield json.loads(shown.stdout)


def written(book: Book, one: Measure, taken: Figures, reason: str | None) -> Book:
    """``book`` with the figures taken now; raises ValueError for a lower floor without a reason."""
    before: Mapping[str, Any] = book.get(one.name, {"figures": {}})
    gone = before["figures"].keys() - taken.keys()
    if gone:
        raise ValueError(f"{one.name}: {', '.join(sorted(gone))} would no longer be measured")
    figures = {
        figure: {
            "measured": round(value, 2),
            "floors": _raised(f"{one.name}: {figure}", value, before["figures"].get(figure), reason),
        }
        for figure, value in taken.items()
    }
    return {**book, one.name: {"title": one.title, "digest": one.digest, "figures": figures}}


def _raised(name: str, value: float, before: Mapping[str, Any] | None, reason: str | None) -> list[Any]:
    floor = max(0.0, math.floor(10 * (value - SLACK)) / 10)
    floors = list(before["floors"]) if before else []
    if floors and value < floors[-1]["floor"]:
        if not (reason or "").strip():
            raise ValueError(f"{name} fell to {value:.1f}; lower its floor with --reason, or mend it")
        return [*floors, {"floor": floor, "reason": reason}]
    return [*floors, {"floor": floor}] if not floors or floor > floors[-1]["floor"] else floors


def problems(chosen: Iterable[Measure], book: Book) -> Iterator[str]:
    """Everything that is wrong: floors changed or lowered, and figures below theirs."""
    yield from lowered(book)
    for earlier in committed():
        yield from rewritten(book, earlier)
    if PAGE.read_text("utf-8") != page(book):
        yield f"{PAGE.name} is not what the floors say: run python -m benchmarks.accuracy"
    for one in chosen:
        yield from below(one.name, one.digest, one.take(), book)


def own() -> tuple[Measure, ...]:
    """The measures whose data the repository holds."""
    return tuple(one for one in measures() if all(path and path.is_relative_to(ROOT) for path in one.data))


def main() -> None:
    """Check, or write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--own", action="store_true", help="only what the repository holds")
    parser.add_argument("--write", action="store_true", help="keep what is measured now")
    parser.add_argument("--reason", help="why floors that must fall may fall")
    given = parser.parse_args()
    chosen = own() if given.own else tuple(one for one in measures() if one.present)
    if given.write:
        _write(chosen, given.reason)
        return
    found = list(problems(chosen, kept()))
    print("\n".join(found) or f"{len(chosen)} measures hold their floors")
    sys.exit(1 if found else 0)


def _write(chosen: Iterable[Measure], reason: str | None) -> None:
    book = kept()
    for one in chosen:
        try:
            book = written(book, one, one.take(), reason)
        except ValueError as error:
            sys.exit(str(error))
        for figure, told in book[one.name]["figures"].items():
            print(
                f"{one.name:11s}{figure:34s}{told['measured']:6.1f}, floor {told['floors'][-1]['floor']:5.1f}"
            )
    FLOORS.write_text(json.dumps(book, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    PAGE.write_text(page(book), encoding="utf-8")


if __name__ == "__main__":
    main()
