/* The ways that the messages take: dark case, gold core, a glow over the shared stretch, the brain on top. */
const BRAIN = {
  halves:
    "M-1 -21C-13 -24 -29 -17 -31 -3C-33 9 -26 19 -15 20C-9 21 -4 18 -1 14Z" +
    "M1 -21C13 -24 29 -17 31 -3C33 9 26 19 15 20C9 21 4 18 1 14Z",
  folds:
    "M-8 -17C-12 -11 -6 -7 -11 -2C-15 3 -8 7 -12 14M-19 -14C-24 -8 -17 -4 -22 1C-26 6 -19 9 -21 15" +
    "M8 -17C12 -11 6 -7 11 -2C15 3 8 7 12 14M19 -14C24 -8 17 -4 22 1C26 6 19 9 21 15",
};
const ORDER = ["limb", "root", "cauda", "cord", "brain"];

/** A blur with its box in user units: a straight upright stroke has no width of its own, and would lose its glow. */
function blur(deviation, box) {
  const filter = svg("filter", { id: freshId("glow"), filterUnits: "userSpaceOnUse", ...box });
  filter.append(svg("feGaussianBlur", { stdDeviation: deviation }));
  return filter;
}

function glow(d, box, wide = [46, 9], narrow = [17, 3.2]) {
  const outer = blur(wide[1], box);
  const inner = blur(narrow[1], box);
  const group = svg("g", { class: "glow" }, svg("defs", {}, outer, inner));
  group.append(
    svg("path", { d, class: "glow-wide", "stroke-width": wide[0], filter: `url(#${outer.id})` }),
    svg("path", { d, class: "glow-near", "stroke-width": narrow[0], filter: `url(#${inner.id})` }),
  );
  return group;
}

function brain(d, figure) {
  const at = /^M\s*(-?[\d.]+)[ ,]+(-?[\d.]+)/.exec(d);
  if (!at) return null;
  const size = figure.drawing.h / 1000;
  const group = svg("g", { class: "brain is-lit", transform: `translate(${at[1]} ${at[2]}) scale(${size})` });
  group.append(svg("path", { d: BRAIN.halves, class: "brain-half" }), svg("path", { d: BRAIN.folds, class: "brain-fold" }));
  return group;
}

/** The end of a way on the skin, where its path begins. */
function skinEnd(d) {
  const at = /^M\s*(-?[\d.]+)[ ,]+(-?[\d.]+)/.exec(d);
  return at ? svg("circle", { cx: at[1], cy: at[2], class: "route-end" }) : null;
}

/** Draw the ways on a figure. A way that was not there before is drawn once, from the skin to the brain. */
function paintRoutes(figure, routes, shared) {
  const layer = figure.layers.routes;
  const before = figure.drawnRoutes ?? new Set();
  figure.drawnRoutes = new Set(routes.map((route) => route.d));
  layer.replaceChildren();
  const glowsAnew = Boolean(shared) && shared !== figure.drawnShared;
  figure.drawnShared = shared;
  if (!routes.length) return;
  const { w, h } = figure.drawing;
  const box = { x: -w, y: -h * 0.3, width: 3 * w, height: 1.6 * h };
  const sorted = [...routes].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  const ways = sorted.filter((route) => route.kind !== "brain");
  if (shared) layer.append(glow(shared, box));
  if (glowsAnew) layer.firstElementChild.classList.add("is-fresh");
  for (const layerOf of ["case", "core"]) {
    for (const route of ways) {
      const state = before.has(route.d) ? "" : " is-fresh";
      layer.append(svg("path", { d: route.d, class: `route-${layerOf} is-${route.kind}${state}`, pathLength: 1 }));
    }
  }
  if (shared) {
    for (const part of ["case", "core", "hot"]) layer.append(svg("path", { d: shared, class: `shared-${part}` }));
  }
  const ends = ways.filter((route) => route.kind === "limb").map((route) => skinEnd(route.d));
  const heads = sorted.filter((route) => route.kind === "brain").map((route) => brain(route.d, figure));
  layer.append(...[...ends, ...heads].filter(Boolean));
}
