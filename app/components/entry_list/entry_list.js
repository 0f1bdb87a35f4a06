/* A list of entries with a search box. Text is set by textContent only; the search never leaves the browser. */
const LISTS = new WeakMap();
const ONE_COLUMN = 1100;
/** So many px of the list stay in sight above and below the open entry. */
const SPACE = 40;

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

/** The magnifier of the search box, on the grid of the other icons. */
function magnifier() {
  const space = "http://www.w3.org/2000/svg";
  const icon = document.createElementNS(space, "svg");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", "M8.5 14a5.5 5.5 0 110-11 5.5 5.5 0 010 11zM12.6 12.6L16.5 16.5");
  icon.setAttribute("viewBox", "0 0 19 19");
  icon.setAttribute("aria-hidden", "true");
  icon.append(line);
  return icon;
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
  if (one.data.folds) fold(one);
  filter(one);
}

/** The same entries as a menu of one line, for a narrow page. */
function fold(one) {
  const groups = one.data.groups.map((group) => {
    const items = group.parts.flatMap((part) => part.items);
    const options = items.map((item) => {
      const option = html("option", { value: item.id });
      option.textContent = item.name;
      return option;
    });
    return html("optgroup", { label: group.title }, ...options);
  });
  one.menu.replaceChildren(...groups);
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
  if (one.data.folds) one.menu.value = one.data.opened;
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
  const menu = html("select", { id: `${id}-menu` });
  const menuLabel = html("label", { for: `${id}-menu` });
  const field = html("div", { class: "field" }, magnifier(), box);
  root.append(html("div", { class: "folded" }, menuLabel, menu), html("div", { class: "finder" }, label, field, count), body);
  const one = { root, id, box, label, count, body, menu, menuLabel, seq: 0, drawn: "" };
  menu.addEventListener("change", () => pick(one, menu.value));
  box.addEventListener("input", () => filter(one));
  box.addEventListener("keydown", (event) => fromBox(one, event));
  body.addEventListener("keydown", (event) => move(one, event));
  return one;
}

/** Bring the open entry into the middle of the box of the list, never moving the page. */
function reveal(one) {
  const open = one.body.querySelector('[aria-current="true"]');
  if (!open) return;
  const box = one.body.getBoundingClientRect();
  const row = open.getBoundingClientRect();
  const seen = row.top >= box.top + SPACE && row.bottom <= box.bottom - SPACE;
  if (seen) return;
  one.body.scrollTop += (row.top + row.bottom - box.top - box.bottom) / 2;
  const first = links(one).map((link) => link.getBoundingClientRect().top).find((top) => top >= box.top);
  one.body.scrollTop += first - box.top;
}

export default function entryList({ data, parentElement, setTriggerValue }) {
  let one = LISTS.get(parentElement);
  if (!one) LISTS.set(parentElement, (one = build(parentElement)));
  one.trigger = setTriggerValue;
  one.data = data;
  one.label.textContent = data.words.search;
  one.menuLabel.textContent = data.words.name;
  one.box.placeholder = data.words.hint;
  one.root.classList.toggle("folds", Boolean(data.folds));
  one.body.setAttribute("aria-label", data.words.name);
  const fresh = JSON.stringify(data.groups);
  if (fresh !== one.drawn) {
    one.drawn = fresh;
    draw(one);
  } else filter(one);
  requestAnimationFrame(() => reveal(one));
}
