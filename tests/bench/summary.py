"""How near the box's sentences come to extracts made by hand, beside the first three sentences and plain TextRank.

    make bench                                # or: PYTHONPATH=tests python tests/bench/summary.py

The articles of ``tests/summaries`` were written for this, and their extracts by two people before any program was run.
Each method reads the article as briefpress does and has the same sentences; TextRank takes as many as the box has.
"""

from __future__ import annotations

from extracts import METHODS, Measured, means, measure
from rouge import MEASURES


def main() -> None:
    """Print the table."""
    measured = measure()
    print(f"{'':26}" + "".join(f"{method:^27}" for method in METHODS))
    print(f"{'F1':26}" + "".join(f"{measure:>9}" for _ in METHODS for measure in MEASURES))
    for name, scores in (*measured, Measured("mean", means(measured))):
        print(f"{name[:25]:26}" + "".join(f"{value:9.3f}" for each in scores for value in each))


if __name__ == "__main__":
    main()
