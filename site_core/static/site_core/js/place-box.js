/* Places while somebody types, from the site's own gazetteer (ARIA 1.2 combobox). Free text goes on working.
   A whole postcode or a position is nobody's business before "Find": neither is ever asked about. */
const WAIT = 120;
const MIN_CHARS = 2;
const TOO_PRECISE = /\d\s*\d[a-z]{1,2}$|\d\s+\d|\d\.\d/i;

let boxes = 0;

function place(input) {
  const { placesUrl, placesLabel, placesNone, placesOne, placesMany } = input.dataset;
  const list = document.createElement("ul");
  list.className = "place-box__list";
  list.id = `places-${++boxes}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", placesLabel);
  list.hidden = true;
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  const frame = document.createElement("div");
  frame.className = "place-box";
  input.before(frame);
  frame.append(input, list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) {
    input.setAttribute(name, value);
  }

  let active = -1;
  let timer;
  let request;

  const options = () => [...list.children];

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(-1);
  }

  function mark(number) {
    active = number;
    options().forEach((option, index) => option.setAttribute("aria-selected", String(index === number)));
    if (number < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    input.setAttribute("aria-activedescendant", options()[number].id);
    options()[number].scrollIntoView({ block: "nearest" });
  }

  function choose(option) {
    input.value = option.dataset.value;
    status.textContent = "";
    close();
    input.dispatchEvent(new CustomEvent("place:chosen", { bubbles: true }));
  }

  function show(places) {
    list.replaceChildren(
      ...places.map(({ value, name, about }, index) => {
        const option = document.createElement("li");
        option.className = "place-box__option";
        option.id = `${list.id}-${index}`;
        option.dataset.value = value;
        option.setAttribute("role", "option");
        option.append(name);
        if (about) {
          const detail = document.createElement("span");
          detail.className = "place-box__about";
          detail.textContent = about;
          option.append(" ", detail);
        }
        return option;
      }),
    );
    list.hidden = !places.length;
    input.setAttribute("aria-expanded", String(places.length > 0));
    mark(-1);
    status.textContent = places.length > 1 ? placesMany.replace("{}", places.length) : places.length ? placesOne : placesNone;
  }

  async function ask() {
    const typed = input.value.trim();
    request?.abort();
    if (typed.length < MIN_CHARS || TOO_PRECISE.test(typed)) {
      status.textContent = "";
      close();
      return;
    }
    const mine = (request = new AbortController());
    try {
      const answer = await fetch(`${placesUrl}?q=${encodeURIComponent(typed.toLowerCase())}`, {
        signal: mine.signal,
        credentials: "omit",
      });
      const { places } = await answer.json();
      if (document.activeElement === input && input.value.trim() === typed) show(places);
    } catch {
      // No suggestions is how the box works without a script; one given up on has a successor already.
      if (!mine.signal.aborted) close();
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    const count = options().length;
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        ask();
      } else {
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark(active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count);
      }
    } else if (event.key === "Enter") {
      if (!list.hidden && active >= 0) {
        event.preventDefault();
        choose(options()[active]);
      } else {
        close();
      }
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") {
      close();
    }
  });
  // The box keeps the focus while an option is pressed, so that leaving it always means leaving the list.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
  input.addEventListener("blur", close);
}

document.querySelectorAll("input[data-places-url]").forEach(place);

/* "Use my location": asks on click only, rounds to two decimals (about a kilometre) and submits the form. */
const MESSAGES = {
  1: "denied",
  2: "unavailable",
  3: "unavailable",
};

for (const button of document.querySelectorAll("[data-use-location]")) {
  const form = button.form ?? button.closest("form");
  const status = form?.querySelector("[data-location-status]");
  if (!form || !status) continue;
  if (!window.isSecureContext || !("geolocation" in navigator)) {
    button.hidden = true; // browsers only tell a secure page where they are
    continue;
  }
  button.hidden = false;

  const say = (key) => {
    status.textContent = status.dataset[key] ?? "";
  };

  const submitAt = ({ coords }) => {
    const point = form.elements.namedItem("at_point");
    const place = form.elements.namedItem("near");
    point.value = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
    point.disabled = false;
    if (place) place.value = "";
    form.requestSubmit();
  };

  button.addEventListener("click", () => {
    button.disabled = true;
    say("asking");
    navigator.geolocation.getCurrentPosition(
      submitAt,
      (error) => {
        button.disabled = false;
        say(MESSAGES[error.code] ?? "unavailable");
      },
      { timeout: 10000, maximumAge: 300000 },
    );
  });
}
