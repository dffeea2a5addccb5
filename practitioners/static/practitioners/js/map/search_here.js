// Asks the finder about what is on the screen, and only when somebody says so.
const MOVED = 0.2;

export function addSearchHere(L, map, data) {
  const start = { centre: map.getCenter(), zoom: map.getZoom() };
  const Button = L.Control.extend({
    onAdd() {
      const button = L.DomUtil.create("button", "button button--secondary button--small map-search-here");
      button.type = "button";
      button.textContent = data.words.searchHere;
      button.hidden = true;
      L.DomEvent.disableClickPropagation(button);
      button.addEventListener("click", () => location.assign(address(map, data)));
      map.on("moveend", () => {
        button.hidden = !hasMoved(map, start);
      });
      return button;
    },
  });
  new Button({ position: "topleft" }).addTo(map);
}

function hasMoved(map, { centre, zoom }) {
  const size = map.getSize();
  const away = map.project(centre).distanceTo(map.project(map.getCenter()));
  return zoom !== map.getZoom() || away > MOVED * Math.min(size.x, size.y);
}

function address(map, data) {
  const centre = map.getCenter().wrap();
  const bounds = map.getBounds();
  const reach = Math.min(
    centre.distanceTo([bounds.getNorth(), centre.lng]),
    centre.distanceTo([centre.lat, bounds.getEast()]),
  );
  const off = (radius) => Math.abs(radius - reach / data.metres);
  const radius = data.radii.reduce((best, next) => (off(next) < off(best) ? next : best));
  const url = new URL(data.search, location.href);
  url.searchParams.set("at_point", `${centre.lat.toFixed(2)},${centre.lng.toFixed(2)}`);
  url.searchParams.set("radius", radius);
  return url;
}
