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

const CALLS = new WeakMap();

function standing(parent, edition) {
  const map = MAPS.get(parent);
  return map?.edition === edition && map.root.isConnected ? map : null;
}

function build(parent, data) {
  const constant = constantOf(data, () => CALLS.has(parent) && show(parent));
  if (!constant) return null;
  const old = MAPS.get(parent);
  const kept = old?.keep();
  old?.leave();
  const read = { ...constant, key: data.key, edition: data.edition };
  const map = new BodyMap(parent.querySelector(".body-map-mount"), read, kept);
  MAPS.set(parent, map);
  return map;
}

/** Bring the map in step with the newest call. */
function show(parent) {
  const { data, setStateValue } = CALLS.get(parent);
  const map = standing(parent, data.edition) ?? build(parent, data);
  if (!map) return;
  map.askAgain = () => setStateValue("asked", Date.now());
  applyTheme(map.root, map.data.tokens);
  map.push(data.push);
}

export default function bodyMap(call) {
  const parent = call.parentElement;
  CALLS.set(parent, call);
  show(parent);
  /* A call that a newer one overtook is cleaned up too: only what left the page may end. */
  return () => {
    if ((parent.host ?? parent).isConnected) return;
    CALLS.delete(parent);
    MAPS.get(parent)?.leave();
  };
}
