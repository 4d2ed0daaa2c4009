"""Small papers that are whole, made here; larger ones grow by a comment or a chunk that nobody reads."""

import io
import zlib

from PIL import Image


def pdf(size: int = 0, mark: bytes = b"") -> bytes:
    """One empty page; as large as wanted."""
    head = b"%PDF-1.4\n%" + mark + b"\n"
    body = (
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
    )
    filled = b"%" + b"x" * max(0, size - len(head) - len(body) - 200) + b"\n"
    table = head + filled + body
    offsets = [table.index(b"%d 0 obj" % number) for number in (1, 2, 3)]
    lines = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"xref\n0 4\n0000000000 65535 f \n" + lines + b"trailer<</Size 4/Root 1 0 R>>\n"
    return table + end + b"startxref\n%d\n%%%%EOF\n" % len(table)


def png(size: int = 0) -> bytes:
    """One grey dot; as large as wanted."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = chunk(b"IHDR", (1).to_bytes(4, "big") * 2 + bytes((8, 0, 0, 0, 0)))
    dot = chunk(b"IDAT", zlib.compress(b"\x00\x80"))
    text = chunk(b"tEXt", b"Comment\x00" + b"x" * size) if size else b""
    return b"\x89PNG\r\n\x1a\n" + head + text + dot + chunk(b"IEND", b"")


def jpeg(size: int = 0) -> bytes:
    """The bones of a picture: beginning, a comment, frame, tables, scan, end."""

    def segment(marker: int, data: bytes) -> bytes:
        return bytes((0xFF, marker)) + (len(data) + 2).to_bytes(2, "big") + data

    comments = b"".join(segment(0xFE, b"x" * 65_000) for _ in range(size // 65_004))
    frame = segment(0xC0, bytes((8, 0, 1, 0, 1, 1, 1, 0x11, 0)))
    tables = segment(0xDB, bytes(65)) + segment(0xC4, bytes(17))
    return (
        b"\xff\xd8"
        + segment(0xE0, b"JFIF\x00" + bytes(9))
        + comments
        + frame
        + tables
        + segment(0xDA, bytes((1, 1, 0, 0, 63, 0)))
        + b"\x12\x34\xff\x00\x56"
        + b"\xff\xd9"
    )


def photograph(
    held: int = 1,
    place: tuple[float, ...] | None = (24.0, 42.0, 36.5),
    kind: str = "JPEG",
    of: Image.Image | None = None,
    upper: tuple[int, int, int] = (200, 30, 30),
) -> bytes:
    """As a telephone keeps it: red above, blue below when seen upright; ``held`` as EXIF counts; with its place."""
    seen = of
    if seen is None:
        seen = Image.new("RGB", (640, 480), upper)
        seen.paste((30, 30, 200), (0, 240, 640, 480))
    back = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    kept = seen.transpose(back[held]) if held in back else seen
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0132] = held, "Telephone of a private person", "2026:01:04 08:20:11"
    if place is not None:
        exif.get_ifd(0x8825).update({1: "N", 2: place, 3: "E", 4: (46.0, 43.0, 12.0)})
    target = io.BytesIO()
    kept.save(target, kind, exif=exif, **({"quality": 92} if kind == "JPEG" else {}))
    return target.getvalue()
