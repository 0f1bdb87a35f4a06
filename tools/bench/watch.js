// Watches one click: pointer down -> highlight in the DOM and painted (second frame) -> answer text changed.
(() => {
  const roots = () => [document, ...[...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean)];
  const all = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);
  const state = {};
  const answer = () => all("[data-answer]").map((e) => e.dataset.answer).join("|");
  window.benchSpot = (region, side) => {
    const shape = all(`path[data-region="${region}"][data-side="${side}"]`).find((p) => p.getBoundingClientRect().width > 8);
    const box = shape.getBoundingClientRect();
    const svg = shape.ownerSVGElement, matrix = shape.getScreenCTM().inverse();
    for (let i = 1; i < 12; i++) for (let j = 1; j < 12; j++) {
      const point = new DOMPoint(box.left + (box.width * i) / 12, box.top + (box.height * j) / 12);
      if (shape.isPointInFill(point.matrixTransform(matrix))) { if (i > 3 && j > 3) return { x: point.x, y: point.y }; }
    }
    return { x: box.left + box.width / 2, y: box.top + box.height / 2, svg: !!svg };
  };
  const checked = () => all("[aria-checked='true'][data-region]").map((e) => e.dataset.region + e.dataset.side + e.dataset.view).join();
  window.benchArm = () => {
    Object.assign(state, { start: null, painted: null, answered: null, before: answer() });
    addEventListener("pointerdown", () => {
      state.start = performance.now();
      const lit = checked();
      requestAnimationFrame(() => requestAnimationFrame(() => {
        if (checked() !== lit) state.painted = performance.now() - state.start;
      }));
    }, { once: true, capture: true });
    const poll = () => {
      if (state.answered === null && answer() !== state.before && state.start !== null)
        state.answered = performance.now() - state.start;
      else requestAnimationFrame(poll);
    };
    new MutationObserver((_, self) => {
      if (state.answered === null && answer() !== state.before && state.start !== null) {
        state.answered = performance.now() - state.start;
        self.disconnect();
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    requestAnimationFrame(poll);
  };
  window.benchDone = () => state.answered !== null;
  window.benchResult = () => ({ painted: state.painted, answered: state.answered });
})();
