"""The words for acts, modes, conditions, concepts, dates and kinds of gap; and the glossary."""

from __future__ import annotations

from standoff.dispute import ThemeKind
from standoff.evidence import Decision, PartialDate
from standoff.statements import Act, Bound, ConditionKind, Mode, Moment

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

ACTS = {
    Act.AGREE: "agrees",
    Act.CONSULT: "confers",
    Act.SUPPORT: "supports",
    Act.CONCEDE: "concedes",
    Act.COOPERATE: "cooperates",
    Act.AID: "gives aid",
    Act.RETREAT: "withdraws",
    Act.OFFER: "offers",
    Act.REQUEST: "demands",
    Act.ACCUSE: "accuses",
    Act.REJECT: "refuses",
    Act.THREATEN: "threatens",
    Act.PROTEST: "protests",
    Act.SANCTION: "imposes sanctions",
    Act.MOBILIZE: "moves forces",
    Act.COERCE: "coerces",
    Act.ASSAULT: "attacks",
}

COOPERATIVE = frozenset(
    {Act.AGREE, Act.CONSULT, Act.SUPPORT, Act.CONCEDE, Act.COOPERATE, Act.AID, Act.RETREAT, Act.OFFER}
)
"""PLOVER's cooperative half, with OFFER; the other acts are conflictual."""

MODES = {
    Mode.DIRECT: "quoted",
    Mode.INDIRECT: "restated",
    Mode.MIXED: "partly quoted",
    Mode.NARRATED: "the writer’s own words",
}

CONDITIONS = {
    ConditionKind.PRECONDITION: "only if",
    ConditionKind.EXCHANGE: "in exchange, if",
    ConditionKind.EXCLUSION: "excluded, as long as",
}

THEMES = {
    ThemeKind.PRECEDENT: "Precedents both sides appeal to",
    ThemeKind.DOMESTIC_LIMIT: "Limits at home",
    ThemeKind.LINKAGE: "Questions tied together",
    ThemeKind.THREAT: "A common threat",
    ThemeKind.TRUST: "Trust",
    ThemeKind.THIRD_PARTY: "Third parties",
}

DECISIONS = {
    Decision.ACCEPT: "accepted",
    Decision.REJECT: "rejected",
    Decision.CORRECT: "corrected",
    Decision.ADD: "added",
    Decision.RESOLVE: "resolved",
    Decision.WITHDRAW: "withdrew the ruling on",
}

CONCEPTS = {
    "nash": ("No gain in moving", "No party would be better off by moving on its own, whatever comes after."),
    "seq": (
        "Held by credible answers",
        (
            "A party that could gain by moving stays, because the others can answer with moves that pay for "
            "themselves and leave it no better off."
        ),
    ),
    "sseq": (
        "Held by credible answers it cannot escape",
        (
            "A party that could gain by moving stays, because the others can answer with moves that pay for "
            "themselves and leave it no better off, and it could not repair its loss by moving once more."
        ),
    ),
    "smr": (
        "Held by answers it cannot escape",
        (
            "A party that could gain by moving stays, because the others can answer, at whatever cost to "
            "themselves, and it could not repair its loss by moving once more."
        ),
    ),
    "gmr": (
        "Held by any answer",
        (
            "A party that could gain by moving stays, because the others can answer, at whatever cost to "
            "themselves, with moves that leave it no better off."
        ),
    ),
}
"""For each concept of stability a title in plain words and what it says, strictest first."""

FIELD_NAMES = {
    "nash": "Nash stability",
    "gmr": "general metarationality (GMR)",
    "smr": "symmetric metarationality (SMR)",
    "seq": "sequential stability (SEQ)",
    "sseq": "symmetric sequential stability (SSEQ)",
}

