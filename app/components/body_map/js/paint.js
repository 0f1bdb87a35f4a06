/* Painting marks on a figure, and the reach of a source. */
const INNER_BORDER = 6;

/** Bring one place of a figure in step with its feelings: state, name and paint. */
function paintPlace(figure, place) {
  const part = figure.places.get(place);
  if (!part) return;
  const feelings = figure.map.marks.feelings(place);
  part.node.setAttribute("aria-checked", feelings.length ? "true" : "false");
  part.node.dataset.feelings = feelings.join(" ");
  part.node.setAttribute("aria-label", figure.map.fullName(place));
  part.painted?.remove();
  part.painted = feelings.length ? markNode(figure, part, feelings) : null;
  if (part.painted) figure.layers.marks.append(part.painted);
  const gate = part.gated && figure.gates.find((one) => one.parts.includes(part));
  if (gate) figure.nameGate(gate);
}

/** Fill and pattern of the latest feeling; each earlier one keeps its pattern in an inner border. */
function markNode(figure, part, feelings) {
  const latest = feelings[feelings.length - 1];
  const node = svg("g", { class: `mark is-${latest}`, "data-mark": part.place });
  node.append(svg("path", { d: part.d, class: `mark-fill is-${latest}` }));
  node.append(svg("path", { d: part.d, class: "mark-pattern", fill: figure.patterns.url(latest) }));
  if (feelings.length > 1) node.append(innerBorders(figure, part, feelings.slice(0, -1)));
  return node;
}

function innerBorders(figure, part, earlier) {
  const id = freshId("place");
  const group = svg("g", { "clip-path": `url(#${id})`, class: "mark-borders" });
  group.append(svg("clipPath", { id }, svg("path", { d: part.d })));
  const reach = part.r / figure.unitsPerPx;
  const width = Math.min(INNER_BORDER, (reach * 0.9) / (earlier.length + 1));
  earlier.forEach((feeling, at) => {
    const style = `--border:${(2 * width * (earlier.length - at)).toFixed(2)}`;
    group.append(svg("path", { d: part.d, class: "mark-border is-ground", style }));
    group.append(svg("path", { d: part.d, class: `mark-border is-${feeling}`, style }));
    group.append(svg("path", { d: part.d, class: "mark-border", style, stroke: figure.patterns.url(feeling) }));
  });
  return group;
}

/** Hatch what a source reaches: core surely, may sometimes. The grounds cover the edges between neighbours. */
function paintReach(figure, places) {
  const reached = [];
  for (const part of figure.places.values()) {
    const how = places[part.place];
    if (part.node.dataset.reach !== (how ?? "")) part.node.dataset.reach = how ?? "";
    if (how === "core" || how === "may") reached.push([part.d, how]);
  }
  const layer = (paint) => reached.map(([d, how]) => svg("path", { d, ...paint(how) }));
  figure.layers.reach.replaceChildren(
    ...layer(() => ({ class: "reach-edge" })),
    ...layer(() => ({ class: "reach-ground" })),
    ...layer((how) => ({ class: `reach-fill is-${how}`, fill: figure.patterns.url(how) })),
  );
}

const LABEL_ROOM = 6.5;
const MIDLINE_ROOM = 20;

/** The dermatomes of a figure: areas in the colours of their levels, seams, and the names where there is room. */
function paintLevels(figure, lit) {
  if (!figure.layers.levels.childElementCount) drawLevels(figure);
  for (const node of figure.layers.levels.querySelectorAll("[data-level]")) {
    node.classList.toggle("is-lit", lit.has(node.dataset.level));
  }
  const front = [...figure.layers.levels.querySelectorAll(".level-area.is-lit")];
  figure.layers.levels.append(...front);
  for (const node of figure.labels.querySelectorAll("[data-level]")) {
    node.classList.toggle("is-lit", lit.has(node.dataset.level));
  }
}

function drawLevels(figure) {
  const { levels, labels } = { levels: figure.layers.levels, labels: figure.labels };
  const areas = [];
  const lines = [];
  const named = [];
  for (const [level, side, d, x, y, r] of figure.drawing.levels) {
    const { family, fill: colour } = figure.map.levels.get(level) ?? {};
    if (!colour) continue;
    const area = svg("path", { d, class: "level-area", fill: colour });
    Object.assign(area.dataset, { level, side: figure.sideOf(side) });
    areas.push(area);
    if (family === "face") lines.push(svg("path", { d, fill: figure.patterns.url("face") }));
    named.push([level, side, [x, y], r, area]);
  }
  levels.append(...areas, ...lines);
  for (const row of named) {
    const at = labelSpot(figure, ...row);
    if (at) labels.append(levelName(row[0], at));
  }
}

/** Where the name of a level stands; one name on the midline where left and right would crowd; null without room. */
function labelSpot(figure, level, side, [x, y], r, area) {
  const { axis } = figure.drawing;
  if (r / figure.unitsPerPx < LABEL_ROOM) return null;
  const onAxis = axis !== null && area.isPointInFill(new DOMPoint(axis + Math.sign(x - axis), y));
  if (onAxis && Math.abs(x - axis) / figure.unitsPerPx < MIDLINE_ROOM) return side === "left" ? [axis, y] : null;
  return figure.seen([x, y]);
}

function levelName(level, [x, y]) {
  const label = svg("text", { x, y, class: "level-name", "data-level": level });
  label.textContent = level;
  return label;
}
