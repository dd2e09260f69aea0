"""Characters that are set without spaces between words: a line's end between two of them is nothing."""

from __future__ import annotations

import re

#: Han, kana, bopomofo and their punctuation: written without spaces between words (Hangul has them).
UNSPACED = re.compile("[\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
