"""Who is who: how fast texts are resolved beside their parse, and how many speakers are known.

The example's own briefs are always there; the coded articles only where the corpora are. Of the
people and parties who are the subject of a verb of saying, the share that is resolved is printed.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc, Token

from benchmarks.corpora import ROOT, shared
from standoff.dispute.casefile import load
from standoff.parties import Directory, Mentions
from standoff.parties.names import SPEECH
from standoff.statements import pipeline

ROUNDS = 5


def main() -> None:
    """Print a line for each folder of articles."""
    example = ROOT / "examples" / "kuril"
    directory = Directory(load(example / "case.yaml").dispute.parties)
    corpus = shared("corpus", "kuril")
    for folder in (example / "articles", *([corpus] if corpus else [])):
        _measure(folder, directory)


def _measure(folder: Path, directory: Directory) -> None:
    parser = pipeline.load()
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.*"))]
    list(parser.docs(texts[:1]))
    began = time.perf_counter()
    docs = list(parser.docs(texts))
    parsed = time.perf_counter()
    for _ in range(ROUNDS):
        resolved = [directory.resolve(doc) for doc in docs]
    spent = (time.perf_counter() - parsed) / ROUNDS
    words = sum(map(len, docs))
    speakers = [
        mentions.of(token) for doc, mentions in zip(docs, resolved, strict=True) for token in _speakers(doc)
    ]
    known = sum(mention is not None for mention in speakers)
    print(f"{folder.name:10} {words:6,} words  parse {words / (parsed - began):8,.0f}/s", end="  ")
    print(f"resolve {words / spent:8,.0f}/s ({spent / (parsed - began):.1%} of the parse)", end="  ")
    print(f"speakers {known} of {len(speakers)}  ambiguous {sum(_ambiguous(m) for m in resolved)}")


def _speakers(doc: Doc) -> Iterator[Token]:
    for token in doc:
        if token.dep_ == "nsubj" and token.head.lemma_ in SPEECH and token.lower_ not in ("i", "we", "you"):
            yield token


def _ambiguous(mentions: Mentions) -> int:
    return len(mentions.ambiguous)


if __name__ == "__main__":
    main()
