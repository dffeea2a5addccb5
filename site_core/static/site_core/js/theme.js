/* Loaded in the head, before the first paint: no flash of the other theme, no layout that waits for a script. */
(() => {
  const root = document.documentElement;
  const order = ["auto", "light", "dark"];

  const stored = () => {
    try {
      const value = localStorage.getItem("theme");
      return order.includes(value) ? value : "auto";
    } catch {
      return "auto"; // storage may be blocked: the system's choice still works
    }
  };

  const apply = (theme) => {
    if (theme === "auto") root.removeAttribute("data-theme");
    else root.dataset.theme = theme;
  };

  const hasShortlist = () => {
    try {
      return (localStorage.getItem("shortlist") ?? "[]") !== "[]";
    } catch {
      return false;
    }
  };

  root.classList.add("js");
  root.classList.toggle("has-shortlist", hasShortlist());
  apply(stored());

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-switch]");
    if (!button) return;
    const show = (theme) => {
      for (const label of button.querySelectorAll("[data-theme-label]")) {
        label.hidden = label.dataset.themeLabel !== theme;
      }
    };
    show(stored());
    button.addEventListener("click", () => {
      const next = order[(order.indexOf(stored()) + 1) % order.length];
      try {
        localStorage.setItem("theme", next);
      } catch {
        /* the choice then lasts for this page */
      }
      apply(next);
      show(next);
    });
  });
})();
