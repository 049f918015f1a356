"""Other tools' formats: read a model from their files, write one into them.

May import ``findings`` and what is below it. Everything that comes in is checked where it stands and
refused with its path in the file; whatever a format cannot hold is told, never dropped in silence.
Public names: ``read_gmcr`` (a .gmcr file to a case).
"""

from standoff.exchange.gmcr import read as read_gmcr

__all__ = ["read_gmcr"]
