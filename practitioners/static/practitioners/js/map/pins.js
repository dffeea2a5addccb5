// The pins: real buttons in list order, put together where they would cover each other.
import { clusters, labelOf } from "./clusters.js";
import { popupFor } from "./popup.js";

export function addPins(L, map, data) {
  const layer = L.layerGroup().addTo(map);
  const markers = new Map();
  let opener = null;

  const pins = {
    last: data.pins[0].number,
    cardOf: (number) => document.getElementById(`person-${number}`),
    mark(number, on) {
      const marker = markers.get(number);
      marker?.button.classList.toggle("map-pin--marked", on);
      marker?.setZIndexOffset(on ? 1000 : 0);
      pins.cardOf(number)?.classList.toggle("person--marked", on);
      if (on) pins.last = number;
    },
    closePopup() {
      if (!popup.isOpen()) return false;
      map.closePopup(popup);
      (markers.get(opener)?.button ?? map.getContainer()).focus();
      return true;
    },
  };

  const popup = L.popup({
    closeButton: false,
    closeOnEscapeKey: false,
    maxWidth: 260,
    minWidth: 180,
    offset: [0, -30],
    className: "map-popup",
    autoPanPadding: [16, 16],
  });

  function show(group) {
    opener = group[0].number;
    popup.setLatLng(group[0]).setContent(popupFor(group, data, pins)).openOn(map);
    popup.getElement().querySelector("a, button").focus({ preventScroll: true });
  }

  function press(group) {
    const bounds = L.latLngBounds(group);
    const zoom = Math.min(map.getBoundsZoom(bounds, false, L.point(60, 60)), map.getMaxZoom());
    const comesApart = group.length > 1 && clusters(group, (pin) => map.project(pin, zoom)).length > 1;
    if (comesApart && zoom > map.getZoom()) map.setView(bounds.getCenter(), zoom, map.moves);
    else show(group);
  }

  function draw() {
    const focused = document.activeElement?.closest(".map-pin")?.dataset.number;
    layer.clearLayers();
    markers.clear();
    for (const group of clusters(data.pins, (pin) => map.project(pin))) {
      const button = group.length > 1 ? groupButton(group, data.words) : pinButton(group[0]);
      const icon = L.divIcon({ html: button, className: "map-pin-place", iconSize: [0, 0] });
      const marker = L.marker(group[0], { icon, keyboard: false }).addTo(layer);
      marker.button = button;
      marker.on("click", () => press(group));
      for (const { number } of group) markers.set(number, marker);
      const each = (on) => () => group.forEach(({ number }) => pins.mark(number, on));
      button.addEventListener("mouseenter", each(true));
      button.addEventListener("mouseleave", each(false));
      button.addEventListener("focus", () => {
        each(true)();
        map.panInside(group[0], { padding: [56, 64], ...map.moves });
      });
      button.addEventListener("blur", each(false));
    }
    if (focused) markers.get(Number(focused))?.button.focus({ preventScroll: true });
  }

  addAreas(L, map, data);
  draw();
  map.on("zoomend", draw);
  return pins;
}

function pinButton(pin) {
  const button = buttonOf(pin.number, pin.label);
  button.classList.toggle("map-pin--area", pin.approx);
  button.append(String(pin.number));
  return button;
}

function groupButton(group, words) {
  const numbers = group.map(({ number }) => number);
  const button = buttonOf(numbers[0], words.cluster.replace("NUMBERS", numbers.join(", ")));
  button.classList.add("map-pin--group");
  button.append(labelOf(group));
  return button;
}

function buttonOf(number, label) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "map-pin" });
  button.dataset.number = number;
  button.setAttribute("aria-label", label);
  return button;
}

// Where only an area is published, the area is drawn; people in the same one share its circle.
function addAreas(L, map, data) {
  const areas = new Map(
    data.pins.filter(({ approx }) => approx).map((pin) => [`${pin.lat} ${pin.lng} ${pin.radius}`, pin]),
  );
  for (const pin of areas.values()) {
    L.circle(pin, { radius: pin.radius, className: "moving-map__area", interactive: false }).addTo(map);
  }
}
