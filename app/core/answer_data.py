"""Answers as plain data, for programs: JSON objects and rows of CSV. Ids only, no prose but errors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.core.atlas import Atlas
from app.core.result import Answer, Candidate, Shared

CSV_OUT = ("id", "answer", "sites", "fits", "together", "shared", "levels", "urgency", "flags", "ask", "error")


@dataclass(frozen=True)
class Writer:
    """Writes answers with the ids of an atlas; a node of the graph is named by the site that is nothing but it."""

    sites: Mapping[str, str]

    @staticmethod
    def of(atlas: Atlas) -> Writer:
        """Sites by the one node that they interrupt, where no other site interrupts that node alone."""
        nodes: dict[str, set[str]] = {}
        for edge in atlas.pathway:
            if edge.relation == "cuts":
                nodes.setdefault(edge.source_id, set()).add(edge.target_id)
        single = [(next(iter(cut)), site) for site, cut in nodes.items() if len(cut) == 1]
        counts = Counter(node for node, _ in single)
        return Writer({node: site for node, site in single if counts[node] == 1})

    def shared(self, shared: Shared) -> list[str]:
        """What the marks share as ``id:side``: sites, else nodes; of the cord its segments alone."""
        names = (f"{step.level}_segment" if shared.kind == "cord" else step.node for step in shared.nodes)
        found = (f"{self.sites.get(n, n)}:{step.side}" for n, step in zip(names, shared.nodes, strict=True))
        return list(dict.fromkeys(found))


def answer_object(name: object, answer: Answer, writer: Writer) -> dict[str, object]:
    """An answer as a JSON object; ids are those of the tables, ``side`` is the side of the lesion."""
    return {
        "id": name,
        "answer": answer.verdict,
        "sites": [_site(candidate) for candidate in answer.sites],
        "together": [{"sites": [{"site": one.site, "side": one.side} for one in pair.sites]} for pair in answer.pairs],
        "shared": writer.shared(answer.shared),
        "levels": list(answer.shared.levels or [share.level for share in answer.levels if share.role == "primary"]),
        "urgency": {
            "level": answer.urgency.level,
            "flags": list(answer.urgency.flags),
            "ask": list(answer.urgency.ask),
        },
    }


def _site(candidate: Candidate) -> dict[str, object]:
    return {
        "site": candidate.site,
        "side": candidate.side,
        "at": candidate.at,
        "fit": round(candidate.fit, 4),
        "explains": [str(place) for place in candidate.explains],
        "leaves": [str(place) for place in candidate.leaves],
        "would_also": [str(place) for place in candidate.would_also],
        "causes": list(candidate.causes),
    }


def answer_row(found: Mapping[str, Any]) -> dict[str, str]:
    """An answer object (or the object of an error) as a row of CSV_OUT; lists with ``|`` between."""
    if "error" in found:
        return {"id": str(found["id"] or ""), "error": str(found["error"])}
    together = ["+".join(f"{one['site']}:{one['side']}" for one in pair["sites"]) for pair in found["together"]]
    lists = {
        "sites": [":".join(filter(None, (site["site"], site["side"], site["at"]))) for site in found["sites"]],
        "fits": [str(site["fit"]) for site in found["sites"]],
        "together": together,
        "shared": found["shared"],
        "levels": found["levels"],
        "flags": found["urgency"]["flags"],
        "ask": found["urgency"]["ask"],
    }
    cells = {name: "|".join(items) for name, items in lists.items()}
    return {"id": str(found["id"]), "answer": found["answer"], "urgency": found["urgency"]["level"], **cells}
