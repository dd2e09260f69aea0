"""The only traversals of a document (map_*, query, plain): through title, summary and notes too."""

from __future__ import annotations

from .maps import (
    BlocksMap as BlocksMap,
    InlinesMap as InlinesMap,
    LeafMap as LeafMap,
    blocks_in as blocks_in,
    blocks_inlines as blocks_inlines,
    blocks_leaves as blocks_leaves,
    blocks_runs as blocks_runs,
    inlines_in as inlines_in,
    leaves_in as leaves_in,
    map_blocks as map_blocks,
    map_inlines as map_inlines,
    map_leaves as map_leaves,
    map_runs as map_runs,
    parted_in as parted_in,
)
from .queries import Place as Place, located as located, plain as plain, query as query, slice_inlines as slice_inlines
