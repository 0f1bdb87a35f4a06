/* The way from the brain to the skin: one station a part of the nervous system. A press says where the lesion is. */
const SVG_NS = "http://www.w3.org/2000/svg";
const WAYS = new WeakMap();
const STEP = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function html(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

function icon(strokes) {
  const node = document.createElementNS(SVG_NS, "svg");
  node.setAttribute("viewBox", "0 0 24 24");
  node.setAttribute("aria-hidden", "true");
  for (const stroke of strokes) {
    const path = document.createElementNS(SVG_NS, "path");
    path.setAttribute("d", stroke);
    node.append(path);
  }
  return node;
}

function station(one, { id, strokes }) {
  const name = html("span", { class: "name" });
  const detail = html("span", { class: "detail" });
  const button = html("button", { type: "button" }, html("span", { class: "dot" }, icon(strokes)), html("span", { class: "text" }, name, detail));
  button.addEventListener("click", () => press(one, id));
  button.addEventListener("keydown", (event) => walk(one, event, button));
  one.parts.set(id, { button, name, detail });
  return html("li", {}, button);
}

function press(one, id) {
  one.seq += 1;
  one.set("picked", { name: id, side: "", seq: one.seq });
}

/** Arrow keys go from station to station. */
function walk(one, event, button) {
  const step = STEP[event.key];
  if (!step) return;
  const buttons = [...one.parts.values()].map((part) => part.button);
  buttons[(buttons.indexOf(button) + step + buttons.length) % buttons.length].focus();
  event.preventDefault();
}

function show(one, data) {
  one.list.setAttribute("aria-label", data.label);
  for (const { id, name, detail, chosen } of data.stations) {
    const part = one.parts.get(id);
    part.name.textContent = name;
    part.detail.textContent = detail;
    part.button.setAttribute("aria-pressed", String(chosen));
  }
}

export default function way({ data, parentElement, setTriggerValue }) {
  let one = WAYS.get(parentElement);
  if (!one) {
    one = { parts: new Map(), seq: 0 };
    one.list = parentElement.querySelector(".way");
    one.list.replaceChildren(...data.stations.map((each) => station(one, each)));
    WAYS.set(parentElement, one);
  }
  one.set = setTriggerValue;
  show(one, data);
}
