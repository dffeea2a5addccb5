// Says which profiles were on the screen, and that nobody was found. Counts only: no cookie, nothing kept here.
const url = document.querySelector("script[data-seen]").dataset.seen;
const MOST = 48;
const waiting = new Set();

const say = (kind, fields) => navigator.sendBeacon?.(url, new URLSearchParams([["kind", kind], ...fields]));

/** People of a list, once at least half of their card has been on the screen; told when the page is left. */
const cards = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      cards.unobserve(target);
      waiting.add(target.dataset.person);
    }
  },
  { threshold: 0.5 },
);

function tell() {
  const ids = [...waiting].slice(0, MOST);
  waiting.clear();
  if (ids.length) say("results", ids.map((id) => ["id", id]));
}

function watch() {
  document.querySelectorAll("#results .person[data-person]").forEach((card) => cards.observe(card));
  const nobody = document.querySelector("#results [data-nobody]");
  if (nobody) say("nobody", new URLSearchParams(nobody.dataset.nobody));
}

/** A page that was loaded before anybody looks at it counts when somebody does. */
function whenLookedAt(start) {
  if (document.visibilityState === "visible") start();
  else document.addEventListener("visibilitychange", start, { once: true });
}

document.addEventListener("results:changed", () => {
  tell();
  watch();
});
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && tell());
addEventListener("pagehide", tell);

whenLookedAt(() => {
  watch();
  const person = document.querySelector(".profile-head[data-person]")?.dataset.person;
  if (!person) return;
  say("profile", [["id", person]]);
  for (const link of document.querySelectorAll(".reach__actions a, .profile-bar a")) {
    link.addEventListener("click", () => say("contact", [["id", person]]));
  }
});
