/* A box with a list: type a few letters of each word, choose with arrow keys and Enter, or with a press. */
const MOST = 60;
let boxes = 0;

class Pick {
  /** `options` gives [[name, value], ...] when asked; `choose(value)` is called with what was chosen. */
  constructor({ label, empty }, classes, options, choose) {
    boxes += 1;
    Object.assign(this, { options, choose, empty, at: -1, found: [], id: `pick-${boxes}` });
    this.input = make("input", {
      type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", placeholder: label,
      "aria-label": label, "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.id,
    });
    this.list = make("ul", { role: "listbox", id: this.id, "aria-label": label, hidden: "" });
    this.none = make("p", { class: "cr-pick-none", role: "status", hidden: "" });
    this.none.textContent = empty ?? "";
    this.node = make("div", { class: ["cr-pick", ...classes].join(" ") });
    this.node.append(this.input, this.list, this.none);
    this.input.addEventListener("input", () => this.open());
    this.input.addEventListener("click", () => this.open());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")?.value_));
  }

  /** Names that hold every typed word; those that begin with the first one come first. */
  matches() {
    const words = this.input.value.toLowerCase().split(/[\s,]+/).filter(Boolean);
    const fits = this.options().filter(([name]) => words.every((word) => name.toLowerCase().includes(word)));
    const early = ([name]) => (words.length && new RegExp(`\\b${words[0].replace(/\W/g, "")}`, "i").test(name) ? 0 : 1);
    return fits.map((option) => [early(option), option]).sort((one, other) => one[0] - other[0]).map(([, option]) => option);
  }

  open() {
    this.found = this.matches().slice(0, MOST);
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
