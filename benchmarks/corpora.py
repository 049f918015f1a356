"""The corpora beside the project, which it may measure on but not contain."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parents[1]


def shared(*parts: str) -> Path | None:
    """A path in the folder of corpora (``../shared``, or ``STANDOFF_CORPORA``); ``None`` if absent."""
    path = Path(os.environ.get("STANDOFF_CORPORA", ROOT.parent / "shared")).joinpath(*parts)
    return path if path.exists() else None
