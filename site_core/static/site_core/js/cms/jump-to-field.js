// Leads to a field of the form: opens its tab and puts the cursor there. Asked by a link that names the field, or by
// the event "cms:jump-to" on the field itself.
(() => {
  const FOCUSABLE =
    "input:not([type=hidden]), textarea, select, button:not([disabled]), [tabindex='0'], [contenteditable=true]";

  function fieldNamed(name) {
    const quoted = CSS.escape(name);
    return document.querySelector(`[data-contentpath="${quoted}"], [data-field="${quoted}"]`);
  }

  function show(field) {
    field.scrollIntoView({ block: "center" });
    const inside = [...field.querySelectorAll(FOCUSABLE)].find((each) => each.checkVisibility());
    const target = field.matches(FOCUSABLE) ? field : (inside ?? field);
    if (!target.matches(FOCUSABLE)) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  function jumpTo(field) {
    const panel = field.closest('[role="tabpanel"]');
    if (panel) document.querySelector(`[role="tab"][aria-controls="${CSS.escape(panel.id)}"]`)?.click();
    // The tab unfolds first, and moves the page while it does.
    setTimeout(() => show(field), 150);
  }

  document.addEventListener("cms:jump-to", ({ target }) => jumpTo(target));
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-jump-to]");
    const field = link && fieldNamed(link.dataset.jumpTo);
    if (!field) return;
    event.preventDefault();
    jumpTo(field);
  });
})();
