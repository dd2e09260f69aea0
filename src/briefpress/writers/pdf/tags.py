"""The structure tree, mended where WeasyPrint's breaks PDF/UA-1 (ISO 14289-1); called before the file is written."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

import pydyf


def mend_tags(document: Any, pdf: pydyf.PDF, formulas: Container[str] = ()) -> None:
    """Mend list items, say what heads of tables head, and call a picture one of whose ``formulas`` describes it one."""
    for element in list(pdf.objects):
        match element.get("S") if isinstance(element, pydyf.Dictionary) else None:
            case "/LI":
                _label(element, pdf)
                _wrap(element, pdf)
            case "/TH":
                rows = _object(_object(element["P"], pdf)["P"], pdf)
                element["A"]["Scope"] = "/Column" if rows["S"] == "/THead" else "/Row"
            case "/Figure" if getattr(element.get("Alt"), "string", "") in formulas:
                element["S"] = "/Formula"


def _label(item: pydyf.Dictionary, pdf: pydyf.PDF) -> None:
    """Make a term the label of its definitions: without a bullet, only items of definition lists begin with a P."""
    kids = [_object(reference, pdf) for reference in item["K"]]
    if [kid["S"] for kid in kids] != ["/LBody"] or not kids[0]["K"]:
        return
    first = kids[0]["K"][0]
    if isinstance(first, bytes) and _object(first, pdf)["S"] == "/P":
        term = _object(kids[0]["K"].pop(0), pdf)
        term["S"], term["P"] = "/Lbl", item.reference
        item["K"].insert(0, first)


def _wrap(item: pydyf.Dictionary, pdf: pydyf.PDF) -> None:
    """Put what is inside a list item, but for its label, into one LBody (ISO 32000-1, 14.8.4.3.3).

    WeasyPrint leaves a paragraph in an item where it is, which veraPDF rejects (rule 7.2-20).
    """
    kids = {reference: _object(reference, pdf) for reference in item["K"]}
    labels = [reference for reference, kid in kids.items() if kid["S"] == "/Lbl"]
    others = [reference for reference, kid in kids.items() if kid["S"] not in ("/Lbl", "/LBody")]
    if not others:
        return
    body = pydyf.Dictionary(
        {"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(), "Pg": item["Pg"], "P": item.reference}
    )
    pdf.add_object(body)
    for reference, kid in kids.items():
        if reference in labels:
            continue
        moved = kid["K"] if kid["S"] == "/LBody" else [reference]
        for each in moved:
            _object(each, pdf)["P"] = body.reference
        body["K"].extend(moved)
    item["K"] = pydyf.Array([*labels, body.reference])


def _object(reference: bytes, pdf: pydyf.PDF) -> Any:
    return pdf.objects[int(reference.split()[0])]
