/* Called by Streamlit on mount and whenever data or theme change. The map itself is built once. */
const MAPS = new WeakMap();
const REMEMBERED = (window[Symbol.for("common-root.marks")] ??= new Map());

/** Marks survive a remount that Python does not know of: they hold while Python has pushed nothing newer. */
function remember(map) {
  REMEMBERED.set(map.data.key, { rev: map.rev, marks: map.marks.rows });
}

function recall(map, rev) {
  const kept = REMEMBERED.get(map.data.key);
  return kept && kept.rev >= rev ? kept : null;
}

function readData(data) {
  const constant = typeof data.constant === "string" ? JSON.parse(data.constant) : data.constant;
  return { ...constant, key: data.key, edition: data.edition };
}

export default function bodyMap({ data, parentElement, setStateValue }) {
  let map = MAPS.get(parentElement);
  if (!map || map.edition !== data.edition || !map.root.isConnected) {
    const mount = parentElement.querySelector(".body-map-mount");
    const kept = map?.keep();
    map?.leave();
    map = new BodyMap(mount, readData(data), setStateValue, kept);
    MAPS.set(parentElement, map);
  }
  map.emit = setStateValue;
  applyTheme(map.root, map.data.tokens);
  map.push(data.push);
  return () => map.leave();
}
