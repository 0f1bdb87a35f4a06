/* The section of a level: strokes and captions as Python laid them out; on a narrow page numbers, and a list beside. */
const NARROW = 430;
const OBSERVERS = new WeakMap();
/** Room round the cropped drawing for its numbers, and the radius of those, in px. */
const CROP = { side: 14, ring: 8 };

function drawn({ strokes }) {
  return strokes.map(([d, kind, level]) => {
    const node = svg("path", { d: safePath(d), class: kind });
    if (level) node.style.setProperty("--own", `var(--cr-level-${level})`);
    return node;
  });
}

function written(captions) {
  return captions.map(([x, y, text, kind, anchor]) => {
    const node = svg("text", { x, y, class: kind, "text-anchor": anchor });
    node.textContent = text;
    return node;
  });
}

function framed({ width, height, spoken }, ...nodes) {
  const box = svg("svg", { viewBox: `0 0 ${Number(width)} ${Number(height)}`, role: "img", "aria-label": spoken }, ...nodes);
  box.style.maxWidth = `${Number(width)}px`;
  return box;
}

function wide(root, data) {
  root.replaceChildren(framed(data, ...drawn(data), ...written(data.captions)));
}

/** The drawing alone in its own size, a number at each thing that has a label, and the labels as a list. */
function narrow(root, data) {
  const lines = svg("g", {}, ...drawn({ strokes: data.strokes.filter(([, kind]) => !kind.startsWith("leader")) }));
  const names = written(data.captions.filter(([, , , kind]) => kind.startsWith("b")));
  const numbers = data.points.map(([x, y], at) => numbered(x, y, at + 1));
  const box = framed(data, lines, ...names, ...numbers);
  const rows = data.points.map(([, , title, text], at) => listed(at + 1, title, text));
  root.replaceChildren(box, html("ol", { class: "labels", "aria-hidden": "true" }, ...rows));
  const { x, width } = lines.getBBox();
  const room = width + 2 * CROP.side;
  box.setAttribute("viewBox", `${x - CROP.side} 0 ${room} ${Number(data.height)}`);
  box.style.maxWidth = `${room}px`;
}

function numbered(x, y, number) {
  const text = svg("text", { x, y: y + 4, class: "number", "text-anchor": "middle" });
  text.textContent = String(number);
  return svg("g", {}, svg("circle", { cx: x, cy: y, r: CROP.ring, class: "ring" }), text);
}

function listed(number, title, text) {
  const row = html("li", {}, html("span", { class: "count" }, String(number)), html("b", {}, title));
  if (text) row.append(html("span", { class: "more" }, text));
  return row;
}

function draw(root, data) {
  const small = root.clientWidth > 0 && root.clientWidth < NARROW;
  root.classList.toggle("is-narrow", small);
  (small ? narrow : wide)(root, data);
}

export default function section({ data, parentElement }) {
  const root = parentElement.querySelector(".section");
  OBSERVERS.get(root)?.disconnect();
  let before = null;
  const observer = new ResizeObserver(() => {
    const small = root.clientWidth < NARROW;
    if (small !== before) draw(root, data);
    before = small;
  });
  OBSERVERS.set(root, observer);
  draw(root, data);
  observer.observe(root);
  return () => observer.disconnect();
}
