"""Pictures are packed without changing a pixel."""

import struct
import zlib

import pytest

from tests.browser.png import SIGNATURE, packed


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(raw: bytes, width: int, height: int, colours: int = 2) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")


# Two pixels in a line; each line is written with another filter, over the one above it.
LINES = [
    (0, [10, 20, 30, 40, 50, 60], [10, 20, 30, 40, 50, 60]),
    (1, [10, 20, 30, 5, 5, 250], [10, 20, 30, 15, 25, 24]),
    (2, [1, 1, 1, 255, 0, 2], [11, 21, 31, 14, 25, 26]),
    (3, [0, 1, 2, 3, 4, 5], [5, 11, 17, 12, 22, 26]),
    (4, [1, 2, 3, 4, 5, 6], [6, 13, 20, 16, 27, 32]),
]


def test_every_filter_is_undone() -> None:
    raw = b"".join(bytes([number, *written]) for number, written, _ in LINES)
    plain = b"".join(bytes([0, *meant]) for _, _, meant in LINES)
    assert packed(png(raw, 2, 5)) == SIGNATURE + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 5, 8, 2, 0, 0, 0)) + chunk(
        b"IDAT", zlib.compress(plain, 9)
    ) + chunk(b"IEND", b"")


def test_other_kinds_are_refused() -> None:
    with pytest.raises(ValueError, match="eight-bit RGB"):
        packed(png(b"\0\0", 1, 1, colours=0))
