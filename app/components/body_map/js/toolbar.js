/* The tools: which feeling to paint, erase, undo, clear, zoom, and what is laid over the body. */
const OVERLAYS = ["plain", "levels", "routes", "reach"];

/** A radio group with one tab stop; `pick` is called with the value that was chosen. */
class RadioGroup {
  constructor(attributes, options, pick) {
    this.pick = pick;
    this.buttons = options.map(({ value, text, symbol, name }) => {
      const node = button({ role: "radio", "data-value": value }, { text, name });
      if (symbol) node.prepend(symbol);
      node.addEventListener("click", () => pick(value));
      return node;
    });
    this.node = html("div", { role: "radiogroup", ...attributes }, ...this.buttons);
    this.node.addEventListener("keydown", (event) => this.press(event));
  }

  /** Show a value as chosen; with `held` the group keeps its tab stop there but shows nothing as chosen. */
  show(value, held = false) {
    for (const node of this.buttons) {
      const chosen = node.dataset.value === value;
      node.setAttribute("aria-checked", String(chosen && !held));
      node.setAttribute("tabindex", chosen ? "0" : "-1");
    }
  }

  press(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = this.buttons.indexOf(event.target);
    const next = this.buttons[(at + step + this.buttons.length) % this.buttons.length];
    next.focus();
    this.pick(next.dataset.value);
  }
}

function feelingGroup(map, className, swatchSize) {
  const options = FEELINGS.map((feeling) => ({
    value: feeling,
    text: map.strings[feeling],
    symbol: swatch(feeling, map.data.patterns, swatchSize),
  }));
  return new RadioGroup({ class: className, "aria-label": map.strings.feelings }, options, (value) => map.choose(value));
}

function overlayGroup(map) {
  const options = OVERLAYS.map((value) => ({ value, text: map.strings[`overlay_${value}`] }));
  const attributes = { class: "segments overlays", "aria-label": map.strings.overlays };
  return new RadioGroup(attributes, options, (value) => map.chooseOverlay(value));
}

/** Erase, undo, clear and zoom, as words or as icons. */
class Tools {
  constructor(map, iconsOnly) {
    this.map = map;
    const { strings } = map;
    const make = (name, symbol, text, act) => {
      const node = button({ class: `tool is-${name}`, "data-tool": name }, { text, symbol, name: text ? null : strings[name] });
      node.setAttribute("title", strings[name]);
      node.addEventListener("click", act);
      return node;
    };
    this.erase = make("erase", "erase", iconsOnly ? null : strings.erase, () => map.toggleErase());
    this.undo = make("undo", "undo", null, () => map.undo());
    this.clear = make("clear", null, strings.clear, () => map.clear());
    this.zoomOut = make("zoom_out", "zoomOut", null, () => map.zoomBy(-1));
    this.zoomIn = make("zoom_in", "zoomIn", null, () => map.zoomBy(1));
  }

  /** Buttons that would do nothing say so, and keep the focus if they have it. */
  show() {
    const { marks, erasing, zoomStep } = this.map;
    this.erase.setAttribute("aria-pressed", String(erasing));
    const idle = [
      [this.undo, !marks.past.length],
      [this.clear, !marks.size],
      [this.zoomOut, zoomStep === 0],
      [this.zoomIn, zoomStep === ZOOM_STEPS.length - 1],
    ];
    for (const [node, off] of idle) node.setAttribute("aria-disabled", String(off));
  }
}
