export default (call) => {
  (window[Symbol.for("common-root.wire")] ??= []).push(call);
};
