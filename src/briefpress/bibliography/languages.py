"""Languages as bibliographies name them (``french``, ``ngerman``, ``English``, ``fre``) as BCP 47 tags."""

from __future__ import annotations

#: babel's and polyglossia's names, English ones, and the three letters of ISO 639-2.
TAGS: dict[str, str] = {
    name: tag
    for tag, names in {
        "ar": "arabic ara",
        "cs": "czech cze ces",
        "da": "danish dan",
        "de": "german ngerman deutsch germanb ger deu",
        "de-AT": "austrian naustrian",
        "de-CH": "swissgerman nswissgerman",
        "el": "greek gre ell",
        "en": "english eng",
        "en-AU": "australian",
        "en-CA": "canadian",
        "en-GB": "british ukenglish",
        "en-US": "american usenglish",
        "es": "spanish spa castilian",
        "fa": "persian farsi per fas",
        "fi": "finnish fin",
        "fr": "french francais français fre fra",
        "fr-CA": "canadien acadian",
        "he": "hebrew heb",
        "hu": "hungarian magyar hun",
        "it": "italian ita",
        "ja": "japanese jpn",
        "ko": "korean kor",
        "la": "latin lat",
        "nb": "norwegian norsk nob nor",
        "nl": "dutch dut nld",
        "pl": "polish pol",
        "pt": "portuguese portuges por",
        "pt-BR": "brazilian brazil",
        "ro": "romanian rum ron",
        "ru": "russian rus",
        "sv": "swedish swe",
        "tr": "turkish tur",
        "uk": "ukrainian ukr",
        "zh": "chinese chi zho",
    }.items()
    for name in names.split()
}


def tag_of(name: str) -> str:
    """The tag of a language by its name; any other text as it is."""
    return TAGS.get(name.strip().lower(), name)
