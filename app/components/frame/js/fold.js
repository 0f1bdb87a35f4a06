/* A button and the list that it opens. Escape, a press beside it, the focus leaving or a choice closes it. */
const make = (tag, props = {}, ...children) => {
  const one = Object.assign(document.createElement(tag), props);
  one.append(...children);
  return one;
};

let folds = 0;

class Fold {
  constructor(button, list) {
    folds += 1;
    Object.assign(this, { button, list });
    list.id = `fold-${folds}`;
    this.node = make("div", { className: "fold" }, button, list);
    button.setAttribute("aria-controls", list.id);
    button.addEventListener("click", () => this.open(list.hidden));
    this.node.addEventListener("focusout", (event) => event.relatedTarget && !this.node.contains(event.relatedTarget) && this.open(false));
    this.listeners = {
      keydown: (event) => this.key(event),
      pointerdown: (event) => event.composedPath().includes(this.node) || this.open(false),
    };
    for (const [name, act] of Object.entries(this.listeners)) document.addEventListener(name, act, true);
    this.open(false);
  }

  open(on) {
    this.list.hidden = !on;
    this.button.setAttribute("aria-expanded", String(on));
  }

  key(event) {
    if (this.list.hidden || event.key !== "Escape") return;
    event.stopPropagation();
    this.open(false);
    this.button.focus();
  }

  leave() {
    for (const [name, act] of Object.entries(this.listeners)) document.removeEventListener(name, act, true);
  }
}
