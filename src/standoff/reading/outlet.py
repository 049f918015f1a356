"""Whether a few words clearly name an outlet: a paper, an agency, a broadcaster."""

from __future__ import annotations

import re

_KIND = (
    r"Advertiser|Agency|Broadcasting|Bulletin|Chronicle|Courier|Daily|Dispatch|Diplomat|Echo|Examiner|Gazette"
    r"|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Magazine|Mail|Mercury|Messenger|Mirror|Monitor|News"
    r"|Newspaper|Observer|Post|Press|Radio|Record|Register|Reporter|Review|Sentinel|Standard|Star|Sun|Telegraph"
    r"|Television|Times|Tribune|TV|Weekly"
)
_WORD = r"[A-Z][\w’'&.-]*"
_REST = rf"(?: (?:of|on|for) (?:the )?{_WORD}| Online| Service| \([A-Z]\w*\))?"
_OUTLET = re.compile(rf"(?:The )?(?:{_WORD} ){{0,4}}(?:{_KIND}){_REST}")
_ALONE = frozenset(
    ["AFP", "AP", "Al Jazeera", "BBC", "Bloomberg", "CNN", "Deutsche Welle", "Reuters", "TASS", "Xinhua"]
)


def is_outlet(text: str) -> bool:
    """Whether ``text`` is the name of an outlet and nothing else: "The Harbour Gazette", "Reuters".

    Misses: names without a telling last word ("Le Monde", "Quayside"), names of more than six words.
    """
    if text in _ALONE:
        return True
    match = _OUTLET.fullmatch(text) if len(text) <= 60 else None
    return match is not None and " " in text
