/** Where the points of a guess stand [px]. */
export interface GuessLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  ticks: readonly { y: number; value: number }[];
  points: readonly { x: number; y: number }[];
}

/** What a guess is made on. */
export interface GuessScale {
  low: number;
  high: number;
  step: number;
}

const TOP = 18;
const TICKS = 5;

/**
 * Lays out a guess at a width: plot and columns stand where the chart of the results has them.
 *
 * @param gutter - the room for names at the left of that chart [px]
 */
export function layOutGuess(
  width: number,
  values: readonly number[],
  scale: GuessScale,
  gutter: number,
): GuessLayout {
  const narrow = isNarrow(width);
  const [left, right] = narrow ? [36, width - 4] : [gutter, width - 20];
  const [top, bottom] = [TOP, TOP + (narrow ? 200 : 294)];
  const gap = (right - left) / Math.max(1, values.length);
  const frame = { top, bottom };
  return {
    ...{ width, height: bottom + 12, left, right, top, bottom },
    ticks: Array.from({ length: TICKS + 1 }, (_, k) => {
      const value = scale.low + (k / TICKS) * (scale.high - scale.low);
      return { value, y: yOf(frame, value, scale) };
    }),
    points: values.map((value, k) => ({ x: left + (k + 0.5) * gap, y: yOf(frame, value, scale) })),
  };
}

/** A phone: no column for names at the left. */
export function isNarrow(width: number): boolean {
  return width < 560;
}

function yOf(
  { top, bottom }: { top: number; bottom: number },
  value: number,
  { low, high }: GuessScale,
): number {
  return bottom - ((value - low) / (high - low)) * (bottom - top);
}

/** The value at a height, on the scale's steps and within it. */
export function guessAtHeight(y: number, layout: GuessLayout, scale: GuessScale): number {
  const share = (layout.bottom - y) / (layout.bottom - layout.top);
  return onStep(scale.low + share * (scale.high - scale.low), scale);
}

/** The nearest value that can be guessed. */
export function onStep(value: number, { low, high, step }: GuessScale): number {
  const steps = Math.round((Math.min(high, Math.max(low, value)) - low) / step);
  return Number((low + steps * step).toFixed(6));
}

/** The column that is nearest to a place, so that a drag across the chart draws all points. */
export function columnAt(x: number, layout: GuessLayout): number {
  const gap = (layout.right - layout.left) / Math.max(1, layout.points.length);
  return Math.min(layout.points.length - 1, Math.max(0, Math.floor((x - layout.left) / gap)));
}
