"""Edges: where a source begins and ends, chosen among the ways to cut its noun phrase.

The parser's noun phrase is often longer than who speaks ("CAIRO (AP) — The envoy, who had just landed")
or stops short of the comma that closes an apposition ("the envoy, a lawyer,"). For each side the edge
with the greatest weight is taken: a conditional logit (McFadden 1974) over features of the words at the
edge, whose weights ``benchmarks/train_edges.py`` learns.

Misses: a source that the parser tore in two; of several cuts between the same two words only one is seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.page import Page

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 4
"""Words before the noun phrase that may be taken in."""
MOST = 24
"""Words on either side of the head that are looked at."""
_OPEN = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "X", "SYM", "INTJ"))
_NAMING = frozenset(("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADV", "PART"))
_TIMES = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "today",
        "yesterday",
        "tomorrow",
        "morning",
        "afternoon",
        "evening",
        "night",
        "day",
        "week",
        "month",
        "year",
        "weekend",
    ]
)
_CLOSING = frozenset((",", "—", "–", "--", "-", ")", "'s", "’s", "'", "’"))
_INNER = frozenset(("compound", "det", "case", "nummod", "amod", "poss", "nmod", "punct"))
Option = tuple[int, tuple[str, ...]]


def edged(candidate: Candidate, page: Page) -> Candidate:
    """The candidate with the edges of its source chosen by weight."""
    return replace(candidate, source=tuple(_edged(span, candidate, page) for span in candidate.source))


def _edged(span: Span, candidate: Candidate, page: Page) -> Span:
    sides = options(span, candidate, page)
    if sides is None:
        return span
    start, end = (_best(side) for side in sides)
    last = page.doc[end - 1]
    return Span(page.doc[start].idx, last.idx + len(last))


def _best(side: Sequence[Option]) -> int:
    table = weights()
    return max(side, key=lambda option: sum(table.get(name, 0.0) for name in option[1]))[0]


def options(span: Span, candidate: Candidate, page: Page) -> tuple[list[Option], list[Option]] | None:
    """Where the source in ``span`` may begin and end: token numbers with features, the present edges first.

    ``None`` if ``span`` does not fall on words.
    """
    phrase = page.doc.char_span(span.start, span.end)
    if phrase is None:
        return None
    head = phrase.root
    frame = candidate.rule.rpartition(".")[0] or candidate.rule
    side = "after" if candidate.cue and candidate.cue[0].start < span.start else "before"
    where = f"{frame}|{side}"
    ends = _ends(page.doc, head, phrase.end)
    starts = _starts(page, head, phrase.start, (*candidate.cue, *candidate.content))
    return (
        [(i, tuple(_start(page.doc, head, i, phrase.start, where))) for i in starts],
        [(i, tuple(_end(page.doc, head, i, phrase.end, where))) for i in ends],
    )


def _ends(doc: Doc, head: Token, end: int) -> list[int]:
    """The present end, the head's, the ends before each modifier; each also with the mark that closes it."""
    out = [end, head.i + 1]
    for token in doc[head.i + 1 : min(end, head.i + 1 + MOST)]:
        left = token.left_edge.i
        if token.dep_ not in _INNER and token.head.i < left and left > head.i:
            while left > head.i + 1 and doc[left - 1].is_punct:
                left -= 1
            out.append(left)
    closed = (i + 1 for i in out if i < len(doc) and doc[i].text in _CLOSING)
    return list(dict.fromkeys((*out, *closed)))


def _starts(page: Page, head: Token, start: int, taken: Sequence[Span]) -> list[int]:
    """The present start, the later ones up to the head, and some words before it that are not ``taken``."""
    doc = page.doc
    out = [start, *range(max(start + 1, head.i - MOST), head.i + 1)]
    for i in range(start - 1, max(-1, start - 1 - REACH), -1):
        place = doc[i].idx
        free = page.quote_at(place) < 0 and not any(s.start <= place < s.end for s in taken)
        if doc[i].pos_ not in _NAMING or not free:
            break
        out.append(i)
    return out


