"""From paths to articles."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from standoff.errors import StandoffError, Unreadable
from standoff.evidence import Article
from standoff.reading.registry import checked_options, reader_for, reader_named


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and the name that its articles will carry.

    ``name`` is the path below the folder that was asked for, or the bare file name: never a path
    that leads anywhere else, and always printable. ``home`` is that folder, which a link may not
    leave; ``None`` for a file that was named itself.
    """

    path: Path
    name: str
    home: Path | None = None


def read_file(
    path: str | Path,
    *,
    reader: str | None = None,
    options: Mapping[str, str] | None = None,
    limit: int | None = None,
    name: str | None = None,
) -> tuple[Article, ...]:
    """The articles of one file: one in most formats, several in a feed or in JSON lines.

    ``reader`` names the reader, otherwise the suffix decides; ``options`` are the reader's;
    ``limit`` is the most bytes to accept (default: the reader's own, at most 64 MiB); ``name`` is
    what the articles are called (default: the file's name).

    Raises ``Unreadable``, ``Malformed``, ``Unsupported`` (unknown suffix) or ``Unknown`` (reader,
    option or encoding).
    """
    path = Path(path)
    chosen = reader_named(reader) if reader else reader_for(path)
    settings = checked_options(chosen, options or {})
    data = _bytes_of(path, chosen.manifest.limit if limit is None else limit)
    return chosen.read(data, printable(path.name) if name is None else name, settings)


def read_paths(
    paths: Iterable[str | Path],
    *,
    options: Mapping[str, str] | None = None,
    on_error: Callable[[Source, StandoffError], None] | None = None,
) -> Iterator[Article]:
    """The articles of files and folders, in order of ``sources(paths)``.

    Without ``on_error`` the first bad file raises; with it, each bad file's error is handed over
    and reading goes on. ``options`` reach the readers that have them.
    """
    for source in sources(paths):
        try:
            yield from read_source(source, options or {})
        except StandoffError as error:
            if on_error is None:
                raise
            on_error(source, error)


def read_source(source: Source, options: Mapping[str, str] | None = None) -> tuple[Article, ...]:
    """The articles of one file that was found; ``options`` as in ``read_paths``.

    Raises what ``read_file`` raises, and ``Unreadable`` for a link that leads out of its folder.
    """
    if source.home is not None and source.path.is_symlink():
        _refuse_escape(source.path, source.home)
    options = options or {}
    has = {option.name for option in reader_for(source.path).manifest.options}
    fitting = {key: value for key, value in options.items() if key in has}
    return read_file(source.path, options=fitting, name=source.name)


def sources(paths: Iterable[str | Path]) -> tuple[Source, ...]:
    """The files that ``paths`` name or contain, each once, folders sorted by path.

    Hidden files and folders inside a folder are skipped; links to folders are not followed. Raises
    ``Unreadable`` for a path that does not exist.
    """
    found: dict[Path, Source] = {}
    for path in map(Path, paths):
        inside = _inside(path) if _is_folder(path) else (Source(path, printable(path.name)),)
        for source in inside:
            found.setdefault(source.path.absolute(), source)
    return tuple(found.values())


def _is_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as reason:
        raise _unopened(path, reason) from reason


def _inside(folder: Path) -> Iterator[Source]:
    home = folder.resolve()
    files: list[Path] = []
    for here, folders, names in os.walk(folder, onerror=_refuse_folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(here, name) for name in names if not name.startswith(".")]
    for path in sorted(files, key=lambda each: each.relative_to(folder).parts):
        yield Source(path, printable(path.relative_to(folder).as_posix()), home)


def _refuse_folder(reason: OSError) -> None:
    raise _unopened(Path(str(reason.filename)), reason)


def _refuse_escape(link: Path, home: Path) -> None:
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError) as reason:
        raise Unreadable(
            "the link leads nowhere",
            where=printable(str(link)),
            why=getattr(reason, "strerror", None) or "it leads back to itself",
            remedy="Remove the link.",
        ) from reason
    if not target.is_relative_to(home):
        raise Unreadable(
            "the link leads out of the folder",
            where=printable(str(link)),
            why=f"it points to {printable(str(target))}",
            remedy="Copy the file into the folder, or name it on its own.",
        )


def _bytes_of(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most ``limit`` bytes."""
    try:
        if path.is_dir():
            raise Unreadable("it is a folder, not a file", where=printable(str(path)))
        if path.exists() and not path.is_file():
            raise Unreadable("it is not a regular file", where=printable(str(path)))
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError) as reason:
        raise _unopened(path, reason) from reason
    if len(data) > limit:
        raise Unreadable(
            f"the file is larger than {limit:,} bytes",
            where=printable(str(path)),
            why="an article is never that long",
            remedy="Split it, or raise the limit.",
        )
    return data


def _unopened(path: Path, reason: OSError | ValueError) -> Unreadable:
    missing = isinstance(reason, FileNotFoundError)
    return Unreadable(
        "there is no such file or folder" if missing else "it cannot be opened",
        where=printable(str(path)),
        why=None if missing else (getattr(reason, "strerror", None) or str(reason)),
        remedy="Check the path." if missing else "Check its permissions.",
    )


def printable(name: str) -> str:
    """``name`` with control characters and undecodable bytes written as escapes."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in name
    )
