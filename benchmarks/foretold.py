"""How well forecasts are found and read: our own set of coded texts.

python -m benchmarks.foretold [--misses]
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

from benchmarks.corpora import ROOT
from standoff.belief.likelihood import LIKELIHOODS, likelihood
from standoff.dispute import Party
from standoff.evidence import Article, DateOrigin, PartialDate, Published
from standoff.statements import Reader
from standoff.statements.foretold import Forecast

SET = ROOT / "tests" / "statements" / "sets" / "forecasts.jsonl"
NATIONS = {
    "Egypt": "Cairo,Egyptian",
    "Ethiopia": "Addis Ababa,Ethiopian",
    "Sudan": "Khartoum,Sudanese",
    "Greece": "Athens,Greek",
    "Turkey": "Ankara,Turkish",
    "Morocco": "Rabat,Moroccan",
    "Algeria": "Algiers,Algerian",
    "Polisario Front": "Polisario",
    "Spain": "Madrid,Spanish",
    "Norway": "Oslo,Norwegian",
    "Iceland": "Reykjavik,Icelandic",
}
Case = dict[str, Any]


def cases() -> list[Case]:
    """The coded texts."""
    return [json.loads(line) for line in SET.read_text("utf-8").splitlines()]


@cache
def _reader() -> Reader:
    return Reader([Party(name, name, aliases=tuple(words.split(","))) for name, words in NATIONS.items()], ())


def found(case: Case) -> tuple[Forecast, ...]:
    """What is read of one text."""
    published = Published(PartialDate.parse(case["published"]), DateOrigin.FRONT_MATTER)
    article = Article(Article.identify(case["text"]), "coded.txt", case["text"], published=published)
    return _reader().readout(article).noted.forecasts


def count(case: Case) -> Counter[str]:
    """Coded, found, right ones found, and of those how many fields are right.

    Found: at least half of the characters of the shorter of the two are shared, each used once.
    """
    told = Counter(coded=len(case["forecasts"]))
    left = list(found(case))
    told["found"] = len(left)
    for coded in case["forecasts"]:
        start = case["text"].index(coded["exact"])
        match = next((one for one in left if _same(one, start, start + len(coded["exact"]))), None)
        if match is None:
            continue
        left.remove(match)
        told["matched"] += 1
        told.update(name for name, right in _fields(coded, match) if right)
    return told


def _same(one: Forecast, start: int, end: int) -> bool:
    shared = min(one.passage.end, end) - max(one.passage.start, start)
    return 2 * shared >= min(end - start, one.passage.end - one.passage.start)


def _fields(coded: Case, one: Forecast) -> Iterable[tuple[str, bool]]:
    by = one.speaker.how == "author" if coded["by"] == "author" else coded["by"] in one.speaker.name
    yield "by", by
    yield "polarity", one.will is (coded["polarity"] == "will")
    yield "strength", abs(_bin(one.probability) - _bin(coded["strength"])) <= 1
    yield "horizon", _ends(one, coded["horizon"])
    yield "conditional", (one.condition is not None) is coded["conditional"]


def _ends(one: Forecast, coded: str | None) -> bool:
    """Whether the last day of the horizon lies in the coded year, month or day; or both are open."""
    if coded is None or one.horizon is None:
        return coded is None and one.horizon is None
    end = PartialDate.parse(coded)
    return end.earliest <= one.horizon.end.latest <= end.latest


def _bin(probability: float) -> int:
    return LIKELIHOODS.index(likelihood(probability))


def totals(chosen: Iterable[Case]) -> Counter[str]:
    """The counts of several texts."""
    return sum(map(count, chosen), Counter())


def f1(told: Counter[str]) -> float:
    """From 0 to 1."""
    return 2 * told["matched"] / (told["found"] + told["coded"])


FIELDS = ("by", "polarity", "strength", "horizon", "conditional")


def main() -> None:
    """Print the figures of the texts that rules were mended on, and of those held out."""
    for held in (False, True):
        told = totals(case for case in cases() if case["held"] is held)
        hits = told["matched"]
        print("held out" if held else "open", end=": ")
        print(f"found {told['found']} of {told['coded']}, right {hits}, F1 {100 * f1(told):.1f}", end="; ")
        print(", ".join(f"{name} {told[name]}/{hits}" for name in FIELDS))
    for case in cases() if "--misses" in sys.argv else ():
        if not case["held"]:
            told = count(case)
            if not told["coded"] == told["found"] == told["matched"] or any(
                told[name] < told["matched"] for name in FIELDS
            ):
                print(case["text"], dict(told), *map(_shown, found(case)), sep="\n    ")


def _shown(one: Forecast) -> str:
    by = one.horizon.end if one.horizon else "open"
    return f"{one.passage.exact!r} {one.speaker.name} {one.will} {one.probability} {by}"


if __name__ == "__main__":
    main()
