/* The switch of words: one tab stop, arrow keys choose. On a phone its names are short; a listener hears the long ones. */
class Switch {
  constructor(strings, choose) {
    this.buttons = ["plain", "clinician"].map((name) => {
      const long = make("span", { className: "long", textContent: strings[name] });
      const short = make("span", { className: "short", textContent: strings[`${name}_short`], ariaHidden: "true" });
      const button = make("button", { type: "button", role: "radio", ariaLabel: strings[name] }, long, short);
      button.dataset.name = name;
      button.addEventListener("click", () => this.turn(name, choose));
      return button;
    });
    this.node = make("div", { className: "words", role: "radiogroup", ariaLabel: strings.words }, ...this.buttons);
    this.node.addEventListener("keydown", (event) => this.key(event, choose));
  }

  turn(name, choose) {
    if (name === this.chosen) return;
    this.show(name);
    choose(name);
  }

  show(name) {
    this.chosen = name;
    for (const button of this.buttons) {
      const on = button.dataset.name === name;
      button.setAttribute("aria-checked", String(on));
      button.tabIndex = on ? 0 : -1;
    }
  }

  key(event, choose) {
    if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    const other = this.buttons.find((button) => button.dataset.name !== this.chosen);
    other.focus();
    this.turn(other.dataset.name, choose);
  }
}
