"""Long texts without a paragraph: seconds for each megabyte that they grow by.

    python -m benchmarks.long [CHARACTERS] [KIND…]

The shipped briefs as one paragraph, over and over; the same without a full stop, with quotes that never
close, and with quotes inside quotes; a table and a list. Seconds of processor time, after loading.
"""

from __future__ import annotations

import sys
import time

from benchmarks.corpora import ROOT
from standoff.dispute.casefile import load as read_case
from standoff.evidence import Article
from standoff.statements import Reader

CHARACTERS = 2_000_000
KURIL = ROOT / "examples" / "kuril"


def kinds() -> dict[str, str]:
    """Name → what is repeated."""
    briefs = sorted((KURIL / "articles").glob("*.md"))
    prose = " ".join(" ".join(path.read_text(encoding="utf-8") for path in briefs).split()) + " "
    return {
        "sentences": prose,
        "no full stop": prose.translate(str.maketrans("", "", ".!?")),
        "quotes never closed": prose.replace("”", "").replace('"', "“"),
        "nested quotes": "“" + prose.replace("”", "")[:300] + " “Japan said ‘that ",
        "table": "".join(f"| Japan | sanctions {n} | {7 * n} % | Russia says no |\n" for n in range(200)),
        "list": "".join(f"- Russia must return {n} islands to Japan.\n" for n in range(200)),
    }


def main() -> None:
    """Print the seconds for a quarter of the length and for all of it."""
    length = int(sys.argv[1]) if len(sys.argv) > 1 else CHARACTERS
    case = read_case(KURIL / "case.yaml")
    reader = Reader(case.dispute.parties, case.dispute.options, case.themes)
    asked = sys.argv[2:]
    for name, unit in kinds().items():
        if asked and name not in asked:
            continue
        reader.read(_article(unit, 2_000))
        quarter, whole = (_seconds(reader, _article(unit, size)) for size in (length // 4, length))
        print(f"{name:20s} {length // 4:,}: {quarter:.1f} s, {length:,}: {whole:.1f} s", flush=True)


def _article(unit: str, size: int) -> Article:
    text = (unit * (size // len(unit) + 1))[:size]
    return Article(Article.identify(text), "long.txt", text)


def _seconds(reader: Reader, article: Article) -> float:
    started = time.process_time()
    reader.read(article)
    return time.process_time() - started


if __name__ == "__main__":
    main()
