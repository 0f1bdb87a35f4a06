"""The numbers of the ranking, from ranking_parameters.csv: by name, or as a group that shares a prefix."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.core.atlas import Atlas


@dataclass(frozen=True)
class Parameters:
    """Values by name. A name that is asked for and is not in the table is an error, in a group it is nothing."""

    values: Mapping[str, float]
    _groups: dict[str, dict[str, float]] = field(default_factory=dict)
    """Groups that were asked for."""

    @staticmethod
    def build(atlas: Atlas) -> Parameters:
        """All rows of ranking_parameters.csv."""
        return Parameters(MappingProxyType({name: row.value for name, row in atlas.ranking_parameters.items()}))

    def __getitem__(self, name: str) -> float:
        return self.values[name]

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def group(self, prefix: str) -> Mapping[str, float]:
        """The values whose name begins with ``prefix``, by the rest of their name."""
        if prefix not in self._groups:
            found = {name.removeprefix(prefix): n for name, n in self.values.items() if name.startswith(prefix)}
            self._groups[prefix] = found
        return self._groups[prefix]

    def numbers(self, prefix: str) -> tuple[int, ...]:
        """The values of a group as whole numbers."""
        return tuple(int(value) for value in self.group(prefix).values())
