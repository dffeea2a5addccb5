// What opens at a pin: who it is, how far, and the ways on. Text only ever goes in as text.
export function popupFor(group, data, pins) {
  const box = element("div", "map-popup__box");
  if (group.length > 1) box.append(element("p", "map-popup__head", data.words.together));
  for (const pin of group) box.append(person(pin, data.words, pins, group.length > 1));
  const close = element("button", "map-popup__close", data.words.close);
  close.type = "button";
  close.addEventListener("click", () => pins.closePopup());
  box.append(close);
  return box;
}

function person(pin, words, pins, isOneOfSeveral) {
  const box = element("div", "map-popup__person");
  const name = element("a", "map-popup__name", `${pin.number}. ${pin.name}`);
  name.href = pin.url;
  box.append(name, element("p", "map-popup__where", [pin.town, pin.distance].filter(Boolean).join(" · ")));
  if (isOneOfSeveral) return box;
  if (pin.approx) box.append(element("p", "map-popup__where", words.approximate));
  const inList = element("button", "map-popup__more", words.inList);
  inList.type = "button";
  inList.addEventListener("click", () => {
    pins.closePopup();
    const card = pins.cardOf(pin.number);
    card?.scrollIntoView({ block: "center" });
    card?.querySelector("a")?.focus({ preventScroll: true });
  });
  box.append(inList);
  return box;
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
