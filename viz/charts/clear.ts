/** A point of a drawing [px]. */
export type Place = readonly [x: number, y: number];

/** room around a name that no line should cross [px] */
const CLEAR = 5;
const BETWEEN = 8;

/** Points all along a line, close to each other. */
export function between(line: readonly Place[]): Place[] {
  return line.flatMap(([x, y], i): Place[] => {
    const [nextX, nextY] = line[i + 1] ?? [x, y];
    const count = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / BETWEEN));
    return Array.from(
      { length: count },
      (_, k): Place => [x + ((nextX - x) * k) / count, y + ((nextY - y) * k) / count],
    );
  });
}

/** Whether a name of a width, with its baseline at a place, lies over none of these points. */
export function isClear([x, y]: Place, width: number, marks: readonly Place[]): boolean {
  return marks.every(
    ([a, b]) => a < x - CLEAR || a > x + width + CLEAR || b < y - 10 - CLEAR || b > y + 3 + CLEAR,
  );
}

/**
 * Baselines of a label of a horizontal line at a height, those first where it lies over none of the points: at the ends
 * of the line, above and below it, then between them.
 */
export function placesOnLine(
  { left, right, y }: { left: number; right: number; y: number },
  width: number,
  marks: readonly Place[],
): Place[] {
  const ends = [right - width, left];
  const inside = [0.25, 0.5, 0.75].map(share => left + (right - left - width) * share);
  const places = [...ends, ...inside].flatMap((x): Place[] => [
    [x, y - 7],
    [x, y + 15],
  ]);
  return [...places.filter(place => isClear(place, width, marks)), ...places];
}
