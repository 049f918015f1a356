"""From the JSON tree of a .gmcr file to a GmcrFile; what is wrong is refused with its path."""

from __future__ import annotations

from collections.abc import Iterator

from standoff.dispute import Direction
from standoff.dispute.casefile.large import MOST_OPTIONS
from standoff.errors import Ambiguous, Unsupported
from standoff.exchange.gmcr.file import Condition, GmcrFile, GmcrParty, Tiers
from standoff.exchange.part import Part

_KNOWN = {
    "options",
    "decisionMakers",
    "infeasibles",
    "useManualPreferenceRanking",
    "useManualPreferenceVectors",
    "program",
    "version",
    "coalitions",
    "coalitionsFull",
}
_RANKINGS = ("preferenceRanking", "preferenceVector")
_PARTY = {"name", "options", "preferences", "payoffs", "misperceptions", *_RANKINGS}
_FLAGS = ("useManualPreferenceRanking", "useManualPreferenceVectors")
MOST = 10_000
"""The most conditions in a list, and the most members of one."""


def checked(root: Part) -> GmcrFile:
    """The file whose tree is ``root``. Raises ``Malformed``, ``Ambiguous`` or ``Unsupported``."""
    options = _options(root.at("options"))
    parties = tuple(_party(part, len(options)) for part in root.at("decisionMakers").items())
    if not parties:
        root.at("decisionMakers").refuse("there is no decision maker", remedy="Add at least one.")
    _check_names(root, parties)
    _check_owners(root, parties, len(options))
    flag = next((root.at(key).flag() for key in _FLAGS if root.has(key)), None)
    return GmcrFile(
        name=root.file,
        options=options,
        parties=parties,
        infeasibles=_conditions(root.at("infeasibles"), len(options)),
        manual=flag,
        program=_program(root),
        notes=tuple(_notes(root, len(parties))),
    )


def _options(part: Part) -> tuple[tuple[str, str], ...]:
    if isinstance(part.value, list) and len(part.value) > MOST_OPTIONS:
        raise Unsupported(
            f"{len(part.value):,} options are more than the {MOST_OPTIONS} that are supported",
            where=part.where,
            remedy="Merge options that always change together.",
        )
    return tuple((each.at("name").text(), _direction(each.at("permittedDirection"))) for each in part.items())


def _direction(part: Part) -> str:
    allowed = [direction.value for direction in Direction]
    if part.value not in allowed:
        part.refuse(
            f"{str(part.value)[:40]!r} is not a direction", remedy=f"Use one of {', '.join(allowed)}."
        )
    return str(part.value)


def _party(part: Part, options: int) -> GmcrParty:
    rankings = [part.at(key) for key in _RANKINGS if part.has(key)]
    return GmcrParty(
        name=part.at("name").text(),
        options=tuple(_index(each, options) for each in part.at("options").items()),
        preferences=_conditions(part.at("preferences"), options) if part.has("preferences") else None,
        ranking=_tiers(rankings[0]) if rankings else None,
        payoffs=tuple(p.number() for p in part.at("payoffs").items()) if part.has("payoffs") else None,
        misperceptions=_conditions(part.at("misperceptions"), options) if part.has("misperceptions") else (),
    )


def _index(part: Part, options: int) -> int:
    index = part.whole()
    if not 0 <= index < options:
        part.refuse(
            f"there is no option number {index}",
            why=f"the file has {options} options, counted from 0",
            remedy="Use the position of an option in 'options'.",
        )
    return index


def _check_length(part: Part) -> None:
    if isinstance(part.value, list) and len(part.value) > MOST:
        raise Unsupported(
            f"{len(part.value):,} entries are more than the {MOST:,} that are supported",
            where=part.where,
            remedy="Join conditions that differ in one option only.",
        )


def _conditions(part: Part, options: int) -> tuple[Condition, ...]:
    _check_length(part)
    return tuple(_condition(each, options) for each in part.items())


