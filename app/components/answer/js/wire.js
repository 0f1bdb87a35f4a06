/* The one element that changes with a press: brings answers to panel and map, takes marks and presses to Python. It is
   called by the stub in ../../wire, which travels with every message and is therefore a single line. */
const WIRES = new WeakMap();
const UNSEEN = 40;
let last = 0;

class Wire {
  constructor(parent) {
    this.parent = parent;
    this.acts = [];
    this.message = null;
    this.ears = { ask: (detail) => this.repeat(detail), act: (detail) => this.act(detail), tell: (detail, event) => this.tell(detail, event) };
    this.hear = (event) => (this.isThere() ? this.ears[event.type.slice(BUS.length + 1)](event.detail, event) : this.leave());
    for (const name of Object.keys(this.ears)) window.addEventListener(`${BUS}:${name}`, this.hear);
  }

  isThere() {
    return (this.parent.host ?? this.parent).isConnected;
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
    this.acts = [...this.acts, [last, act]].slice(-UNSEEN);
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

function wired({ data, parentElement, setStateValue }) {
  let one = WIRES.get(parentElement);
  if (!one) {
    one = new Wire(parentElement);
    WIRES.set(parentElement, one);
    takeNoRoom(parentElement);
  }
  one.emit = setStateValue;
  if (data === one.data) return;
  one.data = data;
  read(data).then((message) => one.data === data && one.bring(message));
}

/** The stub lays its calls in a list; from now on they are answered at once. */
function answerStub() {
  const name = Symbol.for("common-root.wire");
  const waiting = window[name] ?? [];
  window[name] = { push: wired };
  if (Array.isArray(waiting)) waiting.forEach(wired);
}
