// Wagtail tells the place of an issue in CSS and opens the preview in a window of its own. Here it is told in the
// words that stand there, and leads to the field they were written in. What was not written in this form, such as the
// words of another page that a block shows, still opens the preview.
(() => {
  const LONGEST = 80;
  const TEXT = "p, li, dd, td, th, figcaption, h1, h2, h3, figure, .care";
  const PICTURE = "figure.picture img, .self-care img";
  const WRITTEN = "input[type=text], input[type=url], input[type=number], textarea, [contenteditable=true]";
  const fields = new WeakMap();

  const squash = (text) => text.replace(/\s+/g, " ").trim();
  const wordsIn = (field) => squash(field.value ?? field.textContent);

  /** What an element says, piece by piece, the longest first: it tells the place best. */
  function pieces(element) {
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(squash(walker.currentNode.data));
    return found.filter(Boolean).sort((one, other) => other.length - one.length);
  }

  function fieldSaying(form, element) {
    const written = [...form.querySelectorAll(WRITTEN)];
    const saying = (piece) =>
      written.find((each) => wordsIn(each) === piece) ?? written.find((each) => wordsIn(each).includes(piece));
    const piece = pieces(element).find(saying);
    return { field: piece && saying(piece), words: squash(element.textContent) };
  }

  /** Pictures have no words to be found by. They stand in the preview in the order of the form. */
  function fieldOfPicture(form, image) {
    const shown = [...image.ownerDocument.querySelectorAll(PICTURE)];
    const chosen = [...form.querySelectorAll("[name$='-alt_text']")].filter(
      ({ name }) => form.elements[name.replace(/alt_text$/, "image")]?.value,
    );
    const field = shown.length === chosen.length ? chosen[shown.indexOf(image)] : null;
    const title = field?.closest("[data-contentpath]")?.parentElement.closest("[data-contentpath]");
    return field && { field, words: squash(title?.querySelector(".chooser__title")?.textContent ?? "") };
  }

  function namedField(form, name) {
    const field = form.querySelector(`[name="${CSS.escape(name)}"]`);
    return field && { field, words: squash(form.querySelector(`label[for="${field.id}"]`)?.textContent ?? "") };
  }

  function placeOf(element) {
    const form = document.querySelector("[data-edit-form]");
    if (element.dataset.checkField) return namedField(form, element.dataset.checkField);
    if (element.matches(PICTURE)) return fieldOfPicture(form, element);
    return fieldSaying(form, element.closest(TEXT) ?? element);
  }

  function elementOf(button) {
    const preview = document.querySelector("#w-preview-iframe")?.contentDocument;
    try {
      return preview?.querySelector(button.textContent.trim());
    } catch {
      return null; // The words that stand there already.
    }
  }

  function reword(button) {
    const element = elementOf(button);
    const place = element && placeOf(element);
    if (!place) return;
    if (place.words) {
      const words = place.words.length > LONGEST ? `${place.words.slice(0, LONGEST)}…` : place.words;
      button.querySelector("[data-content-checker-selector-text]").textContent = words;
      button.ariaLabel = `${button.ariaLabel}: ${words}`;
    }
    if (!place.field) return;
    fields.set(button, place.field);
    button.querySelector("use").setAttribute("href", "#icon-edit");
  }

  const panel = document.querySelector('[data-side-panel="checks"]');
  if (!panel) return; // Snippets save themselves as well, and have no checks.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.matches?.("[data-content-checker-row]")) reword(node.querySelector("[data-content-checker-selector]"));
  }).observe(panel, { childList: true, subtree: true });

  document.addEventListener(
    "click",
    (event) => {
      const field = fields.get(event.target.closest?.("[data-content-checker-selector]"));
      if (!field) return;
      event.stopImmediatePropagation();
      // On a phone the panel lies over the whole form.
      if (panel.offsetWidth > innerWidth / 2) document.querySelector('[data-side-panel-toggle="checks"]').click();
      field.dispatchEvent(new CustomEvent("cms:jump-to", { bubbles: true }));
    },
    true,
  );
})();
