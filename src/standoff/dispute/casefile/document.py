"""A case file as a tree in which every value knows its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from standoff.dispute.place import Place

Steps = tuple[str | int, ...]
"""The keys and positions that lead from the root to a value."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value and its place; ``keys`` has the place of every key of a mapping.

    ``value`` is text, ``None`` for an empty value, a tuple of nodes or a mapping to nodes. ``size`` is
    the number of values in it, itself included, ``height`` how many of them lie inside one another.
    """

    value: str | tuple[Node, ...] | dict[str, Node] | None
    place: Place
    size: int = 1
    height: int = 1
    keys: dict[str, Place] = field(default_factory=dict)

    def plain(self) -> object:
        """The value as strings, ``None``, lists and dicts."""
        match self.value:
            case tuple(items):
                return [item.plain() for item in items]
            case dict(entries):
                return {key: entry.plain() for key, entry in entries.items()}
        return self.value

    def child(self, step: str | int) -> Node | None:
        """The value at one key or position, if there is one."""
        if isinstance(self.value, dict) and isinstance(step, str):
            return self.value.get(step)
        if isinstance(self.value, tuple) and isinstance(step, int) and step < len(self.value):
            return self.value[step]
        return None


@dataclass(frozen=True, slots=True)
class Document:
    """The tree of the file called ``name``."""

    name: str
    root: Node

    def place(self, *path: str | int) -> Place:
        """Where the value at ``path`` begins, or the nearest value around it that exists.

        A key that the file leaves out because its value stands bare is passed over.
        """
        return self._walk(path).place

    def key(self, *path: str | int) -> Place:
        """Where the last key of ``path`` is written, or else the place of its value."""
        return self._walk(path[:-1]).keys.get(str(path[-1]), self.place(*path))

    def text(self, *path: str | int) -> object:
        """The value at ``path`` as the file writes it."""
        return self._walk(path).plain()

    def part(self, *path: str | int) -> Document:
        """The value at ``path`` as a document of its own, in the same file."""
        return Document(self.name, self._walk(path))

    def where(self, *path: str | int) -> str:
        """``place`` as errors tell it."""
        return str(self.place(*path))

    def _walk(self, path: Steps) -> Node:
        node = self.root
        for step in path:
            inner = node.child(step)
            bare = isinstance(step, str) and not isinstance(node.value, dict)
            if inner is None and not bare:
                break
            node = inner or node
        return node
