/* The finder works without this. With it, a filter, a radius or an order refreshes the results in place. The
   server's whole page stays the only answer: what has changed is taken over from it, and the address is always
   the state. Whatever goes wrong ends in an ordinary page load. */
const DEFAULT_RADIUS = "10";
const SKELETON_AFTER = 300;
const RESULTS = "#results";
const LIVE_LINKS = ".finder__chips a, .results-bar__sorts a, .pagination a, .filters__actions a";

const form = document.getElementById("finder");
const find = (selector) => document.querySelector(selector);
const here = () => location.pathname + location.search;
let shown = here();
let request;

form?.addEventListener("formdata", ({ formData }) => {
  // Addresses stay short enough to share: what is empty is left out.
  for (const [name, value] of [...formData.entries()]) {
    if (value === "" || (name === "radius" && value === DEFAULT_RADIUS)) formData.delete(name);
  }
});

const saysError = (page) => page.querySelector("#finder [aria-invalid]");

async function visit(url, { push = true, focus = RESULTS, top = null } = {}) {
  request?.abort();
  if (saysError(document)) {
    location.assign(url);
    return;
  }
  const mine = (request = new AbortController());
  const waiting = setTimeout(showSkeleton, SKELETON_AFTER);
  try {
    const answer = await fetch(url, { signal: mine.signal });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    // A place that is not understood is explained at its box, which needs the focus: a page of its own.
    if (!answer.ok || !fresh.querySelector(RESULTS) || saysError(fresh)) {
      throw new Error("not a list of results");
    }
    if (mine.signal.aborted) return;
    if (push) history.pushState({ focus }, "", url);
    shown = here();
    take(fresh, push);
    // Who has gone on meanwhile stays there. What had the focus may be gone, and Back brings it where it was.
    const isLost = document.activeElement === document.body;
    if (focus && (isLost || !push)) (find(focus) ?? find(RESULTS)).focus({ preventScroll: true });
    if (top !== null) scrollTo({ top, behavior: "instant" });
  } catch {
    if (mine.signal.aborted) return;
    if (navigator.onLine) location.assign(url);
    else sayOffline(url);
  } finally {
    clearTimeout(waiting);
  }
}

/** Takes the answer over, but for what may hold the focus: the bar and the filters, whose values follow. */
function take(fresh, typing) {
  document.title = fresh.title;
  followForm(fresh.getElementById("finder"), typing);
  followFilters(fresh.querySelector(".finder-filters"));
  replaceAround(find(".finder"), fresh.querySelector(".finder"), [".finder__head", ".finder__split"]);
  replaceAround(find(".finder__head"), fresh.querySelector(".finder__head"), ["form"]);
  replaceAround(find(".finder__split"), fresh.querySelector(".finder__split"), [".finder-filters", "#finder-status"]);
  find("#finder-status").textContent = find("h1").textContent;
  document.dispatchEvent(new CustomEvent("results:changed"));
}

/** Every child of `own` gives way to those of `fresh`, except the kept ones, which never leave the page. */
function replaceAround(own, fresh, kept) {
  const isKept = (child) => kept.find((selector) => child.matches(selector));
  [...own.children].filter((child) => !isKept(child)).forEach((child) => child.remove());
  let last = null;
  for (const child of [...fresh.children]) {
    const selector = isKept(child);
    const next = selector ? [...own.children].find((mine) => mine.matches(selector)) : child;
    if (!next) continue;
    if (!selector) last ? last.after(next) : own.prepend(next);
    last = next;
  }
}

function followForm(fresh, typing) {
  form.querySelectorAll('input[type="hidden"]').forEach((field) => field.remove());
  form.prepend(...fresh.querySelectorAll('input[type="hidden"]'));
  for (const name of ["near", "radius", "q"]) {
    const field = form.elements.namedItem(name);
    if (!typing || field !== document.activeElement) field.value = fresh.elements.namedItem(name).value;
  }
  find("#finder-near-hint").replaceWith(fresh.querySelector("#finder-near-hint"));
}

