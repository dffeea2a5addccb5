// Buttons for everything that dragging and pinching do.
const STEP = 140;

export function addControls(L, map, data, showEverybody) {
  const { words, icons } = data;
  const move = (x, y) => () => map.panBy([x * STEP, y * STEP], map.moves);
  const buttons = [
    ["zoom-in", words.zoomIn, "plus", () => map.zoomIn(1, map.moves)],
    ["zoom-out", words.zoomOut, "minus", () => map.zoomOut(1, map.moves)],
    ["up", words.up, "chevron-up", move(0, -1)],
    ["left", words.left, "chevron-left", move(-1, 0)],
    ["home", words.everybody, "users", showEverybody],
    ["right", words.right, "chevron-right", move(1, 0)],
    ["down", words.down, "chevron-down", move(0, 1)],
  ];
  const Controls = L.Control.extend({
    onAdd() {
      const box = L.DomUtil.create("div", "map-controls");
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", words.controls);
      box.append(...buttons.map(([place, label, icon, press]) => button(place, label, `${icons}#${icon}`, press)));
      L.DomEvent.disableClickPropagation(box);
      L.DomEvent.disableScrollPropagation(box);
      return box;
    },
  });
  new Controls({ position: "bottomright" }).addTo(map);
}

const SVG = "http://www.w3.org/2000/svg";

function button(place, label, href, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = `map-controls__button map-controls__button--${place}`;
  made.setAttribute("aria-label", label);
  made.title = label;
  const icon = document.createElementNS(SVG, "svg");
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  icon.append(document.createElementNS(SVG, "use"));
  icon.firstChild.setAttribute("href", href);
  made.append(icon);
  made.addEventListener("click", press);
  return made;
}
