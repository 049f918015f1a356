"""Select: which candidates become attributions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.scales import Scales


def select(candidates: Iterable[Candidate], scales: Scales) -> list[Candidate]:
    """The best candidates, at most one for each cue head, one for each quotation and one for each content."""
    weighed = sorted(
        ((scales.weigh(c.features), -i, c) for i, c in enumerate(candidates)),
        key=lambda x: x[:2],
        reverse=True,
    )
    heads: set[int] = set()
    taken: set[int] = set()
    contents: set[tuple[Span, ...]] = set()
    out = []
    for score, _, candidate in weighed:
        if score <= scales.threshold:
            break
        if candidate.head in heads or taken.intersection(candidate.quotes) or candidate.content in contents:
            continue
        heads.add(candidate.head)
        taken.update(candidate.quotes)
        contents.add(candidate.content)
        out.append(candidate)
    return out
