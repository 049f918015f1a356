"""Ties: what a text says about a person right beside the name, and the affiliation in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from standoff.parties.affiliation import PERSONAL, Affiliation, Scene
from standoff.parties.lexicon import PAST
from standoff.parties.names import Name, behalf, is_organ
from standoff.parties.referent import Tokens

_OFFICE_POS = frozenset({"ADJ", "NOUN", "PROPN", "CCONJ"})
_OWN = frozenset({"its", "their", "his", "her"})
_CLAUSE = 20
"""Tokens of a relative clause that are read for whether an office is still held."""
_LINKING = frozenset({"of", "for", "the", "in", "and", "to", "at"})
_SERVING = frozenset({"to", "be", "been", "as", "once", "then", "also", "previously", "formerly"})
_COMING_FROM = frozenset({"of", "from", "at"})
_FRONT = 6
"""Tokens that name a party before a speaker: "Speaking on behalf of Guyana,"."""
_YEAR = re.compile(r"1\d{3}|20\d\d|\d0s|(?:fif|six|seven|eigh|nine)ties")


def descriptions(scene: Scene, name: Name) -> tuple[Tokens, ...]:
    """The stretches that describe the person named: the title or possessor before the name ("Russia's
    top diplomat Lavrov"), an apposition before it ("the Japanese minister, Motegi,") or after it ("Wang
    Yi, Chinese foreign minister", "who leads Japan's delegation"), what the person is said to be
    ("Zakharova is a spokeswoman for Russia's ministry"), and "of China".

    Misses: descriptions in another sentence, or further off than an apposition reaches.
    """
    found = (
        _before(name),
        _apposed_before(scene, name),
        _after(scene, name),
        _of(scene, name),
        _for(scene, name),
        _fronted(scene, name),
    )
    return tuple(stretch for stretch in found if stretch is not None)


def stated(scene: Scene, described: tuple[Tokens, ...]) -> Affiliation | None:
    """The first affiliation in the stretches: a party named, or a person of the case ("Putin's aide")."""
    for first, last in described:
        named = scene.named(first, last) or next(_personal(scene, first, last), None)
        if named is not None:
            return named
    return None


def office(scene: Scene, described: Tokens) -> str | None:
    """The office in a stretch, without the party's name: "top diplomat", "Foreign Minister"."""
    words, last = scene.words, described[1]
    while last >= described[0] and not scene.is_office(last):
        last -= 1
    first = last
    while first > described[0] and first - 1 not in scene.at and words.pos[first - 1] in _OFFICE_POS:
        first -= 1
    return words.written(first, last) if last >= described[0] else None


def _personal(scene: Scene, first: int, last: int) -> Iterator[Affiliation]:
    for token in range(first, last + 1):
        hit = scene.at.get(token)
        if hit is not None and hit.form in PERSONAL:
            yield Affiliation(hit.holders, (hit.start, hit.end - 1))


def _before(name: Name) -> Tokens | None:
    return (name.title, name.first - 1) if name.title < name.first else None


def _apposed_before(scene: Scene, name: Name) -> Tokens | None:
    words = scene.words
    comma = next((at for at in (name.first - 1, name.title - 1) if at > 0 and words.text[at] == ","), 0)
    if not comma:
        return None
    closed = name.last + 1 < len(words) and words.text[name.last + 1] in {",", "."}
    if words.dep[name.last] != "appos" and not closed:
        return None
    first = comma
    while (
        first > 0
        and scene.describes(first - 1, _LINKING | _OWN)
        and words.sentence[first - 1] == words.sentence[comma]
    ):
        first -= 1
    joined = [t for t in range(first + 1, comma) if words.lower[t - 1] == "and" and words.lower[t] in _OWN]
    first = joined[-1] if joined else first - (words.lower[first - 1] in {"a", "an"})
    offices = [token for token in range(first, comma) if scene.is_post(token)]
    is_alone = offices and words.text[offices[0]].lower()[-1] != "s"
    begins = words.lower[first] in _OWN | {"the", "a", "an"} or first in scene.at
    return (first, comma - 1) if is_alone and begins else None


def _after(scene: Scene, name: Name) -> Tokens | None:
    """The apposition, relative clause or predicate that begins right after the name."""
    words, following = scene.words, name.last + 1
    if following + 2 >= len(words) or words.sentence[following] != words.sentence[name.last]:
        return None
    is_clause = words.text[following] in {",", "("} and words.lower[following + 1] == "who"
    if words.text[following] in {",", "("}:
        first = following + (3 if is_clause else 1)
    elif words.lower[following] in {"is", "was", "became"}:
        first = following + 1
    else:
        return None
    if first >= len(words):
        return None
    first = _past_verbs(scene, first) if is_clause else first
    last = scene.region(first)
    office = next((token for token in range(first, last + 1) if scene.is_post(token)), None)
    if office is None and not (is_clause and scene.named(first, last)):
        return None
    return None if office is not None and _names_another(scene, office) else (first, last)


def has_left(scene: Scene, name: Name, described: tuple[Tokens, ...]) -> bool:
    """Whether the text says that the person held an office once: "former", ", once Norland's minister",
    ", Norland's minister until 2019", ", who was …".

    "Then" and "at the time" say that it was held when what the text tells happened.
    """
    lower = scene.words.lower
    if name.first and lower[name.first - 1] in PAST:
        return True
    past = [stretch for stretch in described if _is_past(scene, stretch)]
    holds = (stretch for stretch in described if stretch not in past and stated(scene, (stretch,)))
    if past and any(office(scene, stretch) for stretch in holds):
        return False
    return bool(past) or _was(scene, name)


def _is_past(scene: Scene, stretch: Tokens) -> bool:
    """Whether a description is of the past: "former", "until", ", once …", "from 1989 to 1997"."""
    lower, (first, last) = scene.words.lower, stretch
    told = {word.rstrip(".") for word in lower[first : last + 1]}
    is_once = first > 0 and lower[first] == "once" and lower[first - 1] == ","
    years = sum(bool(_YEAR.fullmatch(word)) for word in lower[first : last + 1])
    spans = (years > 1 and bool(told & {"from", "between"})) or (years > 0 and {"in", "the"} <= told)
    return bool(told & (PAST | {"until"})) or is_once or spans


def _was(scene: Scene, name: Name) -> bool:
    """Whether ", who was foreign minister" follows, or "who had been", "who served as"."""
    lower, begun = scene.words.lower, name.last + 4
    opening = lower[name.last + 1 : begun]
    if opening[:2] != (",", "who") or opening[2:] not in {("was",), ("had",), ("served",), ("used",)}:
        return False
    clause = lower[begun : begun + _CLAUSE]
    clause = clause[: clause.index(",")] if "," in clause else clause
    is_office = any(scene.is_office(begun + n) for n in range(len(clause)))
    return is_office and "then" not in clause and "at the time" not in " ".join(clause)


def _names_another(scene: Scene, office: int) -> bool:
    """Whether the office belongs to the next name in a list ("Lavrov, Foreign Minister Motegi and")."""
    following = office + 1
    if following >= len(scene.words) or scene.words.pos[following] != "PROPN":
        return False
    return following not in scene.at or scene.at[following].form in PERSONAL


def _of(scene: Scene, name: Name) -> Tokens | None:
    """ "Hany Mansour of Egypt", "from the Egyptian embassy"."""
    words, following = scene.words, name.last + 1
    if following + 2 >= len(words) or words.lower[following] not in _COMING_FROM:
        return None
    first = following + 1 + (words.lower[following + 1] == "the")
    is_told = words.lower[following] == "of" or (first in scene.at and is_organ(scene, first))
    return (first, first) if first in scene.at and is_told else None


def _for(scene: Scene, name: Name) -> Tokens | None:
    """ ", for Guyana," or ", representing Guyana" after the name, "for India" right behind it, "(India)"."""
    words, following = scene.words, name.last + 1
    if following + 1 >= len(words) or words.sentence[following] != words.sentence[name.last]:
        return None
    if words.text[following] == "(" and following + 1 in scene.at:
        closes = scene.at[following + 1].end
        return (
            (following + 1, closes - 1) if words.text[closes : closes + 1][:1] in ((")",), ("):",)) else None
        )
    is_set_off = words.text[following] == ","
    if not is_set_off and words.lower[following] != "for":
        return None
    first = following + is_set_off
    named = behalf(scene, first)
    return (first, named) if named is not None and _is_whole(scene, named) else None


def _fronted(scene: Scene, name: Name) -> Tokens | None:
    """ "For Pakistan, Commissioner Imran Sheikh took the floor"."""
    words, comma = scene.words, name.title - 1
    if comma < 2 or words.text[comma] != ",":
        return None
    first = comma
    while first > 0 and words.sentence[first - 1] == words.sentence[name.first]:
        if comma - first > _FRONT:
            return None
        first -= 1
    named = behalf(scene, first)
    return (first, named) if named is not None and scene.at[named].end == comma else None


def _is_whole(scene: Scene, token: int) -> bool:
    """Whether the name at ``token`` qualifies nothing: not "for Guyana's sake"."""
    words, end = scene.words, scene.at[token].end
    return is_organ(scene, token) or end >= len(words) or words.text[end] not in {"'s", "’s", "'", "’"}


def _past_verbs(scene: Scene, first: int) -> int:
    """The first token behind "used to be", "had been", "served as", "was once"."""
    words = scene.words
    while first + 1 < len(words) and words.lower[first] in _SERVING:
        first += 1
    return first