/** Open groups stay open, and a long list stays where it was scrolled to. */
function followFilters(fresh) {
  const filters = find(".finder-filters");
  if (!fresh || !filters) return;
  for (const input of fresh.querySelectorAll(".choice input")) {
    const own = document.getElementById(input.id);
    if (own?.value !== input.value) continue;
    own.checked = input.checked;
    own.disabled = input.disabled && own !== document.activeElement;
    own.nextElementSibling.replaceWith(input.nextElementSibling);
  }
  for (const part of [".finder-filters__toggle", ".filters__actions"]) {
    filters.querySelector(part)?.replaceChildren(...(fresh.querySelector(part)?.childNodes ?? []));
  }
}

function showSkeleton() {
  const results = find(RESULTS);
  if (results.ariaBusy === "true") return;
  results.ariaBusy = "true";
  results.append(find("#finder-skeleton").content.cloneNode(true));
}

/** Without a connection the list stays, and the question is asked again as soon as there is one. */
function sayOffline(url) {
  const results = find(RESULTS);
  results.ariaBusy = "false";
  results.querySelector(".skeletons")?.remove();
  if (!find("[data-offline]")) results.prepend(find("#finder-offline").content.cloneNode(true));
  find("#finder-status").textContent = find("[data-offline]").textContent.trim();
  addEventListener("online", () => visit(url), { once: true });
}

/** A selector of the link that will stand where this one stood. */
function inPlaceOf(link) {
  const list = [".finder__chips", ".results-bar__sorts"].find((selector) => link.closest(selector));
  if (!list) return RESULTS;
  const isItem = list === ".finder__chips";
  const number = [...find(list).querySelectorAll("a")].indexOf(link) + 1;
  return isItem ? `${list} li:nth-child(${number}) a` : `${list} a:nth-of-type(${number})`;
}

function follow(url, focus, options = {}) {
  // Back comes to this entry again, and finds the focus and the place where they were.
  history.replaceState({ focus, top: scrollY }, "");
  visit(url, { focus, ...options });
}

function followTheForm(field) {
  const query = new URLSearchParams(new FormData(form)).toString();
  follow(form.action + (query ? `?${query}` : ""), `#${CSS.escape(field.id)}`);
}

// Pages of towns share the form and not the address: from there, the form leads to the finder.
if (form && new URL(form.action).pathname === location.pathname && find(RESULTS)) {
  document.addEventListener("change", ({ target }) => {
    if (target.form === form && target.matches("select, [type=checkbox], [type=radio]")) followTheForm(target);
  });
  form.addEventListener("place:chosen", ({ target }) => followTheForm(target));

  document.addEventListener("click", (event) => {
    const link = event.target.closest(LIVE_LINKS);
    const plain = !event.defaultPrevented && !event.button && !(event.metaKey || event.ctrlKey || event.shiftKey);
    if (!link || !plain || new URL(link.href).pathname !== location.pathname) return;
    event.preventDefault();
    const top = link.closest(".pagination") ? scrollY + find(RESULTS).getBoundingClientRect().top - 16 : null;
    follow(link.href, inPlaceOf(link), { top });
  });

  addEventListener("popstate", ({ state }) => {
    if (here() === shown) return; // only the part after the # has changed
    visit(location.href, { push: false, focus: state?.focus ?? "", top: state?.top ?? 0 });
  });
}

// Back from a profile: whoever was opened has the focus again.
document.addEventListener("click", ({ target }) => {
  const person = target.closest(".person__name a")?.closest(".person[id]");
  if (person) history.replaceState({ ...history.state, focus: `#${person.id} .person__name a` }, "");
});
if (performance.getEntriesByType("navigation")[0]?.type === "back_forward" && history.state?.focus) {
  find(history.state.focus)?.focus({ preventScroll: true });
}
