"""Numbers as lists print them: Word's forms of numbers (ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

from ...enumerators import roman

_ALPHABETS = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "hebrew1": "אבגדהוזחטיכלמנסעפצקרשת",
    "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת",
    "aiueo": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "iroha": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
    "ganada": "가나다라마바사아자차카타파하",
    "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
}
_DIGITS = {
    "hindiNumbers": "٠١٢٣٤٥٦٧٨٩",
    "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙",
    "decimalFullWidth": "０１２３４５６７８９",
    "ideographDigital": "〇一二三四五六七八九",
    "koreanDigital": "영일이삼사오육칠팔구",
    "japaneseDigitalTenThousand": "〇一二三四五六七八九",
}
_IDEOGRAPHS = frozenset(("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand"))
_CIRCLED = frozenset(("decimalEnclosedCircle", "decimalEnclosedCircleChinese", "ideographEnclosedCircle"))
_FULL_STOP = "decimalEnclosedFullstop"
#: Forms of which the first nine or so are spelled by one sign, and that plain numbers can stand for in a list.
SINGLE = frozenset((
    "decimal", "decimalZero", "lowerRoman", "upperRoman", "ordinal", _FULL_STOP, "decimalEnclosedParen", "numberInDash",
    *_ALPHABETS, *_DIGITS, *_IDEOGRAPHS, *_CIRCLED,
))  # fmt: skip
#: The longest Roman number that is spelled out, and the most letters in a row.
_HIGHEST_ROMAN, _MOST_LETTERS = 3999, 20


def numeral(number: int, format: str) -> str:
    """A number in one of Word's forms; in one that is not known here, in figures.

    >>> numeral(4, "lowerRoman"), numeral(28, "lowerLetter"), numeral(21, "chineseCounting")
    ('iv', 'bb', '二十一')
    """
    if format in ("lowerRoman", "upperRoman") and 0 < number <= _HIGHEST_ROMAN:
        return roman(number).upper() if format == "upperRoman" else roman(number)
    if alphabet := _ALPHABETS.get(format):
        times, letter = divmod(max(number, 1) - 1, len(alphabet))
        return alphabet[letter] * min(times + 1, _MOST_LETTERS)
    if digits := _DIGITS.get(format):
        return "".join(digits[int(digit)] for digit in str(abs(number)))
    if format in _IDEOGRAPHS and 0 < number < 100:
        return _ideographs(number)
    if format in _CIRCLED and 0 < number <= 20:
        return chr(0x245F + number)
    if format == "decimalZero":
        return f"{number:02}"
    return f"{number}." if format == _FULL_STOP else str(number)


def _ideographs(number: int) -> str:
    digits = "〇一二三四五六七八九"
    tens, units = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else digits[tens] + "十"
    return head + (digits[units] if units else "")
