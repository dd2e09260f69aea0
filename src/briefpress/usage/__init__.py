"""What a careful printer does in each language, as data.

Sources: the Lexique of the Imprimerie nationale (fr), the Chicago Manual of Style (en-US), New Hart's Rules (en-GB),
Duden (de), the Ortografía of the RAE (es), PWN (pl), and the Unicode CLDR for quotes, separators and per cent
elsewhere. In ranges of numbers the RAE wants the hyphen (Ortografía, 4.1.1.3.1), which printers of French, Italian and
Portuguese use too: it stays as typed there. Where a space stands before a per cent sign it is kept from breaking; it is
put there only where the source requires one: not in Polish or Ukrainian (PWN and CLDR: ``18%``), nor in Italian,
Portuguese or Dutch. Arabic has guillemets where the CLDR has curly quotes: Unicode mirrors guillemets from right to
left, not curly quotes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from . import words
from .words import Words

NBSP = "\N{NO-BREAK SPACE}"
NNBSP = "\N{NARROW NO-BREAK SPACE}"


class Usage(msgspec.Struct, frozen=True, eq=False):
    """The usage of a language; each pair is two characters, an empty string switches its rule off.

    ``before`` and ``after`` give the space that stands beside a sign where there is one; ``inserted`` are the signs
    that get it where there was none. ``style`` of the dash: ``spaced`` (word – word), ``closed`` (word—word) or
    ``inserted`` (word —aside— word); ``aside`` says that what stands between two spaced dashes is tied to them.
    ``ranges`` is the sign between two years or pages; empty where a hyphen is right there (the Lexique, the RAE).
    """

    outer: str = "“”"
    inner: str = "‘’"
    single: str = "‘’"
    before: Mapping[str, str] = {}
    after: Mapping[str, str] = {}
    inserted: str = ""
    thousands: str = NBSP
    swiss_thousands: bool = False
    dash: str = ""
    style: str = "spaced"
    aside: bool = False
    ranges: str = "–"
    ellipsis: str = "…"
    words: Words = Words()


#: The rules of the typography pass by name: what an author or a theme can switch off.
RULE_NAMES = (
    "ellipses",
    "minus",
    "ranges",
    "dashes",
    "thousands",
    "units",
    "numbers",
    "names",
    "dates",
    "reigns",
    "particles",
    "notes",
    "quotes",
    "spaces",
    "ordinals",
)

# A dash that has a space before it begins no line.
_DASHES = {"–": NBSP, "—": NBSP}

DEFAULT = Usage(before=_DASHES)

_FR = Usage(
    outer="«»",
    inner="“”",
    before={";": NNBSP, "!": NNBSP, "?": NNBSP, ":": NBSP, "»": NBSP, "%": NBSP, "‰": NBSP},
    after={"«": NBSP},
    inserted=";!?:»«%‰€",
    thousands=NNBSP,
    aside=True,
    ranges="",
    dash="–",
    words=words.FR,
)
_FR_CH_BEFORE = {**dict.fromkeys(";!?:»›", NNBSP), "%": NBSP, "‰": NBSP}

_EN = Usage(dash="—", style="closed", before=_DASHES, words=words.EN)
_EN_GB = replace(_EN, outer="‘’", inner="“”", dash="–", style="spaced")

_DE = Usage(
    outer="„“",
    inner="‚‘",
    single="‚‘",
    before={"%": NBSP, "‰": NBSP},
    inserted="%‰€",
    thousands=NNBSP,
    aside=True,
    dash="–",
    words=words.DE,
)

_ES = Usage(
    outer="«»",
    inner="“”",
    before={"%": NBSP, "‰": NBSP},
    inserted="%‰€",
    thousands=NNBSP,
    ranges="",
    dash="—",
    style="inserted",
    words=words.ES,
)

_IT = Usage(
    outer="«»",
    inner="“”",
    before={"%": NBSP},
    thousands=NNBSP,
    aside=True,
    ranges="",
    dash="–",
    words=words.IT,
)

_PT_BR = Usage(before={"%": NBSP}, dash="–", aside=True, ranges="", words=words.PT)

_NL = Usage(
    outer="‘’",
    inner="“”",
    before={"%": NBSP},
    aside=True,
    dash="–",
    words=words.NL,
)

_PL = Usage(
    outer="„”",
    inner="«»",
    single="‚’",
    before={**_DASHES, "%": NBSP, "‰": NBSP},
    dash="–",
    words=words.PL,
)

_RU = Usage(
    outer="«»",
    inner="„“",
    before={**_DASHES, "%": NBSP, "‰": NBSP},
    inserted="%‰€",
    dash="—",
    words=words.RU,
)

_UK = replace(_RU, inserted="", words=words.UK)

_NORDIC = Usage(before={"%": NBSP, "‰": NBSP}, inserted="%‰€", dash="–", aside=True, words=words.NORDIC)
_CS = Usage(
    outer="„“",
    inner="‚‘",
    single="‚‘",
    before={**_DASHES, "%": NBSP, "‰": NBSP},
    dash="–",
    words=words.CS,
)
_RO = Usage(
    outer="„”",
    inner="«»",
    before={"%": NBSP, "‰": NBSP},
    inserted="%‰",
    aside=True,
    dash="–",
    words=words.RO,
)
_TR = Usage(before=_DASHES, dash="–", words=words.TR)

#: The usage of each language by its BCP 47 tag in lower case; a longer tag goes before its prefix.
USAGES: Mapping[str, Usage] = {
    "fr": _FR,
    "fr-ca": replace(_FR, before={**_FR.before, ";": NBSP, "!": NBSP, "?": NBSP}, inserted=":»«%‰€", thousands=NBSP),
    "fr-ch": replace(
        _FR,
        inner="‹›",
        single="‹›",
        before=_FR_CH_BEFORE,
        after={"«": NNBSP, "‹": NNBSP},
        inserted=";!?:»«›‹",
        swiss_thousands=True,
    ),
    "en": _EN,
    **dict.fromkeys(("en-gb", "en-ie", "en-au", "en-nz", "en-za"), _EN_GB),
    "de": _DE,
    **dict.fromkeys(
        ("de-ch", "de-li"), replace(_DE, outer="«»", inner="‹›", single="‹›", inserted="", swiss_thousands=True)
    ),
    "es": _ES,
    "it": _IT,
    "it-ch": replace(_IT, inner="‹›", single="‹›", swiss_thousands=True),
    "pt": _PT_BR,
    **dict.fromkeys(("pt-pt", "pt-ao", "pt-mz", "pt-cv"), replace(_PT_BR, outer="«»", inner="“”")),
    "nl": _NL,
    "pl": _PL,
    "ru": _RU,
    "uk": _UK,
    "be": _RU,
    "bg": replace(_RU, outer="„“", inner="‘’", before={**_DASHES, "%": NBSP}, inserted="", dash="–", words=words.PLAIN),
    **dict.fromkeys(("sv", "fi"), replace(_NORDIC, outer="””", inner="’’", single="’’")),
    "da": _NORDIC,
    **dict.fromkeys(("nb", "nn", "no"), replace(_NORDIC, outer="«»")),
    "cs": _CS,
    "sk": _CS,
    "ro": _RO,
    "hu": Usage(outer="„”", inner="»«", before=_DASHES, dash="–", words=words.PLAIN),
    "tr": _TR,
    "el": Usage(outer="«»", inner="“”", before=_DASHES, dash="–", words=words.PLAIN),
    **dict.fromkeys(("et", "lt", "is", "sl"), replace(DEFAULT, outer="„“", inner="‚‘", single="‚‘", words=words.PLAIN)),
    "hr": replace(DEFAULT, outer="„”", inner="‘’", words=words.PLAIN),
    **dict.fromkeys(("eu", "gl"), replace(DEFAULT, outer="«»", inner="“”", ranges="", words=words.PLAIN)),
    "ca": Usage(outer="«»", inner="“”", before={"%": NBSP}, inserted="%‰€", ranges="", words=words.PLAIN),
    "ar": Usage(outer="«»", inner="‹›", single="‹›", ranges="", words=words.PLAIN),
    "fa": Usage(outer="«»", inner="‹›", single="‹›", ranges="", words=words.PLAIN),
    "he": Usage(outer="””", inner="’’", single="’’", ranges="", words=words.PLAIN),
    "zh": Usage(ranges="", ellipsis=""),
    "ja": Usage(outer="", inner="", single="", ranges="", ellipsis=""),
    "ko": Usage(ranges=""),
}


@lru_cache(256)
def usage_of(lang: str) -> Usage:
    """The usage of a BCP 47 tag: its own, else that of its longest prefix, else one that is safe in any language."""
    subtags = [subtag for subtag in lang.lower().replace("_", "-").split("-") if len(subtag) != len("Latn")]
    prefixes = ("-".join(subtags[:length]) for length in range(min(len(subtags), 4), 0, -1))
    return next((USAGES[prefix] for prefix in prefixes if prefix in USAGES), DEFAULT)
