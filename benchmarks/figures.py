"""Every figure of the reading that the gate holds: what it is measured on, and how.

Sets of our own are in the repository; corpora are beside the project where somebody has put them.
Figures are per cent, from 0 to 100.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from benchmarks import acts, conditions, dates, foretold, offers, speakers, stance, train_acts
from benchmarks.brat import read_folder
from benchmarks.coded import article, rows
from benchmarks.corpora import ROOT, shared
from standoff import analysis
from standoff.statements.attribute import attribute
from standoff.statements.pipeline import load
from standoff.statements.spans import as_spans

SETS = ROOT / "tests" / "statements" / "sets"
Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Measure:
    """Figures of one kind, a ``title`` for readers, and the paths of the data (``None``: not here)."""

    name: str
    title: str
    data: tuple[Path | None, ...]
    take: Callable[[], Figures]

    @property
    def present(self) -> bool:
        """Whether all its data are here."""
        return all(path is not None and path.exists() for path in self.data)

    @property
    def digest(self) -> str:
        """SHA-256 of the names and bytes of its data."""
        told = hashlib.sha256()
        for path in filter(None, self.data):
            files = sorted(f for f in path.rglob("*") if f.is_file()) if path.is_dir() else [path]
            for file in files:
                told.update(f"{path.name}/{file.relative_to(path).as_posix()}\n".encode())
                told.update(hashlib.sha256(file.read_bytes()).digest())
        return told.hexdigest()


def measures() -> tuple[Measure, ...]:
    """All of them, in the order of the page."""
    own = (SETS / "parties.yaml",)
    return (
        Measure("stance", "Stances on options", (SETS / "stances.jsonl", SETS / "stances"), _stance),
        Measure("conditions", "What depends on what", (SETS / "conditions.jsonl", *own), _conditions),
        Measure("speakers", "Who is meant", (SETS / "speakers.jsonl", *own), _speakers),
        Measure("dates", "Dates", (SETS / "dates.jsonl",), _dates),
        Measure("said", "When said, when it happens", (SETS / "said-and-event.jsonl",), _said),
        Measure("offers", "Offers and what is near to them", (SETS / "offers.jsonl",), _offers),
        Measure("forecasts", "What is foretold", (SETS / "forecasts.jsonl",), _forecasts),
        Measure("kuril", "Coded articles on the Kuril islands", _beside("gold", "corpus"), _kuril),
        Measure("polnear", "Attribution, PolNeAR dev", _beside("polnear/dev"), _polnear),
        Measure("plover", "Acts, PLOVER, five folds", _beside("plover/train.jsonl"), _plover),
    )


def _beside(*names: str) -> tuple[Path | None, ...]:
    return tuple(shared(*name.split("/")) for name in names)


def _parts(coded: Sequence[Any], score: Callable[[list[Any]], float], label: str) -> Figures:
    """The score of the sentences that rules were mended on, and of those kept unseen."""
    parts = {
        "mended on": [one for one in coded if not one.get("held")],
        "unseen": [one for one in coded if one.get("held")],
    }
    return {f"{label}, {part}": score(kept) for part, kept in parts.items() if kept}


def _share(right: Iterable[bool]) -> float:
    return 100 * fmean(right)


def _stance() -> Figures:
    return _parts(
        stance.sentences(),
        lambda kept: 100 * stance.f1(stance.totals([stance.verdict(one) for one in kept])),
        "F1",
    )


def _conditions() -> Figures:
    return _parts(
        rows("conditions"),
        lambda kept: 100 * conditions.f1(sum(map(conditions.count, kept), Counter())),
        "F1",
    )


def _speakers() -> Figures:
    def right(kept: list[Any]) -> float:
        return _share(speakers.is_right(one, speakers.voices(one)) for one in kept)

    return _parts(rows("speakers"), right, "right")


def _dates() -> Figures:
    return _parts(dates.coded("dates"), lambda kept: 100 * dates.f1(dates.dates(kept)[0]), "F1")


def _said() -> Figures:
    def both(kept: list[Any]) -> float:
        count, _ = dates.told(kept)
        return 100 * count["both"] / count["coded"]

    return _parts(dates.coded("said-and-event"), both, "both right")


def _offers() -> Figures:
    reader = offers.reader()

    def right(kept: list[Any]) -> float:
        return _share(offers.is_right(one, reader.read(article(one["text"]))) for one in kept)

    return _parts(offers.cases(), right, "right")


def _forecasts() -> Figures:
    figures = _parts(foretold.cases(), lambda kept: 100 * foretold.f1(foretold.totals(kept)), "F1")
    told = foretold.totals(foretold.cases())
    figures |= {
        "recall": 100 * told["matched"] / told["coded"],
        "precision": 100 * told["matched"] / told["found"],
    }
    return figures | {f"{name} right": 100 * told[name] / told["matched"] for name in foretold.FIELDS}


def _kuril() -> Figures:
    articles = shared("corpus", "kuril")
    assert articles is not None
    evidence = analysis.statements(ROOT / "examples" / "kuril", analysis.Places(articles=[articles]))
    lines = "".join(json.dumps(row) + "\n" for row in evidence.rows())
    told = json.loads(_scored("score_statements.py", lines, ()).splitlines()[0])
    of = {"found": "gold", "party": "gold", "act": "gold", "stance": "option_gold", "condition": "cond_gold"}
    return {name: 100 * told[name] / told[whole] for name, whole in of.items()}


def _polnear() -> Figures:
    root = shared("polnear")
    assert root is not None
    texts = [(key, text) for key, text, _ in read_folder(root / "dev")]
    docs = load().docs([text for _, text in texts], entities=False)
    found = {key: as_spans(attribute(doc)) for (key, _), doc in zip(texts, docs, strict=True)}
    options = ("--split", "dev", "--root", root, "--json")
    told = json.loads(_scored("score_attribution.py", json.dumps(found), options))
    half = told["A_half+src"]
    return {
        "half + right source, F1": 100 * half["F1"],
        "half + right source, precision": 100 * half["P"],
        "half + right source, recall": 100 * half["R"],
        "content overlap, F1": 100 * told["content"]["overlap_chars"]["F1"],
        "source exact, F1": 100 * told["source"]["exact"]["F1"],
    }


def _scored(scorer: str, predicted: str, options: Sequence[object]) -> str:
    """What a scorer kept with the corpora says of ``predicted``."""
    program = shared("tools", scorer)
    if program is None:
        raise SystemExit(f"the corpora are here but their scorer {scorer} is not")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predicted"
        path.write_text(predicted, encoding="utf-8")
        order = [sys.executable, str(program), str(path), *map(str, options)]
        return subprocess.run(order, check=True, capture_output=True, text=True).stdout


def _plover() -> Figures:
    corpus = shared("plover", "train.jsonl")
    assert corpus is not None
    told = acts.confusion(*train_acts.examples(corpus), acts.SEEDS[0])
    return {"accuracy": 100 * acts.accuracy(told), "macro-F1": 100 * fmean(acts.f1(told).values())}
