"""From YAML to a tree with places.

Every scalar is text: what it means is decided by the field that it fills, so that ``country: NO`` and
``as_of: 2016`` need no quotes. Tags are refused, never executed. Aliases are followed, but what they
expand to is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NoReturn

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from ruamel.yaml.reader import ReaderError

from standoff.dispute.casefile.document import Document, Node
from standoff.dispute.place import Place
from standoff.errors import Malformed

MAX_NESTING = 20
"""How deep lists and mappings may lie in one another; a case file needs six."""
MAX_VALUES = 100_000
"""How many values a file may hold, after its aliases are followed."""

_EMPTY = ("", "~", "null", "Null", "NULL")


def parse(text: str, name: str) -> Document:
    """The tree of YAML ``text``. Raises ``Malformed`` with the line for everything that it refuses."""
    return Document(name, _Composer(text, name).root())


class _Composer:
    """Builds nodes from the parser's events; counts as it goes, so that a bomb stops early."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.text = text
        self.lines = text.splitlines()
        self.anchors: dict[str, Node | None] = {}
        self.size = 0

    def root(self) -> Node:
        try:
            return self._root()
        except MarkedYAMLError as error:
            raise self._misspelt(error) from error
        except ReaderError as error:
            raise self._unprintable(error) from error

    def _root(self) -> Node:
        self.events: Iterator[Event] = iter(YAML(typ="safe", pure=True).parse(self.text))
        next(self.events)
        if not isinstance(next(self.events), DocumentStartEvent):
            self._refuse(Place(self.name), "the file is empty", "Start with 'case: a_name'.")
        root = self._node(next(self.events), 0)
        next(self.events)
        after = next(self.events)
        if not isinstance(after, StreamEndEvent):
            self._refuse(
                self._place(after), "a second document begins", "Keep one case to a file; remove the '---'."
            )
        return root

    def _node(self, event: Event, depth: int) -> Node:
        place = self._place(event)
        if isinstance(event, AliasEvent):
            node = self._alias(event, place, depth)
        else:
            assert isinstance(event, NodeEvent)
            self._check_tag(event, place)
            self._check_depth(depth, place)
            if event.anchor is not None:
                self.anchors[event.anchor] = None
            node = self._value(event, place, depth)
            if event.anchor is not None:
                self.anchors[event.anchor] = node
        return node

    def _value(self, event: NodeEvent, place: Place, depth: int) -> Node:
        self._count(1, place)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(place, depth)
        if isinstance(event, MappingStartEvent):
            return self._mapping(place, depth)
        assert isinstance(event, ScalarEvent)
        empty = event.style is None and event.value in _EMPTY
        return Node(None if empty else event.value, self._inside(event, place))

    def _sequence(self, place: Place, depth: int) -> Node:
        items: list[Node] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        return _around(tuple(items), items, place, {})

    def _mapping(self, place: Place, depth: int) -> Node:
        entries: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            key = self._key(event, depth)
            if key.value in keys:
                first = keys[str(key.value)].line
                self._refuse(
                    key.place,
                    f"the key {key.value!r} is written twice (first on line {first})",
                    "Keep one of the two.",
                )
            entries[str(key.value)] = self._node(next(self.events), depth + 1)
            keys[str(key.value)] = key.place
        return _around(entries, entries.values(), place, keys)

    def _key(self, event: Event, depth: int) -> Node:
        key = self._node(event, depth + 1)
        if not isinstance(key.value, str):
            self._refuse(
                key.place, "a key is not a word", "Write 'key: value', with the key in quotes if need be."
            )
        return key

    def _alias(self, event: AliasEvent, place: Place, depth: int) -> Node:
        name = str(event.anchor)
        if name not in self.anchors:
            self._refuse(place, f"'*{name}' refers to nothing", f"Mark a value with '&{name}' before it.")
        node = self.anchors[name]
        if node is None:
            self._refuse(
                place, f"'*{name}' stands inside the value that it refers to", "Write the value out."
            )
        self._count(node.size, place)
        self._check_depth(depth + node.height - 1, place)
        return node

    def _count(self, values: int, place: Place) -> None:
        self.size += values
        if self.size > MAX_VALUES:
            self._refuse(
                place,
                f"the file holds more than {MAX_VALUES:,} values",
                "Aliases ('*name') repeat what they refer to: write out only what is needed.",
            )

    def _check_tag(self, event: NodeEvent, place: Place) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._refuse(
                place,
                f"the tag {tag!r} is not allowed",
                "Case files hold text, lists and mappings only; remove the '!' word or put it in quotes.",
            )

    def _check_depth(self, depth: int, place: Place) -> None:
        if depth > MAX_NESTING:
            self._refuse(
                place, f"lists or mappings lie more than {MAX_NESTING} deep", "A case file needs six levels."
            )

    def _place(self, event: Event) -> Place:
        mark = event.start_mark
        return Place(self.name, mark.line + 1, mark.column + 1)

    def _inside(self, event: ScalarEvent, place: Place) -> Place:
        """Where the scalar's text begins, after its quote, and whether the file has it verbatim."""
        column = place.column + (event.style in ("'", '"'))
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        return Place(self.name, place.line, column, line.startswith(event.value, column - 1))

    def _misspelt(self, error: MarkedYAMLError) -> Malformed:
        mark = error.problem_mark
        place = Place(self.name, mark.line + 1, mark.column + 1) if mark else Place(self.name)
        problem = str(error.problem)
        return Malformed(
            f"this is not YAML: {problem}",
            where=str(place),
            why=self._context(error),
            remedy=_remedy(problem),
        )

    def _context(self, error: MarkedYAMLError) -> str | None:
        begin = error.context_mark
        if error.context is None or begin is None:
            return None
        return f"{error.context} that begins on line {begin.line + 1}, column {begin.column + 1}"

    def _unprintable(self, error: ReaderError) -> Malformed:
        line = self.text.count("\n", 0, error.position) + 1
        column = error.position - self.text.rfind("\n", 0, error.position)
        return Malformed(
            "this is not YAML: it holds a character that cannot be printed",
            where=str(Place(self.name, line, column)),
            remedy="Remove the control character.",
        )

    def _refuse(self, place: Place, what: str, remedy: str) -> NoReturn:
        raise Malformed(what, where=str(place), remedy=remedy)


def _around(
    value: tuple[Node, ...] | dict[str, Node], inner: Iterable[Node], place: Place, keys: dict[str, Place]
) -> Node:
    sizes = [(node.size, node.height) for node in inner]
    height = max((height for _, height in sizes), default=0)
    return Node(value, place, 1 + sum(size for size, _ in sizes), 1 + height, keys)


def _remedy(problem: str) -> str:
    if "\\t" in problem:
        return "Indent with spaces; YAML forbids tabs."
    if "mapping values" in problem:
        return "Put text that holds ': ' in quotes, and check the indentation."
    if "cannot start any token" in problem:
        return "Put text that begins with a special character in quotes."
    return "Check the indentation, and that every quote and bracket is closed."
