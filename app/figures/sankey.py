"""The flow from skin to brain as a Plotly Sankey: gold where all marks share the way, quiet elsewhere."""

from __future__ import annotations

from textwrap import wrap

import plotly.graph_objects as go

from app.figures.flow import Flow, Node
from app.figures.tokens import BASE, LEVEL_FILL, TYPE, Theme

ROW = 34
LABEL_LETTERS = 24
"""Letters of a line: a label ends before the next box begins, on every page that shows the figure."""
SMALLEST = 260


def _rgba(colour: str, part: float) -> str:
    red, green, blue = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
    return f"rgba({red},{green},{blue},{part})"


def _node_colour(node: Node, made: Flow, theme: Theme) -> str:
    tokens = BASE[theme]
    if node.key in made.shared:
        return tokens["nerve"]
    if node.stage == "root":
        return LEVEL_FILL.get(node.key.split(":")[0], tokens["cordquiet"])
    return tokens["cordquiet"]


def _link_colour(start: Node, end: Node, made: Flow, theme: Theme) -> str:
    gold = start.key in made.shared
    return _rgba(BASE[theme]["nerve" if gold else "control"], 0.75 if gold else 0.22)


def sankey(made: Flow, theme: Theme) -> go.Figure:
    """Draw a flow; colours are the tokens of the theme."""
    place = {node: k for k, node in enumerate(made.nodes)}
    tokens = BASE[theme]
    figure = go.Figure(
        go.Sankey(
            arrangement="snap",
            node={
                "label": ["<br>".join(wrap(node.label, LABEL_LETTERS)) for node in made.nodes],
                "color": [_node_colour(node, made, theme) for node in made.nodes],
                "line": {"color": tokens["nerve-case"], "width": 0.8},
                "pad": 14,
                "thickness": 14,
                "hovertemplate": "%{label}<extra></extra>",
            },
            link={
                "source": [place[start] for start, _ in made.links],
                "target": [place[end] for _, end in made.links],
                "value": list(made.links.values()),
                "color": [_link_colour(start, end, made, theme) for start, end in made.links],
                "hovertemplate": "%{source.label} → %{target.label}<extra></extra>",
            },
        )
    )
    rows = max((sum(node.stage == stage for node in made.nodes) for stage in ("skin", "nerve", "root")), default=1)
    figure.update_layout(
        height=max(SMALLEST, ROW * rows + 40),
        margin={"l": 4, "r": 4, "t": 8, "b": 8},
        paper_bgcolor="rgba(0,0,0,0)",
        font={"family": "Source Sans, sans-serif", "size": TYPE["caption"][0], "color": tokens["ink"]},
    )
    return figure
