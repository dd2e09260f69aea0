"""CSL's dates as text and back: EDTF (ISO 8601-2), so that a range, an about and a season are written too.

``2024-03/2024-05`` is from March to May, ``1850~`` about 1850, ``2024-21`` spring (22 summer, 23 autumn, 24 winter).
https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re
from typing import Any

from ..dates import parse_date

_PART = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)")
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
#: The first season's number in EDTF, less one.
_SEASON = 20
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_date(text: str) -> bool:
    """Whether a text is a date that `csl_date` parts."""
    return bool(_parts(text))


def from_text(text: str) -> str:
    """A date as it is written in words or figures (``18 novembre 2024``, ``2024/2025``); else the text itself."""
    text = text.strip()
    return text if not text or _parts(text) else parse_date(text, "en") or text


def from_parts(value: Any) -> dict[str, Any]:
    """A CSL date, written as one or as pandoc once did: ``year``, ``month`` and ``day``, one or two of these."""
    dates = value if isinstance(value, list | tuple) else [value]
    named = [each for each in dates if isinstance(each, dict) and "year" in each]
    if not named:
        return value if isinstance(value, dict) else {"date-parts": dates}
    parts = [[each[name] for name in ("year", "month", "day") if name in each] for each in named]
    return {**named[0], "date-parts": parts}


def from_csl(date: dict[str, Any]) -> str:
    """The text of a CSL date; one that has only words is those words."""
    given = date.get("date-parts", ())
    parts = [text for part in (given if isinstance(given, list | tuple) else ()) if (text := _from_parts(part))]
    if not parts:
        words = str(date.get("raw") or date.get("literal") or "")
        return from_text(words) if words else _as_given(given)
    if (season := _season(str(date.get("season", "")))) and len(parts[0]) == len("2024"):
        parts[0] += f"-{_SEASON + season}"
    about = "~" if str(date.get("circa", "")).lower() not in ("", "false", "0") else ""
    return "/".join(part + about for part in parts[:2])


def _as_given(parts: Any) -> str:
    """Parts that are no date, as they stand."""
    ends = parts if isinstance(parts, list | tuple) else [parts]
    joined = ("-".join(map(str, end)) if isinstance(end, list | tuple) else str(end) for end in ends)
    return "/".join(filter(None, joined))


def _from_parts(part: Any) -> str:
    """The numbers of a day, a month or a year; "" where they are none."""
    numbers = [str(number).strip() for number in part] if isinstance(part, list | tuple) else [str(part).strip()]
    numbers = numbers[: next((at for at, number in enumerate(numbers) if not number), len(numbers))]
    if not numbers or not all(re.fullmatch(r"-?\d{1,4}", number) for number in numbers):
        return ""
    year, *rest = map(int, numbers)
    if not year:
        return ""
    # ISO 8601 has a year 0, which CSL calls -1.
    year += year < 0
    text = f"{'-' if year < 0 else ''}{abs(year):04d}" + "".join(f"-{number:02d}" for number in rest[:2])
    return text if _PART.fullmatch(text) else ""


def _season(text: str) -> int:
    number = _SEASONS.get(text.strip().lower(), 0) or (int(text) if re.fullmatch("[1-4]", text.strip()) else 0)
    return number or (int(text) - _SEASON if re.fullmatch("2[1-4]", text.strip()) else 0)


def csl_date(text: str) -> dict[str, Any]:
    """The CSL date of a text; one that is no date is ``literal``."""
    parts = _parts(text)
    if not parts:
        return {"literal": text}
    numbers = [[int(number) for number in match.group(1, 2, 3) if number] for match in parts]
    numbers = [[year - (year <= 0), *rest] for year, *rest in numbers]
    date: dict[str, Any] = {"date-parts": numbers}
    if len(numbers[0]) > 1 and numbers[0][1] > _SEASON:
        date["season"] = numbers[0].pop() - _SEASON
    if parts[0][4]:
        date["circa"] = True
    return date


def _parts(text: str) -> list[re.Match[str]]:
    """The one or two dates that a text is; none where it is no date."""
    found = [_PART.fullmatch(part) for part in text.split("/", 2)]
    dates = [match for match in found if match and _is_real(match)]
    return dates if len(dates) == len(found) < 3 and len({match[4] for match in dates}) == 1 else []


def _is_real(match: re.Match[str]) -> bool:
    """Whether there can be such a month and day, or such a season."""
    month, day = int(match[2] or 1), int(match[3] or 1)
    if month > _SEASON:
        return month <= _SEASON + 4 and not match[3] and "/" not in match.string
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]
