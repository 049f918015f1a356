"""Findings on whom you believe, a file for each question; data only, with the sentences behind it."""

from standoff.findings.belief.believed import Believed

__all__ = ["Believed"]
