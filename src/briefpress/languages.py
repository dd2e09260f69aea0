"""Language tags: whether one is plausible by BCP 47, and which is meant by a name of a language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.ASCII,
)
_LONGEST = 64

_NAMES = {
    "fr": "français francais french französisch francés francese fra fre",
    "en": "english anglais englisch inglés inglese eng",
    "de": "deutsch german allemand alemán tedesco deu ger",
    "es": "español castellano spanish espagnol spanisch spagnolo spa",
    "it": "italiano italian italien italienisch ita",
    "pt": "português portuguese portugais portugiesisch por",
    "nl": "nederlands dutch néerlandais niederländisch vlaams flemish nld dut",
    "pl": "polski polish polonais polnisch pol",
    "ru": "русский russian russe russisch rus",
    "uk": "українська ukrainian ukrainien ukrainisch ukr",
    "be": "беларуская belarusian biélorusse bel",
    "bg": "български bulgarian bulgare bul",
    "sr": "српски srpski serbian serbe srp",
    "hr": "hrvatski croatian croate hrv",
    "sl": "slovenščina slovenian slovène slv",
    "sv": "svenska swedish suédois schwedisch swe",
    "da": "dansk danish danois dänisch dan",
    "nb": "bokmål norsk norwegian norvégien norwegisch nor nob",
    "fi": "suomi finnish finnois finnisch fin",
    "cs": "čeština česky czech tchèque tschechisch ces cze",
    "sk": "slovenčina slovensky slovak slovaque slowakisch slk slo",
    "ro": "română romanian roumain rumänisch ron rum",
    "hu": "magyar hungarian hongrois ungarisch hun",
    "tr": "türkçe turkish turc türkisch tur",
    "ca": "català catalan katalanisch cat",
    "el": "ελληνικά greek grec griechisch ell gre",
    "ar": "العربية عربي arabic arabe arabisch ara",
    "fa": "فارسی persian farsi persan persisch fas per",
    "ur": "اردو urdu ourdou urd",
    "he": "עברית hebrew hébreu hebräisch heb iw",
    "hi": "हिन्दी hindi hin",
    "zh": "中文 汉语 漢語 chinese chinois chinesisch mandarin zho chi",
    "ja": "日本語 japanese japonais japanisch jpn",
    "ko": "한국어 korean coréen koreanisch kor",
}
#: The language that a name or a code of three letters means.
NAMES: Mapping[str, str] = {name: lang for lang, names in _NAMES.items() for name in names.split()}


def plausible_tag(given: str) -> str:
    """The BCP 47 tag that is meant, written as tags are written, or an empty string where none can be made out.

    ``fr_fr`` gives ``fr-FR``, ``FR_fr.UTF-8`` the same, ``French`` and ``français`` give ``fr``.
    """
    text = unicodedata.normalize("NFC", given[:_LONGEST]).strip().lower()
    if text in NAMES:
        return NAMES[text]
    tag = re.split(r"[.@]", text)[0].replace("_", "-")
    match = _TAG.fullmatch(tag)
    if not match or len(given) > _LONGEST:
        return ""
    return _written(tag, match)


def _written(tag: str, match: re.Match[str]) -> str:
    language = match["language"]
    subtags = [NAMES.get(language, language), *tag.split("-")[1:]]
    extension = False
    for index, subtag in enumerate(subtags[1:], 1):
        extension = extension or len(subtag) == 1
        if not extension and subtag == match["script"]:
            subtags[index] = subtag.title()
        elif not extension and subtag == match["region"]:
            subtags[index] = "GB" if subtag == "uk" else subtag.upper()
    return "-".join(subtags)
