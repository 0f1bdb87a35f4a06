/* The menu of a phone and a tablet: a button that opens the list of pages; Escape, a press outside or a choice closes it. */
const MENUS = new WeakMap();

const make = (tag, props = {}, ...children) => {
  const one = Object.assign(document.createElement(tag), props);
  one.append(...children);
  return one;
};

class Menu {
  constructor(root) {
    this.root = root;
    this.seq = 0;
    this.button = make("button", { type: "button" }, make("span", { className: "bars", ariaHidden: "true" }));
    this.word = make("span", { className: "word" });
    this.button.append(this.word);
    this.list = make("nav", { id: "pages", hidden: true });
    this.button.setAttribute("aria-controls", "pages");
    root.replaceChildren(this.button, this.list);
    this.button.addEventListener("click", () => this.open(this.list.hidden));
    this.list.addEventListener("click", (event) => this.choose(event));
    root.addEventListener("focusout", (event) => this.left(event.relatedTarget));
    this.listeners = {
      keydown: (event) => this.key(event),
      pointerdown: (event) => event.composedPath().includes(root) || this.open(false),
    };
    for (const [name, act] of Object.entries(this.listeners)) document.addEventListener(name, act, true);
    this.open(false);
  }

  show({ groups, here, strings }) {
    this.here = here;
    this.word.textContent = strings.menu;
    this.list.setAttribute("aria-label", strings.menu);
    this.list.replaceChildren(...groups.flatMap((group) => this.group(group)));
  }

  group({ head, pages }) {
    const rows = pages.map(([path, title]) => {
      const link = make("a", { href: path || "./", textContent: title });
      link.dataset.path = path;
      if (path === this.here) link.setAttribute("aria-current", "page");
      return make("li", {}, link);
    });
    const list = make("ul", {}, ...rows);
    if (!head) return [list];
    list.setAttribute("aria-label", head);
    return [make("p", { textContent: head }), list];
  }

  open(on) {
    this.list.hidden = !on;
    this.button.setAttribute("aria-expanded", String(on));
  }

  /** A press with a key held opens a new tab, as any link does. */
  choose(event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.button.focus();
    this.open(false);
    if (link.dataset.path === this.here) return;
    this.seq += 1;
    this.emit("picked", { name: link.dataset.path, side: "", seq: this.seq });
  }

  key(event) {
    if (this.list.hidden || event.key !== "Escape") return;
    event.stopPropagation();
    this.open(false);
    this.button.focus();
  }

  left(next) {
    if (next && !this.root.contains(next)) this.open(false);
  }

  end() {
    for (const [name, act] of Object.entries(this.listeners)) document.removeEventListener(name, act, true);
  }
}

export default function menu({ data, parentElement, setTriggerValue }) {
  let one = MENUS.get(parentElement);
  if (!one) {
    one = new Menu(parentElement.querySelector(".menu"));
    MENUS.set(parentElement, one);
  }
  one.emit = setTriggerValue;
  one.show(data);
  return () => one.end();
}
