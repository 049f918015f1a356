"""A quotation in its sentence, so that a fragment can be understood where it is cited.

A full stop after an initial ("U.S.", "J. Smith") or a title ("Dr.") ends no sentence.

Misses: other abbreviations end the sentence too early, so that less is shown than there is; "U.S." at
the end of a sentence joins the next to it; never more than ``REACH`` characters on either side.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from standoff.evidence import Article
from standoff.findings.dossier import Quote
from standoff.report.words import excerpt

REACH = 220
LIMIT = 420
"""Characters of context on either side, and of the quotation itself."""

_TITLES = ("Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Sen", "Gov", "Lt", "Col", "St", "vs", "No")
_SHORT = r"(?<!\b[A-Z])" + "".join(rf"(?<!\b{title})" for title in _TITLES)
_END = re.compile(rf"(?:{_SHORT}\.|[!?…])[\"”’')\]]*(?=\s)|[\r\n]")
_ENDED = re.compile(rf"(?:{_SHORT}\.|[!?…])[\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words quoted, and the rest of their sentence on either side."""

    before: str
    exact: str
    after: str

    @property
    def whole(self) -> str:
        """The sentence."""
        return f"{self.before}{self.exact}{self.after}"


def quoted(quote: Quote, articles: Mapping[str, Article]) -> Quoted:
    """The words of ``quote`` with their sentence if its article is among ``articles`` (by id)."""
    passage = quote.passage
    if passage is None:
        return Quoted("", "", "")
    exact = excerpt(passage.exact, LIMIT)
    article = articles.get(passage.article)
    if article is None or article.text[passage.start : passage.end] != passage.exact:
        return Quoted("", exact, "")
    after = "" if exact.endswith(" …") else _after(article.text, passage.end)
    return Quoted(_before(article.text, passage.start), exact, after)


def _before(text: str, start: int) -> str:
    window = text[max(0, start - REACH) : start]
    ends = [match.end() for match in _END.finditer(window + " ") if match.end() < len(window)]
    kept = window[ends[-1] :] if ends else _from_word(window, cut=start > REACH)
    return " ".join(kept.split()) + (" " if kept[-1:].isspace() and kept.strip() else "")


def _from_word(window: str, cut: bool) -> str:
    return "… " + window.partition(" ")[2] if cut else window


def _after(text: str, end: int) -> str:
    if _ENDED.search(text[max(0, end - 8) : end]):
        return ""
    window = text[end : end + REACH]
    found = _END.search(window + " ")
    kept = window[: found.end()] if found else window
    line = " ".join(kept.split())
    lead = " " if kept[:1].isspace() and line else ""
    cut = found is None and end + REACH < len(text)
    return lead + (line.rsplit(" ", 1)[0] + " …" if cut else line)
