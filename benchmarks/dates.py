"""How well times are read: two coded sets, of dates in sentences and of what is said and happens when.

Prints, for the part that the rules were tuned on and for the part kept unseen, how many of the coded dates
were found with the right value, how many others were read, their F1, and how many statements have the right
date of saying and the right date of what they tell. ``--errors`` lists the errors of the tuned part.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from benchmarks.corpora import ROOT
from standoff.dispute import Option, Party, Person
from standoff.evidence import Article, DateOrigin, PartialDate, Published
from standoff.statements import Reader, Statement
from standoff.statements.moments import moments

SETS = ROOT / "tests" / "statements" / "sets"
PARTS = ("tuned", "held", "later", "last")
TOLD_ON = "2019-05-15"
PARTIES = (
    Party("China", "CN"),
    Party(
        "Philippines",
        "PH",
        people=(
            Person("Teodoro Locsin", role="Foreign Minister"),
            Person("Rodrigo Duterte", role="President"),
        ),
    ),
    Party("Vietnam", "VN"),
)
CODE = ("code of conduct",)
OPTIONS = (
    Option(
        "ships",
        "China",
        "China withdraws",
        "withdraws its ships",
        "keeps them",
        terms=("withdraw|withdrawal + ship*|vessel*",),
    ),
    Option("cn_code", "China", "China signs", "signs the code", "signs none", terms=CODE),
    Option("ph_code", "Philippines", "The Philippines sign", "sign the code", "sign none", terms=CODE),
    Option("vn_code", "Vietnam", "Vietnam signs", "signs the code", "signs none", terms=CODE),
    Option(
        "hulk",
        "Philippines",
        "The hulk is removed",
        "removes its hulk",
        "keeps it",
        terms=("remove|removal + hulk",),
    ),
    Option(
        "drill",
        "Vietnam",
        "Vietnam drills",
        "drills",
        "stops",
        terms=("resume + drilling",),
        opposites=("stop|halt + drilling",),
    ),
)


def coded(name: str) -> list[dict[str, Any]]:
    """The cases of the set called ``name``."""
    return [json.loads(line) for line in (SETS / f"{name}.jsonl").read_text("utf-8").splitlines()]


def dates(cases: list[dict[str, Any]]) -> tuple[dict[str, int], list[str]]:
    """Counts of dates coded, read, and read right; and a line for each error."""
    count = {"coded": 0, "read": 0, "right": 0}
    errors: list[str] = []
    for case in cases:
        article = _article(case["text"], case["published"])
        read = [(article.text[m.span.start : m.span.end], str(m), m.span) for m in moments(article) if m.span]
        count["coded"] += len(case["dates"])
        count["read"] += len(read)
        for wanted in _placed(case):
            here = [m for m in read if m[2].start < wanted[2] and wanted[1] < m[2].end]
            read = [m for m in read if m not in here]
            right = [m[1] for m in here] == [wanted[0]]
            count["right"] += right
            if not right:
                errors.append(f"{wanted[0]} read as {[m[:2] for m in here]}: {case['text']}")
        errors += [f"no date: {m[:2]}: {case['text']}" for m in read]
    return count, errors


def _placed(case: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    end = 0
    for date in case["dates"]:
        start = case["text"].index(date["exact"], end)
        end = start + len(date["exact"])
        yield date["value"], start, end


def f1(count: dict[str, int]) -> float:
    """F1 of the dates in ``count``, between 0 and 1."""
    return 2 * count["right"] / (count["coded"] + count["read"])


def told(cases: list[dict[str, Any]]) -> tuple[dict[str, int], list[str]]:
    """Counts of statements coded, found, with the right date of saying, of the event, and of both."""
    reader = Reader(PARTIES, OPTIONS)
    count = {"coded": len(cases), "found": 0, "said": 0, "event": 0, "both": 0}
    errors: list[str] = []
    for case in cases:
        found = _meant(reader.read(_article(case["text"], TOLD_ON)), case)
        read = [str(m) if m else None for m in (found.said, found.event)] if found else ["missed", "missed"]
        said, event = read[0] == case["said"], read[1] == case["event"]
        count["found"] += found is not None
        count["said"] += said
        count["event"] += event
        count["both"] += said and event
        if not (said and event):
            errors.append(f"{case['said']} / {case['event']} read as {read}: {case['text']}")
    return count, errors


def _meant(found: tuple[Statement, ...], case: dict[str, Any]) -> Statement | None:
    """The statement that has most of the words meant, by the speaker meant; of such the shortest."""
    start = case["text"].index(case["told"])
    end = start + len(case["told"])
    near = [s for s in found if s.passage.start < end and start < s.passage.end]
    near = [s for s in near if case.get("speaker", s.speaker.name) in s.speaker.name]
    return min(near, key=lambda s: (-_shared(s, start, end), len(s.passage.exact)), default=None)


def _shared(statement: Statement, start: int, end: int) -> int:
    return min(end, statement.passage.end) - max(start, statement.passage.start)


def _article(text: str, date: str | None) -> Article:
    published = Published(PartialDate.parse(date), DateOrigin.ANALYST) if date else None
    return Article(Article.identify(text), "coded.txt", text, published=published)


def part(cases: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """Those of ``cases`` that belong to the part called ``name``, one of ``PARTS``."""
    return [case for case in cases if next((key for key in PARTS[1:] if case.get(key)), "tuned") == name]


def main() -> None:
    """Print both sets' figures, part by part."""
    for name, score in (("dates", dates), ("said-and-event", told)):
        for which in PARTS:
            count, errors = score(part(coded(name), which))
            figures = "  ".join(f"{key} {value}" for key, value in count.items())
            print(f"{name:15}{which:8}{figures}{_share(count)}")
            if "--errors" in sys.argv and which != "held":
                print("\n".join(f"    {error}" for error in errors))


def _share(count: dict[str, int]) -> str:
    if "right" in count:
        return f"  F1 {100 * f1(count):.1f} %"
    return "  " + "  ".join(
        f"{key} {100 * count[key] / count['coded']:.1f} %" for key in ("said", "event", "both")
    )


if __name__ == "__main__":
    main()
