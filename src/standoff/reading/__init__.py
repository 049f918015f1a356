"""Files to articles: readers, dates, site furniture and duplicates.

May import ``evidence`` and ``errors``. Public names: ``read_file``, ``read_paths``, ``read_source``,
``sources``, ``Source``; for readers ``Reader``, ``Manifest``, ``ReaderOption``, ``Told``, ``compose``,
``readers``; in ``duplicates``: ``find`` and ``groups``.
"""

from standoff.reading.files import Source, read_file, read_paths, read_source, sources
from standoff.reading.manifest import LIMIT, Manifest, Reader, ReaderOption
from standoff.reading.registry import readers
from standoff.reading.told import Told, compose

__all__ = [
    "LIMIT",
    "Manifest",
    "Reader",
    "ReaderOption",
    "Source",
    "Told",
    "compose",
    "read_file",
    "read_paths",
    "read_source",
    "readers",
    "sources",
]
