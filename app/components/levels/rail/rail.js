/* The rail: every level as a pill beside the spine. One tab stop; arrow keys go up and down, Home and End to the ends. */
const RAILS = new WeakMap();
const STEPS = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1, PageUp: -5, PageDown: 5 };
const PILL = { width: 32, gap: 8 };
const LEAST_PITCH = 24;
const WIDE = 300;
const SETTLE = 140;

class Rail {
  constructor(mount, data) {
    this.mount = mount;
    this.root = html("div", { class: "rail", role: "radiogroup" });
    mount.replaceChildren(this.root);
    this.seq = 0;
    this.root.addEventListener("keydown", (event) => this.key(event));
    this.root.addEventListener("click", (event) => this.press(event));
    this.global = (event) => this.pageKey(event);
    document.addEventListener("keydown", this.global);
    this.observer = new ResizeObserver(() => this.arrange());
    this.observer.observe(this.root);
    this.take(data);
  }

  take(data) {
    const fresh = JSON.stringify(data.levels) !== JSON.stringify(this.data?.levels);
    this.data = data;
    this.root.setAttribute("aria-label", data.strings.rail);
    if (fresh) this.build();
    if (!this.timer) this.choose(data.chosen);
  }

  build() {
    this.pills = this.data.levels.map(([level, name]) => {
      const pill = html("button", { type: "button", class: "pill", role: "radio", "aria-label": `${level}, ${name}`, tabindex: "-1" }, level);
      pill.dataset.level = level;
      pill.title = name;
      pill.style.setProperty("--fill", `var(--cr-level-${level})`);
      return pill;
    });
    this.form = null;
    this.arrange();
  }

  /** Beside the spine where the rail is narrow and tall; in rows where it is wide (a phone). */
  arrange() {
    if (!this.data) return;
    const { clientWidth: width, clientHeight: height } = this.root;
    const grid = width > WIDE;
    const form = grid ? "grid" : `${width} ${height}`;
    if (form === this.form || width < 60) return;
    this.form = form;
    this.root.classList.toggle("is-grid", grid);
    if (grid) this.root.replaceChildren(...this.pills);
    else this.stand(width, height);
    this.choose(this.chosen ?? this.data.chosen);
  }

  stand(width, height) {
    const count = this.data.levels.length;
    const pitch = (height - 26) / (count - 1);
    const staggered = pitch < LEAST_PITCH;
    const left = PILL.width + PILL.gap / 2 + (staggered ? PILL.width + PILL.gap / 2 : 0);
    const top = 13 + pitch * this.data.face;
    this.spine = new RailSpine(this.data, { top, pitch, left, right: width - 26, height });
    this.root.replaceChildren(this.spine.svg, ...this.pills);
    this.pills.forEach((pill, row) => {
      pill.style.top = `${13 + pitch * row}px`;
      pill.style.left = staggered && row % 2 ? `${PILL.width + PILL.gap / 2}px` : "0px";
    });
  }

  get rows() {
    return this.data.levels.map(([level]) => level);
  }

  choose(level) {
    this.chosen = level;
    const focused = this.root.contains(this.root.getRootNode().activeElement);
    this.pills.forEach((pill) => {
      const on = pill.dataset.level === level;
      pill.setAttribute("aria-checked", String(on));
      pill.tabIndex = on ? 0 : -1;
      pill.classList.toggle("is-other", pill.dataset.level === this.data.other);
      if (on && focused) pill.focus({ preventScroll: true });
    });
    const lit = [level, this.data.other].filter(Boolean).map((name) => this.rows.indexOf(name) - this.data.face);
    if (!this.root.classList.contains("is-grid")) this.spine?.light(lit);
  }

  press(event) {
    const pill = event.target.closest(".pill");
    if (pill) this.pick(pill.dataset.level, 0);
  }

  key(event) {
    const at = this.rows.indexOf(this.chosen);
    const ends = { Home: 0, End: this.rows.length - 1 };
    const to = event.key in ends ? ends[event.key] : at + (STEPS[event.key] ?? 0);
    if (!(event.key in ends) && !(event.key in STEPS)) return;
    event.preventDefault();
    event.stopPropagation();
    this.pick(this.rows[Math.max(0, Math.min(this.rows.length - 1, to))], SETTLE);
  }

  /** Left and right change the level from anywhere on the page, as long as nothing there has the focus. */
  pageKey(event) {
    const free = document.activeElement === document.body || document.activeElement === null;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!free || !step || event.altKey || event.ctrlKey || event.metaKey || !this.root.isConnected) return;
    event.preventDefault();
    const to = this.rows[this.rows.indexOf(this.chosen) + step];
    if (to) this.pick(to, SETTLE);
  }

  /** Show at once, tell Python when the keys rest. */
  pick(level, wait) {
    if (level === this.chosen && !this.timer) return;
    this.choose(level);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      this.seq += 1;
      this.emit("picked", { name: level, side: "midline", seq: this.seq });
    }, wait);
  }

  leave() {
    this.observer.disconnect();
    clearTimeout(this.timer);
    document.removeEventListener("keydown", this.global);
  }
}

export default function rail({ data, parentElement, setTriggerValue }) {
  let one = RAILS.get(parentElement);
  if (!one) {
    one = new Rail(parentElement.querySelector(".rail-mount"), data);
    RAILS.set(parentElement, one);
  }
  one.emit = setTriggerValue;
  one.take(data);
  /* A call that a newer one overtook is cleaned up too: only what left the page may end. */
  return () => (parentElement.host ?? parentElement).isConnected || one.leave();
}
