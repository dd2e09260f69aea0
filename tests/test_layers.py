"""What each package may import of ours: an article goes from readers to passes to writers, and never back."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "briefpress"
#: The packages that a package may not import from.
FORBIDDEN = {
    "readers": ("passes", "writers", "theme", "batch", "cli", "pipeline"),
    "passes": ("readers", "writers", "theme", "batch", "cli", "pipeline"),
    "writers": ("readers", "passes", "batch", "cli", "pipeline"),
    "citing": ("readers", "passes", "writers", "theme"),
    "styles": ("readers", "passes", "writers", "theme"),
    "extract": ("readers", "passes", "writers", "theme"),
    "pictures": ("readers", "passes", "writers", "theme"),
    "walk": ("readers", "passes", "writers", "theme"),
    "batch": ("cli",),
}
#: A Word file marks most languages by accident: those of the words decide, which the pass of languages guesses.
EXCEPTIONS = {
    ("readers/docx/__init__.py", "passes.language"),
    ("readers/docx/languages.py", "passes.language"),
}


def imports(path: Path) -> Iterator[str]:
    """The modules of ours that a module imports, by their names below the package."""
    package = path.relative_to(SOURCE).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            parts = (*package[: len(package) - node.level + 1], *(node.module or "").split("."))
            module = ".".join(filter(None, parts))
            yield from [module] if node.module else [f"{module}.{name.name}".lstrip(".") for name in node.names]


def is_in(module: str, package: str) -> bool:
    return f"{module}.".startswith(f"{package}.")


@pytest.mark.parametrize("package", FORBIDDEN)
def test_no_package_imports_what_comes_after_it(package: str) -> None:
    found = {
        (str(path.relative_to(SOURCE)), module)
        for path in (SOURCE / package).rglob("*.py")
        for module in imports(path)
        if any(is_in(module, forbidden) for forbidden in FORBIDDEN[package])
    }
    assert found == {(path, module) for path, module in EXCEPTIONS if path.startswith(f"{package}/")}


def test_what_knows_weasyprint_and_what_knows_tags_know_nothing_of_each_other() -> None:
    pdf = SOURCE / "writers" / "pdf"
    for package, other in (("private", "tags"), ("tags", "private")):
        modules = {module for path in (pdf / package).glob("*.py") for module in imports(path)}
        assert modules
        assert [module for module in modules if is_in(module, f"writers.pdf.{other}")] == []


def test_private_parts_know_types_of_ours_alone() -> None:
    private = "writers.pdf.private"
    modules = {module for path in (SOURCE / "writers/pdf/private").glob("*.py") for module in imports(path)}
    ours = {module for module in modules if not is_in(module, private)}
    assert ours == {"pictures", "pictures.encoding", "writers.printed", "writers.pdf.content"}
