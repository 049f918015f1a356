"""The case file: ``load(path)`` gives a checked ``Case``; nothing of a bad file is kept.

One way in: bytes → text (``folder``) → a tree with places (``composer``) → entries (``validation``, by
``dispute.schema``) → names, formulas, constraints, preferences → ``Dispute``. May import
``dispute``'s nouns and languages, ``evidence`` and ``errors``; no NumPy, so that loading is quick.
Public names: ``load``, ``Case``.
"""

from standoff.dispute.casefile.case import Case
from standoff.dispute.casefile.loading import load

__all__ = ["Case", "load"]
