"""Whether memory stays flat: a generated corpus read article by article, nothing kept.

python -m benchmarks.memory [ARTICLES]

Names, numbers and words are made up from syllables, so that new words never end, as in real news.
Prints resident memory after each tenth, its peak, and the slope over the second half.
"""

from __future__ import annotations

import random
import resource
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpora import ROOT
from standoff.dispute.casefile import load as read_case
from standoff.evidence import Article
from standoff.statements import Reader

ARTICLES = 10_000
SEED = 4
_SYLLABLES = ("ka", "ro", "ment", "li", "sur", "ta", "ven", "do", "mi", "shi", "ne", "bar", "ol", "gri", "pe")
_PATTERNS = (
    "{name}, {role} of {place}, said on {day} March {year} that Japan must sign a peace treaty.",
    "“We will not withdraw {word} troops from {place},” Russian {role} {name} told reporters.",
    "Tokyo would lift its sanctions only if Moscow returned {number} islands, {name} added.",
    "The {word} {place} Times wrote that {number} tonnes of {word} were shipped to {place}.",
)


def articles(count: int) -> Iterator[Article]:
    """``count`` articles of eight sentences each, no two alike; the same every time."""
    chance = random.Random(SEED)
    for number in range(count):
        text = " ".join(_sentence(chance) for _ in range(8))
        yield Article(Article.identify(text), f"{number}.txt", text)


def _sentence(chance: random.Random) -> str:
    made = ["".join(chance.choices(_SYLLABLES, k=3)) for _ in range(4)]
    return chance.choice(_PATTERNS).format(
        name=f"{made[0].title()} {made[1].title()}",
        place=made[2].title(),
        word=made[3],
        role=chance.choice(("minister", "spokesman", "ambassador")),
        day=chance.randint(1, 28),
        year=chance.randint(1950, 2020),
        number=chance.randint(2, 99_999),
    )


def slope(points: list[tuple[int, float]]) -> float:
    """The least-squares rise of the second values for each unit of the first."""
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def main() -> None:
    """Read the corpus and print how memory goes."""
    total = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    case = read_case(ROOT / "examples" / "kuril" / "case.yaml")
    reader = Reader(case.dispute.parties, case.dispute.options, case.themes)
    every = max(1, total // 20)
    points: list[tuple[int, float]] = []
    for done, _ in enumerate(reader.read_all(articles(total)), start=1):
        if done % every == 0:
            points.append((done, _resident()))
            print(f"{done:6d} articles  {points[-1][1]:6.1f} MiB", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rise = 1000 * slope(points[len(points) // 2 :])
    print(f"peak {peak:.0f} MiB; slope over the second half {rise:+.2f} MiB per 1,000 articles")


if __name__ == "__main__":
    main()
