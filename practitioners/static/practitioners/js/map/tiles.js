// Streets, where the operator has named a source. The only thing a page ever fetches from elsewhere.
export function addTiles(L, map, data) {
  const credits = L.control.attribution({ prefix: false, position: "bottomleft" }).addTo(map);
  const tiles = L.tileLayer(data.tiles, { maxZoom: map.getMaxZoom(), attribution: data.attribution });
  tiles.once("tileerror", () => {
    credits.addAttribution(data.words.noTiles);
  });
  tiles.addTo(map);
}
