"""How well speakers are known: own texts in which somebody is meant (``--errors`` lists the wrong ones).

A mention is right if its voice has the coded party (two where both are meant, none where nobody's
position is uttered) and, where the text names the person, the person's name.
"""

from __future__ import annotations

import sys
from typing import Any

from benchmarks.coded import parsed, parties, rows
from standoff.evidence import Span
from standoff.parties import Directory
from standoff.parties.spelling import key
from standoff.statements.statement import Voice
from standoff.statements.who import Who


def main() -> None:
    """Print the figures."""
    coded = rows("speakers")
    right = [is_right(row, voices(row)) for row in coded]
    for label, held in (("all", (False, True)), ("mended on", (False,)), ("held back", (True,))):
        kept = [one for row, one in zip(coded, right, strict=True) if row["held"] in held]
        print(f"{label:10} {sum(kept)} of {len(kept)} right ({sum(kept) / len(kept):.1%})")
    if "--errors" in sys.argv:
        for row, one in zip(coded, right, strict=True):
            if not one and (not row["held"] or "--held" in sys.argv):
                print(
                    f"\n{row['id']}: {row['text']}\n    {row['mention']} => {row['parties']}, {row['person']}"
                )
                print(f"    read: {[(v.party, v.name, v.how) for v in voices(row)]}")


def voices(row: dict[str, Any]) -> tuple[Voice, ...]:
    """Those whom the coded mention is read as."""
    text = row["text"]
    doc = parsed(text)
    who = Who(doc, Directory(parties()[row["dispute"]]).resolve(doc.doc))
    places = doc.tokens(Span(row["start"], row["start"] + len(row["mention"])))
    head = next(doc.doc[n] for n in places if doc.doc[n].head.i not in places or doc.doc[n].head.i == n)
    return who.voices(head) or (who.named(head),)


def is_right(row: dict[str, Any], read: tuple[Voice, ...]) -> bool:
    """Whether the voices are the coded parties and person."""
    found = sorted({voice.party for voice in read if voice.party is not None})
    named = row["person"] is None or any(key(row["person"]) == key(voice.name) for voice in read)
    return found == sorted(row["parties"]) and named


if __name__ == "__main__":
    main()
