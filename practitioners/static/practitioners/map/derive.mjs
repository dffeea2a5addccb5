// Derives outline.json and outline-far.json; see SOURCES.md for how to run it.
import { readFileSync, writeFileSync } from "node:fs";
import { merge } from "topojson-client";

// United Kingdom, Ireland, Isle of Man, Jersey, Guernsey: one land, without the borders between them.
const COUNTRIES = new Set(["826", "372", "833", "832", "831"]);
const world = JSON.parse(readFileSync("node_modules/world-atlas/countries-10m.json"));
const land = merge(world, world.objects.countries.geometries.filter(({ id }) => COUNTRIES.has(id)));
const rings = land.coordinates.map(([outer]) => outer);

// Equirectangular at 54 degrees north, in degrees of latitude: true enough to compare lengths and areas.
const flat = ([lng, lat]) => [lng * 0.588, lat];

function area(ring) {
  return Math.abs(
    ring.map(flat).reduce((sum, [x, y], i, all) => {
      const [nextX, nextY] = all[(i + 1) % all.length];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
}

function offLine(point, from, to) {
  const [[x, y], [x1, y1], [x2, y2]] = [point, from, to].map(flat);
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (!length) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

// Douglas and Peucker: keep the point furthest from the line while it is further than the tolerance.
function simplified(points, tolerance) {
  let [furthest, at] = [0, 0];
  for (let i = 1; i < points.length - 1; i += 1) {
    const distance = offLine(points[i], points[0], points.at(-1));
    if (distance > furthest) [furthest, at] = [distance, i];
  }
  if (furthest <= tolerance) return [points[0], points.at(-1)];
  return [...simplified(points.slice(0, at + 1), tolerance).slice(0, -1), ...simplified(points.slice(at), tolerance)];
}

// Whole numbers, each point as its step from the one before: a third of the size when compressed.
function encoded(ring, decimals) {
  const scale = 10 ** decimals;
  let [lastLng, lastLat] = [0, 0];
  const steps = [];
  for (const point of ring) {
    const [lng, lat] = point.map((degrees) => Math.round(degrees * scale));
    if (steps.length && lng === lastLng && lat === lastLat) continue;
    steps.push(lng - lastLng, lat - lastLat);
    [lastLng, lastLat] = [lng, lat];
  }
  return steps;
}

function write(name, some, decimals) {
  const lines = some.map((ring) => JSON.stringify(encoded(ring, decimals)));
  writeFileSync(name, `{"scale":${10 ** decimals},"rings":[\n${lines.join(",\n")}\n]}\n`);
}

const largestFirst = rings.toSorted((one, other) => area(other) - area(one));
write("outline.json", largestFirst, 3);
write(
  "outline-far.json",
  largestFirst.filter((ring) => area(ring) > 0.003).map((ring) => simplified(ring, 0.012)),
  2,
);
