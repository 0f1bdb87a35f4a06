/* Window events, each with the key of the map it is for: overlays come in, recap chips point and remove. */
const BUS = "common-root";

class Bus {
  constructor(map) {
    this.map = map;
    this.handlers = {
      overlay: ({ payload }) => map.receive(payload),
      add: ({ places }) => map.addNamed(asPlaces(places)),
      look: () => map.look(),
      show: ({ places }) => map.outline(asPlaces(places)),
      remove: ({ places, feeling, last }) => {
        map.removeFeeling(asPlaces(places), feeling);
        if (last) map.tools.undo.focus({ preventScroll: true });
      },
    };
    this.listener = (event) => this.take(event);
    for (const name of Object.keys(this.handlers)) window.addEventListener(`${BUS}:${name}`, this.listener);
  }

  /** Ask for the overlay that may have been handed over before this map was there. */
  ask() {
    window.dispatchEvent(new CustomEvent(`${BUS}:ask`, { detail: { key: this.map.data.key } }));
  }

  /** Say something to the wire; true when it heard. */
  tell(name, value) {
    const detail = { key: this.map.data.key, name, value };
    return !window.dispatchEvent(new CustomEvent(`${BUS}:tell`, { detail, cancelable: true }));
  }

  take(event) {
    if (event.detail?.key !== this.map.data.key || !this.map.root.isConnected) return;
    event.preventDefault();
    this.handlers[event.type.slice(BUS.length + 1)](event.detail);
  }

  leave() {
    for (const name of Object.keys(this.handlers)) window.removeEventListener(`${BUS}:${name}`, this.listener);
  }
}

/** Rows [region, side] as places. */
function asPlaces(rows) {
  return list(rows).filter(Array.isArray).map(([region, side]) => `${region}:${side}`);
}
