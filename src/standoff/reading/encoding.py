"""Bytes to characters, exactly or not at all."""

from __future__ import annotations

import codecs
import re

from standoff.errors import Unknown, Unreadable

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
)

LEGACY = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "koi8_u", "cp866", "mac_roman", "mac_cyrillic"),
    *("shift_jis", "cp932", "euc_jp", "iso2022_jp", "gb18030", "big5", "euc_kr", "cp949"),
)
"""Encodings that newspapers' pages were ever written in; a guess outside of them is no guess."""

_UNDEFINED = frozenset((0x81, 0x8D, 0x8F, 0x90, 0x9D))
"""Bytes that Windows-1252 leaves undefined."""

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]")


def decode(data: bytes, where: str, *, given: str = "", declared: str | None = None) -> str:
    """The characters of ``data``; a byte-order mark is dropped and nothing else is changed.

    Tried in turn: a byte-order mark, the encoding ``given`` by the user, UTF-8, UTF-16 without a
    mark, the encoding that the file itself ``declared``, Windows-1252 if nearly all is ASCII, and a
    guess by charset-normalizer among the legacy encodings of the press. Every one is strict: no
    character is ever replaced.

    Raises ``Unreadable`` for empty, binary, damaged or undecodable bytes and ``Unknown`` for an
    encoding that does not exist.

    Misses: ASCII-only encodings with escapes (ISO-2022-JP, UTF-7) read as ASCII; a guess among
    legacy encodings can be wrong in a short text; an English text with a few Czech names in
    Windows-1250 is read as Windows-1252.
    """
    if not data.strip(b"\0"):
        raise Unreadable(
            "the file is empty" if not data else "the file holds only NUL bytes",
            where=where,
            remedy="Save it again from its source, or leave it out.",
        )
    _refuse_other_formats(data, where)
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, where)
    if given:
        return _strictly(data, given, where)
    if b"\0" in data:
        return _utf16_without_mark(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        _refuse_damaged_utf8(data, wrong, where)
    if declared is not None and _exists(declared):
        return _strictly(data, declared, where)
    return _guessed(data, where)


def _refuse_other_formats(data: bytes, where: str) -> None:
    """Raise ``Unreadable`` if the first bytes are those of a well-known binary format."""
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise Unreadable(
                f"the file is {kind}, whatever its name says",
                where=where,
                remedy="Give it its own suffix, or take the text out of it first.",
            )


def _strictly(data: bytes, encoding: str, where: str) -> str:
    """``data`` in ``encoding``, or ``Unreadable`` with the place of the first wrong byte."""
    if not _exists(encoding):
        raise Unknown(f"there is no text encoding {encoding!r}", where=where, remedy="Try utf-8 or cp1252.")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as wrong:
        raise _not_in(encoding, wrong.start, where) from None
    except UnicodeError:
        raise _not_in(encoding, 0, where) from None
    if "\0" in text:
        raise _binary(text.index("\0"), where)
    return text


def _not_in(encoding: str, byte: int, where: str) -> Unreadable:
    return Unreadable(
        f"the file is not valid {encoding} at byte {byte}",
        where=where,
        why="it is damaged, or written in another encoding",
        remedy="Save it again as UTF-8, or name its encoding with the option 'encoding'.",
    )


def _exists(encoding: str) -> bool:
    """Whether Python knows ``encoding`` and it is one of text."""
    try:
        b"a".decode(encoding)
    except UnicodeError:
        return True
    except (LookupError, ValueError):
        return False
    return True


def _utf16_without_mark(data: bytes, where: str) -> str:
    """UTF-16 shows as NULs on one side of most pairs; anything else with NULs is binary."""
    pairs = max(1, len(data) // 2)
    even, odd = data[0::2].count(0), data[1::2].count(0)
    for here, there, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if len(data) % 2 == 0 and here > 0.4 * pairs and there == 0:
            return _strictly(data, encoding, where)
    raise _binary(data.index(0), where)


def _binary(place: int, where: str) -> Unreadable:
    return Unreadable(
        f"the file is binary: there is a NUL at {place}",
        where=where,
        why="no text has one",
        remedy="Take the text out of it, save it as UTF-8 and read that.",
    )


def _refuse_damaged_utf8(data: bytes, wrong: UnicodeDecodeError, where: str) -> None:
    """Raise if ``data`` is UTF-8 but for some bytes: a guess would turn the rest into gibberish."""
    lenient = data.decode("utf-8", "surrogateescape")
    broken = len(re.findall("[\udc80-\udcff]", lenient))
    beyond_ascii = len(re.findall(r"[^\x00-\x7f]", lenient)) - broken
    if beyond_ascii >= broken or wrong.reason == "unexpected end of data":
        raise _not_in("utf-8", wrong.start, where)


def _guessed(data: bytes, where: str) -> str:
    encoding = _western(data) or _charset_normalizer(data)
    if encoding is not None:
        text = data.decode(encoding)
        if not CONTROL.search(text):
            return text
    raise Unreadable(
        "the file is in no known encoding",
        where=where,
        why="it is binary, damaged or written in a rare encoding",
        remedy="Save it as UTF-8, or name its encoding with the option 'encoding'.",
    )


def _western(data: bytes) -> str | None:
    """Windows-1252 for a text of ASCII with a few other letters: English with its quotes and names.

    For such a text a guess from frequencies has nothing to go by and may pick a neighbour.
    """
    letters = len(data) - len(data.translate(None, bytes(range(0xC0, 0x100))))
    return "cp1252" if letters < 0.04 * len(data) and not set(data) & _UNDEFINED else None


def _charset_normalizer(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(LEGACY), preemptive_behaviour=False).best()
    return best.encoding if best is not None else None
