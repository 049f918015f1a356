"""Discovery: who acts in texts for which there is no case yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.evidence import Article, Passage, Span
from standoff.parties.countries import countries
from standoff.parties.directory import Directory
from standoff.parties.individual import Individual
from standoff.parties.mention import Use
from standoff.parties.mentions import Mentions
from standoff.parties.names import SPEECH
from standoff.parties.spelling import key

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Discovered:
    """A country or organisation in one text: ``acts`` are where it, or somebody for it, is the subject
    of a verb; ``mentions`` counts all places that mean it.
    """

    name: str
    country: str | None
    mentions: int
    acts: tuple[Span, ...]
    people: tuple[Individual, ...]


@dataclass(frozen=True, slots=True)
class PersonCandidate:
    """Somebody who may belong in a case's ``people``; ``passages`` name the person."""

    name: str
    role: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class PartyCandidate:
    """A country or organisation that may be a party; ``passages`` are where it acts.

    ``articles`` counts those in which it acts at least once.
    """

    name: str
    country: str | None
    people: tuple[PersonCandidate, ...]
    mentions: int
    articles: int
    passages: tuple[Passage, ...]


def discover(article: Article, doc: Doc) -> tuple[Discovered, ...]:
    """Who acts in one article, those who act most often first.

    Countries, by their names, governments, people and capitals; organisations that speak.

    Misses: movements and regions without a state unless they speak and are labelled as
    organisations; two parties within one country are one.
    """
    mentions = Directory.of_countries().resolve(doc, article.furniture)
    found = [*_countries(mentions), *_organisations(article, doc, mentions)]
    return tuple(sorted(found, key=lambda one: (-len(one.acts), -one.mentions, one.name)))


def candidates(texts: Sequence[tuple[Article, Doc]]) -> tuple[PartyCandidate, ...]:
    """The parties that articles suggest, those who act most often first; nobody acts only once in all."""
    found: dict[str, list[tuple[Article, Discovered]]] = defaultdict(list)
    for article, doc in texts:
        for one in discover(article, doc):
            found[one.name].append((article, one))
    merged = (_merge(name, every) for name, every in found.items())
    acting = [candidate for candidate in merged if len(candidate.passages) > 1]
    return tuple(sorted(acting, key=lambda one: (-len(one.passages), -one.mentions, one.name)))


def _countries(mentions: Mentions) -> Iterator[Discovered]:
    counts: dict[str, int] = defaultdict(int)
    acts: dict[str, list[Span]] = defaultdict(list)
    for mention in mentions.all:
        for party in mention.every:
            counts[party] += 1
    for mention, _ in mentions.acting():
        for party in mention.every if mention.decides and mention.use is Use.ACTOR else ():
            acts[party].append(mention.span)
    codes = {country.names[0]: code for code, country in countries().items()}
    for name, count in counts.items():
        people = tuple(figure for figure in mentions.people if figure.party == name)
        yield Discovered(name, codes[name], count, tuple(acts[name]), people)


def _organisations(article: Article, doc: Doc, mentions: Mentions) -> Iterator[Discovered]:
    """Organisations that speak at least once and are no country's, by the pipeline's labels."""
    people = {span for figure in mentions.people for span in figure.spans}
    spans: dict[str, list[Span]] = defaultdict(list)
    speaking: set[str] = set()
    for entity in doc.ents:
        root = entity.root
        span = Span(entity.start_char, entity.end_char)
        taken = article.in_furniture(span) or any(span.overlaps(other) for other in people)
        if entity.label_ == "ORG" and root.dep_ == "nsubj" and not taken and mentions.of(entity) is None:
            name = entity.text.removeprefix("the ").removeprefix("The ")
            spans[name].append(span)
            if root.head.lemma_ in SPEECH:
                speaking.add(name)
    for name, acts in ((name, acts) for name, acts in spans.items() if name in speaking):
        yield Discovered(name, None, doc.text.count(name), tuple(acts), ())


def _merge(name: str, every: list[tuple[Article, Discovered]]) -> PartyCandidate:
    passages = tuple(Passage.of(article, s.start, s.end) for article, one in every for s in one.acts)
    return PartyCandidate(
        name,
        every[0][1].country,
        _people([(article, figure) for article, one in every for figure in one.people]),
        sum(one.mentions for _, one in every),
        sum(bool(one.acts) for _, one in every),
        passages,
    )


def _people(every: list[tuple[Article, Individual]]) -> tuple[PersonCandidate, ...]:
    """People merged by first and last name, the most often named first; a bare surname joins its bearer."""
    full = {_ends(figure.name): figure.name for _, figure in every if " " in figure.name}
    bearers = {ends[-1]: name for ends, name in full.items()}
    groups: dict[str, list[tuple[Article, Individual]]] = defaultdict(list)
    for article, figure in every:
        ends = _ends(figure.name)
        groups[full.get(ends) or bearers.get(ends[-1]) or figure.name].append((article, figure))
    merged = [
        PersonCandidate(
            name,
            next((figure.role for _, figure in group if figure.role), None),
            tuple(Passage.of(article, s.start, s.end) for article, figure in group for s in figure.spans),
        )
        for name, group in groups.items()
    ]
    return tuple(sorted(merged, key=lambda one: (-len(one.passages), one.name)))


def _ends(name: str) -> tuple[str, str]:
    parts = name.split()
    return key(parts[0]), key(parts[-1])
