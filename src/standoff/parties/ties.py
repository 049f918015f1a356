"""Ties: the affiliation that a text states around a person's name."""

from __future__ import annotations

from standoff.parties.affiliation import PERSONAL, Affiliation, Scene
from standoff.parties.names import Name


def stated(scene: Scene, name: Name) -> Affiliation | None:
    """The affiliation next to ``name``: before it as a title or possessor ("Russia's top diplomat
    Lavrov", "Putin's spokesman Peskov"), before it across a comma ("the Japanese minister, Motegi,"),
    after it ("Wang Yi, Chinese foreign minister", "who leads Japan's delegation", "of China"), or as
    what it is said to be ("Zakharova is a spokeswoman for Russia's ministry").

    Misses: affiliations in another sentence, or further off than an apposition reaches.
    """
    return _before(scene, name) or _apposed_before(scene, name) or _after(scene, name) or _of(scene, name)


def _before(scene: Scene, name: Name) -> Affiliation | None:
    if name.title < name.first:
        return _in_region(scene, name.title, name.first - 1)
    before = name.first - 1
    if before >= 2 and before in scene.at and scene.words.lower[scene.at[before].start - 1] == "of":
        office = scene.at[before].start - 2
        return scene.named(scene.at[before].start, before) if scene.is_office(office) else None
    return None


def _apposed_before(scene: Scene, name: Name) -> Affiliation | None:
    words, comma = scene.words, name.first - 1
    if comma < 1 or words.text[comma] != "," or words.dep[name.last] != "appos":
        return None
    head = words.head[name.last]
    if not scene.is_office(head) or head >= comma:
        return None
    return _in_region(scene, words.left_edge(head), comma - 1)


def _after(scene: Scene, name: Name) -> Affiliation | None:
    """The apposition, relative clause or predicate that begins right after the name."""
    words, following = scene.words, name.last + 1
    if following + 1 >= len(words) or words.sentence[following] != words.sentence[name.last]:
        return None
    if words.text[following] in {",", "("}:
        first = following + 1
        if words.lower[first] == "who":
            first += 2
    elif words.lower[following] in {"is", "was", "became"}:
        first = following + 1
    else:
        return None
    last = scene.region(first)
    office = next((token for token in range(first, last + 1) if scene.is_office(token)), None)
    if office is None or _names_another(scene, office):
        return None
    return _in_region(scene, first, last)


def _names_another(scene: Scene, office: int) -> bool:
    """Whether the office belongs to the next name in a list ("Lavrov, Foreign Minister Motegi and")."""
    following = office + 1
    return (
        following < len(scene.words)
        and scene.words.pos[following] == "PROPN"
        and (following not in scene.at or scene.at[following].form in PERSONAL)
    )


def _of(scene: Scene, name: Name) -> Affiliation | None:
    words, following = scene.words, name.last + 1
    if following + 1 >= len(words) or words.lower[following] != "of":
        return None
    first = following + 1 + (words.lower[following + 1] == "the")
    return scene.named(first, first) if first in scene.at else None


def _in_region(scene: Scene, first: int, last: int) -> Affiliation | None:
    """The first affiliation, or person of the case whose office it is, in a stretch."""
    named = scene.named(first, last)
    if named is not None:
        return named
    for token in range(first, last + 1):
        hit = scene.at.get(token)
        if hit is not None and hit.form in PERSONAL:
            return Affiliation(hit.holders, (hit.start, hit.end - 1))
    return None
