"""Standoff turns reporting about a dispute into a model that can be argued with.

The rooms, from the ground up: ``errors``, ``evidence``, ``dispute`` and ``reading``, ``parties``,
``stability`` and ``statements``, ``construction``, ``findings``, ``report``, ``analysis``, ``cli``.
A room imports only from rooms below it; ``docs/decisions/0001`` says why.
"""

__version__ = "0.1.0"
