/* The one element that changes with a press: brings answers to panel and map, takes marks and presses to Python. */
const BUS = "common-root";
const WIRES = new WeakMap();
const MOST = 40;
let last = 0;

class Wire {
  constructor() {
    this.acts = [];
    this.message = null;
    this.ears = { ask: (detail) => this.repeat(detail), act: (detail) => this.act(detail), tell: (detail, event) => this.tell(detail, event) };
    this.hear = (event) => this.ears[event.type.slice(BUS.length + 1)](event.detail, event);
    for (const name of Object.keys(this.ears)) window.addEventListener(`${BUS}:${name}`, this.hear);
  }

  leave() {
    for (const name of Object.keys(this.ears)) window.removeEventListener(`${BUS}:${name}`, this.hear);
  }

  /** The words go first: they are what the person waits for. */
  bring(message) {
    this.message = message;
    this.acts = this.acts.filter(([seq]) => seq > message.seen);
    this.toPanels();
    clearTimeout(this.later);
    this.later = setTimeout(() => this.toMap());
  }

  toPanels() {
    send("answer", { key: this.message.key, message: this.message });
  }

  toMap() {
    send("overlay", { key: this.message.map, payload: this.message.overlay });
  }

  /** A panel or the map came later than the message. */
  repeat({ key }) {
    if (key === this.message?.key) this.toPanels();
    if (key === this.message?.map) this.toMap();
  }

  /** Presses go as a list until Python has seen them, so that fast ones do not push each other out. */
  act({ key, act }) {
    if (key !== this.message?.key) return;
    last = Math.max(Date.now(), last + 1);
    this.acts = [...this.acts, [last, act]].slice(-MOST);
    this.emit("acts", this.acts);
  }

  /** Marks and the chosen feeling, from the map. */
  tell({ key, name, value }, event) {
    if (key !== this.message?.map) return;
    event.preventDefault();
    this.emit(name, value);
  }
}

/** Inflate and parse a message. */
async function read(data) {
  const inflate = new DecompressionStream("deflate");
  const writer = inflate.writable.getWriter();
  writer.write(data);
  writer.close();
  return JSON.parse(await new Response(inflate.readable).text());
}

function send(name, detail) {
  window.dispatchEvent(new CustomEvent(`${BUS}:${name}`, { detail }));
}

/** The element is only a messenger: it must not leave a gap in the page. */
function takeNoRoom(parent) {
  const box = (parent.host ?? parent).closest('[data-testid="stElementContainer"]');
  if (box) Object.assign(box.style, { position: "absolute", width: "0", height: "0", overflow: "hidden" });
}

export default function wire({ data, parentElement, setStateValue }) {
  let one = WIRES.get(parentElement);
  if (!one) {
    one = new Wire();
    WIRES.set(parentElement, one);
    takeNoRoom(parentElement);
  }
  one.emit = setStateValue;
  if (data !== one.data) {
    one.data = data;
    read(data).then((message) => one.data === data && one.bring(message));
  }
  return () => {
    one.leave();
    WIRES.delete(parentElement);
  };
}
