// ==== rings: places for a part of a large network. The middle, and a ring for every step away from it. ====

const RING_ROOM = 78; // between two dots of a ring, in pixels
const LEAST_RING = 190; // between two rings

/** The nodes of each ring in order of whom of the ring inside they are tied to, so that few lines cross. */
const ringsOf = (chosen, steps) => {
  const rings = [];
  for (const node of chosen) (rings[steps.get(node)] ??= []).push(node);
  return rings.filter(Boolean);
};

/** A place for each node: the same for the same part on every machine. */
const ringPlaces = (chosen, steps) => {
  const places = new Map();
  const angles = new Map();
  let radius = 0;
  for (const ring of ringsOf(chosen, steps)) {
    const inner = (node) => {
      const known = touching[node].map((edge) => otherEnd(edge, node)).filter((other) => angles.has(other));
      return known.length ? Math.min(...known.map((other) => angles.get(other))) : 0;
    };
    const wish = new Map(ring.map((node) => [node, inner(node)]));
    ring.sort((a, b) => wish.get(a) - wish.get(b) || a - b);
    if (places.size) radius = Math.max(radius + LEAST_RING, (ring.length * RING_ROOM) / (2 * Math.PI));
    const start = wish.get(ring[0]) - Math.PI / 2;
    ring.forEach((node, place) => {
      const angle = start + (2 * Math.PI * place) / ring.length;
      angles.set(node, angle + Math.PI / 2);
      places.set(
        node, places.size ? { x: 1.35 * radius * Math.cos(angle), y: radius * Math.sin(angle) } : { x: 0, y: 0 },
      );
    });
  }
  return places;
};

const STEPS_IN_ROW = 5;

/** A connection as one walks it: from left to right, then below from right to left, and so on. */
const wayPlaces = (chosen) => new Map(chosen.map((node, place) => {
  const row = Math.floor(place / STEPS_IN_ROW);
  const column = row % 2 ? STEPS_IN_ROW - 1 - (place % STEPS_IN_ROW) : place % STEPS_IN_ROW;
  return [node, { x: 180 * column, y: 140 * row + (column % 2 ? 40 : 0) }];
}));
