/* What Python lays over the body, checked: the browser draws nothing that is not of the expected form. */
const EMPTY = { rev: "", overlay: "plain", lit: [], routes: {}, shared: {}, spine: null, reach: null, peek: null, live: "" };

function readPayload(payload, levels) {
  if (!payload || typeof payload !== "object") return EMPTY;
  const lit = list(payload.lit).filter((row) => levels.has(row?.level));
  const routes = Object.fromEntries(
    Object.entries(payload.routes ?? {}).map(([view, rows]) => [view, list(rows).map(readRoute).filter(({ d }) => d)]),
  );
  const shared = Object.fromEntries(Object.entries(payload.shared ?? {}).map(([view, d]) => [view, safePath(d)]));
  return {
    rev: String(payload.rev ?? ""),
    overlay: OVERLAYS.includes(payload.overlay) ? payload.overlay : "plain",
    lit: lit.map(({ level, role }) => ({ level, role: role === "overlap" ? "overlap" : "primary" })),
    routes,
    shared,
    spine: payload.spine ?? null,
    reach: readReach(payload.reach),
    peek: payload.peek ?? null,
    live: String(payload.live ?? ""),
    push: payload.push ?? null,
  };
}

function list(value) {
  return Array.isArray(value) ? value : [];
}

function readRoute(row) {
  return { d: safePath(row?.d), kind: ORDER.includes(row?.kind) ? row.kind : "limb", id: String(row?.id ?? "") };
}

function readReach(reach) {
  if (!reach || typeof reach !== "object" || !reach.places) return null;
  return { title: String(reach.title ?? ""), places: reach.places };
}
