"""The one door through which every reader comes in, built-in or not.

A reader is a ``Reader`` object that an entry point of the group ``standoff.readers`` names. The
built-ins are entry points too, listed here instead of in installed metadata so that they work from
a bare checkout; ``register`` is what both go through.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from standoff.errors import Ambiguous, Malformed, Unknown, Unsupported
from standoff.reading.manifest import Reader

if TYPE_CHECKING:  # the real import costs more than the rest of the room
    from importlib.metadata import EntryPoint

GROUP = "standoff.readers"

BUILT_IN = ("plain", "markdown", "webpage", "pdf", "jsonlines", "feed")


def built_in() -> tuple[EntryPoint, ...]:
    """The entry points of the readers in this room."""
    from importlib.metadata import EntryPoint

    return tuple(EntryPoint(name, f"standoff.reading.{name}:READER", GROUP) for name in BUILT_IN)


def register(entries: Iterable[EntryPoint]) -> dict[str, Reader]:
    """The readers that ``entries`` name, by the name in their manifest, in the order given.

    Raises ``Malformed`` for an entry that is not a ``Reader`` and ``Ambiguous`` for two readers
    with one name or one suffix.
    """
    found: dict[str, Reader] = {}
    owners: dict[str, str] = {}
    for entry in entries:
        reader = _load(entry)
        manifest = reader.manifest
        for claim in (manifest.name, *manifest.suffixes):
            if owners.setdefault(claim, entry.value) != entry.value:
                raise Ambiguous(
                    f"two readers claim {claim!r}: {owners[claim]} and {entry.value}",
                    where=GROUP,
                    remedy="Uninstall one of them.",
                )
        found[manifest.name] = reader
    return found


def _load(entry: EntryPoint) -> Reader:
    try:
        loaded = entry.load()
    except (ImportError, AttributeError) as broken:
        raise Malformed(
            f"the reader {entry.name!r} cannot be loaded from {entry.value}", where=GROUP, why=str(broken)
        ) from broken
    if not isinstance(loaded, Reader):
        raise Malformed(
            f"{entry.value} is a {type(loaded).__name__}, not a Reader",
            where=GROUP,
            remedy="Let the entry point name a standoff.reading.Reader.",
        )
    return loaded


@cache
def readers() -> Mapping[str, Reader]:
    """Every reader by name: the built-ins first, then what is installed, by name."""
    from importlib.metadata import entry_points

    outsiders = sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value))
    return register((*built_in(), *outsiders))


def reader_named(name: str) -> Reader:
    """The reader called ``name``; ``Unknown`` if there is none."""
    try:
        return readers()[name]
    except KeyError:
        raise Unknown(f"no reader is called {name!r}", remedy=f"Readers: {', '.join(readers())}.") from None


def suffixes() -> tuple[str, ...]:
    """Every suffix that some reader reads, sorted."""
    return tuple(sorted(suffix for reader in readers().values() for suffix in reader.manifest.suffixes))


def reader_for(path: PurePath) -> Reader:
    """The reader for a file of this name; ``Unsupported`` if its suffix is not known."""
    suffix = path.suffix.lower()
    for reader in readers().values():
        if suffix in reader.manifest.suffixes:
            return reader
    raise Unsupported(
        f"no reader for files ending in {suffix!r}" if suffix else "no reader for a file without a suffix",
        where=str(path),
        remedy=f"Known suffixes: {' '.join(suffixes())}. Or name the reader.",
    )


def checked_options(reader: Reader, options: Mapping[str, str]) -> dict[str, str]:
    """``options`` with the reader's defaults filled in; ``Unknown`` for one that it does not have."""
    known = {option.name: option.default for option in reader.manifest.options}
    for name in options:
        if name not in known:
            raise Unknown(
                f"the reader {reader.manifest.name!r} has no option {name!r}",
                remedy=f"Its options: {', '.join(known) or 'none'}.",
            )
    return {**known, **options}
