"""Whether memory stays flat: a generated corpus read article by article.

python -m benchmarks.memory [ARTICLES] [--store]

Names, numbers and words are made up from syllables, so that new words never end, as in real news.
Prints resident memory after each twentieth, its peak, and the slope over the second half. With
``--store`` the articles are files that are read into a store, as ``standoff read`` does; without, nothing
is kept of them.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpora import ROOT
from standoff import analysis
from standoff.dispute.casefile import load as read_case
from standoff.evidence import Article
from standoff.statements import Reader

ARTICLES = 10_000
SENTENCES = 14
CASE = ROOT / "examples" / "kuril" / "case.yaml"
SEED = 4
_SYLLABLES = ("ka", "ro", "ment", "li", "sur", "ta", "ven", "do", "mi", "shi", "ne", "bar", "ol", "gri", "pe")
_PATTERNS = (
    "{name}, {role} of {place}, said on {day} March {year} that Japan must sign a peace treaty.",
    "“We will not withdraw {word} troops from {place},” Russian {role} {name} told reporters.",
    "Tokyo would lift its sanctions only if Moscow returned {number} islands, {name} added.",
    "The {word} {place} Times wrote that {number} tonnes of {word} were shipped to {place}.",
)


class Watched:
    """A Progress that tells resident memory after each twentieth of the articles."""

    def __init__(self) -> None:
        self.points: list[tuple[int, float]] = []

    def step(self, task: str, done: int, total: int) -> None:
        """Note and print the memory where it is due."""
        if task == "Reading statements" and done % max(1, total // 20) == 0:
            self.points.append((done, _resident()))
            print(f"{done:6d} articles  {self.points[-1][1]:6.1f} MiB", flush=True)


def articles(count: int) -> Iterator[Article]:
    """``count`` articles of some 160 words each, no two alike; the same every time."""
    chance = random.Random(SEED)
    for number in range(count):
        text = " ".join(_sentence(chance) for _ in range(SENTENCES))
        yield Article(Article.identify(text), f"{number}.txt", text)


def _sentence(chance: random.Random) -> str:
    made = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 5))) for _ in range(4)]
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


def _read(total: int, watched: Watched) -> None:
    case = read_case(CASE)
    reader = Reader(case.dispute.parties, case.dispute.options, case.themes)
    for done, _ in enumerate(reader.read_all(articles(total)), start=1):
        watched.step("Reading statements", done, total)


def _read_into_a_store(total: int, watched: Watched) -> None:
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        (case / "articles").mkdir(parents=True)
        shutil.copy(CASE, case / "case.yaml")
        for article in articles(total):
            (case / "articles" / article.name).write_text(article.text, encoding="utf-8")
        kept = analysis.keep(case, progress=watched)
    print(f"{len(kept.names)} articles and {kept.statements} statements in the store")


def main() -> None:
    """Read the corpus and print how memory goes."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("articles", nargs="?", type=int, default=ARTICLES)
    parser.add_argument("--store", action="store_true", help="keep what is read, as `standoff read` does")
    asked = parser.parse_args()
    watched = Watched()
    (_read_into_a_store if asked.store else _read)(asked.articles, watched)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rise = 1000 * slope(watched.points[len(watched.points) // 2 :])
    print(f"peak {peak:.0f} MiB; slope over the second half {rise:+.2f} MiB per 1,000 articles")


if __name__ == "__main__":
    main()
