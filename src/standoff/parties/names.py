"""Names: the runs of words in a text that are people's names, and the titles before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from standoff.parties.affiliation import PERSONAL, Scene
from standoff.parties.gazetteer import Hit
from standoff.parties.lexicon import HONORIFICS, TITLE_WORDS, NounClass, noun_class

PARTICLES = frozenset({"al", "bin", "ibn", "ben", "de", "del", "da", "dos", "van", "von", "der", "el", "la"})
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_MONTHS = "January February March April May June July August September October November December"
_CALENDAR = frozenset((*_DAYS.lower().split(), *_MONTHS.lower().split()))
_SPEAKING = """
    say tell add warn note claim state declare announce argue insist stress reiterate explain reply respond
    comment suggest recall reject deny accuse demand urge call write
"""
SPEECH = frozenset(_SPEAKING.split())
_HUMAN = frozenset(
    ["agree", "disagree", "promise", "vow", "believe", "hope", "think", "speak", "write", "resign"]
)
"""More verbs whose subject is somebody, though they do not report what is said."""
_LEADING = frozenset({"lead", "head", "chair", "represent", "govern", "rule"})
_ON_BEHALF = frozenset({"for", "representing", "speaking", "acting", "signing", "negotiating"})
_BEFORE = frozenset({"on", "behalf", "of", "for", "the", "representing"})
_BEHALF = 6
"""Tokens of "speaking on behalf of the Front", with the name."""
_NOT_PEOPLE = frozenset({"GPE", "LOC", "FAC", "ORG", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"})


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens ``first`` to ``last`` (both included) are a person's name; ``title`` is where the title
    or affiliation right before it begins (``first`` if there is none).
    """

    first: int
    last: int
    title: int
    titled: bool
    hit: Hit | None

    def parts(self, scene: Scene) -> tuple[str, ...]:
        """The name's words."""
        return tuple(scene.words.text[self.first : self.last + 1])


def names(scene: Scene) -> tuple[Name, ...]:
    """Every run of words that is somebody's name, in text order.

    By syntax and titles first (a capitalised run after "Foreign Minister", before ", spokesman for",
    or as the subject of a speech verb), by entity label only for runs of two words or more: small
    pipelines label people badly.

    Misses: names in lower case; unknown people named by one word only, without a title; names that
    contain an office or a country ("Stephen King", "Chad Wolf" where the label is wrong too).
    """
    return tuple(name for first, last in _runs(scene) if _is_person(scene, name := _name(scene, first, last)))


def _runs(scene: Scene) -> Iterator[tuple[int, int]]:
    position, length = 0, len(scene.words)
    while position < length:
        if not _is_name_word(scene, position):
            position += 1
            continue
        last = _run_end(scene, position)
        yield position, last
        position = last + 1


def _run_end(scene: Scene, first: int) -> int:
    words, last = scene.words, first
    while last + 1 < len(words) and words.sentence[last + 1] == words.sentence[first]:
        following = last + 1
        if _is_name_word(scene, following):
            last = following
        elif words.text[following] == "-" and _is_hyphenated(scene, following):
            last = following + 1
        elif words.lower[following] in PARTICLES and following + 1 < len(words):
            step = 1 + (words.text[following + 1] == "-")
            if following + step >= len(words) or not _is_name_word(scene, following + step):
                break
            last = following + step
        else:
            break
    return last


def _is_hyphenated(scene: Scene, hyphen: int) -> bool:
    """Whether a name goes on behind ``hyphen``, as in "Geun-hye"."""
    words = scene.words
    if hyphen + 1 >= len(words) or hyphen + 1 in scene.at:
        return False
    tight = words.start[hyphen + 1] == words.start[hyphen] + 1
    return tight and words.start[hyphen] == words.start[hyphen - 1] + len(words.text[hyphen - 1])


