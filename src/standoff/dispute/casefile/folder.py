"""The case file and its folder: finding, reading, and staying inside."""

from __future__ import annotations

from pathlib import Path

from standoff.dispute.casefile.document import Document
from standoff.errors import Malformed, Unreadable, Unsupported

FILE = "case.yaml"
MAX_BYTES = 1 << 20
"""The largest case file that is read: 1 MiB; the examples have under 20 KiB."""


def find(path: Path) -> Path:
    """The case file at ``path``, which is the file or the folder it lies in."""
    file = path / FILE if path.is_dir() else path
    if file.is_file():
        return file
    if file != path:
        raise Unreadable(
            f"the folder has no {FILE}",
            where=str(path),
            remedy="'standoff new' starts one, 'standoff draft' proposes one from articles.",
        )
    what = "this is not a regular file" if path.exists() else "there is no such file or folder"
    raise Unreadable(what, where=str(path), remedy="Give a case's folder, or its case.yaml.")


def read_bytes(
    file: Path,
    most: int = MAX_BYTES,
    why: str | None = "a case file holds the model, not the articles",
    remedy: str = "Put the articles into the folder 'articles'.",
) -> bytes:
    """The bytes of ``file``, at most ``most``; ``why`` and ``remedy`` are told of a file that is larger."""
    try:
        with file.open("rb") as stream:
            data = stream.read(most + 1)
    except OSError as error:
        raise Unreadable("the file cannot be read", where=str(file), why=error.strerror) from error
    if len(data) > most:
        raise Unsupported(f"the file is larger than {most:,} bytes", where=str(file), why=why, remedy=remedy)
    return data


def decode(data: bytes, name: str) -> str:
    """``data`` as text; a UTF-8 byte order mark is dropped."""
    if b"\0" in data:
        raise Unreadable(
            "this is not a text file", where=name, why="it holds zero bytes", remedy="Save it as UTF-8 text."
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            f"byte {error.start + 1}, on line {line}, is not UTF-8",
            where=name,
            why=error.reason,
            remedy="Save the file as UTF-8.",
        ) from error


def articles(given: str | None, folder: Path, document: Document) -> Path:
    """The folder of articles: inside ``folder``, not a file."""
    inside = _inside(given or "articles", folder, document, "articles")
    if inside.exists() and not inside.is_dir():
        raise Malformed(
            f"articles: {given or 'articles'!r} is not a folder",
            where=document.where("articles"),
            remedy="Put the articles into a folder of their own.",
        )
    return inside


def store(given: str | None, folder: Path, document: Document) -> Path | str:
    """A file inside ``folder``, or the URL of a PostgreSQL database as it was given."""
    if given is not None and "://" in given:
        return _address(given, document)
    inside = _inside(given or "evidence.db", folder, document, "store")
    if inside.is_dir() or inside.name == FILE:
        raise Malformed(
            f"store: {given!r} is not a place for a database",
            where=document.where("store"),
            remedy="Name a file of its own, such as evidence.db.",
        )
    return inside


def _address(given: str, document: Document) -> str:
    """Never shows ``given`` whole: it may hold a password."""
    scheme = given.split("://", 1)[0]
    if scheme.split("+", 1)[0] == "postgresql":
        return given
    raise Unsupported(
        f"store: databases of kind {scheme!r} are not supported",
        where=document.where("store"),
        remedy="Name a file inside the case's folder, or a URL that begins with postgresql://.",
    )


def _inside(given: str, folder: Path, document: Document, key: str) -> Path:
    """``given`` in ``folder``; refused if it leaves it by ``..``, as an absolute path or through a link."""
    path = Path(given)
    try:
        leaves = path.is_absolute() or not (folder / path).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        leaves = True
    if leaves:
        raise Malformed(
            f"{key}: {given!r} leads out of the case's folder",
            where=document.where(key),
            why="a case reads and writes inside its own folder only",
            remedy="Name a place inside the folder, without '..' and without links that lead elsewhere.",
        )
    return folder / path
