"""Word's units: twips, half-points, eighths of a point, English metric units."""

from __future__ import annotations

#: English metric units in a CSS pixel (1/96 inch), a millimetre and a twip.
EMU_PIXEL, EMU_MILLIMETRE, EMU_TWIP = 9525, 36000, 635


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)


def millimetres(length: float) -> int:
    """Millimetres in twips."""
    return round(length * 1440 / 25.4)


def half_points(points: float) -> int:
    """Half-points, the unit of type sizes."""
    return max(1, round(points * 2))
