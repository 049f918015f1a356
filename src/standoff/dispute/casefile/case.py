"""Case: what a case file says, checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from standoff.dispute.model import Dispute
from standoff.dispute.sources import SourceGrade, Theme
from standoff.dispute.weights import Weights

NONE_SET = Weights()


@dataclass(frozen=True, slots=True)
class Case:
    """A dispute with what the rest of the house needs to know about its folder.

    ``path`` is the case file, ``folder`` the folder it lies in, both as they were given. ``articles``
    is the folder of articles, which need not exist yet. ``store`` is a file in ``folder`` or a
    database URL. ``digest`` is the SHA-256 (hex) of the file's bytes: a later writer compares it
    before it replaces the file. ``analyst`` answers for pins that name nobody.
    ``notes`` tell what of another program's file is not used.
    """

    path: Path
    folder: Path
    dispute: Dispute
    digest: str
    articles: Path
    store: Path | str
    grades: tuple[SourceGrade, ...] = ()
    themes: tuple[Theme, ...] = ()
    analyst: str | None = None
    notes: tuple[str, ...] = ()
    weights: Weights = NONE_SET
