/* One tab stop for the whole body; the arrow keys move to the nearest place in that direction, on the screen. */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const SIDEWAYS_COST = 2.5;

class Keyboard {
  constructor(map) {
    this.map = map;
    map.root.addEventListener("keydown", (event) => this.press(event));
    map.root.addEventListener("focusin", (event) => this.enter(event));
    map.root.addEventListener("focusout", () => map.halo.focus(null));
  }

  /** The stops that the arrows move between: those of the open enlarged view, else those of the page. */
  get stops() {
    const { detail, figures, extraStops } = this.map;
    const live = [...figures].filter((figure) => figure.svg.isConnected && (!detail?.isOpen || detail.holds(figure)));
    const buttons = detail?.isOpen ? [] : extraStops.map((node) => ({ node }));
    return [...live.flatMap((figure) => figure.stops), ...buttons];
  }

  press(event) {
    if (event.key === "Escape") return this.escape(event);
    if (isUndo(event)) return this.undo(event);
    const node = event.target.closest?.(".place, .gate, .stop");
    if (!node || event.altKey || event.ctrlKey || event.metaKey) return undefined;
    if (event.key === " " || event.key === "Enter") return this.act(event, node);
    const next = ARROWS[event.key] ? this.towards(node, ARROWS[event.key]) : this.end(node, event.key);
    if (!next && !ARROWS[event.key]) return undefined;
    event.preventDefault();
    this.isKnown = true;
    if (next) this.map.focusOn(next.node);
    return undefined;
  }

  undo(event) {
    event.preventDefault();
    this.map.undo();
  }

  escape(event) {
    const { map } = this;
    if (!map.halo.tag.hidden && !map.detail?.isOpen) map.halo.hide();
    else if (map.detail?.isOpen) {
      event.preventDefault();
      map.detail.close();
    }
  }

  act(event, node) {
    if (node.classList.contains("stop")) return;
    event.preventDefault();
    if (node.dataset.gate) return void this.map.openFrom(node);
    if (event.repeat) return;
    this.map.strike(node.dataset.place);
    this.map.halo.focus(node);
  }

  centre(stop) {
    if (stop.figure) return stop.figure.onScreen(stop.at);
    const box = stop.node.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  towards(node, [stepX, stepY]) {
    const { stops } = this;
    const here = stops.find((stop) => stop.node === node);
    if (!here) return stops[0];
    const [x, y] = this.centre(here);
    let best = null;
    for (const stop of stops) {
      if (stop === here) continue;
      const [otherX, otherY] = this.centre(stop);
      const along = (otherX - x) * stepX + (otherY - y) * stepY;
      const across = Math.abs((otherX - x) * stepY) + Math.abs((otherY - y) * stepX);
      if (along < 1) continue;
      const cost = along + SIDEWAYS_COST * across;
      if (!best || cost < best.cost) best = { stop, cost };
    }
    return best?.stop ?? null;
  }

  /** Home and End: the first and last place of this figure. */
  end(node, key) {
    if (key !== "Home" && key !== "End") return null;
    const { stops } = this;
    const here = stops.find((stop) => stop.node === node);
    const near = stops.filter((stop) => stop.figure === here?.figure);
    return key === "Home" ? near[0] : near[near.length - 1];
  }

  enter(event) {
    const node = event.target.closest?.(".place, .gate");
    if (this.map.pointer.gesture || !node?.matches(":focus-visible")) return;
    this.map.reveal(node);
    this.map.halo.focus(node);
  }

  /** Keep exactly one stop in the tab order, in each of page and enlarged view. */
  rove(node = null) {
    const { stops } = this;
    const chosen = stops.find((stop) => stop.node === node) ?? stops.find(isTabStop) ?? stops[0];
    for (const stop of stops) stop.node.setAttribute("tabindex", stop === chosen ? "0" : "-1");
    this.current = chosen?.node;
  }

  /** Move the tab stop to a node, without a look at all the others. */
  step(node) {
    if (this.current === node) return;
    this.current?.setAttribute("tabindex", "-1");
    node.setAttribute("tabindex", "0");
    this.current = node;
  }
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }) {
  return key?.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey && !altKey;
}

/** A button is a tab stop by itself; only the one that was chosen says so. */
function isTabStop({ node }) {
  return node.getAttribute("tabindex") === "0";
}
