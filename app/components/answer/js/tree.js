/* Draws a tree of [tag.class, {attributes}, child, ...] and keeps what is there: only what differs is touched.
   Text goes in as text, attributes by setAttribute; a node keeps its identity by its key, else by tag and place. */
const BUS = "common-root";
const TAG = /^[a-z][a-z0-9]*$/;
const FORBIDDEN = new Set(["script", "style", "iframe", "object", "embed", "link", "base", "form", "meta"]);
const ATTRIBUTE = /^(?!on)[a-z][a-z-]*$/;
const ADDRESS = /^(?:[a-z_]*(?:\?[^:]*)?|#[\w-]*)$/;
const CHILDREN = new WeakMap();
const DRESSED = new WeakMap();
const ACTS = new WeakMap();
const FOLDED = new WeakMap();

class Tree {
  /** `islands` make the elements of tags "x-...": what is inside is their own business. */
  constructor(root, islands) {
    Object.assign(this, { root, islands, texts: [], same: new WeakMap() });
    root.addEventListener("toggle", (event) => this.unfold(event.target), true);
  }

  draw(nodes, texts) {
    if (texts !== this.texts) this.same = new WeakMap();
    this.texts = texts;
    this.fill(this.root, nodes);
  }

  /** A number stands for a text, or for a group of nodes, that never changes. */
  *resolved(nodes) {
    for (const node of nodes) {
      const found = typeof node === "number" ? this.texts[node] : node;
      if (Array.isArray(found) && String(found[0]).startsWith("#")) yield* this.resolved(found.slice(1));
      else if (found !== undefined) yield found;
    }
  }

  fill(parent, nodes) {
    const before = CHILDREN.get(parent) ?? new Map();
    const now = new Map();
    const counts = new Map();
    const wanted = [...this.resolved(nodes)].map((item) => {
      const name = this.nameOf(item, counts);
      const node = this.matching(before.get(name), item) ?? this.make(item);
      now.set(name, node);
      return [node, item];
    });
    const kept = new Set(now.values());
    for (const node of before.values()) if (!kept.has(node)) node.remove();
    let spot = parent.firstChild;
    for (const [node, item] of wanted) {
      this.dress(node, item);
      if (node === spot) spot = spot.nextSibling;
      else parent.insertBefore(node, spot);
    }
    CHILDREN.set(parent, now);
  }

  nameOf(item, counts) {
    const kind = typeof item === "string" ? "#" : item[0].split(".")[0];
    const key = attributesOf(item).key;
    if (key) return `${kind} ${key}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return `${kind}#${counts.get(kind)}`;
  }

  /** An island whose attributes changed is made anew. */
  matching(node, item) {
    const stale = node && this.isIsland(item) && DRESSED.get(node) !== JSON.stringify(item);
    return stale ? null : node;
  }

  isIsland(item) {
    return item[0].split(".")[0] in this.islands;
  }

  make(item) {
    if (typeof item === "string") return document.createTextNode(item);
    const [tag, ...classes] = item[0].split(".");
    if (this.isIsland(item)) return this.islands[tag](attributesOf(item), classes);
    return document.createElement(TAG.test(tag) && !FORBIDDEN.has(tag) ? tag : "span");
  }

  dress(node, item) {
    if (typeof item === "string") {
      if (node.data !== item) node.data = item;
      return;
    }
    if (this.isIsland(item)) {
      DRESSED.set(node, JSON.stringify(item));
      return;
    }
    const text = node.parentNode === this.root ? JSON.stringify(item) : null;
    if (text && this.same.get(node) === text) return;
    if (text) this.same.set(node, text);
    const attributes = attributesOf(item);
    const classes = item[0].split(".").slice(1).join(" ");
    if (node.className !== classes) node.className = classes;
    for (const name of DRESSED.get(node) ?? []) if (!(name in attributes)) node.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) setAttribute(node, name, value);
    DRESSED.set(node, Object.keys(attributes));
    if (attributes.act) ACTS.set(node, attributes.act);
    else ACTS.delete(node);
    this.within(node, item.slice(hasAttributes(item) ? 2 : 1));
  }

  /** What is folded is made when it is opened. */
  within(node, children) {
    const folded = node.localName === "details" && !node.open;
    if (folded) FOLDED.set(node, children);
    this.fill(node, folded ? children.slice(0, 1) : children);
  }

  unfold(node) {
    if (!FOLDED.has(node) || !node.open) return;
    this.fill(node, FOLDED.get(node));
    FOLDED.delete(node);
  }

  /** The block of a node was changed by hand: look at it again when the next tree comes. */
  touched(node) {
    for (let one = node; one && one !== this.root; one = one.parentNode) this.same.delete(one);
  }
}

function hasAttributes(item) {
  return typeof item[1] === "object" && !Array.isArray(item[1]);
}

function attributesOf(item) {
  return typeof item !== "string" && hasAttributes(item) ? item[1] : {};
}

/** Only attributes that carry no code; links only lead to pages of this app. What is right already is left alone. */
function setAttribute(node, name, value) {
  if (name === "act" || name === "key" || !ATTRIBUTE.test(name)) return;
  const text = value === true ? "" : String(value);
  if ((name === "href" || name === "src") && !ADDRESS.test(text)) return;
  if (node.getAttribute(name) !== text) node.setAttribute(name, text);
}

/** What a press on a node, or on something inside it, should do; with the node that carries it. */
function actOf(target, root) {
  for (let node = target; node && node !== root; node = node.parentNode) {
    if (ACTS.has(node)) return [ACTS.get(node), node];
  }
  return [null, null];
}
