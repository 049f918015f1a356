"""The command line: a door onto ``analysis``, with no logic of its own.

May import ``analysis``, ``report``, ``findings`` and ``errors``. Nothing heavy is imported until a
command needs it, so that help and small models answer at once. Public name: ``main``.
"""

from standoff.cli.door import main

__all__ = ["main"]
