/* One part of the answer (the column, or what stands below): draws the tree that the wire brings, tells what was pressed. */
const PANELS = new WeakMap();
const TEXTS = (window[Symbol.for("common-root.texts")] ??= new Map());
const LOCAL = {
  show: (panel, act, node) => panel.point(act, node),
  remove: (panel, act) => panel.remove(act),
  more: (panel, act, node) => node.closest("ul").setAttribute("data-open", ""),
  open: (panel, act, node) => panel.unfold(node),
  map: (panel) => panel.toMap("look"),
};
const FOCUSABLE = "button, a[href], input, summary, [tabindex='0']";

class Panel {
  constructor(root) {
    this.root = root;
    this.tree = new Tree(root, { "x-pick": (attributes, classes) => this.pick(attributes, classes) });
    this.last = null;
    this.message = null;
    this.hear = (event) => this.take(event.detail);
    this.read = ({ detail }) => detail.map === this.message?.map && this.part === "column" && this.toTop();
    this.retry = () => this.message && this.draw();
    window.addEventListener(`${BUS}:answer`, this.hear);
    window.addEventListener(`${BUS}:texts`, this.retry);
    window.addEventListener(`${BUS}:read`, this.read);
    root.addEventListener("click", (event) => this.press(event));
    root.addEventListener("pointerdown", (event) => this.address(event));
  }

  leave() {
    window.removeEventListener(`${BUS}:answer`, this.hear);
    window.removeEventListener(`${BUS}:texts`, this.retry);
    window.removeEventListener(`${BUS}:read`, this.read);
  }

  /** Keep the texts that never change, and ask for the answer that may have come before this panel was there. */
  know({ part, wire, edition, constant }) {
    Object.assign(this, { part, wire });
    this.root.dataset.part = part;
    if (constant && !TEXTS.has(edition)) {
      TEXTS.set(edition, JSON.parse(constant));
      window.dispatchEvent(new CustomEvent(`${BUS}:texts`));
    }
    window.dispatchEvent(new CustomEvent(`${BUS}:ask`, { detail: { key: wire } }));
  }

  take({ key, message }) {
    if (key !== this.wire || !message.parts[this.part]) return;
    this.message = message;
    this.draw();
  }

  draw() {
    const known = TEXTS.get(this.message.edition);
    if (!known) return;
    const held = this.holding();
    const alarm = this.root.querySelector(".cr-care.is-emergency_now");
    if (this.shown) this.toMap("show", { places: [] });
    this.shown = null;
    this.tree.draw(this.message.parts[this.part], known.texts);
    this.settle(held, alarm);
  }

  /** Where the focus is: the node, its block, and its place among the things there that can be pressed. */
  holding() {
    const node = this.root.getRootNode().activeElement;
    if (!node || !this.root.contains(node)) return null;
    const block = [...this.root.children].find((child) => child.contains(node));
    return { node, block, at: [...block.querySelectorAll(FOCUSABLE)].indexOf(node) };
  }

  /** After an answer: an emergency that it raised, or the site that was asked for, is looked at; no focus is lost. */
  settle(held, alarm) {
    const raised = this.root.querySelector(".cr-care.is-emergency_now");
    const { last } = this;
    this.last = null;
    if (last?.kind === "answer" && raised && !alarm) return look(raised);
    if (last?.kind === "consider" && last.site) return look(this.root.querySelector(".is-considered"));
    if (!held || isThere(held.node)) return undefined;
    return this.nearest(held)?.focus({ preventScroll: true });
  }

  /** A link that may be copied or opened beside this page takes the marks along. */
  address(event) {
    const [act, node] = actOf(event.target, this.root);
    if (act?.kind !== "go" || !node.href) return;
    const search = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(act.with ?? {})) search.set(name, value);
    node.setAttribute("href", `${act.page}?${search}`);
  }

  /** On a phone the answer lies below the map: go there, and let a screen reader begin with it. */
  toTop() {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.root.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
    this.root.querySelector(".cr-headline, h1")?.focus({ preventScroll: true });
  }

  /** Where the focus goes from a node that is gone: its own line, else the same place in its block, else the answer. */
  nearest({ node, block, at }) {
    const there = (root) => (root?.isConnected ? [...root.querySelectorAll(FOCUSABLE)].filter(isThere) : []);
    const near = there(block);
    return there(node.closest("li"))[0] ?? near[Math.min(at, near.length - 1)] ?? this.root.querySelector(".cr-headline, h1");
  }

  press(event) {
    const [act, node] = actOf(event.target, this.root);
    if (!act || (node.href && (event.ctrlKey || event.metaKey || event.shiftKey))) return;
    event.preventDefault();
    if (LOCAL[act.kind]) LOCAL[act.kind](this, act, node);
    else this.say(act, node);
  }

  /** Tell Python. An answer shows as chosen at once. */
  say(act, node = null) {
    this.last = act;
    this.tree.touched(node);
    for (const one of node?.hasAttribute("aria-pressed") ? node.parentNode.children : []) {
      one.setAttribute("aria-pressed", String(one === node));
    }
    window.dispatchEvent(new CustomEvent(`${BUS}:act`, { detail: { key: this.wire, act } }));
  }

  /** Tell the map of this page; true when it listened. */
  toMap(name, detail = {}) {
    const event = new CustomEvent(`${BUS}:${name}`, { detail: { key: this.message?.map, ...detail }, cancelable: true });
    return !window.dispatchEvent(event);
  }

  unfold(node) {
    this.tree.touched(node);
    node.setAttribute("aria-expanded", String(node.getAttribute("aria-expanded") !== "true"));
  }

  /** Show a group of marks on the map, or none. */
  point({ places }, node) {
    this.tree.touched(node);
    const on = node.getAttribute("aria-pressed") !== "true";
    this.root.querySelectorAll(".cr-press[aria-pressed]").forEach((one) => one.setAttribute("aria-pressed", String(on && one === node)));
    this.shown = on;
    this.toMap("show", { places: on ? places : [] });
  }

  /** The map takes marks away (and can undo); without a map Python does. */
  remove(act) {
    if (!this.toMap("remove", act)) this.say(act);
  }

  add(act) {
    if (!this.toMap("add", act)) this.say(act);
  }

  pick(attributes, classes) {
    const isSite = attributes.list === "sites";
    const find = (typed) => {
      const known = TEXTS.get(this.message.edition);
      return ranked(known[attributes.list], typed, isSite ? undefined : known.speech);
    };
    const choose = (value) => (isSite ? this.say({ kind: "consider", site: value }) : this.add({ kind: "add", places: [value] }));
    return new Pick(attributes, classes, find, choose).node;
  }
}

function isThere(node) {
  return node.isConnected && node.getClientRects().length > 0;
}

/** Bring a card into view and let a screen reader begin there. */
function look(node) {
  if (!node) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  node.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
  node.focus({ preventScroll: true });
}

answerStub();

export default function panel({ data, parentElement }) {
  let one = PANELS.get(parentElement);
  if (!one) {
    one = new Panel(parentElement.querySelector(".cr-sheet"));
    PANELS.set(parentElement, one);
  }
  one.know(data);
  /* A call that a newer one overtook is cleaned up too: only what left the page may end. */
  return () => {
    if ((parentElement.host ?? parentElement).isConnected) return;
    one.leave();
    PANELS.delete(parentElement);
  };
}
