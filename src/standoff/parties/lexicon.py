"""The nouns that decide whether a phrase stands for a party, for its people, or for neither.

Written for this project; ranks and offices as agencies report them.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache


class NounClass(StrEnum):
    """What a noun makes of the country before it: "Japanese minister", "Japanese press", …

    OFFICE: someone who speaks or acts for it. BODY: an organ of it. FELLOW: its side as another side
    calls it ("our Japanese colleagues"). SOCIETY: its people who do not decide. GROUP: a noun that
    passes on what follows "of" ("members of the Duma"). PAIR: several parties at once ("both sides").
    """

    OFFICE = "office"
    BODY = "body"
    FELLOW = "fellow"
    SOCIETY = "society"
    GROUP = "group"
    PAIR = "pair"


_WORDS = {
    NounClass.OFFICE: """
        admiral adviser advisor agent aide ambassador attache attorney boss captain ceo chair chairman
        chairperson chairwoman chancellor chief colonel commander commissioner congressman congresswoman
        consul councillor councilor counsel delegate deputy dictator diplomat director emir emissary emperor
        envoy executive fm general governor head king lawmaker lawyer leader legislator lieutenant manager
        marshal mayor minister monarch mp negotiator officer official ombudsman parliamentarian
        plenipotentiary pm politician pope premier president prince princess prosecutor queen representative
        ruler secretary senator shah source speaker spokesman spokesperson spokeswoman statesman strongman
        sultan taoiseach undersecretary""",
    NounClass.BODY: """
        administration agency army assembly authority bureau cabinet camp command commission committee
        congress council court delegation department destroyer diet diplomacy duma embassy fighter fleet
        force frigate government guard guerrilla insurgent intelligence junta leadership legislature
        militant military militia ministry mission nation navy office palace parliament police presidency
        rebel regime secretariat senate side soldier state team troop warship""",
    NounClass.FELLOW: "colleague counterpart friend guest host interlocutor neighbor neighbour partner",
    NounClass.SOCIETY: """
        academic activist analyst blogger broadcaster business businessman businesspeople channel
        citizen civilian columnist commentator community company corporation correspondent daily
        demonstrator dissident economist electorate entrepreneur expert farmer firm fisher fisherman
        foundation historian household industry inhabitant institute intellectual investor islander
        journalist magazine man media national nationalist newspaper observer opinion outlet people poll
        pollster population press producer professor protester public publicist reader reporter
        researcher resident scholar scientist settler society specialist student tabloid television
        thinker tourist trader union university veteran villager voter woman worker writer youth""",
    NounClass.GROUP: "bulk group half majority member number one part pair range rest series some two",
    NounClass.PAIR: "capital country government leader nation neighbor neighbour partner party side state",
}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


MASCULINE = _set(
    "mr sir lord king prince emperor sultan emir shah spokesman chairman congressman statesman businessman"
)
FEMININE = _set("ms mrs miss madam lady queen princess empress spokeswoman chairwoman congresswoman")
HONORIFICS = _set("""
    mr mrs ms miss madam dr sir lord lady dame prof professor sheikh ayatollah gen lt col maj capt adm brig
    sgt sen rep gov amb hon rev judge justice major brigadier sergeant commodore
""")
"""What stands before a name and is no part of it; ranks and offices also in their short forms."""

COUNTERPARTS = _set("counterpart counterparts homologue")
"""Fellows that are named like offices: "his Turkish counterpart, Selim Aydin,"."""

REBELS = _set("fighter guerrilla insurgent militant militia rebel")
"""Bodies that are a movement's, but not a country's: "Norlandic rebels" are against Norland."""

ORGANISATIONS = _set("""
    alliance association bloc coalition company corporation federation firm front group league movement
    organisation organization union
""")
"""What a party that is no state is called when it is taken up again: "the company", "the movement"."""

OPEN_BODIES = _set("army cabinet government ministry navy military palace parliament presidency")
"""Bodies that news tells without their country where the country is understood."""

OPEN_OFFICES = _set("""
    chancellor diplomat minister official premier president spokesman spokesperson spokeswoman
""")
"""Offices that news tells so."""

PLAIN_MODIFIERS = _set("""
    the a an prime foreign defence defense interior finance energy water presidential government governmental
    royal ministry senior top high ranking vice deputy state two three several some unnamed anonymous
""")
"""Words before an open office or body that tell no other holder; "Western diplomats" have one."""

PARTICIPLES = _set("acting outgoing incoming retired ruling ousted deposed elected appointed reigning")
"""Participles that are part of a title."""
OUTLETS = _set("Daily Times Post News Today Herald Tribune Gazette Telegraph Airlines Airways Journal Press")
DESCRIBING = _set("ally claimant country enemy foe nation neighbor neighbour power rival state")
"""What a party may be called before its name: "Japan's main ally, the United States,"."""

TITLE_WORDS = _set("prime foreign vice interior defense defence finance affairs trade security staff")
"""Capitalised words between an office and a name: "Minister for Foreign Affairs Toshimitsu Motegi"."""

PAST = _set("former formerly ex late erstwhile onetime ousted deposed retired previous previously")
"""Words before an office that say it is no longer held; "then" says that it was held at the time."""

LINKS = _set("of for in from at within with")
"""Prepositions that tie an office or body to its party; "to" and "on" name somebody else's."""

LEADERS = _set("president premier prime chancellor king queen emir shah ruler leader taoiseach")
"""Roles of those whom "the Norlandic leader" can mean."""

ADJECTIVE_FELLOWS = _set("friend partner neighbor neighbour guest host")
"""Fellows that are a party's own only after an adjective: "Japanese friends", not "US friends"."""

SOCIAL = _set("public opposition civil private business independent news run owned")
"""Modifiers that turn a body or an office into society: "news agency", "opposition leader"."""


def singular(word: str) -> str:
    """``word``, in lower case, without a plural ending. Misses: irregular plurals beyond -men."""
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


@cache
def _classes() -> dict[str, NounClass]:
    return {
        word: kind for kind, words in _WORDS.items() if kind is not NounClass.PAIR for word in words.split()
    }


def noun_class(word: str) -> NounClass | None:
    """The class of ``word`` (any case, singular or plural), ``None`` if it makes nothing of a country."""
    lower = word.lower()
    return _classes().get(lower) or _classes().get(singular(lower))


def is_pair(word: str) -> bool:
    """Whether ``word`` is a plural that "both" or "the two" can make several parties."""
    lower = word.lower()
    is_organ = noun_class(lower) in (NounClass.OFFICE, NounClass.BODY)
    return singular(lower) != lower and (is_organ or singular(lower) in _WORDS[NounClass.PAIR].split())


SIDES = frozenset({"sides", "parties"})
"""Plurals that with "the" alone are the two that were named: "the sides agreed"."""
