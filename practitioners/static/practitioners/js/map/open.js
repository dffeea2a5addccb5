// Opens the moving map: Leaflet, the land or tiles below, pins on top, and the ways around without a mouse.
import { addControls } from "./controls.js";
import { addLand } from "./land.js";
import { connectCards } from "./cards.js";
import { addPins } from "./pins.js";
import { addSearchHere } from "./search_here.js";
import { addTiles } from "./tiles.js";
import { addTowns } from "./towns.js";

const NEAREST_ZOOM = 13;
// In pixels: the room for a pin at the edge, and what the buttons in the corner take with half a pin beside them.
const MARGIN = [44, 52];
const BUTTONS = { width: 210, height: 122 };

export async function open(stage, signal) {
  const data = JSON.parse(stage.querySelector("script[type='application/json']").textContent);
  await Promise.all([styles(stage.dataset.styles), import(data.leaflet)]);
  if (signal.aborted) return;
  const { L } = globalThis;
  const drawing = stage.querySelector(".map-drawing");
  const box = document.createElement("div");
  box.className = "moving-map";
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", data.words.map);
  drawing.replaceWith(box);
  stage.classList.add("result-map__stage--moving");
  try {
    const map = build(L, box, data);
    const pins = addPins(L, map, data);
    if (!data.tiles) addTowns(L, map, data);
    addControls(L, map, data, () => showEverybody(L, map, data));
    addSearchHere(L, map, data);
    connectCards(stage, pins, signal);
    box.addEventListener("keydown", (event) => onEscape(event, pins));
    signal.addEventListener("abort", () => map.remove());
  } catch (error) {
    box.replaceWith(drawing);
    stage.classList.remove("result-map__stage--moving");
    throw error;
  }
}

function build(L, box, data) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(box, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
    zoomSnap: data.tiles ? 1 : 0.25,
    minZoom: 4,
    maxZoom: data.tiles ? 18 : 14,
  });
  map.moves = { animate: !still };
  // A wheel over the map scrolls the page until somebody has gone into the map.
  map.on("focus", () => map.scrollWheelZoom.enable());
  map.on("blur", () => map.scrollWheelZoom.disable());
  showEverybody(L, map, data);
  if (data.outline) addLand(L, map, data);
  if (data.tiles) addTiles(L, map, data);
  return map;
}

// Pins under the buttons could not be pressed: the map then ends above them.
function showEverybody(L, map, data) {
  const places = data.pins.map(({ lat, lng }) => [lat, lng]);
  const fit = (below) =>
    map.fitBounds(L.latLngBounds(places), {
      paddingTopLeft: MARGIN,
      paddingBottomRight: [MARGIN[0], MARGIN[1] + below],
      maxZoom: NEAREST_ZOOM,
      animate: false,
    });
  fit(0);
  const [left, top] = [map.getSize().x - BUTTONS.width, map.getSize().y - BUTTONS.height];
  const isBelow = ({ x, y }) => x > left && y > top;
  if (places.some((place) => isBelow(map.latLngToContainerPoint(place)))) fit(BUTTONS.height - MARGIN[1] / 2);
}

function onEscape(event, pins) {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  if (!pins.closePopup()) pins.cardOf(pins.last)?.querySelector("a")?.focus();
}

function styles(href) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => reject(new Error(`${href} did not load`)));
    document.head.append(link);
  });
}
