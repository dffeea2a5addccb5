// A link in the list of missing parts opens the tab of its field and puts the cursor there.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-jump-to]");
  if (!link) return;
  const field = document.querySelector(`[data-contentpath="${CSS.escape(link.dataset.jumpTo)}"], [data-field="${CSS.escape(link.dataset.jumpTo)}"]`);
  if (!field) return;
  event.preventDefault();
  const panel = field.closest('[role="tabpanel"]');
  if (panel) document.querySelector(`[role="tab"][aria-controls="${CSS.escape(panel.id)}"]`)?.click();
  field.scrollIntoView({ block: "center" });
  field.querySelector("input:not([type=hidden]), textarea, select, button, [tabindex]")?.focus({ preventScroll: true });
});
