"""Start a case: a folder with a case file that says what to write where."""

from __future__ import annotations

import re
from pathlib import Path

from standoff.errors import StandoffError, Unwritable

TEMPLATE = """\
# A case of Standoff. Edit everything. Where a # stands directly before a word, take it away (and those
# of the indented lines below it) to use the line.
# The reference of this file is docs/reference/case-file.md. Check it with: standoff solve .
case: {name}
title: What the dispute is called
#as_of: 2024-06               # count the age of statements from here; default: the latest article

# Who can decide something. Names of countries, demonyms and capitals follow from the country code;
# people are also found by what the articles call them ("Norland's foreign minister …").
parties:
  - name: Norland
    #country: NO             # ISO 3166 code, if the party is a country
    #aliases: [the North]
    #people:
    #  - {{name: Ada Nord, role: Foreign Minister}}
    #bodies: [Harbour Board]
    #seats: [Nordhaven]
  - name: Sudria

# What each of them can do or leave: one yes-or-no course of action of one party each. The terms are
# the wordings by which articles speak of it; | separates alternatives, + joins what must stand together.
options:
  - name: open_harbour
    owner: Norland
    label: Norland opens the harbour
    on: opens the harbour
    off: keeps the harbour closed
    terms: ["open|reopen|opening + harbour|harbor"]
  - name: pay_dues
    owner: Sudria
    label: Sudria pays the dues
    on: pays the dues
    off: withholds the dues
    #direction: fwd          # fwd: once done it cannot be undone; back: the reverse; default: both
    #taken: as a price       # it costs its owner, so that an offer of it is no wish for it
    terms: ["pay|payment + dues|fees|toll*"]

# What cannot be, and what must be. Formulas join options by not, and, or, if, iff, unless.
#constraints:
#  infeasible:
#    - {{formula: "open_harbour and not pay_dues", why: the harbour law}}
#  requirements: []

# Results that people have a name for.
outcomes:
  - {{name: deal, label: A deal, formula: open_harbour and pay_dues}}
  - {{name: deadlock, label: Deadlock, formula: not open_harbour and not pay_dues}}

# The options that are taken today.
status_quo: []

# What you know better than the articles: most important first, before everything that is read.
#analyst: {{name: Your name, date: 2024-06-01}}
#preferences:
#  Norland:
#    - {{formula: "pay_dues if open_harbour", reason: their minister told me so}}

# Matters that bear on the dispute without being anybody's option.
#themes:
#  - {{name: old_treaty, label: The treaty of 1911, kind: precedent, terms: ["1911 treaty|treaty of 1911"]}}

# How far each source is trusted: reliability A (best) to E, credibility 1 (best) to 5; F and 6: unknown.
# The most specific entry decides, for each of the two by itself. Nothing that is not believed is used.
#sources:
#  - {{source: The Harbour Gazette, reliability: B, credibility: 2}}
#  - {{author: Mia Lund, believed: no}}

# What evidence weighs, where it is not as documented.
#weights: {{half_life: 10, reliability: {{E: 0.2}}}}
"""


def new_case(folder: str | Path) -> Path:
    """Write a commented ``case.yaml`` and an empty ``articles`` folder into ``folder``; the file's path.

    Makes the folder if need be. Raises ``Unwritable`` if there is a case file already, or the
    folder cannot be written.
    """
    folder = Path(folder)
    file = folder / "case.yaml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as stream:
            stream.write(TEMPLATE.format(name=_identifier(folder)))
        (folder / "articles").mkdir(exist_ok=True)
    except OSError as error:
        raise _refused(file, error) from error
    return file


def _identifier(folder: Path) -> str:
    """The folder's name in the letters that a case's name may have."""
    return re.sub(r"[^A-Za-z0-9_-]+", "_", folder.resolve().name).strip("_") or "case"


def _refused(file: Path, error: OSError) -> StandoffError:
    if isinstance(error, FileExistsError) and file.exists():
        return Unwritable(
            "there is a case file already",
            where=str(file),
            why="a case file is written by people and never replaced",
            remedy="Name another folder, or edit the file.",
        )
    return Unwritable(
        "the case cannot be started here",
        where=str(file),
        why=error.strerror or str(error),
        remedy="Name a folder that you may write to.",
    )
