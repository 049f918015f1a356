"""Grades: which entry of a case speaks of an article or a statement, on either axis.

Reliability is of the source, credibility of what it says (NATO AJP-2.1; STANAG 2511). They are two axes
and never decide for one another: each is taken from the most specific entry that states it: statement,
article, author, outlet. On one level an entry that says what its name is (``author: …``) goes before one that
does not (``source: …``), and of several passages the shortest.

Misses: an author or an outlet that is written in two ways; a copy of an article in which a statement is
graded, for the words are looked for in the article named and in no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from standoff.dispute import SourceGrade, SourceKind
from standoff.errors import Ambiguous, StandoffError, Unknown
from standoff.evidence import Article, Passage, Span

_LEVELS = (SourceKind.ARTICLE, SourceKind.AUTHOR, SourceKind.OUTLET)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")


@dataclass(frozen=True, slots=True)
class Grade:
    """What is held of an article or a statement: F and 6 if nothing is said, and believed.

    ``…_by`` is the entry that each comes from; ``None`` if no entry states it.
    """

    reliability: str = "F"
    credibility: int = 6
    believed: bool = True
    reliability_by: SourceGrade | None = None
    credibility_by: SourceGrade | None = None
    believed_by: SourceGrade | None = None

    @staticmethod
    def of(entries: Sequence[SourceGrade]) -> Grade:
        """The grade that ``entries``, the most specific first, give together."""
        letter = next((e for e in entries if e.reliability is not None), None)
        figure = next((e for e in entries if e.credibility is not None), None)
        belief = next((e for e in entries if e.believed is not None), None)
        return Grade(
            letter.reliability if letter and letter.reliability else "F",
            figure.credibility if figure and figure.credibility else 6,
            believed=belief is None or belief.believed is not False,
            reliability_by=letter,
            credibility_by=figure,
            believed_by=belief,
        )


@dataclass(frozen=True, slots=True)
class Grades:
    """The entries of a case, laid beside its articles: by level and name, and by place in an article."""

    entries: tuple[SourceGrade, ...]
    named: Mapping[tuple[SourceKind, str], SourceGrade]
    placed: Mapping[str, tuple[tuple[Span, SourceGrade], ...]]

    @staticmethod
    def of(entries: Iterable[SourceGrade], articles: Sequence[Article]) -> Grades:
        """Raises ``Unknown`` for words that their article does not have and ``Ambiguous`` for words that it
        has more than once. An article that is not there is no error: it may not be read this time.
        """
        every = tuple(entries)
        placed: dict[str, list[tuple[Span, SourceGrade]]] = {}
        for entry in every:
            for article, span in _places(entry, articles):
                placed.setdefault(article, []).append((span, entry))
        whole = [entry for entry in every if entry.says is None]
        return Grades(
            every,
            {(entry.kind, name_key(entry.source)): entry for entry in whole},
            {article: tuple(sorted(spans, key=_shortest)) for article, spans in placed.items()},
        )

    def of_article(self, article: Article) -> tuple[SourceGrade, ...]:
        """The entries about the whole of ``article``, the most specific first."""
        return tuple(dict.fromkeys(entry for _, entry in self.fitting(article)))

    def of_passage(self, article: Article, passage: Passage) -> tuple[SourceGrade, ...]:
        """The entries about what stands there: those whose words it shares, then those about the article."""
        spans = self.placed.get(article.id, ())
        own = tuple(entry for span, entry in spans if span.overlaps(passage.span))
        return own + self.of_article(article)

    def fitting(self, article: Article) -> Iterator[tuple[SourceKind, SourceGrade]]:
        """The entries about ``article``, each with what of it the entry names."""
        for level, name in zip(_LEVELS, (article.name, article.author, article.outlet), strict=True):
            if name:
                for kind in (level, SourceKind.ANY):
                    if entry := self.named.get((kind, name_key(name))):
                        yield level, entry


def name_key(name: str) -> str:
    """What two ways of writing one name share: case and white space do not count."""
    return " ".join(name.casefold().split())


def _shortest(placed: tuple[Span, SourceGrade]) -> tuple[int, int]:
    return len(placed[0]), placed[0].start


def _places(entry: SourceGrade, articles: Sequence[Article]) -> list[tuple[str, Span]]:
    """Where the words of ``entry`` stand; nowhere if it gives none or its article is not there."""
    named = [a for a in articles if entry.says and name_key(a.name) == name_key(entry.source)]
    if not entry.says or not named:
        return []
    pattern = re.compile(r"\s+".join(re.escape(word) for word in entry.says.split()))
    found = [(a.id, Span(*match.span())) for a in named for match in pattern.finditer(a.text)]
    if len(found) != 1:
        raise _not_once(entry, named[0], [span for _, span in found])
    return found


def _not_once(entry: SourceGrade, article: Article, found: Sequence[Span]) -> StandoffError:
    says = entry.says or ""
    where = entry.where or f"the grade of {entry.source}"
    if not found:
        return Unknown(
            f"{article.name} does not say {says!r}",
            where=where,
            why="a statement is graded by words that stand in its article, letter by letter",
            remedy=_nearest(says, article.text),
        )
    around = " or ".join(repr(_around(span, article.text)) for span in found[:2])
    return Ambiguous(
        f"{article.name} says {says!r} {len(found)} times",
        where=where,
        why="the words must stand for one place",
        remedy=f"Give more of the words around it: {around}.",
    )


def _around(span: Span, text: str) -> str:
    """The words with a few on either side, none of them cut."""
    low, high = max(0, span.start - 30), min(len(text), span.end + 30)
    before = text[low : span.start].partition(" ")[2] if low else text[: span.start]
    after = text[span.end : high].rpartition(" ")[0] if high < len(text) else text[span.end :]
    return " ".join(f"{before}{text[span.start : span.end]}{after}".split())


def _nearest(says: str, text: str) -> str:
    """The sentence with most of the words, if it has half of them."""
    words = set(re.findall(r"\w+", says.casefold()))
    sentences = [" ".join(match[0].split()) for match in _SENTENCE.finditer(text)]
    shared = [len(words & set(re.findall(r"\w+", sentence.casefold()))) for sentence in sentences]
    most = max(shared, default=0)
    if not most or 2 * most < len(words):
        return "Copy the words from the article's text."
    return f"The nearest there is: {sentences[shared.index(most)]!r}"
