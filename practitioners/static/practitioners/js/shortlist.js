/* The shortlist: ids in this browser's storage and nowhere else. The page that shows it is a link with the ids in. */
const KEY = "shortlist";
const MOST = 24;

const pattern = document.querySelector("template[data-save-button]");
const link = document.querySelector("[data-shortlist-link]");
const page = document.querySelector("[data-shortlist-page]");

function saved() {
  try {
    const ids = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => /^\d{1,10}$/.test(id)).slice(0, MOST) : [];
  } catch {
    return []; // blocked, or written by somebody else
  }
}

/** Returns whether it could be kept: storage may be blocked or full. */
function keep(ids) {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    return false;
  }
  refresh();
  return true;
}

/** The address of some people, seen from the place that this page is about. */
function addressOf(ids, query = new URLSearchParams(location.search)) {
  const pairs = [["near", query.get("near")], ["place", query.get("place")]].filter(([, value]) => value);
  if (ids.length) pairs.unshift(["ids", ids.join(",")]);
  const text = new URLSearchParams(pairs).toString().replaceAll("%2C", ",");
  return new URL(link.href).pathname + (text && `?${text}`);
}

function refresh() {
  const ids = saved();
  for (const button of document.querySelectorAll("[data-save]")) {
    button.setAttribute("aria-pressed", String(ids.includes(button.dataset.save)));
  }
  document.documentElement.classList.toggle("has-shortlist", ids.length > 0);
  link.href = addressOf(ids);
  link.querySelector("[data-shortlist-count]").textContent = ids.length;
}

function toggle(button) {
  const id = button.dataset.save;
  const ids = saved();
  const wasOwn = page && isOwn();
  if (!ids.includes(id) && ids.length >= MOST) {
    button.querySelector("[role=status]").textContent = pattern.dataset.full;
    return;
  }
  keep(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
  if (wasOwn) location.assign(addressOf(saved()));
}

/** Gives a button to everybody on the page who has none yet. */
function offer() {
  for (const person of document.querySelectorAll("[data-person]")) {
    if (person.querySelector("[data-save]") || person.matches(".person--compact")) continue;
    const button = pattern.content.firstElementChild.cloneNode(true);
    button.dataset.save = person.dataset.person;
    button.querySelector("[data-save-name]").textContent = person.querySelector(".person__name a, h1").firstChild.textContent;
    (person.querySelector(".profile-head__words") ?? person).append(button);
  }
  refresh();
}

/** Whether the page shows this browser's own list, and not one that somebody has sent. */
function isOwn() {
  const ids = saved();
  const shown = page.dataset.shown.split(",").filter(Boolean);
  return shown.length === ids.length && shown.every((id) => ids.includes(id));
}

function openList() {
  const asked = (new URLSearchParams(location.search).get("ids") ?? "").split(",").filter(Boolean);
  const ids = saved();
  if (!asked.length && ids.length) {
    location.replace(addressOf(ids));
    return;
  }
  // Whoever has left the directory was said to be missing just now; that once is enough.
  if (asked.length === ids.length && ids.every((id) => asked.includes(id))) {
    keep(page.dataset.shown.split(",").filter(Boolean));
  }
  offerTools();
}

function offerTools() {
  const clear = page.querySelector("[data-clear-shortlist]");
  const copy = page.querySelector("[data-copy-link]");
  const said = page.querySelector("[data-shortlist-said]");
  if (!clear) return;
  clear.hidden = !isOwn();
  clear.addEventListener("click", () => keep([]));
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", async () => {
    // The place somebody looks from is theirs, and not part of what they send.
    const address = addressOf(page.dataset.shown.split(","), new URLSearchParams());
    await navigator.clipboard.writeText(location.origin + address);
    said.textContent = copy.querySelector("span").textContent = copy.dataset.done;
  });
}

/** No more than four can stand side by side. */
function limitTicks(form) {
  const boxes = [...form.elements].filter((field) => field.type === "checkbox");
  const check = () => {
    const isFull = boxes.filter((box) => box.checked).length >= Number(form.dataset.most);
    for (const box of boxes) box.disabled = isFull && !box.checked;
  };
  boxes.forEach((box) => box.addEventListener("change", check));
  check();
}

if (pattern && link && keep(saved())) {
  offer();
  if (page) openList();
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-save]");
    if (button) toggle(button);
  });
  document.addEventListener("results:changed", offer);
  addEventListener("storage", refresh);
  addEventListener("pageshow", refresh);
}
document.querySelectorAll("form[data-most]").forEach(limitTicks);
