/* The two maps of a place follow its address while it is typed. The address goes by POST, so no log keeps it. */
const WAIT = 700;
const FIELDS = ["name", "street", "town", "postcode"];

function follow(box, form) {
  const prefix = box.dataset.place;
  const looks = box.querySelector("[data-place-looks]");
  const inputs = FIELDS.map((field) => form.elements.namedItem(`${prefix}-${field}`));
  let timer;
  let request;

  async function draw() {
    request?.abort();
    const mine = (request = new AbortController());
    const body = new FormData();
    body.set("csrfmiddlewaretoken", form.elements.namedItem("csrfmiddlewaretoken").value);
    FIELDS.forEach((field, number) => body.set(field, inputs[number].value));
    try {
      const answer = await fetch(box.dataset.placeUrl, { method: "POST", body, signal: mine.signal });
      if (answer.ok) looks.innerHTML = await answer.text();
    } catch {
      // The button below asks again.
    }
  }

  box.querySelector("[data-place-look]").hidden = true;
  inputs.forEach((input) => {
    for (const kind of ["input", "change", "place:chosen"]) {
      input.addEventListener(kind, () => {
        clearTimeout(timer);
        timer = setTimeout(draw, WAIT);
      });
    }
  });
}

export function places(form) {
  form.querySelectorAll("[data-place]").forEach((box) => follow(box, form));
}
