"""Wire: articles that credit a news agency, and those that carry one story of it.

An agency is credited by the outlet's or the author's name; in the first lines ("MOSCOW, Nov 9 (Reuters) –",
"By the Associated Press"); in the last ("– AFP", "Source: Kyodo", "(TASS)"); or where the text says that it
tells what the agency told ("TASS reported", "according to Interfax", "told Reuters").

Two articles carry one story if they credit the same agency, appeared within ``DAYS`` of one another as far as
their dates tell, and share runs of ``RUN`` words or more that make ``SHARED`` words in all, outside quotation
marks: two reports of one speech share the speaker's words and are two reports all the same.

Misses: agencies that ``data/agencies.tsv`` does not name; a story that was taken over without a credit, or
rewritten until no run is left; a speech that both give without quotation marks, which makes their reports
one story; a story that was taken over after more than ``DAYS``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from importlib.resources import files
from itertools import combinations

from standoff.evidence import Article, Span, WireStory

DAYS = 3
RUN = 10
SHARED = 30

_EDGE = 400
"""Characters at either end of a text in which a bare name credits the agency."""

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?"
_DASH = r"(?:--?|[–—])"
_TOLD = r"reported|reports|said|wrote|quoted|cited|learned|has learned"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"|«[^»]*»|„[^“”]*[“”]")


Pair = tuple[str, str]
"""The ids of two articles."""


@dataclass(frozen=True, slots=True)
class Credit:
    """That an article credits ``agency``; ``span`` is where its text does, ``None`` for outlet and author."""

    agency: str
    span: Span | None


def credits_of(article: Article) -> tuple[Credit, ...]:
    """The agencies that ``article`` credits, each once, by name."""
    found: dict[str, Credit] = {}
    for name in (article.outlet, article.author):
        for agency in _in_byline(name or ""):
            found.setdefault(agency, Credit(agency, None))
    for agency, span in _in_text(article.text):
        found.setdefault(agency, Credit(agency, span))
    return tuple(sorted(found.values(), key=lambda credit: credit.agency))


def stories(articles: Iterable[Article]) -> tuple[WireStory, ...]:
    """The stories that two or more of ``articles`` carry, by agency; an article may carry several."""
    crediting: dict[str, list[Article]] = {}
    for article in sorted(articles, key=lambda a: a.id):
        for credit in credits_of(article):
            crediting.setdefault(credit.agency, []).append(article)
    return tuple(
        WireStory(agency, group, pairs)
        for agency, members in sorted(crediting.items())
        for group, pairs in _groups(_pairs(members))
    )


def _pairs(articles: Sequence[Article]) -> list[Pair]:
    """Every two of ``articles``, in the order given, that carry one story."""
    words = {article.id: _own_words(article) for article in articles} if len(articles) > 1 else {}
    return [
        (a.id, b.id)
        for a, b in combinations(articles, 2)
        if _near(a, b) and shared_words(words[a.id], words[b.id]) >= SHARED
    ]


def _groups(
    pairs: Iterable[tuple[str, str]],
) -> Iterator[tuple[tuple[str, ...], tuple[tuple[str, str], ...]]]:
    """The sets that ``pairs`` connect, directly or through one another, each with its pairs."""
    linked = tuple(pairs)
    parts: dict[str, set[str]] = {}
    for a, b in linked:
        joined = parts.get(a, {a}) | parts.get(b, {b})
        parts.update(dict.fromkeys(joined, joined))
    for group in sorted({tuple(sorted(part)) for part in parts.values()}):
        yield group, tuple(pair for pair in linked if pair[0] in group)


def _near(a: Article, b: Article) -> bool:
    """Whether both may have appeared within ``DAYS``; what has no date may have appeared any day."""
    if a.published is None or b.published is None:
        return True
    one, other = sorted((a.published.date, b.published.date), key=lambda date: date.earliest)
    return other.earliest - one.latest <= timedelta(days=DAYS)


def shared_words(a: Sequence[Sequence[str]], b: Sequence[Sequence[str]]) -> int:
    """How many words of ``a`` stand in runs of ``RUN`` or more that ``b`` has too.

    Both are given in stretches; no run goes over the end of one.
    """
    known = {tuple(part[at : at + RUN]) for part in b for at in range(len(part) - RUN + 1)}
    covered = 0
    for part in a:
        reach = 0
        for at in range(len(part) - RUN + 1):
            if tuple(part[at : at + RUN]) in known:
                covered += at + RUN - max(at, reach)
                reach = at + RUN
    return covered


def _own_words(article: Article) -> list[list[str]]:
    """The words of the article's prose outside quotation marks, stretch by stretch."""
    gaps = [match.span() for match in _QUOTED.finditer(article.text)]
    gaps += [(f.span.start, f.span.end) for f in article.furniture]
    stretches: list[list[str]] = []
    at = 0
    for start, end in [*sorted(gaps), (len(article.text), len(article.text))]:
        stretches.append(re.findall(r"\w+", article.text[at:start].lower()))
        at = max(at, end)
    return stretches


