"""Answers with their reasons, as data: the dossier. No prose.

May import ``construction``, ``stability``, ``statements`` and what is below them. ``assemble`` fills a
``Dossier``, ``explanation`` one outcome's part of it with the reasons of every party; every section of it is
made in a file of its own.
"""

from standoff.findings.assemble import assemble
from standoff.findings.dossier import Dossier
from standoff.findings.explain import Explained, Question, explanation
from standoff.findings.run import RunRecord
from standoff.findings.single import SingleFinding, single_finding

__all__ = [
    "Dossier",
    "Explained",
    "Question",
    "RunRecord",
    "SingleFinding",
    "assemble",
    "explanation",
    "single_finding",
]
