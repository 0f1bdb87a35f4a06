"""The nerves of nerves.csv as chains of stretches, from the far end in, by the edges `continues_to`."""

from __future__ import annotations

from app.core.atlas import Atlas


def nerve_chains(atlas: Atlas) -> dict[str, tuple[str, ...]]:
    """Nerve -> its stretches; a nerve without stretches is one node. In the order of nerves.csv."""
    chains, trunks = _chains(atlas), _trunks(atlas)
    named = {trunks.get(nerve, nerve): nerve for nerve in atlas.nerves}
    return {name: chains.get(name, (nerve,)) for name, nerve in named.items()}


def _trunks(atlas: Atlas) -> dict[str, str]:
    """Nerve of nerves.csv -> the chain that it names: ``median_proximal`` names ``median``."""
    return {e.source_id: e.target_id.partition("@")[0] for e in atlas.pathway if e.relation == "trunk_at"}


def _chains(atlas: Atlas) -> dict[str, tuple[str, ...]]:
    """The longest row of stretches of each trunk."""
    onward = {e.source_id: e.target_id for e in atlas.pathway if e.relation == "continues_to" and "@" in e.source_id}
    found: dict[str, tuple[str, ...]] = {}
    for start in sorted(set(onward) - set(onward.values())):
        chain = [start]
        while "@" in (after := onward.get(chain[-1], "")):
            chain.append(after)
        for trunk in dict.fromkeys(node.partition("@")[0] for node in chain):
            own = tuple(node for node in chain if node.partition("@")[0] == trunk)
            found[trunk] = max(own, found.get(trunk, ()), key=len)
    return found
