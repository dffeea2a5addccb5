// Two gaps of Wagtail's own saving while somebody writes; both can be met alone, in a single window.
(() => {
  const CONFLICT = "conflict";
  const early = new WeakSet();
  const watched = new WeakSet();

  // Wagtail first looks at the form two seconds after it is there, and takes what was typed until then for what
  // had been there before: it would neither save it nor warn about it.
  const note = (event) => {
    const form = event.target.closest?.("[data-edit-form]");
    if (form && event.isTrusted && !watched.has(form)) early.add(form);
  };
  document.addEventListener("input", note);
  document.addEventListener("change", note);
  document.addEventListener("w-unsaved:watch-edits", ({ target }) => {
    if (early.has(target) && !watched.has(target)) target.dataset.wUnsavedForceValue = "true";
    watched.add(target);
  });

  // A question that was on its way while a version was saved is answered with that very version, as if another
  // window had saved it, and Wagtail would stand by that answer for good. So it is asked again, and the newer
  // answer counts.
  let doubted = false;
  document.addEventListener("w-swap:json", ({ target, detail }) => {
    const others = detail.data?.other_sessions;
    if (!others) return;
    const conflict = others.some((each) => each.revision_id);
    if (conflict && !doubted) target.dispatchEvent(new CustomEvent("w-session:ping"));
    if (!conflict && target.dataset.wSessionInterceptValue === CONFLICT) target.dataset.wSessionInterceptValue = "";
    doubted = conflict;
  });
})();
