"""A screenshot packed tighter: the same pixels, the lines left as they are, which suits pages of flat colour."""

import struct
import zlib
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PIXEL = 3
"""Bytes of a pixel: screenshots are eight-bit RGB without transparency."""


def packed(png: bytes) -> bytes:
    """``png`` with every line unfiltered and compressed as well as can be. Raises ValueError for other kinds."""
    chunks = list(_chunks(png))
    width, _height, depth, colours, *_, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    if (depth, colours, interlaced) != (8, 2, 0):
        raise ValueError("Only what a browser makes of a page: eight-bit RGB, not interlaced.")
    raw = zlib.decompress(b"".join(data for kind, data in chunks if kind == b"IDAT"))
    lines = b"".join(b"\0" + line for line in _lines(raw, width * PIXEL))
    packed_ = [chunks[0], (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b"")]
    return SIGNATURE + b"".join(_chunk(kind, data) for kind, data in packed_)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _lines(raw: bytes, width: int) -> Iterator[bytes]:
    """The pixels of each line, its filter (none, left, up, average, Paeth) undone."""
    above = bytearray(width)
    for start in range(0, len(raw), width + 1):
        line = bytearray(raw[start + 1 : start + 1 + width])
        _UNDO[raw[start]](line, above)
        yield bytes(line)
        above = line


def _left(line: bytearray, above: bytearray) -> None:
    for x in range(PIXEL, len(line)):
        line[x] = (line[x] + line[x - PIXEL]) & 255


def _up(line: bytearray, above: bytearray) -> None:
    line[:] = bytes((here + there) & 255 for here, there in zip(line, above, strict=True))


def _average(line: bytearray, above: bytearray) -> None:
    for x in range(len(line)):
        left = line[x - PIXEL] if x >= PIXEL else 0
        line[x] = (line[x] + (left + above[x]) // 2) & 255


def _paeth(line: bytearray, above: bytearray) -> None:
    for x in range(len(line)):
        left, corner = (line[x - PIXEL], above[x - PIXEL]) if x >= PIXEL else (0, 0)
        up = above[x]
        to_left, to_up, to_corner = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
        nearest = left if to_left <= to_up and to_left <= to_corner else up if to_up <= to_corner else corner
        line[x] = (line[x] + nearest) & 255


_UNDO = {0: lambda line, above: None, 1: _left, 2: _up, 3: _average, 4: _paeth}
