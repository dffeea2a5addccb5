// The square of a photo, dragged or moved with the keys. Without this file the choices and the numbers do the same.

const STEP = 2;
const SMALLEST = 20;

const form = document.querySelector("[data-photo-cut]");
const image = form?.querySelector("img.photo-cut__whole");

if (form && image) {
  if (image.complete && image.naturalWidth) start();
  else image.addEventListener("load", start, { once: true });
}

function start() {
  const stage = form.querySelector("[data-stage]");
  const frame = form.querySelector("[data-frame]");
  const canvas = form.querySelector("[data-result]");
  const said = form.querySelector("[data-said-here]");
  const fields = Object.fromEntries(["left", "top", "size"].map((name) => [name, form.elements[name]]));
  const places = form.querySelectorAll('input[name="place"]');
  const shorter = Math.min(image.naturalWidth, image.naturalHeight);
  // The square as shares of the width and of the height, in per cent.
  const wide = shorter / image.naturalWidth;
  const tall = shorter / image.naturalHeight;

  const square = document.createElement("div");
  square.className = "photo-cut__square";
  square.tabIndex = 0;
  square.setAttribute("role", "application");
  square.setAttribute("aria-label", form.dataset.label);
  frame.append(square);
  form.querySelector("[data-look]").hidden = true;
  form.querySelector("[data-choices]").classList.add("photo-cut__choices--quick");
  stage.hidden = false;

  let now = chosen();
  show();

  function chosen() {
    const place = [...places].find((radio) => radio.checked)?.value;
    const share = { start: 0, middle: 0.5, end: 1 }[place];
    if (share === undefined) {
      return { left: number(fields.left, 0), top: number(fields.top, 0), size: number(fields.size, 100) };
    }
    return { left: share * (1 - wide) * 100, top: share * (1 - tall) * 100, size: 100 };
  }

  function number(field, otherwise) {
    const value = Number.parseFloat(field.value.replace(",", "."));
    return Number.isFinite(value) ? value : otherwise;
  }

  function inside(part) {
    const size = Math.min(Math.max(part.size, SMALLEST), 100);
    const left = Math.min(Math.max(part.left, 0), 100 - size * wide);
    const top = Math.min(Math.max(part.top, 0), 100 - size * tall);
    return { left, top, size };
  }

  function show() {
    now = inside(now);
    square.style.insetInlineStart = `${now.left}%`;
    square.style.insetBlockStart = `${now.top}%`;
    square.style.inlineSize = `${now.size * wide}%`;
    square.style.blockSize = `${now.size * tall}%`;
    draw();
  }

  function draw() {
    const side = (shorter * now.size) / 100;
    const x = (image.naturalWidth * now.left) / 100;
    const y = (image.naturalHeight * now.top) / 100;
    // An arch is a little narrower than the square it is cut from.
    const width = (side * canvas.width) / canvas.height;
    const context = canvas.getContext("2d");
    context.drawImage(image, x + (side - width) / 2, y, width, side, 0, 0, canvas.width, canvas.height);
  }

  function change(part) {
    now = { ...now, ...part };
    show();
    for (const name of Object.keys(fields)) fields[name].value = String(Math.round(now[name] * 10) / 10);
    for (const radio of places) radio.checked = radio.value === "own";
    said.textContent = form.dataset.said.replace(/\{(\w+)\}/g, (_all, name) => Math.round(now[name]));
  }

  function grow(by) {
    const size = Math.min(Math.max(now.size + by, SMALLEST), 100);
    const more = (size - now.size) / 2;
    change({ size, left: now.left - more * wide, top: now.top - more * tall });
  }

  square.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const far = event.shiftKey ? 5 : 1;
    const keys = {
      ArrowLeft: () => change({ left: now.left - STEP * far }),
      ArrowRight: () => change({ left: now.left + STEP * far }),
      ArrowUp: () => change({ top: now.top - STEP * far }),
      ArrowDown: () => change({ top: now.top + STEP * far }),
      "+": () => grow(STEP * 2),
      "=": () => grow(STEP * 2),
      "-": () => grow(-STEP * 2),
    };
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  square.addEventListener("pointerdown", (event) => {
    square.setPointerCapture(event.pointerId);
    const from = { x: event.clientX, y: event.clientY, ...now };
    const move = (at) => {
      const box = frame.getBoundingClientRect();
      change({
        left: from.left + ((at.clientX - from.x) / box.width) * 100,
        top: from.top + ((at.clientY - from.y) / box.height) * 100,
      });
    };
    square.addEventListener("pointermove", move);
    const end = () => square.removeEventListener("pointermove", move);
    square.addEventListener("pointerup", end, { once: true });
    square.addEventListener("pointercancel", end, { once: true });
  });

  for (const radio of places) {
    radio.addEventListener("change", () => {
      now = chosen();
      show();
    });
  }
  for (const field of Object.values(fields)) {
    field.addEventListener("change", () => change({ [field.name]: number(field, now[field.name]) }));
  }
}
