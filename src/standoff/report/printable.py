"""The templates' environment for pages and pictures: everything escaped, everything printable."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment

from standoff.report.environment import environment
from standoff.report.plain import plain


def printable_environment() -> Environment:
    """The environment in which what is no character of a page shows as such, and all text is escaped."""
    return environment(_printable)


def _printable(value: Any) -> Any:
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return plain(value)
    return value
