"""Grades of sources and weights, as a case file gives them."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.dispute.casefile.document import Document
from standoff.dispute.schema import SourceEntry, WeightsEntry
from standoff.dispute.sources import SourceGrade, SourceKind
from standoff.dispute.weights import Weights
from standoff.errors import Malformed


def grades(entries: Sequence[SourceEntry], document: Document) -> tuple[SourceGrade, ...]:
    """The grades, in the file's order.

    Raises ``Malformed`` for an entry that names no source, or two, or the words of anything but an article,
    and for two entries about the same thing.
    """
    found: list[SourceGrade] = []
    seen: dict[tuple[str, ...], int] = {}
    for index, entry in enumerate(entries):
        kind, name = _named(entry, index, document)
        place = document.place("sources", index, kind.value)
        key = (kind.value, name.casefold(), entry.says or "")
        if key in seen:
            raise Malformed(
                f"the {kind.value} {name!r} is declared twice (first on line {seen[key]})",
                where=str(place),
                remedy="Remove one of the two, or give it another name.",
            )
        seen[key] = place.line
        found.append(
            SourceGrade(
                name,
                entry.reliability,
                entry.credibility,
                entry.note,
                entry.believed,
                kind,
                entry.says,
                str(place),
            )
        )
    return tuple(found)


def _named(entry: SourceEntry, index: int, document: Document) -> tuple[SourceKind, str]:
    names = [(kind, name) for kind in SourceKind if (name := getattr(entry, kind.value)) is not None]
    if len(names) != 1:
        given = " and ".join(kind.value for kind, _ in names)
        raise Malformed(
            f"sources, item {index + 1}: {f'{given} are both given' if names else 'names no source'}",
            where=document.where("sources", index),
            why="an entry grades one source",
            remedy="Give one of source, outlet, author and article. For example: {outlet: Asia Times}",
        )
    if entry.says is not None and names[0][0] is not SourceKind.ARTICLE:
        raise Malformed(
            f"sources, item {index + 1}, says: it is not told which article says this",
            where=document.where("sources", index, "says"),
            why="words are looked for in one article",
            remedy="Name the article. For example: {article: 2018-11-singapore.md, says: two islands}",
        )
    return names[0]


def weights(entry: WeightsEntry | None) -> Weights:
    """The weights that the file sets."""
    if entry is None:
        return Weights()
    return Weights(
        reliability=tuple(sorted(entry.reliability.items())),
        credibility=tuple(sorted(entry.credibility.items())),
        mode=tuple(sorted(entry.mode.items())),
        modality=tuple(sorted(entry.modality.items())),
        half_life=entry.half_life,
        undated=entry.undated,
        hearsay=entry.hearsay,
        margin=entry.margin,
    )
