"""The structure tree, mended where WeasyPrint's breaks PDF/UA-1 (ISO 14289-1); called before the file is written."""

from __future__ import annotations

from typing import Any

import pydyf


def mend_tags(document: Any, pdf: pydyf.PDF) -> None:
    """Put what is inside a list item, but for its label, into one LBody (ISO 32000-1, 14.8.4.3.3).

    WeasyPrint leaves a paragraph in an item where it is, which veraPDF rejects (rule 7.2-20).
    """
    for item in list(pdf.objects):
        if isinstance(item, pydyf.Dictionary) and item.get("S") == "/LI":
            _wrap(item, pdf)


def _wrap(item: pydyf.Dictionary, pdf: pydyf.PDF) -> None:
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
