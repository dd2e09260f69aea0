"""Real clients and validators, which open what briefpress writes as its readers will; without one, its tests skip."""

from __future__ import annotations

import atexit
import importlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from ctypes import create_string_buffer
from functools import cache
from importlib import metadata
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn

import pytest

import verapdf

#: What a skip's reason begins with; the run's closing summary finds the skips by it.
NOT_INSTALLED = "client not installed: "
#: Where `make test` has npm put the Open XML SDK's validator.
SDK_VALIDATORS = Path(sys.prefix, "ooxml-validator", "node_modules", "@xarsh")
#: .NET asks for a library of languages, which not every machine has and no message in English needs.
WITHOUT_ICU = {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
MACOS_SOFFICE = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
#: The distributions that have a say in the bytes of an export, each as ``name==version``.
CONSTRAINTS = Path(__file__).resolve().parent.parent / ".ci" / "constraints.txt"


# --- what is there ---------------------------------------------------------------------------


def missing(client: str) -> NoReturn:
    """End the test for want of ``client``: a skip on a desk, a failure where ``CI=true`` promises all of them."""
    reason = f"{NOT_INSTALLED}{client}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def skips_by_client(skips: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Of ``(test, reason)`` pairs, the tests that each missing client cost."""
    tests: dict[str, list[str]] = {}
    for test, reason in skips:
        _, found, client = reason.partition(NOT_INSTALLED)
        if found:
            tests.setdefault(client, []).append(test)
    return tests


def _program(client: str, *names: str) -> str:
    for name in names:
        if path := shutil.which(name):
            return path
    missing(client)


def _module(client: str, name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        missing(client)


def _output(*command: str | Path, timeout: float = 60, env: Mapping[str, str] = MappingProxyType({})) -> str:
    """What the command prints; CalledProcessError with its complaints, or TimeoutExpired and nothing left running."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, **env},
        start_new_session=True,
    )
    try:
        output, complaints = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        # LibreOffice is a script that starts a starter that starts the program.
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, output, complaints)
    return output


# --- readers of DOCX -------------------------------------------------------------------------


def soffice_to_pdf(docx: Path, out_dir: Path) -> Path:
    """The PDF that LibreOffice Writer makes of ``docx``, written into ``out_dir``."""
    return soffice_convert(docx, "pdf", out_dir)


def soffice_convert(file: Path, format: str, out_dir: Path) -> Path:
    """What LibreOffice Writer makes of a file in another format, by its suffix, written into ``out_dir``."""
    soffice = _program("LibreOffice Writer", "soffice", MACOS_SOFFICE)
    profile = f"-env:UserInstallation={_soffice_profile().as_uri()}"
    made = out_dir / f"{file.stem}.{format}"
    made.unlink(missing_ok=True)
    said = _output(soffice, profile, "--headless", "--convert-to", format, "--outdir", out_dir, file, timeout=180)
    # It says so and exits with 0 where it cannot open a file.
    assert made.is_file(), f"LibreOffice made no {format.upper()} of {file}: {said}"
    return made


@cache
def _soffice_profile() -> Path:
    """A profile of the tests' own, for the user's may be in use; one for all, for a new one takes seconds to make."""
    profile = Path(tempfile.mkdtemp(prefix="soffice-profile-"))
    atexit.register(shutil.rmtree, profile, ignore_errors=True)
    return profile


def pandoc_json(docx: Path) -> dict[str, Any]:
    """The document as pandoc's reader sees it, in pandoc's own JSON."""
    pandoc = _module("pandoc", "pypandoc").get_pandoc_path()
    document: dict[str, Any] = json.loads(_output(pandoc, "--from=docx", "--to=json", docx))
    return document


def pandoc_convert(source: Path, made: Path, *options: str) -> None:
    """What pandoc makes of a file, in the format of the other one's suffix."""
    _output(_module("pandoc", "pypandoc").get_pandoc_path(), source, f"--output={made}", *options)


def pandoc_footnotes(docx: Path) -> list[str]:
    """The text of each note, in the order of their calls, as pandoc's reader sees them."""
    return ["".join(_pandoc_text(note["c"])).strip() for note in _pandoc_nodes(pandoc_json(docx), "Note")]


def _pandoc_nodes(node: Any, kind: str) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if node.get("t") == kind:
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from _pandoc_nodes(child, kind)


def _pandoc_text(node: Any) -> Iterator[str]:
    match node:
        case {"t": "Str", "c": str(text)} | {"t": "Code" | "Math", "c": [_, str(text)]}:
            yield text
        case {"t": "Space" | "SoftBreak" | "LineBreak"}:
            yield " "
        case {"t": "Para" | "Plain", "c": content}:
            yield from _pandoc_text(content)
            yield "\n"
        case {"c": content}:
            yield from _pandoc_text(content)
        case list():
            for child in node:
                yield from _pandoc_text(child)


def mammoth_html(docx: Path) -> str:
    """The document as mammoth turns it into HTML."""
    mammoth = _module("mammoth", "mammoth")
    with docx.open("rb") as file:
        html: str = mammoth.convert_to_html(file).value
    return html


# --- validators of DOCX ----------------------------------------------------------------------


def ooxml_sdk_errors(docx: Path) -> list[str]:
    """What Microsoft's Open XML SDK finds wrong, one line each."""
    validator = next(SDK_VALIDATORS.glob("ooxml-validator-*/ooxml-validator"), None)
    if validator is None:
        missing("Open XML SDK")
    # The program inside npm's package: it needs no Node.js, and exits with 0 whatever it finds.
    report = json.loads(_output(validator, docx, env=WITHOUT_ICU))
    errors = [f"{error['path']} {error['xPath']}: {error['description']}" for error in report["errors"]]
    assert report["ok"] == (not errors)
    return errors


def openxml_audit_errors(docx: Path) -> list[str]:
    """What openxml-audit finds wrong, among it what makes Word offer to repair the file; one line each."""
    return [str(error) for error in _openxml_auditor().validate(docx).errors]


@cache
def _openxml_auditor() -> Any:
    audit = _module("openxml-audit", "openxml_audit")
    return audit.OpenXmlValidator(file_format=audit.FileFormat.MICROSOFT_365, max_errors=0)


# --- readers and validators of PDF -----------------------------------------------------------


def pdf_text(pdf: Path, *, drawn: bool = False) -> str:
    """The text in reading order, or as it is ``drawn``, as poppler extracts it; pages end with a form feed."""
    order = ["-raw"] if drawn else []
    return _output(_program("poppler", "pdftotext"), "-enc", "UTF-8", *order, pdf, "-")


def pdf_structure(pdf: Path) -> str:
    """The structure tree with its text, as poppler reads it: an element or a quoted text a line."""
    return _output(_program("poppler", "pdfinfo"), "-enc", "UTF-8", "-struct-text", pdf)


def pdf_pages_png(pdf: Path, out_dir: Path, *, dpi: int = 72) -> list[Path]:
    """A picture of each page, in order, as poppler draws it."""
    _output(_program("poppler", "pdftoppm"), "-png", "-r", str(dpi), pdf, out_dir / pdf.stem)
    return sorted(out_dir.glob(f"{pdf.stem}-*.png"), key=lambda page: int(re.findall(r"\d+", page.stem)[-1]))


def pdf_tags(pdf: Path) -> list[tuple[str, str]]:
    """The elements of the tag tree of each page, as PDFium sees them: their types and their alternative texts."""
    pdfium = _module("PDFium", "pypdfium2")
    with pdfium.PdfDocument(pdf) as document:
        trees = [pdfium.raw.FPDF_StructTree_GetForPage(page.raw) for page in document]
        return [
            element
            for tree in trees
            for index in range(pdfium.raw.FPDF_StructTree_CountChildren(tree))
            for element in _pdf_tags(pdfium.raw, pdfium.raw.FPDF_StructTree_GetChildAtIndex(tree, index))
        ]


def _pdf_tags(raw: Any, element: Any) -> Iterator[tuple[str, str]]:
    alternative = _pdf_string(raw.FPDF_StructElement_GetAltText, element)
    yield _pdf_string(raw.FPDF_StructElement_GetType, element), alternative
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        if child := raw.FPDF_StructElement_GetChildAtIndex(element, index):
            yield from _pdf_tags(raw, child)


def _pdf_string(get: Any, element: Any) -> str:
    buffer = create_string_buffer(get(element, None, 0))
    get(element, buffer, len(buffer))
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def verapdf_failures(pdf: Path, flavour: str) -> dict[str, list[str]]:
    """What the PDF breaks of ``flavour`` (``ua1``, ``3a``, …): by rule, its messages; nothing where it conforms."""
    if not verapdf.installed():
        missing("veraPDF")
    return verapdf.failures(pdf, flavour)


# --- what decides an export's bytes ----------------------------------------------------------


def engine_versions() -> dict[str, str]:
    """The versions of all that has a say in an export's bytes: the same versions, the same bytes."""
    from weasyprint.text import ffi

    subset = "" if ffi.harfbuzz_subset else " without its subsetter"
    engines = re.findall(r"(?m)^([\w-]+)==", CONSTRAINTS.read_text(encoding="utf-8"))
    return {name: metadata.version(name) for name in engines} | {
        "harfbuzz": _harfbuzz_version(ffi.harfbuzz) + subset,
        "pango": _pango_version(ffi.pango),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }


def _pango_version(pango: Any) -> str:
    """Unpacked from the one number in which Pango tells it: 15012 is 1.50.12."""
    number: int = pango.pango_version()
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _harfbuzz_version(harfbuzz: Any) -> str:
    """Found by asking, part by part: WeasyPrint binds only the question whether it is at least so new."""
    version = [0, 0, 0]
    for part in range(3):
        at_least = (harfbuzz.hb_version_atleast(*version[:part], number, *(0, 0)[part:]) for number in count(1))
        version[part] = next(number for number, reached in enumerate(at_least) if not reached)
    return ".".join(map(str, version))
