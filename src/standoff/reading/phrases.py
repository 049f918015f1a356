"""The phrases by which a line of site furniture is known, whatever the site.

Each is a pattern for a whole line, except captions and disclaimers, which are looked for inside.
None is the wording of one site only. What each kind misses is said in ``furniture``.
"""

from __future__ import annotations

import re

from standoff.evidence import FurnitureKind

_MEANS = (
    "newsletters?|inbox|mailing list|e-?mails?|updates|alerts|(?:youtube|telegram|whatsapp) channel|podcasts?"
    "|notifications|(?:daily|weekly|morning|news) (?:briefing|digest)|latest news"
)
_JOIN = r"(?:please |click here to )?(?:subscribe|sign up|register|join)"
_MORE = (
    "read more|see also|also read|read also|read next|more on this|related(?: (?:articles?|stories|posts?))?"
    "|recommended(?: for you)?|don['’]t miss|you (?:may|might) (?:also )?like|further reading|up next"
    "|trending(?: now)?|most (?:read|popular)|(?:next|previous) (?:article|post|story)"
)
_PIECE = "(?:article|piece|story|column|op-?ed|commentary|post|essay)"
_ISSUED = "(?:published|appeared|produced|syndicated|republished|reprinted|distributed)"

_WHOLE_LINE: dict[FurnitureKind, tuple[str, ...]] = {
    FurnitureKind.SUBSCRIBE: (
        rf"{_JOIN}\b[^.!?]{{0,120}}\b(?:{_MEANS})\b[^.!?]{{0,120}}[.!]?",
        rf"{_JOIN}(?: (?:now|here|today|free|for free|to continue reading|to read more))*[.!]?",
        r"(?:sign in|log ?in)(?: (?:now|here|to continue reading|to read more))*[.!]?",
        rf"(?:get|receive) (?:the|our) (?:latest|best|top|daily|weekly)\b.{{0,100}}\b(?:{_MEANS})\b.{{0,80}}",
        r"(?:enter )?your e-?mail(?: address)?\s*\*?",
        r"(?:please )?(?:support|donate to) (?:our|independent) (?:work|journalism|site)\b[^.!?]{0,120}[.!]?",
    ),
    FurnitureKind.COMMENTS: (
        r"(?:leave|add|post|write) (?:a|your) (?:reply|comment|response)(?: to .{1,80})?(?: cancel reply)?",
        r"your e-?mail(?: address)? will not be published\b.{0,80}",
        r"required fields are marked\b.{0,20}",
        r"notify (?:me )?of\b[^.!?]{0,60}[.]?",
        r"inline feedbacks?",
        r"(?:view|show|see|load|read) (?:all|more|\d+) (?:comments|replies)(?: ?\(\d+\))?",
        r"join the (?:conversation|discussion|debate)[.!]?",
        r"(?:\d+|no|one|a) (?:comments?|repl(?:y|ies)|responses?)(?: yet)?",
        r"(?:\d+|one) (?:thoughts?|responses?|repl(?:y|ies)|comments?) (?:on|to) .{1,150}",
        r"comments?(?: ?\(\d+\)| ?: ?\d+| \d+| are closed\.?| off| section)?",
        r"would love your thoughts\b.{0,60}",
        r"be the first to (?:comment|reply)\b.{0,60}",
        r"(?:you must be )?(?:log(?:ged)? ?in|sign(?:ed)? in) to (?:comment|reply|post)\b.{0,60}",
        r"start the (?:conversation|discussion)[.!]?",
        r"save my name, e-?mail\b.{0,120}",
        r"(?:name|e-?mail|website|comment)\s*\*",
        r"(?:oldest|newest|most voted)(?: first)?",
    ),
    FurnitureKind.NAVIGATION: (
        r"share(?: this)?(?: article| story| post| page)?(?: (?:on|via|with) .{1,60})?:?",
        r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|posted in|labels?)\s*:\s*[^.!?]{1,200}",
        r"(?:please )?follow (?:us|me|him|her|them) (?:on|at)\b[^.!?]{1,80}[.!]?",
        r"(?:print|save|bookmark)(?: this)? (?:page|article|story)",
        r"(?:back to top|skip to (?:main )?content|advertisement|sponsored(?: content)?)",
        r"continue reading\W{0,4}",
        r"home(?:\s*[>»/›]\s*[^.!?>»/›]{1,60}){1,6}",
        r"(?:copyright |\(c\) |©).{0,150}|all rights reserved\.?",
        r"(?:\d+|one|two|three|four|five) min(?:ute)?s? read",
        r"https?://\S{1,500}",
        r"[=_*~·•\-–—#\s]{3,}",
        r"in\s*[,:]\s*(?:by)?",
        r"@\w{2,30}",
    ),
    FurnitureKind.TEASER: (
        rf"(?:{_MORE}|read)\s*[:»>]\s*.{{0,250}}",
        rf"{_MORE}|more (?:stories|news|articles)",
    ),
    FurnitureKind.DISCLAIMER: (
        rf"(?:this|the) {_PIECE} (?:was|is|has been|had been) (?:first |originally )?{_ISSUED} .{{2,300}}",
        rf"(?:(?:this|the) {_PIECE} )?(?:first|originally) {_ISSUED} (?:in|on|at|by|under) .{{2,150}}",
        r"(?:re-?published|reprinted) (?:with permission|from|under)\b.{0,150}",
    ),
    FurnitureKind.BIOGRAPHY: (
        r"about (?:the )?(?:authors?|writers?)\s*:?",
        r"(?:s?he|they) (?:tweets|can be (?:reached|followed|contacted))\b.{2,120}",
    ),
}