def _in_byline(name: str) -> Iterator[str]:
    """The agencies that an outlet or author names: "Reuters", "AFP and staff", not "Kyodo Nishimura"."""
    for part in re.split(r"\s+(?:and|with|via)\s+|\s*[/,;&|]\s*", name.removeprefix("By ").strip()):
        if (agency := _names().get(part.casefold())) is not None:
            yield agency


def _in_text(text: str) -> Iterator[tuple[str, Span]]:
    for match in _told().finditer(text):
        yield _agency(match), Span(*match.span())
    for match in _opening().finditer(text[:_EDGE]):
        yield _agency(match), Span(*match.span())
    low = max(0, len(text) - _EDGE)
    for match in _closing().finditer(text[low:]):
        yield _agency(match), Span(match.start() + low, match.end() + low)


def _agency(match: re.Match[str]) -> str:
    name = next(group for group in match.groups() if group is not None)
    return _names()[name.casefold()]


@cache
def _wordings() -> dict[str, str]:
    """Every wording of an agency, as it is written, with the agency's name."""
    data = files("standoff.reading").joinpath("data", "agencies.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in data.splitlines() if line and not line.startswith("#")]
    return {wording: row[0] for row in rows for wording in (row[0], *row[1].split("|"))}


@cache
def _names() -> dict[str, str]:
    """The same in lower case."""
    return {wording.casefold(): agency for wording, agency in _wordings().items()}


@cache
def _one() -> str:
    """A pattern for any wording, the longest first."""
    return "|".join(re.escape(wording) for wording in sorted(_wordings(), key=lambda w: (-len(w), w)))


@cache
def _told() -> re.Pattern[str]:
    """That the text tells what an agency told."""
    name = rf"(?<![\w’'-])({_one()})(?![\w’'-])"
    return re.compile(
        rf"{name}(?: news agency)? (?:{_TOLD})\b"
        rf"|(?:[Aa]ccording to|[Rr]eported by|[Qq]uoted by|[Cc]ited by|told) (?:the )?"
        rf"(?:[\w-]+ ){{0,3}}{name}"
    )


@cache
def _opening() -> re.Pattern[str]:
    """A dateline or a byline."""
    name = rf"({_one()})"
    return re.compile(
        rf"^[^\n]{{0,80}}\({name}\)\s*{_DASH}"
        rf"|^[^\n]{{0,80}}/{name}/"
        rf"|^[A-Z][A-Z .'’-]{{2,40}}(?:,[^\n]{{0,30}})?\s*{_DASH}\s*{name}\b"
        rf"|^{name}\s*,?\s*{_DAY}\s*$"
        rf"|^(?:By|From)\s+(?:the\s+)?{name}\b"
        rf"|^(?:Source|Agency|Via)\s*:\s*{name}\b",
        re.MULTILINE | re.IGNORECASE,
    )


@cache
def _closing() -> re.Pattern[str]:
    """A credit at the end of a paragraph, or on a line of its own."""
    name = rf"({_one()})"
    return re.compile(
        rf"{_DASH}\s*{name}\s*$"
        rf"|\({name}\)\s*$"
        rf"|^\s*(?:Source|Sources|Credit|With)\s*:?\s+(?:[^\n]{{0,40}}?\b)?{name}\b[^\n]{{0,40}}$"
        rf"|^\s*{name}\s*$",
        re.MULTILINE,
    )
