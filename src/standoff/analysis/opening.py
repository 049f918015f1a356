"""From a path to a Case: a case's folder, its file, or a model in another program's format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from standoff.dispute.casefile import Case

CasePath = str | Path


def open_case(path: CasePath) -> Case:
    """The case at ``path``: a .gmcr file by its suffix (in any case of letters), else a case folder or file.

    Raises what ``standoff.dispute.casefile.load`` and ``standoff.exchange.read_gmcr`` raise.
    """
    if Path(path).suffix.lower() == ".gmcr" and not Path(path).is_dir():
        from standoff.exchange import read_gmcr

        return read_gmcr(path)
    from standoff.dispute.casefile import load

    return load(path)
