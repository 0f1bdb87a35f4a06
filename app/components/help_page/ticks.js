/* The boxes of the list of red flags: tells Python which are ticked, all of them each time, so that fast ticks do not
   push each other out. What Python says is shown unless the person has ticked on since. The list itself is a text of
   the page; boxes of the same flag go together. */
const LISTS = new WeakMap();

function boxes() {
  return [...document.querySelectorAll(".cr-flags input[data-flag]")];
}

class Ticks {
  constructor() {
    this.seq = 0;
    this.flags = new Set();
    this.hear = (event) => this.tick(event.target);
    /* The text of the list may come later than its ticks, and anew with other words. */
    this.watch = new MutationObserver(() => this.show());
    this.watch.observe(document.querySelector('[data-testid="stMain"]') ?? document.body, { childList: true, subtree: true });
    document.addEventListener("change", this.hear);
  }

  leave() {
    this.watch.disconnect();
    document.removeEventListener("change", this.hear);
  }

  take({ ticked, seen }) {
    if (seen < this.seq) return;
    this.seq = seen;
    this.flags = new Set(ticked);
    this.show();
  }

  show() {
    for (const box of boxes()) box.checked = this.flags.has(box.dataset.flag);
  }

  tick(box) {
    if (!box.matches?.(".cr-flags input[data-flag]")) return;
    this.flags[box.checked ? "add" : "delete"](box.dataset.flag);
    this.show();
    this.seq += 1;
    this.emit("ticked", { seq: this.seq, flags: [...this.flags] });
  }
}

export default function ticks({ data, parentElement, setStateValue }) {
  let one = LISTS.get(parentElement);
  if (!one) {
    one = new Ticks();
    LISTS.set(parentElement, one);
  }
  one.emit = setStateValue;
  one.take(data);
  /* A call that a newer one overtook is cleaned up too: only what left the page may end. */
  return () => (parentElement.host ?? parentElement).isConnected || one.leave();
}
