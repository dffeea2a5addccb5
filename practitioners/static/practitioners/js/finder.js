// The finder works without this. With it, addresses stay short enough to share (what is empty is left out), and a
// ticked filter shows its results at once, while the focus stays where it is.
const DEFAULT_RADIUS = "10";
const WAIT_MS = 300;

const form = document.getElementById("finder");
const filters = document.querySelector(".filters");
const results = document.getElementById("results");
let asking;

form?.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of [...formData.entries()]) {
    if (value === "" || (name === "radius" && value === DEFAULT_RADIUS)) formData.delete(name);
  }
});

function showCounts(fresh) {
  for (const box of filters.querySelectorAll("input")) {
    const other = fresh.getElementById(box.id);
    if (!other) continue;
    box.disabled = other.disabled;
    box.checked = other.checked;
    box.labels[0]?.replaceChildren(...other.labels[0].childNodes);
  }
}

async function show(address) {
  asking?.abort();
  const { signal } = (asking = new AbortController());
  const waiting = setTimeout(() => results.setAttribute("aria-busy", "true"), WAIT_MS);
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) throw new Error(response.status);
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const part of [".finder__title", ".finder-filters__toggle", "#results"]) {
      const [old, other] = [document.querySelector(part), fresh.querySelector(part)];
      old.replaceChildren(...other.childNodes);
    }
    document.title = fresh.title;
    document.getElementById("finder-status").textContent = document.querySelector(".finder__title").textContent;
    showCounts(fresh);
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
  } finally {
    clearTimeout(waiting);
    if (!signal.aborted) results.removeAttribute("aria-busy");
  }
}

if (form && filters && results) {
  filters.addEventListener("change", () => {
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    history.pushState(null, "", address);
    show(address);
  });
  addEventListener("popstate", () => show(location.href));
}
