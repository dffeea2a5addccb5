// Names of towns, the largest that fit: without streets they are what says where one is.
const [LETTER, LINE, MOST] = [6.8, 18, 18];
const CONTROLS = { width: 170, height: 130 };

export function addTowns(L, map, data) {
  const pane = map.createPane("towns");
  pane.style.zIndex = 350;
  pane.setAttribute("aria-hidden", "true");
  const layer = L.layerGroup().addTo(map);

  const draw = () => {
    layer.clearLayers();
    const { x: width, y: height } = map.getSize();
    const pins = pinBoxes(map);
    const taken = [[width - CONTROLS.width, height - CONTROLS.height, width, height], ...pins];
    let left = MOST;
    for (const [name, lat, lng] of data.towns) {
      const point = map.latLngToContainerPoint([lat, lng]);
      const spot = spots(point, name.length * LETTER, pins).find(
        ({ box }) => isInside(box, width, height) && !taken.some((other) => overlap(box, other)),
      );
      if (!spot) continue;
      taken.push(spot.box);
      const html = Object.assign(document.createElement("span"), { textContent: name });
      html.className = `map-town map-town--${spot.side}`;
      const [x, y] = spot.moved ?? [0, 0];
      const icon = L.divIcon({ html, className: "map-town-place", iconSize: [0, 0], iconAnchor: [-x, -y] });
      L.marker([lat, lng], { icon, pane: "towns", interactive: false, keyboard: false }).addTo(layer);
      left -= 1;
      if (!left) break;
    }
  };
  draw();
  map.on("moveend", draw);
}

// Beside the town's dot; or, where somebody's pin stands on it, below the pin.
function spots({ x, y }, length, pins) {
  const half = LINE / 2;
  const pin = pins.find(([left, top, right, bottom]) => left < x && x < right && top < y && y < bottom);
  if (pin) {
    const [middle, bottom] = [(pin[0] + pin[2]) / 2, pin[3]];
    return [
      {
        side: "below",
        moved: [middle - x, bottom - y],
        box: [middle - length / 2, bottom, middle + length / 2, bottom + LINE],
      },
    ];
  }
  return [
    { side: "right", box: [x - 4, y - half, x + 10 + length, y + half] },
    { side: "left", box: [x - 10 - length, y - half, x + 4, y + half] },
  ];
}

const isInside = (box, width, height) => box[0] > 0 && box[1] > 0 && box[2] < width && box[3] < height;

function pinBoxes(map) {
  const from = map.getContainer().getBoundingClientRect();
  return [...map.getPane("markerPane").querySelectorAll(".map-pin")].map((pin) => {
    const { left, top, right, bottom } = pin.getBoundingClientRect();
    return [left - from.left, top - from.top, right - from.left, bottom - from.top];
  });
}

const overlap = (one, other) =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
