"""How well conditions are read: own sentences with what depends on what (``--errors`` lists the wrong ones).

A dependence is right if each of its two sides has at least half of the coded words of that side; it is
*tight* if besides at least half of the words read are coded ones. Printed: F1 of all texts, of those that
the rules were mended on and of those held back; the same for tight ones; texts without a condition that
stayed without; of the dependences that are right, those whose party is.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

from benchmarks.coded import article, parsed, parties, rows
from standoff.evidence import Span
from standoff.statements import Conditioned, Reader
from standoff.statements.parsed import Parsed

Side = frozenset[int]


def main() -> None:
    """Print the figures."""
    coded = rows("conditions")
    counted = [count(row) for row in coded]
    for label, held in (("all", (False, True)), ("mended on", (False,)), ("held back", (True,))):
        kept = [one for row, one in zip(coded, counted, strict=True) if row["held"] in held]
        print(f"{label:10} {line(sum(kept, Counter()))}")
    if "--errors" in sys.argv:
        _errors(coded, counted)


def line(total: Counter[str]) -> str:
    """The figures of ``total`` in words."""
    told = (
        f"F1 {f1(total):.1%} (tight {f1(total, 'tight'):.1%}): {total['coded']} coded, {total['read']} read, "
    )
    quiet = f"{total['quiet']} of {total['none']} without a condition read without"
    return f"{told}{total['right']} right; {quiet}; party {total['party']} of {total['right']}"


def f1(total: Counter[str], right: str = "right") -> float:
    """The harmonic mean of precision and recall of the dependences."""
    return 2 * total[right] / max(1, total["coded"] + total["read"])


def count(row: dict[str, Any]) -> Counter[str]:
    """What was read of one coded text: coded, read, right, tight, party, none, quiet."""
    doc, read = parsed(row["text"]), conditions(row)
    total = Counter({"coded": len(row["dependences"]), "read": len(read)})
    for coded in row["dependences"]:
        sides = _coded(doc, coded["condition"]), _coded(doc, coded["dependent"])
        right = [one for one in read if all(map(_shares, _sides(doc, one), sides))]
        total["right"] += bool(right)
        total["tight"] += any(all(map(_shares, sides, _sides(doc, one))) for one in right)
        total["party"] += any(one.party == coded["party"] for one in right)
    if not row["dependences"]:
        total.update({"none": 1, "quiet": int(not read)})
    return total


def conditions(row: dict[str, Any]) -> tuple[Conditioned, ...]:
    """What is read of a coded text."""
    return _reader(row["dispute"]).conditions(article(row["text"]))


@cache
def _reader(dispute: str) -> Reader:
    return Reader(parties()[dispute], ())


def _shares(read: Side, coded: Side) -> bool:
    """Whether half of the coded words are among those read."""
    return bool(coded) and 2 * len(read & coded) >= len(coded)


def _sides(doc: Parsed, one: Conditioned) -> tuple[Side, Side]:
    return _words(doc, one.condition), _words(doc, one.dependent)


def _coded(doc: Parsed, exact: str) -> Side:
    start = doc.article.text.index(exact)
    return _words(doc, [Span(start, start + len(exact))])


def _words(doc: Parsed, spans: Sequence[Span]) -> Side:
    return frozenset(n for span in spans for n in doc.tokens(span) if doc.doc[n].is_alpha)


def _errors(coded: Sequence[dict[str, Any]], counted: Sequence[Counter[str]]) -> None:
    for row, one in zip(coded, counted, strict=True):
        if row["held"] and "--held" not in sys.argv:
            continue
        if min(one["tight"], one["party"]) < max(one["coded"], one["read"]):
            print(f"\n{row['id']}: {row['text']}")
            for told in conditions(row):
                sides = [
                    [parsed(row["text"]).text(s) for s in side] for side in (told.dependent, told.condition)
                ]
                mark = "   " if one["right"] >= max(one["coded"], one["read"]) else "XXX"
                print(f"{mark} read ({told.party}): {sides[0]} <- {sides[1]}")
            if not conditions(row):
                print("XXX none")


if __name__ == "__main__":
    main()
