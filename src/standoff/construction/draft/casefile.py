"""The text of a drafted case file: YAML with the sentences behind every proposal as comments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from standoff.construction.draft.proposals import Proposal, slug
from standoff.evidence import Article, Passage
from standoff.parties import PartyCandidate

QUOTED = 3
"""Sentences shown with an option."""
LONGEST = 260
"""Characters of a sentence that are shown."""
PEOPLE = 6
HEAD = """\
A draft by standoff. It is a start for a person to edit, not a model: merge or drop options, check who
owns them and how the articles speak of them (terms), name the outcomes, say what is the case today."""


def text_of(
    parties: Sequence[PartyCandidate],
    others: Sequence[str],
    options: Sequence[Proposal],
    articles: Sequence[Article],
) -> str:
    """The draft; ``others`` are named in a comment only."""
    names = {article.id: article.name for article in articles}
    case = CommentedMap()
    case["case"] = "draft"
    case["title"] = " and ".join(party.name for party in parties[:2]) or "A dispute"
    case["parties"] = _parties(parties)
    case["options"] = _options(options, names)
    case["outcomes"] = _outcomes(options)
    case["status_quo"] = _flow([option.name for option in options if option.taken])
    case["sources"] = _sources(articles)
    case.yaml_set_start_comment(HEAD)
    also = f"\nOthers that act: {', '.join(others)}." if others else ""
    _comment(case, "parties", f"Those who act most in the articles.{also}")
    _comment(case, "options", "What is demanded, offered, refused or threatened; most spoken of first.")
    _comment(case, "outcomes", "Results that people have names for: only you know them.")
    _comment(
        case,
        "status_quo",
        "The options that are taken today: those that the articles tell as done, if nobody undid them since.",
    )
    _comment(case, "sources", "How far each is trusted: A (best) to E, 1 (best) to 5; F and 6 mean unknown.")
    return _dumped(case)


def _parties(parties: Sequence[PartyCandidate]) -> CommentedSeq:
    sequence = CommentedSeq()
    taken = {party.name.casefold() for party in parties}
    for position, party in enumerate(parties):
        entry = CommentedMap(name=line(party.name))
        if party.country:
            entry["country"] = party.country
        people = CommentedSeq()
        for person in party.people:
            if person.name.casefold() in taken or len(people) == PEOPLE or len(person.name.split()) < 2:
                continue
            taken.add(person.name.casefold())
            told = {"name": line(person.name), **({"role": line(person.role)} if person.role else {})}
            people.append(_flow(told))
        if people:
            entry["people"] = people
        sequence.append(entry)
        count = f"{len(party.passages)} acts in {party.articles} articles, named {party.mentions} times"
        sequence.yaml_set_comment_before_after_key(position, before=count, indent=2)
    return sequence


def _options(options: Sequence[Proposal], names: Mapping[str, str]) -> CommentedSeq:
    sequence = CommentedSeq()
    for position, option in enumerate(options):
        sequence.append(_option(option))
        sentences = [_sentence(passage, names) for passage in option.passages[:QUOTED]]
        more = len(option.passages) - QUOTED
        if more > 0:
            sentences.append(f"… and {more} more sentences")
        sequence.yaml_set_comment_before_after_key(position, before="\n".join(sentences), indent=2)
    return sequence


def _option(option: Proposal) -> CommentedMap:
    entry = CommentedMap(
        name=option.name,
        owner=line(option.owner),
        label=line(f"{option.owner} {option.phrase}"),
        on=line(option.phrase),
        off=line(option.refusal),
    )
    if option.price:
        entry["taken"] = "as a price"
    entry["terms"] = _flow(list(option.terms))
    if option.opposites:
        entry["opposites"] = _flow(list(option.opposites))
    return entry


def _sentence(passage: Passage, names: Mapping[str, str]) -> str:
    text = line(passage.exact)
    shown = text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f"{line(names[passage.article])} {passage.start}–{passage.end}: {shown}"


def _outcomes(options: Sequence[Proposal]) -> CommentedSeq:
    nothing = " and ".join(f"not {option.name}" for option in options)
    sequence = CommentedSeq([CommentedMap(name="nothing", label="Nothing is done", formula=nothing)])
    signed = [option.name for option in options if slug("sign") in option.name.split("_")]
    if len(signed) > 1:
        sequence.append(CommentedMap(name="treaty", label="A treaty", formula=" and ".join(signed[:2])))
    return sequence


def _sources(articles: Iterable[Article]) -> CommentedSeq:
    known = dict.fromkeys(line(a.outlet or a.name) for a in articles)
    return CommentedSeq([_flow({"source": name, "reliability": "F", "credibility": 6}) for name in known])


def line(text: str) -> str:
    """``text`` on one line, without characters that a YAML file may not hold or that end a comment."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _comment(case: CommentedMap, key: str, text: str) -> None:
    case.yaml_set_comment_before_after_key(key, before=f"\n{text}")


def _flow(value: list[str] | Mapping[str, object]) -> CommentedSeq | CommentedMap:
    made: CommentedSeq | CommentedMap = (
        CommentedSeq(value) if isinstance(value, list) else CommentedMap(value)
    )
    made.fa.set_flow_style()
    return made


def _dumped(case: CommentedMap) -> str:
    yaml = YAML()
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    yaml.dump(case, stream)
    return stream.getvalue()
