/* A list of entries with a search box. Text is set by textContent only; the search never leaves the browser. */
const LISTS = new WeakMap();
const ONE_COLUMN = 1100;

function html(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

function said(tag, className, text) {
  const node = html(tag, { class: className });
  node.textContent = text;
  return node;
}

/** Small letters without accents, so that "Sjogren" finds Sjögren. */
function folded(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}

function entry(one, item) {
  const link = html("a", { class: "entry", href: item.href, target: "_self", tabindex: "-1", "data-id": item.id });
  link.append(said("span", "name", item.name));
  if (item.note) link.append(said("span", `note is-${item.tone || "plain"}`, item.note));
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    pick(one, item.id);
  });
  const row = html("li", {}, link);
  row.dataset.text = folded(`${item.name} ${item.note} ${item.also}`);
  return row;
}

function pick(one, id) {
  one.trigger("picked", { name: id, side: "", seq: (one.seq += 1) });
  if (window.innerWidth < ONE_COLUMN) document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0 });
}

/** Entries under one small heading. */
function piece(one, part, id) {
  const title = said("h4", "small-head", part.title);
  title.id = id;
  const list = html("ul", part.title ? { "aria-labelledby": id } : {}, ...part.items.map((item) => entry(one, item)));
  return html("div", { class: "part" }, ...(part.title ? [title] : []), list);
}

function draw(one) {
  const blocks = one.data.groups.map((group, at) => {
    const parts = group.parts.map((part, index) => piece(one, part, `${one.id}-${at}-${index}`));
    return html("section", { class: "block" }, said("h3", "head", group.title), ...parts);
  });
  one.body.replaceChildren(...blocks);
  filter(one);
}

/** Show what holds all words of the search box. */
function filter(one) {
  const wanted = folded(one.box.value).split(/\s+/).filter(Boolean);
  one.body.querySelectorAll("li").forEach((row) => row.toggleAttribute("hidden", !wanted.every((word) => row.dataset.text.includes(word))));
  one.body.querySelectorAll(".block, .part").forEach((block) => block.toggleAttribute("hidden", !block.querySelector("li:not([hidden])")));
  const count = links(one).length;
  const { found, found_one: single, none } = one.data.words;
  one.count.textContent = count === 0 ? none : count === 1 ? single : found.replace("{count}", count);
  mark(one);
}

function links(one) {
  return [...one.body.querySelectorAll("li:not([hidden]) a")];
}

/** The open entry is the tab stop; else the first one that is shown. */
function mark(one) {
  const shown = links(one);
  const open = shown.find((link) => link.dataset.id === one.data.opened);
  one.body.querySelectorAll("a").forEach((link) => {
    const here = link.dataset.id === one.data.opened;
    here ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
    link.tabIndex = -1;
  });
  const stop = open ?? shown[0];
  if (stop) stop.tabIndex = 0;
}

function move(one, event) {
  const shown = links(one);
  const at = shown.indexOf(event.target.closest("a"));
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 };
  if (!(event.key in steps) || at < 0) return;
  event.preventDefault();
  if (steps[event.key] < 0) return one.box.focus();
  shown[Math.min(steps[event.key], shown.length - 1)]?.focus();
}

function fromBox(one, event) {
  if (event.key === "ArrowDown") {
    event.preventDefault();
    links(one)[0]?.focus();
  }
  if (event.key === "Enter" && links(one).length === 1) pick(one, links(one)[0].dataset.id);
}

function build(parent) {
  const root = parent.querySelector(".entry-list");
  const id = `list-${Math.random().toString(36).slice(2, 8)}`;
  const box = html("input", { type: "search", id: `${id}-box`, autocomplete: "off", spellcheck: "false" });
  const label = html("label", { for: `${id}-box` });
  const count = html("p", { class: "count", "aria-live": "polite" });
  const body = html("nav", { class: "body" });
  root.append(html("div", { class: "finder" }, label, box, count), body);
  const one = { root, id, box, label, count, body, seq: 0, drawn: "" };
  box.addEventListener("input", () => filter(one));
  box.addEventListener("keydown", (event) => fromBox(one, event));
  body.addEventListener("keydown", (event) => move(one, event));
  return one;
}

/** Bring the open entry into the box of the list, never moving the page. */
function reveal(one) {
  const open = one.body.querySelector('[aria-current="true"]');
  if (!open) return;
  const box = one.body.getBoundingClientRect();
  const row = open.getBoundingClientRect();
  if (row.top < box.top || row.bottom > box.bottom) one.body.scrollTop += row.top - box.top - 60;
}

export default function entryList({ data, parentElement, setTriggerValue }) {
  let one = LISTS.get(parentElement);
  if (!one) LISTS.set(parentElement, (one = build(parentElement)));
  one.trigger = setTriggerValue;
  one.data = data;
  one.label.textContent = data.words.search;
  one.body.setAttribute("aria-label", data.words.name);
  const fresh = JSON.stringify(data.groups);
  if (fresh !== one.drawn) {
    one.drawn = fresh;
    draw(one);
  } else filter(one);
  requestAnimationFrame(() => reveal(one));
}
