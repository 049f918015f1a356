"""Part: a value in a JSON file that knows its path, so that every refusal can name it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from standoff.errors import Malformed

_KINDS = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}


@dataclass(frozen=True, slots=True)
class Part:
    """``value`` at ``path`` (as in ``decisionMakers[1].options[0]``) of ``file``."""

    value: Any
    file: str
    path: str = ""

    @property
    def where(self) -> str:
        """The place as errors tell it."""
        return f"{self.file}, {self.path}" if self.path else self.file

    def has(self, key: str) -> bool:
        """Whether this object has ``key``."""
        return key in self._object()

    def names(self) -> tuple[str, ...]:
        """The keys of this object, in the file's order."""
        return tuple(self._object())

    def at(self, key: str) -> Part:
        """The value of ``key``; raises ``Malformed`` if this is no object or lacks it."""
        if key not in self._object():
            raise Malformed(f"the key {key!r} is missing", where=self.where, remedy=f"Add {key!r}.")
        return Part(self.value[key], self.file, f"{self.path}.{key}" if self.path else key)

    def items(self) -> Iterator[Part]:
        """The values of this list."""
        if not isinstance(self.value, list):
            self._wrong("a list")
        for index, value in enumerate(self.value):
            yield Part(value, self.file, f"{self.path}[{index}]")

    def text(self) -> str:
        """This as text that can be shown and written, without space around it."""
        if not isinstance(self.value, str):
            self._wrong("text")
        if not self.value.strip():
            self.refuse("the text is empty", remedy="Write a name.")
        try:
            self.value.encode("utf-8")
        except UnicodeEncodeError:
            self.refuse("the text has a lone surrogate, which no text can have", remedy="Write it anew.")
        return str(self.value.strip())

    def whole(self) -> int:
        """This as a whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            self._wrong("a whole number")
        return int(self.value)

    def number(self) -> int | float:
        """This as a number."""
        if not isinstance(self.value, int | float) or isinstance(self.value, bool):
            self._wrong("a number")
        value: int | float = self.value
        return value

    def flag(self) -> bool:
        """This as true or false."""
        if not isinstance(self.value, bool):
            self._wrong("true or false")
        return bool(self.value)

    def refuse(self, what: str, *, why: str | None = None, remedy: str | None = None) -> NoReturn:
        """Raise ``Malformed`` about this value."""
        raise Malformed(what, where=self.where, why=why, remedy=remedy)

    def _object(self) -> dict[str, Any]:
        if not isinstance(self.value, dict):
            self._wrong("an object")
        return dict(self.value)

    def _wrong(self, wanted: str) -> NoReturn:
        kind = _KINDS.get(type(self.value), f"the number {self.value}")
        self.refuse(f"this must be {wanted}, not {kind}", remedy="See docs/reference/gmcr-format.md.")