def _shown(token: Token) -> str:
    """The word itself if it is of a closed class, else its tag."""
    if token.is_space:
        return "blank"
    return token.tag_ if token.pos_ in _OPEN else token.lower_


def _start(doc: Doc, head: Token, i: int, start: int, where: str) -> Iterator[str]:
    """Features of beginning at token ``i``."""
    before = doc[i - 1] if i else None
    how = "same" if i == start else "wider" if i < start else "narrower"
    token = doc[i]
    outside = "edge" if before is None else _shown(before)
    yield f"s.how={how}"
    yield f"s.how={how}|{where}"
    yield f"s.first={_shown(token)}|{how}"
    yield f"s.before={outside}|{how}"
    yield f"s.pair={outside}|{_shown(token)}"
    yield f"s.dep={token.dep_}|{how}|{before.dep_ if before is not None else '-'}"
    yield f"s.far={min(abs(i - start), 6)}|{how}"
    yield f"s.head={i == head.i}|{head.pos_}|{how}"
    if how == "narrower":
        left = doc[start:i]
        yield f"s.cut.first={_shown(left[0])}"
        yield f"s.cut.dash={any(t.text in ('—', '–', '--', '-') for t in left)}|{before and before.is_punct}"
        yield f"s.cut.mark={left[-1].text if left[-1].is_punct else '-'}"


def _end(doc: Doc, head: Token, i: int, end: int, where: str) -> Iterator[str]:
    """Features of ending before token ``i``."""
    last = doc[i - 1]
    after = doc[i] if i < len(doc) else None
    how = "same" if i == end else "wider" if i > end else "narrower"
    outside = "edge" if after is None else _shown(after)
    inside = _shown(last) if last.is_punct or last.pos_ == "PART" else "-"
    marks = sum(t.text in (",", "—", "–", "--", "(") for t in doc[head.i + 1 : i - 1])
    middle = f"{inside}|{outside if after is not None and after.is_punct else '-'}|{min(marks, 2)}"
    yield f"e.how={how}"
    yield f"e.how={how}|{where}"
    yield f"e.after={outside}|{how}"
    yield f"e.pair={last.tag_}|{outside}"
    yield f"e.mark={middle}"
    yield f"e.mark={middle}|{where}"
    yield f"e.far={min(abs(i - end), 8)}|{how}"
    yield f"e.head={i == head.i + 1}|{head.pos_}|{how}"
    if i < end:
        cut = doc[i + 1] if doc[i].is_punct and i + 1 < end else doc[i]
        yield from _removed(doc, head, cut, i, end, where)


def _removed(doc: Doc, head: Token, cut: Token, i: int, end: int, where: str) -> Iterator[str]:
    """Features of the words left out at the end, of which ``cut`` is the first."""
    top = cut
    while top.head.i > head.i and top.head.left_edge.i >= i and top.head.i < end and top.head != top:
        top = top.head
    comma = doc[i - 1].text == "," or doc[i].text == ","
    yield f"e.cut={_shown(cut)}|{comma}"
    yield f"e.cut.dep={top.dep_}|{top.tag_}|{comma}"
    yield f"e.cut.dep={top.dep_}|{where}|{comma}"
    yield f"e.cut.dep={top.dep_}|{head.pos_}|{comma}"
    yield f"e.cut.dep={top.dep_}|{_shown(cut)}|{top.head == head}"
    yield f"e.cut.size={top.dep_}|{sum(end - i > n for n in (1, 2, 4, 8, 16))}"
    inner = next((t for t in doc[cut.i : end] if t.dep_ in ("pobj", "npadvmod")), top)
    when = "time" if inner.lower_ in _TIMES else inner.tag_
    yield f"e.cut.kind={top.dep_}|{when}|{head.pos_}"


@lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """The weights that ship with Standoff: ``data/edges.tsv``, numbers by name of feature."""
    text = files("standoff.statements").joinpath("data/edges.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}
