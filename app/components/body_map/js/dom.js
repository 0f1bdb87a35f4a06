/* Making elements. Text always goes in as text, never as markup; attributes by setAttribute. */
const SVG_NS = "http://www.w3.org/2000/svg";
const PATH_DATA = /^[MLHVCSQTAZmlhvcsqtaz0-9 ,.eE+-]*$/;

const ICONS = {
  undo: "M6 5L3 8l3 3M3 8h7a4 4 0 010 8H7",
  erase: "M4 12l6-7 5 4.5L10 15H6.5zM7 8.6l5 4.4",
  clear: "M5 5l9 9M14 5l-9 9",
  zoomIn: "M8.5 14a5.5 5.5 0 110-11 5.5 5.5 0 010 11zM12.6 12.6L16.5 16.5M8.5 6.2v4.6M6.2 8.5h4.6",
  zoomOut: "M8.5 14a5.5 5.5 0 110-11 5.5 5.5 0 010 11zM12.6 12.6L16.5 16.5M6.2 8.5h4.6",
  larger: "M11 3.5h4.5V8M15.5 3.5L11 8M8 15.5H3.5V11M3.5 15.5L8 11",
  info: "M9.5 16.5a7 7 0 110-14 7 7 0 010 14zM9.5 8.8v4M9.5 6v.4",
  clock: "M9.5 16.5a7 7 0 110-14 7 7 0 010 14zM9.5 5.5v4.2l2.8 1.7",
  alert: "M9.5 2.8l7.2 13H2.3zM9.5 7.6v4M9.5 13.4v.3",
  check: "M4 10l3.5 3.5L15 5.5",
};

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An SVG element with attributes and children. */
function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG_NS, tag), attributes, children);
}

/** An HTML element with attributes and children. */
function html(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** A line icon on the 19 px grid. */
function icon(name, size = 18) {
  const path = svg("path", { d: ICONS[name], class: "icon-line" });
  return svg("svg", { viewBox: "0 0 19 19", width: size, height: size, class: "icon", "aria-hidden": "true" }, path);
}

/** A button with an icon, a text, or both; the name is what a screen reader says. */
function button(attributes, { name, text, symbol, size }) {
  const node = html("button", { type: "button", ...attributes }, symbol && icon(symbol, size), text && html("span", {}, text));
  if (name) node.setAttribute("aria-label", name);
  return node;
}

/** Path data from outside, or an empty path when it holds anything but path data. */
function safePath(d) {
  return typeof d === "string" && d.length < 400000 && PATH_DATA.test(d) ? d : "";
}

/** Put values into the {names} of a sentence. */
function say(sentence, values = {}) {
  return String(sentence ?? "").replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** The first letter small, for a name inside a sentence. */
function lower(text) {
  return text ? text[0].toLowerCase() + text.slice(1) : text;
}

/** The first letter large. */
function upper(text) {
  return text ? text[0].toUpperCase() + text.slice(1) : text;
}

let serial = 0;

/** A fresh id for a clip path or pattern; ids are local to this shadow root. */
function freshId(stem) {
  serial += 1;
  return `${stem}-${serial}`;
}