GAPS = {
    "no evidence": "No sentence says where a party stands",
    "tie": "Two wishes weigh the same, so their order is a guess",
    "contradiction": "The evidence for and against weighs the same",
    "ambiguous name": "A name that could mean more than one party",
    "undated article": "An article without a date",
    "no source grade": "A source that nobody has graded",
    "condition outside the model": "A condition about something the case has no option for",
    "price not stated": "A concession that was offered without saying for what",
    "unread file": "A file that could not be read",
    "idle grade": "A grade in the case file that grades nothing that was read",
    "unclear grade": "A grade in the case file for a name of two sorts",
    "not believed": "A sentence that is not used because its source is not believed",
    "weighs nothing": "A sentence that is not used because it weighs nothing",
}

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability unknown",
}

CREDIBILITY = {
    1: "confirmed",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth unknown",
}

WEIGHT = (
    "A weight of 1 is one sentence that quotes the party itself, now, in a wholly reliable source; a "
    "sentence counts for less if it is restated, told by the writer, older, or from a source of lower "
    "grade or none."
)
"""What a weight means, in a line."""

GLOSSARY = (
    (
        "Party",
        (
            "An actor that can decide something in this dispute. Books on the subject also say player, "
            "decision maker or stakeholder."
        ),
    ),
    ("Option", "A yes-or-no course of action that exactly one party controls."),
    ("State", "One choice on every option: a complete picture of who does what."),
    ("Outcome", "A result that people have a name for. Many states can belong to one outcome."),
    (
        "Holds",
        (
            "A state holds if no party would leave it by itself, either because moving gains it nothing or "
            "because of how the others could answer. An outcome holds if at least one of its states does."
        ),
    ),
    (
        "Wish",
        (
            "Something a party wants to be true. Wishes stand in order: a higher one decides before all "
            "lower ones."
        ),
    ),
    (
        "Weight",
        (
            "How much evidence there is for a wish: the number of sentences, each counted by how far its "
            "source is trusted, how directly the party speaks and how recent it is."
        ),
    ),
    (
        "Statement",
        (
            "One speaker’s claim in one passage of an article: who says it, whose position it tells, "
            "what it is about, and on what condition."
        ),
    ),
    ("Precondition", "Something that a party requires before it will do, or accept, something else."),
    ("Ruling", "A named analyst’s dated decision to add, accept, reject or correct something."),
    (
        "Grade",
        (
            "The two-part grade that intelligence services give a report: a letter from A to F for how "
            "reliable its source is, a figure from 1 to 6 for how credible what it says is. "
            "F and 6 mean unknown."
        ),
    ),
    (
        "Independent sources",
        (
            "Articles that share no outlet and no author, are no copies of one another and carry no common "
            "story of a news agency. What two of them tell alike counts as confirmed."
        ),
    ),
    (
        "Formula",
        (
            "A wish written exactly, with the short names of options and the words not, and, or, if, "
            "iff (exactly when) and unless. It stands in small type beside the words."
        ),
    ),
)


def date_words(date: PartialDate | None) -> str:
    """A date as precise as it is known: ``2016``, ``September 2016``, ``2 September 2016``."""
    if date is None:
        return "undated"
    if date.month is None:
        return str(date.year)
    month = f"{_MONTHS[date.month - 1]} {date.year}"
    return f"{date.day} {month}" if date.day else month


def moment_words(moment: Moment) -> str:
    """When: ``2016``, ``2016 to 2018``, ``since May 1956``, ``by 2018``."""
    told = date_words(moment.date)
    if moment.until is not None:
        told = f"{told} to {date_words(moment.until)}"
    return told if moment.bound is Bound.WITHIN else f"{moment.bound.value} {told}"


def count(number: int, noun: str, plural: str | None = None) -> str:
    """``1 sentence``, ``3 sentences``, ``12,400 states``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``11th``."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def share(part: float) -> str:
    """A share of one as a percentage; what is not nothing is never told as 0 %."""
    return "under 1 %" if 0 < part < 0.01 else f"{part:.0%}".replace("%", " %")


def weight_words(weight: float) -> str:
    """A weight with two decimals; what is not nothing is never told as 0.00."""
    return "under 0.01" if 0 < weight < 0.005 else f"{weight:.2f}"


def concept_title(name: str) -> str:
    """A concept's title in plain words, or its own name if it is not one of ours."""
    return CONCEPTS[name][0] if name in CONCEPTS else name
