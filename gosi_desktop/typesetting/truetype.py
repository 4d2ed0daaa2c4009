"""TrueType files for embedding: a few outlines, and glyphs composed of them.

HarfBuzz makes the subset; what is added here are composite glyphs, which put marks on their letters and give one
outline several codes.
"""

import struct
from typing import Any

import uharfbuzz

from gosi_desktop.typesetting.typeface import Face, Part

Drawing = tuple[tuple[Part, ...], int]  # the parts of a glyph, and its advance; both in font units

_ARG_WORDS, _ARG_XY, _MORE_COMPONENTS = 0x0001, 0x0002, 0x0020
_LAYOUT_TABLES = ("GSUB", "GPOS", "GDEF", "post", "name", "OS/2", "cmap", "gasp", "meta", "STAT", "DSIG")


def program(face: Face, drawings: list[Drawing]) -> tuple[bytes, int]:
    """A TrueType file with a composite glyph for each drawing, and the number of the first of them.

    The outlines they are made of come before them; nothing else of the face is in it.
    """
    wanted = uharfbuzz.SubsetInput()
    wanted.sets(uharfbuzz.SubsetInputSets.GLYPH_INDEX).update({part.glyph for parts, _ in drawings for part in parts})
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    wanted.sets(uharfbuzz.SubsetInputSets.DROP_TABLE_TAG).update({_tag(table) for table in _LAYOUT_TABLES})
    plan = uharfbuzz.SubsetPlan(face.hb, wanted)
    tables = _tables(plan.execute().blob.data)
    return _with_composites(tables, drawings, dict(plan.old_to_new_glyph_mapping))


def bounds(program: bytes) -> tuple[int, int, int, int]:
    """The box around all outlines of a TrueType file: left, bottom, right, top."""
    left, bottom, right, top = struct.unpack(">4h", _tables(program)["head"][36:44])
    return left, bottom, right, top


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("ascii"), "big")


def _tables(program: bytes) -> dict[str, bytes]:
    """The tables of a TrueType file."""
    (count,) = struct.unpack(">H", program[4:6])
    entries = (struct.unpack(">4sIII", program[12 + 16 * place : 28 + 16 * place]) for place in range(count))
    return {tag.decode("ascii"): program[offset : offset + length] for tag, _, offset, length in entries}


def _with_composites(
    tables: dict[str, bytes], drawings: list[Drawing], renumbered: dict[int, int]
) -> tuple[bytes, int]:
    """The file with a glyph for each drawing after those it has, and the number of the first."""
    (count,) = struct.unpack(">H", tables["maxp"][4:6])
    offsets = _offsets(tables, count)
    outlines = bytearray(tables["glyf"][: offsets[-1]])
    boxes = [_box(outlines, offsets, glyph) for glyph in range(count)]
    metrics = bytearray(_full_metrics(tables, count))
    for parts, advance in drawings:
        placed = [(renumbered[part.glyph], part.dx, part.dy) for part in parts]
        glyph = _composite([part for part in placed if boxes[part[0]]], boxes)
        outlines += glyph
        offsets.append(len(outlines))
        metrics += struct.pack(">Hh", max(0, advance), struct.unpack(">h", glyph[2:4])[0] if glyph else 0)
    total = count + len(drawings)
    head = tables["head"][:8] + bytes(4) + tables["head"][12:50] + struct.pack(">h", 1) + tables["head"][52:]
    changed = {
        "glyf": bytes(outlines),
        "head": head,
        "hhea": tables["hhea"][:34] + struct.pack(">H", total),
        "hmtx": bytes(metrics),
        "loca": struct.pack(f">{total + 1}I", *offsets),
        "maxp": _limits(tables["maxp"], total, max([len(parts) for parts, _ in drawings], default=0)),
    }
    return _file(changed), count


def _limits(maxp: bytes, total: int, parts: int) -> bytes:
    """The table of maxima for glyphs of up to ``parts`` components, one level deeper than before."""
    points, contours, composite_points, composite_contours = struct.unpack(">4H", maxp[6:14])
    deepest = (max(points, composite_points) * max(1, parts), max(contours, composite_contours) * max(1, parts))
    elements, depth = struct.unpack(">2H", maxp[28:32])
    return (
        maxp[:4]
        + struct.pack(">5H", total, points, contours, *(min(0xFFFF, most) for most in deepest))
        + maxp[14:28]
        + struct.pack(">2H", max(elements, parts), depth + 1)
    )


def _offsets(tables: dict[str, bytes], count: int) -> list[int]:
    """Where each glyph's outline begins, and where the last ends."""
    if tables["head"][51]:
        return list(struct.unpack(f">{count + 1}I", tables["loca"]))
    return [2 * half for half in struct.unpack(f">{count + 1}H", tables["loca"])]


def _full_metrics(tables: dict[str, bytes], count: int) -> bytes:
    """The advance and left bearing of each glyph, without the short form for equal advances at the end."""
    (full,) = struct.unpack(">H", tables["hhea"][34:36])
    table = tables["hmtx"]
    last = table[4 * full - 4 : 4 * full - 2]
    bearings = table[4 * full :]
    return table[: 4 * full] + b"".join(last + bearings[2 * place : 2 * place + 2] for place in range(count - full))


def _box(outlines: bytearray, offsets: list[int], glyph: int) -> tuple[int, int, int, int] | None:
    """The outline's box, or None for a glyph without one."""
    if offsets[glyph] == offsets[glyph + 1]:
        return None
    x_min, y_min, x_max, y_max = struct.unpack(">4h", outlines[offsets[glyph] + 2 : offsets[glyph] + 10])
    return x_min, y_min, x_max, y_max


def _composite(parts: list[tuple[int, int, int]], boxes: list[Any]) -> bytes:
    """A glyph that draws others at their places; empty when there is nothing to draw."""
    if not parts:
        return b""
    edges = [
        (boxes[glyph][0] + dx, boxes[glyph][1] + dy, boxes[glyph][2] + dx, boxes[glyph][3] + dy)
        for glyph, dx, dy in parts
    ]
    header = struct.pack(
        ">5h",
        -1,
        min(e[0] for e in edges),
        min(e[1] for e in edges),
        max(e[2] for e in edges),
        max(e[3] for e in edges),
    )
    body = b"".join(
        struct.pack(
            ">HHhh",
            _ARG_WORDS | _ARG_XY | (_MORE_COMPONENTS if place < len(parts) - 1 else 0),
            glyph,
            dx,
            dy,
        )
        for place, (glyph, dx, dy) in enumerate(parts)
    )
    return header + body + bytes(-(len(header) + len(body)) % 4)


def _file(tables: dict[str, bytes]) -> bytes:
    """A TrueType file of these tables, with its checksums."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, count * 16 - power * 16)
    directory, body, offset = b"", b"", 12 + 16 * count
    for name in sorted(tables):
        padded = tables[name] + bytes(-len(tables[name]) % 4)
        directory += struct.pack(">4sIII", name.encode("ascii"), _checksum(padded), offset, len(tables[name]))
        body += padded
        offset += len(padded)
    program = bytearray(header + directory + body)
    head = struct.unpack(">I", directory[16 * sorted(tables).index("head") + 8 :][:4])[0]
    program[head + 8 : head + 12] = struct.pack(">I", (0xB1B0AFBA - _checksum(bytes(program))) & 0xFFFFFFFF)
    return bytes(program)


def _checksum(data: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}I", data)
    return sum(words) & 0xFFFFFFFF
