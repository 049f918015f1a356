"""The dossier as Markdown (CommonMark with tables), for notes and repositories."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

from standoff.findings.dossier import Dossier
from standoff.report.environment import environment, surroundings
from standoff.report.matrix import Matrix
from standoff.report.plain import plain
from standoff.report.sections import contents


def render(dossier: Dossier) -> str:
    """The findings of the page without its pictures and its reading view; same dossier, same bytes.

    Text of the dossier is escaped so that it cannot become a heading, a link or an element.
    Raises ``Malformed`` if a formula of the dossier does not parse.
    """
    made = environment(_escaped)
    made.filters["code"] = _code
    called = {anchor for _, entries in contents(dossier) for anchor, _ in entries}
    text = made.get_template("report.md.j2").render(
        surroundings(dossier), matrix=Matrix.of(dossier), called=called
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def escape(text: str) -> str:
    """``text`` on one line with everything that Markdown or HTML would read as markup made harmless."""
    line = " ".join(plain(text).split())
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    line = re.sub(r"([\\`*_\[\]|~])", r"\\\1", line)
    line = re.sub(r"(?i)(https?|javascript|data|ftp|mailto):", r"\1&#58;", line)
    return re.sub(r"^(#{1,6}|[-+=]+|\d+[.)])(?=\s|$)", r"\\\1", line)


def _escaped(value: Any) -> Any:
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return Markup(escape(value))  # noqa: S704 - made harmless for both languages just before
    return value


def _code(formula: str) -> Markup:
    """A formula as it stands between backticks, where only a backtick could end it."""
    return Markup(plain(formula).replace("`", "'"))  # noqa: S704 - code is not read as markup