def _condition(part: Part, options: int) -> Condition:
    if not isinstance(part.value, dict):
        return (_conjunction(part, options),)
    if not part.at("compound").flag():
        part.at("compound").refuse("a condition with members is compound", remedy="Write true.")
    members = part.at("members")
    _check_length(members)
    found = tuple(_conjunction(each, options) for each in members.items())
    if not found:
        members.refuse("a compound condition without members holds nowhere", remedy="Leave it out.")
    return found


def _conjunction(part: Part, options: int) -> tuple[tuple[int, bool], ...]:
    taken: dict[int, bool] = {}
    for pair in part.items():
        entries = list(pair.items())
        if len(entries) != 2:
            pair.refuse("this must be an option's index and Y or N", remedy='Write [0, "Y"], for example.')
        index, letter = _index(entries[0], options), entries[1]
        if letter.value not in ("Y", "N"):
            letter.refuse(f"{str(letter.value)[:40]!r} is neither Y nor N", remedy="Y: taken; N: not taken.")
        if taken.setdefault(index, letter.value == "Y") != (letter.value == "Y"):
            pair.refuse(
                f"option number {index} is to be both taken and not taken", remedy="Keep one of the two."
            )
    if not taken:
        part.refuse(
            "the condition names no option", why="it would hold in every state", remedy="Leave it out."
        )
    return tuple(sorted(taken.items()))


def _tiers(part: Part) -> Tiers:
    return tuple(_tier(each) for each in part.items())


def _tier(part: Part) -> tuple[int, ...]:
    if not isinstance(part.value, list):
        return (part.whole(),)
    tier = tuple(each.whole() for each in part.items())
    if not tier:
        part.refuse("a tie of no states", remedy="Leave it out.")
    return tier


def _check_names(root: Part, parties: tuple[GmcrParty, ...]) -> None:
    seen: dict[str, int] = {}
    for index, party in enumerate(parties):
        first = seen.setdefault(party.name.casefold(), index)
        if first != index:
            raise Ambiguous(
                f"two decision makers are called {party.name!r}",
                where=f"{root.file}, decisionMakers[{index}].name",
                why=f"the first is decisionMakers[{first}]; upper and lower case are not told apart",
                remedy="Rename one of them.",
            )


def _check_owners(root: Part, parties: tuple[GmcrParty, ...], options: int) -> None:
    owners: dict[int, str] = {}
    for number, part in enumerate(root.at("decisionMakers").items()):
        for place, index in zip(part.at("options").items(), parties[number].options, strict=True):
            if index in owners:
                place.refuse(
                    f"option number {index} belongs to {owners[index]!r} already",
                    why="exactly one party controls an option",
                    remedy="Make two options of it, one for each.",
                )
            owners[index] = parties[number].name
    for index, part in enumerate(root.at("options").items()):
        if index not in owners:
            part.refuse(
                f"no decision maker controls option number {index} of {options}",
                why="exactly one party controls an option",
                remedy="Add its index to the 'options' of one of the 'decisionMakers'.",
            )


def _program(root: Part) -> str:
    told = [root.at(key).text() for key in ("program", "version") if root.has(key)]
    return " ".join(told) or "a .gmcr file"


def _notes(root: Part, parties: int) -> Iterator[str]:
    """What the file says and nobody here asks for."""
    coalitions = list(root.at("coalitions").items()) if root.has("coalitions") else []
    grouped = [each for each in coalitions if isinstance(each.value, list) and len(each.value) > 1]
    for each in coalitions:
        for member in each.items() if isinstance(each.value, list) else [each]:
            if not 0 <= member.whole() < parties:
                member.refuse(f"there is no decision maker number {member.value}", remedy="Count from 0.")
    if grouped:
        yield f"coalitions: {len(grouped)} with several members are not used; each party is solved for itself"
    for key in (each for each in root.names() if each not in _KNOWN):
        yield f"the key {key!r} is not used"
    for part in root.at("decisionMakers").items():
        if all(part.has(key) for key in _RANKINGS):
            yield f"{part.path}: the key {_RANKINGS[1]!r} is not used beside {_RANKINGS[0]!r}"
        for key in (each for each in part.names() if each not in _PARTY):
            yield f"{part.path}: the key {key!r} is not used"