_AT_THE_END: dict[FurnitureKind, tuple[str, ...]] = {
    FurnitureKind.COMMENTS: (
        r"(?:so,? )?what do you think(?: about this)?\?(?: .{0,80})?",
        r"(?:have your say|tell us what you think|share your (?:thoughts|views|opinion))\b.{0,80}",
        r"(?:log in to )?reply",
    ),
}

_CREDIT = (
    r"(?:^|[.!?)\]|”\"]\s+|[(\[])"
    r"(?:File [Pp]hoto|Photo(?:graph)?s?|Image|Picture|Credit|Illustration|Graphic|Video|PHOTO|IMAGE)"
    r"(?: [Cc]redits?| courtesy(?: of)?| by)?\s*[:©]\s*"
    r"(?!(?:\S+\s+){5,}\S+[.!?][\"”’)]*$)[A-Z@©\d“\"(][^\n]{0,80}$"
    r"|\((?:AP|AFP|EPA|Reuters|TASS|Kyodo|Xinhua|Getty)(?: Photo| Images?)?\s?/[^()]{1,60}\)\.?$"
    r"|\b(?:AFP|AP|Reuters|EPA) ?(?:via|/) ?Getty(?: Images)?\)?\.?$"
)

_VIEWS = (
    r"\b(?:views?|opinions?|statements?)\b.{0,60}\b(?:expressed|contained|stated|presented)\b.{0,80}"
    r"\b(?:those of|the authors?['’]?s?|his|her|their|belong|(?:do|does) not)\b"
)
_OWNER = (
    r"\b(?:authors?|writers?|contributors?|columnists?)\b.{0,40}\b(?:own|alone|only|and do(?:es)? not|\.)"
    r"|\b(?:those of|belong to) the (?:authors?|writers?|contributors?|columnists?)\b"
    r"|\bthis (?:site|website|publication|newspaper|magazine)\b|\beditorial (?:position|policy|board)\b"
)

SHARE_WORDS = frozenset(
    (
        *("share", "tweet", "print", "email", "e-mail", "copy", "link", "save", "like", "more", "messenger"),
        *(
            "facebook",
            "twitter",
            "x",
            "linkedin",
            "whatsapp",
            "telegram",
            "pinterest",
            "reddit",
            "vk",
            "viber",
        ),
        *("flipboard", "tumblr", "pocket", "line", "instagram", "threads", "bluesky"),
    )
)

Patterns = tuple[tuple[FurnitureKind, re.Pattern[str]], ...]


def _compiled(table: dict[FurnitureKind, tuple[str, ...]]) -> Patterns:
    return tuple(
        (kind, re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE))
        for kind, patterns in table.items()
    )


ANYWHERE = _compiled(_WHOLE_LINE)
AT_THE_END = _compiled(_AT_THE_END)
CREDIT = re.compile(_CREDIT)
VIEWS = re.compile(_VIEWS, re.IGNORECASE)
OWNER = re.compile(_OWNER, re.IGNORECASE)


def kind_anywhere(line: str) -> FurnitureKind | None:
    """What a line is by its words alone, wherever it stands; ``None`` if its words do not tell."""
    if len(line) <= 600:
        for kind, pattern in ANYWHERE:
            if pattern.fullmatch(line):
                return kind
        if _is_share_bar(line):
            return FurnitureKind.NAVIGATION
        if len(line) <= 450 and CREDIT.search(line):
            return FurnitureKind.CAPTION
    if len(line) <= 1_500 and VIEWS.search(line) and OWNER.search(line):
        return FurnitureKind.DISCLAIMER
    return None


def kind_at_the_end(line: str) -> FurnitureKind | None:
    """What a line is by its words if it stands after the article's last paragraph."""
    for kind, pattern in AT_THE_END:
        if pattern.fullmatch(line[:600]):
            return kind
    return None


def _is_share_bar(line: str) -> bool:
    words = [word for word in re.split(r"[\s|,/·•]+", line.lower()) if word and not word.isdigit()]
    return bool(words) and len(words) <= 15 and all(word in SHARE_WORDS for word in words)
