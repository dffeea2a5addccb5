// A link in the list of missing parts opens the tab of its field and puts the cursor there.
const FOCUSABLE = "input:not([type=hidden]), textarea, select, button:not([disabled]), [tabindex='0']";

function fieldNamed(name) {
  const quoted = CSS.escape(name);
  return document.querySelector(`[data-contentpath="${quoted}"], [data-field="${quoted}"]`);
}

function show(field) {
  field.scrollIntoView({ block: "center" });
  const target = [...field.querySelectorAll(FOCUSABLE)].find((each) => each.checkVisibility()) ?? field;
  if (target === field) field.tabIndex = -1;
  target.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-jump-to]");
  const field = link && fieldNamed(link.dataset.jumpTo);
  if (!field) return;
  event.preventDefault();
  const panel = field.closest('[role="tabpanel"]');
  if (panel) document.querySelector(`[role="tab"][aria-controls="${CSS.escape(panel.id)}"]`)?.click();
  // The tab unfolds first, and moves the page while it does.
  setTimeout(() => show(field), 150);
});
