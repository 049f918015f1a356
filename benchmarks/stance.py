"""How well stances on options are read: own sentences on eight disputes, coded before the rules saw them.

Prints the share of coded stances (party, option, for or against, past or not) that are read, the share
of those read that are coded, the sentences without a fault, and how often a condition is seen; for the
part that rules may be written on and the part that is held back, of the first sentences and of the later
ones. ``--misses`` shows the
faults of the first, ``--held`` those of the second, ``--kinds`` the sentences right by kind.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ruamel.yaml import YAML

from benchmarks.corpora import ROOT
from standoff.dispute import Option, Party, Person
from standoff.evidence import Article, DateOrigin, PartialDate, Published
from standoff.statements import ConditionKind, Modality, Reader, Statement

SETS = ROOT / "tests" / "statements" / "sets"
WRITTEN = Published(PartialDate(2023, 6, 15), DateOrigin.ANALYST)
"""The day from which "ten years ago" is counted."""
Taken = tuple[str, str, int]
"""Party, option, for (1) or against (-1)."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One sentence: what is coded, read and missing, what was read that is not coded, conditions."""

    kind: str
    text: str
    coded: int
    read: int
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    bound: tuple[int, int]


def sentences() -> list[dict[str, Any]]:
    """The coded sentences in their order."""
    lines = (SETS / "stances.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@lru_cache(maxsize=8)
def reader(case: str) -> Reader:
    """The reader of the parties and options of ``case``."""
    told = YAML(typ="safe").load((SETS / "stances" / f"{case}.yaml").read_text("utf-8"))
    return Reader([_party(entry) for entry in told["parties"]], [_option(entry) for entry in told["options"]])


def _party(entry: dict[str, Any]) -> Party:
    people = tuple(Person(person["name"], role=person.get("role")) for person in entry.get("people", ()))
    lists = {key: tuple(entry.get(key, ())) for key in ("aliases", "bodies", "seats")}
    return Party(entry["name"], entry.get("country"), people=people, **lists)


def _option(entry: dict[str, Any]) -> Option:
    told = (entry["name"], entry["owner"], entry["label"], entry["on"], entry["off"])
    return Option(*told, terms=tuple(entry["terms"]), opposites=tuple(entry.get("opposites", ())))


def verdict(sentence: dict[str, Any]) -> Verdict:
    """What is right and wrong of the statements that are read in ``sentence``."""
    text = sentence["text"]
    found = reader(sentence["case"]).read(
        Article(Article.identify(text), "coded.txt", text, published=WRITTEN)
    )
    read = {key: statement for statement in found for key in _read(statement)}
    coded = {_key(entry): entry for entry in sentence["stances"]}
    allowed = {_key(entry)[0] for name in ("may", "awaits") for entry in sentence.get(name, ())}
    conditional = [key for key, entry in coded.items() if entry.get("conditional") and key in read]
    return Verdict(
        sentence["kind"],
        text,
        len(coded),
        len(coded.keys() & read.keys()),
        tuple(str(key) for key in coded if key not in read),
        tuple(str(key) for key in read if key not in coded and key[0] not in allowed),
        (
            sum(bool(entry.get("conditional")) for entry in coded.values()),
            sum(read[key].condition is not None for key in conditional),
        ),
    )


def _read(statement: Statement) -> Iterator[tuple[Taken, bool]]:
    if statement.party is not None:
        past = statement.modality is Modality.HISTORICAL
        for stance in statement.options:
            yield (statement.party, stance.option, stance.stance), past
        told = statement.condition
        for stance in told.consequent if told is not None else ():
            sign = -1 if told is not None and told.kind is ConditionKind.EXCLUSION else 1
            yield (statement.party, stance.option, sign * stance.stance), past


def _key(entry: dict[str, Any]) -> tuple[Taken, bool]:
    return (entry["party"], entry["option"], entry["stance"]), bool(entry.get("past"))


def totals(verdicts: Sequence[Verdict]) -> Counter[str]:
    """How many stances are coded, read and read beside; sentences in all and faultless; conditions."""
    total: Counter[str] = Counter()
    for one in verdicts:
        faultless = not one.missing and not one.extra
        total.update({"sentences": 1, "faultless": int(faultless), "coded": one.coded, "read": one.read})
        total.update({"extra": len(one.extra), "conditional": one.bound[0], "bound": one.bound[1]})
    return total


def f1(total: Counter[str]) -> float:
    """Harmonic mean of precision and recall of the coded stances, from 0 to 1."""
    return 2 * total["read"] / max(1, total["coded"] + total["read"] + total["extra"])


def _show(name: str, verdicts: Sequence[Verdict]) -> None:
    total = totals(verdicts)
    right = 100 * total["read"] / max(1, total["coded"])
    precise = 100 * total["read"] / max(1, total["read"] + total["extra"])
    whole = 100 * total["faultless"] / max(1, total["sentences"])
    print(
        f"{name:12s} {total['coded']:3d} stances: read {right:5.1f} %, precision {precise:5.1f} %, "
        f"F1 {100 * f1(total):5.1f}; {total['faultless']} of {total['sentences']} sentences "
        f"faultless ({whole:.1f} %); conditional {total['bound']} of {total['conditional']}"
    )


def _show_misses(verdicts: Sequence[Verdict]) -> None:
    for one in verdicts:
        if one.missing or one.extra:
            print(f"[{one.kind}] {one.text}\n    missing {one.missing} extra {one.extra}")


def _show_kinds(verdicts: Sequence[Verdict]) -> None:
    for kind in sorted({one.kind for one in verdicts}):
        total = totals([one for one in verdicts if one.kind == kind])
        print(f"  {kind:11s} {total['faultless']:3d} of {total['sentences']:3d}")


def main() -> None:
    """Read the sentences and print the figures."""
    coded = sentences()
    verdicts = [verdict(sentence) for sentence in coded]
    parts: dict[str, list[Verdict]] = {name: [] for name in ("known", "held", "later, known", "later, held")}
    for one, sentence in zip(verdicts, coded, strict=True):
        name = "held" if sentence.get("held") else "known"
        parts[f"later, {name}" if sentence.get("later") else name].append(one)
    for name, part in parts.items():
        _show(name, part)
    if "--kinds" in sys.argv:
        _show_kinds(verdicts)
    for option, kind in (("--misses", "known"), ("--held", "held")):
        for name, part in parts.items() if option in sys.argv else ():
            if name.endswith(kind):
                _show_misses(part)


if __name__ == "__main__":
    main()
