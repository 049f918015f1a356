"""Proposals: asks about one deed of one doer, together, as an option that a case might have."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standoff.construction.draft.asks import Ask
from standoff.construction.draft.deeds import PRICES, TELLING_BY_NAME, THINGS, VERBS, names, wordings
from standoff.evidence import Passage

MOST = 16
"""Options in a draft; more than a person can think about is no help."""
_NEW = frozenset({"treaty", "zone"})
"""Things that a deed brings about, and that are not there before."""
_UNDOING = {"lift": "impose", "withdraw": "deploy", "close": "open"}
"""Deeds that undo another: of one owner and thing they are the other side of its option."""
_JOINT = "sign"
"""The verb of deeds that take both sides: they are proposed for each."""


_Key = tuple[str, tuple[str, str, str]]
"""The owner and the key of a deed."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """``owner`` might do ``phrase`` (third person) or not; ``passages`` suggest it, shortest first.
    ``price``: it likely costs its owner. ``opposites`` are terms for undoing it; ``taken``: the articles
    tell it as done.
    """

    name: str
    owner: str
    phrase: str
    refusal: str
    terms: tuple[str, ...]
    price: bool
    passages: tuple[Passage, ...]
    opposites: tuple[str, ...] = ()
    taken: bool = False


def proposals(asks: Iterable[Ask], parties: Sequence[str]) -> tuple[Proposal, ...]:
    """The options suggested, those that most is said about first; ``parties`` in order of weight."""
    groups: dict[_Key, list[Ask]] = defaultdict(list)
    for ask in asks:
        for owner in _owners(ask, parties):
            groups[owner, ask.deed.key].append(ask)
    undone = _undone(groups)
    kept = sorted(groups.items(), key=lambda item: (-_weight(item[1]), item[0]))
    chosen = [item for item in kept if _is_enough(item[1])][:MOST]
    return tuple(_proposal(key[0], told, undone.get(key, ())) for key, told in chosen)


def _undone(groups: dict[_Key, list[Ask]]) -> dict[_Key, list[Ask]]:
    """Takes what only undoes another deed of the same owner out of ``groups``; gives it by that deed."""
    found: dict[_Key, list[Ask]] = {}
    for owner, (verb, thing, count) in sorted(groups):
        other = owner, (_UNDOING.get(verb, ""), thing, count)
        if other in groups:
            found[other] = groups.pop((owner, (verb, thing, count)))
    return found


def _owners(ask: Ask, parties: Sequence[str]) -> tuple[str, ...]:
    """Who would do it: as said; else the other side; for joint deeds both sides."""
    told = tuple(doer for doer in ask.doers if doer in parties)
    if ask.deed.verb == _JOINT and len(parties) > 1:
        sides = tuple(dict.fromkeys((*told, *([ask.asker] if ask.asker in parties else []), *parties)))
        return tuple(side for side in sides if side is not None)[:2]
    if told or ask.doers:
        return told
    others = tuple(party for party in parties[:2] if party != ask.asker)
    return others[:1] if ask.asker in parties else ()


def _weight(told: Sequence[Ask]) -> float:
    articles = {ask.passage.article for ask in told}
    sentences = {(ask.passage.article, ask.passage.start) for ask in told}
    listed = told[0].deed.thing in THINGS
    return len(sentences) + len(articles) + 2 * listed


def _is_enough(told: Sequence[Ask]) -> bool:
    """A deed, or a thing, that disputes are about, or said twice."""
    sentences = {(ask.passage.article, ask.passage.start) for ask in told}
    deed = told[0].deed
    return deed.thing in THINGS or deed.verb in VERBS or len(sentences) > 1


def _proposal(owner: str, told: Sequence[Ask], undone: Sequence[Ask]) -> Proposal:
    deed = told[0].deed
    phrase = _phrase(told)
    passages = dict.fromkeys(ask.passage for ask in sorted([*told, *undone], key=_shortest_first))
    return Proposal(
        name="_".join(slug(part) for part in (owner, deed.verb, deed.count, deed.thing) if slug(part)),
        owner=owner,
        phrase=f"{third_person(deed.verb)} {phrase}",
        refusal=f"does not {deed.verb} {phrase}",
        terms=(_term(told),),
        price=deed.verb in PRICES,
        passages=tuple(passages),
        opposites=(_term(undone, by_name=False),) if undone else (),
        taken=any(ask.done for ask in told),
    )


def _shortest_first(ask: Ask) -> tuple[int, str, int]:
    return len(ask.passage.exact), ask.passage.article, ask.passage.start


def _phrase(told: Sequence[Ask]) -> str:
    """The thing as it is most often called."""
    called = Counter(ask.deed.name for ask in told)
    best, _ = min(called.items(), key=lambda item: (-item[1], len(item[0]), item[0]))
    if told[0].deed.count or best[0].isupper():
        return best
    article = "an" if best[:1].lower() in "aeiou" else "a"
    return f"{article} {best}" if told[0].deed.thing in _NEW and not best.endswith("s") else f"the {best}"


def _term(told: Sequence[Ask], *, by_name: bool = True) -> str:
    """A first term in the term language: words for the deed, beside words for the thing."""
    deed = told[0].deed
    if by_name and deed.thing in TELLING_BY_NAME:
        return "|".join(sorted({_safe(ask.deed.name.lower().split()[-1]) for ask in told}))
    things = [_safe(name) for name in names(deed.thing)]
    groups = ["|".join(_safe(word) for word in wordings(deed.verb)), "|".join(things)]
    return " + ".join([*groups, deed.count] if deed.count else groups)


def _safe(words: str) -> str:
    """Only letters, digits and blanks: the signs of the term language are left out."""
    return " ".join(re.sub(r"[^\w\s]|_", " ", words).split())


def third_person(verb: str) -> str:
    """ "hand over" → "hands over"; regular verbs, and the three that are not."""
    head, _, rest = verb.partition(" ")
    irregular = {"have": "has", "be": "is", "do": "does"}
    if head in irregular:
        form = irregular[head]
    elif re.search(r"(?:[sxz]|ch|sh|o)$", head):
        form = f"{head}es"
    else:
        form = re.sub(r"([^aeiou])y$", r"\1ie", head) + "s"
    return f"{form} {rest}" if rest else form


def slug(text: str) -> str:
    """``text`` in the letters that an option's name may have."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")
