"""What a person means by the subject of a ruling, and where the words stand that they quote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from standoff.errors import Ambiguous, Malformed, Mismatched, Unknown

if TYPE_CHECKING:
    from standoff.analysis.constructing import Work
    from standoff.analysis.ruling import Proposed
    from standoff.evidence import Anchor, Article, Passage
    from standoff.statements import Statement

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
COMPARED = 400
"""Sentences at most that are compared with words that were not found."""


def addition(proposed: Proposed, work: Work) -> tuple[str, Anchor]:
    """The id and the place of a statement that is added.

    Raises what ``passage_of`` raises, and ``Malformed`` if it is not said whose position they tell, on what.
    """
    from standoff.construction.attachment import identity_of_added
    from standoff.evidence import Anchor

    coding = proposed.coding
    if coding is None or coding.party is None or not (coding.options or coding.needs):
        raise Malformed(
            "it is not said whose position the words tell, or on which option",
            where="the ruling",
            why="a statement is added as a person reads it",
            remedy="Add --party NAME and --option +NAME (or -NAME), and --act if it does something.",
        )
    passage = passage_of(proposed.words or "", proposed.article, work.sources.articles)
    name = work.sources.by_id[passage.article].name
    stances = tuple(sorted({*(coding.options or ()), *(coding.needs or ()), *(coding.waits or ())}))
    return identity_of_added(passage, coding.party), Anchor(passage, name, coding.party, stances)


def passage_of(words: str, article: str | None, articles: tuple[Article, ...]) -> Passage:
    """Where ``words`` stand, character by character, in the article of that file name, or in any.

    Raises ``Unknown`` for an article that is not there, ``Mismatched`` with the nearest words if they stand
    nowhere, and ``Ambiguous`` if they stand more than once.
    """
    from standoff.dispute.nearest import nearest
    from standoff.evidence import Passage

    among = [each for each in articles if article in (None, each.name)]
    if not among:
        names = [each.name for each in articles]
        raise Unknown(f"there is no article {article!r}", remedy=nearest(article or "", names))
    if not words.strip():
        raise Malformed("no words are quoted", where="--quote", remedy="Quote words of the article.")
    places = [(each, m.start()) for each in among for m in re.finditer(re.escape(words), each.text)]
    if not places:
        raise Mismatched(
            "these words do not stand in the article",
            where=article or "the case's articles",
            why="a statement is anchored to the exact characters of an article",
            remedy=_nearest_words(words, among),
        )
    if len(places) > 1:
        raise Ambiguous(
            f"these words stand {len(places)} times",
            where=", ".join(dict.fromkeys(each.name for each, _ in places)),
            why="a ruling is about one place",
            remedy="Quote more of the sentence, or name the file with --article.",
        )
    (found, start), *_ = places
    return Passage.of(found, start, start + len(words))


def _nearest_words(words: str, articles: list[Article]) -> str:
    from difflib import SequenceMatcher

    sentences = [s.strip() for each in articles for s in _SENTENCE.findall(each.text) if s.strip()]
    wanted = set(words.lower().split())
    shared = {s: len(wanted & set(s.lower().split())) for s in sentences}
    likely = sorted(shared, key=lambda s: -shared[s])[:COMPARED]
    best = max(likely, key=lambda s: (shared[s], SequenceMatcher(None, words, s).ratio()), default="")
    return f"Nearest is: “{best[:300]}”" if best else "The article has no words."


def subject_of(proposed: Proposed, work: Work) -> tuple[str, Anchor | None]:
    """A statement by the beginning of its id, or a formula; a forecast by that of its id; or what the
    analyst ruled on before, as it is.

    Raises ``Malformed`` without a subject, ``Ambiguous`` for a beginning that several statements have and
    ``Unknown`` for what is nothing.
    """
    given = (proposed.subject or "").strip()
    if not given:
        raise Malformed(
            "it is not said what the ruling is about",
            where="the ruling",
            remedy="Name a statement as 'standoff rule CASE --list' shows it, or a formula.",
        )
    if proposed.decision == "resolve":
        return (given, proposed.anchor) if proposed.anchor else _forecast(given, work)
    statements = _statements(work)
    begins = [each for identity, each in sorted(statements.items()) if identity.startswith(given)]
    formula, why = _formula(given, work)
    if given not in statements and formula is not None:
        return formula, None
    if given in statements or len(begins) == 1:
        statement = statements.get(given) or begins[0]
        return statement.id, _anchor(statement, work)
    if begins:
        raise Ambiguous(
            f"{len(begins)} statements begin with {given!r}",
            where=", ".join(each.id for each in begins[:4]),
            remedy="Write more characters of the one that is meant.",
        )
    earlier = _earlier(given, proposed, work)
    if len(earlier) == 1:
        return earlier.popitem()
    raise Unknown(
        f"{given!r} is neither the beginning of a statement's id nor a formula",
        where=work.case.dispute.name,
        why=f"as a formula: {why}",
        remedy="'standoff rule CASE --list' shows the statements; a formula is written 'Party: formula'.",
    )


def _forecast(given: str, work: Work) -> tuple[str, Anchor]:
    """The forecast whose id begins so, with where it stands."""
    from standoff.evidence import Anchor

    every = {forecast.id: forecast for noted in work.evidence.noted for forecast in noted.forecasts}
    begins = sorted(identity for identity in every if identity.startswith(given))
    if not begins:
        raise Unknown(
            f"no forecast’s id begins with {given!r}",
            where=work.case.dispute.name,
            remedy="'standoff ledger CASE' shows the forecasts.",
        )
    if len(begins) > 1:
        raise Ambiguous(
            f"{len(begins)} forecasts begin with {given!r}",
            where=", ".join(begins[:4]),
            remedy="Write more characters of the one that is meant.",
        )
    passage = every[begins[0]].passage
    return begins[0], Anchor(passage, work.sources.by_id[passage.article].name)


def _statements(work: Work) -> dict[str, Statement]:
    ruled = work.gathered.ruled
    made = (each.made for each in ruled.attached if each.made is not None)
    return {statement.id: statement for statement in (*ruled.read, *made)}


def _formula(given: str, work: Work) -> tuple[str | None, str]:
    """``given`` as a formula in its canonical wording, or why it is none."""
    from standoff.construction.attachment import formula_of
    from standoff.dispute.grammar import text_of

    try:
        subject = formula_of(given, work.case.dispute)
    except (Malformed, Unknown) as wrong:
        return None, wrong.what
    assert subject.formula is not None
    text = text_of(subject.formula)
    return (f"{subject.party}: {text}" if subject.party else text), ""


def _anchor(statement: Statement, work: Work) -> Anchor:
    from standoff.construction.coding import about
    from standoff.evidence import Anchor

    name = work.sources.by_id[statement.passage.article].name
    return Anchor(statement.passage, name, statement.party, about(statement))


def _earlier(given: str, proposed: Proposed, work: Work) -> dict[str, Anchor | None]:
    """The subjects of the analyst's rulings that begin so, though nothing of that id is read any more."""
    if proposed.decision != "withdraw":
        return {}
    rulings = (each.ruling for each in work.gathered.ruled.attached)
    own = (ruling for ruling in rulings if ruling.analyst == proposed.analyst)
    return {ruling.subject: ruling.anchor for ruling in own if ruling.subject.startswith(given)}
