// ==== names: writes names beside dots on a canvas so that none covers another. ====

const writeNames = (() => {
  /** The text on one line, and broken in two at the space nearest its middle; the better one first. */
  const brokenOrNot = (text) => {
    const spaces = [...text.matchAll(/ /g)].map((match) => match.index);
    if (!spaces.length) return [[text]];
    const off = (place) => Math.abs(place - text.length / 2);
    const split = spaces.reduce((best, place) => (off(place) < off(best) ? place : best));
    const both = [[text], [text.slice(0, split), text.slice(split + 1)]];
    return text.length > 20 ? both.reverse() : both;
  };

  /** The lines in which a dot's name may be set: with its party; for want of room without, or only the surname. */
  const settings = ({ label, party, kind }) => {
    const name = label.length > 48 ? `${label.slice(0, 47)}…` : label;
    const suffix = party && party !== label && kind !== "party" ? ` (${party})` : "";
    const surname = kind === "person" ? [[name.split(" ").at(-1)]] : [];
    return { whole: brokenOrNot(name + suffix), short: [...(suffix ? brokenOrNot(name) : []), ...surname] };
  };

  const overlap = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

  const within = (a, b) => a.x >= b.x && a.x + a.w <= b.x + b.w && a.y >= b.y && a.y + a.h <= b.y + b.h;

  /** The eight places around a dot for a box of the given size, best first: in rows, to the right of it. */
  const placesAround = ({ x, y, r }, w, h, gap, inRows) => {
    const [toLeft, toRight, near] = [x - r - gap - w, x + r + gap, 0.7 * r];
    const [right, left] = [{ x: toRight, y: y - h / 2 }, { x: toLeft, y: y - h / 2 }];
    const [below, above] = [{ x: x - w / 2, y: y + r }, { x: x - w / 2, y: y - r - h }];
    const rightCorners = [{ x: x + near, y: y + near }, { x: x + near, y: y - near - h }];
    const leftCorners = [{ x: x - near - w, y: y + near }, { x: x - near - w, y: y - near - h }];
    const places = inRows
      ? [right, below, above, ...rightCorners, left, ...leftCorners]
      : [below, right, left, above, ...rightCorners, ...leftCorners];
    return places.map((place) => ({ ...place, w, h }));
  };

  /** Every box in which the name may stand, best first: in rows a good place counts more than unbroken lines. */
  const boxesAround = (context, dot, height, gap, inRows) => {
    const boxes = (setting) => setting.map((lines) => {
      const widths = lines.map((text) => context.measureText(text).width);
      const around = placesAround(dot, Math.max(...widths), height * lines.length, gap, inRows);
      return around.map((place) => ({ ...place, lines, widths }));
    });
    const placeByPlace = (all) => (all[0] ?? []).flatMap((_, order) => all.map((places) => places[order]));
    const { whole, short } = settings(dot.name);
    return [whole, short].map(boxes).flatMap((all) => (inRows ? placeByPlace(all) : all.flat()));
  };

  /** Set the lines against the dot: left of it they end together, right of it they start together. */
  const write = (context, dot, { lines, widths, ...box }, height) => {
    const slack = box.x + box.w <= dot.x ? 1 : box.x >= dot.x ? 0 : 0.5;
    lines.forEach((text, row) => {
      const [x, y] = [box.x + slack * (box.w - widths[row]), box.y + (row + 0.5) * height];
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    });
  };

  /** The first of the places that the fewest points of strokes run through; a later one must be much clearer. */
  const clearest = (places, strokes) => {
    let [best, least] = [undefined, Infinity];
    for (const [order, place] of places.entries()) {
      const crossed = strokes.filter(
        ({ x, y }) => x > place.x && x < place.x + place.w && y > place.y && y < place.y + place.h
      );
      const cost = crossed.length + order / 8;
      if (cost < least) [best, least] = [place, cost];
    }
    return best;
  };

  const FONT = 'system-ui, "Segoe UI", "DejaVu Sans", sans-serif';

  /** Write in the middle of a line, where it is free, the longest of its words that has room there. */
  const writeOnLine = (context, { points, ways, side, faded }, fits, height, inks) => {
    Object.assign(context, { font: `bold ${height * 0.8}px ${FONT}`, fillStyle: faded ? inks.faded : inks[side] });
    for (const text of ways) {
      const w = context.measureText(text).width;
      const point = points.find(({ x, y }) => fits({ x: x - w / 2, y: y - height / 2, w, h: height }));
      if (!point) continue;
      context.strokeText(text, point.x - w / 2, point.y);
      context.fillText(text, point.x - w / 2, point.y);
      return { x: point.x - w / 2, y: point.y - height / 2, w, h: height, lines: [text] };
    }
    return null;
  };

  /**
   * Write the names of the dots ({ x, y, r, name, bold, faded }, the first in line first) in 12 pixels
   * whatever the zoom, where `unit` is the size of a pixel; before them how many
   * lines are drawn as one, after them the words on single lines. A name covers no other name and no dot, and as few of the points of `strokes` as can be. Gives where all stand, and how
   * many names found no place in the view.
   */
  return (context, dots, { view, unit, inRows, inks, lines = [], strokes = [] }) => {
    const seen = dots.filter((dot) => within({ ...dot, w: 0, h: 0 }, view));
    const taken = seen.map((dot) => ({ x: dot.x - dot.r, y: dot.y - dot.r, w: 2 * dot.r, h: 2 * dot.r }));
    const boxes = [];
    const height = 14 * unit;
    const fits = (place) => within(place, view) && !taken.some((other) => overlap(place, other));
    Object.assign(
      context,
      {
        textBaseline: "middle", textAlign: "left", lineJoin: "round", lineWidth: 3.5 * unit, strokeStyle: inks.halo
      },
    );
    const take = (box) => {
      if (!box) return;
      taken.push(box);
      boxes.push(box);
    };
    const [bundles, single] = [lines.filter((line) => line.many > 1), lines.filter((line) => line.many === 1)];
    for (const line of bundles) take(writeOnLine(context, line, fits, height, inks));
    let missing = 0;
    for (const dot of seen) {
      context.font = `${dot.bold ? "bold " : ""}${12 * unit}px ${FONT}`;
      context.fillStyle = dot.faded ? inks.faded : inks.ink;
      const free = clearest(boxesAround(context, dot, height, 3 * unit, inRows).filter(fits), strokes);
      if (free) write(context, dot, free, height);
      else missing += 1;
      take(free);
    }
    for (const line of single) take(writeOnLine(context, line, fits, height, inks));
    return { missing, boxes };
  };
})();