def _is_name_word(scene: Scene, token: int) -> bool:
    words = scene.words
    text = words.text[token]
    if not text[0].isupper() or words.hidden[token]:
        return False
    hit = scene.at.get(token)
    if hit is not None:
        return hit.form in PERSONAL
    if words.pos[token] != "PROPN" and words.entity[token] != "PERSON":
        return False
    lower = words.lower[token].rstrip(".")
    is_other = (
        lower in _CALENDAR or lower in TITLE_WORDS or (lower in HONORIFICS and not _ends_name(scene, token))
    )
    return not is_other and noun_class(lower) is None


def _ends_name(scene: Scene, token: int) -> bool:
    """Whether a word that may be an honorific is a surname: "Imran Sheikh said", "Sheikh said"."""
    words, following = scene.words, token + 1
    leads = following < len(words) and words.pos[following] == "PROPN" and following not in scene.at
    return (
        not leads
        and not words.text[token].endswith(".")
        and words.lower[token] not in {"mr", "mrs", "ms", "dr"}
    )


def _name(scene: Scene, first: int, last: int) -> Name:
    before = first - 1
    same = before >= 0 and scene.words.sentence[before] == scene.words.sentence[first]
    office = scene.office_before(first)
    titled = office is not None or (same and scene.words.lower[before].rstrip(".") in HONORIFICS)
    possessed = same and scene.words.text[before] in {"'s", "’s"}
    start = first if office is None else office + 1
    title = scene.title(start) if titled or possessed else first
    hit = next((scene.at[token] for token in range(first, last + 1) if token in scene.at), None)
    return Name(first, last, title, titled, hit)


def _is_person(scene: Scene, name: Name) -> bool:
    words = scene.words
    length = name.last - name.first + 1
    if name.titled or name.hit is not None or length == 1:
        return True
    labels = words.entity[name.first : name.last + 1]
    if sum(label == "PERSON" for label in labels) * 2 > length:
        return True
    if length > 4 or labels[-1] in _NOT_PEOPLE - {"ORG"}:
        return False
    apposes = words.dep[name.last] == "appos" and scene.is_post(words.head[name.last])
    return apposes or is_apposed(scene, name) or (labels[-1] not in _NOT_PEOPLE and _speaks(scene, name.last))


def is_apposed(scene: Scene, name: Name) -> bool:
    """Whether ", spokesman for …" or ", who leads …" follows."""
    comma = name.last + 1
    if comma + 1 >= len(scene.words) or scene.words.text[comma] != ",":
        return False
    if scene.words.lower[comma + 1] == "who" and comma + 2 < len(scene.words):
        return scene.words.lemma[comma + 2] in _LEADING
    if behalf(scene, comma + 1) is not None:
        return True
    return any(scene.is_post(token) for token in range(comma + 1, scene.region(comma + 1) + 1))


def is_organ(scene: Scene, token: int) -> bool:
    """Whether the name at ``token`` qualifies an organ: "the Argentine government"."""
    words = scene.words
    above = words.head[token]
    return (
        words.dep[token] in ("amod", "compound", "poss") and noun_class(words.text[above]) is NounClass.BODY
    )


def behalf(scene: Scene, first: int) -> int | None:
    """The token of the party that "for", "representing" or "speaking on behalf of" at ``first`` names."""
    words = scene.words
    for token in range(first, min(first + _BEHALF, len(words))):
        hit = scene.at.get(token)
        if hit is not None and hit.form not in PERSONAL:
            is_object = words.dep[hit.end - 1] in ("pobj", "dobj")
            before = words.lower[first:token]
            is_told = bool(before) and before[0] in _ON_BEHALF and before[-1] in _BEFORE
            return token if is_told and (is_object or is_organ(scene, token)) else None
        if words.lower[token] not in _ON_BEHALF | _BEFORE:
            return None
    return None


def _speaks(scene: Scene, token: int) -> bool:
    words = scene.words
    return words.dep[token] == "nsubj" and words.lemma[words.head[token]] in SPEECH | _HUMAN
