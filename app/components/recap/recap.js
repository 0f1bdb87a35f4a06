/* Recap chips: a feeling and its places. Press shows them on the map, the cross takes them away. */
const SVG_NS = "http://www.w3.org/2000/svg";
const CHIPS = new WeakMap();
const SHOWN_FIRST = 4;
const CROSS = "M5 5l8 8M13 5l-8 8";

function html(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG_NS, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

function swatch(feeling, recipe) {
  const id = `chip-${feeling}`;
  const marks = recipe.dots
    ? recipe.dots.split(" ").map((dot) => svg("circle", { cx: dot.split(",")[0], cy: dot.split(",")[1], r: recipe.radius, class: "dot" }))
    : [svg("path", { d: recipe.d, "stroke-width": recipe.stroke, class: "line" })];
  const turn = `rotate(${recipe.rotate ?? 0})`;
  const pattern = svg("pattern", { id, width: recipe.tile, height: recipe.tile, patternUnits: "userSpaceOnUse", patternTransform: turn }, ...marks);
  const box = { x: 0.75, y: 0.75, width: 16.5, height: 16.5, rx: 5 };
  const shapes = [svg("rect", { ...box, class: "base" }), svg("rect", { ...box, class: "edge", fill: `url(#${id})` })];
  return svg("svg", { viewBox: "0 0 18 18", width: 20, height: 20, class: `swatch is-${feeling}`, "aria-hidden": "true" }, svg("defs", {}, pattern), ...shapes);
}

/** Tell the map with the key; true when it took the message. */
function tell(one, name, detail) {
  const event = new CustomEvent(`common-root:${name}`, { detail: { key: one.data.target, ...detail }, cancelable: true });
  return !window.dispatchEvent(event);
}

function chip(one, group, at) {
  const { strings, patterns } = one.data;
  const word = html("b");
  word.textContent = group.word;
  const press = html("button", { type: "button", class: "press", "aria-pressed": "false" });
  const text = html("span", {}, word, ` ${group.text}`);
  press.append(swatch(group.feeling, patterns[group.feeling]), text);
  press.addEventListener("click", () => point(one, one.shown === at ? -1 : at));
  const name = `${strings.remove}: ${group.word} ${group.text}`;
  const cross = html("button", { type: "button", class: "cross", "aria-label": name, title: strings.remove });
  cross.append(svg("svg", { viewBox: "0 0 18 18", width: 14, height: 14, "aria-hidden": "true" }, svg("path", { d: CROSS, class: "cross-line" })));
  cross.addEventListener("click", () => remove(one, group, at));
  return html("li", { class: "chip" }, press, cross);
}

/** Show one group on the map, or none. */
function point(one, at) {
  one.shown = at;
  one.root.querySelectorAll(".press").forEach((press, index) => press.setAttribute("aria-pressed", String(index === at)));
  tell(one, "show", { places: at < 0 ? [] : one.data.groups[at].places });
}

/** The map removes (and can undo); without a map Python does. */
function remove(one, group, at) {
  point(one, -1);
  one.goneFrom = at;
  const gone = { feeling: group.feeling, places: group.places, last: one.data.groups.length === 1 };
  if (!tell(one, "remove", gone)) one.trigger("remove", gone);
}

function draw(one) {
  const chips = one.data.groups.map((group, at) => chip(one, group, at));
  const hidden = chips.slice(SHOWN_FIRST);
  const focused = one.root.contains(one.root.getRootNode().activeElement);
  one.root.replaceChildren(...chips);
  if (focused && one.goneFrom !== null) one.root.querySelectorAll(".cross")[Math.min(one.goneFrom, chips.length - 1)]?.focus();
  one.goneFrom = null;
  if (!hidden.length || one.open) return;
  hidden.forEach((item) => item.setAttribute("hidden", ""));
  const more = html("button", { type: "button", class: "more" });
  more.textContent = one.data.strings.more.replace("{n}", hidden.length);
  more.addEventListener("click", () => {
    one.open = true;
    draw(one);
    one.root.querySelectorAll(".press")[SHOWN_FIRST].focus();
  });
  one.root.append(html("li", {}, more));
}

function paint(root, tokens) {
  const background = getComputedStyle(root).getPropertyValue("--st-background-color").trim();
  const parts = (/^#([0-9a-f]{6})/i.exec(background)?.[1].match(/../g) ?? ["ff", "ff", "ff"]).map((part) => parseInt(part, 16));
  const theme = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] < 128 ? "dark" : "light";
  for (const [name, value] of Object.entries(tokens[theme])) root.style.setProperty(`--${name}`, value);
}

/** On paper the chips are light, whatever the page is. */
function paper(tokens) {
  const style = html("style");
  const light = Object.entries(tokens.light).map(([name, value]) => `--${name}: ${value} !important;`);
  style.textContent = `@media print { .recap { ${light.join(" ")} } }`;
  return style;
}

export default function recap({ data, parentElement, setTriggerValue }) {
  let one = CHIPS.get(parentElement);
  if (!one) {
    one = { root: parentElement.querySelector(".recap"), shown: -1, open: false, goneFrom: null };
    CHIPS.set(parentElement, one);
    one.root.after(paper(data.tokens));
  }
  one.trigger = setTriggerValue;
  paint(one.root, data.tokens);
  const fresh = JSON.stringify(data.groups) !== JSON.stringify(one.data?.groups);
  if (fresh && one.shown >= 0) tell({ data }, "show", { places: [] });
  one.shown = fresh ? -1 : one.shown;
  one.data = data;
  one.root.setAttribute("aria-label", data.strings.recap);
  if (fresh) draw(one);
  return () => tell(one, "show", { places: [] });
}
