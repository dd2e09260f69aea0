"""The signs of formulas as TeX has them: data for the reading of Word's formulas."""

from __future__ import annotations

import unicodedata

#: Functions that TeX sets upright by a command of their name.
FUNCTIONS = frozenset((
    "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "log", "ln", "lg",
    "exp", "lim", "max", "min", "sup", "inf", "det", "dim", "ker", "gcd", "arg", "deg", "hom", "Pr", "limsup", "liminf",
))  # fmt: skip
#: Signs that stand before what they gather.
OPERATORS = {
    "∑": "\\sum", "∏": "\\prod", "∐": "\\coprod", "∫": "\\int", "∬": "\\iint", "∭": "\\iiint", "∮": "\\oint",
    "⋃": "\\bigcup", "⋂": "\\bigcap", "⋁": "\\bigvee", "⋀": "\\bigwedge",
}  # fmt: skip
#: Combining characters over a letter.
ACCENTS = {
    "\u0302": "\\hat", "\u0303": "\\tilde", "\u0304": "\\bar", "\u0305": "\\bar", "\u0307": "\\dot", "\u0308": "\\ddot",
    "\u030c": "\\check", "\u0301": "\\acute", "\u0300": "\\grave", "\u0306": "\\breve", "\u20d7": "\\vec",
    "\u2192": "\\vec", "^": "\\hat", "~": "\\tilde", "¯": "\\bar", "ˉ": "\\bar",
}  # fmt: skip
_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "varepsilon", "ϵ": "epsilon", "ζ": "zeta", "η": "eta",
    "θ": "theta", "ϑ": "vartheta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi",
    "π": "pi", "ϖ": "varpi", "ρ": "rho", "σ": "sigma", "ς": "varsigma", "τ": "tau", "υ": "upsilon", "φ": "varphi",
    "ϕ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda",
    "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma", "Υ": "Upsilon", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega",
}  # fmt: skip
_OTHERS = {
    "×": "times", "÷": "div", "±": "pm", "∓": "mp", "⋅": "cdot", "∙": "bullet", "∗": "ast", "∘": "circ", "≤": "leq",
    "≥": "geq", "≠": "neq", "≈": "approx", "≡": "equiv", "∼": "sim", "≅": "cong", "∝": "propto", "∞": "infty",
    "∂": "partial", "∇": "nabla", "∈": "in", "∉": "notin", "∋": "ni", "⊂": "subset", "⊃": "supset", "⊆": "subseteq",
    "⊇": "supseteq", "∪": "cup", "∩": "cap", "∅": "emptyset", "∀": "forall", "∃": "exists", "¬": "neg", "∧": "wedge",
    "∨": "vee", "→": "to", "←": "leftarrow", "↔": "leftrightarrow", "⇒": "Rightarrow", "⇐": "Leftarrow",
    "⇔": "Leftrightarrow", "↦": "mapsto", "…": "ldots", "⋯": "cdots", "⋮": "vdots", "⋱": "ddots", "∠": "angle",
    "⊥": "perp", "∥": "parallel", "ℏ": "hbar", "ℓ": "ell", "ℜ": "Re", "ℑ": "Im", "ℵ": "aleph", "≪": "ll", "≫": "gg",
    "⊕": "oplus", "⊗": "otimes", "†": "dagger", "‡": "ddagger", "⟨": "langle", "⟩": "rangle",
}  # fmt: skip
#: Characters by their command.
SIGNS = {
    **{sign: f"\\{name}" for sign, name in {**_GREEK, **_OTHERS}.items()},
    **OPERATORS,
    "−": "-",
    "\u2061": "",
    "\u2062": "",
    "\u00a0": "~",
    "ℝ": "\\mathbb{R}",
    "ℕ": "\\mathbb{N}",
    "ℤ": "\\mathbb{Z}",
    "ℚ": "\\mathbb{Q}",
    "ℂ": "\\mathbb{C}",
}
_SPECIAL = {"\\": "\\backslash ", "{": "\\{", "}": "\\}", "%": "\\%", "#": "\\#", "$": "\\$", "_": "\\_", "&": "\\&"}


def escaped(text: str) -> str:
    """A text with the characters that mean something to TeX written so that they do not; mathematical letters plain."""
    return "".join(_SPECIAL.get(c, unicodedata.normalize("NFKC", c) if "𝐀" <= c <= "𝟿" else c) for c in text)
