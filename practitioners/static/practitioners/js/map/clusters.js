// Pins that would lie on each other at a zoom level, put together. A page has twenty, so each may ask each.
const SHOWN = 2;
// CSS pixels: a pin's height, what its edge takes, and one of its letters.
const HEIGHT = 36;
const EDGE = 26;
const LETTER = 8;

// What a pin says: the number of a person, or the first of several and how many more.
export function labelOf(group) {
  const more = group.length - SHOWN;
  const shown = group.slice(0, SHOWN).map(({ number }) => number);
  return shown.join(", ") + (more > 0 ? ` +${more}` : "");
}

// `pins` in list order, `at` from a pin to its place on the screen; returns groups in the order of their first pin.
export function clusters(pins, at) {
  const groups = pins.map((pin) => ({ at: at(pin), pins: [pin] }));
  // A group is wider than a pin, so that each joining may bring about another.
  while (joinTwo(groups));
  return groups.map((group) => group.pins);
}

function joinTwo(groups) {
  for (const [place, group] of groups.entries()) {
    const other = groups.findIndex((later, index) => index > place && touch(group, later));
    if (other < 0) continue;
    group.pins = [...group.pins, ...groups.splice(other, 1)[0].pins].sort((a, b) => a.number - b.number);
    return true;
  }
  return false;
}

function touch(one, other) {
  const apart = (width(one) + width(other)) / 2;
  return Math.abs(one.at.x - other.at.x) < apart && Math.abs(one.at.y - other.at.y) < HEIGHT;
}

function width({ pins }) {
  return EDGE + LETTER * labelOf(pins).length;
}
