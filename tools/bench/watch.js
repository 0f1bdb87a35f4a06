// Watches one click: pointer down -> mark in the DOM and painted (second frame) -> answer changed. The same on both
// pages; it looks only where the mark and the answer are, so that it costs nearly nothing on a large page.
(() => {
  const roots = () => [document, ...[...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean)];
  const shapes = new Map();
  const state = {};
  let answers = [];
  const answer = () => answers.map((root) => root.querySelector("[data-answer]")?.dataset.answer).join("|");

  window.benchSpot = (region, side) => {
    const shape = shapes.get(`${region} ${side}`).find((one) => one.getBoundingClientRect().width > 8);
    const box = shape.getBoundingClientRect(), matrix = shape.getScreenCTM().inverse();
    for (let i = 4; i < 12; i++) for (let j = 4; j < 12; j++) {
      const point = new DOMPoint(box.left + (box.width * i) / 12, box.top + (box.height * j) / 12);
      if (shape.isPointInFill(point.matrixTransform(matrix))) return { x: point.x, y: point.y };
    }
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };

  const seen = () => {
    if (state.start !== null && state.answered === null && answer() !== state.before) state.answered = performance.now() - state.start;
  };
  const marked = () => (state.marked = true);
  window.benchSetup = () => {
    const found = roots();
    answers = found.filter((root) => root.querySelector("[data-answer], .cr-sheet[data-part='column']"));
    for (const root of answers) new MutationObserver(seen).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const root of found) {
      const places = [...root.querySelectorAll("path[data-region]")];
      for (const one of places) {
        const name = `${one.dataset.region} ${one.dataset.side}`;
        shapes.set(name, [...(shapes.get(name) ?? []), one]);
      }
      if (places.length) new MutationObserver(marked).observe(root, { subtree: true, attributeFilter: ["aria-checked"] });
    }
  };
  window.benchArm = () => {
    Object.assign(state, { start: null, painted: null, answered: null, marked: false, before: answer() });
    addEventListener("pointerdown", () => {
      state.start = performance.now();
      requestAnimationFrame(() => requestAnimationFrame(() => {
        if (state.marked) state.painted = performance.now() - state.start;
      }));
    }, { once: true, capture: true });
  };
  window.benchDone = () => state.answered !== null;
  window.benchResult = () => ({ painted: state.painted, answered: state.answered });
})();
