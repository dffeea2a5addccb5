// Three gaps of Wagtail's own saving while somebody writes; each can be met alone, in a single window.
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

  // A form that was refused opens as changed. Once that is saved, Wagtail never looks at it again, and what is typed
  // from then on would neither be saved nor warned about. Another interval (milliseconds) makes it look. What was
  // typed until then may have missed the saving, so that it is saved once more.
  const refused = new Set(document.querySelectorAll("[data-w-unsaved-force-value='true']"));
  const typed = new Set();
  for (const name of ["input", "change"])
    document.addEventListener(name, ({ target }) => {
      const form = target.closest?.("[data-edit-form]");
      if (refused.has(form)) typed.add(form);
    });
  document.addEventListener("w-unsaved:clear", ({ target }) => {
    if (!refused.has(target)) return;
    if (typed.delete(target)) {
      target.dataset.wUnsavedForceValue = "true";
      target.dataset.wUnsavedHasEditsValue = "true";
    } else {
      refused.delete(target);
      target.dataset.wUnsavedCheckIntervalValue = "501";
    }
  });

  // A question that is on its way while a version is saved is answered with that very version, as if another
  // window had saved it, and Wagtail would stand by that answer for good. After a refused form it asks and saves
  // at the same moment. So it is asked again, at once and after saving, and the newer answer counts.
  let doubted = null;
  const ask = () => doubted?.dispatchEvent(new CustomEvent("w-session:ping"));
  document.addEventListener("w-swap:json", ({ target, detail }) => {
    const others = detail.data?.other_sessions;
    if (!others) return;
    if (others.some((each) => each.revision_id)) {
      const isNews = !doubted;
      doubted = target;
      if (isNews) ask();
    } else {
      doubted = null;
      if (target.dataset.wSessionInterceptValue === CONFLICT) target.dataset.wSessionInterceptValue = "";
    }
  });
  // Wagtail's own listener, which comes after this one, takes note of the version that was saved.
  document.addEventListener("w-autosave:success", () => setTimeout(ask));
})();
