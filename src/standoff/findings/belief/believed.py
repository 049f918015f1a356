"""Believed: all that a dossier tells of belief."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Believed:
    """How the answers depend on whom you believe; a part is ``None`` where it does not apply."""
