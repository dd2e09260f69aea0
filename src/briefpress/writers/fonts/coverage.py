"""Which family has a character: asked of fontconfig, so that the answer is what the layout engine will find."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable
from ctypes import POINTER, byref, c_char_p, c_int, c_uint32, c_void_p
from functools import cache

from .fontconfig import our_fonts

#: What the library is called on Linux, macOS and Windows.
LIBRARIES = ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll")
#: The functions that are called, with what they return and take (fontconfig's reference).
FUNCTIONS = {
    "FcInitLoadConfigAndFonts": (c_void_p,),
    "FcPatternCreate": (c_void_p,),
    "FcObjectSetCreate": (c_void_p,),
    "FcObjectSetAdd": (c_int, c_void_p, c_char_p),
    "FcFontList": (c_void_p, c_void_p, c_void_p, c_void_p),
    "FcPatternGetString": (c_int, c_void_p, c_char_p, c_int, POINTER(c_char_p)),
    "FcPatternGetCharSet": (c_int, c_void_p, c_char_p, c_int, POINTER(c_void_p)),
    "FcCharSetHasChar": (c_int, c_void_p, c_uint32),
}


class _FontSet(ctypes.Structure):
    _fields_ = (("nfont", c_int), ("sfont", c_int), ("fonts", POINTER(c_void_p)))


class Coverage:
    """The families that are here, ours and the system's, each with the characters it has."""

    def __init__(self) -> None:
        self.library = _library()
        listed = _listed(self.library)
        self.charsets: dict[str, list[int]] = {}
        self.files: dict[str, list[str]] = {}
        for pattern in listed.fonts[: listed.nfont]:
            name, file, charset = c_char_p(), c_char_p(), c_void_p()
            self.library.FcPatternGetString(pattern, b"file", 0, byref(file))
            self.library.FcPatternGetCharSet(pattern, b"charset", 0, byref(charset))
            at = 0
            while charset.value and not self.library.FcPatternGetString(pattern, b"family", at, byref(name)):
                family = (name.value or b"").decode("utf-8", "replace")
                self.charsets.setdefault(family, []).append(charset.value)
                self.files.setdefault(family, []).append(os.fsdecode(file.value or b""))
                at += 1

    def has(self, family: str, character: str) -> bool:
        """Whether a family has a character, in any of its faces."""
        charsets = self.charsets.get(family, ())
        return any(self.library.FcCharSetHasChar(charset, ord(character)) for charset in charsets)

    def first(self, families: Iterable[str], character: str) -> str:
        """The first of the families that has a character; empty where none has."""
        return next((family for family in families if self.has(family, character)), "")


@cache
def coverage() -> Coverage:
    """What the fonts of this process have; fontconfig is asked once."""
    return Coverage()


def _library() -> ctypes.CDLL:
    for name in LIBRARIES:
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        for function, (result, *arguments) in FUNCTIONS.items():
            getattr(library, function).restype = result
            getattr(library, function).argtypes = arguments
        return library
    raise OSError(f"none of {', '.join(LIBRARIES)} can be loaded")


def _listed(library: ctypes.CDLL) -> _FontSet:
    """Every font of our configuration; what they point at is kept as long as the process lives."""
    with our_fonts():
        configuration = library.FcInitLoadConfigAndFonts()
    objects = library.FcObjectSetCreate()
    for name in (b"family", b"charset", b"file"):
        library.FcObjectSetAdd(objects, name)
    found = library.FcFontList(configuration, library.FcPatternCreate(), objects)
    return ctypes.cast(found, POINTER(_FontSet)).contents
