/* Present: enter and leave, full screen where the browser allows it, a soft ring that follows the pointer. */
const STAGES = new WeakMap();
const REST = 6000;
const EARLY = { passive: true, capture: true };
const ABOVE = "[role='listbox'], :popover-open";

class Stage {
  constructor(root) {
    this.root = root;
    this.seq = 0;
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.addEventListener("click", () => (this.on ? this.leave() : this.enter()));
    root.replaceChildren(this.button);
    this.listeners = {
      keydown: (event) => this.key(event),
      fullscreenchange: () => this.screenChanged(),
      pointermove: (event) => this.follow(event),
      pointerdown: (event) => this.follow(event),
    };
    for (const [name, act] of Object.entries(this.listeners)) document.addEventListener(name, act, EARLY);
  }

  show({ on, strings }) {
    this.on = on;
    this.button.textContent = on ? strings.leave : strings.enter;
    this.button.title = on ? strings.hint : "";
    this.root.classList.toggle("is-on", on);
    if (!on) this.hideRing();
    requestAnimationFrame(() => this.takeFocus());
  }

  /** Entering and leaving draw this button anew: the new one takes the focus, so that it is not lost. */
  takeFocus() {
    const asked = document.body.dataset.crPresent;
    if (asked === undefined || (asked === "1") !== this.on || !this.root.isConnected) return;
    delete document.body.dataset.crPresent;
    this.button.focus();
  }

  tell(name) {
    this.seq += 1;
    document.body.dataset.crPresent = name;
    this.emit("picked", { name, side: "", seq: this.seq });
  }

  enter() {
    const asked = document.documentElement.requestFullscreen?.();
    asked?.then(() => (this.full = true)).catch(() => {});
    this.tell("1");
  }

  leave() {
    this.full = false;
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    this.tell("");
  }

  /** What lies open above the page takes Escape for itself; it is looked for before anything has closed it. */
  key(event) {
    if (!this.on || event.key !== "Escape") return;
    const above = document.querySelector(ABOVE);
    setTimeout(() => above || event.defaultPrevented || this.leave());
  }

  /** The browser takes Escape for itself in full screen: leaving it leaves Present too. */
  screenChanged() {
    if (this.on && this.full && !document.fullscreenElement) this.leave();
  }

  follow({ clientX, clientY }) {
    if (!this.on) return;
    if (!this.ring) {
      this.ring = document.createElement("div");
      this.ring.className = "cr-ring";
      this.ring.setAttribute("aria-hidden", "true");
      document.body.append(this.ring);
    }
    this.ring.style.translate = `${clientX}px ${clientY}px`;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.hideRing(), REST);
  }

  hideRing() {
    clearTimeout(this.rest);
    this.ring?.remove();
    this.ring = null;
  }

  end() {
    this.hideRing();
    for (const [name, act] of Object.entries(this.listeners)) document.removeEventListener(name, act, EARLY);
  }
}

export default function present({ data, parentElement, setTriggerValue }) {
  let one = STAGES.get(parentElement);
  if (!one) {
    one = new Stage(parentElement.querySelector(".present"));
    STAGES.set(parentElement, one);
  }
  one.emit = setTriggerValue;
  one.show(data);
  /* A call that a newer one overtook is cleaned up too: only what left the page may end. */
  return () => (parentElement.host ?? parentElement).isConnected || one.end();
}
