// Names of towns, the largest that fit: without streets they are what says where one is.
const [LETTER, LINE, MOST] = [6.8, 18, 14];

export function addTowns(L, map, data) {
  map.createPane("towns").style.zIndex = 350;
  map.getPane("towns").setAttribute("aria-hidden", "true");
  const layer = L.layerGroup().addTo(map);
  const draw = () => {
    layer.clearLayers();
    const size = map.getSize();
    const controls = [size.x - 180, size.y - 145, size.x, size.y];
    const boxes = [controls, ...data.pins.map((pin) => boxAround(map.latLngToContainerPoint(pin)))];
    let left = MOST;
    for (const [name, lat, lng] of data.towns) {
      const { x, y } = map.latLngToContainerPoint([lat, lng]);
      const box = [x - 4, y - LINE / 2, x + 10 + name.length * LETTER, y + LINE / 2];
      const isInside = box[0] > 0 && box[1] > 0 && box[2] < size.x && box[3] < size.y;
      if (!isInside || boxes.some((other) => overlap(box, other))) continue;
      boxes.push(box);
      const html = Object.assign(document.createElement("span"), { className: "map-town", textContent: name });
      const icon = L.divIcon({ html, className: "map-town-place", iconSize: [0, 0] });
      L.marker([lat, lng], { icon, pane: "towns", interactive: false, keyboard: false }).addTo(layer);
      left -= 1;
      if (!left) break;
    }
  };
  draw();
  map.on("moveend", draw);
}

const boxAround = ({ x, y }) => [x - 16, y - 38, x + 16, y + 6];
const overlap = (one, other) =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
