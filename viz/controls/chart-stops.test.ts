import { describe, expect, it } from 'vitest';
import { stopByKey } from './chart-stops.ts';

/** Two rows of three. */
const STOPS = [0, 1].flatMap(row =>
  [0, 1, 2].map(column => ({ x: column * 50, y: row * 30, text: `${row},${column}` })),
);

describe('stopByKey', () => {
  it('starts at the first, and ends at the last', () => {
    expect(stopByKey(STOPS, -1, 'ArrowRight')).toBe(0);
    expect(stopByKey(STOPS, -1, 'ArrowLeft')).toBe(5);
    expect(stopByKey(STOPS, 5, 'ArrowRight')).toBe(5);
    expect(stopByKey(STOPS, 0, 'ArrowLeft')).toBe(0);
    expect(stopByKey(STOPS, 2, 'Home')).toBe(0);
    expect(stopByKey(STOPS, 2, 'End')).toBe(5);
  });

  it('goes up and down in a column', () => {
    expect(stopByKey(STOPS, 1, 'ArrowDown')).toBe(4);
    expect(stopByKey(STOPS, 4, 'ArrowUp')).toBe(1);
    expect(stopByKey(STOPS, 1, 'ArrowUp')).toBe(1);
  });

  it('leaves all other keys, and charts without stops, alone', () => {
    expect(stopByKey(STOPS, 1, 'a')).toBeUndefined();
    expect(stopByKey([], -1, 'ArrowRight')).toBeUndefined();
  });
});
