// Pins that would lie on each other at a zoom level, put together. A page has twenty, so each may ask each.
// CSS pixels: a group is wider than high, because it shows numbers.
export const APART = { x: 54, y: 36 };

// `pins` in list order, `at` from a pin to its place on the screen; returns groups in the order of their first pin.
export function clusters(pins, at) {
  const groups = [];
  for (const pin of pins) {
    const { x, y } = at(pin);
    const near = groups.find((group) => Math.abs(group.x - x) < APART.x && Math.abs(group.y - y) < APART.y);
    if (near) near.pins.push(pin);
    else groups.push({ x, y, pins: [pin] });
  }
  return groups.map((group) => group.pins);
}
