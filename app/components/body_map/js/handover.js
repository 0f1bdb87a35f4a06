/* The second, tiny component: hands what Python worked out to the map with its key, now and when a map asks for it. */
const HANDOVERS = new WeakMap();

function send({ target, payload }) {
  window.dispatchEvent(new CustomEvent("common-root:overlay", { detail: { key: target, payload } }));
}

/** The element is only a messenger: it must not leave a gap in the page. */
function takeNoRoom(parentElement) {
  const host = parentElement.getRootNode().host ?? parentElement;
  const box = host.closest('[data-testid="stElementContainer"]');
  if (box) Object.assign(box.style, { position: "absolute", width: "0", height: "0", overflow: "hidden" });
}

export default function handover({ data, parentElement }) {
  let one = HANDOVERS.get(parentElement);
  if (!one) {
    one = { data: null };
    one.answer = (event) => event.detail?.key === one.data?.target && send(one.data);
    window.addEventListener("common-root:ask", one.answer);
    HANDOVERS.set(parentElement, one);
    takeNoRoom(parentElement);
  }
  one.data = data;
  send(data);
  /* A call that a newer one overtook is cleaned up too: only what left the page may end. */
  return () => {
    if ((parentElement.host ?? parentElement).isConnected) return;
    window.removeEventListener("common-root:ask", one.answer);
    HANDOVERS.delete(parentElement);
  };
}
