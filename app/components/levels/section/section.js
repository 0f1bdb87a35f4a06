/* The section of a level: strokes and captions as Python laid them out. */
export default function section({ data, parentElement }) {
  const root = parentElement.querySelector(".section");
  const { width, height, strokes, captions, spoken } = data;
  const box = svg("svg", { viewBox: `0 0 ${Number(width)} ${Number(height)}`, role: "img", "aria-label": spoken });
  for (const [d, kind, level] of strokes) {
    const node = svg("path", { d: safePath(d), class: kind });
    if (level) node.style.setProperty("--own", `var(--cr-level-${level})`);
    box.append(node);
  }
  for (const [x, y, text, kind, anchor] of captions) {
    const node = svg("text", { x, y, class: kind, "text-anchor": anchor });
    node.textContent = text;
    box.append(node);
  }
  box.style.maxWidth = `${Number(width)}px`;
  root.replaceChildren(box);
}
