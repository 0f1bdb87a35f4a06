"""What every visitor shares: tables, engine, drawings and constants of the figures. Frozen, read once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

import streamlit as st

from app.components.answer import PanelConstant, build_panel_constant
from app.components.body_figure.constant import build_figure_constant
from app.components.body_map.constant import build_constant
from app.core import tables
from app.core.atlas import Atlas
from app.core.causes import CausePlaces
from app.core.engine import Engine
from app.core.what_if import Pictures
from app.core.wording import Words
from app.figures.drawings import Drawings, load_drawings

ROOT = Path(__file__).resolve().parents[2]
DATA, DRAWINGS = ROOT / "data", ROOT / "assets" / "bodymap"


@st.cache_resource(show_spinner=False)
def _tables() -> tuple[Atlas | None, tuple[tables.Problem, ...]]:
    return tables.read(DATA)


def table_problems() -> tuple[str, ...]:
    """All faults of all tables, one line each; empty when the tables are good."""
    return tuple(map(str, _tables()[1]))


def atlas() -> Atlas:
    """The tables. Only called when ``table_problems`` is empty."""
    return cast(Atlas, _tables()[0])


@st.cache_resource(show_spinner=False)
def engine() -> Engine:
    """The reasoning core over the tables."""
    return Engine.build(atlas())


@st.cache_resource(show_spinner=False)
def drawings() -> Drawings:
    """The drawings of the body."""
    return load_drawings(DRAWINGS)


@st.cache_resource(show_spinner=False)
def map_constant(words: Words) -> Mapping[str, object]:
    """Everything the map needs that does not change while a person marks."""
    return build_constant(drawings(), atlas(), words)


@st.cache_resource(show_spinner=False)
def panel_constant(words: Words) -> PanelConstant:
    """Everything the panel of the answer needs that does not change while a person marks."""
    return build_panel_constant(atlas(), words, engine().candidates.causes)


@st.cache_resource(show_spinner=False)
def figure_constant(words: Words) -> Mapping[str, object]:
    """Everything that a figure of the body needs and that does not change with what is filled in."""
    return build_figure_constant(drawings(), atlas(), words)


@st.cache_resource(show_spinner=False)
def pictures() -> Pictures:
    """What every lesion takes, by modality."""
    return Pictures.build(atlas())


@st.cache_resource(show_spinner=False)
def cause_places() -> CausePlaces:
    """Where every cause is felt."""
    return CausePlaces.build(engine())
