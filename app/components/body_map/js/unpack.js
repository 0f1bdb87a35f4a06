/* The constant data arrives packed (gzip, base64) and is unpacked once an edition, also for a map that comes again. */
const UNPACKED = (window[Symbol.for("common-root.unpacked")] ??= new Map());

async function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

/** The constant of this edition when it is at hand, else undefined; `then` is called when it has been unpacked. */
function constantOf({ edition, constant }, then) {
  const known = UNPACKED.get(edition);
  if (known && !(known instanceof Promise)) return known;
  const coming = known ?? unpack(constant).then((value) => (UNPACKED.set(edition, value), value));
  if (!known) UNPACKED.set(edition, coming);
  coming.then(then);
  return undefined;
}
