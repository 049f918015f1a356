"""How well offers are told from what is near to them: our own set of coded sentences.

python -m benchmarks.offers [--misses]
"""

from __future__ import annotations

import json
import sys
from itertools import product
from typing import Any

from benchmarks.corpora import ROOT
from standoff.dispute import Party
from standoff.evidence import Article
from standoff.statements import Reader, Statement

SET = ROOT / "tests" / "statements" / "sets" / "offers.jsonl"
NATIONS = {
    "Greece": "Athens,Greek",
    "Turkey": "Ankara,Turkish",
    "Egypt": "Cairo,Egyptian",
    "Ethiopia": "Ethiopian",
    "Sudan": "Khartoum,Sudanese",
    "Britain": "London,British",
    "Argentina": "Argentine,Buenos Aires",
    "Serbia": "Belgrade,Serbian",
    "Kosovo": "Pristina",
    "India": "Delhi,Indian",
    "Pakistan": "Islamabad,Pakistani",
}
Case = dict[str, Any]


def cases() -> list[Case]:
    """The coded sentences."""
    return [json.loads(line) for line in SET.read_text("utf-8").splitlines()]


def reader() -> Reader:
    """A reader that knows the parties of the set and no options."""
    return Reader([Party(name, name, aliases=tuple(words.split(","))) for name, words in NATIONS.items()], ())


def is_right(case: Case, found: tuple[Statement, ...]) -> bool:
    """Whether the party does the coded act, and offers nothing if the act is another."""
    acts = {str(statement.act) for statement in found if statement.party == case["party"]}
    return case["act"] in acts and (case["act"] == "OFFER" or "OFFER" not in acts)


def main() -> None:
    """Print how many are right, of those the rules were tuned on and of those held out."""
    reads = reader()
    told = [
        (case, reads.read(Article(Article.identify(case["text"]), "offers", case["text"])))
        for case in cases()
    ]
    for later, held in product((False, True), repeat=2):
        kept = [one for one in told if one[0]["held"] is held and bool(one[0].get("later")) is later]
        right = [is_right(case, found) for case, found in kept]
        name = ("later, " if later else "") + ("held out" if held else "open")
        print(f"{name:15s} {sum(right):3d} of {len(right):3d}  {100 * sum(right) / len(right):5.1f} %")
    for case, found in told if "--misses" in sys.argv else ():
        if not case["held"] and not is_right(case, found):
            print(case["act"], [(s.party, str(s.act)) for s in found], case["text"])


if __name__ == "__main__":
    main()
