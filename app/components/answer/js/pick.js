/* A box with a list: type a few words, choose with arrow keys and Enter, or with a press. */
const MOST = 60;
let boxes = 0;

class Pick {
  /** `find(typed)` gives [[name, value], ...], best first; `choose(value)` is called with what was chosen. */
  constructor({ label, empty }, classes, find, choose) {
    boxes += 1;
    Object.assign(this, { find, choose, empty, at: -1, found: [], id: `pick-${boxes}` });
    this.input = make("input", {
      type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", placeholder: label,
      "aria-label": label, "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.id,
    });
    this.list = make("ul", { role: "listbox", id: this.id, "aria-label": label, hidden: "" });
    this.none = make("p", { class: "cr-pick-none", role: "status", hidden: "" });
    this.none.textContent = empty ?? "";
    this.node = make("div", { class: ["cr-pick", ...classes].join(" ") });
    const box = make("div", { class: "cr-pick-box" });
    box.append(this.input);
    this.node.append(box, this.list, this.none);
    this.input.addEventListener("input", () => this.open());
    this.input.addEventListener("click", () => this.open());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")?.value_));
  }

  open() {
    this.found = this.find(this.input.value).slice(0, MOST);
    this.at = -1;
    this.list.replaceChildren(...this.found.map(([name, value], at) => {
      const option = make("li", { role: "option", id: `${this.id}-${at}`, "aria-selected": "false" });
      option.textContent = name;
      option.value_ = value;
      return option;
    }));
    this.show(this.found.length > 0);
    this.none.hidden = this.found.length > 0;
    if (this.input.value) this.move(0);
  }

  show(on) {
    this.list.hidden = !on;
    this.input.setAttribute("aria-expanded", String(on));
    if (!on) this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    this.show(false);
    this.none.hidden = true;
  }

  move(to) {
    if (!this.found.length) return;
    this.list.children[this.at]?.setAttribute("aria-selected", "false");
    this.at = (to + this.found.length) % this.found.length;
    const option = this.list.children[this.at];
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  press(event) {
    const isOpen = !this.list.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !isOpen) this.open();
    else if (step) this.move(this.at < 0 && step < 0 ? -1 : this.at + step);
    else if (event.key === "Enter" && isOpen && this.at >= 0) this.take(this.found[this.at][1]);
    else if (event.key === "Escape" && (isOpen || this.input.value)) this.wipe();
    else return;
    event.preventDefault();
  }

  take(value) {
    if (value === undefined) return;
    this.wipe();
    this.choose(value);
  }

  wipe() {
    this.input.value = "";
    this.close();
  }
}

function make(tag, attributes) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
