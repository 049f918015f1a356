"""Expressions of time: how English words a date, each form as one pattern, and what stands before it.

A form names the parts that :mod:`standoff.statements.resolving` counts with. Every form may have a word
before it that bounds it ("since", "by") and one that takes a part of it ("early", "the end of"). Forms
that are a date only after such a word are marked so: a bare number is no year, and a bare "March" or
"May" no month.

Misses: dates in words ("the fourth of July"), years of two digits ("in '68"), Roman numerals, calendars
other than the Gregorian, feasts other than Christmas and New Year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What kind of expression it is, which is how it is resolved."""

    CALENDAR = "calendar"
    DECADE = "decade"
    CENTURY = "century"
    SEASON = "season"
    SHARE = "share"
    NTH = "nth"
    YEARS = "years"
    MONTHS = "months"
    UNIT = "unit"
    DAY_WORD = "day word"
    WEEKDAY = "weekday"
    AGO = "ago"
    LATER = "later"
    AHEAD = "ahead"
    PAST = "past"
    NEIGHBOUR = "neighbour"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form and the expression that finds it."""

    form: Form
    finder: re.Pattern[str]


_LONG = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_MONTH = rf"(?P<month>(?:{_LONG})\b|{_SHORT})"
_NAME = rf"(?P<month>{_LONG})\b"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)\b"
_THAT = rf"(?:{_YEAR}|(?P<that>(?:of )?(?:that|the same|last|this|next) year))"
_TH = r"(?:st|nd|rd|th)?\b"
_DAY = rf"(?P<day>[0-3]?\d){_TH}"
_DAYS = rf"{_DAY}(?:(?: ?[-–] ?| and | to | or )(?P<day2>[0-3]?\d){_TH}(?![:.]\d))?"
_WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_SEASON = "(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_UNITS = "day|week|month|year|decade"
_NUMBER = (
    r"\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|a couple of"
)
_COUNT = rf"(?P<count>{_NUMBER}) (?P<unit>{_UNITS}|centur(?:y|ies)|fortnight)s?"
_TENS = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
_ORDINAL = r"(?P<century>\d\d(?:th|st)|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)"
_AGREEMENTS = (
    "declaration|treaty|agreement|formula|proposal|pledge|pact|accord|convention|protocol|charter|deal|act|"
    "constitution|resolution|law|spirit"
)
_NO_NAME = "(?i:{})".format("".join(f"(?<!{noun} )" for noun in _AGREEMENTS.split("|")))
_PREPOSITIONS = (
    "in|on|by|until|till|since|from|to|of|for|after|before|during|throughout|between|through"
    "|as of|no later than|at"
)
_BOUND = rf"(?:\b(?P<bound>{_PREPOSITIONS}) )"
_PART = (
    r"(?:(?P<part>(?:the )?(?:very )?(?P<edge>end|close|beginning|start) of|early in|late in|early|late|mid"
    r"|the (?:early|late|mid|middle of)|earlier|later)[ -])"
)
_BEFORE = rf"{_BOUND}?{_PART}?(?:the )?"
_ONE_OF_THEM = re.sub(r"\(\?P<\w+>", "(?:", rf"(?={_BOUND}|\b{_PART})")
_NEEDED = rf"{_ONE_OF_THEM}{_BEFORE}"
_WEEKDAY_TOO = rf"(?:(?:{_WEEKDAYS}),? )?"
_MEASURE = (
    r"(?! (?:k?m|kilo\w+|met[re]{2}s?|miles?|feet|tons?|tonnes?|people|men|women|troops|soldiers|votes?|"
    r"percent|per cent|euros?|dollars?|pages?|hours)\b)(?![-–.,:/]?\d)(?!-\w)"
)
_TODAY = r"today|(?<!USA )(?<![a-z] )Today(?![’'”\"]| [Ss]how)"
_VAGUE = r"(?<!out of )(?<!at )"


def _pattern(form: Form, text: str) -> Pattern:
    return Pattern(form, re.compile(text))


def _either(text: str) -> str:
    """``text`` with every word before the date in either case of its first letter."""
    return f"(?i:{text})"


_OPEN, _ASKED = _either(_BEFORE), _either(_NEEDED)
PATTERNS = (
    _pattern(
        Form.CALENDAR, r"(?<![\w.-])(?P<year>(?:1[5-9]|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?![\w-])"
    ),
    _pattern(
        Form.CALENDAR,
        r"(?<![\w./])(?P<day>\d\d?)(?P<sign>[./])(?P<number>\d\d?)(?P=sign)(?P<year>(?:1[5-9]|20)\d\d)\b",
    ),
    _pattern(
        Form.NTH,
        rf"{_OPEN}\b(?P<which>first|second|third|fourth|last) (?P<unit>[Ww]eek|{_WEEKDAYS}) "
        rf"(?:of|in) {_MONTH},? {_THAT}",
    ),
    _pattern(Form.MONTHS, rf"{_OPEN}\b{_NAME} (?:to|and|until|through|[-–]) (?P<month2>{_LONG}) {_YEAR}"),
    _pattern(
        Form.MONTHS,
        rf"\b(?P<bound>[Bb]etween|[Ff]rom) {_NAME} (?:to|and|until|through|[-–]) "
        rf"(?P<month2>{_LONG})\b(?! \d)",
    ),
    _pattern(Form.CALENDAR, rf"{_OPEN}{_WEEKDAY_TOO}\b{_MONTH} {_DAYS},? {_YEAR}"),
    _pattern(Form.CALENDAR, rf"{_OPEN}{_WEEKDAY_TOO}\b{_DAYS} (?:of )?{_MONTH},? {_YEAR}"),
    _pattern(Form.CALENDAR, rf"{_OPEN}\b{_MONTH},? (?:of )?{_THAT}"),
    _pattern(Form.CALENDAR, rf"{_OPEN}{_WEEKDAY_TOO}\b{_MONTH} {_DAYS}(?![-–:.]?\d|%)"),
    _pattern(Form.CALENDAR, rf"{_OPEN}{_WEEKDAY_TOO}\b{_DAYS} (?:of )?{_MONTH}(?!\w)"),
    _pattern(
        Form.CALENDAR,
        rf"{_OPEN}\b(?P<feast>Christmas Eve|Christmas Day|New Year[’']s (?:Eve|Day))(?:,? {_YEAR})?",
    ),
    _pattern(Form.SEASON, rf"{_OPEN}\b{_SEASON} (?:of )?{_THAT}"),
    _pattern(
        Form.SHARE,
        rf"{_OPEN}\b(?P<which>first|second|third|fourth|last) (?P<share>quarter|half) of {_THAT}",
    ),
    _pattern(
        Form.YEARS,
        rf"{_OPEN}(?<![\w.,$€£/-])(?P<year>(?:1[5-9]|20)\d\d)(?:[-–/]| to | until )(?P<year2>\d{{4}}|\d\d)"
        r"(?![-–/\d])(?! (?:financial|fiscal|budget|tax|season))(?!-\w)",
    ),
    _pattern(Form.DECADE, rf"{_OPEN}\b(?P<year>(?:1[5-9]|20)\d0)['’]?s\b(?!-\w)"),
    _pattern(Form.DECADE, rf"{_either(rf'{_BOUND}?the {_PART}?')}(?P<tens>{_TENS})\b"),
    _pattern(Form.CENTURY, rf"{_ASKED}{_ORDINAL} century\b"),
    _pattern(
        Form.CALENDAR,
        rf"{_NO_NAME}{_ASKED}{_VAGUE}(?<!the ){_YEAR}{_MEASURE}",
    ),
    _pattern(Form.CALENDAR, rf"\b(?P<bound>[Aa]round|[Aa]bout|[Cc]irca) {_YEAR}{_MEASURE}(?! [a-z]+s\b)"),
    _pattern(Form.MORE, rf"(?:,? and |, | or ){_YEAR}{_MEASURE}"),
    _pattern(
        Form.DAY_WORD,
        rf"{_either(rf'{_BOUND}?')}\b(?P<word>[Tt]he day (?:before yesterday|after tomorrow))\b",
    ),
    _pattern(Form.DAY_WORD, rf"{_OPEN}\b(?P<word>[Yy]esterday|{_TODAY}|[Tt]onight|[Tt]omorrow)\b"),
    _pattern(Form.DAY_WORD, r"\b(?P<word>[Ll]ast night|[Tt]his (?:morning|afternoon|evening))\b"),
    _pattern(
        Form.NEIGHBOUR,
        r"(?i:\b(?:(?:on|in|earlier|later) )?(?P<way>the (?:next|following|previous|same)|that|that same) "
        r"(?P<unit>day|week|month|year)\b(?! that\b| as\b))",
    ),
    _pattern(Form.NEIGHBOUR, r"(?i:\b(?P<way>the) (?P<unit>day) (?P<side>before|after)(?=[,.;:]))"),
    _pattern(
        Form.UNIT,
        rf"{_OPEN}\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<unit>weekend|week|month|year|decade|century)\b",
    ),
    _pattern(
        Form.UNIT,
        rf"{_either(rf'{_BOUND}?{_PART}')}(?P<which>the) (?P<unit>week|month|year|decade|century)\b",
    ),
    _pattern(Form.UNIT, r"\b(?:[Oo]ver|[Dd]uring|[Aa]t|[Oo]n) (?P<which>the) (?P<unit>weekend)\b"),
    _pattern(Form.SEASON, rf"{_OPEN}\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) {_SEASON}\b"),
    _pattern(Form.SEASON, rf"\b(?P<bound>[Ii]n|[Bb]y|[Uu]ntil|[Ss]ince) (?:the )?{_SEASON}\b(?! of\b)"),
    _pattern(Form.CALENDAR, rf"{_OPEN}\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) {_NAME}(?! [A-Z]|[’']s)"),
    _pattern(
        Form.WEEKDAY,
        rf"{_OPEN}\b(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming) )?"
        r"(?<!Good )(?<!Black )(?<!Bloody )(?<!Palm )(?<!Easter )(?<!every )(?<!each )"
        rf"(?P<weekday>{_WEEKDAYS})(?: (?:morning|afternoon|evening|night))?\b(?! Agreement)",
    ),
    _pattern(
        Form.CALENDAR,
        rf"{_ASKED}(?<!of )(?<!for )(?<!about ){_NAME}(?![’']s|[-–]\w)",
    ),
    _pattern(Form.AGO, rf"(?i:(?<!half )\b{_COUNT} ago\b)"),
    _pattern(
        Form.LATER, rf"(?i:\b{_COUNT} (?P<way>later|earlier|afterwards|previously|before that|after that)\b)"
    ),
    _pattern(Form.AHEAD, rf"(?i:\b(?P<ahead>within(?: the next)?|in the next) {_COUNT}\b(?! of\b))"),
    _pattern(Form.AHEAD, rf"(?i:(?<!time )\b(?P<ahead>in) {_COUNT}(?:[’'] time)?\b)"),
    _pattern(
        Form.PAST,
        rf"(?i:\b(?:(?:in|over|during|for) )?the (?:past|last) "
        rf"(?:(?P<count>{_NUMBER}) )?(?P<unit>{_UNITS})s?\b)",
    ),
)
"""Earlier forms take the characters that later ones would share."""

TRIGGER = re.compile(
    rf"\b[12]\d{{3}}|{_LONG}|\d[./]\d\d?[./]\d|\b(?:{_SHORT}) \d"
    r"|(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un|[Tt]o|[Yy]ester)?[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear"
    r"|[Dd]ecade|[Cc]entur|[Ff]ortnight|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all\b|[Ww]inter|[Nn]ight|[Mm]orning"
    r"|[Aa]fternoon|[Ee]vening|[Tt]omorrow|[Cc]hristmas|ties\b"
)
"""Something without which there is no expression of time."""
REACH = 60
"""Characters that an expression may begin before its trigger, or end after."""

EVE = re.compile(r"(?i:\bon the eve of ?)$")
FUTURE = re.compile(
    r"\b(?:will|shall|would|won[’']t|must|should|may|might|can|could|(?:is|are|was|were) (?:\w+ )?to"
    r"|going to|due|deadline|ha(?:s|ve) until|scheduled|set (?:for|to)|planned|plans?|expected|expects?"
    r"|hopes?|intends?|wants?)\b"
    r"|[’']ll\b"
)
PAST = re.compile(
    r"\b(?:said|told|announced|declared|warned|wrote|added|replied|insisted|stated|claimed|reported|agreed"
    r"|refused|rejected|offered|demanded|promised|spoke|met|was|were|had)\b(?! to\b)"
)
COMMITS = re.compile(r"\b(?:promis|pledg|vow|demand|offer|agree|ask|order|want|call|urg)\w*")
"""With these what is to be done by a day lies ahead, whenever they were said."""
