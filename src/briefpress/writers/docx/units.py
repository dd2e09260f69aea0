"""Word's units: twips, half-points, eighths of a point, English metric units."""

from __future__ import annotations

#: English metric units in a point.
EMU_POINT = 12700


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)


def millimetres(length: float) -> int:
    """Millimetres in twips."""
    return round(length * 1440 / 25.4)


def half_points(points: float) -> int:
    """Half-points, the unit of type sizes."""
    return max(1, round(points * 2))


def emus(points: float) -> int:
    """English metric units, which drawings are measured in."""
    return max(1, round(points * EMU_POINT))
