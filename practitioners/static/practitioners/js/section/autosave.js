/* Saves the draft a moment after the last key. One request at a time: each needs the version the last one left.
   Pressing a button waits for the request on its way, or the form would be in conflict with itself. */
const WAIT = 1500;

export function autosave(form) {
  const said = form.querySelector("[data-autosave-said]");
  const version = form.elements.namedItem("version");
  let timer;
  let running;
  let stopped = false;
  let dirty = false;

  async function save() {
    if (stopped || !dirty) return;
    dirty = false;
    const body = new FormData(form);
    body.set("autosave", "1");
    said.textContent = form.dataset.autosaveSaving;
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      if (!answer.headers.get("Content-Type")?.includes("json")) throw new Error(answer.status);
      const { text, version: newer, hints = {} } = await answer.json();
      for (const place of form.querySelectorAll("[data-claim-hints]")) {
        const hint = hints[place.dataset.claimHints];
        if (hint !== undefined && hint !== place.innerHTML.trim()) place.innerHTML = hint;
      }
      if (newer) version.value = newer;
      said.textContent = text;
      if (answer.status === 409) stopped = true;
    } catch {
      dirty = true;
      said.textContent = form.dataset.autosaveFailed;
    }
  }

  function soon() {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(run, WAIT);
  }

  async function run() {
    if (running) {
      soon();
      return;
    }
    running = save();
    await running;
    running = undefined;
  }

  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("place:chosen", soon);
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    stopped = true;
    if (!running) return;
    event.preventDefault();
    await running;
    form.requestSubmit(event.submitter);
  });
  // Leaving for another app: now or never.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && dirty && !running) {
      clearTimeout(timer);
      run();
    }
  });
  // Back in reach of a network: what could not be saved before.
  addEventListener("online", () => {
    if (dirty) soon();
  });
  // Back from the next page, with the form as it was left.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
