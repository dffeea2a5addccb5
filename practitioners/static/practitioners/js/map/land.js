// The coast, for a map without streets, and below streets that cannot be reached.
export async function addLand(L, map, data) {
  map.createPane("land").style.zIndex = 150;
  const answer = await fetch(data.outline);
  if (!answer.ok) return;
  const { scale, rings } = await answer.json();
  const renderer = L.svg({ pane: "land", padding: 0.5 });
  L.polygon(
    rings.map((steps) => [decoded(steps, scale)]),
    { pane: "land", renderer, className: "moving-map__land", interactive: false },
  ).addTo(map);
}

function decoded(steps, scale) {
  let [lng, lat] = [0, 0];
  const ring = [];
  for (let i = 0; i < steps.length; i += 2) {
    lng += steps[i];
    lat += steps[i + 1];
    ring.push([lat / scale, lng / scale]);
  }
  return ring;
}
